"""What a redaction has yet to remove from the disk, once its words are out of the record.

The record itself knows what must be gone, from the moment that the words left it. Each step can be done again.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from wsoa.domain.errors import Refusal
from wsoa.storage import database, files

PAGES = "the database"  # its free pages may still hold the words; everything else to be gone is a file's SHA-256
FILES = """
SELECT old FROM change WHERE field = 'sha256' AND old IS NOT NULL
UNION SELECT new FROM change WHERE field = 'sha256' AND new IS NOT NULL
"""


def files_named(connection: sqlite3.Connection) -> frozenset[str]:
    """The SHA-256 of every file that evidence holds, or held once: undoing may need it again."""
    return frozenset(str(sha256) for (sha256,) in connection.execute(FILES))


def begin(connection: sqlite3.Connection, named: frozenset[str]) -> None:
    """Note what must be gone now: these files, where nothing names them any more, and what the pages still hold."""
    gone = (PAGES, *sorted(named - files_named(connection)))
    connection.executemany("INSERT OR IGNORE INTO forgetting VALUES (?)", [(what,) for what in gone])


def pending(connection: sqlite3.Connection) -> tuple[str, ...]:
    """What a redaction has yet to remove."""
    return tuple(str(what) for (what,) in connection.execute("SELECT what FROM forgetting ORDER BY what"))


def finish(connection: sqlite3.Connection, path: Path) -> None:
    """Remove what is yet to be removed. Raises the refusal that stood in the way, and says what is so."""
    left = pending(connection)
    if not left:
        return
    with _in_words(path):
        if left != (PAGES,):
            database.patiently(connection, "BEGIN IMMEDIATE")
            _forget_files(connection, path, left)
            connection.execute("COMMIT")
        # The pages come last: only they are sure to hold the words until they are written anew.
        connection.execute("VACUUM")
        connection.execute("DELETE FROM forgetting WHERE what = ?", (PAGES,))


def _forget_files(connection: sqlite3.Connection, path: Path, left: Iterable[str]) -> None:
    """Under the lock, so that a file which was offered anew meanwhile is not taken away."""
    needed = files_named(connection)
    for sha256 in left:
        if sha256 != PAGES:
            if sha256 not in needed:
                files.forget(path, sha256)
            connection.execute("DELETE FROM forgetting WHERE what = ?", (sha256,))


@contextmanager
def _in_words(path: Path) -> Iterator[None]:
    try:
        with database.in_words(path):
            yield
    except Refusal as refusal:
        raise type(refusal)(
            f"Words that were redacted are out of the record at {path}, but not yet off the disk. {refusal.what}",
            "Mend that; then wsoa redact, or any command that writes, finishes it. Nothing else was done.",
        ) from refusal
