"""The words that times are told in, each in one class.

A class is one character, so that a text becomes a string of classes and the grammar plain
regular expressions over it (`sayso.resolve.times.grammar`).
"""

from sayso.resolve.periods import DAYS, MONTHS

SMALL = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth"),
    *("seventeenth", "eighteenth", "nineteenth", "twentieth"),
)

_WORDS = {
    "WEEKDAY": " ".join(DAYS),
    "WEEKDAYS": " ".join(f"{day}s" for day in DAYS),
    "DAY_CUT": "mon tue tues wed weds thu thur thurs fri sat sun",
    "MONTH": " ".join(month for month in MONTHS if month not in ("march", "may")),
    "MAY": "march may",
    "MONTH_CUT": "jan feb mar apr jun jul aug sept sep oct nov dec",
    "UNIT": "minute hour day week fortnight month year decade",
    "CENTURY": "century",
    "UNITS": ("second seconds minutes hours days weeks fortnights months years decades centuries"),
    "QUARTER": "quarter",
    "QUARTERS": "quarters",
    "PERIOD": "period",
    "WEEKEND": "weekend",
    "PART": "morning afternoon evening night lunchtime",
    "DAWN": "dawn daybreak sunrise dusk sunset nightfall",
    "PARTS": "mornings afternoons evenings",
    "NIGHTS": "nights",
    "NOON": "noon midday midnight",
    "SEASON": "summer autumn winter",
    "SPRING": "spring",
    "FALL": "fall",
    "WORDED": " ".join((*SMALL[:-1], *TENS, "hundred")),
    "NINETEEN": "nineteen",
    "A": "a an",
    "VAGUE": "several few many couple",
    "HALF": "half",
    "LAST": "last",
    "PAST": "past",
    "NEXT": "next",
    "COMING": "coming upcoming",
    "THIS": "this",
    "THESE": "these",
    "THAT": "that",
    "SAME": "same",
    "PREVIOUS": "previous preceding",
    "FOLLOWING": "following",
    "RECENT": "recent",
    "CURRENT": "current",
    "LATEST": "latest",
    "THE": "the",
    "OF": "of",
    "IN": "in during within throughout",
    "ON": "on",
    "AT": "at",
    "FOR": "for",
    "AND": "and",
    "OR": "or",
    "TO": "to",
    "SINCE": "since from until till by through between after before",
    "TODAY": "today todays tonight tomorrow yesterday",
    "OVERNIGHT": "overnight",
    "AGO": "ago",
    "LATER": "earlier later",
    "AS": "as",
    "RIGHT": "right",
    "CONSECUTIVE": "consecutive straight successive",
    "AHEAD": "ahead",
    "EARLY": "early late mid",
    "START": "start beginning end middle close",
    "EVERY": "every each",
    "SET": "daily nightly weekly monthly yearly annually",
    "NOW": "now currently nowadays presently",
    "RECENTLY": "recently formerly lately",
    "SOON": "soon shortly",
    "NEAR": "near",
    "FUTURE": "future",
    "LONG": "long short",
    "WHILE": "while time",
    "MOMENT": "moment present",
    "ABOUT": "around nearly almost roughly approximately",
    "OVER": "over",
    "MORE": "more less fewer",
    "THAN": "than",
    "LEAST": "least",
    "UP": "up",
    "SO": "so",
    "FISCAL": "fiscal",
    "FULL": "full entire whole",
    "OLD": "old",
    "AM": "am pm a.m. p.m. a.m p.m",
    "ZONE": "gmt utc est edt cst cdt pst pdt local",
    "CHRISTMAS": "christmas",
    "HALLOWEEN": "halloween",
    "NEW": "new",
    "EVE": "eve",
    "NINETIES": " ".join(f"{ten[:-1]}ies" for ten in TENS),
    "HYPHEN": "- – —",
    "COMMA": ",",
    "POINT": ".",
}
_SHAPES = (
    # Told by how they are written, not by a list: see `sayso.resolve.times.words`.
    *("DIGITS", "YEAR", "NUMBER", "NTH", "FRACTION", "CLOCK", "ISO", "SLASHED", "DECADE"),
    *("MAY_NAMED", "OTHER"),
)

# Private-use characters: none of them means anything to a regular expression.
CODES = {name: chr(0xE000 + at) for at, name in enumerate((*_WORDS, *_SHAPES))}
"""The character of each class."""

CLASS_OF = {word: CODES[name] for name, words in _WORDS.items() for word in words.split()}
CLASS_OF |= dict.fromkeys(ORDINALS, CODES["NTH"])
"""The class of each word that is in one; of two classes, the later."""

LOOSE = {
    "DAY_CUT": "WEEKDAY",
    "MAY": "MONTH",
    "MONTH_CUT": "MONTH",
    "SPRING": "SEASON",
    "FALL": "SEASON",
}
"""What a class counts as in words that are known to be a time, where "may" is no verb."""
