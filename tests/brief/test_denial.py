"""What a bare denial speaks against."""

from sayso.brief import to_text
from sayso.brief.model import Part
from tests.brief.marked import entry
from tests.brief.pictures import brief_of

REPORT = "[source:The army] said it [capture:took] the hill.\n[who:Rebels] [refusal:denied] it."


def denial(text):
    items = brief_of([entry(text)]).items
    (found,) = [item for item in items if item.part is Part.DENIED]
    return found


def test_it_stands_with_the_denials_and_cites_what_stands_right_before_it():
    assert [str(citation) for citation in denial(REPORT).against] == ["1 s1"]
    text = to_text(brief_of([entry(REPORT)]), 100, False)
    assert "denied by Rebels [1 s2]" in text
    assert "said right behind [1 s1]" in text


def test_it_speaks_against_nobody_far_away_behind_it_or_itself():
    assert not denial(REPORT.replace("\n", "\nRain fell.\n")).against
    assert not denial("\n".join(reversed(REPORT.split("\n")))).against
    assert not denial(REPORT.replace("[source:The army]", "[source:Rebels]")).against


def test_it_is_kept_where_what_it_denies_is_kept():
    from dataclasses import replace

    one = entry(REPORT)
    said, denied = one.claims
    one = replace(one, claims=(said, replace(denied, confidence=0.1)))
    assert len(brief_of([one], 0.5).items) == 2
