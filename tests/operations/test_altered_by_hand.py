"""Every table altered by hand in every way: verify finds it, restore refuses it, and whatever looks never gives up."""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.operations import rounds, small
from tests.operations.archives import listed, members, packed
from tests.storage.test_upgrading import OLD, made_old
from wsoa.domain.errors import BadInput, Damaged, Refusal
from wsoa.domain.integrity.digests import digest_of, hash_of_place
from wsoa.operations import agreements, backups, verifying
from wsoa.storage import database, sealing, sql

DAY = small.FINISHED
TABLES = (*sql.TABLES,)
ROUND = ("sheet", "sheet_line", "sheet_return", "sheet_cell", "sheet_parked", "sheet_recall")
FILLED = {("AFI-01.1", "Lead officer"): "Supt Green", ("AFI-01.1", "Measure of success"): None}


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return with_a_round(tmp_path_factory.mktemp("round"))


def with_a_round(folder: Path) -> bytes:
    """A lived-in statement with dates agreed, workbooks handed out, and one of them brought back."""
    path = small.lived(folder / "data" / "wsoa.db")
    small.do(path, DAY, lambda statement: agreements.agree(statement, None, "Board", DAY, DAY))
    rounds.handed_out(path, "council")
    rounds.taken_in(path, rounds.filled_in(rounds.handed_out(path), FILLED), parked=frozenset({"actions!m2"}))
    rounds.recalled(path, "Wrong list")
    return path.read_bytes()


@pytest.fixture
def path(data: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "data" / "wsoa.db"
    path.parent.mkdir()
    path.write_bytes(data)
    return path


def run(path: Path, *statements: str, values: tuple[object, ...] = ()) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement, values)


def columns(path: Path, table: str) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]


def nth_row(path: Path, table: str, order: str, skip: int) -> tuple[object, ...] | None:
    with closing(sqlite3.connect(path)) as connection:
        row: tuple[object, ...] | None = connection.execute(
            f'SELECT * FROM "{table}" ORDER BY rowid {order} LIMIT 1 OFFSET {skip}'  # noqa: S608 - the names are ours
        ).fetchone()
    return row


def another(value: object) -> object:
    return value + 900 if isinstance(value, int) else f"{value or ''}9"


def alterations(
    path: Path, table: str, order: str = "ASC", skip: int = 0
) -> Iterator[tuple[str, str, tuple[object, ...]]]:
    """Each column of one of a table's rows altered, the row taken away, and one more row like it."""
    held, names = nth_row(path, table, order, skip), columns(path, table)
    if held is None:
        return
    only = f'WHERE rowid = (SELECT rowid FROM "{table}" ORDER BY rowid {order} LIMIT 1 OFFSET {skip})'  # noqa: S608 - the names are ours
    for name, value in zip(names, held, strict=True):
        yield name, f'UPDATE "{table}" SET "{name}" = ? {only}', (another(value),)  # noqa: S608 - as above
    yield "a row less", f'DELETE FROM "{table}" {only}', ()  # noqa: S608 - as above
    marks = ", ".join("?" for _ in names)
    more = tuple(another(value) if name in KEYS else value for name, value in zip(names, held, strict=True))
    yield "a row more", f'INSERT INTO "{table}" VALUES ({marks})', more  # noqa: S608 - as above


KEYS = ("ref", "number", "position", "sign", "member", "what")


def test_every_table_of_the_round_is_altered_in_every_way(path: Path) -> None:
    assert sum(1 for table in ROUND for _ in alterations(path, table)) == 51


@pytest.mark.parametrize("table", TABLES)
def test_whatever_is_altered_by_hand_is_found(path: Path, data: bytes, table: str) -> None:
    unseen = []
    for name, statement, values in alterations(path, table):
        path.write_bytes(data)
        run(path, statement, values=values)
        if verifying.verify(path).holds:
            unseen.append(name)

    assert unseen == []
    path.write_bytes(data)
    assert verifying.verify(path).holds


REPLAYED = {
    "a value that the return did not bring": (
        "UPDATE sheet_cell SET value = 'Supt Black' WHERE field = 'officer'",
        "is not what that revision wrote",
    ),
    "a cell of another row": ("UPDATE sheet_cell SET number = 2", "is not of that row"),
    "a cell of a row that there is not": ("UPDATE sheet_cell SET number = 900", "is not of that row"),
    "a cell about another record": ("UPDATE sheet_cell SET ref = 'AFI-99.1'", "was not there"),
    "a value that is none": (
        "UPDATE sheet_cell SET field = 'due', value = 'soon' WHERE field = 'officer'",
        "cannot read",
    ),
    "another day of the return": ("UPDATE sheet_return SET \"on\" = '2019-07-01'", "another day or name"),
    "another name on the sheet": ("UPDATE sheet SET \"by\" = 'Nobody'", "another day or name"),
    "a sheet of a later revision": (
        "UPDATE sheet SET revision = (SELECT max(number) FROM revision)",
        "came back before",
    ),
    "a sheet for another agency": ("UPDATE sheet SET agency = 'nobody'", "no such agency"),
    "a row about another record": ("UPDATE sheet_line SET ref = 'AFI-99.1' WHERE number = 1", "was not there"),
    "a row less": ("DELETE FROM sheet_line WHERE number = 2", "has row 3 where 2 should be"),
}


@pytest.mark.parametrize("sealed", [False, True], ids=["by hand", "by somebody who seals it again"])
@pytest.mark.parametrize(("statement", "what"), REPLAYED.values(), ids=REPLAYED)
def test_a_round_that_is_not_what_the_history_says_of_it_is_told(
    path: Path, statement: str, what: str, *, sealed: bool
) -> None:
    run(path, statement)
    if sealed:
        hash_again(path)

    faults = verifying.verify(path).faults

    assert any(fault.check == "round" and what in fault.what for fault in faults), faults
    assert sealed is not any(fault.check == "chain" for fault in faults)


def hash_again(path: Path) -> None:
    """What somebody could do who knows how wsoa seals: the chain of digests holds again."""
    with closing(sqlite3.connect(path)) as connection, connection:
        for (place,) in connection.execute("SELECT place FROM seal WHERE salt IS NOT NULL").fetchall():
            made = hash_of_place(salt := sealing.new_salt(), place, sealing.rows_at(connection, place))
            connection.execute(
                "UPDATE seal SET hash = ?, salt = ? WHERE place = ? AND salt IS NOT NULL", (made, salt, place)
            )
        before = ""
        for (number,) in connection.execute("SELECT number FROM revision ORDER BY number").fetchall():
            own = [seal for table in ("change", "ledger") for seal in hashes_in(connection, table, number)]
            before = digest_of(before, number, own, hashes_in(connection, "seal", number, "hash"))
            connection.execute("UPDATE revision SET digest = ? WHERE number = ?", (before, number))


def hashes_in(connection: sqlite3.Connection, table: str, number: int, column: str = "seal") -> list[str]:
    found = f"SELECT {column} FROM {table} WHERE revision = ? ORDER BY position"  # noqa: S608 - the names are ours
    return [seal for (seal,) in connection.execute(found, (number,))]


STRANGE = {
    "a trigger": "CREATE TRIGGER late AFTER INSERT ON note BEGIN DELETE FROM ledger; END",
    "a view": "CREATE VIEW early AS SELECT * FROM note",
    "a table": "CREATE TABLE holidays (day TEXT)",
    "an index": "CREATE INDEX ours ON note (text)",
    "an index less": "DROP INDEX ix_change_ref",
    "a column more": "ALTER TABLE note ADD COLUMN mood TEXT",
    "a column less": "ALTER TABLE note DROP COLUMN dated",
    "another name": "ALTER TABLE note RENAME TO remark",
    "a table less": "DROP TABLE seal",
    "figures of SQLite": "ANALYZE",
    "another user_version": "PRAGMA user_version = 7",
    "another application_id": "PRAGMA application_id = 7",
    "another journal": "PRAGMA journal_mode = wal",
}


@pytest.mark.parametrize("statement", STRANGE.values(), ids=STRANGE)
def test_what_wsoa_never_made_is_a_fault(path: Path, statement: str) -> None:
    run(path, statement)

    faults = verifying.verify(path).faults

    assert "database" in {fault.check for fault in faults}
    with pytest.raises(Refusal):
        backups.back_up(path, path.parent / "backup.zip", small.signed(DAY).at)


def test_what_does_not_hold_is_not_backed_up(path: Path, tmp_path: Path) -> None:
    run(path, "UPDATE action SET title = 'Something else'")

    with pytest.raises(Damaged, match=r"AFI-01\.1, title") as refused:
        backups.back_up(path, tmp_path / "backup.zip", small.signed(DAY).at)

    assert "wsoa restore" in refused.value.mend
    assert not (tmp_path / "backup.zip").exists()


@pytest.mark.parametrize("age", [database.SCHEMA, *OLD])
def test_what_verify_would_find_does_not_come_back_from_a_backup(data: bytes, tmp_path: Path, age: str) -> None:
    path, archive = tmp_path / "data" / "wsoa.db", tmp_path / "backup.zip"
    if age in OLD:
        made_old(path, age)
    else:
        path.parent.mkdir()
        path.write_bytes(data)
    backups.back_up(path, archive, small.signed(DAY).at)
    run(path, "UPDATE action SET title = 'Something else'")
    packed(archive, listed({**members(archive), "wsoa.db": path.read_bytes()}))

    with pytest.raises(BadInput, match=r"AFI-01\.1, title the history leads to"):
        backups.restore(archive, tmp_path / "new" / "wsoa.db", DAY)

    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("flips", [pytest.param(40, id="a few"), pytest.param(600, id="many", marks=pytest.mark.slow)])
def test_one_flipped_bit_anywhere_is_found_or_changed_nothing(path: Path, data: bytes, flips: int) -> None:
    chance = random.Random(1989)  # noqa: S311 - places, not secrets
    whole = dumped(path)

    for _ in range(flips):
        spoilt = bytearray(data)
        place = chance.randrange(len(data))
        spoilt[place] ^= 1 << chance.randrange(8)
        path.write_bytes(spoilt)
        try:
            holds = verifying.verify(path).holds
        except Refusal:
            holds = False

        assert not holds or dumped(path) == whole, place


def dumped(path: Path) -> list[str]:
    """What a database holds; one space is like another where it says how a table was made."""
    with closing(sqlite3.connect(path)) as connection:
        return [" ".join(line.split()) if line.startswith("CREATE") else line for line in connection.iterdump()]
