"""Cells that are left out for now hold nothing else of a return back, and are asked about again."""

from dataclasses import replace
from datetime import date

import pytest

from tests.domain.round.coordinators_desk import COORDINATOR, STATEMENT, CoordinatorsDesk, came_back
from tests.domain.statements import OPEN_STEP, derby
from wsoa.domain.changes.plan import Plan
from wsoa.domain.errors import NotPermitted, Problems
from wsoa.domain.round.handout.sent_sheet import Round
from wsoa.domain.round.intake.conflicts import Checked
from wsoa.domain.round.intake.found_rows import found_in
from wsoa.domain.round.intake.take_in import ImportContext, plan_import
from wsoa.domain.round.spreadsheet import IncomingFile
from wsoa.domain.statement.records import Measure

MOVED = {("AFI-01.1.2", "Due"): "31 December 2019", ("AFI-01.1", "Confidence"): "at risk"}
THE_CELL = "Milestones!F3"


@pytest.fixture
def desk() -> CoordinatorsDesk:
    return CoordinatorsDesk(derby(replace(OPEN_STEP, agreed=OPEN_STEP.due)))


def without(desk: CoordinatorsDesk, came: IncomingFile, *cells: str) -> Plan:
    parked = frozenset(cell.casefold() for cell in cells)
    around = Round(desk.now, STATEMENT, desk.sent)
    return plan_import(around, found_in(came), ImportContext(COORDINATOR, desk.today, parked=parked))


def test_an_agreed_date_that_moves_is_named_by_its_cell_with_how_to_take_in_the_rest(desk: CoordinatorsDesk) -> None:
    checked = Checked(desk.now, desk.today, desk.plan(came_back(desk.hand_out(), MOVED)))

    with pytest.raises(NotPermitted) as refused:
        checked.refuse_unready()

    assert f"({THE_CELL})" in refused.value.what
    assert refused.value.mend.endswith(f"--except '{THE_CELL}'")


def test_a_cell_that_is_left_out_holds_nothing_else_back_and_is_told_with_its_words(desk: CoordinatorsDesk) -> None:
    plan = without(desk, came_back(desk.hand_out(), MOVED), THE_CELL)

    Checked(desk.now, desk.today, plan).refuse_unready()
    assert {change.field for change in plan.changes} == {"confidence"}
    assert any(f"{THE_CELL} (Due), “31 December 2019”, was left out" in remark for remark in plan.remarks)


def test_a_cell_that_cannot_be_read_can_be_left_out_too(desk: CoordinatorsDesk) -> None:
    came = came_back(desk.hand_out(), {("AFI-01.1.2", "Due"): "soon", ("AFI-01.1", "Confidence"): "at risk"})

    assert {change.field for change in without(desk, came, THE_CELL).changes} == {"confidence"}


def test_what_was_left_out_is_asked_about_when_the_same_file_is_taken_in_again(desk: CoordinatorsDesk) -> None:
    came = came_back(desk.hand_out(), MOVED)
    plan = without(desk, came, THE_CELL)
    desk.now = desk.now.with_records(replace(desk.now.records["AFI-01.1"], confidence=plan.changes[0].new))
    sent = desk.sent["M4XT"]
    desk.sent["M4XT"] = replace(sent, brought=plan.returned[0].brought, returns=plan.returned)

    again = desk.plan(came)

    assert [(change.ref, change.field, change.new) for change in again.changes] == [
        ("AFI-01.1.2", "due", date(2019, 12, 31))
    ]


def test_a_cell_that_is_not_there_is_refused_by_name(desk: CoordinatorsDesk) -> None:
    with pytest.raises(Problems) as refused:
        without(desk, came_back(desk.hand_out(), MOVED), "Milestones!Z99")

    assert [problem.typed for problem in refused.value.problems] == ["milestones!z99"]


@pytest.mark.parametrize(
    ("code", "label", "cell"),
    [
        ("AFI-01.1", "What the inspectors said", "Actions!P2"),
        ("AFI-01.1.2", "Action", "Milestones!H3"),
    ],
)
def test_a_shaded_cell_that_was_typed_over_can_be_left_out(
    desk: CoordinatorsDesk, code: str, label: str, cell: str
) -> None:
    came = came_back(desk.hand_out(), {(code, label): "All is well.", ("AFI-01.1", "Confidence"): "at risk"})

    plan = without(desk, came, cell)

    assert {change.field for change in plan.changes} == {"confidence"}
    assert any(f"{cell} ({label}), “All is well.”, was left out" in remark for remark in plan.remarks)


def test_a_reference_that_was_typed_over_cannot(desk: CoordinatorsDesk) -> None:
    with pytest.raises(Problems) as refused:
        without(desk, came_back(desk.hand_out(), {("AFI-01.1", "Reference"): "AFI-01.9"}), "Actions!B2")

    assert [problem.typed for problem in refused.value.problems] == ["actions!b2", "AFI-01.9"]


def test_half_a_reading_is_refused_by_the_heading_of_the_other_half(desk: CoordinatorsDesk) -> None:
    desk.now = desk.now.with_records(Measure("KPI-01", "Children seen", baseline=None, actions=("AFI-01.1",)))
    came = came_back(desk.hand_out(), {("KPI-01", "New reading"): "62", ("KPI-01", "Read on"): "soon"})

    with pytest.raises(Problems) as refused:
        without(desk, came, "Measures!F2")

    (problem,) = refused.value.problems
    assert (problem.where.label, problem.mend) == ("Read on", "Fill in “Read on”; or empty the rest.")
