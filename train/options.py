"""What every run is told on the command line."""

import argparse
from pathlib import Path


def options(
    about: str | None, encoder: str, steps: int, rate: float, head_rate: float
) -> argparse.ArgumentParser:
    """The options of a run.

    Args:
        about: the docstring of the command; its first line is shown.
        encoder: which checkpoint it starts from.
        steps: how many, if nothing is said.
        rate: of the encoder, likewise.
        head_rate: of the new layers, likewise.
    """
    parser = argparse.ArgumentParser(description=about.splitlines()[0] if about else None)
    parser.add_argument("--data", type=Path, required=True, help="folder with gold/ and data/")
    parser.add_argument("--encoder", type=Path, required=True, help=f"{encoder} checkpoint folder")
    parser.add_argument("--out", type=Path, required=True, help="where the weights go")
    parser.add_argument("--steps", type=int, default=steps)
    parser.add_argument("--rate", type=float, default=rate)
    parser.add_argument("--head-rate", type=float, default=head_rate)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=int, help="texts of each corpus, for a dry run")
    return parser
