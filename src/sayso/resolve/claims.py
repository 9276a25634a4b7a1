"""Draft claims resolved: who, where, when and how many, as the ledger keeps them."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sayso.places import Atlas, resolve_places, whole_names
from sayso.resolve.actors import Register, read_actors
from sayso.resolve.coalition import is_bare, is_of_states
from sayso.resolve.dateline import Anchor, anchor_of
from sayso.resolve.figure_context import figure_in_context
from sayso.resolve.figures import read_figure
from sayso.resolve.further_figures import further_figures
from sayso.resolve.media import media_of
from sayso.resolve.own_figures import own_figures
from sayso.resolve.sides import side_rule
from sayso.resolve.speakers import read_speakers
from sayso.resolve.times import read_time
from sayso.types import (
    Claim,
    Document,
    Draft,
    Figure,
    Party,
    Phrase,
    Place,
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

_KINDS_OF_PLACE = frozenset(("location", "nationality"))
_AHEAD = frozenset((Status.EXPECTED, Status.WANTED))


def resolve(
    document: Document,
    reading: Reading,
    drafts: Sequence[Draft],
    register: Register,
    atlas: Atlas,
) -> tuple[Claim, ...]:
    """The claims of `document`, in the order of `drafts`; of equal ones only the first.

    Pure but for the look-ups in `atlas`: the same arguments always give the same claims. What
    cannot be resolved keeps its words, with a reason.

    Args:
        document: the report.
        reading: what the reader marked in it.
        drafts: its claims, unresolved.
        register: what is known of actors.
        atlas: what is known of places.

    Raises:
        ValueError: a span of a draft does not lie in the document's text.
    """
    text, anchor = document.text, anchor_of(document)
    actors = read_actors(
        document,
        reading.sentences,
        read_speakers(text, reading, drafts),
        _spans(drafts, Role.WHO, Role.WHOM),
        register,
    )
    places = places_of(document, reading, drafts, atlas)
    sides = _sides_of_sources(drafts)
    figures = _figure_spans(text, drafts)
    claims: dict[str, Claim] = {}
    for draft, counts in zip(drafts, figures, strict=True):
        sources = draft.roles.get(Role.SOURCE, ())
        speaker = actors.speakers[sources[0]] if sources else None
        who, whom = draft.roles.get(Role.WHO, ()), draft.roles.get(Role.WHOM, ())
        where = [places[span] for span in draft.roles.get(Role.WHERE, ())]
        claim = Claim(
            id="",
            document=document.id,
            type=draft.type,
            status=draft.status,
            side=_side(draft, speaker, sides, text),
            check=draft.check,
            sentence=draft.sentence,
            home=phrase(text, draft.home),
            trigger=phrase(text, draft.trigger),
            source=_phrases(text, sources),
            cue=_phrases(text, draft.roles.get(Role.CUE, ())),
            via=_phrases(text, media_of(document, draft.roles.get(Role.VIA, ()))),
            who=_phrases(text, who),
            whom=_phrases(text, whom),
            doers=_parties(who, actors.parties),
            targets=_parties(whom, actors.parties),
            speaker=speaker,
            others=_phrases(text, draft.others),
            places=tuple(place for place in where if not place.stands_for),
            times=_times(text, draft, reading.lost, anchor),
            figures=_figures(text, draft, counts),
            confidence=draft.confidence,
        )
        claim = replace(claim, id=claim_id(claim))
        claims.setdefault(claim.id, claim)
    return tuple(claims.values())


def places_of(
    document: Document, reading: Reading, drafts: Sequence[Draft], atlas: Atlas
) -> dict[Span, Place]:
    """Every place that the document names, by the words that name it, in order of the text.

    All are resolved together, since each tells which namesake another is: those that claims
    happened at, and those that the reader marked anywhere else.
    """
    marked = whole_names(document.text, (place.span for place in reading.places), atlas)
    also = (m.span for m in reading.mentions if m.kind in _KINDS_OF_PLACE)
    marked += [span for span in also if not any(map(span.overlaps, marked))]
    spans = sorted(_spans(drafts, Role.WHERE).union(marked))
    return dict(zip(spans, resolve_places(document.text, spans, atlas), strict=True))


def _spans(drafts: Iterable[Draft], *roles: Role) -> set[Span]:
    """The spans of these roles in any of the drafts."""
    return {span for draft in drafts for role in roles for span in draft.roles.get(role, ())}


def _parties(spans: Iterable[Span], parties: Mapping[Span, tuple[Party, ...]]) -> tuple[Party, ...]:
    return tuple(party for span in spans for party in parties[span])


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


def _side(draft: Draft, speaker: Speaker | None, sides: dict[Span, Side], text: str) -> Side | None:
    """The side by the register, by plain words, of whom the words point back to, or as read."""
    if speaker is None:
        return None
    if speaker.side:
        return speaker.side
    if is_bare(speaker.name) and is_of_states(text):
        return Side.FOREIGN_STATE
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


def _figure_spans(text: str, drafts: Sequence[Draft]) -> list[tuple[Span, ...]]:
    """The figure spans of each draft: its own of those linked, and those joined to them.

    A figure that was linked to a claim that it does not belong to is joined to none.
    """
    linked = own_figures(text, drafts)
    taken = sorted({span for draft in drafts for span in draft.roles.get(Role.FIGURE, ())})
    return [
        (*spans, *(f.span for f in further_figures(text, d.home, d.trigger, spans, taken)))
        for d, spans in zip(drafts, linked, strict=True)
    ]


def _figures(text: str, draft: Draft, spans: Iterable[Span]) -> tuple[Figure, ...]:
    """The figures of a draft, each number once, with what its sentence says about it."""
    where = draft.roles.get(Role.WHERE, ())
    figures: dict[Span, Figure] = {}
    for span in spans:
        figure = read_figure(text, span, lost=span in draft.lost)
        if figure is not None:
            figures.setdefault(
                figure.words.span, figure_in_context(text, draft.home, draft.type, where, figure)
            )
    return tuple(figures.values())
