"""Origins: which claims first came from one mouth or desk, and by which chain.

Ties are laid from the surest to the least: shared text, one teller's statement, and last a
document's own voice. A tie that joins nothing new is left out, so that each origin shows a chain
just long enough. What a document says in its own voice is one origin, but for the passages that
it shares with another document: those go with that document's, since background that a desk sends
to many is told once, however many print it.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sayso.reconcile.copies import Copy, copies_of, near, passages_of, whole_rewrites
from sayso.reconcile.forest import Forest
from sayso.reconcile.order import in_order
from sayso.reconcile.passages import Passage, Rarity
from sayso.reconcile.retellings import retellings
from sayso.reconcile.statements import Told, statement_ties
from sayso.reconcile.tellers import Kind, Teller, tellers_of
from sayso.types import Claim, Document, Origin, Tie, TieKind, content_id

_VERBATIM = 0.8
"""Likeness from which a claim copied without its source still goes back to that source."""


class Compared(NamedTuple):
    """Claims with what comparing them two by two has shown.

    Attributes:
        told: in order.
        passages: the sentences that they stand in.
        copies: those of them that are one text.
        first: ties that come before those of a document's own voice.
        last: ties that come after.
    """

    told: Sequence[Told]
    passages: Sequence[Passage]
    copies: Sequence[Copy]
    first: Sequence[Tie]
    last: Sequence[Tie]


Partners = Mapping[str, Mapping[int, Sequence[str]]]
"""Of each document, by sentence, the documents that have the sentence too, but for those that
tell the whole of its story."""


def find_origins(claims: Sequence[Claim], documents: Mapping[str, Document]) -> tuple[Origin, ...]:
    """The origins of `claims`, every claim in exactly one; by id.

    The order of the arguments does not matter. Costs grow with the number of claims.
    """
    compared = compare(claims, documents)
    return gather(compared, partners_of(compared))


def compare(claims: Sequence[Claim], documents: Mapping[str, Document]) -> Compared:
    """What claims have in common, each two of them by themselves."""
    ordered = in_order({claim.id: claim for claim in claims}.values(), documents)
    tellers = tellers_of(ordered, documents)
    passages = passages_of(ordered)
    inside = {name: passage for passage in passages for name in passage.claims}
    rarity = Rarity()
    told = [Told(claim, tellers[claim.id], inside[claim.id]) for claim in ordered]
    pairs = near(passages, documents)
    copies = copies_of(passages, pairs, documents, rarity)
    by_id = {one.claim.id: one for one in told}
    first = [
        *_copied(copies, passages, by_id, tellers),
        *statement_ties(told, passages, pairs, documents, rarity),
    ]
    return Compared(told, passages, copies, first, list(retellings(told, documents)))


def partners_of(compared: Compared) -> dict[str, dict[int, list[str]]]:
    """The partners of all documents, in order."""
    whole = whole_rewrites(compared.copies, compared.passages)
    found: dict[str, dict[int, set[str]]] = {}
    for copy in compared.copies:
        a, b = compared.passages[copy.a], compared.passages[copy.b]
        if (a.document, b.document) not in whole:
            found.setdefault(a.document, {}).setdefault(a.sentence, set()).add(b.document)
            found.setdefault(b.document, {}).setdefault(b.sentence, set()).add(a.document)
    return {
        document: {sentence: sorted(those) for sentence, those in sorted(shared.items())}
        for document, shared in found.items()
    }


def gather(compared: Compared, partners: Partners) -> tuple[Origin, ...]:
    """The origins that what was seen makes; by id."""
    ties = [*compared.first, *_voices(compared.told, partners), *compared.last]
    return tuple(sorted(_gather(compared.told, ties), key=lambda origin: origin.id))


def _copied(
    copies: Sequence[Copy],
    passages: Sequence[Passage],
    told: Mapping[str, Told],
    tellers: Mapping[str, Teller],
) -> Iterator[Tie]:
    """Ties between the claims of passages that are one text, told by the same or by nobody."""
    for copy in copies:
        ours = [told[name] for name in passages[copy.a].claims]
        theirs = [told[name] for name in passages[copy.b].claims]
        for one in theirs:
            fits = [other for other in ours if _may_be_one(other, one, copy)]
            if fits:
                best = max(fits, key=lambda other: _resemblance(other, one))
                yield Tie(best.claim.id, one.claim.id, _kind(best, one, copy), copy.reason)


def _may_be_one(a: Told, b: Told, copy: Copy) -> bool:
    if not a.teller.speaks and not b.teller.speaks:
        return True
    if a.teller.speaks and b.teller.speaks and a.teller.key == b.teller.key:
        return True
    if a.claim.type is not b.claim.type:
        return False
    if (
        a.teller.speaks
        and b.teller.speaks
        and (a.teller.side is b.teller.side or not (a.teller.identified and b.teller.identified))
    ):
        return True  # one wrote "rebels" and the other "the opposition", or only "a spokesman"
    # A damaged or shortened copy may have lost who says it, or only name them less fully.
    return copy.kind is TieKind.REPRINT and copy.likeness >= _VERBATIM


def _resemblance(a: Told, b: Told) -> tuple[bool, bool, int]:
    """How well two claims of one text fit each other; ties go to the first."""
    ours, theirs = a.claim, b.claim
    return (
        ours.type is theirs.type,
        ours.trigger.text.lower() == theirs.trigger.text.lower(),
        -abs(ours.trigger.start - ours.home.start - theirs.trigger.start + theirs.home.start),
    )


def _kind(a: Told, b: Told, copy: Copy) -> TieKind:
    """A copy between two documents that credit one agency is that agency's wire."""
    both = a.teller.kind is b.teller.kind is Kind.AGENCY
    return TieKind.WIRE if both and a.teller.key == b.teller.key else copy.kind


def _voices(told: Sequence[Told], partners: Partners) -> Iterator[Tie]:
    """Ties of each document's own voice, passage by passage as it is shared with others."""
    last: dict[tuple[str, str], Told] = {}
    for one in told:
        if one.teller.speaks:
            continue
        document = one.claim.document
        for partner in partners.get(document, {}).get(one.claim.sentence) or ("",):
            before = last.get((document, partner))
            last[document, partner] = one
            if before:
                reason = f"{one.teller.name} says both in its own voice, in one report"
                yield Tie(before.claim.id, one.claim.id, TieKind.VOICE, reason)


def _gather(told: Sequence[Told], ties: Sequence[Tie]) -> Iterator[Origin]:
    """The groups that ties make, each with the ties that joined it."""
    place_of = {one.claim.id: place for place, one in enumerate(told)}
    forest = Forest(len(told))
    kept: list[Tie] = []
    for tie in ties:
        a, b = sorted((tie.a, tie.b), key=place_of.__getitem__)
        if forest.join(place_of[a], place_of[b]):
            kept.append(Tie(a, b, tie.kind, tie.reason))
    chains: dict[int, list[Tie]] = {}
    for tie in kept:
        chains.setdefault(forest.root(place_of[tie.a]), []).append(tie)
    for group in forest.groups():
        members = [told[place] for place in group]
        teller = _teller(members)
        yield Origin(
            content_id("o", [members[0].claim.id]),
            tuple(one.claim.id for one in members),
            teller.name,
            teller.side,
            tuple(chains.get(group[0], ())),
        )


def _teller(members: Sequence[Told]) -> Teller:
    """Who an origin goes back to: a speaker before an agency before an outlet, then most named."""
    rank = {Kind.SPEAKER: 0, Kind.AGENCY: 1, Kind.OUTLET: 2}
    counts = Counter(one.teller.key for one in members)
    names = Counter((one.teller.key, one.teller.name) for one in members)
    return min(
        (one.teller for one in members),
        key=lambda teller: (
            -counts[teller.key] if teller.speaks else 0,
            rank[teller.kind],
            -names[teller.key, teller.name],
        ),
    )
