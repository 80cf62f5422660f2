"""What a sheet says at once of what is typed.

It warns, it covers every row however they are sorted, and it refuses nothing.
"""

from datetime import date

import pytest
from openpyxl import Workbook
from openpyxl.utils.cell import range_boundaries
from openpyxl.worksheet.datavalidation import DataValidation

from tests.exporters import handed_out
from tests.exporters.handed_out import cell, cells, sheet_of
from wsoa.domain.round.handout.workbook import AgencyWorkbook
from wsoa.domain.statement.choices import Delivery
from wsoa.domain.statement.records import Action, Record

CHECKED = {
    "Actions": ["Start", "Due", "Delivery", "Completed on", "Confidence"],
    "Milestones": ["Action reference", "Due", "Done on"],
    "Measures": ["New reading", "Read on"],
    "Others' actions": [],
}
WORKBOOKS = {agency: handed_out.to(agency) for agency in ("council", "police", "health")}
BOOKS = {agency: handed_out.read(workbook) for agency, workbook in WORKBOOKS.items()}


def checks_of(book: Workbook, name: str) -> list[DataValidation]:
    """The checks of a sheet."""
    return list(sheet_of(book, name).data_validations.dataValidation)


def check_of(book: Workbook, name: str, ref: str, label: str) -> dict[str, str]:
    """The check of a record's cell, in words."""
    where = cell(book, name, ref, label).coordinate
    (found,) = (check for check in checks_of(book, name) if where in check.sqref)
    return {field: str(getattr(found, field)) for field in ("type", "operator", "formula1", "formula2", "prompt")}


@pytest.mark.parametrize("agency", WORKBOOKS)
def test_each_row_has_each_check_of_its_sheet_once_so_that_sorting_loses_none(agency: str) -> None:
    for _, column, _, found in cells(WORKBOOKS[agency], BOOKS[agency]):
        name = found.parent.title
        covering = [check for check in checks_of(BOOKS[agency], name) if found.coordinate in check.sqref]

        assert len(covering) == (column.label in CHECKED[name])


@pytest.mark.parametrize("agency", WORKBOOKS)
def test_every_check_warns_politely_and_lets_through(agency: str) -> None:
    for name in WORKBOOKS[agency].tables:
        for check in checks_of(BOOKS[agency], name.table.name):
            assert (check.errorStyle, check.showErrorMessage, check.allowBlank) == ("warning", True, True)
            assert "please" in str(check.error).lower()
            assert not check.showDropDown  # which, in the file, hides the arrow


def test_delivery_and_confidence_are_chosen_from_their_words() -> None:
    delivery, confidence = (
        check_of(BOOKS["council"], "Actions", "AFI-01.1", label) for label in ("Delivery", "Confidence")
    )

    assert (delivery["type"], delivery["formula1"]) == ("list", '"not started,under way,complete,withdrawn"')
    assert (confidence["type"], confidence["formula1"]) == ("list", '"on track,at risk,off track"')


def test_verified_is_offered_only_where_the_partnership_said_so() -> None:
    other = Action("AFI-02.3", ("AFI-02",), title="Another", lead="health", delivery=Delivery.COMPLETE)
    book = handed_out.read(handed_out.to("health", other))

    assert "verified" in check_of(book, "Actions", "AFI-02.10", "Delivery")["formula1"]
    assert "verified" not in check_of(book, "Actions", "AFI-02.3", "Delivery")["formula1"]


def test_a_day_is_a_day_and_a_reading_a_number() -> None:
    day, reading = (
        check_of(BOOKS["council"], "Actions", "AFI-01.1", "Due"),
        check_of(BOOKS["council"], "Measures", "KPI-01", "New reading"),
    )

    assert (day["type"], day["operator"], reading["type"], reading["operator"]) == (
        "date",
        "between",
        "decimal",
        "between",
    )
    assert (int(day["formula1"]), int(day["formula2"])) == (days(date(2000, 1, 1)), days(date(2099, 12, 31)))
    assert "15 August 2019" in day["prompt"]
    assert "without a % sign" in reading["prompt"]


def days(day: date) -> int:
    """A day as Excel counts."""
    return (day - date(1899, 12, 30)).days


def offered(workbook: AgencyWorkbook) -> list[object]:
    """The actions that a new milestone may be given to, as the drop-down lists them."""
    book = handed_out.read(workbook)
    formula = next(str(check.formula1) for check in checks_of(book, "Milestones") if check.type == "list")
    name, _, area = formula.rpartition("!")
    left, top, right, bottom = range_boundaries(area)
    assert len(formula) <= 255
    return [
        value
        for row in sheet_of(book, name.strip("'")).iter_rows(top, bottom, left, right, values_only=True)
        for value in row
    ]


@pytest.mark.parametrize("more", [0, 80])
def test_a_new_milestone_is_given_to_any_action_of_the_agency_however_many_there_are(more: int) -> None:
    actions: list[Record] = [
        Action(f"AFI-02.{number}", ("AFI-02",), title="One of many", lead="police") for number in range(20, 20 + more)
    ]
    workbook = handed_out.to("police", *actions)

    assert offered(workbook) == list(workbook.actions)
    assert len(workbook.actions) == 1 + more
