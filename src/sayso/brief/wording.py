"""The brief's own words, in one place: everything in a brief that is not quoted.

All functions give plain text that still holds strings of the documents (outlets, speakers);
the renderers escape it.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from sayso.brief.agree import place_names
from sayso.brief.model import Citation, Cited, FigureRow, Head, Line, PlaceGroup, Source
from sayso.brief.segment import Kind, Segment
from sayso.brief.shorten import Shortener
from sayso.brief.speaker import names_speaker, speaker
from sayso.brief.standing import stands_as
from sayso.types import Check, ClaimType, Document, Figure, Span, Status, When

TITLE = "Who said what happened"
NOTE = (
    "Words in quotation marks are the document's, letter by letter, and not always the speaker's. "
    "[3 s7] is sentence 7 of document 3 in the list of sources. Claims were read and sorted by "
    "machine: look at the words before you use a line."
)
LOST = "[number lost]"
CUT = "…"
SECTION_TITLES = {
    Status.HAPPENED: "What was reported",
    Status.DENIED: "What was denied, and by whom",
    Status.EXPECTED: "Announced or expected",
    Status.WANTED: "Wanted: demanded, proposed or offered",
    Status.POSSIBLE: "Possible: said with a reservation",
}
SECTION_NOTES = {
    Status.HAPPENED: (
        "Said as a fact by whoever is named. A denial stands beside a claim of the same type "
        "when place and week, or the passage, are the same."
    ),
    Status.DENIED: (
        "Said not to be so. The quoted words hold the denial itself or only what is denied; "
        "they never say what happened."
    ),
    Status.EXPECTED: "Not yet so when it was said.",
    Status.WANTED: "Somebody wants it; nobody says here that it is so.",
    Status.POSSIBLE: "Not said as a fact: may, could, reportedly, if.",
}
FIGURES_TITLE = "Figures"
FIGURES_NOTE = "The words as written, then the bounds that they set, then who gives them."
LOST_TITLE = "Other numbers that the texts have lost"
LOST_NOTE = "Damaged text: a number stood here and is gone. None is supplied."
SOURCES_TITLE = "Sources"
DOCUMENTS_TITLE = "The documents"
DOCUMENTS_NOTE = "Each text as it was read, its sentences numbered. Marked:"
SOURCES_NOTE = "What was read, in the order given."
NOTHING = "Nothing was found under this heading."
STATUS_WORDS = {
    Status.HAPPENED: "reported",
    Status.DENIED: "denied",
    Status.EXPECTED: "expected",
    Status.WANTED: "wanted",
    Status.POSSIBLE: "possible",
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


def triggers(cited: Cited) -> str:
    """The words that make the claims, as quoted: "no bread, no water".

    Those with only blanks between them read on: "critically low", not "critically, low".
    """
    spans: list[Span] = []
    for span in sorted(claim.trigger.span for claim in cited.claims):
        if spans and not cited.document.text[spans[-1].end : span.start].strip():
            spans[-1] = Span(spans[-1].start, max(spans[-1].end, span.end))
        else:
            spans.append(span)
    found: dict[str, str] = {}
    for start, end in spans:
        words = quoted([part for part in cited.quote if part.end > start and part.start < end])
        found.setdefault(words.lower(), words)
    return ", ".join(found.values())


def voice(cited: Cited) -> str:
    """Speaker, outlet, date and citation of a claim, as a phrase behind its words."""
    return f"{lead(cited)} {speaker(cited)}{published(cited)} {cite(cited.citation)}"


def lead(cited: Cited) -> str:
    """The words that join a speaker to a claim."""
    if stands_as(cited.claim) is Status.DENIED:
        return "denied by" if names_speaker(cited.claim) else "denied in"
    return "according to" if cited.claim.source else "in"


def published(cited: Cited) -> str:
    """Where and when a claim was published, after its speaker."""
    document = cited.document
    if not cited.claim.source and document.outlet:
        return f", {day(document.date)}"
    return f"; {outlet(document)}, {day(document.date)}"


def check_word(check: Check | None) -> str:
    """What the text says of checking the claim: "said to be unverified", or ""."""
    return f"said to be {check.value}" if check else ""


def aside_words(cited: Cited) -> list[tuple[str, str, Citation]]:
    """Label, words and citation of what stands in other sentences."""
    return [(aside.role.value, aside.words.text, aside.citation) for aside in cited.asides]


def time_words(time: When) -> str:
    """A time as written, with the day it was read as, or why it could not be."""
    if time.start is None and time.end is None:
        read = f"not resolved: {time.reason}" if time.reason else "not resolved"
    else:
        one = time.start == time.end
        days = day(time.start) if one else f"{_open(time.start)} to {_open(time.end)}"
        read = f"{days}: {time.reason}" if time.reason else days
    return f"{time.words.text} ({read})"


def _open(value: date | None) -> str:
    return day(value) if value else "open"


def speaks_against(line: Line, show: Shortener) -> str:
    """For a line of denials, the citations of what it speaks against."""
    found = show.denials(line.denies)
    cited = " ".join(dict.fromkeys(cite(claim.citation) for claim in found.shown))
    more = f" {left_out(found.left, 'claims')}" if found.left else ""
    return f"speaks against {cited}{more}"


def place_heading(place: PlaceGroup) -> str:
    """Heading of a place, told apart where the documents are undated."""
    return place.heading if place.dated else f"{place.heading} (undated documents)"


def figure_kind(row: FigureRow) -> str:
    """What a figure belongs to: type, and the named places of its first claim."""
    return ", ".join((type_label(row.claim.type), *place_names([row.claim])))


def figure_as_written(row: FigureRow) -> str:
    """The different wordings of one figure, first one first, then what is counted."""
    alike = dict.fromkeys(quoted(words) for words in row.wordings)
    written = " / ".join(f"“{words}”" for words in alike)
    counted = " ".join(row.figure.counted.split())
    return f"{written} {counted}".strip()


def bounds(figure: Figure) -> str:
    """The bounds that the words set: "more than 8,500", "15 to 20", "lost"."""
    low, high = figure.min, figure.max
    if figure.lost:
        return "none, the number is lost"
    unit = {"": "", "percent": " %", "share": " of the whole"}.get(figure.unit, f" {figure.unit}")
    if low is None and high is None:
        return "no number read"
    if low is None or high is None:
        value = low if high is None else high
        fallback = "at least" if high is None else "at most"
        strict = figure.modifier in ("more than", "less than")
        return f"{figure.modifier if strict else fallback} {_number(value)}{unit}"
    if low == high:
        about = "about " if figure.modifier == "about" else ""
        return f"{about}{_number(low)}{unit}"
    return f"{_number(low)} to {_number(high)}{unit}"


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return f"{int(value):,}" if value == int(value) else f"{value:,.6g}"


def head_lines(head: Head) -> list[tuple[str, str]]:
    """What the brief rests on, as label and value."""
    span = day(head.first) if head.first == head.last else f"{day(head.first)} to {day(head.last)}"
    missing = [
        f"{count} {what}"
        for count, what in ((head.undated, "undated"), (head.unsigned, "of unknown outlet"))
        if count
    ]
    documents = str(head.documents) + (f" ({', '.join(missing)})" if missing else "")
    checks = [
        f"{count} said to be {what}"
        for count, what in ((head.unverified, "unverified"), (head.disputed, "disputed"))
        if count
    ]
    parts = [
        f"{head.attributed} attributed",
        f"{head.claims - head.attributed} in the report’s own voice",
        f"{head.denied} denied",
        *checks,
    ]
    left_out = []
    if head.min_confidence:
        told = f"{head.unsure:,} of these claims, for a confidence under {head.min_confidence:g}"
        left_out.append(("Left out", told))
    return [
        ("Documents", documents),
        ("Outlets", ", ".join(head.outlets) or "none known"),
        ("Dates", "none known" if head.first is None else span),
        ("Claims", f"{head.claims:,}: {', '.join(parts)}"),
        ("Numbers lost", f"{head.lost:,}"),
        *left_out,
    ]


def source_words(source: Source) -> str:
    """A document in the list of sources: outlet, date, title, where it was read, how much."""
    document = source.document
    title = f"“{document.title}”" if document.title else "no title"
    parts = [outlet(document), day(document.date), title, f"read from {document.place_read}"]
    parts.append(count(len(source.entry.claims), "claim", "claims"))
    if source.entry.lost:
        parts.append(count(len(source.entry.lost), "number lost", "numbers lost"))
    return ", ".join(parts)


def count(number: int, one: str, many: str) -> str:
    """A number with its noun: "1 claim", "2,000 claims"."""
    return f"{number:,} {one if number == 1 else many}"


def left_out(number: int, what: str) -> str:
    """What a short rendering leaves out, and where it stands."""
    return f"… and {number:,} more {what}: the HTML and the JSON brief hold all"
