"""Scores of event coreference on ECB+ with the mentions given: `python -m bench.score_ecb`.

`--data ../shared` names the folder with data/coreference/ecb.zip. Everything is fitted on the
training split and chosen on the development split; the test split is only scored. What is found
is compared with the annotation over the whole split at once, with mentions that are alone.

Rows: "alone" puts no two mentions together. "lemma" puts together what has one head lemma, as the
file gives it, in one topic. "package" is `sayso.reconcile` as it is: made for war, its weights
fitted on war. "fitted" weighs the same features on ECB+ train, and "fitted, alike" adds how alike
the reader finds two mentions. A topic is either found by the documents' words, or given (half a
topic of the corpus, told apart by the annotators: an easier task), or the whole split is one.
"""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from pathlib import Path

import click

from bench.coref_scores import Scores, grouped, score
from bench.ecb import Split, read_ecb
from bench.ecb_claims import Read, Reader, read_split
from bench.ecb_links import Weights, events_of, fit_weights, linked, seen_of
from bench.ecb_topics import topics_of
from bench.figure import Figure
from bench.hidden import Encoding
from sayso.pipeline import built_in
from sayso.reconcile.linked import link_claims
from sayso.tag.onnx_tagger import load

Topics = Mapping[str, Hashable]
Systems = Mapping[str, Weights]

WHERE = Path("data") / "coreference" / "ecb.zip"
"""The corpus in the data folder."""


def systems(train: Split, reads: Sequence[Read]) -> Systems:
    """The weights that ECB+ train gives, without and with likeness."""
    seen, events = seen_of(reads), events_of(train)
    topics = topics_of(read.document for read in reads)
    return {
        "fitted": fit_weights(seen, events, topics, alike=False),
        "fitted, alike": fit_weights(seen, events, topics, alike=True),
    }


def rows(split: Split, reads: Sequence[Read], fitted: Systems) -> Iterator[tuple[str, str, Scores]]:
    """System, topics and scores."""
    annotated = grouped(events_of(split).items())
    seen = seen_of(reads)

    def scored(found: Sequence[Sequence[Hashable]]) -> Scores:
        return score(annotated, found)

    yield "alone", "", scored([[mention.id] for mention in split.mentions])
    yield "package", "one", scored(as_packaged(reads))
    ways: dict[str, Topics] = {
        "one": {text.id: 0 for text in split.texts},
        "found": topics_of(read.document for read in reads),
        "given": {text.id: text.part for text in split.texts},
    }
    for way, topics in ways.items():
        yield "lemma", way, scored(by_lemma(split, topics))
        if way != "one":
            for name, weights in fitted.items():
                yield name, way, scored(linked(seen, topics, weights))


def by_lemma(split: Split, topics: Topics) -> list[list[Hashable]]:
    """Mentions of one head lemma and one topic together."""
    return grouped((m.id, (m.lemma, topics[m.document])) for m in split.mentions)


def as_packaged(reads: Sequence[Read]) -> list[list[Hashable]]:
    """What the package makes of the claims at the mentions."""
    claims = {claim.id: claim for read in reads for claim in read.claims.values()}
    documents = {read.document.id: read.document for read in reads}
    groups = link_claims(list(claims.values()), documents).groups
    number = {claim: n for n, group in enumerate(groups) for claim in group}
    return grouped(
        (mention, number[claim.id]) for read in reads for mention, claim in read.claims.items()
    )


def measure_ecb(data: Path) -> Iterator[Figure]:
    """The figures on the test split that have floors, with topics found; none without the corpus.

    Args:
        data: the folder with data/coreference/ecb.zip.
    """
    if not (data / WHERE).is_file():
        return
    reader = package()
    fitted = systems(*_split(data, "train", reader))
    for name, way, found in rows(*_split(data, "test", reader), fitted):
        if way == "found":
            yield Figure(f"ecb.{name.replace(', ', '_')}", found.conll, "CoNLL F1, ECB+ test")


def package() -> Reader:
    """The reader of the package."""
    return Reader(load(), Encoding(), built_in())


def _split(data: Path, name: str, reader: Reader) -> tuple[Split, list[Read]]:
    split = read_ecb(data / WHERE, name)
    return split, list(read_split(split, reader))


@click.command()
@click.option("--data", type=click.Path(path_type=Path, file_okay=False), required=True)
def main(data: Path) -> None:
    """Print the scores of every system on the development and the test split of DATA."""
    reader = package()
    fitted = systems(*_split(data, "train", reader))
    for name in ("dev", "test"):
        split, reads = _split(data, name, reader)
        click.echo(f"{name}: {len(split.mentions)} mentions in {len(split.texts)} documents")
        for system, way, found in rows(split, reads, fitted):
            parts = "  ".join(
                f"{measure} {100 * rate.f1:4.1f} ({100 * rate.precision:4.1f} /"
                f" {100 * rate.recall:4.1f})"
                for measure, rate in (
                    ("MUC", found.muc), ("B3", found.b_cubed), ("CEAFe", found.ceaf_e),
                )
            )  # fmt: skip
            click.echo(f"{system:15}{way:7}CoNLL {found.conll:4.1f}  {parts}")


if __name__ == "__main__":
    main()
