"""Sheets come back sorted, copied, renamed, with columns moved and added.

What is in them is found all the same, or told.
"""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.domain.round.coordinators_desk import CoordinatorsDesk, blank_codes, came_back, row
from tests.domain.statements import derby
from wsoa.domain.changes.plan import Plan
from wsoa.domain.errors import Problems
from wsoa.domain.round.handout.sent_sheet import standing_for
from wsoa.domain.round.intake.found_rows import found_in
from wsoa.domain.round.intake.front_sheet import signature, written_on
from wsoa.domain.round.spreadsheet import Cell, IncomingFile, Row, Sheet

CHANGED = {
    ("AFI-01.1", "Confidence"): "at risk",
    ("AFI-01.1.1", "Milestone"): "Agree who speaks",
    ("AFI-01.1.2", "Due"): "3 September 2019",
}
TAKEN = [("AFI-01.1", "confidence"), ("AFI-01.1.1", "title"), ("AFI-01.1.2", "due")]


@pytest.fixture
def desk() -> CoordinatorsDesk:
    return CoordinatorsDesk(derby())


@pytest.fixture
def came(desk: CoordinatorsDesk) -> IncomingFile:
    return came_back(desk.hand_out(), CHANGED)


def taken(plan: Plan) -> list[tuple[str, str]]:
    return [(change.ref, change.field) for change in plan.changes]


def rearranged(came: IncomingFile, change: Callable[[Sheet], Sheet]) -> IncomingFile:
    return replace(came, sheets=tuple(change(sheet) for sheet in came.sheets))


def moved(row: Row, order: Callable[[int], int]) -> Row:
    return Row(row.number, {order(place): cell for place, cell in row.cells.items()})


def test_rows_sorted_another_way_are_known_by_their_codes(desk: CoordinatorsDesk, came: IncomingFile) -> None:
    turned = rearranged(
        came,
        lambda sheet: replace(sheet, rows=tuple(Row(n, row.cells) for n, row in enumerate(reversed(sheet.rows), 2))),
    )

    assert taken(desk.plan(turned)) == TAKEN


def test_columns_moved_and_inserted_are_known_by_their_headings(desk: CoordinatorsDesk, came: IncomingFile) -> None:
    def shifted(sheet: Sheet) -> Sheet:
        return Sheet(
            sheet.name, moved(sheet.header, lambda n: 20 - n), tuple(moved(row, lambda n: 20 - n) for row in sheet.rows)
        )

    assert taken(desk.plan(rearranged(came, shifted))) == TAKEN


def test_sheets_renamed_and_rows_copied_into_another_workbook_are_known(
    desk: CoordinatorsDesk, came: IncomingFile
) -> None:
    _, actions, milestones = came.sheets
    below = tuple(Row(n, row.cells) for n, row in enumerate((milestones.header, *milestones.rows), 40))
    copied = replace(came, source="notes.xlsx", sheets=(Sheet("Sheet1", actions.header, (*actions.rows, *below)),))

    plan = desk.plan(copied)

    assert taken(plan) == TAKEN
    assert plan.returned[0].filled_in_by == ""


def test_one_sheet_saved_as_csv_is_taken_and_the_rest_left_alone(desk: CoordinatorsDesk, came: IncomingFile) -> None:
    only = replace(came.sheets[1], name="")

    plan = desk.plan(replace(came, source="actions.csv", sheets=(only,)))

    assert taken(plan) == TAKEN[:1]
    assert any("2 rows of sheet M4XT are not in it" in remark for remark in plan.remarks)


@pytest.mark.parametrize("heading", ["milestone ", "MILESTONE"])
def test_a_heading_typed_in_other_letters_is_the_same_heading(
    desk: CoordinatorsDesk, came: IncomingFile, heading: str
) -> None:
    plan = desk.plan(headed(came, "Milestones", "Milestone", heading))

    assert taken(plan) == TAKEN
    assert plan.remarks == ()


@pytest.mark.parametrize("heading", ["Milestones", "Title", "Milestone (as at 5 August)"])
def test_a_heading_renamed_a_little_is_understood_and_said(
    desk: CoordinatorsDesk, came: IncomingFile, heading: str
) -> None:
    plan = desk.plan(headed(came, "Milestones", "Milestone", heading))

    assert taken(plan) == TAKEN
    assert plan.remarks == (f"Milestones!C1, “{heading}”, was taken for “Milestone”.",)


def headed(came: IncomingFile, name: str, old: str, new: str) -> IncomingFile:
    def renamed(sheet: Sheet) -> Sheet:
        cells = {
            place: replace(cell, typed=new) if cell.typed == old and sheet.name == name else cell
            for place, cell in sheet.header.cells.items()
        }
        return replace(
            sheet, header=Row(sheet.header.number, {place: cell for place, cell in cells.items() if cell.typed})
        )

    return rearranged(came, renamed)


def test_a_heading_renamed_beyond_knowing_is_a_problem_and_not_a_loss(
    desk: CoordinatorsDesk, came: IncomingFile
) -> None:
    with pytest.raises(Problems) as refusal:
        desk.plan(headed(came, "Milestones", "Done on", "Ticked"))

    (problem,) = refusal.value.problems
    assert (str(problem.where), problem.typed) == ("Milestones!E1", "Ticked")
    assert "There is no column “Done on”" in problem.why


def test_a_column_headed_like_another_is_a_problem(desk: CoordinatorsDesk, came: IncomingFile) -> None:
    with pytest.raises(Problems) as refusal:
        desk.plan(headed(came, "Milestones", "Done on", "Due"))

    (problem,) = refusal.value.problems
    assert (str(problem.where), problem.typed) == ("Milestones!F1", "Due")
    assert problem.why == "Milestones!E1, “Due”, says the same."


def test_a_column_taken_out_is_left_as_it_is_and_that_is_said(desk: CoordinatorsDesk, came: IncomingFile) -> None:
    def cut(row: Row) -> Row:
        return Row(row.number, {place: cell for place, cell in row.cells.items() if place != 6})

    without = rearranged(
        came,
        lambda sheet: (
            Sheet(sheet.name, cut(sheet.header), tuple(map(cut, sheet.rows))) if sheet.name == "Actions" else sheet
        ),
    )

    plan = desk.plan(without)

    assert taken(plan) == TAKEN[1:]
    assert "Actions has no column “Confidence”, so it was left as it is." in plan.remarks


def test_a_column_of_the_leads_own_is_left_out_and_told_with_its_words(
    desk: CoordinatorsDesk, came: IncomingFile
) -> None:
    def more(sheet: Sheet) -> Sheet:
        if sheet.name != "Actions":
            return sheet
        rows = tuple(Row(row.number, {**row.cells, 15: Cell(f"P{row.number}", "ask Jo")}) for row in sheet.rows)
        return Sheet(sheet.name, Row(1, {**sheet.header.cells, 15: Cell("P1", "My notes")}), rows)

    plan = desk.plan(rearranged(came, more))

    assert taken(plan) == TAKEN
    told = "Actions!P1, “My notes”, is no column of ours: its 1 filled cell was left out: P2 “ask Jo”."
    assert told in plan.remarks


def test_words_beside_the_table_are_left_out_and_said(desk: CoordinatorsDesk, came: IncomingFile) -> None:
    def scribbled(sheet: Sheet) -> Sheet:
        rows = tuple(Row(row.number, {**row.cells, 22: Cell(f"W{row.number}", "Call Jo")}) for row in sheet.rows[:1])
        return replace(sheet, rows=(*rows, *sheet.rows[1:])) if sheet.name == "Actions" else sheet

    plan = desk.plan(rearranged(came, scribbled))

    assert taken(plan) == TAKEN
    assert "Actions!W2 stands in no column of ours and was left out: “Call Jo”." in plan.remarks


def test_a_sheet_of_the_leads_own_is_left_alone_and_said(desk: CoordinatorsDesk, came: IncomingFile) -> None:
    own = Sheet("Sheet4", Row(1, {0: Cell("A1", "Rota")}), (Row(2, {0: Cell("A2", "Monday")}),))

    plan = desk.plan(replace(came, sheets=(*came.sheets, own)))

    assert "The sheet “Sheet4” has no row codes and was left alone: 2 filled cells, “Rota; Monday”." in plan.remarks


def test_rows_without_the_header_row_are_told(desk: CoordinatorsDesk, came: IncomingFile) -> None:
    bare = rearranged(
        came, lambda sheet: Sheet(sheet.name, sheet.rows[0], sheet.rows[1:]) if sheet.name == "Milestones" else sheet
    )

    with pytest.raises(Problems) as refusal:
        desk.plan(bare)

    (problem,) = refusal.value.problems
    assert str(problem.where) == "Milestones!row 2"
    assert problem.typed.startswith("AFI-01.1.1; Agree who speaks")
    assert f"So are {len(came.sheets[2].rows) - 1} rows below it." in problem.why


def test_what_the_reader_of_the_file_remarked_is_passed_on(desk: CoordinatorsDesk, came: IncomingFile) -> None:
    assert "Row 7 is hidden." in desk.plan(replace(came, remarks=("Row 7 is hidden.",))).remarks


def test_two_sheets_in_one_file_are_each_merged_by_their_own_past(desk: CoordinatorsDesk) -> None:
    ours, theirs = desk.hand_out(), desk.hand_out("police", sign="9RZF")
    first = came_back(ours, {("AFI-01.1", "Confidence"): "at risk"})
    second = came_back(theirs, {("AFI-01.1", "Lead officer"): "Chief Inspector"})
    both = replace(
        first, sheets=(*first.sheets, *(replace(sheet, name=f"{sheet.name} 2") for sheet in second.sheets[1:]))
    )

    plan = desk.plan(both)

    assert taken(plan) == [("AFI-01.1", "officer"), ("AFI-01.1", "confidence")]
    assert [event.sign for event in plan.returned] == ["M4XT", "9RZF"]


def test_any_other_sheet_of_actions_is_none_of_ours() -> None:
    plain = Sheet("Actions", Row(1, {0: Cell("A1", "Action")}), (Row(2, {0: Cell("A2", "A Wales-wide plan")}),))

    assert not found_in(IncomingFile("plan.xlsx", (plain,))).is_ours


def test_a_file_without_a_single_row_of_a_sheet_is_no_return(desk: CoordinatorsDesk, came: IncomingFile) -> None:
    start, example = came.sheets[0], ["Example", "Action", "Due", "Delivery", "Confidence", "Your update"]
    as_it_goes_out = replace(start, rows=(*start.rows, row(9, example)))

    with pytest.raises(Problems) as refusal:
        desk.plan(replace(came, source="start.csv", sheets=(as_it_goes_out,)))

    (problem,) = refusal.value.problems
    assert "No row of a sheet is in it" in problem.why


def test_a_row_without_a_code_in_a_file_of_two_sheets_is_not_lost(desk: CoordinatorsDesk) -> None:
    ours, theirs = desk.hand_out(), desk.hand_out(sign="9RZF")
    code = blank_codes(ours)[0]
    first = came_back(ours, {(code, "Code"): "", (code, "Action reference"): "AFI-01.1", (code, "Milestone"): "Brief"})
    both = replace(
        first,
        sheets=(*first.sheets, *(replace(sheet, name=f"{sheet.name} 2") for sheet in came_back(theirs).sheets[1:])),
    )

    with pytest.raises(Problems) as refusal:
        desk.plan(both)

    assert "rows of several sheets" in refusal.value.problems[0].why


def test_an_emptied_heading_over_words_is_a_problem_and_not_a_loss(desk: CoordinatorsDesk) -> None:
    came = came_back(desk.hand_out(), {("AFI-01.1", "Your update"): "Forty trained."})

    with pytest.raises(Problems) as refusal:
        desk.plan(headed(came, "Actions", "Your update", ""))

    (problem,) = refusal.value.problems
    assert (str(problem.where), problem.typed) == ("Actions!E2", "Forty trained.")
    assert "there is no column “Your update”" in problem.why


def test_words_above_the_header_row_are_left_out_and_said(desk: CoordinatorsDesk, came: IncomingFile) -> None:
    def titled(sheet: Sheet) -> Sheet:
        if sheet.name != "Actions":
            return sheet
        return Sheet(
            sheet.name,
            Row(1, {0: Cell("A1", "Police return, August")}),
            (Row(2, sheet.header.cells), *(Row(row.number + 1, row.cells) for row in sheet.rows)),
        )

    plan = desk.plan(rearranged(came, titled))

    assert taken(plan) == TAKEN
    assert "Actions!row 1 stands above the header row and was left out: “Police return, August”." in plan.remarks


@pytest.mark.parametrize(
    ("cells", "name"),
    [
        ({0: "Filled in by", 1: "DCI Green"}, "DCI Green"),
        ({0: "Filled in by", 3: "DCI Green"}, "DCI Green"),
        ({0: "Filled in by: DCI Green"}, "DCI Green"),
        ({0: "FILLED IN BY", 1: " DCI  Green "}, "DCI Green"),
        ({0: "Filled in by"}, ""),
    ],
)
def test_who_filled_it_in_is_found_wherever_it_was_typed_beside_the_label(cells: dict[int, str], name: str) -> None:
    row = Row(7, {place: Cell(f"{'ABCD'[place]}7", typed) for place, typed in cells.items()})

    assert signature(Sheet("Start here", row, ())) == name


def test_what_a_lead_wrote_on_the_first_sheet_is_told() -> None:
    texts = standing_for(["What to do", "1."])
    sheet = Sheet(
        "Start here",
        Row(1, {0: Cell("A1", "What to do")}),
        (
            Row(2, {0: Cell("A2", "1."), 1: Cell("B2", "Ask Jo about the dates")}),
            Row(3, {0: Cell("A3", "Filled in by"), 1: Cell("B3", "Jo")}),
        ),
    )

    (told,) = written_on(sheet, texts)

    assert told == "Start here!B2 was left out: “Ask Jo about the dates”. Only the name is taken from this sheet."


@pytest.mark.parametrize("typed", ["30-Sep-19", "30/9/2019", "30.09.2019", "Monday 30 September 2019", "2019-09-30"])
def test_a_shaded_date_saved_in_another_form_is_the_same_date(desk: CoordinatorsDesk, typed: str) -> None:
    assert desk.plan(came_back(desk.hand_out(), {("AFI-01.1", "Agreed due"): typed})).changes == ()
