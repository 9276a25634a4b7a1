"""Scores of resolved places against annotated points: LGL, GeoVirus and GWN.

Counted are the annotated names that have a point.  One is *found* where a predicted place with a
point overlaps it (the one that shares most with it), and *right* where that point lies within 161
kilometres (100 miles, the measure of Leidner 2007 and of Gritta et al. 2018).

`python -m bench.score_places --data ../shared` scores the annotated spans themselves, on the half
for tuning; `--report` takes the half for reporting, `--read` the spans that the reader finds, which
is from end to end.
"""

import argparse
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from bench.corpora import Span
from bench.halves import for_reporting
from bench.predict import predict_rows
from bench.toponyms import CORPORA, Located, Toponym, read_toponyms
from sayso.places import Atlas, open_atlas, resolve_places
from sayso.places.sphere import distance
from sayso.tag import Tagger, load_tagger
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


Predict = Callable[[Sequence[Located]], Mapping[str, Sequence[Point]]]
"""From documents to their points, by document id."""


def at_annotated_spans(atlas: Atlas) -> Predict:
    """The points of the annotated spans: what is then measured is resolution alone."""

    def predict(documents: Sequence[Located]) -> dict[str, list[Point]]:
        return {document.id: predict_places(document, atlas) for document in documents}

    return predict


def at_read_spans(tagger: Tagger) -> Predict:
    """The points of the places that the reader finds: from end to end."""

    def predict(documents: Sequence[Located]) -> dict[str, list[Point]]:
        rows = ({"id": document.id, "text": document.text} for document in documents)
        return {
            row["doc"]: [
                Point((place["span"][0], place["span"][1]), place["lat"], place["lon"])
                for place in row["places"]
            ]
            for row in predict_rows(rows, tagger)
        }

    return predict


def predict_places(document: Located, atlas: Atlas) -> list[Point]:
    """The places of a document at its annotated spans."""
    wanted = [TextSpan(*toponym.span) for toponym in document.toponyms]
    return [
        Point(place.words.span, place.latitude, place.longitude)
        for place in resolve_places(document.text, wanted, atlas)
    ]


def score_corpus(folder: Path, corpus: str, report: bool, predict: Predict) -> PlaceScores:
    """Score one half of a corpus; `report` takes the half that nothing was tuned on."""
    documents = [d for d in read_toponyms(folder, corpus) if for_reporting(d.id) == report]
    return score_places(
        predict(documents), {document.id: document.toponyms for document in documents}
    )


def main() -> None:
    """Print the scores of all corpora."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--report", action="store_true")
    parser.add_argument("--read", action="store_true")
    options = parser.parse_args()
    predict = at_read_spans(load_tagger()) if options.read else at_annotated_spans(open_atlas())
    for corpus in CORPORA:
        scores = score_corpus(options.data / "data" / "places", corpus, options.report, predict)
        print(
            f"{corpus}: {scores.names} names, right {scores.right:.1f}, found {scores.found:.1f},"
            f" right given found {scores.right_given_found:.1f}"
        )


if __name__ == "__main__":
    main()
