"""Answers in odd forms and odd places are taken where they belong, or remarked before they are believed."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.domain.round.coordinators_desk import CoordinatorsDesk, came_back
from tests.domain.statements import ACTION, OPEN_STEP, derby
from wsoa.domain.changes.plan import Keep
from wsoa.domain.round.spreadsheet import Cell
from wsoa.domain.statement.records import Action, Measure, Milestone, Note, Reading

SHARE = Measure("KPI-01", "Forms", unit="%", baseline=Decimal(71), baseline_on=date(2019, 5, 1), actions=("AFI-01.1",))
SAID = Note("N-001", "AFI-01.1", "Ten trained.", date(2019, 7, 1), "DCI Green")


@pytest.fixture
def desk() -> CoordinatorsDesk:
    return CoordinatorsDesk(derby(SHARE))


@pytest.mark.parametrize("typed", ["43738", "2019-09-30T00:00:00.000Z", "30-Sep"])
def test_dates_that_came_back_in_another_form_are_no_change(desk: CoordinatorsDesk, typed: str) -> None:
    assert ACTION.due == date(2019, 9, 30)

    plan = desk.plan(came_back(desk.hand_out(), {("AFI-01.1", "Due"): typed, ("AFI-01.1", "Agreed due"): typed}))

    assert plan.changes == ()


def test_an_answer_under_last_update_is_taken_as_the_update_it_is(desk: CoordinatorsDesk) -> None:
    desk.take(came_back(desk.hand_out(), {("AFI-01.1", "Last update"): "Training starts."}))

    assert [note.text for note in desk.now.all(Note)] == ["Training starts."]


def test_words_added_to_the_last_update_are_taken_without_what_stood_there() -> None:
    desk = CoordinatorsDesk(derby(SAID))

    plan = desk.take(came_back(desk.hand_out(), {("AFI-01.1", "Last update"): "1 July 2019: Ten trained. Now twenty."}))

    assert [note.text for note in desk.now.all(Note)] == ["Ten trained.", "Now twenty."]
    assert any("“Now twenty.”, was taken as “Your update”" in remark for remark in plan.remarks)


@pytest.mark.parametrize(("keep", "readings"), [(Keep.OURS, 0), (Keep.THEIRS, 1)])
def test_a_per_cent_that_cannot_be_is_asked_about(desk: CoordinatorsDesk, keep: Keep, readings: int) -> None:
    back = came_back(desk.hand_out(), {("KPI-01", "New reading"): "850", ("KPI-01", "Read on"): "2019-07-30"})

    (asked,) = desk.plan(back).conflicts
    plan = desk.take(back, keep)

    assert str(asked.where) == "Measures!E2"
    assert "850% is no share of a hundred: is it meant?" in asked.doubt
    assert len(desk.now.all(Reading)) == readings
    assert {each.ref for event in plan.returned for each in event.brought} == ({"R-001"} if readings else set())


@pytest.mark.parametrize(("keep", "done"), [(Keep.OURS, None), (Keep.THEIRS, date(2019, 5, 8))])
def test_a_milestone_done_before_its_action_began_is_asked_about(keep: Keep, done: date | None) -> None:
    desk = CoordinatorsDesk(derby(replace(ACTION, starts=date(2019, 6, 1))))
    back = came_back(desk.hand_out(), {(OPEN_STEP.ref, "Done on"): "8 May 2019", ("AFI-01.1", "Lead officer"): "DI"})

    (asked,) = desk.plan(back).conflicts
    desk.take(back, keep)

    assert str(asked.where) == "Milestones!E3"
    assert asked.doubt.startswith("It is said to be done on 8 May 2019, before AFI-01.1 began on 1 June 2019")
    assert desk.now.find(Milestone, OPEN_STEP.ref).done == done
    assert desk.now.find(Action, "AFI-01.1").officer == "DI"


def test_an_action_completed_before_it_began_is_asked_about() -> None:
    desk = CoordinatorsDesk(derby(replace(ACTION, starts=date(2019, 6, 1))))
    typed = {("AFI-01.1", "Delivery"): "complete", ("AFI-01.1", "Completed on"): "8 May 2019"}

    assert [each.field for each in desk.plan(came_back(desk.hand_out(), typed)).conflicts] == ["completed"]


@pytest.mark.parametrize("label", ["Action", "Lead officer", "Measure of success", "Your update"])
@pytest.mark.parametrize("typed", ["2019-08-01", "30 August 2019", "Aug 2019"])
def test_a_date_where_words_are_wanted_is_asked_about(desk: CoordinatorsDesk, label: str, typed: str) -> None:
    (asked,) = desk.plan(came_back(desk.hand_out(), {("AFI-01.1", label): typed})).conflicts

    assert "It is a date, where words are wanted" in asked.doubt


def test_a_link_beside_an_update_is_proposed_as_evidence(desk: CoordinatorsDesk) -> None:
    linked = Cell("", "see minutes", link="https://example.org/a b")

    plan = desk.plan(came_back(desk.hand_out(), {("AFI-01.1", "Your update"): linked}))

    command = "wsoa evidence add AFI-01.1 'https://example.org/a b' --shows done"
    assert f"Actions!E2: to keep its link as evidence: {command}" in plan.remarks
