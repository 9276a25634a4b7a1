"""Conflicts as rows, with the two sentences."""

from typing import NamedTuple

from sayso.export.table import Column, Kind, Reference, Table, table
from sayso.export.view import View
from sayso.types import Conflict, Dispute, Event


class _Between(NamedTuple):
    event: Event
    conflict: Conflict


def conflicts(view: View) -> Table:
    """One row for each two claims that cannot both be true."""
    columns: tuple[Column[_Between], ...] = (
        Column("event", Kind.TEXT, "id of the event", lambda b: b.event.id),
        Column(
            "about",
            Kind.TEXT,
            "what they differ in",
            lambda b: b.conflict.about,
            words=tuple(Dispute),
        ),
        Column("why", Kind.TEXT, "the difference in a sentence", lambda b: b.conflict.why),
        Column("claim_a", Kind.TEXT, "id of the one claim", lambda b: b.conflict.a),
        Column("words_a", Kind.TEXT, "its sentence", lambda b: view.claims[b.conflict.a].home.text),
        Column(
            "claim_b",
            Kind.TEXT,
            "id of the other claim; of a denial, the one that denies",
            lambda b: b.conflict.b,
        ),
        Column("words_b", Kind.TEXT, "its sentence", lambda b: view.claims[b.conflict.b].home.text),
    )
    rows = [_Between(event, found) for event in view.picture.events for found in event.conflicts]
    return table(
        "conflicts",
        "One row for each two claims on an event that cannot both be true.",
        columns,
        rows,
        references=(
            Reference("event", "events", "event"),
            Reference("claim_a", "claims", "claim"),
            Reference("claim_b", "claims", "claim"),
        ),
    )
