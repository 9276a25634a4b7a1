"""The dead of an act of force, which the picture holds as an event of their own.

An attack and the deaths in it are two happenings, told by different people.  Formats that know one
happening with a number of dead get the two together where a document does: in one sentence that
tells of no other act of force.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from sayso.export.standing import Standing, standing
from sayso.export.view import View
from sayso.types import GROUP_OF, ClaimType, Event, Group, Status

FORCE = frozenset(
    {kind for kind, group in GROUP_OF.items() if group is Group.VIOLENCE}
    | {ClaimType.OFFENSIVE, ClaimType.CAPTURE}
) - {ClaimType.ARREST, ClaimType.DESTRUCTION, ClaimType.PROTEST, ClaimType.ABDUCTION}
"""Types of claim that tell of armed force."""


def tolls(view: View) -> Mapping[str, Event]:
    """The deaths that belong to an event, by its id; only those that belong to it alone.

    An event with two such tolls has none here: they may overlap, and need not be all.
    """
    acts: dict[tuple[str, int], set[str]] = defaultdict(set)
    deaths: dict[tuple[str, int], dict[str, Event]] = defaultdict(dict)
    for event in view.picture.events:
        if not is_asserted(view, event):
            continue
        for claim in view.claims_of(event):
            if claim.status is not Status.HAPPENED:
                continue
            sentence = (claim.document, claim.sentence)
            if claim.type in FORCE:
                acts[sentence].add(event.id)
            elif claim.type is ClaimType.DEATH:
                deaths[sentence][event.id] = event
    return _paired(
        (act, death)
        for sentence, found in deaths.items()
        if len(acts[sentence]) == 1
        for act in acts[sentence]
        for death in found.values()
    )


def is_asserted(view: View, event: Event) -> bool:
    """Whether at least one account says outright that it happened."""
    return standing(view, event) in (Standing.ASSERTED, Standing.CONTESTED)


def _paired(pairs: Iterable[tuple[str, Event]]) -> Mapping[str, Event]:
    """Pairs of which neither half is in another."""
    unique = {(act, death.id): death for act, death in pairs}
    acts = Counter(act for act, _ in unique)
    deaths = Counter(name for _, name in unique)
    return {act: death for (act, name), death in unique.items() if acts[act] == deaths[name] == 1}
