from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.statements import DEADLINE, PUBLISHED
from wsoa.domain.dates.calendar import add_working_days, expected_deadline, is_working_day, uk_day, working_days_between
from wsoa.domain.dates.exact import last_of_month, show_date
from wsoa.domain.dates.reading import read_date
from wsoa.domain.errors import Unreadable

AUGUST_5 = date(2019, 8, 5)


def test_the_iso_date_2019_08_05_is_the_fifth_of_august() -> None:
    assert read_date("2019-08-05") == AUGUST_5


@pytest.mark.parametrize("typed", ["2019-8-5", "2019/08/05", "2019.8.5", "2019-08-05 00:00:00", "2019-08-05T00:00"])
def test_an_iso_date_is_understood_as_spreadsheets_write_it(typed: str) -> None:
    assert read_date(typed) == AUGUST_5


@pytest.mark.parametrize("typed", ["05/08/2019", "5/8/2019", "5.8.2019", "05-08-2019", "5/8/19", "05/08/19"])
def test_a_date_in_numbers_is_read_day_first(typed: str) -> None:
    assert read_date(typed) == AUGUST_5


@pytest.mark.parametrize("typed", ["08/15/2019", "8-15-2019", "08/15/19"])
def test_a_date_is_never_read_month_first_even_where_nothing_else_fits(typed: str) -> None:
    with pytest.raises(Unreadable, match="There is no month 15: dates are read day first"):
        read_date(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "5 August 2019",
        "5 Aug 2019",
        "5-Aug-2019",
        "5-Aug-19",
        "5 Aug 19",
        "5th August 2019",
        "5th of August 2019",
        "5 Aug. 2019",
        "5 August, 2019",
        "5August2019",
    ],
)
def test_a_month_may_be_a_word_and_a_day_an_ordinal(typed: str) -> None:
    assert read_date(typed) == AUGUST_5


@pytest.mark.parametrize(
    ("typed", "day"),
    [("1st May 2019", 1), ("2nd May 2019", 2), ("3rd May 2019", 3), ("21st May 2019", 21), ("30th May 2019", 30)],
)
def test_every_ordinal_is_understood(typed: str, day: int) -> None:
    assert read_date(typed) == date(2019, 5, day)


@pytest.mark.parametrize(
    "typed", ["  5   august  2019 ", "5 AUGUST 2019", "5\u00a0August\u00a02019", "5\nAug\t2019", "5TH AUG 2019"]
)
def test_odd_spaces_and_odd_case_do_not_matter(typed: str) -> None:
    assert read_date(typed) == AUGUST_5


@pytest.mark.parametrize("typed", ["3 Sep 2019", "3 Sept 2019", "3 SEPT. 2019", "3 September 2019"])
def test_sept_is_september(typed: str) -> None:
    assert read_date(typed) == date(2019, 9, 3)


@pytest.mark.parametrize(
    "typed",
    ["Thursday 15 August 2019", "Thu 15 Aug 2019", "thursday, 15/08/2019", "Thu. 2019-08-15", "Thurs 15 August 2019"],
)
def test_a_weekday_that_agrees_is_taken(typed: str) -> None:
    assert read_date(typed) == DEADLINE


def test_a_weekday_that_contradicts_the_date_is_said() -> None:
    with pytest.raises(Unreadable) as refused:
        read_date("Wednesday 15 August 2019")

    assert refused.value.why == "15 August 2019 is a Thursday, not a Wednesday."
    assert refused.value.mend == "Correct the date or leave the weekday out."


@pytest.mark.parametrize("typed", ["31/02/2019", "2019-02-31", "31 February 2019", "31st Feb 19"])
def test_a_day_that_does_not_exist_is_refused_with_the_last_day_of_that_month(typed: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_date(typed)

    assert refused.value.why == "There is no 31 February 2019."
    assert refused.value.mend == "The last day of that month is 28 February 2019."


def test_the_29_february_exists_in_leap_years_only() -> None:
    assert read_date("29/02/2020") == date(2020, 2, 29)

    with pytest.raises(Unreadable, match="There is no 29 February 2019"):
        read_date("29/02/2019")


@pytest.mark.parametrize("typed", ["0000-01-01", "1/1/0000", "32/12/9999", "0/5/2019", "2019-00-05", "5/13/2019"])
def test_a_day_outside_every_calendar_is_refused_and_never_breaks_the_reader(typed: str) -> None:
    with pytest.raises(Unreadable):
        read_date(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "soon",
        "15 Foo 2019",
        "15 Ma 2019",
        "1/2-2019",
        "5/8/019",
        "Thursday",
        "=TODAY()",
    ],
)
def test_what_is_not_one_day_is_refused_with_how_to_write_it(typed: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_date(typed)

    assert "is not a date" in refused.value.why
    assert refused.value.mend == "Write it as 15 August 2019, 15/08/2019 or 2019-08-15."


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_a_date_shown_reads_back_as_itself(day: date) -> None:
    assert read_date(show_date(day)) == day


@given(st.dates())
def test_a_mistyped_year_is_refused_or_kept_and_never_becomes_another(day: date) -> None:
    try:
        taken = read_date(day.isoformat())
    except Unreadable:
        return

    assert taken == read_date(show_date(taken)) == day


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_a_date_in_iso_form_or_day_first_reads_back_as_itself(day: date) -> None:
    assert read_date(day.isoformat()) == day
    assert read_date(f"{day.day}/{day.month}/{day.year}") == day


@given(st.text())
def test_whatever_is_typed_is_a_date_or_is_refused(typed: str) -> None:
    try:
        day = read_date(typed)
    except Unreadable:
        return

    assert read_date(show_date(day)) == day


@pytest.mark.parametrize(("month", "last"), [(1, 31), (2, 28), (4, 30), (12, 31)])
def test_a_month_ends_where_the_calendar_says(month: int, last: int) -> None:
    assert last_of_month(2019, month) == date(2019, month, last)


def test_weekends_and_bank_holidays_are_not_working_days() -> None:
    friday, saturday, sunday, early_may, tuesday = (date(2019, 5, day) for day in (3, 4, 5, 6, 7))

    assert [is_working_day(day) for day in (friday, saturday, sunday, early_may, tuesday)] == [
        True,
        False,
        False,
        False,
        True,
    ]


def test_one_working_day_after_the_friday_before_a_bank_holiday_is_tuesday() -> None:
    assert add_working_days(date(2019, 5, 3), 1) == date(2019, 5, 7)


def test_derby_has_seventy_working_days_from_its_letter_to_15_august() -> None:
    assert expected_deadline(PUBLISHED) == DEADLINE
    assert working_days_between(PUBLISHED, DEADLINE) == 70


@given(st.dates(date(2010, 1, 1), date(2039, 1, 1)), st.integers(1, 100))
def test_counting_working_days_forward_and_between_agree(start: date, days: int) -> None:
    end = add_working_days(start, days)

    assert is_working_day(end)
    assert working_days_between(start, end) == days


@given(st.dates(date(2019, 1, 1), date(2019, 12, 31)), st.dates(date(2019, 1, 1), date(2019, 12, 31)))
def test_working_days_to_a_day_that_has_passed_are_counted_below_zero(one: date, other: date) -> None:
    assert working_days_between(one, other) == -working_days_between(other, one)


@given(st.datetimes(datetime(2002, 1, 1), datetime(2037, 12, 31)))  # noqa: DTZ001 - hypothesis takes bounds without a zone
def test_the_calendar_day_is_the_one_in_the_united_kingdom(moment: datetime) -> None:
    utc = moment.replace(tzinfo=UTC)

    assert uk_day(utc) == utc.astimezone(ZoneInfo("Europe/London")).date()


@pytest.mark.parametrize("year", range(2002, 2038))
@pytest.mark.parametrize("month", [3, 10])
def test_summer_time_begins_and_ends_at_the_hour_the_act_says(year: int, month: int) -> None:
    hours = [datetime(year, month, 24, tzinfo=UTC) + timedelta(hours=hour) for hour in range(8 * 24)]
    london = ZoneInfo("Europe/London")

    assert [uk_day(hour) for hour in hours] == [hour.astimezone(london).date() for hour in hours]
