"""When two claims may be told as one, or set against each other: plain cases only."""

import re
from collections.abc import Iterable

from sayso.brief.model import Cited
from sayso.brief.quote import guards
from sayso.brief.segment import Kind
from sayso.types import Claim, Phrase

_WORD = re.compile(r"\w+")
_EMPTY = frozenset(
    _WORD.findall(
        "a an the and of in on at to by for from with as that which who whom has have had was were"
        " is are be been being it its they them their he she his her this these those"
    )
)
"""Words that tell nothing apart; pronouns among them name nobody to compare."""
_COUNTING = re.compile(
    r"\d+|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty"
    r"|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?"
    r"|scores|half|third|thirds|quarters?|several|few|many|most|some|all|both|once|twice|first"
    r"|second|last|another|more|other|others"
)


def telling_words(*phrases: str) -> frozenset[str]:
    """The words that tell something, in lower case."""
    words = {word.lower() for text in phrases for word in _WORD.findall(text)}
    return frozenset(words - _EMPTY)


def quoted_words(cited: Cited) -> str:
    """The words of a quotation, without the marks for cuts."""
    return " ".join(part.text for part in cited.quote if part.kind is not Kind.CUT)


def counts_in(words: frozenset[str]) -> frozenset[str]:
    """Those words that count or compare, in digits or letters."""
    return frozenset(word for word in words if _COUNTING.fullmatch(word))


def place_names(claims: Iterable[Claim]) -> tuple[str, ...]:
    """Normalised names of the claims' places, in order; "the city" has none and tells nothing."""
    places = (place.name for claim in claims for place in claim.places)
    return tuple(dict.fromkeys(name for name in places if name))


def figure_key(cited: Cited) -> tuple[tuple[str, ...], ...]:
    """The claims' figures as values; of a lost one, its words, for its value is unknown."""
    rows = [
        ("lost", *figure.words.text.split(), figure.counted)
        if figure.lost
        else (str(figure.min), str(figure.max), figure.unit)
        for figure in cited.figures
    ]
    return tuple(sorted(rows))


def guard_key(cited: Cited) -> tuple[str, ...]:
    """Negations and hedges in the quoted words."""
    return guards(quoted_words(cited))


def different_actors(one: Cited, other: Cited) -> bool:
    """Whether both name who did it, or to whom, and share no telling word in it."""
    return _apart(
        [words for claim in one.claims for words in claim.who],
        [words for claim in other.claims for words in claim.who],
    ) or _apart(
        [words for claim in one.claims for words in claim.whom],
        [words for claim in other.claims for words in claim.whom],
    )


def _apart(one: Iterable[Phrase], other: Iterable[Phrase]) -> bool:
    left, right = (telling_words(*(words.text for words in side)) for side in (one, other))
    return bool(left and right and left.isdisjoint(right))


def different_days(one: Cited, other: Cited) -> bool:
    """Whether both say when, as days, and no time of one meets a time of the other."""
    left, right = (
        [
            (time.start, time.end)
            for claim in cited.claims
            for time in claim.times
            if time.start and time.end
        ]
        for cited in (one, other)
    )
    return bool(left and right) and not any(
        a_start <= b_end and b_start <= a_end for a_start, a_end in left for b_start, b_end in right
    )


def published_within(one: Cited, other: Cited, days: int) -> bool:
    """Whether the two documents' dates are so near, or neither has a date."""
    if one.document.date is None or other.document.date is None:
        return one.document.date is other.document.date
    return abs((one.document.date - other.document.date).days) <= days
