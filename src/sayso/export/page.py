"""The brief's Markdown as blocks of runs, from which other writers make their files.

CommonMark with tables, read by markdown-it-py without raw HTML; what is none of the blocks below
is kept as its words.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token


@dataclass(frozen=True, slots=True)
class Run:
    """Words set in one way."""

    text: str
    bold: bool = False
    italic: bool = False


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the title."""

    level: int
    runs: Runs


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, or an item of a list: `depth` is 0 outside lists, 1 in one, 2 in one in one."""

    runs: Runs
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; its first row is the head."""

    rows: tuple[tuple[Runs, ...], ...]


Block = Heading | Paragraph | Grid


def blocks_of(markdown: str) -> tuple[Block, ...]:
    """The blocks of a page of Markdown, in order."""
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark", {"html": False}).enable("table").parse(markdown)
    return tuple(_blocks(tokens))


def _blocks(tokens: Sequence["Token"]) -> Iterator[Block]:
    depth, level = 0, 0
    rows: list[list[Runs]] = []
    in_table = False
    for token in tokens:
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                depth += 1
            case "bullet_list_close" | "ordered_list_close":
                depth -= 1
            case "heading_open":
                level = int(token.tag[1:])
            case "heading_close":
                level = 0
            case "table_open":
                in_table, rows = True, []
            case "tr_open":
                rows.append([])
            case "table_close":
                in_table = False
                yield Grid(tuple(map(tuple, rows)))
            case "inline":
                runs = tuple(_runs(token.children or ()))
                if in_table:
                    rows[-1].append(runs)
                else:
                    yield Heading(level, runs) if level else Paragraph(runs, depth)
            case "fence" | "code_block" | "html_block":
                yield Paragraph((Run(token.content),), depth)


def _runs(tokens: Sequence["Token"]) -> Iterator[Run]:
    """The runs of a line; neighbours set alike are one."""
    bold = italic = 0
    last: Run | None = None
    for token in tokens:
        match token.type:
            case "strong_open" | "strong_close":
                bold += token.nesting
            case "em_open" | "em_close":
                italic += token.nesting
        text = " " if token.type == "softbreak" else "\n" if token.type == "hardbreak" else ""
        text = text or token.content
        if not text:
            continue
        run = Run(text, bold > 0, italic > 0)
        if last and (last.bold, last.italic) == (run.bold, run.italic):
            last = replace(last, text=last.text + text)
        else:
            if last:
                yield last
            last = run
    if last:
        yield last
