import json

import pytest

from bench.score_coding import Record, plain, read_records, score_coding
from sayso.coding.code_lists import PLOVER

RECORD = Record("one", "The army shelled the town.", ((9, 16),), "ASSAULT")


def test_marks_go_and_the_words_of_the_event_stay_where_they_are() -> None:
    text, event = plain("The (SRC/TAR: army) (EVT: shelled) the (LOC: town) and (EVT: left).")
    assert text == "The army shelled the town and left."
    assert [text[start:end] for start, end in event] == ["shelled", "left"]
    assert plain("No marks.") == ("No marks.", ())


@pytest.mark.parametrize(
    ("codes", "found", "agreed"),
    [
        ([((9, 16), "ASSAULT")], 100, 100),
        ([((4, 10), "ASSAULT")], 100, 100),
        ([((9, 16), "COERCE"), ((12, 20), "ASSAULT")], 100, 100),
        ([((9, 16), "COERCE")], 100, 0),
        ([((16, 20), "ASSAULT")], 0, 0),
        ([], 0, 0),
    ],
)
def test_a_record_is_found_by_its_words_and_agrees_by_its_type(codes, found, agreed) -> None:
    scores = score_coding([RECORD], {"one": codes})
    assert (scores.records, scores.found, scores.agreed) == (1, found, agreed)
    assert scores.confused == ({} if agreed or not found else {("ASSAULT", "COERCE"): 1})


def test_records_of_old_types_get_the_new_ones(tmp_path) -> None:
    rows = [
        {"id": "one", "event": "DEMAND", "textInfo": {"markup": "They (EVT: asked)."}},
        {"id": "two", "event": "AID", "textInfo": "They (EVT: gave)."},
        {"id": "three", "event": "DOCUMENT"},
    ]
    path = tmp_path / "records.txt"
    path.write_text(json.dumps(rows)[:-1] + ",\n]", encoding="utf-8")
    records = list(read_records(path))
    assert [record.type for record in records] == ["REQUEST", "AID"]
    assert all(record.type in PLOVER for record in records)
