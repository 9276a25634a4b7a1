import pytest

import bench.ecb
from bench.ecb import joined, read_ecb, split_of
from sayso.errors import SaysoError
from tests.bench.ecb_inputs import BRIDGE, row, rows, write_corpus


def test_documents_and_mentions_of_a_split(tmp_path):
    write_corpus(tmp_path / "ecb.zip", {"dev": rows(2)})
    split = read_ecb(tmp_path / "ecb.zip", "dev")
    assert [text.id for text in split.texts] == sorted(
        f"2_{n}{part}.xml" for n in (1, 2) for part in ("ecb", "ecbplus")
    )
    assert {(text.topic, text.part) for text in split.texts} == {("2", "2ecb"), ("2", "2ecbplus")}
    assert len(split.mentions) == 9
    first = split.mentions[0]
    assert (first.document, first.words, first.lemma, first.chain) == (
        "2_1ecb.xml", (1,), "attack", "A2",
    )  # fmt: skip


def test_words_stand_where_the_spans_say():
    text, spans = joined(BRIDGE.split())
    assert [text[start:end] for start, end in spans] == BRIDGE.split()


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("The town 's mayor did n't say .", "The town's mayor didn't say."),
        ("`` We left ( at dawn ) , '' he said", "``We left (at dawn),'' he said"),
        ("It cost $ 5 , or 3 %", "It cost $5, or 3%"),
        ("", ""),
    ],
)
def test_blanks_stand_where_print_has_them(words, text):
    assert joined(words.split())[0] == text


def test_order_of_rows_is_no_matter():
    assert split_of(rows(3)) == split_of(list(reversed(rows(3))))


@pytest.mark.parametrize(
    "wrong",
    [
        {"tokens_number": [99]},
        {"tokens_number": []},
        {"tokens_number": [-1]},
        {"tokens_number": None},
        {"mention_context": 7},
    ],
)
def test_rows_that_are_no_mentions_are_refused(tmp_path, wrong):
    write_corpus(tmp_path / "ecb.zip", {"dev": [row("2_1ecb.xml", BRIDGE, [1], "a", "A", **wrong)]})
    with pytest.raises(SaysoError, match="cannot be read"):
        read_ecb(tmp_path / "ecb.zip", "dev")


def test_a_split_that_is_not_there_is_told(tmp_path):
    write_corpus(tmp_path / "ecb.zip", {"dev": rows(2)})
    with pytest.raises(SaysoError, match="test"):
        read_ecb(tmp_path / "ecb.zip", "test")


@pytest.mark.parametrize("content", [b"", b"no archive"])
def test_what_is_no_archive_is_told(tmp_path, content):
    (tmp_path / "ecb.zip").write_bytes(content)
    with pytest.raises(SaysoError, match="cannot be read"):
        read_ecb(tmp_path / "ecb.zip", "dev")


def test_too_much_is_not_unpacked(tmp_path, monkeypatch):
    monkeypatch.setattr(bench.ecb, "_MOST", 100)
    write_corpus(tmp_path / "ecb.zip", {"dev": rows(2)})
    with pytest.raises(SaysoError, match="more than 100 bytes"):
        read_ecb(tmp_path / "ecb.zip", "dev")
