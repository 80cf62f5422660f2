"""What returns were taken in without, and nothing has settled since."""

from wsoa.domain.changes.planning import read_value
from wsoa.domain.changes.sheet_events import Parked
from wsoa.domain.errors import Unreadable
from wsoa.domain.report import Report
from wsoa.domain.statement.fields import BY_FIELD
from wsoa.domain.statement.records import Note
from wsoa.domain.statement.statement import Statement
from wsoa.domain.statement.values import plain_word


def parked(report: Report) -> tuple[Parked, ...]:
    """The cells that returns were taken in without, but for those whose words the statement holds by now."""
    return tuple(each for each in report.handed.parked if not _is_held(report.statement, each))


def _is_held(statement: Statement, cell: Parked) -> bool:
    record, typed = statement.records.get(cell.ref), cell.typed or ""
    if record is None:
        return False
    column = BY_FIELD[type(record)].get(cell.field)
    if column is None:
        return any(plain_word(note.text) == plain_word(typed) for note in statement.under(Note, cell.ref))
    try:
        return bool(read_value(statement, column, typed) == getattr(record, cell.field))
    except Unreadable:
        return False
