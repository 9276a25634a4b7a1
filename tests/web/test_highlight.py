"""Text in pieces."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.types import Span
from sayso.web.highlight import ROLES, Mark, pieces, quote
from tests.brief.reports import entries

SPANS = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda ends: Span(*sorted(ends)))


@given(
    st.text(min_size=40, max_size=40),
    st.lists(st.builds(Mark, SPANS, st.sampled_from(ROLES), st.sampled_from("abc")), max_size=12),
    SPANS,
)
def test_pieces_are_the_text_and_know_their_marks(text, marks, within):
    found = pieces(text, within, marks)
    assert "".join(piece.text for piece in found) == text[within.start : within.end]
    place = within.start
    for piece in found:
        for at in range(place, place + len(piece.text)):
            here = {mark for mark in marks if mark.span.start <= at < mark.span.end}
            assert set(piece.roles) == {mark.role for mark in here}
            assert set(piece.claims) == {mark.claim for mark in here}
        place += len(piece.text)


def test_each_sentence_begins_a_piece():
    for entry in entries():
        text = entry.document.text
        found = pieces(text, Span(0, len(text)), [], entry.sentences)
        numbers = [piece.sentence for piece in found if piece.sentence is not None]
        assert numbers == list(range(len(entry.sentences)))


def test_a_quotation_is_the_sentence_letter_by_letter():
    for entry in entries():
        for claim in entry.claims:
            shown = quote(claim, entry.document)
            words = "".join(piece.text for piece in shown.pieces)
            assert words in claim.home.text
            assert claim.trigger.text in words
