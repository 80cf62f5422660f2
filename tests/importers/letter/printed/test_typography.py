"""The measures of print: each stands once, and the usual size of a letter's type is that of most words."""

import ast
from pathlib import Path

from wsoa.importers.letter.pages.page import Page, Word
from wsoa.importers.letter.printed import typography
from wsoa.importers.letter.printed.typography import usual_size

ROOM = Path(typography.__file__)


def constants(module: Path) -> set[str]:
    assigned = [node for node in ast.parse(module.read_text(encoding="utf-8")).body if isinstance(node, ast.Assign)]
    return {target.id for node in assigned for target in node.targets if isinstance(target, ast.Name)}


def test_each_measure_of_print_stands_once() -> None:
    files = [*ROOM.parents[1].rglob("*.py")]

    found = {name: [path.name for path in files if name in constants(path)] for name in (*constants(ROOM), "THIN")}

    assert constants(ROOM) >= {"LEADING", "SMALL", "SAME"}
    assert {name: places for name, places in found.items() if len(places) > 1} == {}
    assert found["THIN"] == ["page.py"]


def test_the_usual_size_is_that_of_most_words() -> None:
    words = [("communication", 9.0), *[("a", 12.0)] * 5]
    page = Page(1, tuple(Word(text, 0, 0, 0, size, bold=False, glued=False) for text, size in words), ())

    assert usual_size([page]) == 12
    assert usual_size([]) == 0
