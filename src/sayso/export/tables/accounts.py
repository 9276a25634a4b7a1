"""Accounts as rows: what each origin says of each event."""

from typing import NamedTuple

from sayso.export.table import Column, Kind, Reference, Table, joined, table
from sayso.export.telling import cited, spoken
from sayso.export.view import View
from sayso.types import Account, Event, Side


class _Told(NamedTuple):
    event: Event
    account: Account


def accounts(view: View) -> Table:
    """One row for each event and origin that tells of it."""
    columns: tuple[Column[_Told], ...] = (
        Column("event", Kind.TEXT, "id of the event", lambda t: t.event.id),
        Column(
            "origin",
            Kind.TEXT,
            "id of the origin: claims of one origin count once",
            lambda t: t.account.origin,
        ),
        Column("teller", Kind.TEXT, "who tells it", lambda t: t.account.teller),
        Column(
            "side",
            Kind.TEXT,
            "side that the teller speaks for; empty where it is not known, and for outlets",
            lambda t: t.account.side,
            words=tuple(Side),
        ),
        Column(
            "reliability",
            Kind.TEXT,
            "reliability of the teller, A to F, where a person has rated it",
            lambda t: view.ratings.get(t.account.teller),
            words=tuple("ABCDEF"),
        ),
        Column("asserts", Kind.YES_NO, "says outright it happened", lambda t: t.account.asserts),
        Column("denies", Kind.YES_NO, "denies that it happened", lambda t: t.account.denies),
        Column(
            "admits",
            Kind.YES_NO,
            "speaks against the interest of its own side",
            lambda t: t.account.admits,
        ),
        Column(
            "words",
            Kind.TEXT,
            "the sentence of the claim that stands for it, as written",
            lambda t: spoken(view, t.account).home.text,
        ),
        Column(
            "citation",
            Kind.TEXT,
            "where that sentence stands",
            lambda t: _citation(view, t.account),
        ),
        Column("claims", Kind.TEXT, "ids of its claims", lambda t: joined(t.account.claims)),
        Column(
            "ties",
            Kind.TEXT,
            "why the claims of the origin are held to be one",
            lambda t: _ties(view, t.account),
        ),
    )
    rows = [_Told(event, found) for event in view.picture.events for found in event.accounts]
    return table(
        "accounts",
        "One row for what each independent origin says of an event.",
        columns,
        rows,
        references=(Reference("event", "events", "event"),),
    )


def _citation(view: View, account: Account) -> str:
    claim = spoken(view, account)
    return cited(claim, view.document_of(claim))


def _ties(view: View, account: Account) -> str | None:
    origin = view.origins.get(account.origin)
    return joined(dict.fromkeys(tie.reason for tie in origin.ties)) if origin else None
