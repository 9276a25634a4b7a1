from bench.corpora import Annotated
from bench.score_actors import (
    ANSWERS,
    Answer,
    LinkScore,
    SideScore,
    actors_of,
    linked_of,
    read_answers,
    score_links,
    score_sides,
)
from sayso.resolve.actors import load_register
from tests.bench.inputs import claim


def test_exactly_the_entries_meant_are_right():
    answers = [
        Answer("d", (0, 4), "named", frozenset({"syria"})),
        Answer("d", (5, 9), "named", frozenset({"syria", "russia"})),
        Answer("d", (10, 14), "named", frozenset()),
        Answer("d", (15, 19), "named", frozenset({"sohr"})),
        Answer("d", (20, 24), "generic", frozenset({"sohr"})),
    ]
    linked = {
        ("d", (0, 4)): frozenset({"syria"}),
        ("d", (5, 9)): frozenset({"syria"}),
        ("d", (10, 14)): frozenset({"syria"}),
        ("d", (15, 19)): frozenset(),
    }
    scores = score_links(answers, linked)
    assert scores == {"named": LinkScore(4, 1, 2, 1), "generic": LinkScore(1, 0, 0, 1)}
    assert scores["named"].percent == 25
    perfect = {(one.doc, one.span): one.actors for one in answers}
    assert score_links(answers, perfect)["named"] == LinkScore(4, 4, 0, 0)


def test_sides_not_given_are_not_wrong():
    pairs = [("monitor", "monitor"), ("media", "monitor"), (None, "media")]
    assert score_sides(pairs) == SideScore(3, 2, 1)


def test_an_annotated_report_is_linked_by_its_own_spans():
    text = "The Syrian army shelled Hama, the Observatory said. Hezbollah denied it."
    source, army = (30, 45), (0, 15)
    report = Annotated(
        "d",
        text,
        sentences=((0, 51), (52, 72)),
        claims=(claim("shelling", (16, 23), side="monitor", source=(source,), who=(army,)),),
    )
    actors = actors_of(report, {"date": "2016-12-09", "title": "", "outlet": ""}, load_register())
    linked = dict(linked_of("d", actors))
    assert linked == {("d", army): {"syria-forces"}, ("d", source): {"sohr"}}


def test_the_committed_answers_are_whole():
    answers = read_answers(ANSWERS)
    assert len({(one.doc, one.span) for one in answers}) == len(answers)
    assert {one.kind for one in answers} == {"named", "generic", "pointer"}
    assert all(start < end for start, end in (one.span for one in answers))
