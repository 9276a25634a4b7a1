"""Read annotated texts, whole and damaged, and score what was read."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.calibration import calibration_error, judge
from bench.corpora import (
    Annotated,
    attribution_of,
    carry_over,
    claim_of,
    read_gold,
    read_polnear,
)
from bench.damage import FULL, damage
from bench.figure import Figure
from bench.fixture import read_fixture
from bench.invented import invented_figures
from bench.predict import predict_texts
from bench.score_attributions import score_attributions
from bench.score_claims import Ratio, score_claims
from sayso.tag import Tagger


def corpora(data: Path | None, fixture: Path) -> dict[str, list[Annotated]]:
    """The corpora to measure on: the fixture, and those of `data` that none was trained on."""
    found = {"fixture": list(read_fixture(fixture))}
    if data is not None:
        found["gold_dev"] = list(read_gold(data / "gold", "dev"))
        found["polnear_dev"] = list(read_polnear(data / "data" / "polnear" / "dev"))
    return found


def measure(name: str, texts: Sequence[Annotated], tagger: Tagger) -> Iterator[Figure]:
    """All figures of one corpus, whole and damaged."""
    twins = [carry_over(text, damage(text.text, FULL)) for text in texts]
    for state, versions in (("whole", texts), ("damaged", twins)):
        yield from _score(f"{name}.{state}", versions, tagger)


def _score(name: str, texts: Sequence[Annotated], tagger: Tagger) -> Iterator[Figure]:
    predicted = predict_texts(texts, tagger)
    if all(text.claims is not None for text in texts):
        scores = score_claims(
            {doc: [claim_of(claim) for claim in row["claims"]] for doc, row in predicted.items()},
            {text.id: text.claims or () for text in texts},
        )
        yield _of(f"{name}.claim", scores.claim)
        yield _of(f"{name}.typed", scores.typed)
        yield _of(f"{name}.trigger", scores.trigger)
        yield Figure(f"{name}.status", scores.status, "share equal, typed claims")
        yield Figure(f"{name}.side", scores.side, "share equal, typed claims with sources")
        sure = {
            doc: [(claim_of(claim), claim["confidence"]) for claim in row["claims"]]
            for doc, row in predicted.items()
        }
        judged = judge(sure, {text.id: text.claims or () for text in texts})
        yield Figure(
            f"{name}.calibration", calibration_error(judged), "expected error of confidence"
        )
        for role, value in scores.roles.items():
            yield _of(f"{name}.role.{role}", value)
        hits = [
            (len(ours & true), len(ours), len(true))
            for text in texts
            for ours in [{start for start, _ in predicted[text.id]["sentences"]}]
            for true in [{start for start, _ in text.sentences or ()}]
        ]
        hit, ours, true = (sum(column) for column in zip(*hits, strict=True))
        yield Figure(f"{name}.sentences", 200 * hit / max(1, ours + true), "F1 of first characters")
    if all(text.attributions is not None for text in texts):
        found = {
            doc: [attribution_of(item) for item in row["attributions"]]
            for doc, row in predicted.items()
        }
        marks = score_attributions(
            {text.id: text.text for text in texts},
            found,
            {text.id: text.attributions or () for text in texts},
        )
        for label in ("pair_soft", "content_exact", "source", "cue", "content"):
            yield _of(f"{name}.{label}", getattr(marks, label))
    wrong = sum(invented_figures(text.text, predicted[text.id]["claims"]) for text in texts)
    yield Figure(f"{name}.invented", float(wrong), "figures whose value no word gives (count)")


def _of(name: str, value: Ratio) -> Figure:
    return Figure(name, value.f1, f"F1; P {value.precision:.1f} R {value.recall:.1f}")
