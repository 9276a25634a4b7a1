"""Corpora beside our own: other schemes of events, and how factual events are.

Their labels train layers of their own, which the package does not carry; what they teach the
encoder stays.  RAMS (Ebner et al. 2020) annotates one event a text, WikiEvents (Li et al. 2021)
all; factuality is that of the corpora joined by Stanovsky et al. 2017 and White et al. 2018.
"""

import json
import re
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from bench.corpora import Annotated, Span
from bench.entities import read_entities
from bench.timexes import read_timexes
from bench.toponyms import CORPORA, read_toponyms
from train.lesson import Lesson

_SENTENCES = 12
"""Sentences of a factuality corpus in one text: its files keep the order of the documents."""

_NO_BLANK_BEFORE = re.compile(r"[,.;:?!%)\]’]|['’]\w{1,2}|n['’]t")
_NO_BLANK_BEHIND = re.compile(r"[(\[$£€]")


def join_tokens(sentences: Sequence[Sequence[str]]) -> tuple[str, list[Span]]:
    """The text that these tokens stood in, nearly, and the span of each."""
    text, spans = "", []
    for sentence in sentences:
        blank = " " if text else ""
        for token in sentence:
            if not _NO_BLANK_BEFORE.fullmatch(token):
                text += blank
            spans.append((len(text), len(text) + len(token)))
            text += token
            blank = "" if _NO_BLANK_BEHIND.fullmatch(token) else " "
    return text, spans


def read_events(folder: Path) -> Iterator[Lesson]:
    """Texts with events from the WikiEvents and RAMS files of `folder`."""
    for row in _rows(folder.glob("wikievents-train*.jsonl")):
        mentions = [
            (e["trigger"]["start_idx"], e["trigger"]["end_idx"], e["event_type"])
            for e in row["event_mentions"]
        ]
        yield _events(row["docid"], [row["tokens"]], mentions, True)
    for row in _rows(folder.glob("wikievents-[dt]e*.jsonl")):
        mentions = [
            (e["trigger"]["start"], e["trigger"]["end"], e["event_type"])
            for e in row["event_mentions"]
        ]
        yield _events(row["doc_id"], [row["tokens"]], mentions, True)
    for row in _rows(folder.glob("rams-*.jsonlines")):
        mentions = [
            (start, end + 1, kind) for start, end, kinds in row["evt_triggers"] for kind, _ in kinds
        ]
        yield _events(row["doc_key"], row["sentences"], mentions, False)


def _events(
    name: str,
    sentences: Sequence[Sequence[str]],
    mentions: Sequence[tuple[int, int, str]],
    complete: bool,
) -> Lesson:
    text, spans = join_tokens(sentences)
    events = tuple(
        ((spans[start][0], spans[end - 1][1]), ".".join(kind.lower().split(".")[:2]))
        for start, end, kind in mentions
    )
    return Lesson(Annotated(name, text), events=events, all_events=complete)


def read_facts(folder: Path) -> Iterator[Lesson]:
    """Texts with factuality from the sentences of UDS-IH2, UW and MEANTIME in `folder`."""
    for corpus in ("UDS_IH2", "UW", "MEANTIME"):
        rows = list(_rows([folder / corpus / "train.jsonl"]))
        for at in range(0, len(rows), _SENTENCES):
            part = rows[at : at + _SENTENCES]
            sentences = [row["text"].split() for row in part]
            text, spans = join_tokens(sentences)
            facts, before = [], 0
            for row, sentence in zip(part, sentences, strict=True):
                for target in row["targets"]:
                    start, end = target["span1"]
                    span = (spans[before + start][0], spans[before + end - 1][1])
                    facts.append((span, target["label"] / 3))
                before += len(sentence)
            yield Lesson(Annotated(f"{corpus}-{at}", text), facts=tuple(facts))


def read_marks(data: Path, without: set[str]) -> Iterator[Lesson]:
    """Names of places, times and other mentions: the halves that nothing is reported on."""
    for corpus in CORPORA:
        for article in read_toponyms(data / "places", corpus):
            places = tuple((item.span, "place") for item in article.toponyms)
            yield Lesson(Annotated(article.id, article.text), marks={"place": places})
    for story in read_timexes(data / "times" / "TBAQ-cleaned"):
        times = tuple((item.span, "time") for item in story.timexes)
        yield Lesson(Annotated(story.id, story.text), marks={"time": times})
    for report in read_entities(data / "names" / "re3d"):
        if report.id not in without:
            yield Lesson(Annotated(report.id, report.text), marks={"mention": report.mentions})


def read_news(folder: Path, without: set[str]) -> Iterator[Lesson]:
    """Unlabelled reports of `folder`, but for the ids that our own corpora hold."""
    for row in _rows(sorted(folder.glob("*.jsonl"))):
        if row["id"] not in without:
            yield Lesson(Annotated(row["id"], row["text"]))


def _rows(paths: Iterator[Path] | Sequence[Path]) -> Iterator[dict[str, Any]]:
    for path in sorted(paths):
        with path.open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def event_types(lessons: Sequence[Lesson]) -> list[str]:
    """All types in the side subject, in order of the alphabet."""
    return sorted(set(chain.from_iterable((kind for _, kind in x.events) for x in lessons)))
