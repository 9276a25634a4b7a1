"""A page as PDF, set by Typst: any script in its own direction, tagged for screen readers.

Words go to Typst as data, never as markup.  Fonts are those of installed `fontpkg` packages;
letters that they lack are taken from fonts of the system, where it has them.
"""

import json
from importlib.resources import as_file, files
from typing import Any

from sayso.errors import UsageError
from sayso.export.direction import is_right_to_left
from sayso.export.page import Block, Grid, Heading, Paragraph, Runs, blocks_of
from sayso.export.text import fit

_FONTS = ("Noto Sans", "Noto Sans Arabic")
_MISSING = "PDF needs two more packages; install them with: pip install 'sayso[pdf]'"


def to_pdf(markdown: str) -> bytes:
    """The page as a PDF document.

    Raises:
        UsageError: the packages that set it are not installed, or they cannot set it.
    """
    try:
        import fontpkg
        import typst
    except ImportError:
        raise UsageError(_MISSING) from None
    families = fontpkg.families().values()
    folders = sorted({font.path.parent for family in families for font in family.files})
    blocks = blocks_of(markdown)
    page = {
        "title": fit(next((_words(b.runs) for b in blocks if isinstance(b, Heading)), "")),
        "fonts": _FONTS,
        "blocks": [*map(_block, blocks)],
    }
    try:
        with as_file(files("sayso.export").joinpath("templates", "page.typ")) as template:
            return typst.compile(
                template,
                format="pdf",
                font_paths=folders,
                sys_inputs={"page": json.dumps(page)},
            )
    except typst.TypstError as error:
        raise UsageError(f"the brief cannot be set as PDF: {error}; export docx") from None


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Heading(level, runs):
            return {"kind": "heading", "level": level} | _line(runs)
        case Paragraph(runs, 0):
            return {"kind": "paragraph"} | _line(runs)
        case Paragraph(runs, depth):
            return {"kind": "item", "depth": depth} | _line(runs)
        case Grid(rows):
            return {
                "kind": "grid",
                "widths": _widths(rows),
                "rows": [[_line(cell) for cell in row] for row in rows],
            }


def _line(runs: Runs) -> dict[str, Any]:
    return {
        "rtl": is_right_to_left(_words(runs)),
        "runs": [{"text": fit(r.text), "bold": r.bold, "italic": r.italic} for r in runs],
    }


def _widths(rows: tuple[tuple[Runs, ...], ...]) -> list[float]:
    """Shares of the columns, by the longest cell of each; none under a quarter of the widest."""
    longest = [max(len(_words(cell)) for cell in column) for column in zip(*rows, strict=True)]
    top = max(longest, default=1) or 1
    return [round(max(length / top, 0.25), 3) for length in longest]


def _words(runs: Runs) -> str:
    return "".join(run.text for run in runs)
