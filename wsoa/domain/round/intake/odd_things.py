"""What is remarked of a return before it is believed: values that cannot well be, links that may be evidence."""

import shlex
from collections.abc import Iterator

from wsoa.domain.dates.exact import show_date
from wsoa.domain.progress.measures import odd_values
from wsoa.domain.round.intake.cells import RowUpdate
from wsoa.domain.statement.records import Action, Measure, Milestone, Note, Reading
from wsoa.domain.statement.statement import Statement


def odd_things(now: Statement, update: RowUpdate) -> Iterator[str]:
    """What to remark of one row's update, each at its cell."""
    ref = update.row.issued.ref if update.row.issued else update.subject.ref
    if update.subject.kind is Reading and (measure := now.get(Measure, ref)) and (cell := update.news.get("value")):
        yield from (f"{cell.where}: {told}" for told in odd_values(now, measure, cell.value))
    if update.subject.kind is Milestone:
        yield from _done_before_its_action(now, update)
    if update.subject.kind is Note:
        yield from _evidence(update, ref)


def _done_before_its_action(now: Statement, update: RowUpdate) -> Iterator[str]:
    step, cell = now.get(Milestone, update.subject.ref), update.news.get("done")
    action = now.get(Action, step.action) if step else None
    if step and action and cell and cell.value and action.starts and cell.value < action.starts:
        yield (
            f"{cell.where}: {step.ref} is said to be done on {show_date(cell.value)}, before {action.ref} began on"
            f" {show_date(action.starts)}: is it meant?"
        )


def _evidence(update: RowUpdate, ref: str) -> Iterator[str]:
    for column in update.subject.columns:
        cell = update.row.found.row.cells.get(column.place)
        if cell and cell.link and update.news:
            where = update.row.found.cell(column.letters)
            command = f"wsoa evidence add {ref} {shlex.quote(cell.link)} --shows done"
            yield f"{where}: to keep its link as evidence: {command}"
