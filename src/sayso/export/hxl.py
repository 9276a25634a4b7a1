"""Events as CSV with HXL hashtags in the second row.

Tags are those of OCHA's feeds of ACLED (`#event+code`, `#event+type`, `#group+name+first`,
`#loc+name`, `#meta+source`, `#description`, `#affected+killed`) and of UCDP (`#date+start`,
`#date+end`), with `+min` and `+max` where we have ranges, and `#status+verification`
(HXL 1.1, https://hxlstandard.org/standard/1-1final/dictionary/).
"""

from sayso.export.admiralty import NAMES
from sayso.export.bounds import bounds
from sayso.export.country import alpha3, country_name
from sayso.export.csv_file import csv_bytes
from sayso.export.parties import actors
from sayso.export.point import point
from sayso.export.standing import standing
from sayso.export.table import Column, Kind, joined, table
from sayso.export.telling import narrative, teller
from sayso.export.view import View
from sayso.types import Event

_HARMS = {"killed": "killed", "wounded": "injured", "displaced": "displaced"}
"""HXL's attribute by harm."""


def to_hxl(view: View) -> bytes:
    """A row of headings, a row of hashtags, then a row an event."""
    made = table("events", "Events.", _columns(view), view.picture.events)
    heads = [[column.about for column in made.columns], [column.tag for column in made.columns]]
    return csv_bytes(heads, made.rows)


def _columns(view: View) -> tuple[Column[Event], ...]:
    return (
        Column("event", Kind.TEXT, "Event", lambda e: e.id, tag="#event+code"),
        Column("type", Kind.TEXT, "Type", lambda e: e.type, tag="#event+type"),
        Column(
            "standing",
            Kind.TEXT,
            "Asserted, contested, denied, possible, expected or wanted",
            lambda e: standing(view, e),
            tag="#status+event",
        ),
        Column(
            "credibility",
            Kind.INTEGER,
            "Credibility, 1 (confirmed) to 6 (cannot be judged)",
            lambda e: e.credibility.rating,
            tag="#status+verification",
        ),
        Column(
            "credibility_name",
            Kind.TEXT,
            "Credibility in words",
            lambda e: NAMES[e.credibility.rating],
            tag="#status+verification+name",
        ),
        Column(
            "why",
            Kind.TEXT,
            "Why that credibility",
            lambda e: e.credibility.why,
            tag="#status+verification+reason",
        ),
        Column("start", Kind.DAY, "First day", lambda e: e.start, tag="#date+start"),
        Column("end", Kind.DAY, "Last day", lambda e: e.end, tag="#date+end"),
        *_place_columns(),
        Column(
            "who",
            Kind.TEXT,
            "Who did it, where the register knows them",
            lambda e: joined(party.name for party in actors(view, e)[0]),
            tag="#group+name+first",
        ),
        Column(
            "whom",
            Kind.TEXT,
            "To whom, where the register knows them or they are civilians",
            lambda e: joined(party.name for party in actors(view, e)[1]),
            tag="#group+name+second",
        ),
        *(column for harm, tag in _HARMS.items() for column in _range(view, harm, tag)),
        Column(
            "origins",
            Kind.INTEGER,
            "Independent origins",
            lambda e: len(e.accounts),
            tag="#indicator+origins+num",
        ),
        Column(
            "denials",
            Kind.INTEGER,
            "Origins that deny it",
            lambda e: sum(account.denies for account in e.accounts),
            tag="#indicator+denials+num",
        ),
        Column(
            "tellers",
            Kind.TEXT,
            "Who says so",
            lambda e: joined(map(teller, e.accounts)),
            tag="#meta+speaker+name",
        ),
        Column(
            "outlets",
            Kind.TEXT,
            "Outlets",
            lambda e: joined(dict.fromkeys(d.outlet for d in view.documents_of(e) if d.outlet)),
            tag="#meta+source",
        ),
        Column(
            "notes",
            Kind.TEXT,
            "Accounts, as written",
            lambda e: narrative(view, e),
            tag="#description",
        ),
    )


def _place_columns() -> tuple[Column[Event], ...]:
    def axis(event: Event, number: int) -> float | None:
        found = point(event.place)
        return found[number] if found else None

    return (
        Column(
            "country",
            Kind.TEXT,
            "Country",
            lambda e: country_name(e.place.country) if e.place else None,
            tag="#country+name",
        ),
        Column(
            "country_code",
            Kind.TEXT,
            "Country code",
            lambda e: alpha3(e.place.country) if e.place else None,
            tag="#country+code+v_iso3",
        ),
        Column(
            "place",
            Kind.TEXT,
            "Place",
            lambda e: e.place.name if e.place else None,
            tag="#loc+name",
        ),
        Column(
            "place_id",
            Kind.TEXT,
            "Whose point it is",
            lambda e: e.place.id if e.place else None,
            tag="#loc+code",
        ),
        Column("latitude", Kind.NUMBER, "Latitude", lambda e: axis(e, 1), tag="#geo+lat"),
        Column("longitude", Kind.NUMBER, "Longitude", lambda e: axis(e, 0), tag="#geo+lon"),
        Column(
            "precision",
            Kind.INTEGER,
            "Precision of the point, 1 (the place itself) to 4 (the country)",
            lambda e: e.place.precision if e.place else None,
            tag="#geo+precision",
        ),
        Column(
            "relation",
            Kind.TEXT,
            "How the place lies to the point",
            lambda e: e.place.relation if e.place else None,
            tag="#geo+relation",
        ),
    )


def _range(view: View, harm: str, tag: str) -> tuple[Column[Event], Column[Event]]:
    return (
        Column(
            f"{harm}_min",
            Kind.NUMBER,
            f"{harm.capitalize()}, least told",
            lambda e: bounds(view, e, harm).low,
            tag=f"#affected+{tag}+min",
        ),
        Column(
            f"{harm}_max",
            Kind.NUMBER,
            f"{harm.capitalize()}, most told",
            lambda e: bounds(view, e, harm).high,
            tag=f"#affected+{tag}+max",
        ),
    )
