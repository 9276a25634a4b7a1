"""What stands after the question mark of an address, read and written."""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from typing import TypeVar
from urllib.parse import urlencode

from sayso.errors import UsageError

Word = TypeVar("Word", bound=StrEnum)

_LONGEST = 200
"""Characters of one value of an address; no name is longer."""
_MOST = 100
"""Values of one address."""
LAST_PAGE = 1_000_000


class Params:
    """The named values of an address, in order; a name may stand more than once."""

    def __init__(
        self, pairs: Iterable[tuple[str, str]], file_rows: int = 0, longest: int = _LONGEST
    ) -> None:
        """Take the pairs, blank values left out.

        Args:
            pairs: names and values.
            file_rows: rows of a file, where one is asked for.
            longest: characters of one value.

        Raises:
            UsageError: there are too many, or one is too long.
        """
        self._pairs = tuple((name, value.strip()) for name, value in pairs if value.strip())
        self._file_rows = file_rows
        if len(self._pairs) > _MOST:
            raise UsageError(f"The address has more than {_MOST} values.")
        for name, value in self._pairs:
            if len(value) > longest:
                raise UsageError(f"“{name[:40]}” is longer than {longest} characters.")

    def text(self, name: str) -> str:
        """The first value of this name, "" where there is none."""
        return next((value for key, value in self._pairs if key == name), "")

    def of_file(self, most: int) -> "Params":
        """The same for a file, of as many rows as `rows` says, or the most.

        Raises:
            UsageError: that is no number of rows.
        """
        rows = next(iter(self.numbers("rows", 1, most)), most)
        return Params([pair for pair in self._pairs if pair[0] != "rows"], rows)

    def rows(self, of_a_page: int) -> int:
        """How many rows are wanted at once: those of a page, or of a file."""
        return self._file_rows or of_a_page

    def all(self, name: str) -> tuple[str, ...]:
        """Every value of this name."""
        return tuple(value for key, value in self._pairs if key == name)

    def flag(self, name: str) -> bool:
        """Whether this name is switched on.

        Raises:
            UsageError: its value is not 1.
        """
        value = self.text(name)
        if value not in ("", "1"):
            raise UsageError(f"“{value}” is no value of “{name}”: give 1, or leave it out.")
        return value == "1"

    def words(self, name: str, vocabulary: type[Word]) -> tuple[Word, ...]:
        """The values of this name, of a closed vocabulary.

        Raises:
            UsageError: one is not of it.
        """
        known = {member.value: member for member in vocabulary}
        for value in self.all(name):
            if value not in known:
                raise UsageError(f"“{value}” is no {name}: it is one of {', '.join(known)}.")
        return tuple(known[value] for value in dict.fromkeys(self.all(name)))

    def numbers(self, name: str, least: int, most: int) -> tuple[int, ...]:
        """The values of this name, each a whole number from `least` to `most`.

        Raises:
            UsageError: one is not.
        """
        for value in self.all(name):
            if not (value.isascii() and value.isdigit() and least <= int(value[:9]) <= most):
                raise UsageError(f"“{value}” is no {name}: give a number from {least} to {most}.")
        return tuple(int(value) for value in dict.fromkeys(self.all(name)))

    def day(self, name: str) -> date | None:
        """The day of this name.

        Raises:
            UsageError: it is none.
        """
        value = self.text(name)
        if not value:
            return None
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise UsageError(f"“{value}” is no day: write it as 2016-12-09.") from None

    def share(self, name: str) -> float:
        """The number from 0 to 1 of this name; 0 where there is none.

        Raises:
            UsageError: it is no such number.
        """
        value = self.text(name)
        try:
            share = float(value or 0)
        except ValueError:
            share = -1.0
        if not 0 <= share <= 1:
            raise UsageError(f"“{value}” is no {name}: give a share from 0 to 1.")
        return share

    @property
    def page(self) -> int:
        """The number of the page, from 1.

        Raises:
            UsageError: it is no number of a page.
        """
        return next(iter(self.numbers("page", 1, LAST_PAGE)), 1)

    @property
    def pairs(self) -> Sequence[tuple[str, str]]:
        """All names with their values, but for the page."""
        return [(name, value) for name, value in self._pairs if name != "page"]

    def query(self, **changes: str | int | None) -> str:
        """The part after the address's path, with `changes` made; None takes a name away."""
        kept = [(name, value) for name, value in self.pairs if name not in changes]
        new = [(name, str(value)) for name, value in changes.items() if value is not None]
        return asking(kept + new)

    def without(self, name: str, value: str) -> str:
        """The part after the path, without this one value."""
        return asking([pair for pair in self.pairs if pair != (name, value)])


def asking(pairs: Sequence[tuple[str, str]]) -> str:
    """The part of an address from the question mark on, "" where nothing is asked."""
    return f"?{urlencode(pairs, errors='replace')}" if pairs else ""
