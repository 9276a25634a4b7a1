"""Places as names that compare equal: without the words round them, in one spelling of case.

"In the al-Hamdaniya district of Aleppo", "al hamdaniya" and "Al-Hamdaniya neighbourhood" are all
"Al Hamdaniya": the name is the most specific place that the words name, and what contains it
stays in the words.  Where they name none ("the city", "there", "a hospital") the name is "".
"""

import re
from functools import lru_cache

from sayso.resolve.lexicon import words
from sayso.types import Phrase, Place

_LONGEST = 200
_POSSESSIVE = re.compile(
    r"(?<=\w)['’]s\b|(?<=s)['’](?=\s)|(?<=\w\w) s\b"
    r"|(?<=\bsyria)s\b|(?<=\blibya)s\b|(?<=\baleppo)s\b|(?<=\bturkey)s\b|(?<=\biraq)s\b"
    r"|(?<=\bcity)s\b|(?<=\bcountry)s\b"
)
"""Also one that lost its mark, of the few names and words in which it cannot be a plural."""

_WIDE_GAP = re.compile(r"(?<!\bal)(?<!\bel)[^\S\n]{2,}")
_INITIALS = re.compile(r"\b(u)\W?\s?([snk])\b[.\s]*")
_TOKEN = re.compile(r"\w+|[,;(/\n]|<")
_OWNS = "<"
"""Stands for a possessive in the tokens: what follows it is the more specific."""

_EDGE = words(
    "a across after along also an and are around at between beyond both by close eight five four "
    "from her here his in inside into its just near nearby next of off on onto other our outside "
    "over several seven six some that the their there these this those three throughout to "
    "toward towards two under within"
)
_CONTAINED_IN = words("across around at from in inside near of on outside within , ; ( / \n")
_KINDS = words(
    "area areas cities city district districts hamlet neighborhood neighborhoods neighbourhood "
    "neighbourhoods quarter quarters settlement suburb suburbs town towns village villages"
)
"""Kinds of place that a name says as well without: left out beside it."""

_REGIONS = words(
    "air airbase airport barrens border bridge camp church coast countryside county crossing "
    "dam desert embassy frontier governorate heights highway hospital island market mosque "
    "mountain mountains peninsula prison province provinces region republic river road school "
    "square state street strip suburbs university valley"
)
"""Kinds that make another place of the name ("Aleppo province" is not Aleppo)."""

_WHOLE = re.compile(r"\b(old|new|green|historic|inner) (city|town|zone)\b")
"""Names of parts of a city that are made of common words: kept as one."""

_DIRECTIONS = words(
    "central east eastern north northeast northeastern northern northwest northwestern rural "
    "south southeast southeastern southern southwest southwestern west western"
)
_COMMON = words(
    "abandoned adjacent another army base bases besieged building buildings capital cemetery "
    "center centre civilian coastal common compound contested controlled countries country daesh "
    "densely different divided edge elsewhere embattled enclave entire everywhere field "
    "flashpoint former fringes front frontline fronts government ground heart held here hill "
    "historic home homes house houses isil isis it key kilometers kilometres km land large led "
    "line lines local location locations main major makeshift many metro mile miles military more "
    "most nearby neighboring neighbouring occupied once one opposition outskirts parts part people "
    "place places populated position positions predominantly provincial regime rebel rebels "
    "residential rest rubble same scene schools sector separate shopping side sides site sites "
    "small soil strategic strategically surrounding tense territories territory terrorist "
    "terrorists them torn vicinity war where which whole world worn zone zones"
)
_PEOPLES = words(
    "afghan american egyptian iranian iraqi israeli jordanian kurdish lebanese libyan pakistani "
    "palestinian russian saudi somali sudanese syrian turkish ukrainian yemeni"
)
_SPELLED = {name: name.upper() for name in ("eu", "uae", "uk", "un", "us", "usa")}
_NO_NAME = _EDGE | _KINDS | _REGIONS | _DIRECTIONS | _COMMON | _PEOPLES


def read_place(where: Phrase) -> Place:
    """The place that the words name."""
    return Place(where, place_name(where.text))


@lru_cache(maxsize=4096)
def place_name(written: str) -> str:
    """The name of the most specific place in `written`, "" if it names none."""
    text = _INITIALS.sub(r"\1\2 ", written[:_LONGEST].lower())
    text = (
        _POSSESSIVE.sub(" < ", _WIDE_GAP.sub(", ", text))
        .replace("'", "")
        .replace("’", "")
        .replace("-", " ")
    )
    chunks = _chunks(_TOKEN.findall(_WHOLE.sub(r"\1_\2", text)))
    for place, chunk in enumerate(chunks):
        if _names(chunk):
            return _titled(_with_region(chunks[:place], _trimmed(chunk)))
    return ""


def _chunks(tokens: list[str]) -> list[list[str]]:
    """The tokens parted at what contains what, the most specific first; a list stays whole."""
    parted: list[list[str]] = [[]]
    owners: list[list[str]] = []
    for token in tokens:
        if token == _OWNS:
            owners.insert(0, parted.pop())
            parted.append([])
        elif token in _CONTAINED_IN and "and" not in tokens:
            parted.append([])
        elif token[0].isalnum():
            parted[-1].append(token)
    return [chunk for chunk in parted + owners if chunk]


def _names(chunk: list[str]) -> bool:
    """Whether a chunk holds a name; "the Turkish border" is one, "the Syrian city" is none."""
    if any(token not in _NO_NAME and not token.isdecimal() for token in chunk):
        return True
    return len(chunk) > 1 and chunk[-2] in _PEOPLES and chunk[-1] in _REGIONS


def _trimmed(chunk: list[str]) -> list[str]:
    start, end = 0, len(chunk)
    while start < end - 1 and chunk[start] in _EDGE | _COMMON | _KINDS:
        start += 1
    while end > start + 1 and (chunk[end - 1] in _KINDS or chunk[end - 1] in _EDGE):
        end -= 1
    return chunk[start:end]


def _with_region(before: list[list[str]], name: list[str]) -> list[str]:
    """The name with its region: "the province of Aleppo", "the west of Aleppo"."""
    if not before:
        return name
    kind = before[-1][-1]
    if kind in _REGIONS:
        return [*name, kind]
    return [kind, *name] if kind in _DIRECTIONS else name


def _titled(tokens: list[str]) -> str:
    return " ".join(
        _SPELLED.get(token, token if token in ("and", "the") else token.capitalize())
        for token in " ".join(tokens).replace("_", " ").split()
    )
