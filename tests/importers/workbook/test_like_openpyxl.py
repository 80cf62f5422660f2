"""Held against openpyxl, cell by cell: two readers that share nothing read the same words."""

import shutil
import subprocess
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from tests.importers.workbook.by_openpyxl import by_openpyxl, by_us
from tests.importers.workbook.test_workbook import only_sheet
from wsoa.importers.workbook import read_return

PLAIN = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff")
TEXTS = st.text(PLAIN | st.sampled_from("\n\t <>&\"'"), max_size=30) | st.sampled_from(
    [
        "=1+1",
        "+44 1332",
        "-5%",
        "@home",
        "9434765919",
        "0001",
        "a_x000D_\nb",
        "_x0041_",
        "1e21",
        "]]>",
        "<!-- -->",
        "#REF!",
        "65%",
        "TRUE",
    ]
)
NUMBERS = (
    st.integers(-(10**22), 10**22)
    | st.floats(allow_nan=False, allow_infinity=False, width=32)
    | st.sampled_from([1e21, 0.1 + 0.2, 1e-7, 9434765919, 123456789012345678])
)
DATES = st.dates(date(1904, 1, 2), date(2199, 12, 31)) | st.datetimes(datetime(1904, 1, 2), datetime(2199, 12, 31)).map(  # noqa: DTZ001 - Excel knows no zones
    lambda moment: moment.replace(microsecond=0)
)
TIMES = st.times().map(lambda moment: moment.replace(microsecond=0)) | st.integers(0, 10**6).map(
    lambda seconds: timedelta(seconds=seconds)
)
VALUES = st.none() | TEXTS | NUMBERS | DATES | TIMES | st.booleans()
SHARES = st.integers(-2000, 2000).map(lambda thousandths: thousandths / 1000)
SHOWN = st.sampled_from(["General", "0", "#,##0.00", '0.0"%"', "@", "[Red]0"])
SHARED = st.sampled_from(["0%", "0.00%", '"about "0.0%', "[Red]0%;-0%"])
CELLS = (
    st.tuples(TEXTS | DATES | TIMES | st.booleans() | st.none(), st.none())
    | st.tuples(NUMBERS, SHOWN)
    | st.tuples(SHARES, SHARED)
)


def written(path: Path, rows: list[list[tuple[object, str | None]]], *, mac: bool = False) -> Path:
    """A workbook with these values in these formats; every text as a text, whatever it begins with."""
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904 if mac else book.epoch
    sheet: Any = book.active
    for number, row in enumerate(rows, 1):
        for place, (value, shown) in enumerate(row, 1):
            cell = sheet.cell(number, place, value)
            cell.data_type = "s" if isinstance(value, str) else cell.data_type
            cell.number_format = shown or cell.number_format
    book.save(path)
    return path


@settings(max_examples=50, deadline=None)
@given(rows=st.lists(st.lists(CELLS, max_size=6), min_size=1, max_size=6), mac=st.booleans())
def test_every_cell_is_read_as_openpyxl_reads_it(
    tmp_path_factory: pytest.TempPathFactory,
    rows: list[list[tuple[object, str | None]]],
    mac: bool,  # noqa: FBT001 - drawn
) -> None:
    path = written(tmp_path_factory.getbasetemp() / "like.xlsx", rows, mac=mac)

    assert by_us(read_return(path)).get("Sheet", {}) == by_openpyxl(path)["Sheet"]


@pytest.mark.slow
def test_what_libreoffice_saves_again_is_read_as_what_it_was_given(tmp_path: Path) -> None:
    program = shutil.which("soffice")
    if not program:
        pytest.skip("LibreOffice is not installed here")
    moment = datetime(2019, 8, 5, 14, 30)  # noqa: DTZ001 - Excel knows no zones
    texts = ["text", "  two\nlines ", "=1+1", "9434765919", "é – “q”", "<b> & co"]
    others: list[object] = [date(2019, 8, 5), moment, time(9, 30), timedelta(hours=30), True, 7, 7.5, 1e21]
    lines: list[list[tuple[object, str | None]]] = [[(value, None)] for value in ("Value", *texts, *others)]
    given = written(tmp_path / "plan.xlsx", [*lines, [(0.65, "0%")]])
    place = tmp_path / "saved"

    for form in ("xlsx:Calc MS Excel 2007 XML", "csv:Text - txt - csv (StarCalc):59,34,76"):
        saving = [
            program,
            f"-env:UserInstallation=file://{tmp_path}/office",
            "--headless",
            "--convert-to",
            form,
            "--outdir",
            str(place),
            str(given),
        ]
        subprocess.run(saving, check=True, capture_output=True)

    assert (
        by_us(read_return(place / "plan.xlsx"))["Sheet"]
        == by_us(read_return(given))["Sheet"]
        == by_openpyxl(place / "plan.xlsx")["Sheet"]
    )
    assert [row.cells[0].typed for row in only_sheet(read_return(place / "plan.csv")).rows][:6] == [
        "text",
        "two\nlines",
        *texts[2:],
    ]
