import pytest

from wsoa.domain.errors import (
    BadFile,
    BadInput,
    Busy,
    CannotWrite,
    FileProblems,
    NotFit,
    NotFound,
    NotPermitted,
    Place,
    Problem,
    Problems,
    Refusal,
    Unreadable,
    did_you_mean,
)


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (BadInput, 2),
        (Problems, 2),
        (BadFile, 65),
        (FileProblems, 65),
        (NotFit, 1),
        (NotFound, 66),
        (CannotWrite, 73),
        (Busy, 75),
        (NotPermitted, 77),
    ],
)
def test_each_refusal_has_its_exit_code(kind: type[Refusal], code: int) -> None:
    assert kind.exit_code == code


def test_a_refusal_keeps_what_and_how_to_mend_it_apart() -> None:
    refused = NotFound("There is no area AFI-99.", "Did you mean AFI-09?")

    assert (str(refused), refused.mend) == ("There is no area AFI-99.", "Did you mean AFI-09?")


def test_an_unreadable_value_says_why_and_how_to_mend_it() -> None:
    unreadable = Unreadable("There is no 31 February.", "Write 28 February.")

    assert str(unreadable) == "There is no 31 February. Write 28 February."


def test_many_problems_are_one_refusal() -> None:
    problems = [
        Problem(Place("Actions", "F7"), "31/02/2019", "There is no 31 February.", "Write 28 February."),
        Problem(Place("Actions", "F8"), "", "No words.", "Write some."),
    ]

    assert Problems("Nothing was changed.", iter(problems)).problems == tuple(problems)


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (Place("Actions", "F7"), "Actions!F7"),
        (Place("Actions", "F7", label="Due"), "Actions!F7 (Due)"),
        (Place("Actions", "F7", "AFI-07.2", "Due"), "Actions!F7 (AFI-07.2, Due)"),
        (Place("Actions", row=7), "Actions!row 7"),
        (Place("Actions", row=7, ref="AFI-07.2"), "Actions!row 7 (AFI-07.2)"),
        (Place(cell="F7", label="Due"), "F7 (Due)"),
        (Place(row=7), "row 7"),
        (Place(ref="AFI-07.2", label="Due"), "AFI-07.2, Due"),
        (Place(ref="AFI-07.2"), "AFI-07.2"),
        (Place(label="plan.xlsx"), "plan.xlsx"),
    ],
)
def test_a_place_reads_by_what_of_it_is_known(place: Place, words: str) -> None:
    assert str(place) == words


def test_a_place_in_a_sheet_says_of_which_field_of_which_record_it_is() -> None:
    assert Place("Actions", "F7").about(Place(ref="AFI-07.2", label="Due")) == Place("Actions", "F7", "AFI-07.2", "Due")


@pytest.mark.parametrize(
    ("typed", "suggested"),
    [
        ("AFI-7O", "Did you mean AFI-70?"),
        ("polcie", "Did you mean police?"),
        ("POLICE", "Did you mean police?"),
        ("zebra", ""),
        ("", ""),
    ],
)
def test_a_slip_of_the_finger_is_answered_with_what_was_likely_meant(typed: str, suggested: str) -> None:
    assert did_you_mean(typed, ["AFI-70", "police", "council"]) == suggested


@pytest.mark.parametrize(
    ("typed", "suggested"),
    [
        ("22.2", "Did you mean AFI-22.2?"),
        ("7.1", "Did you mean AFI-07.1?"),
        ("AFI-22", "Did you mean AFI-22.1 or AFI-22.2 or AFI-22.3?"),
        ("22", "Did you mean AFI-22.1 or AFI-22.2 or AFI-22.3?"),
        ("AFI-07", "Did you mean AFI-07.1?"),
        ("0", ""),
        ("99", ""),
    ],
)
def test_part_of_a_reference_is_answered_with_those_that_it_is_part_of(typed: str, suggested: str) -> None:
    known = ["AFI-07.1", "AFI-22.1", "AFI-22.2", "AFI-22.3", "AFI-22.4", "AFI-26.2", "police"]

    assert did_you_mean(typed, known) == suggested


def test_the_likeliest_comes_first_and_at_most_three_are_named() -> None:
    assert did_you_mean("AFI-011", ["AFI-01", "AFI-11", "AFI-02", "AFI-10", "AFI-12"]).startswith("Did you mean AFI-")
    assert did_you_mean("AFI-011", ["AFI-01", "AFI-11", "AFI-02", "AFI-10", "AFI-12"]).count("AFI-") == 3
