"""Fit the reader on PolNeAR and the claims corpus, whole and damaged.

    python -m train.fit --data ../shared --encoder FOLDER --out weights.pt

Every pass draws for each text whether it is read whole or damaged, and how.  A pass over
the claims corpus is short, so several go with one over PolNeAR.
"""

import argparse
import random
import time
from collections.abc import Iterator
from pathlib import Path

import torch
from tokenizers import Tokenizer

from bench.corpora import Annotated, read_gold, read_polnear
from bench.damage import FULL, Damage
from sayso.tag.encode import Encoder
from train.batch import Slice, collate, slices
from train.example import label
from train.loss import losses
from train.model import Reader, from_pretrained

BATCH = 4
WHOLE = 0.5
"""Share of texts read undamaged; of the rest, half suffer everything."""


def draw_damage(rng: random.Random) -> frozenset[Damage]:
    """One mixture of damage for one text."""
    if rng.random() < WHOLE:
        return frozenset()
    if rng.random() < 0.5:
        return FULL
    kinds = {kind for kind in sorted(FULL) if rng.random() < 0.5}
    if rng.random() < 0.1:
        kinds = (kinds - {Damage.CASE}) | {Damage.CAPITALS}
    if rng.random() < 0.15:
        kinds.add(Damage.GAPS)
    return frozenset(kinds)


def one_pass(texts: list[Annotated], encoder: Encoder, rng: random.Random) -> Iterator[list[Slice]]:
    """Batches of one pass, in random order."""
    parts = [part for text in texts for part in slices(label(text, draw_damage(rng)), encoder, rng)]
    rng.shuffle(parts)
    for i in range(0, len(parts) - BATCH + 1, BATCH):
        yield parts[i : i + BATCH]


def schedule(
    gold: list[Annotated],
    polnear: list[Annotated],
    encoder: Encoder,
    passes: int,
    per_pass: int,
    seed: int,
) -> Iterator[list[Slice]]:
    """All batches: `passes` over PolNeAR, each mixed with `per_pass` over the claims corpus."""
    rng = random.Random(seed)
    for _ in range(passes):
        mixed = list(one_pass(polnear, encoder, rng))
        for _ in range(per_pass):
            mixed += one_pass(gold, encoder, rng)
        rng.shuffle(mixed)
        yield from mixed


def groups(reader: Reader, rate: float, head_rate: float) -> list[dict[str, object]]:
    """Parameter groups: the pretrained encoder learns slower than the new layers."""
    old, new = [], []
    for name, value in reader.named_parameters():
        if value.requires_grad:
            fresh = name.startswith(("flat", "claim", "attribution", "feature"))
            (new if fresh else old).append(value)
    return [{"params": old, "lr": rate}, {"params": new, "lr": head_rate}]


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, required=True, help="folder with gold/ and data/")
    parser.add_argument("--encoder", type=Path, required=True, help="BERT checkpoint folder")
    parser.add_argument("--out", type=Path, required=True, help="where the weights go")
    parser.add_argument("--passes", type=int, default=4)
    parser.add_argument("--per-pass", type=int, default=5)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--head-rate", type=float, default=8e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=int, help="texts of each corpus, for a dry run")
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    tokenizer = Tokenizer.from_file(str(args.encoder / "tokenizer.json"))
    marks = tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")
    gold = list(read_gold(args.data / "gold", "train"))[: args.limit]
    polnear = list(read_polnear(args.data / "data" / "polnear" / "train"))[: args.limit]
    reader = from_pretrained(args.encoder).train()
    reader.token.weight.requires_grad_(False)
    plan = (gold, polnear, Encoder(tokenizer), args.passes, args.per_pass, args.seed)
    total = sum(1 for _ in schedule(*plan))
    optimizer = torch.optim.AdamW(groups(reader, args.rate, args.head_rate), fused=True)
    ramp = max(1, total // 20)
    scheduler = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / ramp, max(0.0, (total - step) / (total - ramp)))
    )
    run = torch.compile(reader)
    began, means = time.time(), {}
    for step, parts in enumerate(schedule(*plan), 1):
        batch = collate(parts, *marks)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            outputs = run(batch.ids, batch.features, batch.first, batch.mask)
        found = losses(reader, outputs, batch)
        loss = sum(found.values())
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
        optimizer.step()
        scheduler.step()
        for name, value in found.items():
            if float(value):
                means[name] = 0.98 * means.get(name, float(value)) + 0.02 * float(value)
        if step % 50 == 0 or step == total:
            told = " ".join(f"{name} {value:.4f}" for name, value in means.items())
            left = (time.time() - began) / step * (total - step) / 60
            print(f"{step}/{total} {left:.0f} min left: {told}", flush=True)
        if step % 400 == 0 or step == total:
            torch.save(reader.state_dict(), args.out)


if __name__ == "__main__":
    main()
