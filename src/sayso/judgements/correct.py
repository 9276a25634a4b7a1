"""A claim as people corrected it; the machine's stays in the ledger beside it."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace

from sayso.judgements.check import field_parts
from sayso.judgements.values import read_bounds, read_place
from sayso.types import (
    Claim,
    ClaimType,
    Decision,
    Judgement,
    Place,
    Side,
    Speaker,
    Status,
)


def corrections(standing: Iterable[Judgement]) -> dict[str, tuple[Judgement, ...]]:
    """The corrections among judgements that hold, by the claim that each corrects."""
    by_claim: dict[str, list[Judgement]] = defaultdict(list)
    for judgement in standing:
        if judgement.decision is Decision.CORRECT:
            by_claim[judgement.subjects[0]].append(judgement)
    return {claim: tuple(those) for claim, those in by_claim.items()}


def corrected(claim: Claim, standing: Iterable[Judgement]) -> Claim:
    """`claim` with the corrections of it among judgements that hold; its id stays as it was.

    A place of the number that comes after the last is a further place. A correction of a place
    or figure that the claim does not have, beyond that, changes nothing.

    Raises:
        ValueError: a field or value is none, which the ledger and `judge` refuse.
    """
    view, gone = claim, set()
    for judgement in standing:
        if judgement.decision is not Decision.CORRECT or judgement.subjects != (claim.id,):
            continue
        name, number = field_parts(judgement.field)
        view = _FIELDS[name](view, number, judgement)
        if name == "place" and not judgement.value:
            gone.add(number)
    if not gone:
        return view
    kept = (place for number, place in enumerate(view.places) if number not in gone)
    return replace(view, places=tuple(kept))


def reason(judgement: Judgement) -> str:
    """Who says so, and why, in a line."""
    return f"corrected by {judgement.who}" + (f": {judgement.why}" if judgement.why else "")


def _type(claim: Claim, number: int, judgement: Judgement) -> Claim:
    return replace(claim, type=ClaimType(judgement.value))


def _status(claim: Claim, number: int, judgement: Judgement) -> Claim:
    return replace(claim, status=Status(judgement.value))


def _side(claim: Claim, number: int, judgement: Judgement) -> Claim:
    side = Side(judgement.value) if judgement.value else None
    speaker = claim.speaker and replace(claim.speaker, side=side)
    return replace(claim, side=side, speaker=speaker)


def _speaker(claim: Claim, number: int, judgement: Judgement) -> Claim:
    """Another speaker is nobody of whom the register's links to the first one would be true."""
    said = (claim.speaker.words,) if claim.speaker else claim.source
    words = said[0] if said else claim.home
    told = reason(judgement)
    speaker = Speaker(words, judgement.value, None, told, side=claim.side, actor_reason=told)
    return replace(claim, speaker=speaker)


def _place(claim: Claim, number: int, judgement: Judgement) -> Claim:
    if not judgement.value or number > len(claim.places):
        return claim
    given = read_place(judgement.value)
    old = claim.places[number].words if number < len(claim.places) else claim.home
    place = Place(
        words=old,
        name=given.name,
        latitude=given.latitude,
        longitude=given.longitude,
        country=given.country,
        id=given.id,
        precision=given.precision,
        reason=reason(judgement),
    )
    return replace(claim, places=(*claim.places[:number], place, *claim.places[number + 1 :]))


def _figure(claim: Claim, number: int, judgement: Judgement) -> Claim:
    if number >= len(claim.figures):
        return claim
    least, greatest = read_bounds(judgement.value)
    told = bool(judgement.value)
    figure = replace(
        claim.figures[number],
        min=least,
        max=greatest,
        modifier="" if told else claim.figures[number].modifier,
        lost=claim.figures[number].lost and not told,
    )
    return replace(claim, figures=(*claim.figures[:number], figure, *claim.figures[number + 1 :]))


_FIELDS: dict[str, Callable[[Claim, int, Judgement], Claim]] = {
    "type": _type,
    "status": _status,
    "side": _side,
    "speaker": _speaker,
    "place": _place,
    "figure": _figure,
}
