"""`python -m bench predict`: documents in, one line of predictions a document out.

The form is the bench contract (docs/benchmark.md); offsets count code points of `text`.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from typing import Any

from sayso.errors import InputError
from sayso.pipeline import BATCH, claims_of
from sayso.readers import read_text
from sayso.tag import Tagger, load_tagger
from sayso.types import Claim, Figure, Phrase, Reading

Spans = list[list[int]]


def predict_rows(rows: Iterable[dict[str, Any]], tagger: Tagger) -> Iterator[dict[str, Any]]:
    """A prediction for each row {"id", "text", "title", "outlet", "date"}, in order."""
    waiting = iter(rows)
    while batch := list(islice(waiting, BATCH)):
        yield from _batch(batch, tagger)


def _batch(rows: list[dict[str, Any]], tagger: Tagger) -> Iterator[dict[str, Any]]:
    for row, reading in zip(rows, tagger.tag([row["text"] for row in rows]), strict=True):
        if not row["text"].strip():
            yield _prediction(row["id"], reading, ())
            continue
        try:
            document = read_text(
                row["text"],
                outlet=row.get("outlet") or None,
                date=_day(row.get("date")),
                title=row.get("title") or None,
            )
        except InputError as error:
            print(f"{row['id']}: no claims resolved: {error}", file=sys.stderr)
            yield _prediction(row["id"], reading, ())
            continue
        yield _prediction(row["id"], reading, claims_of(document, reading))


def _prediction(name: str, reading: Reading, claims: Iterable[Claim]) -> dict[str, Any]:
    claims = list(claims)
    return {
        "doc": name,
        "sentences": [list(span) for span in reading.sentences],
        "attributions": [
            {
                "source": [list(span) for span in item.source],
                "cue": [list(span) for span in item.cue],
                "content": [list(span) for span in item.content],
            }
            for item in reading.attributions
            if item.content
        ],
        "claims": [_claim(claim) for claim in claims],
        "mentions": _mentions(claims),
        "places": [
            {"span": _span(p.words), "name": p.name, "lat": None, "lon": None,
             "precision": 4, "id": None}
            for p in _once(claim.places for claim in claims)
        ],
        "times": [
            {"span": _span(t.words), "value": t.value}
            for t in _once(claim.times for claim in claims)
        ],
    }  # fmt: skip


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "type": claim.type,
        "status": claim.status,
        "trigger": _span(claim.trigger),
        "source": _spans(claim.source),
        "cue": _spans(claim.cue),
        "via": _spans(claim.via),
        "who": _spans(claim.who),
        "whom": _spans(claim.whom),
        "where": _spans(place.words for place in claim.places),
        "when": _spans(when.words for when in claim.times),
        "side": claim.side,
        "figures": [_figure(figure) for figure in claim.figures],
        "actor": claim.speaker.name if claim.speaker else None,
        "acled": None,
        "plover": None,
        "confidence": round(claim.confidence, 4),
    }


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "span": _span(figure.words),
        "min": figure.min,
        "max": figure.max,
        "counted": figure.counted,
        "lost": figure.lost,
    }


def _mentions(claims: Iterable[Claim]) -> list[dict[str, Any]]:
    found: set[tuple[int, int, str]] = set()
    for claim in claims:
        for kind, phrases in (
            ("location", [place.words for place in claim.places]),
            ("time", [when.words for when in claim.times]),
            ("quantity", [figure.words for figure in claim.figures]),
        ):
            found |= {(words.start, words.end, kind) for words in phrases}
    return [{"span": [start, end], "type": kind} for start, end, kind in sorted(found)]


def _once(groups: Iterable[Iterable[Any]]) -> list[Any]:
    """Each of the items once, by their words, in order of the text."""
    items = {(item.words.start, item.words.end): item for group in groups for item in group}
    return [items[key] for key in sorted(items)]


def _span(words: Phrase) -> list[int]:
    return [words.start, words.end]


def _spans(phrases: Iterable[Phrase]) -> Spans:
    return [_span(words) for words in phrases]


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat((value or "")[:10])
    except ValueError:
        return None


def main(path: str) -> None:
    """Read DOCS.jsonl at `path`, write predictions to standard output."""
    with open(path, encoding="utf-8") as lines:
        rows = (json.loads(line) for line in lines if line.strip())
        for prediction in predict_rows(rows, load_tagger()):
            sys.stdout.write(json.dumps(prediction, ensure_ascii=False) + "\n")
