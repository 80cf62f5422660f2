from dataclasses import replace
from datetime import date

import pytest

from tests.counting import counted
from tests.domain.statements import ACTION, AREA, FIRST_POINT, OPEN_STEP, TODAY, derby
from wsoa.domain.changes.change import Change
from wsoa.domain.changes.planning import (
    MOST_PARTS,
    plan_records,
    problems_of,
    read_entries,
    read_typed,
    read_value,
)
from wsoa.domain.changes.replay import applied
from wsoa.domain.errors import BadInput, Problems, Unreadable
from wsoa.domain.statement.choices import Delivery
from wsoa.domain.statement.fields import BY_FIELD, shown
from wsoa.domain.statement.records import Action, Agency, Area, Evidence, Milestone, Point, Record
from wsoa.domain.statement.references import point_letters
from wsoa.domain.statement.statement import Statement
from wsoa.domain.statement.values import DATE

CONTRIBUTING = BY_FIELD[Action]["contributing"]
BOARD = Agency("board", "Health and Wellbeing Board", aliases=("Partnership, Derby",), confirmed=True)


def test_a_plan_of_records_holds_their_changes_and_says_what_was_done() -> None:
    plan = plan_records(derby(), "Edited AFI-01.1", [replace(ACTION, officer="Head of Public Protection")], TODAY)

    assert plan.summary == "Edited AFI-01.1"
    assert plan.changes == (Change("AFI-01.1", "officer", "Detective Superintendent", "Head of Public Protection"),)


def test_a_plan_carried_out_gives_the_records() -> None:
    records = (replace(ACTION, ref="AFI-01.2"), replace(AREA, title="Return interviews"))

    plan = plan_records(derby(), "Worked on it", records, TODAY)

    assert applied(derby(), plan.changes) == derby(*records)
    assert plan.born == ("AFI-01.2",)


def test_records_as_they_are_make_an_empty_plan() -> None:
    assert plan_records(derby(), "Nothing", [ACTION, AREA, OPEN_STEP], TODAY).changes == ()


def test_every_record_that_would_hold_what_may_not_be_is_named_at_once() -> None:
    records = (replace(ACTION, due=date(2019, 5, 1)), replace(OPEN_STEP, title=""), replace(AREA, lead="nobody"))

    with pytest.raises(Problems) as refused:
        plan_records(derby(), "Spoilt it", records, TODAY)

    assert refused.value.what == "Nothing was changed."
    assert [str(problem.where) for problem in refused.value.problems] == [
        "AFI-01, Lead agency",
        "AFI-01.1, Due",
        "AFI-01.1.2",
    ]


def test_a_milestone_reopened_under_a_complete_action_is_refused() -> None:
    done = replace(OPEN_STEP, done=date(2019, 7, 1))
    complete = derby(done, replace(ACTION, delivery=Delivery.COMPLETE, completed=date(2019, 7, 2)))

    with pytest.raises(Problems) as refused:
        plan_records(complete, "Reopened it", [OPEN_STEP], TODAY)

    assert [(str(problem.where), problem.why) for problem in refused.value.problems] == [
        ("AFI-01.1, Delivery", "It has open milestones: AFI-01.1.2."),
        ("AFI-01.1.2", "AFI-01.1 is complete, so it has no open milestones."),
    ]


def test_a_milestone_done_makes_room_for_its_action_to_be_complete_in_the_same_plan() -> None:
    records = (replace(OPEN_STEP, done=TODAY), replace(ACTION, delivery=Delivery.COMPLETE, completed=TODAY))

    assert len(plan_records(derby(), "Finished", records, TODAY).changes) == 3


def test_a_fault_that_was_there_before_does_not_stand_in_the_way_of_other_records() -> None:
    faulty = derby(replace(AREA, lead="nobody"))

    assert plan_records(faulty, "Edited AFI-01.1", [replace(ACTION, officer="Somebody")], TODAY).changes


def test_problems_are_told_in_the_order_people_count() -> None:
    refs = ("AFI-01.2", "AFI-01.10")
    statement = derby(*(replace(ACTION, ref=ref, title="") for ref in refs))

    assert [str(problem.where) for problem in problems_of(statement, reversed(refs), TODAY)] == list(refs)


def test_a_milestone_is_looked_at_together_with_its_action() -> None:
    complete = derby(replace(ACTION, delivery=Delivery.COMPLETE, completed=date(2019, 7, 2)))

    assert "AFI-01.1, Delivery" in [str(problem.where) for problem in problems_of(complete, ["AFI-01.1.2"], TODAY)]


def test_what_is_gone_or_belongs_to_nothing_can_be_looked_at_too() -> None:
    orphan = Milestone("AFI-09.1.1", "AFI-09.1", "Step")

    assert problems_of(derby(), ["AFI-09.1"], TODAY) == ()
    assert [str(problem.where) for problem in problems_of(derby(orphan), ["AFI-09.1.1"], TODAY)] == [
        "AFI-09.1.1, Action reference"
    ]


def test_what_is_typed_for_a_field_is_read_and_what_is_not_mentioned_is_left_out() -> None:
    values = read_entries(
        derby(), Action, {"due": "31/10/2019", "delivery": "Complete", "lead": "Constabulary", "officer": None}
    )

    assert values == {"due": date(2019, 10, 31), "delivery": Delivery.COMPLETE, "lead": "police"}


@pytest.mark.parametrize(
    ("field", "empty"),
    [
        ("due", None),
        ("officer", ""),
        ("lead", ""),
        ("contributing", ()),
        ("points", ()),
        ("success", ""),
        ("confidence", None),
    ],
)
def test_nothing_typed_empties_a_field(field: str, empty: object) -> None:
    assert read_entries(derby(), Action, {field: ""}) == {field: empty}


@pytest.mark.parametrize(("kind", "field"), [(Action, "delivery"), (Evidence, "shows"), (Area, "kind")])
def test_a_choice_that_every_record_has_cannot_be_emptied(kind: type[Record], field: str) -> None:
    with pytest.raises(Problems) as refused:
        read_entries(derby(), kind, {field: ""})

    (problem,) = refused.value.problems
    assert (str(problem.where), problem.why) == (BY_FIELD[kind][field].label, "It cannot be left empty.")


def test_everything_that_cannot_be_read_is_named_at_once() -> None:
    with pytest.raises(Problems) as refused:
        read_entries(derby(), Action, {"due": "31/02/2019", "title": "Fine", "lead": "polcie", "delivery": "nearly"})

    assert [(str(problem.where), problem.typed) for problem in refused.value.problems] == [
        ("Due", "31/02/2019"),
        ("Lead agency", "polcie"),
        ("Delivery", "nearly"),
    ]
    assert refused.value.problems[0].why == "There is no 31 February 2019."
    assert refused.value.problems[1].mend == "Did you mean police?"


@pytest.mark.parametrize(
    ("typed", "said"), [("AFI-01.1, AFI-01.2", "AFI-01.1, AFI-01.2"), ("afi 1.2; AFI-01.1", "AFI-01.2, AFI-01.1")]
)
def test_where_one_is_wanted_several_are_not_said_to_be_missing(typed: str, said: str) -> None:
    statement = derby(replace(ACTION, ref="AFI-01.2"))

    with pytest.raises(Unreadable) as refused:
        read_value(statement, BY_FIELD[Milestone]["action"], typed)

    assert (refused.value.why, refused.value.mend) == ("It names 2, and one is wanted.", f"Write one of: {said}.")


@pytest.mark.parametrize("typed", ["police, nobody", "nobody; police", "police,", "nobody"])
def test_where_one_is_wanted_a_list_with_one_unknown_agency_is_not_said_to_name_several(typed: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_value(derby(), BY_FIELD[Action]["lead"], typed)

    assert refused.value.why == f"There is no agency {typed}."


@pytest.mark.parametrize("typed", ["police, nobody, council", "nobody and police", "police; council\nnobody"])
def test_in_a_list_with_one_unknown_agency_it_is_the_one_that_is_named(typed: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_value(derby(), CONTRIBUTING, typed)

    assert refused.value.why == "There is no agency nobody."


def test_a_name_or_an_alias_becomes_the_key() -> None:
    typed = "Derby City Council, CONSTABULARY"

    assert read_value(derby(), CONTRIBUTING, typed) == ("council", "police")
    assert read_value(derby(), BY_FIELD[Action]["lead"], "Local authority") == "council"


@pytest.mark.parametrize(
    "typed",
    [
        "police; council",
        "police\ncouncil",
        "council and police",
        "police, council, police",
        "police, and council",
        "council & police;",
        "police\nAND council",
    ],
)
def test_a_list_is_read_with_any_mark_between_and_each_member_once(typed: str) -> None:
    assert read_value(derby(), CONTRIBUTING, typed) == ("council", "police")


@pytest.mark.parametrize(
    "typed",
    [
        "police; Health and Wellbeing Board",
        "Health and Wellbeing Board, police",
        "police and Health and Wellbeing Board",
    ],
)
def test_an_agency_whose_name_holds_and_can_be_named_in_a_list(typed: str) -> None:
    assert read_value(derby(BOARD), CONTRIBUTING, typed) == ("board", "police")


def test_an_agency_whose_name_holds_a_comma_can_be_named_in_a_list() -> None:
    assert read_value(derby(BOARD), CONTRIBUTING, "Partnership, Derby; police") == ("board", "police")


def test_an_alias_that_holds_and_is_one_alias() -> None:
    assert read_value(derby(), BY_FIELD[Agency]["aliases"], "HWB; Health and Wellbeing Board") == (
        "HWB",
        "Health and Wellbeing Board",
    )


def test_what_is_shown_of_a_list_reads_back_the_same() -> None:
    agency = Agency("hwb", aliases=("HWB", "Health and Wellbeing Board", "Partnership, Derby"))
    aliases = BY_FIELD[Agency]["aliases"]

    assert set(read_value(derby(), aliases, shown(agency, aliases))) == set(agency.aliases)
    assert read_value(
        derby(), CONTRIBUTING, shown(replace(ACTION, contributing=("council", "police")), CONTRIBUTING)
    ) == ("council", "police")


def test_in_a_long_list_each_name_is_looked_up_a_few_times_however_many_there_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    points = [Point(f"AFI-01{point_letters(number)}", "AFI-01") for number in range(1, 101)]
    looked_up = counted(monkeypatch, Statement, "look_up")

    named = read_value(derby(*points), BY_FIELD[Action]["points"], ", ".join(point.ref for point in points))

    assert len(named) == 100
    assert len(looked_up) <= 2 * len(points) * MOST_PARTS


def test_what_is_typed_for_no_field_is_read_by_its_form_or_refused_by_its_name() -> None:
    assert read_typed(DATE, "Today", "1/8/2019") == TODAY

    with pytest.raises(BadInput) as refused:
        read_typed(DATE, "Today", "31/02/2019")

    assert refused.value.what == "Today: There is no 31 February 2019."
    assert refused.value.mend == "The last day of that month is 28 February 2019."


def test_references_are_read_in_any_form_into_their_true_one() -> None:
    assert read_value(derby(), BY_FIELD[Action]["points"], "afi-1B, AFI-01a") == ("AFI-01a", "AFI-01b")
    assert read_value(derby(), BY_FIELD[Milestone]["action"], " afi-1.1 ") == "AFI-01.1"


def test_a_member_that_does_not_exist_is_named_with_what_was_likely_meant() -> None:
    with pytest.raises(Unreadable) as refused:
        read_value(derby(), BY_FIELD[Action]["points"], "AFI-01a, AFI-01x")

    assert refused.value.why == "There is no point AFI-01x."
    assert FIRST_POINT.ref in refused.value.mend


@pytest.mark.parametrize(
    ("typed", "members"),
    [
        ("+police", ("council", "police")),
        ("-council", ()),
        ("−council", ()),
        ("+ council", ("council",)),
        ("police", ("police",)),
    ],
)
def test_a_list_can_be_added_to_and_taken_from(typed: str, members: tuple[str, ...]) -> None:
    assert read_entries(derby(), Action, {"contributing": typed}, ACTION) == {"contributing": members}
