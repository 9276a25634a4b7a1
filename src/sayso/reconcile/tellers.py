"""Tellers: whose word a claim is, and what makes two tellers one mouth or one desk."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from sayso.reconcile.passages import fold, word_set
from sayso.reconcile.wires import credit_of, house_of, key_of
from sayso.types import Claim, ClaimType, Document, Side, Speaker

_ROLES = word_set(
    "activist activists agency analysts army authorities based chief civil civilians commander "
    "council coalition defense defence department diplomat diplomats director eastern fighter "
    "fighters force forces foreign general government group groups head human international "
    "leader leaders local media member members military militants minister ministry monitor "
    "monitoring monitors national northern observatory office officer official officials "
    "opposition party people police political president rebel rebels regime region report "
    "reporter reports resident residents rights security senior sources southern spokesman "
    "spokesperson spokeswoman state statement syrian television turkish united western "
    "witness witnesses worker workers aleppo damascus islamic russian american russia "
    "turkey syria iraqi kurdish source medical field rescue village province district"
)
"""Words of sources that many share: they tell what a speaker is and not who."""

_FIRST = word_set("i our we")
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
_MARKS = re.compile(r"[.,;]")
_QUOTES = re.compile(r"[\"“”„«»‘’]|(?<!\w)'|'(?!\w)")

_LEAST_LETTERS = 5
_LONGEST_NAME = 80
_WHEREABOUTS = re.compile(r"\b(?:in|at|near|from|on|by|to|who|which)\b")
"""What follows names where somebody is or speaks, and that is no name of theirs."""

_POINTERS = word_set(
    "a an and he her his i it me one others our she some that the their them they"
    " this us we which who you"
)
"""Words that only point to somebody: they name nobody."""


_SPEECH = frozenset(
    (
        ClaimType.ACCUSATION,
        ClaimType.DEMAND,
        ClaimType.OFFER,
        ClaimType.REFUSAL,
        ClaimType.SUPPORT,
        ClaimType.THREAT,
    )
)
"""Acts done by saying so: whoever reports them, they come from the mouth of who does them."""


class Kind(Enum):
    """What a teller is."""

    SPEAKER = "speaker"
    """Somebody whom the document names as its source."""
    AGENCY = "agency"
    """The agency that the document credits; the claim is in its own voice."""
    OUTLET = "outlet"
    """The document's outlet, in its own voice."""


@dataclass(frozen=True, slots=True)
class Teller:
    """Whose word a claim is.

    Attributes:
        kind: see `Kind`.
        key: what makes two tellers one where events count them: the party, the agency, the
            outlet; a document of its own for those whom nothing identifies.
        name: as a reader would name them.
        side: their side, None where unknown and for outlets.
        known: whether the register knows them; a party that it knows may speak every day.
        names: further words of a speaker's name that few others bear; where the text has
            capitals, only words that have one.
        cased: whether it has.
        carrier: the party whose own outlet carries a speaker's word, or "".
    """

    kind: Kind
    key: str
    name: str
    side: Side | None = None
    known: bool = False
    names: frozenset[str] = frozenset()
    cased: bool = False
    carrier: str = ""

    @property
    def speaks(self) -> bool:
        """Whether this is a speaker, and not a document in its own voice."""
        return self.kind is Kind.SPEAKER

    @property
    def identified(self) -> bool:
        """Whether words or the register tell who it is, and not only of what kind."""
        return self.known or bool(self.names)

    def bears_name_of(self, other: "Teller") -> bool:
        """Whether both bear one name; where both have lost their capitals, two words of one."""
        return len(self.names & other.names) >= (1 if self.cased or other.cased else 2)


def tellers_of(claims: Collection[Claim], documents: Mapping[str, Document]) -> dict[str, Teller]:
    """The teller of each claim, by its id."""
    voices = {name: _voice(document) for name, document in documents.items()}
    speakers: dict[tuple[str, Speaker, Side | None], Teller] = {}
    found = {}
    for claim in claims:
        voice = voices[claim.document]
        if claim.speaker is None:
            found[claim.id] = _unnamed(claim, voice)
            continue
        source = claim.document, claim.speaker, claim.side
        if source not in speakers:
            speakers[source] = _speaker(claim, claim.speaker, voice)
        found[claim.id] = speakers[source]
    return found | _pointed(claims, found)


def _pointed(claims: Iterable[Claim], tellers: Mapping[str, Teller]) -> dict[str, Teller]:
    """The tellers of claims whose source is only "the minister" behind another's word.

    "The government denied it, the foreign minister saying ..." is one statement, whomever further
    up in the report the minister's words could mean.
    """
    spoken: dict[tuple[str, int], list[Claim]] = {}
    for claim in claims:
        if claim.speaker is not None:
            spoken.setdefault((claim.document, claim.sentence), []).append(claim)
    found = {}
    for inside in spoken.values():
        pointing = [claim for claim in inside if _only_points(claim)]
        plain = [claim for claim in inside if not _only_points(claim)]
        for claim in pointing:
            before = [one for one in plain if one.source[0].start < claim.source[0].start]
            if before:
                nearest = max(before, key=lambda one: (one.source[0].start, one.id))
                found[claim.id] = tellers[nearest.id]
    return found


def _only_points(claim: Claim) -> bool:
    speaker = claim.speaker
    return (
        speaker is not None
        and speaker.antecedent is not None
        and speaker.antecedent.end <= claim.home.start
        and speaker.words.text.lower().startswith("the ")
    )


def _unnamed(claim: Claim, voice: Teller) -> Teller:
    """Who first said what no source is named for: a medium, who acts by speaking, or the report."""
    via = " ".join(claim.via[0].text.split()) if claim.via else ""
    key = key_of(_ARTICLE.sub("", via))
    if key and key not in voice.key:
        return Teller(Kind.SPEAKER, key, via)
    if claim.type in _SPEECH and claim.doers and claim.doers[0].actor:
        who = claim.doers[0]
        return Teller(Kind.SPEAKER, key_of(claim.doers[0].actor), who.name, who.side, True)
    return voice


def _voice(document: Document) -> Teller:
    """The teller of what `document` says in its own voice."""
    if desk := credit_of(document):
        return Teller(Kind.AGENCY, desk.key, desk.name, None, True)
    if document.outlet and (house := house_of(document.outlet)):
        return Teller(Kind.OUTLET, house.key, house.name, house.side, True)
    if document.outlet and (key := key_of(document.outlet)):
        return Teller(Kind.OUTLET, key, document.outlet)
    name = f"report {document.title!r}" if document.title else f"report {document.id[:8]}"
    return Teller(Kind.OUTLET, document.id, name)


def _speaker(claim: Claim, speaker: Speaker, voice: Teller) -> Teller:
    """Whom the document names as the source; `voice` is the document's own."""
    if key_of(_ARTICLE.sub("", speaker.name)) == voice.key:
        return Teller(Kind.SPEAKER, voice.key, voice.name, claim.side, voice.known)
    if _is_the_desk(claim, speaker):
        return Teller(Kind.SPEAKER, voice.key, voice.name, voice.side, voice.known)
    carrier = voice.key if voice.side else ""
    words = fold(_WHEREABOUTS.split(speaker.name, maxsplit=1)[0])
    common = _ROLES | frozenset(fold(speaker.group))
    names = frozenset(word for word in words if len(word) >= _LEAST_LETTERS and word not in common)
    cased = claim.home.text != claim.home.text.lower()
    if cased:
        names = frozenset(word for word in names if word not in speaker.name)
    written = " ".join(speaker.name.split())
    if speaker.person:
        name = f"{speaker.person} ({speaker.group})" if speaker.group else speaker.person
    else:
        # "a rebel official, Zakaria Malahifji" tells more than the register's "Syrian rebels".
        name = speaker.group if speaker.group and not names else written[:_LONGEST_NAME]
    known = speaker.actor or speaker.person
    if known:
        key = key_of(known)
    elif names:
        key = " ".join(sorted(names))
    else:
        key = f"{claim.document} {' '.join(words)}"
        names = frozenset()
        if not set(words) - _POINTERS:
            name = f"somebody quoted by {voice.name}"
    return Teller(Kind.SPEAKER, key, _whole(name), claim.side, bool(known), names, cased, carrier)


def _is_the_desk(claim: Claim, speaker: Speaker) -> bool:
    """Whether the source is a "we" that stands in no quotation: those who wrote the report."""
    written = claim.home.text
    return (
        speaker.antecedent is None
        and set(fold(speaker.name)) <= _FIRST
        and bool(_MARKS.search(written) or written != written.lower())
        and not _QUOTES.search(written)
    )


def _whole(name: str) -> str:
    """A name without a bracket that is opened in it and not closed."""
    opened = name.rfind("(")
    return name[:opened].rstrip() if opened > name.rfind(")") and opened > 0 else name
