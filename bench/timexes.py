"""News with TIMEX3 time expressions: TimeBank and AQUAINT, as cleaned for TempEval-3."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.corpora import Span


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression with its TIMEX3 value."""

    span: Span
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Timed:
    """A story, the day it was written (TIMEX3 value), and every time expression in it."""

    id: str
    text: str
    written: str
    timexes: tuple[Timex, ...]


def read_timexes(folder: Path) -> Iterator[Timed]:
    """Stories from `folder`/TimeBank and `folder`/AQUAINT (*.tml)."""
    for path in sorted(folder.glob("*/[!.]*.tml")):
        root = ET.parse(path).getroot()
        written = root.find("DCT/TIMEX3")
        pieces: list[str] = []
        found: list[Timex] = []
        body = root.find("TEXT")
        if body is not None:
            _collect(body, pieces, found)
        day = "" if written is None else written.get("value", "")
        yield Timed(path.stem, "".join(pieces), day, tuple(found))


def _collect(element: ET.Element, pieces: list[str], found: list[Timex]) -> None:
    start = sum(map(len, pieces))
    pieces.append(element.text or "")
    for child in element:
        _collect(child, pieces, found)
        pieces.append(child.tail or "")
    if element.tag == "TIMEX3":
        span = (start, sum(map(len, pieces)))
        found.append(Timex(span, element.get("type", ""), element.get("value", "")))
