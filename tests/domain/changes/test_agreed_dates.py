"""Agreed dates: what moves one, what that needs, how far it slipped, and the rules that ask for agreement."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain import statements
from tests.domain.statements import TODAY
from wsoa.domain.changes.agreed_dates import Slippage, corrected, moved, refuse_unexplained, slippage
from wsoa.domain.changes.change import Change, diff
from wsoa.domain.changes.plan import Plan
from wsoa.domain.changes.replay import applied, stale
from wsoa.domain.errors import NotPermitted
from wsoa.domain.readiness.rules import dates_agreed, verified_evidenced
from wsoa.domain.statement.choices import Delivery, Shows
from wsoa.domain.statement.records import Action, Evidence, Milestone, Record
from wsoa.domain.statement.statement import Statement

# The small statement as it is drafted: nobody has agreed to its dates yet.
ACTION = replace(statements.ACTION, agreed=None)
DONE_STEP, OPEN_STEP = (replace(step, agreed=None) for step in statements.STEPS)


def derby(*records: Record) -> Statement:
    """The small statement as a draft, with these records added or in place of its own."""
    return statements.derby(ACTION, DONE_STEP, OPEN_STEP, *records)


AGREED, LATER, EARLIER = date(2019, 9, 30), date(2019, 10, 31), date(2019, 9, 16)
BASELINE = replace(ACTION, agreed=AGREED)
STEP = replace(OPEN_STEP, agreed=OPEN_STEP.due)
AGREED_STATEMENT = derby(BASELINE, STEP)
VERIFIED = replace(
    BASELINE,
    delivery=Delivery.VERIFIED,
    completed=date(2019, 7, 1),
    verified=TODAY,
    verified_by="Asha Patel, Derby City Council",
)
SHOWN = Evidence("EV-001", "AFI-01.1", Shows.DIFFERENCE, accepted=TODAY, accepted_by="Asha Patel")


def plan(*records: Record, reason: str = "", agreed_by: str = "", correction: bool = False) -> Plan:
    """What makes these records of the agreed statement's own."""
    return Plan(
        "Moved",
        diff(AGREED_STATEMENT, AGREED_STATEMENT.with_records(*records)),
        reason=reason,
        agreed_by=agreed_by,
        correction=correction,
    )


MOVE = replace(BASELINE, due=LATER)


@pytest.mark.parametrize(
    ("record", "days"),
    [
        (BASELINE, 0),
        (replace(BASELINE, due=LATER), 31),
        (replace(BASELINE, due=EARLIER), -14),
        (replace(BASELINE, due=LATER, delivery=Delivery.COMPLETE, completed=date(2019, 10, 2)), 2),
        (replace(STEP, due=date(2019, 9, 9)), 7),
        (replace(STEP, done=date(2019, 9, 1)), -1),
    ],
    ids=["not moved", "later", "earlier", "by the day it was done", "a milestone", "a milestone done early"],
)
def test_slippage_is_counted_from_the_date_agreed_to_the_day_it_was_done_or_else_is_due(
    record: Action | Milestone, days: int
) -> None:
    assert slippage(record, 2) == Slippage(days, 2)


@pytest.mark.parametrize(
    "record", [ACTION, OPEN_STEP, DONE_STEP, replace(BASELINE, due=None)], ids=lambda record: record.ref
)
def test_what_was_never_agreed_or_has_no_date_has_no_slippage(record: Action | Milestone) -> None:
    assert slippage(record, 0) is None


def test_while_a_plan_is_drafted_dates_move_freely() -> None:
    changes = diff(derby(), derby(replace(ACTION, due=LATER)))

    assert moved(derby(), changes) == ()
    refuse_unexplained(derby(), Plan("Moved", changes))


def test_a_move_of_an_agreed_date_is_refused_and_says_from_when_to_when() -> None:
    with pytest.raises(NotPermitted) as refused:
        refuse_unexplained(AGREED_STATEMENT, plan(MOVE))

    assert refused.value.exit_code == 77
    assert "AFI-01.1 from 30 September 2019 to 31 October 2019" in refused.value.what
    for option in ("--reason", "--agreed-by", "--correction"):
        assert option in refused.value.mend


@pytest.mark.parametrize(
    "said",
    [
        {"reason": "The sample is not ready"},
        {"agreed_by": "Improvement board"},
        {"correction": True},
        {"agreed_by": "Improvement board", "correction": True},
    ],
    ids=["only why", "only who", "a correction without a word", "a correction that says only who"],
)
def test_half_an_explanation_is_none(said: dict[str, object]) -> None:
    with pytest.raises(NotPermitted):
        refuse_unexplained(AGREED_STATEMENT, replace(plan(MOVE), **said))  # type: ignore[arg-type]  # any of a plan's words


@pytest.mark.parametrize(
    "said", [{"reason": "Not ready", "agreed_by": "Board"}, {"reason": "Typed 30 for 31", "correction": True}]
)
def test_a_move_that_is_explained_is_accepted(said: dict[str, object]) -> None:
    refuse_unexplained(AGREED_STATEMENT, replace(plan(MOVE), **said))  # type: ignore[arg-type]  # any of a plan's words


def test_an_agreed_date_that_is_emptied_is_moved_too() -> None:
    with pytest.raises(NotPermitted, match=r"AFI-01\.1 from 30 September 2019 to no date"):
        refuse_unexplained(AGREED_STATEMENT, plan(replace(BASELINE, due=None)))


def test_of_many_moves_the_first_few_are_named_and_the_rest_counted() -> None:
    steps = [
        Milestone(f"AFI-01.1.{number}", "AFI-01.1", "A step", due=AGREED, agreed=AGREED) for number in range(3, 10)
    ]
    before = AGREED_STATEMENT.with_records(*steps)

    with pytest.raises(NotPermitted, match=r"AFI-01\.1\.3 .* and 2 more\.") as refused:
        refuse_unexplained(
            before, Plan("Moved", diff(before, before.with_records(*(replace(step, due=LATER) for step in steps))))
        )

    assert "AFI-01.1.9" not in refused.value.what


def test_other_fields_of_what_was_agreed_change_freely() -> None:
    refuse_unexplained(
        AGREED_STATEMENT, plan(replace(BASELINE, officer="Chief Superintendent"), replace(STEP, done=TODAY))
    )


def test_a_correction_mends_the_date_agreed_where_it_was_the_same_mistyped_day() -> None:
    mended = corrected(AGREED_STATEMENT, plan(MOVE, reason="Typed 30 for 31", correction=True))

    assert mended.changes == (Change("AFI-01.1", "due", AGREED, LATER), Change("AFI-01.1", "agreed", AGREED, LATER))


def test_a_correction_leaves_the_date_agreed_where_it_was_another_day() -> None:
    before = derby(replace(BASELINE, due=LATER))
    plan = Plan(
        "Mended",
        diff(before, derby(replace(BASELINE, due=date(2019, 10, 30)))),
        reason="Typed 31 for 30",
        correction=True,
    )

    assert corrected(before, plan) == plan


def test_what_is_no_correction_leaves_the_date_agreed() -> None:
    explained = plan(MOVE, reason="Not ready", agreed_by="Board")

    assert corrected(AGREED_STATEMENT, explained) == explained


def test_a_correction_that_is_taken_back_as_a_correction_mends_the_date_agreed_once() -> None:
    after = derby(replace(BASELINE, due=LATER, agreed=LATER), STEP)
    back = Plan("Took back", diff(after, AGREED_STATEMENT), reason="It was 30 after all", correction=True)

    taken_back = corrected(after, back)

    assert stale(after, taken_back.changes) == ()
    assert applied(after, taken_back.changes) == AGREED_STATEMENT


@given(st.dates(date(2019, 5, 1), date(2020, 5, 1)) | st.none())
def test_whatever_day_is_given_instead_a_correction_begins_where_the_statement_is_and_leaves_no_slippage(
    day: date | None,
) -> None:
    mended = corrected(AGREED_STATEMENT, plan(replace(BASELINE, due=day), correction=True))

    assert stale(AGREED_STATEMENT, mended.changes) == ()
    after = applied(AGREED_STATEMENT, mended.changes).find(Action, "AFI-01.1")
    assert after.agreed == after.due == day


def test_dates_that_nobody_agreed_to_are_named_with_what_agrees_them() -> None:
    fault = dates_agreed(derby(), ACTION, TODAY)

    assert fault
    assert fault.what == "Nobody agreed to the dates of AFI-01.1, AFI-01.1.1, AFI-01.1.2."
    assert "wsoa agree AFI-01.1 --by" in fault.mends[0]


@pytest.mark.parametrize(
    "step",
    [replace(OPEN_STEP, agreed=AGREED), replace(OPEN_STEP, due=None), replace(OPEN_STEP, withdrawn="Not needed")],
)
def test_a_milestone_that_is_agreed_or_withdrawn_or_has_no_date_asks_for_no_agreement(step: Milestone) -> None:
    statement = derby(BASELINE, replace(DONE_STEP, agreed=DONE_STEP.due), step)

    assert dates_agreed(statement, BASELINE, TODAY) is None


def test_a_verified_action_with_accepted_evidence_of_a_difference_is_in_order() -> None:
    assert verified_evidenced(derby(VERIFIED, SHOWN), VERIFIED, TODAY) is None


@pytest.mark.parametrize(
    "item",
    [
        replace(SHOWN, accepted=None, accepted_by=""),
        replace(SHOWN, shows=Shows.DONE),
        replace(SHOWN, withdrawn="Wrong file"),
        None,
    ],
    ids=["not accepted", "of its being done", "withdrawn", "none"],
)
def test_a_verified_action_without_accepted_evidence_of_a_difference_blocks(item: Evidence | None) -> None:
    statement = derby(VERIFIED, item) if item else derby(VERIFIED)

    fault = verified_evidenced(statement, VERIFIED, TODAY)

    assert fault
    assert "difference" in fault.what


def test_an_action_that_is_only_complete_needs_no_evidence_of_a_difference() -> None:
    assert verified_evidenced(derby(), replace(ACTION, delivery=Delivery.COMPLETE, completed=TODAY), TODAY) is None
