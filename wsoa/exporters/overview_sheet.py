"""The whole statement at a glance: how many actions of each agency stand where, as a table and as a chart."""

from collections.abc import Mapping
from typing import Any

from openpyxl.chart import BarChart, Reference
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet

from wsoa.domain.document.editions import Copy
from wsoa.domain.document.front import tally
from wsoa.domain.progress.ratings import COLOURS, Rating
from wsoa.exporters.colours import FILLS
from wsoa.exporters.tables import Percent, RecordTable, Value

MARKS = 8  # along the chart's axis, all of them whole numbers
TITLE, FIRST_ROW = "Overview", 3
DONE = (Rating.VERIFIED, Rating.COMPLETE)
FIGURE, HEIGHT, ROWS = 0.185, 12, 26  # centimetres: a figure's width, the chart's height; the rows that it lies over


def table(copy: Copy) -> RecordTable:
    """A row for each lead agency: its actions by their rating, all of them, and the share that is done."""
    ratings = [rating for rating, _number in tally(copy, copy.report.ratings)]
    rows = [
        _row(copy.statement.agency_name(key) or "No lead agency yet", led, ratings)
        for key, led in copy.report.by_agency.items()
    ]
    headers = ("Lead agency", *(rating.capitalize() for rating in ratings), "All actions", "Done")
    return RecordTable(TITLE, "how many actions of each agency stand where", headers, tuple(rows))


def _row(name: str, led: Mapping[Rating, int], ratings: list[Rating]) -> tuple[Value, ...]:
    total = sum(led.values())
    return (
        name,
        *(led[rating] for rating in ratings),
        total,
        Percent(round(sum(led[rating] for rating in DONE) / total, 2)),
    )


def draw(sheet: Worksheet, made: RecordTable) -> None:
    """The same as bars, on a page of their own: each agency's actions in the colours of their ratings."""
    if not made.rows:
        return
    last, ratings = FIRST_ROW + len(made.rows), len(made.headers) - 3
    across = sum(column.width for column in sheet.column_dimensions.values()) * FIGURE  # what is beyond is not printed
    chart: Any = BarChart()
    chart.type, chart.grouping, chart.overlap, chart.gapWidth = "bar", "stacked", 100, 60
    chart.title, chart.style, chart.width, chart.height = "Actions by lead agency and rating", 10, across, HEIGHT
    chart.add_data(
        Reference(sheet, min_col=2, max_col=1 + ratings, min_row=FIRST_ROW, max_row=last), titles_from_data=True
    )
    chart.set_categories(Reference(sheet, min_col=1, min_row=FIRST_ROW + 1, max_row=last))
    for series, header in zip(chart.series, made.headers[1:], strict=False):
        series.graphicalProperties.solidFill = FILLS[COLOURS[Rating(header.lower())]][0]
        series.graphicalProperties.line.solidFill = "FFFFFF"
    step = max(int(str(row[-2])) for row in made.rows) // MARKS + 1
    chart.y_axis.number_format, chart.y_axis.majorUnit = "0", step
    chart.y_axis.scaling.min, chart.y_axis.scaling.max = 0, (MARKS + 1) * step
    chart.x_axis.scaling.orientation, chart.legend.position = "maxMin", "b"
    chart.x_axis.delete = chart.y_axis.delete = False
    sheet.add_chart(chart, f"A{last + 2}")
    sheet.row_breaks.append(Break(id=last))
    sheet.print_area = f"A1:{get_column_letter(len(made.headers))}{last + 2 + ROWS}"
