"""The brief as JSON, whole: every claim with its offsets, and the lines that hold it.

ASCII only, so that no document's character can act on a terminal or break an encoding.
Sentences and offsets count from 0, as in the ledger; keys and citations as people read them.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from typing import Any

from sayso.brief import wording
from sayso.brief.model import Brief, Cited, Line, Section, Source
from sayso.brief.segment import Kind
from sayso.types import GROUP_OF, Claim

SCHEMA = "sayso.brief/1"
"""Name and version of the form; the number rises when a reader of it could break."""


def to_json(brief: Brief) -> str:
    """The brief as one JSON object (docs/brief.md describes it)."""
    content = {
        "schema": SCHEMA,
        "head": asdict(brief.head),
        "sections": [_section(section) for section in brief.sections],
        "lost": [
            {
                "citation": wording.cite(row.citation),
                "document": row.document.id,
                "gaps": [[part.start, part.end] for part in row.words if part.kind is Kind.LOST],
            }
            for row in brief.lost
        ],
        "claims": [
            _claim(claim, cited)
            for line in brief.lines
            for cited in line.members
            for claim in cited.claims
        ],
        "sources": [_source(source) for source in brief.sources],
    }
    members = ",\n".join(f"{_dumps(name)}: {_listed(value)}" for name, value in content.items())
    return f"{{{members}}}\n"


def _listed(value: object) -> str:
    """JSON of a value, a list with one item a line: short enough to read and to compare."""
    if not isinstance(value, list):
        return _dumps(value)
    return "[\n" + ",\n".join(_dumps(item) for item in value) + "\n]"


def _dumps(value: object) -> str:
    return json.dumps(value, ensure_ascii=True, default=_plain)


def _section(section: Section) -> dict[str, Any]:
    return {
        "status": section.status,
        "title": wording.SECTION_TITLES[section.status],
        "places": [
            {
                "heading": place.heading,
                "named": place.named,
                "dated": place.dated,
                "lines": [_line(line) for line in place.lines],
            }
            for place in section.places
        ],
    }


def _line(line: Line) -> dict[str, Any]:
    return {
        "type": line.type,
        "group": GROUP_OF[line.type],
        "claims": _ids(line.members),
        "citations": [wording.cite(cited.citation) for cited in line.members for _ in cited.claims],
        "quote": wording.quoted(line.members[0].quote),
        "denials": _ids(line.denials),
        "denies": _ids(line.denies),
    }


def _ids(found: Iterable[Cited]) -> list[str]:
    return [claim.id for cited in found for claim in cited.claims]


def _claim(claim: Claim, cited: Cited) -> dict[str, Any]:
    return {
        **asdict(claim),
        "citation": wording.cite(cited.citation),
        "key": cited.citation.key,
        "voice": wording.voice(cited),
        "quote": [
            {"kind": part.kind, "start": part.start, "end": part.end, "text": part.text}
            for part in cited.quote
        ],
        "asides": [
            {**asdict(aside), "citation": wording.cite(aside.citation)} for aside in cited.asides
        ],
    }


def _source(source: Source) -> dict[str, Any]:
    document = source.document
    return {
        "key": source.key,
        "id": document.id,
        "outlet": document.outlet,
        "date": document.date,
        "title": document.title,
        "language": document.language,
        "place_read": document.place_read,
        "bytes_sha256": document.bytes_sha256,
        "text_sha256": document.text_sha256,
        "sentences": source.entry.sentences,
        "claims": len(source.entry.claims),
        "lost": source.entry.lost,
    }


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no JSON for {type(value).__name__}")
