"""Taking back what a revision did: which one, what stands in the way, and that nothing is left of it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.statements import ACTION, DONE_STEP, OPEN_STEP, TODAY, derby
from tests.domain.strategies import edited
from wsoa.domain.changes.change import diff
from wsoa.domain.changes.plan import Plan
from wsoa.domain.changes.replay import applied, stale
from wsoa.domain.changes.revision import Revision, Signature
from wsoa.domain.changes.source import TYPED
from wsoa.domain.changes.undo import plan_undo, plan_undo_with_later, revision_to_undo
from wsoa.domain.errors import NotFound, NotPermitted, Problems
from wsoa.domain.statement.choices import Delivery
from wsoa.domain.statement.records import Action, Endorsement, Evidence, Milestone, Note, Record, Waiver
from wsoa.domain.statement.statement import Statement

SIGNED = Signature("A coordinator", TODAY, datetime(2019, 8, 1, 9, tzinfo=UTC))
OTHER = Action("AFI-01.2", ("AFI-01",), title="Tell the social worker")
RENAMED, OFFICER = replace(ACTION, title="Another title"), replace(ACTION, officer="Head of Public Protection")


def history(*told: Statement) -> list[Revision]:
    """What led from nothing to the first of these, and from each to the next."""
    steps = enumerate(pairwise((Statement({}), *told)), 1)
    return [
        Revision(number, SIGNED, f"Step {number}", TYPED, "", "", diff(before, after))
        for number, (before, after) in steps
    ]


def undone(told: Sequence[Statement], revisions: list[Revision], number: int | None = None) -> Statement:
    """The statement after an undo, which goes into the history."""
    plan = plan_undo(told[-1], revisions, number, TODAY)
    revisions.append(
        Revision(len(revisions) + 1, SIGNED, plan.summary, plan.source, "", "", plan.changes, undoes=plan.undoes)
    )
    return applied(told[-1], plan.changes)


def test_the_latest_revision_is_taken_back_where_none_is_named() -> None:
    told = [derby(), derby(RENAMED), derby(replace(RENAMED, officer="Somebody"))]

    assert undone(told, history(*told)) == told[1]


def test_an_undo_after_an_undo_takes_back_the_one_before() -> None:
    told = [derby(), derby(RENAMED), derby(replace(RENAMED, officer="Somebody"))]
    revisions = history(*told)
    told.append(undone(told, revisions))

    assert undone(told, revisions) == derby()
    assert [revision.undoes for revision in revisions] == [None, None, None, 3, 2]


def test_a_revision_that_changed_nothing_is_not_what_a_bare_undo_takes() -> None:
    told = [derby(), derby(RENAMED)]
    nothing = Revision(3, SIGNED, "Removed words", TYPED, "", "")

    assert revision_to_undo([*history(*told), nothing], None).number == 2


def test_a_revision_without_changes_cannot_be_taken_back_by_its_number() -> None:
    removal = Revision(3, SIGNED, "Removed words", TYPED, "", "")

    with pytest.raises((NotFound, NotPermitted), match="3"):
        revision_to_undo([*history(derby(), derby(RENAMED)), removal], 3)


def test_an_undo_can_be_undone_and_says_so() -> None:
    told = [derby(), derby(RENAMED)]
    revisions = history(*told)
    told.append(undone(told, revisions))

    assert undone(told, revisions, 3) == derby(RENAMED)
    assert revisions[-1].undoes == 3


@pytest.mark.parametrize("number", [None, 2])
def test_what_was_taken_back_is_not_taken_back_twice(number: int | None) -> None:
    told = [derby(), derby(RENAMED)]
    revisions = history(*told)
    told.append(undone(told, revisions))

    with pytest.raises((NotFound, NotPermitted), match=r"nothing to undo|undone already"):
        plan_undo(told[-1], revisions, number, TODAY)


def test_where_nothing_happened_after_the_beginning_there_is_nothing_to_undo() -> None:
    with pytest.raises(NotFound, match="nothing to undo"):
        plan_undo(derby(), history(derby()), None, TODAY)


def test_the_beginning_cannot_be_undone() -> None:
    with pytest.raises(NotPermitted, match="Revision 1 began the statement"):
        plan_undo(derby(), history(derby(), derby(RENAMED)), 1, TODAY)


@pytest.mark.parametrize("number", [0, -1, 3, 10**30])
def test_a_revision_that_does_not_exist_is_not_found(number: int) -> None:
    with pytest.raises(NotFound, match=f"no revision {number}"):
        plan_undo(derby(RENAMED), history(derby(), derby(RENAMED)), number, TODAY)


def test_a_later_change_of_the_same_field_stands_in_the_way_and_it_alone_is_named() -> None:
    told = [
        derby(),
        derby(RENAMED),
        derby(replace(RENAMED, officer="Somebody")),
        derby(replace(RENAMED, officer="Somebody", title="A third")),
    ]

    with pytest.raises(NotPermitted) as refused:
        plan_undo(told[-1], history(*told), 2, TODAY)

    alone = "Revision 2 cannot be undone alone, since later work rests on it:"
    assert refused.value.what == f"{alone}\n  4  1 August 2019  A coordinator  Step 4 (AFI-01.1)"
    assert "wsoa undo 2 --with-later" in refused.value.mend


def test_a_later_change_of_another_field_does_not_stand_in_the_way() -> None:
    told = [derby(), derby(RENAMED), derby(replace(RENAMED, officer="Somebody"))]

    assert undone(told, history(*told), 2) == derby(replace(ACTION, officer="Somebody"))


CHILDREN: dict[str, Callable[[], Record]] = {
    "AFI-01.2.1": lambda: Milestone("AFI-01.2.1", "AFI-01.2", "A step"),
    "EV-001": lambda: Evidence("EV-001", "AFI-01.2", link="https://example.org"),
    "N-001": lambda: Note("N-001", "AFI-01.2", "Said", TODAY, "Ann"),
}


@pytest.mark.parametrize("ref", CHILDREN)
def test_what_came_since_and_belongs_to_it_stands_in_the_way_and_is_named(ref: str) -> None:
    told = [derby(), derby(OTHER), derby(OTHER, CHILDREN[ref]())]

    with pytest.raises(NotPermitted, match=rf"Step 3 \({ref}\)"):
        plan_undo(told[-1], history(*told), 2, TODAY)


def test_what_stands_in_the_way_goes_too_the_latest_first_and_nothing_else() -> None:
    officer, note = replace(OTHER, officer="Somebody"), CHILDREN["N-001"]()
    told = [derby(), derby(OTHER), derby(OTHER, RENAMED), derby(officer, RENAMED), derby(officer, RENAMED, note)]

    plans = plan_undo_with_later(told[-1], history(*told), 2, TODAY)

    assert [plan.undoes for plan in plans] == [5, 4, 2]
    assert applied(told[-1], [change for plan in plans for change in plan.changes]) == derby(RENAMED)


def test_of_a_list_only_later_work_on_the_same_member_stands_in_the_way() -> None:
    both, one = replace(ACTION, aliases=("1.1", "2.2")), replace(ACTION, aliases=("1.1",))
    told = [derby(), derby(one), derby(both), derby(replace(ACTION, aliases=("2.2",)))]

    plans = plan_undo_with_later(told[-1], history(*told), 2, TODAY)

    assert [plan.undoes for plan in plans] == [4, 2]


def test_what_was_taken_back_with_its_parent_comes_back_with_it() -> None:
    step = CHILDREN["AFI-01.2.1"]()
    told = [derby(), derby(OTHER), derby(OTHER, step), derby(OTHER), derby()]
    revisions = history(*told)

    assert [plan.undoes for plan in plan_undo_with_later(told[-1], revisions, 4, TODAY)] == [5, 4]


def test_what_cannot_be_taken_back_stands_in_the_way_for_good() -> None:
    told = [derby(), derby(OTHER), derby(OTHER, Waiver("W-01", "area-led", "AFI-01.2"))]
    signed = derby(OTHER, Waiver("W-01", "area-led", "AFI-01.2"), Endorsement("EN-01", agency="police"))
    revisions = history(*told, signed)
    revisions[-2:] = [Revision(3, SIGNED, "Both", TYPED, "", "", diff(told[1], signed))]

    with pytest.raises(NotPermitted, match="Revision 2 cannot be undone: Revision 3 records what was signed"):
        plan_undo_with_later(signed, revisions, 2, TODAY)


def test_a_birth_whose_record_holds_more_by_now_is_not_taken_back() -> None:
    told = [derby(), derby(OTHER), derby(replace(OTHER, officer="Somebody"))]

    with pytest.raises(NotPermitted, match=r"Step 3 \(AFI-01\.2\)"):
        plan_undo(told[-1], history(*told), 2, TODAY)


def test_what_may_not_be_does_not_come_back_by_undo() -> None:
    done = [replace(step, done=TODAY) for step in (DONE_STEP, OPEN_STEP)]
    complete = replace(ACTION, delivery=Delivery.COMPLETE, completed=TODAY)
    told = [derby(), derby(*done), derby(*done, complete)]

    with pytest.raises(NotPermitted, match="Revision 2 cannot be undone alone"):
        plan_undo(told[-1], history(*told), 2, TODAY)

    plans = plan_undo_with_later(told[-1], history(*told), 2, TODAY)
    assert [plan.undoes for plan in plans] == [3, 2]


def test_what_may_not_be_and_nothing_later_is_to_blame_for_is_told_as_it_is() -> None:
    complete = replace(ACTION, delivery=Delivery.COMPLETE, completed=TODAY)
    told = [derby(complete), derby(complete, *(replace(step, done=TODAY) for step in (DONE_STEP, OPEN_STEP)))]

    with pytest.raises(Problems, match="Revision 2 cannot be undone"):
        plan_undo(told[-1], history(*told), 2, TODAY)


def test_work_that_was_taken_back_stands_in_nothings_way() -> None:
    officers = [derby(replace(ACTION, officer=name)) for name in ("", "Lee", "Sam", "Lee")]
    revisions = [*history(*officers)]
    revisions[3] = replace(revisions[3], undoes=3)

    assert plan_undo(officers[-1], revisions, 2, TODAY).undoes == 2


def test_references_of_what_was_taken_back_are_never_given_again() -> None:
    told = [derby(), derby(OTHER)]

    after = undone(told, history(*told))

    assert "AFI-01.2" not in after.records
    assert "AFI-01.2" in after.used


def test_a_list_is_taken_back_member_by_member_so_that_what_others_added_stays() -> None:
    told = [
        derby(),
        derby(replace(ACTION, points=("AFI-01a",))),
        derby(replace(ACTION, points=("AFI-01a",), contributing=())),
    ]

    assert undone(told, history(*told), 2) == derby(replace(ACTION, contributing=()))


def edits_of_one() -> st.SearchStrategy[Statement]:
    """The small statement with anything at all in some fields of one record."""
    records: st.SearchStrategy[Record] = st.sampled_from((ACTION, OPEN_STEP, OTHER))
    return records.flatmap(edited).map(derby)


def plan_or_none(statement: Statement, revisions: list[Revision]) -> Plan | None:
    """The plan that takes back revision 2; None where it is refused because there is nothing in it."""
    return plan_undo(statement, revisions, 2, TODAY) if revisions[1].changes else None


@given(edits_of_one())
def test_whatever_was_done_to_a_record_is_taken_back_whole(after: Statement) -> None:
    plan = plan_or_none(after, history(derby(), after))

    assert stale(after, plan.changes if plan else ()) == ()
    assert applied(after, plan.changes if plan else ()) == derby()


@given(st.data())
def test_a_story_of_one_record_undone_step_by_step_goes_back_through_every_step(data: st.DataObject) -> None:
    officers = data.draw(st.lists(st.sampled_from(("", "One", "Two", "Three")), min_size=1, max_size=5))
    told = [derby()]
    for officer in officers:
        told.append(
            derby(
                replace(
                    told[-1].find(Action, "AFI-01.1"),
                    officer=officer,
                    due=data.draw(st.dates(date(2019, 6, 1), date(2020, 1, 1))),
                )
            )
        )
    revisions, steps = history(*told), [told[0], *(after for before, after in pairwise(told) if before != after)]

    back = [told[-1]]
    while len(back) < len(steps):
        back.append(undone(back, revisions))

    assert back == steps[::-1]
