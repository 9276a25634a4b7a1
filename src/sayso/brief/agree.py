"""When a claim of an event says what was said of it before, and when it tells something new."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sayso.brief.model import Cited
from sayso.brief.quote import guards
from sayso.brief.segment import Kind
from sayso.brief.standing import stands_as
from sayso.brief.words import counts_in, telling_words
from sayso.types import Claim


class Shown:
    """What the quotations of an event have told so far.

    New are a type, a status, a figure (by its value; of a lost one, by its words), and a doer
    or a target with no telling word in common.  Other words for the same are not new, unless
    those shown say more than they do: who says that a house was hit does not say that 43 died
    in it.
    """

    def __init__(self) -> None:
        self._facts: set[tuple[object, ...]] = set()
        self._told: list[_Told] = []

    def add(self, cited: Cited) -> None:
        """Take in a quotation that is shown."""
        self._facts.update(_facts(cited.claims))
        self._told.append(_told(cited))

    def lacks(self, cited: Cited) -> bool:
        """Whether the claims tell what nothing shown does, or less than all that is shown."""
        if not self._facts.issuperset(_facts(cited.claims)):
            return True
        new = _told(cited)
        return any(_apart(new, told) for told in self._told) or not any(
            _covered(new, told) for told in self._told
        )


class _Told(NamedTuple):
    """The telling words of who and whom, the words that count, the negations and hedges."""

    document: str
    who: frozenset[str]
    whom: frozenset[str]
    counts: frozenset[str]
    guards: tuple[str, ...]


def _told(cited: Cited) -> _Told:
    quoted = " ".join(part.text for part in cited.quote if part.kind is not Kind.CUT)
    return _Told(
        cited.document.id,
        telling_words(*(words.text for claim in cited.claims for words in claim.who)),
        telling_words(*(words.text for claim in cited.claims for words in claim.whom)),
        counts_in(telling_words(quoted)),
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


def _apart(new: _Told, told: _Told) -> bool:
    """Whether both name who did it, or to whom, and share no telling word in it."""
    return any(
        mine and theirs and mine.isdisjoint(theirs)
        for mine, theirs in ((new.who, told.who), (new.whom, told.whom))
    )


def _covered(new: _Told, told: _Told) -> bool:
    """Whether words shown say no more than the new ones; within one document they may."""
    if new.document == told.document:
        return True
    return told.counts <= new.counts and told.guards == new.guards
