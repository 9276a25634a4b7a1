"""The brief as Markdown (CommonMark)."""

import re

from sayso.brief.model import Brief
from sayso.brief.outline import Block, Level, Run, Style, outline
from sayso.brief.visible import visible_line

_SPECIAL = re.compile(r"[\\`*_\[\]<>&|~$#!]|(?<=\w):(?=//)|(?i:(?<=www)\.)|@")
"""Marks that could begin markup, a link, a table cell or HTML; a backslash takes their power."""
_STARTS = re.compile(r"^(\s*\d*)([-+=]|(?<=\d)[.)])")
"""What begins a list or a heading where it begins a block."""
_PREFIX = {
    Level.TITLE: "# ",
    Level.SECTION: "## ",
    Level.HEAP: "### ",
    Level.DAY: "#### ",
    Level.ITEM: "- ",
    Level.ROW: "- ",
    Level.LINE: "  - ",
}
_LISTED = (Level.ITEM, Level.ROW, Level.LINE)
_BOLD = (Style.STRONG, Style.TRIGGER, Style.LOST, Style.DENIED)


def escaped(text: str) -> str:
    """Text of a document on one line of Markdown, with no power to be anything but text."""
    return _SPECIAL.sub(lambda found: "\\" + found.group(), visible_line(text))


def to_markdown(brief: Brief) -> str:
    """The brief as one page of Markdown."""
    page: list[str] = []
    above = Level.TITLE
    for block in outline(brief):
        if page:
            page.append("\n" if block.level in _LISTED and above in _LISTED else "\n\n")
        page.append(_PREFIX.get(block.level, "") + _words(block))
        above = block.level
    return "".join(page) + "\n"


def _words(block: Block) -> str:
    words = "".join(map(_run, _merged(block.runs))).strip()
    words = _STARTS.sub(r"\1\\\2", words)
    return f"*{words}*" if block.level is Level.NOTE else words


def _merged(runs: tuple[Run, ...]) -> list[Run]:
    """Runs that read on in one style as one: two bold ones side by side would undo each other."""
    found: list[Run] = []
    for run in runs:
        if found and (found[-1].style in _BOLD) == (run.style in _BOLD):
            found[-1] = Run(found[-1].text + run.text, found[-1].style)
        else:
            found.append(run)
    return found


def _run(run: Run) -> str:
    """Words, bold where they are to stand out.

    The blanks around them stay outside, or the stars would mean nothing.
    """
    bare = run.text.strip()
    if run.style not in _BOLD or not bare:
        return escaped(run.text)
    before, after = run.text[: run.text.index(bare)], run.text[run.text.index(bare) + len(bare) :]
    return f"{escaped(before)}**{escaped(bare)}**{escaped(after)}"
