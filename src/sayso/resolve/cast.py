"""The people and bodies that a document lets speak or act, as mentions that words can point to."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from sayso.resolve.lexicon import words
from sayso.types import Draft, Phrase, Reading, Role, Span, phrase

_LONGEST = 160
_SAMPLE = 2000
"""Code points of a mention that are read, and of a text that tell whether it has capitals."""

_LONGEST_NAME = 4
_MARKS = " ,;:()[]\"'“”‘’"


class Kind(StrEnum):
    """What a mention is, as far as its own words tell."""

    PERSON = "person"
    PEOPLE = "people"
    BODY = "body"
    NAME = "name"
    OTHER = "other"


class Mention(NamedTuple):
    """Words that name who speaks or acts.

    `tokens` are its lowered words without articles and possessives, `name` the same as written;
    `sentence` and `paragraph` count where it stands; `speaks` tells a source from an actor.
    """

    phrase: Phrase
    name: str
    tokens: tuple[str, ...]
    kind: Kind
    sentence: int
    paragraph: int
    speaks: bool


_TOKEN = re.compile(r"\w+(?:[-.]\w+)*\.?")
_ARTICLE = re.compile(r"^(?:(?:a|an|the|that|this|another|one)\s+)+", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?:['’]s?|\ss)$")
_PHRASE_END = re.compile(
    r"\b(?:in|of|at|from|with|for|to|who|that|which|on|near|speaking|and)\b|[,(]"
)

PERSONS = words(
    "activist adviser advisor ambassador analyst aide chairman chairwoman chief clerk colonel "
    "commander correspondent deputy diplomat director doctor engineer envoy eyewitness expert "
    "father fighter general governor head lawyer lawmaker leader lieutenant major man mayor medic "
    "member minister monk mother negotiator nurse officer official photographer physician police "
    "politician president priest prosecutor refugee reporter representative resident secretary "
    "senator sheikh soldier source spokesman spokesperson spokeswoman student surgeon teacher "
    "villager witness woman worker gen. col. maj. lt. sen. rep. dr. mr mr. mrs mrs. ms ms. king "
    "queen prince premier chancellor judge congressman congresswoman journalist"
)
PEOPLES = words(
    "activists aides analysts authorities civilians commanders diplomats doctors envoys experts "
    "eyewitnesses families fighters forces groups jihadists journalists lawmakers leaders locals "
    "medics militants ministers observers officers officials parties people police prosecutors "
    "rebels refugees relatives reporters reports representatives rescuers residents soldiers "
    "sources spokesmen survivors troops villagers witnesses workers"
)
BODIES = words(
    "administration agency alliance army association authority body brigade brigades bureau "
    "cabinet center centre channel coalition command commission committee company council "
    "department footage force foundation front government group helmets house institute kremlin "
    "media military militia ministry mission monitor monitors movement nations network ngo "
    "observatory office organisation organization parliament party pentagon post presidency "
    "radio regime report service site state statement station television times tv union "
    "university video watch watchdog website"
)
_NAMED_BODIES = words(
    "afp ahrar al-qaeda ankara baghdad beijing berlin brussels cairo centcom daesh daish "
    "damascus fatah france germany hamas hezbollah hizballah hizbollah houthis idf iran iraq "
    "isil isis israel jerusalem jordan lebanon london moscow nato nusra paris pkk pyd qatar "
    "reuters riyadh rudaw russia sana sohr syria taliban tehran turkey uk ukraine un unhcr "
    "unicef us washington ypg"
)


def cast_of(text: str, reading: Reading, drafts: Sequence[Draft]) -> list[Mention]:
    """The mentions of all sources and agents, in order of the text; each span once."""
    speaking = {span for found in reading.attributions for span in found.source}
    acting: set[Span] = set()
    for roles in [owner.roles for owner in reading.triggers] + [owner.roles for owner in drafts]:
        speaking.update(roles.get(Role.SOURCE, ()))
        acting.update(roles.get(Role.WHO, ()))
    for draft in drafts:
        speaking.update(draft.others)
    starts = [sentence.start for sentence in reading.sentences]
    breaks = [found.start() for found in re.finditer(r"\n+", text)]
    cased = text[:_SAMPLE] != text[:_SAMPLE].lower()
    return [
        _mention(
            phrase(text, span),
            (bisect_right(starts, span.start), bisect_right(breaks, span.start)),
            span in speaking,
            cased,
        )
        for span in sorted(speaking | acting)
    ]


def _mention(words_there: Phrase, place: tuple[int, int], speaks: bool, cased: bool) -> Mention:
    name = plain_name(words_there.text[:_LONGEST])
    tokens = tuple(token.lower() for token in _TOKEN.findall(name))
    return Mention(words_there, name, tokens, _kind(name, tokens, cased), *place, speaks)


def plain_name(written: str) -> str:
    """`written` in one line, without article in front and possessive or marks behind."""
    name = _ARTICLE.sub("", " ".join(written.split()).strip(_MARKS))
    return _POSSESSIVE.sub("", name).strip(_MARKS)


def _kind(name: str, tokens: tuple[str, ...], cased: bool) -> Kind:
    """What the words tell; in a text with capitals a name must have one."""
    if not tokens:
        return Kind.OTHER
    core = _TOKEN.findall(_PHRASE_END.split(name, maxsplit=1)[0].lower()) or list(tokens)
    head = core[-1]
    if head in PEOPLES or "and" in tokens:
        return Kind.PEOPLE
    if head in BODIES or head in _NAMED_BODIES or (len(tokens) == 1 and cased and name.isupper()):
        return Kind.BODY
    if any(token in PERSONS for token in core):
        return Kind.PERSON
    if any(token in BODIES for token in tokens):
        return Kind.BODY
    if len(tokens) > _LONGEST_NAME or (cased and name.split()[-1].islower()):
        return Kind.OTHER
    if not cased and len(tokens) == 1 and head.endswith("s"):
        return Kind.OTHER
    return Kind.NAME
