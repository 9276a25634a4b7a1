import numpy as np
import pytest

from bench.coref_scores import grouped
from bench.ecb import split_of
from bench.ecb_claims import Reader, read_split, run_of, span_of
from bench.ecb_links import compared, events_of, fit_weights, levels_of, linked, seen_of
from bench.ecb_topics import topics_of
from bench.hidden import Encoding, with_outputs
from bench.score_ecb import WHERE, by_lemma, measure_ecb
from bench.score_ecb import rows as scored_rows
from sayso.errors import SaysoError
from sayso.pipeline import built_in
from sayso.tag.onnx_tagger import load
from sayso.tag.words import split_words
from tests.bench.ecb_inputs import rows, write_corpus


@pytest.fixture(scope="module")
def reader():
    return Reader(load(1), Encoding(), built_in())


@pytest.fixture(scope="module")
def split():
    return split_of(rows(36) + rows(37))


@pytest.fixture(scope="module")
def reads(split, reader):
    return list(read_split(split, reader))


def test_every_mention_has_its_claim_and_vector(split, reads):
    claims = {id: claim for read in reads for id, claim in read.claims.items()}
    assert claims.keys() == {mention.id for mention in split.mentions}
    assert {claim.trigger.text for claim in claims.values()} == {
        "attacked", "attack", "killed", "walked out", "strike", "began",
    }  # fmt: skip
    vectors = [vector for read in reads for vector in read.vectors.values()]
    assert {vector.shape for vector in vectors} == {(768,)}


def test_a_mention_with_a_gap_stands_where_its_first_words_do(split):
    mention = next(m for m in split.mentions if m.words == (5, 6))
    text = next(t for t in split.texts if t.id == mention.document)
    apart = type(mention)(mention.id, mention.document, (5, 9), "walk", "S")
    assert text.text[slice(*span_of(mention, text))] == "walked out"
    assert text.text[slice(*span_of(apart, text))] == "walked"


def test_runs_hold_every_word_that_a_span_touches():
    words = split_words("They took-over the town")
    assert run_of(words, (5, 14)) == (1, 4)
    assert run_of(words, (4, 5)) is None


def test_topics_are_found_by_words(reads):
    topics = topics_of(read.document for read in reads)
    # The two made-up topics are told in the same words.
    assert len(set(topics.values())) == 2
    assert len({topics[f"36_{n}ecb.xml"] for n in (1, 2)}) == 1
    assert topics["36_1ecb.xml"] != topics["36_1ecbplus.xml"]


def test_lemmas_of_one_topic_stand_together(split):
    parts = {text.id: text.part for text in split.texts}
    groups = by_lemma(split, parts)
    assert sorted(map(len, groups)) == sorted([3, 2, 1, 2, 1] * 2)


def test_only_mentions_of_one_topic_are_compared(split, reads):
    seen = seen_of(reads)
    parts = {text.id: text.part for text in split.texts}
    pairs = [(seen[i], seen[j]) for i, j, _ in compared(seen, parts)]
    assert len(pairs) == 2 * (10 + 6)
    assert all(parts[a.document] == parts[b.document] for a, b in pairs)


def test_levels_tell_inside_from_across_and_likeness_apart(reads):
    seen = seen_of(reads)
    one = next(s for s in seen if s.document == "36_1ecb.xml")
    same = next(s for s in seen if s.document == one.document and s.id != one.id)
    other = next(s for s in seen if s.document == "36_2ecb.xml")
    assert all(feature.startswith("inside ") for feature in levels_of(one, same, 1.0, None))
    across = levels_of(one, other, 0.4, 0.75)
    assert across["across story"] == "4" or across["across story"] == "8"
    assert across["across like"].endswith("words, 9")
    assert "across like" not in levels_of(one, other, 0.4, None)


@pytest.mark.parametrize("alike", [False, True])
def test_weights_fitted_on_a_corpus_find_its_events_again(split, reads, alike):
    seen, events = seen_of(reads), events_of(split)
    parts = {text.id: text.part for text in split.texts}
    weights = fit_weights(seen, events, parts, alike=alike)
    assert (weights.projection is not None) is alike
    found = linked(seen, parts, weights, bonus=0.0)
    # "walked out" and "strike" share no word: only likeness can put them together.
    wanted = grouped(events.items())
    together = {frozenset(group) for group in found} & {frozenset(group) for group in wanted}
    assert len(together) >= 4


def test_rows_of_all_systems(split, reads):
    seen, events = seen_of(reads), events_of(split)
    parts = {text.id: text.part for text in split.texts}
    fitted = {"fitted": fit_weights(seen, events, parts, alike=False)}
    found = {(name, way): scores.conll for name, way, scores in scored_rows(split, reads, fitted)}
    assert found.keys() == {
        ("alone", ""), ("package", "one"), ("lemma", "one"), ("lemma", "found"), ("lemma", "given"),
        ("fitted", "found"), ("fitted", "given"),
    }  # fmt: skip
    assert found["lemma", "given"] > found["alone", ""]


def test_figures_with_floors(tmp_path):
    (tmp_path / WHERE).parent.mkdir(parents=True)
    write_corpus(tmp_path / WHERE, {"train": rows(1) + rows(3) + rows(4), "test": rows(36)})
    figures = {figure.name: figure.value for figure in measure_ecb(tmp_path)}
    assert figures.keys() == {"ecb.lemma", "ecb.fitted", "ecb.fitted_alike"}
    assert all(0 < value <= 100 for value in figures.values())


def test_no_figures_without_the_corpus(tmp_path):
    assert list(measure_ecb(tmp_path)) == []


def test_inner_layers_are_rows_of_words_in_any_window(reader):
    text = "Rebels attacked the bridge. " * 120
    words, vectors = reader.encoding.vectors(text)
    assert vectors.shape == (len(words), 768)
    assert np.isfinite(vectors).all()
    assert reader.encoding.vectors("")[1].shape == (0, 0)


def test_layers_that_are_not_there_are_told():
    with pytest.raises(SaysoError, match="no layers"):
        Encoding((77,))


def test_outputs_are_added_behind_the_model():
    # ModelProto.graph (7) { output (12) { name (1): "x", type (2): a tensor of floats } }
    assert with_outputs(b"model", ["x"]) == (
        b"model" b"\x3a\x0b" b"\x62\x09" b"\x0a\x01x" b"\x12\x04\x0a\x02\x08\x01"
    )  # fmt: skip
    long = with_outputs(b"", ["y" * 200])
    assert long[:3] == b"\x3a\xd4\x01"
