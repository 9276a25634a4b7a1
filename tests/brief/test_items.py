"""How an event is told: one line where tellers agree, their words where they differ."""

from dataclasses import replace

import pytest

from sayso.brief import to_text, wording
from sayso.brief.model import Part
from sayso.brief.segment import Kind
from sayso.types import Phrase
from tests.brief.marked import entry
from tests.brief.pictures import brief_of

TOLL = (
    "[source#a:{who}] [cue#a:said] that [who#a:shells] [death#a:killed]"
    " [figure {n}#a:{n} people] in [where#a:Tal Amr]."
)
NEED = "The town of ruins has [need#a:no bread] and [need#b:no water] since last winter."


def toll(who, number, outlet):
    return entry(TOLL.format(who=who, n=number), outlet=outlet, day="2020-01-03")


def words_of(brief):
    return " ".join(to_text(brief, 200, colour=False).split())


def test_tellers_who_agree_share_one_quotation():
    both = [toll("The mayor", 12, "A"), toll("A nurse", 12, "B")]
    brief = brief_of(both, same=[("1 killed", "2 killed")])
    (item,) = brief.items
    assert item.part is Part.BORNE_OUT
    assert [said.whole for said in item.said] == [True, False]
    assert words_of(brief).count("“shells killed 12 people") == 1
    assert "also “killed 12 people”, according to a nurse; B, 3 Jan 2020 [2 s1]" in words_of(brief)
    assert "credibility 2, probably true: 2 origins say so, and none denies it." in words_of(brief)


def test_another_toll_is_quoted():
    both = [toll("The mayor", 12, "A"), toll("A nurse", 13, "B")]
    (item,) = brief_of(both, same=[("1 killed", "2 killed")]).items
    assert [said.whole for said in item.said] == [True, True]


def test_who_agrees_stands_right_behind_whom_it_agrees_with():
    told = [("The mayor", 12), ("A nurse", 13), ("A cook", 13), ("A guard", 12)]
    all_four = [toll(who, number, who) for who, number in told]
    same = [tuple(f"{at} killed" for at in range(1, 5))]
    (item,) = brief_of(all_four, same=same).items
    assert [telling.teller for telling in item.tellings] == [
        "the mayor",
        "a guard",
        "a nurse",
        "a cook",
    ]
    assert [said.whole for said in item.said] == [True, False, True, False]


def test_who_says_less_is_quoted_with_no_more_than_it_says():
    hit = "[air_strike#a:Strikes] hit [where#a:Qasr]{}."
    both = [
        entry(hit.format(" and 43 people died"), outlet="A"),
        entry(hit.format(" again"), outlet="B"),
    ]
    brief = brief_of(both, same=[("1 Strikes", "2 Strikes")])
    (item,) = brief.items
    assert [wording.quoted(said.words) for said in item.said] == [
        "Strikes hit Qasr and 43 people died",
        "Strikes",
    ]


def test_a_negation_comes_along_with_the_words_that_tell_of_it_again():
    took = "[who#a:They] may not [capture/possible#a:take] [whom#a:the hill]"
    both = [entry(took + " soon.", outlet="A"), entry(took + ".", outlet="B")]
    (item,) = brief_of(both, same=[("1 take", "2 take")]).items
    assert wording.quoted(item.tellings[1].said[0].words) == "may not take"


def test_accounts_in_conflict_stand_side_by_side_with_the_reason():
    both = [toll("The mayor", 12, "A"), toll("A nurse", 12, "B")]
    conflict = [("perpetrator", "1 killed", "2 killed", "They name others.")]
    brief = brief_of(both, same=[("1 killed", "2 killed")], conflicts=conflict)
    (item,) = brief.items
    assert item.part is Part.CONTESTED
    assert all(said.whole for said in item.said)
    assert "Conflict (who did it): They name others. [1 s1] [2 s1]" in words_of(brief)


def test_one_origin_in_two_outlets_is_one_witness():
    both = [toll("The mayor", 12, "A"), toll("The mayor", 12, "B")]
    pair = [("1 killed", "2 killed")]
    brief = brief_of(both, same=pair, one_origin=pair)
    (item,) = brief.items
    assert item.part is Part.SINGLE
    assert "A, 3 Jan 2020 [1 s1] · again “killed 12 people” B, 3 Jan 2020 [2 s1]" in words_of(brief)


def test_a_part_points_at_its_whole():
    both = [toll("The mayor", 12, "A"), toll("The mayor", 120, "B")]
    brief = brief_of(both, part_of=[("1 killed", "2 killed")])
    assert "part of [2 s1]" in words_of(brief)


def test_events_of_one_breath_share_a_line_that_names_them():
    brief = brief_of([entry(NEED)])
    (item,) = brief.items
    assert len(item.events) == 2
    assert [part.text for part in item.lead.quote if part.kind is Kind.TRIGGER] == [
        "no bread",
        "no water",
    ]
    assert wording.labels(item) == [("Need", "", "no bread, no water")]
    assert words_of(brief).count("[1 s1]") == 1


def test_a_strike_and_its_dead_share_a_line():
    text = "[air_strike#a:Strikes] on [where#a:Qasr] [death#b:killed] [figure 2#b:two]."
    one = entry(text.replace("[where#a:Qasr]", "[where#a#b:Qasr]"))
    (item,) = brief_of([one]).items
    assert [kind for kind, _, _ in wording.labels(item)] == ["Air strike", "Death"]


def test_triggers_side_by_side_read_on():
    text = "Fuel is [need#a:critically] [need#b:low] and [need#c:short]; [need#d:low] it will stay."
    (item,) = brief_of([entry(text)]).items
    assert wording.labels(item) == [("Need", "", "critically low, short, low")]


@pytest.mark.parametrize(
    "words",
    [
        "[need#a:No bread], [source#a:a nurse] said; [need#b:no water], [source#b:a cook] said.",
        "[need#a:No bread]; they [need/denied#b:lack water].",
        "[need#a:No bread] in [where#a:Qasr], and in [where#b:Tal Amr] [need#b:no water].",
        "[need/happened/disputed#a:No bread], and [need#b:no water].",
    ],
    ids=["speaker", "status", "place", "check"],
)
def test_events_of_one_sentence_that_differ_so_stay_apart(words):
    assert len(brief_of([entry(words)]).items) == 2


def test_a_demand_stands_with_what_is_demanded():
    text = "[source#a#b:The mayor] [demand#a:demanded] a [ceasefire/wanted#b:truce]."
    (item,) = brief_of([entry(text)]).items
    assert item.part is Part.POSITIONS
    assert wording.labels(item) == [
        ("Demand", "", "demanded"),
        ("Ceasefire", "wanted", "truce"),
    ]


def test_unsure_claims_are_left_out_but_no_denial_of_a_kept_one():
    text = (
        "[source:The mayor] [cue:said] [who:rebels] [shelling#a:shelled] [where#a:Tal Amr]. "
        "[source#b:The rebels] [cue#b:denied] [shelling/denied#b:shelling] [where#b:Tal Amr]. "
        "[who#c:They] [capture#c:took] [where#c:Qasr]."
    )
    one = entry(text, outlet="Wire", day="2020-01-01")
    sure, denial, unsure = one.claims
    claims = (
        replace(sure, confidence=0.9),
        replace(denial, confidence=0.2),
        replace(unsure, confidence=0.2),
    )
    one = replace(one, claims=claims)
    brief = brief_of([one], 0.5, same=[("1 shelled", "1 shelling")])
    assert {claim.id for item in brief.items for claim in item.claims} == {sure.id, denial.id}
    assert brief.head.unsure == 1
    assert "1 claim read with a confidence under 0.5 left out." in words_of(brief)


def test_an_account_left_out_for_its_confidence_is_counted():
    both = [toll("The mayor", 12, "A"), toll("A nurse", 12, "B")]
    both[1] = replace(both[1], claims=(replace(both[1].claims[0], confidence=0.1),))
    brief = brief_of(both, 0.5, same=[("1 killed", "2 killed")])
    (item,) = brief.items
    assert item.unsure == 1
    assert "1 account more, read with less confidence, left out" in words_of(brief)


def test_a_claim_that_people_rejected_is_counted_and_not_shown():
    one = toll("The mayor", 12, "A")
    rejected = replace(one, claims=())
    from sayso.brief import build_brief
    from tests.brief.pictures import picture_of

    brief = build_brief([one], picture_of([rejected]))
    assert not brief.items
    assert brief.head.rejected == 1
    assert "1 claim that people rejected left out." in words_of(brief)


def test_a_lost_number_that_other_marks_cross_is_shown_once():
    text = "There [displacement:fled] in[lost:  ]days all people of [where:Qasr]."
    one = entry(text)
    (claim,) = one.claims
    gap = one.lost[0]
    crossing = Phrase(
        gap.start - 2, gap.start + 1, one.document.text[gap.start - 2 : gap.start + 1]
    )
    one = replace(one, claims=(replace(claim, whom=(crossing,)),))
    (item,) = brief_of([one]).items
    assert wording.quoted(item.lead.quote).count(wording.LOST) == 1
