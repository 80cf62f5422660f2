"""A coordinator's desk without a database: workbooks go out, leads fill them in, and what comes back is merged."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from tests.domain.round.any_sheets import all_kept
from tests.domain.statements import TODAY
from wsoa.domain.changes.plan import Keep, Plan
from wsoa.domain.changes.replay import applied
from wsoa.domain.changes.sheet_events import Brought, Issue, ReturnReceived
from wsoa.domain.round.handout.sent_sheet import Round, SheetAsSent
from wsoa.domain.round.handout.sheet_fields import CODE, FILLED_IN_BY, Value
from wsoa.domain.round.handout.workbook import AgencyWorkbook, FilledTable, filled_issue, workbook_of
from wsoa.domain.round.intake.cells import as_typed
from wsoa.domain.round.intake.conflicts import settled
from wsoa.domain.round.intake.found_rows import found_in
from wsoa.domain.round.intake.take_in import ImportContext, plan_import
from wsoa.domain.round.spreadsheet import Cell, IncomingFile, Row, Sheet
from wsoa.domain.statement.statement import Statement

STATEMENT = "K7Q2"
COORDINATOR = "Alex Coordinator"
Typed = Mapping[tuple[str, str], str | Cell]


@dataclass
class CoordinatorsDesk:
    """The statement now, and every workbook that went out."""

    now: Statement
    today: date = TODAY
    sent: dict[str, SheetAsSent] = field(default_factory=dict)
    revision: int = 1

    def hand_out(
        self, agency: str = "police", sign: str = "M4XT", due: date | None = None, *, proposes: bool = False
    ) -> AgencyWorkbook:
        """A workbook for an agency, recorded; for its new actions too, where it proposes some."""
        self.revision += 1
        asked = Issue(sign, agency, self.today, due, COORDINATOR)
        issue = replace(filled_issue(self.now, STATEMENT, asked, proposes=proposes), revision=self.revision)
        older = {other: replace(sent, newer=issue) for other, sent in self.sent.items() if sent.issue.agency == agency}
        self.sent |= older | {sign: SheetAsSent(issue, self.now)}
        return workbook_of(self.now, STATEMENT, issue)

    def plan(self, came: IncomingFile, parked: frozenset[str] = frozenset()) -> Plan:
        """What a return would do, without the cells that are parked."""
        around = Round(self.now, STATEMENT, self.sent)
        return plan_import(around, found_in(came), ImportContext(COORDINATOR, self.today, parked=parked))

    def take(self, came: IncomingFile, keep: Keep | None = None) -> Plan:
        """What a return did; its conflicts are settled in one way, and there may be none where none is said."""
        plan = self.plan(came)
        plan = settled(self.now, plan, all_kept(plan, keep), self.today) if keep else plan
        assert not plan.conflicts, plan.conflicts
        return self.carry_out(plan)

    def carry_out(self, plan: Plan) -> Plan:
        """A plan done, and its returns recorded."""
        self.now = applied(self.now, plan.changes)
        self.revision += 1
        for event in plan.returned:
            sent = self.sent[event.sign]
            event_here = replace(event, revision=self.revision)
            brought = (replace(each, saved=event.saved) for each in event.brought)
            self.sent[event.sign] = again(sent, (*sent.brought, *brought), (*sent.returns, event_here))
        return plan


def again(sent: SheetAsSent, brought: tuple[Brought, ...], returns: tuple[ReturnReceived, ...]) -> SheetAsSent:
    """A sheet with all that it brought so far."""
    return SheetAsSent(sent.issue, sent.then, brought, returns, sent.redacted, sent.newer)


def came_back(
    workbook: AgencyWorkbook,
    typed: Typed | None = None,
    *,
    signed: str = "DCI Green",
    sha256: str = "",
    saved: str = "",
) -> IncomingFile:
    """The workbook as it is read, with these cells, by reference (or code) and column, typed over."""
    typed = dict(typed or {})
    sheets = tuple(sheet_of(table, typed) for table in workbook.tables)
    assert not typed, f"no such cells: {typed}"
    start = Sheet("Start here", row(1, ["What to do"]), (row(3, [FILLED_IN_BY, signed]),))
    known_by = sha256 or hashlib.sha256(repr((start, sheets)).encode()).hexdigest()
    return IncomingFile("police.xlsx", (start, *sheets), known_by, saved=saved)


def sheet_of(table: FilledTable, typed: dict[tuple[str, str], str | Cell]) -> Sheet:
    """One sheet as it was read."""
    labels = [CODE, *(column.label for column in table.table.columns)]
    rows = [row(number, _filled(labels, [each.code, *each.values], typed)) for number, each in enumerate(table.rows, 2)]
    return Sheet(table.table.name, row(1, labels), tuple(rows))


def _filled(labels: list[str], values: list[Value], typed: dict[tuple[str, str], str | Cell]) -> list[str | Cell]:
    code, ref = as_typed(values[0]), as_typed(values[1])
    named = {label: typed.pop((key, label)) for key in (ref, code) for label in labels if (key, label) in typed}
    return [named.get(label, as_typed(value)) for label, value in zip(labels, values, strict=True)]


def row(number: int, cells: list[str] | list[str | Cell]) -> Row:
    """A row by its number, its empty cells left out."""
    placed = ((place, f"{chr(ord('A') + place)}{number}", cell) for place, cell in enumerate(cells) if cell != "")
    return Row(
        number,
        {place: replace(cell, address=at) if isinstance(cell, Cell) else Cell(at, cell) for place, at, cell in placed},
    )


def blank_codes(workbook: AgencyWorkbook) -> list[str]:
    """The codes of the rows that wait for new milestones, in order."""
    return [each.code for table in workbook.tables for each in table.rows if each.is_blank]


def code_of(workbook: AgencyWorkbook, ref: str) -> str:
    """The code of a record's row."""
    return next(each.code for table in workbook.tables for each in table.rows if each.values[0] == ref)
