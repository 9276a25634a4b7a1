"""What a document tells before any of its phrases is read: the conflict, and who is named."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sayso.resolve.actors.fold import Token, tokens_of
from sayso.resolve.actors.model import Actor, Alias, Sense
from sayso.resolve.actors.register import Occurrence, Register

_SAMPLE = 2000
"""Code points that tell whether a text has capitals."""

_LONGEST = 60_000
"""Code points of a text that tell the conflict and who is named."""

_TITLE = 3
_ELSEWHERE = 0.3
"""How much a mention in the title counts, and one of a country without a listed conflict."""

_LEAST = 2.0
"""Weight of mentions below which no conflict is told."""


@dataclass(frozen=True, slots=True)
class Context:
    """What phrases of one document are read against.

    Attributes:
        country: of the conflict, "" where it cannot be told.
        cased: whether the text has capitals.
        day: day of the document, None where unknown.
        named: ids of actors that the text names by a name of their own.
    """

    register: Register
    country: str
    cased: bool
    day: date | None
    named: frozenset[str]

    def aliases(self, found: Occurrence, tokens: Sequence[Token]) -> list[Alias]:
        """Those aliases of an occurrence that can be meant here."""
        there = tokens[found.first : found.last]
        fit = [alias for alias in found.aliases if alias.actor and self._fits(alias, there)]
        if len(fit) < 2:
            return fit
        for narrower in (self._own, self._bound, self._told, self._in_period):
            fit = [alias for alias in fit if narrower(alias)] or fit
        wholes = {alias.actor for alias in fit}
        return [a for a in fit if self.register.actors[a.actor].part_of not in wholes] or fit

    def _fits(self, alias: Alias, there: Sequence[Token]) -> bool:
        if alias.country not in ("", self.country):
            return False
        if alias.needs_name and alias.actor not in self.named:
            return False
        return spelled(alias, there, self.cased)

    def _own(self, alias: Alias) -> bool:
        return alias.actor in self.register.own

    def _bound(self, alias: Alias) -> bool:
        return bool(alias.country)

    def _told(self, alias: Alias) -> bool:
        return alias.needs_name

    def _in_period(self, alias: Alias) -> bool:
        actor = self.register.actors[alias.actor]
        return all(
            (since is None or self.day is None or since <= self.day)
            and (until is None or self.day is None or self.day <= until)
            for since, until in ((alias.since, alias.until), (actor.since, actor.until))
        )


def spelled(alias: Alias, there: Sequence[Token], cased: bool) -> bool:
    """Whether the words have the capitals and the article that an alias asks for."""
    if cased and alias.capital and not any(token.written[:1].isupper() for token in there):
        return False
    if not alias.exact:
        return True
    if alias.article and there[0].dropped != alias.article:
        return False
    written = tuple(token.written for token in there)
    lost = (*alias.exact[:-1], f"{alias.exact[-1]}s")  # "UNs" has lost its apostrophe
    return not cased or written in (alias.exact, lost)


def context_of(
    register: Register, text: str, title: str, day: date | None
) -> tuple[Context, list[Token]]:
    """The context of a document, and the tokens of its text."""
    tokens = tokens_of(text[:_LONGEST])
    cased = text[:_SAMPLE] != text[:_SAMPLE].lower()
    found = list(register.occurrences(tokens))
    weights = _weights(register, found, tokens, cased)
    heading = tokens_of(title)
    in_title = _weights(register, list(register.occurrences(heading)), heading, cased)
    for country, weight in in_title.items():
        weights[country] += _TITLE * weight
    country = _most(weights)
    named = frozenset(
        alias.actor
        for occurrence in found
        for alias in occurrence.aliases
        if alias.sense in (Sense.BODY, Sense.PERSON)
        and alias.country in ("", country)
        and not alias.needs_name
        and (cased or not alias.exact)
        and spelled(alias, tokens[occurrence.first : occurrence.last], cased)
    )
    return Context(register, country, cased, day, named), tokens


def _weights(
    register: Register, found: Sequence[Occurrence], tokens: Sequence[Token], cased: bool
) -> dict[str, float]:
    """How much the mentions of each country's places and parties weigh."""
    weights: dict[str, float] = defaultdict(float)
    for occurrence in found:
        there = tokens[occurrence.first : occurrence.last]
        countries = {
            _country(register.actors.get(alias.actor), alias)
            for alias in occurrence.aliases
            if (alias.actor == "" or not alias.country)
            and (cased or not alias.exact)
            and spelled(alias, there, cased)
        }
        for country in countries - {""}:
            weights[country] += register.theatres.get(country, _ELSEWHERE)
    return weights


def _country(actor: Actor | None, alias: Alias) -> str:
    return alias.country if actor is None else actor.country


def _most(weights: Mapping[str, float]) -> str:
    ranked = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
    return ranked[0][0] if ranked and ranked[0][1] >= _LEAST else ""
