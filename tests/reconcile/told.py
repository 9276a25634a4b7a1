"""Claims and documents made by hand, in as few words as a test needs."""

from dataclasses import replace
from datetime import date

from sayso.types import (
    Claim,
    ClaimType,
    Document,
    Figure,
    Party,
    Phrase,
    Place,
    Side,
    Speaker,
    Status,
    When,
    claim_id,
    document_id,
    sha256_text,
)

DAY = date(2021, 3, 4)


def document(text: str, outlet: str | None = None, day: date | None = DAY) -> Document:
    """A document; one outlet's text of one day is one document."""
    name = document_id(text, outlet, day, None)
    digest = sha256_text(text)
    return Document(name, text, outlet, day, None, "en", "-", digest, digest)


def claim(
    report: Document,
    sentence: str,
    trigger: str,
    kind: ClaimType,
    *,
    by: Speaker | None = None,
    status: Status = Status.HAPPENED,
    doers: tuple[Party, ...] = (),
    targets: tuple[Party, ...] = (),
    places: tuple[Place, ...] = (),
    figures: tuple[Figure, ...] = (),
    times: tuple[When, ...] = (),
    via: str = "",
) -> Claim:
    """The claim that `trigger` makes in `sentence` of `report`."""
    start = report.text.index(sentence)
    at = start + sentence.index(trigger)
    number = report.text[:start].count(". ")
    made = Claim(
        id="",
        document=report.id,
        type=kind,
        status=status,
        side=by.side if by else None,
        check=None,
        sentence=number,
        home=Phrase(start, start + len(sentence), sentence),
        trigger=Phrase(at, at + len(trigger), trigger),
        source=(by.words,) if by else (),
        cue=(),
        via=(Phrase(0, len(via), via),) if via else (),
        who=(),
        whom=(),
        doers=doers,
        targets=targets,
        speaker=by,
        others=(),
        places=places,
        times=times,
        figures=figures,
        confidence=0.9,
    )
    return replace(made, id=claim_id(made))


def speaker(name: str, side: Side | None = None, actor: str | None = None) -> Speaker:
    """A source; `actor` is its id in the register."""
    words = Phrase(0, len(name), name)
    return Speaker(words, name, None, "", actor=actor, group=name if actor else "", side=side)


def party(words: str, side: Side | None, actor: str | None = None) -> Party:
    """Somebody who acts, or to whom it is done."""
    return Party(Phrase(0, len(words), words), actor, words if actor else "", side, "")


def place(name: str, *, near: tuple[float, float] | None = None) -> Place:
    """A place; with a point where `near` gives one."""
    if near is None:
        return Place(Phrase(0, len(name), name), name)
    words = Phrase(0, len(name), name)
    return Place(words, name, near[0], near[1], "SY", f"test:{name}", 1)


def figure(
    words: str, low: float | None, high: float | None, modifier: str = "", **more: object
) -> Figure:
    """A figure of people killed, if `more` does not say otherwise."""
    made = Figure(
        Phrase(0, len(words), words), low, high, modifier, "", "people", False, harm="killed"
    )
    return replace(made, **more)  # type: ignore[arg-type]


def on(day: date, last: date | None = None) -> When:
    """A time: one day, or the days to `last`."""
    return When(Phrase(0, 1, "x"), day.isoformat(), day, last or day, "")
