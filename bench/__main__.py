"""Measuring Sayso: `python -m bench --help`."""

from itertools import chain
from pathlib import Path

import click

from bench import predict as prediction
from bench import reconcile as reconciling
from bench.corpora import read_gold
from bench.detail import detail
from bench.figure import Figure
from bench.floors import faults, read_floors
from bench.measure import corpora, measure
from bench.predict import predicted_claims
from bench.reconciled import measure_reconciled
from bench.resolved import measure_resolved
from bench.robust import robustness
from bench.speed import first_claim, growth, installed_size, peak_memory, rate, resolving
from sayso.pipeline import built_in
from sayso.tag import load_tagger

HERE = Path(__file__).parent


@click.group()
def bench() -> None:
    """Measure what Sayso reads. Texts go in and figures come out; nothing is trained here."""


@bench.command()
@click.argument("docs", type=click.Path(exists=True, dir_okay=False))
def predict(docs: str) -> None:
    """Read DOCS (JSON lines: id, text, title, outlet, date); print predictions as JSON lines."""
    prediction.main(docs)


@bench.command(name="reconcile")
@click.argument("docs", type=click.Path(exists=True, dir_okay=False))
def reconcile_docs(docs: str) -> None:
    """Read and reconcile DOCS (as for predict); print events of two claims or more."""
    reconciling.main(docs)


@bench.command()
@click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder with gold/ and data/polnear/; without it, or where it is missing, only the "
    "committed fixture and the demo reports are measured.",
)
def score(data: Path | None) -> None:
    """Print the figures of every corpus, whole and damaged; exit 1 below a floor."""
    present = data is not None and (data / "gold" / "dev.docs.jsonl").is_file()
    if data is not None and not present:
        click.echo(f"{data}: no gold/dev.docs.jsonl there; the fixture only", err=True)
    tagger = load_tagger()
    figures: list[Figure] = []
    for name, texts in corpora(data if present else None, HERE / "fixture").items():
        for figure in measure(name, texts, tagger):
            click.echo(f"{figure.name:34}{figure.value:7.1f}  {figure.told}")
            figures.append(figure)
    known = built_in()
    found = [measure_reconciled(data if present else None, tagger, known)]
    if data is not None and present:
        # Its measure needs scipy, which nothing else of the bench does.
        from bench.score_ecb import measure_ecb

        found += [measure_resolved(data, tagger, known), measure_ecb(data)]
    for figure in chain.from_iterable(found):
        click.echo(f"{figure.name:34}{figure.value:7.1f}  {figure.told}")
        figures.append(figure)
    _settle(faults(figures, read_floors(HERE / "floors.toml")), len(figures))


@bench.command()
@click.option("--data", required=True, type=click.Path(path_type=Path, file_okay=False))
def robust(data: Path) -> None:
    """Print how the figures change with the form of the text, as a Markdown table."""
    found = corpora(data, HERE / "fixture")
    click.echo("| form | claim | typed | pair, soft |\n|---|---|---|---|")
    for row in robustness(found["gold_dev"], found["polnear_dev"], load_tagger()):
        pair = "" if row.pair is None else f"{row.pair:.1f}"
        click.echo(f"| {row.form} | {row.claim:.1f} | {row.typed:.1f} | {pair} |")


@bench.command(name="detail")
@click.option("--data", required=True, type=click.Path(path_type=Path, file_okay=False))
def details(data: Path) -> None:
    """Print how well each type, status, side and field is read, and what mistakes remain."""
    texts = list(read_gold(data / "gold", "dev"))
    found = detail(
        predicted_claims(texts, load_tagger()), {text.id: text.claims or () for text in texts}
    )
    for table, rates in found.tables.items():
        click.echo(f"\n| {table} | claims | precision | recall | F1 | |\n|---|---|---|---|---|---|")
        for one in rates:
            share = one.ratio
            click.echo(
                f"| `{one.name}` | {one.annotated} | {share.precision:.0f} | {share.recall:.0f} "
                f"| {share.f1:.0f} | {one.verdict} |"
            )
    for title, counts in (("mistake", found.mistakes), ("taken for another", found.confusions)):
        click.echo(f"\n| {title} | times |\n|---|---|")
        for name, count in counts:
            click.echo(f"| {name} | {count} |")


@bench.command()
def speed() -> None:
    """Print articles a second, start-up, memory and size; exit 1 past a bound."""
    texts = _examples()
    figures = [
        Figure("speed.one_thread", rate(texts, 1), "articles of 500 words a second, one thread"),
        Figure("speed.articles", rate(texts, 2), "articles of 500 words a second, two threads"),
        Figure("speed.resolving", resolving(texts), "percent that resolving adds to reading time"),
        Figure("speed.memory", peak_memory(), "MB at the peak"),
        Figure("speed.first_claim", first_claim(), "seconds from import to the first claim"),
        Figure("speed.installed", installed_size(), "MB installed, without training parts"),
    ]
    for figure in figures:
        click.echo(f"{figure.name:34}{figure.value:7.1f}  {figure.told}")
    _settle(faults(figures, read_floors(HERE / "floors.toml")), len(figures))


@bench.command()
def memory() -> None:
    """Print by how much the process grows over 10,000 documents (a minute or two)."""
    grown = growth(_examples())
    click.echo(f"{'memory.growth':34}{grown:7.1f}  MB from the 2,000th to the 10,000th document")
    floors = read_floors(HERE / "floors.toml")
    _settle(faults([Figure("memory.growth", grown, "MB")], floors), 1)


def _examples() -> list[str]:
    folder = HERE.parent / "examples"
    return [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]


def _settle(wrong: list[str], count: int) -> None:
    for line in wrong:
        click.echo(f"bench: {line}", err=True)
    if wrong:
        raise SystemExit(1)
    click.echo(f"{count} figures, none past its floor")


if __name__ == "__main__":
    bench()
