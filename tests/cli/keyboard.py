"""A person at a keyboard: what they type, and what they are told."""

import json
import os
import re
import shlex
import signal
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from wsoa.cli.app import NOUNS, run

# How a command that is run in this process finds its surroundings; the colours of whoever runs the tests are not what
# they are about.
UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
FORGOTTEN = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERM", "WSOA_DB", "WSOA_USER", "WSOA_TODAY")


@cache
def commands() -> Mapping[str, frozenset[str]]:
    """What can be done with each noun."""
    found = {noun: import_module(f"wsoa.cli.{noun}").app.registered_commands for noun in NOUNS}
    return {
        noun: frozenset(command.name or command.callback.__name__ for command in made) for noun, made in found.items()
    }


def commands_that_are_none(words: str) -> list[str]:
    """The commands in a text, as in 'wsoa area list', that there are not."""
    verbs = {verb for verbs in commands().values() for verb in verbs}
    return [
        f"{noun} {verb}"
        for noun, verb in re.findall(r"wsoa ([a-z]+) ([a-z]+)", words)
        if verb in verbs and verb not in commands().get(noun, ())
    ]


@dataclass(frozen=True)
class CommandAnswer:
    """What a command answered: its exit code, the answer on stdout, messages on stderr."""

    code: int
    out: str
    err: str

    @property
    def told(self) -> Any:  # noqa: ANN401 - whatever JSON holds
        """The answer, read as JSON."""
        return json.loads(self.out)


class Keyboard:
    """Runs commands in a folder, on a stated day, as Ann Coordinator; commands are written as one would type them."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder, self.database = folder, folder / "data" / "wsoa.db"
        self._capsys, self._monkeypatch = capsys, monkeypatch
        for name in FORGOTTEN:
            # Set first: what a command itself puts into the environment is forgotten afterwards as well.
            monkeypatch.setenv(name, "")
            monkeypatch.delenv(name)
        monkeypatch.setenv("WSOA_USER", "Ann Coordinator")
        monkeypatch.chdir(folder)

    def on(self, day: date | str) -> "Keyboard":
        """The same keyboard on another day."""
        return self.where("WSOA_TODAY", str(day))

    def where(self, name: str, value: str) -> "Keyboard":
        """The same keyboard in another environment."""
        self._monkeypatch.setenv(name, value)
        return self

    def __call__(self, typed: str, *words: str) -> CommandAnswer:
        """Run `wsoa typed`, with further words as they are."""
        interrupt, colour = signal.getsignal(signal.SIGINT), os.environ.get("NO_COLOR")
        self._capsys.readouterr()
        self._monkeypatch.setattr(sys, "argv", ["wsoa", *shlex.split(typed), *words])
        try:
            code = run(sys.argv[1:])
        finally:
            signal.signal(signal.SIGINT, interrupt)
            if colour is None:
                os.environ.pop("NO_COLOR", None)
        return CommandAnswer(code, *self._capsys.readouterr())

    def does(self, typed: str, *words: str) -> str:
        """What a command answered that had to succeed."""
        said = self(typed, *words)
        assert said.code == 0, said.out + said.err
        return said.out

    def told(self, typed: str, *words: str) -> Any:  # noqa: ANN401 - whatever JSON holds
        """The same as JSON."""
        return json.loads(self.does(f"{typed} --json", *words))

    def refused(self, code: int, typed: str, *words: str) -> str:
        """What a command says on stderr that is refused with that exit code, without an answer and without a change."""
        before = self.held()
        said = self(typed, *words)
        assert said.code == code, f"{said.code}\n{said.out}\n{said.err}"
        assert said.out == ""
        assert "Traceback" not in said.err
        assert "fault of ours" not in said.err
        assert not UNSEEN.search(said.err)
        assert not commands_that_are_none(said.err)
        assert self.held() == before
        return said.err

    def held(self) -> dict[Path, bytes]:
        """Everything in the folder."""
        return {path: path.read_bytes() for path in self.folder.rglob("*") if path.is_file()}
