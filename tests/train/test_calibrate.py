import xml.etree.ElementTree as ET

import numpy as np

from bench.calibration import Bin
from train.calibrate import Cases, cross_fitted, fit
from train.chart import reliability_chart


def cases():
    rng = np.random.default_rng(1)
    found = rng.normal(size=(4000, 1))
    right = rng.random(4000) < 1 / (1 + np.exp(-(1.0 + 2.0 * found[:, 0])))
    evidence = np.concatenate([np.ones((4000, 1)), found], 1)
    return Cases(evidence, right.astype(float), np.arange(4000) % 5)


def test_the_weights_that_made_the_data_are_found():
    made = cases()
    constant, weight = fit(made.evidence, made.right)
    assert abs(constant - 1) < 0.2
    assert abs(weight - 2) < 0.2


def test_every_case_is_judged_by_other_folds():
    judged = cross_fitted(cases())
    assert len(judged) == 4000
    sure = [one for one in judged if one.confidence > 0.8]
    assert abs(np.mean([one.right for one in sure]) - np.mean([o.confidence for o in sure])) < 0.03


def test_the_chart_is_well_formed():
    svg = ET.fromstring(reliability_chart([Bin(3, 0.2, 0.1), Bin(9, 0.8, 0.9)]))
    assert len(svg.findall(".//{*}circle")) == 2
