"""Whether the further figures of claims are right, on claims annotated with several figures.

Of every annotated claim only the first figure is given; the others are hidden. What is found is
right where it overlaps a hidden one. Figures of claims with other triggers are known to be taken,
as they are when a document is read. Counted are

- precision: share of the found that were hidden;
- recall: share of the hidden that were found (many stand in no list and no part).

`python -m bench.score_further DATA` prints both for each half of gold/train (`bench.halves`).
"""

from collections.abc import Iterable
from pathlib import Path

import click

from bench.corpora import Annotated, read_gold
from bench.halves import for_reporting
from bench.score_claims import Ratio, ratio
from sayso.resolve.further_figures import further_figures
from sayso.types import Span


def score_further(texts: Iterable[Annotated]) -> Ratio:
    """Precision and recall over the claims of `texts`, which come with sentences."""
    right = found = hidden = 0
    for text in texts:
        for claim in text.claims or ():
            first, *others = claim.roles["figures"] or (None,)
            if first is None:
                continue
            hidden += len(others)
            trigger = Span(*claim.trigger)
            home = next(Span(*s) for s in text.sentences or () if Span(*s).overlaps(trigger))
            taken = [
                Span(*span)
                for other in text.claims or ()
                if other.trigger != claim.trigger
                for span in other.roles["figures"]
                if span not in claim.roles["figures"]
            ]
            for further in further_figures(text.text, home, trigger, [Span(*first)], taken):
                found += 1
                right += any(further.span.overlaps(Span(*other)) for other in others)
    return ratio(right, found, right, hidden)


@click.command()
@click.argument("data", type=click.Path(path_type=Path, exists=True, file_okay=False))
def main(data: Path) -> None:
    """Score further figures on the annotated training reports; DATA holds gold/."""
    texts = list(read_gold(data / "gold", "train"))
    for name, half in (("tuning", False), ("reporting", True)):
        score = score_further(text for text in texts if for_reporting(text.id) is half)
        click.echo(f"{name:10}precision {score.precision:.1f}, recall {score.recall:.1f}")


if __name__ == "__main__":
    main()
