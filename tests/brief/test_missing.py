"""What is said to be missing, and what documents share."""

from dataclasses import replace

from sayso.brief import facts, to_text
from sayso.types import Party, Phrase, Side, TieKind
from tests.brief.marked import entry
from tests.brief.pictures import brief_of

STRIKE = "[source/civilian:A nurse] said [who:jets] [air_strike:bombed] [where:Qasr]."


def with_party(one, role, name):
    (claim,) = one.claims
    party = Party(Phrase(0, 4, name), f"register:{name}", name, Side.FOREIGN_STATE, "")
    return replace(one, claims=(replace(claim, **{role: (party,)}),))


def test_sides_without_a_claim_are_named():
    (first, *_) = facts.missing(brief_of([entry(STRIKE)]).missing, brief_of([entry(STRIKE)]).head)
    assert "government, opposition, armed group" in first
    assert "civilian" not in first


def test_a_party_that_does_something_and_is_not_heard():
    brief = brief_of([with_party(entry(STRIKE), "doers", "Ruritania")])
    (party,) = brief.missing.unheard
    assert facts.unheard_words(party) == (
        "Ruritania: named in 1 event, and no claim is attributed to them"
    )
    assert str(party.citation) == "1 s1"


def test_a_party_that_is_blamed_and_not_heard():
    accusation = entry("[who:The mayor] [accusation:blamed] Ruritania.")
    brief = brief_of([with_party(accusation, "targets", "Ruritania")])
    (party,) = brief.missing.unheard
    assert (party.events, party.blamed) == (1, 1)


def test_a_party_that_speaks_is_heard():
    one = with_party(entry(STRIKE), "doers", "Ruritania")
    said = entry("[source:Ruritania] said it [capture:took] the hill.")
    (claim,) = said.claims
    speaker = replace(claim.speaker, actor="register:Ruritania", group="Ruritania")
    said = replace(said, claims=(replace(claim, speaker=speaker),))
    assert not brief_of([one, said]).missing.unheard


def test_a_place_named_only_in_passing():
    text = "They [withdrawal:left] [where:Qasr] on the road to [where:Tal Amr]."
    (passing,) = brief_of([entry(text)]).missing.passing
    assert (passing.place, passing.words) == ("Tal Amr", "Tal Amr")


def test_lost_numbers_that_no_line_shows_are_listed():
    text = "they wait in[lost:  ]tents.\nThere is [need:no bread]."
    (row,) = brief_of([entry(text)]).missing.lost
    assert str(row.citation) == "1 s1"


def test_a_rewrite_is_said_to_be_no_second_witness():
    both = [entry(STRIKE, outlet="Wire"), entry(STRIKE, outlet="Daily")]
    pair = [("1 bombed", "2 bombed")]
    brief = brief_of(both, same=pair, one_origin=pair, tie=TieKind.REWRITE)
    first, second = brief.sources
    assert not first.echoes
    (words,) = facts.source_notes(second)
    assert words == (
        "Copies or rewrites [1]: 1 of its 1 claim goes back to the same origins, for which it is "
        "no second witness."
    )
    assert brief.head.retold == 1


def test_a_statement_told_twice_makes_no_rewrite():
    both = [entry(STRIKE, outlet="Wire"), entry(STRIKE, outlet="Daily")]
    pair = [("1 bombed", "2 bombed")]
    brief = brief_of(both, same=pair, one_origin=pair)
    (words,) = facts.source_notes(brief.sources[1])
    assert words == "1 of its 1 claim goes back to origins that [1] has too."
    assert brief.head.retold == 0
    assert "(1 also in other reports)" in " ".join(to_text(brief, 200, False).split())


def test_a_sentence_that_is_alike_makes_no_rewrite():
    more = "\nMen [clash:fought].\nOthers [death:died].\nThey [need:starved]."
    both = [entry(STRIKE, outlet="Wire"), entry(STRIKE + more, outlet="Daily")]
    pair = [("1 bombed", "2 bombed")]
    brief = brief_of(both, same=pair, one_origin=pair, tie=TieKind.REWRITE)
    (words,) = facts.source_notes(brief.sources[1])
    assert words == "1 of its 4 claims goes back to origins that [1] has too."
    assert brief.head.retold == 0
