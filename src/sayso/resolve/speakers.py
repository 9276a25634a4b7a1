"""Speakers: sources by one name each, and words that point back to a source named before.

An antecedent is given only where it is plain: the nearest earlier speaker, a few sentences back
at most, that fits in kind, number and gender, with none beside it that fits as well.  A cautious
empty answer is better than a wrong one.
"""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from sayso.resolve.cast import Kind, Mention, cast_of
from sayso.resolve.lexicon import words
from sayso.resolve.names import fullest_names
from sayso.types import Draft, Reading, Span, Speaker

_PRONOUNS = {
    "he": (Kind.PERSON, Kind.NAME),
    "she": (Kind.PERSON, Kind.NAME),
    "they": (Kind.PEOPLE,),
    "it": (Kind.BODY,),
}
_FEMALE = words(
    "actress baroness chairwoman congresswoman daughter girl lady madam miss mother mrs mrs. ms "
    "ms. queen sister spokeswoman wife woman"
)
_MALE = words(
    "boy brother chairman congressman father husband imam king man mr mr. prince sheikh son "
    "spokesman"
)
_GROUPS = words(
    "brigade brigades front group helmets militia movement network observatory organisation "
    "organization monitor watch watchdog"
)
_FITS_HEAD = {
    "agency": words("agency"),
    "general": words("general gen gen."),
    "envoy": words("envoy mediator"),
    "group": _GROUPS,
    "monitor": words("monitor monitoring observatory watchdog"),
    "organisation": _GROUPS,
    "organization": _GROUPS,
    "spokesman": words("spokesman spokesperson"),
    "spokeswoman": words("spokeswoman spokesperson"),
} | {
    head: frozenset((head,))
    for head in words(
        "activist activists ambassador command commander diplomat diplomats director fighter "
        "governor head leader minister ministry officer official officials president reporter "
        "representative resident residents secretary source sources statement witness witnesses"
    )
}
"""Heads of descriptions that point back ("the official"), with the words that a fit must hold."""

_ARTICLE = re.compile(r"\b(?:the|this|that)\s+\Z", re.IGNORECASE)
_JUST_BEFORE = 8
_LONGEST_POINTER = 3
_PRONOUN_SENTENCES = 3
_HEAD_SENTENCES = 6
_FARTHEST = 1200
_PARAGRAPHS = 4
_MOST_LOOKED_AT = 60
"""How far back to look: sentences, code points, lines or paragraphs, and mentions."""


class _Heard(NamedTuple):
    """A mention that has been passed, with whom it means."""

    mention: Mention
    who: Mention
    name: str


def read_speakers(text: str, reading: Reading, drafts: Sequence[Draft]) -> dict[Span, Speaker]:
    """The speaker of every source span in `reading` and `drafts`."""
    cast = cast_of(text, reading, drafts)
    names = fullest_names(cast)
    speakers: dict[Span, Speaker] = {}
    heard: list[_Heard] = []
    for mention in cast:
        fits = _test_of(mention, text)
        if fits is None:
            speaker = Speaker(mention.phrase, names[mention] or mention.phrase.text, None, "")
            heard.append(_Heard(mention, mention, speaker.name))
        else:
            found, reason = _nearest(mention, fits, heard)
            name = found.name if found else mention.name
            speaker = Speaker(mention.phrase, name, found.who.phrase if found else None, reason)
            if found or not reason:
                heard.append(_Heard(mention, found.who if found else mention, name))
        if mention.speaks:
            speakers[mention.phrase.span] = speaker
    return speakers


def _test_of(mention: Mention, text: str) -> Callable[[Mention], bool] | None:
    """The test that an antecedent must pass; None if the words speak for themselves.

    A single word points back where an article stands in front of it, which the tagger may have
    left outside.
    """
    if len(mention.tokens) == 1 and mention.tokens[0] in _PRONOUNS:
        return lambda who: _fits_pronoun(mention.tokens[0], who)
    written = mention.phrase.text.lower()
    pointing = written.startswith(("the ", "this ", "that ")) or (
        len(mention.tokens) == 1
        and _ARTICLE.search(
            text[max(0, mention.phrase.start - _JUST_BEFORE) : mention.phrase.start]
        )
        is not None
    )
    if not pointing or not 1 <= len(mention.tokens) <= _LONGEST_POINTER:
        return None
    heads = _FITS_HEAD.get(mention.tokens[-1])
    return (lambda who: _fits_head(mention, heads, who)) if heads else None


def _fits_pronoun(pronoun: str, who: Mention) -> bool:
    if who.kind not in _PRONOUNS[pronoun]:
        return False
    if pronoun == "he":
        return not _FEMALE.intersection(who.tokens)
    return pronoun != "she" or not _MALE.intersection(who.tokens)


def _fits_head(pointer: Mention, heads: frozenset[str], who: Mention) -> bool:
    """Whether `who` says all that the pointer says and more, and is of its kind."""
    if not heads.intersection(who.tokens) or not set(pointer.tokens[:-1]) <= set(who.tokens):
        return False
    if pointer.kind is Kind.BODY and who.kind is not Kind.BODY:
        return False  # "the group" is not its director
    return len(who.tokens) > len(pointer.tokens) or not who.phrase.text.lower().startswith("the ")


def _nearest(
    pointer: Mention, fits: Callable[[Mention], bool], heard: Sequence[_Heard]
) -> tuple[_Heard | None, str]:
    """The nearest earlier speaker that fits, with the reason, or None with why there is none.

    An actor who fits and stands nearer, in a sentence without that speaker, makes it unclear.
    """
    pronoun = pointer.tokens[0] in _PRONOUNS
    reach = _PRONOUN_SENTENCES if pronoun else _HEAD_SENTENCES
    nearest: _Heard | None = None
    actor: _Heard | None = None
    for earlier in heard[: -_MOST_LOOKED_AT - 1 : -1]:
        if not _within(pointer, earlier.mention, reach):
            break
        if earlier.mention.phrase.end > pointer.phrase.start or not fits(earlier.who):
            continue
        if not earlier.mention.speaks:
            actor = actor or (earlier if _is_person(earlier.who) and pronoun else None)
        elif nearest is None:
            nearest = earlier
        elif earlier.mention.sentence != nearest.mention.sentence:
            break
        elif not _same(earlier, nearest):
            return None, f"two earlier speakers fit {pointer.phrase.text!r}"
    if nearest is None and len(pointer.tokens) > 1:
        return None, ""  # "the interior ministry" says enough by itself
    if nearest is None:
        return None, f"no speaker shortly before fits {pointer.phrase.text!r}"
    since = actor is not None and actor.mention.sentence > nearest.mention.sentence
    if actor and since and not _same(actor, nearest):
        return None, f"somebody else named since may be {pointer.phrase.text!r}"
    return nearest, f"the nearest earlier speaker that fits {pointer.phrase.text!r}"


def _within(pointer: Mention, earlier: Mention, reach: int) -> bool:
    return (
        pointer.sentence - earlier.sentence <= reach
        and pointer.paragraph - earlier.paragraph <= _PARAGRAPHS
        and pointer.phrase.start - earlier.phrase.end <= _FARTHEST
    )


def _same(one: _Heard, other: _Heard) -> bool:
    """Whether two mentions mean one: they have a name or some words in common."""
    overlap = one.mention.phrase.span.overlaps(other.mention.phrase.span)
    return overlap or one.name == other.name


def _is_person(who: Mention) -> bool:
    return who.kind is Kind.PERSON or (who.kind is Kind.NAME and len(who.tokens) > 1)
