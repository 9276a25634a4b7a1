"""Views for people who open a ledger with their own tools: one line a claim, a figure, an event."""

from sqlalchemy import ColumnElement, Select, Table, func, select

from sayso.store.picture.schema import (
    ACCOUNTS,
    CONFLICTS,
    EVENT_CLAIMS,
    EVENTS,
    SERIES,
    TOLD,
)
from sayso.store.schema import (
    CLAIMS,
    DOCUMENTS,
    FIGURES,
    JUDGEMENTS,
    PHRASES,
    PLACES,
    SUBJECTS,
    TIMES,
)

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

_FIRST = EVENT_CLAIMS.alias("first")

_EVENTS_VIEW = (
    select(
        EVENTS.c.id.label("event"),
        EVENTS.c.type,
        EVENTS.c.place,
        EVENTS.c.first_day,
        EVENTS.c.last_day,
        EVENTS.c.rating,
        EVENTS.c.why,
        EVENTS.c.origins,
        EVENTS.c.sides,
        EVENTS.c.claims,
        EVENTS.c.conflicts,
        EVENTS.c.expected,
        CLAIMS.c.home_text.label("sentence"),
        EVENTS.c.latitude,
        EVENTS.c.longitude,
        CLAIMS.c.document,
    )
    .join_from(EVENTS, _FIRST, (_FIRST.c.event == EVENTS.c.id) & (_FIRST.c.ordinal == 0))
    .join(CLAIMS, CLAIMS.c.id == _FIRST.c.claim)
)

_ACCOUNTS_VIEW = (
    select(
        ACCOUNTS.c.event,
        EVENTS.c.type,
        EVENTS.c.place,
        EVENTS.c.first_day,
        ACCOUNTS.c.teller,
        ACCOUNTS.c.side,
        ACCOUNTS.c.asserts,
        ACCOUNTS.c.denies,
        ACCOUNTS.c.admits,
        CLAIMS.c.status,
        CLAIMS.c.home_text.label("sentence"),
        DOCUMENTS.c.date,
        DOCUMENTS.c.outlet,
        CLAIMS.c.id.label("claim"),
        CLAIMS.c.document,
    )
    .join_from(ACCOUNTS, EVENTS, EVENTS.c.id == ACCOUNTS.c.event)
    .join(
        EVENT_CLAIMS,
        (EVENT_CLAIMS.c.event == ACCOUNTS.c.event) & (EVENT_CLAIMS.c.account == ACCOUNTS.c.ordinal),
    )
    .join(CLAIMS, CLAIMS.c.id == EVENT_CLAIMS.c.claim)
    .join(DOCUMENTS)
)

_A, _B = CLAIMS.alias("one"), CLAIMS.alias("other")

_CONFLICTS_VIEW = (
    select(
        CONFLICTS.c.event,
        EVENTS.c.type,
        EVENTS.c.place,
        EVENTS.c.first_day,
        CONFLICTS.c.about,
        CONFLICTS.c.why,
        _A.c.speaker.label("a_speaker"),
        _A.c.home_text.label("a_sentence"),
        _B.c.speaker.label("b_speaker"),
        _B.c.home_text.label("b_sentence"),
        CONFLICTS.c.a,
        CONFLICTS.c.b,
    )
    .join_from(CONFLICTS, EVENTS, EVENTS.c.id == CONFLICTS.c.event)
    .join(_A, _A.c.id == CONFLICTS.c.a)
    .join(_B, _B.c.id == CONFLICTS.c.b)
)

_SERIES_VIEW = select(
    TOLD.c.series,
    SERIES.c.kind,
    SERIES.c.event,
    SERIES.c.counted,
    SERIES.c.harm,
    SERIES.c.unit,
    SERIES.c.place,
    SERIES.c.since,
    SERIES.c.lowest,
    SERIES.c.highest,
    TOLD.c.day,
    TOLD.c.teller,
    TOLD.c.side,
    TOLD.c.words,
    TOLD.c.min,
    TOLD.c.max,
    TOLD.c.lost,
    TOLD.c.claim,
).join_from(TOLD, SERIES, SERIES.c.id == TOLD.c.series)

_SUBJECTS_OF = (
    select(SUBJECTS.c.subject.label("part"))
    .where(SUBJECTS.c.judgement == JUDGEMENTS.c.id)
    .order_by(SUBJECTS.c.ordinal)
    .correlate(JUDGEMENTS)
    .subquery()
)

_JUDGEMENTS_VIEW = select(
    JUDGEMENTS.c.id.label("judgement"),
    JUDGEMENTS.c.when,
    JUDGEMENTS.c.who,
    JUDGEMENTS.c.decision,
    select(func.aggregate_strings(_SUBJECTS_OF.c.part, _SEPARATOR))
    .scalar_subquery()
    .label("subjects"),
    JUDGEMENTS.c.field,
    JUDGEMENTS.c.value,
    JUDGEMENTS.c.why,
)

VIEWS: dict[str, Select[tuple[object, ...]]] = {
    "claims_view": _CLAIMS_VIEW,
    "figures_view": _FIGURES_VIEW,
    "events_view": _EVENTS_VIEW,
    "accounts_view": _ACCOUNTS_VIEW,
    "conflicts_view": _CONFLICTS_VIEW,
    "series_view": _SERIES_VIEW,
    "judgements_view": _JUDGEMENTS_VIEW,
}
"""Each view by its name."""
