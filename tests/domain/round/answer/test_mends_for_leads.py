"""A lead is told what can be mended in the sheet; a command is only for whoever keeps the statement."""

import ast
import re
from pathlib import Path

import pytest

from tests.domain.round.any_sheets import returned
from wsoa.cli.app import NOUNS, VERBS
from wsoa.domain.errors import Mend, Place, Problem
from wsoa.domain.round.answer.marks import marks_of
from wsoa.domain.round.intake.known_codes import TAKE_IT_THERE
from wsoa.domain.statement.records import Action
from wsoa.domain.statement.statement import LISTS

WSOA = Path(__file__).parents[4] / "wsoa"
A_COMMAND = re.compile(rf"\bwsoa (?:{'|'.join((*NOUNS, *VERBS))})\b|--[a-z]|--$")
# What is only said to whoever takes a return in.
FOR_THE_COORDINATOR = {"wsoa evidence add ", " --shows done", "--except"}


@pytest.mark.parametrize(
    ("mend", "told"),
    [
        ("Give the day it was completed.", "Give the day it was completed."),
        ("Did you mean AFI-22.1 or AFI-22.2?", "Did you mean AFI-22.1 or AFI-22.2?"),
        ("Write one of: 3.5, 4.", "Write one of: 3.5, 4."),
        (
            Mend("Correct the date.", "Or correct the baseline: wsoa measure edit KPI-01."),
            "Correct the date. Otherwise ask whoever sent you the sheet.",
        ),
        (
            Mend("Give another day.", "To mend the other: wsoa edit R-001 value=…"),
            "Give another day. Otherwise ask whoever sent you the sheet.",
        ),
        (LISTS[Action], "Name one that is there."),
        (
            Mend("", "First: wsoa measure edit KPI-01 --baseline NUMBER"),
            "Ask whoever sent you the sheet: they can mend it, and you cannot.",
        ),
        (TAKE_IT_THERE, "Ask whoever sent you the sheet: they can mend it, and you cannot."),
    ],
)
def test_a_lead_is_told_what_can_be_done_in_the_sheet(mend: str, told: str) -> None:
    (mark,) = marks_of(returned(), [Problem(Place(ref="AFI-22.1"), "complete", "Why.", mend)])

    assert mark.mend == told


def test_whoever_keeps_the_statement_reads_all_of_it() -> None:
    assert (
        Mend("Correct the date.", "Or: wsoa measure edit KPI-01.") == "Correct the date. Or: wsoa measure edit KPI-01."
    )


@pytest.mark.parametrize(
    "module", [WSOA / "domain/statement/invariants.py", *sorted((WSOA / "domain/round/intake").glob("*.py"))]
)
def test_what_can_reach_a_lead_names_a_command_in_a_mend_that_knows_it(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    known = {
        id(part)
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "Mend"
        for part in ast.walk(call)
    }
    told = [str(node.value) for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in known]

    assert {words for words in told if A_COMMAND.search(words)} <= FOR_THE_COORDINATOR
