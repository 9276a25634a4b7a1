"""Scores of origins on the reports of April 2017 (gold/across-dev.json).

The annotation lists origins that reach over documents, each with its members: events of a
document, "DOC#E". A pair of members in two documents is found where a claim of one and a claim of
the other have one origin. Not every origin is listed, so only this can be told of mistakes: how
many pairs of members of two listed origins (none of which stands in both) have one origin with us.

Claims are the annotated ones, resolved by the package, or with `--own` those that the reader finds
(end to end). The listed origins are parted by
`bench.halves`: rules were written with all of them in sight
(docs/origins.md), so neither half is unseen.

`python -m bench.score_origins --data ../shared` prints all of it.
"""

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path

import click

from bench.annotated import Report, read_reports
from bench.halves import for_reporting
from sayso.pipeline import built_in, read_documents
from sayso.reconcile.origins import find_origins
from sayso.tag import load_tagger
from sayso.types import Entry


@dataclass(frozen=True, slots=True)
class Listed:
    """A listed origin: its id and its members."""

    id: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OriginScore:
    """Pairs of members in two documents: listed and found; of two origins, and merged."""

    listed: int
    found: int
    apart: int
    merged: int

    @property
    def percent(self) -> float:
        """Found ones in percent of those listed."""
        return 100 * self.found / self.listed if self.listed else 0.0


def score_origins(
    listed: Sequence[Listed], origins_of: Mapping[str, frozenset[str]]
) -> OriginScore:
    """Score the origins of each member's claims, as `origins_of` names them."""
    pairs = [pair for one in listed for pair in _across(combinations(one.members, 2))]
    others = [
        pair
        for one, other in combinations(listed, 2)
        if not set(one.members) & set(other.members)
        for pair in _across(product(one.members, other.members))
    ]
    return OriginScore(
        len(pairs), _shared(pairs, origins_of), len(others), _shared(others, origins_of)
    )


def origins_of_members(reports: Iterable[Report]) -> dict[str, frozenset[str]]:
    """The ids of the origins of each event of a document."""
    kept = list(reports)
    claims = [claim for report in kept for claim in report.entry.claims]
    documents = {report.entry.document.id: report.entry.document for report in kept}
    origin_of = {
        claim: origin.id for origin in find_origins(claims, documents) for claim in origin.claims
    }
    found: dict[str, set[str]] = {}
    for report in kept:
        for claim, number in report.numbers.items():
            found.setdefault(f"{report.id}#{number}", set()).add(origin_of[claim])
    return {member: frozenset(origins) for member, origins in found.items()}


def read_listed(path: Path) -> list[Listed]:
    """The origins of a file of links across documents."""
    rows = json.loads(path.read_text(encoding="utf-8"))["origins"]
    return [Listed(row["id"], tuple(row["members"])) for row in rows]


def reports_of_april(data: Path) -> list[Report]:
    """The annotated reports that the links across documents speak of."""
    known = built_in()
    linked = json.loads((data / "gold" / "across-dev.json").read_text(encoding="utf-8"))
    names = {
        member.partition("#")[0]
        for part in ("events", "origins")
        for row in linked[part]
        for member in row["members"]
    }
    return [
        report
        for split in ("train", "dev")
        for report in read_reports(data / "gold", split, known)
        if report.id in names
    ]


def as_read(reports: Iterable[Report]) -> list[Report]:
    """The same reports with the claims that the reader finds.

    Each is in the event of the first annotated claim whose trigger its own overlaps; those that
    overlap none are in no event.
    """
    kept = list(reports)
    read = read_documents([one.entry.document for one in kept], load_tagger(), built_in())
    return [
        Report(one.id, entry, _numbers(one, entry)) for one, entry in zip(kept, read, strict=True)
    ]


def _numbers(report: Report, entry: Entry) -> dict[str, int]:
    annotated = [
        (claim.trigger.span, report.numbers[claim.id])
        for claim in report.entry.claims
        if claim.id in report.numbers
    ]
    found = {}
    for claim in entry.claims:
        fits = [number for span, number in annotated if span.overlaps(claim.trigger.span)]
        if fits:
            found[claim.id] = fits[0]
    return found


def _across(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Those pairs whose members stand in two documents."""
    return [(a, b) for a, b in pairs if a.partition("#")[0] != b.partition("#")[0]]


def _shared(pairs: Iterable[tuple[str, str]], of: Mapping[str, frozenset[str]]) -> int:
    return sum(bool(of.get(a, frozenset()) & of.get(b, frozenset())) for a, b in pairs)


@click.command()
@click.option("--data", type=click.Path(path_type=Path, file_okay=False), required=True)
@click.option("--own", is_flag=True, help="From the claims that the reader finds.")
def main(data: Path, own: bool) -> None:
    """Print how many pairs of one origin are found, by half and by origin."""
    listed = read_listed(data / "gold" / "across-dev.json")
    reports = reports_of_april(data)
    found = origins_of_members(as_read(reports) if own else reports)
    halves = {
        "all": listed,
        "for tuning": [one for one in listed if not for_reporting(one.id)],
        "for reporting": [one for one in listed if for_reporting(one.id)],
        **{one.id: [one] for one in listed},
    }
    for name, part in halves.items():
        score = score_origins(part, found)
        click.echo(
            f"{name}: {score.found} of {score.listed} pairs found ({score.percent:.1f} percent); "
            f"{score.merged} of {score.apart} pairs of two origins merged"
        )


if __name__ == "__main__":
    sys.exit(main())
