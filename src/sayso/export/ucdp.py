"""Events in the 49 columns of UCDP GED, as far as a ledger can say what UCDP's coders would.

Columns and their order are those of GED 23.1 to 26.1 (UCDP GED Codebook, "List of variables").
"""

from datetime import date
from typing import NamedTuple

from sayso.export.bounds import Bounds, bounds
from sayso.export.country import country_name
from sayso.export.package import to_package
from sayso.export.parties import Named, actors
from sayso.export.point import point
from sayso.export.table import Column, Kind, Table, joined, table
from sayso.export.toll import FORCE, is_asserted, tolls
from sayso.export.view import View
from sayso.types import Document, Event, Side, Status

_STATES = frozenset({Side.GOVERNMENT, Side.FOREIGN_STATE})
_ARMED = frozenset({Side.OPPOSITION, Side.ARMED_GROUP})
_DATE_PRECISIONS = ((1, 1), (6, 2), (7, 3), (31, 4), (366, 5))
"""Longest span in days for each date_prec: a day, 2 to 6 days, a week, a month, a year."""

_WHERE_PRECISIONS = {1: 1, 2: 2, 4: 6}
"""where_prec by our precision; our 3 is a district (3) or a province (4), which is not told."""

_CELL = 0.5
_CELLS_A_ROW = 720
"""PRIO-GRID (Tollefsen et al. 2012): cells of half a degree, counted from the south-west."""

NOTES = """\
# Events in the columns of UCDP GED

Made by Sayso from reports; not UCDP's data, and not coded by UCDP. A row is an event in which at
least one account says outright that armed force was used and at least one origin counts somebody
killed in it: deaths belong to an event where a document tells both in one sentence, and no other
act of force in it.

What this table cannot say, and the ledger can:

- **Who says what.** `source_original` names all who speak of the event; which of them gave which
  number, and who denies it, it cannot say.
- **Denial.** An event that is only denied, expected or possible is left out; one that is contested
  looks like any other.
- **Why a number is best.** `low` and `high` are the least and the greatest number killed that any
  independent origin gives; where one says "at least", more may be true. `best` is filled only where
  all give the same exact number: we choose none. All three are empty where groups are counted
  apart. A bound that nobody gives is empty, not 0.
- **Who the dead were.** `deaths_a`, `deaths_b`, `deaths_civilians` and `deaths_unknown` are empty.

Columns that are always empty, since they are UCDP's own or a ledger does not know them: `relid`,
`active_year`, `code_status`, all names and ids of conflicts and dyads, ids of sides, `adm_1`,
`adm_2`, `country_id`, `region`, `event_clarity`, `gwnoa`, `gwnob`. `id` is Sayso's id, a text.
`type_of_violence` and the sides are filled only where the sides of both parties are known, and
never as one-sided: whether civilians were hit on purpose is for a coder to say.
`where_prec` is empty where the point is that of a district or a province, which ours does not tell
apart. No threshold of deaths a year is applied.
"""


class _Row(NamedTuple):
    """An event with all that its row is made of."""

    event: Event
    violence: int | None
    side_a: str | None
    side_b: str | None
    killed: Bounds
    documents: tuple[Document, ...]
    tellers: str | None


def to_ucdp(view: View) -> bytes:
    """A data package with the table and the note on what it cannot say."""
    return to_package("sayso-ucdp-ged", "Events in the columns of UCDP GED", NOTES, [ucdp(view)])


def ucdp(view: View) -> Table:
    """One row for each event of armed force in which somebody is counted as killed."""
    deaths = tolls(view)
    rows = (_row(view, event, deaths.get(event.id, event)) for event in view.picture.events)
    return table(
        "ged",
        "One row for each event of armed force in which somebody is counted as killed.",
        _COLUMNS,
        filter(None, rows),
        key="id",
    )


def _row(view: View, event: Event, toll: Event) -> _Row | None:
    """The row of an event and of the deaths in it, which may be told in the event itself."""
    if not (is_asserted(view, event) and _tells_force(view, event) and _counts(view, toll)):
        return None
    violence, (side_a, side_b) = _violence(*actors(view, event))
    told = dict.fromkeys((event, toll))
    return _Row(
        event=event,
        violence=violence,
        side_a=side_a,
        side_b=side_b,
        killed=bounds(view, toll, "killed"),
        documents=tuple(dict.fromkeys(d for found in told for d in view.documents_of(found))),
        tellers=joined(dict.fromkeys(a.teller for found in told for a in found.accounts)),
    )


def _tells_force(view: View, event: Event) -> bool:
    claims = view.claims_of(event)
    return any(claim.type in FORCE and claim.status is Status.HAPPENED for claim in claims)


def _counts(view: View, toll: Event) -> bool:
    """Whether at least one origin counts somebody killed."""
    counted = view.series_of.get((toll.id, "killed"), ())
    return any((told.min or 0) >= 1 for series in counted for told in series.told)


def _violence(
    who: tuple[Named, ...], whom: tuple[Named, ...]
) -> tuple[int | None, tuple[str | None, str | None]]:
    """UCDP's type of violence, with the two sides in its order; nothing where a side is unknown.

    1 state-based (side A is the state), 2 non-state. Not 3: that civilians were hit does not tell
    that they were the target, as one-sided violence asks.
    """
    ours, theirs = {party.side for party in who}, {party.side for party in whom}
    names = (joined(p.name for p in who), joined(p.name for p in whom))
    if not ours or not theirs or not ours <= _STATES | _ARMED:
        return None, (None, None)
    if ours <= _STATES and theirs <= _STATES | _ARMED:
        return 1, names
    if ours <= _ARMED and theirs <= _STATES:
        return 1, (names[1], names[0])
    if ours <= _ARMED and theirs <= _ARMED:
        return 2, names
    return None, (None, None)


def _year(event: Event) -> int | None:
    if event.start and event.end and event.start.year == event.end.year:
        return event.start.year
    return None


def _date_precision(start: date | None, end: date | None) -> int | None:
    if not (start and end):
        return None
    length = (end - start).days + 1
    return next((code for most, code in _DATE_PRECISIONS if length <= most), None)


def _point(event: Event) -> str | None:
    found = point(event.place)
    return f"POINT ({found[0]} {found[1]})" if found else None


def _degrees(event: Event, axis: int) -> float | None:
    found = point(event.place)
    return found[axis] if found else None


def _grid(event: Event) -> int | None:
    """Number of the cell of PRIO-GRID in which the point lies."""
    found = point(event.place)
    if found is None:
        return None
    column = min(int((found[0] + 180) / _CELL), _CELLS_A_ROW - 1)
    row = min(int((found[1] + 90) / _CELL), _CELLS_A_ROW // 2 - 1)
    return row * _CELLS_A_ROW + column + 1


def _described(event: Event) -> str | None:
    place = event.place
    return f"{place.relation} {place.name}".strip() if place else None


def _article(document: Document) -> str:
    """A document as UCDP cites it: office, day, headline."""
    day = document.date.isoformat() if document.date else ""
    return f'"{document.outlet or ""},{day},{document.title or ""}"'


def _unknown(_: _Row) -> None:
    """What no ledger knows."""


def _empty(name: str, kind: Kind = Kind.TEXT) -> Column[_Row]:
    return Column(name, kind, "always empty: UCDP's own, or not known", _unknown)


_T, _I, _N, _D = Kind.TEXT, Kind.INTEGER, Kind.NUMBER, Kind.DAY

_COLUMNS: tuple[Column[_Row], ...] = (
    Column("id", _T, "Sayso's id of the event", lambda r: r.event.id),
    _empty("relid"),
    Column("year", _I, "the year; empty unless it can be only one", lambda r: _year(r.event)),
    _empty("active_year", _I),
    _empty("code_status"),
    Column(
        "type_of_violence",
        _I,
        "1 state-based, 2 non-state; where the sides of both parties are known",
        lambda r: r.violence,
    ),
    _empty("conflict_dset_id"),
    _empty("conflict_new_id", _I),
    _empty("conflict_name"),
    _empty("dyad_dset_id"),
    _empty("dyad_new_id", _I),
    _empty("dyad_name"),
    _empty("side_a_dset_id"),
    _empty("side_a_new_id", _I),
    Column("side_a", _T, "side A, where the type of violence is known", lambda r: r.side_a),
    _empty("side_b_dset_id"),
    _empty("side_b_new_id", _I),
    Column("side_b", _T, "side B, where the type of violence is known", lambda r: r.side_b),
    Column("number_of_sources", _I, "reports that tell of it", lambda r: len(r.documents)),
    Column(
        "source_article",
        _T,
        "reports: outlet, day, headline",
        lambda r: joined(map(_article, r.documents)),
    ),
    Column("source_office", _T, "outlets", lambda r: joined(d.outlet for d in r.documents)),
    Column("source_date", _T, "their days", lambda r: joined(d.date for d in r.documents)),
    Column(
        "source_headline", _T, "their headlines", lambda r: joined(d.title for d in r.documents)
    ),
    Column("source_original", _T, "all who speak of it, denials too", lambda r: r.tellers),
    Column(
        "where_prec",
        _I,
        "1, 2 or 6 as in UCDP; empty for a district or a province",
        lambda r: _WHERE_PRECISIONS.get((r.event.place and r.event.place.precision) or 0),
    ),
    Column(
        "where_coordinates",
        _T,
        "place whose point it is",
        lambda r: r.event.place.name if r.event.place else None,
    ),
    Column("where_description", _T, "how the place lies to it", lambda r: _described(r.event)),
    _empty("adm_1"),
    _empty("adm_2"),
    Column("latitude", _N, "degrees of WGS 84", lambda r: _degrees(r.event, 1)),
    Column("longitude", _N, "degrees of WGS 84", lambda r: _degrees(r.event, 0)),
    Column("geom_wkt", _T, "the point as Well-Known Text", lambda r: _point(r.event)),
    Column("priogrid_gid", _I, "cell of PRIO-GRID that holds the point", lambda r: _grid(r.event)),
    Column(
        "country",
        _T,
        "name of the country",
        lambda r: country_name(r.event.place.country) if r.event.place else None,
    ),
    _empty("country_id", _I),
    _empty("region"),
    _empty("event_clarity", _I),
    Column(
        "date_prec",
        _I,
        "1 a day, 2 to six days, 3 a week, 4 a month, 5 a year; empty where open",
        lambda r: _date_precision(r.event.start, r.event.end),
    ),
    Column("date_start", _D, "first day that accounts leave open", lambda r: r.event.start),
    Column("date_end", _D, "last day that accounts leave open", lambda r: r.event.end),
    _empty("deaths_a", _I),
    _empty("deaths_b", _I),
    _empty("deaths_civilians", _I),
    _empty("deaths_unknown", _I),
    Column(
        "best",
        _N,
        "number killed, where all origins give the same one exactly",
        lambda r: r.killed.agreed,
    ),
    Column("high", _N, "greatest number killed that any origin gives", lambda r: r.killed.high),
    Column("low", _N, "least number killed that any origin gives", lambda r: r.killed.low),
    _empty("gwnoa", _I),
    _empty("gwnob", _I),
)
