from tests.domain.round.any_sheets import table


def test_a_cell_is_found_by_its_sheet_and_address() -> None:
    assert str(table("Actions", {"Due": "soon"}).where("A2")) == "Actions!A2"


def test_a_csv_file_has_no_sheet_to_name() -> None:
    assert str(table("", {"Due": "soon"}).where("A2")) == "A2"


def test_blank_rows_are_left_out_and_still_counted() -> None:
    rows = table("Actions", {"Due": "soon"}, {}, {}, {"Due": "later"}).rows

    assert [(row.number, row.cells[0].address) for row in rows] == [(2, "A2"), (5, "A5")]
