"""A record that a disk or a hand spoilt: whatever looks says so, with the place and the way back, or is not touched."""

import gc
import sqlite3
from contextlib import suppress

import pytest

from tests.cli.keyboard import Keyboard
from tests.operations.test_altered_by_hand import TABLES, columns, run, with_a_round

QUICK = ("note",)
LOOKS = ("status", "check", "action list", "area show AFI-01", "action show AFI-01.1", "history", "sheet status")


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return with_a_round(tmp_path_factory.mktemp("round"))


@pytest.mark.parametrize(
    "table",
    [pytest.param(table, marks=() if table in QUICK else pytest.mark.slow) for table in TABLES],
)
@pytest.mark.parametrize(
    "value", ["CAST(x'fffe20' AS TEXT)", "'no such word'", "x'00'"], ids=["no UTF-8", "a word that is none", "no text"]
)
def test_whatever_looks_tells_damage_and_the_way_back(wsoa: Keyboard, data: bytes, table: str, value: str) -> None:
    for name in columns(wsoa.database, table):
        wsoa.database.write_bytes(data)
        gc.collect()  # what failed still holds its connection
        with suppress(sqlite3.IntegrityError):  # what SQLite itself refuses
            run(
                wsoa.database,
                f'UPDATE "{table}" SET "{name}" = {value} WHERE rowid = (SELECT min(rowid) FROM "{table}")',  # noqa: S608 - the names are ours
            )
        changed = wsoa.database.read_bytes() != data

        assert wsoa("verify").code == (1 if changed else 0), name
        for typed in (*LOOKS, "export json -o out.json", "backup out.zip --replace"):
            said = wsoa(typed)

            assert said.code in (0, 1, 65, 66), (name, typed, said.err)
            if "does not hold" in said.err:
                assert "wsoa restore" in said.err


def test_a_writer_that_stumbles_over_damage_says_so_and_writes_nothing(wsoa: Keyboard) -> None:
    run(wsoa.database, "UPDATE action SET delivery = 'splendid'")

    said = wsoa.refused(65, "note add AFI-01 x")

    assert "AFI-01.1, delivery: holds a value that we cannot read: 'splendid'" in said
    assert "wsoa restore FILE.zip --put-aside" in said
