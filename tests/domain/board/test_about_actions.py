"""What is asked of one agency or one area: what is owed, what slipped, what it shows, and what was asked."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from tests.domain.statements import ACTION, DONE_STEP, OPEN_STEP, POLICE, TODAY, derby
from wsoa.domain.board.about_actions import about_actions, about_agency, led_by, measures_of
from wsoa.domain.board.due import due_list
from wsoa.domain.changes.sheet_events import Issue, RoundHistory
from wsoa.domain.report import Report
from wsoa.domain.round.chase.awaited import SheetStanding
from wsoa.domain.statement.choices import Shows
from wsoa.domain.statement.records import Action, Challenge, Evidence, Measure

OTHERS = Action("AFI-01.2", ("AFI-01",), title="Of another", lead="council", due=date(2019, 9, 1))
RECORDS = (
    OTHERS,
    replace(DONE_STEP, done=date(2019, 6, 20)),
    Evidence("EV-001", DONE_STEP.ref, description="Minutes"),
    Evidence("EV-002", ACTION.ref, Shows.DIFFERENCE, "Survey"),
    Evidence("EV-003", OTHERS.ref, description="Not theirs"),
    Evidence("EV-004", ACTION.ref, description="Wrong file", withdrawn="Wrong"),
    Challenge("CH-01", "police", "Who stands in?", TODAY),
    Challenge("CH-02", OPEN_STEP.ref, "Why so late?", TODAY),
    Challenge("CH-03", "council", "Not theirs", TODAY),
    Measure("KPI-01", "Heard", actions=(ACTION.ref,)),
    Measure("KPI-02", "Not theirs", actions=(OTHERS.ref,)),
)
SHEET = Issue("7K2M", "police", TODAY - timedelta(days=9), TODAY - timedelta(days=2))
REPORT = Report(derby(*RECORDS), TODAY, handed=RoundHistory((SHEET,)))


def test_an_agency_is_told_by_its_areas_its_sheet_and_all_about_the_actions_it_leads() -> None:
    told = about_agency(REPORT, POLICE)

    assert (told.lead_of, told.contributing_to) == (("AFI-01",), ())
    assert (told.sheet, told.sheet_standing) == ("7K2M", SheetStanding.LATE)
    assert [each.item.ref for each in told.work.owed] == ["7K2M", "–", OPEN_STEP.ref, ACTION.ref]
    assert [(each.item.ref, each.days) for each in told.work.slipped] == [(DONE_STEP.ref, 6)]
    assert [item.ref for item in told.work.evidence_of_difference] == ["EV-002"]
    assert [item.ref for item in told.work.evidence_of_doing] == ["EV-001"]
    assert [each.ref for each in told.work.questions] == ["CH-01", "CH-02"]
    assert [action.ref for action in led_by(REPORT, POLICE)] == [ACTION.ref]
    assert [measure.ref for measure in measures_of(REPORT, POLICE)] == ["KPI-01"]


def test_what_an_agency_owes_is_what_the_due_list_has_of_it() -> None:
    helped = replace(OTHERS, contributing=("police",))
    read = Measure("KPI-03", "Theirs", baseline=Decimal(4), baseline_on=TODAY, actions=(ACTION.ref,))
    report = Report(derby(*RECORDS, helped, read), TODAY)

    due = due_list(report, date(2030, 1, 1), "police")

    assert about_agency(report, POLICE).work.owed == (*due.late, *due.coming)
    assert {each.item.kind for each in due.coming} >= {"action", "milestone", "reading"}
    assert helped.ref in {each.item.ref for each in due.coming}


def test_an_area_is_told_by_all_of_its_actions_whoever_leads_them() -> None:
    told = about_actions(REPORT, (ACTION, OTHERS), ("AFI-01",))

    assert [each.item.ref for each in told.owed] == [OTHERS.ref, OPEN_STEP.ref, ACTION.ref]
    assert [item.ref for item in told.evidence_of_doing] == ["EV-001", "EV-003"]


def test_without_a_sheet_none_is_named() -> None:
    assert about_agency(Report(derby(), TODAY), POLICE).sheet == ""
