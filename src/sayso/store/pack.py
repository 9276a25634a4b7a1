"""Entries as rows of tables."""

from collections.abc import Iterable
from typing import Any

from sayso.store.schema import METADATA
from sayso.store.search import searchable
from sayso.types import Claim, Document, Entry, Phrase, content_id

Row = dict[str, Any]
"""The values of one row, by column."""

Rows = dict[str, list[Row]]
"""Rows by the name of their table."""


def pack(entries: Iterable[Entry]) -> Rows:
    """The rows that hold `entries`; `unpack` turns them back."""
    rows: Rows = {table: [] for table in METADATA.tables}
    for entry in entries:
        document = entry.document.id
        rows["documents"].append(_document(entry))
        for table, spans in (("sentences", entry.sentences), ("losts", entry.lost)):
            rows[table] += [
                {"document": document, "ordinal": ordinal, "start": start, "end": end}
                for ordinal, (start, end) in enumerate(spans)
            ]
        for ordinal, claim in enumerate(entry.claims):
            rows["claims"].append(_claim(ordinal, claim))
            rows["phrases"] += _phrases(claim)
            rows["parties"] += _parties(claim)
            rows["figures"] += _figures(claim)
            rows["times"] += _times(claim)
            rows["places"] += _places(claim)
    return rows


def seal(entry: Entry) -> str:
    """Hash of what no other id covers: where the document was read, and what was read from it.

    With it, a claim, sentence or lost number that was taken out or put in can be told.
    """
    document: Document = entry.document
    provenance = [document.language, document.place_read, document.bytes_sha256]
    claims = [claim.id for claim in entry.claims]
    return content_id("e", [document.id, provenance, entry.sentences, entry.lost, claims])


def _document(entry: Entry) -> Row:
    document = entry.document
    return {
        "id": document.id,
        "text": document.text,
        "outlet": document.outlet,
        "date": document.date,
        "title": document.title,
        "language": document.language,
        "place_read": document.place_read,
        "bytes_sha256": document.bytes_sha256,
        "text_sha256": document.text_sha256,
        "seal": seal(entry),
    }


def _claim(ordinal: int, claim: Claim) -> Row:
    speaker = claim.speaker
    names = [speaker.name] if speaker else []
    return {
        "id": claim.id,
        "document": claim.document,
        "ordinal": ordinal,
        "type": claim.type.value,
        "status": claim.status.value,
        "side": claim.side and claim.side.value,
        "check": claim.check and claim.check.value,
        "sentence": claim.sentence,
        "home_start": claim.home.start,
        "home_end": claim.home.end,
        "home_text": claim.home.text,
        "trigger_start": claim.trigger.start,
        "trigger_end": claim.trigger.end,
        "trigger_text": claim.trigger.text,
        "speaker": speaker and speaker.name,
        "speaker_reason": speaker and speaker.reason,
        "speaker_actor": speaker and speaker.actor,
        "speaker_group": speaker and speaker.group,
        "speaker_person": speaker and speaker.person,
        "speaker_base": speaker and speaker.base,
        "speaker_side": speaker and speaker.side and speaker.side.value,
        "speaker_actor_reason": speaker and speaker.actor_reason,
        "source_search": "\n".join(map(searchable, [*names, *(p.text for p in claim.source)])),
        "confidence": claim.confidence,
    }


def _phrases(claim: Claim) -> list[Row]:
    speaker = claim.speaker
    roles = {
        "source": claim.source,
        "cue": claim.cue,
        "via": claim.via,
        "who": claim.who,
        "whom": claim.whom,
        "speaker": (speaker.words,) if speaker else (),
        "antecedent": (speaker.antecedent,) if speaker and speaker.antecedent else (),
        "other": claim.others,
    }
    return [
        {"claim": claim.id, "role": role, "ordinal": ordinal, **_words(phrase)}
        for role, phrases in roles.items()
        for ordinal, phrase in enumerate(phrases)
    ]


def _parties(claim: Claim) -> list[Row]:
    return [
        {
            "claim": claim.id,
            "role": role,
            "ordinal": ordinal,
            **_words(party.words),
            "actor": party.actor,
            "name": party.name,
            "side": party.side and party.side.value,
            "reason": party.reason,
        }
        for role, parties in (("who", claim.doers), ("whom", claim.targets))
        for ordinal, party in enumerate(parties)
    ]


def _figures(claim: Claim) -> list[Row]:
    return [
        {
            "claim": claim.id,
            "ordinal": ordinal,
            **_words(figure.words),
            "min": figure.min,
            "max": figure.max,
            "modifier": figure.modifier,
            "unit": figure.unit,
            "counted": figure.counted,
            "lost": figure.lost,
            "harm": figure.harm,
            "scope": figure.scope,
            "part": figure.part,
            **_words_if_any("since", figure.since),
            **_words_if_any("whole", figure.whole),
            **_words_if_any("from_place", figure.from_place),
            **_words_if_any("to_place", figure.to_place),
        }
        for ordinal, figure in enumerate(claim.figures)
    ]


def _times(claim: Claim) -> list[Row]:
    return [
        {
            "claim": claim.id,
            "ordinal": ordinal,
            **_words(time.words),
            "value": time.value,
            "first_day": time.start,
            "last_day": time.end,
            "reason": time.reason,
        }
        for ordinal, time in enumerate(claim.times)
    ]


def _places(claim: Claim) -> list[Row]:
    return [
        {
            "claim": claim.id,
            "ordinal": ordinal,
            **_words(place.words),
            "name": place.name,
            "name_search": searchable(place.name),
            "latitude": place.latitude,
            "longitude": place.longitude,
            "country": place.country,
            "gazetteer_id": place.id,
            "precision": place.precision,
            "relation": place.relation,
            "reason": place.reason,
        }
        for ordinal, place in enumerate(claim.places)
    ]


def _words(phrase: Phrase) -> Row:
    return {"start": phrase.start, "end": phrase.end, "text": phrase.text}


def _words_if_any(name: str, phrase: Phrase | None) -> Row:
    columns = _words(phrase) if phrase else {"start": None, "end": None, "text": None}
    return {f"{name}_{column}": value for column, value in columns.items()}
