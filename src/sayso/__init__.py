"""Sayso reads reports of armed conflict and keeps a ledger of who said what.

>>> import sayso
>>> for claim in sayso.read("Rebels left the town, the army said.", outlet="Example Wire"):
...     print(claim.type, claim.status, claim.trigger.text, claim.speaker)
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from sayso.pipeline import Knowledge
    from sayso.tag import Tagger
    from sayso.types import Claim

__version__ = "0.1.0"
__all__ = ["read"]


def read(
    text: str,
    outlet: str | None = None,
    date: date | str | None = None,
    title: str | None = None,
) -> tuple[Claim, ...]:
    """The claims of one report, in order of the text.

    Args:
        text: the report's words; offsets of the claims count in its code points.
        outlet: who published it.
        date: day of publication, as a date or in ISO 8601 ("2016-12-09").
        title: its headline.

    Raises:
        InputError: the text is empty or too long, or the date is none.
    """
    from sayso.pipeline import read_documents
    from sayso.readers import read_text

    document = read_text(text, outlet=outlet, date=_day(date), title=title)
    (entry,) = read_documents([document], _tagger(), _known())
    return entry.claims


def _day(value: date | str | None) -> date | None:
    from datetime import date

    from sayso.errors import InputError

    if not isinstance(value, str):
        return value
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise InputError(f"date {value!r}: not a day like 2016-12-09") from None


@cache
def _tagger() -> Tagger:
    """Loaded once: a notebook calls `read` many times."""
    from sayso.tag import load_tagger

    return load_tagger()


@cache
def _known() -> Knowledge:
    """Opened once, so that what was looked up is kept from one call to the next."""
    from sayso.pipeline import built_in

    return built_in()
