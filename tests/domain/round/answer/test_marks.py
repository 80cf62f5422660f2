"""What a lead is to mend is found in its cell and in one list, and what we say of it is known again."""

import pytest

from tests.domain.round.coordinators_desk import CoordinatorsDesk, came_back, code_of, row
from tests.domain.statements import derby
from wsoa.domain.changes.plan import Conflict
from wsoa.domain.errors import Place, Problem
from wsoa.domain.round.answer.marks import (
    HEADERS,
    TITLE,
    comment_on,
    listed,
    marks_of,
    marks_of_conflicts,
    without_our_words,
)
from wsoa.domain.round.handout.our_list import is_our_list
from wsoa.domain.round.intake.found_rows import found_in
from wsoa.domain.round.spreadsheet import IncomingFile, Sheet

NO_DAY = Problem(
    Place("Actions", "G2", label="Due"),
    "31/9/19",
    "There is no 31 September 2019.",
    "The last day of that month is 30 September 2019.",
)
WHAT = "Nothing was taken from police.xlsx."


def problem(where: Place) -> Problem:
    return Problem(where, "31/9/19", "Why.", "Mend.")


def places(came: IncomingFile, *where: Place) -> list[tuple[str, str, str]]:
    return [(mark.sheet, mark.address, mark.where) for mark in marks_of(came, map(problem, where))]


@pytest.fixture
def came() -> IncomingFile:
    return came_back(CoordinatorsDesk(derby()).hand_out())


@pytest.mark.parametrize(
    ("where", "address", "told"),
    [
        (Place("Actions", "G2", label="Due"), "G2", "G2"),
        (Place("Actions", "G2"), "G2", "G2"),
        (Place("Milestones", row=3, ref="AFI-01.1.2", label="Done on"), "E3", "row 3"),
        (Place("Milestones", row=3, ref="AFI-01.1.2"), "A3", "row 3"),
        (Place("Milestones", row=3), "A3", "row 3"),
        (Place("Milestones", row=5, label="Action reference"), "G5", "row 5"),
    ],
)
def test_a_problem_of_a_cell_marks_it_and_one_of_a_row_the_cell_that_is_named_or_its_code(
    came: IncomingFile, where: Place, address: str, told: str
) -> None:
    marked = places(came, where)

    assert marked == [(where.sheet, address, told)]


@pytest.mark.parametrize(
    "where",
    [Place(ref="AFI-01.1", label="Due"), Place(label="police.xlsx"), Place("Elsewhere", "G2"), Place("Actions")],
    ids=str,
)
def test_a_problem_that_is_about_no_cell_is_only_listed(came: IncomingFile, where: Place) -> None:
    assert places(came, where) == [("", "", str(where))]


def test_a_sheet_may_be_called_whatever_a_lead_likes() -> None:
    came = IncomingFile(
        "plan.xlsx",
        (
            Sheet("Plan", row(1, ["Due"]), ()),
            Sheet("Plan!F7 (old)", row(1, ["Due"]), ()),
            Sheet("Others' plan", row(1, ["Due"]), ()),
        ),
    )

    assert places(came, Place("Plan!F7 (old)", "B3", label="Due"), Place("Others' plan", "C4")) == [
        ("Plan!F7 (old)", "B3", "B3"),
        ("Others' plan", "C4", "C4"),
    ]


def test_a_csv_file_has_cells_without_a_sheet_and_its_copy_gives_them_one() -> None:
    came = IncomingFile("plan.csv", (Sheet("", row(1, ["Reference", "Due"]), (row(2, ["AFI-01.1", "soon"]),)),))

    due = Place(ref="AFI-01.1", label="Due")
    assert places(came, Place(cell="B2", label="Due"), Place(row=2).about(due), Place(row=2), due) == [
        ("Rows", "A2", "row 2"),
        ("Rows", "B2", "B2"),
        ("Rows", "B2", "row 2"),
        ("", "", "AFI-01.1, Due"),
    ]


def test_the_list_follows_the_sheets_from_top_to_bottom_whatever_was_found_first(came: IncomingFile) -> None:
    cells = (("Milestones", "B3"), ("Actions", "AA2"), ("Actions", "G10"), ("Actions", "G2"), ("Start here", "B3"))

    marked = places(came, Place(ref="AFI-01.1"), *(Place(*cell) for cell in cells))

    assert [f"{sheet}!{address}" for sheet, address, _ in marked] == [
        "Start here!B3",
        "Actions!G2",
        "Actions!AA2",
        "Actions!G10",
        "Milestones!B3",
        "!",
    ]


def test_a_conflict_shows_what_was_sent_what_we_say_and_what_the_sheet_says(came: IncomingFile) -> None:
    conflict = Conflict(
        "AFI-01.1", "officer", "Det Supt Blue", "DI Green", Place("Actions", "E2"), "Det Supt White", is_three_way=True
    )

    (mark,) = marks_of_conflicts(came, [conflict])

    assert (mark.sheet, mark.address, mark.typed) == ("Actions", "E2", "DI Green")
    for words in (
        "It was changed on both sides.",
        "What the sheet said before: Det Supt White.",
        "In the statement now: Det Supt Blue.",
        "In this sheet: DI Green.",
    ):
        assert words in mark.why


def test_a_conflict_of_a_sheet_that_is_not_ours_does_not_claim_that_it_was_sent() -> None:
    came = IncomingFile("plan.csv", (Sheet("", row(1, ["Reference", "Action"]), (row(2, ["AFI-01.1", "Another"]),)),))

    (mark,) = marks_of_conflicts(came, [Conflict("AFI-01.1", "title", "This", "Another", Place(cell="B2"))])

    assert (mark.sheet, mark.address) == ("Rows", "B2")
    assert "before" not in mark.why
    assert mark.why.startswith("It is not what the statement says now. In the statement now: This.")


def test_our_own_comment_says_nothing_new_when_it_comes_back(came: IncomingFile) -> None:
    words = comment_on(marks_of(came, [NO_DAY]))

    assert "There is no 31 September 2019. The last day of that month is 30 September 2019." in words
    assert without_our_words(words) == ""
    assert without_our_words(words.replace("\n", "\r\n ")) == ""


def test_what_a_lead_has_written_to_our_comment_is_not_lost(came: IncomingFile) -> None:
    words = comment_on(marks_of(came, [NO_DAY]))

    assert without_our_words(f"Who asks?\n\n{words}\nWhich day then?") == "Who asks?\n\n\nWhich day then?"
    assert "I meant October" in without_our_words(words.replace("There is no", "I meant October. There is no"))


def test_one_cell_with_several_problems_has_one_comment_that_says_each_once(came: IncomingFile) -> None:
    words = comment_on(marks_of(came, [NO_DAY, problem(Place("Actions", "G2")), NO_DAY]))

    assert words.count("There is no 31 September 2019.") == 1
    assert "Why. Mend." in words


def as_sheet(rows: tuple[tuple[str, ...], ...]) -> Sheet:
    first, *others = (row(number, list(cells)) for number, cells in enumerate(rows, 1))
    return Sheet(TITLE, first, tuple(others))


def test_the_list_says_where_what_why_and_how_to_mend_it(came: IncomingFile) -> None:
    rows = listed(WHAT, marks_of(came, [NO_DAY]))

    assert rows[0] == (TITLE,)
    assert rows[1] == (WHAT,)
    assert rows[rows.index(HEADERS) + 1] == ("Actions", "G2", "“31/9/19”", NO_DAY.why, NO_DAY.mend)


def test_our_own_list_is_known_again_sorted_too_and_is_not_remarked_upon(came: IncomingFile) -> None:
    rows = listed(WHAT, marks_of(came, [NO_DAY, problem(Place("Milestones", "H3")), problem(Place(ref="AFI-01.1"))]))

    for ordered in (rows, rows[::-1]):
        back = IncomingFile("police.xlsx", (as_sheet(ordered), *came.sheets))
        assert is_our_list(back.sheets[0])
        assert found_in(back).findings() == found_in(came).findings()


def test_a_list_that_a_lead_has_written_into_is_remarked_upon(came: IncomingFile) -> None:
    rows = listed(WHAT, marks_of(came, [NO_DAY]))
    answered = as_sheet((*rows[:-1], ("But which day?",), rows[-1]))

    remarks = found_in(IncomingFile("police.xlsx", (answered, *came.sheets))).findings().remarks

    assert not is_our_list(answered)
    assert any(TITLE in remark for remark in remarks)


def test_a_sheet_of_the_same_name_that_is_not_ours_is_not_taken_for_ours() -> None:
    assert not is_our_list(Sheet(TITLE, row(1, [TITLE]), (row(2, ["The boiler"]),)))


def test_a_code_that_is_listed_is_not_taken_for_a_row_when_it_comes_back() -> None:
    workbook = CoordinatorsDesk(derby()).hand_out()
    code = code_of(workbook, "AFI-01.1")
    twice = Problem(
        Place("Actions", row=2), code, "Actions!row 3 is the same row of the sheet.", f"Type its code in: {code}"
    )

    rows = listed(WHAT, marks_of(came_back(workbook), [twice]))

    assert not found_in(IncomingFile("police.xlsx", (as_sheet(rows),))).is_ours


def test_what_was_typed_is_repeated_shortly_and_without_what_nobody_can_see(came: IncomingFile) -> None:
    strange = Problem(
        Place("Actions", "G2"), "bell\x07 " + "x" * 9_000, f"“bell\x07 {'x' * 9_000}” is not a date.", "Mend."
    )

    rows = listed(WHAT, marks_of(came, [strange]))

    assert all(len(cell) <= 2_001 and "\x07" not in cell for cells in rows for cell in cells)
