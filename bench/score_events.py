"""Scores of events across documents: links between reports (see `bench.across`).

Three ways, each over five folds of the annotated events: the weights that a link is tested with
were fitted on pairs of which neither end is in its fold.

- numbered: annotated claims, and which claims of one report speak of one event;
- claims: annotated claims alone;
- end to end: our own claims, matched to the annotated ones by their triggers.

And the annotated claims of six other months (`bench/links`), each month by weights that were
fitted without it.

`python -m bench.score_events --data ../shared`
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path

import click

from bench.across import (
    FOLDS,
    Across,
    Link,
    LinkScore,
    annotated_pairs,
    found_links,
    found_pairs,
    link_of,
    matched,
    names_of,
    read_across,
    score,
)
from bench.annotated import Report, read_reports
from bench.fit_links import (
    Lessons,
    fit_across,
    fit_inside,
    for_inside,
    lessons_of,
    tables_for,
)
from sayso.pipeline import built_in as knowledge
from sayso.pipeline import read_documents
from sayso.reconcile.engine import Tables
from sayso.reconcile.linked import link_claims
from sayso.tag import load_tagger
from sayso.types import Decision, Entry, Judgement

Groups = Callable[[Tables], Sequence[tuple[str, ...]]]
"""The groups of claims that some weights make."""


def groups_of(entries: Sequence[Entry], judged: Sequence[Judgement]) -> Groups:
    """What groups the claims of entries by weights."""
    claims = [claim for entry in entries for claim in entry.claims]
    documents = {entry.document.id: entry.document for entry in entries}
    return lambda tables: link_claims(claims, documents, judged, tables).groups


def numbered(reports: Iterable[Report]) -> list[Judgement]:
    """The event numbers of reports as judgements on their claims."""
    when = datetime(2000, 1, 1, tzinfo=UTC)
    return [
        Judgement(
            f"j{a}{b}",
            Decision.MERGE if report.numbers[a] == report.numbers[b] else Decision.SPLIT,
            (a, b), "", "", "the annotation", when, "",
        )
        for report in reports
        for a, b in combinations(report.numbers, 2)
    ]  # fmt: skip


def names_of_ours(entry: Entry, report: Report) -> dict[str, str]:
    """The "DOC#E" of our own claims of a report."""
    theirs = [
        (f"{report.id}#{report.numbers[claim.id]}", tuple(claim.trigger.span), claim.type.value)
        for claim in report.entry.claims
        if claim.id in report.numbers
    ]
    ours = ((c.id, tuple(c.trigger.span), c.type.value) for c in entry.claims)
    return matched(ours, theirs)  # type: ignore[arg-type]


def over_folds(
    groups: Groups, names: Mapping[str, str], folds: Sequence[Tables], across: Across
) -> tuple[LinkScore, LinkScore]:
    """The scores of links and of pairs of claims, each tested with the weights of its fold."""
    links: set[Link] = set()
    pairs: set[Link] = set()
    for k, tables in enumerate(folds):
        made = groups(tables)
        links |= {link for link in found_links(made, names) if across.fold(link) == k}
        for a, b in found_pairs(made, names):
            if across.fold(link_of(names[a], names[b])) == k:
                pairs.add((a, b))
    return (
        score(frozenset(links), across.links),
        score(frozenset(pairs), annotated_pairs(across, names)),
    )


def over_months(
    reports: Sequence[Report], lessons: Lessons, across: Across
) -> tuple[LinkScore, LinkScore]:
    """The scores of annotated claims of the other months, each by weights fitted without it."""
    by_id = {report.id: report for report in reports}
    links, pairs = LinkScore(0, 0, 0), LinkScore(0, 0, 0)
    for name, month in lessons.months.items():
        inside = fit_inside(for_inside(reports, across.reports.union(month.reports)))
        tables = tables_for(inside, fit_across(lessons, across, month=name))
        those = [by_id[id] for id in month.reports]
        names = names_of(those)
        made = groups_of([report.entry for report in those], ())(tables)
        links += score(found_links(made, names), month.across.links)
        pairs += score(found_pairs(made, names), annotated_pairs(month.across, names))
    return links, pairs


def _tell(name: str, scores: tuple[LinkScore, LinkScore]) -> None:
    for what, one in zip(("links", "pairs of claims"), scores, strict=True):
        click.echo(
            f"{name:13}{what:16}precision {one.precision:5.1f}  recall {one.recall:5.1f}  "
            f"F1 {one.f1:5.1f}  ({one.right} right of {one.found} found, {one.annotated})"
        )


@click.command()
@click.option("--data", type=click.Path(path_type=Path, file_okay=False), required=True)
def main(data: Path) -> None:
    """Print how many links between the annotated reports of DATA are found, and rightly."""
    known = knowledge()
    across = read_across(data / "gold" / "across-dev.json")
    everything = [r for s in ("train", "dev") for r in read_reports(data / "gold", s, known)]
    linked = across.reports
    reports = [report for report in everything if report.id in linked]
    inside = fit_inside(for_inside(everything, linked))
    lessons = lessons_of(everything, across)
    folds = [tables_for(inside, fit_across(lessons, across, k)) for k in range(FOLDS)]
    entries = [report.entry for report in reports]
    ours = list(read_documents([entry.document for entry in entries], load_tagger(), known))
    our_names = {
        id: name
        for entry, report in zip(ours, reports, strict=True)
        for id, name in names_of_ours(entry, report).items()
    }
    for name, groups, names in (
        ("numbered", groups_of(entries, numbered(reports)), names_of(reports)),
        ("claims", groups_of(entries, ()), names_of(reports)),
        ("end to end", groups_of(ours, ()), our_names),
    ):
        scores = over_folds(groups, names, folds, across)
        _tell(name, scores)
    _tell("other months", over_months(everything, lessons, across))


if __name__ == "__main__":
    main()
