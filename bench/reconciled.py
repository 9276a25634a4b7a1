"""What reconciling makes of claims: events, origins, conflicts, each measured end to end.

The demo reports are measured always, the annotated reports of April 2017 where they are. The
latter are development data: the weights of links are fitted on them (over five folds, by which
`python -m bench.score_events` measures), and the rules of origins and conflicts were written with
them in sight. Their floors say that nothing gets worse there, and no more.
"""

from collections.abc import Iterator
from pathlib import Path

from bench.across import found_links, read_across, score
from bench.figure import Figure
from bench.score_conflicts import contradictions, events_of, read_conflicts, score_conflicts
from bench.score_events import names_of_ours
from bench.score_origins import (
    as_read,
    origins_of_members,
    read_listed,
    reports_of_april,
    score_origins,
)
from bench.score_together import figures, measure_together
from sayso.pipeline import Knowledge
from sayso.reconcile import reconcile
from sayso.tag import Tagger


def measure_reconciled(data: Path | None, tagger: Tagger, known: Knowledge) -> Iterator[Figure]:
    """All figures of reconciling; `data` is the folder with gold/, None where there is none."""
    yield from measure_together(tagger, known)
    if data is not None and (data / "gold" / "across-dev.json").is_file():
        yield from _april(data)


def _april(data: Path) -> Iterator[Figure]:
    path = data / "gold" / "across-dev.json"
    across, listed = read_across(path), read_listed(path)
    annotated = reports_of_april(data)
    ours = as_read(annotated)
    picture = reconcile([report.entry for report in ours])
    names = {
        claim: name
        for report, read in zip(annotated, ours, strict=True)
        for claim, name in names_of_ours(read.entry, report).items()
    }
    links = score(found_links([event.claims for event in picture.events], names), across.links)
    members: dict[str, list[str]] = {}
    for member, event in across.events.items():
        members.setdefault(event, []).append(member)
    events, member_of = events_of(ours, members)
    told = score_conflicts(read_conflicts(path), contradictions(events, member_of), listed)
    yield from figures("april", links, score_origins(listed, origins_of_members(ours)), told)
    right = score_origins(listed, origins_of_members(annotated))
    yield Figure("april.origins.annotated", right.percent, "the same from annotated claims")
