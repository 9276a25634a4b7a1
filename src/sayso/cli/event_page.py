"""All that is known of one event, as a page for a terminal."""

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from sayso.cli.judging import told as judgement_told
from sayso.cli.listing import short
from sayso.cli.rows.figures import bounds, counted, range_told
from sayso.cli.tell import one_line
from sayso.judgements import reliabilities, standing
from sayso.types import (
    Account,
    Claim,
    Document,
    Event,
    Judgement,
    Link,
    LinkKind,
    Origin,
    Place,
    Series,
    Status,
)

if TYPE_CHECKING:
    from sayso.store import Ledger


@dataclass(frozen=True, slots=True)
class View:
    """One event, with all that its page names.

    Attributes:
        claims: its claims with their documents, by id, as they were read.
        origins: those of its accounts, by id.
        series: figures counted in it.
        parts: events that are parts of it.
        judgements: those that hold on its claims.
        ratings: of sources, by name, those that hold.
    """

    event: Event
    claims: Mapping[str, tuple[Document, Claim]]
    origins: Mapping[str, Origin]
    series: tuple[Series, ...]
    parts: tuple[Event, ...]
    judgements: tuple[Judgement, ...]
    ratings: Mapping[str, Judgement]


def gather(book: "Ledger", event_id: str) -> View:
    """What the page of an event that is there shows."""
    from sayso.store import EventQuery, OriginQuery, SeriesQuery

    (event,) = filter(None, [book.event(event_id)])
    origins = {origin.id: origin for origin in book.origins(OriginQuery(event=event_id))}
    held = standing(book.judgements())
    shown = {*event.claims, *(claim for origin in origins.values() for claim in origin.claims)}
    return View(
        event=event,
        claims=book.claims_of(sorted(shown)),
        origins=origins,
        series=tuple(book.series(SeriesQuery(event=event_id))),
        parts=tuple(book.events(EventQuery(part_of=event_id))),
        judgements=tuple(j for j in held if not set(event.claims).isdisjoint(j.subjects)),
        ratings=reliabilities(held),
    )


def to_page(view: View, width: int) -> str:
    """The page of an event, `width` columns wide, without colours."""
    drawn = io.StringIO()
    console = Console(file=drawn, width=width, color_system=None)
    for part in _parts(view):
        console.print(part)
    return "".join(f"{line.rstrip()}\n" for line in drawn.getvalue().splitlines())


def _parts(view: View) -> Iterator[RenderableType]:
    event = view.event
    yield _line(f"{event.id}: {_title(event)}")
    rated = event.credibility
    yield _line(f"Credibility {rated.rating} ({rated.rule}): {rated.why}")
    if event.expected:
        yield _line("Nobody says that it happened: it is but expected, wanted or possible.")
    if event.place:
        yield _line(_where(event.place))
    for name, others in (("Part of", event.part_of), ("Its parts", [e.id for e in view.parts])):
        if others:
            yield _line(f"{name}: {', '.join(map(short, others))}")
    sections = (
        ("Accounts", _accounts(view)),
        ("Conflicts", _conflicts(view)),
        ("Figures", _figures(view)),
        ("Origins", _origins(view)),
        ("Links", _links(view)),
        ("Judgements", _judgements(view)),
    )
    for heading, lines in sections:
        found = list(lines)
        if found:
            yield Text(f"\n{heading.upper()}")
            yield from found


def _accounts(view: View) -> Iterator[RenderableType]:
    """By side and origin, each with its claims."""
    for account in view.event.accounts:
        rating = view.ratings.get(account.teller)
        letter = f", rated {rating.value} by {rating.who}" if rating else ""
        side = account.side or "side unknown"
        yield _line(f"{account.teller} ({side}{letter}) {_stance(account)}")
        for id_ in account.claims:
            yield from _claim(view, id_)


def _stance(account: Account) -> str:
    if account.denies:
        said = "denies it"
    elif account.asserts:
        said = "says that it happened"
    else:
        said = "tells of it without saying that it happened"
    return f"{said}, against the interest of its own side" if account.admits else said


def _claim(view: View, id_: str) -> Iterator[RenderableType]:
    if id_ not in view.claims:
        return
    document, claim = view.claims[id_]
    status = "" if claim.status is Status.HAPPENED else f", {claim.status}"
    yield _line(f"{short(id_)}, {_published(document)}{status}:", 2)
    yield _line(f'"{claim.home.text}"', 4)


def _conflicts(view: View) -> Iterator[RenderableType]:
    """Each with its two sentences beside each other."""
    for conflict in view.event.conflicts:
        yield _line(f"{conflict.about}: {conflict.why}")
        table = Table(box=None, show_header=False, padding=(0, 2, 0, 0), expand=True)
        table.add_column(ratio=1, overflow="fold")
        table.add_column(ratio=1, overflow="fold")
        table.add_row(_quoted(view, conflict.a), _quoted(view, conflict.b))
        yield Padding(table, (0, 0, 0, 2))


def _quoted(view: View, id_: str) -> Text:
    if id_ not in view.claims:
        return Text(short(id_))
    document, claim = view.claims[id_]
    who = claim.speaker.name if claim.speaker else document.outlet or "the report"
    return Text(one_line(f'{who} ({short(id_)}, {_published(document)}): "{claim.home.text}"'))


def _figures(view: View) -> Iterator[RenderableType]:
    """Each count as a range, then whose figure is which."""
    for series in view.series:
        origins = len({told.origin for told in series.told})
        known = "origin gives" if origins == 1 else "origins give"
        yield _line(f"{counted(series)}: {origins} {known} {bounds(series.lowest, series.highest)}")
        for told in series.told:
            day = told.day or "day unknown"
            latest = " (the latest)" if series.is_latest(told) else ""
            yield _line(
                f'{day}: {range_told(told)}, {told.teller}: "{told.words}"'
                f" ({short(told.claim)}){latest}",
                2,
            )


def _origins(view: View) -> Iterator[RenderableType]:
    """Through which reports each account reached us, and why they count once."""
    for account in view.event.accounts:
        origin = view.origins.get(account.origin)
        if origin is None:
            continue
        elsewhere = len(origin.claims) - len(account.claims)
        more = f", {elsewhere} of them on other events" if elsewhere else ""
        claims = "1 claim" if len(origin.claims) == 1 else f"{len(origin.claims)} claims{more}"
        yield _line(f"{origin.teller} ({short(origin.id)}): {claims}")
        here = set(account.claims)
        for tie in origin.ties:
            if tie.a in here or tie.b in here:
                yield _line(f"{_short_source(view, tie.a)} = {_short_source(view, tie.b)}", 2)
                yield _line(f"{tie.kind}: {tie.reason}", 4)


def _links(view: View) -> Iterator[RenderableType]:
    """Why the claims are one event, each reason with its weight in bits."""
    for link in view.event.links:
        yield _line(
            f"{_short_source(view, link.a)} {_joins(link)} {_short_source(view, link.b)}:"
            f" {link.weight:+.1f} bits{_by_whom(view, link)}"
        )
        for reason in link.reasons:
            yield _line(f"{reason.weight:+.1f} {reason.feature}: {reason.words}", 2)


def _joins(link: Link) -> str:
    return "=" if link.kind is LinkKind.SAME else "is part of"


def _by_whom(view: View, link: Link) -> str:
    made = [judgement for judgement in view.judgements if judgement.id == link.judged]
    return f", decided by {made[0].who}" if made else ""


def _judgements(view: View) -> Iterator[RenderableType]:
    for judgement in view.judgements:
        why = f": {judgement.why}" if judgement.why else ""
        yield _line(
            f"{short(judgement.id)}, {judgement.when:%Y-%m-%d}, {judgement.who}:"
            f" {judgement_told(judgement)}{why}"
        )


def _title(event: Event) -> str:
    days = [day.isoformat() for day in dict.fromkeys((event.start, event.end)) if day]
    where = _place_name(event.place) if event.place else "no place told"
    return f"{event.type}, {where}, {' to '.join(days) or 'no day told'}"


def _place_name(place: Place) -> str:
    return f"{place.relation} {place.name}" if place.relation else place.name


def _where(place: Place) -> str:
    if place.latitude is None or place.longitude is None:
        return f"Place: {_place_name(place)}, without a point. {place.reason}"
    point = f"{place.latitude:.4f} {place.longitude:.4f}, {place.country or 'no country'}"
    return (
        f"Place: {_place_name(place)}, {point}, {place.id}, precision {place.precision}."
        f" {place.reason}"
    )


def _published(document: Document) -> str:
    return f"{document.outlet or 'outlet unknown'} {document.date or 'undated'}"


def _short_source(view: View, id_: str) -> str:
    """A claim in a few words: its id and its outlet."""
    if id_ not in view.claims:
        return short(id_)
    return f"{short(id_)} ({view.claims[id_][0].outlet or 'outlet unknown'})"


def _line(text: str, indent: int = 0) -> RenderableType:
    return Padding(Text(one_line(text)), (0, 0, 0, indent))
