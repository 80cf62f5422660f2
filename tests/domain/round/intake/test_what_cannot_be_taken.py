"""What cannot be taken from a return is told by its cell, all at once, with what to do; and nothing of it is taken."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from tests.domain.round.coordinators_desk import CoordinatorsDesk, Typed, blank_codes, came_back, code_of
from tests.domain.statements import ACTION, COUNCIL, OPEN_STEP, SECOND_AREA, derby
from wsoa.domain.errors import Problem, Problems
from wsoa.domain.round.spreadsheet import Cell, IncomingFile, Row, Sheet
from wsoa.domain.statement.records import Action, Measure, Note, Reading

OTHERS = Action(
    "AFI-02.1",
    areas=("AFI-02",),
    title="Tell the practices",
    lead="council",
    contributing=("police",),
    due=date(2019, 9, 30),
)


@pytest.fixture
def desk() -> CoordinatorsDesk:
    return CoordinatorsDesk(derby(SECOND_AREA, OTHERS))


def refused(desk: CoordinatorsDesk, came: IncomingFile) -> tuple[Problem, ...]:
    with pytest.raises(Problems) as refusal:
        desk.plan(came)
    return refusal.value.problems


def spoilt(desk: CoordinatorsDesk, typed: Typed) -> Problem:
    """The one problem of a sheet with these cells typed over."""
    (problem,) = refused(desk, came_back(desk.hand_out(), typed))
    return problem


def altered(came: IncomingFile, name: str, change: Callable[[Sheet], Sheet]) -> IncomingFile:
    return replace(came, sheets=tuple(change(sheet) if sheet.name == name else sheet for sheet in came.sheets))


@pytest.mark.parametrize(
    ("at", "typed", "where", "why"),
    [
        (("AFI-01.1", "Due"), "31/9/19", "Actions!I2 (Due)", "There is no 31 September 2019."),
        (("AFI-01.1", "Delivery"), "nearly", "Actions!F2 (Delivery)", "not one of the choices"),
        (("AFI-01.1", "Delivery"), "", "Actions!F2 (Delivery)", "cannot be left empty"),
        (
            ("AFI-01.1", "Completed on"),
            "1 August 2019",
            "Actions!H2 (AFI-01.1, Completed on)",
            "so it has no day of completion",
        ),
        (("AFI-01.1.2", "Done on"), "2 August 2019", "Milestones!E3 (AFI-01.1.2, Done on)", "has not come"),
        (("AFI-01.1.2", "Milestone"), "", "Milestones!row 3 (AFI-01.1.2)", "needs words"),
        (("AFI-01.1", "Reference"), "AFI-01.9", "Actions!B2 (Reference)", "The cell said “AFI-01.1”."),
        (
            ("AFI-01.1", "What the inspectors said"),
            "All is well.",
            "Actions!P2 (What the inspectors said)",
            "Shaded cells cannot be changed",
        ),
        (("AFI-01.1", "Agreed due"), "1 October 2019", "Actions!M2 (Agreed due)", "The cell said “30 September 2019”."),
        (("AFI-02.1", "Action"), "Tell everybody", "Others' actions!C2 (Action)", "led by another agency"),
    ],
)
def test_a_cell_that_cannot_be_taken_is_named_with_the_reason(
    desk: CoordinatorsDesk, at: tuple[str, str], typed: str, where: str, why: str
) -> None:
    problem = spoilt(desk, {at: typed})

    assert str(problem.where) == where
    assert why in problem.why
    assert problem.mend


def test_every_problem_is_told_at_once(desk: CoordinatorsDesk) -> None:
    workbook = desk.hand_out()
    typed = {("AFI-01.1", "Due"): "soon", ("AFI-01.1", "Confidence"): "fine", ("AFI-01.1.2", "Done on"): "32/1/2019"}

    problems = refused(desk, came_back(workbook, typed))

    assert [str(problem.where) for problem in problems] == [
        "Actions!G2 (Confidence)",
        "Actions!I2 (Due)",
        "Milestones!E3 (Done on)",
    ]


def test_a_choice_of_the_column_beside_is_told_where_it_belongs(desk: CoordinatorsDesk) -> None:
    problem = spoilt(desk, {("AFI-01.1", "Delivery"): "On track"})

    assert problem.mend == "It is a word of “Confidence”: write it there."


def test_a_formula_without_a_value_says_to_save_the_workbook_in_excel(desk: CoordinatorsDesk) -> None:
    problem = spoilt(desk, {("AFI-01.1", "Due"): Cell("", "=B7", "It is a formula with no stored value.")})

    assert problem.why == "It is a formula with no stored value."


def test_a_code_of_another_statement_is_refused(desk: CoordinatorsDesk) -> None:
    problem = spoilt(desk, {("AFI-01.1", "Code"): "W9999-M4XT-001-9RZF"})

    assert problem.why == "This code is of another statement."


def test_an_altered_code_is_refused(desk: CoordinatorsDesk) -> None:
    workbook = desk.hand_out()
    other = code_of(workbook, "AFI-01.1").replace("-001-", "-002-")

    problems = refused(desk, came_back(workbook, {("AFI-01.1", "Code"): other}))

    assert f"Its code {other} was altered" in problems[0].why


def test_a_code_typed_again_by_hand_is_known(desk: CoordinatorsDesk) -> None:
    workbook = desk.hand_out()
    code = code_of(workbook, "AFI-01.1")

    plan = desk.plan(
        came_back(
            workbook,
            {("AFI-01.1", "Code"): f" {code.lower().replace('0', 'o')} ", ("AFI-01.1", "Confidence"): "on track"},
        )
    )

    assert [change.field for change in plan.changes] == ["confidence"]


def test_a_code_that_is_none_is_refused(desk: CoordinatorsDesk) -> None:
    problem = spoilt(desk, {("AFI-01.1", "Code"): "see above"})

    assert (str(problem.where), problem.typed) == ("Actions!A2", "see above")


def test_the_same_row_twice_names_both(desk: CoordinatorsDesk) -> None:
    came = came_back(desk.hand_out())
    twice = altered(came, "Actions", lambda sheet: replace(sheet, rows=(*sheet.rows, Row(9, sheet.rows[0].cells))))

    (problem,) = refused(desk, twice)

    assert str(problem.where) == "Actions!row 9"
    assert problem.typed.startswith("AFI-01.1; ")
    assert problem.why.startswith("It has the code of Actions!row 2, ")
    assert problem.why.endswith(", and says the same.")


def test_the_same_row_twice_in_other_words_shows_the_words_of_both(desk: CoordinatorsDesk) -> None:
    came = came_back(desk.hand_out())
    (row,) = (sheet.rows[0] for sheet in came.sheets if sheet.name == "Actions")
    other = {**row.cells, 6: Cell("G9", "off track")}

    (problem,) = refused(
        desk, altered(came, "Actions", lambda sheet: replace(sheet, rows=(*sheet.rows, Row(9, other))))
    )

    assert problem.why.endswith(", and says something else in G2 (nothing) and G9 “off track”.")


def test_a_row_with_the_code_of_another_is_told_its_own(desk: CoordinatorsDesk) -> None:
    workbook = desk.hand_out()
    codes = [code_of(workbook, ref) for ref in ("AFI-01.1.1", "AFI-01.1.2")]

    reworded = {("AFI-01.1.2", "Code"): codes[0], ("AFI-01.1.2", "Milestone"): "In quite other words"}
    (problem,) = refused(desk, came_back(workbook, reworded))

    assert problem.why == f"It has the code of Milestones!row 2, {codes[0]}, and is the row of AFI-01.1.2."
    assert problem.mend == f"Type its own code in: {codes[1]}"


def test_words_added_to_what_a_shaded_cell_said_are_shown(desk: CoordinatorsDesk) -> None:
    desk.now = desk.now.with_records(Note("N-001", about="AFI-01.1", text="Begun. " * 20, dated=date(2019, 6, 1)))
    workbook = desk.hand_out()
    shown = dict(
        zip(
            (column.label for column in workbook.tables[0].table.columns),
            workbook.tables[0].rows[0].values,
            strict=True,
        )
    )
    typed = {("AFI-01.1", "Last update"): f"{shown['Last update']} Now ended.", ("AFI-01.1", "Your update"): "Ended."}

    (problem,) = refused(desk, came_back(workbook, typed))

    assert problem.typed == "… Now ended."


def test_a_row_that_lost_its_code_is_known_by_its_reference_and_words_and_that_is_said(
    desk: CoordinatorsDesk,
) -> None:
    done = {("AFI-01.1.2", "Code"): "", ("AFI-01.1.2", "Done on"): "1 August 2019"}

    plan = desk.plan(came_back(desk.hand_out(), done))

    assert [(change.ref, change.field) for change in plan.changes] == [("AFI-01.1.2", "done")]
    assert "1 row of Milestones stands without its code, and was known by reference and words." in plan.remarks


def test_rows_that_were_sorted_without_their_codes_are_known_by_reference_and_words(desk: CoordinatorsDesk) -> None:
    came = came_back(desk.hand_out(), {("AFI-01.1.2", "Done on"): "1 August 2019"})
    milestones = next(sheet for sheet in came.sheets if sheet.name == "Milestones")
    first, second = milestones.rows[:2]
    turned = (
        Row(first.number, {**second.cells, 0: first.cells[0]}),
        Row(second.number, {**first.cells, 0: second.cells[0]}),
    )

    plan = desk.plan(altered(came, "Milestones", lambda sheet: replace(sheet, rows=(*turned, *sheet.rows[2:]))))

    assert [(change.ref, change.field) for change in plan.changes] == [("AFI-01.1.2", "done")]
    assert "2 rows of Milestones stand without their codes, and were known by reference and words." in plan.remarks


def test_a_row_pasted_whole_over_the_next_is_not_known_for_itself(desk: CoordinatorsDesk) -> None:
    came = came_back(desk.hand_out())
    first, second = next(sheet for sheet in came.sheets if sheet.name == "Milestones").rows[:2]
    pasted = Row(second.number, {**first.cells, 0: second.cells[0]})

    problems = refused(
        desk, altered(came, "Milestones", lambda sheet: replace(sheet, rows=(first, pasted, *sheet.rows[2:])))
    )

    assert any("Shaded cells cannot be changed" in problem.why for problem in problems)


def test_a_copy_of_a_row_without_its_code_is_no_other_row(desk: CoordinatorsDesk) -> None:
    came = came_back(desk.hand_out())
    (row,) = (sheet.rows[0] for sheet in came.sheets if sheet.name == "Actions")
    copied = {place: cell for place, cell in row.cells.items() if place}
    twice = altered(came, "Actions", lambda sheet: replace(sheet, rows=(*sheet.rows, Row(9, copied))))

    (problem,) = refused(desk, twice)

    assert (str(problem.where), problem.typed[:10]) == ("Actions!row 9", "AFI-01.1; ")


def test_a_reference_typed_in_another_way_is_the_same(desk: CoordinatorsDesk) -> None:
    assert desk.plan(came_back(desk.hand_out(), {("AFI-01.1", "Reference"): "afi 1.1"})).changes == ()


def test_a_row_that_lost_its_code_is_told_which_it_was(desk: CoordinatorsDesk) -> None:
    workbook = desk.hand_out()

    (problem,) = refused(
        desk, came_back(workbook, {("AFI-01.1.2", "Code"): "", ("AFI-01.1.2", "Milestone"): "In quite other words"})
    )

    assert problem.mend == f"Type its code in: {code_of(workbook, 'AFI-01.1.2')}"


def test_a_milestone_that_was_there_before_is_not_said_to_have_been_brought_when_its_row_is_emptied(
    desk: CoordinatorsDesk,
) -> None:
    workbook = desk.hand_out()
    desk.take(came_back(workbook, {("AFI-01.1.2", "Milestone"): "Dip sample thirty returns"}))

    emptied: Typed = {("AFI-01.1.2", label): "" for label in ("Action reference", "Milestone", "Due")}
    (problem,) = refused(desk, came_back(workbook, emptied))

    assert (str(problem.where), problem.why) == ("Milestones!row 3 (AFI-01.1.2)", "A milestone needs words.")


def test_a_record_that_another_agency_leads_now_is_not_changed_and_holds_nothing_else_back() -> None:
    desk = CoordinatorsDesk(
        derby(SECOND_AREA, Action("AFI-02.1", areas=("AFI-02",), title="Tell the practices", lead="police"))
    )
    workbook = desk.hand_out()
    desk.now = desk.now.with_records(replace(ACTION, lead="council", contributing=("police",)))
    typed: Typed = {("AFI-01.1", label): word for label, word in (("Confidence", "on track"), ("Your update", "Ten."))}

    plan = desk.plan(came_back(workbook, {**typed, ("AFI-02.1", "Confidence"): "at risk"}))

    assert [change.ref for change in plan.changes] == ["AFI-02.1"]
    why = f"was left out: AFI-01.1 is led by {COUNCIL.name}, since this sheet went out. Tell whoever leads it now."
    assert {f"Actions!G2 (Confidence), “on track”, {why}", f"Actions!E2 (Your update), “Ten.”, {why}"} <= set(
        plan.remarks
    )


def test_a_record_that_is_gone_is_not_changed(desk: CoordinatorsDesk) -> None:
    workbook = desk.hand_out()
    desk.now = type(desk.now).of(record for ref, record in desk.now.records.items() if ref != OPEN_STEP.ref)

    (problem,) = refused(desk, came_back(workbook, {(OPEN_STEP.ref, "Done on"): "1 August 2019"}))

    assert problem.why == "AFI-01.1.2 is no longer in the statement."


def test_a_new_milestone_names_one_of_the_agencys_own_actions(desk: CoordinatorsDesk) -> None:
    workbook = desk.hand_out()
    first, second = blank_codes(workbook)[:2]

    problems = refused(
        desk,
        came_back(
            workbook,
            {(first, "Milestone"): "One", (second, "Milestone"): "Two", (second, "Action reference"): "AFI-02.1"},
        ),
    )

    assert [problem.why.partition(",")[0] for problem in problems] == [
        "A new milestone needs the action that it is a step of.",
        "AFI-02.1 is led by Derby City Council",
    ]


def test_the_same_new_milestone_twice_is_one_too_many(desk: CoordinatorsDesk) -> None:
    workbook = desk.hand_out()
    typed = {
        (code, label): word
        for code in blank_codes(workbook)[:2]
        for label, word in (("Action reference", "AFI-01.1"), ("Milestone", "Brief"))
    }

    (problem,) = refused(desk, came_back(workbook, typed))

    assert "says the same" in problem.why


def test_a_row_without_any_code_below_the_blank_ones_is_a_milestone_more(desk: CoordinatorsDesk) -> None:
    workbook = desk.hand_out()
    code = blank_codes(workbook)[0]
    came = came_back(
        workbook, {(code, "Code"): "", (code, "Action reference"): "AFI-01.1", (code, "Milestone"): "Brief every shift"}
    )

    plan = desk.take(came)
    again = desk.take(
        came_back(
            workbook,
            {
                (code, "Code"): "",
                (code, "Action reference"): "AFI-01.1",
                (code, "Milestone"): "Brief every shift",
                (code, "Due"): "1/10/2019",
            },
        )
    )

    assert plan.born == ("AFI-01.1.3",)
    assert any("has no code" in remark for remark in plan.remarks)
    assert [(change.ref, change.field) for change in again.changes] == [("AFI-01.1.3", "due")]


def test_a_reading_needs_its_number_and_its_day(desk: CoordinatorsDesk) -> None:
    measure = Measure("KPI-01", "Children seen", baseline=None, actions=("AFI-01.1",))
    desk.now = desk.now.with_records(measure)

    problem = spoilt(desk, {("KPI-01", "New reading"): "62"})

    assert str(problem.where) == "Measures!F2 (Read on)"
    assert problem.why == "A reading is a number and the day that it was read on."


def test_a_row_with_a_conflict_is_not_judged_before_it_is_settled(desk: CoordinatorsDesk) -> None:
    workbook = desk.hand_out()
    desk.now = desk.now.with_records(replace(ACTION, due=date(2019, 10, 14)))

    plan = desk.plan(
        came_back(workbook, {("AFI-01.1", "Start"): "1 November 2019", ("AFI-01.1", "Due"): "1 December 2019"})
    )

    assert [conflict.field for conflict in plan.conflicts] == ["due"]


def test_no_note_is_made_of_an_update_to_a_record_of_others(desk: CoordinatorsDesk) -> None:
    came = came_back(desk.hand_out(), {("AFI-01.1", "Your update"): "Seen."})

    plan = desk.take(came)

    assert [record.about for record in desk.now.all(Note)] == ["AFI-01.1"]
    assert not desk.now.all(Reading)
    assert plan.born == ("N-001",)


def test_a_file_saved_with_american_dates_is_told_by_a_date_that_nobody_changed(desk: CoordinatorsDesk) -> None:
    typed = {("AFI-01.1.2", "Due"): "09/02/2019", ("AFI-01.1", "Confidence"): "on track"}

    problem = spoilt(desk, typed)

    assert str(problem.where) == "Milestones!F3"
    assert "American dates, month first" in problem.why


@pytest.mark.parametrize("typed", ["02/09/2019", "2/9/19", "2 September 2019", "2019-09-02", "Mon 2 September 2019"])
def test_the_date_that_was_sent_written_in_another_way_is_no_change(desk: CoordinatorsDesk, typed: str) -> None:
    assert desk.plan(came_back(desk.hand_out(), {("AFI-01.1.2", "Due"): typed})).changes == ()
