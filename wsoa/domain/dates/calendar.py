"""Working days, the seventy-day rule, and the UK day of a moment."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from wsoa.domain.dates.bank_holidays import BANK_HOLIDAYS
from wsoa.domain.dates.exact import last_of_month

WORKING_DAYS_TO_ANSWER = 70
FRIDAY = 4


def is_working_day(day: date) -> bool:
    """Neither a weekend nor a bank holiday in England."""
    return day.weekday() <= FRIDAY and day not in BANK_HOLIDAYS


def _working_days_after(day: date) -> Iterator[date]:
    while True:
        day += timedelta(days=1)
        if is_working_day(day):
            yield day


def add_working_days(start: date, days: int) -> date:
    """The day `days` working days after `start`, which itself does not count."""
    return next(day for count, day in enumerate(_working_days_after(start), 1) if count == days)


def working_days_before(end: date, days: int) -> date:
    """The day `days` working days before `end`; 0 gives `end` itself, or the last working day before it."""
    day = end
    while not is_working_day(day):
        day -= timedelta(days=1)
    for _ in range(days):
        day -= timedelta(days=1)
        while not is_working_day(day):
            day -= timedelta(days=1)
    return day


def working_days_between(start: date, end: date) -> int:
    """How many working days lie after `start`, up to and including `end`; negative where `end` comes first."""
    if end < start:
        return -working_days_between(end, start)
    weeks, rest = divmod((end - start).days, 7)
    weekdays = 5 * weeks + sum((end - timedelta(days=n)).weekday() <= FRIDAY for n in range(rest))
    return weekdays - sum(start < day <= end and day.weekday() <= FRIDAY for day in BANK_HOLIDAYS)


def expected_deadline(published: date) -> date:
    """Seventy working days after the letter: explanatory note to SI 2015/1792."""
    return add_working_days(published, WORKING_DAYS_TO_ANSWER)


def uk_day(moment: datetime) -> date:
    """The calendar day in the United Kingdom at a moment (UTC).

    Summer time runs from one o'clock UTC on the last Sunday of March to the same on that of October (Summer Time Act
    1972, section 1, as amended in 2002). Worked out here, since Windows brings no time zones; a test holds it against
    those there are.
    """
    begins, ends = (_last_sunday(moment.year, month) for month in (3, 10))
    return (moment + timedelta(hours=1) if begins <= moment < ends else moment).date()


def _last_sunday(year: int, month: int) -> datetime:
    last = last_of_month(year, month)
    return datetime.combine(last - timedelta(days=(last.weekday() + 1) % 7), time(1), UTC)
