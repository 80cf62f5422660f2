"""The same option takes the same words, with the same checks, in every command that has it."""

from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from tests.cli.keyboard import Keyboard
from wsoa.cli.app import program

COMMANDS: Any = get_command(program())
SINCE = (
    *("history", "report changes", "report board", "sheet status", "note list", "evidence list", "challenge list"),
    *("board list", "submission list", "endorsement list", "waiver list"),
)
WRITES = {"export html": "page.html", "report board": "board.html", "endorse council --form": "form.docx"}


def every() -> dict[str, Any]:
    """Every command by its words."""
    found: dict[str, Any] = {}
    for name, command in COMMANDS.commands.items():
        found |= {f"{name} {verb}": each for verb, each in getattr(command, "commands", {}).items()}
        found |= {} if hasattr(command, "commands") else {name: command}
    return found


def having(option: str) -> dict[str, Any]:
    return {
        name: param for name, command in every().items() for param in command.params if option in param.opts and name
    }


@pytest.mark.parametrize(
    "option", ["--as-of", "--since", "--db", "--json", "--dry-run", "--yes", "--no-input", "--replace"]
)
def test_it_is_told_in_the_same_words(option: str) -> None:
    told = having(option)

    assert len(told) > 1
    shown = {param.help for param in told.values() if "revision, its changes" not in param.help}
    assert len(shown) == 1 or (option == "--replace" and len(shown) == 2), shown


def test_those_that_tell_what_is_new_are_all_here() -> None:
    assert {*having("--since")} == {*SINCE}


@pytest.mark.parametrize("typed", SINCE)
def test_since_takes_a_day_or_a_board(wsoa: Keyboard, typed: str) -> None:
    wsoa.does("board add 1/7/2019")

    said = [wsoa(f"{typed} --since {day}") for day in ("2019-07-01", "B-01", "last-board")]

    assert {each.code for each in said} == {0}
    assert len({each.out for each in said}) == 1
    assert "--since: “rubbish” is not a date." in wsoa.refused(2, f"{typed} --since rubbish")
    assert "--since: “” is not a date." in wsoa.refused(2, f"{typed} --since ''")
    assert "There is no board B-09." in wsoa.refused(66, f"{typed} --since B-09")


@pytest.mark.parametrize("name", having("--as-of"))
def test_as_of_takes_a_day_since_there_was_a_statement(wsoa: Keyboard, name: str) -> None:
    words = {"show": "show AFI-01", "search": "search children", "export": "export json -o -"}
    words |= {"section show": "section show foreword", "endorsement show": "endorsement show EN-01"}
    refs = {"agency": "police", "area": "AFI-01", "action": "AFI-01.1", "evidence": "EV-001", "measure": "KPI-01"}
    refs |= {"contributor": "C-01", "milestone": "AFI-01.1.1", "note": "N-001", "board": "B-01", "challenge": "CH-01"}
    refs |= {"waiver": "W-01"}
    noun, _, verb = name.partition(" ")
    typed = words.get(name, f"{name} {refs[noun]}" if verb == "show" and noun in refs else name)

    assert "--as-of: “rubbish” is not a date." in wsoa.refused(2, f"{typed} --as-of rubbish")
    assert "--as-of: “” is not a date." in wsoa.refused(2, f"{typed} --as-of ''")
    assert "it began on" in wsoa.refused(66, f"{typed} --as-of 2019-01-01")


@pytest.mark.parametrize("typed", WRITES)
def test_output_is_a_file_a_folder_that_is_there_or_a_dash(wsoa: Keyboard, typed: str) -> None:
    wsoa.does("area assign AFI-02 --lead council")
    name = WRITES[typed]
    wsoa.does(f"{typed} -o {name}")
    wsoa.does(f"{typed} -o {name}")  # wsoa made it
    (wsoa.folder / f"theirs-{name}").write_text("a letter")

    assert "There is no folder nosuch" in wsoa.refused(73, f"{typed} -o nosuch/{name}")
    (wsoa.folder / f"folder{Path(name).suffix}").mkdir()
    assert "is a folder" in wsoa.refused(73, f"{typed} -o folder{Path(name).suffix}")
    assert "--replace" in wsoa.refused(73, f"{typed} -o theirs-{name}")
    assert "says by its ending" in wsoa.refused(2, f"{typed} -o plan.json")
    assert wsoa(f"{typed} -o theirs-{name} --replace").code == 0
