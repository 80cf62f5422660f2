"""Dates as people write them and as we show them; working days; the seventy-day rule."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from wsoa.domain.bank_holidays import BANK_HOLIDAYS
from wsoa.domain.errors import Unreadable, shortened

WORKING_DAYS_TO_ANSWER = 70
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
FRIDAY = 4
YEARS = range(1900, 2200)  # beyond these a year is mistyped

ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?:[T ]00:00(?::00)?)?")
NUMBERS = re.compile(r"(?P<day>\d{1,2})(?P<mark>[/.-])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{4}|\d{2})")
WORDS = re.compile(r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]?(?P<month>[a-z]{3,9})\.?,?[ -]?(?P<year>\d{4}|\d{2})", re.IGNORECASE)
WEEKDAY = re.compile(rf"(?P<weekday>(?:{'|'.join(day[:3] for day in WEEKDAYS)})[a-z]*)[.,]? +", re.IGNORECASE)
HOW_TO_WRITE = "Write it as 15 August 2019, 15/08/2019 or 2019-08-15."


def read_date(text: str) -> date:
    """The one day that `text` names: ISO first, then day first, never month first.

    Raises Unreadable for anything else, for a day that does not exist and for a weekday that contradicts the date.
    """
    # ISO first: read day first, 2019-08-05 would be the eighth of May.
    words = " ".join(text.split())
    weekday = WEEKDAY.match(words)
    rest = words[weekday.end() :] if weekday else words
    found = ISO.fullmatch(rest) or NUMBERS.fullmatch(rest) or WORDS.fullmatch(rest)
    if not found:
        raise Unreadable(f"“{shortened(words)}” is not a date.", HOW_TO_WRITE)
    day = _day(int(found["day"]), _month(found["month"], words), _year(found["year"]))
    if weekday and WEEKDAYS[day.weekday()][:3].lower() != weekday["weekday"][:3].lower():
        raise Unreadable(
            f"{show_date(day)} is a {WEEKDAYS[day.weekday()]}, not a {weekday['weekday']}.", "Correct the date or leave the weekday out."
        )
    return day


def _year(digits: str) -> int:
    return int(digits) if len(digits) > len("19") else 2000 + int(digits)


def _month(word: str, words: str) -> int:
    if word.isdecimal():
        return int(word)
    fits = [number for number, month in enumerate(MONTHS, 1) if month.lower().startswith(word.lower())]
    if len(fits) != 1:
        raise Unreadable(f"“{shortened(words)}” is not a date: there is no month “{word}”.", HOW_TO_WRITE)
    return fits[0]


def _day(day: int, month: int, year: int) -> date:
    if not 1 <= month <= len(MONTHS):
        raise Unreadable(f"There is no month {month}: dates are read day first.", HOW_TO_WRITE)
    if year not in YEARS:
        raise Unreadable(f"The year {year} cannot be meant.", HOW_TO_WRITE)
    try:
        return date(year, month, day)
    except ValueError:
        raise Unreadable(
            f"There is no {day} {MONTHS[month - 1]} {year}.", f"The last day of that month is {show_date(last_of_month(year, month))}."
        ) from None


def last_of_month(year: int, month: int) -> date:
    """The last day of that month."""
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def show_date(day: date) -> str:
    """'15 August 2019', on every system."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


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
