"""Claims as rows: a table to look at, CSV for spreadsheets, JSON lines for programs."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any

from sayso.cli.tell import one_line
from sayso.coding import code
from sayso.types import Claim, Document, Phrase

Row = tuple[Document, Claim]

COLUMNS = (
    "claim",
    "document",
    "outlet",
    "date",
    "title",
    "place_read",
    "type",
    "status",
    "side",
    "check",
    "speaker",
    "speaker_actor",
    "speaker_group",
    "source",
    "cue",
    "via",
    "who",
    "who_actors",
    "trigger",
    "whom",
    "whom_actors",
    "places",
    "place_ids",
    "latitudes",
    "longitudes",
    "place_precisions",
    "times",
    "first_day",
    "last_day",
    "figures",
    "figure_min",
    "figure_max",
    "figure_harm",
    "figure_scope",
    "plover",
    "plover_mode",
    "acled_event",
    "acled_sub_event",
    "sentence",
    "home",
    "trigger_start",
    "trigger_end",
    "confidence",
)
"""Columns of the CSV, named as in the JSON lines where both have them."""

_SHOWN = {
    "date": 10,
    "outlet": 12,
    "source": 16,
    "type": 10,
    "trigger": 10,
    "status": 9,
    "places": 12,
    "figures": 10,
    "home": 40,
}
"""Columns of the table, with the share of the width that each may take."""

_JOIN = "; "
"""Between the values of one cell."""

_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""First characters at which spreadsheets run a cell (OWASP, CSV Injection)."""


def to_jsonl(rows: Iterable[Row]) -> Iterator[str]:
    """One JSON object a claim, with all spans and without the text of its document."""
    for document, claim in rows:
        about: dict[str, Any] = {
            "outlet": document.outlet,
            "date": document.date,
            "title": document.title,
            "place_read": document.place_read,
            "coding": asdict(code(claim)),
        }
        yield json.dumps(asdict(claim) | about, ensure_ascii=False, default=str) + "\n"


def to_csv(rows: Iterable[Row]) -> Iterator[str]:
    """A header, then one line a claim.

    A cell of words that a spreadsheet would take for a formula gets an apostrophe in front,
    which changes what the cell says; the offsets and the JSON lines are untouched.
    """
    yield _csv_line(COLUMNS)
    for document, claim in rows:
        yield _csv_line(_cells(document, claim))


def to_table(rows: Iterable[Row], width: int) -> str:
    """A table for a terminal of `width` columns: the cells that matter most, wrapped."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, padding=(0, 2, 0, 0), collapse_padding=True)
    for name, ratio in _SHOWN.items():
        table.add_column(name, ratio=ratio, overflow="fold", no_wrap=False)
    for document, claim in rows:
        cells = dict(zip(COLUMNS, _cells(document, claim), strict=True))
        table.add_row(*(Text(one_line(str(cells[name]))) for name in _SHOWN))
    drawn = io.StringIO()
    Console(file=drawn, width=width, color_system=None).print(table)
    return "".join(f"{line.rstrip()}\n" for line in drawn.getvalue().splitlines())


def _cells(document: Document, claim: Claim) -> tuple[object, ...]:
    """What stands under each of COLUMNS; several values of one cell are joined."""
    speaker, codes = claim.speaker, code(claim)
    return (
        claim.id,
        document.id,
        document.outlet,
        document.date,
        document.title,
        document.place_read,
        claim.type,
        claim.status,
        claim.side,
        claim.check,
        speaker.name if speaker else None,
        speaker.actor if speaker else None,
        speaker.group if speaker else None,
        _words(claim.source),
        _words(claim.cue),
        _words(claim.via),
        _words(claim.who),
        _joined(party.actor for party in claim.doers),
        claim.trigger.text,
        _words(claim.whom),
        _joined(party.actor for party in claim.targets),
        _joined(place.name for place in claim.places),
        _joined(place.id for place in claim.places),
        _joined(place.latitude for place in claim.places),
        _joined(place.longitude for place in claim.places),
        _joined(place.precision for place in claim.places),
        _words([when.words for when in claim.times]),
        _joined(when.start for when in claim.times),
        _joined(when.end for when in claim.times),
        _joined("[number lost]" if f.lost else f.words.text for f in claim.figures),
        _joined(_number(figure.min) for figure in claim.figures),
        _joined(_number(figure.max) for figure in claim.figures),
        _joined(figure.harm for figure in claim.figures),
        _joined(figure.scope for figure in claim.figures),
        codes.plover,
        codes.plover_mode,
        codes.acled_event,
        codes.acled_sub_event,
        claim.sentence,
        claim.home.text,
        claim.trigger.start,
        claim.trigger.end,
        round(claim.confidence, 3),
    )


def _words(phrases: Sequence[Phrase]) -> str:
    return _joined(phrase.text for phrase in phrases)


def _joined(values: Iterable[object]) -> str:
    return _JOIN.join("" if value is None else str(value) for value in values)


def _number(value: float | None) -> str | None:
    """A bound without the ".0" of whole numbers."""
    return None if value is None else f"{value:.15g}"


def _csv_line(cells: Iterable[object]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow([_safe(cell) for cell in cells])
    return line.getvalue()


def _safe(cell: object) -> object:
    """A cell that no spreadsheet runs and no terminal obeys."""
    if cell is None or not isinstance(cell, str):
        return "" if cell is None else cell
    shown = "".join("\ufffd" if ord(char) < 32 and char not in "\t\r\n" else char for char in cell)
    return f"'{shown}" if shown.startswith(_STARTS_FORMULA) else shown
