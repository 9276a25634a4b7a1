"""Whether a figure's value is given by words that stand in the text.

Written apart from the grammar that it checks: it only asks whether a digit or a word of
number stands inside the figure's span.
"""

import re
from collections.abc import Iterable
from typing import Any

_NUMBER = re.compile(
    r"\d|\b(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty"
    r"|thirty|fou?rty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?"
    r"|dozens?|scores?|tens|couple|pair|both|half|thirds?|quarters?|fifths?|tenths?|no|none|zero"
    r"|not|without|nobody|never|several|few|many|some|single|once|twice|double|triple|all|every"
    r"|first|majority|most|handful|multiple|numerous|(?:great|huge|large|small|vast) numbers?)\b",
    re.IGNORECASE,
)


def invented_figures(text: str, claims: Iterable[dict[str, Any]]) -> int:
    """How many figures have a value though no digit or number word stands in their span."""
    return sum(
        not _NUMBER.search(text[slice(*figure["span"])])
        for claim in claims
        for figure in claim["figures"]
        if figure["min"] is not None or figure["max"] is not None
    )
