"""A record altered by hand, anywhere in it: verify finds it, and no backup brings it back."""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from tests.operations import small
from tests.operations.archives import listed, members, packed
from tests.operations.test_altered_by_hand import TABLES, alterations, dumped, run
from tests.torture.came import Came, judged
from wsoa.domain.errors import BadInput
from wsoa.operations import backups, verifying

Case = tuple[str, int, int]
DAY = small.FINISHED


def cases(path: Path, number: int, chance: random.Random) -> Iterator[Case]:
    """A table, the number of a row in it, and the number of one of the ways to alter that row."""
    with closing(sqlite3.connect(path)) as connection:
        rows = {table: connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] for table in TABLES}  # noqa: S608 - the names are ours
    full = [table for table, held in rows.items() if held]
    for place in range(number):
        table = full[place % len(full)]
        row = chance.randrange(rows[table])
        yield table, row, chance.randrange(sum(1 for _ in alterations(path, table, skip=row)))


def tried(whole: Path, folder: Path, case: Case) -> Came:
    """Whether an alteration is found."""
    table, row, way = case
    path = folder / "altered" / "wsoa.db"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(whole.read_bytes())
    name, statement, values = [*alterations(path, table, skip=row)][way]
    where = f"{table}, row {row}, {name}: {values}"
    return judged(table, where, lambda: is_found(path, statement, values))


def is_found(path: Path, statement: str, values: tuple[object, ...]) -> None:
    """The law of alterations by hand: verify finds them, and no backup brings them back."""
    archive, before, again = path.with_name("backup.zip"), dumped(path), path.with_name("again") / "wsoa.db"
    backups.back_up(path, archive, small.signed(DAY).at, replace=True)
    run(path, statement, values=values)
    packed(archive, listed({**members(archive), "wsoa.db": path.read_bytes()}))

    assert dumped(path) != before
    assert not verifying.verify(path).holds
    try:
        backups.restore(archive, again, DAY)
    except BadInput:
        return
    raise AssertionError("a backup brought it back")
