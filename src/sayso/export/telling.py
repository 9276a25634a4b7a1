"""The accounts of an event in words: who says it, in which words, and where they stand."""

from sayso.export.standing import standing
from sayso.export.view import View
from sayso.types import Account, Claim, Document, Event, Status

NOBODY = "a source not named"

_VERBS = {
    Status.HAPPENED: "says",
    Status.EXPECTED: "expects it",
    Status.WANTED: "asks for it",
    Status.POSSIBLE: "holds it possible",
    Status.DENIED: "denies it",
}


def spoken(view: View, account: Account) -> Claim:
    """The claim that stands for an account: its first denial, or assertion, or claim."""
    claims = [view.claims[name] for name in account.claims]
    wanted = Status.DENIED if account.denies else Status.HAPPENED
    return next((claim for claim in claims if claim.status is wanted), claims[0])


def teller(account: Account) -> str:
    """Who tells it, with the side where it is known."""
    name = account.teller or NOBODY
    return f"{name} ({account.side.replace('_', ' ')})" if account.side else name


def cited(claim: Claim, document: Document) -> str:
    """Where a claim stands: outlet, day, and number of the sentence from 1."""
    day = document.date.isoformat() if document.date else "undated"
    return f"{document.outlet or 'outlet not known'}, {day}, sentence {claim.sentence + 1}"


def told(view: View, account: Account) -> str:
    """An account in a sentence, in the words of the claim that stands for it, with the citation."""
    claim = spoken(view, account)
    words = " ".join(claim.home.text.split())
    source = cited(claim, view.document_of(claim))
    return f"{teller(account)} {_VERBS[claim.status]}: “{words}” [{source}]"


def narrative(view: View, event: Event) -> str:
    """All accounts of an event, with the credibility and its reason in front."""
    rating = event.credibility
    return "\n".join(
        [
            f"Credibility {rating.rating} of 6: {rating.why}",
            *(told(view, account) for account in event.accounts),
        ]
    )


def headline(view: View, event: Event) -> str:
    """Type, standing, place and days of an event in a line, and nothing that nobody told."""
    place = event.place
    where = " ".join(["", "at", *filter(None, (place.relation, place.name))]) if place else ""
    what = f"{event.type.replace('_', ' ')} ({standing(view, event)})"
    return ", ".join([f"{what}{where}", *days(event)])


def days(event: Event) -> list[str]:
    """The days of an event in words, as far as told; a list of one or none."""
    start, end = event.start, event.end
    if start and end:
        return [f"{start}" if start == end else f"{start} to {end}"]
    if start or end:
        return [f"from {start}" if start else f"until {end}"]
    return []
