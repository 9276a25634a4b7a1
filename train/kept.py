"""A run on disk, to go on from where it was cut off: hours of work are in it."""

from dataclasses import dataclass
from pathlib import Path

import torch
from torch.optim import Optimizer
from torch.optim.lr_scheduler import LRScheduler

from train.model import Course

_NAMES = ("course", "optimizer", "scheduler")


@dataclass(frozen=True, slots=True)
class Kept:
    """The file of a run, and what is saved in it."""

    path: Path
    parts: tuple[Course, Optimizer, LRScheduler]

    def load(self) -> int:
        """Put everything as it was saved; the number of steps taken, 0 if nothing was saved."""
        if not self.path.exists():
            return 0
        states = torch.load(self.path, weights_only=True)
        for part, name in zip(self.parts, _NAMES, strict=True):
            part.load_state_dict(states[name])
        print(f"{self.path}: going on behind step {states['step']}", flush=True)
        return int(states["step"])

    def save(self, step: int) -> None:
        """Save everything, so that what was saved before is lost only once this is whole."""
        states = {name: x.state_dict() for name, x in zip(_NAMES, self.parts, strict=True)}
        new = self.path.with_suffix(".new")
        torch.save(states | {"step": step}, new)
        new.replace(self.path)
