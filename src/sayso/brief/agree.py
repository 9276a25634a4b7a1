"""When two claims of one event say the same, and when the second tells something new."""

from collections.abc import Iterable, Iterator

from sayso.brief.model import Cited
from sayso.brief.quote import guards
from sayso.brief.segment import Kind
from sayso.brief.standing import stands_as
from sayso.brief.words import counts_in, telling_words
from sayso.types import Claim, Phrase


def tells_new(cited: Cited, shown: Iterable[Cited]) -> bool:
    """Whether the claims tell what none of those shown does.

    New are a type, a status, a figure (by its value; of a lost one, by its words), and a doer
    or a target with no telling word in common.  Other words for the same are not new, unless
    those shown say more than they do.
    """
    before = list(shown)
    told = {fact for other in before for fact in _facts(other.claims)}
    return (
        not told.issuperset(_facts(cited.claims))
        or any(different_actors(cited, other) for other in before)
        or not any(_bears_out(cited, other) for other in before)
    )


def _bears_out(cited: Cited, other: Cited) -> bool:
    """Whether the words of `other`, shown for both, say no more than those of the claims do.

    Those of another document must hold every word that counts, and the same negations and hedges:
    who says that a house was hit does not say that 43 died in it.
    """
    if cited.document.id == other.document.id:
        return True
    ours, theirs = quoted_words(cited), quoted_words(other)
    counted = counts_in(telling_words(theirs)) <= counts_in(telling_words(ours))
    return counted and guards(ours) == guards(theirs)


def quoted_words(cited: Cited) -> str:
    """The words of a quotation, without the marks for cuts."""
    return " ".join(part.text for part in cited.quote if part.kind is not Kind.CUT)


def _facts(claims: Iterable[Claim]) -> Iterator[tuple[object, ...]]:
    for claim in claims:
        yield claim.type, stands_as(claim)
        for figure in claim.figures:
            if figure.lost:
                yield "lost", *figure.words.text.split(), figure.counted
            else:
                yield figure.min, figure.max, figure.unit


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
