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
from typing import Any

import pytest
from typer._completion_classes import FishComplete
from typer.main import get_command

from tests.cli.keyboard import Keyboard
from tests.cli.terminal import PATIENCE
from tests.cli.test_help import ALL
from wsoa.cli.app import program
from wsoa.cli.completion import going_on
from wsoa.domain.statement.records import KINDS

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
    "wsoa edit AFI-01.1 off\tSmith\n": "→ Smith",
    "wsoa edit AFI-01.1 delivery=un\t\n": "→ under way",
    "wsoa edit AFI-01.1 due=2019-09-01 lead=pol\t\n": "→ 1 September 2019",
    "wsoa action confidence AFI-01.1 at\t\n": "→ at risk",
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
    who = {"WSOA_USER": "Ann Example", "WSOA_TODAY": "2019-07-10"}
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return {"PATH": path, "LANG": "C.UTF-8", **who, **own}


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


# What a metavar names that is known beforehand: whatever takes one of these completes it.
NAMED = re.compile(
    r"\[?(?:REFS?|AGENC(?:Y|IES)|RULE|SUBMISSION|REVISION|FIELD|LEAD|COLUMN|WORD|"
    rf"(?:{'|'.join(kind.upper() for kind in KINDS)})S?)(?:…|\b)"
)
NOT_OFFERED = {
    ("redact", "confirm"),  # what is removed for good is typed again by whoever means it
    ("acronym set", "letters"),  # often new ones
    ("board add", "every"),  # a rule of days, in words of one's own
}


@pytest.mark.parametrize(("name", "command"), ALL.items())
def test_whatever_takes_a_reference_or_one_of_a_few_words_completes_it(
    name: str,
    command: Any,  # noqa: ANN401 - typer's click
) -> None:
    silent = [
        param.name
        for param in command.params
        if NAMED.match(param.metavar or "")
        and not param._custom_shell_complete  # noqa: SLF001 - typer keeps it nowhere else
        and (name, param.name) not in NOT_OFFERED
        and "path" not in repr(param.type).lower()
    ]

    assert silent == []


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("edit AFI-01.1 de", ["delivery="]),
        ("edit AFI-01.1 delivery=un", ["delivery=under-way"]),
        ("edit AFI-01.1 contributing=+pol", ["contributing=+police"]),
        ("edit AFI-01.1 AFI-01.1.1", ["AFI-01.1.1"]),
        ("edit AFI-01.1..1 off", ["officer="]),
        ("edit EV-001 shows=di", ["shows=difference"]),
        ("edit police na", ["name="]),
        ("edit AFI-01 lea", []),
        ("edit AFI-01.1 title=Sha", []),
        ("action confidence AFI-01", ["AFI-01.1"]),
        ("action confidence AFI-01.1 o", ["on-track", "off-track"]),
        ("undo 1", ["10", "1"]),
        ("redact N-001 te", ["text"]),
        ("due --until dead", ["deadline"]),
        ("report changes --since last", ["last-board"]),
        ("note remove ", ["N-001"]),
        ("action list --delivery complete,wi", ["complete,withdrawn"]),
        ("contributor answer C-01 --by pol", ["police"]),
    ],
)
@pytest.mark.usefixtures("wsoa")
def test_what_follows_is_offered(typed: str, offered: list[str]) -> None:
    *words, incomplete = typed.split(" ")

    found = FishComplete(get_command(program()), {}, "wsoa", "_WSOA_COMPLETE").get_completions(words, incomplete)

    assert [item.value for item in found] == offered
