"""Whether the clause round a time expression lies ahead, by its verbs."""

from sayso.resolve.times.words import Words

_VERBS = {
    "will": "will shall would 'll",
    "ahead": (
        "expected expects expect scheduled due plans plan planned planning slated supposed should "
        "must deadline payable effective begins starts opens meets leaves arrives expires expire "
        "reconvenes resumes convenes flies travels votes"
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
    "deadline": "until till by",
}
_WORDS = {name: frozenset(words.split()) for name, words in _VERBS.items()}
_ENDS = frozenset(".!?;")
_REACH = 25
"""Words to either side in which a verb is looked for; a sentence is seldom longer."""


def clause_ahead(words: Words, first: int, last: int) -> bool:
    """Whether the words from `first` up to `last` stand in a clause that looks ahead.

    "Will" right behind them decides, then the nearest verb before them in the sentence, then
    the nearest behind; without any, news tells what is over, and a deadline lies ahead.
    """
    texts = words.texts
    if last < len(texts) and texts[last] in _WORDS["will"]:
        return True
    before = range(first - 1, max(-1, first - _REACH), -1)
    behind = range(last, min(len(texts), last + _REACH))
    for side in (before, behind):
        for at in side:
            word = texts[at]
            if word in _ENDS or "\n" in word:
                break
            ahead = _tense(word, texts[at + 1] if at + 1 < len(texts) else "")
            if ahead is not None:
                return ahead
    return first > 0 and texts[first - 1] in _WORDS["deadline"]


def _tense(word: str, after: str) -> bool | None:
    """True of a word that looks ahead, False of one that looks back, None of any other."""
    if word in _WORDS["will"] or word in _WORDS["ahead"] or word.endswith("'ll"):
        return True
    if after == "to" and word in _WORDS["ahead before to"]:
        return True
    if word in _WORDS["may"]:
        return None if after in ("have", "not", "be") else True
    if word in _WORDS["back"]:
        return False
    past = word.endswith("ed") and len(word) > 4 and word not in _WORDS["none"]
    return False if past else None
