"""Days as people say them: in 6 weeks, next Friday, 13/1. Whoever typed one sees the day before it is taken."""

import re
from collections.abc import Iterable, Sequence
from datetime import MAXYEAR, date, timedelta

from dateutil.relativedelta import relativedelta

from wsoa.domain.dates.calendar import add_working_days
from wsoa.domain.dates.exact import MONTHS, WEEKDAYS, day_written, show_date

NAMED = {"today": 0, "tomorrow": 1, "yesterday": -1}
SPANS = {
    "day": relativedelta(days=1),
    **dict.fromkeys(("week", "wk"), relativedelta(weeks=1)),
    "fortnight": relativedelta(weeks=2),
    "month": relativedelta(months=1),
    "year": relativedelta(years=1),
}
WORKING = "working day"
IN_WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
NUMBER = rf"\d{{1,3}}|an?|{'|'.join(IN_WORDS)}"
OF_WEEK = r"(?:(?P<weekday>[a-z]{3,9})[.,]? )?"
UNIT = "|".join((*SPANS, WORKING))


def relative_day(typed: str, today: date, *, ahead: bool) -> date | None:
    """The day that words name as seen from today; None for any other words. Raises Unreadable for a wrong weekday.

    A weekday, or a day without its month or year, is the nearest one `ahead`, today included, or the nearest that lies
    behind.
    """
    words = " ".join(typed.lower().split()).strip(" .,")
    return next(
        (read(found, today, 1 if ahead else -1) for form, read in FORMS if (found := re.fullmatch(form, words))), None
    )


def _number(name: str, names: Sequence[str]) -> int:
    """Which of these names, from 1, is called so, or begins so; 0 for none."""
    if name.isdecimal():
        return int(name)
    return next((place for place, known in enumerate(names, 1) if known.lower().startswith(name)), 0)


def _named(found: re.Match[str], today: date, _: int) -> date:
    return today + timedelta(NAMED[found[0]])


def _span(found: re.Match[str], today: date, _: int) -> date | None:
    """The day so many days, working days, weeks, months or years from today, or ago."""
    number = _number(found["number"], IN_WORDS) or int(found["number"] in ("a", "an"))
    if found["unit"] == WORKING:
        return add_working_days(today, number) if number and not found["ago"] else None
    span = SPANS[found["unit"]] * number
    return today - span if found["ago"] else today + span


def _weekday(found: re.Match[str], today: date, way: int) -> date | None:
    number = _number(found["name"], WEEKDAYS)
    if not number:
        return None
    which = found["which"]
    other = 7 if which in ("next ", "last ") else 0  # next Thursday, said on a Thursday
    days = (number - 1 - today.weekday()) % 7
    if which == "next " or (way > 0 and which != "last "):
        return today + timedelta(days or other)
    return today - timedelta(-days % 7 or other)


def _week_on(found: re.Match[str], today: date, _: int) -> date | None:
    """A week on Friday, or Friday week: the one after the nearest."""
    number = _number(found["name"] or found["named"], WEEKDAYS)
    return today + timedelta((number - 1 - today.weekday()) % 7 + 7) if number else None


def _month_end(found: re.Match[str], today: date, way: int) -> date | None:
    """The last day of a month, or of this one or the year."""
    month = {"month": today.month, "year": 12}.get(found["month"]) or _number(found["month"], MONTHS)
    years = [int(found["year"])] if found["year"] else [today.year, today.year + way]
    ends = (date(year, month, 1) + relativedelta(day=31) for year in years if month and 0 < year < MAXYEAR)
    return next((day for day in ends if found["year"] or (day - today).days * way >= 0), None)


def _without_month(found: re.Match[str], today: date, way: int) -> date | None:
    months = (today.replace(day=1) + relativedelta(months=count * way) for count in range(4))
    return _nearest(((month.year, month.month) for month in months), int(found["day"]), today, way)


def _without_year(found: re.Match[str], today: date, way: int) -> date | None:
    month = _number(found["month"], MONTHS)
    years = range(today.year, min(today.year + 9 * way, MAXYEAR), way)
    day = _nearest(((year, month) for year in years if month), int(found["day"]), today, way)
    return day_written(f"{found['weekday']} {show_date(day)}") if day and found["weekday"] else day


def _nearest(months: Iterable[tuple[int, int]], day: int, today: date, way: int) -> date | None:
    """The first of these months' days of that number that lies on the wanted side of today."""
    days = (_day(year, month, day) for year, month in months)
    return next((each for each in days if each and (each - today).days * way >= 0), None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


# Each form, and what reads it; the first that fits.
FORMS = (
    ("|".join(NAMED), _named),
    (r"(?:the )?end of (?:the )?(?P<month>[a-z]{3,9})(?: (?P<year>\d{4}))?", _month_end),
    (rf"(?:in )?(?P<number>{NUMBER}) (?P<unit>{UNIT})s?(?P<ago> ago)?", _span),
    (r"(?:a )?week on (?P<name>[a-z]{3,9})|(?:on )?(?P<named>[a-z]{3,9}) week", _week_on),
    (r"(?:on )?(?P<which>next |last |this )?(?P<name>[a-z]{3,9})", _weekday),
    (r"(?:on )?the (?P<day>\d{1,2})(?:st|nd|rd|th)", _without_month),
    (rf"{OF_WEEK}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ /.-](?P<month>\d{{1,2}}|[a-z]{{3,9}})", _without_year),
)
