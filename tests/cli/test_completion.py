"""Completion in the shells that people use: each is driven by the keys that a person presses."""

import os
import pty
import re
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.keyboard import Keyboard
from tests.cli.terminal import PATIENCE
from wsoa.cli.completion import going_on

SHELLS = {"bash": ["bash", "--noprofile", "-i"], "zsh": ["zsh", "-i"], "fish": ["fish", "-i"]}
DRAWING = re.compile(r"\x1b(?:\[[0-9;?=>]*[A-Za-z]|\][^\x07]*\x07|[=>]|\([A-Z])")
QUIET = 0.7  # seconds without anything new, after which a shell has answered a key
# A shell whose keys are to be its own needs the terminal as the one that controls it.
TAKE_THE_TERMINAL = """
import fcntl, os, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execvp(sys.argv[1], sys.argv[1:])
"""
# What is typed, a tab for each \t, and what the command that stands there then says.
TYPED = {
    "wsoa action show AF\t\n": "Share every concern",
    "wsoa area show AFI-01,AP\t\n": "Children wait too long",
    "wsoa area show AFI-02..\t\n": "Children's voices are rarely heard",
    "wsoa agency show pol\t\n": "Testshire Police",
    "wsoa area list --agency pol\t\n": "1 area.",
    "wsoa measure list --standing beh\t--json\n": "[]",
    "wsoa check --explain action-off\t\n": "Every action",
    "wsoa help exi\t\n": "What a script can tell",
}


class Shell:
    """A shell on a terminal, in the folder of a statement."""

    def __init__(self, name: str, folder: Path, home: Path) -> None:
        self._master, slave = pty.openpty()
        self._process = subprocess.Popen(
            [sys.executable, "-c", TAKE_THE_TERMINAL, *SHELLS[name]],
            cwd=folder,
            env=environment(home),
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
        )
        os.close(slave)
        self.shown = ""
        self.says('echo rea""dy\n', "ready")

    def says(self, typed: str, words: str) -> None:
        """Type it, and wait until these words are shown."""
        self.shown = ""
        for part in filter(None, re.split(r"(\t)", typed)):
            os.write(self._master, part.encode())
            self._answers(PATIENCE)
        end = time.monotonic() + PATIENCE
        while words not in self.shown and time.monotonic() < end:
            self._answers(1)
        assert words in self.shown, f"{typed!r} shows {self.shown!r}"

    def _answers(self, patience: float) -> None:
        """Read what comes, until nothing more does."""
        while select.select([self._master], [], [], patience)[0]:
            self.shown += DRAWING.sub("", os.read(self._master, 65536).decode(errors="replace"))
            patience = QUIET

    def ends(self) -> None:
        """Close it."""
        self._process.kill()
        self._process.wait(PATIENCE)
        os.close(self._master)


def environment(home: Path) -> dict[str, str]:
    """What a person's shell knows: wsoa is on the path, and the home is new."""
    own = {"HOME": str(home), "XDG_CONFIG_HOME": str(home / ".config"), "TERM": "xterm", "PAGER": "", "PS1": "$ "}
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return {"PATH": path, "LANG": "C.UTF-8", "WSOA_TODAY": "2019-07-10", **own}


@pytest.fixture(params=SHELLS)
def shell(request: pytest.FixtureRequest, wsoa: Keyboard, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shell]:
    """A shell in which completion was installed as a person does that."""
    name: str = request.param
    if not shutil.which(name):
        if os.environ.get("CI"):
            pytest.fail(f"{name} is not here: .ci/run installs it.")
        pytest.skip(f"{name} is not on this machine: apt-get install {name}")
    home = tmp_path_factory.mktemp(name)
    install = [name, "-c", "wsoa --install-completion; true"]
    subprocess.run(install, env=environment(home), stdin=subprocess.DEVNULL, capture_output=True, check=True)
    made = Shell(name, wsoa.folder, home)
    yield made
    made.ends()


@pytest.mark.slow
def test_what_is_begun_is_completed(shell: Shell) -> None:
    for typed, words in TYPED.items():
        shell.says(typed, words)


@pytest.mark.slow
def test_each_is_told_with_its_words(shell: Shell) -> None:
    shell.says("wsoa area show AFI-0\t\t", "Sharing and referring")


@pytest.mark.slow
def test_it_is_of_the_statement_that_is_named(
    shell: Shell, wsoa: Keyboard, tmp_path_factory: pytest.TempPathFactory
) -> None:
    shell.says(f'cd {tmp_path_factory.mktemp("elsewhere")}; echo mo""ved\n', "moved")

    for typed in (
        f"wsoa --db {wsoa.database} area show AP\t\n",
        f"wsoa --db={wsoa.database} area show AP\t\n",
        f"wsoa area --db {wsoa.database} show AP\t\n",
        f"wsoa area show --db {wsoa.database} AP\t\n",
        f"wsoa area show --db={wsoa.database} AP\t\n",
        f"export WSOA_DB={wsoa.database}; wsoa area show APA-01\nwsoa area show AP\t\n",
    ):
        shell.says(typed, "Children wait too long")


@pytest.mark.slow
def test_a_value_is_completed_after_an_equals_sign(shell: Shell) -> None:
    shell.says("wsoa area list --agency=pol\t\n", "1 area.")


PAIRS = [("AFI-01", "One"), ("AFI-02", "Two"), ("AFI-10", "Ten"), ("APA-01", "A")]


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("AFI-0", ["AFI-01", "AFI-02"]),
        ("afi-1", ["afi-10"]),
        ("AFI-01,AP", ["AFI-01,APA-01"]),
        ("+AFI-1", ["+AFI-10"]),
        ("AFI-01..", ["AFI-01..02", "AFI-01..10"]),
        ("APA-01,AFI-02..1", ["APA-01,AFI-02..10"]),
        ("AFI-99..", []),
        ("..", []),
        ("", ["AFI-01", "AFI-02", "AFI-10", "APA-01"]),
    ],
)
def test_a_word_goes_on_after_a_comma_and_in_a_range(typed: str, offered: list[str]) -> None:
    assert [word for word, _ in going_on(typed, PAIRS)] == offered


def test_no_word_of_a_letter_is_one_that_a_shell_obeys() -> None:
    ((_, words),) = going_on("A", [("A", "'$(rm -rf /)' `x` \\ \"[red]")])

    assert not set("'\"`$\\[]") & set(words)
