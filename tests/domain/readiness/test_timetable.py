"""What is missing is wanted in time for endorsement, and endorsement in time for sending, in working days."""

from dataclasses import replace
from datetime import date

import pytest

from tests.domain.statements import ACTION, AREA, LETTER, TODAY, derby, endorsed
from wsoa.domain.dates.calendar import working_days_before, working_days_between
from wsoa.domain.report import Report


def test_derbys_statement_is_wanted_whole_on_the_first_and_endorsed_by_the_eighth() -> None:
    days = Report(derby(replace(ACTION, officer=""), replace(AREA, confirmed=False)), TODAY).timetable

    assert days is not None
    assert (days.words, days.endorsed, days.sent) == (date(2019, 8, 1), date(2019, 8, 8), date(2019, 8, 15))
    assert days.missing == (("Areas without a confirmed lead agency", 1), ("Actions without a lead officer", 1))
    assert days.unsigned == (("Agencies that have not endorsed what they own, as it is now", 1),)


@pytest.mark.parametrize(
    ("deadline", "words", "endorsed_by", "sent"),
    [
        (date(2019, 8, 17), date(2019, 8, 2), date(2019, 8, 9), date(2019, 8, 16)),  # a Saturday
        (date(2019, 8, 30), date(2019, 8, 15), date(2019, 8, 22), date(2019, 8, 30)),  # a bank holiday lies between
        (date(2020, 1, 1), date(2019, 12, 13), date(2019, 12, 20), date(2019, 12, 31)),
    ],
)
def test_weekends_and_bank_holidays_do_not_count(deadline: date, words: date, endorsed_by: date, sent: date) -> None:
    days = Report(derby(replace(LETTER, deadline=deadline)), TODAY).timetable

    assert days is not None
    assert (days.words, days.endorsed, days.sent) == (words, endorsed_by, sent)


def test_counted_back_and_forth_it_is_the_same() -> None:
    day = date(2019, 12, 31)

    assert all(working_days_between(working_days_before(day, count), day) == count for count in range(30))


def test_without_a_deadline_there_is_no_timetable_and_without_blockers_nothing_in_it() -> None:
    assert Report(derby(replace(LETTER, deadline=None)), TODAY).timetable is None
    ready = Report(endorsed(derby()), TODAY).timetable
    assert ready is not None
    assert (ready.missing, ready.unsigned) == ((), ())
