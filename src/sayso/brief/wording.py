"""The brief's own words on claims and events: everything in a line that is not quoted.

All functions give plain text that still holds strings of the documents (outlets, speakers);
the renderers escape it.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from sayso.brief.cited import Citation, Cited
from sayso.brief.model import Item, Part, Said, Section, Telling
from sayso.brief.segment import Kind, Segment
from sayso.brief.speaker import is_attributed, names_speaker, speaker
from sayso.brief.standing import stands_as
from sayso.brief.titles import RATINGS
from sayso.types import Check, ClaimType, Credibility, Dispute, Document, Span, Status, When

LOST = "[number lost]"
CUT = "…"
STATUS_WORDS = {
    Status.HAPPENED: "reported",
    Status.DENIED: "denied",
    Status.EXPECTED: "expected",
    Status.WANTED: "wanted",
    Status.POSSIBLE: "possible",
}
_DISPUTES = {
    Dispute.DENIAL: "denial",
    Dispute.PERPETRATOR: "who did it",
    Dispute.FIGURE: "how many",
    Dispute.HOLDER: "who holds it",
}
_BLANKS = re.compile(r"\s+")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def type_label(kind: ClaimType) -> str:
    """A claim type as people read it: "Air strike"."""
    return kind.value.replace("_", " ").capitalize()


def day(value: date | None) -> str:
    """A date as "9 Dec 2016", the same in every locale."""
    if value is None:
        return "undated"
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def days(first: date | None, last: date | None) -> str:
    """A span of days, "" where both ends are open."""
    if first is None or last is None:
        return f"from {day(first)} on" if first else f"until {day(last)}" if last else ""
    return day(first) if first == last else f"{day(first)} to {day(last)}"


def outlet(document: Document) -> str:
    """The outlet's name, or that it is unknown."""
    return document.outlet or "outlet unknown"


def cite(citation: Citation) -> str:
    """A citation in brackets: "[3 s7]"."""
    return f"[{citation}]"


def quote_parts(quote: Sequence[Segment]) -> Iterator[tuple[str, Kind]]:
    """A quotation's words with their kinds, and our marks for what is cut and what is lost.

    Each run of blanks is one blank, across the parts too.
    """
    ours = {Kind.CUT: f" {CUT} ", Kind.LOST: f" {LOST} "}
    blank = True
    for place, part in enumerate(quote):
        words = _BLANKS.sub(" ", ours.get(part.kind, part.text))
        words = words.lstrip() if blank else words
        words = words.rstrip() if place + 1 == len(quote) else words
        if words:
            blank = words.endswith(" ")
            yield words, part.kind


def quoted(quote: Sequence[Segment]) -> str:
    """A quotation as one string, each run of blanks one blank."""
    return "".join(text for text, _ in quote_parts(quote))


def labels(item: Item) -> list[tuple[str, str, str]]:
    """What an item tells: type, status unless it is told as a fact, and the words as quoted.

    One row a type and status: "Need", "", "no bread, no water".
    """
    lead = item.lead
    kinds = dict.fromkeys((claim.type, stands_as(claim)) for claim in lead.claims)
    rows = []
    for kind, status in kinds:
        spans = [c.trigger.span for c in lead.claims if (c.type, stands_as(c)) == (kind, status)]
        told = "" if status is Status.HAPPENED else STATUS_WORDS[status]
        rows.append((type_label(kind), told, _triggers(lead, spans)))
    return rows


def _triggers(cited: Cited, spans: Sequence[Span]) -> str:
    """The words that make the claims, as quoted: "no bread, no water".

    Those with only blanks between them read on: "critically low", not "critically, low".
    """
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and not cited.document.text[joined[-1].end : span.start].strip():
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    found: dict[str, str] = {}
    for start, end in joined:
        words = quoted([part for part in cited.quote if part.end > start and part.start < end])
        found.setdefault(words.lower(), words)
    return ", ".join(found.values())


def voice(cited: Cited, ratings: Mapping[str, str]) -> str:
    """Speaker, outlet and date of a claim, as a phrase behind its words."""
    return f"{lead(cited)} {speaker(cited, ratings)}{published(cited)}"


def lead(cited: Cited) -> str:
    """The words that join a speaker to a claim."""
    if stands_as(cited.claim) is Status.DENIED:
        return "denied by" if names_speaker(cited.claim) else "denied in"
    return "according to" if is_attributed(cited.claim) else "in"


def published(cited: Cited) -> str:
    """Where and when a claim was published, after its speaker; "" where neither is known."""
    document = cited.document
    if not document.outlet and not document.date:
        return ""
    if not names_speaker(cited.claim) and document.outlet:
        return f", {day(document.date)}"
    return f"; {outlet(document)}, {day(document.date)}"


def again(said: Said, more: Said) -> str:
    """Where an origin tells of it again: outlet and date, unless the document is the same."""
    if more.cited.document.id == said.cited.document.id:
        return ""
    return published(more.cited).lstrip(";, ")


def check_word(check: Check | None) -> str:
    """What the text says of checking the claim: "said to be unverified", or ""."""
    return f"said to be {check.value}" if check else ""


def stand(telling: Telling) -> str:
    """How an account stands to the event."""
    if telling.denies:
        return "says so and denies it" if telling.asserts else "denies it"
    return "says so" if telling.asserts else "says neither"


def tags(telling: Telling, cited: Cited) -> list[str]:
    """What is to be said of a claim beside who makes it."""
    found = [check_word(cited.claim.check)] if cited.claim.check else []
    if telling.admits:
        found.append("against the interest of its own side")
    return found


def aside_words(cited: Cited) -> list[tuple[str, str, Citation]]:
    """Label, words and citation of what stands in other sentences."""
    return [(aside.role.value, aside.words.text, aside.citation) for aside in cited.asides]


def credibility(verdict: Credibility) -> str:
    """The rating with its words: "2, probably true"."""
    return f"{verdict.rating}, {RATINGS.get(verdict.rating, 'not rated')}"


def is_rated(item: Item, usual: int | None) -> bool:
    """Whether a line tells its rating: it is not the usual one of its section.

    A position is no happening: that it is taken is seldom in doubt, and whether what is wanted is
    so is no question.
    """
    return item.part is not Part.POSITIONS and item.credibility.rating != usual


def usual_rating(section: Section) -> int | None:
    """The rating of most items, told once for all; None where each tells its own and why."""
    if section.part in _UNUSUAL or not section.items:
        return None
    ratings = Counter(item.credibility.rating for item in section.items)
    return max(sorted(ratings), key=ratings.__getitem__)


def usual_words(rating: int) -> str:
    """That rating in a sentence."""
    return f"Credibility {rating}, {RATINGS[rating]}, where nothing else is told."


_UNUSUAL = (Part.BORNE_OUT, Part.CONTESTED, Part.POSITIONS)
"""Parts in which no rating is told once for all: each tells its reason, or none is told."""


def when_words(item: Item) -> str:
    """The days of an item that stands under no one day, "" where none is told."""
    first, last = item.days
    return "" if first == last else days(first, last)


def dispute(about: Dispute) -> str:
    """What two accounts differ in: "how many"."""
    return _DISPUTES[about]


def left_unsure(item: Item) -> str:
    """Accounts left out for their confidence, or ""."""
    if not item.unsure:
        return ""
    return f"{count(item.unsure, 'account', 'accounts')} more, read with less confidence, left out"


def time_words(time: When) -> str:
    """A time as written, with the day it was read as, or why it could not be."""
    if time.start is None and time.end is None:
        read = f"not resolved: {time.reason}" if time.reason else "not resolved"
    else:
        told = days(time.start, time.end)
        read = f"{told}: {time.reason}" if time.reason else told
    return f"{time.words.text} ({read})"


def count(number: int, one: str, many: str) -> str:
    """A number with its noun: "1 claim", "2,000 claims"."""
    return f"{number:,} {one if number == 1 else many}"


def listed(words: Sequence[str]) -> str:
    """Words as a list of a sentence: "a, b and c"."""
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))
