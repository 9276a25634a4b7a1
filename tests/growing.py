"""Reports of several claims that a ledger takes, at random, and what people decide on them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from hypothesis import strategies as st

from sayso.judgements import judge
from sayso.types import (
    Claim,
    ClaimType,
    Decision,
    Document,
    Entry,
    Figure,
    Judgement,
    Party,
    Phrase,
    Place,
    Side,
    Span,
    Speaker,
    Status,
    When,
    claim_id,
    document_id,
    sha256_text,
)

DAY = date(2020, 3, 10)
TOWNS = {"Alder": (34.0, 40.0), "Birch": (34.4, 40.4), "Cedar": (36.0, 37.0)}
ACTORS = {"Reds": Side.GOVERNMENT, "Blues": Side.OPPOSITION, "Greens": Side.FOREIGN_STATE}
SPEAKERS = {"Mara Quill": None, "Tomas Verrin": None, "The Reds": "reds"}
DEEDS = {
    "shelled": ClaimType.SHELLING,
    "bombed": ClaimType.AIR_STRIKE,
    "captured": ClaimType.CAPTURE,
    "held": ClaimType.CONTROL,
}

NEARLY_ONE = (
    "Residents said that 40 people were killed in an air strike on Raqqa on Monday.",
    "The army said that an air strike killed 12 people near Raqqa on Wednesday.",
    "Activists said that an air strike on Raqqa killed 15 civilians.",
)
"""Reports of which some claims are nearly one event."""


class Line(NamedTuple):
    """One sentence of a report: who says that who did what where, and how many died."""

    speaker: str
    doers: tuple[str, ...]
    deed: str
    town: str
    killed: int
    since: bool
    denied: bool


def entry(lines: Sequence[Line], outlet: str, day: date | None) -> Entry:
    """A report of these lines, a sentence and two claims each."""
    text, spans = "", []
    for line in lines:
        start = len(text)
        text += _sentence(line)
        spans.append(Span(start, len(text)))
        text += " "
    digest = sha256_text(text)
    name = document_id(text, outlet, day, None)
    report = Document(name, text, outlet, day, None, "en", "-", digest, digest)
    claims = [
        claim
        for number, (line, span) in enumerate(zip(lines, spans, strict=True))
        for claim in _claims(report, number, span, line)
    ]
    once = {claim.id: claim for claim in claims}
    return Entry(report, tuple(spans), (), tuple(once.values()))


def _sentence(line: Line) -> str:
    since = "since winter" if line.since else "there"
    return (
        f"{line.speaker} said the {' and '.join(line.doers)} {line.deed} the market of {line.town} "
        f"on Monday and {line.killed} people were killed {since}."
    )


def _claims(report: Document, number: int, home: Span, line: Line) -> list[Claim]:
    def at(words: str) -> Phrase:
        start = report.text.index(words, home.start)
        return Phrase(start, start + len(words), words)

    side = ACTORS["Reds"] if SPEAKERS[line.speaker] else None
    words, actor = at(line.speaker), SPEAKERS[line.speaker]
    speaker = Speaker(words, line.speaker, None, "", actor=actor, group="", side=side)
    latitude, longitude = TOWNS[line.town]
    place = Place(at(line.town), line.town, latitude, longitude, "SY", f"own:{line.town}", 1)
    day = report.date or DAY
    doers = tuple(Party(at(who), who.lower(), who, ACTORS[who], "named") for who in line.doers)
    deed = Claim(
        id="",
        document=report.id,
        type=DEEDS[line.deed],
        status=Status.DENIED if line.denied else Status.HAPPENED,
        side=side,
        check=None,
        sentence=number,
        home=Phrase(home.start, home.end, report.text[home.start : home.end]),
        trigger=at(line.deed),
        source=(words,),
        cue=(at("said"),),
        via=(),
        who=tuple(party.words for party in doers),
        whom=(),
        doers=doers,
        targets=(),
        speaker=speaker,
        others=(),
        places=(place,),
        times=(When(at("on Monday"), day.isoformat(), day, day, "told"),),
        figures=(),
        confidence=0.9,
    )
    count = Figure(
        at(f"{line.killed} people"),
        line.killed,
        line.killed,
        "",
        "",
        "people",
        False,
        harm="killed",
    )
    dead = replace(
        deed,
        type=ClaimType.DEATH,
        status=Status.HAPPENED,
        trigger=at("killed"),
        places=() if line.since else (place,),
        figures=(replace(count, scope="cumulative") if line.since else count,),
    )
    return [replace(claim, id=claim_id(claim)) for claim in (deed, dead)]


@st.composite
def entries(draw: st.DrawFn) -> list[Entry]:
    """Two to seven reports of one to three lines, of a week or so, some of them undated."""
    lines = st.builds(
        Line,
        st.sampled_from(sorted(SPEAKERS)),
        st.sampled_from([("Reds",), ("Blues",), ("Greens",), ("Reds", "Greens")]),
        st.sampled_from(sorted(DEEDS)),
        st.sampled_from(sorted(TOWNS)),
        st.sampled_from((4, 12, 30)),
        st.booleans(),
        st.booleans(),
    )
    days = st.none() | st.integers(0, 9).map(lambda days: DAY + timedelta(days=days))
    reports = st.builds(
        entry, st.lists(lines, min_size=1, max_size=3), st.sampled_from(("Lamp", "Mast")), days
    )
    made = draw(st.lists(reports, min_size=2, max_size=7))
    return list({one.document.id: one for one in made}.values())


def decision(draw: st.DrawFn, claims: Sequence[str], minute: int) -> Judgement:
    """What somebody decides on one or two of these claims."""
    kinds = [Decision.REJECT, Decision.CORRECT]
    kind = draw(st.sampled_from([*kinds, Decision.MERGE, Decision.SPLIT] if claims[1:] else kinds))
    two = kind in (Decision.MERGE, Decision.SPLIT)
    subjects = draw(st.permutations(claims))[: 2 if two else 1]
    when = datetime(2031, 1, 1, tzinfo=UTC) + timedelta(minutes=minute)
    correction = {"field": "type", "value": draw(st.sampled_from(("capture", "shelling", "need")))}
    more = correction if kind is Decision.CORRECT else {}
    return judge(kind, subjects, who="Ada", when=when, **more)
