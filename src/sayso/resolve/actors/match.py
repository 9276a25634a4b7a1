"""Whom a phrase means, as far as its words, the register and the document tell.

The words decide in this order, and the reason says which did: a name of the register; a person
of the register; a country with the word that it describes ("Turkish army", "Syrian refugees");
a common word whose meaning hangs on the conflict ("the rebels", "the army").  A name that only
describes somebody else ("US-backed", "pro-Russian", "held by") links nobody.
"""

from collections.abc import Sequence

from sayso.resolve.actors.by_common import by_common
from sayso.resolve.actors.by_name import by_name
from sayso.resolve.actors.context import Context
from sayso.resolve.actors.fold import Token
from sayso.resolve.actors.heads import Head, head_of
from sayso.resolve.actors.model import Kind, Sense
from sayso.resolve.actors.parts import Part, describes, parts_of, points
from sayso.resolve.actors.phrase import Link, Phrase, phrase_of, unlinked
from sayso.resolve.actors.register import Occurrence

_PLACED = ("in", "at", "within", "by")
"""Links behind which a country's name is a place more often than a party."""

_SPEAKS_FOR = (Head.STATE, Head.FORCES, Head.PASS)
_NOT_WHOM = (Head.PLACE, Head.APART, Head.PEOPLE)
_UNNAMED = (Head.UNNAMED, Head.OPPOSITION, Head.MEDIA)
_OTHERS = frozenset(("ally", "backer", "rival", "proxy", "opponent"))
_SHORT = 3
"""Words of a part that may share the head of the first: "spokesmen of Syria and its ally"."""


def links_of(tokens: Sequence[Token], context: Context, speaks: bool) -> list[Link]:
    """A link for each that a phrase names, in order; at least one.

    Args:
        tokens: words of the phrase.
        context: what the document tells.
        speaks: whether the phrase is a source.
    """
    phrase = phrase_of(tokens, context, speaks)
    parts = parts_of(tokens, phrase.found)
    links = [_link(phrase, part) for part in parts]
    if len(parts) > 1:
        for place in range(len(parts)):
            links[place] = _shared(phrase, parts, links, place)
    return links or [Link(0, len(tokens), None, "", "", "", None, "no word of it names a party")]


def _link(phrase: Phrase, part: Part) -> Link:
    """Whom one part means."""
    if points(phrase.tokens, part):
        whole = phrase.words(part.first, part.last)
        return unlinked(part, f"{whole!r} points to somebody named elsewhere")
    link = by_name(phrase, part, *part.segments[0]) or _behind(phrase, part)
    if link is None:
        link = by_common(phrase, part, *part.segments[0])
        head = phrase.classes(*part.segments[0])
        if link.actor is None and head and head[-1] in _SPEAKS_FOR:
            for segment in part.segments[1:]:
                behind = by_common(phrase, part, *segment)
                link = behind if behind.actor else link
    return link._replace(base=_base(phrase, part))


def _behind(phrase: Phrase, part: Part) -> Link | None:
    """By a name behind a link word: "fighters from", "spokesman for", "loyal to"."""
    head = phrase.classes(*part.segments[0])
    for word, (first, last) in zip(part.links, part.segments[1:], strict=True):
        usable = [
            one
            for one in phrase.names(first, last)
            if not describes(one, phrase.tokens) and phrase.aliases(one)
        ]
        if not usable:
            continue
        if head and head[-1] in _NOT_WHOM:
            reason = f"{phrase.words(*part.segments[0])!r} is not whom it names behind {word!r}"
            return unlinked(part, reason, phrase.side(*part.segments[0]))
        if word in _PLACED and _is_place(phrase, usable[0], last):
            continue
        if head and head[-1] in _UNNAMED and _is_place(phrase, usable[0], last):
            return unlinked(part, "a group that is named by its country only")
        if phrase.tokens[part.segments[0][1] - 1].key in _OTHERS:
            return unlinked(part, f"{phrase.words(*part.segments[0])!r} is somebody else")
        if not head and not phrase.speaks:
            name = phrase.words(usable[0].first, usable[0].last)
            return unlinked(part, f"nothing says that it acts for {name}")
        link = by_name(phrase, part, first, last)
        if link is None or link.actor is None:
            continue
        actor = phrase.context.register.actors[link.actor]
        if actor.kind is Kind.STATE and Head.FORCES in head:
            return phrase.link(part, phrase.forces(actor), link.person, f"forces of {actor.name}")
        return link._replace(reason=f"{link.reason}, behind {word!r}")
    return None


def _is_place(phrase: Phrase, one: Occurrence, last: int) -> bool:
    """Whether a name is a country's, with no word for its state or forces behind."""
    if phrase.aliases(one)[0].sense is not Sense.STATE:
        return False
    return not {Head.FORCES, Head.STATE}.intersection(phrase.classes(one.last, last))


def _base(phrase: Phrase, part: Part) -> str:
    """The place that somebody is "based" in, as written; "" for none."""
    for one in phrase.names(part.first, part.last):
        if describes(one, phrase.tokens) == "based":
            return phrase.words(one.first, one.last)
    return ""


def _shared(phrase: Phrase, parts: Sequence[Part], links: Sequence[Link], place: int) -> Link:
    """The link of a part read with words that it shares: "Russian and Syrian forces"."""
    part, own, first, last = parts[place], links[place], parts[0], parts[-1]
    if place and points(phrase.tokens, part):
        theirs = _theirs(phrase, part, links[place - 1])
        if theirs is not None:
            return theirs
    words = phrase.tokens[part.first : part.last]
    if part is not last and not own.person and _lacks_head(phrase, part):
        tail = _tail(phrase, last)
        return _again(phrase, [*words, *tail], own) if tail else own
    if place and first.links[:1] in (("of",), ("from",)) and len(words) <= _SHORT:
        head = phrase.tokens[first.segments[0][0] : first.segments[0][1] + 1]
        named = [token for token in words if token.key not in ("its", "ally")]
        return _again(phrase, [*head, *named], own)
    return own


def _theirs(phrase: Phrase, part: Part, before: Link) -> Link | None:
    """Of "the president and his forces", whose forces; None for any other words."""
    actor = phrase.context.register.actors.get(before.actor or "")
    if actor is None or actor.kind is not Kind.STATE:
        return None
    if phrase.classes(part.first, part.last)[-1:] != [Head.FORCES]:
        return None
    return phrase.link(part, phrase.forces(actor), "", f"forces of {actor.name}")


def _again(phrase: Phrase, tokens: Sequence[Token], own: Link) -> Link:
    """A link of joined words, at the place of `own`; `own` where they say nothing more."""
    whole = phrase_of(tokens, phrase.context, phrase.speaks)
    parts = parts_of(tokens, whole.found)
    link = _link(whole, parts[0])
    if len(parts) > 1 or link.actor is None:
        return own
    return link._replace(first=own.first, last=own.last)


def _lacks_head(phrase: Phrase, part: Part) -> bool:
    """Whether a part is only a country's adjective, or "regime"."""
    if part.last - part.first > 2 or part.links:
        return False
    names = phrase.names(part.first, part.last)
    if not names:
        return phrase.tokens[part.last - 1].key in ("regime", "government")
    alias = names[-1].aliases[0]
    adjective = bool(alias.actor) and alias.written != phrase.actor(alias).name
    return names[-1].last == part.last and alias.sense is Sense.STATE and adjective


def _tail(phrase: Phrase, part: Part) -> Sequence[Token]:
    """The words behind the last name before a part's links, if the table knows one."""
    first, last = part.segments[0]
    names = phrase.names(first, last)
    tail = phrase.tokens[names[-1].last : last] if names else ()
    return tail if any(head_of(token.key) for token in tail) else ()
