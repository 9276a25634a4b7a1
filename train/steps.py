"""The steps of a run: what happens in each, whatever is fitted."""

import argparse
import random
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

import torch
from torch.optim import Optimizer
from torch.optim.lr_scheduler import LambdaLR, LRScheduler

from train.batch import Marks, Slice, collate
from train.kept import Kept
from train.loss import losses
from train.model import Course

HIDE = 0.08
"""Share of word pieces hidden in half of the batches, so that no text is learned by heart."""


def kept_steps(
    course: Course,
    plan: Iterator[list[Slice]],
    optimizer: Optimizer,
    pace: Callable[[int], float],
    marks: Marks,
    args: argparse.Namespace,
    every: int,
) -> Iterator[int]:
    """Take the steps of the plan, on from where a run was cut off, saving each so many.

    Yields the number of the steps taken before, then of each step before it is saved.

    Args:
        course: what is fitted.
        plan: the batches of all steps.
        optimizer: as new.
        pace: share of the rates by the number of the step.
        marks: of the tokenizer.
        args: `out`, `steps` and `seed` of `train.options`.
        every: steps between savings.
    """
    scheduler = LambdaLR(optimizer, pace)
    kept = Kept(args.out.with_suffix(".kept"), (course, optimizer, scheduler))
    begun = kept.load()
    yield begun
    rng = random.Random(args.seed + begun)
    rest = islice(plan, begun, None)
    for step in take_steps(course, rest, optimizer, scheduler, marks, rng, args.steps, begun):
        yield step
        if step % every == 0 or step == args.steps:
            torch.save(course.reader.state_dict(), args.out)
            kept.save(step)


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
