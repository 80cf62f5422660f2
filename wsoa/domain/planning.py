"""From a changed statement to a plan: the one place where every road's changes are held against what may not be."""

from collections.abc import Iterable
from datetime import date

from wsoa.domain.changes import Plan, diff
from wsoa.domain.columns import Column
from wsoa.domain.consistency import faults
from wsoa.domain.errors import Problem, Problems
from wsoa.domain.model import Milestone, Record, members
from wsoa.domain.statement import Statement


def plan_records(before: Statement, summary: str, records: Iterable[Record], today: date) -> Plan:
    """The plan that adds these records, or puts them in place of those of the same reference.

    Raises Problems naming every record that would hold what may not be.
    """
    after = before.with_records(*records)
    changes = diff(before, after)
    problems = problems_of(after, {change.ref for change in changes}, today)
    if problems:
        raise Problems("Nothing was changed.", problems)
    return Plan(summary, changes)


def problems_of(statement: Statement, refs: Iterable[str], today: date) -> tuple[Problem, ...]:
    """Everything that may not be, in these records and the actions of these milestones."""
    touched = {ref: statement.records[ref] for ref in sorted(refs) if ref in statement.records}
    actions = {record.action for record in touched.values() if isinstance(record, Milestone)}
    around = {ref: statement.records[ref] for ref in sorted(actions) if ref in statement.records}
    return tuple(problem for record in (touched | around).values() for problem in faults(statement, record, today))


def read_value(statement: Statement, column: Column, typed: str) -> object:
    """What a person typed for one value of a field, an agency's name or alias turned into its key.

    Raises Unreadable, or NotFound for a record that does not exist.
    """
    if column.refers:
        return statement.find(column.refers, typed).ref
    return column.form.read(typed)


def read_values(statement: Statement, column: Column, typed: Iterable[str]) -> tuple[str, ...]:
    """The same for a list, each member typed apart."""
    return members(str(read_value(statement, column, member)) for member in typed if member.strip())
