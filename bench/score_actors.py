"""Scores of links to the register of actors.

The answers (`actors_gold_dev.csv`) name, for phrases of gold dev by document and offsets, the
entries of the register that are meant: several joined by "|", none where the cell is empty.
They were written by reading each phrase in its report, before any link was looked at.  A phrase
is right if exactly its entries are linked.  `kind` is

- named: the words hold a proper name, a people's name or a capital, or a name's short form;
- generic: common words whose meaning hangs on the report ("the army", "rebels");
- pointer: a pronoun, or words such as "the source".

The side of a source is that which its entry, or a common word, gives; it is compared with the
annotated side.  Phrases and sources are those of the annotation, so no tagger has a part in it.

`python -m bench.score_actors --data ../shared` prints all of it.
"""

import csv
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import click

from bench.corpora import Annotated, Span, carry_over, read_gold
from bench.damage import FULL, damage
from sayso.resolve.actors import Actors, Register, load_register, read_actors
from sayso.resolve.speakers import read_speakers
from sayso.types import (
    ClaimType,
    Document,
    Reading,
    Role,
    Side,
    Status,
    Trigger,
    document_id,
    sha256_text,
)
from sayso.types import Span as TextSpan

ANSWERS = Path(__file__).parent / "actors_gold_dev.csv"
_PARTIES = ("who", "whom")


@dataclass(frozen=True, slots=True)
class Answer:
    """Whom a phrase means; no actors where it names none of the register."""

    doc: str
    span: Span
    kind: str
    actors: frozenset[str]


@dataclass(frozen=True, slots=True)
class LinkScore:
    """Phrases of one kind: all, right, linked wrongly, and left unlinked though one is meant."""

    all: int
    right: int
    wrong: int
    missed: int

    @property
    def percent(self) -> float:
        """Right ones in percent of all."""
        return 100 * self.right / self.all if self.all else 0.0


@dataclass(frozen=True, slots=True)
class SideScore:
    """Sources with an annotated side: all, those given a side, and those given the same one."""

    all: int
    given: int
    right: int


def read_answers(path: Path) -> list[Answer]:
    """The rows of a file of answers."""
    with path.open(encoding="utf-8", newline="") as stream:
        return [
            Answer(
                row["doc"],
                (int(row["start"]), int(row["end"])),
                row["kind"],
                frozenset(filter(None, row["actors"].split("|"))),
            )
            for row in csv.DictReader(stream)
        ]


def score_links(
    answers: Iterable[Answer], linked: Mapping[tuple[str, Span], frozenset[str]]
) -> dict[str, LinkScore]:
    """Scores by kind; a phrase missing from `linked` counts as unlinked."""
    counts: dict[str, Counter[str]] = {}
    for answer in answers:
        found = linked.get((answer.doc, answer.span), frozenset())
        told = "right" if found == answer.actors else "missed" if not found else "wrong"
        counts.setdefault(answer.kind, Counter()).update(("all", told))
    return {
        kind: LinkScore(n["all"], n["right"], n["wrong"], n["missed"]) for kind, n in counts.items()
    }


def score_sides(pairs: Iterable[tuple[str | None, str]]) -> SideScore:
    """Scores of (side given, side annotated) of sources."""
    rows = list(pairs)
    given = [(ours, theirs) for ours, theirs in rows if ours]
    return SideScore(len(rows), len(given), sum(ours == theirs for ours, theirs in given))


def actors_of(report: Annotated, about: Mapping[str, str | None], register: Register) -> Actors:
    """The parties of an annotated report, from its annotated phrases."""
    day = date.fromisoformat(about["date"]) if about.get("date") else None
    title = about.get("title") or None
    document = Document(
        document_id(report.text, None, day, title), report.text, about.get("outlet"), day, title,
        "en", "-", "", sha256_text(report.text),
    )  # fmt: skip
    reading = _reading(report)
    speakers = read_speakers(report.text, reading, [])
    parties = {
        TextSpan(*span)
        for claim in report.claims or ()
        for role in _PARTIES
        for span in claim.roles[role]
    }
    return read_actors(document, reading.sentences, speakers, parties, register)


def linked_of(doc: str, actors: Actors) -> Iterator[tuple[tuple[str, Span], frozenset[str]]]:
    """The entries linked at each span; what a source and a party say at one span is joined."""
    for span in {*actors.speakers, *actors.parties}:
        found = {party.actor for party in actors.parties.get(span, ())}
        if not found and span in actors.speakers:
            found = {actors.speakers[span].actor}
        yield (doc, tuple(span)), frozenset(actor for actor in found if actor)


def _reading(report: Annotated) -> Reading:
    """The annotation as a reading: each claim a trigger with its roles."""
    triggers = [
        Trigger(
            TextSpan(*claim.trigger),
            ClaimType(claim.type),
            Status(claim.status),
            Side(claim.side) if claim.side else None,
            {
                role: tuple(TextSpan(*span) for span in claim.roles[role.value])
                for role in (Role.SOURCE, Role.WHO, Role.WHOM)
                if claim.roles[role.value]
            },
            1.0,
        )
        for claim in report.claims or ()
    ]
    sentences = tuple(TextSpan(*span) for span in report.sentences or ())
    return Reading(sentences, (), (), tuple(sorted(triggers, key=lambda t: t.span)))


def _abouts(path: Path) -> dict[str, dict[str, str | None]]:
    with path.open(encoding="utf-8") as lines:
        return {row["id"]: row for row in map(json.loads, lines)}


def _sides(reports: Sequence[tuple[Annotated, Actors]]) -> SideScore:
    return score_sides(
        (actors.speakers[TextSpan(*claim.roles["source"][0])].side, claim.side)
        for report, actors in reports
        for claim in report.claims or ()
        if claim.roles["source"] and claim.side
    )


def score_gold(data: Path, split: str, register: Register) -> dict[str, LinkScore]:
    """Scores by kind on the annotated reports of a split, as they stand."""
    answers = read_answers(ANSWERS)
    abouts = _abouts(data / "gold" / f"{split}.docs.jsonl")
    linked = {
        key: found
        for report in read_gold(data / "gold", split)
        for key, found in linked_of(report.id, actors_of(report, abouts[report.id], register))
    }
    return score_links(answers, linked)


def _twin(report: Annotated, answers: Sequence[Answer]) -> tuple[Annotated, list[Answer]]:
    """The damaged twin of a report, and the answers that still have words in it."""
    twin = damage(report.text, FULL)
    return carry_over(report, twin), [
        replace(answer, span=span) for answer in answers if (span := twin.span(*answer.span))
    ]


@click.command()
@click.option("--data", type=click.Path(path_type=Path, file_okay=False), required=True)
@click.option("--errors", is_flag=True, help="Print each wrong phrase: offsets and entries.")
def main(data: Path, errors: bool) -> None:
    """Print how many phrases of gold dev are linked right, and sides on gold train and dev."""
    register = load_register()
    answers: dict[str, list[Answer]] = {}
    for answer in read_answers(ANSWERS):
        answers.setdefault(answer.doc, []).append(answer)
    for split in ("train", "dev"):
        abouts = _abouts(data / "gold" / f"{split}.docs.jsonl")
        whole = [(r, answers.get(r.id, [])) for r in read_gold(data / "gold", split)]
        damaged = [_twin(*pair) for pair in whole]
        for state, reports in (("whole", whole), ("damaged", damaged)):
            read = [(one, actors_of(one, abouts[one.id], register)) for one, _ in reports]
            _tell(f"{split}.{state}", read, [one for _, asked in reports for one in asked], errors)


def _tell(
    name: str,
    read: Sequence[tuple[Annotated, Actors]],
    answers: Sequence[Answer],
    errors: bool,
) -> None:
    """Print the figures of one set of reports."""
    side = _sides(read)
    click.echo(
        f"{name}: sides given to {100 * side.given / side.all:.1f} percent of {side.all} sources, "
        f"{100 * side.right / max(1, side.given):.1f} percent of them right"
    )
    linked = dict(pair for report, actors in read for pair in linked_of(report.id, actors))
    for kind, one in sorted(score_links(answers, linked).items()):
        click.echo(
            f"{name}: {kind}: {one.right} of {one.all} right ({one.percent:.1f} percent), "
            f"{one.wrong} wrong, {one.missed} missed"
        )
    for answer in answers if errors else ():
        found = linked.get((answer.doc, answer.span), frozenset())
        if found != answer.actors:
            click.echo(
                f"{answer.doc} {answer.span[0]}-{answer.span[1]} {answer.kind}: "
                f"{_written(found)}, not {_written(answer.actors)}"
            )


def _written(actors: frozenset[str]) -> str:
    return "|".join(sorted(actors)) or "none"


if __name__ == "__main__":
    sys.exit(main())
