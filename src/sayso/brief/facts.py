"""The picture in one paragraph, and what is missing: counted facts, and no word that judges."""

from collections.abc import Iterable, Iterator, Sequence

from sayso.brief.model import Echo, Head, Part, Source
from sayso.brief.rows import Missing, Passing, Unheard
from sayso.brief.wording import count, day, days, listed, outlet
from sayso.types import ClaimType, Side

_MOST = 5
"""Types and places that the paragraph names."""
_ECHOES = 3
"""Documents named beside one that shares claims with them."""
_NO_SIDE = "none told"


def picture(head: Head) -> list[str]:
    """The paragraph's sentences."""
    if not head.documents:
        return ["No report was read."]
    return [sentence for sentence in _sentences(head) if sentence]


def _sentences(head: Head) -> Iterator[str]:
    reports = count(head.documents, "report", "reports")
    outlets = f" of {count(len(head.outlets), 'outlet', 'outlets')}" if head.outlets else ""
    dated = f", dated {days(head.first, head.last)}" if head.first else ""
    gaps = [
        f"{number:,} {what}"
        for number, what in ((head.undated, "undated"), (head.unsigned, "of unknown outlet"))
        if number
    ]
    unknown = f" ({', '.join(gaps)})" if gaps else ""
    yield (
        f"{reports}{outlets}{dated}{unknown} {_make(head.documents)} "
        f"{count(head.claims, 'claim', 'claims')}."
    )
    if head.retold:
        yield (
            f"{count(head.retold, 'report copies or rewrites', 'reports copy or rewrite')} another,"
            f" and {'is' if head.retold == 1 else 'are'} no second witness to it."
        )
    sides = ", ".join(
        f"{side.replace('_', ' ') or _NO_SIDE} {n:,}" for side, n in head.origin_sides
    )
    yield (
        f"The claims go back to {count(head.origins, 'origin', 'origins')}"
        f"{', by side: ' + sides if sides else ''}."
    )
    parts = dict(head.parts)
    if head.events:
        yield f"They tell of {count(head.events, 'event', 'events')}: {listed(_parts(parts))}."
    yield _most("By type, of what is told as having happened or is denied", _types(head.types))
    yield _most("By place", head.places)
    checks = [
        f"{number:,} {what}"
        for number, what in (
            (head.denied, "are denials"),
            (head.unverified, "are said to be unverified"),
            (head.disputed, "are said to be disputed"),
        )
        if number
    ]
    attributed = (
        f"Of the claims, {head.attributed:,} {'is' if head.attributed == 1 else 'are'} attributed "
        f"and {head.claims - head.attributed:,} in a report’s own voice"
    )
    yield f"{attributed}{'; ' + listed(checks) if checks else ''}."
    if head.lost:
        yield f"The texts have lost {count(head.lost, 'number', 'numbers')}."
    if head.rejected:
        yield f"{count(head.rejected, 'claim', 'claims')} that people rejected left out."
    if head.min_confidence:
        yield (
            f"{count(head.unsure, 'claim', 'claims')} read with a confidence under "
            f"{head.min_confidence:g} left out."
        )


_PART_WORDS = {
    Part.BORNE_OUT: "borne out",
    Part.CONTESTED: "contested",
    Part.SINGLE: "said by one origin",
    Part.DENIED: "only denied",
    Part.CONTROL: "on who holds a place",
    Part.PEOPLE: "on people displaced, trapped, missing or in need, and relief",
    Part.AHEAD: "announced, expected or possible",
    Part.POSITIONS: "positions of parties",
}


def _parts(parts: dict[str, int]) -> list[str]:
    return [f"{parts[part]:,} {words}" for part, words in _PART_WORDS.items() if parts.get(part)]


def _make(documents: int) -> str:
    return "makes" if documents == 1 else "make"


def _types(types: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    return [(ClaimType(kind).value.replace("_", " "), number) for kind, number in types]


def _most(label: str, counted: Sequence[tuple[str, int]]) -> str:
    if not counted:
        return ""
    named = [f"{name} {number:,}" for name, number in counted[:_MOST]]
    rest = sum(number for _, number in counted[_MOST:])
    more = f" (and {rest:,} of {len(counted) - _MOST:,} more)" if rest else ""
    return f"{label}: {', '.join(named)}{more}."


def missing(gaps: Missing, head: Head) -> list[str]:
    """What is missing, one sentence each, without the lists of parties and places."""
    found = []
    if gaps.sides and head.claims:
        sides = listed([_side_name(side) for side in gaps.sides])
        found.append(f"No claim is attributed to these sides: {sides}.")
    if gaps.unnamed:
        speakers = count(gaps.unnamed, "claim has a speaker", "claims have a speaker")
        found.append(f"{speakers} whom the words do not name.")
    if gaps.unplaced:
        told = count(gaps.unplaced, "event has", "events have")
        found.append(f"{told} no place that the gazetteer knows.")
    if head.undated:
        found.append(f"{count(head.undated, 'report has', 'reports have')} no date.")
    if head.unsigned:
        found.append(f"{count(head.unsigned, 'report has', 'reports have')} no outlet.")
    if head.lost:
        found.append(f"{count(head.lost, 'number is', 'numbers are')} lost in damaged text.")
    return found


def _side_name(side: Side) -> str:
    return side.value.replace("_", " ")


def source_words(source: Source) -> str:
    """A document in the list of sources: outlet, date, title, where it was read, how much."""
    document = source.document
    title = f"“{document.title}”" if document.title else "no title"
    rated = f" (reliability {source.reliability}, as people rate it)" if source.reliability else ""
    parts = [outlet(document) + rated, day(document.date), title]
    parts.append(f"read from {document.place_read}")
    parts.append(count(len(source.entry.claims), "claim", "claims"))
    if source.origins:
        shared = source.origins - source.own
        told = f" ({shared:,} also in other reports)" if shared else ""
        parts.append(f"{count(source.origins, 'origin', 'origins')}{told}")
    if source.entry.lost:
        parts.append(count(len(source.entry.lost), "number lost", "numbers lost"))
    return ", ".join(parts)


def echo_words(source: Source, echo: Echo) -> str:
    """What a document shares with an earlier one, in a sentence."""
    total = len(source.entry.claims)
    share = f"{echo.claims:,} of its {count(total, 'claim', 'claims')} {_go(echo.claims)} back to"
    if echo.retold:
        return (
            f"Copies or rewrites [{echo.key}]: {share} the same origins, for which it is no "
            "second witness."
        )
    return f"{share} origins that [{echo.key}] has too."


def _go(number: int) -> str:
    return "goes" if number == 1 else "go"


def passing_words(place: Passing) -> str:
    """A place that is named only in passing."""
    return f"{place.place} is named only in passing, as “{place.words}”"


def source_notes(source: Source) -> list[str]:
    """What is to be said of a document beside what it is."""
    notes = [echo_words(source, echo) for echo in source.echoes[:_ECHOES]]
    return [*notes, source.note] if source.note else notes


def unheard_words(party: Unheard) -> str:
    """A party that is named and not heard."""
    blamed = f", and blamed in {party.blamed:,}" if party.blamed else ""
    return (
        f"{party.party}: named in {count(party.events, 'event', 'events')}{blamed}, and no claim "
        "is attributed to them"
    )
