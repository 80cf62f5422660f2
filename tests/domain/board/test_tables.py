"""Slippage by agency, areas by agencies, and actions along their dates."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.domain.statements import ACTION, AREA, DONE_STEP, OPEN_STEP, SECOND_AREA, TODAY, derby
from wsoa.domain.board.matrix import MatrixCell, matrix
from wsoa.domain.board.slippage import slippage_report
from wsoa.domain.board.timeline import timeline
from wsoa.domain.changes.agreed_dates import DateMove
from wsoa.domain.errors import NotFound
from wsoa.domain.progress.ratings import Colour
from wsoa.domain.report import Report
from wsoa.domain.statement.choices import Delivery
from wsoa.domain.statement.records import Agency

HEALTH = Agency("health", "NHS", confirmed=True)
OTHERS = replace(ACTION, ref="AFI-02.1", areas=("AFI-02",), points=(), lead="council", contributing=(), agreed=None)
MOVE = DateMove(3, OPEN_STEP.ref, TODAY, OPEN_STEP.due, date(2019, 9, 12), "Staff left", "Board")


def test_slippage_is_told_by_agency_the_farthest_first_with_how_many_dates_are_agreed() -> None:
    steps = (replace(OPEN_STEP, due=MOVE.new), replace(DONE_STEP, done=date(2019, 6, 15)))
    report = Report(derby(SECOND_AREA, OTHERS, *steps), TODAY, moves={OPEN_STEP.ref: (MOVE,)})

    told = slippage_report(report)

    (police,) = told.agencies
    assert (police.agency, police.agreed_count) == ("police", 3)
    assert [(each.item.ref, each.days, each.finished) for each in police.slipped] == [
        (OPEN_STEP.ref, 10, None),
        (DONE_STEP.ref, 1, date(2019, 6, 15)),
    ]
    assert police.slipped[0].moves == (MOVE,)
    assert slippage_report(report, "council").agencies == ()


def test_what_is_open_after_the_day_agreed_has_slipped_up_to_today_though_nobody_moved_it() -> None:
    steps = (replace(OPEN_STEP, agreed=TODAY - timedelta(9), due=TODAY - timedelta(9)), DONE_STEP)
    moved = DateMove(3, ACTION.ref, TODAY, TODAY - timedelta(9), TODAY - timedelta(2), "Staff left", "Board")
    action = replace(ACTION, agreed=moved.old, due=moved.new)
    report = Report(derby(action, *steps), TODAY, moves={ACTION.ref: (moved,)})

    (police,) = slippage_report(report).agencies
    assert [(each.item.ref, each.days, each.is_late) for each in police.slipped] == [
        (ACTION.ref, 9, True),
        (OPEN_STEP.ref, 9, True),
    ]
    (police,) = slippage_report(replace(report, today=TODAY - timedelta(9))).agencies
    assert [(each.item.ref, each.days, each.is_late) for each in police.slipped] == [(ACTION.ref, 7, False)]


def test_what_was_done_before_the_day_agreed_and_never_moved_did_not_slip() -> None:
    (police,) = slippage_report(Report(derby(), TODAY)).agencies

    assert (police.agreed_count, police.slipped) == (3, ())


def test_a_withdrawn_record_slips_no_more() -> None:
    gone = replace(OPEN_STEP, due=MOVE.new, withdrawn="Not needed")

    (police,) = slippage_report(Report(derby(gone), TODAY, moves={OPEN_STEP.ref: (MOVE,)})).agencies

    assert (police.agreed_count, police.slipped) == (2, ())


def test_areas_by_agencies_tell_who_leads_who_contributes_and_whose_actions_are_there() -> None:
    late = replace(ACTION, due=TODAY - timedelta(days=1))
    told = matrix(Report(derby(SECOND_AREA, HEALTH, late, replace(late, ref="AFI-01.2", due=None)), TODAY))

    assert told.agencies == ("council", "police")
    assert [(row.ref, row.cells) for row in told.rows] == [
        ("AFI-01", (MatrixCell("with", 0, None), MatrixCell("lead", 2, Colour.RED))),
        ("AFI-02", (MatrixCell("lead", 0, None), MatrixCell("", 0, None))),
    ]


def test_a_matrix_is_of_some_agencies_with_the_areas_that_they_have_a_part_in_or_of_some_areas() -> None:
    report = Report(derby(SECOND_AREA, HEALTH, OTHERS), TODAY)

    of_police = matrix(report, agency="police")
    assert (of_police.agencies, [row.ref for row in of_police.rows]) == (("police",), ["AFI-01"])
    assert [row.ref for row in matrix(report, area="AFI-02").rows] == ["AFI-02"]
    assert matrix(report, agency="council,police") == matrix(report)
    with pytest.raises(NotFound):
        matrix(report, agency="")


def test_a_withdrawn_area_is_in_no_matrix() -> None:
    assert matrix(Report(derby(replace(AREA, withdrawn="Not asked")), TODAY)).rows == ()


def test_actions_stand_along_their_dates_those_done_last() -> None:
    done = replace(ACTION, delivery=Delivery.COMPLETE, completed=date(2019, 7, 1))
    undated = replace(ACTION, ref="AFI-01.2", starts=None, due=None, agreed=None)
    far = replace(ACTION, ref="AFI-01.3", due=date(2020, 3, 1), agreed=date(2020, 1, 1))

    told = timeline(Report(derby(done, undated, far), TODAY))

    assert [row.item.ref for row in told.rows] == ["AFI-01.3", "AFI-01.1"]
    assert (told.first, told.last) == (ACTION.starts, far.due)
    assert told.rows[0].days == (ACTION.starts, far.agreed, far.due)


def test_a_timeline_is_of_one_agency_or_area() -> None:
    report = Report(derby(SECOND_AREA, OTHERS), TODAY)

    assert [row.item.ref for row in timeline(report, agency="council").rows] == ["AFI-02.1"]
    assert [row.item.ref for row in timeline(report, area="afi-1").rows] == ["AFI-01.1"]
    with pytest.raises(NotFound):
        timeline(report, area="AFI-09")
