"""What docs/ tells of the program, made from the program itself; `python -m tests.reference` puts it in its place.

The command reference, and the rooms of the code with what each says it is for.
"""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from typer.main import get_command

from wsoa.cli.app import NOUNS, VERBS, program

EVERYWHERE = ("help", "db", "json", "as_json")  # said once, in words of the page
Node = Any  # a group, a command or a parameter: the classes of typer's own click are not for others
ROOT = Path(__file__).resolve().parents[1]
README, DOCS = ROOT / "README.md", ROOT / "docs"
BLOCK = re.compile(r"(?<=<!-- made by tests/reference.py -->\n).*(?=<!-- to here -->)", re.DOTALL)


def reference() -> str:
    """Every command with its arguments and options, and what it does.

    A section for the plain verbs and one for each noun.
    """
    tree: Node = get_command(program())
    verbs = "\n".join(line for verb in VERBS for line in _told(f"wsoa {verb}", tree.commands[verb]))
    nouns = "\n".join(
        f"\n**{noun}**\n\n" + "\n".join(line for line in _noun(noun, tree.commands[noun])) for noun in NOUNS
    )
    return f"\n{verbs}\n{nouns}\n\n"


def _noun(noun: str, group: Node) -> Iterator[str]:
    for verb, command in group.commands.items():
        yield from _told(f"wsoa {noun} {verb}", command)


def _told(words: str, command: Node) -> Iterator[str]:
    usage = " ".join((words, *(_usage(param) for param in command.params if param.name not in EVERYWHERE)))
    yield f"- `{usage}`  "
    yield f"  {' '.join(command.help.split())}"


def _usage(param: Node) -> str:
    if param.param_type_name == "argument":
        name = param.metavar or param.human_readable_name
        return name if param.required or name.startswith("[") else f"[{name}]"
    value = "" if param.is_flag else f" {param.metavar or 'TEXT'}"
    told = f"{max(param.opts, key=len)}{value}"
    return told if param.required else f"[{told}]"


def rooms() -> str:
    """A table for each house that the contracts in pyproject.toml stack, from the top floor down, and one for the rest.

    Each room beside the first line of its docstring.
    """
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    houses = {
        house.replace(".", "/"): [[room.strip() for room in floor.split("|")] for floor in contract["layers"]]
        for contract in settings["contracts"]
        if contract["type"] == "layers"
        for house in contract["containers"]
    }
    stacked = {f"{house}/{room}" for house, floors in houses.items() for floor in floors for room in floor}
    packages = (file.parent.relative_to(ROOT).as_posix() for file in sorted((ROOT / "wsoa").rglob("*/__init__.py")))
    return "\n" + "".join(
        (
            *(_table(house, "from the top floor down", _floors(house, floors)) for house, floors in houses.items()),
            _table("wsoa", "rooms within rooms", [_row("", room) for room in packages if room not in stacked]),
        )
    )


def _table(house: str, what: str, rows: list[str]) -> str:
    return "\n".join((f"**`{house}/`**, {what}\n", "| floor | room | what it is for |", "|---|---|---|", *rows, "\n"))


def _floors(house: str, floors: list[list[str]]) -> list[str]:
    return [
        _row(str(number), f"{house}/{room}")
        for number, floor in zip(range(len(floors), 0, -1), floors, strict=True)
        for room in floor
    ]


def _row(floor: str, room: str) -> str:
    folder = ROOT / room
    file = folder / "__init__.py" if folder.is_dir() else folder.with_suffix(".py")
    told = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
    return f"| {floor} | `{room}{'/' if folder.is_dir() else '.py'}` | {told.partition(chr(10))[0]} |"


PAGES = {DOCS / "commands.md": reference, DOCS / "architecture.md": rooms}


def renewed(page: Path) -> str:
    """The whole page, with what is made in its place."""
    made = PAGES[page]()
    return BLOCK.sub(lambda _: made, page.read_text(encoding="utf-8"))


if __name__ == "__main__":
    for each in PAGES:
        each.write_text(renewed(each), encoding="utf-8")
