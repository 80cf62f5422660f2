"""Days as people say them: in 6 weeks, next Friday, 13/1. Whoever typed one sees the day before it is taken."""

import re
from collections.abc import Sequence
from datetime import MAXYEAR, date, timedelta

from dateutil.relativedelta import relativedelta

from wsoa.domain.dates.exact import MONTHS, WEEKDAYS

NAMED = {"today": 0, "tomorrow": 1, "yesterday": -1}
SPANS = {
    "day": relativedelta(days=1),
    "week": relativedelta(weeks=1),
    "month": relativedelta(months=1),
    "year": relativedelta(years=1),
}
SPAN = re.compile(r"(?:in )?(?P<number>\d{1,3}) (?P<unit>day|week|month|year)s?(?P<ago> ago)?")
WEEKDAY = re.compile(r"(?:on )?(?P<which>next |last |this )?(?P<name>[a-z]{3,9})")
MONTH_END = re.compile(r"(?:the )?end of (?:the )?(?P<month>[a-z]{3,9})(?: (?P<year>\d{4}))?")
DAY_OF_MONTH = re.compile(r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of)?[ /.-](?P<month>\d{1,2}|[a-z]{3,9})")


def relative_day(typed: str, today: date, *, ahead: bool) -> date | None:
    """The day that words name as seen from today; None for any other words.

    A weekday, or a day without its year, is the nearest one `ahead`, today included, or the nearest that lies behind.
    """
    words = " ".join(typed.lower().split()).strip(" .,")
    if found := MONTH_END.fullmatch(words):
        return _month_end(found, today, ahead=ahead)
    if words in NAMED:
        return today + timedelta(NAMED[words])
    if found := SPAN.fullmatch(words):
        span = SPANS[found["unit"]] * int(found["number"])
        return today - span if found["ago"] else today + span
    if found := WEEKDAY.fullmatch(words):
        which = found["which"]
        goes_on = which == "next " or (ahead and which != "last ")
        return _weekday(found["name"], today, is_other=which in ("next ", "last "), ahead=goes_on)
    return _without_year(words, today, ahead=ahead)


def _number(name: str, names: Sequence[str]) -> int:
    """Which of these names, from 1, is called so, or begins so; 0 for none."""
    if name.isdecimal():
        return int(name)
    return next((place for place, known in enumerate(names, 1) if known.lower().startswith(name)), 0)


def _weekday(name: str, today: date, *, is_other: bool, ahead: bool) -> date | None:
    number = _number(name, WEEKDAYS)
    if not number:
        return None
    other = 7 if is_other else 0  # next Thursday, said on a Thursday
    days = (number - 1 - today.weekday()) % 7
    return today + timedelta(days or other) if ahead else today - timedelta(-days % 7 or other)


def _month_end(found: re.Match[str], today: date, *, ahead: bool) -> date | None:
    """The last day of a month, or of this one or the year."""
    month = {"month": today.month, "year": 12}.get(found["month"]) or _number(found["month"], MONTHS)
    years = [int(found["year"])] if found["year"] else [today.year, today.year + (1 if ahead else -1)]
    ends = (date(year, month, 1) + relativedelta(day=31) for year in years if month and 0 < year < MAXYEAR)
    return next((day for day in ends if found["year"] or (day >= today if ahead else day <= today)), None)


def _without_year(words: str, today: date, *, ahead: bool) -> date | None:
    found = DAY_OF_MONTH.fullmatch(words)
    month = _number(found["month"], MONTHS) if found else 0
    years = range(today.year, min(today.year + 9, MAXYEAR)) if ahead else range(today.year, today.year - 9, -1)
    days = (_day(year, month, int(found["day"])) for year in years) if found and month else ()
    return next((day for day in days if day and (day >= today if ahead else day <= today)), None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
