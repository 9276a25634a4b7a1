"""Linking of new or changed documents with those that a ledger keeps."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sayso.reconcile.engine import (
    Report,
    Tables,
    addresses,
    declared,
    link,
    numbered_keys,
    regroup,
)
from sayso.reconcile.judged import Rules
from sayso.reconcile.linked import Linked, linked_of, reports_of
from sayso.reconcile.memory import Address, Group, InMemory
from sayso.reconcile.others import story_told
from sayso.reconcile.pairs import Seen
from sayso.reconcile.parts import Held, held_between
from sayso.reconcile.remembered import Remembered
from sayso.reconcile.shelf import Shelf
from sayso.reconcile.signs import signs_of_story
from sayso.reconcile.story import Numbers, Setting, Story
from sayso.types import Claim, Document


@dataclass(slots=True)
class Paged(InMemory):
    """A memory that looks in a shelf for what it does not hold yet of older documents."""

    shelf: Shelf | None = None
    rules: Rules = field(default_factory=Rules)
    tables: Tables = field(default_factory=declared)
    new: frozenset[str] = frozenset()
    paged: set[str] = field(default_factory=set)

    def read(self, documents: Collection[str]) -> list[Story]:
        """The stories of these documents, as the shelf has their claims."""
        assert self.shelf is not None
        must, cannot = self.rules.must, self.rules.cannot
        return [
            story_told(claims, document, self.tables.inside, must, cannot)
            for document, claims in _reports(self.shelf, documents)
        ]

    def page(self, documents: Collection[str]) -> None:
        """Keep the stories of these documents, which were linked before."""
        for story in self.read(documents):
            self.keep(story, numbered_keys(story))

    def setting(self, telling: Address) -> Setting | None:
        """See `Memory.setting`."""
        document, number = telling
        if document in self.stories or self.shelf is None:
            return InMemory.setting(self, telling)
        before = self.shelf.recall(document)
        return before.settings[number] if before else None

    def links(self, document: str) -> Mapping[str, Mapping[Numbers, Seen]]:
        """See `Memory.links`; levels are kept of new ones only."""
        if document not in self.new and document not in self.paged and self.shelf:
            self.paged.add(document)
            before = self.shelf.recall(document)
            for other, pairs in before.links.items() if before else ():
                if other not in self.new:
                    seen = {pair: Seen(bits, {}) for pair, bits in pairs.items()}
                    self.linked[document][other] = seen
        return self.linked[document]


@dataclass(frozen=True, slots=True)
class Region:
    """What linking has made anew.

    Attributes:
        memory: with the stories of all documents that tell of the groups that differ.
        groups: those that differ from what they were.
        linked: these as claims, with their links.
        held: what of the documents at hand is a part of what else, and the other way round.
    """

    memory: InMemory
    groups: tuple[Group, ...]
    linked: Linked
    held: frozenset[Held]


def link_anew(
    shelf: Shelf,
    documents: Collection[str],
    before: Mapping[str, Remembered],
    rules: Rules,
) -> Region:
    """Link these documents, new or changed, with all others.

    Args:
        shelf: the ledger.
        documents: ids, with those of every claim on whose standing together people have
            decided otherwise since.
        before: what was kept of those that are not new.
        rules: what people decide now.
    """
    tables = declared()
    new = frozenset(documents)
    memory = Paged(shelf=shelf, rules=rules, tables=tables, new=new)
    stories = memory.read(new)
    memory.page(shelf.bearing({sign for one in stories for sign in signs_of_story(one)}) - new)
    link(memory, stories, tables.across)
    _find_judged(memory, shelf, rules)
    touched = {*_beside(before, new), *_bound(memory, before, rules), *_all(memory, new)}
    done = regroup(memory, touched, rules)
    groups = _differing(memory, done, before, new)
    memory.grouped = {address: group for group in groups for address in group}
    told = {document for group in groups for document, _ in group}
    memory.page(told - memory.stories.keys())
    linked = linked_of(memory, _reports(shelf, told), rules, tables)
    return Region(memory, groups, linked, frozenset(_held(memory, new)))


def _reports(shelf: Shelf, documents: Collection[str]) -> list[Report]:
    entries = shelf.entries(documents)
    by_id: dict[str, Document] = {entry.document.id: entry.document for entry in entries}
    claims: Sequence[Claim] = [claim for entry in entries for claim in entry.claims]
    return reports_of(claims, by_id)


def _find_judged(memory: Paged, shelf: Shelf, rules: Rules) -> None:
    """Tell the memory where the claims stand that people decided on."""
    judged = {claim for pair in (*rules.must, *rules.cannot) for claim in pair}
    for document, _ in shelf.claims_of(sorted(judged - memory.tellings.keys())).values():
        # What is kept of a document at hand is how it was: a claim that it lacks now is rejected.
        before = None if document.id in memory.stories else shelf.recall(document.id)
        for number, claims in enumerate(before.tellings if before else ()):
            memory.tellings.update(dict.fromkeys(claims, (document.id, number)))


def _beside(before: Mapping[str, Remembered], new: Collection[str]) -> Iterator[Address]:
    """What was linked with the documents at hand as they were."""
    for one in before.values():
        for other, pairs in one.links.items():
            if other not in new:
                yield from ((other, j) for (_, j), bits in pairs.items() if bits > 0)


def _bound(memory: InMemory, before: Mapping[str, Remembered], rules: Rules) -> Iterator[Address]:
    """What people put together with claims of the documents at hand, which may be rejected now."""
    were = {claim for one in before.values() for claim in one.claims}
    for pair in rules.must:
        if not were.isdisjoint(pair):
            yield from (memory.tellings[claim] for claim in pair if claim in memory.tellings)


def _all(memory: InMemory, documents: Collection[str]) -> Iterator[Address]:
    for document in documents:
        if document in memory.stories:
            yield from addresses(memory.stories[document])


def _differing(
    memory: Paged, done: Collection[Address], before: Mapping[str, Remembered], new: Collection[str]
) -> tuple[Group, ...]:
    """The groups that hold a document at hand, or others than they did."""
    assert memory.shelf is not None
    heads: dict[Address, Address] = {}
    for document, number in done:
        if document not in new and (one := memory.shelf.recall(document)):
            heads[document, number] = one.heads[number]
    were: dict[Address, set[Address]] = {}
    for address, head in heads.items():
        were.setdefault(head, set()).add(address)
    broken = {head for one in before.values() for head in one.heads}
    return tuple(
        group
        for group in sorted(set(memory.grouped.values()))
        if any(document in new for document, _ in group)
        or heads[group[0]] in broken
        or were[heads[group[0]]] != set(group)
    )


def _held(memory: InMemory, new: Collection[str]) -> Iterator[Held]:
    for document in new & memory.stories.keys():
        story = memory.stories[document]
        for other in sorted({document, *memory.links(document)}):
            near = memory.stories[other]
            for whole, part in ((story, near), (near, story)):
                running = [telling for telling in whole.tellings if telling.facts.running]
                yield from held_between(running, part.tellings)
