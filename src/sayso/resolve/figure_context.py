"""What a figure's sentence says about it: harm, scope, part and whole, the way of a move."""

from collections.abc import Sequence
from dataclasses import replace

from sayso.resolve.clauses import clause_round
from sayso.resolve.harms import harm_of
from sayso.resolve.moves import move_of
from sayso.resolve.parts import part_of
from sayso.resolve.scopes import scope_of, since_of
from sayso.types import ClaimType, Figure, Span


def figure_in_context(
    text: str, home: Span, kind: ClaimType, where: Sequence[Span], figure: Figure
) -> Figure:
    """`figure` of a claim of type `kind`, with what its sentence says about it.

    Args:
        text: the document's text.
        home: the claim's sentence; a figure outside of it only has the harm of its claim.
        kind: the claim's type.
        where: the claim's places, as the reader marked them.
        figure: as read from its own words; its bounds stay what they are.
    """
    clause = clause_round(text, home, figure.words.span)
    harm = harm_of(clause, kind, figure.unit, figure.counted)
    from_place, to_place = move_of(text, kind, where)
    figure = replace(figure, harm=harm, from_place=from_place, to_place=to_place)
    if clause is None:
        return figure
    since = since_of(clause)
    part, whole = part_of(clause)
    return replace(figure, since=since, scope=scope_of(clause, since), part=part, whole=whole)
