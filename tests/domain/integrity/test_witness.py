from datetime import UTC, date, datetime
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wsoa.domain.errors import BadInput
from wsoa.domain.integrity.verification import Damage, Entered, History
from wsoa.domain.integrity.witness import PRIME, SIGNS, fingerprint, minuted, odd_times, read_fingerprint, witnessed

DIGEST = sha256(b"1").hexdigest()
JULY, AUGUST = date(2019, 7, 10), date(2019, 8, 1)
digests = st.binary(min_size=32, max_size=32).map(bytes.hex)


def told(*days: tuple[str, str], entries: tuple[Entered, ...] = ()) -> History:
    """Revisions by their stated day and their true one."""
    rows = [
        {"number": number, "day": day, "at": f"{true}T12:00:00+00:00", "digest": digest(number)}
        for number, (day, true) in enumerate(days, 1)
    ]
    return History(tuple(rows), entries=entries)


def digest(number: int) -> str:
    return sha256(str(number).encode()).hexdigest()


def same(*days: str) -> History:
    return told(*((day, day) for day in days))


@given(digests, st.sampled_from(["{}", " {} ", "`{}`."]))
def test_a_code_is_four_groups_of_four_and_is_read_however_it_is_typed(made: str, typed: str) -> None:
    code = fingerprint(made)

    assert [len(group) for group in code.split("-")] == [4, 4, 4, 4]
    loose = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert read_fingerprint(typed.format(loose)) == code


@given(digests, st.integers(0, 15), st.integers(1, PRIME - 1))
def test_one_wrong_sign_is_never_taken_for_a_code(made: str, place: int, by: int) -> None:
    signs = list(fingerprint(made).replace("-", ""))
    signs[place] = SIGNS[(SIGNS.index(signs[place]) + by) % PRIME]

    with pytest.raises(BadInput, match="slip"):
        read_fingerprint("".join(signs))


@given(digests, st.integers(0, 13))
def test_two_signs_that_changed_places_are_never_taken_for_a_code(made: str, place: int) -> None:
    signs = list(fingerprint(made).replace("-", ""))
    signs[place], signs[place + 1] = signs[place + 1], signs[place]

    if signs[place] == signs[place + 1]:
        assert read_fingerprint("".join(signs))
    else:
        with pytest.raises(BadInput):
            read_fingerprint("".join(signs))


@pytest.mark.parametrize("typed", ["", "7K2M", "Z" * 16, "x" * 500, "é" * 16])
def test_what_is_no_code_is_refused(typed: str) -> None:
    with pytest.raises(BadInput):
        read_fingerprint(typed)


MINUTED = {
    "the latest of its day": (same("2019-07-03", "2019-07-10"), 2, True, "the one that was minuted: revision 2"),
    "nothing since": (same("2019-07-03"), 1, True, "revision 1"),
    "later that day it went on": (same("2019-07-10", "2019-07-10"), 1, True, "it went on to revision 2"),
    "only afterwards it went on": (same("2019-07-10", "2019-08-01"), 1, True, "revision 1"),
    "an earlier one": (same("2019-07-03", "2019-07-09"), 1, False, "went on to revision 2 of 9 July 2019"),
    "a later one": (same("2019-08-01"), 1, False, "after 10 July 2019"),
    "one put in afterwards": (
        told(("2019-07-03", "2019-07-03"), ("2019-07-10", "2019-08-01")),
        1,
        False,
        "revision 2 of 10 July 2019, made on 1 August 2019",
    ),
    "another record": (same("2019-07-03"), 7, False, "not the record that was minuted"),
}


@pytest.mark.parametrize(("history", "number", "holds", "words"), MINUTED.values(), ids=MINUTED)
def test_whether_the_record_at_a_day_is_the_one_that_was_minuted(
    history: History, number: int, *, holds: bool, words: str
) -> None:
    found = minuted(history, fingerprint(digest(number)), JULY)

    assert found.holds is holds
    assert words in found.words


def test_a_revision_whose_clock_was_wrong_is_named_for_good() -> None:
    right = told(("2019-07-03", "2019-07-03"), ("2019-05-01", "2019-08-01"))
    wrong = told(("2019-07-03", "2019-07-03"), ("2038-01-01", "2038-01-01"), ("2019-08-01", "2019-08-01"))

    assert odd_times(same("2019-07-03", "2019-08-01"), datetime(2019, 8, 1, 12, tzinfo=UTC)) == ()
    assert ["revision 1" in sentence.lower() for sentence in odd_times(right, None)] == [True]
    assert ["Revision 2 of 1 January 2038" in sentence for sentence in odd_times(wrong, None)] == [True]
    assert odd_times(same("2038-01-01"), datetime(2019, 8, 1, tzinfo=UTC))
    (early,) = odd_times(told(("2019-07-10", "2019-07-03")), None)
    assert early == "Revision 1 of 10 July 2019, made on 3 July 2019, was made before the day that it states."


def test_what_was_witnessed_last_is_known_by_the_codes_in_the_ledger() -> None:
    entries = [
        Entered(3, position, "witness", fingerprint(digest(number)), "2019-08-01", "Ann", "It was minuted", "", "")
        for position, number in enumerate((2, 1))
    ]
    days = (("2019-07-03", "2019-07-03"), ("2019-07-10", "2019-07-10"), ("2019-08-01", "2019-08-01"))

    found = witnessed(told(*days, entries=tuple(entries)))

    assert found is not None
    assert not isinstance(found, Damage)
    assert found.revision == 2
    assert witnessed(told(*days)) is None
    assert isinstance(witnessed(told(days[0], entries=tuple(entries))), Damage)
