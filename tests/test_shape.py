"""The shape of the code: short functions, shorter commands, names that say what is inside.

Split rather than raise a limit.
"""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import wsoa

HOUSE = Path(wsoa.__file__).parent
FILES = sorted(HOUSE.rglob("*.py"))
FUNCTION_LINES, COMMAND_LINES = 25, 10
# Names that say nothing, and so end up holding everything.
SAYS_NOTHING = {
    "util",
    "utils",
    "helper",
    "helpers",
    "common",
    "core",
    "base",
    "manager",
    "managers",
    "service",
    "services",
    "misc",
}

FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)
Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(path: Path) -> Iterator[Function]:
    return (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, FUNCTION))


def body_lines(function: Function) -> int:
    """Lines from the first statement to the last, with blank ones and comments between, without the docstring."""
    body = function.body[1:] if ast.get_docstring(function, clean=False) is not None else function.body
    return (body[-1].end_lineno or 0) - first_line(body[0]) + 1 if body else 0


def first_line(statement: ast.stmt) -> int:
    decorators: list[ast.expr] = getattr(statement, "decorator_list", [])
    return min([statement.lineno, *(decorator.lineno for decorator in decorators)])


def is_command(function: Function) -> bool:
    calls = (decorator.func for decorator in function.decorator_list if isinstance(decorator, ast.Call))
    return any(isinstance(called, ast.Attribute) and called.attr == "command" for called in calls)


def limit(path: Path, function: Function) -> int:
    return COMMAND_LINES if path.is_relative_to(HOUSE / "cli") and is_command(function) else FUNCTION_LINES


def too_long(path: Path) -> Iterator[str]:
    where = path.relative_to(HOUSE.parent)
    for function in functions(path):
        lines, most = body_lines(function), limit(path, function)
        if lines > most:
            yield f"{where}:{function.lineno} {function.name} has {lines} lines of body; at most {most}"


def test_no_function_is_too_long_to_see_whole() -> None:
    found = [fault for path in FILES for fault in too_long(path)]

    assert not found, "\n" + "\n".join(found)


def test_every_name_says_what_is_inside() -> None:
    names = {*FILES, *(path.parent for path in FILES)}
    found = [
        f"{path.relative_to(HOUSE.parent)} says nothing: name it for what it holds"
        for path in sorted(names)
        if path.stem in SAYS_NOTHING
    ]

    assert not found, "\n" + "\n".join(found)


def made(tree: ast.Module) -> Iterator[str]:
    """The names a file makes at its top; what a decorator or a keyword hands on, as a table to sqlmodel, is used."""
    for node in tree.body:
        if isinstance(node, (*FUNCTION, ast.ClassDef)) and not node.decorator_list and not getattr(node, "keywords", 0):
            yield node.name
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (target.id for target in targets if isinstance(target, ast.Name))


def test_nothing_is_there_for_the_tests_alone() -> None:
    texts = {path: path.read_text(encoding="utf-8") for path in FILES}
    named = Counter(word for text in texts.values() for word in re.findall(r"\w+", text))

    found = [f"{path.name}: {name}" for path in FILES for name in made(ast.parse(texts[path])) if named[name] == 1]

    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("def f():\n    '''Doc\n    string.'''\n", 0),
        ("def f(\n    a,\n    b,\n):\n    '''Doc.'''\n    # why\n    a()\n\n    b()\n", 3),
        ("def f():\n    @g\n    def h():\n        pass\n    return h\n", 4),
    ],
)
def test_only_the_lines_of_the_body_are_counted(source: str, lines: int) -> None:
    function = ast.parse(source).body[0]

    assert isinstance(function, FUNCTION)
    assert body_lines(function) == lines
