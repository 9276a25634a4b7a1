"""The tables of a picture (docs/schema.md tells what each column means).

They are made from the others and are replaced, so that nothing guards them and nothing refers
to them. Columns that only searches and lists need are marked as counted from the rest.
"""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Double,
    Index,
    Integer,
    MetaData,
    String,
    Table,
)

PICTURE_METADATA = MetaData()


def _key(name: str) -> Column[str]:
    return Column(name, String, primary_key=True)


def _ordinal(name: str = "ordinal") -> Column[int]:
    return Column(name, Integer, primary_key=True)


def _claims(*names: str) -> list[Column[str]]:
    return [Column(name, String, nullable=False) for name in names]


def _name(name: str) -> list[Column[str]]:
    """Columns of a name, and of the form in which it is searched."""
    return [
        Column(name, String, nullable=False),
        Column(f"{name}_search", String, nullable=False),
    ]


def _place() -> list[Column[Any]]:
    """Columns of a place, each NULL where there is none."""
    return [
        Column("place", String),
        Column("place_search", String, index=True),
        Column("latitude", Double),
        Column("longitude", Double),
        Column("country", String),
        Column("gazetteer_id", String),
        Column("precision", Integer),
        Column("relation", String),
        Column("stands_for", String),
        Column("place_reason", String),
        Column("place_start", Integer),
        Column("place_end", Integer),
        Column("place_text", String),
    ]


def _table(name: str, *columns: Column[Any] | Index) -> Table:
    return Table(name, PICTURE_METADATA, *columns, sqlite_with_rowid=False)


PICTURE = _table("picture", _key("key"), Column("value", String, nullable=False))

EVENTS = _table(
    "events",
    _key("id"),
    Column("type", String, nullable=False, index=True),
    *_place(),
    Column("first_day", Date),
    Column("last_day", Date),
    Column("rating", Integer, nullable=False),
    Column("rule", String, nullable=False),
    Column("why", String, nullable=False),
    Column("claims", Integer, nullable=False),  # counted, as are those below
    Column("origins", Integer, nullable=False),
    Column("sides", String, nullable=False),
    Column("conflicts", Integer, nullable=False),
    Column("expected", Boolean, nullable=False),
    Index("events_by_day", "first_day", "id"),
)

EVENT_CLAIMS = _table(
    "event_claims",
    _key("event"),
    _ordinal(),
    Column("claim", String, nullable=False, index=True),
    Column("account", Integer),
)

ACCOUNTS = _table(
    "accounts",
    _key("event"),
    _ordinal(),
    Column("origin", String, nullable=False, index=True),
    *_name("teller"),
    Column("side", String),
    Column("denies", Boolean, nullable=False),
    Column("asserts", Boolean, nullable=False),
    Column("admits", Boolean, nullable=False),
    Column("claims", Integer, nullable=False),  # counted, as are those below
    Column("alone", Boolean, nullable=False),
    Column("confirmed", Boolean, nullable=False),
    Column("contradicted", Boolean, nullable=False),
    Index("accounts_by_teller", "teller"),
)

CONFLICTS = _table(
    "conflicts",
    _key("event"),
    _ordinal(),
    Column("about", String, nullable=False),
    *_claims("a", "b"),
    Column("why", String, nullable=False),
)

LINKS = _table(
    "links",
    _key("event"),
    _ordinal(),
    *_claims("a", "b"),
    Column("kind", String, nullable=False),
    Column("weight", Double, nullable=False),
    Column("judged", String),
    Index("links_by_weight", "judged", "weight", "a", "b"),
)

REASONS = _table(
    "reasons",
    _key("event"),
    _ordinal("link"),
    _ordinal(),
    Column("feature", String, nullable=False),
    Column("weight", Double, nullable=False),
    Column("words", String, nullable=False),
)

APART = _table(
    "apart",
    _key("a"),
    Column("b", String, primary_key=True, index=True),
    Column("weight", Double, nullable=False, index=True),
)

WHOLES = _table(
    "wholes", _key("event"), _ordinal(), Column("whole", String, nullable=False, index=True)
)

ORIGINS = _table(
    "origins",
    _key("id"),
    *_name("teller"),
    Column("side", String),
    Column("claims", Integer, nullable=False),  # counted
    Index("origins_by_teller", "teller"),
)

ORIGIN_CLAIMS = _table(
    "origin_claims",
    _key("origin"),
    _ordinal(),
    Column("claim", String, nullable=False, index=True),
)

TIES = _table(
    "ties",
    _key("origin"),
    _ordinal(),
    *_claims("a", "b"),
    Column("kind", String, nullable=False),
    Column("reason", String, nullable=False),
)

SERIES = _table(
    "series",
    _key("id"),
    Column("kind", String, nullable=False),
    Column("event", String, index=True),
    *_name("counted"),
    Column("harm", String, nullable=False),
    Column("unit", String, nullable=False),
    *_place(),
    Column("since", Date),
    Column("lowest", Double),
    Column("highest", Double),
    Column("latest", Integer),
    Column("first_day", Date),  # counted from the figures told, as are those below
    Column("last_day", Date),
    Column("sides", String, nullable=False),
    Column("apart", Boolean, nullable=False),
)

TOLD = _table(
    "told",
    _key("series"),
    _ordinal(),
    Column("claim", String, nullable=False),
    Column("figure", Integer, nullable=False),
    Column("origin", String, nullable=False),
    Column("teller", String, nullable=False),
    Column("side", String),
    Column("day", Date),
    Column("min", Double),
    Column("max", Double),
    Column("lost", Boolean, nullable=False),
    Column("words", String, nullable=False),
    Index("told_by_claim", "claim", "figure"),
)

HOLDINGS = _table(
    "holdings",
    _key("claim"),
    _ordinal(),
    *_place(),
    *_name("holder"),
    Column("actor", String),
    Column("side", String),
    Column("first_day", Date),
    Column("last_day", Date),
    Column("lost_by", String, nullable=False),
    Column("origin", String, nullable=False),
    *_name("teller"),
    Column("contested", Boolean, nullable=False),
)

SOURCES = _table(  # all counted from the accounts
    "sources",
    _key("name"),
    Column("name_search", String, nullable=False),
    Column("sides", String, nullable=False),
    Column("documents", Integer, nullable=False),
    Column("outlets", Integer, nullable=False),
    Column("claims", Integer, nullable=False),
    Column("events", Integer, nullable=False),
    Column("alone", Integer, nullable=False),
    Column("confirmed", Integer, nullable=False),
    Column("contradicted", Integer, nullable=False),
)

KEPT = Table(  # what is kept of documents, so that the picture can change in part
    "kept",
    PICTURE_METADATA,
    Column("number", Integer, primary_key=True),
    Column("document", String, nullable=False, unique=True),
    Column("judgements", String, nullable=False),
    Column("data", String, nullable=False),
)

SIGNS = _table(  # numbers under which it finds documents
    "signs",
    Column("sign", BigInteger, primary_key=True, autoincrement=False),
    _ordinal("day"),
    _ordinal("number"),
)

EVENT_PARTS = (EVENT_CLAIMS, ACCOUNTS, CONFLICTS, LINKS, REASONS, WHOLES)
"""Tables of what belongs to an event, by its id in the column `event`."""

ORIGIN_PARTS = (ORIGIN_CLAIMS, TIES)
"""The same of an origin, in the column `origin`."""

EVENTS_IN_ORDER = (EVENTS.c.first_day.nulls_last(), EVENTS.c.id)
"""The order of events: the earliest first, those without a day last."""
