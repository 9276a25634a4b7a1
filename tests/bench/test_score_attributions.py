import random

import pytest

from bench.corpora import Attribution
from bench.fixture import read_fixture
from bench.score_attributions import score_attributions
from bench.score_claims import Ratio, ratio
from tests.bench.inputs import FIXTURE, tool, wrong_attributions

MEASURES = {
    "pair_soft": "pair_soft",
    "content_exact": "content_exact",
    "source": "tok_source",
    "cue": "tok_cue",
    "content": "tok_content",
}
TEXT = 'The army "took it", he said; rebels deny that the town’s gate fell.'
#       0   4    9    14 17 20 23    29     36   41   46  50  57    62
HE = Attribution(((20, 22),), ((23, 27),), ((0, 18),))
REBELS = Attribution(((29, 35),), ((36, 40),), ((41, 66),))


def score(found, gold=(HE, REBELS)):
    return score_attributions({"d": TEXT}, {"d": found}, {"d": gold})


def test_the_hand_worked_text_is_cut_where_it_says():
    words = [[TEXT[s:e] for s, e in part] for part in (HE.source, HE.content, REBELS.content)]
    assert words == [["he"], ['The army "took it"'], ["that the town’s gate fell"]]


def test_a_perfect_prediction_scores_100_and_an_empty_one_0():
    reports = list(read_fixture(FIXTURE))
    texts = {report.id: report.text for report in reports}
    gold = {report.id: report.attributions for report in reports}
    for found, worth in ((gold, Ratio(100, 100, 100)), ({}, Ratio(0, 0, 0))):
        scores = score_attributions(texts, found, gold)
        assert {getattr(scores, name) for name in MEASURES} == {worth}


def test_marks_at_the_edges_change_nothing():
    bare = Attribution(HE.source, ((22, 28),), ((0, 9), (10, 17)))
    assert score([bare, REBELS]) == score([HE, REBELS])


def test_a_content_counts_as_exact_or_by_the_share_of_its_words():
    half = Attribution(HE.source, (), ((0, 8),))  # The army: 2 of 4 words, both right
    long = Attribution(REBELS.source, (), ((36, 66),))  # deny + all 5 words
    scores = score([half, long])
    assert scores.content_exact == ratio(0, 2, 0, 2)
    assert scores.pair_soft == ratio(2 / 2 + 5 / 6, 2, 2 / 4 + 5 / 5, 2)
    assert scores.content == ratio(7, 8, 7, 9)
    assert scores.cue == ratio(0, 0, 0, 2)
    assert scores.source == ratio(2, 2, 2, 2)


def test_a_content_with_another_source_is_exact_but_no_pair():
    scores = score([Attribution(REBELS.source, HE.cue, HE.content)], [HE])
    assert scores.content_exact.f1 == 100
    assert scores.pair_soft.f1 == 0
    assert scores.source.f1 == 0


def test_one_annotated_attribution_is_found_once():
    assert score([HE, HE], [HE]).pair_soft == ratio(1, 2, 1, 1)
    assert score([HE, HE], [HE]).content_exact == ratio(1, 2, 1, 1)


def test_without_a_source_an_attribution_takes_no_part_in_pairs():
    nobody = Attribution((), HE.cue, HE.content)
    assert score([HE, REBELS], [nobody, REBELS]).pair_soft == ratio(1, 2, 1, 1)
    assert score([HE, REBELS], [nobody, REBELS]).content_exact.f1 == 100


@pytest.mark.parametrize("seed", range(25))
def test_scores_are_those_of_the_tool(seed):
    rng = random.Random(seed)
    peer = tool("polnear_eval")
    texts, found, gold, counts = {}, {}, {}, []
    for report in read_fixture(FIXTURE):
        texts[report.id], gold[report.id] = report.text, report.attributions
        if rng.random() < 0.9:
            found[report.id] = wrong_attributions(report.attributions, rng)
        counts.append(
            peer.stats(
                peer.Doc(report.text), _rows(found.get(report.id, [])), _rows(report.attributions)
            )
        )
    ours, theirs = score_attributions(texts, found, gold), peer.add(counts)
    for name, key in MEASURES.items():
        value = getattr(ours, name)
        assert (value.precision, value.recall, value.f1) == pytest.approx(
            [100 * x for x in peer.prf(theirs[key])]
        ), name
    assert 0 < ours.content_exact.f1 < 90
    assert 0 < ours.pair_soft.f1 < 90


def _rows(items):
    return [
        {"source": list(a.source), "cue": list(a.cue), "content": list(a.content)} for a in items
    ]
