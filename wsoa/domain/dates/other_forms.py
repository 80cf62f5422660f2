"""Forms in which programs save a day that was sent: a serial number, a moment, a day without its year."""

import re
from datetime import date, datetime, timedelta

from wsoa.domain.dates.inexact import BEFORE_SERIALS, DAY_AND_MONTH, SERIAL
from wsoa.domain.dates.reading import read_date
from wsoa.domain.errors import Unreadable

MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?")
LATE = 23  # o'clock in universal time, when it is the next day in a British summer


def says_day(typed: str, day: date) -> bool:
    """Whether what stands in a cell is that day, in any form."""
    words = typed.strip()
    if found := re.fullmatch(SERIAL, words):
        return BEFORE_SERIALS + timedelta(int(found["days"])) == day
    if MOMENT.fullmatch(words):
        return day in _days_of(words)
    return _read(f"{words} {day.year}" if re.fullmatch(DAY_AND_MONTH, words) else words) == day


def _days_of(moment: str) -> tuple[date, ...]:
    try:
        read = datetime.fromisoformat(moment)
    except ValueError:
        return ()
    is_late = read.tzinfo is not None and read.hour == LATE
    return (read.date(), read.date() + timedelta(1)) if is_late else (read.date(),)


def _read(words: str) -> date | None:
    try:
        return read_date(words.replace("-", " ") if re.match(DAY_AND_MONTH, words) else words)
    except Unreadable:
        return None
