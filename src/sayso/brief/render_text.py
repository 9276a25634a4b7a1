"""The brief for a terminal, plain or with colour."""

from collections.abc import Iterator, Sequence
from io import StringIO

from rich.console import Console
from rich.text import Text

from sayso.brief import wording
from sayso.brief.model import Brief, Cited, FigureRow, KindGroup, Line, LostRow, PlaceGroup
from sayso.brief.segment import Kind, Segment
from sayso.brief.shorten import Shortener
from sayso.brief.standing import stands_as
from sayso.brief.visible import visible_line
from sayso.types import Status

_NARROWEST = 30
_HEAD = "bold"
_SECTION = "bold reverse"
_PLACE = "bold underline"
_QUIET = "dim"
_TRIGGER = "bold"
_FIGURE = "bold cyan"
_LOST = "bold magenta"
_DENIED = "bold red"
_CHECK = "yellow"


def to_text(brief: Brief, width: int, colour: bool) -> str:
    """The brief as lines of at most `width` columns (at least 30), the same on every machine.

    Args:
        brief: what to print.
        width: columns of the terminal.
        colour: whether to mark words with ANSI colours.
    """
    page = _Page(max(width, _NARROWEST), colour)
    show = Shortener(brief)
    page.put(0, Text(wording.TITLE.upper(), _HEAD))
    for label, value in wording.head_lines(brief.head):
        page.put(14, Text.assemble((f"{label:<14}", _QUIET), visible_line(value)), first=0)
    page.put(0, Text(wording.NOTE, _QUIET), above=1)
    for section in brief.sections:
        page.section(wording.SECTION_TITLES[section.status], wording.SECTION_NOTES[section.status])
        places = show.places(section.places)
        for place in places.shown:
            _put_place(page, place, show)
        if places.left:
            page.put(0, _left(places.left, "places"), above=1)
        if not section.places:
            page.put(2, Text(wording.NOTHING, _QUIET))
    _put_figures(page, show)
    _put_lost(page, show)
    _put_sources(page, show)
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

    def put(self, indent: int, text: Text, *, first: int | None = None, above: int = 0) -> None:
        """Add a paragraph indented by `indent`, its first line by `first`."""
        start = indent if first is None else first
        hanging = Text(" " * start) + text
        self._console.print("\n" * above, end="")
        room = self._width - indent
        head, *rest = hanging.wrap(self._console, self._width) or [Text()]
        self._print(head)
        if rest:
            tail = hanging[len(head) :]
            tail = tail[len(tail.plain) - len(tail.plain.lstrip()) :]
            for line in tail.wrap(self._console, max(room, 10)):
                self._print(Text(" " * indent) + line)

    def section(self, title: str, note: str) -> None:
        """Begin a section."""
        self.put(0, Text(f" {title.upper()} ", _SECTION), above=2)
        self.put(0, Text(note, _QUIET))

    def text(self) -> str:
        """All that was put."""
        file = self._console.file
        assert isinstance(file, StringIO)
        return "\n".join(line.rstrip() for line in file.getvalue().splitlines()) + "\n"

    def _print(self, line: Text) -> None:
        line.rstrip()
        self._console.print(line, soft_wrap=True)


def _put_place(page: _Page, place: PlaceGroup, show: Shortener) -> None:
    page.put(0, Text(visible_line(wording.place_heading(place)), _PLACE), above=1)
    for kind in place.kinds:
        page.put(2, Text(kind.group.value.capitalize(), _QUIET))
        _put_lines(page, kind, show)


def _put_lines(page: _Page, kind: KindGroup, show: Shortener) -> None:
    lines = show.lines(kind)
    for line in lines.shown:
        _put_line(page, line, show)
    if lines.left:
        page.put(4, _left(lines.left, f"lines on {kind.group.value}"))


def _put_line(page: _Page, line: Line, show: Shortener) -> None:
    first = line.members[0]
    label = Text(wording.type_label(line.type), _HEAD)
    named = f" ({visible_line(wording.triggers(first))})"
    page.put(6, Text.assemble(label, named, "  ", _quoted(first.quote)), first=4)
    members = show.members(line.members)
    said = {wording.quoted(first.quote)}
    for member in members.shown:
        own = Text()
        if wording.quoted(member.quote) not in said:
            own = Text.assemble("also ", _quoted(member.quote), ", ")
        page.put(10, Text.assemble(own, _voice(member)), first=8)
    if members.left:
        page.put(8, _left(members.left, "claims that say the same"))
    denials = show.denials(line.denials)
    for denial in denials.shown:
        words = (("Denial ", _DENIED), _quoted(denial.quote), ", ", _voice(denial))
        page.put(10, Text.assemble(*words), first=8)
    if denials.left:
        page.put(8, _left(denials.left, "denials"))
    if line.denies:
        page.put(10, Text(wording.speaks_against(line, show), _QUIET), first=8)


def _voice(cited: Cited) -> Text:
    voice = Text(visible_line(wording.voice(cited)))
    if stands_as(cited.claim) is Status.DENIED:
        voice.stylize(_DENIED, 0, len("denied"))
    if cited.claim.check:
        voice.append(" · ")
        voice.append(wording.check_word(cited.claim.check), _CHECK)
    for label, words, citation in wording.aside_words(cited):
        voice.append(f" · {label}: “{visible_line(words)}” {wording.cite(citation)}", _QUIET)
    return voice


_STYLES = {Kind.TRIGGER: _TRIGGER, Kind.FIGURE: _FIGURE, Kind.LOST: _LOST}


def _quoted(quote: Sequence[Segment]) -> Text:
    """A quotation in quotation marks, on one line."""
    words = Text("“")
    for text, kind in wording.quote_parts(quote):
        words.append(visible_line(text), _STYLES.get(kind, ""))
    return words.append("”")


def _put_figures(page: _Page, show: Shortener) -> None:
    page.section(wording.FIGURES_TITLE, wording.FIGURES_NOTE)
    figures = show.figures()
    for row in figures.shown:
        page.put(6, Text.assemble(*_figure(row, show)), first=2)
    if figures.left:
        page.put(2, _left(figures.left, "figures"))
    if not figures.shown:
        page.put(2, Text(wording.NOTHING, _QUIET))


def _figure(row: FigureRow, show: Shortener) -> Iterator[str | tuple[str, str] | Text]:
    first = row.members[0]
    yield (visible_line(wording.figure_kind(row)), _HEAD)
    if first.claim.status is not Status.HAPPENED:
        yield " "
        style = _DENIED if first.claim.status is Status.DENIED else _CHECK
        yield (wording.STATUS_WORDS[first.claim.status], style)
    yield "  "
    yield (visible_line(wording.figure_as_written(row)), _FIGURE)
    yield (f"  = {visible_line(wording.bounds(row.figure))}", _QUIET)
    members = show.members(row.members)
    for place, member in enumerate(members.shown):
        yield "; " if place else " — "
        yield _voice(member)
    if members.left:
        yield wording.left_out(members.left, "claims")


def _put_lost(page: _Page, show: Shortener) -> None:
    rows = show.lost()
    if not rows.shown:
        return
    page.section(wording.LOST_TITLE, wording.LOST_NOTE)
    for row in rows.shown:
        page.put(4, _lost(row), first=2)
    if rows.left:
        page.put(2, _left(rows.left, "sentences"))


def _lost(row: LostRow) -> Text:
    place = f" {visible_line(wording.outlet(row.document))} {wording.cite(row.citation)}"
    return Text.assemble(_quoted(row.words), place)


def _put_sources(page: _Page, show: Shortener) -> None:
    page.section(wording.SOURCES_TITLE, wording.SOURCES_NOTE)
    sources = show.sources()
    for source in sources.shown:
        key = f"[{source.key}]"
        words = visible_line(wording.source_words(source))
        page.put(6, Text.assemble((f"{key:<6}", _HEAD), words), first=0)
    if sources.left:
        page.put(0, _left(sources.left, "documents, cited by no line above"))


def _left(number: int, what: str) -> Text:
    return Text(wording.left_out(number, what), _CHECK)
