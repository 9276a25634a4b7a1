"""Judgements to reason about: of one person, a minute after the other."""

from datetime import UTC, datetime, timedelta

from sayso.judgements import judge
from sayso.types import Decision, Judgement

START = datetime(2031, 4, 1, 12, tzinfo=UTC)


def made(
    decision: str, *subjects: str, minute: int = 0, field: str = "", value: str = "", who="Ada"
) -> Judgement:
    when = START + timedelta(minutes=minute)
    return judge(Decision(decision), subjects, who=who, when=when, field=field, value=value)


def read(line: str, minute: int, earlier: list[Judgement]) -> Judgement:
    """A line of a case: "reject a", "merge a b", "correct a type shelling", "undo 2"."""
    decision, *words = line.split()
    if decision == "correct":
        return made(decision, words[0], field=words[1], value=words[2], minute=minute)
    if decision == "rate":
        return made(decision, words[0], field="reliability", value=words[1], minute=minute)
    if decision == "undo":
        return made(decision, earlier[int(words[0]) - 1].id, minute=minute)
    return made(decision, *words, minute=minute)
