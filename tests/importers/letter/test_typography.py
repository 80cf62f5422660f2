"""The measures of print: each stands once, and the usual size of a letter's type is that of most words."""

import ast
from pathlib import Path

from wsoa.importers.letter.pages.page import Page, Word
from wsoa.importers.letter.printed import typography
from wsoa.importers.letter.printed.typography import usual_size

ROOM = Path(typography.__file__)
OWN_PROGRAM = "pdf_child.py"  # imports nothing of ours, and so has its own


def constants(module: Path) -> set[str]:
    assigned = [node for node in ast.parse(module.read_text()).body if isinstance(node, ast.Assign)]
    return {target.id for node in assigned for target in node.targets if isinstance(target, ast.Name)}


def test_each_measure_of_print_stands_once() -> None:
    others = [path for path in ROOM.parents[1].rglob("*.py") if path != ROOM and path.name != OWN_PROGRAM]

    again = {path.name: found for path in others if (found := constants(path) & constants(ROOM))}

    assert constants(ROOM) >= {"LEADING", "SMALL", "SAME"}
    assert again == {}


def test_the_usual_size_is_that_of_most_words() -> None:
    words = [("communication", 9.0), *[("a", 12.0)] * 5]
    page = Page(1, tuple(Word(text, 0, 0, 0, size, bold=False, glued=False) for text, size in words), ())

    assert usual_size([page]) == 12
    assert usual_size([]) == 0
