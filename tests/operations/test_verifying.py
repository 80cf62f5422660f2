"""Whoever alters the record from outside is found out, and what they altered is named."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.operations import small
from wsoa.domain.integrity.verification import Damage
from wsoa.operations import evidence, verifying
from wsoa.storage import files

MINUTES = b"Minutes of the meeting"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A lived-in statement with a file of evidence, EV-002."""
    path = small.lived(tmp_path / "data" / "wsoa.db")
    minutes = tmp_path / "minutes.txt"
    minutes.write_bytes(MINUTES)
    offer = evidence.offered(str(minutes))
    entries = {"shows": "difference", "description": "Minutes"}
    small.do(
        path,
        small.FINISHED,
        lambda statement: evidence.add_evidence(statement, "AFI-01.1", offer, entries, small.FINISHED),
    )
    return path


def altered(path: Path, *statements: str) -> tuple[Damage, ...]:
    """What verify says after somebody ran SQL on the database."""
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)
    return verifying.verify(path).faults


def kept(path: Path) -> Path:
    return next(place for place in files.folder(path).rglob("*") if place.is_file())


def test_a_statement_that_only_wsoa_wrote_holds(path: Path) -> None:
    before = {place: place.read_bytes() for place in path.parent.rglob("*") if place.is_file()}

    verdict = verifying.verify(path)

    assert verdict.holds
    assert (verdict.stamp.revision, verdict.evidence, verdict.remarks) == (small.LAST + 1, 1, ())
    assert {place: place.read_bytes() for place in path.parent.rglob("*") if place.is_file()} == before


ALTERED = {
    "a record": ("UPDATE action SET due = '2019-12-31'", "replay", "AFI-01.1, due"),
    "a record that is taken away": ("DELETE FROM note", "replay", "N-001"),
    "a record from nowhere": ("INSERT INTO note (ref, text) VALUES ('N-099', 'Never said')", "replay", "N-099"),
    "a list": ("DELETE FROM action_contributing", "replay", "AFI-01.1, contributing"),
    "a change's new value": (
        "UPDATE change SET new = '2019-08-31' WHERE new = '2019-09-30'",
        "chain",
        f"revision {small.LAST}",
    ),
    "a change's old value": (
        "UPDATE change SET old = '2019-08-31' WHERE old = '2019-07-31'",
        "chain",
        f"revision {small.LAST}",
    ),
    "a change that is no value of ours": (
        "UPDATE change SET new = 'soon' WHERE new = '2019-09-30'",
        "replay",
        "cannot read",
    ),
    "a change that is taken away": ("DELETE FROM change WHERE new = '2019-09-30'", "chain", f"revision {small.LAST}"),
    "who signed": ("UPDATE revision SET who = 'Somebody else' WHERE number = 3", "chain", "revision 3"),
    "the day": ("UPDATE revision SET day = '2019-05-14' WHERE number = 3", "chain", "revision 3"),
    "a day that is none": ("UPDATE revision SET day = 'Tuesday' WHERE number = 3", "chain", "revision 3"),
    "the reason": ("UPDATE revision SET reason = 'Agreed by all' WHERE number = 3", "chain", "revision 3"),
    "a revision that is taken away": ("DELETE FROM revision WHERE number = 3", "chain", "revision 4"),
    "a revision from nowhere": (
        (
            "INSERT INTO revision (number, who, day, at, summary, source, digest)"
            " VALUES (99, 'x', '2019-07-10', '2019-07-10T09:00+00:00', '', '', '')"
        ),
        "chain",
        "revision 99",
    ),
    "an entry in the ledger": (
        (
            'INSERT INTO ledger (revision, position, kind, "on", "by", words, seal) VALUES (3, 0, \'agreed\','
            " '2019-05-15', 'Nobody', 'All', 'x')"
        ),
        "chain",
        "ledger entry 1",
    ),
    "a reference": ("UPDATE action SET lead = 'nobody'", "database", "table action"),
}


@pytest.mark.parametrize(("statement", "check", "where"), ALTERED.values(), ids=ALTERED)
def test_what_was_altered_from_outside_is_named(path: Path, statement: str, check: str, where: str) -> None:
    faults = altered(path, statement)

    assert any(fault.check == check and where in f"{fault.where} {fault.what}" for fault in faults), faults


def test_words_that_were_removed_without_a_redaction_are_found_out(path: Path) -> None:
    faults = altered(
        path,
        "UPDATE change SET salt = NULL, new = 'Nobody' WHERE new = 'Det Supt Blue'",
        "UPDATE action SET officer = 'Nobody'",
    )

    assert [(fault.check, "AFI-01.1, officer" in fault.where) for fault in faults] == [("ledger", True)]


SPOILT: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (Path.unlink, "missing"),
    "altered": (lambda place: place.write_bytes(MINUTES.replace(b"M", b"m")), "altered"),
    "cut short": (lambda place: place.write_bytes(b""), "altered"),
}


@pytest.mark.parametrize(("spoil", "word"), SPOILT.values(), ids=SPOILT)
def test_evidence_that_is_not_as_it_was_taken_in_is_named(
    path: Path, spoil: Callable[[Path], object], word: str
) -> None:
    spoil(kept(path))

    faults = verifying.verify(path).faults

    assert [(fault.check, fault.where) for fault in faults] == [("evidence", "EV-002")]
    assert word in faults[0].what


def test_a_file_that_nobody_needs_is_mentioned_and_is_no_fault(path: Path) -> None:
    (files.folder(path) / "notes.txt").write_text("mine")

    verdict = verifying.verify(path)

    assert verdict.holds
    assert [("evidence/notes.txt" in remark) for remark in verdict.remarks] == [True]


def test_a_damaged_file_is_said_to_be_damaged(path: Path) -> None:
    data = bytearray(path.read_bytes())
    with closing(sqlite3.connect(path)) as connection:
        size = connection.execute("PRAGMA page_size").fetchone()[0]
        page = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'ix_change_ref'").fetchone()[0]
    data[(page - 1) * size : (page - 1) * size + 200] = b"\xff" * 200
    path.write_bytes(data)

    faults = verifying.verify(path).faults

    assert faults
    assert {(fault.check, fault.where) for fault in faults} == {("database", "the file")}
