import json

import pytest

from train.beside import event_types, join_tokens, read_events, read_facts


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        (["They", "fled", ",", "he", "said", "."], "They fled, he said."),
        (["It", "did", "n't", "hold"], "It didn't hold"),
        (["Kyiv", "'s", "men", "(", "two", ")"], "Kyiv's men (two)"),
    ],
)
def test_tokens_are_joined_as_they_were_written(tokens, text):
    joined, spans = join_tokens([tokens])
    assert joined == text
    assert [joined[start:end] for start, end in spans] == tokens


def test_events_of_both_corpora_come_with_their_words(tmp_path):
    wiki = {
        "docid": "w",
        "tokens": ["Gunmen", "shot", "him"],
        "event_mentions": [
            {"event_type": "Conflict.Attack.Gun", "trigger": {"start_idx": 1, "end_idx": 2}}
        ],
    }
    rams = {
        "doc_key": "r",
        "sentences": [["He", "died"], ["Later"]],
        "evt_triggers": [[1, 1, [["life.die.n/a", 1.0]]]],
    }
    (tmp_path / "wikievents-train-converted.jsonl").write_text(json.dumps(wiki))
    (tmp_path / "rams-dev.jsonlines").write_text(json.dumps(rams))
    lessons = list(read_events(tmp_path))
    found = [
        (x.source.text[slice(*span)], kind, x.all_events)
        for x in lessons
        for span, kind in x.events
    ]
    assert found == [("shot", "conflict.attack", True), ("died", "life.die", False)]
    assert event_types(lessons) == ["conflict.attack", "life.die"]


def test_factuality_keeps_its_words_across_sentences(tmp_path):
    for corpus in ("UDS_IH2", "UW", "MEANTIME"):
        (tmp_path / corpus).mkdir()
        rows = [
            {"text": "It fell .", "targets": [{"span1": [1, 2], "label": 3.0}]},
            {"text": "It may rise .", "targets": [{"span1": [2, 3], "label": -1.5}]},
        ]
        (tmp_path / corpus / "train.jsonl").write_text("\n".join(map(json.dumps, rows)))
    for lesson in read_facts(tmp_path):
        assert [(lesson.source.text[slice(*span)], value) for span, value in lesson.facts] == [
            ("fell", 1.0),
            ("rise", -0.5),
        ]
