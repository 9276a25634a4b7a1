"""Small reports with their claims, for tests of linking."""

from dataclasses import replace
from datetime import date, timedelta

from sayso.types import (
    Claim,
    ClaimType,
    Document,
    Party,
    Phrase,
    Place,
    Side,
    Status,
    When,
    claim_id,
    document_id,
)

DAY = date(2020, 3, 10)
TOWNS = {
    "Alder": (34.0, 40.0, 1),
    "Birch": (34.4, 40.4, 1),
    "Cedar": (36.0, 37.0, 1),
    "Alderland": (34.1, 40.1, 3),
}


def document(text: str, outlet: str = "Courier", day: date | None = DAY) -> Document:
    return Document(
        document_id(text, outlet, day, None), text, outlet, day, None, "en", "-", "", ""
    )


def phrase(report: Document, words: str) -> Phrase:
    start = report.text.index(words)
    return Phrase(start, start + len(words), words)


def place(report: Document, words: str) -> Place:
    latitude, longitude, precision = TOWNS[words]
    return Place(phrase(report, words), words, latitude, longitude, "SY", f"own:{words}", precision)


def when(report: Document, words: str, day: date, days: int = 1) -> When:
    last = day + timedelta(days=days - 1)
    return When(phrase(report, words), day.isoformat(), day, last, "told")


def party(report: Document, words: str, actor: str, side: Side) -> Party:
    return Party(phrase(report, words), actor, words, side, "named")


def claim(
    report: Document,
    kind: ClaimType,
    trigger: str,
    sentence: int = 0,
    status: Status = Status.HAPPENED,
    where: str = "",
    day: date | None = None,
    day_words: str = "",
    who: Party | None = None,
) -> Claim:
    sentences = [part + "." for part in report.text.split(".") if part.strip()]
    home = sentences[sentence].strip()
    made = Claim(
        id="",
        document=report.id,
        type=kind,
        status=status,
        side=None,
        check=None,
        sentence=sentence,
        home=phrase(report, home),
        trigger=phrase(report, trigger),
        source=(),
        cue=(),
        via=(),
        who=(who.words,) if who else (),
        whom=(),
        doers=(who,) if who else (),
        targets=(),
        speaker=None,
        others=(),
        places=(place(report, where),) if where else (),
        times=(when(report, day_words, day),) if day else (),
        figures=(),
        confidence=0.9,
    )
    return replace(made, id=claim_id(made))


def strike(
    town: str,
    day: date = DAY,
    outlet: str = "Courier",
    status: Status = Status.HAPPENED,
    kind: ClaimType = ClaimType.AIR_STRIKE,
    trigger: str = "air strike",
) -> tuple[Document, Claim]:
    """A report of one sentence on a strike on a town, published the day after."""
    text = f"The {trigger} hit the market of {town} on that day, {outlet} writes."
    report = document(text, outlet, day + timedelta(days=1))
    made = claim(report, kind, trigger, 0, status, town, day, "on that day")
    return report, made
