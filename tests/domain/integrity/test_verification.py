from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given

from tests.domain.integrity.hashes import hash_of
from tests.domain.strategies import pairs
from wsoa.domain.changes.change import Change, diff, kept
from wsoa.domain.changes.plan import Entry
from wsoa.domain.changes.revision import Signature
from wsoa.domain.integrity.digests import Rows, digest_of, earlier_digest_of, hash_of_entry, hash_of_place
from wsoa.domain.integrity.verification import (
    Entered,
    History,
    HistoryLine,
    PlaceHash,
    chain_faults,
    evidence_faults,
    ledger_faults,
    needed,
    replay_faults,
    unneeded,
)
from wsoa.domain.statement.statement import Statement

SIGNED = Signature("Ann", date(2019, 5, 8), datetime(2019, 5, 8, 9, tzinfo=UTC))
SHA256 = "ab" * 32
CHANGES = (Change("N-001", "record", "", "note"), Change("N-001", "text", "", "A child's name"))
ENTRY = Entry("agreed", "N-001", date(2019, 5, 8), "Ann", "All agreed")


def line(number: int, position: int, change: Change) -> HistoryLine:
    old, new = (None if value is None else str(value) for value in kept(change))
    return HistoryLine(number, position, change.ref, change.field, old, new, "salt", hash_of("salt", change))


def history(*entries: Entry, changes: tuple[Change, ...] = CHANGES) -> History:
    """Two revisions as schema 0004 kept them: the first made these changes, the second entered something."""
    lines = tuple(line(1, position, change) for position, change in enumerate(changes))
    entered = tuple(
        Entered(
            2,
            position,
            entry.kind,
            entry.about,
            entry.on.isoformat(),
            entry.by,
            entry.words,
            hash_of_entry(entry, None),
        )
        for position, entry in enumerate(entries)
    )
    rows, before = [], ""
    for number, seals in ((1, [made.seal for made in lines]), (2, [made.seal for made in entered])):
        before = earlier_digest_of(before, number, SIGNED, ("said", "typed", ""), seals)
        told = {"number": number, "who": "Ann", "day": "2019-05-08", "at": SIGNED.at.isoformat()}
        rows.append({**told, "summary": "said", "source": "typed", "reason": None, "digest": before})
    return History(tuple(rows), lines, entered)


def redacted(told: History) -> History:
    """The same with the words of the last change removed, salt and all."""
    return replace(
        told, lines=(*told.lines[:-1], replace(told.lines[-1], new="removed on 9 May 2019 by Ann", salt=None))
    )


def test_a_history_as_it_was_written_has_no_faults() -> None:
    told = history(ENTRY)

    assert [*chain_faults(told), *ledger_faults(told)] == []
    assert [*chain_faults(History()), *ledger_faults(History())] == []


def test_removed_words_leave_the_chain_whole() -> None:
    told = redacted(history(replace(ENTRY, kind="redaction")))

    assert [*chain_faults(told), *ledger_faults(told)] == []


@pytest.mark.parametrize(
    "entry", [ENTRY, replace(ENTRY, kind="redaction", about="N-002")], ids=["no redaction", "of another record"]
)
def test_words_that_the_ledger_does_not_say_were_removed_are_a_fault(entry: Entry) -> None:
    assert [fault.where for fault in ledger_faults(redacted(history(entry)))] == ["revision 1, change 2: N-001, text"]


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("who", "Bob"),
        ("day", "2019-05-09"),
        ("at", "never"),
        ("summary", "unsaid"),
        ("reason", "x"),
        ("undoes", 1),
        ("number", 3),
    ],
)
def test_an_altered_revision_is_named(column: str, value: object) -> None:
    told = history(ENTRY)
    spoilt = replace(told, revisions=(told.revisions[0], {**told.revisions[1], column: value}))

    assert {fault.where for fault in chain_faults(spoilt)} == {f"revision {value if column == 'number' else 2}"}


def test_an_altered_entry_is_named_even_where_its_day_is_none() -> None:
    told = history(ENTRY)

    for entry in (replace(told.entries[0], by="Bob"), replace(told.entries[0], on="soon")):
        assert [fault.where for fault in chain_faults(replace(told, entries=(entry,)))] == [
            "revision 2, ledger entry 1: agreed"
        ]


SHEET = (("7K2M", 1, "police"), (1, "Actions", "AFI-01.1", "GBTW"))


def sealed(*more: PlaceHash, rows: Rows = SHEET, salt: str = "salt") -> History:
    """One revision as it is sealed now, that issued a workbook."""
    row = {"number": 1, "who": "Ann", "day": "", "at": "", "summary": "", "source": "", "reason": "", "digest": ""}
    contents = {
        "revision/1": hash_of_place("salt", "revision/1", [("Ann",)]),
        "sheet/7K2M": hash_of_place("salt", "sheet/7K2M", SHEET),
    }
    seals = [PlaceHash(1, position, place, "salt", made) for position, (place, made) in enumerate(contents.items())]
    row["digest"] = digest_of("", 1, [], [seal.hash for seal in seals])
    return History(
        (row,), seals=(*seals, *more), contents={**contents, "sheet/7K2M": hash_of_place(salt, "sheet/7K2M", rows)}
    )


def test_what_is_sealed_holds_and_names_the_place_that_was_altered() -> None:
    assert list(chain_faults(sealed())) == []
    altered: list[Rows] = [(), SHEET[:1], (*SHEET, SHEET[1]), (SHEET[0], (1, "Actions", None, "GBTW"))]
    for rows in altered:
        assert [fault.where for fault in chain_faults(sealed(rows=rows))] == ["sheet 7K2M as it was issued"]


def test_a_seal_that_was_added_taken_away_or_put_elsewhere_is_a_fault() -> None:
    told = sealed()

    for spoilt in (
        sealed(PlaceHash(1, 2, "sheet/7K2M", None, "x")),
        sealed(PlaceHash(9, 0, "sheet/AAAA", "salt", "x")),
        replace(told, seals=told.seals[:1]),
        replace(told, seals=(told.seals[0], replace(told.seals[1], revision=2))),
        replace(told, contents={"sheet/7K2M": told.contents["sheet/7K2M"], "earlier/1": told.contents["revision/1"]}),
    ):
        assert list(chain_faults(spoilt))


def test_a_place_that_was_sealed_anew_is_judged_by_its_latest_seal() -> None:
    left = [("7K2M", 1, "removed")]
    anew = PlaceHash(2, 0, "sheet/7K2M", "new salt", hash_of_place("new salt", "sheet/7K2M", left))
    told = sealed(anew, rows=left, salt="new salt")
    first = replace(told, seals=(told.seals[0], replace(told.seals[1], salt=None), told.seals[2]))

    assert list(chain_faults(first)) == []
    assert list(chain_faults(told))  # the words could still be guessed by the old seal
    was_there = hash_of_place("new salt", "sheet/7K2M", SHEET)
    assert list(chain_faults(replace(first, contents={**first.contents, "sheet/7K2M": was_there})))


@given(pairs())
def test_the_history_of_a_statement_replays_to_it_and_to_no_other(pair: tuple[Statement, Statement]) -> None:
    first, second = pair
    told = [
        *((1, change) for change in diff(Statement({}), first)),
        *((2, change) for change in diff(first, second)),
    ]

    assert list(replay_faults(told, second)) == []
    assert bool(list(replay_faults(told, first))) == (first != second)


def test_a_change_of_what_was_never_so_is_named() -> None:
    told = [(1, Change("N-001", "text", "", "Hello"))]

    assert [fault.where for fault in replay_faults(told, Statement({}))] == ["revision 1: N-001, text"]


def test_evidence_is_wanted_by_its_sha256_and_not_where_that_was_removed() -> None:
    wanted = needed(
        [
            replace(line(1, 0, CHANGES[1]), field="sha256", new=SHA256),
            replace(line(1, 1, CHANGES[1]), field="sha256", new="removed"),
        ]
    )
    place = f"evidence/ab/{SHA256}"

    assert wanted == {SHA256: "N-001"}
    assert list(evidence_faults(wanted, {place: SHA256})) == []
    assert "missing" in next(evidence_faults(wanted, {})).what
    assert "altered" in next(evidence_faults(wanted, {place: "cd" * 32})).what
    assert "cannot be read" in next(evidence_faults(wanted, {place: ""})).what
    assert unneeded(wanted, {place: SHA256, "evidence/notes.txt": ""}) == ("evidence/notes.txt",)
