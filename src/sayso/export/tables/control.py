"""Who holds what by whose word, as rows."""

from sayso.export.table import Column, Kind, Reference, Table, table
from sayso.export.tables.where import place_columns
from sayso.export.view import View
from sayso.types import Holding, Side


def control(view: View) -> Table:
    """One row for each place held by one origin's word."""
    columns: tuple[Column[Holding], ...] = (
        *place_columns(lambda h: h.place),
        Column("holder", Kind.TEXT, "who holds it", lambda h: h.holder),
        Column("holder_actor", Kind.TEXT, "id in the register", lambda h: h.actor),
        Column("holder_side", Kind.TEXT, "the holder's side", lambda h: h.side, words=tuple(Side)),
        Column("start", Kind.DAY, "first day that the word is of", lambda h: h.start),
        Column("end", Kind.DAY, "last day that the word is of", lambda h: h.end),
        Column("lost_by", Kind.TEXT, "who held it before, as told", lambda h: h.lost_by),
        Column("teller", Kind.TEXT, "whose word it is", lambda h: h.teller),
        Column("origin", Kind.TEXT, "id of the origin", lambda h: h.origin),
        Column(
            "contested",
            Kind.YES_NO,
            "whether another origin denies it or names another holder",
            lambda h: h.contested,
        ),
        Column("claim", Kind.TEXT, "id of the claim", lambda h: h.claim),
    )
    return table(
        "control",
        "One row for each word on who holds a place.",
        columns,
        view.picture.holdings,
        references=(Reference("claim", "claims", "claim"),),
    )
