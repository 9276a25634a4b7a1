"""The declared table: complete, and the levels that features give are all in it."""

import csv
import re
from importlib.resources import files

import pytest

from sayso.reconcile import features
from sayso.reconcile.spots import Lie
from sayso.reconcile.table import START, built_in

ROWS = list(
    csv.DictReader(
        files("sayso.reconcile").joinpath("weights.csv").read_text(encoding="utf-8").splitlines()
    )
)


def test_each_level_stands_once_and_has_words():
    keys = [(row["scope"], row["feature"], row["level"]) for row in ROWS]
    assert len(keys) == len(set(keys))
    assert all(row["words"] for row in ROWS)


@pytest.mark.parametrize("scope", ["inside", "across"])
def test_a_pair_starts_out_unlikely(scope):
    assert built_in(scope).start < 0


def test_every_word_that_a_feature_can_give_is_a_row():
    source = files("sayso.reconcile").joinpath("features.py").read_text(encoding="utf-8")
    given = set(re.findall(r'(?:return|=|else|if) "([a-z][a-z0-9 ,]*)"', source))
    given |= {str(lie) for lie in Lie}
    declared = {row["level"] for row in ROWS}
    assert given - declared - {"other"} == set()
    assert features.Levels


def test_what_speaks_for_and_against_has_the_sign_that_a_reader_expects():
    bits = {(r["scope"], r["feature"], r["level"]): float(r["bits"]) for r in ROWS}
    for feature, level in (("place", "same"), ("time", "same"), ("figures", "equal"),
                           ("anchor", "strong"), ("story", "same")):  # fmt: skip
        assert bits["across", feature, level] > 0
    for feature, level in (("doers", "differ"), ("status", "one ahead"), ("cause", "none")):
        assert bits["across", feature, level] < 0


def test_the_start_is_no_reason():
    assert not any(START in key for key in built_in("across").weights)
