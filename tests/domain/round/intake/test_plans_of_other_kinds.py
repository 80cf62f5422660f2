"""Plans of kinds that nobody had foreseen: each is in through one file of answers, and nothing of it is lost."""

import pytest

from tests.domain.round.any_sheets import Typed, returned, sheet
from tests.domain.round.test_laws_of_plans import answered, asked, taken
from tests.domain.statements import TODAY, derby
from wsoa.domain.changes.plan import Plan
from wsoa.domain.changes.replay import applied
from wsoa.domain.round.handout.sent_sheet import Round
from wsoa.domain.round.intake.found_rows import found_in
from wsoa.domain.round.intake.take_in import ImportContext, plan_import
from wsoa.domain.round.spreadsheet import Cell
from wsoa.domain.statement.records import Action, Note
from wsoa.domain.statement.statement import Statement

STRUCK = "Its words are struck out."
ERROR = "It is an error of the spreadsheet's: mend the formula."
NO_VALUE = "It is a formula with no stored value."


def brought(heads: list[str], *rows: list[Typed], **instead: str) -> tuple[Statement, Plan]:
    """The statement, and the plan, once a sheet was taken in through one file of answers."""
    came = returned(sheet("Plan", heads, *rows))
    plan = taken(came, {each.tag: instead.get(each.of, answered(each)) for each in asked(came)})
    return applied(derby(), plan.changes), plan


def new_actions(now: Statement) -> list[Action]:
    """The actions that a plan has brought."""
    return [action for action in now.all(Action) if action.ref not in derby().records]


HEADS = ["Area", "Action", "Lead", "Due", "Progress"]


def struck(*words: str) -> list[Typed]:
    """Cells that were struck out."""
    return [Cell("", word, STRUCK) for word in words]


def test_a_row_that_was_struck_out_is_left_out_whole_by_one_answer() -> None:
    now, plan = brought(
        HEADS,
        ["AFI-01", "Invite the service", "council", "2019-09-01", "Invited"],
        struck("AFI-01", "Hold a newsletter", "council", "2019-09-01", "Dropped"),
    )

    assert [action.title for action in new_actions(now)] == ["Invite the service"]
    assert [each for each in plan.remarks if "row 3" in each] == [
        "Plan!row 3 was left out: “AFI-01; Hold a newsletter; council; 2019-09-01; Dropped”."
    ]


def test_a_row_that_was_struck_out_and_still_holds_is_taken_as_it_is_answered() -> None:
    now, _ = brought(
        HEADS,
        ["AFI-01", *struck("Hold a newsletter"), "council", "2019-09-01", ""],
        Action="Hold a newsletter",
    )

    assert [(action.title, action.lead) for action in new_actions(now)] == [("Hold a newsletter", "council")]


@pytest.mark.parametrize(
    ("cell", "answer", "due", "told"),
    [
        (Cell("", "=D9+90", NO_VALUE), "30 August 2019", "2019-08-30", "was taken for “30 August 2019”"),
        (Cell("", "=D9+90", NO_VALUE), "leave out", "None", "D2 “=D9+90”"),
        (Cell("", "#REF!", ERROR), "leave out", "None", "D2 “#REF!”"),
    ],
)
def test_a_cell_that_cannot_be_read_is_asked_about_as_any_other(cell: Cell, answer: str, due: str, told: str) -> None:
    now, plan = brought(HEADS, ["AFI-01", "Invite the service", "council", cell, ""], Due=answer)

    (action,) = new_actions(now)
    assert str(action.due) == due
    assert any(told in remark for remark in plan.remarks)


@pytest.mark.parametrize(
    "heads", [["Action", "Update"], ["Action", "Due", "Latest position"], ["No", "Action", "News"]]
)
def test_a_plan_headed_as_a_leads_own_table_is_a_plan_where_no_row_is_one_of_ours(heads: list[str]) -> None:
    row: list[Typed] = [
        {"No": "1.1", "Action": "Write the neglect strategy", "Due": ""}.get(each, "Draft") for each in heads
    ]

    now, _ = brought(heads, row)

    (action,) = new_actions(now)
    assert (action.title, action.areas) == ("Write the neglect strategy", ("AFI-01",))
    assert [note.text for note in now.under(Note, action.ref)] == ["Draft"]


def test_a_leads_table_by_their_own_references_finds_the_actions_that_are_so_known() -> None:
    first, _ = brought(["Ref", "Area", "Action"], ["1.1", "AFI-01", "Write the neglect strategy"])

    came = returned(sheet("Sheet1", ["Ref", "Update"], ["1.1", "Draft is out"]))
    plan = plan_import(Round(first, "K7Q2", {}), found_in(came), ImportContext("Alex", TODAY))

    (action,) = new_actions(first)
    assert [note.text for note in applied(first, plan.changes).under(Note, action.ref)] == ["Draft is out"]
