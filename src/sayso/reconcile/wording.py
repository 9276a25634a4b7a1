"""How far two claims or tellings are told in the same words."""

from sayso.reconcile.facts import Facts
from sayso.reconcile.words import bits


def trigger(a: Facts, b: Facts) -> str:
    """The words that name the event."""
    if a.triggers <= b.triggers or b.triggers <= a.triggers:
        return "same"
    return "share a word" if a.triggers & b.triggers else "differ"


def phrases(a: Facts, b: Facts) -> str:
    """What they share beside the words that name the event."""
    if a.phrases <= a.triggers or b.phrases <= b.triggers:
        return "none to share"
    return _level(bits((a.phrases & b.phrases) - a.triggers - b.triggers))


def words(a: Facts, b: Facts) -> str:
    """What their sentences share."""
    return _level(bits(a.words & b.words)) if a.words and b.words else "none to share"


def _level(found: float) -> str:
    for least, level in ((30, "much"), (15, "some"), (5, "little")):
        if found >= least:
            return level
    return "none"


def overlap(a: Facts, b: Facts) -> str:
    """The share of the words of their sentences that stand in both: long sentences share more."""
    both = len(a.words & b.words)
    either = len(a.words) + len(b.words) - both
    if not either:
        return "no words"
    for most, level in ((0.02, "hardly any"), (0.05, "few"), (0.1, "some"), (0.2, "many")):
        if both <= most * either:
            return level
    return "most"
