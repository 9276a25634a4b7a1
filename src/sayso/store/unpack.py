"""Rows of tables as entries."""

from collections import defaultdict
from collections.abc import Iterable

from sayso.store.pack import Row, Rows
from sayso.types import (
    Check,
    Claim,
    ClaimType,
    Document,
    Entry,
    Figure,
    Party,
    Phrase,
    Place,
    Side,
    Span,
    Speaker,
    Status,
    When,
)


def unpack(rows: Rows) -> list[Entry]:
    """The entries that `rows` hold, in the order of the documents.

    Rows of every other table stand in the order of their ordinals.

    Raises:
        ValueError: the rows hold a word that is none of its vocabulary.
    """
    sentences = by("document", rows["sentences"])
    losts = by("document", rows["losts"])
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in unpack_claims(rows):
        claims[claim.document].append(claim)
    return [
        Entry(
            document=document,
            sentences=_spans(sentences[document.id]),
            lost=_spans(losts[document.id]),
            claims=tuple(claims[document.id]),
        )
        for document in map(unpack_document, rows["documents"])
    ]


def unpack_document(row: Row) -> Document:
    """The document that a row of `documents` holds."""
    return Document(**{name: value for name, value in row.items() if name != "seal"})


def unpack_claims(rows: Rows) -> list[Claim]:
    """The claims that `rows` hold, in the order of the rows of `claims`.

    Raises:
        ValueError: the rows hold a word that is none of its vocabulary.
    """
    phrases = by("claim", rows["phrases"])
    parties = by("claim", rows["parties"])
    places = by("claim", rows["places"])
    times = by("claim", rows["times"])
    figures = by("claim", rows["figures"])
    return [
        _claim(row, phrases[id_], parties[id_], places[id_], times[id_], figures[id_])
        for row in rows["claims"]
        for id_ in (row["id"],)
    ]


def _claim(
    row: Row,
    phrases: list[Row],
    parties: list[Row],
    places: list[Row],
    times: list[Row],
    figures: list[Row],
) -> Claim:
    by_role: dict[str, list[Phrase]] = defaultdict(list)
    for phrase in phrases:
        by_role[phrase["role"]].append(_words(phrase))
    return Claim(
        id=row["id"],
        document=row["document"],
        type=ClaimType(row["type"]),
        status=Status(row["status"]),
        side=side(row["side"]),
        check=None if row["check"] is None else Check(row["check"]),
        sentence=row["sentence"],
        home=Phrase(row["home_start"], row["home_end"], row["home_text"]),
        trigger=Phrase(row["trigger_start"], row["trigger_end"], row["trigger_text"]),
        source=tuple(by_role["source"]),
        cue=tuple(by_role["cue"]),
        via=tuple(by_role["via"]),
        who=tuple(by_role["who"]),
        whom=tuple(by_role["whom"]),
        doers=_parties(parties, "who"),
        targets=_parties(parties, "whom"),
        speaker=_speaker(row, by_role["speaker"], by_role["antecedent"]),
        others=tuple(by_role["other"]),
        places=tuple(map(_place, places)),
        times=tuple(
            When(_words(time), time["value"], time["first_day"], time["last_day"], time["reason"])
            for time in times
        ),
        figures=tuple(map(_figure, figures)),
        confidence=row["confidence"],
    )


def _speaker(row: Row, words: list[Phrase], antecedent: list[Phrase]) -> Speaker | None:
    if row["speaker"] is None:
        return None
    if not words:
        raise ValueError(f"the speaker of claim {row['id']} has no words")
    return Speaker(
        words=words[0],
        name=row["speaker"],
        antecedent=antecedent[0] if antecedent else None,
        reason=row["speaker_reason"],
        actor=row["speaker_actor"],
        group=row["speaker_group"],
        person=row["speaker_person"],
        base=row["speaker_base"],
        side=side(row["speaker_side"]),
        actor_reason=row["speaker_actor_reason"],
    )


def _parties(rows: list[Row], role: str) -> tuple[Party, ...]:
    return tuple(
        Party(_words(row), row["actor"], row["name"], side(row["side"]), row["reason"])
        for row in rows
        if row["role"] == role
    )


def _place(row: Row) -> Place:
    return Place(
        words=_words(row),
        name=row["name"],
        latitude=row["latitude"],
        longitude=row["longitude"],
        country=row["country"],
        id=row["gazetteer_id"],
        precision=row["precision"],
        relation=row["relation"],
        reason=row["reason"],
    )


def _figure(row: Row) -> Figure:
    return Figure(
        words=_words(row),
        min=row["min"],
        max=row["max"],
        modifier=row["modifier"],
        unit=row["unit"],
        counted=row["counted"],
        lost=row["lost"],
        harm=row["harm"],
        scope=row["scope"],
        part=row["part"],
        since=_words_if_any(row, "since"),
        whole=_words_if_any(row, "whole"),
        from_place=_words_if_any(row, "from_place"),
        to_place=_words_if_any(row, "to_place"),
    )


def side(word: str | None) -> Side | None:
    """The side that a cell holds.

    Raises:
        ValueError: it is none.
    """
    return None if word is None else Side(word)


def _words(row: Row) -> Phrase:
    return Phrase(row["start"], row["end"], row["text"])


def _words_if_any(row: Row, name: str) -> Phrase | None:
    if row[f"{name}_start"] is None:
        return None
    return Phrase(row[f"{name}_start"], row[f"{name}_end"], row[f"{name}_text"])


def _spans(rows: list[Row]) -> tuple[Span, ...]:
    return tuple(Span(row["start"], row["end"]) for row in rows)


def by(key: str, rows: Iterable[Row]) -> dict[str, list[Row]]:
    """Rows by what they have in the column `key`; none where nothing has it."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row[key]].append(row)
    return groups
