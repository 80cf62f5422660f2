"""Days as letters print them, in words and in numbers: day first, never month first.

'8 May 2019', 'May 8, 2019' and '08/05/2019' are the same day.
"""

import re
from datetime import date

from wsoa.domain.dates.exact import MONTHS, WEEKDAYS, show_date
from wsoa.domain.dates.reading import read_date
from wsoa.domain.errors import Unreadable

MONTH = rf"(?:{'|'.join(MONTHS)}|(?:{'|'.join(month[:3] for month in MONTHS)}|Sept)\b\.?)"
A_WEEKDAY = rf"(?:(?P<weekday>{'|'.join(WEEKDAYS)}),?\s+)?"
ANY_WEEKDAY = A_WEEKDAY.replace("?P<weekday>", "?:")
NTH = r"(?:\s?(?:st|nd|rd|th))?"
YEAR = r"(?:\d{4}|\d{2}(?!\d|\s+working))"  # "15 August, 70 working days after …"
IN_NUMBERS = r"\d{1,2}/\d{1,2}/\d{2,4}|\d{1,2}\.\d{1,2}\.\d{2,4}|\d{1,2}-\d{1,2}-\d{2,4}|\d{4}-\d{2}-\d{2}"
A_DAY = (
    rf"{A_WEEKDAY}(?:the\s+)?(?:(?P<day>\d{{1,2}}){NTH}(?:\s+of)?\s+(?P<month>{MONTH}),?(?:\s*(?P<year>{YEAR}))?"
    rf"|(?P<american>{MONTH}\s+\d{{1,2}}{NTH},?\s+\d{{4}})|(?P<numbers>{IN_NUMBERS}))(?!\w)"
)
AMERICAN = re.compile(rf"(?P<month>{MONTH})\s+(?P<day>\d{{1,2}}){NTH},?\s+(?P<year>\d{{4}})", re.IGNORECASE)


def day_in_words(found: re.Match[str], year: str | None = None) -> str:
    """What A_DAY found, in the order in which dates are read here; `year` stands in for one that is left out."""
    if found["numbers"]:
        return found["numbers"]
    if found["american"] and (words := AMERICAN.fullmatch(found["american"])):
        found = words
    return f"{found['day']} {found['month'].strip('.')[:3]} {found['year'] or year or ''}".strip()


def day_or_none(text: str) -> date | None:
    """The day, where there is one."""
    try:
        return read_date(text)
    except Unreadable:
        return None


def next_such_day(found: re.Match[str], after: date) -> str:
    """The year, where it is left out: such a day comes next after that one."""
    month = next(number for number, name in enumerate(MONTHS, 1) if name[:3].lower() == found["month"][:3].lower())
    return str(after.year + ((month, int(found["day"])) < (after.month, after.day)))


def contradiction(weekday: str | None, day: date) -> str:
    """A sentence about a weekday that is printed beside a date and is not that day's; '' where they agree."""
    right = WEEKDAYS[day.weekday()]
    return (
        f"The deadline is printed as {weekday} {show_date(day)}, but that day is a {right}. Ask which is meant."
        if weekday and weekday.lower() != right.lower()
        else ""
    )
