"""Events: what claims of any number of documents speak of together."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sayso.types.claim_type import ClaimType, Side
from sayso.types.link import Link
from sayso.types.place import Place


@dataclass(frozen=True, slots=True)
class Account:
    """What one origin says of an event.

    Attributes:
        origin: id of the origin.
        claims: ids of its claims on this event, in order of documents, then of the text.
        teller, side: those of the origin.
        denies: whether it denies that the event happened.
        asserts: whether it says outright that it happened; an account may do neither.
        admits: whether it speaks against the interest of its own side.
    """

    origin: str
    claims: tuple[str, ...]
    teller: str
    side: Side | None
    denies: bool
    asserts: bool
    admits: bool


class Dispute(StrEnum):
    """What two accounts cannot both be right about."""

    DENIAL = "denial"
    PERPETRATOR = "perpetrator"
    FIGURE = "figure"
    HOLDER = "holder"


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two claims that cannot both be true.

    Attributes:
        about: what they differ in.
        a, b: ids of the claims; of a denial, `b` denies.
        why: the difference in a sentence, in the words of the claims.
    """

    about: Dispute
    a: str
    b: str
    why: str


@dataclass(frozen=True, slots=True)
class Credibility:
    """How far an event or a figure can be believed, and why.

    Attributes:
        rating: 1 (confirmed) to 6 (cannot be judged), as in the Admiralty code (STANAG 2511).
        rule: name of the row of the declared table that gave it.
        why: that row's reason, with what was counted, in a sentence.
    """

    rating: int
    rule: str
    why: str


@dataclass(frozen=True, slots=True)
class Event:
    """Claims that speak of one happening or state.

    Attributes:
        id: made of its first claim, so that later claims do not change it.
        type: the type that most of its accounts give it.
        claims: ids, in order of documents by date and id, then of the text.
        place: the most precise place that its accounts agree on; None where none is told.
        start, end: first and last day that its accounts leave open; None where none is told.
        accounts: by origin, those of different sides first.
        conflicts: between its accounts.
        credibility: by the declared table.
        links: why the claims are one event, enough to connect them all.
        part_of: ids of the events that it is a part of.
    """

    id: str
    type: ClaimType
    claims: tuple[str, ...]
    place: Place | None
    start: date | None
    end: date | None
    accounts: tuple[Account, ...]
    conflicts: tuple[Conflict, ...]
    credibility: Credibility
    links: tuple[Link, ...]
    part_of: tuple[str, ...]

    @property
    def expected(self) -> bool:
        """Whether nobody says that it did or did not happen; it is expected, wanted, possible."""
        return not any(account.asserts or account.denies for account in self.accounts)
