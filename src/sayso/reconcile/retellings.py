"""Reports made of another's: they share its speakers, though hardly a sentence.

A site that rewrites a wire story from end to end keeps little of its text. It keeps the people who
speak in it. Taken for a retelling is a report most of whose speakers, three at least, speak in one
other report of the same days too, one of them somebody whom no register knows: such people speak
to one reporter. What the two say in their own voices then counts as said once.
"""

from collections.abc import Iterator, Mapping, Sequence

from sayso.reconcile.copies import days_apart
from sayso.reconcile.statements import Told
from sayso.reconcile.tellers import Teller
from sayso.types import Document, Tie, TieKind

_LEAST_SHARED = 3
_PART = 0.6
_DAYS = 7
_LOOK_BACK = 4
"""Earlier reports that name the same unknown person, of which each is compared with the last."""


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
    for a, b in _pairs(speakers):
        shared = [key for key, teller in speakers[b].items() if _heard(teller, speakers[a])]
        fewer = min(len(speakers[a]), len(speakers[b]))
        apart = days_apart(documents[a], documents[b]) or 0
        if len(shared) < max(_LEAST_SHARED, _PART * fewer) or apart > _DAYS:
            continue
        if a in voice and b in voice:
            names = ", ".join(speakers[b][key].name for key in shared[:_LEAST_SHARED])
            reason = f"{len(shared)} of {fewer} speakers of the one speak in both: {names}"
            yield Tie(voice[a].claim.id, voice[b].claim.id, TieKind.REWRITE, reason)


def _pairs(speakers: Mapping[str, Mapping[str, Teller]]) -> list[tuple[str, str]]:
    """Documents in which somebody of the same name speaks whom the register does not know."""
    naming: dict[str, list[str]] = {}
    pairs: dict[tuple[str, str], None] = {}
    for document, heard in speakers.items():
        names = {name for teller in heard.values() for name in teller.names}
        for name in sorted(names):
            earlier = naming.setdefault(name, [])
            for other in earlier[-_LOOK_BACK:]:
                if _share_unknown(heard, speakers[other]):
                    pairs[other, document] = None
            earlier.append(document)
    return list(pairs)


def _share_unknown(ours: Mapping[str, Teller], theirs: Mapping[str, Teller]) -> bool:
    return any(
        a.bears_name_of(b)
        for a in ours.values()
        for b in theirs.values()
        if not (a.known and b.known)
    )


def _heard(teller: Teller, among: Mapping[str, Teller]) -> bool:
    return teller.key in among or any(teller.bears_name_of(other) for other in among.values())
