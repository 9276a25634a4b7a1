"""Linking that goes on from where it stood: new reports touch only what they share a key with.

Everything kept is a function of one document (its story, its keys) or of two (their links), and
groups are made for each connected part of the links by itself. So it does not matter in what order
reports come, nor how many come at a time: the same claims give the same groups.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sayso.reconcile.alone import put_with_their_own
from sayso.reconcile.blocks import keys_of, keys_of_story
from sayso.reconcile.cluster import Pair, Unseen, cluster
from sayso.reconcile.features import far_apart, story_level
from sayso.reconcile.judged import Rules
from sayso.reconcile.memory import Address, Group, Keys, Memory, SpeakingFor, speaking_for
from sayso.reconcile.others import story_told
from sayso.reconcile.pairs import Seen, first_pass, opens, opens_at, second_pass
from sayso.reconcile.story import OTHER, Numbers, Story
from sayso.reconcile.table import Table, built_in
from sayso.reconcile.weigher import Weigher
from sayso.types import Claim, Document

UNSEEN = -2.0
"""Bits of two tellings of two documents that were never compared or are no nearer than this."""

APART = -8.0
"""Bits of two tellings that tell different days, or different places."""

WHOLE = -1
"""Stands for the number of a telling where a whole document is meant."""

_MARKS = 2
"""Keys of whole documents that two must share before they are compared as stories."""


class Report(NamedTuple):
    """A document with all its claims."""

    document: Document
    claims: Sequence[Claim]


class Tables(NamedTuple):
    """The weights of links."""

    inside: Table
    across: Table


def declared() -> Tables:
    """The package's own weights."""
    return Tables(built_in("inside"), built_in("across"))


def update(
    memory: Memory, reports: Iterable[Report], rules: Rules, tables: Tables | None = None
) -> frozenset[Address]:
    """Take reports into the memory, new ones or ones whose claims or judgements have changed.

    Reports that are kept and not among these must have the claims and judgements that they were
    kept with. What is kept afterwards is the same as if all had come at once.

    Args:
        memory: what is kept; it is changed.
        reports: documents, each with all its claims.
        rules: what people decided.
        tables: the weights, the package's own if None.

    Returns:
        The tellings whose groups were made anew.
    """
    tables = tables or declared()
    touched: set[Address] = set()
    stories = []
    for document, claims in reports:
        kept = [claim for claim in claims if claim.id not in rules.out]
        touched |= _forget(memory, document.id)
        story = story_told(kept, document, tables.inside, rules.must, rules.cannot)
        stories.append(story)
        touched.update(addresses(story))
    link(memory, stories, tables.across)
    touched = {(document, number) for document, number in touched if memory.story(document)}
    return regroup(memory, touched, rules)


def regroup(memory: Memory, touched: Iterable[Address], rules: Rules) -> frozenset[Address]:
    """Make the groups anew of all that hangs together with these tellings; what that is."""
    bonds = _bonds(memory, rules)
    near = speaking_for(memory)
    done: set[Address] = set()
    parts: list[list[Address]] = []
    for start in sorted(touched):
        if start not in done:
            part = _connected(near, start, bonds.must)
            done.update(part)
            parts.append(sorted(part))
    for those, weights in zip(parts, _weights_inside(memory, parts), strict=True):
        memory.regroup(_groups(memory, those, weights, bonds))
    return frozenset(done)


Weights = dict[Pair, float]
"""Bits of links of tellings by their places in a part."""


class _Bonds(NamedTuple):
    """People's decisions on tellings: what stands together and what apart."""

    must: dict[Address, set[Address]]
    cannot: dict[Address, set[Address]]


def _forget(memory: Memory, document: str) -> set[Address]:
    """Drop a document; the tellings of others that stood in parts with its own."""
    story = memory.story(document)
    if story is None:
        return set()
    beside: set[Address] = set()
    near = speaking_for(memory)
    for telling in addresses(story):
        beside |= _connected(near, telling, {})
        beside.update(memory.group(telling) or ())
    memory.drop(document, numbered_keys(story))
    return {telling for telling in beside if telling[0] != document}


def numbered_keys(story: Story) -> Keys:
    """The keys of a story's tellings and of the whole of it."""
    of_tellings = {(key, one.number) for one in story.tellings for key in keys_of(one)}
    return of_tellings | {(key, WHOLE) for key in keys_of_story(story)}


def addresses(story: Story) -> Iterator[Address]:
    """The tellings of a story."""
    return ((story.document, telling.number) for telling in story.tellings)


def link(memory: Memory, stories: Iterable[Story], table: Table) -> None:
    """Keep new stories, each compared with all that are kept before it."""
    weigher = Weigher(table)
    for story in stories:
        keys = numbered_keys(story)
        candidates: dict[str, set[Numbers]] = defaultdict(set)
        marks: Counter[str] = Counter()
        for key, number in keys:
            if number == WHOLE:
                marks.update(document for document, _ in memory.under(key))
            else:
                for document, other in memory.under(key):
                    candidates[document].add((number, other))
        alike = {document for document, count in marks.items() if count >= _MARKS}
        for document in sorted(alike | candidates.keys()):
            kept = memory.story(document)
            assert kept is not None, "what stands under a key is kept"
            pairs = candidates[document]
            a, b = story, kept
            if document < story.document:
                a, b, pairs = kept, story, {(other, number) for number, other in pairs}
            weights = weights_of(a, b, pairs, document in alike, table, weigher)
            if weights:
                memory.link(a.document, b.document, weights)
        memory.keep(story, keys)


def weights_of(
    a: Story,
    b: Story,
    candidates: Collection[Numbers],
    alike: bool,
    table: Table,
    weigher: Weigher,
) -> dict[Numbers, Seen]:
    """All links of two documents that are above `UNSEEN`; none if no pair opens them.

    There are none, either, between documents that tell of no country in common: what has no place
    of its own ("350,000 have fled") happened in those that its document tells of.

    Args:
        a: the document with the smaller id.
        b: the other.
        candidates: tellings that share a key; they open the comparison.
        alike: whether the documents share marks; then any pair may open it, if they are close.
        table: the weights.
        weigher: the same, made ready.
    """
    if a.countries and b.countries and a.countries.isdisjoint(b.countries):
        return {}
    story = story_level(a.stems, b.stems)
    whole = alike and story in _CLOSE
    if not whole and not opens(a, b, candidates, story, weigher):
        return {}
    first = first_pass(a, b, story, weigher, UNSEEN)
    if whole and all(weight < opens_at(story) for weight in first.values()):
        return {}
    return {
        pair: seen
        for pair, seen in second_pass(a, b, first, table, over=0.0)
        if seen.weight > UNSEEN
    }


_CLOSE = ("same", "close")
"""Levels of stories at which whole documents are compared."""


def _connected(
    near: SpeakingFor,
    start: Address,
    must: Mapping[Address, Collection[Address]],
) -> set[Address]:
    """The tellings that links (see `speaking_for`), or people, connect with one."""
    found, waiting = {start}, [start]
    while waiting:
        telling = waiting.pop()
        document, number = telling
        linked = (other for other, _ in near(document).get(number, ()))
        for other in (*linked, *must.get(telling, ())):
            if other not in found:
                found.add(other)
                waiting.append(other)
    return found


def _weights_inside(memory: Memory, parts: Sequence[Sequence[Address]]) -> list[Weights]:
    """The bits of the links inside each of these parts, by places in it."""
    place = {
        address: (number, at)
        for number, part in enumerate(parts)
        if len(part) > 1
        for at, address in enumerate(part)
    }
    found: list[Weights] = [{} for _ in parts]
    for document in dict.fromkeys(document for document, _ in place):
        for other, links in memory.links(document).items():
            if other < document:
                continue
            for (i, j), seen in links.items():
                one, two = place.get((document, i)), place.get((other, j))
                if one and two and one[0] == two[0] and one[1] < two[1]:
                    found[one[0]][one[1], two[1]] = seen.weight
    return found


def _groups(
    memory: Memory, part: Sequence[Address], weights: Weights, bonds: _Bonds
) -> Iterator[Group]:
    """The groups of one connected part."""
    if len(part) == 1:
        yield tuple(part)
        return
    number = {telling: place for place, telling in enumerate(part)}
    must, cannot = (
        {(number[a], number[b]) for a in part for b in bond.get(a, ()) if b in number and a < b}
        for bond in bonds
    )
    documents = [document for document, _ in part]
    # Where people put a telling with another, what it tells itself counts no more.
    settings = [None if address in bonds.must else memory.setting(address) for address in part]

    def two_happenings(a: int, b: int) -> bool:
        one, two = settings[a], settings[b]
        return one is not None and two is not None and far_apart(one, two)

    groups = cluster(len(part), weights, _unseen(documents, two_happenings), must, cannot)
    for group in put_with_their_own(
        groups, documents, weights, lambda a, b: (a, b) in cannot or two_happenings(a, b)
    ):
        yield tuple(part[item] for item in group)


def _unseen(documents: Sequence[str], two_happenings: Callable[[int, int], bool]) -> Unseen:
    """The bits of pairs that are not linked, which may tell of two happenings by themselves.

    Monday's strike and Wednesday's are two, however near both are to one of an untold day. Two of
    one document are two by what it says.
    """

    def unseen(some: Sequence[int], others: Sequence[int]) -> float:
        found = 0.0
        for a in some:
            document = documents[a]
            for b in others:
                if documents[b] == document:
                    found += OTHER
                else:
                    found += APART if two_happenings(a, b) else UNSEEN
        return found

    return unseen


def _bonds(memory: Memory, rules: Rules) -> _Bonds:
    """The pairs of claims that people decided on, as pairs of tellings of two documents."""
    return _Bonds(_between(memory, rules.must), _between(memory, rules.cannot))


def _between(memory: Memory, pairs: Iterable[tuple[str, str]]) -> dict[Address, set[Address]]:
    found: dict[Address, set[Address]] = defaultdict(set)
    for pair in pairs:
        a, b = map(memory.telling, pair)
        if a and b and a != b:
            found[a].add(b)
            found[b].add(a)
    return found
