"""A year of rounds is told at a glance: forty agencies, twelve months, one screen."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from tests.cli.keyboard import Keyboard
from tests.domain.statements import derby
from tests.operations import small
from tests.operations.rounds import filled_in
from wsoa.cli.screen import sheets as screen
from wsoa.domain.changes.sheet_events import Issue, ReturnReceived, RoundHistory
from wsoa.domain.report import Report
from wsoa.domain.statement.records import Agency
from wsoa.operations import reminding

AGENCIES, ROUNDS, FIRST = 40, 12, date(2019, 1, 7)
MONTH = timedelta(days=30)
LINES = 50  # of a terminal that fills a laptop's screen


def _history() -> Iterator[tuple[Issue, ReturnReceived | None]]:
    """Every third agency has stopped answering: the first of them in March, and so on."""
    for month in range(ROUNDS):
        day = FIRST + month * MONTH
        for number in range(AGENCIES):
            sign, revision = f"{month:02}{number:02}", 2 * (month * AGENCIES + number) + 2
            issue = Issue(sign, f"agency-{number:02}", day, day + timedelta(days=14), "Ann", revision)
            is_in = number % 3 or month < 2 + number // 3 % 9
            back = ReturnReceived(sign, day + timedelta(days=9), "0" * 64, "A lead", "Ann", revision + 1)
            yield issue, back if is_in else None


def _report() -> Report:
    history = list(_history())
    agencies = [Agency(f"agency-{number:02}", f"Agency {number}") for number in range(AGENCIES)]
    handed = RoundHistory(tuple(issue for issue, _ in history), tuple(back for _, back in history if back))
    return Report(derby(*agencies), FIRST + ROUNDS * MONTH, handed=handed)


def test_forty_agencies_and_twelve_rounds_fit_one_screen(capsys: pytest.CaptureFixture[str]) -> None:
    report = _report()

    screen.show_standings(report, reminding.standings(report), as_json=False)

    told = capsys.readouterr().out.splitlines()
    assert len(told) <= LINES
    assert all(len(line) <= 110 for line in told)
    assert told[0].startswith("Returns as at 2 January 2020: 26 of 40 in; ")
    assert any("no return since 15 Feb 2019: 10 rounds" in " ".join(line.split()) for line in told)
    assert any(line.startswith("440 earlier sheets: wsoa sheet status --agency AGENCY") for line in told)


def test_since_a_day_says_what_is_counted_and_of_nobody_that_it_never_returned(
    capsys: pytest.CaptureFixture[str],
) -> None:
    report = _report()

    screen.show_standings(report, reminding.standings(report, None, FIRST + 9 * MONTH), as_json=False)
    screen.show_standings(report, reminding.standings(report, None, report.today), as_json=False)

    told = " ".join(capsys.readouterr().out.split())
    assert "26 of 40 in; 79 of 120 in the rounds begun since 4 October 2019 (66%)" in told
    assert "0 of 3 no return since 15 Feb 2019: 10 rounds" in told
    assert "never returned" not in told
    assert "; of the rounds begun since 2 January 2020 none is over" in told


@pytest.fixture
def with_leads(wsoa: Keyboard) -> Keyboard:
    wsoa.does("agency edit police --lead 'Dana Blue; DCI; dana@example.org'")
    wsoa.does("sheet issue --agency police --due 12/7/2019")
    return wsoa


def test_everybody_who_is_waited_for_is_reminded_at_once(with_leads: Keyboard) -> None:
    said = with_leads.does("sheet remind --all --eml mail")

    assert "To: Dana Blue <dana@example.org>" in said
    assert [path.name for path in (with_leads.folder / "mail").iterdir()] == ["police.eml"]
    assert "mail has police.eml in it already." in with_leads.refused(73, "sheet remind --all --eml mail")
    assert [each["agency"] for each in with_leads.told("sheet remind --all")["reminders"]] == ["police"]
    assert "Name one agency" in with_leads.refused(2, "sheet remind")
    assert "Name one agency" in with_leads.refused(2, "sheet remind --all --agency police")


def test_a_folder_that_cannot_be_made_is_said_with_what_to_type(with_leads: Keyboard) -> None:
    assert "--eml FOLDER" in with_leads.refused(73, "sheet remind --all --eml data/wsoa.db")


def test_a_reminder_says_what_the_last_return_answered(with_leads: Keyboard) -> None:
    (workbook,) = (with_leads.folder / "exports" / "sheets").iterdir()
    back = filled_in(workbook, {("AFI-01.1", "Your update"): "Every officer was briefed."})
    with_leads.does(f"import '{back}' -y")
    with_leads.on(small.FINISHED + MONTH).does("sheet issue --agency police --due 20/8/2019")

    said = with_leads.does("sheet remind --agency police")

    assert "Your last return, which came back on 10 July 2019, told us something new of AFI-01.1." in said


def test_nobody_is_reminded_where_no_sheet_is_out(wsoa: Keyboard) -> None:
    none = wsoa.refused(66, "sheet remind --all")
    assert none.startswith("wsoa: Nobody is waited for: no sheet is out.\nHand them out: wsoa sheet issue --all")

    wsoa.does("sheet issue --agency police --due 20/8/2019")
    wsoa.does("sheet recall police --reason mistaken")
    assert wsoa.refused(66, "sheet remind --all") == none


def test_nobody_is_reminded_where_every_sheet_came_back(with_leads: Keyboard) -> None:
    (workbook,) = (with_leads.folder / "exports" / "sheets").iterdir()
    back = filled_in(workbook, {("AFI-01.1", "Your update"): "Every officer was briefed."})
    with_leads.does(f"import '{back}' -y")

    assert "every sheet that is out has come back" in with_leads.refused(66, "sheet remind --all")
