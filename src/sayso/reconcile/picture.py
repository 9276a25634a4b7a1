"""The picture: everything that reconciling makes of a ledger's entries."""

from collections.abc import Sequence

from sayso.reconcile.events import build_events
from sayso.reconcile.holdings import find_holdings
from sayso.reconcile.judged import rules_of
from sayso.reconcile.linked import link_claims
from sayso.reconcile.origins import find_origins
from sayso.reconcile.series import find_series
from sayso.types import Entry, Judgement, Picture


def reconcile(entries: Sequence[Entry], judgements: Sequence[Judgement] = ()) -> Picture:
    """One picture of all entries; the same whatever their order.

    Args:
        entries: documents with their claims; of two of one document the first counts.
        judgements: what people decided; rejected claims are left out. Corrections are no business
            of this stage: the claims come corrected.
    """
    once = {entry.document.id: entry for entry in reversed(entries)}
    documents = {name: once[name].document for name in sorted(once)}
    out = rules_of(judgements).out
    claims = {
        claim.id: claim for name in documents for claim in once[name].claims if claim.id not in out
    }
    linked = link_claims(tuple(claims.values()), documents, judgements)
    origins = find_origins(tuple(claims.values()), documents)
    events = build_events(linked.groups, linked.links, linked.parts, claims, documents, origins)
    return Picture(
        events,
        origins,
        find_series(events, claims, documents, origins),
        find_holdings(events, claims, documents, origins),
        linked.apart,
    )
