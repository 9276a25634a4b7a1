"""Events in the 31 columns of ACLED, as far as a ledger can say what ACLED's coders would.

Columns and their order are those of ACLED's files since March 2023 (ACLED Codebook, "ACLED Data
Columns at a Glance").
"""

from datetime import date
from typing import NamedTuple

from sayso.coding import code
from sayso.export.bounds import Bounds, bounds
from sayso.export.country import country_name, numeric
from sayso.export.package import to_package
from sayso.export.parties import Named, actors
from sayso.export.point import point
from sayso.export.table import Column, Kind, Table, joined, table
from sayso.export.telling import days, narrative
from sayso.export.toll import is_asserted, tolls
from sayso.export.view import View
from sayso.types import Event, Side, Status

_WEEK, _MONTH = 7, 31
"""Days of a span that ACLED's time precisions 2 and 3 stand for."""

_COARSEST = 3
"""ACLED's worst geo-precision."""

_KINDS = {
    Side.GOVERNMENT: "State forces",
    Side.FOREIGN_STATE: "External/Other forces",
    Side.CIVILIAN: "Civilians",
}
"""ACLED's kinds of actor that a side tells; rebels and militias are not told apart by ours."""

_AT_CIVILIANS = "Violence against civilians"
_AT_PROTESTERS = "Excessive force against protesters"

_DISORDER = {
    "Battles": "Political violence",
    "Explosions/Remote violence": "Political violence",
    _AT_CIVILIANS: "Political violence",
    "Protests": "Demonstrations",
    "Riots": "Political violence",
    "Strategic developments": "Strategic developments",
}
"""ACLED's disorder type by event type."""

_DISORDER_OF = {
    _AT_PROTESTERS: "Political violence; Demonstrations",
    "Violent demonstration": "Demonstrations",
}
"""Those sub-events whose disorder type is another one."""

NOTES = """\
# Events in the columns of ACLED

Made by Sayso from reports; not ACLED's data, and not coded by ACLED. A row is an event that at
least one account says outright has happened, and that ACLED's codebook has a sub-event type for.
Codes are given by a table of rules from the words of the claims (docs/coding.md).

What this table cannot say, and the ledger can:

- **Who says so.** ACLED has no column for the speaker. `notes` holds every account with its
  speaker and citation; `source` names outlets only.
- **Denial.** An event that is only denied, expected, asked for or possible is left out; one that is
  contested looks like any other but for `notes`.
- **Ranges.** `fatalities` is one number: here, as ACLED does where reports differ, the least that
  any independent origin gives. It is EMPTY where nobody gives a number, where groups are counted
  apart, or where no lower bound is told; ACLED would write 0. Deaths belong to an event where a
  document tells both in one sentence, and no other act of force in it.
- **Uncertain days.** `event_date` is empty where no single day is told. ACLED would choose one.
- **Uncertain perpetrators.** `actor1` is empty where accounts name different perpetrators. Both
  actors are empty where Sayso's register does not know them, unless they are civilians.
- **How far a point is off** beyond ACLED's three steps. A point in the middle of a country, which
  ACLED never codes, has no `geo_precision`.

Columns that are always empty, since a ledger does not know them: `admin1`, `admin2`, `admin3`,
`region`, `source_scale`, `tags`, `timestamp`. Names of actors are those of Sayso's register, not
ACLED's; `event_id_cnty` is Sayso's id.
"""


class _Row(NamedTuple):
    """An event with all that its row is made of; the codes are those of its first coded claim."""

    event: Event
    event_type: str
    sub_event_type: str
    who: tuple[Named, ...]
    whom: tuple[Named, ...]
    killed: Bounds
    outlets: str | None
    notes: str


def to_acled(view: View) -> bytes:
    """A data package with the table and the note on what it cannot say."""
    return to_package("sayso-acled", "Events in the columns of ACLED", NOTES, [acled(view)])


def acled(view: View) -> Table:
    """One row for each event that somebody asserts and that ACLED has a sub-event type for."""
    deaths = tolls(view)
    rows = (_row(view, event, deaths.get(event.id)) for event in view.picture.events)
    return table(
        "acled",
        "One row for each event that is asserted and that ACLED has a sub-event type for.",
        _COLUMNS,
        (row for row in rows if row),
        key="event_id_cnty",
    )


def _row(view: View, event: Event, toll: Event | None) -> _Row | None:
    if not is_asserted(view, event):
        return None
    claims = [claim for claim in view.claims_of(event) if claim.status is Status.HAPPENED]
    claims.sort(key=lambda claim: claim.type is not event.type)
    for coding in map(code, claims):
        if coding.acled_event and coding.acled_sub_event:
            who, whom = actors(view, event)
            return _Row(
                event=event,
                event_type=coding.acled_event,
                sub_event_type=coding.acled_sub_event,
                who=who,
                whom=whom,
                killed=bounds(view, toll or event, "killed"),
                outlets=joined(
                    dict.fromkeys(d.outlet for d in view.documents_of(event) if d.outlet)
                ),
                notes="\n".join(_notes(view, event, toll)),
            )
    return None


def _notes(view: View, event: Event, toll: Event | None) -> list[str]:
    deaths = ["The dead:", narrative(view, toll)] if toll else []
    return [*days(event), narrative(view, event), *deaths]


def _day(event: Event) -> date | None:
    """The day, where there is only one that it can be."""
    return event.start if event.start == event.end else None


def _year(event: Event) -> int | None:
    if event.start and event.end and event.start.year == event.end.year:
        return event.start.year
    return None


def _time_precision(event: Event) -> int | None:
    """1 for a day, 2 for a week, 3 for a month; None for what ACLED has no code for."""
    if not (event.start and event.end):
        return None
    length = (event.end - event.start).days + 1
    return next((n for n, most in enumerate((1, _WEEK, _MONTH), 1) if length <= most), None)


def _geo_precision(event: Event) -> int | None:
    found = event.place.precision if event.place else None
    return found if found and found <= _COARSEST else None


def _degrees(event: Event, axis: int) -> float | None:
    found = point(event.place)
    return round(found[axis], 4) if found else None


def _first(parties: tuple[Named, ...]) -> str | None:
    return parties[0].name if parties else None


def _others(parties: tuple[Named, ...]) -> str | None:
    return joined(party.name for party in parties[1:])


def _inter(parties: tuple[Named, ...]) -> str | None:
    side = parties[0].side if parties else None
    return _KINDS.get(side) if side else None


def _interaction(row: _Row) -> str | None:
    both = (_inter(row.who), _inter(row.whom))
    return "-".join(kind for kind in both if kind) if all(both) else None


def _civilians(row: _Row) -> str | None:
    """Whether civilians were the main target, where the type says so by what it means.

    That civilians were hit does not tell that they were aimed at.
    """
    aimed = row.event_type == _AT_CIVILIANS or row.sub_event_type == _AT_PROTESTERS
    return "Civilian targeting" if aimed else None


def _unknown(_: _Row) -> None:
    """What no ledger knows."""


_T, _I, _N, _D = Kind.TEXT, Kind.INTEGER, Kind.NUMBER, Kind.DAY

_COLUMNS: tuple[Column[_Row], ...] = (
    Column("event_id_cnty", _T, "Sayso's id of the event", lambda r: r.event.id),
    Column("event_date", _D, "the day; empty unless it can be only one", lambda r: _day(r.event)),
    Column("year", _I, "the year; empty unless it can be only one", lambda r: _year(r.event)),
    Column(
        "time_precision",
        _I,
        "1: the day is told, 2: a week, 3: a month; empty for longer spans",
        lambda r: _time_precision(r.event),
    ),
    Column(
        "disorder_type",
        _T,
        "by ACLED's table of event types",
        lambda r: _DISORDER_OF.get(r.sub_event_type, _DISORDER[r.event_type]),
    ),
    Column("event_type", _T, "by rules (docs/coding.md)", lambda r: r.event_type),
    Column("sub_event_type", _T, "by rules (docs/coding.md)", lambda r: r.sub_event_type),
    Column(
        "actor1",
        _T,
        "who did it; empty where in dispute or not in the register",
        lambda r: _first(r.who),
    ),
    Column("assoc_actor_1", _T, "who did it with them", lambda r: _others(r.who)),
    Column("inter1", _T, "kind of actor1, where its side tells", lambda r: _inter(r.who)),
    Column(
        "actor2",
        _T,
        "to whom it was done; empty where not in the register",
        lambda r: _first(r.whom),
    ),
    Column("assoc_actor_2", _T, "to whom else", lambda r: _others(r.whom)),
    Column("inter2", _T, "kind of actor2, where its side tells", lambda r: _inter(r.whom)),
    Column("interaction", _T, "both kinds, where both are known", _interaction),
    Column("civilian_targeting", _T, "where the type of event means it", _civilians),
    Column(
        "iso",
        _I,
        "ISO 3166-1 numeric code of the country",
        lambda r: numeric(r.event.place.country) if r.event.place else None,
    ),
    Column("region", _T, "always empty: not known", _unknown),
    Column(
        "country",
        _T,
        "name of the country",
        lambda r: country_name(r.event.place.country) if r.event.place else None,
    ),
    Column("admin1", _T, "always empty: not known", _unknown),
    Column("admin2", _T, "always empty: not known", _unknown),
    Column("admin3", _T, "always empty: not known", _unknown),
    Column(
        "location",
        _T,
        "name of the place",
        lambda r: r.event.place.name if r.event.place else None,
    ),
    Column("latitude", _N, "degrees of WGS 84", lambda r: _degrees(r.event, 1)),
    Column("longitude", _N, "degrees of WGS 84", lambda r: _degrees(r.event, 0)),
    Column(
        "geo_precision",
        _I,
        "1 to 3 as in ACLED; empty where the point is a country's",
        lambda r: _geo_precision(r.event),
    ),
    Column("source", _T, "outlets that tell of it", lambda r: r.outlets),
    Column("source_scale", _T, "always empty: not known", _unknown),
    Column("notes", _T, "credibility and all accounts, as written", lambda r: r.notes),
    Column(
        "fatalities",
        _N,
        "least number killed that any independent origin gives; empty where none is told",
        lambda r: r.killed.low,
    ),
    Column("tags", _T, "always empty: ACLED's own", _unknown),
    Column("timestamp", _I, "always empty: ACLED's own", _unknown),
)
