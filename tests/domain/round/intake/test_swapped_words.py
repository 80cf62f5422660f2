"""Words that stand on another row than they went out on, or under a verification, are problems at their cells."""

from dataclasses import replace
from datetime import date

import pytest

from tests.domain.round.coordinators_desk import CoordinatorsDesk, Typed, came_back
from tests.domain.statements import ACTION, OPEN_STEP, derby
from wsoa.domain.errors import Problem, Problems
from wsoa.domain.statement.choices import Delivery
from wsoa.domain.statement.records import Milestone

FIRST = derby().find(Milestone, "AFI-01.1.1")


def problems(desk: CoordinatorsDesk, typed: Typed) -> tuple[Problem, ...]:
    with pytest.raises(Problems) as refused:
        desk.plan(came_back(desk.hand_out(), typed))
    return refused.value.problems


def test_a_title_that_is_another_rows_as_it_went_out_names_both_cells() -> None:
    (problem,) = problems(CoordinatorsDesk(derby()), {("AFI-01.1.2", "Milestone"): FIRST.title})

    assert str(problem.where) == "Milestones!C3 (Milestone)"
    assert f"the words of {FIRST.ref} as it went out (Milestones!C2)" in problem.why
    assert OPEN_STEP.title in problem.mend


def test_a_column_sorted_by_itself_is_told_at_each_of_its_cells() -> None:
    typed = {("AFI-01.1.2", "Milestone"): FIRST.title, (FIRST.ref, "Milestone"): OPEN_STEP.title}

    assert [str(each.where) for each in problems(CoordinatorsDesk(derby()), typed)] == [
        "Milestones!C2 (Milestone)",
        "Milestones!C3 (Milestone)",
    ]


def test_new_words_of_its_own_are_no_problem() -> None:
    desk = CoordinatorsDesk(derby())

    plan = desk.plan(came_back(desk.hand_out(), {("AFI-01.1.2", "Milestone"): "Dip sample thirty returns"}))

    assert [change.field for change in plan.changes] == ["title"]


def test_words_that_were_verified_are_a_problem_at_each_cell_that_changes_them() -> None:
    day = date(2019, 7, 1)
    verified = replace(ACTION, delivery=Delivery.VERIFIED, completed=day, verified=day, verified_by="Board")
    desk = CoordinatorsDesk(derby(verified, replace(OPEN_STEP, done=day)))

    told = problems(desk, {("AFI-01.1", "Action"): "Speak to some", ("AFI-01.1", "Measure of success"): "Fewer"})

    assert [str(each.where) for each in told] == [
        "Actions!C2 (AFI-01.1, Action)",
        "Actions!N2 (AFI-01.1, Measure of success)",
    ]
    assert "was verified by Board" in told[0].why
