"""The tables of a ledger (docs/schema.md tells what each column means)."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Double,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
)

VERSION = 3
"""Version of the schema; a ledger of another one is refused."""

METADATA = MetaData()


def _words() -> list[Column[int] | Column[str]]:
    """Columns of a phrase: its span in the document's text, and the words there."""
    return [
        Column("start", Integer, nullable=False),
        Column("end", Integer, nullable=False),
        Column("text", String, nullable=False),
    ]


def _words_if_any(name: str) -> list[Column[int] | Column[str]]:
    """The same of a phrase that need not be there, its columns named after it."""
    return [
        Column(f"{name}_start", Integer),
        Column(f"{name}_end", Integer),
        Column(f"{name}_text", String),
    ]


META = Table(
    "meta",
    METADATA,
    Column("key", String, primary_key=True),
    Column("value", String, nullable=False),
)

DOCUMENTS = Table(
    "documents",
    METADATA,
    Column("id", String, primary_key=True),
    Column("text", String, nullable=False),
    Column("outlet", String),
    Column("date", Date),
    Column("title", String),
    Column("language", String),
    Column("place_read", String, nullable=False),
    Column("bytes_sha256", String, nullable=False),
    Column("text_sha256", String, nullable=False),
    Column("seal", String, nullable=False),
    Index("documents_listed", "date", "id", "outlet"),
)

SENTENCES = Table(
    "sentences",
    METADATA,
    Column("document", ForeignKey("documents.id"), primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    sqlite_with_rowid=False,
)

LOSTS = Table(
    "losts",
    METADATA,
    Column("document", ForeignKey("documents.id"), primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    sqlite_with_rowid=False,
)

CLAIMS = Table(
    "claims",
    METADATA,
    Column("id", String, primary_key=True),
    Column("document", ForeignKey("documents.id"), nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("type", String, nullable=False, index=True),
    Column("status", String, nullable=False, index=True),
    Column("side", String, index=True),
    Column("check", String),
    Column("sentence", Integer, nullable=False),
    Column("home_start", Integer, nullable=False),
    Column("home_end", Integer, nullable=False),
    Column("home_text", String, nullable=False),
    Column("trigger_start", Integer, nullable=False),
    Column("trigger_end", Integer, nullable=False),
    Column("trigger_text", String, nullable=False),
    Column("speaker", String),
    Column("speaker_reason", String),
    Column("speaker_actor", String, index=True),
    Column("speaker_group", String),
    Column("speaker_person", String),
    Column("speaker_base", String),
    Column("speaker_side", String),
    Column("speaker_actor_reason", String),
    Column("source_search", String, nullable=False),
    Column("confidence", Double, nullable=False),
    UniqueConstraint("document", "ordinal"),
    ForeignKeyConstraint(["document", "sentence"], ["sentences.document", "sentences.ordinal"]),
    Index("claims_by_confidence", "confidence", "id"),
)

PHRASES = Table(
    "phrases",
    METADATA,
    Column("claim", ForeignKey("claims.id"), primary_key=True),
    Column("role", String, primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    *_words(),
    sqlite_with_rowid=False,
)

PARTIES = Table(
    "parties",
    METADATA,
    Column("claim", ForeignKey("claims.id"), primary_key=True),
    Column("role", String, primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    *_words(),
    Column("actor", String, index=True),
    Column("name", String, nullable=False),
    Column("side", String),
    Column("reason", String, nullable=False),
    sqlite_with_rowid=False,
)

FIGURES = Table(
    "figures",
    METADATA,
    Column("claim", ForeignKey("claims.id"), primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    *_words(),
    Column("min", Double),
    Column("max", Double),
    Column("modifier", String, nullable=False),
    Column("unit", String, nullable=False),
    Column("counted", String, nullable=False),
    Column("lost", Boolean, nullable=False),
    Column("harm", String, nullable=False),
    Column("scope", String, nullable=False),
    Column("part", String, nullable=False),
    *_words_if_any("since"),
    *_words_if_any("whole"),
    *_words_if_any("from_place"),
    *_words_if_any("to_place"),
    sqlite_with_rowid=False,
)

TIMES = Table(
    "times",
    METADATA,
    Column("claim", ForeignKey("claims.id"), primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    *_words(),
    Column("value", String),
    Column("first_day", Date),
    Column("last_day", Date),
    Column("reason", String, nullable=False),
    sqlite_with_rowid=False,
)

PLACES = Table(
    "places",
    METADATA,
    Column("claim", ForeignKey("claims.id"), primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    *_words(),
    Column("name", String, nullable=False),
    Column("name_search", String, nullable=False),
    Column("latitude", Double),
    Column("longitude", Double),
    Column("country", String),
    Column("gazetteer_id", String, index=True),
    Column("precision", Integer),
    Column("relation", String, nullable=False),
    Column("reason", String, nullable=False),
    sqlite_with_rowid=False,
)

JUDGEMENTS = Table(
    "judgements",
    METADATA,
    Column("id", String, primary_key=True),
    Column("decision", String, nullable=False, index=True),
    Column("field", String, nullable=False),
    Column("value", String, nullable=False),
    Column("who", String, nullable=False),
    Column("when", String, nullable=False),
    Column("why", String, nullable=False),
)

SUBJECTS = Table(
    "subjects",
    METADATA,
    Column("judgement", ForeignKey("judgements.id"), primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    Column("subject", String, nullable=False, index=True),
    sqlite_with_rowid=False,
)
