"""Places, with the point that a gazetteer gives them."""

from dataclasses import dataclass

from sayso.types.text import Phrase


@dataclass(frozen=True, slots=True)
class Place:
    """A place that a document names.

    Attributes:
        words: the words as written.
        name: the gazetteer's name; where no gazetteer knows the place, the words without
            article, preposition and possessive, in one spelling of case.
        latitude, longitude: degrees of WGS 84, None where unresolved.
        country: ISO 3166-1 alpha-2 code, None where unresolved or in no one country.
        id: "geonames:170063", "pcode:SY02": whose point it is; None where unresolved.
        precision: 1 (the place itself) to 4 (no nearer than the country), see docs/places.md;
            None where unresolved.
        relation: how the place meant lies to the point ("northeast of", "near", "part of");
            "" where it is the same.
        stands_for: "government" or "people" where the name means one, and not where something
            happened; "" otherwise.
        reason: how it was resolved, or why it could not be, in a few words; "" where nobody tried.
    """

    words: Phrase
    name: str
    latitude: float | None = None
    longitude: float | None = None
    country: str | None = None
    id: str | None = None
    precision: int | None = None
    relation: str = ""
    stands_for: str = ""
    reason: str = ""
