"""The README and docs/ keep their word: what they show runs, what they name is there, what is made from code is new."""

import ast
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from typer.main import get_command

from tests.picture import PICTURES, drawn, example
from tests.reference import BLOCK, DOCS, PAGES, README, ROOT, Node, renewed
from wsoa import settings
from wsoa.__main__ import EXIT_INTERRUPTED
from wsoa.cli.app import EXIT_FAULT, program, run
from wsoa.cli.outcome import EXIT_UNSHOWN
from wsoa.domain.errors import Refusal

TEXTS = {page.name: page.read_text(encoding="utf-8") for page in (README, *sorted(DOCS.glob("*.md")))}
CODE = {name: re.findall(r"```(?:sh|console)\n(.*?)```|`([^`\n]+)`", text, re.DOTALL) for name, text in TEXTS.items()}
SPANS = [(name, block or span) for name, found in CODE.items() for block, span in found]
EACH = pytest.mark.parametrize("name", TEXTS)
INSTALL = re.search(r"```sh\n(python -m venv .*?)```", TEXTS["README.md"], re.DOTALL)
WINDOWS = re.search(r"```bat\n(.*?)```", TEXTS["README.md"], re.DOTALL)
TOOLS = re.findall(r"^(?:uv|pipx) .*install .*$", TEXTS["README.md"], re.MULTILINE)
LEFT = shutil.ignore_patterns(".*", "build", "dist", "node_modules", "__pycache__", "*.db")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_is_made_from_the_program_is_the_programs_own(page: Path) -> None:
    assert BLOCK.search(TEXTS[page.name])
    assert TEXTS[page.name] == renewed(page), "renew it: python -m tests.reference"


def test_every_room_is_told_in_a_sentence() -> None:
    rows = dict(re.findall(r"^\| \d* \| `(wsoa/\S+)` \| (.*) \|$", TEXTS["architecture.md"], re.MULTILINE))
    packages = {f"{file.parent.relative_to(ROOT).as_posix()}/" for file in (ROOT / "wsoa").rglob("*/__init__.py")}

    assert packages <= set(rows)
    assert [room for room, told in rows.items() if not told.endswith(".")] == []


def session(name: str) -> list[list[str]]:
    """What a page shows at a prompt; it is all wsoa's."""
    lines = [
        line for block in re.findall(r"```console\n(.*?)```", TEXTS[name], re.DOTALL) for line in block.splitlines()
    ]
    assert lines == re.findall(r"^\$ wsoa\b.*$", TEXTS[name], re.MULTILINE)
    return [shlex.split(line)[2:] for line in lines]


IN_EXAMPLE = ("guide.md", "chair.md", "director.md")  # what stands on these pages is typed in the worked example
NOT_READY = {"check"}  # no is an answer too, and exit code 1


@pytest.mark.parametrize("name", ["first-hour.md", "chair.md", "director.md"])
def test_every_line_for_each_person_does_what_it_says(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if name in IN_EXAMPLE:
        example(tmp_path)
    shutil.copy(settings.example() / "letter.txt", tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WSOA_TODAY", "2019-08-01" if name in IN_EXAMPLE else "2019-06-03")
    monkeypatch.setenv("WSOA_USER", "Ann Coordinator")

    said = [(words, run(words)) for words in session(name)]

    assert [(words, code) for words, code in said if code and (code != 1 or words[0] not in NOT_READY)] == []


@pytest.mark.parametrize(("name", "day"), [("README.md", "2019-06-03"), ("guide.md", "2019-08-01")])
def test_every_line_of_a_session_does_what_it_says(
    name: str, day: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if name == "guide.md":
        example(tmp_path)
    shutil.copy(settings.example() / "letter.txt", tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WSOA_TODAY", day)
    monkeypatch.setenv("WSOA_USER", "Ann Coordinator")

    said = [(words, run(words)) for words in session(name)]

    assert said
    assert [(words, code) for words, code in said if code] == []
    assert list((tmp_path / "exports").glob("*.html"))


def test_the_pictures_are_what_the_screens_show(tmp_path: Path) -> None:
    database = example(tmp_path)

    for name in PICTURES:
        drawn_before = (ROOT / name).read_text(encoding="utf-8")
        assert drawn_before == drawn(database, name), f"draw {name} anew: python -m tests.picture"


def refusals(kind: type[Refusal] = Refusal) -> Iterator[int]:
    yield kind.exit_code
    for each in kind.__subclasses__():
        yield from refusals(each)


def test_every_exit_code_is_told() -> None:
    told = [int(code) for code in re.findall(r"^\| (\d+) \|", TEXTS["commands.md"], re.MULTILINE)]

    assert told == sorted({0, 1, 2, EXIT_FAULT, EXIT_INTERRUPTED, EXIT_UNSHOWN, *refusals()})


@EACH
def test_every_command_and_option_that_a_page_names_is_there(name: str) -> None:
    spans = [span for page, span in SPANS if page == name and re.match(r"wsoa [a-z]", span)]

    assert [(span, strange) for span in spans if (strange := unknown(span.split()[1:]))] == []


@cache
def tree() -> Node:
    """All commands."""
    return get_command(program())


def unknown(words: list[str]) -> list[str]:
    """The words that no command, and the options that this command, does not have."""
    node: Node = tree()
    while words and words[0] in getattr(node, "commands", {}):
        node, words = node.commands[words[0]], words[1:]
    options = {option for param in node.params for option in param.opts} | {"-h", "--help"}
    named = [word.strip("[]").partition("|")[0] for word in words]
    return [word for word in named if word.startswith("-") and word not in options] or (
        words[:1] if hasattr(node, "commands") else []
    )


@EACH
def test_what_a_page_tells_to_make_or_to_run_with_python_is_there(name: str) -> None:
    spans = "\n".join(span for page, span in SPANS if page == name)
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    scripts = [f"{module.replace('.', '/')}.py" for module in re.findall(r"-m (tests\.\S+)", spans)]

    assert set(re.findall(r"\bmake ([a-z]+)", spans)) <= targets
    assert [file for file in (*scripts, *re.findall(r"python (\S+\.py)", spans)) if not (ROOT / file).is_file()] == []


@EACH
def test_where_a_page_points_is_there_and_in_the_sdist(name: str) -> None:
    folder = README.parent if name == README.name else DOCS
    targets = [(folder / link).resolve() for link in re.findall(r"\]\((?!https?:)([^)#]+)\)", TEXTS[name])]
    build = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]
    shipped = [ROOT / place.lstrip("/") for place in build["targets"]["sdist"]["include"]]

    assert [target for target in targets if not target.exists()] == []
    assert [target for target in targets if not any(target.is_relative_to(place) for place in shipped)] == []


def test_wsoa_sends_nothing() -> None:
    speaks = re.compile(r"(socket|ssl|http|urllib|smtplib|imaplib|poplib|ftplib|requests|httpx|aiohttp)\b")
    trees = {file: ast.parse(file.read_text(encoding="utf-8")) for file in (ROOT / "wsoa").rglob("*.py")}
    found = [
        (file, name)
        for file, tree in trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in ([alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""])
        if speaks.match(name)
    ]

    assert found == []


def test_what_is_typed_on_windows_is_what_is_typed_elsewhere() -> None:
    assert INSTALL
    assert WINDOWS
    assert WINDOWS[1] == INSTALL[1].replace("python -m venv", "py -m venv").replace(".venv/bin/", ".venv\\Scripts\\")


@pytest.mark.slow
@pytest.mark.parametrize("line", [INSTALL[1] if INSTALL else "", *TOOLS], ids=["pip", "uv", "pipx"])
def test_the_lines_that_install_wsoa_do(line: str, tmp_path: Path) -> None:
    here, home = tmp_path / "checkout", tmp_path / "home"
    shutil.copytree(ROOT, here, ignore=LEFT)
    home.mkdir()
    path = os.pathsep.join((str(Path(sys.executable).parent), str(home / ".local" / "bin"), os.environ["PATH"]))
    known = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "UV_TOOL", "PIPX_"))}
    environment = {**known, "HOME": str(home), "PATH": path}
    if not shutil.which(line.split(maxsplit=1)[0], path=path):
        assert "CI" not in os.environ, f"{line.split(maxsplit=1)[0]} is not here, and CI leaves nothing out"
        pytest.skip(f"{line.split(maxsplit=1)[0]} is not here")

    shell = f"set -e\n{line}\n" + ("" if "wsoa demo" in line else "wsoa demo derby-example\n")
    done = subprocess.run(["sh", "-c", shell], cwd=here, env=environment, check=False, capture_output=True, text=True)  # noqa: S607 - what a person has

    assert done.returncode == 0, done.stderr
    assert (here / "derby-example" / "data" / "wsoa.db").is_file()
