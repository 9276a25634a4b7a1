"""News with place names and their points: LGL, GeoVirus and GWN (GeoWebNews)."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.corpora import Span

CORPORA = ("lgl", "GeoVirus", "GWN")


@dataclass(frozen=True, slots=True)
class Toponym:
    """A place name; degrees of the WGS 84 point, None where the corpus gives none."""

    span: Span
    latitude: float | None
    longitude: float | None


@dataclass(frozen=True, slots=True)
class Located:
    """An article with every place name in it."""

    id: str
    text: str
    toponyms: tuple[Toponym, ...]


_NAMES = frozenset(
    {"Literal", "Literal_Modifier", "Mixed", "Coercion", "Metonymic", "Non_Literal_Modifier",
     "Embedded_Literal"}
)  # fmt: skip
"""Types of GWN that are names of places; the others are demonyms, languages and phrases."""


def read_toponyms(folder: Path, corpus: str) -> Iterator[Located]:
    """Articles of one of CORPORA from `folder`; names that stand elsewhere are left out.

    What stands before "#" in an article's id names the document that it is a part of.
    """
    root = ET.parse(folder / f"{corpus}.xml").getroot()
    for number, article in enumerate(root.iter("article")):
        text = article.findtext("text") or ""
        found = {}
        for item in [*article.iter("toponym"), *article.iter("location")]:
            # GeoVirus counts from one.
            start = int(item.findtext("start") or 0) - (corpus == "GeoVirus")
            name = next(filter(None, map(item.findtext, ("phrase", "name", "extractedName"))), "")
            end = start + len(name)
            if not name or not text.startswith(name, start):
                continue
            if item.findtext("type", "Literal") not in _NAMES:
                continue
            found[start, end] = Toponym(
                (start, end), _degrees(item, "lat", "latitude"), _degrees(item, "lon", "longitude")
            )
        source = article.get("docid") or article.get("file") or article.findtext("source") or ""
        toponyms = tuple(found[key] for key in sorted(found))
        yield Located(f"{corpus} {source}#{number}", text, toponyms)


def _degrees(item: ET.Element, *names: str) -> float | None:
    for name in names:
        for value in item.iter(name):
            if value.text and value.text.strip():
                return float(value.text)
    return None
