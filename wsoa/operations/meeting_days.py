"""The days of meetings that a rule names, as people say it: 'last Friday of the month', 'other Monday', '6 weeks'."""

import re
from datetime import date, datetime
from itertools import islice

from dateutil.relativedelta import relativedelta
from dateutil.rrule import DAILY, FR, MO, MONTHLY, SA, SU, TH, TU, WE, WEEKLY, rrule

from wsoa.domain.dates.exact import WEEKDAYS, show_date
from wsoa.domain.errors import BadInput, shortened
from wsoa.domain.statement.values import plain_word

DAYS = dict(zip(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), (MO, TU, WE, TH, FR, SA, SU), strict=True))
PLACES = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": -1}
EVERY = "(?:every |each )?"
DAY = f"(?P<day>{'|'.join(f'{day}s?|{day[:3]}s?' for day in map(str.lower, WEEKDAYS))})"
OF_MONTH = re.compile(rf"{EVERY}(?:the )?(?P<place>{'|'.join(PLACES)}) {DAY} (?:of|in) (?:the|every|each|a) month")
OF_WEEK = re.compile(rf"{EVERY}(?P<other>other )?{DAY}")
OF_WEEKS = re.compile(rf"{EVERY}(?P<number>[1-9]\d?) weeks?")
MOST = 200  # meetings that one rule gives
EXAMPLES = "“last Friday of the month”, “second Tuesday of the month”, “Thursday”, “other Monday”, “6 weeks”"


def days_of(rule: str, first: date, until: date) -> list[date]:
    """The days from `first` to `until` that a rule names. Raises BadInput for a rule not known, or without a day."""
    words = plain_word(rule)
    found = [day.date() for day in islice(_rule(words, first, until), MOST + 1)]
    if not found:
        raise BadInput(f"No day up to {show_date(until)} is a “{shortened(rule)}”.", "Give a later day: --until DATE")
    if len(found) > MOST:
        raise BadInput(f"That would be more than {MOST} boards.", "Give an earlier day: --until DATE")
    return found


def _rule(words: str, first: date, until: date) -> rrule:
    begins, ends = (datetime(day.year, day.month, day.day) for day in (first, until))  # noqa: DTZ001 - days, no moments
    if found := OF_MONTH.fullmatch(words):
        return rrule(MONTHLY, dtstart=begins, until=ends, byweekday=DAYS[found["day"][:3]](PLACES[found["place"]]))
    if found := OF_WEEK.fullmatch(words):
        begins += relativedelta(
            weekday=DAYS[found["day"][:3]]
        )  # the first one counts, whatever day of the week it is now
        return rrule(WEEKLY, dtstart=begins, until=ends, interval=2 if found["other"] else 1)
    if found := OF_WEEKS.fullmatch(words):
        return rrule(DAILY, dtstart=begins, until=ends, interval=7 * int(found["number"]))
    raise BadInput(f"“{shortened(words)}” is no rule that wsoa knows.", f"Write one of this kind: {EXAMPLES}.")
