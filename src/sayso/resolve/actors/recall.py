"""Words that mean somebody whom the document names elsewhere, and whom its other words give away.

A link of this kind is made only where one party fits; two that fit leave the words unlinked.
"""

import re
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from sayso.resolve.actors.context import Context
from sayso.resolve.actors.fold import Token, tokens_of
from sayso.resolve.actors.heads import head_of
from sayso.resolve.actors.match import links_of
from sayso.resolve.actors.model import Kind, Sense, side_in
from sayso.resolve.actors.parts import LINKS
from sayso.resolve.actors.phrase import Link
from sayso.resolve.actors.register import Register
from sayso.resolve.lexicon import words
from sayso.types import Span

_FARTHEST = 2500
"""Code points back within which a short form is looked for."""

_MOST = 100
"""Phrases looked back at."""

_NEAR = 160
"""Code points back within which another country's name makes "the army" unclear."""

_SHORT = words(
    "coalition alliance group front movement brigade brigades division council union agency "
    "party organisation organization commission league network militia board administration "
    "committee centre center institute syndicate"
)
_BY_KIND = {
    "paper": (Kind.MEDIA,),
    "newspaper": (Kind.MEDIA,),
    "broadcaster": (Kind.MEDIA, Kind.STATE_MEDIA),
    "agency": (Kind.MEDIA, Kind.STATE_MEDIA),
    "monitor": (Kind.MONITOR,),
    "watchdog": (Kind.MONITOR,),
    "group": (Kind.ARMED_GROUP, Kind.REBELS, Kind.MONITOR),
    "militia": (Kind.MILITIA, Kind.ARMED_GROUP),
    "militants": (Kind.ARMED_GROUP,),
    "jihadists": (Kind.ARMED_GROUP,),
}
_TITLES = words(
    "president minister premier secretary spokesman spokeswoman chancellor ambassador governor "
    "king envoy general commander ministry"
)
_POSTS = words(
    "spokesman spokeswoman spokesperson commander chief head director leader minister official "
    "officer member president governor ambassador envoy secretary general adviser fighter "
    "correspondent reporter chairman representative coordinator"
)
_APPOSITION = re.compile(r", (?:a |an |the )?([^,;:.\n]{5,120})")
_LONGEST_NAME = 3


class Named(NamedTuple):
    """A phrase of the document that has been linked, with its words."""

    span: Span
    keys: tuple[str, ...]
    link: Link


class Memory:
    """The phrases of a document that have been linked, by place and by last word."""

    def __init__(self, named: Iterable[Named]) -> None:
        self._by_place: list[Named] = []
        self._by_last: dict[str, list[Named]] = defaultdict(list)
        for one in sorted(named, key=_place):
            self.add(one)

    def add(self, one: Named) -> None:
        """Take in a phrase."""
        insort(self._by_place, one, key=_place)
        if one.keys:
            self._by_last[one.keys[-1]].append(one)

    def ending(self, keys: tuple[str, ...]) -> list[Named]:
        """Longer phrases that end in these words, with nothing of a place or a whole before."""
        return [
            one
            for one in self._by_last.get(keys[-1], ())
            if len(one.keys) > len(keys)
            and one.keys[-len(keys) :] == keys
            and not LINKS.intersection(one.keys)
        ]

    def before(self, span: Span) -> Iterator[Named]:
        """Phrases shortly before, the nearest first."""
        place = bisect_left(self._by_place, span, key=_place)
        for one in reversed(self._by_place[max(0, place - _MOST) : place]):
            if span.start - one.span.start > _FARTHEST:
                return
            yield one


def _place(one: Named) -> Span:
    return one.span


def by_surname(
    span: Span, tokens: Sequence[Token], named: Memory, register: Register
) -> Link | None:
    """The link of a longer phrase that ends in the same name ("Haddad", "Governor Haddad")."""
    keys = tuple(token.key for token in tokens)
    if keys in register.aliases:
        return None  # a town, or a name that was understood and left for a reason
    if not 1 <= len(keys) <= _LONGEST_NAME or any(head_of(key) for key in keys):
        return None
    fits = named.ending(keys)
    if len({one.link.actor for one in fits}) != 1:
        return None
    nearest = min(fits, key=lambda one: (abs(one.span.start - span.start), one.span))
    written = " ".join(nearest.keys)
    return nearest.link._replace(first=0, last=len(keys), reason=f"the same name as {written!r}")


def by_apposition(span: Span, tokens: Sequence[Token], text: str, context: Context) -> Link | None:
    """What stands behind a name and a comma: "Sami Haddad, spokesman of the defence ministry"."""
    if not context.cased or not 1 <= len(tokens) <= _LONGEST_NAME + 1:
        return None
    if not all(token.written[:1].isupper() for token in tokens):
        return None
    behind = _APPOSITION.match(text, span.end)
    if behind is None:
        return None
    words_there = tokens_of(behind[1])
    if not any(token.key in _POSTS for token in words_there[:4]):
        return None
    link = links_of(words_there, context, True)[0]
    if link.actor is None:
        return None
    return link._replace(first=0, last=len(tokens), reason=f"described behind it: {link.reason}")


def by_title(span: Span, tokens: Sequence[Token], named: Memory) -> Link | None:
    """The one person or ministry with the same title shortly before ("the president")."""
    keys = tuple(token.key for token in tokens)
    if not keys or keys[-1] not in _TITLES or tokens[0].dropped != "the" or len(keys) > 2:
        return None
    fits = [
        one
        for one in named.before(span)
        if (one.link.person or keys[-1] == "ministry") and set(keys) <= set(one.keys)
    ]
    if len({(one.link.actor, one.link.person) for one in fits}) != 1:
        return None
    link = fits[0].link
    reason = f"the one {keys[-1]} shortly before, {link.person or link.name}"
    return link._replace(first=0, last=len(keys), reason=reason)


def by_short_form(
    span: Span, tokens: Sequence[Token], text: Sequence[Token], context: Context
) -> Link | None:
    """The one party named before whose name holds the word ("the coalition", "the group")."""
    if not tokens or tokens[0].dropped != "the" or len(tokens) > _LONGEST_NAME:
        return None
    head = next((t.key for t in tokens if t.key in _SHORT or t.key in _BY_KIND), None)
    if head is None and len(tokens) > 1 and tokens[0].key[:-1] in _SHORT:
        head = tokens[0].key[:-1]  # a possessive that has lost its apostrophe
    if head is None:
        return None
    end = bisect_left(text, span.start, key=lambda token: token.start)
    start = bisect_left(text, span.start - _FARTHEST, key=lambda token: token.start)
    before = text[start:end]
    held: dict[str, int] = {}
    kin: dict[str, int] = {}
    for found in context.register.occurrences(before):
        there = [token.key for token in before[found.first : found.last]]
        for alias in context.aliases(found, before):
            if alias.sense is not Sense.BODY:
                continue
            if head in there:
                held[alias.actor] = found.first
            if context.register.actors[alias.actor].kind in _BY_KIND.get(head, ()):
                kin[alias.actor] = found.first
    fits = held or kin
    if len(fits) != 1:
        return None
    (name,) = fits
    actor = context.register.actors[name]
    side = side_in(actor, context.country, context.day)
    reason = f"the one {head} named before"
    return Link(0, len(tokens), actor.id, actor.name, "", "", side, reason)


def another_like(span: Span, tokens: Sequence[Token], link: Link, named: Memory) -> str:
    """Whose the same word was said to be before, if not the link's; "" where nobody else's."""
    for one in named.before(span):
        if tokens[-1].key in one.keys:
            return "" if one.link.actor == link.actor else one.link.name
    return ""


def other_country(
    span: Span, text: Sequence[Token], context: Context, breaks: Sequence[int]
) -> str:
    """The name of another country near before, in the same sentence; "" for none.

    `breaks` are the starts of sentences.
    """
    place = bisect_left(breaks, span.start + 1) - 1
    low = max(span.start - _NEAR, breaks[place] if place >= 0 else 0)
    end = bisect_left(text, span.start, key=lambda token: token.start)
    start = bisect_left(text, low, key=lambda token: token.start)
    before = text[start:end]
    for found in reversed(list(context.register.occurrences(before))):
        for alias in context.aliases(found, before):
            if alias.sense is Sense.STATE:
                actor = context.register.actors[alias.actor]
                return "" if actor.country == context.country else actor.name
    return ""
