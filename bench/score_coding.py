"""Agreement of claims in PLOVER's codes with the gold records of PLOVER.

The records (`data/events/PLOVER_GSR_CAMEO.txt`) are single sentences from a manual, each with an
event type and the words of the event. They are older than the types that POLECAT codes, so
REPLACED brings the old types to the new ones. The sentences are read as documents are, and
a record is found where the trigger of a claim overlaps its event's words. Counted are

- found: share of records with such a claim that has a code;
- agreed: share of the found of which one such claim has the record's type.

This measures the reader and the table together: what the reader types wrongly is no fault of the
table, and the other way about. ACLED publishes no such records, and is not measured.

`python -m bench.score_coding DATA` prints both for each half (`bench.halves`).
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from bench.corpora import Span
from bench.halves import for_reporting
from sayso.coding import code
from sayso.pipeline import Knowledge, built_in, claims_of
from sayso.readers import read_text
from sayso.tag import Tagger, load_tagger

REPLACED = {
    "DEMAND": "REQUEST",
    "DISAPPROVE": "ACCUSE",
    "FIGHT": "ASSAULT",
    "INVESTIGATE": "ACCUSE",
}
"""Types of the records that the published list no longer has, and what took their place."""

_EVENT = re.compile(r"\(EVT: ?([^()]*)\)")
_MARK = re.compile(r"\([A-Z/]+: ?([^()]*)\)")


@dataclass(frozen=True, slots=True)
class Record:
    """A sentence with the words of its event and their PLOVER type, as of today."""

    id: str
    text: str
    event: tuple[Span, ...]
    type: str


@dataclass(frozen=True, slots=True)
class CodingScores:
    """How many records; shares in percent; pairs of the record's type and ours, if not equal."""

    records: int
    found: float
    agreed: float
    confused: dict[tuple[str, str], int]


def read_records(path: Path) -> Iterator[Record]:
    """Records with marked event words that stand in their text."""
    rows = json.loads(re.sub(r",\s*([}\]])", r"\1", path.read_text(encoding="utf-8")))
    for row in rows:
        marked = row.get("textInfo") or {}
        text, event = plain(marked.get("markup", "") if isinstance(marked, dict) else marked)
        if event:
            yield Record(row["id"], text, event, REPLACED.get(row["event"], row["event"]))


def plain(markup: str) -> tuple[str, tuple[Span, ...]]:
    """A marked sentence without its marks, and the spans of its event's words."""
    text, last, event = "", 0, []
    for match in _MARK.finditer(markup):
        text += markup[last : match.start()]
        if _EVENT.match(match.group()):
            event.append((len(text), len(text) + len(match[1])))
        text, last = text + match[1], match.end()
    return text + markup[last:], tuple(event)


def score_coding(
    records: Iterable[Record], codes: dict[str, list[tuple[Span, str]]]
) -> CodingScores:
    """Score the triggers and PLOVER types of each record's sentence, by id."""
    n: Counter[str] = Counter()
    confused: Counter[tuple[str, str]] = Counter()
    for record in records:
        n["records"] += 1
        ours = [
            type_
            for (start, end), type_ in codes.get(record.id, [])
            if any(start < after and first < end for first, after in record.event)
        ]
        if not ours:
            continue
        n["found"] += 1
        if record.type in ours:
            n["agreed"] += 1
        else:
            confused[record.type, ours[0]] += 1
    return CodingScores(
        records=n["records"],
        found=100 * n["found"] / max(1, n["records"]),
        agreed=100 * n["agreed"] / max(1, n["found"]),
        confused=dict(confused.most_common()),
    )


def score_read(records: Sequence[Record], tagger: Tagger, known: Knowledge) -> CodingScores:
    """Read the records and score the codes of their claims."""
    readings = tagger.tag([record.text for record in records])
    codes = {
        record.id: [
            ((claim.trigger.start, claim.trigger.end), type_)
            for claim in claims_of(read_text(record.text), reading, known)
            if (type_ := code(claim).plover)
        ]
        for record, reading in zip(records, readings, strict=True)
    }
    return score_coding(records, codes)


@click.command()
@click.argument("data", type=click.Path(path_type=Path, exists=True, file_okay=False))
def main(data: Path) -> None:
    """Read the gold records in DATA/data/events and score the codes of their claims."""
    records = list(read_records(data / "data" / "events" / "PLOVER_GSR_CAMEO.txt"))
    tagger, known = load_tagger(), built_in()
    for name, half in (("tuning", False), ("reporting", True)):
        scores = score_read([r for r in records if for_reporting(r.id) is half], tagger, known)
        told = f"found {scores.found:.1f}, agreed {scores.agreed:.1f}"
        click.echo(f"{name:10}{scores.records} records: {told}")
        if not half:
            for (true, ours), times in scores.confused.items():
                click.echo(f"  {true} read as {ours}: {times}")


if __name__ == "__main__":
    main()
