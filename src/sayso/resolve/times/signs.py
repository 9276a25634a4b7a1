"""Words round the parts of a time: what they refer to, and how they open or close it."""

import re

from sayso.resolve.periods import DAYS, MONTHS

_UNITS = "seconds?|minutes?|hours?|days?|weeks?|months?|years?|nights?"
_MONTH = "|".join(f"{name}|{name[:3]}" for name in MONTHS) + "|sept"

_DAY = "mon|tues?|weds?|thur?s?|fri|sat|sun"
_POINTED = re.compile(rf"\b((?:{_MONTH}|{_DAY}))\.")
_LOOSE_HYPHEN = re.compile(r"(?<!\d)-|-(?!\d)")
_SPACES = re.compile(r"[\s,;()\[\]\"“”]+")

_REFERENCES = {
    "PRESENT_REF": re.compile(
        r"(?:right |just |until |up until |till |for |even |by )*now|currently"
        r"|at (?:present|the moment|this time)|so far|to date|still|already|presently|nowadays"
        r"|these days"
    ),
    "PAST_REF": re.compile(
        r"(?:more |most |just |until )?(?:recent|recently|previous|previously|earlier|lately"
        r"|formerly|in the past)"
    ),
    "FUTURE_REF": re.compile(
        r"(?:very )?soon|shortly|imminently|(?:in |at )?(?:the |some )?(?:near )?future(?: date)?"
    ),
}
_OTHER_TIME = re.compile(
    r"\b(?:then|that (?:same )?(?:day|night|week|month|year|morning|evening|time)|at the time"
    r"|the (?:next|following|previous|same|preceding) (?:day|night|week|month|year|morning|evening"
    r"|weekend)|meantime|meanwhile|afterwards?|initially|preceding|previous (?:\w+ )?(?:days|weeks"
    rf"|months|years)|(?:{_UNITS}) (?:later|earlier|prior|into|since|before(?! yesterday)"
    r"|after(?! tomorrow)))\b"
)
_REPEATED = re.compile(
    r"\b(?:every|each|daily|nightly|weekly|monthly|yearly|regularly|often|frequently|repeatedly"
    rf"|sporadically|on (?:{'|'.join(DAYS)})s|once|twice)\b"
)
_LOOKS_BACK = re.compile(r"\b(?:last|past|ago|earlier|yesterday|since|recent|previous)\b")
_LOOKS_AHEAD = re.compile(r"\b(?:next|coming|tomorrow|later this|upcoming)\b")
_SIGNAL = re.compile(
    r"\b(?:(?P<since>since|from|starting|beginning)|(?P<until>until|till|through|by|as late as)"
    r"|(?P<before>before|prior to|ahead of|up to|pre)|(?P<after>after|following|post|as of)"
    r")\b"
    r"(?! (?:dawn|dusk|noon|midday|midnight|sunrise|sunset|friday prayers)\b)"
)
_LINK = re.compile(
    r"(?:'s)? ?(?:and|to|until|till|through|-|–)(?: (?:in|into|on|late|early|the|mid))* ?"
)
_GAP = re.compile(
    rf"\b(?:last|past|next|coming|since|for|in|within|until|by)[^\S\n]{{2,}}(?:(?:{_UNITS})\b|$)"
)
_NEEDS_NUMBER = re.compile(
    rf"^(?:{_UNITS}|{_MONTH})\b|\b(?:since|in|until|by|from|last|past|next|of|within|for|on|the"
    rf"|{_MONTH})$"
)


def plain(words: str) -> str:
    """`words` in lower case, without the marks that time expressions are written with or not."""
    text = _SPACES.sub(" ", words.lower().replace("’", "'")).strip(" .:")
    text = _POINTED.sub(r"\1", text)
    return _LOOSE_HYPHEN.sub(" ", text)


def reference(text: str) -> str | None:
    """The reference that the whole of a plain time expression is ("now", "recently"), or None."""
    return next((value for value, words in _REFERENCES.items() if words.fullmatch(text)), None)


def is_other_time(text: str) -> bool:
    """Whether the words count from a time told elsewhere ("three weeks later", "that day")."""
    return bool(_OTHER_TIME.search(text))


def is_repeated(text: str) -> bool:
    """Whether the words mean many times ("every day", "on Fridays")."""
    return bool(_REPEATED.search(text))


def looks_ahead(text: str, ahead: bool) -> bool:
    """Whether the words look ahead; `ahead` is the claim's own direction."""
    return bool(_LOOKS_AHEAD.search(text)) or (ahead and not _LOOKS_BACK.search(text))


def signal_before(text: str, part_start: int) -> str | None:
    """The last signal before the part that starts there, None if there is none."""
    signals = [found.lastgroup for found in _SIGNAL.finditer(text) if found.end() <= part_start]
    return (signals or [None])[-1]


def is_link(text: str) -> bool:
    """Whether the words between two parts make a range of them."""
    return bool(_LINK.fullmatch(text))


def lacks_number(text: str, written: str, lost: bool) -> bool:
    """Whether the words miss a number that the text has lost.

    Such a gap may as well belong to what stands beside the words ("on friday  people"), so that
    words which need no number are read all the same.
    """
    if _GAP.search(written.lower()):
        return True
    return lost and (
        bool(_NEEDS_NUMBER.search(text)) or bool(re.search(r"\S[^\S\n]{2,}\S", written))
    )
