"""The brief as JSON, whole: every claim with its offsets, and the lines that hold it.

ASCII only, so that no document's character can act on a terminal or break an encoding.
Sentences and offsets count from 0, as in the ledger; keys and citations as people read them.
"""

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from sayso.brief import amounts, facts, titles, wording
from sayso.brief.cited import Cited
from sayso.brief.model import Brief, Item, Said, Section, Source, Telling
from sayso.brief.rows import FigureRow, HoldingRow, LostRow, Missing, StrayFigure
from sayso.brief.segment import Kind
from sayso.types import Claim, Event

SCHEMA = "sayso.brief/2"
"""Name and version of the form; the number rises when a reader of it could break."""


def to_json(brief: Brief) -> str:
    """The brief as one JSON object (docs/brief.md describes it)."""
    ratings = dict(brief.ratings)
    content = {
        "schema": SCHEMA,
        "picture": facts.picture(brief.head),
        "head": asdict(brief.head),
        "sections": [_section(section) for section in brief.sections],
        "figures": [_series(row) for row in (*brief.counts, *brief.running)],
        "other_figures": [_stray(row) for row in brief.strays],
        "control": [_holding(row) for row in brief.holdings],
        "missing": _missing(brief.missing),
        "lost": [_lost(row) for row in brief.missing.lost],
        "events": [_event(event, item) for item in brief.items for event in item.events],
        "claims": [
            _claim(claim, cited, ratings)
            for item in brief.items
            for cited in item.cited
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
        "part": section.part,
        "title": titles.PARTS[section.part],
        "heaps": [
            {
                "heading": heap.heading,
                "named": heap.named,
                "days": [
                    {"day": day.day, "items": [_item(item) for item in day.items]}
                    for day in heap.days
                ],
            }
            for heap in section.heaps
        ],
    }


def _item(item: Item) -> dict[str, Any]:
    return {
        "events": [event.id for event in item.events],
        "quote": wording.quoted(item.lead.quote),
        "citation": wording.cite(item.lead.citation),
        "tellings": [_telling(telling) for telling in item.tellings],
        "said_right_behind": [wording.cite(citation) for citation in item.against],
        "left_out": item.unsure,
    }


def _telling(telling: Telling) -> dict[str, Any]:
    return {
        "origin": telling.origin,
        "teller": telling.teller,
        "side": telling.side,
        "denies": telling.denies,
        "asserts": telling.asserts,
        "admits": telling.admits,
        "said": [_said(said) for said in telling.said],
    }


def _said(said: Said) -> dict[str, Any]:
    return {
        "claims": [claim.id for claim in said.cited.claims],
        "citation": wording.cite(said.cited.citation),
        "words": wording.quoted(said.words),
        "whole": said.whole,
        "again": [_said(more) for more in said.again],
    }


def _event(event: Event, item: Item) -> dict[str, Any]:
    return {
        "id": event.id,
        "type": event.type,
        "part": item.part,
        "place": event.place and asdict(event.place),
        "start": event.start,
        "end": event.end,
        "credibility": asdict(event.credibility),
        "conflicts": [asdict(conflict) for conflict in event.conflicts],
        "part_of": event.part_of,
        "claims": event.claims,
    }


def _series(row: FigureRow) -> dict[str, Any]:
    series = row.series
    return {
        "id": series.id,
        "kind": series.kind,
        "event": series.event,
        "label": amounts.series_label(row),
        "counted": series.counted,
        "harm": series.harm,
        "unit": series.unit,
        "since": series.since,
        "lowest": series.lowest,
        "highest": series.highest,
        "told": [
            asdict(owned.told) | {"citation": wording.cite(owned.cited.citation)}
            for owned in row.owned
        ],
    }


def _stray(row: StrayFigure) -> dict[str, Any]:
    return {
        "label": amounts.stray_label(row),
        "figure": asdict(row.figure),
        "claim": row.cited.claim.id,
        "citation": wording.cite(row.cited.citation),
    }


def _holding(row: HoldingRow) -> dict[str, Any]:
    return {
        "heading": row.place,
        "holder": row.holding.holder,
        "contested": row.contested,
        "words": [
            asdict(word.holding) | {"citation": wording.cite(word.cited.citation)}
            for word in row.words
        ],
    }


def _missing(missing: Missing) -> dict[str, Any]:
    return {
        "sides": missing.sides,
        "unheard": [_cited(asdict(row), row.citation) for row in missing.unheard],
        "passing": [_cited(asdict(row), row.citation) for row in missing.passing],
        "unplaced": missing.unplaced,
        "unnamed": missing.unnamed,
    }


def _cited(row: dict[str, Any], citation: object) -> dict[str, Any]:
    return row | {"citation": f"[{citation}]"}


def _lost(row: LostRow) -> dict[str, Any]:
    return {
        "citation": wording.cite(row.citation),
        "document": row.document.id,
        "gaps": [[part.start, part.end] for part in row.words if part.kind is Kind.LOST],
    }


def _claim(claim: Claim, cited: Cited, ratings: dict[str, str]) -> dict[str, Any]:
    return {
        **asdict(claim),
        "citation": wording.cite(cited.citation),
        "key": cited.citation.key,
        "voice": wording.voice(cited, ratings),
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
        "origins": source.origins,
        "own_origins": source.own,
        "echoes": [asdict(echo) for echo in source.echoes],
        "note": source.note,
        "reliability": source.reliability,
    }


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no JSON for {type(value).__name__}")
