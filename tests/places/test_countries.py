import pytest

from sayso.places.countries import country_code, country_of_people, country_words


def test_countries_and_their_people_are_counted():
    text = "The Syrian army and Syria's allies told us that the US and U.S. jets, from North Korea"
    assert country_words(text) == {"SY": 2, "US": 2, "KP": 1}


@pytest.mark.parametrize(
    ("words", "code"),
    [("Syrian", "SY"), ("the Turks", "TR"), ("Iraqis", "IQ"), ("Syria", None), ("Aleppo", None)],
)
def test_words_for_people(words, code):
    assert country_of_people(words) == code


@pytest.mark.parametrize(
    ("words", "code"), [("SY", "SY"), ("sy", "SY"), ("Sudan", "SD"), ("Sudanese", None), ("", None)]
)
def test_codes_and_names(words, code):
    assert country_code(words) == code
