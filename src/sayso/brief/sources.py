"""The documents, with how many origins they make: a rewrite is no second witness."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sayso.brief.model import Echo, Source
from sayso.types import Origin, TieKind

_RETELLING = frozenset({TieKind.REPRINT, TieKind.REWRITE, TieKind.WIRE})
"""Ties that say that the text itself, not only a statement in it, comes from elsewhere."""

_MUCH = 3
"""A document is a retelling of another if one claim of so many goes back to it: few say no more
than that both have one speaker's statement, in words that are alike."""


def with_origins(
    sources: Sequence[Source],
    origins: Iterable[Origin],
    document_of: Mapping[str, str],
    notes: Mapping[str, str],
    ratings: Mapping[str, str],
) -> tuple[Source, ...]:
    """The sources, told apart by where their claims first came from.

    Args:
        sources: documents under their keys.
        origins: of all claims.
        document_of: the document of each claim, by ids.
        notes: sentences on documents, by id.
        ratings: reliability of sources, A to F, by name.
    """
    keys = {source.document.id: source.key for source in sources}
    made: Counter[int] = Counter()
    own: Counter[int] = Counter()
    shared: dict[int, Counter[int]] = defaultdict(Counter)
    retold: set[tuple[int, int]] = set()
    for origin in origins:
        told = [keys[document_of[claim]] for claim in origin.claims if claim in document_of]
        made.update(set(told))
        if len(set(told)) == 1:
            own[told[0]] += 1
        for later, count in Counter(told).items():
            if later != told[0]:
                shared[later][told[0]] += count
        for tie in origin.ties:
            if tie.kind in _RETELLING and tie.a in document_of and tie.b in document_of:
                first, second = keys[document_of[tie.a]], keys[document_of[tie.b]]
                if first != second:
                    retold.add((second, first))
    return tuple(
        replace(
            source,
            origins=made[source.key],
            own=own[source.key],
            echoes=_echoes(source, shared[source.key], retold),
            note=notes.get(source.document.id, ""),
            reliability=ratings.get(source.document.outlet or "", ""),
        )
        for source in sources
    )


def _echoes(source: Source, shared: Counter[int], retold: set[tuple[int, int]]) -> tuple[Echo, ...]:
    much = len(source.entry.claims)
    found = [
        Echo(first, count, (source.key, first) in retold and count * _MUCH >= much)
        for first, count in shared.items()
    ]
    found.sort(key=lambda echo: (not echo.retold, -echo.claims, echo.key))
    return tuple(found)
