"""The features that links are judged by: what two claims, or two tellings, show of each.

Each feature gives a level, a word; `weights.csv` says what each level weighs.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping
from functools import cache
from math import fsum

from sayso.reconcile import amounts, parties, wording
from sayso.reconcile.facts import WIDTHS, Facts, any_akin
from sayso.reconcile.kinds import PLENTY, SINGULAR, STATES, Family, kinds_of
from sayso.reconcile.spots import Lie, lie_of
from sayso.reconcile.story import Mark, Setting, Telling
from sayso.reconcile.window import MOMENT, Window
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

_SAME_SENTENCE = "same sentence"

_SOON = 3
"""Sentences behind an opening in which it is still being summed up."""

FAINT = -3.0
"""Bits under which a link tells nothing of what stands beside it."""


def levels_inside(a: Mark, b: Mark) -> Levels:
    """What two claims of one document show; `a` stands first in the text."""
    one, two = a.facts, b.facts
    return {
        "type": _type(one, two),
        "kinds": _kinds(one, two),
        "trigger": wording.trigger(one, two),
        "place": _place(one, two),
        "time": _times(one.window, two.window),
        "doers": parties.doers(one, two),
        "targets": parties.targets(one, two),
        "who": parties.who(one, two),
        "whom": parties.whom(one, two),
        "mouth": parties.mouth(one, two),
        "figures": amounts.figures(one, two),
        "status": _status(one, two),
        "running": _running(one, two),
        "phrases": wording.phrases(one, two),
        "overlap": _SAME_SENTENCE if a.sentence == b.sentence else wording.overlap(one, two),
        "told": _told(one, two),
        "rivals": _several(len(a.kin)),
        "between": _several(bisect_left(a.kin, b.number) - bisect_right(a.kin, a.number)),
        "distance": _distance(b.sentence - a.sentence),
        "opening": _opening(a.sentence, b.sentence),
        "pointing": "another" if b.another else "back" if b.points_back else "neither",
    }


def far_apart(a: Setting, b: Setting) -> bool:
    """Whether both tell a place, or both a time, and these lie apart: nothing else is looked at."""
    if a.window and b.window and a.window.gap(b.window) > 1:
        return True
    return bool(a.spots and b.spots) and lie_of(a.spots, b.spots) is Lie.APART


def levels_across(a: Telling, b: Telling, story: str) -> Levels:
    """What two tellings of different documents show; `story` is the level of the documents."""
    one, two = a.facts, b.facts
    of_facts = {name: level(one, two) for name, level in (*OF_SHAPE.items(), *OF_FACTS.items())}
    others = {
        "place": _of_family(places(one, two), one, two),
        "time": _of_family(when(a, b), one, two),
        "story": story,
        "rivals": rivals_of(a.rivals * b.rivals),
    }
    return dict.fromkeys(ACROSS, "") | of_facts | others


def levels_around(
    cause: float | None, anchor: float | None, shared: int, told: int, there: int
) -> Mapping[str, str]:
    """What else the documents of two tellings have in common.

    Args:
        cause: bits of the strongest link between the violence that the one is told with and the
            violence that the other is told with; None where there is none.
        anchor: bits of the strongest link between something told beside the one and something
            told beside the other; None where nothing is told beside one of them.
        shared: how many other tellings of the two documents are linked.
        told: how many of the two tell a place.
        there: of how many of these the other document tells the place too, of whatever.
    """
    return _around(_anchor(cause), _anchor(anchor), _shared_tellings(shared), _THERE[told, there])


@cache
def _around(*levels: str) -> Mapping[str, str]:
    return dict(zip(AROUND, levels, strict=True))


AROUND = ("cause", "anchor", "shared", "there")
"""The features of `levels_around`."""

NEAREST = "nearest"
"""The feature that `sayso.reconcile.nearest` gives; it is seen last."""

NOTHING_BESIDE = "nothing beside"
"""The level of "cause" and "anchor" of a pair of which one has none."""

_THERE = {
    (0, 0): "none told",
    (1, 0): "one, not there",
    (1, 1): "one, there",
    (2, 0): "both, not there",
    (2, 1): "both, one there",
    (2, 2): "both, there",
}


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


def _place(a: Facts, b: Facts) -> str:
    if not a.spots or not b.spots:
        return "one told" if a.spots or b.spots else "none told"
    return str(lie_of(a.spots, b.spots))


def _of_family(level: str, a: Facts, b: Facts) -> str:
    """A level as shown by what two tell of: in one place there are many deaths and one holder."""
    return level if level == Lie.APART else f"{family(a, b)}: {level}"


def family(a: Facts, b: Facts) -> Family:
    """What both tell of; `OTHER` where they differ."""
    return a.family if a.family is b.family else Family.OTHER


def places(a: Facts, b: Facts) -> str:
    """How the places of two tellings lie to each other, or else of what stands beside them."""
    one, two = a.ground, b.ground
    lie = lie_of(one.spots, two.spots)
    if one.told and two.told:
        if lie is Lie.SAME and min(spot.precision or 9 for spot in (*one.spots, *two.spots)) > 2:
            return "same, wide"
        return str(lie)
    if not one.spots or not two.spots:
        return "not told"
    return f"{lie}, from beside" if lie in (Lie.SAME, Lie.BESIDE, Lie.APART) else "unknown"


def _times(a: Window | None, b: Window | None) -> str:
    if a is None or b is None:
        return "one told" if a or b else "none told"
    gap = a.gap(b)
    if gap:
        return "near" if gap <= 1 else "apart"
    return "same" if max(a.days, b.days) <= MOMENT else "meet"


_STATES = kinds_of(STATES)


def when(a: Telling, b: Telling) -> str:
    """How the times of two tellings lie to each other, or else those of their reports."""
    one, two = a.facts.window, b.facts.window
    if one and two:
        return _both_told(a, b, one, two)
    if a.facts.kinds & b.facts.kinds & _STATES:
        return "a state"
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


def _span(a: Facts, b: Facts) -> str:
    """How many days the wider of two told times leaves open."""
    if a.window is None or b.window is None:
        return "not told"
    return _SPANS[bisect_left(WIDTHS, max(a.window.days, b.window.days))]


_SPANS = ("a day", "days", "a week", "a month", "a year", "longer")


def _old(a: Telling, b: Telling) -> bool:
    """Whether both tell of something long before their date."""
    return all(
        t.day is not None and t.facts.window is not None and t.day - t.facts.window.start > 60
        for t in (a, b)
    )


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


def story_level(a: Mapping[str, float], b: Mapping[str, float]) -> str:
    """How far two documents, by the stems that mark them, tell one story (cosine)."""
    likeness = fsum([a[word] * b[word] for word in a.keys() & b.keys()])
    for least, level in ((0.2, "same"), (0.13, "close"), (0.08, "kindred"), (0.05, "far")):
        if likeness >= least:
            return level
    return "other"


def rivals_of(pairs: int) -> str:
    """The level of "rivals" where two documents have so many pairs of tellings of these kinds."""
    for most, level in ((1, "none"), (4, "few"), (MANY_RIVALS - 1, "some")):
        if pairs <= most:
            return level
    return "many"


MANY_RIVALS = 13
"""Pairs from which the level is the last."""


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


def _told(a: Facts, b: Facts) -> str:
    """Which of the two, the earlier first, tell a place, and which a time."""
    return f"{_which(a.spots, b.spots)} a place, {_which(a.window, b.window)} a time"


def _which(a: object, b: object) -> str:
    if a and b:
        return "both"
    return "the earlier" if a else "the later" if b else "neither"


def _several(count: int) -> str:
    for most, level in ((0, "none"), (1, "one"), (2, "two"), (4, "some"), (8, "many")):
        if count <= most:
            return level
    return "very many"


def _distance(sentences: int) -> str:
    for most, level in ((0, _SAME_SENTENCE), (1, "next"), (3, "near"), (8, "further")):
        if abs(sentences) <= most:
            return level
    return "far"


OF_SHAPE: Mapping[str, Callable[[Facts, Facts], str]] = {
    "type": _type,
    "kinds": _kinds,
    "status": _status,
    "running": _running,
    "counted": amounts.counted,
    "span": _span,
}
"""The features of `levels_across` that rest on the shapes of two tellings alone."""

OF_FACTS: Mapping[str, Callable[[Facts, Facts], str]] = {
    "trigger": wording.trigger,
    "doers": parties.doers,
    "targets": parties.targets,
    "who": parties.who,
    "whom": parties.whom,
    "mouth": parties.mouth,
    "figures": amounts.figures,
    "phrases": wording.phrases,
    "words": wording.words,
    "overlap": wording.overlap,
    "beside": _beside,
}
"""Those that rest on the other facts of the two."""

UNTOLD: Mapping[str, tuple[tuple[str, ...], str]] = {
    "doers": (("doers", "doer_words"), "not told"),
    "targets": (("targets", "target_words"), "not told"),
    "who": (("who",), "not told"),
    "whom": (("whom",), "not told"),
    "mouth": (("mouths",), "not told"),
    "figures": (("figures",), "not told"),
    "phrases": (("phrases",), "none to share"),
    "words": (("words",), "none to share"),
    "beside": (("beside",), "not told"),
}
"""The level of a feature of `OF_FACTS` where there is none of these (of
`sayso.reconcile.facts.TOLD`) that both tell."""

NO_WORD: Mapping[str, str] = {
    "words": "none",
    "overlap": "hardly any",
    "phrases": "none",
    "who": "differ",
    "whom": "differ",
}
"""The level of a feature of `OF_FACTS` where both tell what it looks at, and share no word."""

ACROSS = (
    *("type", "kinds", "trigger", "place", "time", "doers", "targets", "who", "whom", "mouth"),
    *("figures", "counted", "status", "running", "phrases", "words", "overlap", "span", "story"),
    *("rivals", "beside"),
)
"""The features of `levels_across`, in order."""
