"""The brief as Markdown (CommonMark, with one table as GitHub reads it)."""

import re
from collections.abc import Iterator, Sequence

from sayso.brief import wording
from sayso.brief.model import Brief, Cited, FigureRow, Line, PlaceGroup, Section
from sayso.brief.segment import Kind, Segment
from sayso.brief.shorten import Shortener
from sayso.brief.visible import visible_line
from sayso.types import Status

_SPECIAL = re.compile(r"[\\`*_\[\]<>&|~$#!]|(?<=\w):(?=//)|(?i:(?<=www)\.)|@")
"""Marks that could begin markup, a link, a table cell or HTML; a backslash takes their power."""


def escaped(text: str) -> str:
    """Text of a document on one line of Markdown, with no power to be anything but text."""
    return _SPECIAL.sub(lambda found: "\\" + found.group(), visible_line(text))


def to_markdown(brief: Brief) -> str:
    """The brief as one page of Markdown."""
    show = Shortener(brief)
    blocks = [f"# {wording.TITLE}", _head(brief), f"*{escaped(wording.NOTE)}*"]
    for section in brief.sections:
        blocks += _section(section, show)
    blocks += _figures(show)
    blocks += _lost(show)
    blocks += _sources(show)
    return "\n\n".join(blocks) + "\n"


def _head(brief: Brief) -> str:
    rows = wording.head_lines(brief.head)
    return "\n".join(f"- **{label}:** {escaped(value)}" for label, value in rows)


def _section(section: Section, show: Shortener) -> Iterator[str]:
    yield f"## {wording.SECTION_TITLES[section.status]}"
    yield f"*{wording.SECTION_NOTES[section.status]}*"
    places = show.places(section.places)
    for place in places.shown:
        yield from _place(place, show)
    if places.left:
        yield _left(places.left, "places")
    if not section.places:
        yield wording.NOTHING


def _place(place: PlaceGroup, show: Shortener) -> Iterator[str]:
    yield f"### {escaped(wording.place_heading(place))}"
    for kind in place.kinds:
        yield f"#### {kind.group.value.capitalize()}"
        lines = show.lines(kind)
        items = ["\n".join(_line(line, show)) for line in lines.shown]
        yield "\n".join(items)
        if lines.left:
            yield _left(lines.left, f"lines on {kind.group.value}")


def _line(line: Line, show: Shortener) -> Iterator[str]:
    first, *others = show.members(line.members).shown
    label = f"**{wording.type_label(line.type)}** ({escaped(wording.triggers(first))})"
    yield f"- {label} {_quoted(first.quote)}, {_voice(first)}"
    for member in others:
        same = wording.quoted(member.quote) == wording.quoted(first.quote)
        words = "" if same else f"{_quoted(member.quote)}, "
        yield f"  - also {words}{_voice(member)}"
    left = show.members(line.members).left
    if left:
        yield f"  - {_left(left, 'claims that say the same')}"
    denials = show.denials(line.denials)
    for denial in denials.shown:
        yield f"  - **Denial** {_quoted(denial.quote)}, {_voice(denial)}"
    if denials.left:
        yield f"  - {_left(denials.left, 'denials')}"
    if line.denies:
        yield f"  - {escaped(wording.speaks_against(line, show))}"


def _voice(cited: Cited) -> str:
    parts = [escaped(wording.voice(cited))]
    if cited.claim.check:
        parts.append(f"*{wording.check_word(cited.claim.check)}*")
    parts += [
        escaped(f"{label}: “{words}” {wording.cite(citation)}")
        for label, words, citation in wording.aside_words(cited)
    ]
    return " · ".join(parts)


def _quoted(quote: Sequence[Segment]) -> str:
    words = "".join(
        _emphasised(text, kind) if kind in (Kind.TRIGGER, Kind.LOST) else escaped(text)
        for text, kind in wording.quote_parts(quote)
    )
    return f"“{words}”"


def _emphasised(text: str, kind: Kind) -> str:
    """Bold words; the blanks around them stay outside, or the stars would mean nothing."""
    bare = text.strip()
    if not bare:
        return escaped(text)
    before, after = text[: text.index(bare)], text[text.index(bare) + len(bare) :]
    return f"{escaped(before)}**{escaped(bare)}**{escaped(after)}"


def _figures(show: Shortener) -> Iterator[str]:
    yield f"## {wording.FIGURES_TITLE}"
    yield f"*{wording.FIGURES_NOTE}*"
    figures = show.figures()
    if not figures.shown:
        yield wording.NOTHING
        return
    rows = ["| Kind | As written | Bounds | Who gives it |", "|---|---|---|---|"]
    yield "\n".join([*rows, *(_figure(row, show) for row in figures.shown)])
    if figures.left:
        yield _left(figures.left, "figures")


def _figure(row: FigureRow, show: Shortener) -> str:
    claim = row.members[0].claim
    kind = escaped(wording.figure_kind(row))
    if claim.status is not Status.HAPPENED:
        kind += f", **{wording.STATUS_WORDS[claim.status]}**"
    members = show.members(row.members)
    voices = [_voice(member) for member in members.shown]
    if members.left:
        voices.append(_left(members.left, "claims"))
    cells = [
        kind,
        escaped(wording.figure_as_written(row)),
        escaped(wording.bounds(row.figure)),
        "; ".join(voices),
    ]
    return f"| {' | '.join(cells)} |"


def _lost(show: Shortener) -> Iterator[str]:
    rows = show.lost()
    if not rows.shown:
        return
    yield f"## {wording.LOST_TITLE}"
    yield f"*{wording.LOST_NOTE}*"
    yield "\n".join(
        f"- {_quoted(row.words)} {escaped(f'{wording.outlet(row.document)} [{row.citation}]')}"
        for row in rows.shown
    )
    if rows.left:
        yield _left(rows.left, "sentences")


def _sources(show: Shortener) -> Iterator[str]:
    yield f"## {wording.SOURCES_TITLE}"
    sources = show.sources()
    yield (
        "\n".join(
            f"- **\\[{source.key}\\]** {escaped(wording.source_words(source))}"
            for source in sources.shown
        )
        or wording.NOTHING
    )
    if sources.left:
        yield _left(sources.left, "documents, cited by no line above")


def _left(number: int, what: str) -> str:
    return f"*{wording.left_out(number, what)}*"
