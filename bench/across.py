"""The annotated events across documents, and how near links come to them.

The annotation (`across-dev.json`) links the events of single reports: "DOC#E" is what the claims
of report DOC with event number E speak of. A *link* is a pair of such events of two reports. Links
are right that the annotation has, and wrong that it has not: also where one of the two is in no
annotated event, since the annotation went through all reports of the month, and a wrong merger
shows in no other way. Claims that nobody annotated, and links inside a report, are not counted.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import combinations
from pathlib import Path

from bench.annotated import Report
from bench.corpora import Span

Link = tuple[str, str]
"""Two events of single reports, "DOC#E", the smaller first."""

FOLDS = 5


@dataclass(frozen=True, slots=True)
class LinkScore:
    """How many links are right, found and annotated."""

    right: int
    found: int
    annotated: int

    def __add__(self, other: "LinkScore") -> "LinkScore":
        """Both counted together."""
        return LinkScore(
            self.right + other.right, self.found + other.found, self.annotated + other.annotated
        )

    @property
    def precision(self) -> float:
        """Right ones in percent of those found."""
        return 100 * self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Right ones in percent of those annotated."""
        return 100 * self.right / self.annotated if self.annotated else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Across:
    """The annotation.

    Attributes:
        events: the annotated event of each "DOC#E" that is in one.
        links: all pairs of one event that stand in different reports.
    """

    events: Mapping[str, str]
    links: frozenset[Link]

    @property
    def reports(self) -> frozenset[str]:
        """The ids of the reports that tell them."""
        return frozenset(end.partition("#")[0] for end in self.events)

    def fold(self, link: Link) -> int:
        """The fold that a link is tested in: that of the event of its first end that has one."""
        ends = [self.events[end] for end in link if end in self.events]
        return fold_of(ends[0] if ends else link[0])


def read_across(path: Path) -> Across:
    """The annotation of a file."""
    events = json.loads(path.read_text(encoding="utf-8"))["events"]
    return Across(
        {member: event["id"] for event in events for member in event["members"]},
        frozenset(link for event in events for link in links_among(event["members"])),
    )


def fold_of(event: str) -> int:
    """The fold that an event is tested in."""
    return sha256(event.encode()).digest()[1] % FOLDS


def link_of(a: str, b: str) -> Link:
    """Two names as a link."""
    return (a, b) if a < b else (b, a)


def links_among(members: Iterable[str]) -> Iterator[Link]:
    """The pairs of members that stand in different reports."""
    for a, b in combinations(sorted(set(members)), 2):
        if a.partition("#")[0] != b.partition("#")[0]:
            yield a, b


def found_links(groups: Iterable[Sequence[str]], names: Mapping[str, str]) -> frozenset[Link]:
    """The links that groups of claims make; `names` are the "DOC#E" of claims by their ids."""
    return frozenset(
        link
        for group in groups
        for link in links_among(names[claim] for claim in group if claim in names)
    )


def found_pairs(groups: Iterable[Sequence[str]], names: Mapping[str, str]) -> frozenset[Link]:
    """The same with every claim counted by itself: pairs of claims' ids, of different reports."""
    pairs = (
        pair for group in groups for pair in combinations(sorted(c for c in group if c in names), 2)
    )
    return frozenset(
        (a, b) for a, b in pairs if names[a].partition("#")[0] != names[b].partition("#")[0]
    )


def annotated_pairs(across: "Across", names: Mapping[str, str]) -> frozenset[Link]:
    """The pairs of claims that stand in different reports and in one annotated event."""
    groups: dict[str, list[str]] = {}
    for claim, name in names.items():
        if name in across.events:
            groups.setdefault(across.events[name], []).append(claim)
    return found_pairs(groups.values(), names)


def score(found: frozenset[Link], annotated: frozenset[Link]) -> LinkScore:
    """How near the links found come to those annotated."""
    return LinkScore(len(found & annotated), len(found), len(annotated))


def names_of(reports: Iterable[Report]) -> dict[str, str]:
    """The "DOC#E" of each annotated claim by its id."""
    return {
        claim: f"{report.id}#{number}"
        for report in reports
        for claim, number in report.numbers.items()
    }


def matched(
    ours: Iterable[tuple[str, Span, str]], theirs: Sequence[tuple[str, Span, str]]
) -> dict[str, str]:
    """Our claims' ids with the name of the annotated claim whose trigger each overlaps most.

    Args:
        ours: id, trigger and type of our claims of one report.
        theirs: name, trigger and type of the annotated claims; of equal overlaps the same type
            counts first.
    """
    found = {}
    for id, span, kind in ours:
        best = max(
            ((_shared(span, other), kind == its, name) for name, other, its in theirs),
            default=(0, False, ""),
        )
        if best[0] > 0:
            found[id] = best[2]
    return found


def _shared(a: Span, b: Span) -> int:
    return min(a[1], b[1]) - max(a[0], b[0])
