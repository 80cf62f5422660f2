"""What is said to people is made of values, and nobody takes the words apart again to have the values back."""

import ast
from collections.abc import Iterator
from pathlib import Path

import wsoa

HOUSE = Path(wsoa.__file__).parent
# The modules that take texts apart, and what the texts are: none was made for people. Rooms that read files may.
TAKEN_APART = {
    "cli/app.py": "where a command's function is",
    "cli/editing.py": "a field and its value as typed",
    "domain/changes/source.py": "a source as it is kept",
    "domain/dates/other_forms.py": "a date as typed",
    "domain/document/editions.py": "words of the letter, compared",
    "domain/document/plan.py": "references",
    "domain/errors.py": "references",
    "domain/round/chase/reminder.py": "a name, for a header of mail",
    "domain/round/handout/row_codes.py": "a code as typed",
    "cli/completion.py": "what was typed, for what may follow it",
    "cli/shells.py": "the scripts of shells",
    "domain/round/intake/cells.py": "what was typed after what a cell showed",
    "domain/round/intake/headings.py": "a heading as typed",
    "domain/round/intake/known_without_codes.py": "the name of a file",
    "domain/round/layout/questions.py": "what was typed, for a line with one = in it",
    "domain/round/layout/row_words.py": "a formula as typed",
    "domain/round/spreadsheet.py": "addresses of cells",
    "domain/statement/references.py": "references",
    "domain/statement/values.py": "values as typed or kept",
    "exporters/cells.py": "a rule of Excel",
    "exporters/html.py": "HTML",
    "exporters/marked.py": "line ends",
    "exporters/word.py": "XML",
    "exporters/word_template.py": "XML",
    "operations/reporting.py": "line ends",
    "settings.py": "an option and its value as typed",
}
READERS = ("importers", "storage")
TAKES_APART = {"partition": 1, "removeprefix": 1, "removesuffix": 1, "replace": 2, "rpartition": 1}


def taken_apart(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            few = TAKES_APART.get(node.func.attr, 9)
            if few <= len(node.args) and not node.keywords:
                yield f"line {node.lineno}: {ast.unparse(node)}"


def modules() -> dict[str, list[str]]:
    """What is taken apart, by module, where anything is."""
    paths = {path.relative_to(HOUSE).as_posix(): path for path in HOUSE.rglob("*.py")}
    told = {name: list(taken_apart(path.read_text(encoding="utf-8"))) for name, path in sorted(paths.items())}
    return {name: found for name, found in told.items() if found and not name.startswith(READERS)}


def test_no_words_are_taken_apart_for_what_they_were_made_of() -> None:
    found = modules()

    assert {name: calls for name, calls in found.items() if name not in TAKEN_APART} == {}
    assert sorted(found) == sorted(TAKEN_APART)


def test_words_taken_apart_are_found() -> None:
    assert sorted(taken_apart("ref = problem.where.partition(', ')[0]\nname = source.removeprefix('file ')")) == [
        "line 1: problem.where.partition(', ')",
        "line 2: source.removeprefix('file ')",
    ]
    assert list(taken_apart("said = sentence.replace('now', 'then')"))
    assert not list(taken_apart("made = replace(problem, where=there)\npath.replace(other)"))
