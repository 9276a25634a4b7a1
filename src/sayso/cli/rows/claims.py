"""Claims as rows."""

from dataclasses import asdict
from typing import Any

from sayso.cli.listing import Listing, joined, number, words
from sayso.coding import code
from sayso.types import Claim, Document

Row = tuple[Document, Claim]

_COLUMNS = (
    "claim",
    "document",
    "outlet",
    "date",
    "title",
    "place_read",
    "type",
    "status",
    "side",
    "check",
    "speaker",
    "speaker_actor",
    "speaker_group",
    "source",
    "cue",
    "via",
    "who",
    "who_actors",
    "trigger",
    "whom",
    "whom_actors",
    "places",
    "place_ids",
    "latitudes",
    "longitudes",
    "place_precisions",
    "times",
    "first_day",
    "last_day",
    "figures",
    "figure_min",
    "figure_max",
    "figure_harm",
    "figure_scope",
    "plover",
    "plover_mode",
    "acled_event",
    "acled_sub_event",
    "sentence",
    "home",
    "trigger_start",
    "trigger_end",
    "confidence",
)


def _cells(row: Row) -> tuple[object, ...]:
    document, claim = row
    speaker, codes = claim.speaker, code(claim)
    return (
        claim.id,
        document.id,
        document.outlet,
        document.date,
        document.title,
        document.place_read,
        claim.type,
        claim.status,
        claim.side,
        claim.check,
        speaker.name if speaker else None,
        speaker.actor if speaker else None,
        speaker.group if speaker else None,
        words(claim.source),
        words(claim.cue),
        words(claim.via),
        words(claim.who),
        joined(party.actor for party in claim.doers),
        claim.trigger.text,
        words(claim.whom),
        joined(party.actor for party in claim.targets),
        joined(place.name for place in claim.places),
        joined(place.id for place in claim.places),
        joined(place.latitude for place in claim.places),
        joined(place.longitude for place in claim.places),
        joined(place.precision for place in claim.places),
        words(when.words for when in claim.times),
        joined(when.start for when in claim.times),
        joined(when.end for when in claim.times),
        joined("[number lost]" if f.lost else f.words.text for f in claim.figures),
        joined(number(figure.min) for figure in claim.figures),
        joined(number(figure.max) for figure in claim.figures),
        joined(figure.harm for figure in claim.figures),
        joined(figure.scope for figure in claim.figures),
        codes.plover,
        codes.plover_mode,
        codes.acled_event,
        codes.acled_sub_event,
        claim.sentence,
        claim.home.text,
        claim.trigger.start,
        claim.trigger.end,
        round(claim.confidence, 3),
    )


def _record(row: Row) -> dict[str, Any]:
    """A claim with all spans and without the text of its document."""
    document, claim = row
    return asdict(claim) | {
        "outlet": document.outlet,
        "date": document.date,
        "title": document.title,
        "place_read": document.place_read,
        "coding": asdict(code(claim)),
    }


CLAIMS = Listing(
    _COLUMNS,
    _cells,
    {
        "date": 10,
        "outlet": 12,
        "source": 16,
        "type": 10,
        "trigger": 10,
        "status": 9,
        "places": 12,
        "figures": 10,
        "home": 40,
    },
    _record,
)
