"""Corrections as forms send them: a field of a claim, and the value that a judgement keeps."""

from collections.abc import Callable, Sequence

from sayso.errors import UsageError
from sayso.judgements import FIELDS, GivenPlace, field_parts, read_bounds, write_place
from sayso.places.entry import Entry
from sayso.places.given import given, name_and_id
from sayso.web.params import Params

Places = Callable[[str], Sequence[Entry]]
"""The places that go by a name, as `sayso.places.given.called` finds them."""


class WhichPlaceError(Exception):
    """A name that no place has, or several have: the person is to choose."""

    def __init__(self, name: str, found: Sequence[Entry]) -> None:
        super().__init__(name)
        self.name = name
        self.found = tuple(found)


def correction_asked(form: Params, places: Places) -> tuple[str, str]:
    """Field and value of the correction that a form holds.

    A figure comes as `low` and `high`, each blank where the words set no bound; a place as its
    name, with its id where several have it, or with `pointless` where it is to have no point.

    Raises:
        UsageError: there is no such field, or it cannot have that value.
        WhichPlaceError: the place's name alone does not tell which it is.
    """
    field, value = form.text("field"), form.text("value")
    try:
        name, _ = field_parts(field)
    except ValueError as error:
        raise UsageError(f"{error}.") from None
    if name == "figure":
        value = _bounds(form.text("low"), form.text("high"))
    elif name == "place" and value:
        value = _place(value, form.flag("pointless"), places)
    try:
        FIELDS[name](value)
    except ValueError as error:
        raise UsageError(f"The {name} was not corrected: {error}.") from None
    return field, value


def _bounds(low: str, high: str) -> str:
    least, most = (_number(written) for written in (low, high))
    if least is not None and most is not None and least > most:
        raise UsageError(f"At least {low} and at most {high}: no number lies between.")
    return low if low == high else f"{low}..{high}"


def _number(written: str) -> float | None:
    try:
        least, most = read_bounds(written)
    except ValueError:
        least, most = 0.0, 1.0
    if least != most:
        raise UsageError(f"“{written}” is no number: write it in digits, as 40 or 12.5.")
    return least


def _place(words: str, pointless: bool, places: Places) -> str:
    name, id_ = name_and_id(words)
    if pointless:
        return write_place(GivenPlace(words))
    found = places(words)
    if id_ and not found:
        raise UsageError(f"No place “{name}” has the id “{id_}”: give the name alone.")
    if len(found) != 1:
        raise WhichPlaceError(words, found)
    return write_place(given(found[0]))
