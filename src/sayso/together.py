"""What entries tell together: corrected by people, reconciled, and kept in a ledger.

Apart from `sayso.pipeline`, since reading needs none of it and would wait for its imports.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Literal, NamedTuple

from sayso.brief import build_brief, to_html, to_markdown
from sayso.export import View, view_of
from sayso.judgements import corrected, corrections, reliabilities, standing
from sayso.reconcile import VERSION, reconcile
from sayso.resolve.dateline import date_disagreement
from sayso.store import Ledger
from sayso.types import Decision, Entry, Judgement, Picture


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
        {source: judgement.value for source, judgement in reliabilities(held).items()},
    )


def as_corrected(entries: Iterable[Entry], held: Sequence[Judgement]) -> tuple[Entry, ...]:
    """Entries under judgements that hold: claims corrected, and rejected ones left out."""
    mended = corrections(held)
    out = {j.subjects[0] for j in held if j.decision is Decision.REJECT}
    if not (mended or out):
        return tuple(entries)
    return tuple(
        replace(
            entry,
            claims=tuple(
                corrected(claim, mended.get(claim.id, ()))
                for claim in entry.claims
                if claim.id not in out
            ),
        )
        for entry in entries
    )


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
    ratings = {source: judgement.value for source, judgement in reliabilities(held).items()}

    def pages(form: Literal["html", "markdown"]) -> str:
        # Only some formats need the brief.
        brief = build_brief(entries, picture, notes=date_notes(entries), ratings=ratings)
        return to_html(brief) if form == "html" else to_markdown(brief)

    return view_of(entries, picture, ratings, made, pages, name)


def refresh(ledger: Ledger) -> bool:
    """Make the picture of a ledger anew where it is not current; whether that was needed.

    Raises:
        LedgerError: the ledger cannot be read or written.
    """
    stamp = ledger.stamp(VERSION)
    if ledger.kept_stamp() == stamp:
        return False
    ledger.keep_picture(told(ledger.entries(), ledger.judgements()).picture, stamp)
    return True
