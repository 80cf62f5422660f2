"""Handing out: which rows an agency's workbook holds, each with its code, and the plan that records it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from wsoa.domain.changes.plan import Entry, Plan
from wsoa.domain.changes.sheet_events import Issue, IssuedRow
from wsoa.domain.changes.source import ISSUING
from wsoa.domain.dates.exact import show_date
from wsoa.domain.errors import BadInput
from wsoa.domain.frozen import frozen
from wsoa.domain.round.handout.row_codes import Code, tag_for
from wsoa.domain.round.handout.sheet_fields import (
    ACTIONS,
    BY_NAME,
    MEASURES,
    MILESTONES,
    NEW,
    OTHERS,
    PLAN,
    REFERENCE,
    TABLES,
    SheetColumn,
    SheetTable,
    Value,
)
from wsoa.domain.round.handout.standing import wanted_first
from wsoa.domain.statement.choices import Delivery
from wsoa.domain.statement.records import Action, Agency, Area, Lead, Measure, Milestone, Point
from wsoa.domain.statement.statement import Statement

FEWEST_BLANK, BLANK_PER_ACTION = 10, 2  # rows that wait for new milestones
BLANK_PER_AREA = 3  # rows that wait for new actions


@frozen
class WorkbookRow:
    """One row of the workbook: its code, what each column says, and whether it waits for a new record."""

    code: str
    values: tuple[Value, ...]
    is_blank: bool


@frozen
class FilledTable:
    """One sheet of the workbook, filled."""

    table: SheetTable
    rows: tuple[WorkbookRow, ...]


@frozen
class AgencyWorkbook:
    """All that a workbook for one agency says; every exporter of sheets is given one.

    `leads` are the people there, by name or role; `actions` the references that a new milestone may name.
    """

    issue: Issue
    agency: str
    place: str
    leads: tuple[str, ...]
    notice: str
    tables: tuple[FilledTable, ...]
    actions: tuple[str, ...]


def refs_of(
    statement: Statement, agency: str, on: date = date.min, *, proposes: bool = False
) -> Iterator[tuple[SheetTable, str]]:
    """The sheet and the record of every row that an agency's workbook holds; '' is a blank row.

    What wants an answer on the day that it goes out comes first. Where it `proposes`, rows that wait for new actions
    come before all, each of the area or the point that it answers.
    """
    yield from ((PLAN, ref) for ref in _to_answer(statement, agency)) if proposes else ()
    own = [
        action
        for action in statement.all(Action)
        if action.lead == agency and action.delivery is not Delivery.WITHDRAWN
    ]
    first = sorted(own, key=lambda action: wanted_first(statement, action, on))
    yield from ((ACTIONS, action.ref) for action in first)
    steps = (step for action in first for step in statement.under(Milestone, action.ref))
    yield from ((MILESTONES, step.ref) for step in steps if not step.withdrawn)
    yield from ((MILESTONES, "") for _ in range(max(FEWEST_BLANK, BLANK_PER_ACTION * len(own)) if own else 0))
    yield from (
        (MEASURES, measure.ref)
        for measure in statement.all(Measure)
        if statement.owner_of(measure) == agency and not measure.withdrawn
    )
    yield from (
        (OTHERS, action.ref)
        for action in statement.all(Action)
        if agency in action.contributing and action.lead != agency and action.delivery is not Delivery.WITHDRAWN
    )


def _to_answer(statement: Statement, agency: str) -> Iterator[str]:
    """What an agency is to answer, proposed or confirmed: its points and their area, else its area several times."""
    for area in statement.all(Area):
        points = [point for point in statement.under(Point, area.ref) if not point.agencies or agency in point.agencies]
        is_theirs = agency in (area.lead, *area.contributing)
        own = [point.ref for point in points if is_theirs or agency in point.agencies]
        if (is_theirs or own) and not area.withdrawn:
            yield from own
            yield from (area.ref for _ in range(1 if own else BLANK_PER_AREA))


def areas_of_nobody(statement: Statement) -> tuple[str, ...]:
    """The areas that no agency is to answer, proposed or confirmed, in whole or in part."""
    areas = (area for area in statement.all(Area) if not (area.withdrawn or area.lead or area.contributing))
    return tuple(area.ref for area in areas if not any(point.agencies for point in statement.under(Point, area.ref)))


def agencies_with_work(statement: Statement, *, proposes: bool = False) -> tuple[Agency, ...]:
    """The agencies whose workbook would hold a row."""
    agencies = statement.all(Agency)
    return tuple(agency for agency in agencies if next(refs_of(statement, agency.ref, proposes=proposes), None))


def filled_issue(statement: Statement, of_statement: str, issue: Issue, *, proposes: bool = False) -> Issue:
    """An issue with the rows that its workbook holds.

    Raises BadInput where there is nothing to ask of the agency, or the workbook is wanted back before it goes out.
    """
    if issue.due and issue.due < issue.on:
        raise BadInput(
            f"It cannot be wanted back by {show_date(issue.due)}: today is {show_date(issue.on)}.",
            "Give a later day: --due DATE",
        )
    refs = list(refs_of(statement, issue.agency, issue.on, proposes=proposes))
    if not refs:
        work = "is to answer no area" if proposes else "leads no action and contributes to none"
        what = f"{statement.agency_name(issue.agency)} {work}, so its sheet would be empty."
        raise BadInput(what, f"See its work: wsoa agency show {issue.agency}")
    unsigned = (IssuedRow(number, table.name, ref, "") for number, (table, ref) in enumerate(refs, 1))
    return replace(issue, rows=tuple(replace(row, said=_said(statement, of_statement, issue, row)) for row in unsigned))


def _said(statement: Statement, of_statement: str, issue: Issue, row: IssuedRow) -> str:
    values = values_of(statement, BY_NAME[row.table], row.ref, issue.on)
    return tag_for([of_statement, issue.sign, row.number, row.table, row.ref, *values])


def values_of(statement: Statement, table: SheetTable, ref: str, on: date) -> tuple[Value, ...]:
    """What each column of a row says in a workbook that goes out on a day."""
    return tuple(value_of(statement, column, ref, on) for column in table.columns)


def value_of(statement: Statement, column: SheetColumn, ref: str, on: date) -> Value:
    """What one column says on the row of a record, or on a blank row."""
    record = statement.records.get(ref)
    if record is None:
        return NEW if column.label == REFERENCE else None
    return column.stands(statement, record, on) if column.stands else column.shows(statement, record)


def workbook_of(statement: Statement, of_statement: str, issue: Issue) -> AgencyWorkbook:
    """The workbook of an issue, as the statement stands."""
    filled = [FilledTable(table, tuple(_rows(statement, of_statement, issue, table))) for table in TABLES]
    return AgencyWorkbook(
        issue=issue,
        agency=statement.agency_name(issue.agency),
        place=statement.letter.place,
        leads=tuple(lead.name or lead.role for lead in statement.under(Lead, issue.agency) if not lead.former),
        notice=statement.cover.notice,
        tables=tuple(table for table in filled if table.rows),
        actions=tuple(row.ref for row in issue.rows if row.table == ACTIONS.name),
    )


def _rows(statement: Statement, of_statement: str, issue: Issue, table: SheetTable) -> Iterator[WorkbookRow]:
    for row in issue.rows:
        if row.table == table.name:
            code = Code(of_statement, issue.sign, row.number, row.said)
            yield WorkbookRow(str(code), values_of(statement, table, row.ref, issue.on), not row.ref)


def plan_issue(issue: Issue) -> Plan:
    """The plan that records an issue: it changes no record."""
    wanted = f", wanted back by {show_date(issue.due)}" if issue.due else ""
    entry = Entry(
        "issued",
        issue.agency,
        issue.on,
        issue.by,
        f"Sheet {issue.sign} issued to {issue.agency}{wanted}: {len(issue.rows)} rows",
    )
    return Plan(f"Issued sheet {issue.sign} to {issue.agency}", source=ISSUING, ledger=(entry,), issued=issue)
