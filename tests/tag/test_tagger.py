"""The trained reader as users meet it: contracts that hold on any text."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import SaysoError
from sayso.tag import load_tagger
from sayso.tag.onnx_tagger import OnnxTagger

REPORT = (
    "KHARTOUM, May 3 (Example Wire) - The army said on Friday that it had retaken the bridge, "
    "and that 12 of its soldiers were killed.\n\nA spokesman for the rebels denied this. "
    '"We still hold the bridge," he said.'
)


@pytest.fixture(scope="module")
def tagger():
    return load_tagger()


def spans_of(reading):
    yield from reading.sentences
    yield from reading.lost
    for item in reading.attributions:
        yield from (*item.source, *item.cue, *item.content)
    for trigger in reading.triggers:
        yield trigger.span
        for spans in trigger.roles.values():
            yield from spans


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_read_and_spans_lie_in_it(tagger, text):
    (reading,) = tagger.tag([text])
    assert all(0 <= start < end <= len(text) for start, end in spans_of(reading))
    ends = [trigger.span for trigger in reading.triggers]
    assert all(a.end <= b.start for a, b in itertools.pairwise(ends))
    visible = {i for i, char in enumerate(text) if not char.isspace()}
    assert visible <= {i for start, end in reading.sentences for i in range(start, end)}


def test_a_text_is_read_alike_in_any_company(tagger):
    (alone,) = tagger.tag([REPORT])
    _, again, *_ = tagger.tag([REPORT.upper() * 9, REPORT, "", "No."])
    assert again == alone


def test_a_report_longer_than_a_window_is_read_to_its_end(tagger):
    (reading,) = tagger.tag([" ".join([REPORT] * 30)])
    assert len(reading.sentences) >= 90
    assert reading.triggers[-1].span.start > len(REPORT) * 29


def test_a_word_of_a_million_letters_is_read(tagger):
    (reading,) = tagger.tag(["x" * 1_000_000])
    assert reading.sentences == ((0, 1_000_000),)


def test_half_a_surrogate_pair_is_read_over(tagger):
    (reading,) = tagger.tag(["\ud800 rebels \udfff fled"])
    assert reading.sentences == ((0, 15),)


def test_damaged_weights_are_refused(tmp_path):
    (tmp_path / "reader.onnx").write_bytes(b"not the model")
    (tmp_path / "reader.json").write_text('{"sha256": "0"}', encoding="utf-8")
    with pytest.raises(SaysoError, match="damaged"):
        OnnxTagger(tmp_path)
