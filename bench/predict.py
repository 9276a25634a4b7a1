"""`python -m bench predict`: documents in, one line of predictions a document out.

The form is the bench contract (docs/benchmark.md); offsets count code points of `text`.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from typing import Any

from bench.corpora import Annotated, claim_of
from bench.corpora import Claim as Scored
from sayso.assemble import assemble
from sayso.coding import code
from sayso.errors import InputError
from sayso.pipeline import BATCH, Knowledge, built_in, claims_of
from sayso.readers import read_text
from sayso.resolve import places_of
from sayso.resolve.dateline import anchor_of
from sayso.resolve.times import find_times
from sayso.tag import Tagger, load_tagger
from sayso.types import Claim, Document, Figure, Phrase, Place, Reading, When

Spans = list[list[int]]


def predict_rows(rows: Iterable[dict[str, Any]], tagger: Tagger) -> Iterator[dict[str, Any]]:
    """A prediction for each row {"id", "text", "title", "outlet", "date"}, in order."""
    waiting, known = iter(rows), built_in()
    while batch := list(islice(waiting, BATCH)):
        yield from _batch(batch, tagger, known)


def predict_texts(texts: Iterable[Annotated], tagger: Tagger) -> dict[str, dict[str, Any]]:
    """The predictions of annotated texts, by document id."""
    rows = ({"id": text.id, "text": text.text} for text in texts)
    return {row["doc"]: row for row in predict_rows(rows, tagger)}


def predicted_claims(texts: Iterable[Annotated], tagger: Tagger) -> dict[str, list[Scored]]:
    """The claims predicted of annotated texts, as they are scored, by document id."""
    return {
        doc: [claim_of(claim) for claim in row["claims"]]
        for doc, row in predict_texts(texts, tagger).items()
    }


def _batch(
    rows: list[dict[str, Any]], tagger: Tagger, known: Knowledge
) -> Iterator[dict[str, Any]]:
    for row, reading in zip(rows, tagger.tag([row["text"] for row in rows]), strict=True):
        if not row["text"].strip():
            yield _prediction(row["id"], reading)
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
            yield _prediction(row["id"], reading)
            continue
        yield _prediction(row["id"], reading) | _resolved(document, reading, known)


def _prediction(name: str, reading: Reading) -> dict[str, Any]:
    """What the reader marks, with nothing resolved."""
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
        "claims": [],
        "mentions": [{"span": list(m.span), "type": m.kind} for m in reading.mentions],
        "places": [],
        "times": [],
    }


def _resolved(document: Document, reading: Reading, known: Knowledge) -> dict[str, Any]:
    """Claims, with every place and time that the text names, whether of a claim or not."""
    claims = claims_of(document, reading, known)
    places = places_of(document, reading, assemble(document.text, reading), known.places)
    times = [time.when for time in find_times(document.text, anchor_of(document))]
    spans = [when.words.span for when in times]
    times += [
        when
        for when in dict.fromkeys(when for claim in claims for when in claim.times)
        if not any(when.words.span.overlaps(span) for span in spans)
    ]
    return {
        "claims": [_claim(claim) for claim in claims],
        "places": [_place(place) for place in places.values()],
        "times": [_time(when) for when in sorted(times, key=lambda when: when.words.span)],
    }


def _place(place: Place) -> dict[str, Any]:
    return {
        "span": _span(place.words),
        "name": place.name,
        "lat": place.latitude,
        "lon": place.longitude,
        "precision": place.precision,
        "id": place.id,
    }


def _time(when: When) -> dict[str, Any]:
    return {"span": _span(when.words), "value": when.value}


def _claim(claim: Claim) -> dict[str, Any]:
    codes = code(claim)
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
        "actor": _actor(claim),
        "acled": codes.acled_sub_event,
        "plover": codes.plover,
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


def _actor(claim: Claim) -> str | None:
    """The party spoken for; of a claim without one, the first that did it."""
    spoken = [claim.speaker.group] if claim.speaker else []
    return next(filter(None, (*spoken, *(party.name for party in claim.doers))), None)


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
