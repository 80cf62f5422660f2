"""A lead is told what can be mended in the sheet; a command is only for whoever keeps the statement."""

import pytest

from tests.domain.round.any_sheets import returned
from wsoa.domain.errors import Place, Problem
from wsoa.domain.round.answer.marks import marks_of


@pytest.mark.parametrize(
    ("mend", "told"),
    [
        ("Give the day it was completed.", "Give the day it was completed."),
        ("Did you mean AFI-22.1 or AFI-22.2?", "Did you mean AFI-22.1 or AFI-22.2?"),
        ("Write one of: 3.5, 4.", "Write one of: 3.5, 4."),
        (
            "Correct the date. Or correct the baseline: wsoa measure edit KPI-01.",
            "Correct the date. Otherwise ask whoever sent you the sheet.",
        ),
        (
            "Give another day, or leave this reading out. To mend the other: the same command with --correction.",
            "Give another day, or leave this reading out. Otherwise ask whoever sent you the sheet.",
        ),
        ("See them all: wsoa action list", "Name one that is there."),
        (
            "First: wsoa measure edit KPI-01 --baseline NUMBER",
            "Ask whoever sent you the sheet: they can mend it, and you cannot.",
        ),
    ],
)
def test_a_lead_is_told_what_can_be_done_in_the_sheet(mend: str, told: str) -> None:
    (mark,) = marks_of(returned(), [Problem(Place(ref="AFI-22.1"), "complete", "Why.", mend)])

    assert mark.mend == told
