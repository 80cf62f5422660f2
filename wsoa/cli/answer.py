"""What a command that changes something answers with --json: one object on stdout, and nothing beside it."""

import io
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # help loads this module
    from pathlib import Path

    from wsoa.domain.changes.change import Change
    from wsoa.domain.changes.revision import Revision

EMPTY: dict[str, Any] = {"revision": None, "summary": None, "changes": [], "remarks": [], "files": [], "next": None}
_told: dict[str, Any] = {}  # empty where no such answer was asked for
_looked: list[bool] = []  # something in it where a change is only to be shown
_words: list[io.StringIO] = []  # what would have been said on stdout


def begin(_context: object, _parameter: object, wanted: bool) -> None:
    """From here on collect what is done, and keep what is said back."""
    if wanted:
        _told.update({name: list(value) if isinstance(value, list) else value for name, value in EMPTY.items()})
        _words.append(io.StringIO())
        sys.stdout = _words[0]


def only_look(_context: object, _parameter: object, wanted: bool) -> None:
    """From here on what would be done is shown, and not done."""
    if wanted:
        _looked.append(True)


def is_dry_run() -> bool:
    """Whether nothing is to be done."""
    return bool(_looked)


def revision(written: "Revision | None") -> None:
    """A revision was written; of several the last is named, and the changes of all."""
    if written and _told:
        _told.update(revision=written.number, summary=written.summary)
        changes(written.changes)


def changes(made: "Iterable[Change]") -> None:
    """What changed, or in a dry run would."""
    if _told:
        from wsoa.cli.json_answers import changes_as_kept

        _told["changes"] += changes_as_kept(made)


def remarks(said: Iterable[str]) -> None:
    """What is worth knowing besides."""
    if _told:
        _told["remarks"] += said


def file(written: "Path | str") -> None:
    """A file, or a folder, was written."""
    if _told:
        _told["files"].append(str(written))


def part(name: str, about: dict[str, Any]) -> dict[str, Any]:
    """What is told of one of several, under a name for all of them; whoever brings it in adds what comes of it."""
    if _told:
        _told.setdefault(name, []).append(about)
    return about


def more(**values: Any) -> None:  # noqa: ANN401 - whatever JSON holds
    """What this command has to tell and no other."""
    if _told:
        _told.update(values)


def let_see() -> None:
    """Tell on stderr what was kept back: a person is about to be asked, or told why it was refused."""
    if _words:
        sys.stderr.write(_words[0].getvalue())
        forget()


def forget() -> None:
    """Leave out what was kept back: whoever wanted JSON is not there to read a preview."""
    for words in _words:
        words.truncate(words.seek(0))


def tell(stdout: Any, *, is_refused: bool) -> None:  # noqa: ANN401 - whatever the door writes to
    """Print the answer on stdout; of a command that was refused only what was done before, and what files hold."""
    if _words:
        from wsoa.cli.json_answers import printed

        sys.stdout = stdout
        if not is_refused or any(_told.get(name) for name in ("revision", "files", "returns")):
            printed(_told)
    for kept in (_told, _words, _looked):
        kept.clear()
