"""Inputs made of bytes, and what is read from them."""

import csv
import datetime
from pathlib import Path

from sayso.readers import Found, Hints, Input, Problem, find_inputs, read_input
from sayso.readers.csv_reader import READER as CSV
from sayso.readers.html_reader import READER as HTML
from sayso.readers.jsonl_reader import READER as JSON_LINES
from sayso.readers.source import Source
from sayso.readers.text_reader import READER as TEXT
from sayso.types import Document

READERS = (CSV, HTML, JSON_LINES, TEXT)
TODAY = datetime.date(2026, 3, 10)
PROSE = "The army said it had taken the mill. The rebels denied that they had left the town."


def read_path(path: Path, hints: Hints | None = None) -> list[Document | Problem]:
    """Everything that is read from a file, or from a folder."""
    told: list[Document | Problem] = []
    for item in find_inputs([str(path)]):
        if isinstance(item, Problem):
            told.append(item)
        else:
            told += read_input(item, hints or Hints(today=TODAY), READERS)
    return told


def read_bytes(
    folder: Path, name: str, data: bytes, hints: Hints | None = None
) -> tuple[list[Document], list[Problem]]:
    """Documents and problems of a file with these bytes; problems name it by its name alone."""
    path = folder / name
    path.write_bytes(data)
    told = list(read_input(Input(name, str(path)), hints or Hints(today=TODAY), READERS))
    return (
        [found for found in told if isinstance(found, Document)],
        [found for found in told if isinstance(found, Problem)],
    )


def cases(name: str) -> list[dict[str, str]]:
    """Rows of a table of cases."""
    with (Path(__file__).parent / "cases" / name).open(newline="", encoding="utf-8") as table:
        return list(csv.DictReader(table))


__all__ = ["PROSE", "READERS", "TODAY", "Found", "Source", "cases", "read_bytes", "read_path"]
