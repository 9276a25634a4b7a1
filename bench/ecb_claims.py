"""The annotated mentions of ECB+ as claims: the reader is told where the triggers are.

Everything else is read as ever: what kind of event each is, who, whom, where and when. A kind is
given even to what the codebook has none for, whichever of its types comes nearest.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bench.ecb import Mention, Split, Text
from bench.hidden import Encoding
from sayso.pipeline import Knowledge, claims_of
from sayso.tag.decode import decode
from sayso.tag.labels import BIT_BEGIN
from sayso.tag.onnx_tagger import OnnxTagger
from sayso.tag.sureness import EVIDENCE
from sayso.tag.weigh import Weighed
from sayso.tag.words import Word
from sayso.types import Claim, Document

_SURENESS = (0.0,) * len(EVIDENCE)
"""How likely the claims are right is not asked."""


class Read(NamedTuple):
    """A document and the claim at each of its mentions.

    Attributes:
        text: the document of the corpus.
        document: the same as Sayso takes it.
        claims: the claim of each mention, by the mention's id; a mention that the reader has no
            words for has none, and two that overlap may have one.
        vectors: what the reader's encoder makes of the words of each mention, by the mention's id.
    """

    text: Text
    document: Document
    claims: dict[str, Claim]
    vectors: dict[str, NDArray[np.float32]]


class Reader(NamedTuple):
    """What reads: the tagger, the same model's encoder, and what is known of the world."""

    tagger: OnnxTagger
    encoding: Encoding
    known: Knowledge


def read_split(split: Split, reader: Reader) -> Iterator[Read]:
    """Each document of a split with the claims at its mentions."""
    mentions: dict[str, list[Mention]] = {}
    for mention in split.mentions:
        mentions.setdefault(mention.document, []).append(mention)
    weighed = reader.tagger.weigh([text.text for text in split.texts])
    for text, (words, weights) in zip(split.texts, weighed, strict=True):
        yield _read(text, mentions[text.id], words, weights, reader)


def span_of(mention: Mention, text: Text) -> tuple[int, int]:
    """Where the words of a mention stand, up to the first gap between them."""
    last = mention.words[0]
    for number in mention.words[1:]:
        if number != last + 1:
            break
        last = number
    return text.spans[mention.words[0]][0], text.spans[last][1]


def _read(
    text: Text,
    mentions: Sequence[Mention],
    words: Sequence[Word],
    weighed: Weighed,
    reader: Reader,
) -> Read:
    document = text.document
    spans = {mention.id: span_of(mention, text) for mention in mentions}
    runs = {id: run for id, span in spans.items() if (run := run_of(words, span))}
    tell(weighed, runs.values())
    reading = decode(text.text, words, weighed, _SURENESS)
    claims = claims_of(document, reading, reader.known)
    found = {}
    for id, (start, end) in spans.items():
        over = [c for c in claims if c.trigger.start < end and start < c.trigger.end]
        if over:
            found[id] = min(over, key=lambda claim: (abs(claim.trigger.start - start), claim.id))
    _, vectors = reader.encoding.vectors(text.text)
    means = {id: vectors[start:end].mean(axis=0) for id, (start, end) in runs.items()}
    return Read(text, document, found, means)


def run_of(words: Sequence[Word], span: tuple[int, int]) -> tuple[int, int] | None:
    """First and, half-open, last of the reader's words that a span touches."""
    touched = [n for n, word in enumerate(words) if word.start < span[1] and span[0] < word.end]
    return (touched[0], touched[-1] + 1) if touched else None


def tell(weighed: Weighed, runs: Iterable[tuple[int, int]]) -> None:
    """Make triggers of these runs of words, and of nothing else."""
    weighed.trigger[:, 0] = 1.0
    weighed.bits[:, BIT_BEGIN] = 0.0
    for start, end in runs:
        kinds = weighed.trigger[start:end, 1:]
        weighed.trigger[start:end, 1:] = kinds / np.maximum(kinds.sum(axis=1, keepdims=True), 1e-9)
        weighed.trigger[start:end, 0] = 0.0
        weighed.bits[start, BIT_BEGIN] = 1.0
