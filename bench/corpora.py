"""The annotated corpora in one form, whole or damaged, for measuring and for training."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.damage import Twin

Span = tuple[int, int]
ROLES = ("source", "cue", "via", "who", "whom", "where", "when", "figures")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source, cue and content (PARC); each may be several spans."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """One annotated or predicted claim; `roles` is keyed by ROLES."""

    type: str
    status: str
    side: str | None
    trigger: Span
    roles: dict[str, tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class Annotated:
    """A text and what is annotated in it; None where a corpus does not annotate a layer."""

    id: str
    text: str
    sentences: tuple[Span, ...] | None = None
    attributions: tuple[Attribution, ...] | None = None
    claims: tuple[Claim, ...] | None = None


def read_polnear(folder: Path) -> Iterator[Annotated]:
    """Articles of a PolNeAR split: `folder`/text/*.txt and `folder`/attributions/*.ann."""
    first: dict[str, Path] = {}
    for path in sorted((folder / "attributions").glob("*.ann")):
        first.setdefault(re.sub(r"_[0-9a-f]{4}$", "", path.stem), path)
    for name, path in first.items():
        text = _raw(folder / "text" / f"{name}.txt")
        yield Annotated(name, text, attributions=tuple(_brat(_raw(path))))


def read_gold(folder: Path, split: str) -> Iterator[Annotated]:
    """Reports of a split of the claims corpus: `folder`/SPLIT.docs.jsonl, .claims.jsonl."""
    claims = {row["doc"]: row["claims"] for row in _rows(folder / f"{split}.claims.jsonl")}
    for row in _rows(folder / f"{split}.docs.jsonl"):
        yield Annotated(
            row["id"],
            row["text"],
            sentences=tuple((start, end) for start, end in row["sentences"]),
            claims=tuple(claim_of(claim) for claim in claims.get(row["id"], [])),
        )


def claim_of(row: dict[str, Any]) -> Claim:
    """A claim from its JSON form in the bench contract."""
    roles = {role: tuple((s, e) for s, e in row.get(role) or []) for role in ROLES[:-1]}
    roles["figures"] = tuple((f["span"][0], f["span"][1]) for f in row.get("figures") or [])
    start, end = row["trigger"]
    return Claim(row["type"], row["status"], row.get("side"), (start, end), roles)


def attribution_of(row: dict[str, Any]) -> Attribution:
    """An attribution from its JSON form in the bench contract."""
    parts = ("source", "cue", "content")
    return Attribution(*(tuple((s, e) for s, e in row[part]) for part in parts))


def carry_over(source: Annotated, twin: Twin) -> Annotated:
    """The annotation of a text on its damaged twin; what has no words left is gone."""

    def carry(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple(new for span in spans if (new := twin.span(*span)))

    attributions = claims = None
    if source.attributions is not None:
        attributions = tuple(
            Attribution(carry(a.source), carry(a.cue), carry(a.content))
            for a in source.attributions
        )
    if source.claims is not None:
        claims = tuple(
            Claim(c.type, c.status, c.side, new, {r: carry(s) for r, s in c.roles.items()})
            for c in source.claims
            if (new := twin.span(*c.trigger))
        )
    sentences = carry(source.sentences) if source.sentences is not None else None
    return Annotated(source.id, twin.text, sentences, attributions, claims)


def _brat(text: str) -> Iterator[Attribution]:
    """Attributions of a brat stand-off file; an event may stand before its spans."""
    spans: dict[str, tuple[Span, ...]] = {}
    events: list[str] = []
    for line in text.split("\n"):
        columns = line.rstrip("\r").split("\t")
        if re.match(r"T\d+\t", line):
            _, offsets = columns[1].split(" ", 1)
            pairs = (piece.split() for piece in offsets.split(";"))
            spans[columns[0]] = tuple((int(start), int(end)) for start, end in pairs)
        elif re.match(r"E\d+\t", line):
            events.append(columns[1])
    for event in events:
        found: dict[str, list[Span]] = {"source": [], "cue": [], "content": []}
        for pair in event.split():
            role, reference = pair.split(":")
            role = re.sub(r"\d+$", "", role).lower()
            if role in found:
                found[role] += spans[reference]
        yield Attribution(**{role: tuple(pieces) for role, pieces in found.items()})


def _raw(path: Path) -> str:
    with path.open(encoding="utf-8", newline="") as stream:
        return stream.read()


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
