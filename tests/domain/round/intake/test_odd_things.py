"""Answers in odd forms and odd places are taken where they belong, or remarked before they are believed."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.domain.round.desk import Desk, came_back
from tests.domain.statements import ACTION, OPEN_STEP, derby
from wsoa.domain.round.spreadsheet import Cell
from wsoa.domain.statement.records import Measure, Note

SHARE = Measure("KPI-01", "Forms", unit="%", baseline=Decimal(71), baseline_on=date(2019, 5, 1), actions=("AFI-01.1",))
SAID = Note("N-001", "AFI-01.1", "Ten trained.", date(2019, 7, 1), "DCI Green")


@pytest.fixture
def desk() -> Desk:
    return Desk(derby(SHARE))


@pytest.mark.parametrize("typed", ["43738", "2019-09-30T00:00:00.000Z", "30-Sep"])
def test_dates_that_came_back_in_another_form_are_no_change(desk: Desk, typed: str) -> None:
    assert ACTION.due == date(2019, 9, 30)

    plan = desk.plan(came_back(desk.hand_out(), {("AFI-01.1", "Due"): typed, ("AFI-01.1", "Agreed due"): typed}))

    assert plan.changes == ()


def test_an_answer_under_last_update_is_taken_as_the_update_it_is(desk: Desk) -> None:
    desk.take(came_back(desk.hand_out(), {("AFI-01.1", "Last update"): "Training starts."}))

    assert [note.text for note in desk.now.all(Note)] == ["Training starts."]


def test_words_added_to_the_last_update_are_taken_without_what_stood_there() -> None:
    desk = Desk(derby(SAID))

    plan = desk.take(came_back(desk.hand_out(), {("AFI-01.1", "Last update"): "1 July 2019: Ten trained. Now twenty."}))

    assert [note.text for note in desk.now.all(Note)] == ["Ten trained.", "Now twenty."]
    assert any("“Now twenty.”, was taken as “Your update”" in remark for remark in plan.remarks)


def test_a_per_cent_that_cannot_be_is_remarked(desk: Desk) -> None:
    plan = desk.plan(
        came_back(desk.hand_out(), {("KPI-01", "New reading"): "850", ("KPI-01", "Read on"): "2019-07-30"})
    )

    assert "Measures!J2: 850% is no share of a hundred: is it meant?" in plan.remarks


def test_a_milestone_done_before_its_action_began_is_remarked() -> None:
    desk = Desk(derby(replace(ACTION, starts=date(2019, 6, 1))))

    plan = desk.plan(came_back(desk.hand_out(), {(OPEN_STEP.ref, "Done on"): "8 May 2019"}))

    assert any("Milestones!H3: AFI-01.1.2 is said to be done on 8 May 2019, before" in told for told in plan.remarks)


def test_a_link_beside_an_update_is_proposed_as_evidence(desk: Desk) -> None:
    linked = Cell("", "see minutes", link="https://example.org/a b")

    plan = desk.plan(came_back(desk.hand_out(), {("AFI-01.1", "Your update"): linked}))

    command = "wsoa evidence add AFI-01.1 'https://example.org/a b' --shows done"
    assert f"Actions!O2: to keep its link as evidence: {command}" in plan.remarks
