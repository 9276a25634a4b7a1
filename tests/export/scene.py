"""A ledger of three short reports, with the picture that reconciling would make of them.

An air strike on Tal Amber is told by a monitor and denied by the army; its dead are counted by the
monitor and by the rebels, differently; a push on a bridge is announced; a caller demands a truce.
"""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from sayso.export import View, view_of
from sayso.types import (
    Account,
    Claim,
    ClaimType,
    Conflict,
    Credibility,
    Dispute,
    Document,
    Entry,
    Event,
    Figure,
    Holding,
    Origin,
    Party,
    Picture,
    Place,
    Series,
    SeriesKind,
    Side,
    Span,
    Speaker,
    Status,
    Told,
    When,
    claim_id,
    document_id,
    phrase,
    sha256_text,
)

MADE = datetime(2031, 3, 9, 12, 30, tzinfo=UTC)
DAY = date(2031, 3, 3)

MONITOR = (
    "War planes of the Republic hit a market in Tal Amber on Monday, killing at least 12 people, "
    "the Grey Line monitor said.",
    "Rebels hold Tal Amber.",
)
REBELS = (
    "قال متحدث باسم المعارضة إن الطائرات قتلت 15 مدنيا في تل عنبر يوم الاثنين.",
    "The army will storm the bridge this week, a commander said.",
)
ARMY = (
    "The army denied that its planes had hit a market in Tal Amber.",
    "=HYPERLINK(evil) is what a caller demanded: a truce.",
)


def document(sentences: tuple[str, ...], outlet: str | None, day: date | None) -> Document:
    text = " ".join(sentences)
    return Document(
        id=document_id(text, outlet, day, None),
        text=text,
        outlet=outlet,
        date=day,
        title=f"=1+1, from {outlet}" if outlet else None,
        language="en",
        place_read="somewhere/secret.txt",
        bytes_sha256=sha256_text(text),
        text_sha256=sha256_text(text),
    )


TAL_AMBER = Place(phrase("", (0, 0)), "Tal Amber", 36.2, 37.16, "SY", "geonames:1", 1)
BRIDGE = Place(phrase("", (0, 0)), "the bridge", reason="no gazetteer knows it")


@dataclass
class Report:
    """A document under the pen: claims are added to it by the words that they hold."""

    document: Document
    sentences: tuple[Span, ...]
    claims: list[Claim]

    @classmethod
    def of(cls, sentences: tuple[str, ...], outlet: str | None, day: date | None) -> "Report":
        made = document(sentences, outlet, day)
        starts = [made.text.index(sentence) for sentence in sentences]
        spans = tuple(Span(s, s + len(w)) for s, w in zip(starts, sentences, strict=True))
        return cls(made, spans, [])

    def claim(
        self,
        number: int,
        kind: ClaimType,
        trigger: str,
        *,
        status: Status = Status.HAPPENED,
        source: str = "",
        side: Side | None = None,
        who: tuple[str, Side | None, str] | None = None,
        whom: tuple[str, Side | None, str] | None = None,
        place: Place | None = None,
        day: tuple[str, date] | None = None,
        figure: tuple[str, float | None, float | None] | None = None,
    ) -> Claim:
        text, home = self.document.text, self.sentences[number]

        def at(words: str):
            start = text.index(words, *home)
            return phrase(text, (start, start + len(words)))

        def party(named: tuple[str, Side | None, str] | None) -> tuple[Party, ...]:
            """Words and side of a party, and its name in the register."""
            if named is None:
                return ()
            return (Party(at(named[0]), named[2].lower() or None, named[2], named[1], ""),)

        made = Claim(
            id="",
            document=self.document.id,
            type=kind,
            status=status,
            side=side,
            check=None,
            sentence=number,
            home=phrase(text, home),
            trigger=at(trigger),
            source=(at(source),) if source else (),
            cue=(),
            via=(),
            who=(at(who[0]),) if who else (),
            whom=(at(whom[0]),) if whom else (),
            doers=party(who),
            targets=party(whom),
            speaker=Speaker(at(source), source, None, "") if source else None,
            others=(),
            places=(replace(place, words=self._words(place, home)),) if place else (),
            times=(When(at(day[0]), day[1].isoformat(), day[1], day[1], ""),) if day else (),
            figures=(
                (Figure(at(figure[0]), figure[1], figure[2], "", "", "", False, "killed"),)
                if figure
                else ()
            ),
            confidence=0.8,
        )
        made = replace(made, id=claim_id(made))
        self.claims.append(made)
        return made

    def _words(self, place: Place, home: Span):
        start = self.document.text.find(place.name, *home)
        start = home.start if start < 0 else start
        return phrase(self.document.text, (start, start + len(place.name)))

    def entry(self) -> Entry:
        return Entry(self.document, self.sentences, (), tuple(self.claims))


def _account(origin: str, claims: list[Claim], teller: str, side: Side | None, **more) -> Account:
    said = {"denies": False, "asserts": True, "admits": False} | more
    return Account(origin, tuple(claim.id for claim in claims), teller, side, **said)


def scene() -> tuple[tuple[Entry, ...], Picture]:
    planes = ("War planes", Side.GOVERNMENT, "Air Force of the Republic")
    market, people = ("a market", None, ""), ("people", Side.CIVILIAN, "")
    monitor = Report.of(MONITOR, "Harbour Post", date(2031, 3, 4))
    told_by = {"source": "the Grey Line monitor", "side": Side.MONITOR}
    told_by |= {"place": TAL_AMBER, "day": ("on Monday", DAY)}
    hit = monitor.claim(0, ClaimType.AIR_STRIKE, "hit", who=planes, whom=market, **told_by)
    dead = monitor.claim(
        0,
        ClaimType.DEATH,
        "killing",
        whom=people,
        figure=("at least 12 people", 12, None),
        **told_by,
    )
    held = monitor.claim(1, ClaimType.CONTROL, "hold", who=("Rebels", Side.OPPOSITION, ""))
    rebels = Report.of(REBELS, None, None)
    killed = rebels.claim(
        0,
        ClaimType.DEATH,
        "قتلت",
        source="متحدث باسم المعارضة",
        side=Side.OPPOSITION,
        figure=("15 مدنيا", 15, 15),
    )
    storm = rebels.claim(
        1,
        ClaimType.OFFENSIVE,
        "storm",
        status=Status.EXPECTED,
        source="a commander",
        who=("The army", Side.GOVERNMENT, "Army"),
        place=BRIDGE,
    )
    army = Report.of(ARMY, "State Voice", date(2031, 3, 5))
    denial = army.claim(
        0,
        ClaimType.AIR_STRIKE,
        "hit",
        status=Status.DENIED,
        source="The army",
        side=Side.GOVERNMENT,
        place=TAL_AMBER,
    )
    truce = army.claim(1, ClaimType.DEMAND, "demanded", source="a caller")
    entries = tuple(report.entry() for report in (monitor, army, rebels))
    strike = Event(
        id="e-strike",
        type=ClaimType.AIR_STRIKE,
        claims=(hit.id, denial.id),
        place=TAL_AMBER,
        start=DAY,
        end=DAY,
        accounts=(
            _account("o-monitor", [hit], "the Grey Line monitor", Side.MONITOR),
            _account("o-army", [denial], "the army", Side.GOVERNMENT, denies=True, asserts=False),
        ),
        conflicts=(
            Conflict(Dispute.DENIAL, hit.id, denial.id, "The army denies what the monitor says."),
        ),
        credibility=Credibility(4, "denied", "Denied by the party blamed."),
        links=(),
        part_of=(),
    )
    toll = Event(
        id="e-toll",
        type=ClaimType.DEATH,
        claims=(dead.id, killed.id),
        place=TAL_AMBER,
        start=DAY,
        end=DAY,
        accounts=(
            _account("o-monitor", [dead], "the Grey Line monitor", Side.MONITOR),
            _account("o-rebels", [killed], "متحدث باسم المعارضة", Side.OPPOSITION),
        ),
        conflicts=(),
        credibility=Credibility(1, "sides", "Told by two sides, denied by none."),
        links=(),
        part_of=(),
    )
    push = _lone("e-push", storm, "o-commander", "a commander", asserts=False)
    push = replace(push, place=BRIDGE, start=date(2031, 3, 1), end=date(2031, 3, 7))
    call = _lone("e-truce", truce, "o-caller", "a caller")
    hold = _lone("e-hold", held, "o-post", "Harbour Post")
    tellings = (
        Told(dead.id, 0, "o-monitor", "the Grey Line monitor", Side.MONITOR, DAY, 12, None, False,
             "at least 12 people"),
        Told(killed.id, 0, "o-rebels", "متحدث باسم المعارضة", Side.OPPOSITION, DAY, 15, 15, False,
             "15 مدنيا"),
    )  # fmt: skip
    picture = Picture(
        events=(push, strike, toll, call, hold),
        origins=tuple(
            Origin(account.origin, account.claims, account.teller, account.side, ())
            for event in (push, strike, toll, call, hold)
            for account in event.accounts
        ),
        series=(
            Series("s-dead", SeriesKind.EVENT, "e-toll", "people", "killed", "", TAL_AMBER, None,
                   tellings, 12, 15, tellings[1]),
        ),
        holdings=(
            Holding(TAL_AMBER, "Rebels", None, Side.OPPOSITION, None, None, "", held.id, "o-post",
                    "Harbour Post", False),
        ),
    )  # fmt: skip
    return entries, picture


def _lone(name: str, claim: Claim, origin: str, teller: str, *, asserts: bool = True) -> Event:
    return Event(
        id=name,
        type=claim.type,
        claims=(claim.id,),
        place=None,
        start=None,
        end=None,
        accounts=(_account(origin, [claim], teller, None, asserts=asserts),),
        conflicts=(),
        credibility=Credibility(3 if asserts else 6, "one", "One origin, not denied."),
        links=(),
        part_of=(),
    )


def apart(entries: tuple[Entry, ...]) -> Picture:
    """A picture in which no claim has anything to do with another: a stand-in for reconciling."""
    claims = [claim for entry in entries for claim in entry.claims]
    events = tuple(
        replace(
            _lone(
                f"e{claim.id}", claim, f"o{claim.id}", claim.speaker.name if claim.speaker else ""
            ),
            place=claim.places[0] if claim.places else None,
        )
        for claim in claims
    )
    origins = tuple(
        Origin(account.origin, account.claims, account.teller, account.side, ())
        for event in events
        for account in event.accounts
    )
    return Picture(events, origins, (), ())


PAGE = """\
# What is said

Counted facts **only**, *as told*.

## Events

- **Air strike** “قال متحدث: 12 قتيلا” \\[1 s1\\]
  - also \\*no markup\\* here

| Kind | As written |
|---|---|
| death | at least 12 \\| or more |
"""


def view(
    entries: tuple[Entry, ...] | None = None, picture: Picture | None = None, made: datetime = MADE
) -> View:
    if entries is None or picture is None:
        entries, picture = scene()
    return view_of(entries, picture, {"Harbour Post": "B"}, made, lambda form: f"{form}\n\n{PAGE}")
