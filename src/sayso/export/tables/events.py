"""Events as rows."""

from sayso.export.bounds import bounds
from sayso.export.parties import Named, doers, targets
from sayso.export.standing import Standing, standing
from sayso.export.table import Column, Kind, Table, joined, table
from sayso.export.tables.where import place_columns
from sayso.export.view import View
from sayso.types import ClaimType, Event


def events(view: View) -> Table:
    """One row an event."""
    columns: tuple[Column[Event], ...] = (
        Column("event", Kind.TEXT, "id of the event", lambda e: e.id),
        Column(
            "type",
            Kind.TEXT,
            "the type that most accounts give it (docs/codebook.md)",
            lambda e: e.type,
            words=tuple(ClaimType),
        ),
        Column(
            "standing",
            Kind.TEXT,
            "what its accounts come to: asserted, contested (asserted and denied), denied; or only"
            " possible, expected or wanted",
            lambda e: standing(view, e),
            words=tuple(Standing),
        ),
        Column("start", Kind.DAY, "first day that its accounts leave open", lambda e: e.start),
        Column("end", Kind.DAY, "last day that its accounts leave open", lambda e: e.end),
        *place_columns(lambda e: e.place),
        Column(
            "who",
            Kind.TEXT,
            "who did it; empty where accounts name different perpetrators",
            lambda e: joined(map(_name, doers(view, e))),
        ),
        Column(
            "whom",
            Kind.TEXT,
            "to whom it was done",
            lambda e: joined(map(_name, targets(view, e))),
        ),
        *_bounds(view, "killed", "killed"),
        *_bounds(view, "wounded", "wounded"),
        *_bounds(view, "displaced", "displaced"),
        Column(
            "credibility",
            Kind.INTEGER,
            "1 (confirmed) to 6 (cannot be judged), Admiralty code",
            lambda e: e.credibility.rating,
            words=tuple("123456"),
        ),
        Column("why", Kind.TEXT, "why it has that credibility", lambda e: e.credibility.why),
        Column("rule", Kind.TEXT, "row of the table that gave it", lambda e: e.credibility.rule),
        Column(
            "origins",
            Kind.INTEGER,
            "independent origins that tell of it; copies and rewrites count once",
            lambda e: len(e.accounts),
        ),
        Column(
            "sides",
            Kind.TEXT,
            "sides that those who tell of it speak for",
            lambda e: joined(dict.fromkeys(a.side for a in e.accounts if a.side)),
        ),
        Column(
            "denials",
            Kind.INTEGER,
            "origins that deny it",
            lambda e: sum(a.denies for a in e.accounts),
        ),
        Column("conflicts", Kind.INTEGER, "points in dispute", lambda e: len(e.conflicts)),
        Column(
            "documents",
            Kind.INTEGER,
            "reports that tell of it, copies too",
            lambda e: len(view.documents_of(e)),
        ),
        Column("part_of", Kind.TEXT, "events it is a part of", lambda e: joined(e.part_of)),
        Column("claims", Kind.TEXT, "ids of its claims", lambda e: joined(e.claims)),
    )
    return table(
        "events",
        "One row for each happening or state that claims speak of, whether it is asserted, denied"
        " or only expected.",
        columns,
        view.picture.events,
        key="event",
    )


def _bounds(view: View, name: str, harm: str) -> tuple[Column[Event], Column[Event]]:
    return (
        Column(
            f"{name}_min",
            Kind.NUMBER,
            f"least number {name} that any origin gives; empty where none is told, and where groups"
            " are counted apart (see figures)",
            lambda e: bounds(view, e, harm).low,
        ),
        Column(
            f"{name}_max",
            Kind.NUMBER,
            f'greatest number {name} that any origin gives; where one says "at least", more may'
            " be true",
            lambda e: bounds(view, e, harm).high,
        ),
    )


def _name(party: Named) -> str:
    return party.name
