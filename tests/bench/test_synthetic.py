from bench.synthetic import synthetic
from sayso.types import Entry
from tests.reconcile.reports import strike


def pool():
    return [Entry(report, (), (), (claim,)) for report, claim in (strike("Alder"), strike("Cedar"))]


def test_the_same_seed_gives_the_same_claims_and_the_longer_run_begins_alike():
    short, long = list(synthetic(pool(), 20, 3)), list(synthetic(pool(), 60, 3))
    assert long[: len(short)] == short
    assert short != list(synthetic(pool(), 20, 4))[: len(short)]


def test_every_claim_has_an_id_and_a_document_of_its_own():
    entries = list(synthetic(pool(), 30, 1))
    claims = [claim for entry in entries for claim in entry.claims]
    assert len({claim.id for claim in claims}) == len(claims) >= 30
    assert all(c.document == entry.document.id for entry in entries for c in entry.claims)


def test_times_move_with_the_report():
    for entry in synthetic(pool(), 30, 1):
        (time,) = entry.claims[0].times
        assert time.start is not None
        assert entry.document.date is not None
        assert (entry.document.date - time.start).days == 1
