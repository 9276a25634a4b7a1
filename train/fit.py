"""Fit the reader on PolNeAR and the claims corpus, whole and damaged.

    python -m train.fit --data ../shared --encoder FOLDER --out weights.pt

Every pass draws for each text whether it is read whole or damaged, and how.  With a teacher
(a folder made by `train.export`), its guess fills the layers that a corpus does not annotate,
and unlabelled news and the texts of other corpora are read as well; with `--claims`, a second
teacher tells the claims of the news (docs/decisions/training.md).
A run that was cut off goes on from the file `.kept` beside `--out`; remove that to start anew.
"""

import argparse
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from tokenizers import Tokenizer

from bench.damage import FULL, Damage
from sayso.tag.encode import Encoder
from sayso.tag.onnx_tagger import OnnxTagger
from train.batch import Marks, Slice, batches, slices
from train.beside import event_types
from train.example import label
from train.model import Course, from_pretrained, round_embeddings, set_rounding
from train.options import options
from train.steps import kept_steps
from train.subjects import (
    Shelf,
    Subject,
    annotated,
    labelled,
    read_shelf,
    taught,
    taught_by_two,
)

WHOLE = 0.5
"""Share of texts read undamaged; of the rest, half suffer everything."""

EXACT = 0.65
"""Share of the steps after which the layers round as int8 will: it costs time, and the last
third is enough to learn to live with it."""

POOL = 1000
"""Slices held ready to draw batches from, so that no batch is of one text."""


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


def planned(
    chosen: Sequence[Subject], encoder: Path, seed: int, whole: float = WHOLE
) -> tuple[Iterator[list[Slice]], Marks, int]:
    """Batches without end, the marks of the tokenizer in `encoder`, and types of events.

    These are counted with the first, which stands for none.
    """
    tokenizer = Tokenizer.from_file(str(encoder / "tokenizer.json"))
    marks = Marks(*(tokenizer.token_to_id(mark) for mark in ("[CLS]", "[SEP]", "[MASK]")))
    types = event_types([lesson for subject in chosen for lesson in subject.lessons])
    events = {name: number for number, name in enumerate(types, 1)}
    plan = batches(stream(chosen, Encoder(tokenizer), events, random.Random(seed), whole))
    return plan, marks, len(events) + 1


def groups(course: Course, rate: float, head_rate: float) -> list[dict[str, object]]:
    """Parameter groups: the pretrained encoder learns slower than the new layers."""
    old, new = [], []
    fresh = ("event", "fact", *(f"reader.{x}" for x in ("flat", "claim", "attribution", "feature")))
    for name, value in course.named_parameters():
        if value.requires_grad:
            (new if name.startswith(fresh) else old).append(value)
    return [{"params": old, "lr": rate}, {"params": new, "lr": head_rate}]


def subjects(shelf: Shelf, args: argparse.Namespace) -> list[Subject]:
    """What the command line asks to learn from."""
    if not args.teacher:
        return annotated(shelf)
    teacher = OnnxTagger(args.teacher)
    if args.claims:
        return taught_by_two(shelf, OnnxTagger(args.claims), teacher)
    return labelled(shelf, teacher) if args.start else taught(shelf, teacher)


def main() -> None:
    """Command line."""
    parser = options(__doc__, "BERT", steps=5400, rate=1.5e-4, head_rate=8e-4)
    parser.add_argument("--teacher", type=Path, help="folder of an exported reader to learn from")
    parser.add_argument("--claims", type=Path, help="folder of another, for claims of the news")
    parser.add_argument("--start", type=Path, help="weights to go on from")
    args = parser.parse_args()
    if args.claims and not (args.teacher and args.start):
        parser.error("--claims goes with --teacher and --start; see the target train of Makefile")
    torch.manual_seed(args.seed)
    chosen = subjects(read_shelf(args.data, args.limit), args)
    plan, marks, kinds = planned(chosen, args.encoder, args.seed)
    reader = from_pretrained(args.encoder)
    if args.start:
        reader.load_state_dict(torch.load(args.start, weights_only=True))
        # The last steps on labelled texts round all along; a run with new guesses starts anew.
        set_rounding(reader, not args.claims)
    round_embeddings(reader)
    course = Course(reader, reader.flat.in_features, kinds).train()
    fit(course, plan, marks, args)


def fit(
    course: Course, plan: Iterator[list[Slice]], marks: Marks, args: argparse.Namespace
) -> None:
    """Take every step of the plan, telling how it goes and saving now and then."""
    optimizer = torch.optim.AdamW(groups(course, args.rate, args.head_rate), fused=True)
    total = args.steps
    ramp = max(1, total // 20)

    def pace(step: int) -> float:
        return min((step + 1) / ramp, max(0.0, (total - step) / (total - ramp)))

    for step in kept_steps(course, plan, optimizer, pace, marks, args, every=200):
        if step >= round(EXACT * total):
            set_rounding(course.reader, True)


if __name__ == "__main__":
    main()
