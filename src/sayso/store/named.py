"""What an id names, also where only its beginning is given."""

from sqlalchemy import Column, Connection, select

from sayso.errors import UsageError
from sayso.store.picture.schema import EVENTS, ORIGINS
from sayso.store.schema import CLAIMS, DOCUMENTS, JUDGEMENTS
from sayso.store.search import is_storable

KINDS: dict[str, Column[str]] = {
    "event": EVENTS.c.id,
    "claim": CLAIMS.c.id,
    "judgement": JUDGEMENTS.c.id,
    "origin": ORIGINS.c.id,
    "document": DOCUMENTS.c.id,
}
"""What can be named by the beginning of its id."""

_SHOWN = 3
"""Ids that are listed where a beginning fits several."""


def full_id(connection: Connection, kind: str, start: str) -> str:
    """The id of the one event, claim and so on that begins with `start`.

    Raises:
        UsageError: none does, or several do.
    """
    if not start or not is_storable(start):
        raise UsageError(f"{start!a} is no id of a {kind}")
    ids = KINDS[kind]
    # A range, which an index answers; no id holds a letter beyond "~".
    begins = (ids >= start, ids < f"{start}~")
    found = (
        connection.execute(select(ids).where(*begins).order_by(ids).limit(_SHOWN + 1))
        .scalars()
        .all()
    )
    if start in found or len(found) == 1:
        return start if start in found else found[0]
    if not found:
        raise UsageError(f"no {kind} has an id that begins with {start!a}")
    more = " and more" if len(found) > _SHOWN else ""
    raise UsageError(
        f"several {kind}s have an id that begins with {start!a}: {', '.join(found[:_SHOWN])}"
        f"{more}; give more of it"
    )
