"""What exporting costs at 80, 1,000 and 10,000 actions: time, memory, growth, beside a bare loop of the same library.

It runs in wsoa's own environment and prints a table: seconds of processor time and the peak of memory, each export in a
process of its own. The bare loop writes the same cells and nothing else, Word's only as far as 1,000 actions.
"""

import json
import math
import resource
import subprocess
import sys
import time
from datetime import date, timedelta
from io import BytesIO

import docx
from openpyxl import Workbook

from wsoa.domain.document.documents import statement_document
from wsoa.domain.document.editions import copy_of
from wsoa.domain.document.layout import Document, Paragraph, Table
from wsoa.domain.report import Report
from wsoa.domain.statement.records import Action, Agency, Area, Letter, Milestone, Record
from wsoa.domain.statement.statement import Statement
from wsoa.exporters import rendered
from wsoa.exporters.tables import Value, tables

SIZES = (80, 1_000, 10_000)
FORMS = ("word", "html", "excel", "json", "bare word", "bare excel")
BARE_WORD = 1_000  # actions
BEGINS = date(2019, 6, 3)
WORDS = "Every child who returns is spoken to within three days, and what they say is acted on by March. "
Rows = list[list[Value]]


def main() -> None:
    """Measure every form at every size."""
    print(f"{'':12}" + "".join(f"{f'{size:,} actions':>24}" for size in SIZES) + f"{'grows with n to the':>22}")
    for form in FORMS:
        taken = [measured(form, size) if form != "bare word" or size <= BARE_WORD else None for size in SIZES]
        told = "".join(f"{f'{found[0]:.2f} s, {found[1]:.0f} MB':>24}" if found else f"{'–':>24}" for found in taken)
        known = [(size, found[0]) for size, found in zip(SIZES, taken, strict=True) if found]
        (fewer, less), (more, longer) = known[-2:]
        print(f"{form:12}{told}{math.log(longer / less) / math.log(more / fewer):>22.2f}")


def measured(form: str, size: int) -> tuple[float, float]:
    """Seconds, and the peak of memory in megabytes, that exporting alone takes."""
    command = [sys.executable, __file__, form, str(size)]
    told = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    return told["seconds"], told["megabytes"]


def statement(size: int) -> Report:
    """A statement of so many actions, three to an area, each with three milestones and words of the usual length."""
    records: list[Record] = [Letter(place="Derby City"), Agency("council", "Derby City Council")]
    for number in range(1, -(-size // 3) + 1):
        area = f"AFI-{number:02}"
        records.append(Area(area, text=WORDS * 2, title=WORDS[:50], lead="council", confirmed=True))
        for place in range(1, min(3, size - 3 * (number - 1)) + 1):
            ref = f"{area}.{place}"
            due = BEGINS + timedelta(days=90)
            records.append(
                Action(ref, (area,), (), WORDS, "council", (), "Head of Service", BEGINS, due, success=WORDS * 2)
            )
            records += [Milestone(f"{ref}.{step}", ref, WORDS[:60], due) for step in range(1, 4)]
    return Report(Statement.of(records), BEGINS)


def bare_cells(document: Document) -> Rows:
    """Every row of the document's tables, as words."""
    tables = [block for part in document.parts for block in part.blocks if isinstance(block, Table)]
    return [
        [" ".join(each.text for each in said if isinstance(each, Paragraph)) for said in row.cells]
        for table in tables
        for row in table.rows
    ]


def bare_word(rows: Rows) -> None:
    """One table by python-docx's own calls."""
    made = docx.Document()
    table = made.add_table(rows=0, cols=6)
    for row in rows:
        for cell, words in zip(table.add_row().cells, row, strict=False):
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


def one(form: str, size: int) -> None:
    """Make one export and tell what it took, leaving aside the making of the statement and the loading of libraries."""
    copy, way = copy_of(statement(size)), form.removeprefix("bare ")
    rendered(copy_of(statement(1)), way)
    document = statement_document(copy) if "bare" in form else None
    rows = bare_cells(document) if document else []
    if form == "bare excel":
        rows += [list(row) for table in tables(copy) for row in table.rows]
    before = time.process_time()
    if not document:
        rendered(copy, form)
    else:
        (bare_word if way == "word" else bare_excel)(rows)
    seconds = time.process_time() - before
    print(json.dumps({"seconds": seconds, "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        one(sys.argv[1], int(sys.argv[2]))
    else:
        main()
