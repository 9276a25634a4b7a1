"""Parts of a time that lie one in the other: "Friday of last week", "Friday 9 December"."""

import re
from datetime import timedelta

from sayso.resolve.moments import read_part
from sayso.resolve.periods import Period
from sayso.resolve.view import View

DATES = frozenset(("iso", "numeric", "day_month", "month_day"))
"""Kinds of parts that name a day of a month."""


def read_nested(named: list[re.Match[str]], view: View | None) -> Period | None:
    """The period of two parts, one of which lies in the other; None if they do not so lie."""
    if len(named) != 2:
        return None
    by_kind = {part.lastgroup: part for part in named}
    date_kind = next((kind for kind in by_kind if kind in DATES), None)
    if date_kind and "week_day" in by_kind:
        return read_part(by_kind[date_kind], view)
    if view is None:
        return None
    if "near_day" in by_kind and by_kind["near_day"].group() == "overnight":
        return _overnight(by_kind, view)
    if "turn" not in by_kind:
        return None
    outer = read_part(by_kind["turn"], view)
    if outer.start is None:
        return None
    # Seen from the first day of the outer part and ahead, the inner one falls into it.
    unit = by_kind["turn"]["t_unit"]
    if "week_day" in by_kind and unit == "week":
        monday = outer.start - timedelta(days=outer.start.weekday())
        return read_part(by_kind["week_day"], View(monday, ahead=True))
    if unit == "year" and by_kind.keys() & {"month", "day_month", "month_day"}:
        inner = next(part for kind, part in by_kind.items() if kind != "turn")
        return read_part(inner, View(outer.start.replace(month=1, day=1), ahead=True))
    return None


def _overnight(by_kind: dict[str | None, re.Match[str]], view: View) -> Period | None:
    if "week_day" not in by_kind:
        return None
    eve = read_part(by_kind["week_day"], view).start
    return Period(f"{eve}TNI", eve, eve + timedelta(days=1)) if eve else None
