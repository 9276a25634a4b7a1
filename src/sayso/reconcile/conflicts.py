"""Conflicts: two accounts of one event that cannot both be true.

Of two accounts one conflict of a kind is told, by the first pair of claims that shows it. The
rules:

- denial: one origin says outright that it happened, another that it did not. A denial that names
  a doer ("we did not do it") denies that this doer did it, and is held against those who say so.
  A denial that others left denies nothing of those who did (`others`).
  Who grants some dead and denies many ("no great losses") denies nothing that others say.
- perpetrator: both say that it happened and name doers who cannot both have done it (`blame`).
- figure: figures of the same count whose ranges do not meet, unless the higher was told on a
  later day (`counts`). One origin that gives two figures on one day in two reports differs from
  itself, and this is told too.
- holder: both say on the same days that sides of which only one can hold the place hold it.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple

from sayso.reconcile.blame import Doer, akin, blamed, exclude, holders
from sayso.reconcile.counts import Given, comparable, figures_of, is_harm, meet, only_grown, totals
from sayso.reconcile.days import days_meet, span_of
from sayso.reconcile.nearness import one_place
from sayso.reconcile.others import of_others
from sayso.types import GROUP_OF, Claim, Conflict, Dispute, Document, Group, Status

_GREAT = re.compile(
    r"\b(?:big|great|greater|heavy|large|larger|major|many|massive|more|significant)\b",
    re.IGNORECASE,
)
_AROUND = 40
"""Code points on either side of a denial's trigger in which words say that much is denied."""

_MOST = 40
"""Claims compared of one event and one kind: beyond, an event is a war and no happening."""


class Scene(NamedTuple):
    """What conflicts are found in.

    Attributes:
        claims: those of one event, in order.
        voice_of: what makes two claims one voice, by claim.
        name_of: who tells a claim, for a person to read, by claim.
        documents: by id.
        together: pairs of actors who act together.
    """

    claims: Sequence[Claim]
    voice_of: Mapping[str, str]
    name_of: Mapping[str, str]
    documents: Mapping[str, Document]
    together: frozenset[frozenset[str]]


def conflicts_of(scene: Scene) -> tuple[Conflict, ...]:
    """The conflicts of one event, in the order of `Dispute`, then of its claims."""
    finders: tuple[Callable[[Scene], Iterator[Conflict]], ...] = (
        _denials,
        _perpetrators,
        _figures,
        _holders,
    )
    return tuple(conflict for find in finders for conflict in find(scene))


def _denials(scene: Scene) -> Iterator[Conflict]:
    saying = _explicit_first(claim for claim in scene.claims if claim.status is Status.HAPPENED)
    granting = frozenset(scene.voice_of[claim.id] for claim in saying)
    denying = [
        claim
        for claim in _explicit_first(one for one in scene.claims if one.status is Status.DENIED)
        if not (GROUP_OF[claim.type] is Group.HARM and _grants(claim, granting, scene))
    ][:_MOST]
    named = any(claim.speaker for claim in saying)
    seen: set[tuple[str, str]] = set()
    for denial in denying:
        for claim in saying:
            pair = scene.voice_of[claim.id], scene.voice_of[denial.id]
            if pair[0] == pair[1] or pair in seen or not _denies(denial, claim, scene):
                continue
            if named and not claim.speaker and not blamed(denial):
                continue  # a report that takes it as known, where others stand for it
            seen.add(pair)
            if len(seen) > _MOST * _MOST:
                return
            how = "denied by" if denial.speaker else "a denial is told by"
            why = f"{_tells(claim, scene)}; {how} {scene.name_of[denial.id]}: {_quoted(denial)}."
            yield Conflict(Dispute.DENIAL, claim.id, denial.id, why)


def _explicit_first(claims: Iterable[Claim]) -> list[Claim]:
    """Claims in their order, but first those of a person by name, then those that name a doer."""
    return sorted(
        claims,
        key=lambda claim: (not (claim.speaker and claim.speaker.person), not blamed(claim)),
    )


def _grants(denial: Claim, granting: frozenset[str], scene: Scene) -> bool:
    """Whether a denial of harm only denies that it was great."""
    at = denial.trigger.start - denial.home.start
    around = denial.home.text[max(0, at - _AROUND) : at + len(denial.trigger.text) + _AROUND]
    return scene.voice_of[denial.id] in granting or bool(_GREAT.search(around))


def _denies(denial: Claim, claim: Claim, scene: Scene) -> bool:
    """Whether the denial denies what the claim says, and not only that somebody else did it."""
    if not akin(denial.type, claim.type) or of_others(denial, claim):
        return False
    accused = blamed(denial)
    if not accused:
        return True
    return not exclude(accused, blamed(claim), scene.together) and bool(blamed(claim))


def _perpetrators(scene: Scene) -> Iterator[Conflict]:
    blaming = [
        (claim, doers)
        for claim in scene.claims
        if claim.status in (Status.HAPPENED, Status.POSSIBLE) and (doers := blamed(claim))
    ]
    yield from _of_voices(scene, blaming, Dispute.PERPETRATOR, "did it")


def _holders(scene: Scene) -> Iterator[Conflict]:
    holding = [
        (claim, doers)
        for claim in scene.claims
        if claim.status is Status.HAPPENED and (doers := holders(claim))
    ]
    yield from _of_voices(scene, holding, Dispute.HOLDER, "holds it")


def _of_voices(
    scene: Scene,
    named: Sequence[tuple[Claim, tuple[Doer, ...]]],
    about: Dispute,
    did: str,
) -> Iterator[Conflict]:
    """Conflicts between voices that name parties of which only one can be meant."""
    all_of: dict[str, list[Doer]] = {}
    for claim, doers in named:
        all_of.setdefault(scene.voice_of[claim.id], []).extend(doers)
    seen: set[tuple[str, str]] = set()
    for (a, ours), (b, theirs) in combinations(named[:_MOST], 2):
        pair = scene.voice_of[a.id], scene.voice_of[b.id]
        if pair[0] == pair[1] or pair in seen or not exclude(ours, theirs, scene.together):
            continue
        if about is Dispute.HOLDER and not _same_ground(a, b, scene):
            continue
        # Whoever names both elsewhere leaves it open between them.
        if about is Dispute.PERPETRATOR and not exclude(
            all_of[pair[0]], all_of[pair[1]], scene.together
        ):
            continue
        seen.update((pair, pair[::-1]))
        yield Conflict(
            about,
            a.id,
            b.id,
            f"According to {scene.name_of[a.id]}, {_who(ours)} {did}; "
            f"according to {scene.name_of[b.id]}, {_who(theirs)} {did}.",
        )


def _same_ground(a: Claim, b: Claim, scene: Scene) -> bool:
    return one_place(a.places, b.places) and days_meet(
        span_of(a, scene.documents), span_of(b, scene.documents)
    )


def _figures(scene: Scene) -> Iterator[Conflict]:
    given = [
        one
        for one in totals([one for claim in scene.claims for one in figures_of(claim)])
        if is_harm(one.claim, one.figure)
    ]
    by_count: dict[object, list[Given]] = {}
    for one in given:
        by_count.setdefault(one.of, []).append(one)
    for rows in by_count.values():
        seen: set[tuple[str, str]] = set()
        for a, b in combinations(_distinct(rows, scene)[:_MOST], 2):
            pair = scene.voice_of[a.claim.id], scene.voice_of[b.claim.id]
            if pair in seen or not _differ(a, b, scene):
                continue
            seen.update((pair, pair[::-1]))
            yield Conflict(
                Dispute.FIGURE,
                a.claim.id,
                b.claim.id,
                f"{_gives(a, scene)}; {_gives(b, scene)}.",
            )


def _distinct(rows: Sequence[Given], scene: Scene) -> list[Given]:
    """Of equal figures of one voice only the first."""
    kept: dict[tuple[object, ...], Given] = {}
    for row in rows:
        figure = row.figure
        key = (
            scene.voice_of[row.claim.id],
            scene.documents[row.claim.document].date,
            figure.min,
            figure.max,
        )
        kept.setdefault(key, row)
    return list(kept.values())


def _differ(a: Given, b: Given, scene: Scene) -> bool:
    days = _told(a.claim, scene), _told(b.claim, scene)
    if meet(a.figure, b.figure) or not comparable(a.figure, b.figure):
        return False
    if only_grown(a.figure, days[0], b.figure, days[1]):
        return False
    if scene.voice_of[a.claim.id] != scene.voice_of[b.claim.id]:
        return True
    return a.claim.document != b.claim.document and None not in days and days[0] == days[1]


def _told(claim: Claim, scene: Scene) -> date | None:
    return scene.documents[claim.document].date


def _gives(given: Given, scene: Scene) -> str:
    what = given.of.what
    return f"{scene.name_of[given.claim.id]}: {_line(given.figure.words.text)!r} ({what})"


def _tells(claim: Claim, scene: Scene) -> str:
    """Who says that it happened, and by whom."""
    doers = blamed(claim)
    by = f" by {_who(doers)}" if doers else ""
    return f"{scene.name_of[claim.id]}: {_quoted(claim)}{by}"


def _who(doers: Sequence[Doer]) -> str:
    return " and ".join(dict.fromkeys(repr(_line(doer.words)) for doer in doers))


def _quoted(claim: Claim) -> str:
    return repr(_line(claim.trigger.text))


def _line(words: str) -> str:
    return " ".join(words.split())
