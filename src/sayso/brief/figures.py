"""Figures, each with whose it is: of events, running totals, and those that nothing follows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from sayso.brief.cited import Cited
from sayso.brief.gazette import Gazette
from sayso.brief.model import Item
from sayso.brief.quote import figure_words
from sayso.brief.rows import FigureRow, Owned, StrayFigure
from sayso.brief.segment import Mark, Segment
from sayso.brief.standing import stands_as
from sayso.brief.words import counts_in, telling_words
from sayso.types import Claim, ClaimType, Figure, Series, SeriesKind, Span, Told

_TYPE_RANK = {kind: rank for rank, kind in enumerate(ClaimType)}


class Figures(NamedTuple):
    """All figures of a brief: running totals, counts of events, and the rest."""

    running: tuple[FigureRow, ...]
    counts: tuple[FigureRow, ...]
    strays: tuple[StrayFigure, ...]


def figures(
    series: Iterable[Series],
    items: Sequence[Item],
    gazette: Gazette,
    lost: Mapping[str, Sequence[Mark]],
) -> Figures:
    """The figures of the claims that the items show; those told most often first.

    Args:
        series: figures followed.
        items: what is shown.
        gazette: what places are called.
        lost: where each document, by id, has lost numbers.
    """
    shown = {claim.id: cited for item in items for cited in item.cited for claim in cited.claims}
    rows = [
        FigureRow(one, gazette.heading(one.place), owned)
        for one in series
        if (owned := tuple(_owned(one.told, shown, lost)))
    ]
    rows.sort(key=_most_told)
    followed = {(told.claim, told.figure) for row in rows for told in row.series.told}
    rows = list(_once(rows))
    return Figures(
        tuple(row for row in rows if row.series.kind is SeriesKind.RUNNING),
        tuple(row for row in rows if row.series.kind is SeriesKind.EVENT),
        tuple(_strays(items, followed, gazette, lost)),
    )


def _once(rows: Iterable[FigureRow]) -> Iterator[FigureRow]:
    """Rows without those whose words all stand in a row before, for the same count.

    Two claims of two events may give one figure ("injuring 12 and killing some of them").
    """
    seen: set[tuple[str, Span, str]] = set()
    for row in rows:
        words = {
            (one.cited.document.id, one.figure.words.span, row.series.counted) for one in row.owned
        }
        if not words <= seen:
            yield row
        seen |= words


def _most_told(row: FigureRow) -> tuple[int, int, int]:
    """Order of figures: those of most origins first, then as types stand in the codebook."""
    kind = row.owned[0].cited.claim.type
    return (-len({one.told.origin for one in row.owned}), -len(row.owned), _TYPE_RANK[kind])


def _owned(
    told: Iterable[Told], shown: Mapping[str, Cited], lost: Mapping[str, Sequence[Mark]]
) -> Iterator[Owned]:
    """The figures that tell a number or have lost one; one that two claims give counts once."""
    given: set[tuple[object, ...]] = set()
    for one in told:
        cited = shown.get(one.claim)
        if cited is None:
            continue
        claim = next(claim for claim in cited.claims if claim.id == one.claim)
        figure = claim.figures[one.figure]
        once = (claim.document, figure.words.span, one.origin, one.day, stands_as(claim))
        if tells_number(figure) and once not in given:
            given.add(once)
            yield Owned(one, figure, _words(claim, figure, cited, lost), _only(cited, claim))


def _words(
    claim: Claim, figure: Figure, cited: Cited, lost: Mapping[str, Sequence[Mark]]
) -> tuple[Segment, ...]:
    return figure_words(cited.document.text, figure.words.span, lost[claim.document])


def _strays(
    items: Sequence[Item],
    followed: set[tuple[str, int]],
    gazette: Gazette,
    lost: Mapping[str, Sequence[Mark]],
) -> Iterator[StrayFigure]:
    given = {
        (claim.document, claim.figures[place].words.span, claim.type)
        for item in items
        for claim in item.claims
        for place in range(len(claim.figures))
        if (claim.id, place) in followed
    }
    for item in sorted(items, key=lambda item: _TYPE_RANK[item.event.type]):
        for cited in item.cited:
            for claim in cited.claims:
                for place, figure in enumerate(claim.figures):
                    span = (claim.document, figure.words.span, claim.type)
                    if (claim.id, place) in followed or span in given or not tells_number(figure):
                        continue
                    given.add(span)
                    words = _words(claim, figure, cited, lost)
                    heading = gazette.heading(item.place)
                    yield StrayFigure(figure, words, _only(cited, claim), heading)


def _only(cited: Cited, claim: Claim) -> Cited:
    """The citation for one of its claims alone, whose type and status stand for the figure."""
    return replace(cited, claims=(claim,))


def tells_number(figure: Figure) -> bool:
    """Whether it tells a number or has lost one.

    Words in which no number was read and none can be seen ("the rest") are a slip of the
    reader's.  They stay with the claim, as all that was read does, but are no figure here.
    """
    bound = figure.min is not None or figure.max is not None
    return bound or figure.lost or bool(counts_in(telling_words(figure.words.text)))
