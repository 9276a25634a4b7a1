import pytest

from sayso.assemble.elsewhere import places_there
from sayso.types import Role, Span


def at(text, words):
    return Span(text.index(words), text.index(words) + len(words))


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Two drivers who fled to Homs said a bridge fell in Hama.", ["Hama"]),
        (
            "Two drivers who had fled on foot to a camp in Homs said a bridge fell in Hama.",
            ["Hama"],
        ),
        ("Two drivers in Homs said a bridge fell in Hama.", ["Homs", "Hama"]),
        ("Two drivers said a bridge fell in Homs as they fled to Hama.", ["Homs", "Hama"]),
    ],
)
def test_where_a_speaker_went_is_not_where_it_happened(text, there):
    roles = {
        Role.SOURCE: (at(text, "Two drivers"),),
        Role.CUE: (at(text, "said"),),
        Role.WHERE: (at(text, "Homs"), at(text, "Hama")),
    }
    found = places_there(text, at(text, "fell"), roles)
    assert [text[slice(*span)] for span in found] == there


def test_without_a_cue_places_are_left_alone():
    text = "Two drivers fled to Homs."
    assert places_there(text, at(text, "fled"), {Role.WHERE: (at(text, "Homs"),)})
