import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.places.polygons import representative
from sayso.places.sphere import distance, middle


def test_a_square_is_stood_for_by_its_middle():
    latitude, longitude, reach = representative([[(0, 0), (2, 0), (2, 2), (0, 2)]])
    assert (latitude, longitude) == pytest.approx((1, 1))
    assert reach == pytest.approx(125.5, abs=1)


def test_the_point_of_a_crescent_lies_inside():
    crescent = [(0, 0), (4, 0), (4, 1), (1, 1), (1, 3), (4, 3), (4, 4), (0, 4)]
    latitude, longitude, _ = representative([crescent])
    assert 0 < longitude < 1
    assert latitude == pytest.approx(2)


def test_the_largest_part_counts():
    island = [(10, 10), (10.1, 10), (10.1, 10.1)]
    latitude, longitude, _ = representative([island, [(0, 0), (2, 0), (2, 2), (0, 2)]])
    assert (latitude, longitude) == pytest.approx((1, 1))


@pytest.mark.parametrize("rings", [[], [[(0, 0), (1, 1)]], [[(1, 1), (1, 1), (1, 1)]]])
def test_what_has_no_area_has_no_point(rings):
    with pytest.raises(ValueError, match="area"):
        representative(rings)


def test_distances():
    assert distance((0, 0), (0, 0)) == 0
    assert distance((0, 0), (0, 180)) == pytest.approx(20015, abs=1)
    assert distance((36.2, 37.16), (33.51, 36.29)) == pytest.approx(309, abs=2)


@given(st.lists(st.tuples(st.floats(-60, 60), st.floats(-60, 60)), min_size=1, max_size=9))
def test_the_middle_is_among_the_points(points):
    latitude, longitude, reach = middle(points)
    assert -90 <= latitude <= 90
    assert -180 <= longitude <= 180
    assert reach >= 1


def test_the_middle_minds_the_date_line():
    _, longitude, _ = middle([(0, 179), (0, -179)])
    assert abs(longitude) == pytest.approx(180)
