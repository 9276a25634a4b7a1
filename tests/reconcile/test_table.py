"""The declared table: complete, and the levels that features give are all in it."""

import csv
import re
from importlib.resources import files

import pytest

from sayso.reconcile.kinds import Family
from sayso.reconcile.spots import Lie
from sayso.reconcile.table import START, built_in

ROWS = list(
    csv.DictReader(
        files("sayso.reconcile").joinpath("weights.csv").read_text(encoding="utf-8").splitlines()
    )
)

NO_LEVELS = {"other", "the earlier", "the later", *(row["feature"] for row in ROWS)}
"""Words of the features' code that are parts of levels, or no levels."""


def test_each_level_stands_once_and_has_words():
    keys = [(row["scope"], row["feature"], row["level"]) for row in ROWS]
    assert len(keys) == len(set(keys))
    assert all(row["words"] for row in ROWS)


@pytest.mark.parametrize("scope", ["inside", "across"])
def test_a_pair_starts_out_unlikely(scope):
    assert built_in(scope).start < 0


@pytest.mark.parametrize("name", ["amounts", "features", "nearest", "parties", "wording"])
def test_every_word_that_a_feature_can_give_is_a_row(name):
    source = files("sayso.reconcile").joinpath(f"{name}.py").read_text(encoding="utf-8")
    given = set(re.findall(r'(?:return|=|else|if) "([a-z][a-z0-9 ,]*)"', source))
    given |= set(re.findall(r'\d, "([a-z][a-z0-9 ,]*)"', source))
    assert given, "or this shows nothing"
    declared = {row["level"].rpartition(": ")[2] for row in ROWS}
    assert given - declared - NO_LEVELS == set()


@pytest.mark.parametrize("feature", ["place", "time"])
def test_places_and_times_have_a_row_for_each_family(feature):
    levels = {row["level"] for row in ROWS if (row["scope"], row["feature"]) == ("across", feature)}
    ends = {level.rpartition(": ")[2] for level in levels} - {"apart"}
    assert levels - {"apart"} == {f"{family}: {end}" for family in Family for end in ends}
    assert feature != "place" or set(Lie) - {Lie.APART} <= ends


def test_what_speaks_for_and_against_has_the_sign_that_a_reader_expects():
    bits = {(r["scope"], r["feature"], r["level"]): float(r["bits"]) for r in ROWS}
    for feature, level in (("place", "violence: same"), ("time", "harm: same"),
                           ("figures", "equal"), ("anchor", "strong"), ("story", "same"),
                           ("nearest", "far ahead"), ("overlap", "most")):  # fmt: skip
        assert bits["across", feature, level] > 0
    for feature, level in (("doers", "differ"), ("status", "one ahead"), ("cause", "none"),
                           ("nearest", "far behind")):  # fmt: skip
        assert bits["across", feature, level] < 0


def test_the_start_is_no_reason():
    assert not any(START in key for key in built_in("across").weights)
