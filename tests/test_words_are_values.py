"""What is said to people is made of values, and nobody takes the words apart again to have the values back."""

import ast
from collections.abc import Iterator
from pathlib import Path

import wsoa

HOUSE = Path(wsoa.__file__).parent
SAID = {
    "mend",
    "reason",
    "remark",
    "source",
    "summary",
    "what",
    "where",
    "why",
}  # what holds words, or a value with words
TAKES_APART = {"partition", "removeprefix", "removesuffix", "replace", "rpartition"}


def taken_apart(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in TAKES_APART:
            words = node.func.value
            name = words.attr if isinstance(words, ast.Attribute) else words.id if isinstance(words, ast.Name) else ""
            if name in SAID:
                yield f"line {node.lineno}: {ast.unparse(node)}"


def test_no_words_are_taken_apart_for_what_they_were_made_of() -> None:
    found = [
        f"{path.relative_to(HOUSE.parent)} {fault}"
        for path in sorted(HOUSE.rglob("*.py"))
        for fault in taken_apart(path.read_text(encoding="utf-8"))
    ]

    assert not found, "\n" + "\n".join(found)


def test_words_taken_apart_are_found() -> None:
    assert sorted(taken_apart("ref = problem.where.partition(', ')[0]\nname = source.removeprefix('file ')")) == [
        "line 1: problem.where.partition(', ')",
        "line 2: source.removeprefix('file ')",
    ]
    assert not list(taken_apart("made = replace(problem, where=there)\npath.replace(other)"))
