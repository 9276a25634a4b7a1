"""Fit a teacher: the heads of the reader over MPNet, on texts that people or annotators labelled.

    python -m train.teach --data ../shared --encoder FOLDER --out teacher.pt

FOLDER holds MPNet's config.json and model.safetensors and BERT's tokenizer.json.  A run that
was cut off goes on from the file `.kept` beside `--out`; remove that to start anew.
"""

import math

import torch

from train.fit import planned
from train.model import Course
from train.mpnet import FROZEN, MpnetReader, from_mpnet
from train.options import options
from train.steps import kept_steps
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
    args = options(__doc__, "MPNet", steps=1550, rate=6e-5, head_rate=5e-4).parse_args()
    torch.manual_seed(args.seed)
    chosen = for_teacher(read_shelf(args.data, args.limit))
    plan, marks, kinds = planned(chosen, args.encoder, args.seed, WHOLE)
    reader = from_mpnet(args.encoder)
    course = Course(reader, reader.flat.in_features, kinds).train()
    optimizer = torch.optim.AdamW(groups(course, args.rate, args.head_rate), fused=True)
    ramp = max(1, args.steps // 20)

    def pace(step: int) -> float:
        done = min(1.0, step / args.steps)
        return min((step + 1) / ramp, 0.5 + 0.5 * math.cos(math.pi * done))

    for _ in kept_steps(course, plan, optimizer, pace, marks, args, every=100):
        pass


if __name__ == "__main__":
    main()
