import csv
import re

import pytest

from bench.corpora import ROLES, Attribution, Claim
from bench.fixture import ATTRIBUTION_COLUMNS, CLAIM_COLUMNS, read_fixture
from sayso.types import ClaimType, Side, Status
from tests.bench.inputs import FIXTURE, cases

SENTENCES = (
    "The army took the town, and held two bridges, a rebel said.",
    "He denied it.",
    "It rained and rained.",
)
WIRE = "{}\n{}\n\n{}\n".format(*SENTENCES)
TEXT = "{} {}\n\n{}".format(*SENTENCES)
TOOK = "wire,0,took,capture,happened,opposition,a rebel,said,,The army,the town,,,,"
HELD = "wire,0,held,control,denied,opposition,1: He,1: denied,,0: army,,two bridges,,two,bridges"
SAID = 'wire,0,a rebel,said,"The army took the town, | held two bridges"'


@pytest.fixture
def folder(tmp_path):
    """Makes a fixture of one report with the rows given."""

    def make(claims=(), attributions=()):
        (tmp_path / "reports").mkdir()
        (tmp_path / "reports" / "wire.txt").write_text(WIRE, encoding="utf-8")
        for name, columns, rows in (
            ("claims", CLAIM_COLUMNS, claims),
            ("attributions", ATTRIBUTION_COLUMNS, attributions),
        ):
            lines = "\n".join([",".join(columns), *rows]) + "\n"
            (tmp_path / f"{name}.csv").write_text(lines, encoding="utf-8")
        return tmp_path

    return make


@pytest.fixture(scope="module")
def reports():
    return list(read_fixture(FIXTURE))


def test_a_report_is_running_text_whose_sentences_are_known(folder):
    (report,) = read_fixture(folder())
    assert (report.id, report.text, report.claims, report.attributions) == ("wire", TEXT, (), ())
    assert [TEXT[s:e] for s, e in report.sentences] == [
        *WIRE.split("\n")[:2],
        "It rained and rained.",
    ]


def test_rows_name_words_of_their_own_or_another_sentence(folder):
    (report,) = read_fixture(folder([TOOK, HELD], [SAID]))
    none = dict.fromkeys(ROLES, ())
    said = {"source": ((46, 53),), "cue": ((54, 58),)}
    assert report.claims == (
        Claim(
            "capture", "happened", "opposition", (9, 13),
            none | said | {"who": ((0, 8),), "whom": ((14, 22),)},
        ),
        Claim(
            "control", "denied", "opposition", (28, 32),
            none | {"source": ((60, 62),), "cue": ((63, 69),), "who": ((4, 8),),
                    "where": ((33, 44),), "figures": ((33, 36),)},
        ),
    )  # fmt: skip
    assert report.attributions == (Attribution(((46, 53),), ((54, 58),), ((0, 23), (28, 44))),)


def test_a_number_after_a_hash_says_which_of_the_same_words(folder):
    (report,) = read_fixture(folder(attributions=["wire,2,It,rained#2,rained | rained#1"]))
    (rain,) = report.attributions
    assert (rain.cue, rain.content) == (((89, 95),), ((78, 84), (78, 84)))


@pytest.mark.parametrize("case", cases("fixture_faults.csv"), ids=lambda case: case["message"])
def test_a_row_that_cannot_be_is_told_with_file_line_and_words(folder, case):
    path = folder(**{case["table"]: [case["row"]]})
    message = f"{path / case['table']}.csv, {case['message']}"
    with pytest.raises(ValueError, match=f"^{re.escape(message)}"):
        list(read_fixture(path))


def test_other_columns_and_no_reports_are_told(folder):
    path = folder()
    (path / "claims.csv").write_text("report,trigger\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"claims\.csv, line 1: the columns must be report, sent"):
        list(read_fixture(path))
    (path / "reports" / "wire.txt").unlink()
    with pytest.raises(ValueError, match=r"reports: no report \(\*\.txt\) there"):
        list(read_fixture(path))


def test_the_committed_fixture_covers_the_codebook(reports):
    claims = [claim for report in reports for claim in report.claims]
    assert {claim.type for claim in claims} == set(ClaimType)
    assert {claim.status for claim in claims} == set(Status)
    assert {claim.side for claim in claims} == {*Side, None}
    assert all(any(claim.roles[role] for claim in claims) for role in ROLES)


def test_the_committed_fixture_is_of_short_reports_fully_annotated(reports):
    assert len(reports) == 14
    for report in reports:
        assert 80 <= len(report.text.split()) <= 160
        assert len(report.claims) >= 8
        assert len(report.attributions) >= 5


def test_no_two_triggers_of_a_report_overlap_and_rows_follow_the_text(reports):
    for report in reports:
        edges = [edge for claim in report.claims for edge in claim.trigger]
        assert edges == sorted(edges), report.id


def test_every_cue_stands_with_a_source(reports):
    for report in reports:
        for claim in report.claims:
            assert bool(claim.roles["cue"]) == bool(claim.roles["source"]), (report.id, claim)


def test_claims_that_share_a_cue_with_an_attribution_share_its_source(reports):
    """The two tables were written apart; here they are held against each other."""
    for report in reports:
        for claim in report.claims:
            cues = claim.roles["cue"]
            attributed = [
                source
                for attribution in report.attributions
                if any(s <= a and b <= e for a, b in cues for s, e in attribution.cue)
                for source in attribution.source
            ]
            assert not cues or any(
                s < b and a < e for a, b in claim.roles["source"] for s, e in attributed
            ), (report.id, report.text[slice(*claim.trigger)])


def test_no_figure_is_without_what_it_counts():
    with (FIXTURE / "claims.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert sum(bool(row["figures"]) for row in rows) >= 30
    assert all(bool(row["figures"]) == bool(row["counted"]) for row in rows)
