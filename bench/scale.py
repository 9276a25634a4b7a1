"""How fast reconciling is, and how it grows: `python -m bench.scale --data ../shared`.

Times `link_claims` from scratch, in one process, on synthetic claims (`bench.synthetic`), and a
further ten reports into the most of them. Seconds are those of the processor, since others may
use the machine; one process and one thread take as many by the clock where they do not.
"""

import resource
import sys
import time
from pathlib import Path

import click

from bench.annotated import rows_of
from bench.documents import document_of
from bench.synthetic import synthetic
from sayso.pipeline import built_in, read_documents
from sayso.reconcile.engine import Report, declared, update
from sayso.reconcile.judged import Rules
from sayso.reconcile.linked import linked_of, reports_of
from sayso.reconcile.memory import InMemory
from sayso.tag import load_tagger
from sayso.types import Entry

SIZES = (10_000, 100_000, 300_000)
MOST_SECONDS = 60.0
"""For 100,000 claims."""

MOST_GROWTH = 1.3
"""Cost per claim of the largest size over that of the smallest."""

_FURTHER = 10
"""Reports added to what is kept."""


def pool_of(data: Path) -> list[Entry]:
    """Reports of the training half as we read them."""
    rows = rows_of(data / "gold" / "train.docs.jsonl")
    documents = filter(None, map(document_of, rows))
    return [e for e in read_documents(documents, load_tagger(), built_in()) if e.claims]


def seconds(entries: list[Entry]) -> tuple[float, float]:
    """Seconds from scratch, and for ten further reports."""
    first, further = entries[:-_FURTHER], entries[-_FURTHER:]
    start = time.process_time()
    memory = InMemory()
    reports = _reports(first)
    update(memory, reports, Rules())
    linked_of(memory, reports, Rules(), declared())
    between = time.process_time()
    update(memory, _reports(further), Rules())
    return between - start, time.process_time() - between


def _reports(entries: list[Entry]) -> list[Report]:
    documents = {entry.document.id: entry.document for entry in entries}
    return reports_of((claim for entry in entries for claim in entry.claims), documents)


@click.command()
@click.option("--data", type=click.Path(path_type=Path, file_okay=False), required=True)
@click.option("--seed", default=1, show_default=True)
@click.option("--sizes", default=",".join(map(str, SIZES)), show_default=True)
def main(data: Path, seed: int, sizes: str) -> None:
    """Print seconds for each number of claims; exit 1 past a bound."""
    pool = pool_of(data)
    cost: dict[int, float] = {}
    for size in map(int, sizes.split(",")):
        entries = list(synthetic(pool, size, seed))
        claims = sum(len(entry.claims) for entry in entries)
        taken, further = seconds(entries)
        cost[claims] = taken / claims
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        click.echo(
            f"{claims:8} claims of {len(entries)} reports: {taken:6.1f} s, "
            f"{1e6 * taken / claims:5.0f} us a claim; {_FURTHER} further reports {further:.2f} s; "
            f"{peak:.0f} MB at the peak so far"
        )
        if size == SIZES[1] and taken > MOST_SECONDS:
            sys.exit(f"bench: {taken:.0f} seconds are more than {MOST_SECONDS:.0f}")
    growth = cost[max(cost)] / cost[min(cost)]
    click.echo(f"cost per claim from the fewest to the most: {growth:.2f}")
    if growth > MOST_GROWTH:
        sys.exit(f"bench: that is more than {MOST_GROWTH}")


if __name__ == "__main__":
    main()
