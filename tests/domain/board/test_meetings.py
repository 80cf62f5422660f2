"""When boards meet, and the day that a person means."""

from datetime import date, timedelta

import pytest

from tests.domain.statements import TODAY, derby
from wsoa.domain.board.meetings import day_meant, last_board, meetings, next_board
from wsoa.domain.errors import BadInput, NotFound
from wsoa.domain.statement.records import Board

DAY = timedelta(days=1)
PAST, TODAYS, COMING, GONE = (
    Board("B-01", TODAY - 30 * DAY),
    Board("B-02", TODAY),
    Board("B-03", TODAY + 30 * DAY),
    Board("B-04", TODAY - DAY, withdrawn="Nobody could come"),
)
STATEMENT = derby(COMING, TODAYS, PAST, GONE)


def test_boards_are_told_in_the_order_of_their_days_without_those_that_do_not_take_place() -> None:
    assert [board.ref for _, board in meetings(STATEMENT)] == ["B-01", "B-02", "B-03"]


def test_the_last_board_is_before_today_and_the_next_may_be_today() -> None:
    assert last_board(STATEMENT, TODAY) == PAST.dated
    assert next_board(STATEMENT, TODAY) == TODAYS.dated
    assert next_board(STATEMENT, TODAY, 2) == COMING.dated
    assert next_board(STATEMENT, TODAY, 3) is None
    assert last_board(derby(), TODAY) is None


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("last-board", PAST.dated),
        ("Last Board", PAST.dated),
        ("next-board", TODAYS.dated),
        ("b-3", COMING.dated),
        ("3 June 2019", date(2019, 6, 3)),
    ],
)
def test_a_day_is_meant_by_a_date_a_board_or_the_last_or_next_one(typed: str, day: date) -> None:
    assert day_meant(STATEMENT, TODAY, typed, "--since") == day


@pytest.mark.parametrize("typed", ["last-board", "next-board", "B-04"])
def test_a_board_that_there_is_not_is_refused_with_what_to_type(typed: str) -> None:
    with pytest.raises(NotFound) as refused:
        day_meant(derby(GONE), TODAY, typed, "--since")

    assert "wsoa board" in refused.value.mend


def test_what_is_no_day_is_refused_with_what_may_be_written() -> None:
    with pytest.raises(BadInput, match="--since") as refused:
        day_meant(STATEMENT, TODAY, "a while ago", "--since")

    assert "last-board" in refused.value.mend
