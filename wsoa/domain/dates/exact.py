"""Days as people write them, in the forms that can mean one day only; and as we show them."""

import re
from contextvars import ContextVar
from datetime import date, timedelta

from wsoa.domain.errors import Unreadable, shortened

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
YEARS = range(1900, 2200)  # beyond these a year is mistyped
CENTURY = 2000

# Here and wherever looking passes, patterns are compiled by whoever first needs them.
ISO = r"(?P<year>\d{4})(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?:[T ]00:00(?::00)?)?"
NUMBERS = r"(?P<day>\d{1,2})(?P<mark>[/.-])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{4}|\d{2})"
WORDS = r"(?i)(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]?(?P<month>[a-z]{3,9})\.?,?[ -]?(?P<year>\d{4}|\d{2})"
END = r"(?i)(?:the )?end(?: of)? (?P<month>[a-z]{3,9})\.?,?[ -]?(?P<year>\d{4}|\d{2})"
WEEKDAY = rf"(?i)(?P<weekday>(?:{'|'.join(day[:3] for day in WEEKDAYS)})[a-z]*)[.,]? +"
# The year in which dates are given as examples: the door sets the one that the statement is in. No date rests on it.
EXAMPLE_YEAR: ContextVar[int] = ContextVar("EXAMPLE_YEAR", default=2019)


def day_written(words: str) -> date | None:
    """The one day that `words` name: ISO first, then day first, never month first.

    None where they are in no form of a date.

    Raises Unreadable for a day that does not exist and for a weekday that contradicts the date.
    """
    weekday = re.match(WEEKDAY, words)
    rest = words[weekday.end() :] if weekday else words
    # ISO first: read day first, 2019-08-05 would be the eighth of May.
    found = re.fullmatch(ISO, rest) or re.fullmatch(NUMBERS, rest) or re.fullmatch(WORDS, rest)
    if not found:
        return _end_of_month(rest) if not weekday else None
    day = existing_day(int(found["day"]), _month(found["month"], words), year_of(found["year"]))
    if weekday and (told := _weekday_named(weekday["weekday"])) != WEEKDAYS[day.weekday()]:
        raise Unreadable(
            f"{show_date(day)} is a {WEEKDAYS[day.weekday()]}, not a {told}.",
            "Correct the date or leave the weekday out.",
        )
    return day


def _weekday_named(word: str) -> str:
    return next(name for name in WEEKDAYS if name[:3].lower() == word[:3].lower())


def _end_of_month(words: str) -> date | None:
    found = re.fullmatch(END, words)
    return last_of_month(_likely_year(year_of(found["year"])), _month(found["month"], words)) if found else None


def year_of(digits: str) -> int:
    """The year of two or four digits: two are of this century."""
    return int(digits) if len(digits) > len("19") else CENTURY + int(digits)


def month_named(word: str) -> int | None:
    """The month that a word of three letters or more begins the name of; None for any other word."""
    fits = [
        number
        for number, month in enumerate(MONTHS, 1)
        if len(word) > len("Ma") and month.lower().startswith(word.lower())
    ]
    return fits[0] if len(fits) == 1 else None


def _month(word: str, words: str) -> int:
    month = int(word) if word.isdecimal() else month_named(word)
    if month is None:
        raise Unreadable(f"“{shortened(words)}” is not a date: there is no month “{word}”.", how_to_write())
    return month


def existing_day(day: int, month: int, year: int) -> date:
    """That day. Raises Unreadable where the calendar has none."""
    if not 1 <= month <= len(MONTHS):
        turned = other_way_round(day, month, year)
        mend = f"Write {turned} if that is meant." if turned else how_to_write()
        raise Unreadable(f"There is no month {month}: dates are read day first.", mend, turned)
    _likely_year(year)
    try:
        return date(year, month, day)
    except ValueError:
        last = show_date(last_of_month(year, month))
        raise Unreadable(
            f"There is no {day} {MONTHS[month - 1]} {year}.", f"The last day of that month is {last}.", last
        ) from None


def _likely_year(year: int) -> int:
    if year not in YEARS:
        raise Unreadable(f"The year {year} cannot be meant.", how_to_write())
    return year


def other_way_round(day: int, month: int, year: int) -> str:
    """The day that is meant where the month was written first; '' where there is none."""
    try:
        return show_date(date(_likely_year(year), day, month))
    except ValueError:  # of the calendar's, or of ours
        return ""


def last_of_month(year: int, month: int) -> date:
    """The last day of that month."""
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def how_to_write() -> str:
    """How a date is written, as a sentence with an example."""
    year = EXAMPLE_YEAR.get()
    return f"Write it as 15 August {year}, 15/08/{year} or {year}-08-15."


def show_date(day: date) -> str:
    """'15 August 2019', on every system."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
