from bench.corpora import Claim
from bench.detail import detail

ROLES = ("source", "cue", "via", "who", "whom", "where", "when", "figures")


def claim(kind, start, status="happened", side=None, **roles):
    return Claim(kind, status, side, (start, start + 4), dict.fromkeys(ROLES, ()) | roles)


def rate(found, table, name):
    return next(rate for rate in found.tables[table] if rate.name == name)


def test_every_mistake_is_counted_once_by_its_kind():
    gold = [
        claim("death", 0),
        claim("injury", 10),
        claim("attack", 20, source=((30, 34),), side="monitor"),
        claim("need", 50),
    ]
    ours = [
        claim("death", 0, "denied"),
        claim("clash", 10),
        claim("attack", 20),
        claim("talks", 70),
    ]
    found = detail({"a": ours}, {"a": gold})
    assert dict(found.mistakes) == {
        "a claim that the annotation has not": 1,
        "a claim passed over": 1,
        "the wrong type": 1,
        "the wrong status": 1,
        "a source passed over": 1,
    }
    assert found.confusions == (
        ("`happened` read as `denied`", 1),
        ("`injury` read as `clash`", 1),
    )
    assert rate(found, "type", "death").ratio.f1 == 100
    assert rate(found, "status", "happened").annotated == 4
    assert rate(found, "side", "monitor").ratio.recall == 0


def test_a_field_counts_where_its_spans_meet():
    gold = [claim("death", 0, where=((40, 50),))]
    found = detail({"a": [claim("death", 0, where=((45, 47),))]}, {"a": gold})
    assert rate(found, "field", "where").ratio.f1 == 100
    found = detail({"a": [claim("death", 0, where=((10, 12),))]}, {"a": gold})
    assert rate(found, "field", "where").ratio.f1 == 0
    assert rate(found, "field", "where").verdict == "too few to tell"


def test_a_rate_on_many_claims_gets_a_verdict():
    gold = [claim("death", 10 * i) for i in range(12)]
    assert rate(detail({"a": gold}, {"a": gold}), "type", "death").verdict == "good"
    assert rate(detail({"a": gold[:4]}, {"a": gold}), "type", "death").verdict == "check each"
    assert rate(detail({}, {"a": gold}), "type", "death").verdict == "poor"
