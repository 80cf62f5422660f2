"""Looking is cheap, and so is an edit: what makes databases, exports or brings in is loaded by whoever needs it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = (
    "alembic",
    "dateutil",
    "docx",
    "lxml",
    "openpyxl",
    "pydantic",
    "pypdfium2",
    "python_calamine",
    "sqlalchemy",
    "sqlmodel",
    "stdnum",
)
LOOKING = ("status", "check", "history", "area list", "sheet status", "board list", "due", "report changes")
# These and every --json are looked at with the slow tests: each is a process of its own.
MORE = (
    "verify",
    "area show AFI-07",
    "action list",
    "milestone list",
    "evidence list",
    "agency list",
    "waiver list",
    "endorsement list",
    "submission list",
    "sheet remind --agency police",
)
SLOW = tuple(
    pytest.param(words, marks=pytest.mark.slow)
    for words in (*MORE, *(f"{words} --json" for words in (*LOOKING, *MORE)))
)
# What changes a statement, and what more it may load: a workbook is made with openpyxl, which takes lxml where it is.
WRITING = {
    "note add AFI-07 Heard": (),
    "action edit AFI-07.1 --officer Lee": (),
    "area confirm AFI-07": (),
    "import moved.csv --yes --keep theirs --reason Asked --agreed-by Board": (),
    "redact N-001 --reason Named --confirm N-001": (),
    "undo --yes --reason Mistaken": (),
    "sheet issue --agency police": ("lxml", "openpyxl"),
}
# How much of wsoa each kind of command may load: its modules, the dataclasses and compiled patterns in them. That is
# what starting costs: whoever needs more makes room first, or says here that it is worth it.
MOST = {
    "--help": (13, 2, 0),
    "status": (74, 62, 2),
    "check": (68, 52, 2),
    "action list": (86, 64, 7),
    "area show AFI-07": (96, 74, 7),
    "history AFI-07": (75, 60, 2),
    "report changes": (72, 60, 2),
    "note add AFI-07 Heard": (64, 40, 2),
    "": (76, 58, 6),  # completing a reference
}
COMPLETING = {"_WSOA_COMPLETE": "complete_bash", "COMP_WORDS": "wsoa area show AFI-0", "COMP_CWORD": "3"}
# Runs wsoa as its command does, and writes what was loaded to a file of its own: stdout and stderr belong to wsoa.
PROBE = """
import re
import sys

written, sys.argv = sys.argv[1], ["wsoa", *sys.argv[2:]]
from wsoa.__main__ import main

try:
    sys.exit(main())
finally:
    ours = [module for name, module in sys.modules.items() if name.partition(".")[0] == "wsoa"]
    held = {id(value): value for module in ours for value in vars(module).values()}.values()
    kinds = [value for value in held if isinstance(value, type) and "__dataclass_fields__" in vars(value)]
    patterns = [value for value in held if isinstance(value, re.Pattern)]
    with open(written, "w") as file:
        print(len(ours), len(kinds), len(patterns), file=file)
        print(*sys.modules, file=file)
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
    _, loaded = told_of(tmp_path, folder, words, codes, **environment)
    return sorted(set(HEAVY) & set(loaded.split()))


def told_of(tmp_path: Path, folder: Path, words: str, codes: tuple[int, ...], **environment: str) -> list[str]:
    """How many modules, dataclasses and patterns of wsoa's own it loaded, and every module by name."""
    written = tmp_path / "loaded"

    run = subprocess.run(
        [sys.executable, "-c", PROBE, str(written), *words.split()],
        cwd=folder,
        env={**os.environ, "WSOA_USER": "Ann Coordinator", **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.returncode in codes, run.stdout + run.stderr
    return written.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("words", ["--help", "--version", "status --help", "action add --help", "export --help"])
def test_asking_what_wsoa_can_do_loads_nothing_heavy(tmp_path: Path, words: str) -> None:
    assert heavy_loaded(tmp_path, tmp_path, words, codes=(0,)) == []


# 1 is an answer too: the check says that the statement is not ready.
@pytest.mark.parametrize("words", [*LOOKING, "status --as-of 2019-06-30", *SLOW])
def test_looking_loads_nothing_heavy(tmp_path: Path, example: Path, words: str) -> None:
    assert heavy_loaded(tmp_path, example, words, codes=(0, 1) if words.startswith("check") else (0,)) == []


@pytest.mark.parametrize(("words", "more"), WRITING.items())
def test_an_edit_loads_nothing_that_is_for_making_databases(
    tmp_path: Path, example: Path, words: str, more: tuple[str, ...]
) -> None:
    folder = shutil.copytree(example, tmp_path / "derby")
    (folder / "moved.csv").write_text("Reference,Officer,Due\nAFI-01.1,Lee,2019-12-20\n")

    assert heavy_loaded(tmp_path, folder, words, codes=(0,)) == [*more]


@pytest.mark.parametrize("words", ["wsoa area show AFI-0", "wsoa area split AFI-07"])
def test_completing_a_reference_loads_nothing_heavy(tmp_path: Path, example: Path, words: str) -> None:
    assert heavy_loaded(tmp_path, example, "", codes=(0,), **COMPLETING | {"COMP_WORDS": words}) == []


@pytest.mark.parametrize(("words", "most"), MOST.items())
def test_what_starting_costs_does_not_grow_unseen(
    tmp_path: Path, example: Path, words: str, most: tuple[int, int, int]
) -> None:
    folder = shutil.copytree(example, tmp_path / "derby")

    counts, _ = told_of(tmp_path, folder, words, codes=(0, 1), **({} if words else COMPLETING))

    found = tuple(map(int, counts.split()))
    assert all(one <= limit for one, limit in zip(found, most, strict=True)), found


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("wsoa ar", ["area"]),
        ("wsoa area sp", ["split"]),
        ("wsoa area show AFI-2", [f"AFI-{number}" for number in range(20, 27)]),
        ("wsoa action list --agency po", ["police"]),
    ],
)
def test_completing_offers_what_can_follow(example: Path, typed: str, offered: list[str]) -> None:
    asked = COMPLETING | {"COMP_WORDS": typed, "COMP_CWORD": str(typed.count(" "))}

    run = subprocess.run(
        [sys.executable, "-m", "wsoa"],
        cwd=example,
        env={**os.environ, **asked},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
    )

    assert run.stdout.split() == offered
