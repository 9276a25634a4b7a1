"""What making a picture anew in part asks of whatever keeps the ledger and the picture before."""

from collections.abc import Collection, Iterable
from typing import Protocol

from sayso.reconcile.remembered import Remembered
from sayso.types import Claim, Document, Entry, Event, Origin, Series


class Shelf(Protocol):
    """The ledger as it is now, and the picture as it was made before.

    Entries and claims come as people have corrected them, without those that they rejected;
    all else is as it was when the picture was made.
    """

    def entries(self, documents: Collection[str]) -> list[Entry]:
        """These documents with their claims."""
        ...

    def claims_of(self, ids: Iterable[str]) -> dict[str, tuple[Document, Claim]]:
        """These claims with their documents; those that are not there, or rejected, left out."""
        ...

    def recall(self, document: str) -> Remembered | None:
        """What is kept of a document; None of one that the picture was made without."""
        ...

    def bearing(self, signs: Collection[int]) -> set[str]:
        """The documents that stand under any of these signs."""
        ...

    def bearing_near(self, signs: Collection[int], day: int, most: int) -> set[str]:
        """Those of them so many days from a day at most, and all without a date.

        All of them where the day is `UNDATED`.
        """
        ...

    def events_of(self, claims: Iterable[str]) -> dict[str, str]:
        """The id of the event of each of these claims; left out where it stood in none."""
        ...

    def events(self, ids: Collection[str]) -> list[Event]:
        """These events."""
        ...

    def events_naming(self, actors: frozenset[str]) -> set[str]:
        """Ids of events in which claims name each of these as doers, and perhaps of others."""
        ...

    def origins_with(self, claims: Iterable[str]) -> list[Origin]:
        """The origins of these claims."""
        ...

    def totals_with(self, claims: Iterable[str]) -> list[Series]:
        """The totals that run on in which one of these claims is told."""
        ...
