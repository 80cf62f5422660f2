from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given

from tests.domain.integrity.hashes import hash_of
from tests.domain.statements import ACTION, TODAY, derby
from tests.domain.strategies import pairs
from wsoa.domain.changes.change import Change, diff
from wsoa.domain.changes.plan import Entry
from wsoa.domain.changes.revision import Signature
from wsoa.domain.integrity.digests import digest_of, earlier_digest_of, hash_of_entry, hash_of_place
from wsoa.domain.statement.statement import Statement

SIGNED = Signature("A coordinator", TODAY, datetime(2019, 8, 1, 9, 30, tzinfo=UTC))
WORDS = ("Edited AFI-01.1", "typed", "Asked for by the board")
CHANGES = diff(derby(), derby(replace(ACTION, officer="Head of Public Protection", due=None, contributing=("police",))))


def digest(
    before: str = "",
    number: int = 2,
    signed: Signature = SIGNED,
    words: tuple[str, str, str] = WORDS,
    changes: Sequence[Change] = CHANGES,
) -> str:
    return earlier_digest_of(before, number, signed, words, [hash_of("salt", change) for change in changes])


def test_the_same_revision_has_the_same_digest() -> None:
    assert digest() == digest()
    assert len(digest()) == 64


@pytest.mark.parametrize(
    "other",
    [
        digest(before="f" * 64),
        digest(number=3),
        digest(signed=replace(SIGNED, who="Somebody else")),
        digest(signed=replace(SIGNED, day=TODAY + timedelta(days=1))),
        digest(signed=replace(SIGNED, at=SIGNED.at + timedelta(microseconds=1))),
        digest(words=("Edited AFI-01.2", *WORDS[1:])),
        digest(words=(WORDS[0], "file plan.xlsx", WORDS[2])),
        digest(words=(*WORDS[:2], "")),
        digest(words=("", f"{WORDS[0]}{WORDS[1]}", WORDS[2])),
        digest(changes=()),
        digest(changes=CHANGES[1:]),
        digest(changes=CHANGES[::-1]),
        digest(changes=(*CHANGES, Change("N-001", "record", "", "note"))),
    ],
)
def test_the_digest_changes_with_anything_in_the_revision(other: str) -> None:
    assert other != digest()


@pytest.mark.parametrize(
    "other",
    [{"ref": "AFI-01.2"}, {"field": "title"}, {"old": "Nobody"}, {"new": "Nobody"}],
    ids=["ref", "field", "old", "new"],
)
def test_the_digest_changes_with_anything_in_a_change(other: dict[str, str]) -> None:
    change = Change("AFI-01.1", "officer", "Team manager", "Head of Public Protection")

    spoilt = replace(change, **other)

    assert digest(changes=[spoilt]) != digest(changes=[change])


def test_the_seal_of_a_change_cannot_be_told_without_its_salt() -> None:
    assert len({hash_of(salt, CHANGES[0]) for salt in ("salt", "other salt", "")}) == 3


def test_the_digest_is_made_of_seals_so_that_words_can_be_removed_and_the_chain_still_followed() -> None:
    seals = [hash_of("salt", change) for change in CHANGES]

    assert earlier_digest_of("", 2, SIGNED, WORDS, seals) == digest()


def test_a_digest_is_made_of_the_one_before_and_of_every_seal_in_its_order() -> None:
    made = [
        digest_of(before, number, seals, places)
        for before, number, seals, places in (
            ("", 2, "ab", "c"),
            ("x", 2, "ab", "c"),
            ("", 3, "ab", "c"),
            ("", 2, "ba", "c"),
            ("", 2, "a", "bc"),
            ("", 2, "ab", ""),
        )
    ]

    assert len(set(made)) == 6


def test_the_seal_of_a_place_or_an_entry_cannot_be_told_without_its_salt_nor_pass_for_another_places() -> None:
    entry = Entry("agreed", "AFI-01.1", TODAY, "Ann", "All agreed")

    assert len({hash_of_place(salt, "sheet/7K2M", [("a", None)]) for salt in ("salt", "other salt", "")}) == 3
    assert hash_of_place("salt", "sheet/7K2M", [("a",)]) != hash_of_place("salt", "sheet/7K2N", [("a",)])
    assert len({hash_of_entry(entry, salt) for salt in ("salt", "other salt", None)}) == 3


def test_nothing_is_not_the_word_none() -> None:
    assert digest(changes=[Change("AFI-01.1", "officer", "", "x")]) != digest(
        changes=[Change("AFI-01.1", "officer", "None", "x")]
    )


@given(pairs())
def test_a_revision_and_its_undoing_have_different_digests(pair: tuple[Statement, Statement]) -> None:
    there, back = diff(*pair), diff(*reversed(pair))

    assert (digest(changes=there) == digest(changes=back)) == (there == back)
