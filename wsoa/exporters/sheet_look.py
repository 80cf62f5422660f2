"""How cells of an agency's workbook look: white in a thin frame where a lead may type, grey where not."""

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from wsoa.exporters import cells

SHADE, SHADED_HEADER = PatternFill("solid", fgColor="E9ECEF"), PatternFill("solid", fgColor="565E69")
EDGE, HEAVY = Side(style="thin", color="A9B1BC"), Side(style="medium", color="14284B")
FRAME, INPUT_FRAME = (Border(left=side, right=side, top=side, bottom=side) for side in (EDGE, HEAVY))
CODE_FONT, DATE_FONT = Font(name="Arial", size=8, color="59616C"), Font(name="Arial", size=9)
GENERAL, AS_TEXT = "General", "@"  # as text, so that what begins with a dash is a dash and not a formula, and 1/2 is no day
TOP_LEFT = Alignment(horizontal="left", vertical="top", wrap_text=True)  # numbers too, which would run into the date beside them
NEVER_TOO_NARROW = Alignment(horizontal="left", vertical="top", shrink_to_fit=True)  # a date that does not fit shows as ####


def colour(cell: Cell, *, is_open: bool) -> None:
    """Frame a cell, white where a lead may type into it and grey where not."""
    cell.border = FRAME
    if not is_open:
        cell.fill = SHADE


def frame(cell: Cell, *, is_open: bool, number_format: str = GENERAL) -> None:
    """Make a cell of a row look as what it is, and take what is typed into it for what it is."""
    colour(cell, is_open=is_open)
    cell.number_format = number_format
    cell.font, cell.alignment = (DATE_FONT, NEVER_TOO_NARROW) if number_format == cells.DATE_FORMAT else (cells.TEXT_FONT, TOP_LEFT)


def frame_code(cell: Cell) -> None:
    """Make a code small: legible for whoever must read it out, and in nobody's way."""
    frame(cell, is_open=False)
    cell.font = CODE_FONT


def frame_header(cell: Cell, *, is_open: bool) -> None:
    """Make a cell of the header row look like the head of what may be filled in, or of what may not."""
    cell.font, cell.fill, cell.alignment = cells.HEADER_FONT, cells.HEADER_FILL if is_open else SHADED_HEADER, cells.TOP
    cell.border = FRAME
