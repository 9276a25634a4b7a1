"""A phrase while it is read: its words, the names in it, and what its common words tell."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sayso.resolve.actors.context import Context
from sayso.resolve.actors.fold import Token
from sayso.resolve.actors.heads import Head, head_of, side_of
from sayso.resolve.actors.model import Actor, Alias, Sense, side_in
from sayso.resolve.actors.parts import Part
from sayso.resolve.actors.register import Occurrence
from sayso.types import Side

_ENGLISH = 3
"""Letters up to which initials may be a common word in a text without capitals ("us", "who")."""


class Link(NamedTuple):
    """Whom words mean: `actor` is None where no entry of the register is, or may be, meant.

    `first` and `last` bound the words of the phrase that were read.
    """

    first: int
    last: int
    actor: str | None
    name: str
    person: str
    base: str
    side: Side | None
    reason: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase's words, the aliases found in them, and which words those are.

    Attributes:
        speaks: whether the phrase is a source, who is somebody's spokesman more often than not.
    """

    tokens: Sequence[Token]
    context: Context
    found: Sequence[Occurrence]
    inside: frozenset[int]
    speaks: bool

    def link(self, part: Part, actor: Actor, person: str, reason: str) -> Link:
        """A part that means an actor."""
        side = side_in(actor, self.context.country, self.context.day)
        return Link(part.first, part.last, actor.id, actor.name, person, "", side, reason)

    def names(self, first: int, last: int) -> list[Occurrence]:
        """The names wholly in a range of words."""
        return [one for one in self.found if first <= one.first and one.last <= last]

    def classes(self, first: int, last: int) -> list[Head]:
        """Classes of the words of a range that are in the table and in no name."""
        heads = (
            head_of(self.tokens[place].key)
            for place in range(first, last)
            if place not in self.inside
        )
        return [head for head in heads if head]

    def side(self, first: int, last: int) -> Side | None:
        """The side that the last telling word of a range tells."""
        sides = (side_of(token.key) for token in reversed(self.tokens[first:last]))
        return next((side for side in sides if side), None)

    def aliases(self, one: Occurrence) -> list[Alias]:
        """The aliases of a name that fit here, each actor once."""
        fit = self.context.aliases(one, self.tokens)
        if not self.context.cased and one.last - one.first == len(self.tokens):
            first = self.tokens[one.first]
            common = len(first.key) <= _ENGLISH and "." not in first.written
            fit = [alias for alias in fit if not (alias.exact and common)]
        if one.last - one.first == 1 and self._in_other_name(one):
            fit = [alias for alias in fit if alias.sense is not Sense.PERSON]
        return list({alias.actor: alias for alias in reversed(fit)}.values())[::-1]

    def _in_other_name(self, one: Occurrence) -> bool:
        """Whether a lone surname stands in somebody else's name ("Abu Omar al-Golani")."""
        cased, tokens = self.context.cased, self.tokens
        around = []
        if one.first and not tokens[one.first].gap.strip("-"):
            around.append(one.first - 1)
        if (
            cased
            and one.last < len(tokens)
            and not (tokens[one.last - 1].owns or tokens[one.last].gap)
        ):
            around.append(one.last)
        return any(
            place not in self.inside
            and not head_of(tokens[place].key)
            and (tokens[place].written[:1].isupper() or not cased)
            for place in around
        )

    def actor(self, alias: Alias) -> Actor:
        """The actor that an alias names."""
        return self.context.register.actors[alias.actor]

    def forces(self, state: Actor) -> Actor:
        """The armed forces of a state; the state itself where the register has none."""
        return self.context.register.actors.get(f"{state.id}-forces", state)

    def words(self, first: int, last: int) -> str:
        """Words as written, with articles of names and possessives."""
        return " ".join(map(_as_written, self.tokens[first:last]))


def phrase_of(tokens: Sequence[Token], context: Context, speaks: bool) -> Phrase:
    """The phrase of some words."""
    found = tuple(
        one
        for one in context.register.occurrences(tokens)
        if context.aliases(one, tokens) or any(not alias.actor for alias in one.aliases)
    )
    inside = frozenset(place for one in found for place in range(one.first, one.last))
    return Phrase(tokens, context, found, inside, speaks)


def unlinked(part: Part, reason: str, side: Side | None = None) -> Link:
    """A part that means no actor of the register, or may mean several."""
    return Link(part.first, part.last, None, "", "", "", side, reason)


def _as_written(token: Token) -> str:
    article = "" if token.dropped in ("", "the") else f"{token.dropped}-"
    return article + token.written + ("'s" if token.owns else "")
