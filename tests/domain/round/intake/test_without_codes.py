"""A return that has lost all its codes, or whose sheet is not on record: nothing in it is lost."""

from datetime import timedelta

import pytest

from tests.domain.round.coordinators_desk import CoordinatorsDesk, Typed, blank_codes, came_back, row
from tests.domain.statements import COUNCIL, SECOND_AREA, derby
from wsoa.domain.changes.change import BORN
from wsoa.domain.changes.plan import Keep
from wsoa.domain.errors import Problems
from wsoa.domain.round.handout.workbook import AgencyWorkbook
from wsoa.domain.round.intake.conflicts import tag_of
from wsoa.domain.round.spreadsheet import IncomingFile, Sheet
from wsoa.domain.statement.choices import Confidence
from wsoa.domain.statement.records import Action, Milestone, Note

OF_THE_COUNCIL = Action("AFI-02.1", areas=("AFI-02",), title="Tell the practices", lead="council")
UPDATE: Typed = {("AFI-01.1", "Your update"): "Forty trained.", ("AFI-01.1", "Confidence"): "at risk"}


@pytest.fixture
def desk() -> CoordinatorsDesk:
    return CoordinatorsDesk(derby(SECOND_AREA, OF_THE_COUNCIL))


def codeless(workbook: AgencyWorkbook, typed: Typed) -> IncomingFile:
    """A workbook with these cells typed over, and all its codes emptied."""
    new = {(each.code, "Code"): "" for table in workbook.tables for each in table.rows}
    return came_back(workbook, {**new, **typed})


def test_what_it_says_is_known_by_reference_and_each_row_is_asked_about(desk: CoordinatorsDesk) -> None:
    back = codeless(desk.hand_out(), UPDATE)
    asked = desk.plan(back)
    desk.take(back, Keep.THEIRS)

    assert asked.changes == ()
    assert [(each.ref, each.field, each.where.in_row) for each in asked.conflicts] == [
        ("AFI-01.1", "confidence", "Actions!row 2"),
        ("N-001", BORN, "Actions!row 2"),
    ]
    assert all("Actions!row 2 has no code" in each.doubt for each in asked.conflicts)

    assert desk.now.find(Action, "AFI-01.1").confidence is Confidence.AT_RISK
    assert [note.text for note in desk.now.under(Note, "AFI-01.1")][-1] == "Forty trained."


def test_it_is_said_and_no_sheet_counts_as_returned(desk: CoordinatorsDesk) -> None:
    plan = desk.plan(codeless(desk.hand_out(), UPDATE))

    assert plan.returned == ()
    assert any("has no row codes" in remark for remark in plan.remarks)


def test_what_differs_somebody_has_to_choose(desk: CoordinatorsDesk) -> None:
    plan = desk.plan(codeless(desk.hand_out(), {("AFI-01.1", "Lead officer"): "DS Grey"}))

    assert [(str(each.where), each.theirs, each.is_three_way) for each in plan.conflicts] == [
        ("Actions!K2", "DS Grey", False)
    ]


def test_a_row_without_a_reference_is_known_by_its_words(desk: CoordinatorsDesk) -> None:
    plan = desk.plan(codeless(desk.hand_out(), {**UPDATE, ("AFI-01.1", "Reference"): ""}))

    assert {each.ref for each in plan.conflicts if each.field == "confidence"} == {"AFI-01.1"}


def test_a_row_that_nothing_matches_is_refused_with_its_words(desk: CoordinatorsDesk) -> None:
    with pytest.raises(Problems) as refused:
        desk.plan(codeless(desk.hand_out(), {**UPDATE, ("AFI-01.1", "Reference"): "AFI-09.9"}))

    (problem,) = refused.value.problems
    assert str(problem.where) == "Actions!row 2"
    assert problem.typed.startswith("AFI-09.9; ")


def test_a_row_of_another_agency_is_refused_by_name(desk: CoordinatorsDesk) -> None:
    with pytest.raises(Problems) as refused:
        desk.plan(codeless(desk.hand_out(), {**UPDATE, ("AFI-01.1", "Reference"): "AFI-02.1"}))

    (problem,) = refused.value.problems
    assert problem.why.startswith(f"AFI-02.1 is led by {COUNCIL.name}")


def test_a_blank_row_that_was_filled_in_makes_a_milestone(desk: CoordinatorsDesk) -> None:
    workbook = desk.hand_out()
    blank = blank_codes(workbook)[0]

    desk.take(
        codeless(workbook, {(blank, "Action reference"): "AFI-01.1", (blank, "Milestone"): "Brief every shift"}),
        Keep.THEIRS,
    )

    assert "Brief every shift" in {step.title for step in desk.now.all(Milestone)}


def test_taken_in_twice_it_says_nothing_new(desk: CoordinatorsDesk) -> None:
    back = codeless(desk.hand_out(), UPDATE)
    desk.take(back, Keep.THEIRS)

    again = desk.plan(back)
    assert (again.changes, again.conflicts) == ((), ())


def test_what_is_left_as_it_is_leaves_nothing_behind_but_that_nobody_is_asked_again(desk: CoordinatorsDesk) -> None:
    back = codeless(desk.hand_out(), UPDATE)
    before, plan = desk.now, desk.plan(back)

    desk.take(back, Keep.OURS)

    assert desk.now.with_records(before.cover) == before.with_records(before.cover)
    assert BORN in [each.field for each in plan.conflicts]
    assert BORN not in [each.field for each in desk.plan(back).conflicts]


def test_what_was_typed_over_shaded_cells_is_told(desk: CoordinatorsDesk) -> None:
    plan = desk.plan(codeless(desk.hand_out(), {("AFI-01.1", "Last update"): "All done."}))

    assert any("“All done.”, is shaded" in remark for remark in plan.remarks)


def test_a_sheet_that_a_restore_lost_is_taken_in_without_a_base_and_said(desk: CoordinatorsDesk) -> None:
    copy = CoordinatorsDesk(desk.now)

    plan = desk.take(came_back(copy.hand_out(sign="0000"), UPDATE), Keep.THEIRS)

    assert any("This statement knows of no sheet 0000" in remark for remark in plan.remarks)
    assert desk.now.find(Action, "AFI-01.1").confidence is Confidence.AT_RISK


def own_table(*rows: list[str]) -> IncomingFile:
    """A small table of a lead's own."""
    head, *below = (row(number, cells) for number, cells in enumerate(rows, 1))
    return IncomingFile("own.xlsx", (Sheet("Sheet1", head, tuple(below)),))


@pytest.mark.parametrize(
    "heads",
    [
        ("Ref", "Update"),
        ("Reference", "Progress"),
        ("Action ref", "Comments"),
        ("Ref no.", "Update August"),
        ("Ref", "Where we are now"),
    ],
)
def test_a_small_table_of_their_own_is_known_by_its_references(desk: CoordinatorsDesk, heads: tuple[str, str]) -> None:
    back = own_table(list(heads), ["AFI-01.1", "Forty trained."])

    desk.take(back, Keep.THEIRS)

    assert [note.text for note in desk.now.under(Note, "AFI-01.1")][-1] == "Forty trained."


def test_a_small_table_below_a_title_is_known_by_the_words_of_its_actions(desk: CoordinatorsDesk) -> None:
    title = desk.now.find(Action, "AFI-01.1").title
    back = own_table(["Police, August"], ["Action", "Update"], [title, "Forty trained."], ["Who knows", "Nothing"])

    with pytest.raises(Problems) as refused:
        desk.plan(back)

    (problem,) = refused.value.problems
    assert (str(problem.where), problem.typed) == ("Sheet1!row 4", "Who knows; Nothing")


def test_a_return_without_codes_that_says_nothing_new_says_so_in_words_of_its_own(desk: CoordinatorsDesk) -> None:
    plan = desk.plan(codeless(desk.hand_out(), {}))

    assert (plan.changes, plan.conflicts) == ((), ())
    assert plan.heading == "Nothing in it is new: each of its rows says what the statement says now."


def test_an_answer_about_a_new_update_still_fits_on_another_day(desk: CoordinatorsDesk) -> None:
    back = codeless(desk.hand_out(), UPDATE)
    tags = [tag_of(each) for each in desk.plan(back).conflicts]

    desk.today += timedelta(1)

    assert [tag_of(each) for each in desk.plan(back).conflicts] == tags
