"""Makes the table of how rare words are: `python -m bench.rarity --data ../shared`.

Counted are the unlabelled news of the data folder and the articles of PolNeAR train; a stem that
fewer than five texts have is left out, and no text enters the table.
"""

import csv
import math
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from bench.annotated import rows_of
from bench.corpora import read_polnear
from sayso.reconcile.words import stems

TABLE = Path(__file__).parent.parent / "src" / "sayso" / "reconcile" / "rarity.csv"
_LEAST = 5


def rarities(texts: Iterable[str]) -> dict[str, float]:
    """Bits of each stem that at least five texts have, to one decimal; in order of the alphabet."""
    counts: Counter[str] = Counter()
    total = 0
    for text in texts:
        total += 1
        counts.update(set(stems(text)))
    return {
        stem: round(math.log2(total / count), 1)
        for stem, count in sorted(counts.items())
        if count >= _LEAST
    }


def _texts(data: Path) -> Iterator[str]:
    for name in ("fa-kes", "allsides-conflict"):
        for row in rows_of(data / "data" / "news" / f"{name}.jsonl"):
            yield row["text"]
    for report in read_polnear(data / "data" / "polnear" / "train"):
        yield report.text


@click.command()
@click.option("--data", type=click.Path(path_type=Path, file_okay=False), required=True)
def main(data: Path) -> None:
    """Count the texts of DATA and write the table into the package."""
    table = rarities(_texts(data))
    with TABLE.open("w", encoding="utf-8", newline="") as stream:
        rows = csv.writer(stream, lineterminator="\n")
        rows.writerow(("stem", "bits"))
        rows.writerows((stem, f"{value:g}") for stem, value in table.items())
    click.echo(f"{len(table)} stems")


if __name__ == "__main__":
    main()
