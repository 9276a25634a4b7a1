"""Scores of resolved places against annotated points: LGL, GeoVirus and GWN.

Counted are the annotated names that have a point.  One is *found* where a predicted place with a
point overlaps it (the one that shares most with it), and *right* where that point lies within 161
kilometres (100 miles, the measure of Leidner 2007 and of Gritta et al. 2018).

`python -m bench.score_places --data ../shared` scores the annotated spans themselves, on the half
for tuning; `--report` takes the half for reporting.
"""

import argparse
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from bench.corpora import Span
from bench.halves import for_reporting
from bench.toponyms import CORPORA, Located, Toponym, read_toponyms
from sayso.places import Atlas, open_atlas, resolve_places
from sayso.places.sphere import distance
from sayso.types import Span as TextSpan

NEAR = 161.0
"""Kilometres at which a point is still right."""


class Point(NamedTuple):
    """A predicted place; degrees of WGS 84, None where unresolved."""

    span: Span
    latitude: float | None
    longitude: float | None


@dataclass(frozen=True, slots=True)
class PlaceScores:
    """Rates in percent of the annotated names with a point; `names` is how many there are.

    Attributes:
        right: found and right: the measure from end to end.
        found: found at all.
        right_given_found: right among those found.
    """

    names: int
    right: float
    found: float
    right_given_found: float


def score_places(
    predicted: Mapping[str, Sequence[Point]], annotated: Mapping[str, Sequence[Toponym]]
) -> PlaceScores:
    """Score by document id; a document missing from `predicted` counts as empty."""
    names = found = right = 0
    for id, toponyms in annotated.items():
        points = predicted.get(id, ())
        for toponym in toponyms:
            if toponym.latitude is None or toponym.longitude is None:
                continue
            names += 1
            point = _nearest(points, toponym.span)
            if point is None or point.latitude is None or point.longitude is None:
                continue
            found += 1
            goal = toponym.latitude, toponym.longitude
            right += distance((point.latitude, point.longitude), goal) <= NEAR
    return PlaceScores(
        names,
        100 * right / names if names else 0.0,
        100 * found / names if names else 0.0,
        100 * right / found if found else 0.0,
    )


def _nearest(points: Iterable[Point], span: Span) -> Point | None:
    """The point whose span shares most of `span`; of equal ones the shorter, then the first."""

    def shared(point: Point) -> tuple[int, int]:
        start, end = point.span
        return min(end, span[1]) - max(start, span[0]), start - end

    best = max(points, key=shared, default=None)
    return best if best and shared(best)[0] > 0 else None


Spans = Callable[[Located], Sequence[Span]]
"""Where a document's places are named."""


def annotated_spans(document: Located) -> list[Span]:
    """The spans of the annotation: what is then measured is resolution alone."""
    return [toponym.span for toponym in document.toponyms]


def predict_places(document: Located, spans: Spans, atlas: Atlas) -> list[Point]:
    """The places of a document at the spans that a reader gives."""
    wanted = [TextSpan(*span) for span in spans(document)]
    return [
        Point(place.words.span, place.latitude, place.longitude)
        for place in resolve_places(document.text, wanted, atlas)
    ]


def score_corpus(
    folder: Path, corpus: str, report: bool, atlas: Atlas, spans: Spans = annotated_spans
) -> PlaceScores:
    """Score one half of a corpus; `report` takes the half that nothing was tuned on."""
    documents = [d for d in read_toponyms(folder, corpus) if for_reporting(d.id) == report]
    return score_places(
        {document.id: predict_places(document, spans, atlas) for document in documents},
        {document.id: document.toponyms for document in documents},
    )


def main() -> None:
    """Print the scores of all corpora."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--report", action="store_true")
    options = parser.parse_args()
    atlas = open_atlas()
    for corpus in CORPORA:
        scores = score_corpus(options.data / "data" / "places", corpus, options.report, atlas)
        print(
            f"{corpus}: {scores.names} names, right {scores.right:.1f}, found {scores.found:.1f},"
            f" right given found {scores.right_given_found:.1f}"
        )


if __name__ == "__main__":
    main()
