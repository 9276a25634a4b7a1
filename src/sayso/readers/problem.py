"""Problems: what the user is told of an input, one clear line each."""

from dataclasses import dataclass

_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Problem:
    """An input that was not read, or was read with something to say about it.

    Attributes:
        place: path, "-" or "path#n"; printable.
        message: what is wrong and what to do next; printable, on one line.
        fatal: whether the input, or this part of it, was not read.
    """

    place: str
    message: str
    fatal: bool = True

    def __str__(self) -> str:
        """The line to show."""
        return f"{self.place}: {self.message}"


def quoted(words: str) -> str:
    """Words of an input in quotation marks, cut short, with nothing that acts on a terminal."""
    return repr(words if len(words) <= _SHOWN else words[:_SHOWN] + "…")
