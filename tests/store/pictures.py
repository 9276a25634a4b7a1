"""Pictures to keep: any that the types allow, in the order that they promise."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations

from hypothesis import strategies as st

from sayso.types import (
    Account,
    Apart,
    ClaimType,
    Conflict,
    Credibility,
    Dispute,
    Event,
    Holding,
    Link,
    LinkKind,
    Origin,
    Phrase,
    Picture,
    Place,
    Reason,
    Series,
    SeriesKind,
    Side,
    Tie,
    TieKind,
    Told,
    content_id,
)

WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8)
DAYS = st.none() | st.dates()
SIDES = st.none() | st.sampled_from(Side)
NUMBERS = st.none() | st.floats(-1e9, 1e9)
CLAIMS = [content_id("c", number) for number in range(12)]
CLAIM = st.sampled_from(CLAIMS)

PLACES = st.builds(
    Place,
    st.builds(Phrase, st.integers(0, 9), st.integers(0, 9), WORDS),
    *(WORDS, NUMBERS, NUMBERS, st.none() | WORDS, st.none() | WORDS),
    *(st.none() | st.integers(1, 4), WORDS, WORDS, WORDS),
)
TOLD = st.builds(
    Told,
    *(CLAIM, st.integers(0, 3), WORDS, WORDS, SIDES, DAYS, NUMBERS, NUMBERS, st.booleans(), WORDS),
)
HOLDINGS = st.builds(
    Holding,
    *(PLACES, WORDS, st.none() | WORDS, SIDES, DAYS, DAYS, WORDS, CLAIM, WORDS, WORDS),
    st.booleans(),
)
LINKS = st.builds(
    Link,
    *(CLAIM, CLAIM, st.sampled_from(LinkKind), st.floats(-99, 99)),
    st.lists(st.builds(Reason, WORDS, st.floats(-99, 99), WORDS), max_size=3).map(tuple),
    st.none() | WORDS,
)


APART = st.builds(Apart, CLAIM, CLAIM, st.floats(0, 99))


def several(what: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(what, max_size=3).map(tuple)


@st.composite
def groups(draw: st.DrawFn) -> list[tuple[str, ...]]:
    """Some of the claims in groups, each in one at most."""
    numbers = draw(st.lists(st.integers(0, 4), min_size=len(CLAIMS), max_size=len(CLAIMS)))
    found: dict[int, list[str]] = {}
    for claim, number in zip(CLAIMS, numbers, strict=True):
        found.setdefault(number, []).append(claim)
    # Group 0 is left out: its claims are rejected.
    return [tuple(claims) for number, claims in sorted(found.items()) if number]


@st.composite
def events(draw: st.DrawFn, claims: tuple[str, ...]) -> Event:
    tellers = {claim: draw(st.integers(0, 3)) for claim in claims}
    accounts = tuple(
        draw(
            st.builds(
                Account,
                *(WORDS, st.just(tuple(claim for claim in claims if tellers[claim] == teller))),
                *(WORDS, SIDES, st.booleans(), st.booleans(), st.booleans()),
            )
        )
        for teller in sorted(set(tellers.values()) - {0})
    )
    return Event(
        id=content_id("v", claims[0]),
        type=draw(st.sampled_from(ClaimType)),
        claims=claims,
        place=draw(st.none() | PLACES),
        start=draw(DAYS),
        end=draw(DAYS),
        accounts=accounts,
        conflicts=draw(several(st.builds(Conflict, st.sampled_from(Dispute), CLAIM, CLAIM, WORDS))),
        credibility=draw(st.builds(Credibility, st.integers(1, 6), WORDS, WORDS)),
        links=draw(several(LINKS)),
        part_of=draw(several(WORDS)),
    )


@st.composite
def origins(draw: st.DrawFn, claims: tuple[str, ...]) -> Origin:
    ties = several(st.builds(Tie, CLAIM, CLAIM, st.sampled_from(TieKind), WORDS))
    return Origin(content_id("o", claims[0]), claims, draw(WORDS), draw(SIDES), draw(ties))


@st.composite
def series(draw: st.DrawFn, number: int) -> Series:
    told = draw(several(TOLD))
    return Series(
        id=content_id("s", number),
        kind=draw(st.sampled_from(SeriesKind)),
        event=draw(st.none() | WORDS),
        counted=draw(WORDS),
        harm=draw(WORDS),
        unit=draw(WORDS),
        place=draw(st.none() | PLACES),
        since=draw(DAYS),
        told=told,
        lowest=draw(NUMBERS),
        highest=draw(NUMBERS),
        latest=draw(st.sampled_from((None, *told))),
    )


@st.composite
def pictures(draw: st.DrawFn) -> Picture:
    return in_order(
        Picture(
            events=tuple(draw(events(claims)) for claims in draw(groups())),
            origins=tuple(draw(origins(claims)) for claims in draw(groups())),
            series=tuple(draw(series(number)) for number in range(draw(st.integers(0, 3)))),
            holdings=tuple(draw(st.lists(HOLDINGS, max_size=4, unique_by=lambda h: h.claim))),
            apart=tuple(draw(st.lists(APART, max_size=3, unique_by=lambda a: (a.a, a.b)))),
        )
    )


def in_order(picture: Picture) -> Picture:
    return Picture(
        events=tuple(sorted(picture.events, key=lambda e: (e.start or date.max, e.id))),
        origins=tuple(sorted(picture.origins, key=lambda o: o.id)),
        series=tuple(
            sorted(picture.series, key=lambda s: (s.counted, s.place.name if s.place else "", s.id))
        ),
        holdings=tuple(
            sorted(picture.holdings, key=lambda h: (h.place.name, h.start or date.max, h.claim))
        ),
        apart=tuple(sorted(picture.apart, key=lambda link: (link.a, link.b))),
    )


def sound(
    claims: Sequence[str], events: Sequence[int], origins: Sequence[int], counts: Sequence[int]
) -> Picture:
    """The picture in which claims stand in these events, origins and running totals.

    Claims of event 0 are rejected; those of count 0 give no figure. The first figure of an
    event makes a series of the event, every third claim tells who holds a place.
    """
    told = [row for row in zip(claims, events, origins, counts, strict=True) if row[1]]

    def groups(column: int) -> Iterator[tuple[str, ...]]:
        for number in sorted({row[column] for row in told} - {0}):
            yield tuple(row[0] for row in told if row[column] == number)

    def figure(claim: str, number: int) -> Told:
        return Told(claim, number, "o", "t", None, None, 1.0, 2.0, False, "1 to 2")

    def series(kind: SeriesKind, those: tuple[str, ...], number: int, event: str | None) -> Series:
        figures = tuple(figure(claim, number) for claim in those)
        id_ = content_id("s", [kind, those[0]])
        return Series(
            *(id_, kind, event, "people", "killed", "", None, None, figures),
            *(1.0, 2.0, figures[-1]),
        )

    origin_of = {claim: origin for claim, _, origin, _ in told}
    made = tuple(
        Event(
            id=content_id("v", those[0]),
            type=ClaimType.CLASH,
            claims=those,
            place=None,
            start=None,
            end=None,
            accounts=tuple(
                Account(
                    *(f"o{o}", tuple(c for c in those if origin_of[c] == o), f"teller {o}"),
                    *(Side.MONITOR, False, True, False),
                )
                for o in sorted({origin_of[claim] for claim in those})
            ),
            conflicts=(),
            credibility=Credibility(3, "one", "one origin"),
            links=(),
            part_of=(),
        )
        for those in groups(1)
    )
    place = Place(Phrase(0, 4, "Here"), "Here")
    return in_order(
        Picture(
            events=made,
            origins=tuple(
                Origin(content_id("o", those[0]), those, "t", None, ()) for those in groups(2)
            ),
            series=(
                *(series(SeriesKind.EVENT, e.claims[:1], 0, e.id) for e in made),
                *(series(SeriesKind.RUNNING, those, 1, None) for those in groups(3)),
            ),
            holdings=tuple(
                Holding(
                    *(place, "rebels", None, None, None, None, "", claim, "o", "t"),
                    len(told) % 2 == 0,  # so that what others say changes it
                )
                for claim, *_ in told[::3]
            ),
            apart=tuple(
                Apart(a.claims[0], b.claims[0], len(a.claims) + len(b.claims) / 9)
                for a, b in combinations(made, 2)
                if len(a.claims) != len(b.claims)
            ),
        )
    )


@st.composite
def sound_pictures(draw: st.DrawFn) -> Picture:
    numbers = st.lists(st.integers(0, 3), min_size=len(CLAIMS), max_size=len(CLAIMS))
    return sound(CLAIMS, draw(numbers), [n + 1 for n in draw(numbers)], draw(numbers))


def without(picture: Picture, other: Picture) -> Picture:
    """What `picture` has and `other` has not."""
    return replace(
        picture,
        events=tuple(e for e in picture.events if e not in other.events),
        origins=tuple(o for o in picture.origins if o not in other.origins),
        series=tuple(s for s in picture.series if s not in other.series),
        holdings=tuple(h for h in picture.holdings if h not in other.holdings),
        apart=tuple(link for link in picture.apart if link not in other.apart),
    )
