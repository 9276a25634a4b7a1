"""What resolving makes of words: places, times, figures, actors and codes, each measured.

Every corpus is the half, or the split, that nothing was tuned on.
"""

from collections.abc import Iterator
from pathlib import Path

from bench.figure import Figure
from bench.halves import for_reporting
from bench.score_actors import score_gold
from bench.score_coding import read_records, score_read
from bench.score_figures import score_reports
from bench.score_places import at_annotated_spans, at_read_spans, score_corpus
from bench.score_times import score_stories
from bench.timexes import read_timexes
from bench.toponyms import CORPORA
from sayso.pipeline import Knowledge
from sayso.tag import Tagger


def measure_resolved(data: Path, tagger: Tagger, known: Knowledge) -> Iterator[Figure]:
    """All figures of resolving; `data` is the folder with gold/ and data/."""
    yield from _places(data / "data" / "places", tagger, known)
    times = score_stories(read_timexes(data / "data" / "times" / "TBAQ-cleaned"))
    yield Figure("times.value", times.value.f1, "F1 of values, relaxed spans, TimeBank and AQUAINT")
    yield Figure("times.relaxed", times.relaxed.f1, "F1 of spans, relaxed")
    figures = score_reports(data)
    yield Figure("figures.value", figures.value, f"share of {figures.figures} figures of gold dev")
    yield Figure("figures.invented", float(figures.invented), "values that no word gives (count)")
    links = score_gold(data, "dev", known.actors)
    for kind, one in sorted(links.items()):
        yield Figure(f"actors.{kind}", one.percent, f"share of {one.all} phrases of gold dev")
    records = [
        record
        for record in read_records(data / "data" / "events" / "PLOVER_GSR_CAMEO.txt")
        if for_reporting(record.id)
    ]
    codes = score_read(records, tagger, known)
    yield Figure("coding.plover", codes.agreed, f"share of {codes.found:.0f} percent found")


def _places(folder: Path, tagger: Tagger, known: Knowledge) -> Iterator[Figure]:
    for name, predict in (
        ("annotated", at_annotated_spans(known.places)),
        ("read", at_read_spans(tagger)),
    ):
        for corpus in CORPORA:
            scores = score_corpus(folder, corpus, report=True, predict=predict)
            told = f"found and within 161 km, of {scores.names} names"
            yield Figure(f"places.{corpus}.{name}", scores.right, told)
            told = f"right given found; {scores.found:.1f} found"
            yield Figure(f"places.{corpus}.{name}.given_found", scores.right_given_found, told)
