"""What became of what each source told."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, or_, select

from sayso.errors import UsageError
from sayso.judgements import reliabilities, standing
from sayso.store.judging import load_judgements
from sayso.store.picture.schema import ACCOUNTS, EVENT_CLAIMS
from sayso.store.query import check_limit
from sayso.store.schema import CLAIMS
from sayso.store.search import check_words, searchable
from sayso.types import Judgement, Side


@dataclass(frozen=True, slots=True)
class SourceQuery:
    """A choice of sources.

    Attributes:
        name: words that stand in the source's name, case and accents aside.
        sides: it spoke for one of these sides; empty for any.
        limit, offset: at most so many, after leaving out so many; None for all.
    """

    name: str | None = None
    sides: tuple[Side, ...] = ()
    limit: int | None = None
    offset: int = 0

    def __post_init__(self) -> None:
        if self.name is not None:
            check_words("name", self.name)
        check_limit(self.limit)
        if self.offset < 0:
            raise UsageError(f"offset {self.offset}: give a number, 0 or more")


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """One teller (a speaker, an agency, an outlet), and what became of what it told.

    Attributes:
        sides: those that it spoke for, most often one.
        claims: how many of its claims stand in events.
        events: of how many events it gives an account.
        alone: of how many it is the only origin.
        confirmed: how many it says happened that another teller, too, says happened.
        contradicted: in how many an account of its stands in a conflict.
        rating: the judgement on its reliability that holds; None where nobody rated it.
    """

    name: str
    sides: tuple[Side, ...]
    claims: int
    events: int
    alone: int
    confirmed: int
    contradicted: int
    rating: Judgement | None


def load_sources(connection: Connection, query: SourceQuery) -> list[SourceRecord]:
    """The sources that `query` asks for, those that told of most events first."""
    a = ACCOUNTS.c
    found = connection.execute(
        select(
            a.teller,
            func.group_concat(a.side.distinct()).label("sides"),
            func.sum(a.claims).label("claims"),
            func.count(a.event.distinct()).label("events"),
            func.sum(a.alone).label("alone"),
            func.sum(a.confirmed).label("confirmed"),
            func.sum(a.contradicted).label("contradicted"),
        )
        .group_by(a.teller)
        .order_by(func.count(a.event.distinct()).desc(), a.teller)
    )
    ratings = _ratings(connection)
    records = [
        SourceRecord(
            name=row.teller,
            sides=tuple(side for side in Side if side in (row.sides or "").split(",")),
            claims=row.claims,
            events=row.events,
            alone=row.alone,
            confirmed=row.confirmed,
            contradicted=row.contradicted,
            rating=ratings.get(searchable(row.teller)),
        )
        for row in found
    ]
    wanted = [
        record
        for record in records
        if (query.name is None or searchable(query.name) in searchable(record.name))
        and (not query.sides or set(query.sides) & set(record.sides))
    ]
    end = None if query.limit is None else query.offset + query.limit
    return wanted[query.offset : end]


def _ratings(connection: Connection) -> dict[str, Judgement]:
    """The rating of each source by its searchable name, also where its id was rated."""
    rated = reliabilities(standing(load_judgements(connection)))
    ratings: dict[str, Judgement] = {}
    for subject, judgement in sorted(rated.items(), key=lambda item: item[1].when):
        for name in (subject, *_names_of(connection, subject)):
            ratings[searchable(name)] = judgement
    return ratings


def _names_of(connection: Connection, actor: str) -> list[str]:
    """Tellers whose claims the register links to the party of this id."""
    told = (
        select(ACCOUNTS.c.teller)
        .distinct()
        .join(
            EVENT_CLAIMS,
            (EVENT_CLAIMS.c.event == ACCOUNTS.c.event)
            & (EVENT_CLAIMS.c.account == ACCOUNTS.c.ordinal),
        )
        .join(CLAIMS, CLAIMS.c.id == EVENT_CLAIMS.c.claim)
        .where(
            CLAIMS.c.speaker_actor == actor,
            or_(ACCOUNTS.c.teller == CLAIMS.c.speaker, ACCOUNTS.c.teller == CLAIMS.c.speaker_group),
        )
    )
    return list(connection.execute(told).scalars())
