"""One document: its text with every span marked, and the claims beside it."""

from sayso.judgements import corrected, standing
from sayso.types import Entry, Span
from sayso.web.answers import Page, Table, feature
from sayso.web.decided import on_claims
from sayso.web.desk import Desk
from sayso.web.highlight import LOST, Mark, marks_of, pieces
from sayso.web.pages.rows_of import CLAIM_COLUMNS, claim_row
from sayso.web.params import Params


def document(desk: Desk, params: Params, id_: str) -> Page | None:
    """The page; None where there is no such document."""
    entry = desk.book.entry(id_)
    if entry is None:
        return None
    events = desk.book.events_of(claim.id for claim in entry.claims)
    chosen = next((claim for claim in entry.claims if claim.id == params.text("claim")), None)
    judgements = desk.book.judgements()
    shown = entry.document
    return Page(
        template="document.html",
        title=shown.title or "Document without a title",
        shown=lambda: {
            "entry": entry,
            "document": shown,
            "pieces": pieces(shown.text, Span(0, len(shown.text)), _marks(entry), entry.sentences),
            "events": events,
            "chosen": chosen and corrected(chosen, standing(judgements)),
            "held": on_claims(judgements),
            "who": params.text("who") or desk.who,
        },
        data=lambda: entry,
        table=lambda: Table(
            CLAIM_COLUMNS, [claim_row(claim, shown, events) for claim in entry.claims]
        ),
        features=lambda: [
            feature(claim.id, place, {"type": claim.type, "words": place.words.text})
            for claim in entry.claims
            for place in claim.places
        ],
        total=len(entry.claims),
        forms=("json", "csv", "geojson"),
    )


def _marks(entry: Entry) -> list[Mark]:
    marks = [mark for claim in entry.claims for mark in marks_of(claim)]
    return marks + [Mark(span, LOST, "") for span in entry.lost]
