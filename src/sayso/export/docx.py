"""A page as DOCX: headings, lists and tables in Word's own styles, right-to-left words marked."""

from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING

from sayso.export.archive import rezipped
from sayso.export.direction import is_right_to_left, parted
from sayso.export.page import Block, Grid, Heading, Paragraph, Runs, blocks_of
from sayso.export.text import fit

if TYPE_CHECKING:
    from docx.document import Document as Doc
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.text.paragraph import Paragraph as Para

_MADE = datetime(1980, 1, 1)
"""What the file says of when it was made: the same each time, as its bytes are to be."""

_LISTS = {1: "List Bullet", 2: "List Bullet 2"}
_DEEPEST_LIST = "List Bullet 3"


def to_docx(markdown: str) -> bytes:
    """The page as a Word document."""
    from docx import Document

    blocks = blocks_of(markdown)
    doc = Document()
    _describe(doc, blocks)
    for block in blocks:
        _add(doc, block)
    out = BytesIO()
    doc.save(out)
    return rezipped(out.getvalue())


def _describe(doc: "Doc", blocks: tuple[Block, ...]) -> None:
    about = doc.core_properties
    titles = (block for block in blocks if isinstance(block, Heading))
    title = next((_words(block.runs) for block in titles), "")
    about.title = fit(title)[:255]
    about.author = about.last_modified_by = "Sayso"
    about.comments = ""
    about.created = about.modified = _MADE
    about.revision = 1


def _add(doc: "Doc", block: Block) -> None:
    match block:
        case Heading(level, runs):
            _fill(doc.add_heading("", level=min(level - 1, 9)), runs)
        case Paragraph(runs, 0):
            _fill(doc.add_paragraph(), runs)
        case Paragraph(runs, depth):
            _fill(doc.add_paragraph(style=_LISTS.get(depth, _DEEPEST_LIST)), runs)
        case Grid(rows):
            _add_grid(doc, rows)


def _add_grid(doc: "Doc", rows: tuple[tuple[Runs, ...], ...]) -> None:
    grid = doc.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
    for line, (row, cells) in enumerate(zip(grid.rows, rows, strict=True)):
        if line == 0:
            _mark(row._tr.get_or_add_trPr(), "w:tblHeader")
        for cell, runs in zip(row.cells, cells, strict=True):
            _fill(cell.paragraphs[0], runs, bold=line == 0)
    doc.add_paragraph()


def _fill(paragraph: "Para", runs: Runs, *, bold: bool = False) -> None:
    """Write the runs; a paragraph that begins in Arabic or Hebrew is set from the right."""
    if is_right_to_left(_words(runs)):
        _mark(paragraph._p.get_or_add_pPr(), "w:bidi")
    for run in runs:
        for text, leftward in parted(fit(run.text)):
            made = paragraph.add_run(text)
            made.bold = (run.bold or bold) or None
            made.italic = run.italic or None
            if leftward:
                made.font.rtl = True
                made.font.cs_bold = made.bold
                made.font.cs_italic = made.italic


def _mark(properties: "BaseOxmlElement", tag: str) -> None:
    from docx.oxml import OxmlElement

    properties.append(OxmlElement(tag))


def _words(runs: Runs) -> str:
    return "".join(run.text for run in runs)
