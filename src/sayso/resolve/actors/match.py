"""Whom a phrase means, as far as its words, the register and the document tell.

The words decide in this order, and the reason says which did: a name of the register; a person
of the register; a country with the word that it describes ("Turkish army", "Syrian refugees");
a common word whose meaning hangs on the conflict ("the rebels", "the army").  A name that only
describes somebody else ("US-backed", "pro-Russian", "held by") links nobody.
"""

from collections.abc import Sequence
from typing import NamedTuple

from sayso.resolve.actors.context import Context
from sayso.resolve.actors.fold import Token
from sayso.resolve.actors.heads import Head, head_of, side_of
from sayso.resolve.actors.model import Actor, Alias, Kind, Sense, side_in
from sayso.resolve.actors.parts import Part, describes, parts_of, points
from sayso.resolve.actors.register import Occurrence
from sayso.resolve.lexicon import words
from sayso.types import Side

_ENVOYS = words("ambassador ambassadors representative representatives mission delegation envoy")
_RELATED = words("ally affiliate offshoot franchise proxy backer client branch splinter")
_ORDINARY = words("local ordinary ethnic fellow displaced civilian many young")
_LABELS = words("terrorist terrorists takfiri takfiris")
_BARE_STATE = words(
    "government governments regime authorities police governor governorate cabinet parliament"
)
_BARE_FORCES = words(
    "army armies troops soldier soldiers forces jets warplanes airforce unit units "
    "navy personnel planes aircraft helicopters"
)
_VAGUE = words("forces soldier soldiers troops jets warplanes aircraft planes helicopters")
"""Words for men and things under arms that, alone, name no army."""

_OFFICES = words("governor governorate police")
"""Offices of the state that a town's name may stand before."""

_PLAIN = (Head.STATE, Head.FORCES, Head.ACT, Head.PASS)
_NEUTRAL = words(
    "air security central fighter ground senior unnamed anonymous elite special a an one two "
    "three four five some any its more than over another fast bomber combat operational regular "
    "field informed well top high ranking unidentified undisclosed in s of"
)
"""Words that do not tell whose forces or officials they are said of."""


class Link(NamedTuple):
    """Whom words mean: `actor` is None where no entry of the register is, or may be, meant.

    `first` and `last` are the words of the phrase that were read.
    """

    first: int
    last: int
    actor: str | None
    name: str
    person: str
    base: str
    side: Side | None
    reason: str


def links_of(tokens: Sequence[Token], context: Context, speaks: bool) -> list[Link]:
    """A link for each that a phrase names, in order; at least one.

    Args:
        tokens: words of the phrase.
        context: what the document tells.
        speaks: whether the phrase is a source, who is somebody's spokesman more often than not.
    """
    found = list(context.register.occurrences(tokens))
    parts = parts_of(tokens, found)
    read = _Phrase(tokens, context, found, speaks)
    links = [read.link(part) for part in parts]
    for place, part in enumerate(parts):
        if len(parts) > 1:
            links[place] = read.shared(links, parts, place, part)
    return links or [Link(0, len(tokens), None, "", "", "", None, "no word of it names a party")]


class _Phrase(NamedTuple):
    """A phrase while it is read."""

    tokens: Sequence[Token]
    context: Context
    found: Sequence[Occurrence]
    speaks: bool

    def link(self, part: Part) -> Link:
        """Whom one part means."""
        if points(self.tokens, part):
            return self._none(part, f"{self._words(part)!r} points to somebody named elsewhere")
        base = self._base(part)
        head_first, head_last = part.segments[0]
        in_head = self._in(head_first, head_last)
        link = self._named(part, in_head, head_last)
        if link is None:
            link = self._behind(part)
        if link is None:
            link = self._common(part, head_first, head_last)
        if link.actor is None and len(part.segments) > 1 and self._passes(part):
            for segment in part.segments[1:]:
                behind = self._common(part, *segment)
                link = behind if behind.actor else link
        return link._replace(base=base)

    def shared(self, links: Sequence[Link], parts: Sequence[Part], place: int, part: Part) -> Link:
        """The link of a part read with words that it shares: "Russian and Syrian forces"."""
        own, last = links[place], parts[-1]
        if place and points(self.tokens, part):
            theirs = self._theirs(links[place - 1], part)
            if theirs is not None:
                return theirs
        if place < len(parts) - 1 and not own.person and self._lacks_head(part):
            tail = self._tail(last)
            if tail and self._in(last.first, last.last):
                words_there = [
                    *self.tokens[part.first : part.last],
                    *self.tokens[tail[0] : tail[1]],
                ]
                return self._again(words_there, own)
        first = parts[0]
        if place and first.links[:1] in (("of",), ("from",)) and part.last - part.first <= 3:
            head = self.tokens[first.segments[0][0] : first.segments[0][1] + 1]
            rest = [t for t in self.tokens[part.first : part.last] if t.key not in ("its", "ally")]
            return self._again([*head, *rest], own)
        return own

    def _theirs(self, before: Link, part: Part) -> Link | None:
        """Of "the president and his forces", whose forces; None for any other words."""
        actor = self.context.register.actors.get(before.actor or "")
        if not actor or actor.kind is not Kind.STATE:
            return None
        if self._classes(part.first, part.last)[-1:] != [Head.FORCES]:
            return None
        return self._link(part, self._forces(actor), "", f"forces of {actor.name}")

    def _again(self, tokens: Sequence[Token], own: Link) -> Link:
        """A link of joined words, at the place of `own`; `own` where they say nothing more."""
        found = list(self.context.register.occurrences(tokens))
        whole = _Phrase(tokens, self.context, found, self.speaks)
        (part, *others) = parts_of(tokens, found)
        link = whole.link(part)
        if others or link.actor is None:
            return own
        return link._replace(first=own.first, last=own.last)

    def _lacks_head(self, part: Part) -> bool:
        """Whether a part is only a people's name, or "regime"."""
        if part.last - part.first > 2 or part.links:
            return False
        key = self.tokens[part.last - 1].key
        inside = self._in(part.first, part.last)
        if not inside:
            return key in ("regime", "government")
        alias = inside[-1].aliases[0]
        name = self.context.register.actors[alias.actor].name if alias.actor else ""
        at_end = inside[-1].last == part.last
        return at_end and alias.sense is Sense.STATE and alias.written != name

    def _tail(self, part: Part) -> tuple[int, int] | None:
        """The words behind the last name of a part's head, if the table knows one."""
        inside = self._in(*part.segments[0])
        if not inside or inside[-1].last >= part.segments[0][1]:
            return None
        tail = inside[-1].last, part.segments[0][1]
        return tail if any(head_of(t.key) for t in self.tokens[slice(*tail)]) else None

    def _in(self, first: int, last: int) -> list[Occurrence]:
        return [one for one in self.found if first <= one.first and one.last <= last]

    def _base(self, part: Part) -> str:
        """The place that somebody is "based" in, as written."""
        for one in self.found:
            if part.first <= one.first < part.last and describes(one, self.tokens) == "based":
                return " ".join(map(_as_written, self.tokens[one.first : one.last]))
        return ""

    def _named(self, part: Part, inside: Sequence[Occurrence], end: int) -> Link | None:
        """By a name before any link word."""
        usable = [
            (one, aliases)
            for one in inside
            if not (describes(one, self.tokens) or self._related(one, inside))
            and (aliases := self._aliases(one))
        ]
        person = next((a[0].person for _, a in usable if a[0].sense is Sense.PERSON), "")
        states = [one for one, a in usable if a[0].sense is Sense.STATE]
        for one, aliases in usable:
            if aliases[0].sense is not Sense.BODY:
                continue
            after = {token.key for token in self.tokens[one.last : end]}
            kind = self.context.register.actors[aliases[0].actor].kind
            envoy = kind is Kind.INTERNATIONAL and after & _ENVOYS
            if envoy and states and states[0].first < one.first:
                continue
            return self._to(part, one, aliases, end, person)
        country = self.context.country
        if any(a[0].sense is Sense.UMBRELLA for _, a in usable):
            actors = self.context.register.actors
            usable = [
                (one, aliases)
                for one, aliases in usable
                if aliases[0].sense is not Sense.STATE
                or actors[aliases[0].actor].country != country
            ]
        for sense in (Sense.PERSON, Sense.STATE, Sense.PEOPLE, Sense.UMBRELLA):
            for one, aliases in usable:
                if aliases[0].sense is sense:
                    if sense is Sense.STATE:
                        return self._nation(part, one, aliases, end)
                    if sense is Sense.PEOPLE and not self._whole_people(one):
                        name = self.context.register.actors[aliases[0].actor].name
                        return self._none(part, f"people of {name}, and not the state")
                    return self._to(part, one, aliases, end, person)
        return None

    def _related(self, one: Occurrence, inside: Sequence[Occurrence]) -> bool:
        """Whether it only says whose ally the next one named is ("US ally Israel")."""
        after = self.tokens[one.last].key if one.last < len(self.tokens) else ""
        return after in _RELATED and any(other.first > one.last for other in inside)

    def _is_part_of_name(self, one: Occurrence) -> bool:
        """Whether a lone surname stands in somebody else's name ("Abu Omar al-Golani")."""
        around = []
        if one.first and not self.tokens[one.first].gap.strip("-"):
            around.append(one.first - 1)
        if one.last < len(self.tokens) and not self.tokens[one.last - 1].owns:
            if not self.tokens[one.last].gap and self.context.cased:
                around.append(one.last)
        inside = {p for other in self.found for p in range(other.first, other.last)}
        return any(
            place not in inside
            and not head_of(self.tokens[place].key)
            and (self.tokens[place].written[:1].isupper() or not self.context.cased)
            for place in around
        )

    def _whole_people(self, one: Occurrence) -> bool:
        """Whether the phrase is only "the Russians", which means the state that acts."""
        return len(self.tokens) == 1 and self.tokens[one.first].dropped == "the"

    def _aliases(self, one: Occurrence) -> list[Alias]:
        """The aliases that fit, each actor once; a small "us" is taken for no country."""
        there = self.tokens[one.first : one.last]
        fit = self.context.aliases(one, self.tokens)
        if not self.context.cased and len(there) == len(self.tokens):
            fit = [alias for alias in fit if not alias.exact or len(there[0].key) > 3]
        if len(there) == 1 and self._is_part_of_name(one):
            fit = [alias for alias in fit if alias.sense is not Sense.PERSON]
        return list({alias.actor: alias for alias in reversed(fit)}.values())[::-1]

    def _to(
        self, part: Part, one: Occurrence, aliases: Sequence[Alias], end: int, person: str
    ) -> Link:
        """To the actor of an alias, unless several claim it or the words mean somebody else."""
        words_there = self._written(one)
        if len(aliases) > 1:
            names = " or ".join(
                sorted(self.context.register.actors[alias.actor].name for alias in aliases)
            )
            return self._none(part, f"{words_there!r} may be {names}")
        alias = aliases[0]
        actor = self.context.register.actors[alias.actor]
        classes = self._classes(one.last, end)
        if classes and classes[-1] in (Head.PLACE, Head.APART):
            return self._none(part, f"{words_there!r} only describes {self._words(part)!r}")
        before = self.tokens[one.first - 1].key if one.first else ""
        if before in _ORDINARY and (alias.needs_name or alias.sense is Sense.UMBRELLA):
            return self._none(part, f"{before!r} people, and not {actor.name}")
        if classes and classes[-1] is Head.PEOPLE and actor.kind in (Kind.STATE, Kind.UMBRELLA):
            side = self._side(one.last, end)
            return self._none(part, f"people, and not {actor.name}", side)
        if alias.sense is Sense.PERSON:
            if Head.FORCES in classes and actor.kind is Kind.STATE:
                actor = self._forces(actor)
                reason = f"{words_there!r} with a word for forces"
            else:
                reason = f"{words_there!r} is {alias.person}, who speaks for {actor.name}"
        elif alias.sense is Sense.UMBRELLA:
            reason = f"{words_there!r} in the conflict there"
        elif actor.kind is Kind.STATE and Head.FORCES in classes:
            actor = self._forces(actor)
            reason = f"{words_there!r} with a word for forces"
        else:
            reason = f"{words_there!r} is a name of {actor.name}"
        return self._link(part, actor, person, reason)

    def _nation(self, part: Part, one: Occurrence, aliases: Sequence[Alias], end: int) -> Link:
        """By a country and what it describes."""
        if len(aliases) > 1:
            return self._to(part, one, aliases, end, "")
        words_there = self._written(one)
        state = self.context.register.actors[aliases[0].actor]
        before = self._classes(part.first, one.first)
        classes = self._classes(one.last, end)
        if Head.PLACE in before and not classes:
            return self._none(part, f"{self._words(part)!r} is a place and no party")
        if before and before[-1] is Head.APART:
            return self._none(part, f"not {state.name} but somebody else")
        last = classes[-1] if classes else None
        if last in (Head.PLACE, Head.APART):
            return self._none(part, f"{words_there!r} only describes {self._words(part)!r}")
        if last is Head.PEOPLE:
            side = self._side(one.last, end)
            return self._none(part, f"people of {state.name}, and not the state", side)
        if Head.OPPOSITION in classes or Head.UNNAMED in classes:
            side = Side.OPPOSITION if Head.OPPOSITION in classes else None
            return self._none(part, f"a group of {state.name} that is not named", side)
        if last is Head.MEDIA:
            side = None if Head.STATE in classes else Side.MEDIA
            return self._none(part, f"media of {state.name}, not named", side)
        if one.last < end and not {Head.STATE, Head.FORCES, Head.ACT}.intersection(classes):
            return self._none(part, f"nothing says that these words mean {state.name}")
        if Head.FORCES in (*classes, *before):
            return self._link(
                part, self._forces(state), "", f"{words_there!r} with a word for forces"
            )
        means = "with a word for the state" if classes else f"means {state.name}"
        return self._link(part, state, "", f"{words_there!r} {means}")

    def _behind(self, part: Part) -> Link | None:
        """By a name behind a link word: "fighters from", "spokesman for", "loyal to"."""
        head = self._classes(*part.segments[0])
        for link, (first, last) in zip(part.links, part.segments[1:], strict=True):
            inside = [o for o in self._in(first, last) if not describes(o, self.tokens)]
            inside = [one for one in inside if self._aliases(one)]
            if not inside:
                continue
            if head and head[-1] in (Head.PLACE, Head.APART, Head.PEOPLE):
                side = self._side(*part.segments[0])
                return self._none(
                    part, f"{self._words(part)!r} is not whom it names behind {link!r}", side
                )
            if link in ("in", "at", "within", "by") and not self._bodies(inside, first, last):
                continue
            if not head and not self.speaks:
                return self._none(part, f"nothing says that it acts for {self._written(inside[0])}")
            named = self._named(part, inside, last)
            if named is None or named.actor is None:
                continue
            state = self.context.register.actors[named.actor]
            if state.kind is Kind.STATE and head and Head.FORCES in head:
                forces = self._forces(state)
                return self._link(part, forces, named.person, f"forces of {state.name}")
            return named._replace(reason=f"{named.reason}, behind {link!r}")
        return None

    def _bodies(self, inside: Sequence[Occurrence], first: int, last: int) -> bool:
        """Whether a place word is followed by a body, and not by a place."""
        aliases = self._aliases(inside[0])
        if aliases[0].sense is not Sense.STATE:
            return True
        return any(h in (Head.FORCES, Head.STATE) for h in self._classes(inside[0].last, last))

    def _common(self, part: Part, first: int, last: int) -> Link:
        """By common words and the conflict."""
        keys = [
            self.tokens[place].key
            for place in range(first, last)
            if not describes(Occurrence(place, place + 1, ()), self.tokens)
        ]
        classes = self._classes(first, last)
        final = classes[-1] if classes else None
        words_there = self._words(part)
        if final in (Head.PLACE, Head.APART):
            return self._none(part, f"{words_there!r} is no party")
        if final is Head.PEOPLE:
            return self._none(part, "people, and no party", self._side(first, last))
        if _LABELS.intersection(keys):
            return self._none(part, f"{words_there!r} is a label that one side gives another")
        if final is Head.MEDIA:
            return self._none(part, "an outlet that is not named", Side.MEDIA)
        if Head.OPPOSITION in classes:
            return self._none(part, "opponents of a government, not named", Side.OPPOSITION)
        if final is Head.UNNAMED:
            return self._none(part, "men under arms of a group that is not named")
        state = self.context.register.states.get(self.context.country)
        own = _BARE_STATE.intersection(keys)
        arms = _BARE_FORCES.intersection(keys) or (own and "force" in keys)
        if not (own or arms or "military" in keys):
            return self._none(part, "no word of it is a name in the register")
        if others := self._elsewhere(part):
            return self._none(part, f"{others} is named beside it")
        if foreign := self._foreign(first, last):
            return self._none(part, f"{foreign!r} may say whose they are, and is not known")
        if state:
            if arms and not own and set(keys) <= _VAGUE:
                return self._none(part, f"{words_there!r} may be of any side")
            actor = self._forces(state) if arms or "military" in keys else state
            return self._link(part, actor, "", f"{words_there!r} in a report on {state.name}")
        return self._none(part, "the report does not tell which country's")

    def _elsewhere(self, part: Part) -> str:
        """Another country that a part names, whatever it describes; "" for none."""
        for one in self._in(part.first, part.last):
            for alias in self._aliases(one):
                actor = self.context.register.actors[alias.actor]
                if alias.sense is Sense.STATE and actor.country != self.context.country:
                    return actor.name
        return ""

    def _passes(self, part: Part) -> bool:
        """Whether who stands before "of" or "at" speaks for whoever is behind it."""
        classes = self._classes(*part.segments[0])
        return bool(classes) and classes[-1] in (Head.STATE, Head.FORCES, Head.PASS)

    def _foreign(self, first: int, last: int) -> str:
        """The first word that may say whose they are and is not understood; "" for none.

        A town's name may stand before its governor or police.
        """
        country = self.context.country
        towns = {
            place
            for one in self.found
            for place in range(one.first, one.last)
            if any(not alias.actor and alias.country == country for alias in one.aliases)
        }
        local = any(token.key in _OFFICES for token in self.tokens[first:last])
        governed = any(token.key.startswith("governor") for token in self.tokens[first:last])
        for place, token in enumerate(self.tokens[first:last], first):
            known = head_of(token.key) in _PLAIN or token.key in _NEUTRAL or token.key.isdecimal()
            if not (known or governed or (local and place in towns)):
                return token.written
        return ""

    def _forces(self, state: Actor) -> Actor:
        return self.context.register.actors.get(f"{state.id}-forces", state)

    def _classes(self, first: int, last: int) -> list[Head]:
        """Classes of the words that are in the table and in no name."""
        inside = {p for one in self.found for p in range(one.first, one.last)}
        classes = (
            head_of(token.key)
            for place, token in enumerate(self.tokens[first:last], first)
            if place not in inside
        )
        return [head for head in classes if head]

    def _side(self, first: int, last: int) -> Side | None:
        """The side that the last telling word tells."""
        sides = [side_of(token.key) for token in self.tokens[first:last]]
        return next((side for side in reversed(sides) if side), None)

    def _link(self, part: Part, actor: Actor, person: str, reason: str) -> Link:
        side = side_in(actor, self.context.country, self.context.day)
        return Link(part.first, part.last, actor.id, actor.name, person, "", side, reason)

    def _none(self, part: Part, reason: str, side: Side | None = None) -> Link:
        return Link(part.first, part.last, None, "", "", "", side, reason)

    def _words(self, part: Part) -> str:
        return " ".join(token.written for token in self.tokens[part.first : part.last])

    def _written(self, one: Occurrence) -> str:
        return " ".join(token.written for token in self.tokens[one.first : one.last])


def _as_written(token: Token) -> str:
    """A word with its article and possessive."""
    article = "" if token.dropped in ("", "the") else f"{token.dropped}-"
    return article + token.written + ("'s" if token.owns else "")
