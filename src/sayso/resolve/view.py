"""Where the words of a time are read from, and why some cannot be read."""

from datetime import date
from typing import NamedTuple


class View(NamedTuple):
    """Where the words are read from: the document's day, and whether they look ahead of it."""

    day: date
    ahead: bool


class Unresolved(ValueError):
    """A part that cannot be resolved; the message says why."""
