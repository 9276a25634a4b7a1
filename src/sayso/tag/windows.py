"""Cutting a long text into overlapping windows that the encoder can take."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

MAX_PIECES = 382
"""Word pieces in one window; with the start and end marks that makes 384."""

OVERLAP = 64
"""Pieces that neighbours share at least: some two sentences, so that each word is read with
what stands around it.  More costs time on every text longer than one window."""


@dataclass(frozen=True, slots=True)
class Window:
    """Words `start` to `end` (half-open) of a text; `keep` is the part it answers for."""

    start: int
    end: int
    keep_start: int
    keep_end: int


def cut_windows(
    pieces: Sequence[int], limit: int = MAX_PIECES, overlap: int = OVERLAP
) -> list[Window]:
    """Cut a text of words into as few windows as will do, of about equal length.

    Args:
        pieces: number of word pieces of each word; a single word never exceeds `limit`.
        limit: most pieces in a window.
        overlap: least pieces that a window shares with the one before, but for word edges.

    Returns:
        Windows in order.  Their `keep` ranges part the words among them without gap: each
        word is answered for by the window in which it stands furthest from an edge.
    """
    if not pieces:
        return []
    total, widest = sum(pieces), max(pieces)
    count = max(1, ceil((total - overlap) / (limit - overlap)))
    # Even lengths; the widest word is added for what is lost at word edges.
    limit = min(limit, ceil((total + (count - 1) * overlap) / count) + widest)
    spans = [_span(pieces, 0, limit)]
    while (end := spans[-1][1]) < len(pieces):
        start, shared = end, 0
        while start - 1 > spans[-1][0] and shared < overlap:
            start -= 1
            shared += pieces[start]
        spans.append(_span(pieces, start, limit))
    edges = [0]
    edges += [(after[0] + before[1]) // 2 for before, after in pairwise(spans)]
    edges.append(len(pieces))
    return [Window(start, end, edges[i], edges[i + 1]) for i, (start, end) in enumerate(spans)]


def _span(pieces: Sequence[int], start: int, limit: int) -> tuple[int, int]:
    """The most words from `start` that fit into `limit` pieces, one at least."""
    end, used = start, 0
    while end < len(pieces) and (end == start or used + pieces[end] <= limit):
        used += pieces[end]
        end += 1
    return start, end
