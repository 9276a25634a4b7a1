from dataclasses import replace

import pytest

from bench.figure import Figure
from bench.floors import faults, read_floors
from bench.score_together import (
    EXAMPLES,
    TABLES,
    figures,
    members_of,
    read_reports,
    read_told,
    score_picture,
)
from sayso.types import (
    Account,
    Claim,
    ClaimType,
    Credibility,
    Entry,
    Event,
    Origin,
    Phrase,
    Picture,
    Span,
    Status,
)
from tests.bench.inputs import REPOSITORY

REPORTS = read_reports(EXAMPLES)
TOLD = read_told(TABLES, REPORTS)


def _claim(number: int, member: str, trigger: Span) -> Claim:
    report = REPORTS[member.rpartition("#")[0]]
    words = Phrase(*trigger, report.text[slice(*trigger)])
    return Claim(
        f"c{number:03}", report.id, ClaimType.DEATH, Status.HAPPENED, None, None, 0, words, words,
        (), (), (), (), (), (), (), None, (), (), (), (), 1.0,
    )  # fmt: skip


CLAIMS = {
    claim.id: claim
    for number, (member, trigger) in enumerate(
        (member, trigger) for member, (_, all_of) in TOLD.members.items() for trigger in all_of
    )
    for claim in [_claim(number, member, trigger)]
}
NAMES = {document.id: name for name, document in REPORTS.items()}
WHERE = {claim.id: (NAMES[claim.document], claim.trigger.span) for claim in CLAIMS.values()}
ENTRIES = [
    Entry(document, (), (), tuple(c for c in CLAIMS.values() if c.document == document.id))
    for document in REPORTS.values()
]


def _event(name: str, claims: tuple[str, ...]) -> Event:
    account = Account(claims[0], claims, "", None, denies=False, asserts=True, admits=False)
    rating = Credibility(3, "single", "")
    return Event(name, ClaimType.DEATH, claims, None, None, None, (account,), (), rating, (), ())


def _scores(group_of, origin_of):
    """The figures of a picture whose events and origins are what two functions call claims."""
    everything = Picture((_event("e", tuple(CLAIMS)),), (), (), ())
    members = members_of(everything, WHERE, TOLD)
    events: dict[str, list[str]] = {}
    origins: dict[str, list[str]] = {}
    for claim in CLAIMS:
        events.setdefault(group_of(members[claim], claim), []).append(claim)
        origins.setdefault(origin_of(members[claim], claim), []).append(claim)
    picture = Picture(
        tuple(_event(name, tuple(claims)) for name, claims in events.items()),
        tuple(Origin(name, tuple(c), name, None, ()) for name, c in origins.items()),
        (),
        (),
    )
    told = replace(TOLD, conflicts=())
    found = figures("together", *score_picture(ENTRIES, picture, members, told))
    return {figure.name: figure.value for figure in found}


ORIGIN_OF = {member: origin.id for origin in TOLD.origins for member in origin.members}


def test_the_annotation_names_words_that_stand_there():
    assert len(TOLD.members) > 30
    assert {event for event, _ in TOLD.members.values()} >= {one.event for one in TOLD.conflicts}


def test_a_picture_as_annotated_has_all():
    found = _scores(lambda m, c: TOLD.members[m][0], lambda m, c: ORIGIN_OF.get(m, c))
    assert found["together.links"] == found["together.origins"] == 100


@pytest.mark.parametrize(
    ("group_of", "origin_of"),
    [(lambda m, c: c, lambda m, c: c), (lambda m, c: "all", lambda m, c: c)],
    ids=["nothing linked", "everything linked"],
)
def test_a_picture_that_links_nothing_or_all_is_past_its_floor(group_of, origin_of):
    found = _scores(group_of, origin_of)
    floors = read_floors(REPOSITORY / "bench" / "floors.toml")
    wrong = faults([Figure(name, value, "") for name, value in found.items()], floors)
    assert {line.split(":")[0] for line in wrong} >= {"together.links", "together.origins"}


@pytest.mark.parametrize(("words", "trigger"), [("no such words", "no"), ("the city", "city")])
def test_words_that_do_not_stand_there_once_are_refused(tmp_path, words, trigger):
    for name in ("origins", "conflicts"):
        (tmp_path / f"{name}.csv").write_text((TABLES / f"{name}.csv").read_text().split("\n")[0])
    (tmp_path / "events.csv").write_text(
        f"event,report,words,trigger\ndeal,1-levant-wire,{words},{trigger}\n"
    )
    with pytest.raises(ValueError, match="does not stand there once"):
        read_told(tmp_path, REPORTS)
