"""What of a claim, or of all that one document tells of one happening, is compared."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import compress
from operator import attrgetter
from typing import NamedTuple

from sayso.reconcile.kinds import Family, family_of, kin_of, kinds_of
from sayso.reconcile.spots import Ground, Spot, finest, ground_of, spot_of
from sayso.reconcile.window import MOMENT, Window, narrowest, window_of
from sayso.reconcile.words import rarity, stem, stem_counts, stems, telling_stems
from sayso.types import (
    Claim,
    ClaimType,
    Document,
    Figure,
    Party,
    Phrase,
    Side,
    Speaker,
    Status,
)

_STORY = 120
"""Stems that stand for a whole document."""

_RAREST = 9.0
"""Bits past which a stem counts no more: a name in no other text says little about the story."""

_POINTING = re.compile(
    r"\b(?:th(?:e|is|at|ese|ose)|its?|such)\W+(?:[\w-]+\W+){0,2}$", re.IGNORECASE
)
_ANOTHER = re.compile(
    r"\b(?:another|other|separate(?:ly)?|further|similar|previous|earlier|new|second|third|also|"
    r"elsewhere|meanwhile)\W+(?:[\w-]+\W+){0,2}$",
    re.IGNORECASE,
)
_OFTEN = re.compile(
    r"\b(?:campaigns?|regularly|repeated(?:ly)?|daily|frequent(?:ly)?|often|routinely|"
    r"for (?:years|months|weeks|days)|(?:air|bombing|bombardment) campaign)\b",
    re.IGNORECASE,
)
_BEFORE = 40
"""Code points before a trigger that are looked at for words that point back."""


TOLD = ("doers", "doer_words", "targets", "target_words", "who", "whom", "mouths", "figures",
        "words", "beside", "phrases")  # fmt: skip
"""What facts may lack; of phrases, those beside the words that name the event."""


_TOLD_OF = attrgetter(*TOLD[:-1])
_BITS = tuple(1 << number for number in range(len(TOLD)))
_STATUS = {status: 1 << number for number, status in enumerate(Status)}

SEVERAL = 2
"""How many counts are several."""

WIDTHS = (1, MOMENT, 8, 31, 400)
"""Days up to which windows are of one width: a day, days, a week, a month, a year."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is compared of a claim or of a telling.

    Attributes:
        types: of its claims.
        kinds, kin: these types, and those that may tell what they tell, as bits of a number.
        statuses: how its claims are asserted.
        triggers: stems of the words that name the event.
        spots: where it is told to have happened.
        near: where what stands beside it in the text happened; stands in where `spots` is empty.
        window: when it is told to have happened.
        near_window: when what stands beside it happened.
        doers, targets: actors of the register.
        doer_words, target_words: telling stems of the parties that the register does not know.
        doer_sides, target_sides: their sides.
        who, whom: telling stems of all who did it, or to whom it was done.
        mouths: who tells it: a party of the register, or words of a name.
        figures: what is counted, least and greatest value; None sets no bound.
        running: whether it is a total that runs on, or something done again and again.
        phrases: telling stems of its trigger, parties and places.
        words: telling stems of its sentences; those of `phrases`, `who` and `whom` are among them.
        beside: types that other claims in its sentences have.
        shape: `types`, `statuses`, `running`, how much is counted (up to `SEVERAL`) and how wide
            `window` is (by `WIDTHS`), as the bits of a number.
        ground: `spots`, else `near`; one object where they are equal, so that it is found fast.
        family: of its types.
        told: which of `TOLD` it tells, as the bits of a number in their order.
    """

    types: frozenset[ClaimType]
    kinds: int
    kin: int
    statuses: frozenset[Status]
    triggers: frozenset[str]
    spots: tuple[Spot, ...]
    near: tuple[Spot, ...]
    window: Window | None
    near_window: Window | None
    doers: frozenset[str]
    doer_words: frozenset[str]
    doer_sides: frozenset[Side]
    targets: frozenset[str]
    target_words: frozenset[str]
    target_sides: frozenset[Side]
    who: frozenset[str]
    whom: frozenset[str]
    mouths: frozenset[str]
    figures: frozenset[tuple[str, float | None, float | None]]
    running: bool
    phrases: frozenset[str]
    words: frozenset[str]
    beside: frozenset[ClaimType]
    shape: int = field(init=False)
    ground: Ground = field(init=False)
    family: Family = field(init=False)
    told: int = field(init=False)

    def __post_init__(self) -> None:
        """Find the shape, the ground, the family and what is told."""
        shape = self.kinds << len(Status) | sum(map(_STATUS.__getitem__, self.statuses))
        shape = shape << 1 | self.running
        shape = shape << 2 | min(len(self.figures), SEVERAL)
        width = 0 if self.window is None else 1 + bisect_left(WIDTHS, self.window.days)
        object.__setattr__(self, "shape", shape << 3 | width)
        object.__setattr__(self, "ground", ground_of(self.spots or self.near, bool(self.spots)))
        object.__setattr__(self, "family", family_of(self.types))
        told = sum(compress(_BITS, _TOLD_OF(self)))
        told |= (not self.phrases <= self.triggers) << len(TOLD) - 1
        object.__setattr__(self, "told", told)


class Own(NamedTuple):
    """What a claim tells of itself that those beside it are seen by too.

    Attributes:
        type: its type.
        spots: all its places, as far as they are known.
        window: when it is told to have happened.
    """

    type: ClaimType
    spots: tuple[Spot, ...]
    window: Window | None


def own_of(claim: Claim) -> Own:
    """What a claim tells of itself."""
    spots = (spot_of(place) for place in claim.places)
    return Own(claim.type, tuple(spot for spot in spots if spot), window_of(claim.times))


def facts_of(claim: Claim, own: Own, others: Collection[Own]) -> Facts:
    """What is compared of one claim.

    Args:
        claim: the claim.
        own: what it tells of itself.
        others: what the other claims of its sentence tell.
    """
    who, whom = _telling(claim.who), _telling(claim.whom)
    named = _telling((claim.trigger, *(place.words for place in claim.places))) | who | whom
    return Facts(
        types=frozenset((claim.type,)),
        kinds=kinds_of((claim.type,)),
        kin=kin_of((claim.type,)),
        statuses=frozenset((claim.status,)),
        triggers=frozenset(stems(claim.trigger.text)),
        spots=finest(own.spots),
        near=finest(spot for other in others for spot in other.spots),
        window=own.window,
        near_window=narrowest(other.window for other in others if other.window),
        doers=_known(claim.doers),
        doer_words=_loose(claim.doers, claim.who, who),
        doer_sides=_sides(claim.doers),
        targets=_known(claim.targets),
        target_words=_loose(claim.targets, claim.whom, whom),
        target_sides=_sides(claim.targets),
        who=who,
        whom=whom,
        mouths=_mouth(claim.speaker),
        figures=frozenset(filter(None, map(_count, claim.figures))),
        running=_runs(claim, own.window),
        phrases=named,
        words=telling_stems(claim.home.text) | named,
        beside=frozenset(other.type for other in others),
    )


def joined(facts: Sequence[Facts]) -> Facts:
    """What is compared of claims that one document tells of one happening."""
    if len(facts) == 1:
        return facts[0]
    types = frozenset().union(*(one.types for one in facts))
    return Facts(
        types=types,
        kinds=kinds_of(types),
        kin=kin_of(types),
        statuses=frozenset().union(*(one.statuses for one in facts)),
        triggers=frozenset().union(*(one.triggers for one in facts)),
        spots=finest(spot for one in facts for spot in one.spots),
        near=finest(spot for one in facts for spot in one.near),
        window=narrowest(one.window for one in facts if one.window),
        near_window=narrowest(one.near_window for one in facts if one.near_window),
        doers=frozenset().union(*(one.doers for one in facts)),
        doer_words=frozenset().union(*(one.doer_words for one in facts)),
        doer_sides=frozenset().union(*(one.doer_sides for one in facts)),
        targets=frozenset().union(*(one.targets for one in facts)),
        target_words=frozenset().union(*(one.target_words for one in facts)),
        target_sides=frozenset().union(*(one.target_sides for one in facts)),
        who=frozenset().union(*(one.who for one in facts)),
        whom=frozenset().union(*(one.whom for one in facts)),
        mouths=frozenset().union(*(one.mouths for one in facts)),
        figures=frozenset().union(*(one.figures for one in facts)),
        running=any(one.running for one in facts),
        phrases=frozenset().union(*(one.phrases for one in facts)),
        words=frozenset().union(*(one.words for one in facts)),
        beside=frozenset().union(*(one.beside for one in facts)),
    )


def any_akin(a: Facts, b: Facts) -> bool:
    """Whether the two have types that may tell one happening."""
    return bool(a.kinds & b.kin)


def stems_of(document: Document) -> Mapping[str, float]:
    """The stems that most mark a document, with weights whose squares add up to 1."""
    title = document.title or ""
    counts = stem_counts(f"{title} {document.text}")
    weights = {word: min(rarity(word), _RAREST) * (1 + n) ** 0.5 for word, n in counts.items()}
    best = sorted(sorted(weights), key=weights.__getitem__, reverse=True)[:_STORY]
    length = sum(weights[word] ** 2 for word in best) ** 0.5
    return {word: weights[word] / length for word in best}


def points_back(text: str, start: int) -> bool:
    """Whether the words before a trigger say that it was named before ("the", "this")."""
    return bool(_POINTING.search(text[max(0, start - _BEFORE) : start]))


def names_another(text: str, start: int) -> bool:
    """Whether the words before a trigger say that it is another one ("another", "earlier")."""
    return bool(_ANOTHER.search(text[max(0, start - _BEFORE) : start]))


def _known(parties: Iterable[Party]) -> frozenset[str]:
    return frozenset(party.actor for party in parties if party.actor)


def _loose(
    parties: Iterable[Party], phrases: Iterable[Phrase], words: frozenset[str]
) -> frozenset[str]:
    """Of the telling stems of phrases (`words`), those that name nobody whom the register knows."""
    known = [party.words.span for party in parties if party.actor]
    if not known:
        return words
    return _telling(
        phrase for phrase in phrases if not any(phrase.span.overlaps(span) for span in known)
    )


def _telling(phrases: Iterable[Phrase]) -> frozenset[str]:
    return frozenset().union(*(telling_stems(phrase.text) for phrase in phrases))


def _mouth(speaker: Speaker | None) -> frozenset[str]:
    """The party that the register knows, and the words of the name that hardly another has."""
    if speaker is None:
        return frozenset()
    named = frozenset(word for word in stems(speaker.name) if rarity(word) >= _RAREST)
    return named | {speaker.actor} if speaker.actor else named


def _sides(parties: Iterable[Party]) -> frozenset[Side]:
    return frozenset(party.side for party in parties if party.side)


def _count(figure: Figure) -> tuple[str, float | None, float | None] | None:
    if figure.lost or (figure.min is None and figure.max is None):
        return None
    words = figure.counted.lower().split()
    what = figure.harm or (stem(words[-1]) if words else "")
    return f"{what} {figure.unit}".strip(), figure.min, figure.max


def _runs(claim: Claim, window: Window | None) -> bool:
    if any(figure.scope == "cumulative" for figure in claim.figures):
        return True
    phrases = (claim.trigger, *(time.words for time in claim.times))
    return bool(window and window.days > 60) or any(_OFTEN.search(p.text) for p in phrases)
