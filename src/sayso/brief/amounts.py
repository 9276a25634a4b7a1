"""The brief's own words on figures: bounds, ranges, what is counted and from when."""

from collections.abc import Sequence

from sayso.brief.rows import FigureRow, HoldingRow, Owned, StrayFigure, Word
from sayso.brief.standing import stands_as
from sayso.brief.wording import STATUS_WORDS, count, day, days, quoted, type_label
from sayso.types import Figure, Series, Status

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
    told = counted and kind.lower() not in counted.lower()
    what = series.harm or (f"{kind} ({counted})" if told else kind)
    since = f"since {day(series.since)}" if series.since else ""
    label = ", ".join(part for part in (what, row.place, since) if part)
    return label[:1].upper() + label[1:]


def series_range(series: Series, owned: Sequence[Owned]) -> str:
    """The range over independent origins, open where its ends are, and what is lost of it."""
    origins = {one.told.origin for one in owned}
    lost = sum(one.told.lost for one in owned)
    if lost == len(owned):
        told = count(lost, "number, and it is lost", "numbers, and all are lost")
    else:
        told = _span(series, owned)
        told += f"; {count(lost, 'number is', 'numbers are')} lost" if lost else ""
    return f"{told} ({count(len(origins), 'origin', 'origins')})"


def _span(series: Series, owned: Sequence[Owned]) -> str:
    """As "15 to 43", "24 or more", "up to 30,000": an end is open where some owner leaves it so."""
    low, high, unit = series.lowest, series.highest, _unit(series.unit)
    if low is None and high is None:
        return "no bounds"
    low, high = (high, high) if low is None else (low, low if high is None else high)
    bounded = [one.told for one in owned if not one.told.lost]
    up = any(one.max is None and one.min == high for one in bounded)
    down = any(one.min is None and one.max == low for one in bounded)
    least, most = _number(low), _number(high)
    if low == high:
        if up and down:
            return f"about {least}{unit}, told as at least and as at most"
        return f"{'up to ' if down else ''}{least}{unit}{' or more' if up else ''}"
    return f"{least}{' or less' if down else ''} to {most}{unit}{' or more' if up else ''}"


def owned_words(owned: Owned, row: FigureRow) -> str:
    """One figure of a series: its day, its words, its bounds, and whether it is the latest."""
    status = stands_as(owned.cited.claim)
    said = "" if status is Status.HAPPENED else STATUS_WORDS[status]
    parts = [said, f"“{quoted(owned.wording)}”", context(owned.figure), f"= {bounds(owned.figure)}"]
    told = " ".join(part for part in parts if part)
    when = f"{day(owned.told.day)}: " if owned.told.day else ""
    latest = row.series.is_latest(owned.told)
    return f"{when}{told}{' (the latest)' if latest else ''}"


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


def holder(row: HoldingRow) -> str:
    """Who is said to hold a place."""
    name = row.holding.holder or "left; who holds it since is not told"
    return f"{row.place}: {name}"


def held(word: Word) -> str:
    """Which part of a place is held, when, and who lost it: what stands before whose word it is."""
    first, last = word.holding.start, word.holding.end
    span = days(first, last)
    how = "lost by" if word.holding.holder else "left by"
    lost = f"{how} {word.holding.lost_by}" if word.holding.lost_by else ""
    when = f"on {span}" if span and first == last else span
    return "".join(f"{told}, " for told in (word.place, when, lost) if told)
