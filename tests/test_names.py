"""One name for each thing, and the field's words for it: the names that were a private dialect do not come back.

Words meant for people, and the columns of the database, may use them.
"""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

import wsoa

ROOT = Path(wsoa.__file__).parents[1]
FILES = sorted(path for folder in ("wsoa", "benchmarks") for path in (ROOT / folder).rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
# What to say instead of each. The room `plain` is the letter reader's for plain text; no module is called so.
MODULES = {
    "desk": "session",
    "doing": "shared_commands",
    "plain": "as_json",
    "wholes": "details",
    "keeping": "maintenance",
    "bringing": "import_command",
    "top": "plain_verbs",
    "working": "progress_bar",
    "forms": "values",
    "columns": "fields, sheet_fields or two_columns",
    "stamps": "watermarks",
    "furniture": "page_artifacts",
    "joining": "hyphenation",
    "unruled": "unruled_tables",
    "consistency": "invariants",
    "applying": "replay",
    "agreeing": "agreed_dates",
    "laps": "stopwatch",
}
CLASSES = {
    "Desk": "Session",
    "Return": "IncomingFile",
    "Returned": "ReturnReceived",
    "Handed": "RoundHistory",
    "Sent": "SheetAsSent",
    "Offer": "RowUpdate",
    "Said": "CellChange",
    "Told": "GroupedChange",
    "Found": "RecognisedRows",
    "Known": "RowIndex",
    "OfSheet": "SheetImport",
    "Taking": "ReturnImport",
    "Receiving": "ImportContext",
    "Giver": "ReferenceAllocator",
    "Asked": "what is asked: AgenciesAsked, ImportOptions, RedactionTarget",
}
# As whole words of a class's or function's name, but for a test's, which is a sentence.
WORDS = {
    "sign": "tag",
    "signs": "tags",
    "seal": "hash",
    "seals": "hashes",
    "heard": "last_update",
    "counts": "in_force",
}
WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
Named = ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def old_names(path: Path, source: str) -> Iterator[str]:
    if path.stem in MODULES:
        yield f"{path}: say {MODULES[path.stem]}"
    tree = ast.parse(source)
    for node in (node for node in ast.walk(tree) if isinstance(node, Named) and not node.name.startswith("test_")):
        old = {word: WORDS[word] for word in map(str.lower, WORD.findall(node.name)) if word in WORDS}
        yield from (f"{path}:{node.lineno} {node.name}: say {word}" for word in old.values())
    types = (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
    named = [*((node.lineno, node.name) for node in types), *aliases(tree)]
    yield from (f"{path}:{line} {name}: say {CLASSES[name]}" for line, name in named if name in CLASSES)


def aliases(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """What a module names besides its classes and functions, each with its line: a type by another name is among it."""
    for node in tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        yield from ((node.lineno, target.id) for target in targets if isinstance(target, ast.Name))


def test_no_old_name_comes_back() -> None:
    files = [*FILES, *TESTS]
    found = [told for path in files for told in old_names(path.relative_to(ROOT), path.read_text(encoding="utf-8"))]

    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize(
    ("path", "source", "told"),
    [
        ("wsoa/cli/desk.py", "", "wsoa/cli/desk.py: say session"),
        ("wsoa/a.py", "class Returned:\n    pass\n", "wsoa/a.py:1 Returned: say ReturnReceived"),
        ("wsoa/a.py", "Found = dict[str, str]\n", "wsoa/a.py:1 Found: say RecognisedRows"),
        ("wsoa/a.py", "Offer: TypeAlias = str | int\n", "wsoa/a.py:1 Offer: say RowUpdate"),
        ("tests/a.py", "def _sign(): ...\n", "tests/a.py:1 _sign: say tag"),
        ("wsoa/a.py", "class A:\n    def new_sign(self): ...\n", "wsoa/a.py:2 new_sign: say tag"),
        ("wsoa/a.py", "async def _sealOf(): ...\n", "wsoa/a.py:1 _sealOf: say hash"),
    ],
)
def test_an_old_name_is_found_wherever_it_stands(path: str, source: str, told: str) -> None:
    assert list(old_names(Path(path), source)) == [told]


@pytest.mark.parametrize(
    "name", ["signature", "signed_facts", "unsealed", "counted", "ReturnReceived", "MeasureReturn"]
)
def test_other_words_that_hold_an_old_one_are_left_alone(name: str) -> None:
    assert list(old_names(Path("wsoa/a.py"), f"class {name}: ...\ndef {name}(): ...\n")) == []


def test_no_two_public_classes_share_a_name() -> None:
    places: dict[str, list[str]] = defaultdict(list)
    for path in FILES:
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                places[node.name].append(str(path.relative_to(ROOT)))

    assert {name: where for name, where in places.items() if len(where) > 1} == {}
