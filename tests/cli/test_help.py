"""Help that finds the command: groups, examples that work, topics, and mistakes told in one voice."""

import shlex
import shutil
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from typer.main import get_command

from tests.cli.keyboard import Keyboard
from tests.cli.test_returns import handed_out
from tests.operations.rounds import filled_in
from wsoa import settings
from wsoa.cli.app import NOUNS, VERBS, program
from wsoa.cli.command import GROUPS
from wsoa.cli.examples import EXAMPLES
from wsoa.cli.screen.demo import TRY
from wsoa.cli.topics import TOPICS
from wsoa.operations import demonstration

TREE: Any = get_command(program())
ROW = 80 - 6  # characters of a line of help that a command's name and words have


def commands(group: Any = TREE, above: tuple[str, ...] = ()) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - typer's click
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from commands(command, (*above, name))
        else:
            yield " ".join((*above, name)), command


ALL = dict(commands())


def test_every_command_stands_in_one_group() -> None:
    assert sorted(name for names in GROUPS.values() for name in names) == sorted((*VERBS, *NOUNS))


def test_help_tells_each_verb_as_its_own_help_begins() -> None:
    commands: Any = get_command(program())

    assert {verb: told for verb, (_, told) in VERBS.items()} == {
        verb: commands.commands[verb].get_short_help_str(500) for verb in VERBS
    }


@pytest.mark.parametrize("name", ALL)
def test_the_first_words_about_a_command_are_not_cut_off_on_a_narrow_screen(name: str) -> None:
    longest = max(map(len, TREE.commands if " " not in name else TREE.commands[name.split(maxsplit=1)[0]].commands))

    assert not ALL[name].get_short_help_str(ROW - longest).endswith("...")


def test_every_command_has_two_examples_of_itself() -> None:
    assert sorted(EXAMPLES) == sorted(ALL)
    assert [name for name, told in EXAMPLES.items() if not all(each.startswith(f"wsoa {name}") for each in told)] == []


def test_help_begins_with_the_examples(nowhere: Keyboard) -> None:
    said = nowhere("action move -h").out.splitlines()

    assert said[0].startswith("Usage: wsoa action move")
    assert [line.strip() for line in said[2:4]] == list(EXAMPLES["action move"])


@pytest.mark.parametrize("noun", ["", *NOUNS])
def test_help_of_all_and_of_each_noun_begins_with_an_example_of_two_commands(nowhere: Keyboard, noun: str) -> None:
    said = nowhere(f"{noun} -h").out.splitlines()

    shown = [line.strip() for line in said[2:4]]
    assert len({*shown}) == 2
    assert {*shown} <= {told[0] for told in EXAMPLES.values()}
    assert all(line.startswith(f"wsoa {noun}".strip()) for line in shown)


@lru_cache
def worked(folder: Path, submitted: bool) -> Path:  # noqa: FBT001 - that is what is remembered
    """The worked example with what its examples name beside it, made once; until August, or to its end."""
    for _ in demonstration.build(folder / f"demo-{submitted}", submitted=submitted):
        pass
    return folder / f"demo-{submitted}"


@pytest.fixture
def example(nowhere: Keyboard, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, line: str) -> Keyboard:
    """A keyboard in a copy of the worked example, on 1 August 2019; on the 14th for what needs signatures or a pack."""
    at_its_end = line.split()[1] in AT_ITS_END
    shutil.copytree(worked(tmp_path_factory.getbasetemp(), at_its_end), tmp_path, dirs_exist_ok=True)
    (tmp_path.parent / "backups").mkdir(exist_ok=True)
    (tmp_path / "minutes.txt").write_text("We met, and we decided.", encoding="utf-8")
    (tmp_path / "plan.csv").write_text("Area,Action,Lead agency\nAFI-07,Publish the rota,police\n", encoding="utf-8")
    shutil.copy(settings.example() / "letter.txt", tmp_path / "letter.txt")
    return nowhere.on("2019-08-14" if at_its_end else "2019-08-01")


AT_ITS_END = ("endorsement", "waiver", "submission")
# Before some examples another command has to have been there.
FIRST = {
    "agree": ["wsoa milestone add AFI-07.2 'First month looked at' --due 30/9/2019"],
    "action complete": ["wsoa milestone done AFI-24.1.2"],
    "action verify": ["wsoa evidence accept EV-006 --by 'A Name'"],
    "action remove": ["wsoa action add AFI-07 One", "wsoa action add AFI-07 Two"],
    "milestone remove": ["wsoa milestone add AFI-07.2 'First month'"],
    "agency remove": ["wsoa agency add fire 'Fire and Rescue'"],
    "restore": ["wsoa backup monday.zip"],
    "sheet remind": ["wsoa sheet issue --all"],
    "sheet recall": ["wsoa sheet issue --all"],
    "endorsement withdraw": ["wsoa endorse --body Cabinet --name 'A Name' --role Leader"],
    "submission outcome": ["wsoa submission sent --on 14/8/2019 --by 'A Name'"],
}


def left_out(example: Keyboard) -> None:
    """Two cells of a return of the police, left out of it."""
    workbook = handed_out(example)
    due, update = "Due", "Your update"
    action = load_workbook(workbook)["Actions"]["A2"].value
    back = filled_in(workbook, {(action, due): "31 October 2019", (action, update): "Delayed."})
    example.does(f"import {back} -y --except Actions!H2,Actions!D2")


ASKS = {"init"}  # a person at a terminal says yes
SAY_NO = {"check", "submit"}  # not ready is an answer, and exit code 1


@pytest.mark.slow
@pytest.mark.parametrize("line", [line for told in EXAMPLES.values() for line in told])
def test_every_example_works_on_the_worked_example(example: Keyboard, line: str) -> None:
    name = next(name for name, told in EXAMPLES.items() if line in told)
    if name == "init":
        shutil.rmtree(example.database.parent)
    if name == "sheet settle":
        left_out(example)
    for before in FIRST.get(name, ()):
        assert example(*shlex.split(before)[1:]).code == 0

    said = example(*shlex.split(line)[1:], *(["-y"] if name in ASKS else []))

    assert said.code == int(name in SAY_NO and "--explain" not in line), said.err


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_is_told_on_one_narrow_screen(nowhere: Keyboard, topic: str) -> None:
    said = nowhere("help", topic)

    assert said.code == 0
    assert len(said.out.splitlines()) <= 24
    assert max(map(len, said.out.splitlines())) <= 110


def test_topics_are_listed_and_a_slip_of_the_pen_is_understood(nowhere: Keyboard) -> None:
    assert all(f"wsoa help {topic}" in nowhere("help").out for topic in TOPICS)
    assert nowhere.refused(2, "help daets").endswith("Did you mean dates?\n")


def test_wsoa_alone_says_where_the_statement_stands_and_what_is_next(wsoa: Keyboard) -> None:
    said = wsoa("")

    assert (said.code, said.err) == (0, "")
    assert "Deadline  Thursday 15 August 2019" in said.out
    assert "checks hold" in said.out
    assert "Next" in said.out
    assert len(said.out.splitlines()) <= 12


def test_wsoa_alone_says_how_to_begin_where_there_is_no_statement(nowhere: Keyboard) -> None:
    said = nowhere("")

    assert said.code == 0
    assert "wsoa init LETTER.pdf" in said.out
    assert "wsoa demo" in said.out


def test_wsoa_alone_finds_the_statement_that_the_environment_names(wsoa: Keyboard) -> None:
    elsewhere = wsoa.folder / "elsewhere.db"
    wsoa.database.rename(elsewhere)

    assert "Deadline" in wsoa.where("WSOA_DB", str(elsewhere))("").out


def test_the_demo_is_told_month_by_month_in_ten_lines_of_a_narrow_terminal(nowhere: Keyboard) -> None:
    said = nowhere.where("COLUMNS", "80")("demo derby --submitted")

    assert said.code == 0
    assert said.err.startswith("May 2019")
    assert "area assign ×26" in said.err
    assert len(said.err.splitlines()) <= 10
    assert len(said.out.splitlines()) == 3 + len(TRY)


def test_the_database_is_named_on_either_side_of_the_command(wsoa: Keyboard) -> None:
    elsewhere = wsoa.folder / "elsewhere.db"
    wsoa.database.rename(elsewhere)

    assert "Deadline" in wsoa("status", "--db", str(elsewhere)).out
    assert "Deadline" in wsoa("--db", str(elsewhere), "status").out
    assert "Deadline" in wsoa("--db", str(elsewhere)).out
    assert "AFI-01" in wsoa("area", "--db", str(elsewhere), "list").out
    assert "AFI-01" in wsoa(f"--db={elsewhere} area list").out
    assert "AFI-01" in wsoa(f"area --db={elsewhere} list").out


@pytest.mark.parametrize(("typed", "code"), [("--db", 2), ("--db=nosuch", 66), ("--db nosuch area list", 66)])
def test_a_database_that_is_named_has_to_be_one(wsoa: Keyboard, typed: str, code: int) -> None:
    said = wsoa.refused(code, typed)

    assert "--db" in said


def test_no_color_stands_on_either_side_too(wsoa: Keyboard) -> None:
    assert wsoa("--no-color status").out == wsoa("status --no-color").out
    assert "Deadline" in wsoa("--no-color").out


@pytest.mark.parametrize("asked", ["-h", "--help", "help", "--db x.db -h"])
def test_help_is_asked_for_before_a_command_too(nowhere: Keyboard, asked: str) -> None:
    assert nowhere.does(f"{asked} area assign") == nowhere.does("area assign -h")


def test_help_for_what_is_no_command_is_refused_or_tells_all_there_is(nowhere: Keyboard) -> None:
    assert "Did you mean list?" in nowhere.refused(2, "help area lst")
    assert nowhere.does("-h -h area list") == nowhere.does("-h")


@pytest.mark.parametrize("name", ALL)
def test_what_an_option_takes_is_called_as_people_call_it(name: str) -> None:
    unnamed = [param.name for param in ALL[name].params if not param.metavar and param.type.name in ("text", "path")]

    assert unnamed == []
