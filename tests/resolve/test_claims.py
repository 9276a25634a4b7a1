import time
from collections.abc import Sequence
from datetime import date

import pytest

from sayso.pipeline import built_in
from sayso.resolve import resolve as resolve_with
from sayso.resolve.figures import read_figure
from sayso.types import (
    Claim,
    ClaimType,
    Document,
    Draft,
    Reading,
    Role,
    Side,
    Span,
    Status,
    claim_id,
    document_id,
)

TEXT = (
    "Mayor Sami Haddad said on Friday that more than 8,500 people fled the al-Bab district. "
    "He said about  percent of it burned."
)
DAY = date(2016, 12, 9)


def document(text: str = TEXT) -> Document:
    return Document(document_id(text, None, DAY, None), text, None, DAY, None, "en", "-", "", "")


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def draft(
    trigger: str,
    roles: dict[Role, tuple[Span, ...]],
    kind: ClaimType = ClaimType.DISPLACEMENT,
    status: Status = Status.HAPPENED,
    side: Side | None = None,
    lost: tuple[Span, ...] = (),
) -> Draft:
    home = Span(0, len(TEXT))
    return Draft(kind, status, side, None, span(trigger), 0, home, roles, lost, (), 0.9)


READING = Reading((Span(0, 87), Span(88, len(TEXT))), (), (), ())
FLED = draft(
    "fled",
    {
        Role.SOURCE: (span("Mayor Sami Haddad"),),
        Role.CUE: (span("said"),),
        Role.WHEN: (span("on Friday"),),
        Role.FIGURE: (span("8,500 people"),),
        Role.WHERE: (span("the al-Bab district"),),
    },
    side=Side.OPPOSITION,
)
GAP = span("about  percent")
BURNED = draft(
    "burned",
    {Role.SOURCE: (span("He"),), Role.FIGURE: (GAP,)},
    kind=ClaimType.DESTRUCTION,
    lost=(GAP,),
    side=Side.UNCLEAR,
)


KNOWN = built_in()


def resolve(report: Document, reading: Reading, drafts: Sequence[Draft]) -> tuple[Claim, ...]:
    return resolve_with(report, reading, drafts, KNOWN.actors, KNOWN.places)


def test_a_draft_becomes_a_claim() -> None:
    (claim,) = resolve(document(), READING, [FLED])
    assert claim.id == claim_id(claim)
    assert claim.trigger.text == "fled"
    assert claim.speaker is not None
    assert claim.speaker.name == "Mayor Sami Haddad"
    assert [when.value for when in claim.times] == ["2016-12-09"]
    assert [place.name for place in claim.places] == ["Bab"]
    (figure,) = claim.figures
    assert (figure.words.text, figure.min, figure.max) == ("more than 8,500", 8500, None)
    assert claim.side is Side.OPPOSITION


def test_a_pronoun_takes_name_and_side_of_its_antecedent() -> None:
    _, claim = resolve(document(), READING, [FLED, BURNED])
    assert claim.speaker is not None
    assert claim.speaker.words.text == "He"
    assert claim.speaker.name == "Mayor Sami Haddad"
    assert claim.side is Side.OPPOSITION


def test_a_lost_number_stays_lost() -> None:
    claim = resolve(document(), READING, [FLED, BURNED])[1]
    (figure,) = claim.figures
    assert (figure.lost, figure.min, figure.max, figure.unit) == (True, None, None, "percent")


def test_ids_are_of_content() -> None:
    claims = resolve(document(), READING, [FLED, BURNED])
    assert claims == resolve(document(), READING, [FLED, BURNED])
    assert len({claim.id for claim in claims}) == 2
    assert resolve(document(), READING, [FLED, FLED]) == claims[:1]


def test_without_a_source_there_is_no_side() -> None:
    (claim,) = resolve(document(), READING, [draft("fled", {}, side=Side.CIVILIAN)])
    assert claim.speaker is None
    assert claim.side is None


def test_what_is_expected_lies_ahead() -> None:
    text = TEXT.replace("Friday", "Sunday")
    roles = {Role.WHEN: (span("on Sunday", text),)}
    for status, day in ((Status.EXPECTED, "2016-12-11"), (Status.HAPPENED, "2016-12-04")):
        (claim,) = resolve(document(text), READING, [draft("fled", roles, status=status)])
        assert claim.times[0].value == day


def test_a_gap_within_a_time_makes_it_lost() -> None:
    text = "They fled in the last  hours and more"
    gap = Span(text.index("  "), text.index("  ") + 2)
    when = Span(text.index("in the"), text.index(" and"))
    reading = Reading((Span(0, len(text)),), (gap,), (), ())
    roles = {Role.WHEN: (when,)}
    made = Draft(
        ClaimType.DISPLACEMENT, Status.HAPPENED, None, None, Span(5, 9), 0, Span(0, len(text)),
        roles, (), (), 0.9,
    )  # fmt: skip
    (claim,) = resolve(document(text), reading, [made])
    assert claim.times[0].reason == "the number is lost"


def test_a_span_outside_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="outside a text"):
        resolve(document("short"), READING, [FLED])


@pytest.mark.parametrize(
    "piece", ["1", "of ", "1 ", "one hundred and ", "more than ", "a\n", "he "]
)
def test_hostile_texts_stay_linear(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    spans = [Span(start, start + 40) for start in range(0, len(text) - 40, len(text) // 200)]
    drafts = [
        Draft(
            ClaimType.DEATH, Status.HAPPENED, None, None, spot, 0, spot,
            dict.fromkeys(Role, (spot,)), (), (), 0.9,
        )
        for spot in spans
    ]  # fmt: skip
    whole = Span(0, len(text))
    drafts.append(
        Draft(
            ClaimType.DEATH, Status.HAPPENED, None, None, whole, 0, whole,
            dict.fromkeys(Role, (whole,)), (), (), 0.9,
        )
    )  # fmt: skip
    reading = Reading((whole,), (), (), ())
    begun = time.process_time()
    resolve(document(text), reading, drafts)
    assert time.process_time() - begun < 3
    assert read_figure(text, whole, lost=True) is not None
