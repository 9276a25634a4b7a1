"""Words of documents and of claims' home sentences, found by SQLite's FTS5.

With `connect` and `guards` this is what is particular to SQLite. The index is made from the
guarded tables and holds no words of its own, so that nothing guards it.
"""

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt
from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Integer,
    MetaData,
    Select,
    String,
    Table,
    column,
    func,
    literal,
    select,
    table,
    text,
)

from sayso.errors import UsageError
from sayso.store.search import check_words

INDEX_METADATA = MetaData()

Numbers = npt.NDArray[np.int64]

# Numbers of its own, since VACUUM gives rows of tables without an integer key new numbers.
SEARCHED = Table(
    "searched",
    INDEX_METADATA,
    Column("number", Integer, primary_key=True),
    Column("document", String, nullable=False),
    Column("claim", String),
)

_WORDS = "words"

# Accents do not count, as everywhere in the ledger (see `search`).
CREATE = (
    f"CREATE VIRTUAL TABLE {_WORDS} USING "
    "fts5(text, content='', tokenize='unicode61 remove_diacritics 2')"
)

_NUMBER = (
    "INSERT INTO searched (document) VALUES (:document)",
    "INSERT INTO searched (document, claim) "
    "SELECT document, id FROM claims WHERE document = :document ORDER BY ordinal",
)

_INDEX = f"""
INSERT INTO {_WORDS} (rowid, text)
SELECT s.number, coalesce(c.home_text, coalesce(d.title || char(10), '') || d.text)
FROM searched AS s
JOIN documents AS d ON d.id = s.document
LEFT JOIN claims AS c ON c.id = s.claim
WHERE s.number > :before
"""


def index_words(connection: Connection, documents: Iterable[str]) -> None:
    """Make documents that were just added, and their claims, findable by their words."""
    rows = [{"document": document} for document in documents]
    if not rows:
        return
    before = last_number(connection)
    for statement in _NUMBER:
        connection.execute(text(statement), rows)
    connection.execute(text(_INDEX), {"before": before})


def last_number(connection: Connection) -> int:
    """The highest number in `searched`; 0 where there is none."""
    return connection.execute(select(func.max(SEARCHED.c.number))).scalar() or 0


def claims_with(words: str) -> Select[tuple[str]]:
    """The query for ids of claims with all of `words` in their home sentence."""
    return select(SEARCHED.c.claim).where(_matches(words), SEARCHED.c.claim.is_not(None))


def numbers_with(connection: Connection, words: str) -> Numbers:
    """The numbers in `searched` of whatever has all of `words`, rising."""
    # One string of them is many times faster than as many rows.
    found = select(func.group_concat(column("rowid", Integer))).select_from(table(_WORDS))
    joined = connection.execute(found.where(_match(words))).scalar()
    return np.fromstring(joined or "", dtype=np.int64, sep=",")


def check_asked(words: str) -> None:
    """Check that `words` can be looked for in texts.

    Raises:
        UsageError: they are too long, hold no letter or digit, or what no text can hold.
    """
    check_words("words", words)
    if not any(letter.isalnum() for letter in words):
        raise UsageError("words: give words with letters or digits, or leave them out")


def _matches(words: str) -> ColumnElement[bool]:
    found = select(column("rowid", Integer)).select_from(table(_WORDS))
    return SEARCHED.c.number.in_(found.where(_match(words)))


def _match(words: str) -> ColumnElement[bool]:
    return column(_WORDS).op("MATCH")(literal(_asked(words)))


def _asked(words: str) -> str:
    """Words in FTS5's language: each as a string of its own, one that ends in * as a beginning."""
    return " ".join(
        f'"{bare}"{"*" if word.endswith("*") else ""}'
        for word in words.split()
        if any(letter.isalnum() for letter in word)
        for bare in (word.rstrip("*").replace('"', '""'),)
    )
