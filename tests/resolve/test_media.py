import csv
from pathlib import Path

import pytest

from sayso.readers import read_text
from sayso.resolve.media import media_of
from sayso.types import Span

CASES = list(csv.DictReader(Path(__file__).with_name("cases").joinpath("media.csv").open()))


@pytest.mark.parametrize("case", CASES, ids=[f"{c['outlet']}: {c['medium']}" for c in CASES])
def test_the_outlet_is_no_medium_of_its_own_text(case):
    text = f"A clerk told {case['medium']}"
    document = read_text(text, outlet=case["outlet"] or None)
    span = Span(len("A clerk told "), len(text))
    assert media_of(document, [span]) == ((span,) if case["kept"] == "yes" else ())
