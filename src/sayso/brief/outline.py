"""The brief as blocks of marked words: what a terminal and a page of Markdown both lay out."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from sayso.brief import amounts, facts, titles, wording
from sayso.brief.cited import Cited
from sayso.brief.model import Brief, Item, Part, Said, Section, Telling
from sayso.brief.rows import FigureRow, HoldingRow, StrayFigure
from sayso.brief.segment import Kind, Segment
from sayso.brief.shorten import PRINTED, Short, shortened
from sayso.brief.standing import stands_as
from sayso.types import Status


class Style(StrEnum):
    """How words are set apart."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"
    TRIGGER = "trigger"
    FIGURE = "figure"
    LOST = "lost"
    DENIED = "denied"
    CHECK = "check"


class Level(StrEnum):
    """What a block is."""

    TITLE = "title"
    SECTION = "section"
    HEAP = "heap"
    DAY = "day"
    NOTE = "note"
    TEXT = "text"
    ITEM = "item"
    LINE = "line"
    """Belongs to the item or row above it."""
    ROW = "row"


class Run(NamedTuple):
    """Words of one style."""

    text: str
    style: Style = Style.PLAIN


class Block(NamedTuple):
    """A paragraph."""

    level: Level
    runs: tuple[Run, ...]


_STYLES = {Kind.TRIGGER: Style.TRIGGER, Kind.FIGURE: Style.FIGURE, Kind.LOST: Style.LOST}


def outline(brief: Brief) -> Iterator[Block]:
    """The brief, shortened where it is large."""
    show = shortened(brief, PRINTED)
    ratings = dict(brief.ratings)
    yield _block(Level.TITLE, titles.TITLE)
    yield _block(Level.TEXT, " ".join(facts.picture(brief.head)))
    yield _block(Level.NOTE, titles.NOTE)
    if show.left:
        yield _block(Level.NOTE, titles.SHORTENED)
    for section in show.brief.sections:
        if section.part is Part.CONTROL:
            yield from _figures(show, ratings)
        yield from _section(section, show, ratings)
    yield from _missing(show)
    yield from _sources(show)


def _block(level: Level, *words: str | Run) -> Block:
    return Block(level, tuple(Run(word) if isinstance(word, str) else word for word in words))


def _head(title: str, note: str) -> Iterator[Block]:
    yield _block(Level.SECTION, title)
    yield _block(Level.NOTE, note)


def _section(section: Section, show: Short, ratings: dict[str, str]) -> Iterator[Block]:
    yield from _head(titles.PARTS[section.part], titles.NOTES[section.part])
    usual = wording.usual_rating(section)
    if usual:
        yield _block(Level.NOTE, wording.usual_words(usual))
    rows = show.brief.holdings if section.part is Part.CONTROL else ()
    yield from _holdings(rows, show, ratings)
    for heap in section.heaps:
        yield _block(Level.HEAP, heap.heading)
        dated = any(day.day for day in heap.days)
        for day in heap.days:
            if dated:
                yield _block(Level.DAY, wording.day(day.day) if day.day else titles.SEVERAL_DAYS)
            for item in day.items:
                yield from _item(item, show, ratings, usual)
    if not section.heaps and not rows:
        yield _block(Level.TEXT, titles.NOTHING)
    yield from _left(show.of(section.part), "events", titles.LISTED_BY[section.part])


def _left(number: int, what: str, how: str) -> Iterator[Block]:
    if number:
        told = f"… and {number:,} more {what}: {how} lists them all, and the JSON brief holds them"
        yield _block(Level.TEXT, Run(told, Style.CHECK))


def _item(item: Item, show: Short, ratings: dict[str, str], usual: int | None) -> Iterator[Block]:
    yield Block(Level.ITEM, (*_labels(item), Run("  "), *_quoted(item.lead.quote)))
    shown = item.tellings[: show.most]
    for place, telling in enumerate(shown):
        yield from _telling(telling, first=place == 0, show=show, ratings=ratings)
    if len(item.tellings) > len(shown):
        rest = wording.count(len(item.tellings) - len(shown), "more origin", "more origins")
        yield _block(Level.LINE, Run(f"also {rest}: sayso event {item.event.id}", Style.CHECK))
    for clash in item.clashes[: show.most]:
        about = f"Conflict ({wording.dispute(clash.conflict.about)}): "
        where = f" {wording.cite(clash.a)} {wording.cite(clash.b)}"
        yield _block(Level.LINE, Run(about, Style.DENIED), clash.conflict.why + where)
    if item.against:
        told = "said right behind " + " ".join(map(wording.cite, item.against))
        yield _block(Level.LINE, Run(told, Style.QUIET))
    verdict = " · ".join(_verdict(item, usual))
    if verdict:
        yield _block(Level.LINE, Run(verdict, Style.QUIET))


def _labels(item: Item) -> Iterator[Run]:
    for place, (kind, status, words) in enumerate(wording.labels(item)):
        yield Run(f"{', ' if place else ''}{kind}", Style.STRONG)
        if status:
            yield Run(f" {status}", Style.DENIED if status == "denied" else Style.CHECK)
        yield Run(f" ({words})")


def _telling(
    telling: Telling, *, first: bool, show: Short, ratings: dict[str, str]
) -> Iterator[Block]:
    for place, said in enumerate(telling.said[: show.most]):
        runs: list[Run] = []
        if place:
            runs.append(Run("the same origin: ", Style.QUIET))
        elif not first:
            runs.append(Run("also ", Style.QUIET))
        if place or not first:
            runs += [*_quoted(said.words), Run(", ")]
        yield Block(
            Level.LINE, (*runs, *_voice(telling, said.cited, ratings), *_again(said, show.most))
        )
    if show.most and len(telling.said) > show.most:
        rest = wording.count(len(telling.said) - show.most, "more line", "more lines")
        yield _block(Level.LINE, Run(f"the same origin: {rest}", Style.CHECK))


def _again(said: Said, most: int | None) -> Iterator[Run]:
    shown = said.again[:most]
    for place, more in enumerate(shown):
        yield Run(" · again " if place == 0 else "; ", Style.QUIET)
        yield from _quoted(more.words)
        where = f"{wording.again(said, more)} {wording.cite(more.cited.citation)}".strip()
        yield Run(f" {where}", Style.QUIET)
    if len(said.again) > len(shown):
        yield Run(f" and {len(said.again) - len(shown):,} times more", Style.CHECK)


def _voice(telling: Telling, cited: Cited, ratings: dict[str, str]) -> Iterator[Run]:
    words = f"{wording.voice(cited, ratings)} {wording.cite(cited.citation)}"
    if stands_as(cited.claim) is Status.DENIED:
        yield Run(words[: len("denied")], Style.DENIED)
        words = words[len("denied") :]
    yield Run(words)
    for tag in wording.tags(telling, cited):
        yield Run(" · ")
        yield Run(tag, Style.CHECK)
    for label, said, citation in wording.aside_words(cited):
        yield Run(f" · {label}: “{said}” {wording.cite(citation)}", Style.QUIET)
    if cited.places:
        yield Run(f" · place: {cited.places}", Style.QUIET)


def _verdict(item: Item, usual: int | None) -> Iterator[str]:
    told = f"credibility {wording.credibility(item.credibility)}"
    if wording.is_rated(item, usual):
        yield f"{told}: {item.credibility.why}"
    if when := wording.when_words(item):
        yield when
    if unsure := wording.left_unsure(item):
        yield unsure
    if item.wholes:
        yield f"part of {' '.join(map(wording.cite, item.wholes))}"


def _quoted(quote: Sequence[Segment]) -> Iterator[Run]:
    """A quotation in quotation marks, on one line."""
    yield Run("“")
    for text, kind in wording.quote_parts(quote):
        yield Run(text, _STYLES.get(kind, Style.PLAIN))
    yield Run("”")


def _figures(show: Short, ratings: dict[str, str]) -> Iterator[Block]:
    yield from _head(titles.FIGURES_TITLE, titles.FIGURES_NOTE)
    brief = show.brief
    for kind, title, rows in (
        ("counts", titles.COUNTS_TITLE, brief.counts),
        ("running", titles.RUNNING_TITLE, brief.running),
    ):
        if rows:
            yield _block(Level.HEAP, title)
        for row in rows:
            yield from _series(row, show, ratings)
        yield from _left(show.of(kind), "figures", "sayso figures")
    if brief.strays:
        yield _block(Level.HEAP, titles.STRAYS_TITLE)
    for stray in brief.strays:
        yield _stray(stray, ratings)
    yield from _left(show.of("strays"), "figures", "sayso figures")
    if not (brief.counts or brief.running or brief.strays):
        yield _block(Level.TEXT, titles.NOTHING)


def _series(row: FigureRow, show: Short, ratings: dict[str, str]) -> Iterator[Block]:
    label = Run(f"{amounts.series_label(row)}: ", Style.STRONG)
    lines = [
        (
            f"{amounts.owned_words(owned, row)}, {wording.voice(owned.cited, ratings)} "
            f"{wording.cite(owned.cited.citation)}"
        )
        for owned in row.owned[: show.most]
    ]
    if len(row.owned) == 1:
        yield _block(Level.ROW, label, *lines)
        return
    yield _block(Level.ROW, label, Run(amounts.series_range(row.series, row.owned), Style.FIGURE))
    for line in lines:
        yield _block(Level.LINE, line)
    if len(row.owned) > len(lines):
        yield _block(Level.LINE, Run(f"and {len(row.owned) - len(lines):,} more", Style.CHECK))


def _stray(row: StrayFigure, ratings: dict[str, str]) -> Block:
    status = stands_as(row.cited.claim)
    told = (
        [] if status is Status.HAPPENED else [Run(f" {wording.STATUS_WORDS[status]}", Style.CHECK)]
    )
    voice = f", {wording.voice(row.cited, ratings)} {wording.cite(row.cited.citation)}"
    return _block(
        Level.ROW,
        Run(amounts.stray_label(row), Style.STRONG),
        *told,
        ": ",
        Run(amounts.stray_words(row), Style.FIGURE),
        voice,
    )


def _holdings(rows: Sequence[HoldingRow], show: Short, ratings: dict[str, str]) -> Iterator[Block]:
    for row in rows:
        side = f" ({row.holding.side.value.replace('_', ' ')})" if row.holding.side else ""
        runs = [Run(amounts.holder(row), Style.STRONG), Run(side)]
        if row.contested:
            runs.append(Run(" · contested", Style.DENIED))
        yield Block(Level.ROW, tuple(runs))
        for word in row.words[: show.most]:
            voice = f"{wording.voice(word.cited, ratings)} {wording.cite(word.cited.citation)}"
            yield _block(Level.LINE, f"{amounts.held(word)}{voice}")
        if show.most and len(row.words) > show.most:
            rest = wording.count(len(row.words) - show.most, "word", "words")
            yield _block(Level.LINE, Run(f"and {rest} more", Style.CHECK))
    yield from _left(show.of("holdings") if rows else 0, "words on who holds what", "sayso control")


def _missing(show: Short) -> Iterator[Block]:
    gaps = show.brief.missing
    yield from _head(titles.MISSING_TITLE, titles.MISSING_NOTE)
    for sentence in facts.missing(gaps, show.brief.head):
        yield _block(Level.ROW, sentence)
    for party in gaps.unheard:
        yield _block(Level.ROW, facts.unheard_words(party), f" {wording.cite(party.citation)}")
    yield from _left(show.of("unheard"), "parties not heard", "sayso actors")
    for place in gaps.passing:
        yield _block(Level.ROW, facts.passing_words(place), f" {wording.cite(place.citation)}")
    yield from _left(show.of("passing"), "places named in passing", "sayso claims")
    if gaps.lost:
        yield _block(Level.HEAP, titles.LOST_TITLE)
        yield _block(Level.NOTE, titles.LOST_NOTE)
    for row in gaps.lost:
        where = f" {wording.outlet(row.document)} {wording.cite(row.citation)}"
        yield Block(Level.ROW, (*_quoted(row.words), Run(where)))
    yield from _left(show.of("lost"), "sentences with lost numbers", "sayso claims")


def _sources(show: Short) -> Iterator[Block]:
    yield from _head(titles.SOURCES_TITLE, titles.SOURCES_NOTE)
    for source in show.brief.sources:
        key = Run(f"[{source.key}]", Style.STRONG)
        yield _block(Level.ROW, key, f" {facts.source_words(source)}")
        for words in facts.source_notes(source):
            yield _block(Level.LINE, words)
    left = show.of("sources")
    if left:
        told = f"… and {left:,} more documents: sayso sources lists them all"
        yield _block(Level.TEXT, Run(told, Style.CHECK))
