"""`python -m bench reconcile`: documents in, one line an event of two or more claims out.

The form is the bench contract (docs/benchmark.md): claims are named by their document's id and the
offsets of their trigger, and come from the same reading as `python -m bench predict`.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from bench.annotated import rows_of
from bench.documents import document_of
from sayso.pipeline import Knowledge, built_in, read_documents
from sayso.reconcile.picture import reconcile
from sayso.tag import Tagger, load_tagger
from sayso.types import Claim, Document, Event, Origin, Picture

Named = list[str | int]
"""A claim: its document's id, start and end of its trigger."""


def reconcile_rows(
    rows: Iterable[dict[str, Any]], tagger: Tagger, known: Knowledge
) -> Iterator[dict[str, Any]]:
    """The events of rows {"id", "text", "title", "outlet", "date"}, in the picture's order."""
    names: dict[str, str] = {}
    documents: list[Document] = []
    for row in rows:
        if document := document_of(row):
            names.setdefault(document.id, row["id"])
            documents.append(document)
    entries = list(read_documents(documents, tagger, known))
    claims = {claim.id: claim for entry in entries for claim in entry.claims}
    yield from lines_of(reconcile(entries), claims, names)


def lines_of(
    picture: Picture, claims: dict[str, Claim], names: dict[str, str]
) -> Iterator[dict[str, Any]]:
    """A line for each event of two or more claims; `names` are the documents' ids in the input."""
    origin_of = {claim: origin for origin in picture.origins for claim in origin.claims}

    def named(claim: str) -> Named:
        it = claims[claim]
        return [names[it.document], it.trigger.start, it.trigger.end]

    for event in picture.events:
        if len(event.claims) > 1:
            yield {
                "event": event.id,
                "type": event.type,
                "place": event.place.name if event.place else None,
                "start": event.start.isoformat() if event.start else None,
                "end": event.end.isoformat() if event.end else None,
                "credibility": event.credibility.rating,
                "why": event.credibility.why,
                "claims": [named(claim) for claim in event.claims],
                "origins": [[named(c) for c in those] for those in _by_origin(event, origin_of)],
                "conflicts": [
                    {"about": one.about, "a": named(one.a), "b": named(one.b), "why": one.why}
                    for one in event.conflicts
                ],
            }


def _by_origin(event: Event, origin_of: dict[str, Origin]) -> list[list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for claim in event.claims:
        found[origin_of[claim].id].append(claim)
    return list(found.values())


def main(path: str) -> None:
    """Read DOCS.jsonl at `path`, write events to standard output."""
    for line in reconcile_rows(rows_of(Path(path)), load_tagger(), built_in()):
        sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
