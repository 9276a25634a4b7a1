"""The documents' texts with claims marked."""

from sayso.brief.context import context
from sayso.brief.segment import Kind
from tests.brief.reports import brief


def test_a_document_is_shown_whole_and_letter_by_letter():
    for source in brief().sources:
        parts = [part for sentence in context(source) for part in sentence.parts]
        assert "".join(part.text for part in parts) == source.document.text
        numbers = [sentence.number for sentence in context(source) if sentence.number]
        assert numbers == list(range(1, len(source.entry.sentences) + 1))


def test_triggers_and_lost_numbers_are_marked():
    for source in brief().sources:
        parts = [part for sentence in context(source) for part in sentence.parts]
        marked = {part.start for part in parts if part.kind is Kind.TRIGGER}
        assert {claim.trigger.start for claim in source.entry.claims} <= marked
        lost = [part.start for part in parts if part.kind is Kind.LOST]
        assert lost == [gap.start for gap in source.entry.lost]
