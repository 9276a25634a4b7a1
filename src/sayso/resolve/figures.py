"""Figures: what the words of a figure span bound, and what they count.

The rule above all others: a bound comes from words that stand in the figure's own words, and
where these can be read in two ways there is none (docs/figures.md).
"""

from sayso.resolve.counted import counted_behind, counted_in_front, unit_at
from sayso.resolve.modifiers import Modifier, modifier_behind, modifier_in_front
from sayso.resolve.other_numbers import counts_nothing
from sayso.resolve.quantities import is_ordinal, quantity_at
from sayso.resolve.quantity import Quantity
from sayso.resolve.ranges import range_at
from sayso.resolve.tokens import LONGEST, Token, tokens_round, word_at
from sayso.types import Figure, Span, phrase


def read_figure(text: str, span: Span, lost: bool) -> Figure | None:
    """The figure at `span` of `text`, None if its number counts nothing (a date, an age, a rank).

    The span may miss a modifier in front or take in the noun behind; the figure's words are
    widened or cut to the number with its modifier. `lost` tells that the text has visibly lost
    the number there: then no bound is read, whatever other numbers stand about.
    """
    span = Span(span.start, min(span.end, span.start + LONGEST))
    tokens = tokens_round(text, span)
    if lost:
        return _lost_figure(text, tokens, span)
    quantity = _quantity_in(tokens, span)
    if quantity is None and _stops_at_gap(text, tokens, span):
        return _lost_figure(text, tokens, span)
    if quantity is None and any(
        is_ordinal(tokens, at)
        for at, token in enumerate(tokens)
        if span.start <= token.start < span.end
    ):
        return None
    if quantity is None:
        return Figure(phrase(text, span), None, None, "", "", "", lost=False)
    if counts_nothing(text, tokens, quantity):
        return None
    return _figure(text, tokens, quantity, span)


def _quantity_in(tokens: list[Token], span: Span) -> Quantity | None:
    """The first quantity that shares a letter with `span`, else one right beside it.

    An article is a number of one only where nothing better stands in the span ("a staggering
    97%"), and neither it nor a vague word is looked for outside.
    """
    article, beside = None, None
    at = 0
    while at < len(tokens) and tokens[at].start <= span.end + 1:
        quantity = range_at(tokens, at, span) or quantity_at(tokens, at)
        if quantity is None:
            at += 1
            continue
        start, end = tokens[at].start, tokens[quantity.after - 1].end
        bare_article = tokens[at].word in ("a", "an") and quantity.after == at + 1
        if start < span.end and span.start < end:
            if not bare_article:
                return quantity
            article = article or quantity
        elif (end + 1 == span.start or start == span.end + 1) and not bare_article:
            beside = beside or (quantity if quantity.low is not None else None)
        at = quantity.after
    return article or beside


def _figure(text: str, tokens: list[Token], quantity: Quantity, span: Span) -> Figure:
    unit, after = unit_at(tokens, quantity)
    front = modifier_in_front(tokens, quantity.first - _is_money(unit), span.start)
    behind = modifier_behind(tokens, after if unit == "percent" else quantity.after)
    bound = front if front.word and not (front.word == "about" and behind.word) else behind
    low, high = _bounds(tokens, quantity, bound.word)
    after = max(after, behind.edge)
    counted = ""
    if unit in ("", "percent", "share") or word_at(tokens, after) == "of":
        counted = counted_behind(text, tokens, after)
    if not counted and not unit:
        counted = counted_in_front(text, tokens, front.edge)
    end = after if unit == "percent" else behind.edge
    return Figure(
        words=phrase(text, (tokens[front.edge].start, tokens[end - 1].end)),
        min=None if low is None else float(low),
        max=None if high is None else float(high),
        modifier=quantity.word if bound.word in ("", "about") and quantity.word else bound.word,
        unit=unit,
        counted=counted,
        lost=False,
    )


def _bounds(
    tokens: list[Token], quantity: Quantity, modifier: str
) -> tuple[float | None, float | None]:
    """The bounds of `quantity` under a modifier; an exclusive bound is kept as its number."""
    if word_at(tokens, quantity.first - 1) == "and" and (
        word_at(tokens, quantity.first - 2) == "between"
    ):
        return None, None  # "between  and twenty": the lower bound is lost
    if modifier in ("at least", "more than"):
        return quantity.low, None
    if modifier in ("at most", "less than"):
        return None, quantity.high
    return quantity.low, quantity.high


def _lost_figure(text: str, tokens: list[Token], span: Span) -> Figure:
    """A figure that lost its number: the words left of it, and no bound.

    A modifier right in front of the gap and a unit right behind it belong to its words.
    """
    first = sum(token.end <= span.start for token in tokens)
    after = max(first, sum(token.start < span.end for token in tokens))
    gap = _gap_at(tokens, first, after, span)
    modifier = _modifier_of_gap(tokens, gap, span.start)
    while gap < len(tokens) and tokens[gap].digits:
        gap += 1
    unit, behind = unit_at(tokens, Quantity(gap, gap, None, None))
    start, end = span
    if first < after:
        start, end = max(start, tokens[first].start), min(end, tokens[after - 1].end)
    if modifier.word:
        start = min(start, tokens[modifier.edge].start)
    if unit == "percent":
        end = max(end, tokens[behind - 1].end)
    return Figure(
        words=phrase(text, (start, end)),
        min=None,
        max=None,
        modifier=modifier.word,
        unit=unit,
        counted=counted_behind(text, tokens, behind),
        lost=True,
    )


def _stops_at_gap(text: str, tokens: list[Token], span: Span) -> bool:
    """Whether the span is a modifier with a wide blank behind it, as in "about   people"."""
    behind = text[span.end : span.end + 2]
    after = sum(token.start < span.end for token in tokens)
    if len(behind) < 2 or not behind.isspace() or "\n" in behind:
        return False
    return bool(modifier_in_front(tokens, after, span.start).word)


def _gap_at(tokens: list[Token], first: int, after: int, span: Span) -> int:
    """The token in front of which the lost number stood."""
    if first == after:
        return first
    for at in range(first + 1, min(after + 1, len(tokens))):
        if tokens[at].start - tokens[at - 1].end > 1:
            return at
    return after if modifier_in_front(tokens, after, span.start).word else first


def _modifier_of_gap(tokens: list[Token], gap: int, span_start: int) -> Modifier:
    if word_at(tokens, gap - 1) == "between":
        return Modifier("between", gap - 1)
    return modifier_in_front(tokens, gap, span_start)


def _is_money(unit: str) -> bool:
    return len(unit) == 1 and unit in "$€£"
