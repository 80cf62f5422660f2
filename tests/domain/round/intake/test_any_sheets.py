from dataclasses import replace
from datetime import date

import pytest

from tests.counting import counted
from tests.domain.round.any_sheets import NEW, Typed, actions, after, milestones, plan, returned, sheet, table
from tests.domain.statements import ACTION, OPEN_STEP, SECOND_AREA, derby
from wsoa.domain.changes.change import Change
from wsoa.domain.changes.plan import Conflict
from wsoa.domain.errors import Place
from wsoa.domain.round.intake import known_references
from wsoa.domain.round.layout.our_export import READ
from wsoa.domain.round.spreadsheet import IncomingFile
from wsoa.domain.statement.choices import Delivery
from wsoa.domain.statement.records import Action, Milestone

SAME = {
    "Reference": "AFI-01.1",
    "Areas": "AFI-01",
    "Action": ACTION.title,
    "Lead agency": "police",
    "Due": "30 September 2019",
    "Delivery": "under way",
}


def test_a_new_row_without_a_reference_becomes_the_next_action_of_its_area() -> None:
    taken = after(actions(NEW)).find(Action, "AFI-01.2")

    assert taken == Action(
        "AFI-01.2",
        areas=("AFI-01",),
        title="Tell the social worker",
        lead="council",
        officer="Team manager",
        starts=date(2019, 6, 3),
        due=date(2019, 11, 29),
        delivery=Delivery.UNDER_WAY,
    )


def test_what_is_like_a_reference_is_not_looked_for_where_each_of_many_new_rows_has_the_next(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked_for = counted(monkeypatch, known_references, "did_you_mean")
    every = counted(monkeypatch, known_references, "ReferenceAllocator")

    taken = after(
        actions(*({**NEW, "Reference": f"AFI-01.{number}", "Action": f"Part {number}"} for number in range(2, 12)))
    )

    assert taken.find(Action, "AFI-01.11").title == "Part 11"
    assert not looked_for
    assert len(every) <= len(READ)


def test_a_new_row_may_name_the_next_reference_itself() -> None:
    came = actions({"Reference": "afi-1.2", "Action": "Tell the social worker"})

    assert after(came).find(Action, "AFI-01.2").areas == ("AFI-01",)
    assert plan(came).born == ("AFI-01.2",)


def test_new_rows_of_one_area_are_numbered_in_the_order_of_the_sheet() -> None:
    came = actions(
        NEW,
        NEW | {"Action": "Tell the school"},
        NEW | {"Areas": "AFI-02; AFI-01", "Action": "Tell the GP"},
        NEW | {"Areas": "afi-2", "Action": "Ask"},
    )

    taken = after(came, derby(SECOND_AREA))

    titles = {ref: taken.find(Action, ref).title for ref in plan(came, derby(SECOND_AREA)).born}
    assert titles == {
        "AFI-01.2": "Tell the social worker",
        "AFI-01.3": "Tell the school",
        "AFI-01.4": "Tell the GP",
        "AFI-02.1": "Ask",
    }
    assert taken.find(Action, "AFI-01.4").areas == ("AFI-01", "AFI-02")


def test_a_row_with_a_reference_fills_the_fields_that_are_empty() -> None:
    before = derby(replace(ACTION, officer="", starts=None))

    changes = plan(actions(SAME | {"Lead officer": "Superintendent", "Start": "13/05/2019"}), before).changes

    assert changes == (
        Change("AFI-01.1", "officer", "", "Superintendent"),
        Change("AFI-01.1", "starts", None, date(2019, 5, 13)),
    )


def test_a_row_that_says_what_is_known_changes_nothing() -> None:
    taken = plan(actions(SAME))

    assert (taken.changes, taken.conflicts, taken.remarks) == ((), (), ())


def test_the_plan_says_which_file_it_came_from() -> None:
    taken = plan(actions(NEW))

    assert (taken.summary, str(taken.source)) == ("Imported plan.xlsx", "file plan.xlsx")


@pytest.mark.parametrize("overwrite", [False, True])
def test_an_empty_cell_leaves_its_field_alone(overwrite: bool) -> None:  # noqa: FBT001 - either way
    came = returned(
        sheet("Actions", ["Reference", "Lead officer", "Due", "Contributing agencies"], ["AFI-01.1", "", "", ""])
    )

    assert plan(came, overwrite=overwrite).changes == ()


def test_a_row_left_out_is_left_alone() -> None:
    assert after(actions(NEW)).find(Action, "AFI-01.1") == ACTION


def test_replacing_a_value_is_a_conflict_that_names_both_and_the_cell() -> None:
    taken = plan(actions({"Reference": "AFI-01.1", "Due": "1 October 2019"}))

    assert taken.conflicts == (
        Conflict("AFI-01.1", "due", date(2019, 9, 30), date(2019, 10, 1), Place("Actions", "B2")),
    )
    assert taken.changes == ()


def test_replacing_a_value_is_a_change_where_overwriting_was_asked_for() -> None:
    taken = plan(actions({"Reference": "AFI-01.1", "Due": "1 October 2019"}), overwrite=True)

    assert taken.changes == (Change("AFI-01.1", "due", date(2019, 9, 30), date(2019, 10, 1)),)
    assert taken.conflicts == ()


@pytest.mark.parametrize(
    ("header", "typed", "theirs"),
    [
        ("Action", "Speak", "Speak"),
        ("Lead agency", "council", "council"),
        ("Delivery", "not started", Delivery.NOT_STARTED),
        ("Points", "AFI-01b", ("AFI-01b",)),
    ],
)
def test_every_kind_of_value_is_replaced_only_on_request(header: str, typed: str, theirs: object) -> None:
    came = actions({"Reference": "AFI-01.1", header: typed})

    (conflict,) = plan(came).conflicts

    assert (conflict.theirs, str(conflict.where)) == (theirs, "Actions!B2")
    assert plan(came, overwrite=True).changes


def test_adding_to_a_list_replaces_nothing() -> None:
    taken = plan(actions({"Reference": "AFI-01.1", "Areas": "AFI-01 and AFI-02"}), derby(SECOND_AREA))

    assert taken.changes == (Change("AFI-01.1", "areas", "", "AFI-02"),)
    assert taken.conflicts == ()


def test_a_row_may_conflict_in_one_field_and_fill_another() -> None:
    taken = plan(actions({"Reference": "AFI-01.1", "Confidence": "At risk", "Lead officer": "Team manager"}))

    assert [(conflict.field, str(conflict.where)) for conflict in taken.conflicts] == [("officer", "Actions!C2")]
    assert [change.field for change in taken.changes] == ["confidence"]


def test_withdrawing_is_a_word_in_a_column_with_a_reason() -> None:
    came = actions({"Reference": "AFI-01.1", "Status": "Withdrawn", "Why withdrawn": "Answered by another"})

    assert after(came, overwrite=True).find(Action, "AFI-01.1").withdrawn == "Answered by another"


def test_new_milestones_go_under_the_action_they_name() -> None:
    came = milestones({"Action reference": "afi-1.1", "Milestone": "Report to the board", "Due": "2019-09-20"})

    assert after(came).find(Milestone, "AFI-01.1.3") == Milestone(
        "AFI-01.1.3", "AFI-01.1", "Report to the board", date(2019, 9, 20)
    )


def test_a_milestone_is_updated_by_its_reference() -> None:
    came = milestones({"Reference": "AFI-01.1.2", "Done on": "30/07/2019"})

    assert plan(came).changes == (Change("AFI-01.1.2", "done", None, date(2019, 7, 30)),)


@pytest.mark.parametrize("milestones_first", [False, True])
def test_milestones_may_be_those_of_actions_that_come_in_the_same_file(
    milestones_first: bool,  # noqa: FBT001 - either way
) -> None:
    new = (
        table("Actions", NEW),
        table("Milestones", {"Action reference": "AFI-01.2", "Milestone": "Agree a form", "Due": "2019-07-01"}),
    )

    taken = plan(returned(*(reversed(new) if milestones_first else new)))

    assert set(taken.born) == {"AFI-01.2", "AFI-01.2.1"}


def test_an_action_is_complete_where_its_last_milestone_is_done_in_the_same_file() -> None:
    came = returned(
        table("Milestones", {"Reference": "AFI-01.1.2", "Done on": "2019-07-31"}),
        table("Actions", {"Reference": "AFI-01.1", "Delivery": "complete", "Completed on": "2019-07-31"}),
    )

    taken = after(came, overwrite=True)

    assert taken.find(Action, "AFI-01.1").delivery is Delivery.COMPLETE
    assert taken.find(Milestone, "AFI-01.1.2") == replace(OPEN_STEP, done=date(2019, 7, 31))


def test_references_that_are_stated_come_before_those_that_are_given_whichever_sheet_they_are_in() -> None:
    stated: dict[str, Typed] = {"Reference": "AFI-01.2", "Action": "Tell the school"}

    taken = after(returned(table("Police", NEW), table("Council", stated)))

    assert [taken.find(Action, ref).title for ref in ("AFI-01.2", "AFI-01.3")] == [
        "Tell the school",
        "Tell the social worker",
    ]


def test_what_the_reader_of_the_file_remarked_is_passed_on() -> None:
    came = replace(actions(NEW), remarks=("Row 7 of Actions is hidden, and looked at all the same.",))

    assert plan(came).remarks == ("Row 7 of Actions is hidden, and looked at all the same.",)


@pytest.mark.parametrize(
    ("title", "asked"), [("Dip sample twenty returns", []), ("dip-sample twenty returns.", ["title"])]
)
def test_a_row_without_a_reference_is_the_record_with_the_same_words_in_whatever_case(
    title: str, asked: list[str]
) -> None:
    came = milestones({"Action reference": "AFI-01.1", "Milestone": title, "Done on": "30/07/2019"})

    taken = plan(came)

    assert [(change.ref, change.field) for change in taken.changes] == [("AFI-01.1.2", "done")]
    assert [conflict.field for conflict in taken.conflicts] == asked


def test_a_row_without_a_reference_for_another_day_asks_whose_day_is_kept() -> None:
    came = milestones({"Action reference": "AFI-01.1", "Milestone": OPEN_STEP.title, "Due": "2019-09-09"})

    assert [(conflict.ref, conflict.field) for conflict in plan(came).conflicts] == [("AFI-01.1.2", "due")]


TWICE: list[dict[str, Typed]] = [
    {"Action reference": "AFI-01.1", "Milestone": "Dip sample of ten", "Due": "2019-06-28"},
    {"Action reference": "AFI-01.1", "Milestone": "Dip sample of ten", "Due": "2019-09-27"},
]


@pytest.mark.parametrize(
    "came",
    [
        actions(NEW),
        actions(NEW, NEW | {"Action": "Tell the school"}, SAME),
        actions({"Reference": "AFI-01.2", "Action": "Tell the school", "With": "police and council"}),
        milestones({"Action reference": "AFI-01.1", "Milestone": "Report to the board"}),
        returned(
            table("Actions", NEW), table("Milestones", {"Action reference": "AFI-01.2", "Milestone": "Agree a form"})
        ),
        milestones(*TWICE),
    ],
    ids=["new", "several", "with a reference", "milestone", "both", "the same words on two days"],
)
def test_the_same_return_twice_does_nothing_the_second_time(came: IncomingFile) -> None:
    once = after(came)

    again = plan(came, once)

    assert once != derby()
    assert (again.changes, again.conflicts) == ((), ())


def test_two_new_milestones_with_the_same_words_on_two_days_are_two() -> None:
    taken = after(milestones(*TWICE))

    assert [taken.find(Milestone, ref).due for ref in ("AFI-01.1.3", "AFI-01.1.4")] == [
        date(2019, 6, 28),
        date(2019, 9, 27),
    ]


def test_the_same_rows_in_another_order_do_nothing() -> None:
    once = after(milestones(*TWICE))

    again = plan(milestones(*reversed(TWICE)), once)

    assert (again.changes, again.conflicts) == ((), ())


def test_a_title_may_stand_above_the_header_row() -> None:
    titled = sheet(
        "Actions", ["Actions – Written statement of action"], ["What will be done."], [*SAME], [*SAME.values()]
    )
    renamed = {**SAME, "Action": "Speak to every child"}
    changed = sheet("Actions", ["Our actions"], [*renamed], [*renamed.values()])

    assert plan(returned(titled)).changes == plan(actions(SAME)).changes == ()
    assert "Above their headings stands, and was left out: “What will be done.”." in plan(returned(titled)).remarks
    assert plan(returned(changed), overwrite=True).changes == plan(actions(renamed), overwrite=True).changes != ()


def test_a_sheet_for_paper_and_those_of_measures_are_left_alone_and_named() -> None:
    headers: list[Typed] = ["Reference", "Action and measure of success", "Who", "When", "Milestones", "Rating"]
    paper = sheet(
        "Plan", ["Plan – Written statement of action"], headers, ["AFI-01.1", "Other words", "", "", "", "Late"]
    )
    measures = sheet("Measures", ["Reference", "Measure", "Areas", "Source"], ["KPI-01", "Visits", "AFI-01", "Records"])
    made = plan(returned(paper, measures, table("Actions", SAME)))

    assert made.changes == ()
    assert [name for name in ("Plan", "Measures") if not any(f"“{name}”" in line for line in made.remarks)] == []
