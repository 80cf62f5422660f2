"""An agreed date that moves is one line among the others: asked about at its cell, with why the lead moves it."""

from dataclasses import replace
from datetime import date

import pytest

from tests.domain.round.coordinators_desk import CoordinatorsDesk, Typed, came_back
from tests.domain.statements import ACTION, OPEN_STEP, derby
from wsoa.domain.changes.plan import Keep
from wsoa.domain.errors import NotPermitted
from wsoa.domain.round.intake.conflicts import MOVES, Answer, Checked, tag_of
from wsoa.domain.round.intake.keep_file import read_answers, to_answer
from wsoa.domain.round.spreadsheet import Cell, IncomingFile, Row, Sheet
from wsoa.domain.statement.records import Action, Milestone

AGREED = derby().with_records(replace(ACTION, agreed=ACTION.due), replace(OPEN_STEP, agreed=OPEN_STEP.due))
LATER, STEP_LATER = date(2019, 10, 31), date(2019, 10, 1)
MOVED: Typed = {(OPEN_STEP.ref, "Due"): "1 October 2019", ("AFI-01.1", "Lead officer"): "DI Grey"}


@pytest.fixture
def desk() -> CoordinatorsDesk:
    return CoordinatorsDesk(AGREED)


def checked(desk: CoordinatorsDesk, back: IncomingFile) -> Checked:
    return Checked(desk.now, desk.today, desk.plan(back))


def with_why(back: IncomingFile, words: str) -> IncomingFile:
    """The milestones with a column more, headed Why, in which the moved row says so."""
    return replace(
        back, sheets=tuple(_with_why(each, words) if each.name == "Milestones" else each for each in back.sheets)
    )


def _with_why(sheet: Sheet, words: str) -> Sheet:
    def more(row: Row, said: str) -> Row:
        return Row(row.number, {**row.cells, 20: Cell(f"U{row.number}", said)})

    rows = tuple(more(row, words) if row.cells.get(1, Cell("")).typed == OPEN_STEP.ref else row for row in sheet.rows)
    return replace(sheet, header=more(sheet.header, "Why"), rows=rows)


def test_it_is_asked_about_at_its_cell_and_nothing_else_is(desk: CoordinatorsDesk) -> None:
    (asked,) = checked(desk, came_back(desk.hand_out(), MOVED)).asked

    assert (str(asked.where), asked.ours, asked.theirs, asked.doubt) == (
        "Milestones!F3",
        OPEN_STEP.due,
        STEP_LATER,
        MOVES,
    )


def test_unanswered_it_holds_the_return_back(desk: CoordinatorsDesk) -> None:
    with pytest.raises(NotPermitted, match="Milestones!F3"):
        checked(desk, came_back(desk.hand_out(), MOVED)).refuse_unready()


def test_kept_as_it_was_the_rest_is_taken(desk: CoordinatorsDesk) -> None:
    found = checked(desk, came_back(desk.hand_out(), MOVED)).keeping(Keep.OURS)
    found.refuse_unready()

    assert [(change.ref, change.field) for change in found.plan.changes] == [("AFI-01.1", "officer")]


def test_moved_with_why_and_who_agreed_it_is_taken_with_them(desk: CoordinatorsDesk) -> None:
    found = checked(desk, came_back(desk.hand_out(), MOVED))
    answer = Answer(Keep.THEIRS, "The trainer is ill.", "The board")
    done = found.answered({tag_of(each): answer for each in found.asked})
    done.refuse_unready()

    assert (done.plan.reason, done.plan.agreed_by) == ("The trainer is ill.", "The board")
    assert len(done.plan.changes) == 2


def test_why_one_date_moves_does_not_explain_another(desk: CoordinatorsDesk) -> None:
    both = {**MOVED, ("AFI-01.1", "Due"): "31 October 2019"}
    found = checked(desk, came_back(desk.hand_out(), both))
    first = found.asked[0]

    done = found.answered({tag_of(first): Answer(Keep.THEIRS, "The trainer is ill.", "The board")})

    with pytest.raises(NotPermitted):
        done.refuse_unready()


def test_two_dates_that_move_each_have_their_own_reason(desk: CoordinatorsDesk) -> None:
    both = {**MOVED, ("AFI-01.1", "Due"): "31 October 2019"}
    found = checked(desk, came_back(desk.hand_out(), both))
    done = found.answered({tag_of(each): Answer(Keep.THEIRS, f"Why {each.ref}", "The board") for each in found.asked})
    done.refuse_unready()

    assert done.plan.reason == f"AFI-01.1: Why AFI-01.1; {OPEN_STEP.ref}: Why {OPEN_STEP.ref}"
    assert done.plan.agreed_by == "The board"


@pytest.mark.parametrize(
    ("typed", "beside", "why"),
    [
        ({("AFI-01.1", "Your update"): "The trainer is ill."}, "", "The trainer is ill."),
        ({}, "No room until October", "No room until October"),
        ({("AFI-01.1", "Your update"): "The trainer is ill."}, "No room until October", "No room until October"),
        ({}, "", ""),
    ],
)
def test_why_is_what_the_lead_wrote_beside_it_or_in_the_update(
    desk: CoordinatorsDesk, typed: Typed, beside: str, why: str
) -> None:
    back = came_back(desk.hand_out(), {**MOVED, **typed})

    plan = desk.plan(with_why(back, beside) if beside else back)

    assert plan.whys.get(OPEN_STEP.ref, "") == why
    assert not any("is no column of ours" in remark for remark in plan.remarks)
    told = f"Milestones!F3 (Due) moves, and the row says why: “{beside}”."
    assert (told in plan.remarks) is bool(beside)


def test_a_file_of_answers_asks_for_it_and_is_obeyed(desk: CoordinatorsDesk) -> None:
    back = came_back(desk.hand_out(), {**MOVED, ("AFI-01.1", "Your update"): "The trainer is ill."})
    found = checked(desk, back)
    asked = to_answer(found)
    answers = asked.replace("= ?", "= theirs").replace("agreed by =", "agreed by = The board")

    done = found.answered(read_answers(answers, "answers.txt"))
    done.refuse_unready()

    assert "Milestones!F3" in asked
    assert (done.plan.reason, done.plan.agreed_by) == ("The trainer is ill.", "The board")


def test_a_conflict_about_an_agreed_date_is_answered_with_why_as_well(desk: CoordinatorsDesk) -> None:
    back = came_back(desk.hand_out(), {("AFI-01.1", "Due"): "31 October 2019"})
    desk.now = desk.now.with_records(replace(desk.now.find(Action, "AFI-01.1"), due=date(2019, 11, 30)))
    found = checked(desk, back)
    (conflict,) = found.plan.conflicts

    done = found.answered({tag_of(conflict): Answer(Keep.THEIRS, "Earlier after all", "The board")})
    done.refuse_unready()

    assert done.plan.reason == "Earlier after all"
    assert [change.new for change in done.plan.changes] == [LATER]


def test_a_date_that_was_never_agreed_is_not_asked_about() -> None:
    desk = CoordinatorsDesk(derby().with_records(replace(OPEN_STEP, agreed=None)))

    assert checked(desk, came_back(desk.hand_out(), MOVED)).asked == ()
    assert desk.now.find(Milestone, OPEN_STEP.ref).agreed is None
