"""Words that only point at the present, the past or the future (ISO-TimeML's references)."""

from sayso.resolve.periods import Period
from sayso.resolve.times.grammar import Bit
from sayso.resolve.times.view import View


def read_present(bit: Bit, view: View) -> Period:
    """The document's day, for "now", "currently", "these days"."""
    return Period("PRESENT_REF", view.day, view.day)


def read_past(bit: Bit, view: View) -> Period:
    """Up to the document's day, for "recently", "the past"."""
    return Period("PAST_REF", None, view.day)


def read_future(bit: Bit, view: View) -> Period:
    """From the document's day on, for "soon", "the near future"."""
    return Period("FUTURE_REF", view.day, None)
