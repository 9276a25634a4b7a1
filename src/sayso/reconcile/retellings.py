"""Reports made of another's: they share its speakers, though hardly a sentence.

A site that rewrites a wire story from end to end keeps little of its text. It keeps the people who
speak in it. Taken for a retelling is a report most of whose speakers, three at least, speak in one
other report of the same days too, one of them somebody whom no register knows: such people speak
to one reporter. What the two say in their own voices then counts as said once.
"""

from collections.abc import Iterator, Mapping, Sequence

from sayso.reconcile.copies import days_apart
from sayso.reconcile.days import pairs_within
from sayso.reconcile.statements import Told
from sayso.reconcile.tellers import Teller
from sayso.types import Document, Tie, TieKind

_LEAST_SHARED = 3
_PART = 0.6
DAYS = 7
"""Days that a report and the one it retells are apart at most."""


def retellings(told: Sequence[Told], documents: Mapping[str, Document]) -> Iterator[Tie]:
    """Ties between the own voices of reports of which one retells the other.

    `told` is in order of documents and text.
    """
    speakers: dict[str, dict[str, Teller]] = {}
    voice: dict[str, Told] = {}
    for one in told:
        document = one.claim.document
        if one.teller.speaks:
            speakers.setdefault(document, {}).setdefault(one.teller.key, one.teller)
        else:
            voice.setdefault(document, one)
    for a, b in _pairs(speakers, documents):
        shared = [key for key, teller in speakers[b].items() if _heard(teller, speakers[a])]
        fewer = min(len(speakers[a]), len(speakers[b]))
        apart = days_apart(documents[a], documents[b]) or 0
        if len(shared) < max(_LEAST_SHARED, _PART * fewer) or apart > DAYS:
            continue
        if a in voice and b in voice:
            names = ", ".join(speakers[b][key].name for key in shared[:_LEAST_SHARED])
            reason = f"{len(shared)} of {fewer} speakers of the one speak in both: {names}"
            yield Tie(voice[a].claim.id, voice[b].claim.id, TieKind.REWRITE, reason)


def _pairs(
    speakers: Mapping[str, Mapping[str, Teller]], documents: Mapping[str, Document]
) -> list[tuple[str, str]]:
    """Documents of one week in which somebody of one name speaks whom the register does not know.

    In the order of the documents.
    """
    order = list(speakers)
    naming: dict[str, list[int]] = {}
    for place, document in enumerate(order):
        for name in {name for teller in speakers[document].values() for name in teller.names}:
            naming.setdefault(name, []).append(place)
    pairs = {
        (those[a], those[b])
        for those in naming.values()
        for a, b in pairs_within([documents[order[place]].date for place in those], DAYS)
    }
    return [
        (order[a], order[b])
        for b, a in sorted((b, a) for a, b in pairs)
        if _share_unknown(speakers[order[b]], speakers[order[a]])
    ]


def _share_unknown(ours: Mapping[str, Teller], theirs: Mapping[str, Teller]) -> bool:
    return any(
        a.bears_name_of(b)
        for a in ours.values()
        for b in theirs.values()
        if not (a.known and b.known)
    )


def _heard(teller: Teller, among: Mapping[str, Teller]) -> bool:
    return teller.key in among or any(teller.bears_name_of(other) for other in among.values())
