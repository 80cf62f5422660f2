"""Dates as people write them and as we show them; working days; the seventy-day rule."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from wsoa.domain.almost_dates import no_day
from wsoa.domain.bank_holidays import BANK_HOLIDAYS
from wsoa.domain.days import MONTHS, WEEKDAYS, day_written, last_of_month, show_date

__all__ = [
    "MONTHS",
    "WEEKDAYS",
    "add_working_days",
    "expected_deadline",
    "is_working_day",
    "last_of_month",
    "read_date",
    "show_date",
    "uk_day",
    "working_days_between",
]

WORKING_DAYS_TO_ANSWER = 70
FRIDAY = 4
BY = re.compile(r"^by:? (?:the )?", re.IGNORECASE)
AROUND = " \"'“”‘’„`´.,;\u200b\ufeff"  # what may stand at either end of a date and says nothing


def read_date(text: str) -> date:
    """The one day that `text` names: ISO first, then day first, never month first; “end of September 2019” is its last day.

    Raises Unreadable for anything else, for a day that does not exist and for a weekday that contradicts the date.
    """
    words = BY.sub("", " ".join(text.split()).strip(AROUND))
    day = day_written(words)
    if day is None:
        raise no_day(words)
    return day


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


def working_days_between(start: date, end: date) -> int:
    """How many working days lie after `start`, up to and including `end`; negative where `end` comes first."""
    if end < start:
        return -working_days_between(end, start)
    return sum(is_working_day(start + timedelta(days=n)) for n in range(1, (end - start).days + 1))


def expected_deadline(published: date) -> date:
    """Seventy working days after the letter: explanatory note to SI 2015/1792."""
    return add_working_days(published, WORKING_DAYS_TO_ANSWER)


def uk_day(moment: datetime) -> date:
    """The calendar day in the United Kingdom at a moment (UTC).

    Summer time runs from one o'clock UTC on the last Sunday of March to the same on that of October (Summer Time Act 1972,
    section 1, as amended in 2002). Worked out here, since Windows brings no time zones; a test holds it against those there are.
    """
    begins, ends = (_last_sunday(moment.year, month) for month in (3, 10))
    return (moment + timedelta(hours=1) if begins <= moment < ends else moment).date()


def _last_sunday(year: int, month: int) -> datetime:
    last = last_of_month(year, month)
    return datetime.combine(last - timedelta(days=(last.weekday() + 1) % 7), time(1), UTC)
