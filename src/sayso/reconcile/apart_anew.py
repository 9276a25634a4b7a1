"""Tellings kept apart, found anew where events are written anew."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sayso.reconcile.apart import apart_of, tellings_of
from sayso.reconcile.judged import Rules
from sayso.reconcile.memory import Address
from sayso.reconcile.rested import Changed
from sayso.types import Apart, Event


def apart_anew(changed: Changed, events: Iterable[Event], rules: Rules) -> tuple[Apart, ...]:
    """What speaks for one event between one of `events` and any other.

    A pair falls with either of its events, so that all of `events` are looked at, those too of
    which the claims are the same.
    """
    claims = {claim for event in events for claim in event.claims}
    documents = {document.id for document, _ in changed.shelf.claims_of(claims).values()}
    tellings = [
        (name, number)
        for name in sorted(documents)
        for number, told in enumerate(changed.of(name).tellings)
        if not claims.isdisjoint(told)
    ]
    parted = tellings_of(changed.region.memory, rules.cannot)
    return apart_of(tellings, _Near(changed), parted)


class _Near(NamedTuple):
    """The links and groups that are kept from now on; see `sayso.reconcile.apart.Near`."""

    changed: Changed

    def links(self, telling: Address) -> Iterator[tuple[Address, float]]:
        """See `Near.links`."""
        document, number = telling
        for other, bits_of in self.changed.of(document).links.items():
            for (i, j), bits in bits_of.items():
                if i == number:
                    yield (other, j), bits

    def head(self, telling: Address) -> Address | None:
        """See `Near.head`."""
        document, number = telling
        return self.changed.of(document).heads[number]

    def claim(self, telling: Address) -> str:
        """See `Near.claim`."""
        document, number = telling
        return self.changed.of(document).tellings[number][0]
