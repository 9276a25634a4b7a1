"""Other people: claims of who left, gave up or was let go that speak of others than one another.

That a hundred fighters of a group gave up is neither said nor denied by whoever says that no
foreign fighter was let go: where one claim narrows those who fight to those from abroad and the
other does not, they are two happenings, however like they are told.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from sayso.reconcile.story import Story
from sayso.reconcile.table import Table
from sayso.reconcile.tellings import UNLIKE, Pairs, story_of
from sayso.types import Claim, ClaimType, Document

_LEAVING = frozenset((ClaimType.WITHDRAWAL, ClaimType.DISPLACEMENT, ClaimType.EVACUATION))
_FROM_ABROAD = re.compile(r"\bforeign(?:ers?)?\b", re.IGNORECASE)
_FIGHTERS = re.compile(
    r"\b(?:combatant|fighter|foreigner|gunm[ae]n|insurgent|jihadi(?:st)?|member|militant|rebel"
    r"|terrorist)s?\b",
    re.IGNORECASE,
)


def of_others(a: Claim, b: Claim) -> bool:
    """Whether two claims of leaving speak of other people by their own words."""
    if a.type not in _LEAVING or b.type not in _LEAVING:
        return False
    one, other = people_of(a), people_of(b)
    if not _FIGHTERS.search(one) or not _FIGHTERS.search(other):
        return False
    return bool(_FROM_ABROAD.search(one)) is not bool(_FROM_ABROAD.search(other))


def story_told(
    claims: Sequence[Claim], document: Document, table: Table, must: Pairs = (), cannot: Pairs = ()
) -> Story:
    """The tellings of one document (see `story_of`), those of other people kept apart for good."""
    pairs = set(_pairs_of_others(claims)) - {(min(pair), max(pair)) for pair in must}
    if not pairs:
        return story_of(claims, document, table, must, cannot)
    story = story_of(claims, document, table, must, {*cannot, *pairs})
    number = {name: telling.number for telling in story.tellings for name in telling.claims}
    apart = {(min(two), max(two)) for a, b in pairs if (two := (number[a], number[b]))[0] != two[1]}
    return replace(story, inside={**story.inside, **dict.fromkeys(sorted(apart), UNLIKE)})


def _pairs_of_others(claims: Iterable[Claim]) -> Iterator[tuple[str, str]]:
    leaving = sorted((claim for claim in claims if claim.type in _LEAVING), key=lambda one: one.id)
    return ((a.id, b.id) for a, b in combinations(leaving, 2) if of_others(a, b))


def people_of(claim: Claim) -> str:
    """The words for those who leave: they are read now as the agent, now as the patient."""
    return " ".join(words.text for words in (*claim.who, *claim.whom))
