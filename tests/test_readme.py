"""The README keeps its word: its commands are the program's, its session runs, its picture is what a person sees."""

import re
import shlex
import shutil
from pathlib import Path

import pytest

from tests.picture import PICTURE, drawn, example
from tests.reference import BLOCK, README, reference
from wsoa import settings
from wsoa.cli.app import run

WORDS = README.read_text(encoding="utf-8")
SESSION = [shlex.split(line)[2:] for line in re.findall(r"^\$ wsoa .*$", WORDS, re.MULTILINE)]


def test_the_command_reference_is_the_programs_own() -> None:
    found = BLOCK.search(WORDS)

    assert found is not None
    assert found.group() == reference(), "renew it: python -m tests.reference"


def test_every_line_of_the_session_does_what_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copy(settings.example() / "letter.txt", tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WSOA_TODAY", "2019-06-03")

    codes = [run(words) for words in SESSION]

    assert len(SESSION) == 10
    assert codes == [0] * len(SESSION)
    assert list((tmp_path / "exports").iterdir())


def test_the_picture_is_what_status_shows(tmp_path: Path) -> None:
    shown = drawn(example(tmp_path / "derby"))

    assert PICTURE.read_text(encoding="utf-8") == shown, "draw it anew: python -m tests.picture"


def test_every_exit_code_of_a_refusal_is_told() -> None:
    told = {int(code) for code in re.findall(r"^\| (\d+) \|", WORDS, re.MULTILINE)}

    assert told == {0, 1, 2, 65, 66, 70, 73, 75, 77, 130}
