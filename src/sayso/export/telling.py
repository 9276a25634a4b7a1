"""The accounts of an event in words: who says it, in which words, and where they stand."""

from sayso.export.view import View
from sayso.types import Account, Claim, Document, Event

NOBODY = "a source not named"


def teller(account: Account) -> str:
    """Who tells it, with the side where it is known."""
    name = account.teller or NOBODY
    return f"{name} ({account.side.replace('_', ' ')})" if account.side else name


def cited(claim: Claim, document: Document) -> str:
    """Where a claim stands: outlet, day, and number of the sentence from 1."""
    day = document.date.isoformat() if document.date else "undated"
    return f"{document.outlet or 'outlet not known'}, {day}, sentence {claim.sentence + 1}"


def told(view: View, account: Account) -> str:
    """An account in a sentence, in the words of its first claim, with the citation."""
    claim = view.claims[account.claims[0]]
    does = "denies it" if account.denies else "says" if account.asserts else "does not assert it"
    words = " ".join(claim.home.text.split())
    return f"{teller(account)} {does}: “{words}” [{cited(claim, view.document_of(claim))}]"


def narrative(view: View, event: Event) -> str:
    """All accounts of an event, with the credibility and its reason in front."""
    rating = event.credibility
    return "\n".join(
        [
            f"Credibility {rating.rating} of 6: {rating.why}",
            *(told(view, account) for account in event.accounts),
        ]
    )


def headline(event: Event) -> str:
    """Type, place and days of an event in a line, and nothing that nobody told."""
    parts = [event.type.replace("_", " ")]
    if event.place:
        parts.append(f"at {event.place.relation} {event.place.name}".replace("  ", " "))
    return ", ".join([" ".join(parts), *days(event)])


def days(event: Event) -> list[str]:
    """The days of an event in words, as far as told; a list of one or none."""
    start, end = event.start, event.end
    if start and end:
        return [f"{start}" if start == end else f"{start} to {end}"]
    if start or end:
        return [f"from {start}" if start else f"until {end}"]
    return []
