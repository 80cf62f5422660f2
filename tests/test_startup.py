"""Looking is cheap: what only looks loads none of the libraries that are for writing, exporting or bringing in."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("alembic", "jinja2", "openpyxl", "pydantic", "pypdfium2", "sqlalchemy", "sqlmodel")
LOOKING = ("status", "check", "history", "area list", "sheet status")
# These and every --json are looked at with the slow tests: each is a process of its own.
MORE = (
    "verify",
    "area show AFI-07",
    "action list",
    "milestone list",
    "evidence list",
    "agency list",
    "sheet remind --agency police",
)
SLOW = tuple(
    pytest.param(words, marks=pytest.mark.slow)
    for words in (*MORE, *(f"{words} --json" for words in (*LOOKING, *MORE)))
)
# Runs wsoa as its command does, and writes what was loaded to a file of its own: stdout and stderr belong to wsoa.
PROBE = """
import sys

written, sys.argv = sys.argv[1], ["wsoa", *sys.argv[2:]]
from wsoa.__main__ import main

try:
    sys.exit(main())
finally:
    with open(written, "w") as file:
        file.write(" ".join(sys.modules))
"""


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("startup") / "derby"
    subprocess.run(
        [sys.executable, "-m", "wsoa", "demo", str(folder)], check=True, capture_output=True, stdin=subprocess.DEVNULL
    )
    return folder


def heavy_loaded(tmp_path: Path, folder: Path, words: str, codes: tuple[int, ...], **environment: str) -> list[str]:
    """The heavy libraries that `wsoa words`, run in `folder`, loaded; it must leave with one of `codes`."""
    written = tmp_path / "loaded"

    run = subprocess.run(
        [sys.executable, "-c", PROBE, str(written), *words.split()],
        cwd=folder,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.returncode in codes, run.stdout + run.stderr
    return sorted(set(HEAVY) & set(written.read_text().split()))


@pytest.mark.parametrize("words", ["--help", "--version", "status --help", "action add --help", "export --help"])
def test_asking_what_wsoa_can_do_loads_nothing_heavy(tmp_path: Path, words: str) -> None:
    assert heavy_loaded(tmp_path, tmp_path, words, codes=(0,)) == []


# 1 is an answer too: the check says that the statement is not ready.
@pytest.mark.parametrize("words", [*LOOKING, "status --as-of 2019-06-30", *SLOW])
def test_looking_loads_nothing_heavy(tmp_path: Path, example: Path, words: str) -> None:
    assert heavy_loaded(tmp_path, example, words, codes=(0, 1) if words.startswith("check") else (0,)) == []


@pytest.mark.parametrize("words", ["wsoa area show AFI-0", "wsoa area split AFI-07"])
def test_completing_a_reference_loads_nothing_heavy(tmp_path: Path, example: Path, words: str) -> None:
    typed = {"_WSOA_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": "3"}

    assert heavy_loaded(tmp_path, example, "", codes=(0,), **typed) == []
