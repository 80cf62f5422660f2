"""What is asked about in a return before it is believed: values that cannot well be; and links that may be evidence."""

import shlex
from collections.abc import Collection, Iterable, Iterator

from wsoa.domain.dates.exact import show_date
from wsoa.domain.dates.inexact import day_named
from wsoa.domain.progress.measures import odd_values
from wsoa.domain.readiness.success_words import says_nothing
from wsoa.domain.round.intake.cells import RowUpdate
from wsoa.domain.statement.records import Action, Measure, Milestone, Note, Reading, Record
from wsoa.domain.statement.statement import Statement

LONGEST_DAY = 40  # characters
IDLE = "It says nothing that will be done: is it meant?"
WORDS = ("title", "officer", "success", "withdrawn", "text")  # the fields that are words, and never only a date


def doubts(now: Statement, record: Record, news: Collection[str]) -> tuple[tuple[str, str], ...]:
    """What cannot well be of a record as a row would have it, of what is new: the field, and why it is asked about."""
    misplaced = (name for name in WORDS if name in news and _is_day(str(getattr(record, name, ""))))
    why = "It is a date, where words are wanted: was it meant for the cell beside it?"
    title = str(getattr(record, "title", ""))
    is_new = "title" in news and record.ref not in now.records
    idle = (("title", IDLE),) if is_new and title and says_nothing(title) else ()
    unlikely = (each for each in _unlikely(now, record) if each[0] in news)
    return (*unlikely, *idle, *((name, why) for name in misplaced))


def _is_day(text: str) -> bool:
    return len(text) < LONGEST_DAY and day_named(text) is not None


def _unlikely(now: Statement, record: Record) -> tuple[tuple[str, str], ...]:
    match record:
        case Reading():
            measure = now.get(Measure, record.measure)
            told = " ".join(odd_values(now, measure, record.value)) if measure else ""
            return (("value", told),) if told else ()
        case Milestone():
            action = now.get(Action, record.action)
            began = action.starts if action else None
            about, done, field = record.action, record.done, "done"
        case Action():
            about, began, done, field = record.ref, record.starts, record.completed, "completed"
        case _:
            return ()
    if not (began and done and done < began):
        return ()
    told = f"It is said to be done on {show_date(done)}, before {about} began on {show_date(began)}: is it meant?"
    return ((field, told),)


def evidence(updates: Iterable[RowUpdate]) -> Iterator[str]:
    """What to remark of links beside updates: each may be kept as evidence."""
    notes = (update for update in updates if update.subject.kind is Note and update.news)
    for update, column in ((note, column) for note in notes for column in note.subject.columns):
        cell = update.row.found.row.cells.get(column.place)
        if cell and cell.link:
            where = update.row.found.cell(column.letters)
            ref = update.row.issued.ref if update.row.issued else update.subject.ref
            command = f"wsoa evidence add {ref} {shlex.quote(cell.link)} --shows done"
            yield f"{where}: to keep its link as evidence: {command}"
