"""Tables: columns that say what they hold and how to get it, and the rows that they give."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Generic, TypeVar

T = TypeVar("T")

Cell = str | int | float | bool | date | None
Row = tuple[Cell, ...]

JOIN = "; "
"""Between the values of one cell."""


class Kind(StrEnum):
    """What stands in a column; the words are those of Frictionless Table Schema."""

    TEXT = "string"
    INTEGER = "integer"
    NUMBER = "number"
    DAY = "date"
    YES_NO = "boolean"


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """One column of a table over items of some kind.

    Attributes:
        name: its name, in lower case with underscores.
        kind: what stands in it.
        about: what it says, for the codebook.
        value: what stands in it for an item; None where it is not known.
        words: all words that may stand in it, where they are few.
        tag: its HXL tag, "" in tables that have none.
    """

    name: str
    kind: Kind
    about: str
    value: Callable[[T], Cell]
    words: tuple[str, ...] = ()
    tag: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """A column whose values are keys of another table."""

    column: str
    table: str
    key: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its codebook.

    Attributes:
        name: lower case; also the name of its file or sheet.
        about: what a row is.
        columns: in order.
        rows: cells in the order of the columns.
        key: the column that tells rows apart, "" where none does.
        references: columns that point into other tables.
    """

    name: str
    about: str
    columns: Sequence[Column[Any]]
    rows: Sequence[Row]
    key: str = ""
    references: tuple[Reference, ...] = ()


def table(
    name: str,
    about: str,
    columns: Sequence[Column[T]],
    items: Iterable[T],
    *,
    key: str = "",
    references: tuple[Reference, ...] = (),
) -> Table:
    """The table of `items`."""
    rows = tuple(tuple(column.value(item) for column in columns) for item in items)
    return Table(name, about, columns, rows, key, references)


def joined(values: Iterable[object]) -> str | None:
    """Several values as one cell, each where it stands; None where there is none."""
    cells = ["" if value is None else str(value) for value in values]
    return JOIN.join(cells) or None
