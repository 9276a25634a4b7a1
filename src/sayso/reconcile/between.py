"""What speaks for and against two claims being of one event."""

from collections.abc import Iterable

from sayso.reconcile.engine import declared
from sayso.reconcile.features import levels_inside
from sayso.reconcile.judged import rules_of
from sayso.reconcile.others import story_told
from sayso.reconcile.pairs import both_passes
from sayso.reconcile.tellings import in_order, marks_of
from sayso.types import Entry, Judgement, Reason


def reasons_between(
    entries: tuple[Entry, Entry], claims: tuple[str, str], judgements: Iterable[Judgement] = ()
) -> tuple[Reason, ...]:
    """The rows of the table that a pair of claims shows, the strongest first.

    They are seen anew, since of claims that stand in two events no more is kept than the bits.

    Args:
        entries: their documents, twice one where it tells both; claims as people corrected them.
        claims: ids of a claim of each, in either order; () is the answer where one is gone.
        judgements: what people decided.
    """
    rules, tables = rules_of(judgements), declared()
    told = [
        (entry.document, in_order([c for c in entry.claims if c.id not in rules.out]))
        for entry in sorted(entries, key=lambda entry: entry.document.id)
    ]
    (document, ordered), (other, _) = told
    if document.id == other.id:
        marks = marks_of(ordered, document, claims)
        return tables.inside.reasons(levels_inside(*marks)) if len(marks) > 1 else ()
    a, b = (
        story_told(those, document, tables.inside, rules.must, rules.cannot)
        for document, those in told
    )
    i, j = (
        next((t.number for t in story.tellings if not set(claims).isdisjoint(t.claims)), None)
        for story in (a, b)
    )
    if i is None or j is None:
        return ()
    seen = both_passes(a, b, tables.across).get((i, j))
    return tables.across.reasons(seen.levels) if seen else ()
