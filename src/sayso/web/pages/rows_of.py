"""The ledger's types as rows of a spreadsheet."""

from collections.abc import Mapping

from sayso.types import Claim, Document, Event
from sayso.web.answers import joined

EVENT_COLUMNS = (
    "event",
    "type",
    "start",
    "end",
    "place",
    "place_id",
    "latitude",
    "longitude",
    "precision",
    "credibility",
    "why",
    "claims",
    "origins",
    "tellers",
    "sides",
    "denied_by",
    "conflicts",
    "part_of",
)
CLAIM_COLUMNS = (
    "claim",
    "event",
    "document",
    "outlet",
    "date",
    "title",
    "type",
    "status",
    "speaker",
    "side",
    "places",
    "first_day",
    "last_day",
    "figures",
    "figure_min",
    "figure_max",
    "trigger",
    "trigger_start",
    "trigger_end",
    "sentence",
    "home",
    "confidence",
)


def event_row(event: Event) -> tuple[object, ...]:
    """An event, in `EVENT_COLUMNS`."""
    place = event.place
    return (
        event.id,
        event.type,
        event.start,
        event.end,
        place and place.name,
        place and place.id,
        place and place.latitude,
        place and place.longitude,
        place and place.precision,
        event.credibility.rating,
        event.credibility.why,
        len(event.claims),
        len(event.accounts),
        joined(account.teller for account in event.accounts),
        joined(account.side for account in event.accounts),
        joined(account.teller for account in event.accounts if account.denies),
        joined(conflict.about for conflict in event.conflicts),
        joined(event.part_of),
    )


def claim_row(claim: Claim, document: Document, events: Mapping[str, str]) -> tuple[object, ...]:
    """A claim, in `CLAIM_COLUMNS`."""
    return (
        claim.id,
        events.get(claim.id),
        document.id,
        document.outlet,
        document.date,
        document.title,
        claim.type,
        claim.status,
        claim.speaker and claim.speaker.name,
        claim.side,
        joined(place.name for place in claim.places),
        joined(when.start for when in claim.times),
        joined(when.end for when in claim.times),
        joined(figure.words.text for figure in claim.figures),
        joined(figure.min for figure in claim.figures),
        joined(figure.max for figure in claim.figures),
        claim.trigger.text,
        claim.trigger.start,
        claim.trigger.end,
        claim.sentence,
        claim.home.text,
        claim.confidence,
    )
