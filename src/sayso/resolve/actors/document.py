"""All parties of one document: sources, and those named as who and whom."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from sayso.resolve.actors.by_common import COMMON
from sayso.resolve.actors.context import Context, context_of
from sayso.resolve.actors.fold import Token, tokens_of
from sayso.resolve.actors.match import links_of
from sayso.resolve.actors.phrase import Link
from sayso.resolve.actors.recall import (
    Memory,
    Named,
    another_like,
    by_apposition,
    by_short_form,
    by_surname,
    by_title,
    other_country,
)
from sayso.resolve.actors.register import Register
from sayso.types import Document, Party, Span, Speaker, phrase

_LONGEST = 300
"""Code points of a phrase that are read."""


class Actors(NamedTuple):
    """The parties of a document by the spans that name them; a phrase may name several."""

    speakers: dict[Span, Speaker]
    parties: dict[Span, tuple[Party, ...]]


def read_actors(
    document: Document,
    sentences: Sequence[Span],
    speakers: Mapping[Span, Speaker],
    parties: Iterable[Span],
    register: Register,
) -> Actors:
    """Link the speakers and parties of a document to the register, each link with its reason.

    Args:
        document: the report; its day and title help to tell the conflict.
        sentences: its sentences, in order.
        speakers: by source span, as `read_speakers` gives them.
        parties: spans of who and whom.
        register: what is known of actors.

    Raises:
        ValueError: a span does not lie in the document's text.
    """
    text = document.text
    context, tokens = context_of(register, text, document.title or "", document.date)
    named = sorted(set(parties))
    spans = sorted(
        {*speakers, *named, *(s.antecedent.span for s in speakers.values() if s.antecedent)}
    )
    starts = [token.start for token in tokens]
    words = {span: _slice(text, tokens, starts, span) for span in spans}
    links = _own_links(text, words, context, frozenset(speakers))
    _recall(links, words, _Text(text, tokens, context, [sentence.start for sentence in sentences]))
    _point_back(links, speakers.values())
    return Actors(
        {span: _spoken(speaker, links) for span, speaker in speakers.items()},
        {span: _parties(text, span, words[span], links[span]) for span in named},
    )


class _Text(NamedTuple):
    """A document's words, what it tells, and where its sentences begin."""

    text: str
    tokens: Sequence[Token]
    context: Context
    breaks: Sequence[int]


def _slice(text: str, tokens: Sequence[Token], starts: Sequence[int], span: Span) -> list[Token]:
    """The tokens of a span; those of its text alone where its ends cut a word or it is far on."""
    start, end = span
    end = min(end, start + _LONGEST)
    found = list(tokens[bisect_left(starts, start) : bisect_left(starts, end)])
    if found and found[-1].end <= end and found[0].lead >= start:
        if found[-1].owns and found[-1].end == end:  # its "'s" is no part of the phrase
            found[-1] = found[-1]._replace(owns=False)
        return found
    return [
        token._replace(start=token.start + start, end=token.end + start, lead=token.lead + start)
        for token in tokens_of(phrase(text, (start, end)).text)
    ]


def _own_links(
    text: str, words: Mapping[Span, Sequence[Token]], context: Context, sources: frozenset[Span]
) -> dict[Span, list[Link]]:
    """What each phrase says by itself; the same words are read once."""
    read: dict[tuple[str, bool], list[Link]] = {}
    links: dict[Span, list[Link]] = {}
    for span, there in words.items():
        key = text[slice(*span)], span in sources
        if key not in read:
            read[key] = links_of(there, context, key[1])
        links[span] = list(read[key])
    return links


def _point_back(links: dict[Span, list[Link]], speakers: Iterable[Speaker]) -> None:
    """Give a source that points back the first party of the words that it points to."""
    for speaker in speakers:
        if speaker.antecedent and links[speaker.words.span][0].actor is None:
            link = links[speaker.antecedent.span][0]
            reason = f"{speaker.antecedent.text[:_LONGEST]!r} is meant: {link.reason}"
            links[speaker.words.span] = [link._replace(first=0, last=0, reason=reason)]


def _recall(
    links: dict[Span, list[Link]], words: Mapping[Span, Sequence[Token]], text: _Text
) -> None:
    """Fill in what only the rest of the document tells, in order of the text."""
    named = Memory(
        Named(span, tuple(token.key for token in words[span]), found[0])
        for span, found in links.items()
        if len(found) == 1 and found[0].actor is not None
    )
    for span in sorted(links):
        if len(links[span]) != 1:
            continue
        (link,) = links[span]
        if link.actor is not None:
            if COMMON in link.reason and words[span][0].dropped:
                other = another_like(span, words[span], link, named) or other_country(
                    span, text.tokens, text.context, text.breaks
                )
                if other:
                    links[span] = [_unclear(link, f"{other} may be meant, named before")]
            continue
        there = words[span]
        found = (
            by_surname(span, there, named, text.context.register)
            or by_apposition(span, there, text.text, text.context)
            or by_short_form(span, there, text.tokens, text.context)
            or by_title(span, there, named)
        )
        if found:
            links[span] = [found]
            named.add(Named(span, tuple(token.key for token in there), found))


def _unclear(link: Link, reason: str) -> Link:
    return link._replace(actor=None, name="", side=None, reason=reason)


def _spoken(speaker: Speaker, links: Mapping[Span, Sequence[Link]]) -> Speaker:
    """A speaker with the first party that the words, or those pointed back to, name."""
    link = links[speaker.words.span][0]
    return replace(
        speaker,
        actor=link.actor,
        group=link.name,
        person=link.person,
        base=link.base,
        side=link.side,
        actor_reason=link.reason,
    )


def _parties(
    text: str, span: Span, words: Sequence[Token], links: Sequence[Link]
) -> tuple[Party, ...]:
    """The parties of a phrase, each with its own words of it."""
    found = []
    for link in links:
        place = span
        if len(links) > 1 and link.last > link.first:
            place = Span(words[link.first].lead, words[link.last - 1].end)
        found.append(Party(phrase(text, place), link.actor, link.name, link.side, link.reason))
    return tuple(found)
