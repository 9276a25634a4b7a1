r"""Fit what makes of the layers' odds one confidence, and show how well it is calibrated.

    python -m train.calibrate --data ../shared --model src/sayso/tag/model \
        --chart docs/reliability.svg

Logistic regression with a ridge, on the claims that the model finds in the development split of
the claims corpus, whole and damaged: it was not trained on them. What is printed and drawn comes
from weights fitted on other documents (five folds); the weights written are fitted on all.
"""

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.calibration import Judged, bins, calibration_error, choices, judge
from bench.corpora import Annotated, Claim, carry_over, read_gold
from bench.damage import FULL, damage
from sayso.assemble import assemble
from sayso.tag.decode import decode
from sayso.tag.onnx_tagger import OnnxTagger
from sayso.tag.sureness import EVIDENCE
from sayso.types import Draft
from train.chart import reliability_chart

FOLDS = 5
RIDGE = 1.0
THRESHOLDS = (0.0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Cases:
    """Claims found: their evidence (claims, EVIDENCE), whether right, and their fold."""

    evidence: Array
    right: Array
    fold: Array


def fit(evidence: Array, right: Array) -> Array:
    """Weights of the logistic regression, by Newton's method; the constant has no ridge."""
    weights = np.zeros(evidence.shape[1])
    ridge = RIDGE * (np.arange(len(weights)) > 0)
    for _ in range(30):
        share = 1 / (1 + np.exp(-evidence @ weights))
        slope = evidence.T @ (right - share) - ridge * weights
        curve = (evidence * (share * (1 - share))[:, None]).T @ evidence + np.diag(ridge + 1e-9)
        weights = weights + np.linalg.solve(curve, slope)
    return weights


def find_cases(texts: Sequence[Annotated], tagger: OnnxTagger) -> Cases:
    """All claims that `tagger` finds in `texts`."""
    evidence: list[Array] = []
    judged: list[Judged] = []
    folds: list[int] = []
    weighed = tagger.weigh([text.text for text in texts])
    for text, (words, found) in zip(texts, weighed, strict=True):
        # With one weight set and no other, a score's log-odds are that piece of evidence.
        columns = [
            [trigger.score for trigger in decode(text.text, words, found, unit).triggers]
            for unit in np.eye(len(EVIDENCE)).tolist()
        ]
        shares = np.array(columns).T
        evidence.append(np.log(shares / (1 - shares)))
        drafts = assemble(text.text, decode(text.text, words, found, [0.0] * len(EVIDENCE)))
        claims = {text.id: [(_claim(draft), 0.0) for draft in drafts]}
        judged += judge(claims, {text.id: text.claims or ()})
        fold = sha256(text.id.encode()).digest()[0] % FOLDS
        folds += [fold] * len(drafts)
    return Cases(
        np.concatenate(evidence),
        np.array([float(one.right) for one in judged]),
        np.array(folds),
    )


def cross_fitted(cases: Cases) -> list[Judged]:
    """Each claim with the confidence that the other folds' weights give it."""
    found: list[Judged] = []
    for fold in range(FOLDS):
        held = cases.fold == fold
        weights = fit(cases.evidence[~held], cases.right[~held])
        shares = 1 / (1 + np.exp(-cases.evidence[held] @ weights))
        found += [
            Judged(float(share), bool(right))
            for share, right in zip(shares, cases.right[held], strict=True)
        ]
    return found


def _claim(draft: Draft) -> Claim:
    roles = {
        role: tuple(tuple(span) for span in draft.roles.get(role, ()))
        for role in ("source", "cue", "via", "who", "whom", "where", "when")
    }
    return Claim(
        draft.type, draft.status, draft.side, tuple(draft.trigger), roles | {"figures": ()}
    )


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, required=True, help="folder with gold/")
    parser.add_argument("--model", type=Path, required=True, help="folder that train.export wrote")
    parser.add_argument("--chart", type=Path, help="where the reliability diagram goes (SVG)")
    args = parser.parse_args()
    whole = list(read_gold(args.data / "gold", "dev"))
    texts = whole + [carry_over(text, damage(text.text, FULL)) for text in whole]
    cases = find_cases(texts, OnnxTagger(args.model))
    judged = cross_fitted(cases)
    print("| mean confidence | claims | share right |\n|---|---|---|")
    for one in bins(judged):
        print(f"| {one.confidence:.2f} | {one.count} | {one.right:.2f} |")
    print(f"\ncalibration error {calibration_error(judged):.1f}\n")
    print("| least | claims | precision | recall |\n|---|---|---|---|")
    for choice in choices(judged, sum(len(text.claims or ()) for text in texts), THRESHOLDS):
        print(
            f"| {choice.least:g} | {choice.claims} | {choice.precision:.0f} | {choice.recall:.0f} |"
        )
    weights = fit(cases.evidence, cases.right)
    about = args.model / "reader.json"
    known = json.loads(about.read_text(encoding="utf-8"))
    known["sureness"] = [round(float(weight), 4) for weight in weights]
    about.write_text(json.dumps(known, indent=1) + "\n", encoding="utf-8")
    print(f"\n{about}: sureness {dict(zip(EVIDENCE, known['sureness'], strict=True))}")
    if args.chart:
        args.chart.write_text(reliability_chart(bins(judged)), encoding="utf-8")


if __name__ == "__main__":
    main()
