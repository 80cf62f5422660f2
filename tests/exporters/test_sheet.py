"""The data sheets handed to an agency: what they say, where a lead may type, and that nothing is lost on the way."""

from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape

from tests.exporters import handed_out
from tests.exporters.handed_out import cell, cells, sheet_of
from wsoa.domain.errors import BadInput, Unreadable
from wsoa.domain.round.handout.workbook import FilledTable
from wsoa.domain.statement.records import Action, Agency, Area, Cover, Letter, Note, Record
from wsoa.domain.statement.values import DATE, LINE, TEXT, read_text
from wsoa.exporters import sheet

WORKBOOKS = {agency: handed_out.to(agency) for agency in ("council", "police", "health")}
BOOKS = {agency: handed_out.read(workbook) for agency, workbook in WORKBOOKS.items()}
SHEETS = [(agency, filled) for agency, workbook in WORKBOOKS.items() for filled in workbook.tables]


def saying(words: str) -> Record:
    """An action of the police with those words for its measure of success."""
    return Action("AFI-02.1", ("AFI-02",), title="What it is", lead="police", success=words)


def as_excel_has_it(value: object) -> object:
    """What openpyxl gives back of what a workbook says."""
    if isinstance(value, date):
        return datetime.combine(value, time())
    return float(value) if isinstance(value, Decimal) else value or None


def as_read(value: object) -> object:
    """What Excel shows of what openpyxl read."""
    return unescape(value) if isinstance(value, str) else value


@pytest.mark.parametrize(("agency", "filled"), SHEETS)
def test_a_sheet_is_one_table_of_coded_rows_under_one_header(agency: str, filled: FilledTable) -> None:
    found = sheet_of(BOOKS[agency], filled.table.name)
    (table,) = found.tables.values()
    header, *rows = found.iter_rows(values_only=True)

    assert header == (*(column.label for column in filled.table.columns), "Code")
    assert [row[-1] for row in rows] == [row.code for row in filled.rows]
    assert table.ref == found.dimensions == table.autoFilter.ref
    assert table.displayName.isalnum()


@pytest.mark.parametrize("agency", WORKBOOKS)
def test_every_cell_says_what_the_statement_says(agency: str) -> None:
    for _, _, said, found in cells(WORKBOOKS[agency], BOOKS[agency]):
        assert as_read(found.value) == as_excel_has_it(said)


@given(st.text())
@settings(max_examples=20)
def test_any_text_goes_out_as_it_is(typed: str) -> None:
    try:
        words = read_text(typed)
    except Unreadable:
        return

    book = handed_out.read(handed_out.to("police", saying(words)))

    assert as_read(cell(book, "Actions", "AFI-02.1", "Measure of success").value) == (words or None)


@pytest.mark.parametrize(
    "words", ["=1+1", "+44 is a number", "- a list\n- of dashes", "@once", "\t=1", "#N/A", "_x0041_", "'quoted'", "1/2"]
)
def test_words_that_a_spreadsheet_takes_for_something_else_are_words(words: str) -> None:
    found = cell(handed_out.read(handed_out.to("police", saying(words))), "Actions", "AFI-02.1", "Measure of success")

    assert (as_read(found.value), found.data_type, found.number_format) == (words, "s", "@")
    assert found.quotePrefix == words.startswith(("=", "+", "-", "@", "\t"))


def test_a_number_is_a_number_to_the_last_figure() -> None:
    found = cell(BOOKS["council"], "Measures", "KPI-02", "Baseline")

    assert (found.value, found.data_type) == (1200.000001, "n")


@pytest.mark.parametrize("agency", WORKBOOKS)
def test_only_cells_that_a_lead_may_fill_in_are_white(agency: str) -> None:
    for handed in cells(WORKBOOKS[agency], BOOKS[agency]):
        assert (handed.cell.fill.fill_type is None) is handed.is_open
        assert handed.cell.border.left.style == handed.cell.border.bottom.style == "thin"
    for name in BOOKS[agency].sheetnames[1:]:
        assert all(row[-1].fill.fill_type == "solid" for row in sheet_of(BOOKS[agency], name).iter_rows(2))


@pytest.mark.parametrize("agency", WORKBOOKS)
def test_what_is_typed_into_an_empty_cell_is_taken_for_what_it_is(agency: str) -> None:
    for handed in cells(WORKBOOKS[agency], BOOKS[agency]):
        if handed.is_open and handed.column.column:
            form = handed.column.column.form
            assert handed.cell.number_format == {id(DATE): "d mmmm yyyy", id(LINE): "@", id(TEXT): "@"}.get(
                id(form), "General"
            )


def test_blank_rows_wait_for_new_milestones_with_every_cell_open_but_what_follows_from_them() -> None:
    blank = [handed for handed in cells(WORKBOOKS["council"], BOOKS["council"]) if handed.row.is_blank]

    assert len({handed.row.code for handed in blank}) == 10
    assert {handed.column.label for handed in blank if handed.is_open} == {
        "Action reference",
        "Milestone",
        "Due",
        "Done on",
        "Why withdrawn",
    }


@pytest.mark.parametrize(("agency", "filled"), SHEETS)
def test_references_and_headers_stay_in_sight_on_screen_and_on_paper(agency: str, filled: FilledTable) -> None:
    found = sheet_of(BOOKS[agency], filled.table.name)
    page, head, foot = found.page_setup, str(found.HeaderFooter.oddHeader), str(found.HeaderFooter.oddFooter)

    assert (found.freeze_panes, found.print_title_rows) == ("C2", "$1:$1")
    assert (page.orientation, page.paperSize) == ("landscape", 9)
    assert (found.print_title_cols, page.fitToWidth, page.fitToHeight) == ("$A:$B", None, None)
    assert (page.scale or 100) >= 70  # per cent: ten points are printed as seven
    assert WORKBOOKS[agency].agency.replace("&", "&&") in head
    assert "Sheet M4XT of 3 June 2019" in foot
    assert "page &P of &N" in foot


@pytest.mark.parametrize("agency", WORKBOOKS)
def test_nothing_is_hidden_locked_merged_or_remarked_upon(agency: str) -> None:
    for found in BOOKS[agency].worksheets:
        dimensions = [*found.column_dimensions.values(), *found.row_dimensions.values()]
        assert found.sheet_state == "visible"
        assert not found.protection.sheet
        assert not found.merged_cells.ranges
        assert not any(dimension.hidden for dimension in dimensions)
        assert not any(one.comment or one.hyperlink for row in found.iter_rows() for one in row)


@pytest.mark.parametrize("agency", WORKBOOKS)
def test_it_holds_sheets_and_tables_and_no_names_links_or_programs(agency: str) -> None:
    with ZipFile(BytesIO(sheet.render(WORKBOOKS[agency]))) as parts:
        folders = {name.rpartition("/")[0] for name in parts.namelist()}

    assert folders <= {
        "",
        "_rels",
        "docProps",
        "xl",
        "xl/_rels",
        "xl/theme",
        "xl/worksheets",
        "xl/worksheets/_rels",
        "xl/tables",
    }
    assert not BOOKS[agency].defined_names
    assert (BOOKS[agency].properties.creator, BOOKS[agency].properties.lastModifiedBy) == ("wsoa", None)


@pytest.mark.parametrize("agency", WORKBOOKS)
def test_the_same_workbook_gives_the_same_bytes_and_no_clock_is_read(agency: str) -> None:
    assert sheet.render(WORKBOOKS[agency]) == sheet.render(handed_out.to(agency))
    assert (
        BOOKS[agency].properties.created == BOOKS[agency].properties.modified == datetime.combine(handed_out.ON, time())
    )


def test_a_row_is_as_high_as_its_fullest_cell_and_grows_when_it_is_typed_into() -> None:
    found = sheet_of(handed_out.read(handed_out.to("police", saying("A line.\n" * 20))), "Actions")

    assert 20 * 13 <= (found.row_dimensions[2].height or 0) <= 25 * 13
    with ZipFile(BytesIO(sheet.render(WORKBOOKS["police"]))) as parts:
        assert parts.read("xl/worksheets/sheet2.xml").count(b"customHeight") == 1  # the header


def test_a_column_is_wider_where_the_highest_row_would_not_show_all() -> None:
    usual, wider = (
        sheet_of(handed_out.read(handed_out.to("police", saying(words))), "Actions").column_dimensions["M"].width
        for words in ("", "Words. " * 400)
    )

    assert usual < wider <= 255


@pytest.mark.parametrize(
    ("record", "where"),
    [
        (saying("x" * 32_768), "AFI-02.1, Measure of success"),
        (Area("AFI-02", text="x" * 32_760), "AFI-02.1, What the inspectors said"),
        (Note("N-009", "AFI-02.1", "x" * 32_760, date(2019, 6, 1)), "AFI-02.1, Last update"),
    ],
)
def test_text_too_long_for_a_cell_is_refused_by_name_and_never_cut(record: Record, where: str) -> None:
    with pytest.raises(BadInput, match=f"{where}: the text is 32,7") as refused:
        handed_out.read(handed_out.to("police", saying("Words"), record))

    assert refused.value.mend.startswith("Shorten it")


def test_a_character_that_no_workbook_holds_is_refused_by_name() -> None:
    with pytest.raises(BadInput, match=r"AFI-02\.1, Measure of success: the text holds a control character"):
        handed_out.read(handed_out.to("police", saying("Bell\x07")))


@pytest.mark.parametrize("place", ["", "&" * 500])
@pytest.mark.parametrize("name", ["P", "N" * 300])
@pytest.mark.parametrize("notice", ["", "Draft", "N" * 500])
def test_the_head_of_the_page_is_never_longer_than_excel_takes(place: str, name: str, notice: str) -> None:
    book = handed_out.read(handed_out.to("health", Letter(place=place), Agency("health", name), Cover(notice=notice)))
    head = str(sheet_of(book, "Actions").HeaderFooter.oddHeader)

    assert 0 < len(head) <= 255
    assert not notice or notice in head or "the notice on “Start here” applies" in head
