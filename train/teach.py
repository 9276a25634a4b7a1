"""Fit a teacher: the heads of the reader over MPNet, on texts that people or annotators labelled.

    python -m train.teach --data ../shared --encoder FOLDER --out teacher.pt

FOLDER holds MPNet's config.json and model.safetensors and BERT's tokenizer.json.  A run that
was cut off goes on from the file `.kept` beside `--out`; remove that to start anew.
"""

import argparse
import math
import random
from itertools import islice
from pathlib import Path

import torch
from tokenizers import Tokenizer

from sayso.tag.encode import Encoder
from train.batch import Marks, batches
from train.beside import event_types
from train.fit import stream
from train.kept import Kept
from train.model import Course
from train.mpnet import FROZEN, MpnetReader, from_mpnet
from train.steps import take_steps
from train.subjects import for_teacher, read_shelf

WHOLE = 0.75
"""Share of texts read undamaged: the teacher is asked about undamaged texts alone."""

FADING = 0.93
"""Rate of a layer by that of the layer over it: what lies low is general and may stay."""


def groups(course: Course, rate: float, head_rate: float) -> list[dict[str, object]]:
    """Parameter groups: the lower a layer, the slower it learns; the new layers learn fastest."""
    reader = course.reader
    assert isinstance(reader, MpnetReader)
    depth = len(reader.layers)
    found: list[dict[str, object]] = [
        {"params": list(reader.layers[i].parameters()), "lr": rate * FADING ** (depth - 1 - i)}
        for i in range(FROZEN, depth)
    ]
    old = {id(value) for group in found for value in group["params"]}
    new = [x for x in course.parameters() if x.requires_grad and id(x) not in old]
    return [*found, {"params": new, "lr": head_rate}]


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, required=True, help="folder with gold/ and data/")
    parser.add_argument("--encoder", type=Path, required=True, help="MPNet checkpoint folder")
    parser.add_argument("--out", type=Path, required=True, help="where the weights go")
    parser.add_argument("--steps", type=int, default=1550)
    parser.add_argument("--rate", type=float, default=6e-5)
    parser.add_argument("--head-rate", type=float, default=5e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=int, help="texts of each corpus, for a dry run")
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    tokenizer = Tokenizer.from_file(str(args.encoder / "tokenizer.json"))
    marks = Marks(*(tokenizer.token_to_id(mark) for mark in ("[CLS]", "[SEP]", "[MASK]")))
    chosen = for_teacher(read_shelf(args.data, args.limit))
    types = event_types([lesson for subject in chosen for lesson in subject.lessons])
    events = {name: number for number, name in enumerate(types, 1)}
    reader = from_mpnet(args.encoder)
    course = Course(reader, reader.flat.in_features, len(events) + 1).train()
    optimizer = torch.optim.AdamW(groups(course, args.rate, args.head_rate), fused=True)
    ramp = max(1, args.steps // 20)

    def pace(step: int) -> float:
        done = min(1.0, step / args.steps)
        return min((step + 1) / ramp, 0.5 + 0.5 * math.cos(math.pi * done))

    scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, pace)
    kept = Kept(args.out.with_suffix(".kept"), (course, optimizer, scheduler))
    begun = kept.load()
    rng = random.Random(args.seed)
    plan = batches(stream(chosen, Encoder(tokenizer), events, rng, WHOLE))
    plan = islice(plan, begun, None)
    rng = random.Random(args.seed + begun)
    for step in take_steps(course, plan, optimizer, scheduler, marks, rng, args.steps, begun):
        if step % 100 == 0 or step == args.steps:
            torch.save(course.reader.state_dict(), args.out)
            kept.save(step)


if __name__ == "__main__":
    main()
