"""Every row of a file is in one class, whatever has become of its sheet."""

from dataclasses import replace

from tests.domain.round.any_sheets import actions
from tests.domain.round.coordinators_desk import CoordinatorsDesk, blank_codes, came_back, row
from tests.domain.statements import derby
from wsoa.domain.round.intake.found_rows import RowClass, found_in
from wsoa.domain.round.spreadsheet import IncomingFile, Row


def classes(came: IncomingFile) -> dict[str, RowClass]:
    """What each row is, by where it is."""
    return {str(found.where()): found.is_a for found in found_in(came).rows}


def test_each_row_of_a_return_is_coded_or_is_told_what_it_is() -> None:
    workbook = CoordinatorsDesk(derby()).hand_out()
    new = blank_codes(workbook)[0]
    came = came_back(workbook, {("AFI-01.1.1", "Code"): "see above", (new, "Code"): "", (new, "Milestone"): "Brief"})
    own = replace(
        came.sheets[2], header=row(1, ["Our own list"]), rows=(_lower(came.sheets[2].header), *came.sheets[2].rows)
    )

    found = classes(replace(came, sheets=(*came.sheets[:2], own)))

    assert found["Actions!row 2"] is RowClass.CODED
    assert found["Milestones!row 1"] is RowClass.STRAY
    assert found["Milestones!row 2"] is RowClass.BROKEN
    assert found["Milestones!row 3"] is RowClass.CODED
    assert found["Milestones!row 4"] is RowClass.UNCODED


def _lower(header: Row) -> Row:
    return Row(header.number + 1, header.cells)


def test_a_file_is_ours_by_one_code_or_by_a_heading_that_only_ours_have() -> None:
    workbook = CoordinatorsDesk(derby()).hand_out()
    coded = came_back(workbook)
    headed = actions({"Action": "Tell", "Your update": "Told."})

    assert found_in(coded).tags == ("M4XT",)
    assert [found_in(came).is_ours for came in (coded, headed, actions({"Action": "Tell"}))] == [True, True, False]
