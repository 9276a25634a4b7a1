"""Scores of what the demo reports tell together: events, origins, conflicts.

All of it is end to end: claims are those that the reader finds, events those of the whole picture.
A member is what one report tells of one event ("1-levant-wire#deal"); a claim is of the member
whose annotated trigger it overlaps. Claims of no member are not counted.

- links: pairs of members of one event in two reports, found where their claims stand in one event;
- origins: pairs of members of one origin in two reports (`bench.score_origins`);
- conflicts: between members of two reports, looked for in the annotated events
  (`bench.score_conflicts`).
"""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bench.across import LinkScore, found_links, links_among, score
from bench.figure import Figure
from bench.score_conflicts import ConflictScore, Contradiction, score_conflicts
from bench.score_origins import Listed, OriginScore, score_origins
from sayso.pipeline import Knowledge, read_documents
from sayso.readers import Hints, Problem, find_inputs, read_input
from sayso.reconcile import reconcile
from sayso.reconcile.events import build_events
from sayso.tag import Tagger
from sayso.types import Document, Entry, Picture, Span

EXAMPLES = Path(__file__).parent.parent / "examples"
TABLES = Path(__file__).parent / "together"
_TODAY = date(2017, 11, 1)
"""A day after all the reports: reading depends on no clock."""


@dataclass(frozen=True, slots=True)
class Told:
    """The annotation.

    Attributes:
        members: the event and the triggers of each member; triggers are spans of its report.
        origins, conflicts: between members.
    """

    members: Mapping[str, tuple[str, tuple[Span, ...]]]
    origins: tuple[Listed, ...]
    conflicts: tuple[Contradiction, ...]


def read_reports(folder: Path) -> dict[str, Document]:
    """The reports of a folder by file name, with ".n" for the nth of a file of several."""
    hints = Hints(today=_TODAY)
    found: dict[str, Document] = {}
    for item in find_inputs([str(folder)]):
        if isinstance(item, Problem):
            raise ValueError(str(item))
        for document in read_input(item, hints):
            if isinstance(document, Document):
                _, _, number = document.place_read.partition("#")
                name = Path(item.path).stem + (f".{number}" if number else "")
                found[name] = document
    return found


def read_told(folder: Path, reports: Mapping[str, Document]) -> Told:
    """The annotation of `reports`.

    Raises:
        ValueError: words stand not once in their report, or a row names what there is not.
    """
    members: dict[str, tuple[str, tuple[Span, ...]]] = {}
    for row in _rows(folder / "events.csv"):
        name = f"{row['report']}#{row['event']}"
        before = members.get(name, (row["event"], ()))[1]
        members[name] = row["event"], (*before, _span(reports[row["report"]], row))
    origins: dict[str, list[str]] = {}
    for row in _rows(folder / "origins.csv"):
        origins.setdefault(row["origin"], []).append(f"{row['report']}#{row['event']}")
    conflicts = tuple(
        Contradiction(row["event"], row["about"], *(f"{row[end]}#{row['event']}" for end in "ab"))
        for row in _rows(folder / "conflicts.csv")
    )
    named = {name for of in origins.values() for name in of}
    for name in (*sorted(named), *(end for one in conflicts for end in (one.a, one.b))):
        if name not in members:
            raise ValueError(f"{folder}: {name} stands in no row of events.csv")
    listed = tuple(Listed(name, tuple(of)) for name, of in origins.items())
    return Told(members, listed, conflicts)


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream)


def _span(report: Document, row: Mapping[str, str]) -> Span:
    """Where the trigger of a row stands."""
    words, trigger = row["words"], row["trigger"]
    if report.text.count(words) != 1 or words.count(trigger) != 1:
        raise ValueError(f"{row['report']}: {words!r} with {trigger!r} does not stand there once")
    start = report.text.index(words) + words.index(trigger)
    return Span(start, start + len(trigger))


def members_of(
    picture: Picture, claims: Mapping[str, tuple[str, Span]], told: Told
) -> dict[str, str]:
    """The member of each claim; `claims` are report and trigger by id."""
    found = {}
    for name in (name for event in picture.events for name in event.claims):
        report, span = claims[name]
        for member, (_, triggers) in told.members.items():
            if member.rpartition("#")[0] == report and any(span.overlaps(one) for one in triggers):
                found[name] = member
    return found


def conflicts_of(
    entries: Sequence[Entry], picture: Picture, members: Mapping[str, str], told: Told
) -> list[Contradiction]:
    """Our conflicts within the annotated events."""
    claims = {claim.id: claim for entry in entries for claim in entry.claims}
    documents = {entry.document.id: entry.document for entry in entries}
    groups: dict[str, list[str]] = {}
    for claim, member in sorted(members.items()):
        groups.setdefault(told.members[member][0], []).append(claim)
    made = build_events(
        [tuple(group) for group in groups.values()], [], [], claims, documents, picture.origins
    )
    return [
        Contradiction(
            told.members[members[one.a]][0], one.about.value, members[one.a], members[one.b]
        )
        for event in made
        for one in event.conflicts
    ]


def score_picture(
    entries: Sequence[Entry], picture: Picture, members: Mapping[str, str], told: Told
) -> tuple[LinkScore, OriginScore, ConflictScore]:
    """How near a picture comes to the annotation: links, origins, conflicts."""
    by_event: dict[str, list[str]] = {}
    for member, (event, _) in told.members.items():
        by_event.setdefault(event, []).append(member)
    annotated = frozenset(link for group in by_event.values() for link in links_among(group))
    links = score(found_links([event.claims for event in picture.events], members), annotated)
    origins: dict[str, set[str]] = {}
    for origin in picture.origins:
        for claim in origin.claims:
            if claim in members:
                origins.setdefault(members[claim], set()).add(origin.id)
    return (
        links,
        score_origins(told.origins, {name: frozenset(of) for name, of in origins.items()}),
        score_conflicts(
            told.conflicts, conflicts_of(entries, picture, members, told), told.origins
        ),
    )


def measure_together(
    tagger: Tagger, known: Knowledge, examples: Path = EXAMPLES, tables: Path = TABLES
) -> Iterator[Figure]:
    """All figures on the demo reports."""
    reports = read_reports(examples)
    told = read_told(tables, reports)
    names = {document.id: name for name, document in reports.items()}
    entries = list(read_documents(reports.values(), tagger, known))
    claims = {
        claim.id: (names[claim.document], claim.trigger.span)
        for entry in entries
        for claim in entry.claims
    }
    picture = reconcile(entries)
    yield from figures(
        "together", *score_picture(entries, picture, members_of(picture, claims, told), told)
    )


def figures(
    corpus: str, links: LinkScore, origins: OriginScore, conflicts: ConflictScore
) -> Sequence[Figure]:
    """The figures of events, origins and conflicts of a corpus."""
    shares = f"P {links.precision:.1f} R {links.recall:.1f}"
    return (
        Figure(f"{corpus}.links", links.f1, f"F1 of links between reports; {shares}"),
        Figure(
            f"{corpus}.origins",
            origins.percent,
            f"percent of {origins.listed} pairs found; "
            f"{origins.merged} of {origins.apart} others merged",
        ),
        Figure(
            f"{corpus}.conflicts",
            conflicts.recall,
            f"percent of {conflicts.listed} conflicts found",
        ),
        Figure(
            f"{corpus}.conflicts.precision",
            conflicts.precision,
            f"percent of {conflicts.told} conflicts told",
        ),
    )
