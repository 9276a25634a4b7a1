"""Whose word a claim is, in the words of its document and the names of the register."""

import re
from collections.abc import Iterable, Iterator, Mapping

from sayso.brief.cited import Cited
from sayso.brief.parts import POSITIONS
from sayso.brief.standing import is_bare_denial
from sayso.brief.words import telling_words
from sayso.types import Claim, Phrase, Speaker

_ARTICLE = re.compile(r"^“?(?:The|A|An|He|She|It|They)\b")
"""First words that are no name: in the middle of our phrase they take a small letter."""
_NEAR = 30
"""Characters up to which two spans of a source are parts of one name or description."""
_FEWEST_LETTERS = 3
"""Letters of a speaker's words below which they name nobody, unless the register knows them."""
_LETTER = re.compile(r"[^\W\d_]")
_ACRONYM = re.compile(r"\b[A-Z]{2}\b")
_FRAGMENT = re.compile(
    r"(?i)\W*(?:of|and|or|by|to|that|which|said|but)\b.*"
    r"|.*\b(?:the|an?|of|for|and|or|by|to|in|on|at|with|from|that|as|but)\W*"
)
"""Words that begin or end in the middle of a phrase."""
_PRONOUN = re.compile(r"(?i)(?:he|she|it|they|we|i|you|who|this|these|those|them)\b")

_OWN = re.compile(r"(?i)(?:we|i|our|my)\b")
"""What a document calls itself."""
_QUOTATION = re.compile(r"[\"“”„«»‘’]|(?<!\w)'|'(?!\w)")


def joined(phrases: Iterable[Phrase]) -> str:
    """Phrases as one string; "…" between those that stand apart."""
    return " … ".join(words.text for words in phrases)


def speaker(cited: Cited, ratings: Mapping[str, str] | None = None) -> str:
    """Whose word a claim is: the words naming the speaker, with party, side and medium.

    The report itself is named where it says something in its own voice.  A medium is named
    once, and not at all where it is the outlet, which stands beside the speaker anyway.

    Args:
        cited: the claim.
        ratings: reliability of sources, A to F, as people rate them, by name or id in the register.
    """
    claim = cited.claim
    if names_speaker(claim):
        name = _name(claim) if is_attributed(claim) else joined(claim.who)
        name = _ARTICLE.sub(lambda found: found.group().lower(), name)
    elif cited.document.outlet:
        name = f"{cited.document.outlet}’s own report"
    else:
        name = "the report itself"
    said = {frozenset[str](), telling_words(cited.document.outlet or "")}
    said |= {telling_words(words.text) for words in claim.source}
    via = joined(_new(claim.via, said))
    outer = joined(_new(claim.others, said))
    return (
        name
        + _about(claim, name, ratings or {})
        + (f", via {via}" if via else "")
        + (f", as told by {outer}" if outer else "")
    )


def names_speaker(claim: Claim) -> bool:
    """Whether the claim tells whose word it is; a bare denial is the word of who makes it."""
    return bool(is_attributed(claim) or (is_bare_denial(claim) and claim.who))


def is_attributed(claim: Claim) -> bool:
    """Whether somebody else than who wrote the report says it: "we" in no quotation is its own."""
    written = claim.home.text
    return bool(claim.source) and not (
        all(_OWN.fullmatch(words.text) for words in claim.source)
        and not (claim.speaker and claim.speaker.antecedent)
        and written != written.lower()
        and not _QUOTATION.search(written)
    )


def is_clear(claim: Claim) -> bool:
    """Whether the words of the source, if there are any, name or describe somebody."""
    return not is_attributed(claim) or _reading(claim) == "clear"


def party(cited: Cited) -> str:
    """Whose position a demand, a refusal, an accusation is: who makes it, or says so of itself.

    "": the words name nobody.
    """
    for claim in cited.claims:
        if claim.type not in POSITIONS:
            continue
        for doer in claim.doers:
            if doer.name:
                return doer.name
        words = " ".join(joined(claim.who).split())
        if words and not _PRONOUN.match(words) and not _is_fragment(words):
            return words
        if words and not claim.source and not _OWN.match(words):
            return ""
    claim = cited.claim
    if claim.speaker and (claim.speaker.group or claim.speaker.person):
        return claim.speaker.group or claim.speaker.person
    if is_attributed(claim):
        named = claim.speaker.name if claim.speaker else _written(claim)
        return named if is_clear(claim) and not _PRONOUN.match(named) else ""
    return cited.document.outlet or ""


def _about(claim: Claim, name: str, ratings: Mapping[str, str]) -> str:
    """Person, party, side and reliability in brackets, as far as the name does not tell them."""
    who = claim.speaker
    if not who or not is_attributed(claim):
        return ""
    told = telling_words(name)
    known = []
    for word in (who.person, who.group):
        if word and not telling_words(word) <= told:
            known.append(word)
            told |= telling_words(word)
    side = claim.side or who.side
    if side:
        known.append(side.value.replace("_", " "))
    names = (who.actor or "", who.group, who.person, who.name)
    rated = next((ratings[key] for key in names if key in ratings), "")
    if rated:
        known.append(f"reliability {rated}, as people rate it")
    return f" ({', '.join(known)})" if known else ""


def _new(phrases: Iterable[Phrase], said: set[frozenset[str]]) -> Iterator[Phrase]:
    """Those phrases that tell something not yet said; they are then said."""
    for words in phrases:
        told = telling_words(words.text)
        if told not in said and not _is_fragment(words.text):
            said.add(told)
            yield words


def _name(claim: Claim) -> str:
    written = _written(claim)
    reading = _reading(claim)
    if reading == "unclear":
        return f"a source not named clearly (“{written}”)"
    who = claim.speaker
    if who and who.antecedent and not _is_fragment(who.antecedent.text):
        return f"{who.antecedent.text} (“{written}”)"
    if who and _known(who) and _is_fragment(written):
        return f"{who.person or who.group} (“{written}”)"
    return f"“{written}” (not told who)" if reading == "open" else written


def _reading(claim: Claim) -> str:
    """How far the source is named: "clear", "open" (only pointed at) or "unclear" (a fragment)."""
    who = claim.speaker
    written = _written(claim)
    if who and _known(who):
        return "clear"
    if who and who.antecedent:
        return "unclear" if _is_fragment(who.antecedent.text) else "clear"
    if (who and who.reason) or _PRONOUN.fullmatch(written):
        return "open"
    return "unclear" if _is_fragment(written) else "clear"


def _known(who: Speaker) -> bool:
    return bool(who.group or who.person)


def _is_fragment(words: str) -> bool:
    letters = len(_LETTER.findall(" ".join(telling_words(words))))
    acronym = letters > 1 and _ACRONYM.search(words)
    return (letters < _FEWEST_LETTERS and not acronym) or _FRAGMENT.fullmatch(words) is not None


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
