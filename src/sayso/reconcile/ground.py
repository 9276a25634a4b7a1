"""Ground: which of a claim's places its words say is held or left, and by whom.

A claim names places for many reasons: a checkpoint is held "in" a province, a village is taken
"near" a town, fighters flee "to" a city. A holder is told only of the place that the words say is
held, and of none where they name but an area ("rebel-held areas") or no more than a country
("a village held in eastern Syria").
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from sayso.reconcile.blame import ARMED, SIDE_WORDS
from sayso.reconcile.others import people_of
from sayso.types import Claim, ClaimType, Party, Phrase, Place

_PROVINCE = 3
"""Precision (docs/places.md) of what lies somewhere in a province; larger is a country."""

_NAMES = {
    "army": "army",
    "government": "government",
    "insurgent": "insurgents",
    "opposition": "opposition",
    "rebel": "rebels",
    "regime": "government",
}
"""Adjectives of who holds ground, with a name for who that is."""

_AREA = (
    r"(?:area|bit|bulk|district|enclave|ground|land|most|neighbou?rhood|part|pocket|position|region"
    r"|rest|section|sector|side|stretch|swathe|territor(?:y|ies)|zone)(?:e?s)?"
)
_SETTLEMENT = r"(?:city|town|village|suburb|camp)"
_ONLY_AREA = re.compile(
    r"\W*(?:(?:\w+-(?:held|controlled|run)|held|controlled|run|army|government|opposition|rebel"
    r"|regime|all|any|every|half|its|majority|most|other|parts?|several|some|swathes?|that|the|their"
    r"|these|this|those|of|in|across|from|to|into|around)"
    rf"\W+)*{_AREA}\W*",
    re.IGNORECASE,
)
"""Words that name no place: "areas", "most of their territory", "the rebel-held area"."""

_INSIDE = re.compile(
    r"(?P<what>\w+)\W+(?:across|around|for|from|in|inside|near|outside|to)\W+(?:the\W+)?$",
    re.IGNORECASE,
)
"""What is held, before the place that it lies in or goes to: "a town in Idlib"."""

_SMALL = re.compile(r"\W*(?:\w+\W+)?(?:neighbou?rhood|district|suburb)\W+of\b", re.IGNORECASE)
_BARE_SETTLEMENT = re.compile(
    rf"\W*(?:(?:the|a|its)\W+)?(?:\w+\W+)?{_SETTLEMENT}\W*", re.IGNORECASE
)
_DEFINITE = re.compile(r"\b(?:its|that|the|this)\W+(?:(?!an?\b)[\w-]+\W+){0,3}$", re.IGNORECASE)
_PREPOSITION = re.compile(r"\W*(?:across|around|in|inside|near|outside)\W+", re.IGNORECASE)
_GIVES_UP = re.compile(
    r"\b(?:g[ai]ven?|giving)\b.*\bup\b|\b(?:defect|disarm|surrender)\w*|\b(?:laid|lay)\w*\b.*\barms\b"
    r"|\blet\W+go\b",
    re.IGNORECASE,
)
"""What people do wherever they are, and whoever holds the place."""

_THE_LAST = re.compile(r"\b(?:all|entire|last|remaining|rest|whole)\b", re.IGNORECASE)
_SOME = re.compile(r"\b(?:dozens|few|hundreds|many|several|some|thousands)\b", re.IGNORECASE)
"""Words for those who leave that make them the whole of a party, or a number of its people."""

_REACH = 60
"""Code points of text that a pattern looks at: more tells no more, and could take long."""

_NEAR = 40
"""Code points within which a bare "town" has its name beside it: "Duma, the rebel-held town"."""

_TO_THE_PLACE = re.compile(r"\W*(?:(?:over|of|all|the|town|city|village)\W+)*", re.IGNORECASE)
_AWAY = ("near", "of")
"""Last words of relations ("near", "south of") of what lies outside the place named."""

_RELATIVE = re.compile(r"\b(?:which|that)\b", re.IGNORECASE)
"""What joins a place to the words on it: "the town, which the army took"."""

_TOWARDS = re.compile(
    r"\b(?:to|towards?|for|into|in)\W*(?:the\W+)?$|^(?:to|towards?|for|into)\b", re.I
)
_CONTEST = re.compile(r"\b(?:for|over)\W+(?:the\W+|full\W+|complete\W+)?$", re.IGNORECASE)
_LOSES = re.compile(
    r"\b(?:abandon|ced(?:e|ing)|driven|evacuat|fle[ed]|forced|lose|losing|loss|lost|pushed|repelled"
    r"|repulsed|retreat|surrender|vacat|withdr)",
    re.IGNORECASE,
)
_NO_HOLD = re.compile(r"\b(?:active|divided|presen(?:t|ce)|shared|split)\b", re.IGNORECASE)
_ONCE = re.compile(r"\b(?:former(?:ly)?|once|previously)\W+(?:\w+\W+){0,2}$", re.IGNORECASE)
_PREFIX = re.compile(r"\b(?P<holder>\w+)[- ](?:held|controlled|run)\W*$", re.IGNORECASE)
_SHARE = re.compile(
    r"\b(?:half|majority|most|much|percent|per cent|quarters?|rest|thirds?|parts?|portions?"
    r"|pockets?|sections?|sectors?|areas|districts|neighbou?rhoods)\W+of\b",
    re.IGNORECASE,
)
"""Words for a share of what they name: "most of the province", "areas of the city"."""

_FAR_OFF = re.compile(r"\b(?:including|kilomet(?:re|er)s?|km|miles?)\b", re.IGNORECASE)


def grounds(claim: Claim) -> Iterator[Place]:
    """The places of a claim of control, capture or withdrawal that its words say it is of.

    Where the words name a share of a place, the place is given as a part.
    """
    for place in claim.places:
        if not place.name or (place.precision or 1) > _PROVINCE or _outside(place):
            continue
        if _only_area(place) or _some_town(claim, place) or not _meant(claim, place):
            continue
        yield replace(place, relation="part of") if _is_share(claim, place) else place


def takes(claim: Claim) -> bool:
    """Whether the words say that somebody has the ground, and not that it is fought for or lost."""
    before, trigger = _before(claim, claim.trigger), claim.trigger.text
    if claim.type is ClaimType.CONTROL and (_CONTEST.search(before) or _ONCE.search(before)):
        return False
    return not _LOSES.search(trigger) and not _NO_HOLD.search(trigger)


def leaves(claim: Claim) -> bool:
    """Whether the words say that a party left the ground, and not that some of its people did."""
    if _GIVES_UP.search(claim.trigger.text):
        return False
    people = people_of(claim)
    counted = any(
        figure.words.start < words.end and words.start <= figure.words.end + 1
        for words in (*claim.who, *claim.whom)
        for figure in claim.figures
    )
    return bool(_THE_LAST.search(people)) or not (counted or _SOME.search(people))


def holder_of(claim: Claim) -> Party | None:
    """Who has the ground: of several phrases that name somebody, the one next to the trigger.

    None where that one names no armed party: a sentence that names two leaves open whose it is.
    """
    found = _PREFIX.search(claim.trigger.text)
    prefix = found["holder"].lower() if found else ""
    if not claim.doers:
        return _adjective(claim, prefix)
    doers = claim.doers
    if len(claim.who) > 1:
        nearest = min(claim.who, key=lambda words: _gap(words, claim.trigger)).span
        doers = tuple(one for one in doers if nearest.covers(one.words.span))
    holder = next(filter(is_armed, doers), None)
    if holder and prefix and prefix not in holder.words.text.lower():
        return None  # "rebels hit government-held districts", read as theirs
    return holder


def _adjective(claim: Claim, prefix: str) -> Party | None:
    """The party of "rebel-held", where nothing else names who holds it."""
    if prefix not in _NAMES:
        return None
    reason = "as the words that tell of it call them"
    return Party(claim.trigger, None, _NAMES[prefix], SIDE_WORDS[prefix], reason)


def is_armed(party: Party) -> bool:
    """Whether a party is of a side that can hold ground."""
    return party.side in ARMED


def _outside(place: Place) -> bool:
    """Whether it lies near or beside the place named, and not in it: "south of", not "part of"."""
    if _FAR_OFF.search(place.words.text):
        return True
    words = place.relation.split()
    return bool(words) and words[-1] in _AWAY and "part" not in words and "at" not in words


def _only_area(place: Place) -> bool:
    """Whether its words name no place; a direction ("the eastern districts") tells which part."""
    text = place.words.text
    return (
        place.relation in ("", "part of")
        and len(text) <= _REACH
        and bool(_ONLY_AREA.fullmatch(text))
    )


def _some_town(claim: Claim, place: Place) -> bool:
    """Whether its words are of a town left without its name: "a rebel-held town"."""
    text = place.words.text
    if not _BARE_SETTLEMENT.fullmatch(text) or place.name.lower() in text.lower():
        return False
    return not _DEFINITE.search(_before(claim, place.words) + re.split(r"\b\w+\W*$", text)[0])


def _meant(claim: Claim, place: Place) -> bool:
    """Whether the place, or what bears its name, is what is held or left."""
    if claim.type is ClaimType.WITHDRAWAL:
        return not _TOWARDS.search(_before(claim, place.words)) and not _TOWARDS.search(
            place.words.text
        )
    held = [words for words in claim.whom if words.span.overlaps(place.words.span)]
    if held:
        return not any(_is_somewhere_in(words, place) for words in held)
    if not claim.whom:
        first, last = sorted((claim.trigger.span, place.words.span))
        between = claim.home.text[first.end - claim.home.start : last.start - claim.home.start]
        if place.words.start < claim.trigger.start:
            return bool(_RELATIVE.search(between)) and len(between) <= _NEAR
        return bool(_TO_THE_PLACE.fullmatch(between))
    return not place.relation and any(
        _BARE_SETTLEMENT.fullmatch(words.text) and _gap(words, place.words) <= _NEAR
        for words in claim.whom
    )


def _is_somewhere_in(words: Phrase, place: Place) -> bool:
    """Whether the words are of something that lies in the place, or outside it, and is no part."""
    named = _PREPOSITION.match(place.words.text)
    start = place.words.start + (named.end() if named else 0)
    found = _INSIDE.search(words.text[: max(0, start - words.start)][-_REACH:])
    return found is not None and not re.fullmatch(_AREA, found["what"], re.IGNORECASE)


def _is_share(claim: Claim, place: Place) -> bool:
    """Whether what is held is a share of the place, which is not given as a part yet."""
    if place.relation:
        return False
    return (bool(place.id) and bool(_SMALL.match(place.words.text))) or any(
        (found := _SHARE.search(words.text)) and words.start + found.start() < place.words.start
        for words in claim.whom
        if words.span.overlaps(place.words.span)
    )


def _before(claim: Claim, words: Phrase) -> str:
    at = max(0, words.start - claim.home.start)
    return claim.home.text[max(0, at - _REACH) : at]


def _gap(a: Phrase, b: Phrase) -> int:
    """Code points between two phrases, 0 where they touch."""
    return max(0, a.start - b.end, b.start - a.end)
