"""Where an action or a milestone stands on the day that a workbook goes out, and which wants an answer first."""

from collections.abc import Iterator
from datetime import date, timedelta

from wsoa.domain.dates.exact import show_date
from wsoa.domain.statement.records import Action, Milestone, Record
from wsoa.domain.statement.statement import Statement

SOON = timedelta(days=28)  # as a reminder counts
LATE, DUE, NOT_BEGUN, OPEN, OVER = range(5)  # the order in which answers are wanted


def where_it_stands(statement: Statement, record: Record, on: date) -> str:
    """'LATE: due 28 June 2019', 'Due 19 July 2019', 'LATE: AFI-01.1.2', 'To have begun on …'; '' for nothing near."""
    return next(_told(statement, record, on), (OPEN, ""))[1]


def wanted_first(statement: Statement, record: Record | None, on: date) -> int:
    """A key to sort rows: what is late, due soon, to have begun, otherwise open, and the rest."""
    if not isinstance(record, Action | Milestone):
        return OPEN
    return next(_told(statement, record, on), (OPEN, ""))[0] if record.is_open else OVER


def _told(statement: Statement, record: Record, on: date) -> Iterator[tuple[int, str]]:
    if not isinstance(record, Action | Milestone) or not record.is_open:
        return
    if record.due and record.due < on:
        yield LATE, f"LATE: due {show_date(record.due)}"
    steps = [step for step in statement.under(Milestone, record.ref) if step.is_open and step.due]
    late = [step.ref for step in steps if step.due and step.due < on]
    if late:
        yield LATE, f"LATE: {', '.join(late)}"
    if record.due and record.due - on <= SOON:
        yield DUE, f"Due {show_date(record.due)}"
    soon = [step.ref for step in steps if step.due and step.due - on <= SOON]
    if soon:
        yield DUE, f"Due soon: {', '.join(soon)}"
    if isinstance(record, Action) and record.starts and record.starts < on and record.delivery == "not started":
        yield NOT_BEGUN, f"To have begun on {show_date(record.starts)}"
