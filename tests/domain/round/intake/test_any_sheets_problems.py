from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from tests.domain.round.any_sheets import FORMULA, Typed, actions, after, milestones, plan, returned, sheet, table
from tests.domain.statements import ACTION, AREA, FIRST_POINT, OPEN_STEP, TODAY, derby
from wsoa.domain.errors import Place, Problem, Problems
from wsoa.domain.round.handout.sent_sheet import Round
from wsoa.domain.round.intake.found_rows import found_in
from wsoa.domain.round.intake.take_in import ImportContext, plan_import
from wsoa.domain.round.layout.questions import Unanswered
from wsoa.domain.round.spreadsheet import IncomingFile
from wsoa.domain.statement.choices import Delivery
from wsoa.domain.statement.records import Milestone
from wsoa.domain.statement.statement import Statement

ROW = {"Areas": "AFI-01", "Action": "Tell the social worker", "Due": "2019-11-29"}


def problems(came: IncomingFile, statement: Statement | None = None) -> tuple[Problem, ...]:
    """Why nothing of a return can be taken into the small statement, even where overwriting was asked for."""
    with pytest.raises(Problems) as refused:
        plan(came, statement, overwrite=True)
    assert refused.value.what == "Nothing was taken from plan.xlsx."
    return refused.value.problems


def only(came: IncomingFile, statement: Statement | None = None) -> Problem:
    """The one problem of a return."""
    (problem,) = problems(came, statement)
    return problem


def says(problem: Problem, *words: str) -> bool:
    """Whether these words stand in what a person is told."""
    told = f"{problem.where} {problem.typed} {problem.why} {problem.mend}"
    return all(word in told for word in words)


def test_a_bad_date_is_named_with_its_cell_and_how_to_mend_it() -> None:
    problem = only(actions({"Reference": "AFI-01.1", "Due": "31/02/2020"}))

    assert problem == Problem(
        Place("Actions", "B2", label="Due"),
        "31/02/2020",
        "There is no 31 February 2020.",
        "The last day of that month is 29 February 2020.",
    )


def test_a_date_typed_month_first_is_a_problem() -> None:
    assert says(only(actions({"Reference": "AFI-01.1", "Due": "09/30/2019"})), "Actions!B2", "There is no month 30")


def test_in_a_csv_file_a_cell_has_no_sheet_before_it() -> None:
    assert str(only(returned(table("", {"Reference": "AFI-01.1", "Due": "soon"}))).where) == "B2 (Due)"


def test_every_problem_of_a_file_is_named_at_once() -> None:
    came = returned(
        table(
            "Actions", {"Reference": "AFI-01.1", "Due": "soon", "Lead agency": "polcie"}, ROW | {"Delivery": "nearly"}
        ),
        table("Milestones", {"Reference": "AFI-01.1.2", "Due": "later"}),
    )

    found = problems(came)

    assert [problem.typed for problem in found] == ["soon", "polcie", "nearly", "later"]
    assert [str(problem.where).partition(" ")[0] for problem in found] == [
        "Actions!B2",
        "Actions!C2",
        "Actions!F3",
        "Milestones!B2",
    ]


def test_blank_rows_do_not_change_the_numbers_of_the_rows_below() -> None:
    came = actions(
        {"Reference": "AFI-01.1", "Due": "1/10/2019"},
        {},
        {},
        ROW,
        {},
        {"Areas": "AFI-01", "Action": "Tell", "Due": "soon"},
    )

    assert str(only(came).where) == "Actions!B7 (Due)"


def test_the_same_reference_twice_is_a_problem_that_names_both_rows() -> None:
    problem = only(
        actions({"Reference": "AFI-01.1", "Confidence": "at risk"}, {"Reference": "afi-1.1", "Confidence": "on track"})
    )

    assert says(problem, "Actions!A2", "Actions!A3", "AFI-01.1", "Keep one of the two rows.")


def test_the_same_new_reference_twice_is_a_problem_that_names_both_rows() -> None:
    new = {"Reference": "AFI-01.2", "Action": "Tell the social worker"}

    assert says(only(actions(new, new)), "Actions!A2", "Actions!A3", "AFI-01.2", "Keep one of the two rows.")


def test_the_same_reference_in_two_sheets_is_a_problem_that_names_both() -> None:
    row: dict[str, Typed] = {"Reference": "AFI-01.1", "Confidence": "at risk"}

    assert says(only(returned(table("Police", row), table("Council", row))), "Police!A2", "Council!A2")


def test_a_header_that_heads_nothing_is_a_problem_with_what_was_likely_meant() -> None:
    problem = only(actions({"Reference": "AFI-01.1", "Action": ACTION.title, "Confidance": "at risk"}))

    assert (str(problem.where), problem.typed) == ("Actions!C1", "Confidance")
    assert problem.why == "No field of actions is called that."
    assert problem.mend == "Did you mean Confidence? Rename the column, or take it out."


def test_a_header_that_is_like_no_other_is_left_out_with_all_its_words() -> None:
    taken = plan(milestones({"Reference": "AFI-01.1.2", "Done on": "2019-07-30", "Budget": "1 of 3"}))

    assert [change.field for change in taken.changes] == ["done"]
    assert taken.remarks == ("Milestones!C1, “Budget”: 1 filled cell was left out: C2 “1 of 3”.",)


@pytest.mark.parametrize(("one", "other"), [("Due", "Due"), ("Due", "Due date"), ("Due date", "DUE")])
def test_of_two_columns_of_dates_that_differ_it_is_asked_which_is_the_field(one: str, other: str) -> None:
    asked = problems(returned(sheet("Actions", ["Reference", one, other], ["AFI-01.1", "1/10/2019", "1/11/2019"])))

    assert [str(problem.where) for problem in asked] == ["Actions!B1", "Actions!C1"]
    assert all(says(each, "both seem to be “Due”", "in row 2 they say", "1/10/2019", "1/11/2019") for each in asked)


@pytest.mark.parametrize("other", ["Reference", "Ref"])
def test_a_column_that_says_nothing_but_what_another_says_is_left_out_and_said(other: str) -> None:
    heads = ["Reference", "Confidence", other, "Confidence"]

    taken = plan(returned(sheet("Actions", heads, ["AFI-01.1", "at risk", "AFI-01.1", ""])))

    assert [change.new for change in taken.changes] == ["at risk"]
    told = (
        f"Actions!C1, “{other}”: 1 filled cell was left out, for Actions!A1, “Reference”, says the same: C2 “AFI-01.1”."
    )
    assert taken.remarks == ("Actions!D1, “Confidence”, was left out: nothing stands in it.", told)


def test_of_milestones_the_column_that_is_not_the_field_is_left_out_and_told_in_one_remark() -> None:
    came = returned(
        sheet("", ["Reference", "Done on", "Due", "Due date"], ["AFI-01.1.2", "2019-07-30", "2019-09-01", "1/10/2019"])
    )
    with pytest.raises(Unanswered) as asked:
        plan(came)

    answers = {question.tag: "Due" for question in asked.value.questions if question.words == "Due, beside Due date"}
    taken = plan_import(Round(derby(), "K7Q2", {}), found_in(came), ImportContext("Alex", TODAY, answers=answers))

    assert [remark for remark in taken.remarks if "D1" in remark] == [
        "D1, “Due date”: 1 filled cell was left out, for C1, “Due”, is taken for the field: D2 “1/10/2019”."
    ]


def test_a_reference_that_does_not_exist_is_a_problem_with_what_was_likely_meant() -> None:
    problem = only(actions({"Reference": "AFI-01.11", "Action": "Tell"}))

    assert (str(problem.where), problem.typed, problem.why) == (
        "Actions!A2",
        "AFI-01.11",
        "There is no action AFI-01.11.",
    )
    assert says(problem, "Did you mean AFI-01.1?")


def test_a_new_reference_that_is_not_the_next_is_a_problem_that_names_the_next() -> None:
    problem = only(milestones({"Reference": "AFI-01.1.9", "Milestone": "Report"}))

    assert says(
        problem,
        "Milestones!A2",
        "There is no milestone AFI-01.1.9.",
        "A new one under AFI-01.1 would be AFI-01.1.3, or leave the reference empty.",
    )


@pytest.mark.parametrize(
    "typed",
    ["AFI-99.1", "AFI-01.1.2", "AFI-01", "AFI-01a", "EV-001", "x" * 400, "AFI-" + "9" * 5000 + ".1"],
)
def test_a_reference_that_could_name_no_new_action_is_a_problem(typed: str) -> None:
    problem = only(actions({"Reference": typed, "Areas": "AFI-01", "Action": "Tell"}))

    assert str(problem.where) == "Actions!A2"
    assert problem.why.startswith("There is no action ")


def test_a_new_row_without_an_area_says_that_it_needs_one() -> None:
    problem = only(actions({"Action": "Tell", "Areas": ""}))

    assert says(
        problem, "A new action needs an area.", "Fill in “Areas”, with the reference of the area that it answers."
    )
    assert str(problem.where) == "Actions!B2 (Areas)"


def test_a_new_milestone_without_an_action_says_that_it_needs_one() -> None:
    problem = only(milestones({"Milestone": "Report", "Action reference": ""}))

    assert says(problem, "A new milestone needs the action that it is a step of.", "Fill in “Action reference”")
    assert str(problem.where) == "Milestones!B2 (Action reference)"


def test_an_area_that_does_not_exist_is_one_problem_and_not_two() -> None:
    problem = only(actions(ROW | {"Areas": "AFI-91"}))

    assert says(problem, "Actions!A2 (Areas)", "There is no area AFI-91.")


def test_an_agency_that_does_not_exist_is_a_problem_with_what_was_likely_meant() -> None:
    assert says(
        only(actions(ROW | {"Lead agency": "polcie"})),
        "Actions!D2 (Lead agency)",
        "There is no agency polcie.",
        "Did you mean police?",
    )


def test_a_choice_that_is_none_is_a_problem_with_the_choices() -> None:
    assert says(
        only(actions(ROW | {"Delivery": "nearly"})), "Write one of: not started, under way, complete, withdrawn."
    )


@pytest.mark.parametrize(
    ("row", "where"),
    [
        ({"Reference": "AFI-01.1", "Due": "2019-05-01"}, "Actions!B2 (AFI-01.1, Due)"),
        (
            {"Reference": "AFI-01.1", "Delivery": "complete", "Completed on": "2019-07-01"},
            "Actions!B2 (AFI-01.1, Delivery)",
        ),
        (
            {"Reference": "AFI-01.1", "Confidence": "at risk", "Completed on": "2019-07-01"},
            "Actions!C2 (AFI-01.1, Completed on)",
        ),
        ({"Reference": "AFI-01.1", "Why withdrawn": "Answered by another"}, "Actions!row 2 (AFI-01.1, Delivery)"),
        ({"Action": "Tell", "Areas": "AFI-01", "Points": "AFI-02a"}, "Actions!C2 (AFI-01.2, Points)"),
    ],
)
def test_what_may_not_be_is_named_by_the_cell_it_came_from(row: dict[str, Typed], where: str) -> None:
    area, point = replace(AREA, ref="AFI-02"), replace(FIRST_POINT, ref="AFI-02a", area="AFI-02")

    problem = only(actions(row), derby(area, point))

    assert str(problem.where) == where


def test_a_milestone_done_in_the_future_is_named_by_its_cell() -> None:
    assert says(
        only(milestones({"Reference": "AFI-01.1.2", "Done on": "2019-08-02"})),
        "Milestones!B2",
        "That day has not come: today is 1 August 2019.",
    )


def test_an_action_keeps_the_area_that_its_reference_stands_under() -> None:
    other = derby(replace(AREA, ref="AFI-02"))

    assert says(only(actions({"Reference": "AFI-01.2", "Areas": "AFI-02", "Action": "Tell"}), other), "Actions!B2")


def test_a_new_row_that_may_not_be_is_a_problem_and_not_a_conflict() -> None:
    came = actions({"Reference": "AFI-01.2", "Areas": "AFI-02", "Action": "Tell"})

    with pytest.raises(Problems) as refused:
        plan(came, derby(replace(AREA, ref="AFI-02")))

    assert [problem.why for problem in refused.value.problems] == [
        "An action answers the area that its reference stands under."
    ]


@pytest.mark.parametrize("ref", ["AFI-01.1.2", "AFI-01.1.3"])
def test_a_milestone_keeps_the_action_that_its_reference_stands_under(ref: str) -> None:
    other = derby(replace(ACTION, ref="AFI-01.2"))

    assert says(
        only(milestones({"Reference": ref, "Milestone": "Report", "Action reference": "AFI-01.2"}), other),
        "Milestones!C2",
    )


@pytest.mark.parametrize(
    ("header", "cell"), [("Due", "Actions!C2"), ("Action", "Actions!C2"), ("Lead agency", "Actions!C2")]
)
def test_a_formula_without_a_stored_value_says_to_open_and_save_it_in_excel(header: str, cell: str) -> None:
    problem = only(actions({"Reference": "AFI-01.1", "Confidence": "at risk", header: FORMULA}))

    assert says(problem, cell, "=B7", "It is a formula with no stored value. Open the workbook in Excel and save it.")


def test_a_formula_in_place_of_a_reference_is_a_problem_and_not_a_new_row() -> None:
    problem = only(actions({"Reference": FORMULA, "Areas": "AFI-01", "Action": "Tell"}))

    assert says(problem, "Actions!A2", "It is a formula with no stored value.")


@pytest.mark.parametrize(
    "sheets", [[], [("Sheet1", ["Name", "Telephone"], ["Someone", "01332"])], [("", ["1"], ["2"])]]
)
def test_a_file_without_any_table_says_how_to_head_the_columns(
    sheets: Sequence[tuple[str, list[str], list[Typed]]],
) -> None:
    problem = only(returned(*(sheet(*parts) for parts in sheets)))

    assert str(problem.where) == "plan.xlsx"
    assert says(problem, "Reference", "Areas", "Lead agency", "Milestone")


def test_a_new_milestone_of_a_complete_action_is_a_problem_though_the_action_has_no_row() -> None:
    complete = derby(
        replace(ACTION, delivery=Delivery.COMPLETE, completed=date(2019, 7, 1)),
        replace(OPEN_STEP, done=date(2019, 7, 1)),
    )

    found = problems(milestones({"Action reference": "AFI-01.1", "Milestone": "Report"}), complete)

    assert str(found[-1].where) == "Milestones!row 2 (AFI-01.1.3)"


def test_a_row_that_cannot_be_read_makes_no_problems_of_those_that_name_it() -> None:
    came = returned(
        table("Actions", {"Reference": "AFI-01.2", "Action": "Tell the school", "Due": "soon"}),
        table(
            "Milestones",
            {"Reference": "AFI-01.2.1", "Action reference": "AFI-01.2", "Milestone": "Write to it"},
            {"Reference": "", "Action reference": "AFI-01.2", "Milestone": "Ask it", "Due": "later"},
        ),
    )

    assert [problem.typed for problem in problems(came)] == ["soon", "later"]


def test_a_bad_reference_and_a_bad_cell_of_one_row_are_both_named() -> None:
    found = problems(actions({"Reference": "AFI-01.9", "Action": "Tell", "Due": "soon"}))

    assert [(str(problem.where), problem.typed) for problem in found] == [
        ("Actions!A2", "AFI-01.9"),
        ("Actions!C2 (Due)", "soon"),
    ]


def test_problems_are_told_as_a_person_goes_through_the_file() -> None:
    came = returned(
        table(
            "Milestones",
            {"Milestone": "Report", "Action reference": "AFI-09.9"},
            {"Reference": "AFI-01.1.2", "Due": "x"},
        ),
        table("Actions", {"Due": "y"}, {"Reference": "AFI-01.1", "Due": "z"}),
    )

    assert [problem.typed for problem in problems(came)] == ["AFI-09.9", "x", "y", "z"]


def test_half_bad_is_not_half_taken() -> None:
    came = actions(ROW, {"Reference": "AFI-01.1", "Due": "soon"})

    assert [problem.typed for problem in problems(came)] == ["soon"]


def test_a_milestone_in_the_words_of_one_above_is_left_out_or_numbered_where_it_says_more() -> None:
    row: dict[str, Typed] = {"Action reference": "AFI-01.1", "Milestone": "Report to the board", "Due": "28/6/2019"}

    came = milestones(row, row, {**row, "Done on": "28/6/2019"})

    titles = [step.title for step in after(came).under(Milestone, "AFI-01.1")]
    assert titles.count("Report to the board") == titles.count("Report to the board (2)") == 1
    assert plan(came).remarks == (
        "Milestones!row 3 says all that row 2 says, and was left out.",
        "Milestones!B4, “Report to the board”, was taken for “Report to the board (2)”.",
    )


def test_the_other_sheets_of_a_whole_workbook_are_left_alone() -> None:
    areas = sheet("Areas", ["Reference", "Lead agency"], ["AFI-01", "police"])

    assert says(only(returned(areas)), "No sheet has a header row")


def test_where_no_header_fits_every_heading_and_every_field_is_listed() -> None:
    plan = sheet("Plan", ["Unser Plan"], ["Prio", "Wer", "Bis wann"], ["1", "Anna", "Mai"])
    more = sheet("Two", ["Foo", "Bar"])

    problem = only(returned(plan, more))

    assert "\n    Plan!row 2: Prio | Wer | Bis wann\n    Two!row 1: Foo | Bar" in problem.why
    assert all(label in problem.mend for label in ("Lead agency", "Measure of success", "Milestones", "Reference"))
