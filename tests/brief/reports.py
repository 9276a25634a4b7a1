"""A fixed set of small entries, written for the tests of the brief."""

# ruff: noqa: E501 - a marked-up sentence stands on one line

from sayso.brief import build_brief
from sayso.types import TieKind
from tests.brief.marked import entry
from tests.brief.pictures import picture_of

WIRE = """
[source/foreign_state#a:The coalition] [cue#a:said] [when 2017-10-14#a:on Saturday] that [figure 100#a:about 100] [who#a:Islamic State fighters] had [withdrawal#a:surrendered] in [where#a:Raqqa].
[source/armed_group#b:A commander] [cue#b:said] [who#b:the alliance] now [control#b:held] [figure 90%#b:about 90 percent] of [where#b:the city].
[source#c:He] [cue#c:said] [who#c:it] [capture/expected#c:would take] [whom#c:the stadium] within days.

[source/civilian#d#e:Two residents] [cue#d#e:said] [air_strike/happened/unverified#d:air strikes] [when 2017-10-12#d#e:on Thursday] hit [whom#d:a building] near [where#d#e:the hospital] and [death/happened/unverified#e:killed] [figure 15..#e:at least 15] people.
The accounts could not be independently verified.
[source/monitor#f:The Observatory] [cue#f:said] [who#f:some foreign fighters] had [withdrawal#f:left] [where#f:Raqqa] in buses.
[source/armed_group#g:The alliance] [cue#g:denied] that [who#g:any foreign fighter] had been allowed to [withdrawal/denied#g:leave] [where#g:Raqqa].
The battle has [displacement#h:driven] [figure 270000#h:about 270,000] [whom#h:people] from their homes, according to [source/international#h:the United Nations].
"""

REWRITE = """
[figure 100#a:Around 100] [who#a:Islamic State fighters] have [withdrawal#a:surrendered] in [where#a:Raqqa], [source/foreign_state#a:the coalition] [cue#a:said] [when 2017-10-14#a:on Saturday], [via#a:Levant Wire] reported.
[source/monitor#b:A monitor] [cue#b:said] [who#b:some foreign fighters] had [withdrawal#b:left] [where#b:Raqqa] in buses.
"""

STATE = """
[who#a:Aircraft of the coalition] [when 2017-10-12#a#b:on Thursday] [air_strike#a:bombed] [whom#a:a building] near [where#a#b:the hospital], [death#b:killing] [figure 43#b:43 civilians], [source/government#a#b:local sources] [cue#a#b:told] the agency.
[source/government#c:An official] [demand#c:demanded] that [whom#c:the Security Council] [demand/wanted#c2:put an end] to the raids.
[source/government#d:A military source] [cue#d:denied] that [who#d:the army] had [death/denied#d:lost] [figure 24..#d:dozens of soldiers] west of [where#d:al-Mayadin].
[who#e:The army] may [offensive/possible#e:push on] towards [where#e:Albu Kamal], [source/government#e:he] [cue#e:said].
[who#f:The army] [capture#f:took] [where#f:al-Mayadin] [when 2017-10-14#f:on Saturday].
"""

DAMAGED = """
[source/foreign_state#a:the coalition] [cue#a:said] [figure lost#a:about][lost:  ][who#a:militants] may still be [trapped/possible#a:hiding] in [where#a:raqqa] ~
[source#b:he] [cue#b:said] that[lost#b:  ][figure lost#b:percent] of [where#b:raqqa] was [control#b:clear] ~
aid workers wait in[lost:  ]tents  of which[lost:  ]have no floor ~
"""

HOSTILE = """
[who:The <b>army</b>] [capture:took] [where:Tal <script>alert(1)</script> Abyad] with "quotes" & *stars* | [links](http://example.org) \x1b[31mred\x1b[0m and \u202eturned\u202c.
"""


def entries():
    """Five documents of several outlets, one of them damaged, and one hostile."""
    return [
        entry(
            WIRE,
            outlet="Levant Wire",
            day="2017-10-14",
            title="Fighters quit Raqqa",
            place_read="examples/1.txt",
        ),
        entry(
            REWRITE,
            outlet="Harbour Daily Post",
            day="2017-10-15",
            title="Hundred give up",
            place_read="examples/2.txt",
        ),
        entry(
            STATE,
            outlet="Barada State News",
            day="2017-10-15",
            title="Aggression",
            place_read="examples/3.txt",
        ),
        entry(DAMAGED, place_read="examples/4.txt"),
        entry(
            HOSTILE,
            outlet="<img src=x onerror=alert(1)>",
            day="2017-10-16",
            title="# *bold* [x](javascript:alert(1)) \u202e\x1b[2J",
            place_read="<x>|y",
        ),
    ]


def picture():
    """The five documents reconciled by hand."""
    return picture_of(
        entries(),
        same=[
            ("1 surrendered", "2 surrendered"),
            ("1 left", "2 left", "1 leave"),
            ("1 air strikes", "3 bombed"),
            ("1 killed", "3 killing"),
        ],
        one_origin=[("1 surrendered", "2 surrendered"), ("1 left", "2 left")],
        tie=TieKind.REWRITE,
        conflicts=[
            (
                "denial",
                "1 left",
                "1 leave",
                "One says that they left, the other that they did not.",
            ),
            ("figure", "1 killed", "3 killing", "At least 15 against 43."),
        ],
        part_of=[("1 killed", "1 driven")],
        series=[
            ("event", "people", ("1 killed", "3 killing")),
            ("running", "people", ("1 driven",)),
        ],
        holdings=[("1 held", "the alliance", True), ("4 clear", "nobody told", False)],
    )


def brief(**more):
    """The brief of the five documents."""
    return build_brief(entries(), picture(), **more)
