"""What the figures of an event come to."""

from dataclasses import replace

import pytest

from sayso.export.bounds import bounds
from tests.export.scene import scene, view

NOTHING = (None, None, None)


@pytest.mark.parametrize(
    ("told", "lowest", "highest", "expected"),
    [
        ([(12, 12)], 12, 12, (12, 12, 12)),
        ([(12, 12), (12, 12)], 12, 12, (12, 12, 12)),
        ([(12, 12), (15, 15)], 12, 15, (12, 15, None)),
        ([(12, None), (15, 15)], 12, 15, (12, 15, None)),
        ([(12, None)], 12, 12, (12, None, None)),
        ([(None, 20)], 20, 20, (None, 20, None)),
        ([(0, 0)], 0, 0, (0, 0, 0)),
        ([(None, None)], None, None, NOTHING),
    ],
    ids=str,
)
def test_bounds_are_those_that_somebody_gives(told, lowest, highest, expected):
    entries, picture = scene()
    (series,) = picture.series
    tellings = tuple(replace(series.told[0], min=low, max=high) for low, high in told)
    series = replace(series, told=tellings, lowest=lowest, highest=highest)
    found = view(entries, replace(picture, series=(series,)))
    assert bounds(found, picture.events[2], "killed") == expected


def test_groups_counted_apart_and_other_harms_give_nothing():
    entries, picture = scene()
    (series,) = picture.series
    apart = replace(series, id="s-2", counted="soldiers")
    found = view(entries, replace(picture, series=(series, apart)))
    assert bounds(found, picture.events[2], "killed") == NOTHING
    assert bounds(view(), picture.events[2], "wounded") == NOTHING
    assert bounds(view(), picture.events[1], "killed") == NOTHING
