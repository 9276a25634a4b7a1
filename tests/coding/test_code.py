import csv
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.coding import code
from sayso.coding.code_lists import ACLED, PLOVER
from sayso.coding.rules import Rule, rules
from sayso.types import ClaimType, Phrase, Status
from tests.coding.claims import claim

RULES = [rule for found in rules().values() for rule in found]


def rows(name: str) -> list[dict[str, str]]:
    path = Path(__file__).parent / "cases" / name
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter=";"))


CASES = rows("codes.csv")


def conditions(rule: Rule) -> tuple[object, ...]:
    return rule.trigger, rule.named, rule.behind, rule.near, rule.who, rule.whom


@pytest.mark.parametrize("row", CASES, ids=lambda row: row["text"])
def test_every_row_of_the_table_speaks_where_it_should(row: dict[str, str]) -> None:
    coding = code(claim(ClaimType(row["rule"].partition(".")[0]), row["text"]))
    assert coding.reason.partition(":")[0] == row["rule"]
    assert (coding.plover or "", coding.plover_mode or "") == (row["plover"], row["mode"])
    assert (coding.acled_sub_event or "") == row["acled"]
    assert coding.acled_event == (ACLED[row["acled"]] if row["acled"] else None)


def test_no_row_is_without_a_case() -> None:
    assert {rule.name for rule in RULES} == {row["rule"] for row in CASES}


def test_every_type_has_a_last_row_that_always_speaks() -> None:
    assert set(rules()) == set(ClaimType)
    for found in rules().values():
        *conditional, last = found
        assert last.name == last.type
        assert not any(conditions(last))
        assert all(any(conditions(rule)) for rule in conditional)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_codes_are_those_published(rule) -> None:
    assert rule.plover == "" or rule.plover in PLOVER
    assert rule.mode == "" or rule.mode in PLOVER[rule.plover]
    assert rule.acled == "" or rule.acled in ACLED
    assert rule.who | rule.whom <= {"government", "foreign", "armed", "protesters", "civilian"}
    assert rule.why


def test_the_published_lists_are_whole() -> None:
    assert len(PLOVER) == 16
    assert Counter(ACLED.values()) == {
        "Battles": 3,
        "Explosions/Remote violence": 6,
        "Violence against civilians": 3,
        "Protests": 3,
        "Riots": 2,
        "Strategic developments": 8,
    }


@pytest.mark.parametrize("status", [Status.DENIED, Status.EXPECTED, Status.WANTED])
def test_what_has_not_happened_has_no_code(status: Status) -> None:
    coding = code(claim(ClaimType.SHELLING, "[Mortar rounds landed].", status))
    assert (coding.plover, coding.plover_mode) == (None, None)
    assert (coding.acled_event, coding.acled_sub_event) == (None, None)
    assert coding.reason


def test_what_is_possible_is_coded_and_the_reason_says_so() -> None:
    coding = code(claim(ClaimType.SHELLING, "[Mortar rounds landed].", Status.POSSIBLE))
    assert coding.acled_sub_event == "Shelling/artillery/missile attack"
    assert "possible" in coding.reason


@pytest.mark.parametrize("row", rows("parties.csv"), ids=lambda row: row["words"])
def test_who_took_the_place(row: dict[str, str]) -> None:
    coding = code(claim(ClaimType.CAPTURE, f"{{{row['words']}}} [took] the hill."))
    assert (coding.acled_sub_event or "") == row["acled"]


def test_a_trigger_outside_of_its_sentence_is_coded_by_its_own_words() -> None:
    plain = claim(ClaimType.EXPLOSION, "A man with an explosive belt. A [blast] followed.")
    assert code(plain).acled_sub_event == "Suicide bomb"
    apart = replace(plain, home=Phrase(100, 104, "Then"))
    assert code(apart).acled_sub_event == "Remote explosive/landmine/IED"


@given(st.sampled_from(ClaimType), st.sampled_from(Status), st.text(max_size=80))
def test_every_claim_gets_a_coding_of_published_codes(
    kind: ClaimType, status: Status, words: str
) -> None:
    text = words.translate(str.maketrans("[]{}<>", "      "))
    coding = code(claim(kind, f"{text} [{text}] {{{text}}} <{text}>", status))
    assert coding.plover is None or coding.plover in PLOVER
    assert coding.plover_mode is None or coding.plover_mode in PLOVER[coding.plover or ""]
    assert coding.acled_event == ACLED.get(coding.acled_sub_event or "")
    assert coding.reason
