"""What is exported: entries and the picture made of them, with ways to look things up."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sayso.types import Claim, Document, Entry, Event, Origin, Picture, Series, SeriesKind

Pages = Callable[[Literal["html", "markdown"]], str]
"""Gives the brief as a page in one of two forms."""


@dataclass(frozen=True, slots=True)
class View:
    """A ledger as exporters see it; made by `view_of`.

    Attributes:
        entries: documents with their claims, in the order of the ledger.
        picture: what is made of the claims together.
        ratings: reliability of sources, "A" to "F", by the name or register id that people rated.
        made: when the file is made, with a time zone; for formats that must state it.
        pages: gives the brief.
        name: what the ledger is called: the name of its file, without the ending.
        documents, claims, origins: by id.
        event_of: id of the event in which a claim stands, by id of the claim; a claim that
            people rejected stands in none.
        series_of: figures counted in an event, by id of the event and the harm.
    """

    entries: Sequence[Entry]
    picture: Picture
    ratings: Mapping[str, str]
    made: datetime
    pages: Pages
    name: str
    documents: Mapping[str, Document]
    claims: Mapping[str, Claim]
    origins: Mapping[str, Origin]
    event_of: Mapping[str, str]
    series_of: Mapping[tuple[str, str], Sequence[Series]]

    def claims_of(self, event: Event) -> tuple[Claim, ...]:
        """The claims of an event, in its order."""
        return tuple(self.claims[name] for name in event.claims)

    def document_of(self, claim: Claim) -> Document:
        """The document that a claim was read from."""
        return self.documents[claim.document]

    def documents_of(self, event: Event) -> tuple[Document, ...]:
        """The documents that tell of an event, each once, in the order of its claims."""
        ids = dict.fromkeys(claim.document for claim in self.claims_of(event))
        return tuple(self.documents[name] for name in ids)


def view_of(
    entries: Sequence[Entry],
    picture: Picture,
    ratings: Mapping[str, str],
    made: datetime,
    pages: Pages,
    name: str = "ledger",
) -> View:
    """The view of a ledger's entries and of the picture made of them."""
    series_of: dict[tuple[str, str], list[Series]] = defaultdict(list)
    for series in picture.series:
        if series.kind is SeriesKind.EVENT and series.event and not series.unit:
            series_of[series.event, series.harm].append(series)
    return View(
        entries=entries,
        picture=picture,
        ratings=ratings,
        made=made,
        pages=pages,
        name=name,
        documents={entry.document.id: entry.document for entry in entries},
        claims={claim.id: claim for entry in entries for claim in entry.claims},
        origins={origin.id: origin for origin in picture.origins},
        event_of={name: event.id for event in picture.events for name in event.claims},
        series_of=dict(series_of),
    )
