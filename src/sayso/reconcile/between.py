"""What speaks for and against two claims of two documents being of one event."""

from collections.abc import Iterable

from sayso.reconcile.engine import declared
from sayso.reconcile.judged import rules_of
from sayso.reconcile.pairs import both_passes
from sayso.reconcile.tellings import in_order, story_of
from sayso.types import Entry, Judgement, Reason


def reasons_between(
    entries: tuple[Entry, Entry], claims: tuple[str, str], judgements: Iterable[Judgement] = ()
) -> tuple[Reason, ...]:
    """The rows of the table that a pair of claims shows, the strongest first.

    They are seen anew, since of claims that stand in two events no more is kept than the bits.

    Args:
        entries: two documents, their claims as people corrected them.
        claims: ids of a claim of each, in either order; () is the answer where one is gone.
        judgements: what people decided.
    """
    rules, tables = rules_of(judgements), declared()
    a, b = (
        story_of(
            in_order([claim for claim in entry.claims if claim.id not in rules.out]),
            entry.document,
            tables.inside,
            rules.must,
            rules.cannot,
        )
        for entry in sorted(entries, key=lambda entry: entry.document.id)
    )
    i, j = (
        next((t.number for t in story.tellings if not set(claims).isdisjoint(t.claims)), None)
        for story in (a, b)
    )
    if i is None or j is None:
        return ()
    seen = both_passes(a, b, tables.across).get((i, j))
    return tables.across.reasons(seen.levels) if seen else ()
