"""Whose word a claim is, in the words of its document."""

import re
from collections.abc import Iterable, Iterator

from sayso.brief.agree import telling_words
from sayso.brief.model import Cited
from sayso.brief.standing import is_bare_denial
from sayso.types import Claim, Phrase

_ARTICLE = re.compile(r"^“?(?:The|A|An|He|She|It|They)\b")
"""First words that are no name: in the middle of our phrase they take a small letter."""
_NEAR = 30
"""Characters up to which two spans of a source are parts of one name or description."""


def joined(phrases: Iterable[Phrase]) -> str:
    """Phrases as one string; "…" between those that stand apart."""
    return " … ".join(words.text for words in phrases)


def speaker(cited: Cited) -> str:
    """Whose word a claim is: the words naming the speaker, with side and medium.

    The report itself is named where it says something in its own voice.  A medium is named
    once, and not at all where it is the outlet, which stands beside the speaker anyway.
    """
    claim = cited.claim
    if not claim.source and names_speaker(claim):
        name = joined(claim.who)
    elif claim.source:
        name = _ARTICLE.sub(lambda found: found.group().lower(), _name(claim))
    elif cited.document.outlet:
        name = f"{cited.document.outlet}’s own report"
    else:
        name = "the report itself"
    side = f" ({claim.side.value.replace('_', ' ')})" if claim.source and claim.side else ""
    said = {frozenset[str](), telling_words(cited.document.outlet or "")}
    via = joined(_new(claim.via, said))
    outer = joined(_new(claim.others, said))
    return (
        name + side + (f", via {via}" if via else "") + (f", as told by {outer}" if outer else "")
    )


def names_speaker(claim: Claim) -> bool:
    """Whether the claim tells whose word it is; a bare denial is the word of who makes it."""
    return bool(claim.source or (is_bare_denial(claim) and claim.who))


def _new(phrases: Iterable[Phrase], said: set[frozenset[str]]) -> Iterator[Phrase]:
    """Those phrases that tell something not yet said; they are then said."""
    for words in phrases:
        told = telling_words(words.text)
        if told not in said:
            said.add(told)
            yield words


def _name(claim: Claim) -> str:
    written = _written(claim)
    if claim.speaker and claim.speaker.antecedent:
        return f"{claim.speaker.antecedent.text} (“{written}”)"
    if (claim.speaker and claim.speaker.reason) or not telling_words(written):
        return f"“{written}” (not told who)"
    return written


def _written(claim: Claim) -> str:
    """The source as written.

    Near spans are parts of one name.  One further off in the claim's sentence is a second
    source, unless it only repeats words of the first ("the official"); one in another
    sentence is left to the claim's details.  What joins them is "also": "with" would make
    one the employer of the other.
    """
    first, *rest = claim.source
    name, told, end = first.text, telling_words(first.text), first.end
    for words in rest:
        new = not telling_words(words.text) <= told
        if 0 <= words.start - end <= _NEAR:
            name += f" … {words.text}"
        elif new and claim.home.span.covers(first.span) and claim.home.span.covers(words.span):
            name += f", also {words.text}"
        else:
            continue
        told |= telling_words(words.text)
        end = words.end
    return name
