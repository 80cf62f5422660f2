"""What is written reads back the same: the statement, its history, and every day of its past."""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.integrity.hashes import hash_of
from tests.operations import small
from tests.storage.statements import statements
from wsoa.domain.changes.change import Change, diff
from wsoa.domain.changes.plan import Plan
from wsoa.domain.changes.replay import rewind
from wsoa.domain.changes.revision import Revision
from wsoa.domain.integrity.digests import digest_of, hash_of_place
from wsoa.domain.statement.records import Action, Agency, Area
from wsoa.domain.statement.statement import Statement
from wsoa.storage import database, reading
from wsoa.storage.creating import create
from wsoa.storage.writing import write_lock

NOTHING = Statement({})
DAY = date(2019, 5, 8)


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("blank") / "wsoa.db"
    create(path)
    return path


@contextmanager
def copied(blank: Path) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        yield Path(shutil.copy(blank, folder))


def write(path: Path, before: Statement, after: Statement, last: Revision | None = None) -> Revision:
    number, digest = (last.number + 1, last.digest) if last else (1, "")
    with write_lock(path) as pen:
        return pen.write(
            Plan(f"Step {number}", diff(before, after), reason="because" if number % 2 else ""),
            small.signed(DAY),
            number,
            digest,
        )


def write_all(path: Path, steps: Sequence[Statement]) -> list[Revision]:
    written: list[Revision] = []
    for before, after in zip([NOTHING, *steps], steps, strict=False):
        written.append(write(path, before, after, written[-1] if written else None))
    return written


def read(path: Path) -> tuple[Statement, tuple[Revision, ...]]:
    with database.reading(path) as connection:
        return reading.statement(connection), reading.revisions(connection)


@settings(max_examples=25)
@given(statements())
def test_a_statement_that_was_written_reads_back_the_same(blank: Path, statement: Statement) -> None:
    with copied(blank) as path:
        write(path, NOTHING, statement)

        assert read(path)[0] == statement


@settings(max_examples=15)
@given(st.lists(statements(), min_size=2, max_size=3))
def test_whatever_changed_the_statement_is_as_it_was_left_and_every_past_day_can_be_had_back(
    blank: Path, steps: list[Statement]
) -> None:
    with copied(blank) as path:
        written = write_all(path, steps)

        present, revisions = read(path)

        assert present == steps[-1]
        assert list(revisions) == written
        for number, then in enumerate([NOTHING, *steps]):
            assert rewind(present, revisions[number:]) == then


@settings(max_examples=8)
@given(st.lists(statements(), min_size=1, max_size=2))
def test_the_chain_of_digests_can_be_worked_out_again_from_what_is_kept(blank: Path, steps: list[Statement]) -> None:
    with copied(blank) as path:
        write_all(path, steps)

        _, revisions = read(path)

        assert worked_out(path, revisions) == [revision.digest for revision in revisions]


def worked_out(path: Path, revisions: Sequence[Revision]) -> list[str]:
    """The digests that these revisions would have, with the salts that are kept."""
    with database.reading(path) as connection:
        sealed = dict(connection.execute("SELECT place, salt FROM seal ORDER BY revision, position"))
        salts = reading.salts(connection)
    digests = [""]
    for revision in revisions:
        seals = [
            hash_of(salt or "", change)
            for (salt, _), change in zip(salts.get(revision.number, ()), revision.changes, strict=False)
        ]
        place = f"revision/{revision.number}"
        told = hash_of_place(sealed[place] or "", place, [said_of(revision)])
        digests.append(digest_of(digests[-1], revision.number, seals, [told]))
    return digests[1:]


def said_of(revision: Revision) -> tuple[str | int | None, ...]:
    """What a revision says of itself, as it is kept."""
    signed, why = revision.signed, (revision.reason or None, revision.agreed_by or None)
    said = (revision.number, signed.who, signed.day.isoformat(), signed.at.isoformat(), revision.summary)
    return (*said, str(revision.source), *why, int(revision.correction), revision.undoes)


def test_a_word_altered_in_the_history_breaks_the_chain_from_there_on(tmp_path: Path) -> None:
    path = small.lived(tmp_path / "wsoa.db")
    _, revisions = read(path)
    first, second, *others = revisions
    signed = replace(second.signed, who="Somebody else")
    changed = replace(second.changes[0], ref="C-01")
    falsified = [
        replace(second, summary="x"),
        replace(second, signed=signed),
        replace(second, changes=(changed,)),
        replace(second, changes=()),
    ]

    for false in falsified:
        digests = worked_out(path, [first, false, *others])

        assert digests[0] == first.digest
        assert not {revision.digest for revision in (second, *others)}.intersection(digests)


def test_the_seal_of_every_change_is_kept_and_no_two_salts_are_the_same(tmp_path: Path) -> None:
    path = small.lived(tmp_path / "wsoa.db")
    _, revisions = read(path)

    with database.reading(path) as connection:
        salts = reading.salts(connection)

    found = [
        (salt, seal, change)
        for revision in revisions
        for (salt, seal), change in zip(salts[revision.number], revision.changes, strict=True)
    ]
    assert all(salt and seal == hash_of(salt, change) for salt, seal, change in found)
    assert len({salt for salt, _, _ in found}) == len(found)


def test_every_revision_says_who_when_what_and_where_it_came_from(tmp_path: Path) -> None:
    path = small.begun(tmp_path / "wsoa.db")

    (revision,) = read(path)[1]

    assert revision.signed == small.signed(small.BEGAN)
    assert (revision.number, revision.summary, str(revision.source)) == (
        1,
        "Began from the letter testby.txt",
        "letter testby.txt",
    )
    assert Change("AFI-03", "text", "", small.VOICE_WORDS) in revision.changes


@pytest.mark.parametrize(
    "orphan",
    [
        Action("AFI-01.1", title="Led by nobody we know", lead="nobody"),
        Action("AFI-01.1", title="About nothing", areas=("AFI-77",)),
        Area("AFI-05", lead="nobody"),
        Area("AFI-05", contributing=("nobody",)),
    ],
    ids=lambda record: f"{type(record).__name__}",
)
def test_a_record_that_names_one_that_does_not_exist_is_refused_and_nothing_is_kept(
    blank: Path, orphan: Action | Area
) -> None:
    with copied(blank) as path:
        good = Agency("police", "Police")

        with pytest.raises(sqlite3.IntegrityError):
            write(path, NOTHING, Statement.of([good, orphan]))

        assert read(path) == (NOTHING, ())
