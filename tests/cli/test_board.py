"""Boards at the keyboard: by date and by rule, listed, moved, withdrawn, refused."""

import pytest

from tests.cli.keyboard import Keyboard

EVERY = "board add --every 'last Friday of the month' --until 31/12/2019"


def days(wsoa: Keyboard) -> list[str]:
    return [board["dated"] for board in wsoa.told("board list")]


def test_boards_are_added_by_their_dates_and_a_known_one_is_passed_over(wsoa: Keyboard) -> None:
    wsoa.does("board add 28/6/2019 26/7/2019 --title 'Improvement board'")
    wsoa.does("board add 26/7/2019 30/8/2019")

    assert days(wsoa) == ["2019-06-28", "2019-07-26", "2019-08-30"]
    assert "Fri 26 July 2019" in wsoa.where("COLUMNS", "110").does("board list")
    assert "Improvement board" in wsoa.where("COLUMNS", "110").does("board list")


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("last Friday of the month", ["2019-07-26", "2019-08-30", "2019-09-27"]),
        ("second Tuesday of every third month", ["2019-08-13"]),
        ("15th of each month", ["2019-07-15", "2019-08-15", "2019-09-15"]),
        ("every fortnight", [f"2019-{day}" for day in ("07-10", "07-24", "08-07", "08-21", "09-04", "09-18")]),
        ("every six weeks", ["2019-07-10", "2019-08-21"]),
        ("the 2nd Tuesday of each month", ["2019-08-13", "2019-09-10"]),
        ("every other Monday", ["2019-07-15", "2019-07-29", "2019-08-12", "2019-08-26", "2019-09-09", "2019-09-23"]),
        ("6 weeks", ["2019-07-10", "2019-08-21"]),
    ],
)
def test_boards_are_added_by_a_rule(wsoa: Keyboard, rule: str, expected: list[str]) -> None:
    wsoa.does(f"board add --every '{rule}' --until 30/9/2019")

    assert days(wsoa) == expected


def test_a_board_on_a_bank_holiday_is_remarked_upon(wsoa: Keyboard) -> None:
    said = wsoa.does("board add --every 'last Monday of the month' --from 1/8/2019 --until 31/8/2019")

    assert "26 August 2019, is no working day" in said


def test_a_day_that_nobody_would_mean_is_remarked_upon_where_a_board_is_added_and_where_it_is_moved(
    wsoa: Keyboard,
) -> None:
    assert "B-01, 1 January 1999, is before the letter of 7 May 2019" in wsoa.does("board add 1/1/1999")
    assert "B-01, 6 May 2019, is before the letter" in wsoa.does("board edit B-01 --date 6/5/2019")
    assert "B-01, 26 August 2019, is no working day" in wsoa.does("board edit B-01 --date 26/8/2019")
    assert "!" not in wsoa.does("board edit B-01 --date 27/8/2019")
    assert "!" not in wsoa.does("board edit B-01 --title Extraordinary")


def test_which_of_several_boards_are_on_record_already_is_said(wsoa: Keyboard) -> None:
    wsoa.does("board add 26/7/2019")

    assert "On record already: 26 July 2019" in wsoa.does("board add --every Friday --until 2/8/2019")


def test_a_board_is_moved_withdrawn_and_taken_back(wsoa: Keyboard) -> None:
    wsoa.does("board add 26/7/2019")
    wsoa.does("board edit b-1 --date 29/7/2019 --title Extraordinary")
    assert days(wsoa) == ["2019-07-29"]

    wsoa.does("board withdraw B-01 --reason 'The chair is ill'")
    assert "withdrawn: The chair is ill" in wsoa.where("COLUMNS", "110").does("board list")
    wsoa.does("undo -y --reason mistaken")

    assert wsoa.told("board list")[0]["withdrawn"] is None
    wsoa.does("verify")


@pytest.mark.parametrize(
    ("code", "typed"),
    [
        (2, "board add"),
        (2, "board add 26/7/2019 --every Friday --until 1/9/2019"),
        (2, "board add --every Friday"),
        (2, "board add --every 'full moon' --until 1/9/2019"),
        (2, "board add --every 'last Fridy of the month' --until 1/9/2019"),
        (2, "board add --every Friday --until 1/6/2019"),
        (2, "board add --every Friday --until 1/9/2099"),
        (2, "board add 31/2/2019"),
        (66, "board edit B-07 --date 1/9/2019"),
        (66, "board withdraw B-07 --reason No"),
    ],
)
def test_what_is_no_board_is_refused(wsoa: Keyboard, code: int, typed: str) -> None:
    assert "wsoa" in wsoa.refused(code, typed) or "Write" in wsoa.refused(code, typed)


def test_two_boards_on_one_day_are_refused_by_name(wsoa: Keyboard) -> None:
    wsoa.does("board add 26/7/2019 30/8/2019")

    assert "B-02 meets on that day already" in wsoa.refused(2, "board edit B-01 --date 30/8/2019")
    assert "on record already" in wsoa.refused(2, "board add 26/7/2019")


def test_where_no_board_is_on_record_the_list_says_how_to_add_one(wsoa: Keyboard) -> None:
    assert "wsoa board add" in wsoa.where("COLUMNS", "110").does("board list")


def test_a_sheet_is_wanted_so_many_working_days_before_the_next_board(wsoa: Keyboard) -> None:
    wsoa.does("board add 28/6/2019 26/7/2019")

    wsoa.does("sheet issue --agency police --before-board 5")

    (sheet,) = wsoa.told("sheet status")["sheets"]
    assert sheet["wanted_by"] == "2019-07-19"


@pytest.mark.parametrize(
    ("code", "options"), [(66, "--before-board 5"), (2, "--before-board 5 --due 20/7/2019"), (2, "--before-board -1")]
)
def test_a_sheet_before_no_board_is_refused(wsoa: Keyboard, code: int, options: str) -> None:
    wsoa.refused(code, f"sheet issue --agency police {options}")


def test_a_sheet_wanted_on_a_day_that_has_passed_is_refused(wsoa: Keyboard) -> None:
    wsoa.does("board add 12/7/2019")

    said = wsoa.refused(2, "sheet issue --agency police --before-board 9")
    assert "cannot be wanted back 9 working days before the board of 12 July 2019: 2 are left" in said
    wsoa.does("sheet issue --agency police --before-board 2")


@pytest.mark.parametrize("rule", ["last Friday of the month", "every other Monday"])
def test_a_rule_in_place_of_a_day_is_told_where_it_goes(wsoa: Keyboard, rule: str) -> None:
    said = wsoa.refused(2, f"board add '{rule}'")

    assert f"“{rule}” is a rule." in said
    assert f'wsoa board add --every "{rule}" --until DATE' in said


def test_that_no_board_is_to_come_is_seen_in_the_status(wsoa: Keyboard) -> None:
    wsoa.does("board add 28/6/2019")
    assert "last 28 June 2019 (12 days ago), no next one on record (wsoa board add DATE)" in wsoa.does("status")

    wsoa.does("board add 12/7/2019")
    assert "next 12 July 2019 (in 2 days)" in wsoa.does("status")
