"""The latest word on a subject holds, whatever order the words come in."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.judgements import Together, standing
from sayso.types import Decision, Judgement
from tests.judgements.made import made, read

with (Path(__file__).parent / "cases" / "standing.csv").open(encoding="utf-8") as file:
    CASES = list(csv.DictReader(file))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["judgements"] or "none")
def test_case(case):
    judgements: list[Judgement] = []
    for minute, line in enumerate(filter(None, case["judgements"].split("; "))):
        judgements.append(read(line, minute, judgements))
    held = [judgements[int(number) - 1] for number in case["held"].split()]
    assert list(standing(judgements)) == held, case["why"]
    assert list(standing(reversed(judgements))) == held, "the order does not matter"


CLAIMS = st.sampled_from("abcdef")
GROUPS = st.lists(CLAIMS, min_size=2, max_size=3, unique=True)
LINES = st.one_of(
    st.builds("{} {}".format, st.sampled_from(["accept", "reject"]), CLAIMS),
    GROUPS.map(lambda claims: f"merge {' '.join(claims)}"),
    GROUPS.map(lambda claims: f"split {' '.join(claims[:2])}"),
    st.builds("correct {} type {}".format, CLAIMS, st.sampled_from(["clash", "death"])),
)


@st.composite
def several(draw: st.DrawFn) -> list[Judgement]:
    judgements: list[Judgement] = []
    for minute, line in enumerate(draw(st.lists(LINES, max_size=12))):
        judgements.append(read(line, minute // 2, judgements))
        if draw(st.integers(0, 3)) == 0:
            number = draw(st.integers(1, len(judgements)))
            judgements.append(read(f"undo {number}", minute // 2, judgements))
    return judgements


@given(several(), st.randoms(use_true_random=False))
def test_it_depends_on_no_order_and_on_no_repetition(judgements, random):
    shuffled = judgements + judgements
    random.shuffle(shuffled)
    assert standing(shuffled) == standing(judgements)


@given(several())
def test_what_holds_never_contradicts_itself(judgements):
    held = standing(judgements)
    together = Together()
    assert all(
        together.join(j.subjects)
        for j in held
        if len(j.subjects) > 1 and j.decision is not Decision.SPLIT
    )
    apart = [j.subjects for j in held if j.decision is Decision.SPLIT]
    assert all(together.group(a) != together.group(b) for a, b in apart)
    assert standing(held) == held, "and what holds, holds"


@given(several())
def test_the_latest_holds_unless_it_is_undone(judgements):
    if judgements and judgements[-1].decision is not Decision.UNDO:
        latest = max(judgements, key=lambda j: (j.when, j.id))
        undone = {j.subjects[0] for j in judgements if j.decision is Decision.UNDO}
        assert (
            latest.id in undone
            or latest.decision is Decision.UNDO
            or (latest in standing(judgements))
        )


def test_a_ring_of_undoing_which_no_hash_can_make():
    one = made("undo", "j2")
    rings = (replace(one, id="j1"), replace(one, id="j2", subjects=("j1",)))
    with pytest.raises(ValueError, match="cycle"):
        standing(rings)


def test_a_long_chain_of_undoing():
    judgements = [made("reject", "a")]
    for minute in range(1, 3000):
        judgements.append(made("undo", judgements[-1].id, minute=minute))
    assert standing(judgements) == ()
    assert standing(judgements[:-1]) == (judgements[0],)
