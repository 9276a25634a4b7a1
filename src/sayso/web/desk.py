"""What every page has at hand."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sayso.types import Claim, Document
from sayso.web.correct import Places
from sayso.web.guard import Tokens
from sayso.web.highlight import Quote, quote
from sayso.web.ports import Book


@dataclass(frozen=True, slots=True)
class Desk:
    """The ledger, and who sits before it.

    Attributes:
        book: the ledger with its picture.
        name: what the ledger is called on the pages.
        who: who decides, where they give no other name.
        now: the time, with its zone.
        tokens: what shows that a form is ours.
        tiles: URL of map tiles with {z}, {x} and {y}; "" for the built-in map alone.
        places: the places that go by a name.
    """

    book: Book
    name: str
    who: str
    now: Callable[[], datetime]
    tokens: Tokens
    tiles: str
    places: Places

    def quotes(self, claims: Iterable[str]) -> dict[str, Quote]:
        """Each of these claims in its sentence."""
        return self.quotes_of(self.book.claims_by_id(claims))

    def quotes_of(self, claims: Mapping[str, Claim]) -> dict[str, Quote]:
        """Each of these claims in its sentence."""
        documents: Mapping[str, Document] = self.book.documents_by_id(
            {claim.document for claim in claims.values()}
        )
        return {id_: quote(claim, documents[claim.document]) for id_, claim in claims.items()}
