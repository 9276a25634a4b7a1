"""How fast reconciling is, and how it grows: `python -m bench.scale --data ../shared`.

Times `sayso.reconcile.reconcile`, the whole of it from scratch in one process, on synthetic claims
(`bench.synthetic`); then what `refresh` takes for ten further reports, and for a judgement, over a
ledger file that holds the claims and their picture. Seconds are those of the processor, since
others may use the machine; one process and one thread take as many by the clock where they do not.
"""

import resource
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import click

from bench.annotated import rows_of
from bench.documents import document_of
from bench.synthetic import synthetic
from sayso.growing import refresh
from sayso.judgements import judge
from sayso.pipeline import built_in, read_documents
from sayso.reconcile import reconcile
from sayso.store import Ledger
from sayso.tag import load_tagger
from sayso.types import Decision, Entry

SIZES = (10_000, 100_000, 300_000)
MOST_SECONDS = 60.0
"""For `SIZES[1]` claims from scratch."""

MOST_GROWTH = 1.3
"""Cost per claim of the largest size over that of the smallest."""

IN_LEDGER = 100_000
"""Claims of the ledger that further reports come to."""

MOST_FURTHER = 10.0
"""Seconds for ten further reports, and for a judgement."""

_FURTHER = 10
"""Reports added to a ledger."""

_BATCH = 100
"""Reports that are put into the ledger at once."""


class Further(NamedTuple):
    """Seconds over a ledger.

    Attributes:
        scratch: for the picture of all but the last reports, with what is kept for later ones.
        reports: for these.
        judgement: for a claim that a person rejects.
        megabytes: of the file.
    """

    scratch: float
    reports: float
    judgement: float
    megabytes: float


def pool_of(data: Path) -> list[Entry]:
    """Reports of the training half as we read them."""
    rows = rows_of(data / "gold" / "train.docs.jsonl")
    documents = filter(None, map(document_of, rows))
    return [e for e in read_documents(documents, load_tagger(), built_in()) if e.claims]


def seconds(entries: list[Entry]) -> float:
    """Seconds for the picture of all entries from scratch."""
    return _timed(lambda: reconcile(entries))


def further(entries: list[Entry], path: Path) -> Further:
    """Seconds for what comes to a ledger of these entries, of which the last come later."""
    first, later = entries[:-_FURTHER], entries[-_FURTHER:]
    rejected = first[len(first) // 2].claims[0].id
    when = datetime(2031, 1, 1, tzinfo=UTC)
    with Ledger.open(path, create=True) as ledger:
        for start in range(0, len(first), _BATCH):
            ledger.add(first[start : start + _BATCH])
        scratch = _timed(lambda: refresh(ledger))
        ledger.add(later)
        reports = _timed(lambda: refresh(ledger))
        ledger.judge([judge(Decision.REJECT, [rejected], who="bench", when=when)])
        judgement = _timed(lambda: refresh(ledger))
    return Further(scratch, reports, judgement, path.stat().st_size / 1e6)


def _timed(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def shortfalls(cost: dict[int, float], over_ledger: Further | None) -> list[str]:
    """What is past a bar, a line each.

    Args:
        cost: seconds from scratch by the number of claims asked for.
        over_ledger: seconds over a ledger, if measured.
    """
    found = []
    if cost.get(SIZES[1], 0.0) > MOST_SECONDS:
        found.append(
            f"{SIZES[1]} claims took {cost[SIZES[1]]:.0f} s; the bar is {MOST_SECONDS:.0f}"
        )
    if growth(cost) > MOST_GROWTH:
        found.append(f"cost per claim grew to {growth(cost):.2f}; the bar is {MOST_GROWTH}")
    for what in ("reports", "judgement"):
        if over_ledger and getattr(over_ledger, what) > MOST_FURTHER:
            taken = getattr(over_ledger, what)
            found.append(f"further {what} took {taken:.1f} s; the bar is {MOST_FURTHER:.0f}")
    return found


def growth(cost: dict[int, float]) -> float:
    """Cost per claim of the most claims over that of the fewest."""
    if not cost:
        return 1.0
    most, fewest = max(cost), min(cost)
    return (cost[most] / most) / (cost[fewest] / fewest)


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


@click.command()
@click.option("--data", type=click.Path(path_type=Path, file_okay=False), required=True)
@click.option("--seed", default=1, show_default=True)
@click.option("--sizes", default=",".join(map(str, SIZES)), show_default=True)
@click.option("--in-ledger", default=IN_LEDGER, show_default=True, help="0 leaves that out.")
def main(data: Path, seed: int, sizes: str, in_ledger: int) -> None:
    """Print seconds for each number of claims, and over a ledger; exit 1 past a bar."""
    pool = pool_of(data)
    cost: dict[int, float] = {}
    for size in map(int, filter(None, sizes.split(","))):
        entries = list(synthetic(pool, size, seed))
        cost[size] = seconds(entries)
        click.echo(
            f"{size:8} claims of {len(entries)} reports: {cost[size]:6.1f} s, "
            f"{1e6 * cost[size] / size:5.0f} us a claim; {_peak():.0f} MB at the peak so far"
        )
    click.echo(f"cost per claim from the fewest to the most: {growth(cost):.2f}")
    over_ledger = None
    if in_ledger:
        entries = list(synthetic(pool, in_ledger, seed))
        with tempfile.TemporaryDirectory() as folder:
            over_ledger = further(entries, Path(folder) / "scale.sayso")
        click.echo(
            f"{in_ledger:8} claims in a ledger of {over_ledger.megabytes:.0f} MB: picture from "
            f"scratch {over_ledger.scratch:.1f} s, {_FURTHER} further reports "
            f"{over_ledger.reports:.1f} s, a judgement {over_ledger.judgement:.1f} s"
        )
    found = shortfalls(cost, over_ledger)
    if found:
        sys.exit("\n".join(f"bench: {line}" for line in found))


if __name__ == "__main__":
    main()
