"""Labels by which a return is read were sent out: under another name it would not be known again, so they stay."""

from wsoa.domain.round.handout.sheet_fields import FILLED_IN_BY, TABLES
from wsoa.domain.round.intake.front_sheet import is_first_sheet, signature
from wsoa.domain.round.spreadsheet import Cell, Row, Sheet

SENT = {
    "Reference",
    "Action",
    "Your update",
    "Delivery",
    "Confidence",
    "Completed on",
    "Due",
    "Lead officer",
    "Start",
    "Measure of success",
    "Why withdrawn",
    "Milestone",
    "Done on",
    "New reading",
    "Read on",
}


def test_every_label_that_was_sent_is_one_still() -> None:
    labels = {column.label for table in TABLES for column in table.columns}

    assert labels >= SENT


def test_a_first_sheet_as_it_was_sent_is_known_and_its_name_is_read() -> None:
    sheet = Sheet("Start here", Row(1, {0: Cell("A1", "Filled in by"), 1: Cell("B1", "DCI Green")}), ())

    assert FILLED_IN_BY == "Filled in by"
    assert is_first_sheet(sheet)
    assert signature(sheet) == "DCI Green"
