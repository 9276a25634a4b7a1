"""What is kept of each document, so that later ones need not be compared with all anew.

All of it is plain data, a function of the document or of two, but for the groups.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sayso.reconcile.blame import acting_together
from sayso.reconcile.memory import Address
from sayso.reconcile.pairs import Seen
from sayso.reconcile.parts import Held
from sayso.reconcile.signs import (
    Signs,
    signs_of_ground,
    signs_of_pairs,
    signs_of_speech,
    signs_of_story,
    signs_of_totals,
    signs_of_words,
)
from sayso.reconcile.sketch import UNDATED
from sayso.reconcile.spots import Spot
from sayso.reconcile.statements import Told
from sayso.reconcile.story import Numbers, Setting, Story
from sayso.reconcile.window import Window
from sayso.types import Document


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is kept of a document.

    Attributes:
        document: its id.
        day: ordinal of its date, `UNDATED` where it has none.
        signs: what others find it by.
        tellings: ids of the claims of each telling.
        settings: of each telling, when and where.
        heads: of each telling, the first telling of its group.
        links: bits of the links of its tellings with those of another document, by its id.
        partners: by sentence, the documents that have it too (`sayso.reconcile.origins.Partners`).
        held: what of its tellings is a part of what another tells, and the other way round.
        together: parties that it names together.
        ground, totals: ids of its claims of who holds a place, and of those that give totals.
    """

    document: str
    day: int
    signs: Signs
    tellings: tuple[tuple[str, ...], ...]
    settings: tuple[Setting, ...]
    heads: tuple[Address, ...]
    links: Mapping[str, Mapping[Numbers, float]]
    partners: Mapping[int, tuple[str, ...]]
    held: frozenset[Held]
    together: frozenset[frozenset[str]]
    ground: tuple[str, ...]
    totals: tuple[str, ...]

    @property
    def claims(self) -> Iterable[str]:
        """The ids of its claims."""
        return (claim for telling in self.tellings for claim in telling)

    def dated_signs(self) -> set[tuple[int, int]]:
        """All signs, each with the day on which the document is found by it, or `UNDATED`."""
        days = dict.fromkeys(Signs._fields, UNDATED) | {
            "copies": self.day,
            "statements": self.day,
        }
        return {
            (sign, days[name]) for name, signs in self.signs._asdict().items() for sign in signs
        }

    def packed(self) -> dict[str, Any]:
        """As JSON can hold it; `unpacked` turns it back."""
        return {
            "day": self.day,
            "signs": self.signs._asdict(),
            "tellings": self.tellings,
            "settings": self.settings,
            "heads": self.heads,
            "links": {
                other: [(i, j, bits) for (i, j), bits in sorted(pairs.items())]
                for other, pairs in sorted(self.links.items())
            },
            "partners": sorted(self.partners.items()),
            "held": sorted(self.held),
            "together": sorted(map(sorted, self.together)),
            "ground": self.ground,
            "totals": self.totals,
        }


def unpacked(document: str, data: Mapping[str, Any]) -> Remembered:
    """What `Remembered.packed` gave.

    Raises:
        KeyError, TypeError, ValueError: it gave something else.
    """
    return Remembered(
        document,
        int(data["day"]),
        Signs(**{name: tuple(signs) for name, signs in data["signs"].items()}),
        tuple(tuple(claims) for claims in data["tellings"]),
        tuple(
            Setting(Window(*window) if window else None, tuple(Spot(*spot) for spot in spots))
            for window, spots in data["settings"]
        ),
        tuple((str(other), int(number)) for other, number in data["heads"]),
        {
            str(other): {(i, j): float(bits) for i, j, bits in pairs}
            for other, pairs in data["links"].items()
        },
        {int(sentence): tuple(those) for sentence, those in data["partners"]},
        frozenset(((a, i), (b, j)) for (a, i), (b, j) in data["held"]),
        frozenset(frozenset(pair) for pair in data["together"]),
        tuple(data["ground"]),
        tuple(data["totals"]),
    )


def remember(
    document: Document,
    told: Iterable[Told],
    story: Story,
    head_of: Callable[[Address], Address],
    links: Mapping[str, Mapping[Numbers, Seen]],
    partners: Mapping[int, Iterable[str]],
    held: Iterable[Held],
) -> Remembered:
    """What is to be kept of a document.

    Args:
        document: it.
        told: its claims, in order.
        story: its tellings.
        head_of: the first telling of the group that a telling stands in.
        links: its links with others.
        partners: by sentence, see `Remembered.partners`.
        held: what of it is a part of what else, and the other way round.
    """
    told = list(told)
    claims = [one.claim for one in told]
    ground = {claim.id: signs for claim in claims if (signs := signs_of_ground(claim))}
    totals = {claim.id: signs for claim in claims if (signs := signs_of_totals(claim))}
    together = acting_together(claims)
    return Remembered(
        document.id,
        document.date.toordinal() if document.date else UNDATED,
        Signs(
            signs_of_story(story),
            signs_of_words(told),
            signs_of_speech(told),
            signs_of_pairs(together),
            tuple(sorted({sign for signs in ground.values() for sign in signs})),
            tuple(sorted({sign for signs in totals.values() for sign in signs})),
        ),
        tuple(telling.claims for telling in story.tellings),
        tuple(telling.setting for telling in story.tellings),
        tuple(head_of((document.id, telling.number)) for telling in story.tellings),
        {
            other: {pair: seen.weight for pair, seen in pairs.items()}
            for other, pairs in links.items()
        },
        {sentence: tuple(those) for sentence, those in partners.items()},
        frozenset(held),
        together,
        tuple(ground),
        tuple(totals),
    )
