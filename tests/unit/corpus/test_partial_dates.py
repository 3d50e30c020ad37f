"""Dates as far as a source gives them."""

import datetime as dt

import pytest

from rhetorica.corpus import PartialDate
from rhetorica.errors import OptionError


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2010", "2010-01-01", "2010-12-31"),
        ("2010-07", "2010-07-01", "2010-07-31"),
        ("2012-02", "2012-02-01", "2012-02-29"),
        ("1900-02", "1900-02-01", "1900-02-28"),
        ("2010-07-09", "2010-07-09", "2010-07-09"),
    ],
)
def test_a_date_spans_the_days_it_may_mean(written, first, last):
    date = PartialDate.parse(written)
    assert (date.first.isoformat(), date.last.isoformat(), str(date)) == (first, last, written)


def test_dates_list_by_the_beginning_of_their_span_then_its_end():
    written = ["2009-12-31", "2010-01-01", "2010-01", "2010", "2010-01-02", "2010-07", "2010-07-02"]
    dates = [PartialDate.parse(one) for one in written]
    assert sorted([*dates[3:], *dates[:3]]) == dates


def test_an_order_is_certain_only_where_spans_do_not_meet():
    july, year, august = map(PartialDate.parse, ("2010-07", "2010", "2010-08"))
    assert july.precedes(august)
    assert july < august
    assert not july.precedes(year)
    assert not year.precedes(july)
    assert not july.precedes(july)


def test_a_time_of_day_is_dropped_and_calendar_dates_are_taken():
    assert str(PartialDate.parse(" 2010-07-09T18:30:00+01:00 ")) == "2010-07-09"
    assert str(PartialDate.of(dt.datetime(2010, 7, 9, 18))) == "2010-07-09"
    assert PartialDate.of(PartialDate(2010)) == PartialDate.of("2010")


@pytest.mark.parametrize(
    "written",
    [
        "",
        "July 2010",
        "2010-7",
        "10-07-2010",
        "2010-13",
        "2010-00",
        "2010-02-30",
        "2010-07-00",
        "0000",
        "2010-07-",
        "٢٠١٠",
    ],
)
def test_what_is_no_date_is_refused_with_the_form_it_takes(written):
    with pytest.raises(OptionError) as caught:
        PartialDate.parse(written)
    assert "YYYY-MM-DD" in caught.value.hint


def test_a_day_needs_its_month():
    with pytest.raises(OptionError, match="month"):
        PartialDate(2010, day=3)
