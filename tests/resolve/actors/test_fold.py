import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sayso.resolve.actors.fold import keys_of, tokens_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ahrar al-Sham", "ahrar ash-sham"),
        ("Da'esh", "DAESH"),
        ("U.S. troops", "US troops"),
        ("Erdoğan", "erdogan"),
        ("the Nusra Front", "al-Nusra Front"),
        ("Médecins", "medecins"),
    ],
)
def test_spellings_of_one_name_meet(one, other):
    assert keys_of(one) == keys_of(other)


@pytest.mark.parametrize(("one", "other"), [("Sham", "Shams"), ("al", "el"), ("as", "an")])
def test_words_stay_apart(one, other):
    assert keys_of(one) != keys_of(other)


def test_a_token_keeps_where_it_stands():
    first, second = tokens_of("the Assad's, al-Bab")
    assert (first.start, first.end, first.key, first.owns, first.lead) == (4, 9, "assad", True, 0)
    assert (second.written, second.dropped, second.gap) == ("Bab", "al", ",")


@given(st.text(max_size=60))
@example("\U0001d468")
def test_tokens_lie_in_order_in_any_text(text):
    end = 0
    for token in tokens_of(text):
        assert end <= token.lead <= token.start < token.end <= len(text)
        assert token.key == token.key.lower()
        end = token.end
