"""The workbook that an agency is handed: whose it can be, and by when it can be wanted back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.domain.statements import ACTION, TODAY, derby
from wsoa.domain.changes.sheet_events import Issue
from wsoa.domain.errors import BadInput
from wsoa.domain.round.handout.workbook import agencies_with_work, filled_issue
from wsoa.domain.statement.choices import Delivery
from wsoa.domain.statement.records import Agency
from wsoa.domain.statement.statement import Statement

HEALTH = Agency("health", "Derby and Derbyshire CCG")


def filled(statement: Statement, agency: str, days: int) -> Issue:
    """The issue to an agency that is wanted back in so many days."""
    return filled_issue(statement, "K7Q2", Issue("M4XT", agency, TODAY, TODAY + timedelta(days), "Alex Coordinator"))


def test_whoever_leads_an_action_or_contributes_to_one_has_work() -> None:
    assert [agency.ref for agency in agencies_with_work(derby(HEALTH))] == ["council", "police"]


def test_whoever_contributes_only_to_what_was_withdrawn_has_none() -> None:
    gone = replace(ACTION, delivery=Delivery.WITHDRAWN, withdrawn="Answered by another")

    assert agencies_with_work(derby(gone)) == ()


def test_a_workbook_can_be_wanted_back_on_the_day_it_goes_out_and_not_before() -> None:
    assert filled(derby(), "police", 0).rows
    with pytest.raises(BadInput, match="It cannot be wanted back by 31 July 2019: today is 1 August 2019"):
        filled(derby(), "police", -1)


def test_an_agency_without_work_is_handed_nothing() -> None:
    with pytest.raises(BadInput):
        filled(derby(HEALTH), "health", 7)
