"""The words of time expressions, as one pattern of named parts.

`parts` finds them in a text that `plain` has made plain: lower case, single blanks, no commas
and no points behind abbreviations.  What a part means is told in `sayso.resolve.moments`.
"""

import re

_UNIT = "second|minute|hour|day|week|fortnight|month|year|decade|night"
_SMALL = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    "sixteen|seventeen|eighteen|nineteen"
)
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_NUMBER = rf"\d{{1,6}}(?:\.\d)?|(?:{_TENS})(?: (?:{_SMALL}))?|{_SMALL}|an?"
_SOME = "(?:a )?few|several|(?:a )?couple(?: of)?|many|recent"
_MONTH = (
    "january|february|march|april|may|june|july|august|september|october|november|december|"
    "jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec"
)
_DAY = (
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|weds?|thur?s?|fri|sat|sun"
)
_PART = "morning|afternoon|evening|night|dawn|noon|midday|midnight|lunchtime"
_SEASON = "spring|summer|autumn|fall|winter"
_TURN = "last|past|this|next|coming"
_YEAR = r"(?:19|20)\d\d"
_SUFFIX = "(?:st|nd|rd|th)?"

_PARTS = re.compile(
    rf"""
    \b(?:
      (?P<iso> \d{{4}}-\d\d?-\d\d?)
    | (?P<numeric> \d{{1,2}}[/.]\d{{1,2}}[/.](?:\d{{4}}|\d\d))
    | (?P<day_month> (?P<dm_day>\d{{1,2}}) {_SUFFIX} (?:\ (?:of\ )?)(?P<dm_month>{_MONTH})\b
        (?:\ (?:of\ |in\ )?(?P<dm_year>{_YEAR})\b)?)
    | (?P<month_day> (?P<md_month>{_MONTH})\ (?:the\ )?(?P<md_day>\d{{1,2}}){_SUFFIX}\b(?!:)
        (?:\ (?:of\ |in\ )?(?P<md_year>{_YEAR})\b)?)
    | (?P<month_year> (?P<my_month>{_MONTH})\ (?:of\ |in\ )?
        (?:(?P<my_year>{_YEAR})|(?P<my_turn>last|this|next)\ year))
    | (?P<month> (?:(?P<m_turn>{_TURN})\ )?(?P<m_month>{_MONTH})(?!\ nineteen))
    | (?P<week_day> (?:(?P<wd_turn>{_TURN})\ )?(?P<wd_day>{_DAY})(?:'?s)?
        (?:\ (?P<wd_part>{_PART}))?)
    | (?P<near_day> day\ before\ yesterday|day\ after\ tomorrow|yesterday|today|todays|tonight
        |tomorrow|(?:last|this)\ (?:night|morning|afternoon|evening)|overnight)
    | (?P<ago> (?:(?P<ago_count>{_NUMBER}|{_SOME})\ )?(?P<ago_unit>{_UNIT})s?(?:\ or\ so)?\ ago
        |(?:a\ )?(?:long\ |short\ )?(?:while|time)\ ago|long\ ago)
    | (?P<stretch> (?P<st_turn>last|past|next|coming|recent|following)\s
        (?:(?P<st_count>{_NUMBER}|{_SOME})\ )?(?P<st_unit>{_UNIT})s
        |(?P<s1_turn>past|coming)\ (?P<s1_unit>{_UNIT}))
    | (?P<turn> (?P<t_turn>last|this|next)\ (?:past\ )?(?P<t_unit>weekend|week|month|year|decade
        |{_SEASON})s?
        |the\ (?P<t_plain>weekend|week|month|year))
    | (?P<season> (?P<se_season>{_SEASON})\ (?:of\ )?(?P<se_year>{_YEAR}))
    | (?P<decade> (?P<de_year>(?:19|20)\d0)'?s)
    | (?P<year> (?P<y_year>{_YEAR}))
    | (?P<length> (?P<l_count>{_NUMBER}|{_SOME})\ (?:more\ )?(?P<l_unit>{_UNIT})s?(?:\ long)?
        |(?P<l_bare>seconds|minutes|hours|days|weeks|fortnights|months|years|decades))
    )\b
    """,
    re.VERBOSE,
)

_POINTED = re.compile(rf"\b((?:{_MONTH}|{_DAY}))\.")
_LOOSE_HYPHEN = re.compile(r"(?<!\d)-|-(?!\d)")
_SPACES = re.compile(r"[\s,;()\[\]\"“”]+")


def plain(words: str) -> str:
    """`words` in lower case, without the marks that time expressions are written with or not."""
    text = _SPACES.sub(" ", words.lower().replace("’", "'")).strip(" .:")
    text = _POINTED.sub(r"\1", text)
    return _LOOSE_HYPHEN.sub(" ", text)


def parts(text: str) -> list[re.Match[str]]:
    """The parts of a plain time expression, in its order."""
    return list(_PARTS.finditer(text))


def number(words: str | None) -> int | None:
    """The number that a count spells, None for a vague one or none ("several")."""
    if not words:
        return None
    if words[0].isdigit():
        return round(float(words))
    if words in ("a", "an"):
        return 1
    tens, _, units = words.partition(" ")
    if tens in _TENS.split("|"):
        value = 10 * (2 + _TENS.split("|").index(tens))
        return value + (1 + _SMALL.split("|").index(units) if units else 0)
    return 1 + _SMALL.split("|").index(words) if words in _SMALL.split("|") else None
