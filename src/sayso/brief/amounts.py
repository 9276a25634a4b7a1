"""The brief's own words on figures: bounds, ranges, what is counted and from when."""

from collections.abc import Sequence
from datetime import date

from sayso.brief.model import FigureRow, Owned, StrayFigure
from sayso.brief.wording import count, day, quoted, type_label
from sayso.types import Figure, Series, Told

_UNITS = {"": "", "percent": " %", "share": " of the whole"}
NOT_READ = "no number read"
IS_LOST = "the number is lost"


def bounds(figure: Figure) -> str:
    """The bounds that the words set: "more than 8,500", "15 to 20", "lost"."""
    low, high = figure.min, figure.max
    if figure.lost:
        return IS_LOST
    unit = _unit(figure.unit)
    if low is None and high is None:
        return NOT_READ
    if low is None or high is None:
        value = low if high is None else high
        fallback = "at least" if high is None else "at most"
        strict = figure.modifier in ("more than", "less than")
        return f"{figure.modifier if strict else fallback} {_number(value)}{unit}"
    if low == high:
        about = "about " if figure.modifier == "about" else ""
        return f"{about}{_number(low)}{unit}"
    return f"{_number(low)} to {_number(high)}{unit}"


def _unit(unit: str) -> str:
    return _UNITS.get(unit, f" {unit}")


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return f"{int(value):,}" if value == int(value) else f"{value:,.6g}"


def series_label(row: FigureRow) -> str:
    """What is counted, and where and from when: "killed, Raqqa, since 6 Jun 2017"."""
    series = row.series
    counted = " ".join(series.counted.split())
    kind = type_label(row.owned[0].cited.claim.type)
    what = series.harm or (f"{kind} ({counted})" if counted else kind)
    since = f"since {day(series.since)}" if series.since else ""
    label = ", ".join(part for part in (what, row.place, since) if part)
    return label[:1].upper() + label[1:]


def series_range(series: Series, owned: Sequence[Owned]) -> str:
    """The range over independent origins, and what is lost of it."""
    origins = {one.told.origin for one in owned}
    lost = sum(one.told.lost for one in owned)
    unit = _unit(series.unit)
    if series.lowest is None and series.highest is None:
        told = "no bounds"
    elif series.lowest is None or series.highest is None:
        value = series.lowest if series.highest is None else series.highest
        told = f"{'at least' if series.highest is None else 'at most'} {_number(value)}{unit}"
    elif series.lowest == series.highest:
        told = f"{_number(series.lowest)}{unit}"
    else:
        told = f"{_number(series.lowest)} to {_number(series.highest)}{unit}"
    if lost == len(owned):
        told = count(lost, "number, and it is lost", "numbers, and all are lost")
    elif lost:
        told += f"; {count(lost, 'number is', 'numbers are')} lost"
    return f"{told} ({count(len(origins), 'origin', 'origins')})"


def owned_words(owned: Owned, latest: Told | None) -> str:
    """One figure of a series: its day, its words, its bounds, and whether it is the latest."""
    parts = [f"“{quoted(owned.wording)}”", context(owned.figure), f"= {bounds(owned.figure)}"]
    told = " ".join(part for part in parts if part)
    when = f"{day(owned.told.day)}: " if owned.told.day else ""
    return f"{when}{told}{' (the latest)' if owned.told == latest else ''}"


def context(figure: Figure) -> str:
    """What is counted, whether it runs on, and from when, in the words of the text."""
    counted = " ".join(figure.counted.split())
    since = f"“{' '.join(figure.since.text.split())}”" if figure.since else ""
    scope = {"new": "new", "cumulative": "in all"}.get(figure.scope, "")
    extra = ", ".join(part for part in (scope, since) if part)
    return " ".join(part for part in (counted, f"({extra})" if extra else "") if part)


def stray_label(row: StrayFigure) -> str:
    """What a figure belongs to: type and place."""
    return ", ".join(filter(None, (type_label(row.cited.claim.type), row.place)))


def stray_words(row: StrayFigure) -> str:
    """A figure that no series follows: its words, what is counted, its bounds."""
    parts = [f"“{quoted(row.wording)}”", context(row.figure), f"= {bounds(row.figure)}"]
    return " ".join(part for part in parts if part)


def span_of(first: date | None, last: date | None) -> str:
    """Days of a holding: "on 9 Dec 2016", "from 1 Dec 2016 to 9 Dec 2016"."""
    if first is None and last is None:
        return "no day told"
    if first is None or last is None:
        return f"from {day(first)}" if first else f"until {day(last)}"
    return f"on {day(first)}" if first == last else f"from {day(first)} to {day(last)}"
