"""The pages' own words: everything shown that is not quoted."""

from datetime import date

from sayso.judgements import field_parts, read_bounds, read_place
from sayso.types import (
    Check,
    Claim,
    ClaimType,
    Decision,
    Dispute,
    Document,
    Judgement,
    Series,
    Side,
    Status,
)
from sayso.web.decided import Fate

_ORDINALS = {2: "nd", 3: "rd"}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

RATINGS = {
    1: "confirmed",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable",
    6: "cannot be judged",
}
"""Credibility in the words of the Admiralty code (STANAG 2511)."""

RELIABILITIES = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "cannot be judged",
}

STATUSES = {
    Status.HAPPENED: "reported",
    Status.EXPECTED: "expected",
    Status.WANTED: "wanted",
    Status.POSSIBLE: "possible",
    Status.DENIED: "denied",
}

SIGNS = {
    Side.GOVERNMENT: "■",
    Side.OPPOSITION: "▲",
    Side.ARMED_GROUP: "◆",
    Side.FOREIGN_STATE: "▼",
    Side.INTERNATIONAL: "●",
    Side.MONITOR: "◎",
    Side.CIVILIAN: "○",
    Side.MEDIA: "□",
}
"""Signs of sides in charts, those of the style sheet; "•" where none is known."""

DISPUTES = {
    Dispute.DENIAL: "One says it happened, one that it did not",
    Dispute.PERPETRATOR: "They name different doers",
    Dispute.FIGURE: "Their figures do not meet",
    Dispute.HOLDER: "They name different holders",
}

CHECKS = {
    Check.UNVERIFIED: "the text says: not verified",
    Check.CONFIRMED: "the text says: confirmed",
    Check.DISPUTED: "the text says: disputed",
}

DECISIONS = {
    Decision.ACCEPT: "accepted as right",
    Decision.REJECT: "rejected as misread",
    Decision.MERGE: "put into one event",
    Decision.SPLIT: "put into different events",
    Decision.CORRECT: "corrected",
    Decision.RATE: "rated",
    Decision.UNDO: "undone",
}

FATES = {Fate.UNDONE: "undone", Fate.OVERTAKEN: "overtaken by a later one"}

PRECISIONS = {
    1: "the place itself",
    2: "near the place",
    3: "somewhere in the district",
    4: "no nearer than the country",
}

ROUGHLY = {2: "nearby", 3: "district", 4: "country"}
"""The same where there is little room; the place itself needs no word."""


def correction(judgement: Judgement) -> str:
    """What a correction says: "place: Douma (geonames:170063)", "2nd figure: 12 to 15"."""
    name, number = field_parts(judgement.field)
    value = judgement.value.replace("_", " ")
    if name == "place" and value:
        place = read_place(judgement.value)
        value = f"{place.name} ({place.id})" if place.id else f"{place.name}, not on the map"
    elif name == "figure":
        value = amount(*read_bounds(judgement.value))
    return f"{nth_field(name, number)}: {value or 'not told'}"


def nth_field(name: str, number: int) -> str:
    """One of a claim's fields of one name, counted from 0: "place", "3rd figure"."""
    return f"{number + 1}{_ORDINALS.get(number + 1, 'th')} {name}" if number else name


def type_label(kind: ClaimType) -> str:
    """A claim type as people read it: "Air strike"."""
    return kind.value.replace("_", " ").capitalize()


def sentence_case(words: str) -> str:
    """Words with a capital at their head, the rest as it is: "Islamic State fighters"."""
    return words[:1].upper() + words[1:]


def side_label(side: Side | None) -> str:
    """A side as people read it: "Armed group"."""
    return side.value.replace("_", " ").capitalize() if side else "Side not known"


def day(value: date | None) -> str:
    """A date as "9 Dec 2016", the same in every locale."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}" if value else "no date"


def days(start: date | None, end: date | None) -> str:
    """A span of days, each part told once: "9 to 12 Dec 2016"."""
    if start is None and end is None:
        return "no date"
    if start is None:
        return f"up to {day(end)}"
    if end is None:
        return f"from {day(start)}"
    if start == end:
        return day(start)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day} to {day(end)}"
    if start.year == end.year:
        return f"{start.day} {_MONTHS[start.month - 1]} to {day(end)}"
    return f"{day(start)} to {day(end)}"


def number(value: float) -> str:
    """A number with its thousands parted: "8,500", "12.5"."""
    return f"{int(value):,}" if value == int(value) else f"{value:,.6g}"


def amount(low: float | None, high: float | None, unit: str = "") -> str:
    """A range in words: "at least 12", "15 to 20 %"; "no number" where nothing bounds it."""
    shown = {"": "", "percent": " %", "share": " of the whole"}.get(unit, f" {unit}")
    if low is None and high is None:
        return "no number"
    if low is None or high is None:
        bound = low if high is None else high
        assert bound is not None
        return f"{'at least' if high is None else 'at most'} {number(bound)}{shown}"
    if low == high:
        return f"{number(low)}{shown}"
    return f"{number(low)} to {number(high)}{shown}"


def range_told(series: Series) -> str:
    """The range over the origins of a series; a bound that somebody leaves open stays open."""
    if series.lowest is None and series.highest is None:
        return "no number known"
    latest = {told.origin: told for told in series.told if not told.lost}.values()
    more = any(told.max is None and told.min is not None for told in latest)
    less = any(told.min is None and told.max is not None for told in latest)
    beyond = " or more or less" if more and less else " or more" if more else " or less" * less
    return amount(series.lowest, series.highest, series.unit) + beyond


def count(value: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 claim", "2,000 claims"."""
    return f"{value:,} {one if value == 1 else many or one + 's'}"


def outlet(document: Document | None) -> str:
    """The outlet's name, or that it is unknown."""
    return (document and document.outlet) or "outlet not known"


def figures_told(claim: Claim) -> tuple[tuple[str, str], ...]:
    """A claim's figures in its words, each with what is counted; "" for a lost number.

    Each once, and those not that stand in the words of whom it was done to.
    """
    told = (
        ("" if figure.lost else figure.words.text, figure.counted)
        for figure in claim.figures
        if figure.lost or not any(whom.span.covers(figure.words.span) for whom in claim.whom)
    )
    return tuple(dict.fromkeys(told))


def speaker(claim: Claim, document: Document | None) -> str:
    """Who says it, as a reader would name them: the speaker, or the outlet in its own voice."""
    if claim.speaker is None:
        return f"{outlet(document)}, in its own voice"
    known = claim.speaker.person or claim.speaker.name
    group = claim.speaker.group
    return f"{known} ({group})" if group and group.casefold() not in known.casefold() else known
