"""The PDF, read back by pypdf."""

import io
import sys

import pypdf
import pytest

from sayso.errors import UsageError
from sayso.export.pdf import to_pdf
from tests.export.scene import PAGE


def read(markdown: str) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(to_pdf(markdown)))


def fonts(reader: pypdf.PdfReader) -> set[str]:
    return {
        font.get_object()["/BaseFont"].partition("+")[2]
        for page in reader.pages
        for font in page["/Resources"]["/Font"].values()
    }


def test_the_words_are_there_with_title_and_outline():
    reader = read(PAGE)
    text = reader.pages[0].extract_text()
    for words in ("What is said", "Counted facts only", "also *no markup* here", "[1 s1]", "12 |"):
        assert words in text
    assert reader.metadata["/Title"] == "What is said"
    assert [entry.title for entry in reader.outline if not isinstance(entry, list)]
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]


def test_it_tells_no_day():
    assert "/CreationDate" not in (read(PAGE).metadata or {})


def test_arabic_is_set_in_a_font_that_has_it():
    names = fonts(read(PAGE))
    assert any("NotoSansArabic" in name for name in names)


def test_arabic_letters_are_joined():
    """Joined forms are other glyphs: a word takes not the glyphs that its letters take apart."""

    def glyphs(text: str) -> bytes:
        page = read(text).pages[0]
        return page.get_contents().get_data()

    assert glyphs("بببب") != glyphs("ب ب ب ب")
    assert len(fonts(read("بببب"))) == 2


@pytest.mark.parametrize(
    "hostile",
    [
        '#eval("1")',
        '#read("/etc/passwd")',
        "$x$ @ref <label>",
        '#import \\"@preview/x:1.0.0\\"',
        "\x00\x1b",
        "\ud800",
        "_" * 500,
        "a" * 5000,
        "\u202e\u2066abc",
    ],
)
def test_hostile_words_are_words(hostile):
    text = "".join(read(f"before {hostile} after").pages[0].extract_text().split())
    assert text.startswith("before")
    assert "passwd" not in text or "read" in text


def test_a_hostile_title_is_a_title():
    assert read("# a \ud800 \x00 title").metadata["/Title"] == "a \ufffd \ufffd title"


def test_an_empty_page_is_a_page():
    assert len(read("").pages) == 1


def test_without_its_packages_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(UsageError, match=r"pip install 'sayso\[pdf\]'"):
        to_pdf(PAGE)
