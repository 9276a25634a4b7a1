"""Readers of corpora with places, times and mentions, on files in their formats."""

import json

import pytest

from bench.entities import read_entities
from bench.halves import for_reporting
from bench.timexes import read_timexes
from bench.toponyms import read_toponyms

LGL = """<articles><article docid="7"><text><![CDATA[Near Homs.]]></text><toponyms><toponym>
<start>5</start><end>9</end><phrase>Homs</phrase><gaztag><lat>34.7</lat><lon>36.7</lon></gaztag>
</toponym></toponyms></article></articles>"""
GEOVIRUS = """<articles><article><source>s</source><text>Near Homs.</text><locations><location>
<name>Homs</name><start>6</start><end>10</end><lat>34.7</lat><lon>36.7</lon>
</location></locations></article></articles>"""
GWN = """<articles><article file="0"><text>Near Homs, Syrian men.</text><toponyms><toponym>
<extractedName>Homs</extractedName><type>Literal</type><start>5</start><end>9</end>
<latitude>34.7</latitude><longitude>36.7</longitude></toponym><toponym>
<extractedName>Syrian</extractedName><type>Demonym</type><start>11</start><end>17</end>
</toponym></toponyms></article></articles>"""


@pytest.mark.parametrize(("corpus", "xml"), [("lgl", LGL), ("GeoVirus", GEOVIRUS), ("GWN", GWN)])
def test_each_corpus_of_places_gives_names_and_points(corpus, xml, tmp_path):
    (tmp_path / f"{corpus}.xml").write_text(xml)
    (article,) = read_toponyms(tmp_path, corpus)
    (homs,) = article.toponyms
    assert article.text[slice(*homs.span)] == "Homs"
    assert (homs.latitude, homs.longitude) == (34.7, 36.7)


def test_times_keep_their_place_in_the_text(tmp_path):
    (tmp_path / "TimeBank").mkdir()
    (tmp_path / "TimeBank" / "a.tml").write_text(
        '<TimeML><DCT><TIMEX3 type="DATE" value="1998-08-07">x</TIMEX3></DCT><TEXT>It '
        '<EVENT>fell</EVENT> <TIMEX3 type="DATE" value="1998-08-06">on <b>Thursday</b></TIMEX3>.'
        "</TEXT></TimeML>"
    )
    (story,) = read_timexes(tmp_path)
    assert story.written == "1998-08-07"
    assert [(story.text[slice(*x.span)], x.value) for x in story.timexes] == [
        ("on Thursday", "1998-08-06")
    ]


def test_of_mentions_in_each_other_the_longest_is_kept(tmp_path):
    folder = tmp_path / "publisher"
    folder.mkdir()
    document = {"_id": "ABCDEFGHIJKL", "text": "The army of Oz met."}
    entities = [
        {"documentId": "ABCDEFGHIJKL", "begin": begin, "end": end, "type": kind}
        for begin, end, kind in [
            (12, 14, "Location"),
            (0, 14, "Organisation"),
            (15, 18, "Coordinate"),
        ]
    ]
    (folder / "documents.json").write_text(json.dumps(document))
    (folder / "entities.json").write_text("\n".join(map(json.dumps, entities)))
    (report,) = read_entities(tmp_path)
    assert report.id == "reABCDEFGHIJ"
    assert report.mentions == (((0, 14), "organisation"),)


def test_parts_of_a_document_are_in_one_half_and_both_halves_are_used():
    assert for_reporting("lgl 7#1") == for_reporting("lgl 7#2")
    assert {for_reporting(str(i)) for i in range(40)} == {True, False}
