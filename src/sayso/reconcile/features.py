"""The features that links are judged by: what two claims, or two tellings, show of each.

Each feature gives a level, a word; `weights.csv` says what each level weighs.
"""

from collections.abc import Callable, Mapping

from sayso.reconcile import parties
from sayso.reconcile.facts import Facts, any_akin
from sayso.reconcile.kinds import PLENTY, SINGULAR, STATES
from sayso.reconcile.spots import Lie, lie_of
from sayso.reconcile.story import Mark, Telling
from sayso.reconcile.window import MOMENT, Window
from sayso.reconcile.words import bits
from sayso.types import ClaimType, Status

Levels = dict[str, str]
"""The level of each feature, by its name."""

_REAL = frozenset((Status.HAPPENED, Status.DENIED, Status.POSSIBLE))
_AHEAD = frozenset((Status.EXPECTED, Status.WANTED))
_OPEN = 60
"""Days past which a window says since when and not when."""

_OTHER_START = 180
"""Days by which what ran for long must have started apart to be another thing: some count a war
from its year and some from its month."""

_ENDLESS = 1000
"""Days past which two windows meet without telling anything, unless they start alike."""

_SOON = 3
"""Sentences behind an opening in which it is still being summed up."""

_ROUND = 10
"""A figure under this may be equal by chance."""


FAINT = -3.0
"""Bits under which a link tells nothing of what stands beside it."""


def levels_inside(a: Mark, b: Mark) -> Levels:
    """What two claims of one document show; `a` stands first in the text."""
    one, two = a.facts, b.facts
    return {
        "type": _type(one, two),
        "kinds": _kinds(one, two),
        "trigger": _trigger(one, two),
        "place": _place(one, two),
        "time": _times(one.window, two.window),
        "doers": parties.doers(one, two),
        "targets": parties.targets(one, two),
        "who": parties.who(one, two),
        "whom": parties.whom(one, two),
        "mouth": parties.mouth(one, two),
        "figures": _figures(one, two),
        "status": _status(one, two),
        "running": _running(one, two),
        "phrases": _phrases(one, two),
        "distance": _distance(b.sentence - a.sentence),
        "opening": _opening(a.sentence, b.sentence),
        "pointing": "another" if b.another else "back" if b.points_back else "neither",
    }


def far_apart(a: Telling, b: Telling) -> bool:
    """Whether both tell a place, or both a time, and these lie apart: nothing else is looked at."""
    one, two = a.facts, b.facts
    if one.window and two.window and one.window.gap(two.window) > 1:
        return True
    return bool(one.spots and two.spots) and lie_of(one.spots, two.spots) is Lie.APART


def levels_across(a: Telling, b: Telling, story: str) -> Levels:
    """What two tellings of different documents show; `story` is the level of the documents."""
    one, two = a.facts, b.facts
    of_facts = {name: level(one, two) for name, level in (*OF_SHAPE.items(), *OF_FACTS.items())}
    others = {"time": time_across(a, b), "story": story, "rivals": rivals_across(a, b)}
    return dict.fromkeys(ACROSS, "") | of_facts | others


def levels_around(cause: float | None, anchor: float | None, shared: int) -> Levels:
    """What else the documents of two tellings have in common.

    Args:
        cause: bits of the strongest link between the violence that the one is told with and the
            violence that the other is told with; None where there is none.
        anchor: bits of the strongest link between something told beside the one and something
            told beside the other; None where nothing is told beside one of them.
        shared: how many other tellings of the two documents are linked.
    """
    levels = _anchor(cause), _anchor(anchor), _shared_tellings(shared)
    return dict(zip(AROUND, levels, strict=True))


AROUND = ("cause", "anchor", "shared")
"""The features of `levels_around`."""

NOTHING_BESIDE = "nothing beside"
"""The level of "cause" and "anchor" of a pair of which one has none."""


def _type(a: Facts, b: Facts) -> str:
    shared = a.types & b.types
    if shared:
        if shared & SINGULAR:
            return "same, singular"
        return "same" if shared - PLENTY else "same, common"
    if not any_akin(a, b):
        return "other"
    return "akin, vague" if ClaimType.ATTACK in (*a.types, *b.types) else "akin"


def _kinds(a: Facts, b: Facts) -> str:
    """The first type that both tell; or else the first of the one and the first of the other."""
    shared = a.types & b.types
    firsts = (min(shared),) if shared else sorted((min(a.types), min(b.types)))
    return " and ".join(kind.value for kind in firsts)


def _trigger(a: Facts, b: Facts) -> str:
    if a.triggers <= b.triggers or b.triggers <= a.triggers:
        return "same"
    return "share a word" if a.triggers & b.triggers else "differ"


def _place(a: Facts, b: Facts) -> str:
    if not a.spots or not b.spots:
        return "one told" if a.spots or b.spots else "none told"
    return str(lie_of(a.spots, b.spots))


def _place_across(a: Facts, b: Facts) -> str:
    if a.spots and b.spots:
        lie = lie_of(a.spots, b.spots)
        if lie is Lie.SAME and min(spot.precision or 9 for spot in (*a.spots, *b.spots)) > 2:
            return "same, wide"
        return str(lie)
    some, others = a.spots or a.near, b.spots or b.near
    if not some or not others:
        return "not told"
    lie = lie_of(some, others)
    return f"{lie}, from beside" if lie in (Lie.SAME, Lie.BESIDE, Lie.APART) else "unknown"


def _times(a: Window | None, b: Window | None) -> str:
    if a is None or b is None:
        return "one told" if a or b else "none told"
    gap = a.gap(b)
    if gap:
        return "near" if gap <= 1 else "apart"
    return "same" if max(a.days, b.days) <= MOMENT else "meet"


def time_across(a: Telling, b: Telling) -> str:
    """The level of "time" of `levels_across`."""
    one, two = a.facts.window, b.facts.window
    if not (one and two) and STATES & a.facts.types & b.facts.types:
        return "a state"
    if one and two:
        return _both_told(a, b, one, two)
    window, day = (one, b.day) if one else (two, a.day)
    if window is not None:
        if day is None:
            return "not told"
        if window.days > _OPEN:
            return "open"
        return "fits the date" if window.gap(Window(day - 7, day + 1)) == 0 else "off the date"
    if a.day is None or b.day is None:
        return "not told"
    apart = abs(a.day - b.day)
    for most, level in ((1, "dates 1"), (4, "dates 4"), (10, "dates 10"), (30, "dates 30")):
        if apart <= most:
            return level
    return "dates far"


def _both_told(a: Telling, b: Telling, one: Window, two: Window) -> str:
    told = _times(one, two)
    if min(one.days, two.days) > _OPEN and abs(one.start - two.start) > _OTHER_START:
        return "other start"
    if told in ("same", "meet") and _old(a, b):
        endless = max(one.days, two.days) > _ENDLESS and one.start != two.start
        return "meet" if endless else f"{told}, long ago"
    return told


def _old(a: Telling, b: Telling) -> bool:
    """Whether both tell of something long before their date."""
    return all(
        t.day is not None and t.facts.window is not None and t.day - t.facts.window.start > 60
        for t in (a, b)
    )


def _figures(a: Facts, b: Facts) -> str:
    if not a.figures or not b.figures:
        return "not told"
    levels = {
        _figure(low, high, least, most)
        for what, low, high in a.figures
        for other, least, most in b.figures
        if what == other
    }
    return next((level for level in _FIGURES if level in levels), "not told")


_FIGURES = ("equal", "equal, small", "near", "differ")
"""Levels of figures of one count, the nearest first: that of several tells."""


def _figure(low: float | None, high: float | None, least: float | None, most: float | None) -> str:
    if (low, high) == (least, most) or (low is not None and low == least):
        return "equal" if (low or 0) >= _ROUND else "equal, small"
    return "near" if _near(low, high, least, most) else "differ"


def _near(low: float | None, high: float | None, least: float | None, most: float | None) -> bool:
    """Whether the figures are within a half of each other."""
    some, other = (x if x is not None else y for x, y in ((low, high), (least, most)))
    if not some or not other:
        return False
    return max(some, other) <= 1.5 * min(some, other)


def _status(a: Facts, b: Facts) -> str:
    if a.statuses & _REAL and b.statuses & _REAL:
        return "both of fact"
    if a.statuses & _AHEAD and b.statuses & _AHEAD:
        return "both ahead"
    return "one ahead"


def _running(a: Facts, b: Facts) -> str:
    if a.running and b.running:
        return "both"
    return "one" if a.running or b.running else "neither"


def _phrases(a: Facts, b: Facts) -> str:
    """What they share beside the words that name the event."""
    if a.phrases <= a.triggers or b.phrases <= b.triggers:
        return "none to share"
    return _level(bits((a.phrases & b.phrases) - a.triggers - b.triggers))


def _words(a: Facts, b: Facts) -> str:
    """What their sentences share."""
    return _level(bits(a.words & b.words)) if a.words and b.words else "none to share"


def _level(found: float) -> str:
    for least, level in ((30, "much"), (15, "some"), (5, "little")):
        if found >= least:
            return level
    return "none"


def story_level(a: Mapping[str, float], b: Mapping[str, float]) -> str:
    """How far two documents, by the stems that mark them, tell one story (cosine)."""
    likeness = sum(sorted([a[word] * b[word] for word in a.keys() & b.keys()]))
    for least, level in ((0.2, "same"), (0.13, "close"), (0.08, "kindred"), (0.05, "far")):
        if likeness >= least:
            return level
    return "other"


def rivals_across(a: Telling, b: Telling) -> str:
    """The level of "rivals" of `levels_across`."""
    product = a.rivals * b.rivals
    for most, level in ((1, "none"), (4, "few"), (12, "some")):
        if product <= most:
            return level
    return "many"


def _beside(a: Facts, b: Facts) -> str:
    if not a.beside or not b.beside:
        return "not told"
    shared = a.beside & b.beside
    if shared - PLENTY:
        return "share a rare type"
    return "share a type" if shared else "differ"


def _anchor(weight: float | None) -> str:
    if weight is None:
        return NOTHING_BESIDE
    for least, level in ((3.0, "strong"), (0.0, "fair"), (FAINT, "weak")):
        if weight >= least:
            return level
    return "none"


def _shared_tellings(count: int) -> str:
    for least, level in ((5, "many"), (2, "some"), (1, "one")):
        if count >= least:
            return level
    return "none"


def _opening(first: int, second: int) -> str:
    """Whether the one is told where reports sum up, and whether the other stands well behind."""
    where = "opening" if first == 0 else "later"
    return f"{where}, far" if second - first > _SOON else where


def _distance(sentences: int) -> str:
    for most, level in ((0, "same sentence"), (1, "next"), (3, "near"), (8, "further")):
        if abs(sentences) <= most:
            return level
    return "far"


OF_SHAPE: Mapping[str, Callable[[Facts, Facts], str]] = {
    "type": _type,
    "kinds": _kinds,
    "status": _status,
    "running": _running,
}
"""The features of `levels_across` that rest on the shapes of two tellings alone."""

OF_FACTS: Mapping[str, Callable[[Facts, Facts], str]] = {
    "trigger": _trigger,
    "place": _place_across,
    "doers": parties.doers,
    "targets": parties.targets,
    "who": parties.who,
    "whom": parties.whom,
    "mouth": parties.mouth,
    "figures": _figures,
    "phrases": _phrases,
    "words": _words,
    "beside": _beside,
}
"""Those that rest on the other facts of the two."""

ACROSS = (
    *("type", "kinds", "trigger", "place", "time", "doers", "targets", "who", "whom", "mouth"),
    *("figures", "status", "running", "phrases", "words", "story", "rivals", "beside"),
)
"""The features of `levels_across`, in the order in which they are added up."""
