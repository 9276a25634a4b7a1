"""What entries tell together: corrected by people, reconciled, and kept in a ledger.

Apart from `sayso.pipeline`, since reading needs none of it and would wait for its imports.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Literal, NamedTuple

from sayso.brief import build_brief, to_html, to_markdown
from sayso.export import View, view_of
from sayso.growing import refresh
from sayso.judgements import as_corrected, reliabilities, standing
from sayso.reconcile import reconcile
from sayso.resolve.dateline import date_disagreement
from sayso.store import Ledger
from sayso.types import Entry, Judgement, Picture

__all__ = ["Told", "as_corrected", "date_notes", "refresh", "told", "view_of_ledger"]


class Told(NamedTuple):
    """Entries as people have corrected them, and what is made of them together.

    Attributes:
        entries: with corrections put in, and without claims that people rejected.
        picture: of these entries.
        ratings: reliability of sources, A to F, by the name or id that people rated.
    """

    entries: tuple[Entry, ...]
    picture: Picture
    ratings: dict[str, str]


def told(entries: Iterable[Entry], judgements: Iterable[Judgement]) -> Told:
    """What entries tell together, under the judgements of people."""
    held = standing(judgements)
    corrected = as_corrected(entries, held)
    return Told(
        corrected,
        reconcile(corrected, held),
        _ratings(held),
    )


def _ratings(held: Iterable[Judgement]) -> dict[str, str]:
    return {source: judgement.value for source, judgement in reliabilities(held).items()}


def date_notes(entries: Iterable[Entry]) -> dict[str, str]:
    """What is to be said once of a document: a date in its text that it did not come with."""
    notes = ((entry.document.id, date_disagreement(entry.document)) for entry in entries)
    return {name: f"{words[:1].upper()}{words[1:]}." for name, words in notes if words}


def view_of_ledger(ledger: Ledger, made: datetime, name: str) -> View:
    """A ledger as exporters see it; its picture is made anew where it is not current.

    Args:
        ledger: the ledger.
        made: when the file is made, with a time zone.
        name: what the ledger is called: the name of its file, without the ending.

    Raises:
        LedgerError: the ledger cannot be read or written.
    """
    refresh(ledger)
    held = standing(ledger.judgements())
    entries = as_corrected(ledger.entries(), held)
    picture = ledger.picture()
    ratings = _ratings(held)

    def pages(form: Literal["html", "markdown"]) -> str:
        # Only some formats need the brief.
        brief = build_brief(entries, picture, notes=date_notes(entries), ratings=ratings)
        return to_html(brief) if form == "html" else to_markdown(brief)

    return view_of(entries, picture, ratings, made, pages, name)
