"""What the machine is least sure of."""

from collections.abc import Collection

from sqlalchemy import Connection, func, select

from sayso.store.load import rows_where
from sayso.store.picture.schema import APART, LINKS, REASONS
from sayso.store.schema import CLAIMS
from sayso.types import Apart, Link, LinkKind, Reason


def load_unsure_links(connection: Connection, bits: float, limit: int) -> tuple[list[Link], int]:
    """The weakest links under so many bits that no person made; and how many there are."""
    weak = (LINKS.c.judged.is_(None), LINKS.c.weight < bits)
    order = (LINKS.c.weight, LINKS.c.a, LINKS.c.b)
    rows = connection.execute(select(LINKS).where(*weak).order_by(*order).limit(limit)).all()
    links = []
    for row in rows:
        here = (REASONS.c.event == row.event) & (REASONS.c.link == row.ordinal)
        reasons = rows_where(connection, REASONS, here, (REASONS.c.ordinal,))
        found = (Reason(r["feature"], r["weight"], r["words"]) for r in reasons)
        links.append(Link(row.a, row.b, LinkKind(row.kind), row.weight, tuple(found)))
    total = select(func.count()).select_from(LINKS).where(*weak)
    return links, connection.execute(total).scalar_one()


def load_apart(connection: Connection, limit: int | None = None) -> list[Apart]:
    """What speaks for one event between claims of two, the strongest first."""
    order = (APART.c.weight.desc(), APART.c.a, APART.c.b)
    rows = connection.execute(select(APART).order_by(*order).limit(limit))
    return [Apart(row.a, row.b, row.weight) for row in rows]


def count_apart(connection: Connection) -> int:
    """How many there are of them."""
    return connection.execute(select(func.count()).select_from(APART)).scalar_one()


def load_unsure_claims(
    connection: Connection, confidence: float, besides: Collection[str], limit: int
) -> tuple[list[tuple[str, float]], int]:
    """The claims read with the least confidence, besides some; and how many are under it."""
    unsure = (CLAIMS.c.confidence < confidence, CLAIMS.c.id.not_in(besides))
    found = connection.execute(
        select(CLAIMS.c.id, CLAIMS.c.confidence)
        .where(*unsure)
        .order_by(CLAIMS.c.confidence, CLAIMS.c.id)
        .limit(limit)
    )
    total = select(func.count()).select_from(CLAIMS).where(*unsure)
    rows = [(row.id, row.confidence) for row in found]
    return rows, connection.execute(total).scalar_one()
