"""The queue of doubts, one at a time, and what was decided last."""

from sayso.types import Decision
from sayso.web.answers import Page, Table
from sayso.web.correct import CORRECTABLE
from sayso.web.desk import Desk
from sayso.web.pages.asked import doubts_asked
from sayso.web.pages.pager import pager
from sayso.web.params import Params
from sayso.web.queries import DoubtQuery
from sayso.web.rows import Doubt, DoubtKind

_DECIDED = 12


def review(desk: Desk, params: Params) -> Page:
    """The page."""
    size = params.rows(1)
    params.words("kind", DoubtKind)
    query = doubts_asked(params, size)
    found = desk.book.doubts(query)
    if not found.items and found.total and query.offset:
        query = DoubtQuery(offset=(found.total - 1) // size * size, limit=size, kind=query.kind)
        found = desk.book.doubts(query)
    decided = desk.book.judgements(_DECIDED)
    undone = {j.subjects[0] for j in decided.items if j.decision is Decision.UNDO}
    claims = [id_ for doubt in found.items for id_ in (doubt.a, doubt.b) if id_]
    return Page(
        template="review.html",
        title="Review",
        shown=lambda: {
            "doubt": found.items[0] if found.items else None,
            "quotes": desk.quotes(claims),
            "events": desk.book.events_of(claims),
            "decided": decided,
            "undone": undone,
            "last": next(
                (
                    j
                    for j in decided.items
                    if j.id not in undone and j.decision is not Decision.UNDO
                ),
                None,
            ),
            "done": params.text("done"),
            "fields": CORRECTABLE,
            "who": params.text("who") or desk.who,
            "pager": pager(params, "/review", len(found.items), found.total, size),
            "kind": query.kind,
        },
        data=lambda: {"doubts": found.items, "judgements": decided.items},
        table=lambda: Table(
            ("kind", "claim", "other_claim", "chance", "reasons"), map(_row, found.items)
        ),
        total=found.total,
        forms=("json", "csv"),
    )


def _row(doubt: Doubt) -> tuple[object, ...]:
    reasons = doubt.link.reasons if doubt.link else ()
    words = "; ".join(f"{reason.words} ({reason.weight:+.1f})" for reason in reasons)
    return (doubt.kind, doubt.a, doubt.b, round(doubt.chance, 3), words)
