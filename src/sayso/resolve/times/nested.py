"""Parts of a time that lie one in the other: "Friday in the last week", "at 4 a.m. on Friday"."""

from datetime import timedelta

from sayso.resolve.periods import Period
from sayso.resolve.times.days import dated_at
from sayso.resolve.times.grammar import Bit
from sayso.resolve.times.kinds import read_bit
from sayso.resolve.times.view import View

DATES = frozenset(("iso", "numeric", "date"))
"""Kinds of bits that name a day of a month."""


def read_nested(named: list[Bit], view: View) -> Period | None:
    """The period of two bits, one of which lies in the other; None if they do not so lie."""
    if len(named) != 2:
        return None
    by_kind = {bit.kind: bit for bit in named}
    clock = by_kind.get("clock") or by_kind.get("part")
    if clock:
        day = read_bit(next(bit for bit in named if bit is not clock), view)
        return dated_at(clock, day) if day.length == 0 and "T" not in (day.value or "") else day
    date_kind = next((kind for kind in by_kind if kind in DATES), None)
    if date_kind and "week_day" in by_kind:
        return read_bit(by_kind[date_kind], view)
    if "near_day" in by_kind and "week_day" in by_kind and by_kind["near_day"].has("OVERNIGHT"):
        eve = read_bit(by_kind["week_day"], view).start
        return Period(f"{eve}TNI", eve, eve + timedelta(days=1)) if eve else None
    if "turn" not in by_kind:
        return None
    outer = read_bit(by_kind["turn"], view)
    if outer.start is None:
        return None
    # Seen from the first day of the outer part and ahead, the inner one falls into it.
    unit = by_kind["turn"].first("UNIT")
    if "week_day" in by_kind and unit and unit.text == "week":
        monday = outer.start - timedelta(days=outer.start.weekday())
        return read_bit(by_kind["week_day"], View(monday, ahead=True))
    if unit and unit.text == "year" and by_kind.keys() & {"month", "date"}:
        inner = next(bit for bit in named if bit.kind != "turn")
        return read_bit(inner, View(outer.start.replace(month=1, day=1), ahead=True))
    return None
