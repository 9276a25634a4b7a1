import itertools

from hypothesis import given
from hypothesis import strategies as st

from sayso.tag.words import N_CASES, N_FEATURES, split_words


def texts(text):
    return [text[word.start : word.end] for word in split_words(text)]


def test_words_are_cut_as_spans_need_them():
    assert texts("Syria's army didn’t leave.") == ["Syria", "'s", "army", "didn’t", "leave", "."]
    assert texts("8,500 of 2.5m") == ["8,500", "of", "2.5", "m"]
    assert texts("al-Bab (again)") == ["al", "-", "Bab", "(", "again", ")"]


def test_gaps_tell_what_stood_before_a_word():
    gaps = [word.feature // N_CASES for word in split_words("One two  three   four,\nfive\n\nsix")]
    assert gaps == [5, 1, 2, 3, 0, 4, 5]


def test_case_tells_how_a_word_is_written():
    cases = [word.feature % N_CASES for word in split_words("army Army ARMY McCain 12 . A الجيش")]
    assert cases == [0, 1, 2, 3, 4, 5, 1, 0]


@given(st.text())
def test_words_hold_every_visible_character_in_order(text):
    words = split_words(text)
    assert all(0 <= word.feature < N_FEATURES - 1 for word in words)
    assert all(a.end <= b.start for a, b in itertools.pairwise(words))
    covered = {i for word in words for i in range(word.start, word.end)}
    assert {i for i, char in enumerate(text) if not char.isspace()} <= covered
