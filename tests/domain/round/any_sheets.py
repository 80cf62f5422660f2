"""Sheets that were not handed out, as an importer gives them: rows are what was typed under each header.

Rows are what was typed under each header.
"""

from collections.abc import Mapping
from dataclasses import replace

from tests.domain.statements import TODAY, derby
from wsoa.domain.changes.plan import Keep, Plan
from wsoa.domain.changes.replay import applied
from wsoa.domain.round.handout.sent_sheet import Round
from wsoa.domain.round.intake.conflicts import Answer, Answers, settled, tag_of
from wsoa.domain.round.intake.found_rows import found_in
from wsoa.domain.round.intake.take_in import ImportContext, plan_import
from wsoa.domain.round.spreadsheet import Cell, IncomingFile, Row, Sheet
from wsoa.domain.statement.statement import Statement

FORMULA = Cell("", "=B7", "It is a formula with no stored value. Open the workbook in Excel and save it.")
Typed = str | Cell
NEW = {
    "Areas": "AFI-01",
    "Action": "Tell the social worker",
    "Lead agency": "Derby City Council",
    "Lead officer": "Team manager",
    "Start": "2019-06-03",
    "Due": "2019-11-29",
    "Delivery": "Under way",
}


def returned(*sheets: Sheet) -> IncomingFile:
    """A workbook with these sheets."""
    return IncomingFile("plan.xlsx", sheets)


def table(name: str, *rows: Mapping[str, Typed]) -> Sheet:
    """A sheet whose header row is every word that heads a value, in the order of first use; {} is a blank row."""
    headers = list(dict.fromkeys(header for row in rows for header in row))
    return sheet(name, headers, *([row.get(header, "") for header in headers] for row in rows))


def sheet(name: str, headers: list[str], *rows: list[Typed]) -> Sheet:
    """A sheet as it was typed, its header in row 1; '' is an empty cell, and a row of them is left out but counted."""
    filled = (_row(number, row) for number, row in enumerate(rows, 2))
    return Sheet(name, _row(1, list(headers)), tuple(row for row in filled if row.cells))


def actions(*rows: Mapping[str, Typed]) -> IncomingFile:
    """A workbook with one sheet, of actions."""
    return returned(table("Actions", *rows))


def milestones(*rows: Mapping[str, Typed]) -> IncomingFile:
    """A workbook with one sheet, of milestones."""
    return returned(table("Milestones", *rows))


def all_kept(plan: Plan, keep: Keep) -> Answers:
    """The same answer to every conflict, by its signs."""
    return {tag_of(conflict): Answer(keep) for conflict in plan.conflicts}


def plan(came: IncomingFile, statement: Statement | None = None, *, overwrite: bool = False) -> Plan:
    """What a return would do to the small statement, on 1 August 2019."""
    around = Round(statement or derby(), "K7Q2", {})
    made = plan_import(around, found_in(came), ImportContext("Alex Coordinator", TODAY))
    return settled(statement or derby(), made, all_kept(made, Keep.THEIRS), TODAY) if overwrite else made


def after(came: IncomingFile, statement: Statement | None = None, *, overwrite: bool = False) -> Statement:
    """The statement once the return was taken in."""
    return applied(statement or derby(), plan(came, statement, overwrite=overwrite).changes)


def _row(number: int, typed: list[Typed]) -> Row:
    return Row(
        number,
        {place: _cell(f"{chr(ord('A') + place)}{number}", words) for place, words in enumerate(typed) if words != ""},
    )


def _cell(address: str, typed: Typed) -> Cell:
    return replace(typed, address=address) if isinstance(typed, Cell) else Cell(address, typed)
