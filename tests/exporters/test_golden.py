"""What exports look like, kept whole beside the tests, so that every change of them is seen.

After a change that is meant, write them anew and read the difference:

    REFRESH_GOLDEN=1 python -m pytest tests/exporters/test_golden.py && git diff tests/exporters/golden
"""

import os
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl.cell import Cell

from tests.exporters import awkward, reading
from wsoa.domain.document.editions import copy_of
from wsoa.domain.report import Report
from wsoa.exporters import rendered

GOLDEN = Path(__file__).parent / "golden"
REPORTS = {"awkward": awkward.report(), "empty": awkward.empty()}


def told(cell: Cell) -> str:
    """One line about a cell that holds something: where, what, and how it is shown."""
    fill = cell.fill.fgColor.rgb if cell.fill.fill_type else ""
    manner = (
        cell.data_type,
        cell.number_format,
        fill,
        "bold" if cell.font.bold else "",
        "quoted" if cell.quotePrefix else "",
    )
    return f"{cell.coordinate} {cell.value!r} {' '.join(filter(None, manner))}"


def dump(xlsx: bytes) -> Iterator[str]:
    """A workbook as text: for each sheet what a person sees of it, then each cell that holds something."""
    for sheet in reading.workbook(xlsx).worksheets:
        yield f"\n# {sheet.title}: {sheet.dimensions}, frozen at {sheet.freeze_panes}, tables {[*sheet.tables]}"
        yield (
            f"head {sheet.HeaderFooter.oddHeader}; foot {sheet.HeaderFooter.oddFooter};"
            f" prints {sheet.print_area or 'all'}"
        )
        yield f"widths {', '.join(f'{column} {found.width:g}' for column, found in sheet.column_dimensions.items())}"
        heights = (f"{number} {row.height:g}" for number, row in sheet.row_dimensions.items() if row.height)
        yield f"heights {', '.join(heights)}"
        yield from (
            told(cell) for row in sheet.iter_rows() for cell in row if isinstance(cell, Cell) and cell.value is not None
        )


def as_text(report: Report, form: str) -> str:
    """An export in a form that a difference can be read in."""
    data = rendered(copy_of(report), form)
    if form == "word":
        return ZipFile(BytesIO(data)).read("word/document.xml").decode().replace("<w:p>", "\n<w:p>") + "\n"
    return "\n".join(dump(data)) + "\n" if form == "excel" else data.decode()


@pytest.mark.parametrize(("form", "ending"), [("html", "html"), ("word", "xml"), ("excel", "txt"), ("json", "json")])
@pytest.mark.parametrize("name", REPORTS)
def test_an_export_looks_as_it_did(name: str, form: str, ending: str) -> None:
    path = GOLDEN / f"{name}.{ending}"
    made = as_text(REPORTS[name], form)
    if os.environ.get("REFRESH_GOLDEN"):
        path.write_text(made, encoding="utf-8", newline="\n")

    assert made == path.read_text(encoding="utf-8")
