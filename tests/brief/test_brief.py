"""The brief as a whole: golden files, and what must hold of any brief."""

import json
import os
import re
from pathlib import Path

import pytest
from hypothesis import given, settings

from sayso.brief import build_brief, facts, to_html, to_json, to_markdown, to_text, wording
from sayso.brief.model import Part
from sayso.brief.segment import Kind
from sayso.brief.standing import stands_as
from sayso.types import Picture, Span, Status
from tests.brief.invented import REPORTS
from tests.brief.marked import entry
from tests.brief.pictures import brief_of
from tests.brief.reports import brief, entries

GOLDEN = Path(__file__).parents[1] / "golden"
FORMS = {
    "brief.txt": lambda made: to_text(made, 80, colour=False),
    "brief.ansi": lambda made: to_text(made, 100, colour=True),
    "brief.md": to_markdown,
    "brief.html": to_html,
    "brief.json": to_json,
}


@pytest.mark.parametrize("name", FORMS)
def test_golden(name):
    made = FORMS[name](brief())
    file = GOLDEN / name
    if os.environ.get("SAYSO_UPDATE_GOLDEN"):
        file.write_text(made, encoding="utf-8", newline="\n")
    assert made == file.read_bytes().decode("utf-8"), "SAYSO_UPDATE_GOLDEN=1 writes it anew"


some_reports = given(REPORTS)
quick = settings(deadline=None, max_examples=60)


@quick
@some_reports
def test_every_quoted_word_stands_in_its_document(reports):
    made = build_brief(*reports)
    for item in made.items:
        for cited in item.cited:
            for part in cited.quote:
                if part.kind is not Kind.CUT:
                    assert part.text == cited.document.text[part.start : part.end]
                    assert cited.claim.home.span.covers(Span(part.start, part.end))
            for aside in cited.asides:
                span = aside.words.span
                assert aside.words.text == cited.document.text[span.start : span.end]
    for row in made.missing.lost:
        for part in row.words:
            assert part.text in ("", row.document.text[part.start : part.end])


@quick
@some_reports
def test_every_claim_stands_in_exactly_one_item(reports):
    made = build_brief(*reports)
    unique = {item.document.id: item for item in reports[0]}
    claims = sorted(claim.id for item in unique.values() for claim in item.claims)
    assert sorted(claim.id for item in made.items for claim in item.claims) == claims


@quick
@some_reports
def test_every_event_stands_under_one_title_and_denials_under_their_own(reports):
    made = build_brief(*reports)
    told = [event.id for item in made.items for event in item.events]
    assert sorted(told) == sorted(event.id for event in reports[1].events)
    for item in made.items:
        standings = {stands_as(claim) for claim in item.claims}
        assert (standings == {Status.DENIED}) <= (item.part in (Part.DENIED, Part.CONTESTED))
        if item.part in (Part.BORNE_OUT, Part.SINGLE, Part.CONTROL, Part.PEOPLE):
            assert Status.HAPPENED in standings
            assert Status.DENIED not in standings
        if item.part is Part.AHEAD:
            assert Status.HAPPENED not in standings


@quick
@some_reports
def test_no_digit_that_the_sentence_does_not_hold(reports):
    for item in build_brief(*reports).items:
        for cited in item.cited:
            voice = wording.voice(cited, {}).removesuffix(wording.published(cited))
            bare = wording.quoted(cited.quote) + voice
            held = re.findall(r"\d+", cited.claim.home.text)
            assert set(re.findall(r"\d+", bare)) <= set(held)


@quick
@some_reports
def test_trigger_and_figures_are_always_quoted(reports):
    for item in build_brief(*reports).items:
        for cited in item.cited:
            covered = {i for part in cited.quote for i in range(part.start, part.end)}
            marked = {part.start for part in cited.quote if part.kind is Kind.TRIGGER}
            assert {claim.trigger.start for claim in cited.claims} <= marked
            triggers = [claim.trigger for claim in cited.claims]
            for words in (*triggers, *(f.words for f in cited.figures)):
                assert set(range(words.start, words.end)) <= covered


@quick
@some_reports
def test_every_figure_is_shown_in_words_that_the_brief_quotes(reports):
    for item in build_brief(*reports).items:
        shown = {
            (figure.min, figure.max, figure.unit)
            for said in item.shown
            for figure in said.cited.figures
            if any(part.start <= figure.words.start < part.end for part in said.words)
        }
        for cited in item.cited:
            for figure in cited.figures:
                assert (figure.min, figure.max, figure.unit) in shown


@quick
@some_reports
def test_every_lost_number_is_shown(reports):
    made = build_brief(*reports)
    places = {
        (said.cited.document.id, part.start)
        for item in made.items
        for said in item.shown
        for part in said.words
        if part.kind is Kind.LOST
    }
    places |= {
        (row.document.id, part.start)
        for row in made.missing.lost
        for part in row.words
        if part.kind is Kind.LOST
    }
    for item in reports[0]:
        for gap in item.lost:
            assert (item.document.id, gap.start) in places


@quick
@some_reports
def test_every_gap_in_a_quotation_is_marked_once(reports):
    gaps = {item.document.id: item.lost for item in reports[0]}
    for item in build_brief(*reports).items:
        for cited in item.cited:
            kinds = {i: p.kind for p in cited.quote for i in range(p.start, p.end)}
            inside = [gap for gap in gaps[cited.document.id] if gap.start in kinds]
            assert all(kinds[gap.start] is Kind.LOST for gap in inside)
            assert wording.quoted(cited.quote).count(wording.LOST) == len(inside)


@quick
@some_reports
def test_a_copy_changes_nothing(reports):
    given_entries, picture = reports
    once = build_brief(given_entries, picture)
    assert to_json(once) == to_json(build_brief([*given_entries, *given_entries], picture))


@quick
@some_reports
def test_all_forms_render_and_cite_every_claim(reports):
    made = build_brief(*reports)
    for form in FORMS.values():
        assert form(made).endswith("\n")
    text = to_text(made, 10_000, colour=False)
    for item in made.items:
        for cited in item.cited:
            assert wording.cite(cited.citation) in text


@quick
@some_reports
def test_the_numbers_of_the_picture_are_counts_of_what_is_shown(reports):
    head = build_brief(*reports).head
    assert head.events == sum(number for _, number in head.parts)
    assert head.origins == sum(number for _, number in head.origin_sides)
    assert head.claims >= head.attributed + head.unsure


def test_an_empty_brief_says_so():
    made = build_brief([], Picture((), (), (), ()))
    text = to_text(made, 80, colour=False)
    assert "No report was read." in text
    assert text.count("Nothing was found") == 9


def test_the_picture_is_one_paragraph_of_counts():
    words = " ".join(facts.picture(brief().head))
    assert words.startswith(
        "5 reports of 4 outlets, dated 14 Oct 2017 to 16 Oct 2017 (1 undated, 1 of unknown outlet)"
        " make 20 claims. 1 report copies or rewrites another, and is no second witness to it."
    )
    assert "2 contested" in words


def test_json_holds_every_claim_with_its_offsets():
    content = json.loads(to_json(brief()))
    assert content["schema"] == "sayso.brief/2"
    texts = {item.document.id: item.document.text for item in entries()}
    assert len(content["claims"]) == sum(len(item.claims) for item in entries())
    for claim in content["claims"]:
        trigger = claim["trigger"]
        text = texts[claim["document"]]
        assert text[trigger["start"] : trigger["end"]] == trigger["text"]


def test_a_note_is_said_once_at_its_document():
    one = entry("[who:They] [capture:took] the hill.", outlet="A")
    text = to_text(brief_of([one], notes={one.document.id: "A note."}), 80, colour=False)
    assert text.count("A note.") == 1


def test_people_s_ratings_stand_beside_sources_and_are_called_so():
    one = entry("[source:The mayor] said [who:they] [capture:took] the hill.", outlet="Wire")
    made = brief_of([one], ratings={"Wire": "B", "the mayor": "C"})
    text = " ".join(to_text(made, 80, colour=False).split())
    assert "the mayor (reliability C, as people rate it); Wire" in text
    assert "[1] Wire (reliability B, as people rate it), undated" in text
