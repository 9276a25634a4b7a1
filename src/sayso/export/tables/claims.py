"""Claims as rows."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sayso.coding import Coding, code
from sayso.export.table import Column, Kind, Reference, Table, joined, table
from sayso.export.text import number
from sayso.export.view import View
from sayso.types import Check, Claim, ClaimType, Document, Phrase, Side, Status


class CodedClaim(NamedTuple):
    """A claim with its document and the codes that it has in event data."""

    document: Document
    claim: Claim
    coding: Coding


CLAIM_COLUMNS: tuple[Column[CodedClaim], ...] = (
    Column("claim", Kind.TEXT, "id of the claim", lambda c: c.claim.id),
    Column("document", Kind.TEXT, "id of its document", lambda c: c.document.id),
    Column("outlet", Kind.TEXT, "who published it", lambda c: c.document.outlet),
    Column("date", Kind.DAY, "day of publication", lambda c: c.document.date),
    Column("title", Kind.TEXT, "headline", lambda c: c.document.title),
    Column(
        "type",
        Kind.TEXT,
        "what kind of event or state it asserts (docs/codebook.md)",
        lambda c: c.claim.type,
        words=tuple(ClaimType),
    ),
    Column(
        "status", Kind.TEXT, "how it is asserted", lambda c: c.claim.status, words=tuple(Status)
    ),
    Column(
        "side",
        Kind.TEXT,
        "side that its source speaks for",
        lambda c: c.claim.side,
        words=tuple(Side),
    ),
    Column(
        "check",
        Kind.TEXT,
        "what the text says of checking it",
        lambda c: c.claim.check,
        words=tuple(Check),
    ),
    Column(
        "speaker",
        Kind.TEXT,
        "who the source is, as far as the document tells",
        lambda c: c.claim.speaker.name if c.claim.speaker else None,
    ),
    Column(
        "speaker_actor",
        Kind.TEXT,
        "id in the register of the party spoken for",
        lambda c: c.claim.speaker.actor if c.claim.speaker else None,
    ),
    Column(
        "speaker_group",
        Kind.TEXT,
        "name in the register of that party",
        lambda c: c.claim.speaker.group if c.claim.speaker else None,
    ),
    Column("source", Kind.TEXT, "source as written", lambda c: words(c.claim.source)),
    Column("cue", Kind.TEXT, "words that attribute", lambda c: words(c.claim.cue)),
    Column("via", Kind.TEXT, "medium between source and report", lambda c: words(c.claim.via)),
    Column("who", Kind.TEXT, "who does it, as written", lambda c: words(c.claim.who)),
    Column(
        "who_actors",
        Kind.TEXT,
        "their ids in the register",
        lambda c: joined(party.actor for party in c.claim.doers),
    ),
    Column("trigger", Kind.TEXT, "words that name the event", lambda c: c.claim.trigger.text),
    Column("whom", Kind.TEXT, "to whom or what, as written", lambda c: words(c.claim.whom)),
    Column(
        "whom_actors",
        Kind.TEXT,
        "their ids in the register",
        lambda c: joined(party.actor for party in c.claim.targets),
    ),
    Column(
        "places",
        Kind.TEXT,
        "names of the places",
        lambda c: joined(place.name for place in c.claim.places),
    ),
    Column(
        "place_ids",
        Kind.TEXT,
        "whose points they are",
        lambda c: joined(place.id for place in c.claim.places),
    ),
    Column(
        "latitudes",
        Kind.TEXT,
        "degrees of WGS 84, in the order of the places",
        lambda c: joined(place.latitude for place in c.claim.places),
    ),
    Column(
        "longitudes",
        Kind.TEXT,
        "degrees of WGS 84, in the order of the places",
        lambda c: joined(place.longitude for place in c.claim.places),
    ),
    Column(
        "place_precisions",
        Kind.TEXT,
        "1 (the place itself) to 4 (no nearer than the country)",
        lambda c: joined(place.precision for place in c.claim.places),
    ),
    Column(
        "times",
        Kind.TEXT,
        "time words as written",
        lambda c: words([time.words for time in c.claim.times]),
    ),
    Column(
        "first_day",
        Kind.TEXT,
        "first day that each may mean",
        lambda c: joined(time.start for time in c.claim.times),
    ),
    Column(
        "last_day",
        Kind.TEXT,
        "last day that each may mean",
        lambda c: joined(time.end for time in c.claim.times),
    ),
    Column(
        "figures",
        Kind.TEXT,
        'figures as written; "[number lost]" where the text lost one',
        lambda c: joined("[number lost]" if f.lost else f.words.text for f in c.claim.figures),
    ),
    Column(
        "figure_min",
        Kind.TEXT,
        "least value that each allows",
        lambda c: joined(_number(figure.min) for figure in c.claim.figures),
    ),
    Column(
        "figure_max",
        Kind.TEXT,
        "greatest value that each allows",
        lambda c: joined(_number(figure.max) for figure in c.claim.figures),
    ),
    Column(
        "figure_harm",
        Kind.TEXT,
        "what befell those counted",
        lambda c: joined(figure.harm for figure in c.claim.figures),
    ),
    Column(
        "figure_scope",
        Kind.TEXT,
        "cumulative, new, or neither",
        lambda c: joined(figure.scope for figure in c.claim.figures),
    ),
    Column("plover", Kind.TEXT, "PLOVER event type (docs/coding.md)", lambda c: c.coding.plover),
    Column("plover_mode", Kind.TEXT, "PLOVER mode", lambda c: c.coding.plover_mode),
    Column("acled_event", Kind.TEXT, "ACLED event type", lambda c: c.coding.acled_event),
    Column(
        "acled_sub_event", Kind.TEXT, "ACLED sub-event type", lambda c: c.coding.acled_sub_event
    ),
    Column(
        "sentence",
        Kind.INTEGER,
        "number of its sentence in the document, from 0",
        lambda c: c.claim.sentence,
    ),
    Column("home", Kind.TEXT, "the sentence", lambda c: c.claim.home.text),
    Column(
        "trigger_start",
        Kind.INTEGER,
        "where the trigger starts, in code points of the text",
        lambda c: c.claim.trigger.start,
    ),
    Column("trigger_end", Kind.INTEGER, "where it ends", lambda c: c.claim.trigger.end),
    Column(
        "confidence",
        Kind.NUMBER,
        "how likely type, status and source are all right, 0 to 1 (docs/trust.md)",
        lambda c: round(c.claim.confidence, 3),
    ),
)
"""Columns of a claim, named as in JSON lines where both have them."""


def claims(view: View) -> Table:
    """One row a claim, those that people rejected too: they stand in no event."""
    columns: tuple[Column[CodedClaim], ...] = (
        *CLAIM_COLUMNS,
        Column(
            "event",
            Kind.TEXT,
            "id of the event it speaks of; empty where a person rejected the claim",
            lambda c: view.event_of.get(c.claim.id),
        ),
    )
    rows = coded((entry.document, claim) for entry in view.entries for claim in entry.claims)
    return table(
        "claims",
        "One row for each assertion of one event or state by one source.",
        columns,
        rows,
        key="claim",
        references=(
            Reference("document", "documents", "document"),
            Reference("event", "events", "event"),
        ),
    )


def coded(rows: Iterable[tuple[Document, Claim]]) -> Iterable[CodedClaim]:
    """Claims with their codes."""
    return (CodedClaim(document, claim, code(claim)) for document, claim in rows)


def words(phrases: Sequence[Phrase]) -> str | None:
    """Phrases as one cell."""
    return joined(phrase.text for phrase in phrases)


def _number(value: float | None) -> str | None:
    return None if value is None else number(value)
