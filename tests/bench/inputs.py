"""What the tests of the bench share: cases, the fixture, wrong predictions, the task's scorers."""

import csv
import importlib.util
import os
import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from bench.corpora import ROLES, Attribution, Claim, Span
from sayso.types import ClaimType, Side, Status

REPOSITORY = Path(__file__).parents[2]
FIXTURE = REPOSITORY / "bench" / "fixture"
SHARED = Path(os.environ.get("SAYSO_SHARED", REPOSITORY.parent / "shared"))


def cases(name: str) -> list[dict[str, str]]:
    with (Path(__file__).parent / "cases" / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@cache
def tool(name: str) -> ModuleType:
    """A scorer that we did not write, to compare ours with; skips the test where it is not."""
    path = SHARED / "tools" / f"{name}.py"
    if not path.is_file():
        pytest.skip(f"{path} is not here; SAYSO_SHARED can name the folder above tools/")
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def claim(type_: str, trigger: Span, status: str = "happened", side: str | None = None, **roles):
    return Claim(type_, status, side, trigger, {role: roles.get(role, ()) for role in ROLES})


def wrong_claims(claims: Sequence[Claim], rng: random.Random) -> list[Claim]:
    """Predictions as a poor reader would make them: each claim lost, twice, or partly wrong."""
    made = []
    for item in claims:
        for _ in range(rng.choice((0, 1, 1, 1, 1, 2))):
            roles = {role: tuple(_moved(spans, rng)) for role, spans in item.roles.items()}
            roles[rng.choice(ROLES)] = rng.choice((*roles.values(), ()))
            made.append(
                Claim(
                    item.type if rng.random() < 0.7 else rng.choice(list(ClaimType)),
                    item.status if rng.random() < 0.7 else rng.choice(list(Status)),
                    item.side if rng.random() < 0.7 else rng.choice(list(Side)),
                    next(_moved([item.trigger], rng), item.trigger),
                    roles,
                )
            )
    rng.shuffle(made)
    return made


def wrong_attributions(items: Sequence[Attribution], rng: random.Random) -> list[Attribution]:
    """The same for attributions: lost, twice, moved, or with another one's source."""
    made = []
    for item in items:
        for _ in range(rng.choice((0, 1, 1, 1, 2))):
            wrong = Attribution(
                *(tuple(_moved(spans, rng)) for spans in (item.source, item.cue, item.content))
            )
            if rng.random() < 0.2:
                wrong = replace(wrong, source=rng.choice(items).source)
            made.append(wrong)
    rng.shuffle(made)
    return made


def _moved(spans: Sequence[Span], rng: random.Random) -> Iterator[Span]:
    """Most of the spans, most of them in place and some a little off."""
    for start, end in spans:
        if rng.random() < 0.15:
            continue
        if rng.random() < 0.4:
            start = max(0, start + rng.randint(-6, 6))
            end = max(start + 1, end + rng.randint(-6, 6))
        yield start, end
