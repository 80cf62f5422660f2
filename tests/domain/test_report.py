from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.domain.statements import (
    ACTION,
    AREA,
    DEADLINE,
    LETTER,
    NAMED,
    OPEN_STEP,
    SECOND_AREA,
    TODAY,
    derby,
    endorsed,
    without,
)
from wsoa.domain.changes.revision import Stamp
from wsoa.domain.progress.ratings import Rating
from wsoa.domain.report import Report
from wsoa.domain.statement.choices import Confidence, Delivery
from wsoa.domain.statement.records import Evidence, Milestone
from wsoa.domain.statement.statement import Statement

LATE = replace(ACTION, ref="AFI-01.2", lead="council", due=date(2019, 7, 1))
LATER_STILL = replace(ACTION, ref="AFI-01.3", lead="council", due=date(2019, 6, 1))
GONE = replace(
    ACTION, ref="AFI-01.4", due=date(2019, 1, 1), delivery=Delivery.WITHDRAWN, withdrawn="Answered by another"
)


def test_the_statement_is_ready_when_every_rule_holds() -> None:
    report = Report(endorsed(derby()), TODAY)

    assert report.blockers == ()
    assert report.is_ready


def test_one_blocker_is_enough_to_be_not_ready() -> None:
    report = Report(endorsed(derby(replace(ACTION, officer=""))), TODAY)

    assert [blocker.rule for blocker in report.blockers] == ["action-officer"]
    assert not report.is_ready


def test_advice_does_not_stop_a_submission() -> None:
    report = Report(
        endorsed(derby(replace(ACTION, due=date(2019, 7, 1)), replace(OPEN_STEP, due=date(2019, 7, 1)))), TODAY
    )

    assert [blocker.rule for blocker in report.advice] == ["action-in-time", "outcome-measured"]
    assert report.is_ready


def test_a_statement_of_nothing_is_not_ready() -> None:
    report = Report(Statement.of([]), TODAY)

    assert report.gate == (0, 0)
    assert not report.is_ready


def test_a_statement_without_an_area_to_answer_is_not_ready() -> None:
    assert not Report(without(derby(), "AFI-01", "AFI-01a", "AFI-01b"), TODAY).is_ready


def test_the_gate_counts_the_checks_that_hold_of_all_that_were_made() -> None:
    held, total = Report(endorsed(derby()), TODAY).gate

    spoilt = Report(
        endorsed(derby(replace(ACTION, officer="", success=""), replace(AREA, confirmed=False))), TODAY
    ).gate

    assert held == total > 0
    assert spoilt == (total - 3, total)


def test_a_withdrawn_action_is_not_counted_at_the_gate() -> None:
    assert Report(derby(GONE), TODAY).gate == Report(derby(), TODAY).gate


def test_a_new_area_adds_checks_that_do_not_hold_yet() -> None:
    before, after = Report(endorsed(derby()), TODAY).gate, Report(endorsed(derby(SECOND_AREA)), TODAY).gate

    assert after[1] > before[1]
    assert after[1] - after[0] == 1


def test_the_days_left_are_calendar_days_and_working_days() -> None:
    assert Report(derby(), TODAY).days_left == (14, 10)
    assert Report(derby(), DEADLINE).days_left == (0, 0)


def test_the_days_since_a_deadline_that_has_passed_are_below_zero() -> None:
    assert Report(derby(), DEADLINE + timedelta(days=4)).days_left == (-4, -2)


def test_without_a_deadline_no_days_are_counted() -> None:
    assert Report(derby(replace(LETTER, deadline=None)), TODAY).days_left is None


def test_what_is_late_comes_longest_first() -> None:
    report = Report(derby(LATE, LATER_STILL), TODAY)

    assert [(item.record.ref, item.due, item.lead) for item in report.late] == [
        ("AFI-01.3", date(2019, 6, 1), "council"),
        ("AFI-01.2", date(2019, 7, 1), "council"),
    ]
    assert [item.record.ref for item in report.next_due] == ["AFI-01.1.2", "AFI-01.1"]


def test_what_falls_due_comes_soonest_first_and_today_is_not_late() -> None:
    report = Report(derby(replace(LATE, due=TODAY)), TODAY)

    assert [item.record.ref for item in report.next_due] == ["AFI-01.2", "AFI-01.1.2", "AFI-01.1"]
    assert report.late == ()


def test_what_is_over_withdrawn_or_without_a_date_is_no_open_work() -> None:
    step_of_gone = Milestone("AFI-01.4.1", "AFI-01.4", "Forgotten", due=date(2019, 1, 1))
    undated = replace(OPEN_STEP, due=None)
    over = replace(LATE, delivery=Delivery.COMPLETE, completed=date(2019, 6, 30))

    report = Report(derby(GONE, step_of_gone, undated, over), TODAY)

    assert [item.record.ref for item in report.open_work] == ["AFI-01.1"]


def test_a_milestone_is_owned_by_the_lead_of_its_action() -> None:
    (step,) = (item for item in Report(derby(), TODAY).open_work if item.record == OPEN_STEP)

    assert step.lead == "police"


def test_actions_are_counted_by_the_agency_that_leads_them() -> None:
    nobodys = replace(ACTION, ref="AFI-01.5", lead="", confidence=Confidence.AT_RISK)

    tally = Report(derby(LATE, LATER_STILL, nobodys, GONE), TODAY).by_agency

    assert list(tally) == ["", "council", "police"]
    assert [tally["council"][Rating.LATE], tally["police"][Rating.ON_TRACK], tally[""][Rating.AT_RISK]] == [2, 1, 1]
    assert sum(number for counted in tally.values() for number in counted.values()) == 4


def test_every_rating_is_counted_even_where_there_is_none() -> None:
    assert list(Report(derby(), TODAY).by_agency["police"]) == list(Rating)


def test_a_withdrawn_action_has_no_rating_but_a_word() -> None:
    report = Report(derby(GONE), TODAY)

    assert "AFI-01.4" not in report.ratings
    assert report.rating_word(GONE) == "withdrawn"
    assert report.rating_word(ACTION) == "on track"


def test_an_action_was_heard_of_when_one_of_its_milestones_was() -> None:
    heard = {
        "AFI-01.1": date(2019, 5, 20),
        "AFI-01.1.1": date(2019, 6, 12),
        "AFI-01.1.2": date(2019, 6, 2),
        "AFI-01": date(2019, 7, 30),
    }

    assert Report(derby(), TODAY, heard=heard).last_update(ACTION) == date(2019, 6, 12)
    assert Report(derby(), TODAY).last_update(ACTION) is None


@pytest.mark.parametrize(
    ("heard", "rating"), [(date(2019, 7, 4), Rating.NO_UPDATE), (date(2019, 7, 5), Rating.ON_TRACK)]
)
def test_the_rating_takes_in_when_the_action_was_last_heard_of(heard: date, rating: Rating) -> None:
    assert Report(derby(), TODAY, heard={"AFI-01.1.2": heard}).ratings["AFI-01.1"].rating is rating


def test_the_statement_is_judged_by_the_day_of_the_report() -> None:
    assert Report(derby(), date(2019, 9, 30)).ratings["AFI-01.1"].reason.count("AFI-01.1.2") == 1
    assert Report(derby(), date(2019, 9, 2)).ratings["AFI-01.1"].rating is Rating.ON_TRACK


def test_the_evidence_of_a_record_leaves_out_what_was_withdrawn() -> None:
    good, bad = (
        Evidence("EV-001", "AFI-01.1", link="https://example.org"),
        Evidence("EV-002", "AFI-01.1", withdrawn="Wrong file"),
    )

    assert Report(derby(good, bad), TODAY).evidence_of("AFI-01.1") == (good,)


def test_a_blocker_names_record_owner_and_mend() -> None:
    report = Report(derby(replace(NAMED, confirmed=False), replace(ACTION, lead="", officer=""), SECOND_AREA), TODAY)

    assert {(blocker.ref, blocker.lead) for blocker in report.blockers} >= {
        ("AFI-02", "council"),
        ("AFI-01.1", ""),
        ("C-01", ""),
    }
    assert all(one.what.endswith(".") and one.mends[0].startswith("wsoa ") for one in report.blockers)


def test_a_report_of_nothing_written_yet_shows_no_revision() -> None:
    assert Report(derby(), TODAY).stamp == Stamp(revision=0, day=None, digest="")
