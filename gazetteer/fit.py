"""Fit the weights of `sayso.places.weigh`: `python -m gazetteer.fit --data ../shared`.

A candidate is right within 161 kilometres of the annotated point; the weights maximise the share
that the right candidates of each name get, on the tuning halves of LGL, GeoVirus and GWN and a pull
towards zero.  Signs hang on what other names mean, and so on the weights: both are found in turns.
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from bench.halves import for_reporting
from bench.score_places import NEAR
from bench.toponyms import CORPORA, Located, read_toponyms
from sayso.places import Atlas, open_atlas
from sayso.places.countries import country_words
from sayso.places.resolve import read_names
from sayso.places.senses import find_senses
from sayso.places.sphere import distance
from sayso.places.weigh import HELD, SIGNS, WEIGHTS
from sayso.types import Span

_TURNS = 2
_STEPS = 150
_RATE = 0.05
_PULL = 0.3
"""Strength of the pull towards zero, in names."""

Example = tuple[np.ndarray, np.ndarray, float]
"""Signs by candidate, which candidates are right, and the weight of the name."""


def examples(
    documents: list[Located], atlas: Atlas, weights: tuple[float, ...]
) -> Iterator[Example]:
    """What each name of the documents offers to choose from; names without a choice left out."""
    for document in documents:
        goals = {
            Span(*item.span): (item.latitude, item.longitude)
            for item in document.toponyms
            if item.latitude is not None and item.longitude is not None
        }
        read = read_names(document.text, list(goals), atlas)
        uses = Counter((item.name, goals[item.span]) for item in read if item.name[0])
        names = dict.fromkeys(item.name for item in read if item.name[0])
        senses = find_senses(names, atlas, country_words(document.text), None, weights)
        for (name, goal), count in uses.items():
            sense = senses[name]
            right = np.array(
                [
                    distance((c.entry.latitude, c.entry.longitude), goal) <= NEAR
                    for c in sense.candidates
                ]
            )
            if right.any() and not right.all():
                yield np.array(sense.signs), right, count**0.5


def fit(found: list[Example], start: np.ndarray, held: list[int]) -> np.ndarray:
    """Weights that make the right candidates likeliest (gradient ascent with Adam's steps)."""
    weights = start.copy()
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, _STEPS + 1):
        slope = -_PULL * weights
        for signs, right, count in found:
            scores = signs @ weights
            shares = np.exp(scores - scores.max())
            shares /= shares.sum()
            among = np.where(right, shares, 0.0)
            slope += count * ((among / max(among.sum(), 1e-12) - shares) @ signs)
        slope[held] = 0.0
        first = 0.9 * first + 0.1 * slope
        second = 0.999 * second + 0.001 * slope**2
        weights += _RATE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-9)
    return weights


def main() -> None:
    """Print the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    folder = parser.parse_args().data / "data" / "places"
    atlas = open_atlas(Path("none"))
    documents = [
        document
        for corpus in CORPORA
        for document in read_toponyms(folder, corpus)
        if not for_reporting(document.id)
    ]
    weights = np.array(WEIGHTS)
    held = [SIGNS.index(sign) for sign in HELD]
    for _ in range(_TURNS):
        found = list(examples(documents, atlas, tuple(weights)))
        weights = fit(found, weights, held)
        right = sum(bool(right[(signs @ weights).argmax()]) for signs, right, _ in found)
        print(f"{right} of {len(found)} names with a choice")
    print(", ".join(f"{weight:.2f}" for weight in weights))


if __name__ == "__main__":
    main()
