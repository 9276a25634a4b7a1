"""Figures and holdings, each with whose they are."""

import pytest

from sayso.brief import amounts, to_text
from tests.brief.marked import entry
from tests.brief.pictures import brief_of

TOLL = "[source:{}] said [death:{}] [figure {}:{}] people in [where:Tal Amr]."


def toll(who, value, words, day="2020-01-03"):
    return entry(TOLL.format(who, "killed", value, words), outlet=who, day=day)


def series_of(*tolls, kind="event"):
    names = [f"{number} killed" for number in range(1, len(tolls) + 1)]
    brief = brief_of(list(tolls), same=[tuple(names)], series=[(kind, "people", names)])
    (row,) = brief.counts + brief.running
    return brief, row


def test_a_series_gives_the_range_over_origins_and_every_owner():
    brief, row = series_of(
        toll("The mayor", "12", "12"), toll("A nurse", "15..20", "15 to 20", "2020-01-04")
    )
    assert amounts.series_label(row) == "Death (people), Tal Amr"
    assert amounts.series_range(row.series, row.owned) == "12 to 20 (2 origins)"
    text = " ".join(to_text(brief, 200, colour=False).split())
    assert "3 Jan 2020: “12” = 12, according to the mayor; The mayor, 3 Jan 2020 [1 s1]" in text
    assert "4 Jan 2020: “15 to 20” = 15 to 20 (the latest), according to a nurse" in text


def test_of_figures_of_one_day_none_is_the_latest():
    brief, _ = series_of(toll("The mayor", "12", "12"), toll("A nurse", "15", "15"))
    assert "the latest" not in to_text(brief, 200, colour=False)


def test_words_that_two_claims_give_in_one_count_are_followed_once():
    text = (
        "[source#a#b:The mayor] said [death#a:killed], [death#b:died]: [figure 12#a#b:12] people."
    )
    told = [("event", "people", ["1 killed"]), ("event", "people", ["1 died"])]
    (row,) = brief_of([entry(text, outlet="A")], series=told).counts
    assert [one.figure.words.text for one in row.owned] == ["12"]


@pytest.mark.parametrize(
    ("tolls", "told"),
    [
        ([("12..", "at least 12")], "12 or more (1 origin)"),
        ([("..12", "up to 12")], "up to 12 (1 origin)"),
        ([("12", "12"), ("20..", "over 20")], "12 to 20 or more (2 origins)"),
        ([("lost", "about")], "1 number, and it is lost (1 origin)"),
        ([("12", "12"), ("lost", "about")], "12; 1 number is lost (2 origins)"),
        ([("lost", "some"), ("lost", "about")], "2 numbers, and all are lost (2 origins)"),
    ],
)
def test_open_and_lost_ranges(tolls, told):
    given = [toll(f"Speaker {at}", *one) for at, one in enumerate(tolls)]
    _, row = series_of(*given)
    assert amounts.series_range(row.series, row.owned) == told


def test_running_totals_stand_apart():
    brief, _ = series_of(toll("The mayor", "12", "12"), kind="running")
    assert not brief.counts
    assert "Running totals\n  Death (people), Tal Amr: 3 Jan 2020: “12” = 12" in to_text(
        brief, 80, False
    )


def test_a_figure_that_no_series_follows_is_listed_with_its_status():
    one = entry("[source:The mayor] said [figure 9:nine] may have [death/possible:died].")
    brief = brief_of([one])
    (row,) = brief.strays
    assert amounts.stray_words(row) == "“nine” = 9"
    assert "Death possible: “nine” = 9, according to the mayor" in to_text(brief, 200, False)


def test_words_without_any_number_are_no_figure():
    text = "[figure ..#a:Some] [displacement#a:fled], the [figure ..#b:rest] were [trapped#b:held]."
    brief = brief_of([entry(text)])
    assert [amounts.stray_words(row) for row in brief.strays] == ["“Some” = no number read"]


def test_each_figure_of_a_breath_has_its_own_place():
    text = (
        "[who#a:Shells] [death#a:killed] [figure 12#a:12] in [where#a:Tal Amr] and"
        " [who#b:mines] [death#b:killed] [figure 5#b:five] in [where#b:Qasr]."
    )
    brief = brief_of([entry(text)])
    assert sorted(amounts.stray_label(row) for row in brief.strays) == [
        "Death, Qasr",
        "Death, Tal Amr",
    ]


def test_who_holds_a_place_is_said_by_whose_word_and_whether_contested():
    one = entry("[source:The mayor] said rebels [control:held] [where:Qasr].", outlet="A")
    brief = brief_of([one], holdings=[("1 held", "rebels", True)])
    text = " ".join(to_text(brief, 200, colour=False).split())
    assert "Qasr: rebels (unclear) · contested" in text
    assert "contested according to the mayor; A, undated [1 s1]" in text


def test_a_figure_of_what_is_only_possible_is_called_so():
    one = entry("[source:The mayor] said [figure 9:nine] may have [death/possible:died].")
    brief = brief_of([one], series=[("event", "people", ["1 died"])])
    assert "possible “nine” = 9" in to_text(brief, 200, False)


def test_a_figure_that_two_claims_of_one_breath_give_counts_once():
    one = entry("[figure 9#a#b:Nine] were [death#a:killed] or [injury#b:hurt].")
    both = [("event", "people", ["1 killed", "1 hurt"])]
    (row,) = brief_of([one], one_origin=[("1 killed", "1 hurt")], series=both).counts
    assert len(row.owned) == 1
