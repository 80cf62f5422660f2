from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from tests.domain.statements import ACTION, AREA, NAMED, POLICE, TODAY, derby, without
from tests.domain.strategies import pairs, statements, stories
from wsoa.domain.changes.change import Change, diff, inverse, kept, loaded
from wsoa.domain.changes.plan import Plan
from wsoa.domain.changes.replay import applied, stale
from wsoa.domain.statement.choices import Delivery
from wsoa.domain.statement.records import Action, Area, Note, Record
from wsoa.domain.statement.statement import Statement

NOTHING = Statement.of([])
NEW = Action("AFI-01.2", ("AFI-01",), title="Tell the social worker")
Pair = tuple[Statement, Statement]


def changed(record: Record, **fields: object) -> tuple[Change, ...]:
    """The changes of one record of the small statement."""
    return diff(derby(), derby(replace(record, **fields)))  # type: ignore[arg-type]  # any field of any record


@given(pairs())
def test_a_difference_applied_leads_to_where_it_was_taken(pair: Pair) -> None:
    before, after = pair

    assert applied(before, diff(before, after)) == after


@given(pairs())
def test_a_difference_taken_back_leads_to_where_it_began(pair: Pair) -> None:
    before, after = pair

    assert applied(after, inverse(diff(before, after))) == before


@given(statements())
def test_a_statement_is_told_again_from_nothing(statement: Statement) -> None:
    assert applied(NOTHING, diff(NOTHING, statement)) == statement


@given(pairs())
def test_taking_back_twice_is_the_same_difference(pair: Pair) -> None:
    changes = diff(*pair)

    assert inverse(inverse(changes)) == changes


@given(statements())
def test_a_statement_does_not_differ_from_itself_or_its_copy(statement: Statement) -> None:
    copy = Statement.of(replace(record) for record in statement.records.values())

    assert diff(statement, statement) == ()
    assert diff(statement, copy) == ()


@given(pairs())
def test_what_the_history_keeps_comes_back_the_same(pair: Pair) -> None:
    changes = diff(*pair)

    told = [kept(change) for change in changes]

    assert all(value is None or isinstance(value, str | int) for values in told for value in values)
    assert (
        tuple(loaded(change.ref, change.field, *values) for change, values in zip(changes, told, strict=True))
        == changes
    )


@given(pairs())
def test_a_difference_holds_no_change_of_nothing_and_names_no_field_twice(pair: Pair) -> None:
    changes = diff(*pair)

    assert all(change.old != change.new for change in changes)
    assert len(set(changes)) == len(changes)


@given(pairs())
def test_a_difference_begins_where_it_was_taken_from(pair: Pair) -> None:
    before, after = pair

    assert stale(before, diff(before, after)) == ()
    assert stale(after, inverse(diff(before, after))) == ()


@given(stories())
def test_several_steps_taken_back_at_once_begin_where_the_last_one_ended(told: Sequence[Statement]) -> None:
    first, second, third, last = told

    changes = inverse((*diff(first, second), *diff(second, third), *diff(third, last)))

    assert stale(last, changes) == ()


def test_a_change_to_and_from_nothing_is_recorded() -> None:
    assert changed(ACTION, due=None) == (Change("AFI-01.1", "due", date(2019, 9, 30), None),)
    assert changed(ACTION, completed=TODAY) == (Change("AFI-01.1", "completed", None, TODAY),)
    assert changed(ACTION, officer="") == (Change("AFI-01.1", "officer", "Detective Superintendent", ""),)


def test_a_birth_is_in_the_history_before_the_fields_of_the_record() -> None:
    changes = diff(derby(), derby(NEW))

    assert changes == (
        Change("AFI-01.2", "record", "", "action"),
        Change("AFI-01.2", "areas", "", "AFI-01"),
        Change("AFI-01.2", "title", "", "Tell the social worker"),
    )
    assert Plan("Added it", changes).born == ("AFI-01.2",)


def test_a_record_that_holds_nothing_is_born_all_the_same() -> None:
    assert diff(NOTHING, Statement.of([Note("N-001")])) == (Change("N-001", "record", "", "note"),)


def test_a_record_that_disappears_is_emptied_first() -> None:
    changes = diff(derby(NEW), derby())

    assert changes == inverse(diff(derby(), derby(NEW)))
    assert not changes[-1].is_birth
    assert Plan("Took it back", changes).born == ()


def test_a_list_changes_member_by_member() -> None:
    changes = changed(AREA, contributing=("ccg", "probation"))

    assert set(changes) == {
        Change("AFI-01", "contributing", "council", ""),
        Change("AFI-01", "contributing", "", "ccg"),
        Change("AFI-01", "contributing", "", "probation"),
    }


def test_two_additions_by_two_people_to_one_list_both_survive() -> None:
    mine = changed(AREA, contributing=("ccg", "council"))
    theirs = changed(AREA, contributing=("council", "probation"))

    both = applied(applied(derby(), theirs), mine).find(Area, "AFI-01")

    assert stale(applied(derby(), theirs), mine) == ()
    assert both.contributing == ("ccg", "council", "probation")


def test_one_person_adds_to_a_list_while_another_takes_from_it() -> None:
    mine, theirs = changed(NAMED, agencies=("council", "police")), changed(NAMED, agencies=())

    both = applied(applied(derby(), theirs), mine)

    assert both == derby(replace(NAMED, agencies=("council",)))


def test_a_field_that_somebody_else_changed_meanwhile_is_stale() -> None:
    changes = changed(ACTION, due=date(2019, 10, 31), officer="Head of Public Protection")
    meanwhile = derby(replace(ACTION, due=date(2019, 12, 1)))

    assert stale(meanwhile, changes) == (Change("AFI-01.1", "due", date(2019, 9, 30), date(2019, 10, 31)),)


def test_a_field_only_somebody_else_changed_is_not_stale() -> None:
    changes = changed(ACTION, due=date(2019, 10, 31))

    assert stale(derby(replace(ACTION, officer="Somebody else")), changes) == ()


def test_a_reference_that_was_given_to_another_record_meanwhile_is_stale() -> None:
    changes = diff(derby(), derby(NEW))
    meanwhile = derby(Action("AFI-01.2", ("AFI-01",), title="Another altogether"))

    assert changes[0] in stale(meanwhile, changes)


@pytest.mark.parametrize(
    "fields",
    [{"officer": "Head of Public Protection"}, {"completed": TODAY}, {"points": ()}],
    ids=["filled", "empty before", "list"],
)
def test_a_record_that_went_meanwhile_makes_a_change_to_it_stale(fields: dict[str, object]) -> None:
    changes = changed(ACTION, **fields)

    assert stale(without(derby(), "AFI-01.1"), changes) == changes


def test_a_record_that_holds_more_by_now_does_not_disappear_unasked() -> None:
    taken_back = diff(derby(NEW), derby())
    meanwhile = derby(replace(NEW, officer="Team manager"))

    assert taken_back[-1] in stale(meanwhile, taken_back)


def test_a_member_that_somebody_else_took_away_meanwhile_is_stale() -> None:
    changes = changed(AREA, contributing=())

    assert stale(derby(replace(AREA, contributing=())), changes) == changes


def test_a_choice_and_a_yes_are_kept_as_words_and_numbers_that_any_program_reads() -> None:
    assert kept(Change("AFI-01.1", "delivery", Delivery.NOT_STARTED, Delivery.COMPLETE)) == ("not started", "complete")
    assert kept(Change("AFI-01", "confirmed", old=False, new=True)) == (0, 1)
    assert kept(Change("AFI-01.1", "due", None, TODAY)) == (None, "2019-08-01")
    assert kept(Change("police", "record", "", "agency")) == (None, "agency")


def test_changes_name_their_field_as_people_read_it() -> None:
    column = Change("AFI-01.1", "success", "", "Fewer").column

    assert column
    assert column.label == "Measure of success"
    assert Change(POLICE.ref, "record", "", "agency").column is None
