"""The marked copy that goes back to an agency is of the file that was read, and of no other."""

from pathlib import Path

import pytest

from tests.operations import small
from tests.operations.rounds import checked, filled_in, handed_out
from wsoa.domain.errors import Busy, Problems
from wsoa.importers.workbook import read_return
from wsoa.operations import reporting


def test_a_return_that_was_saved_again_after_it_was_read_is_not_marked(tmp_path: Path) -> None:
    database = small.lived(tmp_path / "data" / "wsoa.db")
    back = filled_in(handed_out(database), {("AFI-01.1", "Due"): "31/9/19"})
    returned = read_return(back)
    with pytest.raises(Problems) as refused:
        checked(database, back)
    filled_in(back, {("AFI-01.1", "Due"): "30/9/19"})

    with pytest.raises(Busy, match="was changed meanwhile"):
        reporting.report_problems(back, returned, refused.value, tmp_path / "mend.xlsx")

    assert not (tmp_path / "mend.xlsx").exists()
