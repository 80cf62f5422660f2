"""What people write where a date should be and is no one day: why that cannot be taken, and what to write."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from wsoa.domain.dates.exact import (
    EXAMPLE_YEAR,
    MONTHS,
    YEARS,
    day_written,
    how_to_write,
    last_of_month,
    month_named,
    show_date,
    year_of,
)
from wsoa.domain.errors import Unreadable, shortened

BEFORE_SERIALS = date(1899, 12, 30)  # a spreadsheet's day 0
SERIALS = range(20_000, 80_000)  # from 1954 to 2119
LONGEST = 200  # characters in which dates are looked for
TOKENS = 5  # of the longest date: Friday the 3rd of June 2019 without its article
REST = "say the rest in an update"
AS_A_NOTE = "note"  # what is answered of words that are to be kept as a note

OPEN_ENDED = (
    r"(?i)(?:on-?\s?going|continu\w+|rolling|t\.?b\.?[acd]\b\.?|to be (?:agreed|arranged|confirmed|decided|determined)"
    r"|a\.?s\.?a\.?p\b\.?|as soon as possible|immediate(?:ly)?|n\.?/?a\b\.?|not applicable"
    r"|daily|weekly|monthly|quarterly|termly|yearly|annual(?:ly)?)(?:\W.*)?"
)
NO_MATTER = r"(?i)n\.?/?a\b|not applicable"
MONTH = r"(?i)(?P<end>(?:the )?end(?: of)? )?(?P<month>[a-z]{3,9})\.?,?(?:[ -]?(?P<mark>['’‘])?(?P<year>\d{4}|\d{2}))?"
MONTH_IN_NUMBERS = r"(?P<month>\d{1,2})[/.-](?P<year>\d{4})|(?P<iso_year>\d{4})-(?P<iso_month>\d{1,2})"
SPAN = r"(?i)(?:from )?(?P<first>.{3,20}?)\s*(?:[–—]|\bto\b|\bun?til\b| - )\s*(?P<last>.{3,20})"
DAY_AND_MONTH = r"(?i)(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]?(?P<month>[a-z]{3,9})\.?"
QUARTER = r"(?i)(?:(?:the )?end (?:of )?)?(?:Q|quarter )(?P<quarter>[1-4])"
FINANCIAL_YEAR = r"(?P<first>\d{4}|\d{2})\s?[/–-]\s?(?P<second>\d{4}|\d{2})"
YEAR = r"(?i)(?:(?:the )?end (?:of )?)?(?P<year>\d{4})"
BETWEEN = r"[;&()]|,(?=\d)|(?<=\d)T(?=\d)"  # what stands between a date and other words, or its time
SERIAL = r"(?P<days>\d{5})(?:\.\d+)?"


def no_day(words: str) -> Unreadable:
    """Why `words`, which are no day in any form, cannot be taken, and how to mend them."""
    readers = (
        _open_ended,
        _quarter,
        _financial_year,
        _year,
        _serial,
        _month_in_numbers,
        _day_and_month,
        _month,
        _span,
        _days_among_words,
    )
    return next(
        (found for reader in readers if (found := reader(words))),
        Unreadable(f"“{shortened(words)}” is not a date.", how_to_write()),
    )


def _open_ended(words: str) -> Unreadable | None:
    if not re.fullmatch(OPEN_ENDED, words):
        return None
    mend = "Leave it empty" if re.match(NO_MATTER, words) else "Give the next day on which it will be looked at"
    return Unreadable(f"“{shortened(words)}” names no day.", f"{mend}, and {REST}.", AS_A_NOTE)


def _quarter(words: str) -> Unreadable | None:
    found = re.search(QUARTER, words)
    if not found:
        return None
    quarter, rest = int(found["quarter"]), (words[: found.start()] + words[found.end() :]).strip(" ,()of")
    year = first_year(rest)
    if year is not None:
        day = quarter_end(quarter + 1, year)
        why = f"“{words}” is three months: {months_to(day)}, in a financial year that begins in April."
        return Unreadable(why, f"Write {show_date(day)} if you mean its end.", show_date(day))
    if re.fullmatch(YEAR, rest) and int(rest[-4:]) in YEARS:
        calendar, financial = (quarter_end(number, int(rest[-4:])) for number in (quarter, quarter + 1))
        why = (
            f"“{words}” may be {months_to(calendar)},"
            f" or {months_to(financial)} in a financial year that begins in April."
        )
        return Unreadable(why, f"Write {show_date(calendar)} or {show_date(financial)} if you mean its end.")
    return (
        None
        if rest
        else Unreadable(
            f"“{words}” is a quarter of no year.",
            f"Write the day on which it is due, as in 31 December {EXAMPLE_YEAR.get()}.",
        )
    )


def first_year(words: str) -> int | None:
    """2019 for '2019/20', '2019-2020' and '19/20'; None for what is not two years that follow one another."""
    found = re.fullmatch(FINANCIAL_YEAR, words)
    if not found or year_of(found["first"]) not in YEARS:
        return None
    first = year_of(found["first"])
    return first if (first + 1) % 100 == int(found["second"]) % 100 else None


def quarter_end(number: int, year: int) -> date:
    """The last day of a quarter, the first of which ends in March; the fifth is the first of the next year."""
    later, place = divmod(number - 1, 4)
    return last_of_month(year + later, 3 * place + 3)


def months_to(day: date) -> str:
    """'October to December 2019': the three months that end on that day."""
    return f"{MONTHS[day.month - 3]} to {MONTHS[day.month - 1]} {day.year}"


def _financial_year(words: str) -> Unreadable | None:
    year = first_year(words)
    # 11/12 may as well be a day and a month.
    if year is None or len(words) <= len("19/20"):
        return None
    end = show_date(last_of_month(year + 1, 3))
    mend = f"Write {end} if you mean the end of that financial year."
    return Unreadable(f"“{words}” is a year: which day?", mend, end)


def _year(words: str) -> Unreadable | None:
    found = re.fullmatch(YEAR, words)
    if not found or int(found["year"]) not in YEARS:
        return None
    end = f"31 December {found['year']}"
    return Unreadable(f"“{words}” is a year: which day?", f"Write {end} if you mean its end.", end)


def _serial(words: str) -> Unreadable | None:
    found = re.fullmatch(SERIAL, words)
    if not found or int(found["days"]) not in SERIALS:
        return None
    day = show_date(BEFORE_SERIALS + timedelta(days=int(found["days"])))
    return Unreadable(
        f"“{words}” looks like a date that lost its format: it would be {day}.", f"Write {day} if that is meant.", day
    )


def _month_in_numbers(words: str) -> Unreadable | None:
    found = re.fullmatch(MONTH_IN_NUMBERS, words)
    month, year = (
        (int(found["month"] or found["iso_month"]), int(found["year"] or found["iso_year"])) if found else (0, 0)
    )
    return _which_day(words, month, year) if 1 <= month <= len(MONTHS) and year in YEARS else None


def _which_day(words: str, month: int, year: int) -> Unreadable:
    end = show_date(last_of_month(year, month))
    return Unreadable(f"“{words}” is a month: which day?", f"Write {end} if you mean its end.", end)


def _day_and_month(words: str) -> Unreadable | None:
    found = re.fullmatch(DAY_AND_MONTH, words)
    month = month_named(found["month"]) if found else None
    return (
        Unreadable(
            f"“{words}” has no year.",
            f"Write the year too, as in {found['day']} {MONTHS[month - 1]} {EXAMPLE_YEAR.get()}.",
        )
        if found and month
        else None
    )


def _month(words: str) -> Unreadable | None:
    found = re.fullmatch(MONTH, words)
    month = month_named(found["month"]) if found else None
    if not found or not month:
        return None
    name, digits = MONTHS[month - 1], found["year"] or ""
    if not digits:
        return Unreadable(
            f"“{words}” has no year.",
            f"Write the day and the year too, as in {show_date(last_of_month(EXAMPLE_YEAR.get(), month))}.",
        )
    if len(digits) == len("19") and not found["mark"] and 1 <= int(digits) <= last_of_month(2000, month).day:
        return Unreadable(
            f"“{words}” may be {int(digits)} {name} or {name} {year_of(digits)}.",
            "Write the day, the month and all four figures of the year.",
            show_date(last_of_month(year_of(digits), month)),
        )
    return _which_day(words, month, year_of(digits)) if year_of(digits) in YEARS else None


def _span(words: str) -> Unreadable | None:
    """From one month or day to another, of which the last is the likely one."""
    found = re.fullmatch(SPAN, words)
    quarter = _quarter(found["last"]) if found else None
    end = found and (
        _day_or_none(found["last"]) or _last_day(found["last"]) or (quarter and _day_or_none(quarter.likely))
    )
    if not found or not end or not names_time(found["first"]):
        return None
    why = f"“{shortened(words)}” goes from one day to another."
    return Unreadable(why, f"Write {show_date(end)} if you mean its end, and {REST}.", show_date(end))


def _last_day(words: str) -> date | None:
    month = _month(words)
    return day_written(month.likely) if month and month.likely else None


def _months(words: str, end: date | None) -> Iterator[date | None]:
    """The last day of a month that words name, in figures too; where they name no year, of that in which it ends."""
    yield _last_day(words)
    in_numbers = _month_in_numbers(words)
    yield day_written(in_numbers.likely) if in_numbers else None
    yield _last_day(f"{words} {end.year}") if end else None


def first_day(words: str) -> str:
    """The first day of a month, or of the first of two, that words name; '' where they name no month and no span."""
    found = re.fullmatch(SPAN, words)
    first = found["first"] if found else words
    end = found and (_day_or_none(found["last"]) or _last_day(found["last"]))
    named = (_day_or_none(first), *(each and each.replace(day=1) for each in _months(first, end)))
    return next((show_date(day) for day in named if day), "")


def day_named(words: str) -> date | None:
    """The day that words name, or the last of the month that they do; None where they name neither."""
    return _day_or_none(words) or _last_day(words)


def names_time(words: str) -> bool:
    """Whether words are but a day, a month, a quarter or a year."""
    readers = (_quarter, _financial_year, _year, _month_in_numbers, _day_and_month, _month)
    return bool(_day_or_none(words) or any(reader(words) for reader in readers))


def is_more_than_a_day(words: str) -> bool:
    """Whether words name several days, of which a date keeps one."""
    return len(set(days_in(words))) > 1 or bool(_span(words))


def _days_among_words(words: str) -> Unreadable | None:
    days = list(dict.fromkeys(days_in(words))) if len(words) <= LONGEST else []
    if not days:
        return None
    if len(days) == 1:
        return Unreadable(
            f"“{shortened(words)}” is more than a day.",
            f"Write {show_date(days[0])} if that is meant, and {REST}.",
            show_date(days[0]),
        )
    named = f"{', '.join(map(show_date, days[:-1]))} and {show_date(days[-1])}"
    return Unreadable(
        f"“{shortened(words)}” names {len(days)} days: {named}.",
        f"Keep the one that is meant, and {REST}.",
        show_date(max(days)),
    )


def days_in(words: str) -> list[date]:
    """Every day named among other words, in their order."""
    tokens, days = re.sub(BETWEEN, " ", words).split(), []
    while tokens:
        length, day = next(
            ((n, day) for n in range(TOKENS, 0, -1) if (day := _day_or_none(" ".join(tokens[:n])))), (1, None)
        )
        days += [day] if day else []
        tokens = tokens[length:]
    return days


def _day_or_none(words: str) -> date | None:
    try:
        return day_written(words.strip(".,:"))
    except Unreadable:
        return None
