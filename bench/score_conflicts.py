"""Scores of conflicts on the reports of April 2017 (gold/across-dev.json).

Events are the annotated ones, their claims the annotated ones, resolved by the package, or with
`--own` those of the reader whose triggers overlap an annotated one's; so what is
measured is whether conflicts within right events are seen. A conflict of two documents is right
where one is listed that is about the same and whose two members are those that our two claims
belong to, or go back to the same listed origins: a government's denial is listed once, however
many reports carry it. Conflicts within one document are not listed, and are left out. Listed ones
about anything but denial, perpetrator, figure and holder count as listed and cannot be found.

The listed conflicts are parted by `bench.halves` on their events: as with
origins, neither half is unseen (docs/origins.md).

`python -m bench.score_conflicts --data ../shared` prints all of it.
"""

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from bench.annotated import Report
from bench.halves import for_reporting
from bench.score_origins import Listed, as_read, read_listed, reports_of_april
from sayso.reconcile.events import build_events
from sayso.reconcile.origins import find_origins
from sayso.types import Event


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two members ("DOC#E") of an event that differ, and about what."""

    event: str
    about: str
    a: str
    b: str


@dataclass(frozen=True, slots=True)
class ConflictScore:
    """Conflicts listed, and found of them; told by us, and right of them."""

    listed: int
    found: int
    told: int
    right: int

    @property
    def recall(self) -> float:
        """Found ones in percent of those listed."""
        return 100 * self.found / self.listed if self.listed else 0.0

    @property
    def precision(self) -> float:
        """Right ones in percent of those told."""
        return 100 * self.right / self.told if self.told else 0.0


def score_conflicts(
    listed: Sequence[Contradiction], told: Sequence[Contradiction], origins: Sequence[Listed]
) -> ConflictScore:
    """Compare conflicts; members of one listed origin stand for each other."""
    across = [one for one in told if one.a.partition("#")[0] != one.b.partition("#")[0]]
    same = [frozenset(origin.members) for origin in origins]
    found = sum(any(_agree(one, other, same) for other in across) for one in listed)
    right = sum(any(_agree(other, one, same) for other in listed) for one in across)
    return ConflictScore(len(listed), found, len(across), right)


def _agree(one: Contradiction, other: Contradiction, same: Sequence[frozenset[str]]) -> bool:
    if (one.event, one.about) != (other.event, other.about):
        return False
    ends = ((one.a, one.b), (one.b, one.a))
    return any(_alike(a, other.a, same) and _alike(b, other.b, same) for a, b in ends)


def _alike(a: str, b: str, same: Sequence[frozenset[str]]) -> bool:
    return a == b or any(a in members and b in members for members in same)


def read_conflicts(path: Path) -> list[Contradiction]:
    """The conflicts of a file of links across documents."""
    rows = json.loads(path.read_text(encoding="utf-8"))["conflicts"]
    return [Contradiction(row["event"], row["about"], row["a"], row["b"]) for row in rows]


def events_of(
    reports: Iterable[Report], members: Mapping[str, Sequence[str]]
) -> tuple[dict[str, Event], dict[str, str]]:
    """Our events of annotated groups, by the group's id; and the member that each claim is of."""
    kept = list(reports)
    claims = {claim.id: claim for report in kept for claim in report.entry.claims}
    documents = {report.entry.document.id: report.entry.document for report in kept}
    member_of = {
        claim: f"{report.id}#{number}"
        for report in kept
        for claim, number in report.numbers.items()
    }
    inside: dict[str, list[str]] = {}
    for claim, member in sorted(member_of.items()):
        inside.setdefault(member, []).append(claim)
    groups = {
        event: group
        for event, names in members.items()
        if (group := tuple(claim for member in names for claim in inside.get(member, ())))
    }
    origins = find_origins(list(claims.values()), documents)
    built = build_events(list(groups.values()), [], [], claims, documents, origins)
    by_claims = {frozenset(event.claims): event for event in built}
    return {name: by_claims[frozenset(group)] for name, group in groups.items()}, member_of


def contradictions(
    events: Mapping[str, Event], member_of: Mapping[str, str]
) -> list[Contradiction]:
    """Our conflicts, by the members that their claims are of."""
    return [
        Contradiction(name, one.about.value, member_of[one.a], member_of[one.b])
        for name, event in events.items()
        for one in event.conflicts
    ]


@click.command()
@click.option("--data", type=click.Path(path_type=Path, file_okay=False), required=True)
@click.option("--own", is_flag=True, help="From the claims that the reader finds.")
def main(data: Path, own: bool) -> None:
    """Print how many conflicts are found and how many of ours are right, by half and kind."""
    path = data / "gold" / "across-dev.json"
    members = {
        row["id"]: row["members"] for row in json.loads(path.read_text(encoding="utf-8"))["events"]
    }
    reports = reports_of_april(data)
    events, member_of = events_of(as_read(reports) if own else reports, members)
    listed, told, origins = (
        read_conflicts(path),
        contradictions(events, member_of),
        read_listed(path),
    )
    parts = {
        "all": (listed, told),
        "for tuning": _half(listed, told, reporting=False),
        "for reporting": _half(listed, told, reporting=True),
    }
    for about in sorted({one.about for one in listed}):
        parts[about] = (
            [one for one in listed if one.about == about],
            [one for one in told if one.about == about],
        )
    for name, (theirs, ours) in parts.items():
        score = score_conflicts(theirs, ours, origins)
        click.echo(
            f"{name}: {score.found} of {score.listed} found ({score.recall:.1f} percent); "
            f"{score.right} of {score.told} told are right ({score.precision:.1f} percent)"
        )


def _half(
    listed: Sequence[Contradiction], told: Sequence[Contradiction], *, reporting: bool
) -> tuple[list[Contradiction], list[Contradiction]]:
    return (
        [one for one in listed if for_reporting(one.event) is reporting],
        [one for one in told if for_reporting(one.event) is reporting],
    )


if __name__ == "__main__":
    sys.exit(main())
