"""HXL, read by OCHA's library."""

import hxl
import pytest

from sayso.export.hxl import to_hxl
from tests.export.scene import view


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "events.csv"
    path.write_bytes(to_hxl(view()))
    return hxl.data(str(path), hxl.InputOptions(allow_local=True))


def test_every_column_has_a_tag(source):
    assert all(column.display_tag.startswith("#") for column in source.columns)
    tags = [column.display_tag for column in source.columns]
    assert len(tags) == len(set(tags))


def test_no_tag_is_twice_the_same_to_a_pattern_people_use(source):
    """The first column that a pattern finds is the one that its users mean."""
    first = {
        pattern: next(c.header for c in source.columns if hxl.TagPattern.parse(pattern).match(c))
        for pattern in ("#status+verification", "#meta+source", "#description", "#event+type")
    }
    assert first == {
        "#status+verification": "Credibility, 1 (confirmed) to 6 (cannot be judged)",
        "#meta+source": "Outlets",
        "#description": "Accounts, as written",
        "#event+type": "Type",
    }


def test_nobody_is_counted_dead_twice(source):
    """A strike and the deaths in it are two rows, of which one has the number."""
    counts = [row.get("#affected+killed+min") for row in source]
    assert [count for count in counts if count] == ["12"]


def test_the_rows_are_read_by_their_tags(source):
    rows = {row.get("#event+code"): row for row in source}
    strike = rows["e-strike"]
    assert strike.get("#status+verification") == "4"
    assert strike.get("#group+name+first") == "Air Force of the Republic"
    assert rows["e-toll"].get("#affected+killed+min") == "12"
    assert rows["e-toll"].get("#affected+killed+max") == "15"
    assert strike.get("#country+code+v_iso3") == "SYR"
    assert strike.get("#geo+lat") == "36.2"
    assert strike.get("#date+start") == "2031-03-03"
    assert rows["e-push"].get("#status+event") == "expected"
    assert not rows["e-push"].get("#geo+lat")
    assert "denies it" in strike.get("#description")
