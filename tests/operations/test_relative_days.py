"""Days as people say them, seen from Thursday 1 August 2019."""

from datetime import date

import pytest

from wsoa.domain.errors import Unreadable
from wsoa.operations.relative_days import relative_day

THURSDAY = date(2019, 8, 1)
AHEAD = {
    "today": "2019-08-01",
    "Tomorrow": "2019-08-02",
    "in 6 weeks": "2019-09-12",
    "3 days": "2019-08-04",
    "in 1 month": "2019-09-01",
    "2 weeks ago": "2019-07-18",
    "Fri": "2019-08-02",
    "Thursday": "2019-08-01",
    "next thursday": "2019-08-08",
    "last Friday": "2019-07-26",
    "last Thursday": "2019-07-25",
    "13/1": "2020-01-13",
    "1/8": "2019-08-01",
    "5 September": "2019-09-05",
    "5th of Sept": "2019-09-05",
    "29 Feb": "2020-02-29",
    "in six weeks": "2019-09-12",
    "in a month": "2019-09-01",
    "a fortnight": "2019-08-15",
    "in 6 wks": "2019-09-12",
    "in 10 working days": "2019-08-15",
    "in 18 working days": "2019-08-28",
    "a week on Friday": "2019-08-09",
    "Monday week": "2019-08-12",
    "the 13th": "2019-08-13",
    "the 1st": "2019-08-01",
    "the 31st": "2019-08-31",
    "Fri 13 September": "2019-09-13",
    "Monday 5th of August": "2019-08-05",
    "a week ago": "2019-07-25",
    "end of August": "2019-08-31",
    "the end of March": "2020-03-31",
    "end of Feb 2020": "2020-02-29",
    "end of the month": "2019-08-31",
    "end of the year": "2019-12-31",
}
BEHIND = {
    "the 31st": "2019-07-31",
    "Fri 26/7": "2019-07-26",
    "Fri": "2019-07-26",
    "Thursday": "2019-08-01",
    "13/1": "2019-01-13",
    "5 September": "2018-09-05",
    "next Friday": "2019-08-02",
    "29 Feb": "2016-02-29",
    "end of July": "2019-07-31",
    "end of August": "2018-08-31",
}


@pytest.mark.parametrize(("typed", "day"), AHEAD.items())
def test_a_day_that_lies_ahead(typed: str, day: str) -> None:
    assert relative_day(typed, THURSDAY, ahead=True) == date.fromisoformat(day)


@pytest.mark.parametrize(("typed", "day"), BEHIND.items())
def test_a_day_that_has_been(typed: str, day: str) -> None:
    assert relative_day(typed, THURSDAY, ahead=False) == date.fromisoformat(day)


@pytest.mark.parametrize("weekday", ["Thu", "thurs", "Thursday"])
def test_a_weekday_that_contradicts_the_day_is_told_by_its_name(weekday: str) -> None:
    with pytest.raises(Unreadable, match=r"13 September 2019 is a Friday, not a Thursday\."):
        relative_day(f"{weekday} 13 September", THURSDAY, ahead=True)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "soon",
        "next week",
        "the 32nd",
        "in a while",
        "in 0 working days",
        "2 working days ago",
        "someday week",
        "32/1",
        "31 June",
        "13/13",
        "in weeks",
        "t",
        "someday",
        "2019",
        "may",
        "end of it",
        "end of 2019",
    ],
)
def test_other_words_are_no_such_day(typed: str) -> None:
    assert relative_day(typed, THURSDAY, ahead=True) is None


def test_a_month_ends_where_it_ends() -> None:
    assert relative_day("in 1 month", date(2019, 1, 31), ahead=True) == date(2019, 2, 28)
