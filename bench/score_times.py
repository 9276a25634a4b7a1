"""Scores of time expressions found in a text against annotated ones.

As in TempEval-3 (UzZaman et al., 2013): an expression is found where a span overlaps it, each
span paired once; the value F1 counts the pairs whose values are equal, letter by letter.

Run on TimeBank and AQUAINT, the day of writing given, on the half that figures are reported on:

    python -m bench.score_times ../shared/data/times/TBAQ-cleaned
"""

import re
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bench.halves import for_reporting
from bench.score_claims import Ratio, ratio
from bench.timexes import Timed, Timex, read_timexes
from sayso.resolve.dateline import Anchor
from sayso.resolve.times import find_times


@dataclass(frozen=True, slots=True)
class TimeScores:
    """Scores of one set of stories.

    Attributes:
        value: pairs of equal value.
        type: pairs of equal type.
        relaxed: pairs, whatever they are read as.
        strict: pairs of equal span.
    """

    value: Ratio
    type: Ratio
    relaxed: Ratio
    strict: Ratio


def score_times(
    found: Mapping[str, Sequence[Timex]], annotated: Mapping[str, Sequence[Timex]]
) -> TimeScores:
    """Score by story; one missing from `found` counts as empty, one not annotated is left out."""
    n: Counter[str] = Counter()
    for name, gold in annotated.items():
        ours = found.get(name, ())
        n["ours"] += len(ours)
        n["gold"] += len(gold)
        for one, true in pair(ours, gold):
            n["relaxed"] += 1
            n["strict"] += one.span == true.span
            n["type"] += one.type == true.type
            n["value"] += _padded(one.value) == _padded(true.value)
    return TimeScores(
        *(
            ratio(n[hit], n["ours"], n[hit], n["gold"])
            for hit in ("value", "type", "relaxed", "strict")
        )
    )


def pair(ours: Iterable[Timex], gold: Sequence[Timex]) -> list[tuple[Timex, Timex]]:
    """Each annotated expression with the first free one of ours that overlaps it."""
    pairs = []
    free = sorted(ours, key=lambda one: one.span)
    for true in sorted(gold, key=lambda one: one.span):
        for one in free:
            if one.span[0] < true.span[1] and true.span[0] < one.span[1]:
                pairs.append((one, true))
                free.remove(one)
                break
    return pairs


def _padded(value: str) -> str:
    return re.sub(r"-W(\d)\b", r"-W0\1", value)


def found_in(story: Timed) -> list[Timex]:
    """What is found in a story; an expression that stays unresolved has an empty value."""
    anchor = Anchor(date.fromisoformat(story.written[:10]), "the day of writing")
    return [
        Timex((time.when.words.start, time.when.words.end), str(time.type), time.when.value or "")
        for time in find_times(story.text, anchor)
    ]


def score_stories(stories: Iterable[Timed]) -> TimeScores:
    """Score the stories that nothing was tuned on."""
    told = [story for story in stories if for_reporting(story.id)]
    return score_times(
        {story.id: found_in(story) for story in told}, {story.id: story.timexes for story in told}
    )


def main(folder: Path) -> None:
    """Print the scores on the reporting half of the stories in `folder`."""
    scores = score_stories(read_timexes(folder))
    for name in ("value", "type", "relaxed", "strict"):
        it: Ratio = getattr(scores, name)
        print(f"{name:8} F1 {it.f1:5.1f}  P {it.precision:5.1f}  R {it.recall:5.1f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
