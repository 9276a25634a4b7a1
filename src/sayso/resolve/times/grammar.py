"""The grammar of time expressions: one pattern of classes for each kind.

In a pattern a class of `sayso.resolve.times.lexicon` is written by its name. The first kind
that fits wins, so that a longer one stands before the shorter that it holds. Extents are those
of TIMEX3: with articles and modifiers ("the early 1990s"), without prepositions.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.resolve.times.lexicon import CODES
from sayso.resolve.times.words import Word, Words

_SPELT = "(?:NINETEEN|WORDED)"
_NUMBER = f"""(?: DIGITS (?:HYPHEN? FRACTION)? | NUMBER | A? {_SPELT} (?:HYPHEN? {_SPELT}){{0,4}} )
  (?: HYPHEN? AND HYPHEN? A HYPHEN? HALF )?"""
_COUNT = f"(?: {_NUMBER} | A? HALF A? | A? VAGUE OF? | A )"
_COUNTS = f"(?: {_COUNT} (?:(?:TO|OR|HYPHEN) {_COUNT})? )"
_ABOUT = "(?: ABOUT | AT LEAST | MORE THAN | UP TO ){0,3}"
_UNIT = "(?:UNITS|UNIT|CENTURY|NIGHTS)"
_PART = "(?:PART|DAWN)"
_AND_A_HALF = "(?: AND A? HALF )"
_MONTH = "(?: MONTH | MAY_NAMED | MAY | MONTH_CUT POINT? )"
_DAY = "(?: DIGITS | NTH )"
_YEAR = f"(?: YEAR | NINETEEN WORDED (?:HYPHEN? {_SPELT})? )"
_THIS_YEAR = "(?: OF? (?:LAST|THIS|NEXT) UNIT )"
_EARLY = "(?: ABOUT | EARLY HYPHEN? (?:ON|IN)? | LATER (?:ON|IN)? | THE? START OF )"
_CLOCK = """(?: (?: CLOCK (?:HYPHEN CLOCK)? AM? | (?:DIGITS|NUMBER) AM ) (?:ZONE WHILE?)?
  | NOON )"""
_SEASON = "(?:SEASON|SPRING|FALL)"

_KINDS = {
    "iso": "ISO",
    "numeric": "SLASHED",
    "days": f"""(?: {_DAY} (?:HYPHEN|TO|AND) {_DAY} OF? {_MONTH}
      | {_MONTH} {_DAY} (?: (?:HYPHEN|TO) {_DAY} | AND {_DAY} (?!OTHER) ) )
      (?: COMMA? (?:OF|IN)? YEAR )?""",
    # Not "in March 12 people": a day of a month is "on" it.
    "date": f"""(?: {_CLOCK} COMMA? ON? )? {_EARLY}?
      (?: (?: WEEKDAY | DAY_CUT POINT? ) COMMA? THE? )?
      (?: {_DAY} OF? (?: MONTH | MAY_NAMED | MONTH_CUT POINT? | MAY (?=COMMA? YEAR) )
        | (?<!IN) {_MONTH} THE? {_DAY} | {_MONTH} {_DAY} (?=COMMA? YEAR) )
      (?: COMMA? (?:OF|IN)? YEAR | COMMA? {_THIS_YEAR} )?""",
    "month_year": f"""{_EARLY}? {_MONTH} COMMA? (?: (?:OF|IN)? {_YEAR} | {_THIS_YEAR} )""",
    # "May" and "march" are verbs too, and names.
    "month": f"""(?: {_EARLY}? (?: LAST | PAST | NEXT | COMING | THIS ) | {_EARLY} ) {_MONTH}
      | MONTH | (?<=[IN SINCE OF TO AND FOR]) MAY_NAMED | (?<=[IN SINCE OF]) MAY""",
    # "On Fridays raid" is of Friday, in a text that has lost its marks.
    "week_days": """EVERY WEEKDAY PART? | (?<=ON) WEEKDAY (?:PARTS|NIGHTS) (?!OTHER)
      | (?<=ON) WEEKDAYS (?!OTHER)""",
    "week_day": f"""(?: {_CLOCK} COMMA? ON? | (?<!SINCE) THE? {_PART} (?:OF|ON) )? {_EARLY}?
      OVERNIGHT? (?: THE? THIS? (?: LAST | PAST | NEXT | COMING | PREVIOUS | FOLLOWING ) | THIS )?
      (?: WEEKDAY | WEEKDAYS ) (?: PART | PARTS | NIGHTS | OVERNIGHT )? {_THIS_YEAR}?""",
    "near_day": f"""THE? UNIT SINCE TODAY | (?: {_CLOCK} ON? )? {_EARLY}? TODAY PART?
      | {_EARLY}? (?: LAST | THIS ) PART | OVERNIGHT""",
    "clock": """(?: DIGITS | WORDED ) IN THE PART | NOON | (?: ABOUT (?=CLOCK|DIGITS AM) )?
      (?: (?:CLOCK|DIGITS|NUMBER) AM | CLOCK (?=ZONE) | (?<=AT) CLOCK ) (?: ZONE WHILE? )?""",
    "decade": f"THE? {_EARLY}? DECADE | THE {_EARLY}? NINETIES",
    "century": f"THE? {_EARLY}? NTH HYPHEN? CENTURY",
    "half": f"""THE? (?:NTH|LAST) HALF
      (?: OF (?: YEAR | THE? DECADE | THE UNIT ) | {_THIS_YEAR} )?""",
    "quarter": f"""THE? (?:LAST|THIS|NEXT) UNIT NTH? QUARTER
      | THE? YEAR NTH? QUARTER
      | (?! THE NTH HYPHEN QUARTER ) THE? FISCAL? HYPHEN? NTH HYPHEN? FISCAL? QUARTER
        (?: (?:OF|IN)? FISCAL? YEAR | {_THIS_YEAR} )?
      | THE? (?:LATEST|CURRENT|LAST|PAST|THIS|NEXT|COMING|PREVIOUS|THAT|SAME) FISCAL? QUARTER
        {_THIS_YEAR}?
      | THE (?:LATEST|YEAR) PERIOD | THE QUARTER""",
    "season": f"""{_EARLY}? THE? {_SEASON} OF? YEAR
      | {_EARLY}? (?:LAST|PAST|NEXT|THIS) {_SEASON} | SEASON
      | (?<=[IN THE]) SPRING | (?<=IN THE) FALL (?!OF)""",
    "ago": f"""(?:OVER|{_ABOUT}) {_COUNTS}? HYPHEN? {_UNIT} {_AND_A_HALF}? (?:OR SO)? AGO
      | THE UNIT HYPHEN AGO (?: PERIOD | QUARTER | {_COUNT} UNITS ) | UNIT HYPHEN AGO
      | A? LONG? WHILE AGO | LONG AGO""",
    "later": f"""{_ABOUT} {_COUNTS}? HYPHEN? {_UNIT} {_AND_A_HALF}? HYPHEN? LATER (?! THIS|LAST|IN )
      | THE UNIT HYPHEN LATER (?: PERIOD | QUARTER | {_COUNT} UNITS ) | UNIT HYPHEN LATER""",
    "stretch": f"""{_ABOUT} THE? (?:LAST|PAST|NEXT|COMING|FOLLOWING|PREVIOUS|RECENT)
      (?: {_COUNTS} HYPHEN? )? (?: UNITS | QUARTERS ) (?:OR SO)? | THE UNITS AHEAD""",
    "told": """LATER? (?: THAT SAME? | THE SAME | THE? (?:PREVIOUS|FOLLOWING) | THE NEXT )
      (?: UNIT | WEEKEND | PART ) (?! OR SO )""",
    "turn": f"""{_EARLY}? THE? THIS? (?:LAST|PAST|NEXT|COMING|THIS|CURRENT) FULL? FISCAL?
      (?: UNIT | WEEKEND | CENTURY ) (?:OR SO)?
      | {_EARLY}? THIS UNITS
      | {_EARLY}? THE (?: WEEKEND | (?:FULL|FISCAL)? UNIT ) (?! SINCE | HYPHEN )
      | {_EARLY}? WEEKEND""",
    "set": f"""EVERY (?: {_COUNT}? {_UNIT} | PART | WEEKEND | QUARTER | {_MONTH} ) | SET""",
    "nth_day": "(?:THE|THIS)? NTH CONSECUTIVE? UNIT",
    "length": f"""(?! (?:A|THE) (?:DIGITS|NUMBER|{_SPELT}) HYPHEN )
      {_ABOUT} THE? NTH? {_COUNTS} MORE? HYPHEN?
      (?: {_UNIT} {_AND_A_HALF}? | (?<!HYPHEN) QUARTERS (?!OF) )
      (?: HYPHEN? LONG )? (?! HYPHEN? OLD )
      | (?<=[FOR IN]) UNITS (?: (?:OR|AND) UNITS )? | UNITS (?: OR UNITS | HYPHEN LONG )
      | UNIT HYPHEN LONG | UNITS""",
    "holiday": "CHRISTMAS (?:EVE|UNIT)? | NEW UNIT (?:EVE|UNIT) | HALLOWEEN | UNIT HYPHEN? START",
    "year": f"""{_EARLY}? FISCAL? {_YEAR}""",
    "part": f"THE {_PART} | DAWN (?! ON)",
    "present": "RIGHT? NOW | THESE UNITS | CURRENT | (?<=[AT FOR]) (?:THE|THIS) MOMENT",
    "past": "MORE? RECENTLY | RECENT | THE (?:RECENT)? PAST",
    "future": "(?<!AS) SOON (?!SINCE) | THE? NEAR? FUTURE",
}


def _compiled(pattern: str) -> str:
    """The pattern with the character of each class in place of its name."""
    coded = re.sub(r"[A-Z][A-Z_]*", lambda name: CODES[name[0]], pattern)
    return re.sub(r"\s+", "", coded)


_GRAMMAR = re.compile(
    "|".join(f"(?P<{kind}>{_compiled(pattern)})" for kind, pattern in _KINDS.items())
)
# Only a run of words of some class that holds one of these can hold a time.
_CORE = "".join(
    CODES[name]
    for name in (
        *("WEEKDAY", "WEEKDAYS", "MONTH", "MAY", "MAY_NAMED", "MONTH_CUT", "UNIT", "UNITS"),
        *("CENTURY", "QUARTER", "QUARTERS", "WEEKEND", "PART", "PARTS", "NIGHTS", "DAWN"),
        *("NOON", "SEASON", "SPRING", "FALL"),
        *("TODAY", "OVERNIGHT", "AGO", "SET", "NOW", "RECENTLY", "RECENT", "CURRENT", "SOON"),
        *("FUTURE", "PAST", "CHRISTMAS", "HALLOWEEN", "NINETIES", "NINETEEN", "MOMENT", "HALF"),
        *("AM", "CLOCK", "YEAR", "ISO", "SLASHED", "DECADE"),
    )
)
_RUN = re.compile(f"[^{CODES['OTHER']}]+")
_HOLDS_CORE = re.compile(f"[{_CORE}]")


@dataclass(frozen=True, slots=True)
class Bit:
    """A stretch of words that the grammar knows: its kind, its words, the place of the first."""

    kind: str
    words: tuple[Word, ...]
    at: int

    @property
    def start(self) -> int:
        """Where its first word begins."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where its last word ends."""
        return self.words[-1].end

    def first(self, *classes: str) -> Word | None:
        """Its first word of one of these classes."""
        return next(iter(self.every(*classes)), None)

    def every(self, *classes: str) -> list[Word]:
        """Its words of these classes, in order."""
        codes = [CODES[name] for name in classes]
        return [word for word in self.words if word.code in codes]

    def has(self, *classes: str) -> bool:
        """Whether one of its words is of one of these classes."""
        return self.first(*classes) is not None


def bits(words: Words) -> Iterator[Bit]:
    """The time expressions among the words, in order; none shares a word with another."""
    codes = words.codes
    for run in _RUN.finditer(codes):
        if not _HOLDS_CORE.search(codes, run.start(), run.end()):
            continue
        at = run.start()
        while at < run.end():
            found = _GRAMMAR.match(codes, at)
            bit = found and _bit(words, at, found)
            if bit:
                yield bit
                at += len(bit.words)
            else:
                at += 1


def _bit(words: Words, at: int, found: re.Match[str]) -> Bit | None:
    """The bit that was found, None where its words tell a time no more than "the day" does."""
    bit = Bit(found.lastgroup or "", tuple(map(words.word, range(at, found.end()))), at)
    unit = bit.words[-1].text
    if bit.kind == "turn" and len(bit.words) == 2 and bit.words[0].text == "the":
        return bit if unit in ("week", "month", "year", "weekend") else None
    if bit.kind == "holiday" and bit.has("START"):
        return bit if (bit.words[0].text, unit) == ("year", "end") else None
    if bit.kind == "nth_day" and not bit.has("CONSECUTIVE"):
        return bit if unit == "day" else None
    return bit
