"""An export's cells written by a bare loop of the same library: `bare.py word|excel DATABASE` tells what it took."""

import json
import resource
import sys
import time
from io import BytesIO
from pathlib import Path

import docx
from large import TODAY
from openpyxl import Workbook

from wsoa.domain.document.documents import statement_document
from wsoa.domain.document.editions import copy_of
from wsoa.domain.document.layout import Document, Paragraph, Table
from wsoa.exporters.tables import Value, tables
from wsoa.operations.looking import report

Rows = list[list[Value]]


def bare_cells(document: Document) -> Rows:
    """Every row of the document's tables, as words."""
    held = [block for part in document.parts for block in part.blocks if isinstance(block, Table)]
    return [
        [" ".join(each.text for each in said if isinstance(each, Paragraph)) for said in row.cells]
        for each in held
        for row in each.rows
    ]


def bare_word(rows: Rows) -> None:
    """One table by python-docx's own calls."""
    made = docx.Document()
    drawn = made.add_table(rows=0, cols=6)
    for row in rows:
        for cell, words in zip(drawn.add_row().cells, row, strict=False):
            cell.text = str(words)
    made.save(BytesIO())


def bare_excel(rows: Rows) -> None:
    """One sheet by openpyxl's own calls, in its plain look."""
    book = Workbook()
    sheet = book.create_sheet()
    for number, row in enumerate(rows, 1):
        for place, value in enumerate(row, 1):
            sheet.cell(number, place, value)
    book.save(BytesIO())


def main(way: str, database: Path) -> None:
    """Run one bare loop and tell what it took, leaving aside the reading of the statement."""
    copy = copy_of(report(database, TODAY))
    rows = bare_cells(statement_document(copy))
    if way == "excel":
        rows += [list(row) for each in tables(copy) for row in each.rows]
    before = time.process_time()
    (bare_word if way == "word" else bare_excel)(rows)
    seconds = time.process_time() - before
    print(json.dumps({"seconds": seconds, "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
