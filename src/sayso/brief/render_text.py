"""The brief for a terminal, plain or with colour."""

from io import StringIO

from rich.console import Console
from rich.text import Text

from sayso.brief.model import Brief
from sayso.brief.outline import Block, Level, Style, outline
from sayso.brief.visible import visible_line

_NARROWEST = 30
_COLOURS = {
    Style.PLAIN: "",
    Style.STRONG: "bold",
    Style.QUIET: "dim",
    Style.TRIGGER: "bold",
    Style.FIGURE: "bold cyan",
    Style.LOST: "bold magenta",
    Style.DENIED: "bold red",
    Style.CHECK: "yellow",
}
_LEVELS = {
    Level.TITLE: "bold",
    Level.SECTION: "bold reverse",
    Level.HEAP: "bold underline",
    Level.DAY: "dim",
    Level.NOTE: "dim",
}
_INDENTS = {
    Level.DAY: (2, 2),
    Level.ITEM: (4, 6),
    Level.LINE: (8, 10),
    Level.ROW: (2, 6),
}
"""Columns left of the first line of a block, and of the others."""
_ABOVE = {Level.SECTION: 2, Level.HEAP: 1, Level.NOTE: 0}
"""Empty lines above a block."""


def to_text(brief: Brief, width: int, colour: bool) -> str:
    """The brief as lines of at most `width` columns (at least 30), the same on every machine.

    Args:
        brief: what to print.
        width: columns of the terminal.
        colour: whether to mark words with ANSI colours.
    """
    page = _Page(max(width, _NARROWEST), colour)
    above = Level.TITLE
    for block in outline(brief):
        page.put(block, above)
        above = block.level
    return page.text()


class _Page:
    """Lines of text, wrapped with an indent."""

    def __init__(self, width: int, colour: bool) -> None:
        self._width = width
        # An empty environment: NO_COLOR, COLUMNS and the like must not change the brief.
        self._console = Console(
            file=StringIO(),
            width=width,
            force_terminal=colour,
            no_color=not colour,
            color_system="standard" if colour else None,
            legacy_windows=False,
            emoji=False,
            markup=False,
            highlight=False,
            _environ={},
        )

    def put(self, block: Block, above: Level) -> None:
        """Add a block; `above` is the level of the one before it."""
        first, rest = _INDENTS.get(block.level, (0, 0))
        apart = _ABOVE.get(block.level, 0)
        if block.level is Level.NOTE and above is Level.TEXT:
            apart = 1
        if block.level is Level.TEXT and above is not Level.NOTE:
            apart = 1
        self._console.print("\n" * apart, end="")
        style = _LEVELS.get(block.level, "")
        text = Text.assemble(
            *((visible_line(run.text), _COLOURS[run.style] or style) for run in block.runs)
        )
        if block.level is Level.TITLE:
            text = Text(text.plain.upper(), style)
        if block.level is Level.SECTION:
            text = Text(f" {text.plain.upper()} ", style)
        self._wrapped(text, first, rest)

    def text(self) -> str:
        """All that was put."""
        file = self._console.file
        assert isinstance(file, StringIO)
        return "\n".join(line.rstrip() for line in file.getvalue().splitlines()) + "\n"

    def _wrapped(self, text: Text, first: int, indent: int) -> None:
        hanging = Text(" " * first) + text
        head, *rest = hanging.wrap(self._console, self._width) or [Text()]
        self._print(head)
        if rest:
            tail = hanging[len(head) :]
            tail = tail[len(tail.plain) - len(tail.plain.lstrip()) :]
            for line in tail.wrap(self._console, max(self._width - indent, 10)):
                self._print(Text(" " * indent) + line)

    def _print(self, line: Text) -> None:
        line.rstrip()
        self._console.print(line, soft_wrap=True)
