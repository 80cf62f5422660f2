"""Long text as a person gives it: typed, read from a file or from standard input, or written in their editor."""

import os
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from wsoa.cli.session import somebody_is_there
from wsoa.domain.errors import BadFile, BadInput, NotFound

LARGEST = 2**20  # bytes
STANDARD_INPUT = "-"
WORDS = ("WORDS", "TEXT", "LINE", "NAME", "WHO", "ADDRESS")  # what help calls the places where text is taken


def long_text(typed: str | None, file: Path | None, before: str) -> str:
    """The text that was typed, or that a file holds, or what becomes of `before` in the editor.

    '-' is what standard input holds, or at a terminal what is written in the editor. Raises BadInput for none of these.
    """
    if file is not None:
        return _read(file)
    if typed is None or (typed == STANDARD_INPUT and has_editor()):
        return _edited(before)
    return _from_standard_input() if typed == STANDARD_INPUT else typed


def _from_standard_input() -> str:
    text = _read(Path(STANDARD_INPUT))
    if not text.strip():
        raise BadInput("Standard input held nothing, so nothing was taken.", "To empty a text, type '' in its place.")
    return text


def settle(params: Iterable[Any], given: dict[str, Any]) -> None:
    """Put the text in place of each '-' that stands for words. Raises BadInput."""
    asked = [param.name for param in params if param.metavar in WORDS and given.get(param.name) == STANDARD_INPUT]
    if len(asked) > 1 and not has_editor():
        raise BadInput("Standard input holds one text, and two were asked for.", "Type one of them.")
    for name in asked:
        given[name] = long_text(STANDARD_INPUT, None, "").rstrip()


def _read(file: Path) -> str:
    try:
        if str(file) == STANDARD_INPUT:
            if somebody_is_there():
                sys.stderr.write("Type the words, then Ctrl-D on a line of its own:\n")
            data = sys.stdin.buffer.read(LARGEST + 1)
        else:
            with file.open("rb") as opened:
                data = opened.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise BadFile(f"{file} is larger than a text can be.", "Name a file of plain text.")
        return data.decode("utf-8-sig")
    except FileNotFoundError:
        raise NotFound(f"There is no file {file}.", "Check the name and the folder.") from None
    except OSError as error:
        raise BadFile(f"{file} cannot be read: {error.strerror}.", "Name a file of plain text.") from error
    except UnicodeDecodeError as error:
        raise BadFile(f"{file} is no text in UTF-8.", "Save it as plain text, UTF-8.") from error


def has_editor() -> bool:
    """Whether somebody is there who has said which editor is theirs."""
    return somebody_is_there() and bool(_editor())


def _editor() -> str:
    return os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""


def _edited(before: str) -> str:
    editor = _editor()
    if not has_editor():
        raise BadInput("No text was given.", "Type it, name a file with --file FILE, or set EDITOR.")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "text.md"
        path.write_text(before, encoding="utf-8")
        try:
            code = subprocess.run([*command_named(editor), str(path)], check=False).returncode  # noqa: S603 - the person's own editor
        except (OSError, ValueError) as error:
            why = getattr(error, "strerror", error)
            raise BadInput(f"{editor} cannot be started: {why}.", "Set EDITOR to one that can.") from error
        if code:
            raise BadInput(f"{editor} ended with {code}, so nothing was taken.", "Save, and leave it as usual.")
        return _read(path)


def command_named(words: str) -> list[str]:
    """A command of the person's own, taken apart as their shell does: on Windows a backslash stands in a path."""
    if os.name != "nt":
        return shlex.split(words)
    return [word.strip('"') for word in shlex.split(words, posix=False)]
