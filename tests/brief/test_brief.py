"""The brief as a whole: golden files, and what must hold of any brief."""

import json
import os
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.brief import build_brief, to_html, to_json, to_markdown, to_text, wording
from sayso.brief.segment import Kind
from sayso.types import Phrase, Span, Status
from tests.brief.marked import entry
from tests.brief.reports import entries

GOLDEN = Path(__file__).parents[1] / "golden"
FORMS = {
    "brief.txt": lambda brief: to_text(brief, 80, colour=False),
    "brief.ansi": lambda brief: to_text(brief, 100, colour=True),
    "brief.md": to_markdown,
    "brief.html": to_html,
    "brief.json": to_json,
}


@pytest.mark.parametrize("name", FORMS)
def test_golden(name):
    made = FORMS[name](build_brief(entries()))
    file = GOLDEN / name
    if os.environ.get("SAYSO_UPDATE_GOLDEN"):
        file.write_text(made, encoding="utf-8", newline="\n")
    assert made == file.read_bytes().decode("utf-8"), "SAYSO_UPDATE_GOLDEN=1 writes it anew"


SOURCES = st.sampled_from(
    [
        "",
        "[source/government:The army] [cue:said] ",
        "[source:He] [cue:said] that ",
        "[source/opposition:The rebels] [cue:denied] that ",
    ]
)
EVENTS = st.sampled_from(
    [
        "[who:rockets] [death:killed] [figure 12:12 people] in [where:Tal Amr]",
        "[who:rockets] [death/denied:killed] [figure 7:seven people] in [where:Tal Amr]",
        "[figure lost:about][lost:  ][displacement:fled] to [where:Qasr]",
        "[who:they] may [offensive/possible:advance], if 300 men hold the road,",
        "[who:they] did not, however, [capture:take] [whom:the 2 hills] near [where:Tal Amr]",
        "[who:militiamen of the 4th column, who had come from far away and were tired after 40 days"
        " of marching through the dust of the plain and the hills behind it], [attack:fired]",
        "[need:no bread], [need#second:no water] and [lost:  ][need#third:beds] in [where:Qasr]",
        "[who:the army] [withdrawal/expected:will leave] [when 2020-01-05:on Sunday]",
    ]
)
SENTENCES = st.builds(
    lambda source, event, tail: source + event + tail,
    SOURCES,
    EVENTS,
    st.sampled_from([".", " and 5 others ran away.", ", 9 witnesses saw; it rained."]),
)
ENTRIES = st.lists(
    st.builds(
        lambda lines, outlet, day: entry("\n".join(lines), outlet=outlet, day=day),
        st.lists(SENTENCES, max_size=6),
        st.sampled_from([None, "Wire", "State"]),
        st.sampled_from([None, "2020-01-03", "2020-01-04", "2020-02-01"]),
    ),
    max_size=6,
)
some_entries = given(ENTRIES)
quick = settings(deadline=None, max_examples=60)


def shown(brief):
    """Every claim as cited anywhere in the brief."""
    for line in brief.lines:
        yield from (*line.members, *line.denials, *line.denies)
    for row in brief.figures:
        yield from row.members


@quick
@some_entries
def test_every_quoted_word_stands_in_its_document(given_entries):
    brief = build_brief(given_entries)
    for cited in shown(brief):
        for part in cited.quote:
            if part.kind is not Kind.CUT:
                assert part.text == cited.document.text[part.start : part.end]
                assert cited.claim.home.span.covers(Span(part.start, part.end))
        for aside in cited.asides:
            span = aside.words.span
            assert aside.words.text == cited.document.text[span.start : span.end]
    for row in brief.lost:
        for part in row.words:
            assert part.text in ("", row.document.text[part.start : part.end])


@quick
@some_entries
def test_every_claim_is_a_member_of_exactly_one_line(given_entries):
    brief = build_brief(given_entries)
    unique = {item.document.id: item for item in given_entries}
    claims = sorted(claim.id for item in unique.values() for claim in item.claims)
    told = [claim for line in brief.lines for cited in line.members for claim in cited.claims]
    assert sorted(claim.id for claim in told) == claims


@quick
@some_entries
def test_lines_stand_under_their_status(given_entries):
    for section in build_brief(given_entries).sections:
        for line in section.lines:
            claims = [claim for cited in line.members for claim in cited.claims]
            assert {claim.status for claim in claims} == {section.status}
            assert {claim.type for claim in claims} == {line.type}
            assert all(cited.claim.status is Status.DENIED for cited in line.denials)
            assert all(cited.claim.status is not Status.DENIED for cited in line.denies)


@quick
@some_entries
def test_no_digit_that_the_sentence_does_not_hold(given_entries):
    brief = build_brief(given_entries)
    for line in brief.lines:
        for cited in line.members:
            bare = wording.quoted(cited.quote) + wording.voice(cited).removesuffix(
                f"{wording.published(cited)} {wording.cite(cited.citation)}"
            )
            held = re.findall(r"\d+", cited.claim.home.text)
            assert set(re.findall(r"\d+", bare)) <= set(held)


@quick
@some_entries
def test_trigger_and_figures_are_always_quoted(given_entries):
    for line in build_brief(given_entries).lines:
        for cited in line.members:
            covered = {i for part in cited.quote for i in range(part.start, part.end)}
            marked = {part.start for part in cited.quote if part.kind is Kind.TRIGGER}
            assert {claim.trigger.start for claim in cited.claims} <= marked
            triggers = [claim.trigger for claim in cited.claims]
            for words in (*triggers, *(f.words for f in cited.figures)):
                assert set(range(words.start, words.end)) <= covered


@quick
@some_entries
def test_every_lost_number_is_shown(given_entries):
    brief = build_brief(given_entries)
    places = {
        (cited.document.id, part.start)
        for cited in shown(brief)
        for part in cited.quote
        if part.kind is Kind.LOST
    }
    places |= {
        (row.document.id, part.start)
        for row in brief.lost
        for part in row.words
        if part.kind is Kind.LOST
    }
    for item in given_entries:
        for gap in item.lost:
            assert (item.document.id, gap.start) in places


@quick
@some_entries
def test_the_order_of_equal_input_is_stable_and_a_copy_changes_nothing(given_entries):
    once = build_brief(given_entries)
    assert to_json(once) == to_json(build_brief([*given_entries, *given_entries]))


@quick
@some_entries
def test_all_forms_render(given_entries):
    brief = build_brief(given_entries)
    for form in FORMS.values():
        assert form(brief).endswith("\n")


@quick
@some_entries
def test_no_denied_claim_is_in_the_reported_part_but_as_a_denial(given_entries):
    text = to_text(build_brief(given_entries), 10_000, colour=False)
    reported = text[text.index("WHAT WAS REPORTED") : text.index("WHAT WAS DENIED")]
    for line in reported.splitlines():
        assert "denied by" not in line or line.strip().startswith("Denial ")


def test_an_empty_brief_says_so():
    text = to_text(build_brief([]), 80, colour=False)
    assert "Claims        0" in text
    assert text.count("Nothing was found") == 6


def test_json_holds_every_claim_with_its_offsets():
    given_entries = entries()
    content = json.loads(to_json(build_brief(given_entries)))
    assert content["schema"] == "sayso.brief/1"
    texts = {item.document.id: item.document.text for item in given_entries}
    assert len(content["claims"]) == sum(len(item.claims) for item in given_entries)
    for claim in content["claims"]:
        trigger = claim["trigger"]
        text = texts[claim["document"]]
        assert text[trigger["start"] : trigger["end"]] == trigger["text"]


def test_two_tolls_never_share_a_line():
    words = "[who:shells] [death:killed] [figure {0}:{0} people] in [where:Tal Amr] at dawn today."
    given_entries = [
        entry(words.format(number), outlet=f"Outlet {number}", day="2020-01-03")
        for number in (12, 13)
    ]
    assert [len(line.members) for line in build_brief(given_entries).lines] == [1, 1]


def test_a_copy_in_another_outlet_shares_the_line():
    words = "[who:shells] [death:killed] [figure 12:12 people] in [where:Tal Amr] at dawn today."
    copies = [entry(words, outlet=outlet, day="2020-01-03") for outlet in ("A", "B")]
    (line,) = build_brief(copies).lines
    assert [cited.document.outlet for cited in line.members] == ["A", "B"]


def test_a_counting_word_that_no_figure_holds_still_tells_apart():
    words = "[who:shells] [death:killed] {} children and women in [where:Tal Amr] at dawn today."
    given_entries = [entry(words.format(n), outlet=n, day="2020-01-03") for n in ("four", "five")]
    assert len(build_brief(given_entries).lines) == 2


def test_same_words_weeks_apart_are_two_lines():
    words = "[who:shells] [death:killed] [figure 12:12 people] in [where:Tal Amr] at dawn today."
    given_entries = [entry(words, outlet="A", day=day) for day in ("2020-01-03", "2020-01-20")]
    assert len(build_brief(given_entries).lines) == 2


def test_lines_are_newest_first():
    words = "[who:the {} brigade] [capture:took] the hill above [where:Tal Amr]."
    given_entries = [
        entry(words.format(name), outlet="A", day=day)
        for name, day in (("north", "2020-01-03"), ("south", "2020-01-20"))
    ]
    lines = build_brief(given_entries).lines
    assert [line.members[0].document.date.day for line in lines] == [20, 3]


def test_undated_documents_stand_last_and_are_called_so():
    words = "[who:the {} brigade] [capture:took] the hill above [where:Tal Amr]."
    given_entries = [entry(words.format("north")), entry(words.format("south"), day="2020-01-20")]
    text = to_text(build_brief(given_entries), 80, colour=False)
    assert text.index("south brigade") < text.index("Tal Amr (undated documents)")
    assert text.index("Tal Amr (undated documents)") < text.index("north brigade")


def test_a_large_brief_says_what_it_leaves_out_and_html_holds_all():
    words = "[who:the {0}x brigade] [capture:took] the hill {0} above [where:Tal Amr]."
    given_entries = [
        entry(
            "\n".join(words.format(number) for number in range(at, at + 10)),
            outlet="A",
            day="2020-01-03",
        )
        for at in range(0, 1010, 10)
    ]
    brief = build_brief(given_entries)
    text, page = to_text(brief, 80, colour=False), to_html(brief)
    markdown = to_markdown(brief)
    assert "and 1,002 more lines on military: the HTML and the JSON brief hold all" in text
    assert "and 1,002 more lines on military" in markdown
    assert "100 more documents, cited by no line above" in text
    assert page.count("<li id=") == 1010


def test_a_place_that_is_only_described_joins_nothing():
    words = "[who:The army] [capture:took] [where:the city] after a long and bloody siege."
    given_entries = [
        entry(f"{words}\nNo [capture/denied:capture] of [where:the town].", outlet="A"),
        entry("Nothing more.\n\nThere was no [capture/denied:capture] of [where:the city]."),
    ]
    brief = build_brief(given_entries)
    assert {place.heading for section in brief.sections for place in section.places} == {
        "No place named"
    }
    (line,) = brief.sections[0].lines
    assert [denial.document.outlet for denial in line.denials] == ["A"]


def test_claims_of_one_breath_share_a_line_that_names_them():
    text = "The town of ruins has [need#a:no bread] and [need#b:no water] since last winter."
    brief = build_brief([entry(text)])
    (line,) = brief.lines
    (cited,) = line.members
    assert [claim.trigger.text for claim in cited.claims] == ["no bread", "no water"]
    assert [part.text for part in cited.quote if part.kind is Kind.TRIGGER] == [
        "no bread",
        "no water",
    ]
    text = to_text(brief, 200, colour=False)
    assert "Need (no bread, no water)  “The town of ruins has no bread and no water" in text
    assert text.count("[1 s1]") == 1


def test_triggers_side_by_side_read_on():
    text = "Fuel is [need#a:critically] [need#b:low] and [need#c:short]; [need#d:low] it will stay."
    (line,) = build_brief([entry(text)]).lines
    assert wording.triggers(line.members[0]) == "critically low, short, low"


@pytest.mark.parametrize(
    "words",
    [
        "[need#a:No bread], [source#a:a nurse] said; [need#b:no water], [source#b:a cook] said.",
        "[need#a:No bread]; they [need/denied#b:lack water].",
        "[need#a:No bread] and [trapped#b:no way out].",
        "[need#a:No bread] in [where#a:Qasr] or its camp, and elsewhere [need#b:no water].",
        "[need/happened/disputed#a:No bread], and [need#b:no water].",
        "[where#b:Qasr] is a town.\n[need#a:No bread], and [need#b:no water] there.",
    ],
    ids=["speaker", "status", "type", "place", "check", "words in another sentence"],
)
def test_claims_of_one_sentence_that_differ_so_stay_apart(words):
    assert len(build_brief([entry(words)]).lines) == 2


def test_figures_of_one_breath_all_stand_under_figures_with_their_own_places():
    text = (
        "[who#a:Shells] [death#a:killed] [figure 12#a:12] in [where#a:Tal Amr] and"
        " [who#b:mines] [death#b:killed] [figure 5#b:five] in [where#b:Qasr]."
    )
    brief = build_brief([entry(text)])
    assert len(brief.lines) == 1
    assert [(wording.figure_kind(row), wording.bounds(row.figure)) for row in brief.figures] == [
        ("Death, Tal Amr", "12"),
        ("Death, Qasr", "5"),
    ]


def test_words_without_any_number_are_no_figure_but_stay_in_json():
    text = "[figure ..#a:Some] [displacement#a:fled], the [figure ..#b:rest] were [trapped#b:held]."
    brief = build_brief([entry(text)])
    text = to_text(brief, 80, colour=False)
    assert "“Some”  = no number read" in text
    assert "“rest”" not in text
    claims = json.loads(to_json(brief))["claims"]
    assert [claim["figures"][0]["words"]["text"] for claim in claims] == ["Some", "rest"]


def test_a_lost_number_that_other_marks_cross_is_shown_once():
    text = "There [displacement:fled] in[lost:  ]days all people of [where:Qasr]."
    one = entry(text)
    (claim,) = one.claims
    gap = one.lost[0]
    crossing = Phrase(
        gap.start - 2, gap.start + 1, one.document.text[gap.start - 2 : gap.start + 1]
    )
    one = replace(one, claims=(replace(claim, whom=(crossing,)),))
    (line,) = build_brief([one]).lines
    assert wording.quoted(line.members[0].quote).count(wording.LOST) == 1


@quick
@some_entries
def test_every_gap_in_a_quotation_is_marked_once(given_entries):
    brief = build_brief(given_entries)
    gaps = {item.document.id: item.lost for item in given_entries}
    for line in brief.lines:
        for cited in line.members:
            kinds = {i: p.kind for p in cited.quote for i in range(p.start, p.end)}
            inside = [gap for gap in gaps[cited.document.id] if gap.start in kinds]
            assert all(kinds[gap.start] is Kind.LOST for gap in inside)
            assert wording.quoted(cited.quote).count(wording.LOST) == len(inside)


def test_unsure_claims_are_counted_and_left_out_but_no_denial_of_a_kept_one():
    text = (
        "[source:The mayor] [cue:said] [who:rebels] [shelling#a:shelled] [where#a:Tal Amr]. "
        "[source#b:The rebels] [cue#b:denied] [shelling/denied#b:shelling] [where#b:Tal Amr]. "
        "[who#c:They] [capture#c:took] [where#c:Qasr]."
    )
    one = entry(text, outlet="Wire", day="2020-01-01")
    sure, denial, unsure = one.claims
    claims = (
        replace(sure, confidence=0.9),
        replace(denial, confidence=0.2),
        replace(unsure, confidence=0.2),
    )
    brief = build_brief([replace(one, claims=claims)], min_confidence=0.5)
    kept = {
        cited.claim.id
        for section in brief.sections
        for line in section.lines
        for cited in line.members
    }
    assert kept == {sure.id, denial.id}
    assert brief.head.unsure == 1
    assert "1 of these claims, for a confidence under 0.5" in to_text(brief, 80, colour=False)
