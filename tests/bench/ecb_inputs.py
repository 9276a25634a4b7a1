"""A made-up corpus in the form of ECB+, in words of our own."""

import json
import zipfile
from pathlib import Path
from typing import Any


def row(
    document: str, words: str, numbers: list[int], lemma: str, event: str, **other: Any
) -> dict[str, Any]:
    """A mention as the file has it."""
    topic = document.partition("_")[0]
    return {
        "doc_id": document,
        "mention_context": words.split(),
        "mention_id": f"{document}_{'_'.join(map(str, numbers))}",
        "tokens_number": numbers,
        "mention_head_lemma": lemma,
        "coref_chain": event,
        "topic_id": topic + ("ecbplus" if "plus" in document else "ecb"),
    } | other


BRIDGE = "Rebels attacked the Karun bridge on Monday . The attack killed two guards ."
AGAIN = "Two guards were killed when rebels attacked the bridge at Karun ."
STRIKE = "Miners at the Vell pit walked out . The strike began at noon ."
PAY = "The strike of miners at the Vell pit is over pay ."


def rows(topic: int) -> list[dict[str, Any]]:
    """Two happenings, each told in two documents."""
    bridge, again = f"{topic}_1ecb.xml", f"{topic}_2ecb.xml"
    strike, pay = f"{topic}_1ecbplus.xml", f"{topic}_2ecbplus.xml"
    return [
        row(bridge, BRIDGE, [1], "attack", f"A{topic}"),
        row(bridge, BRIDGE, [9], "attack", f"A{topic}"),
        row(bridge, BRIDGE, [10], "kill", f"K{topic}"),
        row(again, AGAIN, [3], "kill", f"K{topic}"),
        row(again, AGAIN, [6], "attack", f"A{topic}"),
        row(strike, STRIKE, [5, 6], "walk", f"S{topic}"),
        row(strike, STRIKE, [9], "strike", f"S{topic}"),
        row(strike, STRIKE, [10], "begin", f"B{topic}"),
        row(pay, PAY, [1], "strike", f"S{topic}"),
    ]


def write_corpus(path: Path, splits: dict[str, list[dict[str, Any]]]) -> None:
    """An archive of these splits."""
    with zipfile.ZipFile(path, "w") as archive:
        for split, found in splits.items():
            archive.writestr(f"ecb/{split}/Event_gold_mentions.json", json.dumps(found))
