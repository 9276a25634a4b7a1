"""How sure a claim is: one probability from what the layers say of its trigger.

The weights are fitted by logistic regression (`train/calibrate.py`) on the event that type,
status and source are all right, so that of claims with confidence 0.8 about 8 in 10 are.
"""

from collections.abc import Sequence
from math import exp

import numpy as np
from numpy.typing import NDArray

EVIDENCE = ("one", "trigger", "type", "status", "source")
"""What is weighed: a constant, and the log-odds that there is a trigger, of its type among
types, of its status, and that its source, or the lack of one, is rightly seen."""

_FAR = 8.0
"""Log-odds past this say nothing more."""


def evidence(
    trigger: NDArray[np.float32], status: NDArray[np.float32], source: float
) -> tuple[float, ...]:
    """The values of EVIDENCE.

    Args:
        trigger: probabilities of the trigger layer, column 0 for none, mean over its words.
        status: probabilities of the statuses.
        source: log-odds of the likeliest word of the source.
    """
    there = 1.0 - float(trigger[0])
    kind = float(trigger[1:].max()) / max(there, 1e-9)
    return (1.0, _odds(there), _odds(kind), _odds(float(status.max())), min(abs(source), _FAR))


def confidence(weights: Sequence[float], found: Sequence[float]) -> float:
    """The probability that a claim of this evidence is right."""
    total = sum(weight * value for weight, value in zip(weights, found, strict=True))
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, total))))


def _odds(share: float) -> float:
    share = min(max(share, 1e-6), 1 - 1e-6)
    return max(-_FAR, min(_FAR, float(np.log(share / (1 - share)))))
