"""The queue of doubts, one at a time, and what was decided last."""

from collections.abc import Sequence
from dataclasses import asdict

from sayso.judgements import corrected, standing
from sayso.types import Decision, Link, Reason
from sayso.web.answers import Page, Table
from sayso.web.decided import Fate, decided, on_claims
from sayso.web.desk import Desk
from sayso.web.pages.asked import doubts_asked
from sayso.web.pages.pager import pager
from sayso.web.params import Params
from sayso.web.queries import DoubtQuery
from sayso.web.rows import Doubt, DoubtKind

_DECIDED = 12
_BESIDE = 6
"""Claims of an event that are shown beside the one asked about."""


def review(desk: Desk, params: Params) -> Page:
    """The page."""
    size = params.rows(1)
    params.words("kind", DoubtKind)
    query = doubts_asked(params, size)
    found = desk.book.doubts(query)
    if not found.items and found.total and query.offset:
        query = DoubtQuery(offset=(found.total - 1) // size * size, limit=size, kind=query.kind)
        found = desk.book.doubts(query)
    judgements = desk.book.judgements()
    rows = decided(judgements)
    last = rows[:_DECIDED]

    def shown() -> dict[str, object]:
        doubt = found.items[0] if found.items else None
        reasons: Sequence[Reason] = ()
        if doubt and isinstance(doubt.link, Link):
            reasons = doubt.link.reasons
        elif doubt and doubt.link:
            reasons = desk.book.reasons(doubt.a, doubt.b)
        asked = [id_ for doubt in found.items for id_ in (doubt.a, doubt.b) if id_]
        event_of = desk.book.events_of(asked)
        events = {id_: desk.book.event(event) for id_, event in event_of.items()}
        beside = [id_ for event in events.values() if event for id_ in event.claims[:_BESIDE]]
        named = [id_ for row in last for id_ in (row.of or row.judgement).subjects]
        claims = desk.book.claims_by_id(dict.fromkeys([*asked, *beside, *named]))
        held = standing(judgements)
        holding = [row.judgement for row in rows if row.fate is Fate.HOLDS]
        return {
            "doubt": doubt,
            "reasons": reasons,
            "quotes": desk.quotes_of({id_: claims[id_] for id_ in [*asked, *beside]}),
            "now": {id_: corrected(claims[id_], held) for id_ in asked},
            "held": on_claims(judgements),
            "claims": claims,
            "events": events,
            "decided": last,
            "decisions": len(rows),
            "undoable": next((j for j in holding if j.decision is not Decision.UNDO), None),
            "redoable": next((j for j in holding if j.decision is Decision.UNDO), None),
            "done": next((row for row in last if row.judgement.id == params.text("done")), None),
            "who": params.text("who") or desk.who,
            "pager": pager(params, "/review", len(found.items), found.total, size),
            "kind": query.kind,
        }

    return Page(
        template="review.html",
        title="Review",
        shown=shown,
        data=lambda: {
            "doubts": found.items,
            "judgements": [asdict(row.judgement) | {"fate": row.fate} for row in last],
        },
        table=lambda: Table(
            ("kind", "claim", "other_claim", "chance", "reasons"), map(_row, found.items)
        ),
        total=found.total,
        forms=("json", "csv"),
    )


def _row(doubt: Doubt) -> tuple[object, ...]:
    reasons = doubt.link.reasons if isinstance(doubt.link, Link) else ()
    words = "; ".join(f"{reason.words} ({reason.weight:+.1f})" for reason in reasons)
    return (doubt.kind, doubt.a, doubt.b, round(doubt.chance, 3), words)
