"""Text that two documents share: reprints, wire copies and rewrites."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.reconcile.passages import Passage, Rarity, fold, numbers_of, shared_runs, stems_of
from sayso.reconcile.sketch import UNDATED, keys_of, pairs_of
from sayso.types import Claim, Document, TieKind

DAYS = 31
"""Days within which copies are looked for; a text that goes on coming back makes a chain."""

_LEAST_RUNS = 5
_COPIED = 0.5
"""A copy shares this part of the shorter passage's runs of words, and at least so many."""

_TEMPLATE = 0.8
"""The same where no number is the same: agencies tell each day's dead in the same form."""

_REWRITTEN = 0.45
_LEAST_WORDS = 4
_REWRITE_DAYS = 3
"""A rewrite shares this much of its rare words, and so many words, within so many days."""

_LOOSE = 0.25
_LEAST_SHARED = 3
"""The same between documents that share so many passages already."""

_WHOLE = 0.4
"""One document is a rewrite of another as a whole where they share this part of the sentences of
the shorter, and no fewer than `_LEAST_SHARED`."""


@dataclass(frozen=True, slots=True)
class Copy:
    """Two passages of two documents that are one text; `a` and `b` count in the passages."""

    a: int
    b: int
    kind: TieKind
    likeness: float
    reason: str


def passages_of(claims: Sequence[Claim]) -> list[Passage]:
    """The sentences that `claims` stand in, in the order of the claims."""
    found: dict[tuple[str, int], list[Claim]] = {}
    for claim in claims:
        found.setdefault((claim.document, claim.sentence), []).append(claim)
    passages = []
    for (document, sentence), inside in found.items():
        words = fold(inside[0].home.text)
        names = tuple(claim.id for claim in inside)
        passages.append(
            Passage(
                document, sentence, names, words, stems_of(words), numbers_of(inside[0].home.text)
            )
        )
    return passages


def copies_of(
    passages: Sequence[Passage],
    pairs: Sequence[tuple[int, int]],
    documents: Mapping[str, Document],
    rarity: Rarity,
) -> list[Copy]:
    """Passages of different documents that are one text, the surest first; `pairs` as of `near`."""
    found = list(_alike(passages, pairs, documents, rarity))
    found += _loosely(found, passages, rarity)
    return sorted(found, key=lambda copy: (-copy.likeness, copy.a, copy.b))


def near(passages: Sequence[Passage], documents: Mapping[str, Document]) -> list[tuple[int, int]]:
    """Pairs of passages of some weeks whose words may be alike, in order."""
    places = [place for place, passage in enumerate(passages) if passage.stems]
    days = [_day(documents[passages[place].document]) for place in places]
    pairs = pairs_of(keys_of([passages[place].stems for place in places]), days, DAYS)
    return [(places[a], places[b]) for a, b in pairs]


def _day(document: Document) -> int:
    return document.date.toordinal() if document.date else UNDATED


def whole_rewrites(copies: Sequence[Copy], passages: Sequence[Passage]) -> set[tuple[str, str]]:
    """Pairs of documents so much of which is shared that one tells the other's story."""
    sentences = Counter(passage.document for passage in passages)
    return {
        pair
        for pair, count in _sharing(copies, passages).items()
        if count >= max(_LEAST_SHARED, _WHOLE * min(sentences[one] for one in pair))
    }


def _sharing(copies: Sequence[Copy], passages: Sequence[Passage]) -> dict[tuple[str, str], int]:
    """Of each pair of documents, how many passages of the one have a copy in the other."""
    shared: dict[tuple[str, str], set[int]] = {}
    for copy in copies:
        pair = passages[copy.a].document, passages[copy.b].document
        shared.setdefault(pair, set()).add(copy.b)
    return {pair: len(found) for pair, found in shared.items()}


def _loosely(copies: Sequence[Copy], passages: Sequence[Passage], rarity: Rarity) -> Iterator[Copy]:
    """What else of two documents that share much is one text, more freely told."""
    inside: dict[str, list[int]] = {}
    for place, passage in enumerate(passages):
        inside.setdefault(passage.document, []).append(place)
    done = {pair for copy in copies for pair in ((copy.a, copy.b), (copy.b, copy.a))}
    for (ours, theirs), count in sorted(_sharing(copies, passages).items()):
        if count < _LEAST_SHARED:
            continue
        for a in inside[ours]:
            for b in inside[theirs]:
                if (a, b) in done:
                    continue
                likeness = rarity.likeness(passages[a].stems, passages[b].stems)
                if likeness >= _LOOSE:
                    reason = f"of two reports that share much, {likeness:.0%} of what they tell"
                    yield Copy(a, b, TieKind.REWRITE, likeness, reason)


def _alike(
    passages: Sequence[Passage],
    pairs: Sequence[tuple[int, int]],
    documents: Mapping[str, Document],
    rarity: Rarity,
) -> Iterator[Copy]:
    """Passages of the same words; that share runs; or rare words, within some days."""
    for a, b in pairs:
        ours, theirs = passages[a], passages[b]
        if ours.document == theirs.document:
            continue
        if ours.words == theirs.words:
            if len(ours.words) >= _LEAST_RUNS + 2:
                reason = f"the same {len(ours.words)} words stand in both"
                yield Copy(a, b, TieKind.REPRINT, 1.0, reason)
            continue
        likeness = rarity.likeness(ours.stems, theirs.stems)
        if likeness < _REWRITTEN / 2:
            continue
        count, part = shared_runs(ours, theirs)
        other_numbers = bool(ours.numbers and theirs.numbers) and not ours.numbers & theirs.numbers
        if count >= _LEAST_RUNS and part >= (_TEMPLATE if other_numbers else _COPIED):
            reason = f"{count} runs of three words stand in both, {part:.0%} of the shorter"
            yield Copy(a, b, TieKind.REPRINT, part, reason)
            continue
        shared = ours.stems & theirs.stems
        apart = days_apart(documents[ours.document], documents[theirs.document])
        if (
            likeness >= _REWRITTEN
            and not other_numbers
            and len(shared) >= _LEAST_WORDS
            and (apart is None or apart <= _REWRITE_DAYS)
        ):
            reason = f"{len(shared)} telling words stand in both, {likeness:.0%} of what they tell"
            yield Copy(a, b, TieKind.REWRITE, likeness, reason)


def days_apart(a: Document, b: Document) -> int | None:
    """Days between the dates of two documents, None where one has none."""
    return abs((a.date - b.date).days) if a.date and b.date else None
