"""The workbook: real tables of real values, clean to open, with nothing hidden in it."""

from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.exporters import awkward, reading
from wsoa.domain.document.editions import copy_of
from wsoa.domain.document.plan import COLUMNS
from wsoa.domain.errors import BadInput
from wsoa.domain.progress.ratings import Colour, Rating
from wsoa.domain.statement.records import Action, Agency, Cover, Letter, Strength
from wsoa.exporters import excel, html
from wsoa.exporters.colours import FILLS

DATA = excel.render(awkward.copy())
BOOK = reading.workbook(DATA)
EMPTY = reading.workbook(excel.render(copy_of(awkward.empty())))
TABLES = (
    "Areas",
    "Actions",
    "Milestones",
    "Evidence",
    "Measures",
    "Readings",
    "Points",
    "Endorsements",
    "Waivers",
    "Strengths",
    "Agencies",
    "Contributors",
    "Challenges",
)
SIGNED = ("Endorsements", "Waivers")  # these have no sheet before there is one
HEADERS = {
    "Endorsements": "Reference, Agency, Body, Endorsed by, Role, Dated, Digest",
    "Waivers": "Reference, Rule, About, Reason, Accepted by, Dated, Until",
    "Areas": (
        "Reference, Kind, Heading, Lead-in, The inspectors' words, Page, Short title, Lead agency,"
        " Contributing agencies, Confirmed, Why withdrawn, Outcome, Actions, Lead agency key, Contributing agency keys"
    ),
    "Actions": (
        "Reference, Rating, Areas, Points, Action, Lead agency, Contributing agencies, Lead officer, Start, Due,"
        " Agreed due, Measure of success, Delivery, Completed on, Verified on, Verified by, Confidence, Why withdrawn,"
        " Reason for the rating, Lead agency key, Contributing agency keys"
    ),
    "Milestones": "Reference, State, Action reference, Milestone, Due, Agreed due, Done on, Why withdrawn",
    "Evidence": (
        "Reference, About, Shows, What it is, File, SHA-256, Bytes, Link, Dated, Accepted on,"
        " Accepted by, Why withdrawn"
    ),
    "Measures": (
        "Reference, Measure, Standing, Unit, Should go, Baseline, Baseline dated, Target, Target dated, Source, Areas,"
        " Actions, Why withdrawn, Trajectory, Reason for the standing"
    ),
    "Readings": "Reference, Of measure, Value, Dated",
    "Points": "Reference, Area, The inspectors' words, Agencies, Agency keys",
    "Strengths": "Reference, Strength, Page",
    "Agencies": "Reference, Name, Kind, Also known as",
    "Contributors": "Reference, As the letter words it, Answered by, Agency keys",
    "Challenges": "Reference, About, Question, Asked on, Answer, Answered on, Answered by",
}


def sheet(book: Workbook, title: str) -> Worksheet:
    found = book[title]
    assert isinstance(found, Worksheet)
    return found


def cell(title: str, ref: str, header: str) -> Any:  # noqa: ANN401 - openpyxl's own
    rows = [*sheet(BOOK, title).iter_rows(min_row=reading.HEADER_ROW)]
    place = [found.value for found in rows[0]].index(header)
    return next(row[place] for row in rows if row[0].value == ref)


def test_the_notes_come_first_with_the_title_in_the_first_cell() -> None:
    assert BOOK.sheetnames == ["Notes", "Overview", "Plan", *TABLES]
    assert BOOK["Notes"]["A1"].value == "Written statement of action: Ynys Môn & <b>Łódź</b>"


@pytest.mark.parametrize("title", TABLES)
def test_columns_stand_in_their_order(title: str) -> None:
    assert ", ".join(str(found.value) for found in BOOK[title][3]) == HEADERS[title]


@pytest.mark.parametrize(
    ("book", "title"),
    [(book, title) for book in (BOOK, EMPTY) for title in TABLES if book is BOOK or title not in SIGNED],
)
def test_each_sheet_is_one_named_table_with_a_filter_and_a_row_at_least(book: Workbook, title: str) -> None:
    found = sheet(book, title)
    (table,) = found.tables.values()

    assert table.displayName == title
    assert table.ref == f"A3:{found.cell(found.max_row, found.max_column).coordinate}" == table.autoFilter.ref
    assert found.max_row >= 4
    assert [column.name for column in table.tableColumns] == [header.value for header in found[3]]


@pytest.mark.parametrize("title", TABLES)
def test_headers_and_references_stay_in_sight_on_screen_and_on_paper(title: str) -> None:
    assert sheet(BOOK, title).freeze_panes == "B4"
    assert sheet(BOOK, title).print_title_rows == "$3:$3"


@pytest.mark.parametrize("title", [*BOOK.sheetnames])
def test_each_sheet_prints_on_a4_and_large_enough_to_read(title: str) -> None:
    page, found = sheet(BOOK, title).page_setup, sheet(BOOK, title)
    is_fitted = bool(found.sheet_properties.pageSetUpPr and found.sheet_properties.pageSetUpPr.fitToPage)
    across = sum(dimension.width for dimension in found.column_dimensions.values())

    assert (page.orientation, page.paperSize) == ("landscape", 9)
    assert (page.fitToWidth, page.fitToHeight) == (1, 0) if is_fitted else page.scale == 75
    assert across <= 190 or not is_fitted
    assert is_fitted or found.print_title_cols == "$A:$A"


@pytest.mark.parametrize("title", BOOK.sheetnames)
def test_each_sheet_has_its_title_in_the_first_cell(title: str) -> None:
    whole = "Written statement of action: Ynys Môn & <b>Łódź</b>"

    assert BOOK[title]["A1"].value == (whole if title == "Notes" else f"{title} – {whole}")


@pytest.mark.parametrize("title", [*TABLES, "Overview"])
def test_no_column_is_empty_throughout(title: str) -> None:
    found = sheet(BOOK, title)

    assert all(any(one.value is not None for one in column[1:]) for column in found.iter_cols(min_row=3))


def test_a_column_that_would_be_empty_is_left_out() -> None:
    book = reading.workbook(excel.render(awkward.saying(Strength("S-01", "Good."), Strength("S-02", "Better."))))

    assert [found.value for found in book["Strengths"][3]] == ["Reference", "Strength"]


def test_a_link_can_be_followed_and_only_to_the_web() -> None:
    assert cell("Evidence", "EV-002", "Link").hyperlink.target == "https://example.org/?a=1&b=<2>"
    assert cell("Evidence", "EV-003", "Link").hyperlink is None


def test_a_per_cent_is_a_per_cent() -> None:
    found = cell("Measures", "KPI-01", "Baseline")

    assert (found.value, found.number_format) == (0.245, "0.0#%")
    assert cell("Measures", "KPI-01", "Target").number_format == "0%"
    assert cell("Readings", "R-002", "Value").value == 0.215
    assert cell("Measures", "KPI-02", "Baseline").number_format == "General"


def test_the_overview_counts_each_agencys_actions_and_draws_them() -> None:
    council = reading.rows(BOOK, "Overview")["Derby City Council"]
    (chart,) = sheet(BOOK, "Overview")._charts  # type: ignore[attr-defined]  # noqa: SLF001 - openpyxl's only way

    assert (council["Late"], council["Complete"], council["All actions"], council["Done"]) == (1, 1, 2, 0.5)
    assert len(chart.series) == len(council) - 3
    assert not sheet(EMPTY, "Overview")._charts  # type: ignore[attr-defined]  # noqa: SLF001


def test_the_plan_has_six_columns_and_the_words_of_the_document() -> None:
    assert [found.value for found in BOOK["Plan"][3]] == [label for label, _share in COLUMNS]
    rows = BOOK["Plan"].iter_rows(values_only=True)
    words = reading.tidy(" ".join(str(reading.as_excel_shows(one)) for row in rows for one in row if one))
    for name, shown in reading.page(html.render(awkward.copy())).tables.items():
        if shown[0] == [label for label, _share in COLUMNS]:
            assert [said for row in shown[1:] for said in row if said.split(".")[0] not in words] == [], name


def test_a_long_text_goes_on_in_further_rows_of_the_plan() -> None:
    success = " ".join(f"word{number}" for number in range(2_000))
    book = reading.workbook(excel.render(awkward.saying(Action("AFI-01.2", ("AFI-01",), success=success))))
    rows = [row for row in book["Plan"].iter_rows(min_row=4) if str(row[0].value).startswith("AFI-01.2")]

    assert len(rows) > 4
    assert [row[0].value for row in rows[1:]] == ["AFI-01.2\n(continued)"] * (len(rows) - 1)
    assert success in reading.tidy(" ".join(str(row[1].value) for row in rows))
    assert all((sheet(book, "Plan").row_dimensions[row[0].row or 0].height or 0) <= 409 for row in rows)


@pytest.mark.parametrize("title", TABLES)
def test_what_prints_leaves_out_only_columns_of_keys(title: str) -> None:
    area = sheet(BOOK, title).print_area.rpartition("!")[2].replace("$", "")
    printed = [found.value for found in BOOK[title][area][2]]

    assert [header for header in HEADERS[title].split(", ") if header not in printed] == [
        name for name in HEADERS[title].split(", ") if "key" in name
    ]


@pytest.mark.parametrize(
    ("title", "ref", "header"),
    [
        ("Agencies", "health", "Name"),
        ("Actions", "AFI-01.1", "Measure of success"),
        ("Actions", "AFI-02.10", "Action"),
        ("Actions", "AFI-02.1", "Measure of success"),
        ("Areas", "AFI-02", "The inspectors' words"),
        ("Milestones", "AFI-01.1.2", "Milestone"),
    ],
)
def test_words_that_begin_like_a_formula_are_words(title: str, ref: str, header: str) -> None:
    found = cell(title, ref, header)

    assert found.value[0] in "=+-@"
    assert found.quotePrefix
    assert found.data_type in ("s", "inlineStr")


def test_no_cell_is_a_formula_or_an_error() -> None:
    kinds = {found.data_type for sheet in BOOK.worksheets for row in sheet.iter_rows() for found in row}

    assert kinds <= {"s", "inlineStr", "n", "d"}
    assert cell("Areas", "APA-01", "The inspectors' words").value == "#N/A is not an error here."


def test_dates_are_dates_in_words() -> None:
    found = cell("Actions", "AFI-01.1", "Due")

    assert found.is_date
    assert found.number_format == "d mmmm yyyy"


@pytest.mark.parametrize(
    ("ref", "rating"), [("AFI-01.1", Rating.LATE), ("AFI-02.10", Rating.VERIFIED), ("AFI-02.1", Rating.NOT_YET_DUE)]
)
def test_a_rating_is_a_word_in_its_colour(ref: str, rating: Rating) -> None:
    found = cell("Actions", ref, "Rating")

    assert found.value == rating.value
    assert found.fill.fgColor.rgb == f"00{FILLS[awkward.report().ratings[ref].colour][0]}"


def test_a_withdrawn_action_has_its_word_and_no_colour() -> None:
    found = cell("Actions", "AFI-01.3", "Rating")

    assert (found.value, found.fill.fill_type) == ("withdrawn", None)


def test_a_standing_has_its_word_in_its_colour() -> None:
    found = cell("Measures", "KPI-01", "Standing")

    assert (found.value, found.fill.fgColor.rgb) == ("not moving", f"00{FILLS[Colour.RED][0]}")


def test_a_number_of_a_measure_is_a_number_to_excel() -> None:
    assert [
        (found.value, found.data_type)
        for found in (cell("Measures", "KPI-01", "Baseline"), cell("Readings", "R-004", "Value"))
    ] == [
        (0.245, "n"),
        (0, "n"),
    ]


def test_an_empty_table_says_so_in_its_one_row() -> None:
    assert [found.value for found in EMPTY["Actions"][4]] == ["None yet", *[None] * 20]


def test_nothing_is_hidden_merged_or_remarked_upon() -> None:
    for found in BOOK.worksheets:
        dimensions = [*found.column_dimensions.values(), *found.row_dimensions.values()]
        assert found.sheet_state == "visible"
        assert not found.merged_cells.ranges
        assert not any(dimension.hidden for dimension in dimensions)
        assert not any(one.comment for row in found.iter_rows() for one in row)


def test_nobody_is_named_as_its_author_and_no_clock_was_read() -> None:
    properties = BOOK.properties

    assert properties.lastModifiedBy is None
    assert "creator" not in ZipFile(BytesIO(DATA)).read("docProps/core.xml").decode()
    assert str(properties.created) == str(properties.modified) == "2019-07-31 00:00:00"
    with ZipFile(BytesIO(DATA)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("text", ["x" * 32_768, "\U0001f600" * 16_384])
def test_text_too_long_for_a_cell_is_refused_by_name_and_never_cut(text: str) -> None:
    with pytest.raises(BadInput, match=r"AFI-01\.2, Measure of success: the text is 32,768 characters long"):
        excel.render(awkward.saying(Action("AFI-01.2", ("AFI-01",), success=text)))


def test_text_that_just_fits_is_whole() -> None:
    book = reading.workbook(excel.render(awkward.saying(Action("AFI-01.2", ("AFI-01",), success="x" * 32_767))))

    assert reading.rows(book, "Actions")["AFI-01.2"]["Measure of success"] == "x" * 32_767


def test_a_character_that_no_workbook_holds_is_refused_by_name() -> None:
    with pytest.raises(BadInput, match="fire, Name"):
        excel.render(awkward.saying(Agency("fire", "Fire\x07")))


@pytest.mark.parametrize("letter", [Letter(place="&" * 500), Letter(place="P" * 200), Letter()])
@pytest.mark.parametrize("notice", ["&" * 500, "N" * 300, ""])
def test_the_head_of_the_page_is_never_longer_than_excel_takes(letter: Letter, notice: str) -> None:
    data = excel.render(awkward.saying(letter, Cover(notice=notice)))
    head = str(sheet(reading.workbook(data), "Notes").HeaderFooter.oddHeader)

    assert len(head) <= 255
    assert not notice or "notice" in head


def test_the_charts_axis_begins_at_nothing_and_counts_in_whole_actions() -> None:
    (chart,) = sheet(BOOK, "Overview")._charts  # type: ignore[attr-defined]  # noqa: SLF001 - openpyxl's only way
    axis = chart.y_axis

    assert (axis.scaling.min, axis.scaling.max % axis.majorUnit, axis.majorUnit % 1) == (0, 0, 0)
