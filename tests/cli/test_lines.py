"""In a pipe whatever is shown of a record is one line, neither wrapped nor cut, so that grep finds it whole."""

import shlex
from pathlib import Path

import pytest

from tests.cli.keyboard import Keyboard
from tests.cli.laws import worked_in
from tests.cli.test_json import LOOKS
from tests.operations import small
from wsoa.cli.app import run

LONG = f"Begin {'and so it goes on ' * 8}to the End"
# Words of every kind of record that has any, longer than a line; and more that is late than a screen has room for.
LONG_WORDS = (
    "area title AFI-01",
    "action edit AFI-01.1 --title",
    "milestone edit AFI-01.1.2 --title",
    "evidence edit EV-003 --description",
    "measure edit KPI-01 --title",
    "note add AFI-01.1",
    "challenge add AFI-01",
    "board edit B-01 --title",
    "action edit AFI-03.1 --success",
    "waiver withdraw W-02 --reason",
)
LATE = [f"action add AFI-02 'Step {number}' --lead police --due 2019-07-01" for number in range(15)]
BRINGING = ("restore", "upgrade", "backup")  # they show no record


@pytest.fixture(scope="module")
def worked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = worked_in(tmp_path_factory.mktemp("lines"))
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("WSOA_TODAY", str(small.FINISHED))
        patch.setenv("WSOA_USER", "Ann Coordinator")
        for typed in (*(f"{typed} {shlex.quote(LONG)}" for typed in LONG_WORDS), *LATE):
            assert run(shlex.split(typed)) == 0, typed
    return folder


@pytest.fixture
def full(worked: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Keyboard:
    return Keyboard(worked, capsys, monkeypatch).on(small.FINISHED)


@pytest.mark.parametrize("typed", [typed for typed in LOOKS if not typed.startswith(BRINGING)])
def test_no_line_of_a_record_is_wrapped_or_cut(full: Keyboard, typed: str) -> None:
    for line in full(typed).out.splitlines():
        assert line.count("Begin and so") == line.count("to the End"), line


@pytest.mark.parametrize("typed", ["area list", "action list", "due", "report changes", "history", "show AFI-01"])
def test_the_words_of_a_record_are_on_its_line(full: Keyboard, typed: str) -> None:
    assert LONG in full(typed).out


@pytest.mark.parametrize("typed", ["due", "check", "report timeline", "history"])
def test_nothing_is_left_out_for_want_of_room(full: Keyboard, typed: str) -> None:
    refs = [each["ref"] for each in full.told("action list --area AFI-02") if each["title"].startswith("Step")]

    lines = full(typed).out.splitlines()

    assert all(any(f"{ref} " in line for line in lines) for ref in refs)
    assert not any("(--all)" in line or "more:" in line for line in lines)


def test_each_line_of_what_is_due_has_its_day_and_each_of_the_history_its_revision(full: Keyboard) -> None:
    step = full.told("action list --area AFI-02 --sort -ref")[0]["ref"]
    owed, told = full.does("due"), full.does(f"history {step}")

    assert all("1 Jul" in line for line in owed.splitlines() if "Step" in line)
    assert len({line.split("  ")[0].strip() for line in told.splitlines()}) == 1
    assert all(f"  {step} " in line for line in told.splitlines()[1:])


def test_columns_lays_out_in_a_pipe_as_on_a_screen(full: Keyboard) -> None:
    narrow = full.where("COLUMNS", "80")

    assert max(map(len, narrow("due").out.splitlines())) <= 80
    assert max(map(len, narrow("history").out.splitlines())) <= 80


def test_a_very_large_revision_among_others_is_told_in_numbers_and_alone_whole(
    full: Keyboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wsoa.cli.screen.history.MANY_IN_A_PIPE", 20)
    ((number, changes),) = [
        (each["revision"], len(each["changes"])) for each in full.told("history") if each["revision"] == 1
    ]

    assert f"{changes} changes: wsoa history {number})" in full.does("history")
    assert "changes: wsoa history" not in full.does(f"history {number}")
