"""Annotated reports as ledger entries: their claims resolved as the reader's own would be.

The annotation gives the spans, the types and the attribution; actors, places, times and figures
are resolved by the package. What is measured on such entries is therefore reconciling together
with resolving, and no tagger has a part in it.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from sayso.pipeline import Knowledge
from sayso.readers import read_text
from sayso.resolve import resolve
from sayso.types import (
    Check,
    ClaimType,
    Draft,
    Entry,
    Mention,
    Reading,
    Role,
    Side,
    Span,
    Status,
    Trigger,
)

_ROLES = {role: role.value for role in Role if role is not Role.FIGURE}


@dataclass(frozen=True, slots=True)
class Report:
    """An annotated report.

    Attributes:
        id: its id in the corpus; the entry's document has one of its own.
        entry: the report and its claims.
        numbers: the event number within the report of each claim, by the claim's id.
    """

    id: str
    entry: Entry
    numbers: Mapping[str, int]


def read_reports(gold: Path, split: str, known: Knowledge) -> Iterator[Report]:
    """The annotated reports of a split, in the order of the file."""
    claims = {row["doc"]: row["claims"] for row in rows_of(gold / f"{split}.claims.jsonl")}
    for row in rows_of(gold / f"{split}.docs.jsonl"):
        yield annotated_report(row, claims.get(row["id"], []), known)


def annotated_report(
    row: Mapping[str, Any], claims: list[dict[str, Any]], known: Knowledge
) -> Report:
    """One report of the corpus with its annotated claims, resolved."""
    document = read_text(
        row["text"],
        outlet=row.get("outlet") or None,
        date=date.fromisoformat(row["date"]) if row.get("date") else None,
        title=row.get("title") or None,
    )
    sentences = tuple(Span(*span) for span in row["sentences"])
    drafts = [_draft(claim, sentences) for claim in claims]
    where = sorted({span for draft in drafts for span in draft.roles.get(Role.WHERE, ())})
    lost = sorted({span for draft in drafts for span in draft.lost})
    reading = Reading(
        sentences,
        tuple(lost),
        (),
        tuple(sorted((_trigger(draft) for draft in drafts), key=lambda found: found.span)),
        tuple(Mention(span, "place", 1.0) for span in where),
    )
    resolved = resolve(document, reading, drafts, known.actors, known.places)
    number = {(*claim["trigger"], claim["type"]): claim["e"] for claim in claims if "e" in claim}
    return Report(
        row["id"],
        Entry(document, sentences, reading.lost, resolved),
        {
            claim.id: number[key]
            for claim in resolved
            if (key := (claim.trigger.start, claim.trigger.end, claim.type.value)) in number
        },
    )


def _draft(claim: Mapping[str, Any], sentences: tuple[Span, ...]) -> Draft:
    roles = {
        role: tuple(Span(*span) for span in claim[name])
        for role, name in _ROLES.items()
        if claim.get(name)
    }
    figures = claim.get("figures") or []
    if figures:
        roles[Role.FIGURE] = tuple(Span(*figure["span"]) for figure in figures)
    return Draft(
        ClaimType(claim["type"]),
        Status(claim["status"]),
        Side(claim["side"]) if claim.get("side") else None,
        Check(claim["check"]) if claim.get("check") else None,
        Span(*claim["trigger"]),
        claim["s"],
        sentences[claim["s"]],
        roles,
        tuple(Span(*figure["span"]) for figure in figures if figure.get("lost")),
        (),
        1.0,
    )


def _trigger(draft: Draft) -> Trigger:
    return Trigger(draft.trigger, draft.type, draft.status, draft.side, draft.roles, 1.0)


def rows_of(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a file of JSON lines."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
