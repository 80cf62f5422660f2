"""On a terminal, in a pipe, and where something is wrong with the command line itself."""

import os
import shlex
import subprocess
from pathlib import Path

import pytest

from tests.cli.keyboard import Keyboard
from tests.cli.terminal import WSOA, Terminal, on_terminal, ran, surroundings
from tests.operations import small
from wsoa.domain.statement.records import Note
from wsoa.operations import looking

ESCAPE = "\x1b["
SHEET = "Areas,Action\nAFI-02,Invite health\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    small.lived(tmp_path / "data" / "wsoa.db")
    (tmp_path / "new.csv").write_text(SHEET)
    return tmp_path


@pytest.mark.parametrize("words", [("status",), ("action", "show", "AFI-09.9")], ids=["an answer", "a refusal"])
def test_a_terminal_shows_colours(folder: Path, words: tuple[str, ...]) -> None:
    assert ESCAPE in on_terminal(folder, *words)[1]


@pytest.mark.parametrize(
    ("environment", "option"),
    [({"NO_COLOR": "1"}, ()), ({}, ("--no-color",)), ({"TERM": "dumb"}, ())],
    ids=["NO_COLOR", "--no-color", "TERM=dumb"],
)
@pytest.mark.parametrize("words", [("status",), ("action", "show", "AFI-09.9")], ids=["an answer", "a refusal"])
def test_who_wants_no_colours_gets_no_escape_sequence_at_all(
    folder: Path, words: tuple[str, ...], environment: dict[str, str], option: tuple[str, ...]
) -> None:
    _, shown = on_terminal(folder, *words, *option, **environment)

    assert ("Testby" if words == ("status",) else "There is no action AFI-09.9.") in shown
    assert "\x1b" not in shown


def test_in_a_pipe_there_are_no_colours_and_answers_and_messages_go_their_own_ways(folder: Path) -> None:
    answer, refusal = ran(folder, "status"), ran(folder, "action", "show", "AFI-09.9")

    assert (answer.returncode, refusal.returncode) == (0, 66)
    assert "\x1b" not in answer.stdout + refusal.stderr
    assert (answer.stderr, refusal.stdout) == ("", "")


def test_on_a_terminal_a_person_is_asked_and_yes_carries_the_plan_out(folder: Path) -> None:
    terminal = Terminal(folder, ["import", "new.csv"])
    terminal.waits_for("[y/N]")

    terminal.types("y\n")

    assert terminal.ends() == 0
    assert "Imported new.csv" in terminal.shown
    assert len(looking.story(folder / "data" / "wsoa.db").revisions) == small.LAST + 1


def test_what_is_to_be_typed_again_is_asked_for_before_it_is_waited_for(folder: Path) -> None:
    terminal = Terminal(folder, ["redact", "N-001", "--reason", "It named a child"])
    terminal.waits_for("Type the reference to remove these words for good: ")

    terminal.types("N-001\n")

    assert terminal.ends() == 0
    assert looking.present(folder / "data" / "wsoa.db").find(Note, "N-001").text != "The form is agreed."


@pytest.mark.slow
@pytest.mark.parametrize("keys", ["n\n", "\n", "maybe\n", "\x04"], ids=["no", "nothing", "maybe", "end of file"])
def test_anything_but_yes_leaves_it_as_it_was(folder: Path, keys: str) -> None:
    before = (folder / "data" / "wsoa.db").read_bytes()
    terminal = Terminal(folder, ["import", "new.csv"])
    terminal.waits_for("[y/N]")

    terminal.types(keys)

    assert terminal.ends() == 0
    assert (folder / "data" / "wsoa.db").read_bytes() == before


@pytest.mark.slow
@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("status", 0),
        ("check", 1),
        ("check --json", 1),
        ("history --json", 0),
        ("status --help", 0),
        ("area title AFI-03 Voices", 0),
        ("import new.csv -y", 0),
        ("import new.csv", 77),
        ("action show AFI-09.9", 66),
        ("lst", 2),
    ],
)
def test_a_pipe_that_nobody_reads_any_more_leaves_the_exit_code_as_it_would_have_been(
    folder: Path, typed: str, code: int
) -> None:
    reader, writer = os.pipe()
    os.close(reader)

    run = subprocess.run(
        [*WSOA, *typed.split()],
        cwd=folder,
        env=surroundings(),
        stdin=subprocess.DEVNULL,
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
    )

    os.close(writer)
    assert run.returncode == code
    assert bool(run.stderr) is (code > 1)


def in_shell(folder: Path, line: str, **more: str) -> subprocess.CompletedProcess[str]:
    """What a line does in a shell, where `wsoa` stands for wsoa."""
    started = line.replace("wsoa", shlex.join(WSOA))
    return subprocess.run(
        ["/bin/sh", "-c", started], cwd=folder, env=surroundings(**more), capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("line", ["wsoa note add AFI-01 Well >&-", "wsoa note add AFI-01 Well > /dev/full"])
def test_what_is_written_and_cannot_be_shown_is_said_to_be_written(folder: Path, line: str) -> None:
    run = in_shell(folder, line)

    assert run.returncode == 74
    assert f"Revision {small.LAST + 1} was written; it could not be shown." in run.stderr
    assert len(looking.story(folder / "data" / "wsoa.db").revisions) == small.LAST + 1


@pytest.mark.slow
def test_with_nothing_to_say_it_to_the_exit_code_says_it_and_no_file_is_taken_for_a_terminal(folder: Path) -> None:
    (folder / "minutes.txt").write_text("minutes")

    for line, code in (
        ("wsoa evidence add AFI-01.1 minutes.txt --shows done <&- >&- 2>&-", 74),
        ("wsoa note add AFI-01 Well > /dev/full 2> /dev/full", 74),
        ("wsoa import new.csv <&- 2>&-", 77),
        ("wsoa lst <&- >&- 2>&-", 2),
        ("wsoa status <&- >&-", 73),
        ("wsoa status <&- 2>&-", 0),
        ("wsoa verify", 0),
    ):
        assert in_shell(folder, line).returncode == code, line


@pytest.mark.slow
@pytest.mark.parametrize("encoding", ["cp1252", "cp850", "latin-1", "ascii", "utf-16"])
def test_no_encoding_stops_an_answer(folder: Path, encoding: str) -> None:
    for line in (
        "wsoa note add AFI-01 'Łukasz — “first” → …'",
        "wsoa status",
        "wsoa note list --json",
        "wsoa check -h",
    ):
        run = subprocess.run(
            ["/bin/sh", "-c", line.replace("wsoa", shlex.join(WSOA))],
            cwd=folder,
            env=surroundings(PYTHONIOENCODING=encoding),
            capture_output=True,
            check=False,
        )

        assert (run.returncode, run.stderr.decode(encoding)) == (0, "")
        assert run.stdout.decode(encoding)


@pytest.mark.slow
def test_keys_that_are_no_utf8_are_no_yes_and_no_fault_of_ours(folder: Path) -> None:
    terminal = Terminal(folder, ["import", "new.csv"])
    terminal.waits_for("[y/N]")

    terminal.types("\udce9\n")

    assert terminal.ends() == 0
    assert "Nothing was written." in terminal.shown


@pytest.mark.parametrize("columns", ["100000000", "9" * 5000, "0", "-1", "1", "²", "a"])
def test_however_wide_somebody_says_the_screen_is_an_answer_comes(wsoa: Keyboard, columns: str) -> None:
    shown = wsoa.where("COLUMNS", columns).where("LINES", columns).does("status")

    assert max(map(len, shown.splitlines())) <= 500
    assert "AFI-01.1" in shown
    assert "no action AFI-09.9" in wsoa.refused(66, "action show AFI-09.9")


@pytest.mark.slow
def test_words_that_are_not_utf8_are_refused_and_no_fault_of_ours(folder: Path) -> None:
    for code, words in (
        (2, [b"area", b"title", b"AFI-03", b"caf\xe9"]),
        (66, [b"action", b"show", b"caf\xe9"]),
        (66, [b"import", b"caf\xe9.csv"]),
    ):
        run = ran(folder, *words)

        assert run.returncode == code, run.stderr
        assert run.stdout == ""
        assert "fault of ours" not in run.stderr


@pytest.mark.slow
def test_a_sheet_whose_name_is_not_utf8_is_brought_in_under_a_name_that_can_be_shown(folder: Path) -> None:
    Path(os.fsdecode(os.fsencode(folder) + b"/caf\xe9.csv")).write_text(SHEET)

    run = ran(folder, b"import", b"caf\xe9.csv", b"-y")

    assert run.returncode == 0, run.stderr
    last = looking.story(folder / "data" / "wsoa.db").revisions[-1]
    assert last.summary.isprintable()
    assert str(last.source).isprintable()


@pytest.mark.slow
def test_a_user_whose_name_is_not_utf8_can_work_too(folder: Path) -> None:
    run = ran(folder, "note", "add", "AFI-01", "All well", WSOA_USER="Ren\udce9")

    assert run.returncode in (0, 65), run.stderr
    assert all(note.by.isprintable() for note in looking.present(folder / "data" / "wsoa.db").all(Note))


def test_debug_shows_where_it_arose_and_keeps_the_exit_code(folder: Path) -> None:
    for words in (("--debug", "action", "show", "AFI-09.9"), ("action", "show", "AFI-09.9", "--debug")):
        run = ran(folder, *words)

        assert run.returncode == 66
        assert "Traceback (most recent call last)" in run.stderr
        assert "There is no action AFI-09.9." in run.stderr


@pytest.mark.parametrize(
    ("typed", "way"),
    [
        ("lst", "All there is: wsoa -h\n"),
        ("action lst", "All there is: wsoa action -h\n"),
        ("action add", "As in: wsoa action add "),
        ("status --jsn", "All there is: wsoa status -h\n"),
        ("action show", "As in: wsoa action show "),
        ("import", "As in: wsoa import "),
        ("evidence add AFI-01.1 x", "As in: wsoa evidence add "),
        ("milestone done", "As in: wsoa milestone done "),
    ],
)
def test_a_command_line_that_cannot_be_understood_is_exit_code_2_with_the_way_to_help_or_an_example(
    wsoa: Keyboard, typed: str, way: str
) -> None:
    said = wsoa.refused(2, typed)

    assert said.startswith("wsoa: ")
    assert way in said


@pytest.mark.parametrize("typed", ["-h", "--help", "action -h", "action add --help", "status -h", "import -h"])
def test_help_is_an_answer(wsoa: Keyboard, typed: str) -> None:
    said = wsoa.does(typed)

    assert "Usage: wsoa" in said
    assert "\x1b" not in said


def test_the_version_is_an_answer(wsoa: Keyboard) -> None:
    assert wsoa.does("--version").startswith("wsoa 0.")


def test_a_fault_of_ours_is_owned_up_to_without_a_traceback(wsoa: Keyboard, monkeypatch: pytest.MonkeyPatch) -> None:
    # A fault has to be made: what is looked up here is there in every other run.
    monkeypatch.delattr(looking, "report")

    said = wsoa("status")

    assert (said.code, said.out) == (70, "")
    assert "--debug" in said.err
    assert "Traceback" not in said.err
