"""What entries tell together: corrected by people, reconciled, and kept in a ledger.

Apart from `sayso.pipeline`, since reading needs none of it and would wait for its imports.
"""

from collections.abc import Iterable
from typing import NamedTuple

from sayso.growing import refresh
from sayso.judgements import as_corrected, reliabilities, standing
from sayso.reconcile import reconcile
from sayso.resolve.dateline import date_disagreement
from sayso.types import Entry, Judgement, Picture

__all__ = ["Told", "as_corrected", "date_notes", "refresh", "told"]


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


def date_notes(entries: Iterable[Entry]) -> dict[str, str]:
    """What is to be said once of a document: a date in its text that it did not come with."""
    notes = ((entry.document.id, date_disagreement(entry.document)) for entry in entries)
    return {name: f"{words[:1].upper()}{words[1:]}." for name, words in notes if words}
