"""Who holds a place, as lanes over time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sayso.types import Holding
from sayso.web.charts.scale import Scale, Tick
from sayso.web.wording import day


@dataclass(frozen=True, slots=True)
class Lane:
    """What one teller says of one holder and the same days, however often.

    Attributes:
        holding: the first that says so; the others differ in nothing that is shown.
        claims: ids of the claims that say so.
        contested: whether one of them is.
        left: where it begins on the axis of days, in percent; None where it has no day.
        width: how far it reaches, likewise.
    """

    holding: Holding
    claims: tuple[str, ...]
    contested: bool
    left: float | None
    width: float


@dataclass(frozen=True, slots=True)
class Lanes:
    """Holdings of one place on one axis of days."""

    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]


def lanes(holdings: Sequence[Holding], first: date | None, last: date | None) -> Lanes:
    """Holdings on the axis from `first` to `last`; each is at least one day wide."""
    alike: dict[tuple[object, ...], list[Holding]] = {}
    for holding in holdings:
        alike.setdefault(_shown(holding), []).append(holding)
    if first is None or last is None:
        return Lanes(tuple(_lane(those, None) for those in alike.values()), ())
    scale = Scale(first.toordinal(), last.toordinal() + 1)
    drawn = [_lane(those, scale) for those in alike.values()]
    middle = first + timedelta(days=(last - first).days // 2)
    marks = dict.fromkeys((first, middle, last))
    ticks = tuple(Tick(scale.at(mark.toordinal()), day(mark)) for mark in marks)
    return Lanes(tuple(drawn), ticks)


def _shown(holding: Holding) -> tuple[object, ...]:
    days = (holding.start, holding.end)
    return holding.holder, holding.side, holding.lost_by, holding.teller, *days


def _lane(alike: Sequence[Holding], scale: Scale | None) -> Lane:
    holding = alike[0]
    start, end = holding.start or holding.end, holding.end or holding.start
    left, width = None, 0.0
    if scale and start and end:
        left = scale.at(start.toordinal())
        width = round(scale.at(end.toordinal() + 1) - left, 3)
    claims = tuple(dict.fromkeys(each.claim for each in alike))
    return Lane(holding, claims, any(each.contested for each in alike), left, width)
