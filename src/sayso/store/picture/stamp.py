"""What a picture was made from, so that one can tell whether it still is current."""

import hashlib
from dataclasses import asdict, dataclass

from sqlalchemy import Connection, select

from sayso.judgements import standing
from sayso.store.judging import load_judgements
from sayso.store.picture.schema import PICTURE
from sayso.store.schema import DOCUMENTS
from sayso.types import Decision


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a picture was made from.

    Attributes:
        documents: how many documents, as a string of digits.
        digest: SHA-256 of their ids, each with its seal, in order.
        judgements: SHA-256 of the ids of the judgements that hold, in order; ratings of sources
            are left out, since no picture depends on them.
        version: of the reconciling code.
    """

    documents: str
    digest: str
    judgements: str
    version: str


def stamp_now(connection: Connection, version: str) -> Stamp:
    """The stamp of a picture that would be made of the ledger as it is now."""
    seals = connection.execute(
        select(DOCUMENTS.c.id, DOCUMENTS.c.seal).order_by(DOCUMENTS.c.id)
    ).all()
    held = [
        judgement.id
        for judgement in standing(load_judgements(connection))
        if judgement.decision is not Decision.RATE
    ]
    return Stamp(
        documents=str(len(seals)),
        digest=_digest([id_ + seal for id_, seal in seals]),
        judgements=_digest(held),
        version=version,
    )


def kept_stamp(connection: Connection) -> Stamp | None:
    """The stamp of the picture that the ledger keeps; None where it keeps none."""
    found = {row.key: row.value for row in connection.execute(select(PICTURE))}
    return Stamp(**found) if found else None


def keep_stamp(connection: Connection, stamp: Stamp) -> None:
    """Write down what the picture in the ledger was made from."""
    connection.execute(PICTURE.delete())
    rows = [{"key": key, "value": value} for key, value in asdict(stamp).items()]
    connection.execute(PICTURE.insert(), rows)


def _digest(ids: list[str]) -> str:
    return hashlib.sha256("\n".join(ids).encode()).hexdigest()
