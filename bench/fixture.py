"""The committed fixture: reports written for this project, and what they claim, by their words.

A report is a text file of one sentence a line, with a blank line between paragraphs; it is read
as running text, so that its sentences must be found again.  The two tables name words instead
of offsets: a cell holds pieces parted by " | ", each of them words of the row's sentence.
"3: words" stand in sentence 3 instead, and "words#2" are the second of their kind.
"""

import csv
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from bench.corpora import ROLES, Annotated, Attribution, Claim, Span
from sayso.types import ClaimType, Side, Status

CLAIM_COLUMNS = ("report", "sentence", "trigger", "type", "status", "side", *ROLES, "counted")
ATTRIBUTION_COLUMNS = ("report", "sentence", "source", "cue", "content")

_PIECE = re.compile(r"(?:(?P<sentence>\d+): )?(?P<words>.+?)(?:#(?P<nth>[1-9]\d*))?")
_Kind = TypeVar("_Kind", Claim, Attribution)


@dataclass(frozen=True, slots=True)
class _Report:
    name: str
    text: str
    sentences: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of a table, the report that it speaks of, and where to say that it is wrong."""

    place: str
    cells: Mapping[str, str]
    report: _Report

    @property
    def sentence(self) -> int:
        cell = self.cells["sentence"]
        if not cell.isascii() or not cell.isdigit():
            raise self.fault(f'"{cell}" is no number of a sentence')
        return int(cell)

    def spans(self, column: str) -> tuple[Span, ...]:
        """The places of a cell's words, in the order of the cell."""
        cell = self.cells[column]
        return tuple(self._find(piece) for piece in cell.split(" | ")) if cell else ()

    def some_spans(self, column: str) -> tuple[Span, ...]:
        """The same, of a cell that may not be empty."""
        if not self.cells[column]:
            raise self.fault(f'no words in column "{column}"')
        return self.spans(column)

    def one_of(self, column: str, kinds: type[ClaimType | Side | Status]) -> str:
        """The word of a cell, which must be one of a closed vocabulary."""
        cell = self.cells[column]
        if cell not in list(kinds):
            raise self.fault(f'"{cell}" is no {column}')
        return cell

    def fault(self, message: str) -> ValueError:
        return ValueError(f"{self.place}: {message}")

    def _find(self, piece: str) -> Span:
        match = _PIECE.fullmatch(piece)
        if not match:
            raise self.fault(f'"{piece}" names no words')
        number = int(match["sentence"] or self.sentence)
        if number >= len(self.report.sentences):
            raise self.fault(f'"{piece}": {self.report.name} has no sentence {number}')
        whole_words = re.compile(rf"(?<!\w){re.escape(match['words'])}(?!\w)")
        found = list(whole_words.finditer(self.report.text, *self.report.sentences[number]))
        nth = int(match["nth"] or 1)
        if nth > len(found):
            raise self.fault(
                f'"{piece}" stands {len(found)} times in sentence {number} of {self.report.name}'
            )
        return found[nth - 1].span()


def read_fixture(folder: Path) -> Iterator[Annotated]:
    """Reports of `folder`/reports/*.txt by name, with the rows of claims.csv and attributions.csv.

    Raises:
        ValueError: there is no report, or a table says what cannot be; with file, line and words.
    """
    reports = {path.stem: _report(path) for path in sorted((folder / "reports").glob("*.txt"))}
    if not reports:
        raise ValueError(f"{folder / 'reports'}: no report (*.txt) there")
    claims = _read(folder / "claims.csv", CLAIM_COLUMNS, reports, _claim)
    attributions = _read(folder / "attributions.csv", ATTRIBUTION_COLUMNS, reports, _attribution)
    for name, report in reports.items():
        yield Annotated(
            name, report.text, report.sentences, tuple(attributions[name]), tuple(claims[name])
        )


def _report(path: Path) -> _Report:
    """A report as running text: a blank between sentences, an empty line between paragraphs."""
    text = ""
    sentences: list[Span] = []
    for paragraph in re.split(r"\n{2,}", path.read_text(encoding="utf-8").strip("\n")):
        gap = "\n\n" if text else ""
        for line in paragraph.split("\n"):
            text += gap
            sentences.append((len(text), len(text) + len(line)))
            text += line
            gap = " "
    return _Report(path.stem, text, tuple(sentences))


def _read(
    path: Path,
    columns: tuple[str, ...],
    reports: Mapping[str, _Report],
    build: Callable[[_Row], _Kind],
) -> dict[str, list[_Kind]]:
    """What a table says of each report, in the order of its rows."""
    built: dict[str, list[_Kind]] = {name: [] for name in reports}
    with path.open(encoding="utf-8", newline="") as stream:
        table = csv.reader(stream)
        if tuple(next(table, ())) != columns:
            raise ValueError(f"{path}, line 1: the columns must be {', '.join(columns)}")
        for cells in table:
            place = f"{path}, line {table.line_num}"
            if len(cells) != len(columns):
                raise ValueError(f"{place}: {len(cells)} cells, not {len(columns)}: {cells}")
            name = cells[0]
            if name not in reports:
                raise ValueError(f'{place}: no report is named "{name}"')
            row = _Row(place, dict(zip(columns, cells, strict=True)), reports[name])
            built[name].append(build(row))
    return built


def _claim(row: _Row) -> Claim:
    triggers = row.some_spans("trigger")
    if len(triggers) > 1:
        raise row.fault(f'"{row.cells["trigger"]}": a claim has one trigger')
    roles = {role: row.spans(role) for role in ROLES}
    if len(row.spans("counted")) != len(roles["figures"]):
        raise row.fault(f'"{row.cells["counted"]}" must say for each figure what is counted')
    if bool(roles["source"]) != bool(row.cells["side"]):
        raise row.fault(f'side "{row.cells["side"]}": a source has a side, and nothing else has')
    return Claim(
        type=row.one_of("type", ClaimType),
        status=row.one_of("status", Status),
        side=row.one_of("side", Side) if roles["source"] else None,
        trigger=triggers[0],
        roles=roles,
    )


def _attribution(row: _Row) -> Attribution:
    return Attribution(row.spans("source"), row.some_spans("cue"), row.some_spans("content"))
