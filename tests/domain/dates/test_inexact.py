"""What people write where a date should be.

Read where it can mean one day only, and otherwise refused with what to write instead.
"""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wsoa.domain.dates.exact import last_of_month, show_date
from wsoa.domain.dates.inexact import first_day, is_more_than_a_day
from wsoa.domain.dates.reading import read_date
from wsoa.domain.errors import Unreadable

UPDATE = "say the rest in an update"
NEXT_DAY = f"Give the next day on which it will be looked at, and {UPDATE}."
DAYS = st.dates(date(1960, 1, 1), date(2099, 12, 31))


def refusal(typed: str) -> tuple[str, str]:
    with pytest.raises(Unreadable) as refused:
        read_date(typed)
    return refused.value.why, refused.value.mend


@pytest.mark.parametrize(
    "typed", ["By 31/12/2016", "by 31 December 2016", "By the 31st of December 2016", "BY: 31/12/16"]
)
def test_by_a_day_is_that_day(typed: str) -> None:
    assert read_date(typed) == date(2016, 12, 31)


@pytest.mark.parametrize(
    "typed",
    ["end of September 2019", "by end of September 2019", "End of Sept 2019", "end Sep 2019", "the end of Sept. 2019"],
)
def test_the_end_of_a_month_is_its_last_day(typed: str) -> None:
    assert read_date(typed) == date(2019, 9, 30)


@given(DAYS)
def test_the_end_of_any_month_is_the_day_before_the_next(day: date) -> None:
    end = read_date(f"end of {show_date(day).partition(' ')[2]}")

    assert end == last_of_month(day.year, day.month)
    assert (end + timedelta(days=1)).day == 1


@pytest.mark.parametrize(
    "typed",
    [
        "27-Oct-17",
        "Fri 27 October 2017",
        "27th\u00a0Oct\u00a02017",
        "“27/10/2017”",
        "'27 Oct 2017'",
        "27 October 2017.",
    ],
)
def test_what_stands_around_a_date_does_not_matter(typed: str) -> None:
    assert read_date(typed) == date(2017, 10, 27)


@pytest.mark.parametrize("typed", ["February 2020", "Feb 2020", "by February 2020", "Feb. ’20", "02/2020", "2020-02"])
def test_a_month_alone_is_asked_for_its_day(typed: str) -> None:
    why, mend = refusal(typed)

    assert why.endswith("is a month: which day?")
    assert mend == "Write 29 February 2020 if you mean its end."


@pytest.mark.parametrize("typed", ["end of Sept", "September", "Sept."])
def test_a_month_without_a_year_is_asked_for_it(typed: str) -> None:
    why, mend = refusal(typed)

    assert why == f"“{typed.rstrip('.')}” has no year."
    assert mend == "Write the day and the year too, as in 30 September 2019."


def test_a_day_without_a_year_is_asked_for_it() -> None:
    assert refusal("15th August") == ("“15th August” has no year.", "Write the year too, as in 15 August 2019.")


def test_a_month_with_two_figures_may_be_a_day_or_a_year() -> None:
    assert refusal("Feb-20") == (
        "“Feb-20” may be 20 February or February 2020.",
        "Write the day, the month and all four figures of the year.",
    )


@pytest.mark.parametrize(
    "typed", ["Q3 2019/20", "Q3, 2019/2020", "2019/20 Q3", "q3 19/20", "Quarter 3, 2019/20", "end of Q3 2019/20"]
)
def test_a_quarter_of_a_financial_year_is_told_in_months(typed: str) -> None:
    why, mend = refusal(typed)

    assert why == f"“{typed}” is three months: October to December 2019, in a financial year that begins in April."
    assert mend == "Write 31 December 2019 if you mean its end."


def test_the_last_quarter_of_a_financial_year_is_in_the_next_year() -> None:
    assert refusal("Q4 2019/20")[1] == "Write 31 March 2020 if you mean its end."


def test_a_quarter_of_one_year_may_be_either() -> None:
    assert refusal("Q3 2019") == (
        (
            "“Q3 2019” may be July to September 2019,"
            " or October to December 2019 in a financial year that begins in April."
        ),
        "Write 30 September 2019 or 31 December 2019 if you mean its end.",
    )


@pytest.mark.parametrize("typed", ["Q3", "end of Q2"])
def test_a_quarter_of_no_year_is_refused(typed: str) -> None:
    assert refusal(typed)[0] == f"“{typed}” is a quarter of no year."


@pytest.mark.parametrize(
    "typed",
    [
        "Ongoing",
        "ongoing, review monthly",
        "On-going.",
        "TBC",
        "tbc – the board",
        "to be confirmed",
        "asap",
        "A.S.A.P.",
    ],
)
def test_what_has_no_end_is_asked_for_the_next_day_on_which_it_will_be_looked_at(typed: str) -> None:
    why, mend = refusal(typed)

    assert why.endswith("names no day.")
    assert mend == NEXT_DAY


@pytest.mark.parametrize("typed", ["n/a", "N/A", "Not applicable"])
def test_where_no_day_is_wanted_the_cell_is_left_empty(typed: str) -> None:
    assert refusal(typed) == (f"“{typed}” names no day.", f"Leave it empty, and {UPDATE}.")


@pytest.mark.parametrize("typed", ["nap", "Monday", "tbchris", "asapp"])
def test_words_that_only_begin_so_are_no_dates_like_any_other(typed: str) -> None:
    assert refusal(typed)[0] == f"“{typed}” is not a date."


def test_a_year_alone_is_asked_for_its_day() -> None:
    assert refusal("2019") == ("“2019” is a year: which day?", "Write 31 December 2019 if you mean its end.")
    assert refusal("2019/20") == (
        "“2019/20” is a year: which day?",
        "Write 31 March 2020 if you mean the end of that financial year.",
    )


@pytest.mark.parametrize(
    "typed",
    ["31/03/2019 and 30/06/2019", "31 March 2019; 30 June 2019", "31/3/2019,30/6/2019", "31/03/2019\nthen 30/06/2019"],
)
def test_of_two_dates_in_one_cell_both_are_named(typed: str) -> None:
    why, mend = refusal(typed)

    assert why.endswith("names 2 days: 31 March 2019 and 30 June 2019.")
    assert mend == f"Keep the one that is meant, and {UPDATE}."


@pytest.mark.parametrize(
    "typed",
    ["3 June 2019 (revised)", "revised: 3/6/2019", "2019-06-03T14:30:00", "2019-06-03 14:30:00", "3 June 2019 at noon"],
)
def test_a_date_with_more_words_is_offered_alone(typed: str) -> None:
    why, mend = refusal(typed)

    assert why.endswith("is more than a day.")
    assert mend == f"Write 3 June 2019 if that is meant, and {UPDATE}."


def test_a_day_that_there_is_not_is_told_the_last_of_its_month() -> None:
    assert refusal("31/9/19") == ("There is no 31 September 2019.", "The last day of that month is 30 September 2019.")


def test_a_date_month_first_is_turned_round_for_the_person_to_write() -> None:
    assert refusal("12/31/2019") == (
        "There is no month 31: dates are read day first.",
        "Write 31 December 2019 if that is meant.",
    )


@pytest.mark.parametrize("typed", ["43709", "43709.5"])
def test_a_spreadsheets_number_for_a_day_is_recognised_and_not_taken(typed: str) -> None:
    assert refusal(typed) == (
        f"“{typed}” looks like a date that lost its format: it would be 1 September 2019.",
        "Write 1 September 2019 if that is meant.",
    )


@given(DAYS)
def test_every_day_that_is_offered_can_be_written_as_it_is_offered(day: date) -> None:
    for typed in (
        f"{day.month}/{day.year}",
        f"Q{day.month % 4 + 1} {day.year}/{(day.year + 1) % 100:02}",
        f"{day.year}",
        f"{show_date(day)} or so",
    ):
        offered = refusal(typed)[1].removeprefix("Write ").partition(" if ")[0]

        assert show_date(read_date(offered)) == offered


@given(st.text(st.sampled_from("0123456789/-. QTFebruaryndofstxy‘,;"), max_size=24))
def test_near_dates_are_dates_or_are_refused(typed: str) -> None:
    try:
        day = read_date(typed)
    except Unreadable:
        return

    assert read_date(show_date(day)) == day


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("June 2019 – Dec 2019", "1 June 2019", "31 December 2019"),
        ("from 3 June 2019 to 30/09/2019", "3 June 2019", "30 September 2019"),
        ("1 July 2019 until Sept-19", "1 July 2019", "30 September 2019"),
        ("February 2020", "1 February 2020", "29 February 2020"),
    ],
)
def test_of_a_span_the_last_day_is_likely_what_it_is_due_by_and_the_first_its_start(
    typed: str, first: str, last: str
) -> None:
    with pytest.raises(Unreadable) as refused:
        read_date(typed)

    assert (first_day(typed), refused.value.likely) == (first, last)
    assert last in refused.value.mend


@pytest.mark.parametrize("typed", ["Autumn to Spring", "1.1 – 1.2", "ongoing – monthly", "Q3 2019/20", "to be agreed"])
def test_what_names_no_month_is_no_span(typed: str) -> None:
    assert (first_day(typed), is_more_than_a_day(typed)) == ("", False)
