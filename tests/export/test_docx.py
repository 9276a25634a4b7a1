"""The Word document, read back by python-docx."""

import io
import zipfile

import docx
import pytest

from sayso.export.docx import to_docx
from tests.export.scene import PAGE

ARABIC = "قال متحدث: 12 قتيلا"


@pytest.fixture
def read():
    return docx.Document(io.BytesIO(to_docx(PAGE)))


def test_headings_lists_and_tables_are_words_own(read):
    styles = [(p.style.name, p.text) for p in read.paragraphs if p.text]
    assert styles == [
        ("Title", "What is said"),
        ("Normal", "Counted facts only, as told."),
        ("Heading 1", "Events"),
        ("List Bullet", f"Air strike “{ARABIC}” [1 s1]"),
        ("List Bullet 2", "also *no markup* here"),
    ]
    (table,) = read.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Kind", "As written"],
        ["death", "at least 12 | or more"],
    ]


def test_arabic_is_marked_as_written_from_the_right(read):
    (item,) = (p for p in read.paragraphs if ARABIC in p.text)
    assert [(run.text, bool(run.font.rtl)) for run in item.runs] == [
        ("Air strike", False),
        (" “", False),
        (ARABIC, True),
        ("” [1 s1]", False),
    ]


def test_a_paragraph_in_arabic_is_set_from_the_right():
    (paragraph,) = docx.Document(io.BytesIO(to_docx(ARABIC))).paragraphs
    assert paragraph._p.pPr.find(docx.oxml.ns.qn("w:bidi")) is not None


@pytest.mark.parametrize(
    "hostile", ["\x00\x0b\x1b[31m", "\ud800", "<w:p/>&amp;", "=1+1", "\ufffe", "{{7*7}}"]
)
def test_hostile_words_stay_words(hostile):
    text = docx.Document(io.BytesIO(to_docx(f"a {hostile} b"))).paragraphs[0].text
    assert text.startswith("a")
    assert text.endswith("b")


def test_the_file_tells_no_day_but_a_fixed_one():
    content = to_docx(PAGE)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"1980-01-01" in archive.read("docProps/core.xml")
