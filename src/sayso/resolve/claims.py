"""Draft claims resolved: who, where, when and how many, as the ledger keeps them."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.resolve.actors import Register, load_register, read_actors
from sayso.resolve.dateline import Anchor, anchor_of
from sayso.resolve.figures import read_figure
from sayso.resolve.places import read_place
from sayso.resolve.sides import side_rule
from sayso.resolve.speakers import read_speakers
from sayso.resolve.times import read_time
from sayso.types import (
    Claim,
    Document,
    Draft,
    Figure,
    Phrase,
    Reading,
    Role,
    Side,
    Span,
    Speaker,
    Status,
    When,
    claim_id,
    phrase,
)

_AHEAD = frozenset((Status.EXPECTED, Status.WANTED))


def resolve(
    document: Document, reading: Reading, drafts: Sequence[Draft], register: Register | None = None
) -> tuple[Claim, ...]:
    """The claims of `document`, in the order of `drafts`; of equal ones only the first.

    `register` knows the actors; the built-in one if none is given.

    Pure: the same arguments always give the same claims. What cannot be resolved keeps its
    words, with a reason.

    Raises:
        ValueError: a span of a draft does not lie in the document's text.
    """
    text, anchor = document.text, anchor_of(document)
    speakers = read_speakers(text, reading, drafts)
    actors = read_actors(document, reading.sentences, speakers, (), register or load_register())
    sides = _sides_of_sources(drafts)
    claims: dict[str, Claim] = {}
    for draft in drafts:
        sources = draft.roles.get(Role.SOURCE, ())
        speaker = speakers[sources[0]] if sources else None
        known = actors.speakers[sources[0]].side if sources else None
        claim = Claim(
            id="",
            document=document.id,
            type=draft.type,
            status=draft.status,
            side=known or _side(draft, speaker, sides),
            check=draft.check,
            sentence=draft.sentence,
            home=phrase(text, draft.home),
            trigger=phrase(text, draft.trigger),
            source=_phrases(text, sources),
            cue=_phrases(text, draft.roles.get(Role.CUE, ())),
            via=_phrases(text, draft.roles.get(Role.VIA, ())),
            who=_phrases(text, draft.roles.get(Role.WHO, ())),
            whom=_phrases(text, draft.roles.get(Role.WHOM, ())),
            speaker=speaker,
            others=_phrases(text, draft.others),
            places=tuple(map(read_place, _phrases(text, draft.roles.get(Role.WHERE, ())))),
            times=_times(text, draft, reading.lost, anchor),
            figures=_figures(text, draft),
            confidence=draft.confidence,
        )
        claim = replace(claim, id=claim_id(claim))
        claims.setdefault(claim.id, claim)
    return tuple(claims.values())


def _phrases(text: str, spans: Iterable[Span]) -> tuple[Phrase, ...]:
    return tuple(phrase(text, span) for span in spans)


def _sides_of_sources(drafts: Sequence[Draft]) -> dict[Span, Side]:
    """The side that the reader first gave to each source."""
    sides: dict[Span, Side] = {}
    for draft in drafts:
        if draft.side is not None:
            for span in draft.roles.get(Role.SOURCE, ())[:1]:
                sides.setdefault(span, draft.side)
    return sides


def _side(draft: Draft, speaker: Speaker | None, sides: dict[Span, Side]) -> Side | None:
    """The side by plain words, else that of whom the words point back to, else the reader's."""
    if speaker is None:
        return None
    rule = side_rule(speaker.name)
    if rule and not rule.lets_stand:
        return rule.side
    read = draft.side
    if speaker.antecedent and speaker.antecedent.span in sides:
        read = sides[speaker.antecedent.span]
    return rule.settle(read) if rule else read


def _times(text: str, draft: Draft, gaps: Sequence[Span], anchor: Anchor) -> tuple[When, ...]:
    ahead = draft.status in _AHEAD
    return tuple(
        read_time(phrase(text, span), anchor, ahead, lost=_beside_gap(span, gaps))
        for span in draft.roles.get(Role.WHEN, ())
    )


def _beside_gap(span: Span, gaps: Sequence[Span]) -> bool:
    """Whether a number was lost in the span or at one of its ends; `gaps` are in order."""
    place = bisect_left(gaps, span.start, key=lambda gap: gap.end)
    return place < len(gaps) and gaps[place].start <= span.end


def _figures(text: str, draft: Draft) -> tuple[Figure, ...]:
    """The figures of a draft, each number once."""
    figures: dict[Span, Figure] = {}
    for span in draft.roles.get(Role.FIGURE, ()):
        figure = read_figure(text, span, lost=span in draft.lost)
        if figure is not None:
            figures.setdefault(figure.words.span, figure)
    return tuple(figures.values())
