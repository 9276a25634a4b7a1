"""One name for each person of a document: the fullest mention with the same surname."""

from collections import defaultdict
from collections.abc import Sequence

from sayso.resolve.cast import BODIES, PEOPLES, PERSONS, Kind, Mention


def fullest_names(cast: Sequence[Mention]) -> dict[Mention, str]:
    """The name of every mention.

    "Lavrov" and "Mr Lavrov" take the name of the fullest mention that ends in the same words
    ("Russian Foreign Minister Sergei Lavrov"); titles stay, since they say for whom he speaks.
    Where two people of the document share the surname, each mention keeps its own words.
    """
    by_surname: dict[str, list[Mention]] = defaultdict(list)
    for mention in cast:
        if _is_named(mention):
            by_surname[mention.tokens[-1]].append(mention)
    observatories = [other for other in cast if _is_observatory(other)]
    names = {}
    for mention in cast:
        if _is_named(mention):
            names[mention] = _fullest(mention, by_surname[mention.tokens[-1]])
        elif _is_observatory(mention):
            names[mention] = _longest(observatories).name
        else:
            names[mention] = mention.name
    return names


def _is_observatory(mention: Mention) -> bool:
    """Of bodies only an observatory is so much one of its kind that its short name is enough."""
    return mention.kind is Kind.BODY and "observatory" in mention.tokens


def _is_named(mention: Mention) -> bool:
    return mention.kind in (Kind.PERSON, Kind.NAME) and mention.tokens[-1] not in _COMMON


_COMMON = PERSONS | PEOPLES | BODIES


def _fullest(mention: Mention, family: list[Mention]) -> str:
    own = _untitled(mention.tokens)
    fuller = [other for other in family if other.tokens[-len(own) :] == own]
    forenames = {
        other.tokens[-len(own) - 1]
        for other in fuller
        if len(other.tokens) > len(own) and other.tokens[-len(own) - 1] not in PERSONS
    }
    if len(forenames) > 1:
        return mention.name
    return _longest(fuller).name


def _longest(mentions: Sequence[Mention]) -> Mention:
    return max(mentions, key=lambda mention: (len(mention.tokens), -mention.phrase.start))


def _untitled(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """`tokens` from behind the last title that is not the last word."""
    titles = [place for place, token in enumerate(tokens[:-1]) if token in PERSONS]
    return tokens[titles[-1] + 1 :] if titles else tokens
