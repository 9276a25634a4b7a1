"""What a number of a text amounts to."""

from typing import NamedTuple


class Quantity(NamedTuple):
    """Tokens `first` to `after` (excluded), with the bounds that they give.

    `word` is the modifier that lies in the words themselves ("dozens", "no"); `unit` is "share"
    or "".
    """

    first: int
    after: int
    low: float | None
    high: float | None
    word: str = ""
    unit: str = ""
