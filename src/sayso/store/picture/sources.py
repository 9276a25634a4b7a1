"""What became of what each source told."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, or_, select

from sayso.errors import UsageError
from sayso.judgements import reliabilities, standing
from sayso.store.judging import load_judgements
from sayso.store.picture.pack import SEPARATOR
from sayso.store.picture.query import Conditions
from sayso.store.picture.schema import ACCOUNTS, EVENT_CLAIMS, SOURCES
from sayso.store.query import check_limit, holds
from sayso.store.schema import CLAIMS, DOCUMENTS
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
        documents, outlets: in how many documents, of how many outlets, its claims stand.
        claims: how many of its claims stand in events.
        events: of how many events it gives an account.
        alone: of how many it is the only origin.
        confirmed: how many it says happened that another teller, too, says happened.
        contradicted: in how many an account of its stands in a conflict.
        rating: the judgement on its reliability that holds; None where nobody rated it.
    """

    name: str
    sides: tuple[Side, ...]
    documents: int
    outlets: int
    claims: int
    events: int
    alone: int
    confirmed: int
    contradicted: int
    rating: Judgement | None


def load_sources(connection: Connection, query: SourceQuery) -> list[SourceRecord]:
    """The sources that `query` asks for, those that tell of most events first."""
    ratings = _ratings(connection)
    found = connection.execute(
        select(SOURCES)
        .where(*source_conditions(query))
        .order_by(SOURCES.c.events.desc(), SOURCES.c.name)
        .limit(query.limit)
        .offset(query.offset)
    )
    return [
        SourceRecord(
            name=row.name,
            sides=tuple(map(Side, filter(None, row.sides.split(SEPARATOR)))),
            documents=row.documents,
            outlets=row.outlets,
            claims=row.claims,
            events=row.events,
            alone=row.alone,
            confirmed=row.confirmed,
            contradicted=row.contradicted,
            rating=ratings.get(row.name_search),
        )
        for row in found
    ]


def source_conditions(query: SourceQuery) -> Conditions:
    """What the rows of `sources` must meet."""
    conditions: Conditions = []
    if query.name is not None:
        conditions.append(holds(SOURCES.c.name_search, query.name))
    if query.sides:
        # No name of a side stands within another.
        conditions.append(or_(*(SOURCES.c.sides.contains(side.value) for side in query.sides)))
    return conditions


def count_sources(connection: Connection, tellers: Sequence[str] | None = None) -> None:
    """Count what became of what these tellers told, or all; none of them is counted yet."""
    a = ACCOUNTS.c
    some = [] if tellers is None else [a.teller.in_(tellers)]
    told = connection.execute(
        select(
            a.teller.label("name"),
            func.coalesce(func.group_concat(a.side.distinct()), "").label("sides"),
            func.sum(a.claims).label("claims"),
            func.count(a.event.distinct()).label("events"),
            func.sum(a.alone).label("alone"),
            func.sum(a.confirmed).label("confirmed"),
            func.sum(a.contradicted).label("contradicted"),
        )
        .where(*some)
        .group_by(a.teller)
    ).all()
    where = {
        name: (documents, outlets)
        for name, documents, outlets in connection.execute(
            select(
                a.teller,
                func.count(DOCUMENTS.c.id.distinct()),
                func.count(DOCUMENTS.c.outlet.distinct()),
            )
            .join(
                EVENT_CLAIMS,
                (EVENT_CLAIMS.c.event == a.event) & (EVENT_CLAIMS.c.account == a.ordinal),
            )
            .join(CLAIMS, CLAIMS.c.id == EVENT_CLAIMS.c.claim)
            .join(DOCUMENTS)
            .where(*some)
            .group_by(a.teller)
        )
    }
    rows = [
        row._asdict()
        | {
            "name_search": searchable(row.name),
            "sides": SEPARATOR.join(side for side in Side if side in row.sides.split(",")),
            "documents": where.get(row.name, (0, 0))[0],
            "outlets": where.get(row.name, (0, 0))[1],
        }
        for row in told
    ]
    if rows:
        connection.execute(SOURCES.insert(), rows)


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
