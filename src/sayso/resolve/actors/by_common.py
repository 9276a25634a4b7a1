"""Whom common words mean in a report on a conflict: "the army", "a source at the police"."""

from sayso.resolve.actors.heads import Head, head_of
from sayso.resolve.actors.model import Sense
from sayso.resolve.actors.parts import Part, describes
from sayso.resolve.actors.phrase import Link, Phrase, unlinked
from sayso.resolve.actors.register import Occurrence
from sayso.resolve.lexicon import words
from sayso.types import Side

_LABELS = words("terrorist terrorists takfiri takfiris")
_STATE = words(
    "government governments regime authorities police governor governorate cabinet parliament"
)
_FORCES = words(
    "army armies troops soldier soldiers forces jets warplanes airforce unit units "
    "navy personnel planes aircraft helicopters military"
)
_ARMY = words("army armies airforce unit units navy military")
"""Those of them that are an army's; soldiers, planes and "forces" alone may be anybody's."""

_LOCAL = words("governor governorate police")
"""Offices of the state that a town's name may stand before."""

_PLAIN = (Head.STATE, Head.FORCES, Head.ACT, Head.PASS)
_NEUTRAL = words(
    "air security central fighter ground senior unnamed anonymous elite special a an one two "
    "three four five some any its more than over another fast bomber combat operational regular "
    "field informed well top high ranking unidentified undisclosed in s of"
)
"""Words that do not tell whose forces or officials they are said of."""

COMMON = " in a report on "
"""Part of the reason of a link by common words alone."""


def by_common(phrase: Phrase, part: Part, first: int, last: int) -> Link:
    """The link by common words of a range, and the conflict of the report."""
    classes = phrase.classes(first, last)
    final = classes[-1] if classes else None
    keys = {
        phrase.tokens[place].key
        for place in range(first, last)
        if not describes(Occurrence(place, place + 1, ()), phrase.tokens)
    }
    whole = phrase.words(part.first, part.last)
    if final in (Head.PLACE, Head.APART):
        return unlinked(part, f"{whole!r} is no party")
    if final is Head.PEOPLE:
        return unlinked(part, "people, and no party", phrase.side(first, last))
    if keys & _LABELS:
        return unlinked(part, f"{whole!r} is a label that one side gives another")
    if final is Head.MEDIA:
        return unlinked(part, "an outlet that is not named", Side.MEDIA)
    if Head.OPPOSITION in classes:
        return unlinked(part, "opponents of a government, not named", Side.OPPOSITION)
    if final is Head.UNNAMED:
        return unlinked(part, "men under arms of a group that is not named")
    return _of_state(phrase, part, (first, last), keys)


def _of_state(phrase: Phrase, part: Part, bounds: tuple[int, int], keys: set[str]) -> Link:
    """To the state of the conflict or its forces, if nothing may mean another's."""
    ruling = keys & _STATE
    armed = keys & _FORCES or (ruling and "force" in keys)
    whole = phrase.words(part.first, part.last)
    state = phrase.context.register.states.get(phrase.context.country)
    if not (ruling or armed):
        return unlinked(part, "no word of it is a name in the register")
    if other := _other_country(phrase, part):
        return unlinked(part, f"{other} is named beside it")
    if unknown := _unknown_word(phrase, *bounds):
        return unlinked(part, f"{unknown!r} may say whose they are, and is not known")
    if state is None:
        return unlinked(part, "the report does not tell which country's")
    if not ruling and not (keys & _ARMY and _names_army(phrase, *bounds)):
        return unlinked(part, f"{whole!r} may be of any side")
    actor = phrase.forces(state) if armed else state
    return phrase.link(part, actor, "", f"{whole!r}{COMMON}{state.name}")


def _names_army(phrase: Phrase, first: int, last: int) -> bool:
    """Whether the last word is an army's or of who speaks for it: a "military base" has none."""
    key = phrase.tokens[last - 1].key
    return key in _FORCES or head_of(key) in (Head.STATE, Head.PASS)


def _other_country(phrase: Phrase, part: Part) -> str:
    """Another country that a part names, whatever it describes; "" for none."""
    for one in phrase.names(part.first, part.last):
        for alias in phrase.aliases(one):
            actor = phrase.actor(alias)
            if alias.sense is Sense.STATE and actor.country != phrase.context.country:
                return actor.name
    return ""


def _unknown_word(phrase: Phrase, first: int, last: int) -> str:
    """The first word that may say whose they are and is not understood; "" for none.

    A name may stand before "governor", and one of the conflict's towns before its police.
    """
    keys = {token.key for token in phrase.tokens[first:last]}
    if keys & {"governor", "governorate"}:
        return ""
    towns = _towns(phrase) if keys & _LOCAL else frozenset[int]()
    for place in range(first, last):
        token = phrase.tokens[place]
        known = head_of(token.key) in _PLAIN or token.key in _NEUTRAL or token.key.isdecimal()
        if not known and place not in towns:
            return token.written
    return ""


def _towns(phrase: Phrase) -> frozenset[int]:
    """The words that name towns of the conflict's country."""
    return frozenset(
        place
        for one in phrase.found
        for place in range(one.first, one.last)
        if any(not a.actor and a.country == phrase.context.country for a in one.aliases)
    )
