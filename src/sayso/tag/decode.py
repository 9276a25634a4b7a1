"""Probabilities of words to a `Reading` of spans: sentences, lost numbers, cues, triggers.

The thresholds were chosen on the development splits (docs/decisions/tagger.md).
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from sayso.tag.labels import (
    ATTRIBUTION_ROLES,
    BIT_BEGIN,
    BIT_LOST,
    BIT_SENTENCE,
    CLAIM_ROLES,
    MARKS,
    SIDES,
    STATUSES,
)
from sayso.tag.lost import lost_gaps
from sayso.tag.segments import segments
from sayso.tag.sureness import confidence, evidence
from sayso.tag.weigh import Links, Weighed, sigmoid
from sayso.tag.words import Word
from sayso.types import Attribution, ClaimType, Mention, Reading, Role, Side, Span, Trigger

Array = NDArray[np.float32]
_Cue = tuple[tuple[int, int], Links]
_TYPES = tuple(ClaimType)
"""Columns of the trigger layer behind the first, which means that there is none."""

_SOURCE = CLAIM_ROLES.index(Role.SOURCE)
_ATTRIBUTED_SOURCE = ATTRIBUTION_ROLES.index("source")
_ATTRIBUTED_CONTENT = ATTRIBUTION_ROLES.index("content")

SENTENCE = 0.5
TRIGGER = 0.35
"""Most that "no trigger" may weigh; a new trigger begins where that is likelier than not."""

MENTION = 0.5
PLACE = 0.75
"""Most that "no mention" may weigh, of a place: more, for the gazetteer knows which are none."""

BEGIN = 0.6
CUE = 0.6
ROLE_PRICE = 1.0
ROLE_FAVOUR = 0.3
"""The price of an edge of a role's spans, each of which has a word that is likelier in the role
than not; and the favour shown to the words beside it, in log-odds."""

SURE = 0.9
"""Asked of an attribution (content times source) that gives a trigger its source."""

CONTENT_PRICE = 2.5
"""Price of an edge of content (see `segments`)."""


def decode(
    text: str, words: Sequence[Word], weighed: Weighed, sureness: Sequence[float]
) -> Reading:
    """Read the spans off the probabilities; `sureness` are the weights of `confidence`."""
    if not words:
        return Reading(sentences=(), lost=(), attributions=(), triggers=())
    lost = dict(lost_gaps(text, words, weighed.bits[:, BIT_LOST]))
    cues = _cues(weighed)
    return Reading(
        sentences=tuple(_sentences(words, weighed.bits[:, BIT_SENTENCE])),
        lost=tuple(lost.values()),
        attributions=tuple(_attributions(words, weighed, cues)),
        triggers=tuple(_triggers(words, weighed, lost, cues, sureness)),
        places=tuple(_mentions(words, weighed, "place", PLACE)),
        times=tuple(_mentions(words, weighed, "time", MENTION)),
        mentions=tuple(_mentions(words, weighed, "mention", MENTION)),
    )


def anchors(words: Sequence[Word], weighed: Weighed) -> tuple[list[int], list[int]]:
    """The words that open a trigger, and those that open a cue."""
    triggers = [first for first, _ in _trigger_runs(words, weighed)]
    return triggers, [first for first, _ in _cue_runs(weighed)]


def _sentences(words: Sequence[Word], opens: Array) -> Iterator[Span]:
    """Sentences from the words that open them; the first word always does."""
    starts = [0, *(int(i) for i in np.flatnonzero(opens >= SENTENCE) if i)]
    for start, end in zip(starts, [*starts[1:], len(words)], strict=True):
        yield Span(words[start].start, words[end - 1].end)


def _triggers(
    words: Sequence[Word],
    weighed: Weighed,
    lost: dict[int, Span],
    cues: Sequence[_Cue],
    sureness: Sequence[float],
) -> Iterator[Trigger]:
    found = _trigger_runs(words, weighed)
    links = weighed.claim_links([first for first, _ in found])
    for run, link in zip(found, links, strict=True):
        _take_source(run[0], link, cues)
        yield _trigger(words, weighed, run, link, lost, sureness)


def _trigger_runs(words: Sequence[Word], weighed: Weighed) -> list[tuple[int, int]]:
    inside = weighed.trigger[:, 0] < TRIGGER
    begins = weighed.bits[:, BIT_BEGIN] >= BEGIN
    found: list[tuple[int, int]] = []
    for start, end in _runs(inside):
        # Words in front of the first that opens a trigger only lean on it ("bloody war").
        opens = [i for i in range(start, end) if begins[i]] or [start]
        found += pairwise([*opens, end])
    trimmed = (_trimmed(words, run) for run in found)
    return [(first, last) for first, last in trimmed if first < last]


def _trigger(
    words: Sequence[Word],
    weighed: Weighed,
    run: tuple[int, int],
    links: Links,
    lost: dict[int, Span],
    sureness: Sequence[float],
) -> Trigger:
    first, last = run
    types = np.log(weighed.trigger[first:last, 1:] + 1e-9).mean(axis=0)
    best = int(types.argmax())
    roles: dict[Role, tuple[Span, ...]] = {}
    side: Side | None = None
    for column in np.flatnonzero(links.odds.max(axis=1) >= 0).tolist():
        role = CLAIM_ROLES[column]
        runs = _role_runs(links, column)
        if role is Role.FIGURE:
            spans = [_with_gap(words, found, lost) for found in runs]
        else:
            spans = [_span(words, found) for found in runs]
        if role is Role.SOURCE:
            members = [i for found in runs for i in range(*found)]
            side = SIDES[int(weighed.side[members].sum(axis=0).argmax())]
        roles[role] = tuple(spans)
    found = evidence(
        weighed.trigger[first:last].mean(axis=0),
        weighed.status[first],
        float(links.odds[_SOURCE].max()),
    )
    return Trigger(
        span=_span(words, run),
        type=_TYPES[best],
        status=STATUSES[int(weighed.status[first].argmax())],
        side=side,
        roles=roles,
        score=confidence(sureness, found),
    )


def _with_gap(words: Sequence[Word], run: tuple[int, int], lost: dict[int, Span]) -> Span:
    """A figure's words with the gap of a lost number, without the word that only marks it.

    The model links the word behind a lost number when nothing else of the number is left; at
    the end of a run that word is no part of the figure ("more than [gap] people").
    """
    start, end = _span(words, run)
    if before := lost.get(run[0]):
        start = before.start
    if behind := lost.get(run[1] - 1):
        end = behind.end
    return Span(start, end)


def _take_source(anchor: int, links: Links, cues: Sequence[_Cue]) -> None:
    """Give a trigger without a source of its own that of an attribution sure to hold it."""
    own = links.odds[_SOURCE]
    if own.max() >= 0:
        return
    taken = np.zeros_like(own)
    for _, cue in cues:
        start = max(links.start, cue.start)
        end = min(links.start + len(own), cue.start + cue.odds.shape[1])
        if start <= anchor < end and cue.odds[_ATTRIBUTED_CONTENT, anchor - cue.start] > 0:
            held = sigmoid(cue.odds[_ATTRIBUTED_CONTENT, anchor - cue.start])
            said = cue.odds[_ATTRIBUTED_SOURCE, start - cue.start : end - cue.start]
            said = held * sigmoid(said)
            view = taken[start - links.start : end - links.start]
            np.maximum(view, said, out=view)
    if taken.max() >= SURE:
        taken = np.clip(taken, 1e-6, 1 - 1e-6)
        links.odds[_SOURCE] = np.log(taken / (1 - taken))


def _cue_runs(weighed: Weighed) -> list[tuple[int, int]]:
    inside = 1.0 - weighed.cue[:, 0]
    begins = weighed.cue[:, 1] > weighed.cue[:, 2]
    return _cut(_runs(inside >= CUE), begins)


def _cues(weighed: Weighed) -> list[_Cue]:
    found = _cue_runs(weighed)
    return list(zip(found, weighed.attribution_links([run[0] for run in found]), strict=True))


def _attributions(
    words: Sequence[Word], weighed: Weighed, cues: Sequence[_Cue]
) -> Iterator[Attribution]:
    for run, link in cues:
        yield Attribution(
            source=tuple(_span(words, part) for part in _role_runs(link, _ATTRIBUTED_SOURCE)),
            cue=(_span(words, run),),
            content=tuple(_span(words, part) for part in _content_runs(link, _ATTRIBUTED_CONTENT)),
            score=float(1.0 - weighed.cue[slice(*run), 0].mean()),
        )


def _mentions(
    words: Sequence[Word], weighed: Weighed, layer: str, most: float
) -> Iterator[Mention]:
    """Spans of one layer of MARKS, each of the kind that its words weigh most for.

    Where "no mention" weighs `most` or more, there is none.
    """
    weights, kinds = weighed.marks[layer], MARKS[layer]
    firsts, laters = weights[:, 1::2], weights[:, 2::2]
    begins = firsts.max(axis=1) > laters.max(axis=1)
    for run in _cut(_runs(weights[:, 0] < most), begins):
        first, last = _trimmed(words, run)
        if first < last:
            shares = (firsts[first:last] + laters[first:last]).mean(axis=0)
            best = int(shares.argmax())
            yield Mention(_span(words, (first, last)), kinds[best], float(shares[best]))


def _role_runs(links: Links, column: int) -> list[tuple[int, int]]:
    """Runs of words in a role, each with one word at least that is likely in it."""
    odds = links.odds[column]
    if odds.max() < 0:
        return []
    found = segments(odds, ROLE_PRICE, ROLE_FAVOUR)
    return [(s + links.start, e + links.start) for s, e in found if odds[s:e].max() >= 0]


def _content_runs(links: Links, column: int) -> list[tuple[int, int]]:
    """Runs of words that are likelier content than not, taken together."""
    found = segments(links.odds[column], CONTENT_PRICE)
    return [(first + links.start, last + links.start) for first, last in found]


def _runs(flags: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Half-open ranges of neighbouring true flags."""
    padded = np.concatenate([[False], flags, [False]])
    edges = np.flatnonzero(padded[1:] != padded[:-1])
    return [(int(s), int(e)) for s, e in zip(edges[::2], edges[1::2], strict=True)]


def _cut(runs: Sequence[tuple[int, int]], begins: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Runs cut in two wherever a word inside begins a new one."""
    cut: list[tuple[int, int]] = []
    for start, end in runs:
        edges = [start, *(i for i in range(start + 1, end) if begins[i]), end]
        cut += pairwise(edges)
    return cut


def _trimmed(words: Sequence[Word], run: tuple[int, int]) -> tuple[int, int]:
    """A run without the marks at its edges ("-controlled"); empty if there is nothing else."""
    first, last = run
    while first < last and words[first].is_mark:
        first += 1
    while last > first and words[last - 1].is_mark:
        last -= 1
    return first, last


def _span(words: Sequence[Word], run: tuple[int, int]) -> Span:
    return Span(words[run[0]].start, words[run[1] - 1].end)
