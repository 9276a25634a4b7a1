"""What has become of judgements."""

from datetime import UTC, datetime, timedelta

from sayso.judgements import judge
from sayso.types import Decision
from sayso.web.decided import Fate, decided, on_claims

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def judged(decision, *subjects, after=0, **more):
    when = NOON + timedelta(minutes=after)
    return judge(decision, subjects, who="Ada", when=when, **more)


REJECT = judged(Decision.REJECT, "c1")
UNDO = judged(Decision.UNDO, REJECT.id, after=1)
AGAIN = judged(Decision.UNDO, UNDO.id, after=2)
ACCEPT = judged(Decision.ACCEPT, "c1", after=3)
TYPE = judged(Decision.CORRECT, "c1", after=4, field="type", value="clash")
RATE = judged(Decision.RATE, "Ada's source", after=5, field="reliability", value="B")
LINK = judged(Decision.MERGE, "c1", "c2", after=6)


def fates(*judgements):
    return [(row.judgement, row.fate) for row in decided(judgements)]


def test_the_newest_stands_first():
    assert fates(REJECT, TYPE) == [(TYPE, Fate.HOLDS), (REJECT, Fate.HOLDS)]


def test_undoing_and_undoing_that():
    assert fates(REJECT, UNDO) == [(UNDO, Fate.HOLDS), (REJECT, Fate.UNDONE)]
    assert fates(REJECT, UNDO, AGAIN) == [
        (AGAIN, Fate.HOLDS),
        (UNDO, Fate.UNDONE),
        (REJECT, Fate.HOLDS),
    ]
    assert [row.of for row in decided([REJECT, UNDO, AGAIN])] == [UNDO, REJECT, None]


def test_a_later_word_on_the_same_claim_overtakes():
    assert fates(REJECT, ACCEPT) == [(ACCEPT, Fate.HOLDS), (REJECT, Fate.OVERTAKEN)]


def test_what_holds_on_single_claims():
    assert on_claims([REJECT, ACCEPT, TYPE, RATE, LINK]) == {"c1": (ACCEPT, TYPE)}
    assert on_claims([REJECT, UNDO]) == {}
