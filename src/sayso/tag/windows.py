"""Cutting a long text into overlapping windows that the encoder can take."""

from collections.abc import Sequence
from dataclasses import dataclass

MAX_PIECES = 382
"""Word pieces in one window; with the start and end marks that makes 384."""

OVERLAP = 120
"""Pieces shared by neighbours: enough for a speaker named a few sentences away."""


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
    """Cut a text of words into windows.

    Args:
        pieces: number of word pieces of each word; a single word never exceeds `limit`.
        limit: pieces in a window.
        overlap: pieces that a window shares with the one before.

    Returns:
        Windows in order.  Their `keep` ranges part the words among them without gap: each
        word is answered for by the window in which it stands furthest from an edge.
    """
    spans: list[tuple[int, int]] = []
    start, total = 0, len(pieces)
    while start < total:
        end, used = start, 0
        while end < total and used + pieces[end] <= limit:
            used += pieces[end]
            end += 1
        end = max(end, start + 1)
        spans.append((start, end))
        if end == total:
            break
        back, shared = end, 0
        while back > start + 1 and shared + pieces[back - 1] <= overlap:
            back -= 1
            shared += pieces[back]
        start = back
    edges = [0]
    edges += [(after[0] + before[1]) // 2 for before, after in zip(spans, spans[1:], strict=False)]
    edges.append(total)
    return [
        Window(start, end, edges[i], edges[i + 1]) for i, (start, end) in enumerate(spans)
    ]
