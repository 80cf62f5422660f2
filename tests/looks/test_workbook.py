"""The workbook as a lead meets it: on a laptop, on paper, in LibreOffice; nothing cut, nothing too small to read."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium_c  # type: ignore[import-untyped]
import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from tests.exporters import handed_out
from tests.looks.documents import example
from tests.looks.programs import OFFICE, converted
from wsoa.domain.changes.sheet_events import Issue
from wsoa.domain.round.handout.sheet_fields import TABLES
from wsoa.domain.round.handout.workbook import filled_issue, workbook_of
from wsoa.exporters.sheet import render
from wsoa.exporters.sheet_words import AN_EXAMPLE

LAPTOP = 1366 - 56  # pixels, but for the row numbers and the bar to scroll with
SCREEN = (768 - 150) * 0.75  # points, but for what the program shows above and below
SMALLEST = 7.0  # points on paper
MUST_BE_FILLED_IN = {
    "Actions": ("Your update", "Delivery", "Confidence", "Completed on", "Due"),
    "New actions": ("Action", "Lead officer", "Start", "Due", "Measure of success", "Milestones"),
    "Milestones": ("Milestone", "Done on", "Due", "Action reference"),
    "Measures": ("New reading", "Read on", "Remark"),
}
NAMES = [table.name for table in TABLES if table.name in MUST_BE_FILLED_IN]


@pytest.fixture(scope="module", params=["council", "police", "first plan"])
def workbook(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workbook as it is handed out: of two agencies, and one with rows for new actions."""
    path = tmp_path_factory.mktemp("book") / "book.xlsx"
    proposes = request.param == "first plan"
    path.write_bytes(render(handed_out.to("council" if proposes else request.param, proposes=proposes)))
    return path


def pixels(sheet: Worksheet, last: int) -> float:
    """How wide the columns up to one are, in Excel's way."""
    return sum(7 * sheet.column_dimensions[get_column_letter(place)].width + 5 for place in range(1, last + 1))


@pytest.mark.parametrize("name", NAMES)
def test_what_must_be_filled_in_is_no_wider_than_a_laptop(workbook: Path, name: str) -> None:
    book = load_workbook(workbook)
    sheet = book[name if name in book.sheetnames else "Actions"]
    labels = [cell.value for cell in sheet[1]]

    last = max(labels.index(label) for label in MUST_BE_FILLED_IN[sheet.title]) + 1

    assert pixels(sheet, last) <= LAPTOP


def test_the_answers_stand_directly_beside_the_actions_words_which_stay_in_sight(workbook: Path) -> None:
    sheet = load_workbook(workbook)["Actions"]

    labels = [cell.value for cell in sheet[1]]

    assert labels[:6] == ["Reference", "Action", "Where it stands", "Your update", "Delivery", "Confidence"]
    assert labels[-1] == "Code"
    assert sheet.freeze_panes == "C2"
    assert pixels(sheet, 2) <= LAPTOP / 3


@pytest.mark.slow
def test_ten_rows_of_the_worked_example_fit_a_laptops_screen(tmp_path: Path) -> None:
    _, report = example(tmp_path / "demo")

    for agency in ("council", "police"):
        issue = filled_issue(report.statement, "K7Q2", Issue("M4XT", agency, report.today, None))
        path = tmp_path / f"{agency}.xlsx"
        path.write_bytes(render(workbook_of(report.statement, "K7Q2", issue)))
        for name in ("Actions", "Milestones", "Others' actions"):
            rows = load_workbook(path)[name].row_dimensions
            assert sum(rows[number].height or 0 for number in range(1, 12)) <= SCREEN, f"{agency}, {name}"


def test_what_to_do_and_how_it_works_fit_a_laptops_screen(workbook: Path) -> None:
    sheet = load_workbook(workbook)["Start here"]
    last = next(cell.row for cell in sheet["A"] if cell.value == AN_EXAMPLE)

    assert sum(sheet.row_dimensions[number].height or 15 for number in range(1, last)) <= SCREEN


def sizes(path: Path) -> Iterator[tuple[int, float]]:
    """The page and the size in points of every character that is printed."""
    with pdfium.PdfDocument(path) as pages:
        for number, page in enumerate(pages):
            text = page.get_textpage()
            for place in range(text.count_chars()):
                if text.get_text_range(place, 1).strip():
                    yield number, pdfium_c.FPDFText_GetFontSize(text.raw, place)


@pytest.mark.slow
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed here")
def test_it_prints_at_seven_points_or_more(workbook: Path) -> None:
    printed = list(sizes(converted(workbook)))

    assert len({page for page, _ in printed}) > 1
    assert min(size for _, size in printed) >= SMALLEST


@pytest.mark.slow
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed here")
def test_rows_are_as_high_as_their_words(workbook: Path) -> None:
    """LibreOffice makes each row as high as its words: none may be higher than the workbook itself says."""
    ours, theirs = load_workbook(workbook), load_workbook(converted(converted(workbook, "ods"), "xlsx"))

    for name in ours.sheetnames[1:]:
        for number in range(2, ours[name].max_row + 1):
            wanted = theirs[name].row_dimensions[number].height or 0
            assert (ours[name].row_dimensions[number].height or 0) >= wanted - 1, f"{name}, row {number}"
