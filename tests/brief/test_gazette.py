"""What places are called."""

from dataclasses import replace

import pytest

from sayso.brief.gazette import Gazette
from sayso.types import Phrase, Place
from tests.brief.marked import entry


def place(words, name="Ar Raqqah", key="geonames:172955", precision=1, relation=""):
    said = Phrase(0, len(words), words)
    return Place(said, name, 36.0, 39.0, "SY", key, precision, relation)


def named(*reports):
    """The gazette of reports that each name some places."""
    entries = []
    for number, places in enumerate(reports):
        one = entry(f"They [capture:took] hill {number}.")
        entries.append(replace(one, claims=(replace(one.claims[0], places=tuple(places)),)))
    return Gazette(entries, [place for report in reports for place in report])


@pytest.mark.parametrize(
    ("written", "heading"),
    [
        (["Raqqa", "Raqqa", "Ar-Raqqah"], "Raqqa"),
        (["Raqqa's", "the city"], "Raqqa"),
        (["raqqa"], "Raqqa"),
        (["raqqa", "Raqqa"], "Raqqa"),
        (["hospital"], "Ar Raqqah"),
        (["the city", "the city"], "Ar Raqqah"),
        (["Ar Raqqah", "Raqqa"], "Ar Raqqah"),
    ],
)
def test_a_place_goes_by_what_most_documents_write(written, heading):
    gazette = named(*([place(words)] for words in written))
    assert gazette.heading(place("the city")) == heading


def test_a_part_lends_the_place_no_name():
    gazette = named([place("Sabahiya", "Sabahiya", precision=2, relation="part of")])
    assert gazette.heading(place("Raqqa")) == "Sabahiya"
    gazette = named([place("Sabahiya", "Sabahiya", relation="part of")], [place("Raqqa")])
    assert gazette.heading(place("Sabahiya", "Sabahiya")) == "Raqqa"


def test_an_area_called_like_its_town_is_told_apart():
    area = place("Raqqa", key="geonames:172957", precision=3)
    gazette = named([place("Raqqa")], [area])
    assert gazette.heading(area) == "Raqqa (wider area)"
    assert gazette.heading(place("Raqqa")) == "Raqqa"


def test_a_place_that_no_gazetteer_knows_has_no_heading():
    unknown = Place(Phrase(0, 4, "Nowa"), "Nowa")
    assert named([unknown]).heading(unknown) == ""
    assert named([unknown]).heading(None) == ""


@pytest.mark.parametrize(
    ("words", "relation", "precision", "told"),
    [
        ("Raqqa", "", 1, ""),
        ("the city", "", 2, "“the city”, read as Raqqa"),
        ("east of Raqqa", "east of", 2, "“east of Raqqa”, east of Raqqa"),
        ("the mill", "near", 2, "“the mill”, near Raqqa"),
        ("Raqqa", "part of", 2, ""),
        ("the", "", 2, ""),
    ],
)
def test_how_near_a_point_is_stands_in_the_line(words, relation, precision, told):
    gazette = named([place("Raqqa")])
    assert gazette.as_written([place(words, relation=relation, precision=precision)]) == told
