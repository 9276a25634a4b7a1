"""Entries to put into ledgers: a few plain ones, and any that the types allow."""

from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import strategies as st

from sayso.judgements import judge
from sayso.types import (
    Check,
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
    phrase,
    sha256_text,
)


def document(
    text: str,
    *,
    outlet: str | None = "The Lantern",
    day: date | None = date(2031, 3, 5),
    title: str | None = None,
    language: str | None = "en",
    place_read: str = "reports/one.txt",
) -> Document:
    return Document(
        id=document_id(text, outlet, day, title),
        text=text,
        outlet=outlet,
        date=day,
        title=title,
        language=language,
        place_read=place_read,
        bytes_sha256=sha256_text(text),
        text_sha256=sha256_text(text),
    )


def report(number: int = 0, *, day: date | None = date(2031, 3, 5), claims: int = 2) -> Entry:
    """An entry told apart by `number`; the last of its two or more claims is a denial."""
    line = f"Colonel Oru Ñandez said at least {number} people fled Port Amber on Monday. "
    body = line * (claims - 1) + "Rebels denied it."
    doc = document(body, day=day, place_read=f"reports/{number}.txt")
    starts = range(0, len(line) * claims, len(line))
    ends = [start - 1 for start in starts[1:]] + [len(body)]
    sentences = tuple(map(Span, starts, ends))
    told = [_plain_claim(doc, sentences, home, denied=False) for home in range(claims - 1)]
    denial = _plain_claim(doc, sentences, claims - 1, denied=True)
    return Entry(doc, sentences, (Span(7, 8),), (*told, denial))


def _plain_claim(doc: Document, sentences: tuple[Span, ...], home: int, *, denied: bool) -> Claim:
    def at(words: str) -> Phrase:
        start = doc.text.rindex(words, 0, sentences[home].end)
        return phrase(doc.text, (start, start + len(words)))

    name = at("Rebels") if denied else at("Colonel Oru Ñandez")
    number = at(doc.text.split("said ")[1].split(" people")[0])
    return seal_claim(
        Claim(
            id="",
            document=doc.id,
            type=ClaimType.DISPLACEMENT,
            status=Status.DENIED if denied else Status.HAPPENED,
            side=Side.OPPOSITION if denied else Side.GOVERNMENT,
            check=Check.DISPUTED if denied else None,
            sentence=home,
            home=phrase(doc.text, sentences[home]),
            trigger=at("fled"),
            source=(name,),
            cue=(at("denied") if denied else at("said"),),
            via=(),
            who=(),
            whom=(at("people"),),
            doers=(),
            targets=(Party(at("people"), None, "", Side.CIVILIAN, "common words"),),
            speaker=Speaker(name, name.text, None, ""),
            others=(),
            places=(Place(at("Port Amber"), "Port Amber"),),
            times=(
                When(at("on Monday"), "2031-03-03", date(2031, 3, 3), date(2031, 3, 3), "weekday"),
            ),
            figures=(
                Figure(
                    number, float(number.text.split()[-1]), None, "at least", "", "people", False
                ),
            ),
            confidence=0.75,
        )
    )


def rejection(claim: Claim, *, who: str = "Ada", day: int = 1, why: str = "") -> Judgement:
    when = datetime(2031, 4, day, 12, tzinfo=UTC)
    return judge(Decision.REJECT, [claim.id], who=who, when=when, why=why)


def seal_claim(claim: Claim) -> Claim:
    """`claim` with the id that it ought to have."""
    return replace(claim, id=claim_id(claim))


# Every letter that a text may hold, with those that break naive code put in front.
_LETTERS = st.one_of(
    st.sampled_from("a %_'\"\\\n\t;é\u0301של\u200f\u202e中🙂👩\u200d🚀\ufeff\u0085\ud7ff"),
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"),
)
_WORDS = st.text(_LETTERS, max_size=12)
_DAYS = st.dates()
_NUMBERS = st.floats(allow_nan=False, allow_infinity=False) | st.integers(-5, 2**40).map(float)


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    """Any entry that holds together."""
    doc = document(
        draw(st.text(_LETTERS, max_size=80)),
        outlet=draw(st.none() | _WORDS),
        day=draw(st.none() | _DAYS),
        title=draw(st.none() | _WORDS),
        language=draw(st.none() | st.sampled_from(["en", "ar"])),
        place_read=draw(_WORDS),
    )
    length = len(doc.text)
    spans = st.tuples(st.integers(0, length), st.integers(0, length)).map(
        lambda ends: Span(min(ends), max(ends))
    )
    sentences = tuple(draw(st.lists(spans, max_size=4)))
    claims = draw(st.lists(_claims(doc, sentences, spans), max_size=4)) if sentences else []
    unique = {claim.id: claim for claim in claims}
    return Entry(doc, sentences, tuple(draw(st.lists(spans, max_size=3))), tuple(unique.values()))


def _places(phrases: st.SearchStrategy[Phrase]) -> st.SearchStrategy[Place]:
    """Places as a ledger keeps them: none that stands for a government."""
    degrees = st.none() | st.floats(-180, 180)
    names = st.none() | _WORDS
    return st.builds(
        Place,
        *(phrases, _WORDS, degrees, degrees, names, names),
        *(st.none() | st.integers(1, 4), _WORDS, st.just(""), _WORDS),
    )


@st.composite
def _claims(
    draw: st.DrawFn, doc: Document, sentences: tuple[Span, ...], spans: st.SearchStrategy[Span]
) -> Claim:
    phrases = spans.map(lambda span: phrase(doc.text, span))
    several = st.lists(phrases, max_size=3).map(tuple)
    sides = st.none() | st.sampled_from(Side)
    parties = st.builds(Party, phrases, st.none() | _WORDS, _WORDS, sides, _WORDS)
    speakers = st.builds(
        Speaker,
        *(phrases, _WORDS, st.none() | phrases, _WORDS),
        *(st.none() | _WORDS, _WORDS, _WORDS, _WORDS, sides, _WORDS),
    )
    sentence = draw(st.integers(0, len(sentences) - 1))
    return seal_claim(
        Claim(
            id="",
            document=doc.id,
            type=draw(st.sampled_from(ClaimType)),
            status=draw(st.sampled_from(Status)),
            side=draw(st.none() | st.sampled_from(Side)),
            check=draw(st.none() | st.sampled_from(Check)),
            sentence=sentence,
            home=phrase(doc.text, sentences[sentence]),
            trigger=draw(phrases),
            source=draw(several),
            cue=draw(several),
            via=draw(several),
            who=draw(several),
            whom=draw(several),
            doers=draw(st.lists(parties, max_size=2).map(tuple)),
            targets=draw(st.lists(parties, max_size=2).map(tuple)),
            speaker=draw(st.none() | speakers),
            others=draw(several),
            places=draw(st.lists(_places(phrases), max_size=2).map(tuple)),
            times=draw(
                st.lists(
                    st.builds(
                        When,
                        phrases,
                        st.none() | _WORDS,
                        st.none() | _DAYS,
                        st.none() | _DAYS,
                        _WORDS,
                    ),
                    max_size=2,
                ).map(tuple)
            ),
            figures=draw(
                st.lists(
                    st.builds(
                        Figure,
                        phrases,
                        st.none() | _NUMBERS,
                        st.none() | _NUMBERS,
                        _WORDS,
                        _WORDS,
                        _WORDS,
                        st.booleans(),
                        *(_WORDS, _WORDS),
                        st.none() | phrases,
                        _WORDS,
                        *(st.none() | phrases,) * 3,
                    ),
                    max_size=2,
                ).map(tuple)
            ),
            confidence=draw(st.floats(0, 1)),
        )
    )
