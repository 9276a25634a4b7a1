"""Whether the clause round a time expression lies ahead, by its verbs."""

from enum import Enum, auto

from sayso.resolve.times.words import Words

_VERBS = {
    "will": "will shall would 'll deadline",
    "ahead": (
        "expected expects expect scheduled due plans plan planned planning slated supposed should "
        "must payable effective begins starts opens meets leaves arrives expires expire "
        "reconvenes takes resumes convenes flies travels votes"
    ),
    "ahead before to": (
        "is are was were going agreed agrees hope hopes hoped want wants wanted promised vowed "
        "ordered urged threatened threatens decided set ready prepared preparing asked"
    ),
    "may": "may might could can cannot",
    "back": (
        "was were had did said told went came took made killed began left held met gave saw found "
        "fell fought hit struck shot won lost sent put got became ran led broke cut bought sold "
        "paid rose grew wrote spoke stood drove flew fled knew kept chose brought thought caught "
        "built spent heard felt drew withdrew threw blew"
    ),
    "none": (  # though they end as verbs of the past do
        "united hundred indeed need exceed proceed succeed speed ahmed mohammed armed unarmed "
        "wounded injured limited masked alleged displaced"
    ),
    "be": "be being is are",
    "open": "is are am",  # what is so may be so for long
    "until": "until till by",
}
_WORDS = {name: frozenset(words.split()) for name, words in _VERBS.items()}
_ENDS = frozenset("!?;")
_REACH = 25
"""Words to either side in which a verb is looked for; a sentence is seldom longer."""


class _Tense(Enum):
    PAST = auto()
    OPEN = auto()
    AHEAD = auto()


def clause_ahead(words: Words, first: int, last: int) -> bool | None:
    """Whether the words from `first` up to `last` stand in a clause that looks ahead.

    "Since" and "until" before them and "will" right behind them decide, then the nearest verb
    before them in the sentence, then the nearest behind. None where nothing tells, or where the
    verb is of the past and another one of the sentence looks ahead.
    """
    texts = words.texts
    signal = texts[first - 1] if first else ""
    if signal == "since":
        return False
    if last < len(texts) and texts[last] in _WORDS["will"]:
        return True
    start, end = _sentence(texts, first, last)
    told = [_tense(texts, at) for at in range(first - 1, start - 1, -1)]
    told += [_tense(texts, at) for at in range(last, end)]
    nearest = next((tense for tense in told if tense is not None), _Tense.OPEN)
    if nearest is _Tense.PAST and _Tense.AHEAD not in told:
        return False
    return True if nearest is _Tense.AHEAD or signal in _WORDS["until"] else None


def _sentence(texts: list[str], first: int, last: int) -> tuple[int, int]:
    """Where the sentence round some words begins and ends, as far as verbs are looked for."""
    start, end = first, last
    while start > max(0, first - _REACH) and not _ends(texts, start - 1):
        start -= 1
    while end < min(len(texts), last + _REACH) and not _ends(texts, end):
        end += 1
    return start, end


def _ends(texts: list[str], at: int) -> bool:
    """Whether a sentence ends at a word; a point behind a short word may be an abbreviation's."""
    word = texts[at]
    if word == ".":
        return at == 0 or len(texts[at - 1]) > 4
    return word in _ENDS or "\n" in word


def _tense(texts: list[str], at: int) -> _Tense | None:
    """What a word tells of the times near it, None if nothing."""
    word = texts[at]
    before = texts[at - 1] if at else ""
    after = texts[at + 1] if at + 1 < len(texts) else ""
    if word in _WORDS["will"] or word in _WORDS["ahead"] or word.endswith("'ll"):
        return _Tense.AHEAD
    if after == "to" and word in _WORDS["ahead before to"]:
        return _Tense.AHEAD
    if word in _WORDS["may"]:
        return None if after in ("have", "not", "be") else _Tense.AHEAD
    if word in _WORDS["open"]:
        return _Tense.OPEN
    past = word in _WORDS["back"] or (
        word.endswith("ed") and len(word) > 4 and word not in _WORDS["none"]
    )
    # "Will be paid", "to be held": the verb before it tells.
    return _Tense.PAST if past and before not in _WORDS["be"] else None
