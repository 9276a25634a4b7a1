"""When a claim of an event adds nothing to the words already shown for it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sayso.brief.cited import Cited
from sayso.brief.quote import guards
from sayso.brief.segment import Kind
from sayso.brief.standing import stands_as
from sayso.brief.words import telling_words
from sayso.types import Claim


class Told(NamedTuple):
    """What some claims tell, so that others can be held against it.

    Attributes:
        facts: types with status, and figures (by value; of a lost one, its words).
        who, whom: telling words of doers and targets.
        guards: negations and hedges of the quotation.
    """

    facts: frozenset[tuple[object, ...]]
    who: frozenset[str]
    whom: frozenset[str]
    guards: tuple[str, ...]


def told(cited: Cited) -> Told:
    """What the claims tell."""
    quoted = " ".join(part.text for part in cited.quote if part.kind is not Kind.CUT)
    return Told(
        frozenset(_facts(cited.claims)),
        telling_words(*(words.text for claim in cited.claims for words in claim.who)),
        telling_words(*(words.text for claim in cited.claims for words in claim.whom)),
        guards(quoted),
    )


def _facts(claims: Iterable[Claim]) -> Iterator[tuple[object, ...]]:
    for claim in claims:
        yield claim.type, stands_as(claim)
        for figure in claim.figures:
            if figure.lost:
                yield "lost", *figure.words.text.split(), figure.counted
            else:
                yield figure.min, figure.max, figure.unit


def adds_nothing(new: Told, shown: Told) -> bool:
    """Whether what is shown holds all facts of the new claims, and nothing sets the two apart.

    Doers and targets must share a telling word where both are named, and negations and hedges
    must be the same.
    """
    if not new.facts <= shown.facts or new.guards != shown.guards:
        return False
    return not any(
        mine and theirs and mine.isdisjoint(theirs)
        for mine, theirs in ((shown.who, new.who), (shown.whom, new.whom))
    )
