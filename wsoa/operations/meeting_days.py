"""The days of meetings that a rule names, as people say it: 'last Friday of the month', 'other Monday', '6 weeks'."""

import re
from datetime import date, datetime
from itertools import islice

from dateutil.rrule import DAILY, FR, MO, MONTHLY, SA, SU, TH, TU, WE, WEEKLY, rrule

from wsoa.domain.dates.exact import WEEKDAYS, show_date
from wsoa.domain.errors import BadInput, shortened
from wsoa.domain.statement.values import plain_word

DAYS = dict(zip(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), (MO, TU, WE, TH, FR, SA, SU), strict=True))
PLACES = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": -1}
NUMBERS = {"other": 2, "second": 2, "two": 2, "third": 3, "three": 3, "four": 4, "five": 5, "six": 6}
EVERY = "(?:every |each )?"
NUMBER = rf"(?P<number>{'|'.join(NUMBERS)}|[1-9]\d?)"
DAY = f"(?P<day>{'|'.join(f'{day}s?|{day[:3]}s?' for day in map(str.lower, WEEKDAYS))})"
MONTH = rf"(?:of|in) (?:the|every|each|a) (?:{NUMBER} )?months?"
OF_MONTH = re.compile(rf"{EVERY}(?:the )?(?P<place>{'|'.join(PLACES)}) {DAY} {MONTH}")
OF_DAY = re.compile(rf"{EVERY}(?:the )?(?P<at>[1-9]|1\d|2[0-8])(?:st|nd|rd|th)? (?:day )?{MONTH}")
OF_WEEK = re.compile(rf"{EVERY}(?:(?P<number>other) )?{DAY}")
OF_WEEKS = re.compile(rf"{EVERY}{NUMBER} weeks?")
FORTNIGHT = re.compile("fortnight(?:ly)?")
MOST = 200  # meetings that one rule gives
EXAMPLES = (
    "“last Friday of the month”, “second Tuesday of every third month”, "
    "“15th of each month”, “Thursday”, “other Monday”, “6 weeks”, “fortnight”"
)


def days_of(rule: str, first: date, until: date) -> list[date]:
    """The days from `first` to `until` that a rule names. Raises BadInput for a rule not known, or without a day."""
    words = FORTNIGHT.sub("2 weeks", plain_word(rule))
    recurring, step = _rule(words, first, until)
    found = [day.date() for day in islice(recurring, 0, (MOST + 1) * step, step)]
    if not found:
        raise BadInput(f"No day up to {show_date(until)} is a “{shortened(rule)}”.", "Give a later day: --until DATE")
    if len(found) > MOST:
        raise BadInput(f"That would be more than {MOST} boards.", "Give an earlier day: --until DATE")
    return found


def _rule(words: str, first: date, until: date) -> tuple[rrule, int]:
    """The days that words name, and of how many the first is meant: of other Mondays, of two."""
    begins, ends = (datetime(day.year, day.month, day.day) for day in (first, until))  # noqa: DTZ001 - days, no moments
    if found := OF_WEEKS.fullmatch(words):
        return rrule(DAILY, dtstart=begins, until=ends, interval=7), _number(found)
    if found := OF_WEEK.fullmatch(words):
        return rrule(WEEKLY, dtstart=begins, until=ends, byweekday=DAYS[found["day"][:3]]), _number(found)
    if found := OF_MONTH.fullmatch(words):
        weekday = DAYS[found["day"][:3]](PLACES[found["place"]])
        return rrule(MONTHLY, dtstart=begins, until=ends, byweekday=weekday), _number(found)
    if found := OF_DAY.fullmatch(words):
        return rrule(MONTHLY, dtstart=begins, until=ends, bymonthday=int(found["at"])), _number(found)
    raise BadInput(f"“{shortened(words)}” is no rule that wsoa knows.", f"Write one of this kind: {EXAMPLES}.")


def _number(found: re.Match[str]) -> int:
    """Of how many weeks or months each is meant."""
    word = found["number"] or "1"
    return NUMBERS.get(word) or int(word)
