import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.corpora import Annotated, Claim
from bench.variants import VARIANTS, headlines, joined, scanned, spelled, transliterated

TEXTS = st.text(st.sampled_from("al-BAb organised centre .,\n19"), max_size=60)
NO_ROLES = dict.fromkeys(("source", "cue", "via", "who", "whom", "where", "when", "figures"), ())


@pytest.mark.parametrize("form", VARIANTS)
@given(text=TEXTS)
def test_offsets_never_run_back_and_end_at_the_end(form, text):
    twin = VARIANTS[form](text)
    assert len(twin.offsets) == len(text) + 1
    assert list(twin.offsets) == sorted(twin.offsets)
    assert twin.offsets[-1] == len(twin.text)


def test_spelling_is_changed_and_its_case_kept():
    assert spelled("The Centre organised it", american=True).text == "The Center organized it"
    assert spelled("The Center organized it", american=False).text == "The Centre organised it"


def test_a_span_behind_a_changed_word_moves_along():
    text = "Neighbours in Centreville fled"
    twin = spelled(text, american=True)
    start, end = twin.span(text.index("fled"), len(text))
    assert twin.text[start:end] == "fled"


@pytest.mark.parametrize(
    ("article", "text"), [("Al ", "near Al Bab"), ("el-", "near el-Bab"), ("", "near Bab")]
)
def test_the_article_is_written_in_other_ways(article, text):
    assert transliterated("near al-Bab", article).text == text


def test_a_scanner_errs_now_and_then_and_always_alike():
    text = "The column of lorries left the old border post before dawn. " * 40
    wrong = sum(a != b for a, b in zip(text, scanned(text).text, strict=False))
    assert wrong
    assert scanned(text) == scanned(text)


def claim(start, end):
    return Claim("death", "happened", None, (start, end), NO_ROLES)


def test_texts_joined_keep_their_claims_on_their_words():
    texts = [
        Annotated(name, text, ((0, len(text)),), None, (claim(4, 8),))
        for name, text in (("a", "Two died there."), ("b", "Six died here."))
    ]
    long = joined(texts, 20)
    assert len(long.text.split()) >= 20
    assert {long.text[slice(*c.trigger)] for c in long.claims} == {"died"}
    assert len(long.claims) == len(long.sentences)


def test_a_headline_keeps_only_its_own_claims():
    text = "Two died.\nThree died later."
    source = Annotated("a", text, ((0, 9), (10, 27)), None, (claim(4, 8), claim(16, 20)))
    (opening,) = headlines([source])
    assert opening.text == "Two died."
    assert [c.trigger for c in opening.claims] == [(4, 8)]
