import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import InputError
from sayso.readers.dates import EARLIEST, is_future, parse_day
from tests.readers.inputs import TODAY, cases


@pytest.mark.parametrize("case", cases("dates.csv"), ids=lambda case: case["words"])
def test_a_date_is_read_as_written_or_refused(case):
    if case["day"]:
        assert parse_day(case["words"], TODAY) == datetime.date.fromisoformat(case["day"])
    else:
        with pytest.raises(InputError):
            parse_day(case["words"], TODAY)


def test_a_refusal_tells_what_to_write():
    with pytest.raises(InputError, match=r"'yesterday' is not understood; write it as YYYY-MM-DD"):
        parse_day("yesterday", TODAY)
    with pytest.raises(InputError, match=r"'09/12/2016' is not one day"):
        parse_day("09/12/2016", TODAY)
    with pytest.raises(InputError, match=r"2027-01-01 lies in the future \(today is 2026-03-10\)"):
        parse_day("2027-01-01", TODAY)


@settings(deadline=None)
@given(st.dates(EARLIEST, TODAY), st.sampled_from(["%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%Y%m%d"]))
def test_every_plain_form_comes_back(day, form):
    assert parse_day(day.strftime(form), TODAY) == day


@settings(deadline=None)
@given(st.text(max_size=120))
def test_any_words_give_a_day_or_one_clear_error(words):
    try:
        told = parse_day(words, TODAY).isoformat()
    except InputError as error:
        told = str(error)
    else:
        day = datetime.date.fromisoformat(told)
        assert day >= EARLIEST
        assert not is_future(day, TODAY)
    assert told.isprintable()
