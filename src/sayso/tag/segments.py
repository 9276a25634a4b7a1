"""Words in or out of a span, decided together: a change between in and out has a price."""

import numpy as np
from numpy.typing import NDArray


def segments(odds: NDArray[np.float32], price: float, favour: float = 0.0) -> list[tuple[int, int]]:
    """The likeliest runs of words, each run but the only one at the cost of two changes.

    The Viterbi path of a chain of two states (out, in) whose emissions are the words'
    log-odds and whose changes cost `price`: words of doubt inside a run are bridged, and lone
    likely words are dropped, in one rule.  Where that leaves nothing, the best run stands
    without a price: what has a cue has content.

    Args:
        odds: log-odds of each word to be in, shape (words,).
        price: cost of one change, in log-odds; 0 decides each word by itself.
        favour: added to the log-odds of every word; above 0 it widens runs.

    Returns:
        Half-open ranges of words, in order.
    """
    likely = np.flatnonzero(odds > -favour)
    if not len(likely):
        return []
    # A run never starts or ends on a word that speaks against it, and one block of words that
    # all speak for it is the answer, whatever the price.
    first, last = int(likely[0]), int(likely[-1]) + 1
    if last - first == len(likely):
        return [(first, last)]
    values = (odds[first:last].astype(np.float64) + favour).tolist()
    outside, inside = 0.0, -price
    opened: list[bool] = []
    closed: list[bool] = []
    for value in values:
        opens = outside - price > inside
        closes = inside - price > outside
        opened.append(opens)
        closed.append(closes)
        outside, inside = (
            inside - price if closes else outside,
            (outside - price if opens else inside) + value,
        )
    runs: list[tuple[int, int]] = []
    state, end = inside - price > outside, last
    for i in range(len(values) - 1, -1, -1):
        if state and opened[i]:
            runs.append((first + i, end))
            state = False
        elif not state and closed[i]:
            state, end = True, first + i
    if state:
        runs.append((first, end))
    return runs[::-1] or [(first + a, first + b) for a, b in [_best_run(values)]]


def _best_run(odds: list[float]) -> tuple[int, int]:
    """The run of greatest sum (Kadane's rule); one word at least is above 0."""
    best, best_run, total, start = 0.0, (0, 0), 0.0, 0
    for i, value in enumerate(odds):
        if total <= 0:
            total, start = 0.0, i
        total += value
        if total > best:
            best, best_run = total, (start, i + 1)
    return best_run
