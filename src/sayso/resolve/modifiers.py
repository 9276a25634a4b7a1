"""Words that bound a number from in front or from behind: "more than", "up to", "or so"."""

from typing import NamedTuple

from sayso.resolve.lexicon import words
from sayso.resolve.numerals import is_number
from sayso.resolve.tokens import Token, word_at


class Modifier(NamedTuple):
    """A modifier of `Figure.modifier`, and the token at which its words start (or end)."""

    word: str
    edge: int


_IN_FRONT = {
    "more than": "more than",
    "greater than": "more than",
    "higher than": "more than",
    "over": "more than",
    "above": "more than",
    "exceeding": "more than",
    "exceeded": "more than",
    "exceeds": "more than",
    "surpassed": "more than",
    "surpassing": "more than",
    "topped": "more than",
    "topping": "more than",
    "in excess of": "more than",
    "upwards of": "more than",
    "upward of": "more than",
    ">": "more than",
    "at least": "at least",
    "least": "at least",
    "at the least": "at least",
    "a minimum of": "at least",
    "minimum of": "at least",
    "no fewer than": "at least",
    "no less than": "at least",
    "not fewer than": "at least",
    "not less than": "at least",
    "at most": "at most",
    "up to": "at most",
    "as many as": "at most",
    "as much as": "at most",
    "as high as": "at most",
    "no more than": "at most",
    "not more than": "at most",
    "a maximum of": "at most",
    "maximum of": "at most",
    "fewer than": "less than",
    "less than": "less than",
    "under": "less than",
    "below": "less than",
    "<": "less than",
    "about": "about",
    "almost": "about",
    "approaching": "about",
    "an estimated": "about",
    "approximately": "about",
    "around": "about",
    "circa": "about",
    "close to": "about",
    "estimated": "about",
    "nearly": "about",
    "roughly": "about",
    "some": "about",
    "~": "about",
}
_LONGEST = 3
_BEHIND = {
    "or more": "at least",
    "or so": "about",
    "or fewer": "at most",
    "or less": "at most",
    "- odd": "about",
    "- plus": "at least",
    "+": "at least",
    "at least": "at least",
    "at most": "at most",
}
_NEUTRAL = words(
    "a additional all an another exactly further just of only other the these those total "
    "well $ € £ us"
)
"""Words that may stand between a modifier and its number and bound nothing themselves."""

_DEFINITE = words("just of the these those")

_PLACING = frozenset(("above", "below", "over", "under"))
_GOES_WITH_OVER = words(
    "battle battled battles clash clashed clashes clashing control controlled controls dispute "
    "disputes down drive drives driving drove exploded fell fight fighting fights flew flies flown "
    "fly flying fought go going hand handed handing held hovered passed passing power presided "
    "ran rolled rule ruled ruling run running split struggle swept take taken takes taking talks "
    "took turn turned turning war watch watched won"
)
_NOT_QUITE_ALL = words("almost nearly")


def modifier_in_front(tokens: list[Token], first: int, span_start: int) -> Modifier:
    """The modifier in front of token `first`; "" with `first` itself if there is none.

    "Over", "under", "above" and "below" may also tell where ("control over 14 villages"): outside
    the tagger's span, which starts at `span_start`, only "over" is taken, right at its number
    and not behind a verb or noun that it goes with. "About the 14" tells of what, not how many.
    """
    word, edge, spot = "", first, first
    while spot > 0:
        length = _modifier_length(tokens, spot)
        if length:
            words = " ".join(token.word for token in tokens[spot - length : spot])
            if words in _PLACING and tokens[spot - 1].start < span_start:
                before = word_at(tokens, spot - 2)
                if words != "over" or word or before in _GOES_WITH_OVER:
                    break
            if words == "about" and word_at(tokens, spot) in _DEFINITE:
                break
            if words in _NOT_QUITE_ALL and word_at(tokens, spot) == "all":
                break  # nearly all of them are not nearly so many of them
            if word not in ("", "about") and _IN_FRONT[words] == "about":
                break  # "they talk about at least 20"
            spot -= length
            edge = spot
            if word in ("", "about"):
                word = _IN_FRONT[words]
        elif tokens[spot - 1].word in _NEUTRAL and first - spot < _LONGEST:
            spot -= 1
        else:
            break
    return Modifier(word, edge)


def _modifier_length(tokens: list[Token], end: int) -> int:
    for length in range(min(_LONGEST, end), 0, -1):
        if " ".join(token.word for token in tokens[end - length : end]) in _IN_FRONT:
            return length
    return 0


def modifier_behind(tokens: list[Token], after: int) -> Modifier:
    """The modifier behind token `after - 1`; "" with `after` itself if there is none.

    One in front of a further number is that number's ("killed 12 at least 5 of them").
    """
    pair = f"{word_at(tokens, after)} {word_at(tokens, after + 1)}"
    if pair in _BEHIND and not (pair in _IN_FRONT and is_number(tokens, after + 2)):
        return Modifier(_BEHIND[pair], after + 2)
    if word_at(tokens, after) in _BEHIND:
        return Modifier(_BEHIND[tokens[after].word], after + 1)
    return Modifier("", after)
