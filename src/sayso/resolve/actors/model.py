"""What the register knows of an actor."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from sayso.types import Side


class Kind(StrEnum):
    """What an actor is; docs/actors.md maps each to PLOVER and ACLED."""

    STATE = "state"
    FORCES = "forces"
    MILITIA = "militia"
    REBELS = "rebels"
    OPPOSITION = "opposition"
    ARMED_GROUP = "armed_group"
    AUTHORITY = "authority"
    COALITION = "coalition"
    INTERNATIONAL = "international"
    MONITOR = "monitor"
    RELIEF = "relief"
    MEDIA = "media"
    STATE_MEDIA = "state_media"
    UMBRELLA = "umbrella"


class Sense(StrEnum):
    """How an alias names its actor, the most telling first.

    BODY is a name of its own, PERSON somebody who speaks for the actor, STATE a country's name,
    adjective or capital, PEOPLE its people, and UMBRELLA a common word whose meaning hangs on
    the conflict.
    """

    BODY = "body"
    PERSON = "person"
    STATE = "state"
    PEOPLE = "people"
    UMBRELLA = "umbrella"


class SideAt(NamedTuple):
    """A side in the conflict of `country` ("" for any), from `since` up to `until`."""

    side: Side
    country: str
    since: date | None
    until: date | None


class Actor(NamedTuple):
    """A party: id, name, kind, home `country` (ISO 3166 alpha-2, or ""), sides and period.

    `part_of` is the id of what it belongs to, or ""; `wikidata` its item there, or "".
    """

    id: str
    name: str
    kind: Kind
    country: str
    sides: tuple[SideAt, ...]
    since: date | None
    until: date | None
    part_of: str
    wikidata: str


class Alias(NamedTuple):
    """Words that name an actor.

    `country` binds it to the conflict of one country; `needs_name` lets it count only in a
    document that names the actor otherwise; `exact` holds the words where their case matters;
    `article` is what must stand before it then; `capital` asks for a capital letter in a text
    that has them; `person` is the name of whom it means, "" for the actor itself.
    """

    written: str
    actor: str
    sense: Sense
    country: str = ""
    needs_name: bool = False
    exact: tuple[str, ...] = ()
    article: str = ""
    capital: bool = False
    person: str = ""
    since: date | None = None
    until: date | None = None


def side_in(actor: Actor, country: str, day: date | None) -> Side | None:
    """The side of an actor in the conflict of `country` on `day`; None where it is not known.

    The rows of the register decide in their order. Without one that fits, a state and what is
    its own is the government at home and a foreign state elsewhere.
    """
    for at in actor.sides:
        if at.country not in ("", country):
            continue
        if day is None and (at.since or at.until):
            continue
        if day and ((at.since and day < at.since) or (at.until and day >= at.until)):
            continue
        return at.side
    if not country or actor.kind not in (Kind.STATE, Kind.FORCES, Kind.STATE_MEDIA):
        return None
    return Side.GOVERNMENT if actor.country == country else Side.FOREIGN_STATE
