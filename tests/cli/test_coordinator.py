"""The coordinator fills in one workbook at a desk, and the plan of a whole letter is there to be agreed."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.cli.keyboard import Keyboard
from tests.shared import SHARED, needs_shared

DURHAM = SHARED / "letters" / "durham-24_august_2018.pdf"
MOST_COMMANDS = 12
SMALLEST = 7  # points
SUCCESS = "9 in 10 children are seen within a day, from 6 in 10"
MEASURE: dict[str, str | int] = {
    "Measure": "Children seen within a day",
    "Unit": "%",
    "Should go": "up",
    "Baseline": 60,
    "Target": 90,
}
MEASURE_DAYS = {"Baseline dated": "1 September 2018", "Target dated": "29 March 2019", "Areas": "AFI-01"}


def fill(sheet: Worksheet, row: int, values: Mapping[str, str | int]) -> None:
    labels = [cell.value for cell in sheet[3]]
    for label, value in values.items():
        sheet.cell(row, labels.index(label) + 1).value = value


def rows_of(sheet: Worksheet) -> Iterator[tuple[int, str]]:
    """The rows that have a reference."""
    for row in range(4, sheet.max_row + 1):
        ref = sheet.cell(row, 1).value
        if ref:
            yield row, str(ref)


def filled_in(book: Workbook) -> None:
    """As a coordinator would over an afternoon: every area, an action of each agency in turn, measure and reading."""
    agencies = [ref for _, ref in rows_of(book["Agencies"])]
    for row, ref in rows_of(book["Areas"]):
        fill(book["Areas"], row, {"Short title": f"About {ref}", "Outcome": "Children are safe."})
        lead = [cell.value for cell in book["Areas"][3]].index("Lead agency") + 1
        book["Areas"].cell(row, lead).value = book["Areas"].cell(row, lead).value or "council"
    for number, (row, ref) in enumerate(rows_of(book["Actions"])):
        said = {"Action": f"Put right what {ref} is about", "Lead agency": agencies[number % len(agencies)]}
        days = {"Start": "1 October 2018", "Due": "29 March 2019"}
        fill(book["Actions"], row, {**said, **days, "Lead officer": "Head of Service", "Measure of success": SUCCESS})
        step = {"Action reference": ref, "Milestone": "Work has begun", "Due": "30 November 2018"}
        fill(book["Milestones"], number + 4, step)
    fill(book["Measures"], 4, {**MEASURE, **MEASURE_DAYS})
    fill(book["Readings"], 4, {"Of measure": "KPI-01", "Value": 62, "Dated": "1 October 2018"})


@pytest.mark.slow
@needs_shared("letters")
def test_from_durhams_letter_to_a_plan_ready_to_agree_in_at_most_twelve_commands(nowhere: Keyboard) -> None:
    desk = nowhere.on("2018-10-01")
    typed = [
        f"init '{DURHAM}' -y",
        "sheet issue --coordinator",
        "import filled.xlsx -y",
        "area confirm --all",
        "check",
        'agree --all --by "Durham board" --on 1/10/2018',
        "check",
    ]
    assert len(typed) <= MOST_COMMANDS

    desk.does(typed[0])
    book = load_workbook(desk.told("sheet issue --coordinator")["files"][0])
    filled_in(book)
    book.save(desk.folder / "filled.xlsx")
    taken = desk.does(typed[2])
    desk.does(typed[3])

    assert "43 actions, 43 milestones, 1 measure and 1 reading added, 43 areas changed" in taken
    blockers = [line for line in desk(typed[4]).out.splitlines() if line.startswith("blocker")]
    unsigned = "blocker Agencies that have not endorsed what they own, as it is now: 9 of 9. (agency-endorsed)"
    assert blockers == ["blocker Actions with a date that nobody agreed: 43 of 43. (dates-agreed)", unsigned]
    desk.does(typed[5])
    assert [line for line in desk(typed[6]).out.splitlines() if line.startswith("blocker")] == [unsigned]
    assert "Nothing would change." in desk.does("import filled.xlsx")


def _made(wsoa: Keyboard) -> Path:
    return Path(wsoa.told("sheet issue --coordinator")["files"][0])


def test_the_coordinators_workbook_comes_back_as_it_went(wsoa: Keyboard) -> None:
    path = _made(wsoa)

    assert "Nothing would change." in wsoa.does(f"import '{path}'")
    assert "may be filled in" in wsoa.refused(73, "sheet issue --coordinator")


def test_it_is_known_by_its_headings_where_its_titles_were_taken_out(wsoa: Keyboard) -> None:
    book = load_workbook(_made(wsoa))
    fill(book["Agencies"], book["Agencies"].max_row, {"Reference": "dhcft", "Name": "A trust", "Kind": "health"})
    for sheet in book.worksheets:
        sheet.delete_rows(1, 2)
    book.save(wsoa.folder / "untitled.xlsx")

    taken = wsoa.does("import untitled.xlsx -y")

    assert "Plan: 1 agency added." in taken
    assert [
        line for line in taken.splitlines() if line.startswith("! ") and "wsoa made this workbook" not in line
    ] == []


def test_it_is_compared_with_what_it_was_made_of(wsoa: Keyboard) -> None:
    path = _made(wsoa)
    book = load_workbook(path)
    row = next(row for row, ref in rows_of(book["Actions"]) if ref == "AFI-01.1")
    fill(book["Actions"], row, {"Lead officer": "DCI Blue", "Measure of success": ""})
    book.save(wsoa.folder / "filled.xlsx")
    wsoa.does("action edit AFI-01.1 --title 'Speak to every child, always'")

    assert "Nothing would change." in wsoa.does(f"import '{path}'")
    taken = wsoa.does("import filled.xlsx -y")

    assert "Emptied, so that nothing stands there any more" in taken
    told = wsoa.told("action show AFI-01.1")
    assert (told["title"], told["officer"]) == ("Speak to every child, always", "DCI Blue")
    wsoa.does("action edit AFI-01.1 --officer 'DCI Red'")
    assert "before      Det Supt Blue" in wsoa("import filled.xlsx -y").out


def test_a_workbook_of_another_statement_is_compared_with_nothing(wsoa: Keyboard) -> None:
    book = load_workbook(_made(wsoa))
    for sheet in book.worksheets:
        sheet["A1"] = str(sheet["A1"].value)[:-12] + "0123456789ab"
    row = next(row for row, ref in rows_of(book["Actions"]) if ref == "AFI-01.1")
    fill(book["Actions"], row, {"Lead officer": "DCI Blue"})
    book.save(wsoa.folder / "filled.xlsx")

    assert "somebody has to choose" in wsoa("import filled.xlsx -y").out


def test_what_is_typed_is_taken(wsoa: Keyboard) -> None:
    path = _made(wsoa)
    book = load_workbook(path)
    (first, ref), *_ = rows_of(book["Areas"])
    fill(book["Areas"], first, {"Short title": "Seen and heard"})
    fill(book["Agencies"], book["Agencies"].max_row, {"Reference": "dhcft", "Name": "A trust", "Kind": "health"})
    waiting = max(row for row, _ in rows_of(book["Actions"])) + 1
    fill(book["Actions"], waiting, {"Areas": ref, "Action": "Listen", "Lead agency": "dhcft"})
    book.save(wsoa.folder / "filled.xlsx")

    wsoa.does("import filled.xlsx -y")

    assert wsoa.told(f"area show {ref}")["title"] == "Seen and heard"
    assert wsoa.told("agency show dhcft")["name"] == "A trust"
    assert any(each["lead"] == "dhcft" for each in wsoa.told("action list"))
    assert "Nothing would change." in wsoa.does("import filled.xlsx")


NEW_AGENCY = {"Reference": "fire", "Name": "Derbyshire Fire and Rescue", "Kind": "other"}
LISTEN = {"Areas": "AFI-01", "Action": "Listen", "Lead agency": "fire"}
COUNTED = {**MEASURE, "Baseline dated": "1 June 2019", "Target dated": "29 March 2020", "Areas": "AFI-01"}


@pytest.fixture
def named_in_words(wsoa: Keyboard) -> Keyboard:
    """A workbook in which new records are named by words, before they have a reference."""
    book = load_workbook(_made(wsoa))
    (first, _), (second, _), *_ = rows_of(book["Areas"])
    fill(book["Agencies"], book["Agencies"].max_row, NEW_AGENCY)
    fill(book["Areas"], first, {"Lead agency": "fire", "Contributing agencies": "fire; Testshire Police"})
    fill(book["Areas"], second, {"Lead agency": NEW_AGENCY["Name"]})
    waiting = max(row for row, _ in rows_of(book["Actions"])) + 1
    fill(book["Actions"], waiting, {**LISTEN, "Points": "a and (b)"})
    fill(book["Milestones"], book["Milestones"].max_row, {"Action reference": "listen", "Milestone": "Ask"})
    counted = next(row for row, ref in rows_of(book["Measures"]) if not book["Measures"].cell(row, 2).value)
    fill(book["Measures"], counted, COUNTED)
    reading = {"Of measure": MEASURE["Measure"], "Value": 62, "Dated": "3 June 2019"}
    fill(book["Readings"], book["Readings"].max_row, reading)
    book.save(wsoa.folder / "filled.xlsx")
    return wsoa


@pytest.mark.parametrize("columns", ["", " --columns asked.txt"])
def test_a_new_agency_is_named_by_key_or_name_an_action_and_a_measure_by_title_and_points_by_their_letters(
    named_in_words: Keyboard, columns: str
) -> None:
    wsoa = named_in_words

    wsoa.does(f"import filled.xlsx -y{columns}")

    (listen,) = (each for each in wsoa.told("action list") if each["title"] == "Listen")
    assert wsoa.told(f"action show {listen['ref']}")["points"] == ["AFI-01a", "AFI-01b"]
    assert [each["lead"] for each in wsoa.told("area list") if each["lead"] == "fire"] == ["fire", "fire"]
    assert [each["title"] for each in wsoa.told("milestone list") if each["action"] == listen["ref"]] == ["Ask"]
    assert not (wsoa.folder / "asked.txt").exists()


def test_a_title_that_two_actions_have_is_a_problem_that_names_both(wsoa: Keyboard) -> None:
    wsoa.does("action add AFI-01 'Listen' --lead police")
    wsoa.does("action add AFI-02 'Listen' --lead police")
    book = load_workbook(_made(wsoa))
    fill(book["Milestones"], book["Milestones"].max_row, {"Action reference": "Listen", "Milestone": "Ask"})
    book.save(wsoa.folder / "filled.xlsx")

    assert "2 actions are called that. Write one of: AFI-0" in wsoa.refused(65, "import filled.xlsx")


@pytest.mark.parametrize(
    ("sheet", "values", "told"),
    [
        (
            "Agencies",
            {"Name": "Harbour of the North"},
            "A new agency needs a key. Write a short word",
        ),
        (
            "Agencies",
            {"Reference": "Fire Service", "Name": "Fire"},
            "Write a key, of small letters",
        ),
        ("Areas", {"Short title": "Elsewhere"}, "It names no area, and a sheet makes no new one."),
        (
            "Actions",
            {"Lead agency": "Council and police"},
            "It names 2, and one is wanted.",
        ),
        (
            "Measures",
            {"Measure": "Seen", "Areas": "AFI-01", "Baseline": 1},
            "Fill in both “Baseline” and “Baseline dated”",
        ),
    ],
)
def test_what_a_hurried_coordinator_leaves_out_is_asked_for_in_words_that_fit_the_sheet(
    wsoa: Keyboard, sheet: str, values: Mapping[str, str | int], told: str
) -> None:
    book = load_workbook(_made(wsoa))
    known = {"Areas": "AFI-01", "Action": "Listen"} if sheet == "Actions" else {}
    fill(book[sheet], book[sheet].max_row + 1, {**known, **values})
    book.save(wsoa.folder / "filled.xlsx")

    assert told in wsoa.refused(65, "import filled.xlsx")


def test_what_is_asked_about_is_not_said_to_be_left_out(wsoa: Keyboard) -> None:
    book = load_workbook(_made(wsoa))
    fill(book["Actions"], book["Actions"].max_row + 1, {"Areas": "AFI-01", "Action": "Listen"})
    steps = book["Milestones"]
    fill(steps, steps.max_row + 1, {"Action reference": "Listen", "Milestone": "Ask", "Due": "TBC"})
    book.save(wsoa.folder / "filled.xlsx")

    said = wsoa("import filled.xlsx --columns q.txt")

    asked = (wsoa.folder / "q.txt").read_text(encoding="utf-8")
    assert "Due “TBC” = ?" in asked
    assert "was left out: “TBC”" not in said.out + said.err + asked


def test_a_row_copied_for_one_more_action_is_one_more_and_once_only(wsoa: Keyboard) -> None:
    book = load_workbook(_made(wsoa))
    actions = book["Actions"]
    row, ref = next((row, ref) for row, ref in rows_of(actions) if not actions.cell(row, 4).value)
    fill(actions, row, {"Action": "Listen", "Lead agency": "police"})
    last = actions.max_row + 1
    for column in range(1, actions.max_column + 1):
        actions.cell(last, column).value = actions.cell(row, column).value
    fill(actions, last, {"Action": "Write it down"})
    book.save(wsoa.folder / "filled.xlsx")

    taken = wsoa.does("import filled.xlsx -y")

    assert f"Actions!row {last} has the reference of Actions!row {row} and other words: it was taken for" in taken
    made = {each["title"]: each["ref"] for each in wsoa.told("action list")}
    assert made["Listen"] == ref
    assert made["Write it down"].partition(".")[0] == ref.partition(".")[0]
    assert "Nothing would change." in wsoa.does("import filled.xlsx")


def test_a_reference_given_beforehand_that_another_action_has_since_is_not_taken_for_it(wsoa: Keyboard) -> None:
    book = load_workbook(_made(wsoa))
    row, ref = next((row, ref) for row, ref in rows_of(book["Actions"]) if ref.startswith("AFI-02"))
    fill(book["Actions"], row, {"Action": "Listen", "Lead agency": "council", "Due": "1 March 2020"})
    fill(book["Milestones"], book["Milestones"].max_row, {"Action reference": ref, "Milestone": "Ask"})
    book.save(wsoa.folder / "filled.xlsx")
    wsoa.does("action add AFI-02 'Name a nurse for each school' --lead police")

    taken = wsoa.does("import filled.xlsx -y")

    assert f"{ref}, given beforehand, has become another action since, and it was taken for one more." in taken
    (listen,) = (each["ref"] for each in wsoa.told("action list") if each["title"] == "Listen")
    assert listen != ref
    assert [each["action"] for each in wsoa.told("milestone list") if each["title"] == "Ask"] == [listen]
    assert "Nothing would change." in wsoa.does("import filled.xlsx")


@pytest.mark.parametrize("renamed", [True, False])
def test_a_sheet_with_another_name_or_without_its_references_is_read_all_the_same(
    wsoa: Keyboard,
    renamed: bool,  # noqa: FBT001 - else its references are deleted
) -> None:
    book = load_workbook(_made(wsoa))
    fill(book["Actions"], book["Actions"].max_row + 1, {"Areas": "AFI-02", "Action": "Listen", "Lead agency": "police"})
    if renamed:
        book["Actions"].title = "Our plan"
    else:
        book["Actions"].delete_cols(1)
    book.save(wsoa.folder / "filled.xlsx")

    wsoa.does("import filled.xlsx -y")

    assert [each["title"] for each in wsoa.told("action list")].count("Listen") == 1
    assert "Nothing would change." in wsoa.does("import filled.xlsx")


def test_a_sheet_without_its_headings_is_a_problem_and_not_left_alone(wsoa: Keyboard) -> None:
    book = load_workbook(_made(wsoa))
    book["Actions"].delete_rows(3)
    book.save(wsoa.folder / "filled.xlsx")

    assert "Actions: None of its rows heads the columns." in wsoa.refused(65, "import filled.xlsx")


def test_it_prints_at_seven_points_or_more(wsoa: Keyboard) -> None:
    for sheet in load_workbook(_made(wsoa)).worksheets:
        sizes = {cell.font.sz for row in sheet.iter_rows(min_row=3) for cell in row}
        assert min(sizes) * (sheet.page_setup.scale or 100) / 100 >= SMALLEST
        assert not sheet.sheet_properties.pageSetUpPr or not sheet.sheet_properties.pageSetUpPr.fitToPage


def test_a_measure_out_of_turn_and_an_area_that_is_none_are_problems_at_their_cells(wsoa: Keyboard) -> None:
    book = load_workbook(_made(wsoa))
    fill(book["Measures"], book["Measures"].max_row, {"Measure": "Children seen"})
    fill(book["Areas"], 4, {"Reference": "AFI-77", "Short title": "Elsewhere"})
    book.save(wsoa.folder / "filled.xlsx")

    said = wsoa.refused(65, "import filled.xlsx -y")

    assert "A new one would be KPI-" in said
    assert "There is no area AFI-77." in said


def test_the_coordinators_workbook_is_asked_for_alone(wsoa: Keyboard) -> None:
    assert "give it alone" in wsoa.refused(2, "sheet issue --coordinator --all")
