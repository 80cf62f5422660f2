"""What one agency sends changes no other agency's sheet, and how much of a sheet was answered is told."""

from dataclasses import replace

import pytest

from tests.domain.round.coordinators_desk import CoordinatorsDesk, came_back
from tests.domain.statements import COUNCIL, SECOND_AREA, derby
from wsoa.domain.errors import Problems
from wsoa.domain.round.spreadsheet import Cell, IncomingFile, Row, Sheet
from wsoa.domain.statement.records import Action

OF_THE_COUNCIL = Action("AFI-02.1", areas=("AFI-02",), title="Tell the practices", lead="council")


@pytest.fixture
def desk() -> CoordinatorsDesk:
    return CoordinatorsDesk(derby(SECOND_AREA, OF_THE_COUNCIL))


def with_row_of(came: IncomingFile, other: IncomingFile, number: int) -> IncomingFile:
    """A return with a row of another's “Actions” pasted below its own."""

    def pasted(sheet: Sheet) -> Sheet:
        return (
            replace(sheet, rows=(*sheet.rows, Row(number, row_of(other).cells))) if sheet.name == "Actions" else sheet
        )

    return replace(came, sheets=tuple(map(pasted, came.sheets)))


def row_of(came: IncomingFile) -> Row:
    return next(sheet for sheet in came.sheets if sheet.name == "Actions").rows[0]


def test_a_row_of_another_agencys_sheet_is_refused_by_name(desk: CoordinatorsDesk) -> None:
    police, council = came_back(desk.hand_out()), came_back(desk.hand_out("council", "9RZF"))

    with pytest.raises(Problems) as refused:
        desk.plan(with_row_of(police, council, 9))

    (problem,) = refused.value.problems
    assert str(problem.where) == "Actions!row 9"
    assert problem.why.startswith(f"This row, AFI-02.1, is of sheet 9RZF, of {COUNCIL.name},")


def test_many_rows_of_another_agencys_sheet_are_refused_at_once(desk: CoordinatorsDesk) -> None:
    police, council = came_back(desk.hand_out()), came_back(desk.hand_out("council", "9RZF"))
    steps = next(sheet for sheet in council.sheets if sheet.name == "Milestones").rows[:2]
    rows = (row_of(council), *steps)
    pasted = with_row_of(police, council, 9)
    more = tuple(Row(number, row.cells) for number, row in enumerate(rows, 9))
    sheets = (
        replace(sheet, rows=(*sheet.rows[:-1], *more)) if sheet.name == "Actions" else sheet for sheet in pasted.sheets
    )

    with pytest.raises(Problems) as refused:
        desk.plan(replace(pasted, sheets=tuple(sheets)))

    (problem,) = refused.value.problems
    assert problem.why.startswith("This row, AFI-02.1, and 2 more are of sheet 9RZF,")
    assert problem.typed.startswith("AFI-02.1; Tell the practices")


def test_two_whole_sheets_in_one_file_are_both_taken(desk: CoordinatorsDesk) -> None:
    police, council = came_back(desk.hand_out()), came_back(desk.hand_out("council", "9RZF"))
    renamed = (replace(sheet, name=f"{sheet.name} 2") for sheet in council.sheets[1:])

    plan = desk.plan(replace(police, sheets=(*police.sheets, *renamed)))

    assert [event.sign for event in plan.returned] == ["M4XT", "9RZF"]


@pytest.mark.parametrize(
    ("typed", "tally"),
    [
        ({}, "1 action asked, 0 answered, 1 blank"),
        ({("AFI-01.1", "Confidence"): "at risk"}, "1 action asked, 1 answered, 0 blank"),
        ({("AFI-01.1", "Your update"): "Forty trained."}, "1 action asked, 1 answered, 0 blank"),
        ({("AFI-01.1.2", "Done on"): "1 August 2019"}, "1 action asked, 1 answered, 0 blank"),
    ],
)
def test_how_many_actions_were_answered_and_how_many_are_blank_is_told(
    desk: CoordinatorsDesk, typed: dict[tuple[str, str], str], tally: str
) -> None:
    plan = desk.plan(came_back(desk.hand_out(), typed))

    assert [event.tally for event in plan.returned] == [tally]
    assert plan.ledger[0].words.endswith(tally)


def test_a_row_for_a_new_action_is_refused_with_its_words(desk: CoordinatorsDesk) -> None:
    came = came_back(desk.hand_out())
    cells = {1: Cell("B9", "new"), 3: Cell("D9", "Train the night shift")}

    def added(sheet: Sheet) -> Sheet:
        return replace(sheet, rows=(*sheet.rows, Row(9, cells))) if sheet.name == "Actions" else sheet

    with pytest.raises(Problems) as refused:
        desk.plan(replace(came, sheets=tuple(map(added, came.sheets))))

    (problem,) = refused.value.problems
    assert (str(problem.where), problem.typed) == ("Actions!row 9", "new; Train the night shift")
