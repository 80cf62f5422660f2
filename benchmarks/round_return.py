"""The return that `benchmarks/round.py` brings in.

`round_return.py FOLDER ROWS` makes a statement there, issues its workbook and fills it in.

About a quarter of the rows are actions, the others their milestones, all of one agency. The workbook is the one that
was issued, with cells typed over as a lead does it: every row changed, in one of a few ways. Between the two the
coordinator has changed every tenth action as well, another field of it, so that there is something to merge and nothing
to settle.
"""

import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from openpyxl import load_workbook

from wsoa.domain.changes.plan import Plan
from wsoa.domain.changes.planning import plan_records
from wsoa.domain.changes.revision import Signature
from wsoa.domain.round.handout.sheet_fields import NEW, REFERENCE
from wsoa.domain.statement.choices import Delivery
from wsoa.domain.statement.records import Action, Agency, Area, Cover, Letter, Milestone, Record
from wsoa.domain.statement.statement import Statement
from wsoa.operations import beginning, carry_out
from wsoa.operations.sheets import AgenciesAsked, issue_sheets

ISSUED, MEANWHILE = date(2019, 6, 3), date(2019, 6, 5)
POLICE = Agency("police", "Police", "police", confirmed=True)
WORDS = (
    "Officers do not always see and speak to children,"
    " and what they learn is seldom written down where others can find it. "
)
TO_AN_AREA, TO_AN_ACTION = 40, 4  # rows: each area has ten actions, each action three milestones
# What a lead types over, by the heading of the column: the first row in the first way, the second in the second, and so
# on.
WAYS: Mapping[str, tuple[Mapping[str, str | datetime], ...]] = {
    "Actions": (
        {
            "Confidence": "at risk",
            "Your update": "Forty of ninety officers are trained; the rest have a place in July.",
        },
        {"Your update": "The second audit is done and its findings have gone to the board."},
        {"Due": datetime(2019, 12, 20)},  # noqa: DTZ001 - as a cell holds it
        {"Action": "Train every officer to see children alone, and to write down what they say"},
    ),
    "Milestones": (
        {"Done on": datetime(2019, 6, 7)},  # noqa: DTZ001 - as above
        {"Due": datetime(2019, 9, 16)},  # noqa: DTZ001 - as above
        {"Milestone": "Read twenty cases together with the council’s own auditors"},
    ),
}


def signed(day: date) -> Signature:
    """The coordinator's signature."""
    return Signature("Sam Coordinator", day, datetime.now(UTC))


def records(rows: int) -> Iterator[Record]:
    """A statement of so many actions and milestones."""
    yield from (Letter(published=date(2019, 5, 8), deadline=date(2019, 8, 15), place="Testshire"), Cover(), POLICE)
    for number in range(rows):
        area, action = f"AFI-{number // TO_AN_AREA + 1:02}", number % TO_AN_AREA // TO_AN_ACTION + 1
        if not number % TO_AN_AREA:
            yield Area(area, text=WORDS * 3, lead=POLICE.ref, confirmed=True)
        step = number % TO_AN_ACTION
        yield new_milestone(f"{area}.{action}", step) if step else new_action(area, action)


def new_action(area: str, number: int) -> Action:
    """An action that is under way."""
    return Action(
        f"{area}.{number}",
        areas=(area,),
        title=f"Train officers to see children alone, part {number}",
        lead=POLICE.ref,
        officer="Det. Insp. Jones",
        starts=date(2019, 6, 1),
        due=date(2019, 12, 2),
        success="Nine children in ten are seen alone by March 2020",
        delivery=Delivery.UNDER_WAY,
    )


def new_milestone(action: str, number: int) -> Milestone:
    """A step of it."""
    return Milestone(f"{action}.{number}", action, f"Read twenty cases together, round {number}", due=date(2019, 9, 2))


def another_officer(statement: Statement) -> Plan:
    """What the coordinator does meanwhile: every tenth action has another lead officer."""
    moved = [replace(action, officer="Det. Insp. Ali") for action in statement.all(Action)[::10]]
    return plan_records(statement, "Another lead officer", moved, MEANWHILE)


def fill_in(issued: Path, returned: Path) -> None:
    """Type over the workbook, as a lead does."""
    book = load_workbook(issued)
    for name, ways in WAYS.items():
        sheet = book[name]
        places = {cell.value: place for place, cell in enumerate(sheet[1], 1)}
        known = [row for row in range(2, sheet.max_row + 1) if sheet.cell(row, places[REFERENCE]).value != NEW]
        for number, row in enumerate(known):
            for heading, typed in ways[number % len(ways)].items():
                sheet.cell(row, places[heading]).value = typed
    book.save(returned)


def main(folder: Path, rows: int) -> None:
    """Begin a statement, issue its workbook, go on with the statement, and fill the workbook in."""
    database = folder / "data" / "wsoa.db"
    beginning.begin(database, signed(ISSUED), plan_records(Statement({}), "Began", records(rows), ISSUED))
    (made,) = issue_sheets(database, signed(ISSUED), AgenciesAsked((POLICE,)), None)
    carry_out.carry_out(database, signed(MEANWHILE), another_officer)
    fill_in(made.path, folder / "return.xlsx")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
