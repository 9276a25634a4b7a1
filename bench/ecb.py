"""ECB+ (Cybulska and Vossen 2014) as the data folder has it: annotated mentions and their texts.

`ecb.zip` holds a JSON list of mentions for each split, and with each mention the words of its
document. It is a conversion that others made: which sentences count, and what the head of a
mention is, are theirs. The splits are those of the corpus (test: topics 36 to 45).
"""

import json
import re
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sayso.errors import SaysoError
from sayso.types import Document
from sayso.types.ids import sha256_text

SPLITS = ("train", "dev", "test")
_MOST = 64 * 1024 * 1024
"""Bytes of one list of mentions, unpacked; the largest has 33 million."""

_CLOSING = re.compile(r"[,.;:?!)\]%’”]|''|'s|’s|n't|n’t|'(?:re|ve|ll|d|m)", re.IGNORECASE)
_OPENING = frozenset("([$£€“`") | {"``"}


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name an event, as annotated.

    Attributes:
        id: its id in the corpus.
        document: id of its document.
        words: numbers of its words in the document, in order; there may be a gap.
        lemma: of its head, as the file gives it, in lower case.
        chain: the event that it names.
    """

    id: str
    document: str
    words: tuple[int, ...]
    lemma: str
    chain: str


@dataclass(frozen=True, slots=True)
class Text:
    """A document of the corpus.

    Attributes:
        id: its id in the corpus ("36_1ecb.xml").
        topic: number of its topic ("36").
        part: the half of the topic: "36ecb" tells one happening, "36ecbplus" another such.
        text: its words with blanks between them where print has them.
        spans: where each word stands in `text`.
    """

    id: str
    topic: str
    part: str
    text: str
    spans: tuple[tuple[int, int], ...]

    @property
    def document(self) -> Document:
        """The text as Sayso takes it: nothing is known of who published it, or when."""
        digest = sha256_text(self.text)
        return Document(self.id, self.text, None, None, None, "en", self.id, digest, digest)


@dataclass(frozen=True, slots=True)
class Split:
    """The documents of a split, and the mentions in them, each in order."""

    texts: tuple[Text, ...]
    mentions: tuple[Mention, ...]


def read_ecb(path: Path, split: str) -> Split:
    """A split of `ecb.zip`.

    Raises:
        SaysoError: the file is no such archive, or a list in it is not of mentions.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            name = f"ecb/{split}/Event_gold_mentions.json"
            if archive.getinfo(name).file_size > _MOST:
                raise SaysoError(f"{path}: {name} unpacks to more than {_MOST:,} bytes")
            rows = json.loads(archive.read(name))
        return split_of(rows)
    except (zipfile.BadZipFile, KeyError, TypeError, ValueError) as error:
        raise SaysoError(f"{path}: cannot be read as ECB+ mentions: {error}") from error


def split_of(rows: Iterable[dict[str, Any]]) -> Split:
    """Documents and mentions of the rows of a list."""
    by_document: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        by_document[row["doc_id"]].append(row)
    texts = tuple(_text(id, found[0]) for id, found in sorted(by_document.items()))
    mentions = [_mention(row) for found in by_document.values() for row in found]
    return Split(texts, tuple(sorted(mentions, key=lambda m: (m.document, m.words, m.id))))


def joined(words: Sequence[str]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A text of these words, and where each stands in it."""
    text, spans, previous = "", [], ""
    for word in words:
        if text and not _CLOSING.fullmatch(word) and previous not in _OPENING:
            text += " "
        spans.append((len(text), len(text) + len(word)))
        text, previous = text + word, word
    return text, tuple(spans)


def _text(id: str, row: dict[str, Any]) -> Text:
    text, spans = joined([str(word) for word in row["mention_context"]])
    return Text(id, id.partition("_")[0], str(row["topic_id"]), text, spans)


def _mention(row: dict[str, Any]) -> Mention:
    words = tuple(sorted(int(number) for number in row["tokens_number"]))
    if not words or words[0] < 0 or words[-1] >= len(row["mention_context"]):
        raise ValueError(f"mention {row['mention_id']} has no words in its document")
    lemma = str(row["mention_head_lemma"]).lower()
    return Mention(row["mention_id"], row["doc_id"], words, lemma, row["coref_chain"])
