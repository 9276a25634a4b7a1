"""How far the figures fall when the same reports come in another form."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bench.corpora import Annotated, attribution_of, carry_over
from bench.predict import predict_texts, predicted_claims
from bench.score_attributions import score_attributions
from bench.score_claims import ClaimScores, score_claims
from bench.variants import VARIANTS, headlines, joined
from sayso.tag import Tagger

LONG = 20_000
"""Words of a very long document."""


@dataclass(frozen=True, slots=True)
class Row:
    """One form; F1 in percent, None where it was not measured."""

    form: str
    claim: float
    typed: float
    pair: float | None


def robustness(
    gold: Sequence[Annotated], polnear: Sequence[Annotated], tagger: Tagger
) -> Iterator[Row]:
    """A row for every form, then for long documents and for headlines alone."""
    for form, make in VARIANTS.items():
        scores = claims_of([carry_over(text, make(text.text)) for text in gold], tagger)
        pair = _pair([carry_over(text, make(text.text)) for text in polnear], tagger)
        yield Row(form, scores.claim.f1, scores.typed.f1, pair)
    scores = claims_of([joined(list(gold), LONG)], tagger)
    yield Row(f"one document of {LONG:,} words", scores.claim.f1, scores.typed.f1, None)
    openings = list(headlines(list(gold)))
    inside = claims_of(list(gold), tagger, {text.id: text.text for text in openings})
    yield Row("first sentences, read in place", inside.claim.f1, inside.typed.f1, None)
    scores = claims_of(openings, tagger)
    yield Row("first sentences, read alone", scores.claim.f1, scores.typed.f1, None)


def claims_of(
    texts: Sequence[Annotated], tagger: Tagger, within: dict[str, str] | None = None
) -> ClaimScores:
    """Scores of the claims in `texts`, or of those within the opening that `within` names."""
    found = predicted_claims(texts, tagger)
    if within is not None:
        texts = [
            replace(
                text,
                claims=tuple(c for c in text.claims or () if c.trigger[1] <= len(within[text.id])),
            )
            for text in texts
            if text.id in within
        ]
        found = {
            name: [c for c in found[name] if c.trigger[1] <= len(opening)]
            for name, opening in within.items()
        }
    return score_claims(found, {text.id: text.claims or () for text in texts})


def _pair(texts: Sequence[Annotated], tagger: Tagger) -> float:
    found = {
        doc: [attribution_of(item) for item in row["attributions"]]
        for doc, row in predict_texts(texts, tagger).items()
    }
    scores = score_attributions(
        {text.id: text.text for text in texts},
        found,
        {text.id: text.attributions or () for text in texts},
    )
    return scores.pair_soft.f1
