"""Entries and pictures that hypothesis invents."""

from hypothesis import strategies as st

from tests.brief.marked import entry
from tests.brief.pictures import grouped_picture

SOURCES = st.sampled_from(
    [
        "",
        "[source/government:The army] [cue:said] ",
        "[source:He] [cue:said] that ",
        "[source/opposition:The rebels] [cue:denied] that ",
    ]
)
EVENTS = st.sampled_from(
    [
        "[who:rockets] [death:killed] [figure 12:12 people] in [where:Tal Amr]",
        "[who:rockets] [death/denied:killed] [figure 7:seven people] in [where:Tal Amr]",
        "[figure lost:about][lost:  ][displacement:fled] to [where:Qasr]",
        "[who:they] may [offensive/possible:advance], if 300 men hold the road,",
        "[who:they] did not, however, [capture:take] [whom:the 2 hills] near [where:Tal Amr]",
        "[who:militiamen of the 4th column, who had come from far away and were tired after 40 days"
        " of marching through the dust of the plain and the hills behind it], [attack:fired]",
        "[need:no bread], [need#second:no water] and [lost:  ][need#third:beds] in [where:Qasr]",
        "[who:the army] [withdrawal/expected:will leave] [when 2020-01-05:on Sunday]",
    ]
)
SENTENCES = st.builds(
    lambda source, event, tail: source + event + tail,
    SOURCES,
    EVENTS,
    st.sampled_from([".", " and 5 others ran away.", ", 9 witnesses saw; it rained."]),
)
ENTRIES = st.lists(
    st.builds(
        lambda lines, outlet, day: entry("\n".join(lines), outlet=outlet, day=day),
        st.lists(SENTENCES, max_size=6),
        st.sampled_from([None, "Wire", "State"]),
        st.sampled_from([None, "2020-01-03", "2020-01-04", "2020-02-01"]),
    ),
    max_size=6,
)


def _pictured(made, events, origins, fighting):
    return made, grouped_picture(made, events, origins, fighting)


REPORTS = st.builds(
    _pictured,
    ENTRIES,
    st.integers(1, 9),
    st.integers(1, 5),
    st.booleans(),
)
"""Entries with a picture in which claims are put together at random."""
