"""The milestones in one cell, with the dates that stand beside or among them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from wsoa.domain.dates.exact import month_named
from wsoa.domain.dates.inexact import day_named, days_in
from wsoa.domain.dates.reading import read_date
from wsoa.domain.errors import Unreadable, shortened
from wsoa.domain.round.spreadsheet import Cell
from wsoa.domain.statement.fields import BY_FIELD
from wsoa.domain.statement.records import Milestone

TITLE, DUE = BY_FIELD[Milestone]["title"].label, BY_FIELD[Milestone]["due"].label
LINES = re.compile(r"\n|;")
PARTS = re.compile(r"\s*,\s*|\s+and\s+")
QUARTER_OR_YEAR = re.compile(r"\bQ[1-4]\b|\b20\d\d\b")
MAYBE_MONTH = re.compile(r"\b[A-Z][a-z]{2,8}\b|\b[a-z]{3,9}(?=[ -]?['’‘]?\d)")
OWN_TIME = re.compile(
    r"\bQ[1-4]\b|\b(?:by|in|end|of|during|until) ([A-Z][a-z]{2,8})\b|\b([A-Za-z]{3,9})(?=[ -]?['’‘]?\d\d)"
)
MARKER = re.compile(r"^\s*(?:[-•–*·▪◼]|\(?[0-9a-z]{1,2}[.)](?=\s))\s*", re.IGNORECASE)


def steps_in(cell: Cell, due: Cell | None) -> Iterator[Mapping[str, Cell]]:
    """Each line of a cell as a milestone, with the day that it names itself, or that stands in the same line of `due`.

    A day alone is that of the words before it. A line is several where each part between commas has a day of its own.
    Where that is no one day, the words stay in its title and it has no date yet.
    """
    lines = _with_days(_lines(cell.typed))
    beside = _lines(due.typed) if due and not due.fault else []
    for number, (line, after) in enumerate(lines):
        is_dated = len(beside) == len(lines) and not _has_time(line)
        among, words = days_in(line), after or (beside[number] if is_dated else "")
        day = among[0].isoformat() if len(set(among)) == 1 else "" if among else _day(words)
        title = f"{line} ({words})" if words and not day else line
        yield {TITLE: replace(cell, typed=title), **({DUE: replace(due or cell, typed=day)} if day else {})}


def leaves_words(day: Cell | None, steps: Sequence[Mapping[str, Cell]]) -> bool:
    """Whether the cell of the milestones' own days says what is in none of them."""
    said = "\n".join(cell.typed for step in steps for cell in step.values())
    return day is not None and any((_day(line) or line) not in said for line in _lines(day.typed))


def _lines(typed: str) -> list[str]:
    lines = (line for each in LINES.split(typed) if (line := MARKER.sub("", each).strip()))
    return [part for line in lines for part in _parts(line)]


def _with_days(lines: list[str]) -> list[tuple[str, str]]:
    """Each line that has words, and the day or month alone in the next; as they are where such a one stands first."""
    steps: list[tuple[str, str]] = []
    for line in lines:
        words, after = steps[-1] if steps else ("", "")
        if words and not (after or days_in(words) or is_time(lines[0])) and is_time(line):
            steps[-1] = (words, line)
        else:
            steps.append((line, ""))
    return steps


def is_time(line: str) -> bool:
    """Whether words are but a day or a month."""
    return bool(_day(line) or day_named(line))


def _has_time(line: str) -> bool:
    """Whether words name a month or a quarter: then no other date is theirs."""
    return any(not any(found.groups()) or month_named(found[1] or found[2]) for found in OWN_TIME.finditer(line))


def _parts(line: str) -> list[str]:
    """What stands between the commas of a line, where each part has words and one day."""
    parts = PARTS.split(line)
    return parts if all(len(days_in(part)) == 1 and not _day(part) for part in parts) else [line]


def undated(step: Mapping[str, Cell]) -> str:
    """What to remark of a milestone whose words name a time and no exact day; '' of any other."""
    words = step[TITLE].typed
    months = filter(month_named, MAYBE_MONTH.findall(words))
    is_time = bool(days_in(words) or QUARTER_OR_YEAR.search(words) or any(months))
    told = f"“{shortened(words)}”, names no exact day: no date was taken from it."
    return told if is_time and DUE not in step else ""


def _day(line: str) -> str:
    try:
        return read_date(line.strip("()")).isoformat()
    except Unreadable:
        return ""
