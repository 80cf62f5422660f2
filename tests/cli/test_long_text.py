"""Long text is taken from standard input or an editor wherever words are; what Word puts between them is understood."""

import io
import re
from collections.abc import Callable

import pytest

from tests.cli.keyboard import Keyboard
from tests.cli.terminal import Terminal, on_terminal
from wsoa.cli.long_text import command_named

Stdin = Callable[[str], None]
LONG = "First line,\vsoft broken.\r\n\r\n•\tAn item\n·\tAnother “item”\n"
TAKEN = "First line,\nsoft broken.\n\n•\tAn item\n·\tAnother “item”"
PLACES = {
    "note add AFI-01 -": ("show N-002", "text"),
    "note edit N-001 -": ("show N-001", "text"),
    "edit N-001 text=-": ("show N-001", "text"),
    "challenge add AFI-01 -": ("show CH-01", "text"),
    "action edit AFI-01.1 --success -": ("show AFI-01.1", "success"),
    "action withdraw AFI-01.1 --reason -": ("show AFI-01.1", "withdrawn"),
    "area edit AFI-01 --outcome -": ("show AFI-01", "outcome"),
    "section edit foreword -": ("section show foreword", "text"),
}


@pytest.fixture
def stdin(monkeypatch: pytest.MonkeyPatch) -> Stdin:
    def put(text: str) -> None:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))

    return put


@pytest.mark.parametrize("typed", PLACES)
def test_a_dash_stands_for_what_standard_input_holds(wsoa: Keyboard, stdin: Stdin, typed: str) -> None:
    stdin(LONG)

    wsoa.does(typed)

    look, field = PLACES[typed]
    assert wsoa.told(look)[field] == TAKEN


LINES = {
    "letter edit --theme - --reason Mistyped": ("letter show", "theme"),
    "letter edit --mailbox - --reason Mistyped": ("letter show", "mailbox"),
    "cover edit --notice -": ("cover show", "notice"),
    "action edit AFI-01.1 --officer -": ("show AFI-01.1", "officer"),
    "action edit AFI-01.1 --title -": ("show AFI-01.1", "title"),
    "agency edit police --name -": ("show police", "name"),
    "evidence add AFI-01.1 https://example.org --shows done --description -": ("show EV-002", "description"),
}


@pytest.mark.parametrize("typed", LINES)
def test_so_it_does_for_a_line(wsoa: Keyboard, stdin: Stdin, typed: str) -> None:
    stdin("office@example.org\n")

    wsoa.does(typed)

    look, field = LINES[typed]
    assert wsoa.told(look)[field] == "office@example.org"


def test_standard_input_holds_one_text(wsoa: Keyboard, stdin: Stdin) -> None:
    stdin(LONG)

    said = wsoa.refused(2, "action edit AFI-01.1 --success - --reason -")

    assert "Standard input holds one text, and two were asked for." in said


EDITED = {
    "note edit N-001": "N-001",
    "note edit N-001 -": "N-001",
    "edit N-001 text=-": "N-001",
    "note add AFI-01 -": "N-002",
    "note add AFI-01": "N-002",
    "note add AFI-01 AFI-02": "N-003",
    "challenge add AFI-01": "CH-01",
}


@pytest.mark.parametrize(("typed", "look"), EDITED.items())
def test_at_a_terminal_the_editor_opens_with_what_there_is(wsoa: Keyboard, typed: str, look: str) -> None:
    editor = wsoa.folder / "editor.sh"
    editor.write_text('#!/bin/sh\necho "Once more:" >> "$1"\n')
    editor.chmod(0o755)

    terminal = Terminal(wsoa.folder, typed.split(), EDITOR=str(editor))

    assert terminal.ends() == 0
    before = "The form is agreed." if look == "N-001" else ""
    assert wsoa.told(f"show {look}")["text"] == f"{before}Once more:"


def test_no_editor_opens_where_words_are_there_and_a_reference_is_too_many(wsoa: Keyboard) -> None:
    code, shown = on_terminal(wsoa.folder, "action", "add", "AFI-01", "AFI-02", "Ask", EDITOR="false")

    assert code == 2
    assert "The others go with --area AFI-02" in shown


def test_nothing_on_standard_input_empties_nothing(wsoa: Keyboard, stdin: Stdin) -> None:
    stdin(" \n")

    assert "To empty a text, type ''" in wsoa.refused(2, "edit AFI-01.1 success=-")


def test_bullets_from_word_are_a_list_in_the_documents(wsoa: Keyboard, stdin: Stdin) -> None:
    stdin("We do:\n•\tOne\n\uf0b7\tTwo\no\tThree\n▪ Four\n")
    wsoa.does("section edit foreword -")

    wsoa.does("export html -o page.html")

    page = (wsoa.folder / "page.html").read_text(encoding="utf-8")
    assert [word for word in ("One", "Two", "Three", "Four") if not re.search(rf"<li>(<p[^>]*>)?{word}<", page)] == []


def test_an_editor_is_called_as_its_own_system_writes_paths(monkeypatch: pytest.MonkeyPatch) -> None:
    assert command_named("code --wait 'my profile'") == ["code", "--wait", "my profile"]

    with monkeypatch.context() as windows:
        windows.setattr("os.name", "nt")
        named = command_named(r'"C:\Program Files\Notepad++\notepad++.exe" -nosession')

    assert named == [r"C:\Program Files\Notepad++\notepad++.exe", "-nosession"]


@pytest.mark.parametrize(
    ("editor", "code", "told"),
    [
        ("'vi", 2, "cannot be started: No closing quotation"),
        ('sh -c \'printf "\\351" > "$0"\'', 65, "is no text in UTF-8"),
    ],
)
def test_an_editor_that_cannot_be_used_is_told(wsoa: Keyboard, editor: str, code: int, told: str) -> None:
    before = wsoa.held()

    found, shown = on_terminal(wsoa.folder, "note", "add", "AFI-01", EDITOR=editor)

    assert (found, told in " ".join(shown.split())) == (code, True), shown
    assert wsoa.held() == before
