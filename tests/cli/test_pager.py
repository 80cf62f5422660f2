"""What is longer than the terminal is high goes through a pager, and whatever pager there is, all of it can be read."""

from pathlib import Path

import pytest

from tests.cli.keyboard import Keyboard
from tests.cli.terminal import Terminal, on_terminal, ran

LOOK = ("action", "show", "AFI-01.1")
LAST = "Waiting for the rota."  # what it ends with


@pytest.fixture
def folder(wsoa: Keyboard) -> Path:
    wsoa.does(f"note add AFI-01.1 '{LAST}'")
    return wsoa.folder


def pager(folder: Path, script: str) -> str:
    """A pager of our own that does what a shell script says."""
    path = folder / "pager"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return str(path)


def test_what_is_longer_than_the_screen_is_paged(folder: Path) -> None:
    code, shown = on_terminal(folder, *LOOK, LINES="5", PAGER=pager(folder, "cat; echo paged"))

    assert (code, shown.split()[-1]) == (0, "paged")
    assert LAST in shown


def test_what_fits_is_not(folder: Path) -> None:
    code, shown = on_terminal(folder, *LOOK, LINES="200", PAGER=pager(folder, "echo paged"))

    assert code == 0
    assert LAST in shown
    assert "paged" not in shown


@pytest.mark.parametrize("typed", [("note", "list", "--json"), ("note", "add", "AFI-01", "One\ntwo\nthree\nfour")])
def test_neither_is_what_programs_read_nor_what_a_change_says(folder: Path, typed: tuple[str, ...]) -> None:
    assert "paged" not in on_terminal(folder, *typed, LINES="5", PAGER=pager(folder, "echo paged"))[1]


def test_nothing_is_paged_in_a_pipe(folder: Path) -> None:
    assert LAST in ran(folder, *LOOK, PAGER=pager(folder, "echo paged")).stdout


@pytest.mark.parametrize("named", ["", "cat", "/no/such/pager", "sh -c 'exit 127'", "'unended", "true", "head -1"])
def test_whatever_the_pager_is_nothing_breaks(folder: Path, named: str) -> None:
    code, shown = on_terminal(folder, *LOOK, LINES="5", PAGER=named)

    assert code == 0
    assert "Traceback" not in shown
    assert (LAST in shown) is (named not in ("true", "head -1"))


def test_no_pager_says_that_all_of_it_is_printed(folder: Path) -> None:
    _, shown = on_terminal(folder, *LOOK, "--no-pager", LINES="5", PAGER=pager(folder, "echo paged"))

    assert LAST in shown
    assert "paged" not in shown


def test_without_less_and_without_a_word_all_of_it_is_printed(folder: Path) -> None:
    code, shown = on_terminal(folder, *LOOK, LINES="5", PATH=str(folder))

    assert (code, LAST in shown) == (0, True)


def test_less_leaves_at_q(folder: Path) -> None:
    terminal = Terminal(folder, LOOK, LINES="5", PATH="/usr/bin:/bin")

    terminal.waits_for(":")
    terminal.types("q")

    assert terminal.ends() == 0


def test_the_exit_code_is_the_commands(folder: Path) -> None:
    assert on_terminal(folder, "check", LINES="5", PAGER="cat")[0] == 1
    assert on_terminal(folder, "action", "show", "AFI-99.1", LINES="5", PAGER="cat")[0] == 66
