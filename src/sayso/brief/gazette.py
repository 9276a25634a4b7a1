"""The names that places go by in the brief.

A gazetteer's name ("Ar Raqqah") is not what readers know a place by.  The brief calls a place
as most documents write it, where that is plainly a name of it, and as the gazetteer does
otherwise.  A place that no gazetteer knows gets no heading: its words stand in the line.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from unicodedata import combining, normalize

from sayso.brief.words import telling_words
from sayso.types import Entry, Place

_POSSESSIVE = re.compile(r"['’]s?$")
_ARTICLES = re.compile(r"^(?:a[dlnrstz]|a[sd]h|e[ls])[ -]|[^\w]+")
_LONGEST = 4
"""Words of a form that is still a name."""
_ALIKE = 0.5
"""Least likeness (of difflib) to the gazetteer's name for a form in small letters to be one."""
_COUNTRY = 4
"""Precision of a place no nearer than the country."""
_AREA = 3
"""Precision from which on a place is an area, not a town."""


class Gazette:
    """What places are called; made of all places that claims name.

    Args:
        entries: the documents.
        pictured: places of events and holdings, which may have none of these names.
    """

    def __init__(self, entries: Iterable[Entry], pictured: Iterable[Place]) -> None:
        named: dict[str, Counter[str]] = defaultdict(Counter)
        written: dict[str, Counter[str]] = defaultdict(Counter)
        for entry in entries:
            here = {place for claim in entry.claims for place in claim.places if place.id}
            for place in here:
                named[_id(place)][place.name] += 1 if place.relation else _FIRST
                form = _form(place)
                if form:
                    written[_id(place)][form] += 1
        for place in pictured:
            if place.id:
                named[place.id][place.name] += 0 if place.relation else 1
        names = {key: _most(forms) for key, forms in named.items()}
        self._names = {key: _best(name, written[key]) for key, name in names.items()}
        self._areas = _areas(self._names, pictured)

    def heading(self, place: Place | None) -> str:
        """What the place is called; "" of none, and of one that no gazetteer knows."""
        if place is None or not place.id:
            return ""
        name = self._names.get(place.id, place.name)
        return f"{name} (wider area)" if place.id in self._areas else name

    def ground(self, place: Place) -> str:
        """What ground is called that somebody holds: the place, that it is a part, or the words."""
        heading = self.heading(place)
        if heading and not place.relation:
            return heading
        if heading and "part" in place.relation.split():
            return f"{heading}, in part"
        return self.as_written([place])

    def as_written(self, places: Iterable[Place]) -> str:
        """Places that their heading does not tell whole: their words, and how near their point is.

        "": the words mean the places themselves, or mean nothing.
        """
        return "; ".join(dict.fromkeys(words for place in places if (words := self._read(place))))

    def _read(self, place: Place) -> str:
        words = " ".join(place.words.text.split())
        if not telling_words(words):
            return ""
        if not place.id:
            return f"“{words}”"
        name = self.heading(place)
        if _folded(words) in (_folded(name), _folded(place.name)):
            return ""
        if not place.relation:
            return "" if _folded(name) in _folded(words) else f"“{words}”, read as {name}"
        relation = "" if name.startswith(place.relation) else f"{place.relation} "
        return f"“{words}”, {relation}{name}"


_FIRST = 1_000_000
"""Weight of a name that stands for the place itself over that of one of its parts."""


def _id(place: Place) -> str:
    return place.id or ""


def _most(forms: Counter[str]) -> str:
    return max(sorted(forms), key=forms.__getitem__)


def _best(name: str, written: Counter[str]) -> str:
    """The form that most documents write; of forms that differ in case, the one in capitals."""
    heard: Counter[str] = Counter()
    for form, count in written.items():
        if form[0].isupper() or _alike(form, name):
            heard[form.casefold()] += count
    if not heard:
        return name
    most = heard[max(sorted(heard), key=heard.__getitem__)]
    folded = {form for form, count in heard.items() if count == most}
    if name.casefold() in folded:
        return name
    forms = sorted(form for form in written if form.casefold() in folded)
    capital = next((form for form in forms if form[0].isupper()), "")
    return capital or " ".join(word[:1].upper() + word[1:] for word in forms[0].split())


def _form(place: Place) -> str:
    """The words of a place as a name of it, or ""."""
    words = " ".join(_POSSESSIVE.sub("", place.words.text.strip()).split())
    apart = place.relation or (place.precision or _COUNTRY) not in (1, _AREA, _COUNTRY)
    if apart and not (_alike(words, place.name) and _length(words) == _length(place.name)):
        return ""
    if not words or len(words.split()) > _LONGEST or _NO_NAME.match(words):
        return ""
    return words


def _length(words: str) -> int:
    return len(words.split())


_NO_NAME = re.compile(
    r"(?i)(?:the|a|an|in|of|near|at|to|from|around|their|its|his|her|this|that)\b"
)
"""First words of what describes a place, and does not name it."""


def _alike(form: str, name: str) -> bool:
    return SequenceMatcher(None, _folded(form), _folded(name)).ratio() >= _ALIKE


def _folded(name: str) -> str:
    plain = "".join(char for char in normalize("NFKD", name.casefold()) if not combining(char))
    return _ARTICLES.sub("", plain)


def _areas(names: Mapping[str, str], pictured: Iterable[Place]) -> frozenset[str]:
    """Ids of areas called like a town: a province and its capital."""
    wide = {place.id for place in pictured if place.id and (place.precision or 0) >= _AREA}
    near = {place.id for place in pictured if place.id and (place.precision or _AREA) < _AREA}
    by_name: dict[str, list[str]] = defaultdict(list)
    for key, name in names.items():
        by_name[name].append(key)
    return frozenset(
        key
        for keys in by_name.values()
        if len(keys) > 1
        for key in keys
        if key in wide and key not in near
    )
