"""Chasing: who has not returned, and since when; and what nobody need send any more."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.domain.statements import TODAY, derby
from wsoa.domain.changes.sheet_events import Issue, ReturnReceived, RoundHistory
from wsoa.domain.report import Report
from wsoa.domain.round.chase.awaited import AgencyRounds, Chased, SheetStanding, chased, current, rounds_of

DAY = timedelta(days=1)
WANTED = TODAY - 3 * DAY


def issued(
    sign: str = "M4XT", agency: str = "police", days_ago: int = 12, due: date | None = None, revision: int = 7
) -> Issue:
    return Issue(sign, agency, TODAY - days_ago * DAY, due, "Alex Coordinator", revision)


def came(sign: str = "M4XT", days_ago: int = 5, revision: int = 8) -> ReturnReceived:
    return ReturnReceived(sign, TODAY - days_ago * DAY, "0" * 64, "Dana Blue", "Alex Coordinator", revision)


def report(
    *issues: Issue,
    returns: tuple[ReturnReceived, ...] = (),
    undone: frozenset[int] = frozenset(),
    to_read: frozenset[str] = frozenset(),
) -> Report:
    return Report(derby(), TODAY, handed=RoundHistory(issues, returns, undone, to_read))


def only(told: Report) -> Chased:
    (sheet,) = chased(told)
    return sheet


def test_a_sheet_that_has_not_come_back_is_waited_for_since_the_day_it_was_issued() -> None:
    sheet = only(report(issued()))

    assert (sheet.standing, sheet.is_awaited) == (SheetStanding.WAITING, True)
    assert (sheet.days_out, sheet.days_late) == (12, 0)


@pytest.mark.parametrize(
    ("due", "standing", "late"),
    [(TODAY, SheetStanding.WAITING, 0), (TODAY - DAY, SheetStanding.LATE, 1), (WANTED, SheetStanding.LATE, 3)],
)
def test_a_sheet_is_late_from_the_day_after_it_was_wanted(due: date, standing: SheetStanding, late: int) -> None:
    sheet = only(report(issued(due=due)))

    assert (sheet.standing, sheet.days_late, sheet.days_out) == (standing, late, 12)


def test_what_came_back_is_waited_for_no_longer_and_its_days_are_those_until_it_first_came() -> None:
    sheet = only(report(issued(due=TODAY - 6 * DAY), returns=(came(), came(days_ago=1, revision=9))))

    assert (sheet.standing, sheet.is_awaited) == (SheetStanding.RETURNED, False)
    assert (sheet.days_out, sheet.days_late, len(sheet.returns)) == (7, 1, 2)


def test_a_sheet_whose_return_was_undone_is_waited_for_again() -> None:
    sheet = only(report(issued(), returns=(came(),), undone=frozenset({8})))

    assert sheet.standing is SheetStanding.WAITING
    assert sheet.taken_back == 1


def test_a_sheet_that_a_newer_one_took_the_place_of_is_not_nagged_about() -> None:
    newer, older = chased(report(issued("AAAA", due=WANTED), issued("BBBB", days_ago=1, revision=8)))

    assert (newer.issue.sign, newer.standing, newer.newest) == ("BBBB", SheetStanding.WAITING, None)
    assert (older.issue.sign, older.standing, older.newest) == ("AAAA", SheetStanding.SUPERSEDED, newer.issue)
    assert (older.days_out, older.days_late) == (11, 2)


def test_a_sheet_with_nothing_to_fill_in_that_a_newer_one_took_the_place_of_is_superseded() -> None:
    told = report(issued("AAAA"), issued("BBBB", days_ago=1, revision=8), to_read=frozenset({"AAAA"}))

    assert [sheet.standing for sheet in chased(told)] == [SheetStanding.WAITING, SheetStanding.SUPERSEDED]


def test_an_older_sheet_that_comes_back_came_back_and_the_newer_one_is_still_waited_for() -> None:
    newer, older = chased(report(issued("AAAA"), issued("BBBB", days_ago=6, revision=8), returns=(came("AAAA"),)))

    assert (newer.standing, older.standing) == (SheetStanding.WAITING, SheetStanding.RETURNED)


def test_a_newer_sheet_of_one_agency_says_nothing_of_anothers() -> None:
    sheets = chased(report(issued("AAAA"), issued("BBBB", "council", 1, revision=8)))

    assert [sheet.standing for sheet in sheets] == [SheetStanding.WAITING, SheetStanding.WAITING]


def test_a_sheet_with_nothing_to_fill_in_need_not_come_back() -> None:
    told = report(issued(due=WANTED), to_read=frozenset({"M4XT"}))

    assert only(told).standing is SheetStanding.TO_READ
    assert current(told) == ()


def test_whoever_has_been_late_longest_comes_first_then_whoever_has_waited_longest() -> None:
    told = report(
        issued("AAAA", "board", 20),
        issued("BBBB", "ccg", 12, WANTED, 8),
        issued("CCCC", "council", 12, WANTED - DAY, 9),
        issued("DDDD", "police", 30, None, 10),
        issued("EEEE", "yos", 40, WANTED, 11),
        returns=(came("EEEE", revision=12),),
    )

    assert [sheet.issue.agency for sheet in chased(told)] == ["council", "ccg", "police", "board", "yos"]


def test_of_each_agency_the_newest_sheet_counts() -> None:
    told = report(
        issued("AAAA"),
        issued("BBBB", days_ago=6, revision=8),
        issued("CCCC", "council", revision=9),
        returns=(came("AAAA"), came("CCCC", revision=10)),
    )

    assert [(sheet.issue.sign, sheet.is_awaited) for sheet in current(told)] == [("BBBB", True), ("CCCC", False)]


def test_where_nothing_was_handed_out_nobody_is_waited_for() -> None:
    assert chased(report()) == current(report()) == ()


def rounds(*told: tuple[int, bool], due: date | None = None) -> AgencyRounds:
    """An agency's rounds: how many days ago each sheet was issued, and whether it came back."""
    issues = [issued(f"S{number:03}", days_ago=ago, revision=2 * number) for number, (ago, _) in enumerate(told, 1)]
    issues[-1] = replace(issues[-1], due=due)
    back = [
        came(f"S{number:03}", days_ago=ago - 1, revision=2 * number + 1)
        for number, (ago, is_in) in enumerate(told, 1)
        if is_in
    ]
    return rounds_of(chased(report(*issues, returns=tuple(back))))["police"]


def test_rounds_that_were_missed_in_a_row_are_counted_and_not_days() -> None:
    year = rounds((150, True), (120, True), (90, False), (60, False), (30, False), due=TODAY - 20 * DAY)

    assert (year.missed, year.returned, len(year.over), year.rate) == (3, 2, 5, 40)
    assert year.last_return == TODAY - 119 * DAY


def test_a_round_that_may_still_come_in_time_is_not_missed_yet() -> None:
    year = rounds((60, True), (30, True), (2, False), due=TODAY + 5 * DAY)

    assert (year.missed, year.rate) == (0, 100)


def test_a_sheet_issued_again_within_a_fortnight_asks_the_same_again() -> None:
    year = rounds((60, False), (55, True), (30, False), (25, False), due=TODAY - DAY)

    assert (len(year.over), year.returned, year.missed) == (2, 1, 1)


def test_whoever_never_returned_anything_has_missed_every_round() -> None:
    year = rounds((90, False), (60, False), (30, False), due=TODAY - DAY)

    assert (year.missed, year.rate, year.last_return) == (3, 0, None)


def test_rounds_are_counted_since_a_day() -> None:
    handed = report(issued("S001", days_ago=90), issued("S002", days_ago=30, due=TODAY - DAY, revision=9))

    assert len(rounds_of(chased(handed), TODAY - 60 * DAY)["police"].over) == 1


def test_since_a_day_fewer_rounds_count_but_what_came_before_it_still_came() -> None:
    handed = report(
        issued("S001", days_ago=90),
        issued("S002", days_ago=60, revision=9),
        issued("S003", days_ago=30, due=TODAY - DAY, revision=11),
        returns=(came("S001", days_ago=80),),
    )

    year = rounds_of(chased(handed), TODAY - 70 * DAY)["police"]
    assert (len(year.over), year.returned, year.missed) == (2, 0, 2)
    assert year.last_return == TODAY - 80 * DAY
