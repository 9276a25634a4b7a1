"""A judgement that makes no sense is never made."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from sayso.errors import UsageError
from sayso.judgements import faults, judge
from sayso.types import Decision
from tests.judgements.made import START, made


def test_its_id_is_made_of_all_the_rest():
    one = made("reject", "a")
    assert one.id != made("reject", "b").id != made("accept", "b").id
    assert one.id != made("reject", "a", minute=1).id
    assert one.id != made("reject", "a", who="Ben").id
    assert one.id == made("reject", "a").id
    assert list(faults(one)) == []
    assert list(faults(replace(one, why="x"))) == [
        f"what it says makes the id {judge_again(one, 'x').id}"
    ]


def judge_again(one, why):
    return judge(one.decision, one.subjects, who=one.who, when=one.when, why=why)


def test_the_time_is_an_instant():
    there = datetime(2031, 4, 1, 15, tzinfo=timezone(timedelta(hours=3)))
    here = datetime(2031, 4, 1, 12, tzinfo=UTC)
    made = [judge(Decision.REJECT, ["a"], who="Ada", when=when) for when in (there, here)]
    assert made[0] == made[1]
    assert made[0].when.utcoffset() == timedelta(0)
    with pytest.raises(UsageError, match="needs a time zone"):
        judge(Decision.REJECT, ["a"], who="Ada", when=here.replace(tzinfo=None))


def test_claims_together_have_no_order():
    assert made("merge", "b", "a") == made("merge", "a", "b")
    assert made("split", "b", "a") == made("split", "a", "b")


@pytest.mark.parametrize(
    ("decision", "subjects", "field", "value", "says"),
    [
        ("accept", "a b c", "", "", "one claim, or the two of a link, not 3"),
        ("accept", "", "", "", "not 0"),
        ("reject", "a b", "", "", "takes one claim, not 2"),
        ("merge", "a", "", "", "two claims or more"),
        ("merge", "a a", "", "", "names one subject twice"),
        ("split", "a b c", "", "", "takes two claims, not 3"),
        ("undo", "a b", "", "", "one judgement"),
        ("reject", "a", "type", "clash", "has a value"),
        ("correct", "a", "", "", "is no field to correct"),
        ("correct", "a", "type", "", "'' is none of clash"),
        ("correct", "a", "type.1", "clash", "is no field"),
        ("correct", "a", "place.01", "x", "is no field"),
        ("correct", "a", "place.1000", "x", "is no field"),
        ("correct", "a", "place.-1", "x", "is no field"),
        ("correct", "a", "speaker", "", "give a name"),
        ("correct", "a", "place", '{"name": ""}', "needs a name"),
        ("correct", "a", "place", '{"nam": "x"}', "is no place"),
        ("correct", "a", "place", '{"name": "x", "latitude": 1}', "or neither"),
        ("correct", "a", "place", '{"name": "x", "latitude": 91, "longitude": 0}', "in degrees"),
        ("correct", "a", "place", '{"name": "x", "latitude": "1", "longitude": 0}', "in degrees"),
        ("correct", "a", "place", '{"name": "x", "precision": 5}', "is 1 to 4"),
        ("correct", "a", "place", '{"name": 5}', "needs a name"),
        ("correct", "a", "place", "{", "Expecting property name"),
        ("correct", "a", "place", '{"name": "x"' + "[" * 900, "Expecting"),
        ("correct", "a", "figure", "..", "bounds no figure"),
        ("correct", "a", "figure", "9..5", "the least number comes first"),
        ("correct", "a", "figure", "nan", "is no number"),
        ("correct", "a", "figure", "1e999", "is no number"),
        ("correct", "a", "figure", "١٢", "is no number"),
        ("correct", "a", "figure", "x" * 1001, "its value has more than 1000 characters"),
        ("rate", "SANA", "reliability", "G", "give a letter from A to F"),
        ("rate", "SANA", "reliability", "", "give a letter from A to F"),
        ("rate", "SANA", "", "A", "is no reliability"),
        ("rate", " ", "reliability", "A", "has a subject without a name"),
    ],
    ids=str,
)
def test_what_makes_no_sense(decision, subjects, field, value, says):
    named = [subjects] if decision == "rate" else subjects.split()
    with pytest.raises(UsageError, match=r"^\w+: ") as caught:
        judge(Decision(decision), named, who="Ada", when=START, field=field, value=value)
    assert says in str(caught.value)


@pytest.mark.parametrize("who", ["", " ", "\n", "A" * 201])
def test_somebody_judges(who):
    with pytest.raises(UsageError, match="who"):
        judge(Decision.REJECT, ["a"], who=who, when=START)
