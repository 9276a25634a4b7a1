"""Reports on Syria and Iraq with the mentions in them: re3d (Dstl 2017)."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.corpora import Span

KINDS = {
    "Person": "person",
    "Organisation": "organisation",
    "Location": "location",
    "Nationality": "nationality",
    "Weapon": "weapon",
    "MilitaryPlatform": "platform",
    "Vehicle": "platform",
    "Quantity": "quantity",
    "Temporal": "time",
    "Money": "money",
}
"""Names of the corpus to those of the bench contract; its other kinds are too few to learn."""


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A report and its mentions: (span, kind), the longest where some stand in others."""

    id: str
    text: str
    mentions: tuple[tuple[Span, str], ...]


def read_entities(folder: Path) -> Iterator[Mentioned]:
    """Reports from the folders of `folder`, one for each publisher."""
    for documents in sorted(folder.glob("*/documents.json")):
        spans: dict[str, list[tuple[Span, str]]] = {}
        for row in _rows(documents.with_name("entities.json")):
            if row["type"] in KINDS:
                span = (row["begin"], row["end"])
                spans.setdefault(row["documentId"], []).append((span, KINDS[row["type"]]))
        for row in _rows(documents):
            found = _longest(spans.get(row["_id"], []))
            yield Mentioned(f"re{row['_id'][:10]}", row["text"], tuple(found))


def _longest(mentions: list[tuple[Span, str]]) -> Iterator[tuple[Span, str]]:
    end = 0
    for span, kind in sorted(mentions, key=lambda item: (item[0][0], -item[0][1], item[1])):
        if span[0] >= end:
            yield span, kind
            end = span[1]


def _rows(path: Path) -> Iterator[dict[str, str | int]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)
