"""How many: the counts of time expressions, and lengths of time with their TIMEX3 values."""

from fractions import Fraction

from sayso.resolve.times.grammar import Bit
from sayso.resolve.times.lexicon import CODES, SMALL, TENS

WORTH = {word: at for at, word in enumerate(SMALL, 1)} | {
    word: 10 * at for at, word in enumerate(TENS, 2)
}
"""What the words of small numbers are worth."""
_SIGNS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}
_UNITS = {
    "second": "TxS",
    "minute": "TxM",
    "hour": "TxH",
    "day": "xD",
    "night": "xD",
    "week": "xW",
    "fortnight": "xW",
    "month": "xM",
    "quarter": "xM",
    "year": "xY",
    "decade": "xY",
    "century": "xY",
}
_PER = {"year": 12, "hour": 60}
_FACTORS = {"fortnight": 2, "quarter": 3, "decade": 10, "century": 100}
_COUNTING = {
    CODES[name]: told
    for name, told in (
        *(("A", "A"), ("HALF", "HALF"), ("FRACTION", "FRACTION"), ("DIGITS", "NUMBER")),
        *(("NUMBER", "NUMBER"), ("WORDED", "WORDED"), ("NINETEEN", "WORDED")),
    )
}


def unit_of(bit: Bit) -> str:
    """The unit that a bit counts in, in the singular."""
    word = bit.every("UNIT", "UNITS", "NIGHTS", "CENTURY", "QUARTERS")[-1].text
    return "century" if word == "centuries" else word.removesuffix("s")


def count_of(bit: Bit) -> Fraction | None:
    """How many of its unit a bit tells; None where it tells no number, or two ("two or three")."""
    if bit.has("VAGUE"):
        return None
    total: Fraction | None = None
    for word in bit.words:
        name = _COUNTING.get(word.code)
        if name == "A":
            total = Fraction(1) if total is None else total
        elif name == "HALF":
            total = (total or 0) * bit.has("AND") + Fraction(1, 2)
        elif name == "FRACTION":
            total = (total or 0) + _fraction(word.text)
        elif name == "NUMBER":
            if total is not None:
                return None
            total = Fraction(word.text)
        elif name == "WORDED":
            total = _with(total, word.text)
            if total is None:
                return None
    return total


def length_value(count: Fraction | None, unit: str) -> str:
    """A TIMEX3 length ("P2W", "PT24H", "P1Y6M"), with an X for a count that is not said."""
    form = _UNITS[unit]
    if count is None:
        return "P" + form.replace("x", "X")
    count *= _FACTORS.get(unit, 1)
    whole, rest = divmod(count, 1)
    parts = _PER.get(unit, 0) * rest
    if not rest:
        return "P" + form.replace("x", str(whole))
    if parts.denominator > 1 or not parts:
        return "P" + form.replace("x", f"{float(count):g}")
    time = "T" if unit == "hour" else ""
    return f"P{time}{f'{whole}{form[-1]}' if whole else ''}{parts}M"


def _with(total: Fraction | None, word: str) -> Fraction | None:
    """A number with the next word of it, None where that begins another number."""
    if word == "hundred":
        return Fraction(100 if total is None else 100 * total)
    if total is None or (total == 1 and word != "one"):
        return Fraction(WORTH[word])
    room = 100 if total % 100 == 0 else 10 if total % 10 == 0 else 0
    return total + WORTH[word] if WORTH[word] < room else None


def _fraction(text: str) -> Fraction:
    return _SIGNS[text] if text in _SIGNS else Fraction(text)
