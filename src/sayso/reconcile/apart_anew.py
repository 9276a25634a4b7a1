"""What speaks for one event between events made anew and any other, from what is kept."""

from collections.abc import Iterator, Sequence

from sayso.reconcile.apart import apart_of, tellings_of
from sayso.reconcile.judged import Rules
from sayso.reconcile.memory import Address, Group
from sayso.reconcile.rested import Changed
from sayso.types import Apart, Event


def apart_anew(changed: Changed, events: Sequence[Event], rules: Rules) -> tuple[Apart, ...]:
    """All that speaks for one event between each of `events` and every other."""
    cannot = tellings_of(changed.region.memory, rules.cannot)
    return apart_of(_groups(changed, events), _Kept(changed), cannot)


def _groups(changed: Changed, events: Sequence[Event]) -> list[Group]:
    """The tellings of each event."""
    ids = {id_ for event in events for id_ in event.claims}
    documents = {claim.document for _, claim in changed.shelf.claims_of(ids).values()}
    telling_of = {
        claim: (document, number)
        for document in documents
        for number, claims in enumerate(changed.of(document).tellings)
        for claim in claims
    }
    return [tuple(sorted({telling_of[claim] for claim in event.claims})) for event in events]


class _Kept:
    """The links and groups that are kept from now on; see `sayso.reconcile.apart.Near`."""

    def __init__(self, changed: Changed) -> None:
        self._changed = changed

    def links(self, telling: Address) -> Iterator[tuple[Address, float]]:
        """See `Near.links`."""
        document, number = telling
        for other, pairs in self._changed.of(document).links.items():
            yield from (((other, j), bits) for (i, j), bits in pairs.items() if i == number)

    def head(self, telling: Address) -> Address | None:
        """See `Near.head`."""
        document, number = telling
        return self._changed.of(document).heads[number]

    def claim(self, telling: Address) -> str:
        """See `Near.claim`."""
        document, number = telling
        return self._changed.of(document).tellings[number][0]
