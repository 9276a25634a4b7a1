"""The file of a gazetteer: an SQLite database whose rows are compressed blocks in sorted order.

Nothing is unpacked on opening: a look-up reads one block of names by its index, and the blocks of
the entries that the name has.  Entries are numbered by the skeleton of their name, so that
namesakes share a block.

Table `names`: `first` is the skeleton that a block starts with, `block` its lines of
skeleton, plain name and numbers of entries.  Table `entries`: `first` is the number of a
block's first entry.  Table `about`: what the gazetteer is, its source and its licence.
"""

import os
import sqlite3
import zlib
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from sayso.errors import InputError
from sayso.places.entry import Entry, Kind, usual_radius
from sayso.places.fold import key, plain, skeleton

LAYOUT = "1"
_NAMES_IN_BLOCK = 384
_ENTRIES_IN_BLOCK = 128
_PAGE = 512
"""Bytes; the last page of a block is half empty on average, so that small pages save space."""

_BLOCKS_KEPT = 512
"""Blocks kept unpacked, of some twenty kilobytes each."""

_LARGEST_BLOCK = 4_000_000
"""Bytes that a block may unpack to; a file that says more is damaged or hostile."""

_DAMAGE = (sqlite3.Error, zlib.error, ValueError, IndexError, OverflowError, TypeError)
"""What reading a block of a damaged file raises."""

_SCHEMA = """
CREATE TABLE about (word TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE names (first TEXT PRIMARY KEY, block BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE entries (first INTEGER PRIMARY KEY, block BLOB NOT NULL);
"""

_COMMON_ID = "geonames:"
_KINDS = tuple(Kind)

Named = tuple[Entry, Iterable[str]]
"""An entry and all its names."""


def write_gazetteer(path: Path, places: Iterable[Named], about: Mapping[str, str]) -> int:
    """Write a gazetteer file, whole or not at all; returns the number of its entries.

    The same places give the same bytes.

    Raises:
        OSError: the file cannot be written.
    """
    ordered = sorted(
        ((entry, _plain_names(entry, names)) for entry, names in places),
        key=lambda item: _order(item[0]),
    )
    numbers: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, (_, names) in enumerate(ordered):
        for name in names:
            numbers[skeleton(key(name)), name].append(number)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    part.unlink(missing_ok=True)
    try:
        base = sqlite3.connect(part)
        with base:
            base.executescript(f"PRAGMA page_size={_PAGE}; {_SCHEMA}")
            known = {**about, "layout": LAYOUT, "entries": str(len(ordered))}
            base.executemany("INSERT INTO about VALUES (?, ?)", sorted(known.items()))
            base.executemany("INSERT INTO names VALUES (?, ?)", _name_blocks(numbers))
            base.executemany("INSERT INTO entries VALUES (?, ?)", _entry_blocks(ordered))
        base.execute("VACUUM")
        base.close()
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return len(ordered)


def _plain_names(entry: Entry, names: Iterable[str]) -> list[str]:
    return sorted({plain(name) for name in (entry.name, *names)} - {""})


def _order(entry: Entry) -> tuple[str, str, int, str]:
    name = plain(entry.name)
    return skeleton(key(name)), name, -entry.population, entry.id


def _name_blocks(numbers: Mapping[tuple[str, str], list[int]]) -> Iterator[tuple[str, bytes]]:
    lines: list[str] = []
    first = last = ""
    for (bones, name), found in sorted(numbers.items()):
        if len(lines) >= _NAMES_IN_BLOCK and bones != last:
            yield first, _packed(lines)
            lines = []
        if not lines:
            first = bones
        last = bones
        lines.append(f"{bones}\t{name}\t{','.join(map(str, found))}")
    if lines:
        yield first, _packed(lines)


def _entry_blocks(ordered: list[tuple[Entry, list[str]]]) -> Iterator[tuple[int, bytes]]:
    for first in range(0, len(ordered), _ENTRIES_IN_BLOCK):
        yield (
            first,
            _packed([_line(entry) for entry, _ in ordered[first : first + _ENTRIES_IN_BLOCK]]),
        )


def _packed(lines: list[str]) -> bytes:
    return zlib.compress(("\n" + "\n".join(lines) + "\n").encode(), 9)


def _line(entry: Entry) -> str:
    fields = (
        entry.id.removeprefix(_COMMON_ID), entry.name, _degrees(entry.latitude),
        _degrees(entry.longitude), entry.country, entry.area.removeprefix(entry.country),
        str(_KINDS.index(entry.kind)), str(entry.population),
        "" if entry.radius == usual_radius(entry.population) else f"{entry.radius:.3g}",
        entry.within,
    )  # fmt: skip
    return "\t".join(" ".join(field.split()) for field in fields)


def _degrees(value: float) -> str:
    """Four decimals, ten metres, at most."""
    return f"{value:.4f}".rstrip("0").rstrip(".")


class GazetteerFile:
    """A gazetteer file, open for look-ups.

    Args:
        path: where it lies.

    Raises:
        InputError: there is no such file, or it is no gazetteer that this version reads.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            base = sqlite3.connect(
                f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
            )
            self.about: dict[str, str] = dict(base.execute("SELECT word, text FROM about"))
            # Where each block of names begins: some thousands, without their blocks.
            self._names_from: list[str] = _column(base, "SELECT first FROM names ORDER BY 1")
        except _DAMAGE as error:
            raise InputError(f"{path}: no gazetteer ({error}); add its source again") from error
        if self.about.get("layout") != LAYOUT:
            raise InputError(f"{path}: written by another version of Sayso; add its source again")
        self._base = base
        self._names = lru_cache(maxsize=_BLOCKS_KEPT)(self._read_names)
        self._entries = lru_cache(maxsize=_BLOCKS_KEPT)(self._read_entries)

    def named(self, bones: str) -> list[tuple[str, tuple[int, ...]]]:
        """Plain names with this skeleton, and the numbers of the entries of each.

        Raises:
            InputError: the file is damaged.
        """
        group: list[tuple[str, tuple[int, ...]]] = []
        try:
            for line in self._names(_last_up_to(self._names_from, bones)).get(bones, ()):
                name, _, numbers = line.partition("\t")
                group.append((name, tuple(map(int, numbers.split(",")))))
        except _DAMAGE as error:
            raise self._damaged(error) from error
        return group

    def entry(self, number: int) -> Entry:
        """The entry of a number that `named` gave.

        Raises:
            InputError: the file is damaged.
        """
        block = number - number % _ENTRIES_IN_BLOCK
        try:
            return _entry(self._entries(block)[number - block])
        except _DAMAGE as error:
            raise self._damaged(error) from error

    def _damaged(self, error: Exception) -> InputError:
        return InputError(f"{self.path}: a damaged gazetteer ({error}); add its source again")

    def _read_names(self, first: str | None) -> dict[str, list[str]]:
        """The lines of a block by skeleton, each a plain name and the numbers of its entries."""
        lines: dict[str, list[str]] = {}
        for line in self._lines("names", first):
            bones, _, rest = line.partition("\t")
            lines.setdefault(bones, []).append(rest)
        return lines

    def _read_entries(self, first: int) -> list[str]:
        return self._lines("entries", first)

    def _lines(self, table: str, first: str | int | None) -> list[str]:
        """The lines of the block that begins with `first`; the table's name is one of our own."""
        if first is None:
            return []
        (block,) = self._base.execute(
            f"SELECT block FROM {table} WHERE first = ?", (first,)
        ).fetchone()
        return zlib.decompressobj().decompress(block, _LARGEST_BLOCK).decode().split("\n")[1:]


def _column(base: sqlite3.Connection, query: str) -> list[Any]:
    return [value for (value,) in base.execute(query)]


def _last_up_to(firsts: Sequence[str], wanted: str) -> str | None:
    """The last of `firsts`, which are in order, that is not behind `wanted`."""
    place = bisect_right(firsts, wanted)
    return firsts[place - 1] if place else None


def _entry(line: str) -> Entry:
    id, name, latitude, longitude, country, area, kind, people, radius, within = line.split("\t")
    population = int(people)
    return Entry(
        id=id if ":" in id else _COMMON_ID + id,
        name=name,
        latitude=float(latitude),
        longitude=float(longitude),
        country=country,
        area=country + area,
        kind=_KINDS[int(kind)],
        population=population,
        radius=float(radius) if radius else usual_radius(population),
        within=within,
    )
