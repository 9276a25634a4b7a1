import csv
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reconcile.credibility import judge, table
from sayso.reconcile.voices import Voice
from sayso.types import Side

HERE = Path(__file__).parent
with (HERE / "cases" / "credibility.csv").open(encoding="utf-8") as stream:
    CASES = list(csv.DictReader(stream))


def voice(written: str) -> Voice:
    """A voice as a case writes it: teller/side/what it does, in how many reports.

    "reports" is said of an outlet in its own voice; "loose" where nobody tells where or when.
    """
    teller, side, does = written.split("/")
    words = does.split()
    reports = next((int(word) for word in words if word.isdigit()), 1)
    return Voice(
        teller,
        Side(side) if side else None,
        "reports" not in words,
        reports,
        "says" in words,
        "denies" in words,
        "admits" in words,
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['rule']}: {case['voices']}")
def test_verdict_and_its_sentence(case):
    heard = [voice(written) for written in case["voices"].split("|")]
    found = judge(heard, pinned="loose" not in case["voices"])
    assert (found.rule, found.rating) == (case["rule"], int(case["rating"]))
    assert found.why == case["why"]


def test_every_row_of_the_table_has_a_case():
    assert {rule.name for rule in table()} == {case["rule"] for case in CASES}


voices = st.lists(
    st.builds(
        Voice,
        st.sampled_from(("army", "rebels", "watch")),
        st.sampled_from((None, *Side)),
        st.booleans(),
        st.integers(1, 5),
        st.booleans(),
        st.booleans(),
        st.booleans(),
    ),
    min_size=1,
    max_size=8,
)


@given(voices, st.booleans())
def test_every_count_has_a_verdict_in_one_sentence(heard, pinned):
    found = judge(heard, pinned=pinned)
    assert 1 <= found.rating <= 6
    assert re.fullmatch(r"[A-Z0-9][^.]*\.", found.why)


@given(voices, st.booleans())
def test_a_further_denial_never_makes_it_more_credible(heard, pinned):
    more = [*heard, Voice("navy", Side.GOVERNMENT, True, 1, False, True, False)]
    assert judge(more, pinned=pinned).rating >= judge(heard, pinned=pinned).rating


@given(voices)
def test_what_is_told_loosely_is_never_more_credible(heard):
    assert judge(heard, pinned=False).rating >= judge(heard).rating


def test_the_page_shows_the_table():
    page = (HERE.parents[1] / "docs" / "credibility.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\d) \| ([^|]+) \| ([^|]+) \|$", page, re.MULTILINE)
    assert rows == [(str(rule.rating), rule.name, rule.meaning) for rule in table()]
