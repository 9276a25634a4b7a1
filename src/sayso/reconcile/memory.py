"""What linking keeps between one run and the next."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Protocol

from sayso.reconcile.blocks import Key
from sayso.reconcile.pairs import Seen
from sayso.reconcile.story import Numbers, Setting, Story

Address = tuple[str, int]
"""A telling: its document and its number there."""

Group = tuple[Address, ...]
"""Tellings of one event, in order of documents' ids."""

Keys = Collection[tuple[Key, int]]
"""The keys of a document's tellings, each with the number of the telling."""


class Memory(Protocol):
    """What linking asks of whatever keeps a ledger.

    All of it is plain data: ids, numbers, words. A store may keep it in tables; `InMemory` keeps
    it in dictionaries.
    """

    def story(self, document: str) -> Story | None:
        """The story of a document, None if it is not kept."""
        ...

    def setting(self, telling: Address) -> Setting | None:
        """The setting of a telling, None if it is not kept."""
        ...

    def telling(self, claim: str) -> Address | None:
        """The telling that a claim stands in, None if it is not kept."""
        ...

    def under(self, key: Key) -> Collection[Address]:
        """The tellings under a key."""
        ...

    def links(self, document: str) -> Mapping[str, Mapping[Numbers, Seen]]:
        """The links of a document's tellings by the other document; its own number first.

        Those with each other stand there too, both ways round. Levels need not be kept of these,
        nor of links of 0 bits or less.
        """
        ...

    def group(self, telling: Address) -> Group | None:
        """The group that a telling stands in, None if it stands in none yet."""
        ...

    def keep(self, story: Story, keys: Keys) -> None:
        """Keep a story under its keys, with the links between its own tellings."""
        ...

    def drop(self, document: str, keys: Keys) -> None:
        """Forget a document that stands under these keys, with its links and groups."""
        ...

    def link(self, a: str, b: str, weights: Mapping[Numbers, Seen]) -> None:
        """Keep the links of two documents."""
        ...

    def regroup(self, groups: Iterable[Group]) -> None:
        """Put these tellings in these groups, and in no others."""
        ...


@dataclass(slots=True)
class InMemory:
    """A memory of plain dictionaries."""

    stories: dict[str, Story] = field(default_factory=dict)
    tellings: dict[str, Address] = field(default_factory=dict)
    keyed: dict[Key, set[Address]] = field(default_factory=lambda: defaultdict(set))
    linked: dict[str, dict[str, dict[Numbers, Seen]]] = field(
        default_factory=lambda: defaultdict(dict)
    )
    grouped: dict[Address, Group] = field(default_factory=dict)

    def story(self, document: str) -> Story | None:
        """See `Memory.story`."""
        return self.stories.get(document)

    def setting(self, telling: Address) -> Setting | None:
        """See `Memory.setting`."""
        story = self.story(telling[0])
        return story.tellings[telling[1]].setting if story else None

    def telling(self, claim: str) -> Address | None:
        """See `Memory.telling`."""
        return self.tellings.get(claim)

    def under(self, key: Key) -> Collection[Address]:
        """See `Memory.under`."""
        return self.keyed.get(key, ())

    def links(self, document: str) -> Mapping[str, Mapping[Numbers, Seen]]:
        """See `Memory.links`."""
        return self.linked.get(document, {})

    def group(self, telling: Address) -> Group | None:
        """See `Memory.group`."""
        return self.grouped.get(telling)

    def keep(self, story: Story, keys: Keys) -> None:
        """See `Memory.keep`."""
        self.stories[story.document] = story
        for telling in story.tellings:
            self.tellings.update(dict.fromkeys(telling.claims, (story.document, telling.number)))
        for key, number in keys:
            self.keyed[key].add((story.document, number))
        own = {pair: Seen(bits, {}) for pair, bits in story.inside.items()}
        self.linked[story.document][story.document] = own | _turned(own)

    def drop(self, document: str, keys: Keys) -> None:
        """See `Memory.drop`."""
        story = self.stories.pop(document)
        for telling in story.tellings:
            self.grouped.pop((document, telling.number), None)
            for claim in telling.claims:
                del self.tellings[claim]
        for key, number in keys:
            self.keyed[key].discard((document, number))
        for other in self.linked.pop(document, {}).keys() - {document}:
            self.linked[other].pop(document, None)

    def link(self, a: str, b: str, weights: Mapping[Numbers, Seen]) -> None:
        """See `Memory.link`."""
        self.linked[a][b] = dict(weights)
        self.linked[b][a] = _turned(weights)

    def regroup(self, groups: Iterable[Group]) -> None:
        """See `Memory.regroup`."""
        for group in groups:
            self.grouped.update(dict.fromkeys(group, group))


SpeakingFor = Callable[[str], Mapping[int, Sequence[tuple[Address, Seen]]]]
"""Of a document, by the number of a telling, the tellings that something speaks for linking."""


def speaking_for(memory: Memory) -> SpeakingFor:
    """The links of more than 0 bits of a document's tellings, by their numbers.

    They are gathered once for each document that is asked for, so the memory must not change.
    """

    @cache
    def links(document: str) -> Mapping[int, Sequence[tuple[Address, Seen]]]:
        found: dict[int, list[tuple[Address, Seen]]] = defaultdict(list)
        for other, weights in memory.links(document).items():
            for (i, j), seen in weights.items():
                if seen.weight > 0:
                    found[i].append(((other, j), seen))
        return found

    return links


def _turned(weights: Mapping[Numbers, Seen]) -> dict[Numbers, Seen]:
    return {(j, i): seen for (i, j), seen in weights.items()}
