"""How far the parties of two claims or tellings, and who tells them, are the same."""

from sayso.reconcile.facts import Facts
from sayso.reconcile.kinds import SPOKEN


def doers(a: Facts, b: Facts) -> str:
    """Who did it, by the register and by side; else by words."""
    if a.doers and b.doers:
        return _parties(a.doers, b.doers, bool(a.doer_sides & b.doer_sides))
    return "alike" if a.doer_words & b.doer_words else "not told"


def targets(a: Facts, b: Facts) -> str:
    """To whom it was done, likewise."""
    if a.targets and b.targets:
        return _parties(a.targets, b.targets, bool(a.target_sides & b.target_sides))
    return "alike" if a.target_words & b.target_words else "not told"


def _parties(a: frozenset[str], b: frozenset[str], same_side: bool) -> str:
    if a & b:
        return "same"
    return "one side" if same_side else "differ"


def who(a: Facts, b: Facts) -> str:
    """The words for who did it."""
    return _alike(a.who, b.who)


def whom(a: Facts, b: Facts) -> str:
    """The words for whom it was done to."""
    return _alike(a.whom, b.whom)


def _alike(a: frozenset[str], b: frozenset[str]) -> str:
    """How far the words for two parties are the same."""
    if not a or not b:
        return "not told"
    if a == b:
        return "same"
    return "share a word" if a & b else "differ"


def mouth(a: Facts, b: Facts) -> str:
    """Whether one mouth tells both; and apart, where telling it is what was done."""
    if not a.mouths or not b.mouths:
        return "not told"
    told = "same" if a.mouths & b.mouths else "differ"
    return f"{told}, of speech" if a.types & SPOKEN and b.types & SPOKEN else told
