"""The answers in JSON: each as docs/json-schema.json has it, one name for one thing, and after a change as well."""

import json
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from typer.main import get_command

from tests.cli.keyboard import commands_that_are_none
from tests.cli.laws import CHANGING, worked_in
from tests.json_schema import ANSWERS, SCHEMA, schema, text
from tests.operations import small
from wsoa.cli.app import NOUNS, VERBS, program, run

# A point's letters are counted where an action has a day; what changed of a field may be of any sort; and a report
# has a part of the name of what it lists.
TWO_THINGS = {"starts", "old", "new", "words", "changes", "due", "done", "asked"}
TWO_THINGS |= {"withdrawn", "standing", "returns", "ratings"}
STRICT = schema(strict=True)
# Every answer there is, of a statement where each has something to tell.
LOOKS = """
status
check
check --explain action-officer
due
show AFI-01 AFI-01a AFI-02.1 AFI-01.1.2 EV-001 KPI-01 N-001 B-01 CH-01 C-01 W-01 EN-01 SUB-01 police L-01 LETTER COVER
show police
search children
history
fingerprint
verify
backup again.zip
privacy
agency list
agency show police council
contributor list
area list
area show AFI-01
contributor show C-01
milestone show AFI-01.1.2
note show N-001
board show B-01
challenge show CH-01
waiver show W-01
action list
action show AFI-02.1
milestone list
evidence list
evidence show EV-001
measure list
measure show KPI-01
note list
board list
challenge list
waiver list
endorsement list
endorsement show EN-01
submission list
submission show
submission verify pack-1
section list
section show foreword
acronym list
letter read draft.txt
letter show
cover show
report changes
report slippage
report matrix
report timeline
report outlook
report board
sheet status
sheet remind --agency police
restore b.zip --put-aside
upgrade --db old/wsoa.db
""".strip().splitlines()


@pytest.fixture(scope="module")
def worked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return worked_in(tmp_path_factory.mktemp("json"))


def commands(word: str) -> list[Any]:
    """The commands of a noun, or a plain verb alone."""
    found: Any = get_command(program([word], []) if word in VERBS else program([], [word])).commands[word]  # type: ignore[attr-defined]
    return list(getattr(found, "commands", {"": found}).values())


def shows(command: Any) -> bool:  # noqa: ANN401 - typer's own click
    """Whether it has an answer of its own."""
    return any(param.name == "as_json" for param in command.params)


def shape_of(typed: str) -> str:
    """The name of the answer to a command as it is typed: the longest that it begins with."""
    words = shlex.split(typed)
    named = [name for name in ANSWERS if words[: len(name.split())] == name.split()]
    return max(named, key=len, default="any other")


def faults(answer: Any, typed: str) -> list[str]:  # noqa: ANN401 - whatever JSON holds
    """Where an answer is not as the schema has it, or has a name that the schema does not know."""
    named = shape_of(typed)
    found = Draft202012Validator({**STRICT, "$ref": f"#/$defs/{named.replace(' ', '%20')}"}).iter_errors(answer)
    return [f"{each.json_path}: {each.message[:300]}" for each in found]


def answered(typed: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    capsys.readouterr()
    code = run([*shlex.split(typed), "--json"])
    return code, *capsys.readouterr()


def kinds(part: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - as above
    """Every name below, and what sort of value stands under it: a text, a number, a day, a list, an object."""
    match part:
        case dict():
            for name, each in part.get("properties", {}).items():
                for kind in sorts(each):
                    yield name, kind
            for each in part.values():
                yield from kinds(each)
        case list():
            for each in part:
                yield from kinds(each)


def sorts(part: dict[str, Any]) -> set[str]:
    """What sorts of value a schema allows, nothing aside."""
    if "anyOf" in part:
        return {sort for each in part["anyOf"] for sort in sorts(each)}
    kind = "string" if "enum" in part else part.get("format") or part.get("type", "object")
    return {"number" if kind == "integer" else kind} - {"null"}


@pytest.fixture
def at_work(
    worked: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> pytest.CaptureFixture[str]:
    """A copy of a folder where every command finds something to do."""
    shutil.copytree(worked, tmp_path / "at-work")
    monkeypatch.chdir(tmp_path / "at-work")
    monkeypatch.setenv("WSOA_TODAY", str(small.FINISHED))
    monkeypatch.setenv("WSOA_USER", "Ann Coordinator")
    return capsys


def test_the_page_of_the_schema_is_up_to_date() -> None:
    assert SCHEMA.read_text(encoding="utf-8") == text(), "Renew it: python -m tests.json_schema"
    Draft202012Validator.check_schema(schema())


def test_every_command_that_shows_something_is_in_the_schema() -> None:
    showing = {f"{noun} {command.name}" for noun in NOUNS for command in commands(noun) if shows(command)}
    showing |= {verb for verb in VERBS if shows(commands(verb)[0])}

    assert showing <= ANSWERS.keys()
    assert {shape_of(typed) for typed in LOOKS} >= showing


def test_a_name_means_one_thing_wherever_it_stands() -> None:
    found: dict[str, set[str]] = {}
    for name, kind in kinds(schema()):
        found.setdefault(name, set()).add(kind)

    assert {name: sorted(of) for name, of in found.items() if len(of) > 1 and name not in TWO_THINGS} == {}


@pytest.mark.parametrize("typed", LOOKS)
def test_an_answer_is_as_the_schema_says(typed: str, at_work: pytest.CaptureFixture[str]) -> None:
    code, out, _ = answered(typed, at_work)

    assert code in (0, 1)
    assert faults(json.loads(out), typed) == []


@pytest.mark.parametrize("typed", [typed for typed in CHANGING if shape_of(typed) in ("any other", "import", "redact")])
def test_after_a_change_the_answer_says_what_changed(typed: str, at_work: pytest.CaptureFixture[str]) -> None:
    code, out, err = answered(typed, at_work)

    assert (code, "wsoa:" in err) == (0, False)
    told = json.loads(out)
    assert faults(told, typed) == []
    assert told["revision"] or told["files"]
    assert "wsoa " in told["next"]
    assert commands_that_are_none(told["next"]) == []


@pytest.mark.parametrize("typed", [typed for typed in CHANGING if " -y" in typed or "--confirm" in typed])
def test_where_nobody_can_be_asked_nothing_but_json_is_on_stdout_and_why_on_stderr(
    typed: str, at_work: pytest.CaptureFixture[str]
) -> None:
    unasked = typed.replace(" -y", "").partition(" --confirm")[0]

    code, out, err = answered(unasked, at_work)

    assert code == 77
    assert not out or (typed.startswith("import") and json.loads(out)["revision"] is None)
    assert err.startswith("wsoa: ")
    assert "-y" in err or "--confirm" in err


def test_a_return_that_is_refused_is_answered_with_every_problem(at_work: pytest.CaptureFixture[str]) -> None:
    Path("bad.csv").write_text("Areas,Action,Due\nAFI-02,Invite every carer,soon\n")

    code, out, err = answered("import bad.csv", at_work)

    (returned,) = json.loads(out)["returns"]
    assert (code, faults(json.loads(out), "import")) == (65, [])
    assert [(each["where"], each["typed"]) for each in returned["problems"]] == [("C2 (Due)", "soon")]
    assert returned["refusal"] in err


@pytest.mark.parametrize("typed", ["export json -o -", "export html -o -", "endorse police --form -o -"])
def test_a_file_that_is_printed_has_no_answer_beside_it(typed: str, at_work: pytest.CaptureFixture[str]) -> None:
    code, out, err = answered(typed, at_work)

    assert (code, out) == (2, "")
    assert "Name a file in place of -." in err
