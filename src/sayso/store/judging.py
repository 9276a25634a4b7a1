"""Judgements in the ledger: kept, read, and checked against what they are about."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from sqlalchemy import Column, Connection, bindparam, select

from sayso.judgements import faults as own_faults
from sayso.judgements import field_parts
from sayso.store.load import load_claims, rows_where
from sayso.store.pack import Row, Rows
from sayso.store.schema import CLAIMS, JUDGEMENTS, SUBJECTS
from sayso.store.search import is_storable
from sayso.store.unpack import by, unpack_claims
from sayso.types import Decision, Judgement


def pack_judgements(judgements: Iterable[Judgement]) -> Rows:
    """The rows that hold `judgements`."""
    rows: Rows = {JUDGEMENTS.name: [], SUBJECTS.name: []}
    for judgement in judgements:
        rows[JUDGEMENTS.name].append(
            {
                "id": judgement.id,
                "decision": judgement.decision.value,
                "field": judgement.field,
                "value": judgement.value,
                "who": judgement.who,
                "when": judgement.when.astimezone(UTC).isoformat(timespec="microseconds"),
                "why": judgement.why,
            }
        )
        rows[SUBJECTS.name] += [
            {"judgement": judgement.id, "ordinal": ordinal, "subject": subject}
            for ordinal, subject in enumerate(judgement.subjects)
        ]
    return rows


def load_judgements(connection: Connection) -> list[Judgement]:
    """All judgements, the oldest first.

    Raises:
        ValueError: a row holds what it cannot.
    """
    order = (JUDGEMENTS.c.when, JUDGEMENTS.c.id)
    rows = rows_where(connection, JUDGEMENTS, JUDGEMENTS.c.id.is_not(None), order)
    subjects = by(
        "judgement",
        rows_where(
            connection,
            SUBJECTS,
            SUBJECTS.c.judgement.is_not(None),
            (SUBJECTS.c.judgement, SUBJECTS.c.ordinal),
        ),
    )
    return [_judgement(row, subjects[row["id"]]) for row in rows]


def faults(judgement: Judgement, connection: Connection) -> Iterator[str]:
    """What is wrong with `judgement` in this ledger, a line each; none when it is sound."""
    yield from own_faults(judgement)
    told = (*judgement.subjects, judgement.field, judgement.value, judgement.who, judgement.why)
    if not is_storable("".join(told)):
        yield "it holds a NUL or half a character, which no database keeps"
        return
    if judgement.decision is Decision.UNDO:
        if not _is_there(connection, judgement.subjects[0], JUDGEMENTS.c.id):
            yield f"the ledger has no judgement {judgement.subjects[0]}"
    elif judgement.decision is not Decision.RATE:
        unknown = [s for s in judgement.subjects if not _is_there(connection, s, CLAIMS.c.id)]
        yield from (f"the ledger has no claim {subject}" for subject in unknown)
        if judgement.decision is Decision.CORRECT and not unknown:
            yield from _field_faults(judgement, connection)


def _field_faults(judgement: Judgement, connection: Connection) -> Iterator[str]:
    """Whether the claim has a figure or place of the number that is corrected."""
    try:
        name, number = field_parts(judgement.field)
    except ValueError:
        return  # told already
    (claim,) = unpack_claims(load_claims(connection, judgement.subjects))
    # A place may be added to those that the claim has, where a value gives one.
    further = 1 if judgement.value else 0
    there = {"figure": len(claim.figures), "place": len(claim.places) + further}
    if number >= there.get(name, 1):
        yield f"claim {claim.id} has no {name}.{number}; the first is {name}.0"


def _is_there(connection: Connection, id_: str, ids: Column[str]) -> bool:
    wanted = select(ids).where(ids == bindparam("wanted"))
    return connection.execute(wanted, {"wanted": id_}).first() is not None


def _judgement(row: Row, subjects: list[Row]) -> Judgement:
    return Judgement(
        id=row["id"],
        decision=Decision(row["decision"]),
        subjects=tuple(subject["subject"] for subject in subjects),
        field=row["field"],
        value=row["value"],
        who=row["who"],
        when=datetime.fromisoformat(row["when"]),
        why=row["why"],
    )
