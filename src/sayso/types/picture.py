"""The picture: all that is made of a ledger's claims together."""

from dataclasses import dataclass

from sayso.types.event import Event
from sayso.types.link import Apart
from sayso.types.origin import Origin
from sayso.types.series import Holding, Series


@dataclass(frozen=True, slots=True)
class Picture:
    """Claims reconciled; the same claims and judgements give the same picture, in any order.

    Attributes:
        events: every claim that is not rejected stands in exactly one; by start, then id.
        origins: every such claim has exactly one; by id.
        series: figures followed; by what is counted, place and id.
        holdings: who holds what by whose word; by place, then day.
        apart: what speaks for one event between claims of two; the strongest for each two events
            between which any does; by its claims.
    """

    events: tuple[Event, ...]
    origins: tuple[Origin, ...]
    series: tuple[Series, ...]
    holdings: tuple[Holding, ...]
    apart: tuple[Apart, ...] = ()
