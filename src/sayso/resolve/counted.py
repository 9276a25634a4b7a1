"""What a number counts: the noun phrase behind it, as written, and its unit of measure."""

from sayso.resolve.lexicon import words
from sayso.resolve.numerals import SMALL
from sayso.resolve.quantity import Quantity
from sayso.resolve.tokens import Token, joined, near, word_at

_PERCENT = frozenset(("%", "percent", "pct"))
_MONEY = frozenset("$€£")
_MEASURES = words(
    "second seconds minute minutes hour hours day days night nights week weeks month months "
    "year years decade decades kilometre kilometres kilometer kilometers km kms mile miles metre "
    "metres meter meters yard yards foot feet inch inches mm cm hectare hectares acre acres ton "
    "tons tonne tonnes kg kilogram kilograms kilogrammes kilo kilos pound pounds litre litres "
    "liter liters gallon gallons dollar dollars euro euros ruble rubles rouble roubles lira liras "
    "rupee rupees dinar dinars sterling"
)
_SKIPPED = words("a additional all an another her his its more of our the their them these those")
_ARTICLES = words("a an her his its our the their these those")
_TAKES_ARTICLE = words(
    "% a all another both cent double fourth fourths half majority most nearly of pct percent "
    "quarter quarters tenth them third thirds twice"
)
"""Only behind these does an article open what is counted."""

_RELATIVE = words("after ago before earlier later")
"""Behind "90 hours" these tell when, not how many; in a text that lost its commas the number
may as well be the one of the clause before ("wounding 90 hours after")."""

_PARTICIPLES = words(
    "abducted arrested captured dead detained died displaced evacuated fled homeless hurt injured "
    "killed left maimed missing trapped wounded"
)
_STOPS = words(
    "about according across after against ahead along also amid among and are around as at away "
    "be because been before being both but by came can come could did do does during each either "
    "emerged every following for forced forcing from get go got had half has have he her here "
    "higher him his how if in including inside into is it its just last leaves leaving left less "
    "like lower mainly may might more most mostly must near nearly next no nor not now off on "
    "only onto or out outside over per remain remained remains said saw say says she should since "
    "so some still such than that their them then there these they this those though through "
    "throughout to today together tomorrow took toward towards under until up upon was we went "
    "were what when where whether which while who whom whose will with within without would "
    "yesterday yet you"
)
_PLURAL_HEADS = words("children forces gunmen injured men people servicemen troops women wounded")
_LONGEST = 7
_TOLLS = words(
    "casualties children civilians dead deaths fatalities injured injuries killed missing people "
    "toll tolls wounded"
)
_REACHING = words(
    "at climbed climbing exceeded exceeds has have hit is jumped now of passed raised raising "
    "reached reaching reaches risen rises rising rose stands stood surpassed to topped was were"
)


def unit_at(tokens: list[Token], quantity: Quantity) -> tuple[str, int]:
    """The unit of a quantity and the token behind it; what `quantity` says itself if none is.

    A currency sign in front of the number is a unit too; the token behind is then the number's.
    """
    after = quantity.after
    word = word_at(tokens, after)
    if word in _PERCENT:
        return "percent", after + 1
    if word == "per" and word_at(tokens, after + 1) == "cent":
        return "percent", after + 2
    if quantity.first and word_at(tokens, quantity.first - 1) in _MONEY:
        return tokens[quantity.first - 1].word, after
    if quantity.unit:
        return quantity.unit, after
    spot = after + (word in ("-", "of", "full"))
    if word_at(tokens, spot + 1) in _RELATIVE:
        return "", after
    words = [word_at(tokens, spot), word_at(tokens, spot + 1)]
    if words[0] in ("square", "cubic", "metric", "nautical") and words[1] in _MEASURES:
        return " ".join(words), spot + 2
    if words[0] in _MEASURES and words[1] != "'":
        return words[0], spot + 1
    return "", after


def counted_behind(text: str, tokens: list[Token], after: int) -> str:
    """The noun phrase behind token `after - 1` as written, without its article; "" if none."""
    spot = after
    while word_at(tokens, spot) in _SKIPPED and (spot == after or near(tokens, spot - 1)):
        if joined(tokens, spot) and tokens[spot + 1].word == "-":
            break  # "five all-terrain cars"
        opens = tokens[spot].word in _ARTICLES and word_at(tokens, spot + 1) != "number"
        if opens and word_at(tokens, spot - 1) not in _TAKES_ARTICLE:
            return ""  # "900 more the monitor said", but "brought to 900 the number of raids"
        spot += 1
    if spot > after and word_at(tokens, spot) in SMALL:
        spot += 1  # "three of the five hospitals"
    if word_at(tokens, spot) in _MEASURES and word_at(tokens, spot + 1) in _RELATIVE:
        return ""
    first, last = spot, spot
    headed = False
    while spot < len(tokens) and spot < first + 2 * _LONGEST:
        token = tokens[spot]
        if spot > after and not near(tokens, spot - 1):
            break
        if token.word == "-" and joined(tokens, spot - 1) and joined(tokens, spot):
            spot = last = min(spot + 2, len(tokens))
            headed = _plural(tokens[spot - 1].word)
            continue
        behind = _behind_initials(tokens, spot)
        if behind > spot and not headed:
            spot = last = behind
            continue
        if not _goes_on(tokens, spot, first, headed):
            break
        head = _plural(token.word) and not _adjective(tokens, spot)
        headed = token.word not in ("of", "the") and (headed or head)
        spot = last = spot + 1
    while last > first and tokens[last - 1].word in ("of", "the", "s"):
        last -= 1
    if last == first or (tokens[first].word in _PARTICIPLES and last == first + 1):
        return ""
    return text[tokens[first].start : tokens[last - 1].end]


def _goes_on(tokens: list[Token], spot: int, first: int, headed: bool) -> bool:
    """Whether the token belongs to the noun phrase that began at `first`."""
    token = tokens[spot]
    if token.digits:
        return word_at(tokens, spot + 1) == "-" and joined(tokens, spot)
    if not token.letters or token.word in _STOPS or token.word in SMALL:
        return False
    if headed:
        return token.word == "of"
    if token.word == "the":
        return spot > first and tokens[spot - 1].word == "of"
    if token.word in _PARTICIPLES and word_at(tokens, spot + 1) in ("and", "others"):
        return False  # "one killed, others injured", without its comma
    if token.word in _PARTICIPLES and spot > first:
        return _adjective(tokens, spot)
    return spot > first or token.word != "of"


def _adjective(tokens: list[Token], spot: int) -> bool:
    """Whether a participle stands inside the phrase, as in "one other wounded rebel"."""
    behind = word_at(tokens, spot + 1)
    inside = tokens[spot].word in _PARTICIPLES and word_at(tokens, spot - 1) == "other"
    return inside and behind.isalpha() and behind not in _STOPS


def _behind_initials(tokens: list[Token], at: int) -> int:
    """The token behind an abbreviation of initials ("U.S."), `at` itself if none stands there."""
    spot = at
    while (
        joined(tokens, spot)
        and len(tokens[spot].word) == 1
        and tokens[spot].letters
        and tokens[spot + 1].word == "."
    ):
        spot += 2
    return spot if spot >= at + 4 else at


def _plural(word: str) -> bool:
    """Whether the word is a plural; "countrys" is a possessive that lost its mark."""
    if word in _PLURAL_HEADS:
        return True
    possessive = word.endswith("ys") and word[-3:-2] not in tuple("aeou")
    singular = word.endswith(("ss", "us", "is", "'s", "’s"))
    return len(word) > 3 and word.endswith("s") and not possessive and not singular


def counted_in_front(text: str, tokens: list[Token], first: int) -> str:
    """The toll that the number ends ("the death toll rose to 76"), as written; "" if none."""
    spot = first - 1
    while spot >= 0 and tokens[spot].word in _REACHING and first - spot <= 4:
        spot -= 1
    if spot < 0 or (spot == first - 1 and tokens[spot].word != ":"):
        return ""
    spot -= tokens[spot].word == ":"
    if spot < 0 or tokens[spot].word not in _TOLLS:
        return ""
    start = spot - (tokens[spot].word.startswith("toll") and word_at(tokens, spot - 1) == "death")
    return text[tokens[start].start : tokens[spot].end]
