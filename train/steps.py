"""The steps of a run: what happens in each, whatever is fitted."""

import random
import time
from collections.abc import Iterable, Iterator

import torch
from torch.optim import Optimizer
from torch.optim.lr_scheduler import LRScheduler

from train.batch import Marks, Slice, collate
from train.loss import losses
from train.model import Course

HIDE = 0.08
"""Share of word pieces hidden in half of the batches, so that no text is learned by heart."""


def take_steps(
    course: Course,
    plan: Iterable[list[Slice]],
    optimizer: Optimizer,
    scheduler: LRScheduler,
    marks: Marks,
    rng: random.Random,
    total: int,
    begun: int = 0,
) -> Iterator[int]:
    """Take the steps of the plan, `total` with those `begun` before, telling how it goes.

    Yields the number of each step taken, so that the caller can save or change something.
    """
    run = torch.compile(course, dynamic=False)
    began, means = time.time(), dict[str, float]()
    for step, parts in zip(range(begun + 1, total + 1), plan, strict=False):
        batch = collate(parts, marks, rng.choice([0.0, HIDE]), rng)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            outputs = run(batch.ids, batch.features, batch.first, batch.pieces, batch.words)
        found = losses(course.reader, outputs, batch)
        optimizer.zero_grad()
        torch.stack(list(found.values())).sum().backward()
        torch.nn.utils.clip_grad_norm_(course.parameters(), 1.0)
        optimizer.step()
        scheduler.step()
        for name, value in ((name, value.item()) for name, value in found.items()):
            if value:
                means[name] = 0.98 * means.get(name, value) + 0.02 * value
        if step % 50 == 0 or step == total:
            told = " ".join(f"{name} {value:.4f}" for name, value in means.items())
            left = (time.time() - began) / (step - begun) * (total - step) / 60
            print(f"{step}/{total} {left:.0f} min left: {told}", flush=True)
        yield step
