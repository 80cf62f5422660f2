"""The record on a real database: dates agreed and moved, and how far and how often they slipped."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.operations import small
from wsoa.domain.changes.agreed_dates import Slippage
from wsoa.domain.changes.plan import Plan
from wsoa.domain.changes.revision import Revision
from wsoa.domain.errors import BadInput, NotFound, NotPermitted
from wsoa.domain.statement.records import Action, Milestone
from wsoa.domain.statement.statement import Statement
from wsoa.operations import agreements, looking, record, verifications, verifying
from wsoa.operations.carry_out import carry_out, carry_out_shown
from wsoa.operations.withdrawing import withdraw
from wsoa.storage import database, reading

AGREED, AUGUST, SEPTEMBER = date(2019, 7, 12), date(2019, 8, 5), date(2019, 9, 2)
BOARD, WHY = "Improvement board", "The form is not ready"
STEP = "AFI-01.1.2"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A plan whose dates nobody agreed to."""
    return small.lived(tmp_path / "data" / "wsoa.db")


@pytest.fixture
def path(draft: Path) -> Path:
    """The same, agreed on 12 July: the milestone is due on 15 July."""
    agree(draft, AGREED)
    return draft


def agree(path: Path, day: date, ref: str | None = None) -> Revision:
    return small.do(path, day, lambda statement: agreements.agree(statement, ref, BOARD, day, day))


def move(path: Path, day: date, to: str, *, correction: bool = False) -> Revision:
    def recipe(statement: Statement) -> Plan:
        plan = agreements.move(statement, STEP, Milestone, to, day)
        return replace(plan, reason=WHY, agreed_by="" if correction else BOARD, correction=correction)

    return small.do(path, day, recipe)


def undo(path: Path, day: date, number: int | None = None, *, correction: bool = False) -> Revision | None:
    plan = replace(
        record.check_undo(path, number, day), reason=WHY, agreed_by="" if correction else BOARD, correction=correction
    )
    return carry_out_shown(path, small.signed(day), plan)


def slipped(path: Path, as_of: date | None = None) -> Slippage | None:
    report = looking.report(path, date(2019, 12, 1), as_of)
    return report.slippage(report.statement.find(Milestone, STEP))


def test_an_agreement_makes_baselines_of_the_dates_and_stands_in_the_ledger(path: Path) -> None:
    with database.reading(path) as connection:
        entries = reading.ledger(connection)

    assert looking.present(path).find(Action, "AFI-01.1").agreed == date(2019, 9, 30)
    assert [step.agreed for step in looking.present(path).all(Milestone)] == [date(2019, 6, 14), date(2019, 7, 15)]
    assert [(number, entry.kind, entry.on, entry.by) for number, entry in entries] == [
        (small.LAST + 1, "agreement", AGREED, BOARD)
    ]


def test_an_agreement_to_everything_leaves_out_what_was_withdrawn(draft: Path) -> None:
    small.do(draft, AGREED, lambda statement: withdraw(statement, STEP, Milestone, "Merged", AGREED))

    revision = agree(draft, AGREED)

    assert looking.present(draft).find(Milestone, STEP).agreed is None
    assert [change.ref for change in revision.changes] == ["AFI-01.1", "AFI-01.1.1"]


def test_the_days_and_times_of_every_move_since_the_agreement_are_counted(path: Path) -> None:
    move(path, AGREED, "2019-08-15")
    move(path, AUGUST, "2019-09-13")

    assert slipped(path) == Slippage(60, 2)


def test_a_day_in_the_past_sees_what_had_moved_by_then(path: Path) -> None:
    move(path, AGREED, "2019-08-15")
    move(path, AUGUST, "2019-09-13")

    assert slipped(path, small.FINISHED) is None
    assert slipped(path, AGREED) == Slippage(31, 1)
    assert slipped(path, AUGUST) == Slippage(60, 2)


def test_moves_before_the_agreement_do_not_count(draft: Path) -> None:
    move(draft, AGREED, "2019-07-31")
    agree(draft, AGREED)

    assert slipped(draft) == Slippage(0, 0)


def test_a_correction_is_no_move_and_mends_the_date_agreed(path: Path) -> None:
    move(path, AGREED, "2019-07-16", correction=True)

    assert slipped(path) == Slippage(0, 0)
    assert looking.present(path).find(Milestone, STEP).agreed == date(2019, 7, 16)
    assert looking.story(path).revisions[-1].correction


def test_a_correction_after_a_move_leaves_the_date_agreed_and_is_no_second_move(path: Path) -> None:
    move(path, AGREED, "2019-08-15")
    move(path, AUGUST, "2019-08-16", correction=True)

    assert slipped(path) == Slippage(32, 1)


def test_a_move_that_was_taken_back_does_not_count_from_that_day_on(path: Path) -> None:
    move(path, AGREED, "2019-08-15")

    undo(path, AUGUST)

    assert slipped(path) == Slippage(0, 0)
    assert slipped(path, AGREED) == Slippage(31, 1)


def test_a_move_that_was_taken_back_and_made_again_counts_again(path: Path) -> None:
    move(path, AGREED, "2019-08-15")
    undo(path, AGREED)

    undo(path, AUGUST, looking.story(path).revisions[-1].number)

    assert slipped(path) == Slippage(31, 1)


def test_what_was_moved_while_no_agreement_stood_does_not_count(path: Path) -> None:
    undo(path, AGREED)
    move(path, AGREED, "2019-07-31")

    agree(path, AUGUST)

    assert slipped(path) == Slippage(0, 0)


def test_an_agreement_is_not_taken_back_without_a_reason_and_who_agreed(path: Path) -> None:
    plan = record.check_undo(path, None, AGREED)

    with pytest.raises(NotPermitted):
        carry_out_shown(path, small.signed(AGREED), plan)


def test_what_an_agreement_entered_in_the_ledger_stays_when_it_is_taken_back(path: Path) -> None:
    undo(path, AGREED)

    with database.reading(path) as connection:
        assert [entry.kind for _, entry in reading.ledger(connection)] == ["agreement"]
    assert verifying.verify(path).faults == ()


def test_a_correction_taken_back_as_a_correction_leaves_a_record_that_holds(path: Path) -> None:
    move(path, AGREED, "2019-07-16", correction=True)

    undo(path, AGREED, correction=True)

    assert looking.present(path).find(Milestone, STEP).agreed == date(2019, 7, 15)
    assert verifying.verify(path).faults == ()


def test_a_revision_keeps_why_a_date_moved_and_who_agreed(path: Path) -> None:
    revision = move(path, AGREED, "2019-08-15")

    told = looking.story(path).revisions[-1]

    assert told == revision
    assert (told.reason, told.agreed_by, told.correction) == (WHY, BOARD, False)


Recipe = Callable[[Statement], Plan]
REFUSED: dict[str, tuple[Recipe, type[Exception], str]] = {
    "agreed before": (lambda s: agreements.agree(s, None, BOARD, AUGUST, AUGUST), BadInput, "no date to agree"),
    "nothing to agree": (
        lambda s: agreements.agree(s, "AFI-03", BOARD, AUGUST, AUGUST),
        BadInput,
        "no date to agree for AFI-03",
    ),
    "no dates": (
        lambda s: agreements.agree(s, "council", BOARD, AUGUST, AUGUST),
        BadInput,
        "no date to agree for council",
    ),
    "a day to come": (lambda s: agreements.agree(s, None, BOARD, SEPTEMBER, AUGUST), BadInput, "has not come"),
    "nobody": (lambda s: agreements.agree(s, None, "  ", AUGUST, AUGUST), BadInput, "who agreed"),
    "unprintable": (lambda s: agreements.agree(s, None, "a\x07", AUGUST, AUGUST), BadInput, "control character"),
    "unknown": (lambda s: agreements.agree(s, "AFI-01.9", BOARD, AUGUST, AUGUST), NotFound, r"no AFI-01\.9"),
    "moved nowhere": (
        lambda s: agreements.move(s, STEP, Milestone, "15 July 2019", AUGUST),
        BadInput,
        "due on 15 July 2019 already",
    ),
    "moved to no date": (
        lambda s: agreements.move(s, STEP, Milestone, "soon", AUGUST),
        BadInput,
        "Nothing was changed",
    ),
    "moved, not there": (
        lambda s: agreements.move(s, "AFI-01.1.9", Milestone, "2019-09-01", AUGUST),
        NotFound,
        "no milestone",
    ),
    "accepted by nobody": (
        lambda s: verifications.accept_evidence(s, "EV-001", " ", AUGUST),
        BadInput,
        "Nobody is named",
    ),
    "accepted, not there": (
        lambda s: verifications.accept_evidence(s, "EV-009", "Asha", AUGUST),
        NotFound,
        "no evidence",
    ),
    "verified early": (
        lambda s: verifications.verify_action(s, "AFI-01.1", "Asha", "council", AUGUST),
        BadInput,
        "only what is complete",
    ),
    "verified by no agency": (
        lambda s: verifications.verify_action(s, "AFI-01.1", "Asha", "nobody", AUGUST),
        NotFound,
        "no agency",
    ),
    "reopened open": (lambda s: verifications.reopen_action(s, "AFI-01.1", AUGUST), BadInput, "it is open"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_is_refused_in_words_and_nothing_is_written(path: Path, case: str) -> None:
    recipe, refusal, words = REFUSED[case]
    before = path.read_bytes()

    with pytest.raises(refusal, match=words):
        carry_out(path, small.signed(AUGUST), recipe)

    assert path.read_bytes() == before
