"""Whether the clause round a time expression lies ahead, by its verbs."""

from sayso.resolve.times.words import Word

_AHEAD = frozenset(
    "will shall would 'll to expected expects expect scheduled due plans plan planned planning "
    "going upcoming set slated supposed if may might should must could can next".split()
) - {"to", "may", "could", "can", "if", "would", "next"}
_BACK = frozenset(
    "was were had has have did said says told went came took made killed began left held met gave "
    "saw found fell fought hit struck shot won lost sent put got became ran led broke cut".split()
)
_ENDS = frozenset(".!?;")
_REACH = 25
"""Words to either side in which a verb is looked for; a sentence is seldom longer."""


def clause_ahead(words: list[Word], first: int, last: int) -> bool:
    """Whether the words from `first` up to `last` stand in a clause that looks ahead.

    The nearest verb before them in the sentence decides, then the nearest behind; without
    any, news tells what is over.
    """
    for at in range(first - 1, max(-1, first - _REACH), -1):
        told = _tense(words[at].text)
        if told is not None:
            return told
        if words[at].text in _ENDS or "\n" in words[at].text:
            break
    for at in range(last, min(len(words), last + _REACH)):
        told = _tense(words[at].text)
        if told is not None:
            return told
        if words[at].text in _ENDS or "\n" in words[at].text:
            break
    return False


def _tense(word: str) -> bool | None:
    """True of a word that looks ahead, False of one that looks back, None of any other."""
    if word in _AHEAD or word.endswith("'ll"):
        return True
    if word in _BACK or (word.endswith("ed") and len(word) > 4):
        return False
    return None
