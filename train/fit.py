"""Fit the reader on PolNeAR and the claims corpus, whole and damaged.

    python -m train.fit --data ../shared --encoder FOLDER --out weights.pt

Every pass draws for each text whether it is read whole or damaged, and how.  With a teacher
(a folder made by `train.export`), its guess fills the layers that a corpus does not annotate,
and unlabelled news and the texts of other corpora are read as well (docs/decisions/training.md).
A run that was cut off goes on from the file `.kept` beside `--out`; remove that to start anew.
"""

import argparse
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import torch
from tokenizers import Tokenizer

from bench.corpora import read_gold, read_polnear
from bench.damage import FULL, Damage
from bench.halves import for_reporting
from sayso.tag.encode import Encoder
from sayso.tag.onnx_tagger import OnnxTagger
from train.batch import Marks, Slice, batches, slices
from train.beside import event_types, read_events, read_facts, read_marks, read_news
from train.example import label
from train.guess import guessed
from train.kept import Kept
from train.lesson import Lesson
from train.model import Course, from_pretrained, round_embeddings, set_rounding
from train.steps import take_steps

WHOLE = 0.5
"""Share of texts read undamaged; of the rest, half suffer everything."""

EXACT = 0.65
"""Share of the steps after which the layers round as int8 will: it costs time, and the last
third is enough to learn to live with it."""

POOL = 1000
"""Slices held ready to draw batches from, so that no batch is of one text."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Lessons, and how often each is read in one round (a share draws some of them)."""

    lessons: Sequence[Lesson]
    times: float

    def drawn(self, rng: random.Random) -> list[Lesson]:
        """The lessons of one round."""
        whole = int(self.times)
        rest = round((self.times - whole) * len(self.lessons))
        return [*self.lessons] * whole + rng.sample(self.lessons, rest)


def draw_damage(rng: random.Random, whole: float) -> frozenset[Damage]:
    """One mixture of damage for one text, or none for a share `whole` of them."""
    if rng.random() < whole:
        return frozenset()
    if rng.random() < 0.5:
        return FULL
    kinds = {kind for kind in sorted(FULL) if rng.random() < 0.5}
    if rng.random() < 0.1:
        kinds = (kinds - {Damage.CASE}) | {Damage.CAPITALS}
    if rng.random() < 0.15:
        kinds.add(Damage.GAPS)
    return frozenset(kinds)


def stream(
    subjects: Sequence[Subject],
    encoder: Encoder,
    events: dict[str, int],
    rng: random.Random,
    whole: float = WHOLE,
) -> Iterator[Slice]:
    """Slices without end: round after round over the subjects, damaged anew and well mixed."""
    pool: list[Slice] = []
    while True:
        order = [lesson for subject in subjects for lesson in subject.drawn(rng)]
        rng.shuffle(order)
        for lesson in order:
            pool += slices(label(lesson, draw_damage(rng, whole), events), encoder, rng)
            while len(pool) > POOL:
                i = rng.randrange(len(pool))
                pool[i], pool[-1] = pool[-1], pool[i]
                yield pool.pop()


def groups(course: Course, rate: float, head_rate: float) -> list[dict[str, object]]:
    """Parameter groups: the pretrained encoder learns slower than the new layers."""
    old, new = [], []
    fresh = ("event", "fact", *(f"reader.{x}" for x in ("flat", "claim", "attribution", "feature")))
    for name, value in course.named_parameters():
        if value.requires_grad:
            (new if name.startswith(fresh) else old).append(value)
    return [{"params": old, "lr": rate}, {"params": new, "lr": head_rate}]


def subjects(
    data: Path, teacher: OnnxTagger | None, limit: int | None, last: bool
) -> list[Subject]:
    """Everything that there is to learn from, `limit` texts of each corpus.

    The `last` steps are for the texts that people or annotators have labelled.
    """
    gold = [Lesson(text) for text in read_gold(data / "gold", "train")][:limit]
    polnear = [Lesson(text) for text in read_polnear(data / "data" / "polnear" / "train")][:limit]
    if teacher is None:
        return [Subject(polnear, 1), Subject(gold, 5)]
    held = {text.id for text in read_gold(data / "gold", "dev")}
    known = held | {text.source.id for text in gold}
    news = list(read_news(data / "data" / "news", known))[:limit]
    events = list(read_events(data / "data" / "events"))[:limit]
    facts = list(read_facts(data / "data" / "factuality"))[:limit]
    marks = [x for x in read_marks(data / "data", held) if not for_reporting(x.source.id)][:limit]
    if last:
        return [
            Subject(list(guessed(polnear, teacher)), 1),
            Subject(list(guessed(gold, teacher)), 6),
            Subject([x for x in marks if "place" in x.marks], 0.5),
            Subject([x for x in marks if "place" not in x.marks], 2),
            Subject(events, 0.05),
        ]
    return [
        Subject(list(guessed(polnear, teacher)), 1),
        Subject(list(guessed(gold, teacher)), 4),
        Subject(list(guessed(news, teacher)), 0.5),
        Subject(list(guessed(events, teacher)), 0.5),
        Subject(facts, 0.5),
        Subject(list(guessed([x for x in marks if "place" in x.marks], teacher)), 1),
        Subject(list(guessed([x for x in marks if "place" not in x.marks], teacher)), 3),
    ]


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, required=True, help="folder with gold/ and data/")
    parser.add_argument("--encoder", type=Path, required=True, help="BERT checkpoint folder")
    parser.add_argument("--out", type=Path, required=True, help="where the weights go")
    parser.add_argument("--teacher", type=Path, help="folder of an exported reader to learn from")
    parser.add_argument("--start", type=Path, help="weights to go on from, for the last steps")
    parser.add_argument("--steps", type=int, default=5400)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--head-rate", type=float, default=8e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=int, help="texts of each corpus, for a dry run")
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    tokenizer = Tokenizer.from_file(str(args.encoder / "tokenizer.json"))
    marks = Marks(*(tokenizer.token_to_id(mark) for mark in ("[CLS]", "[SEP]", "[MASK]")))
    teacher = OnnxTagger(args.teacher) if args.teacher else None
    taught = subjects(args.data, teacher, args.limit, args.start is not None)
    events = {
        name: number
        for number, name in enumerate(event_types([x for s in taught for x in s.lessons]), 1)
    }
    reader = from_pretrained(args.encoder)
    if args.start:
        reader.load_state_dict(torch.load(args.start, weights_only=True))
        set_rounding(reader, True)
    round_embeddings(reader)
    course = Course(reader, reader.flat.in_features, len(events) + 1).train()
    rng = random.Random(args.seed)
    plan = batches(stream(taught, Encoder(tokenizer), events, rng))
    fit(course, plan, args.steps, marks, args)


def fit(
    course: Course,
    plan: Iterator[list[Slice]],
    total: int,
    marks: Marks,
    args: argparse.Namespace,
) -> None:
    """Take every step of the plan, telling how it goes and saving now and then."""
    optimizer = torch.optim.AdamW(groups(course, args.rate, args.head_rate), fused=True)
    ramp = max(1, total // 20)
    scheduler = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / ramp, max(0.0, (total - step) / (total - ramp)))
    )
    kept = Kept(args.out.with_suffix(".kept"), (course, optimizer, scheduler))
    begun = kept.load()
    if begun >= round(EXACT * total):
        set_rounding(course.reader, True)
    rng = random.Random(args.seed + begun)
    plan = islice(plan, begun, None)
    for step in take_steps(course, plan, optimizer, scheduler, marks, rng, total, begun):
        if step == round(EXACT * total):
            set_rounding(course.reader, True)
        if step % 200 == 0 or step == total:
            torch.save(course.reader.state_dict(), args.out)
            kept.save(step)


if __name__ == "__main__":
    main()
