"""Opening the database with the standard library, and what may be wrong with it, in words."""

import os
import sqlite3
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePath

from wsoa.domain.errors import BadFile, Busy, CannotWrite, NotFound, NotPermitted, Refusal
from wsoa.storage.workshop import as_asked_for

Connection = sqlite3.Connection  # for recipes that look at one moment twice
APPLICATION_ID = 0x77736F61  # 'wsoa': SQLite's header field that says whose file this is
SCHEMA = "0012"  # the newest migration; a test holds it against the folder of migrations
OLDEST = "0001"  # the first migration
BUSY_SECONDS = 20.0
LOOK_AGAIN = 0.03  # seconds, at most, between two looks at a lock that somebody holds
NEEDS_ROLLBACK = (sqlite3.SQLITE_READONLY_ROLLBACK, sqlite3.SQLITE_READONLY_RECOVERY, sqlite3.SQLITE_CANTOPEN)


@contextmanager
def reading(path: Path, oldest: str = SCHEMA, *, whosever: bool = False) -> Iterator[sqlite3.Connection]:
    """A read-only connection to a statement's database, in one transaction, so that all it shows is of one moment.

    A database of an older schema than `oldest` is refused; so is one whose head does not say that it is wsoa's, but
    for whoever wants to see what is wrong with it.
    """
    with in_words(path):
        connection = _opened(path)
        try:
            check(connection, path, oldest, whosever=whosever)
            connection.execute("BEGIN")
            yield connection
        finally:
            connection.close()


@contextmanager
def writing(path: Path, oldest: str = SCHEMA) -> Iterator[sqlite3.Connection]:
    """A connection for writing.

    Whoever opens it begins the transaction and ends it; what is not committed is rolled back.
    """
    refuse_missing(path)
    with in_words(path):
        connection = connect(path, "rw")
        try:
            check(connection, path, oldest)
            yield connection
        finally:
            connection.close()


def lock(connection: sqlite3.Connection, path: Path, identity: tuple[int, int] | None) -> None:
    """Begin to write, as soon as nobody else does.

    Raises Busy where another file took the database's place since `identity` was taken.
    """
    patiently(connection, "BEGIN IMMEDIATE")
    if identity_of(path) != identity:
        raise Busy(
            f"Meanwhile somebody put another statement at {path}.", "Nothing was changed. Look at it, then try again."
        )


def identity_of(path: Path) -> tuple[int, int] | None:
    """Which file lies at `path`, whatever its name; None where there is none."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_dev, found.st_ino


def patiently(connection: sqlite3.Connection, statement: str) -> None:
    """Execute what may have to wait for others; every waiting process has the same chance, and Ctrl-C is heard."""
    end = time.monotonic() + BUSY_SECONDS
    connection.execute("PRAGMA busy_timeout = 0")
    while True:
        try:
            connection.execute(statement)
            break
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                raise
        time.sleep(
            LOOK_AGAIN * os.urandom(1)[0] / 255
        )  # by chance, so that nobody is always second; importing random takes longer
    connection.execute(f"PRAGMA busy_timeout = {int(BUSY_SECONDS * 1000)}")


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """A connection that begins no transaction by itself; `mode` is SQLite's: ro, rw or rwc."""
    connection = sqlite3.connect(uri_of(path.absolute(), mode), uri=True, timeout=BUSY_SECONDS, isolation_level=None)
    try:
        for setting in ("foreign_keys = ON", "synchronous = FULL", "secure_delete = ON") if mode != "ro" else ():
            connection.execute(f"PRAGMA {setting}")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def uri_of(path: PurePath, mode: str) -> str:
    """A path as SQLite takes it: nothing stands between its second and third slash, not even a UNC path's server."""
    escaped = (
        chr(byte) if chr(byte).isascii() and (chr(byte).isalnum() or chr(byte) in "/:._-~") else f"%{byte:02X}"
        for byte in os.fsencode(path.as_posix().removeprefix("/"))
    )
    return f"file:///{''.join(escaped)}?mode={mode}"


def _opened(path: Path) -> sqlite3.Connection:
    refuse_missing(path)
    connection = connect(path, "ro")
    try:
        connection.execute("SELECT count(*) FROM sqlite_master")
    except sqlite3.Error as error:
        connection.close()
        if error.sqlite_errorcode not in NEEDS_ROLLBACK:
            raise
        # A crash left a hot journal, which a read-only connection may not play back: open once for writing, then read.
        _roll_back(path)
        connection = connect(path, "ro")
    return connection


def _roll_back(path: Path) -> None:
    connection = connect(path, "rw")
    try:
        connection.execute("SELECT count(*) FROM sqlite_master")
    finally:
        connection.close()


def check(connection: sqlite3.Connection, path: Path, oldest: str = SCHEMA, *, whosever: bool = False) -> None:
    """Refuse a database that is not a statement's, is older than `oldest`, or was written by a newer wsoa."""
    found = schema_of(connection, path, whosever=whosever)
    if found < oldest:
        raise NotPermitted(
            f"{path} was written by an older wsoa (schema {found}; this one writes {SCHEMA}).",
            f"Bring it up to date: wsoa upgrade --db {path} (a backup is made first).",
        )
    if found > SCHEMA:
        raise NotPermitted(
            f"{path} was written by a newer wsoa (schema {found}; this one knows {SCHEMA}).",
            "Bring the program up to date: pip install --upgrade wsoa",
        )


def schema_of(connection: sqlite3.Connection, path: Path, *, whosever: bool = False) -> str:
    """Which migration a database is at. Raises BadFile where it is not a statement's."""
    ours = whosever or connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    ours = (
        ours
        and connection.execute(
            "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version'"
        ).fetchone()
    )
    found = connection.execute("SELECT version_num FROM alembic_version").fetchone() if ours else None
    if not found:
        raise BadFile(f"{path} is a database, but not a statement's.", "Name the one that wsoa init made: --db PATH")
    return str(found[0])


def refuse_missing(path: Path) -> None:
    """Refuse where there is no database, or none that may be looked at."""
    try:
        there = path.is_file()
    except PermissionError as error:
        raise NotPermitted(
            f"{path} cannot be reached: {error.strerror}.",
            "Ask for access to its folder, or name another with --db PATH.",
        ) from error
    except (OSError, ValueError):
        there = False
    if not there or is_made_up(path):
        raise NotFound(
            f"There is no statement at {path}.",
            "Begin one with wsoa init LETTER, or say where it is with --db PATH (or WSOA_DB).",
        )


def is_made_up(path: Path) -> bool:
    """Whether a file is made up by the system while it is read, as /proc/kmsg is.

    Such a file says that it is empty, lies where there is room for nothing, and may make its reader wait for ever.
    """
    try:
        found = path.stat()
        is_empty = stat.S_ISREG(found.st_mode) and not found.st_size
        return is_empty and hasattr(os, "statvfs") and os.statvfs(path).f_blocks == 0
    except (OSError, ValueError):  # whoever reads it says what is wrong
        return False


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Turn what SQLite says of a file into what a person can act on."""
    try:
        yield
    except sqlite3.Error as error:
        raise refusal(error, as_asked_for(path)) from error
    except UnicodeDecodeError as error:  # what SQLite says quotes a schema that is no text any more
        if not error.object.startswith(b"malformed database schema"):
            raise
        raise _unreadable(path) from error


def _unreadable(path: Path) -> BadFile:
    return BadFile(
        f"{path} is not a database, or is damaged.",
        "Name the one that wsoa init made: --db PATH; or bring back a backup: wsoa restore FILE.zip --put-aside",
    )


def refusal(error: sqlite3.Error, path: Path) -> Refusal:
    """SQLite's error as a refusal with the right exit code; the error itself where it is a fault of ours."""
    with suppress(AttributeError):
        match error.sqlite_errorcode & 0xFF:
            case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
                return Busy(f"Somebody else is writing to {path}.", "Nothing was changed. Try again in a moment.")
            case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
                return CannotWrite(
                    f"{path} may be read but not written.",
                    "Nothing was changed. Ask for write access to the file and its folder.",
                )
            case sqlite3.SQLITE_FULL | sqlite3.SQLITE_IOERR:
                return CannotWrite(
                    f"The disk that holds {path} is full or failing.", "Nothing was changed. Make room, then try again."
                )
            case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_AUTH:
                return CannotWrite(
                    f"{path} cannot be opened.", "Check that you may read and write the file and its folder."
                )
            case sqlite3.SQLITE_NOTADB | sqlite3.SQLITE_CORRUPT:
                return _unreadable(path)
    raise error
