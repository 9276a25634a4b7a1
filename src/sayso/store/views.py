"""Views for people who open a ledger with their own tools: one line a claim, one a figure."""

from sqlalchemy import ColumnElement, Select, Table, func, select

from sayso.store.schema import CLAIMS, DOCUMENTS, FIGURES, PHRASES, PLACES, TIMES

_SEPARATOR = " | "


def _together(table: Table, column: str, role: str | None = None) -> ColumnElement[str]:
    """What `table` has for a claim, in the order of the text, as one string."""
    parts = select(table.c[column].label("part")).where(table.c.claim == CLAIMS.c.id)
    if role is not None:
        parts = parts.where(table.c.role == role)
    ordered = parts.order_by(table.c.ordinal).correlate(CLAIMS).subquery()
    return select(func.aggregate_strings(ordered.c.part, _SEPARATOR)).scalar_subquery()


_CLAIMS_VIEW = select(
    CLAIMS.c.id.label("claim"),
    DOCUMENTS.c.date,
    DOCUMENTS.c.outlet,
    DOCUMENTS.c.title,
    CLAIMS.c.type,
    CLAIMS.c.status,
    CLAIMS.c.side,
    CLAIMS.c.check,
    CLAIMS.c.speaker,
    _together(PHRASES, "text", "source").label("source"),
    _together(PHRASES, "text", "via").label("via"),
    _together(PHRASES, "text", "who").label("who"),
    CLAIMS.c.trigger_text.label("words"),
    _together(PHRASES, "text", "whom").label("whom"),
    _together(PLACES, "name").label("places"),
    _together(TIMES, "text").label("times"),
    _together(FIGURES, "text").label("figures"),
    CLAIMS.c.home_text.label("sentence"),
    CLAIMS.c.confidence,
    CLAIMS.c.document,
    DOCUMENTS.c.place_read,
).join_from(CLAIMS, DOCUMENTS)

_FIGURES_VIEW = (
    select(
        FIGURES.c.claim,
        DOCUMENTS.c.date,
        DOCUMENTS.c.outlet,
        CLAIMS.c.type,
        CLAIMS.c.status,
        CLAIMS.c.side,
        CLAIMS.c.speaker,
        FIGURES.c.text.label("words"),
        FIGURES.c.min,
        FIGURES.c.max,
        FIGURES.c.unit,
        FIGURES.c.counted,
        FIGURES.c.lost,
        _together(PLACES, "name").label("places"),
        CLAIMS.c.home_text.label("sentence"),
        CLAIMS.c.document,
    )
    .join_from(FIGURES, CLAIMS)
    .join(DOCUMENTS)
)

VIEWS: dict[str, Select[tuple[object, ...]]] = {
    "claims_view": _CLAIMS_VIEW,
    "figures_view": _FIGURES_VIEW,
}
"""Each view by its name."""
