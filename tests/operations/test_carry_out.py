"""The one door: under the write lock, in one transaction, signed; a plan that is no longer true does not go through."""

import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest

from tests.operations import small
from wsoa.domain.changes.change import diff
from wsoa.domain.changes.plan import Conflict, Plan
from wsoa.domain.errors import BadInput, Busy, NotPermitted, Problems, Refusal
from wsoa.domain.statement.records import Action, Note
from wsoa.domain.statement.statement import Statement
from wsoa.operations import actions, areas, evidence, looking
from wsoa.operations.carry_out import carry_out, carry_out_shown
from wsoa.operations.withdrawing import withdraw

MANY = 6
NOTES = """
import sys
from functools import partial
from pathlib import Path
from tests.operations import small
from wsoa.operations import evidence
for number in range(int(sys.argv[2])):
    note = partial(evidence.add_note, about="AFI-01", text=f"Note {number}", who="Ann", today=small.OWNED)
    small.do(Path(sys.argv[1]), small.OWNED, note)
"""


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    return small.begun(tmp_path / "wsoa.db")


@pytest.fixture
def lived(tmp_path: Path) -> Path:
    return small.lived(tmp_path / "wsoa.db")


def note(path: Path, text: str) -> int:
    return small.do(
        path, small.OWNED, partial(evidence.add_note, about="AFI-01", text=text, who="Ann", today=small.OWNED)
    ).number


def rename(path: Path, title: str) -> Plan:
    return actions.edit_action(looking.present(path), "AFI-01.1", {"title": title}, small.FINISHED)


def test_of_several_who_write_at_once_everybody_gets_a_revision_of_their_own(begun: Path) -> None:
    with ThreadPoolExecutor(MANY) as pool:
        numbers = list(pool.map(lambda number: note(begun, f"Note {number}"), range(MANY)))

    assert sorted(numbers) == list(range(2, MANY + 2))
    assert {found.text for found in looking.present(begun).all(Note)} == {f"Note {number}" for number in range(MANY)}


def test_two_programs_that_write_at_once_both_land(begun: Path) -> None:
    words = [sys.executable, "-c", NOTES, str(begun), str(MANY)]

    with subprocess.Popen(words) as first, subprocess.Popen(words) as second:
        assert (first.wait(), second.wait()) == (0, 0)

    assert [revision.number for revision in looking.story(begun).revisions] == list(range(1, 2 * MANY + 2))
    assert [found.ref for found in looking.present(begun).all(Note)] == [
        f"N-{number:03}" for number in range(1, 2 * MANY + 1)
    ]


def test_what_a_recipe_reads_cannot_change_before_its_plan_is_written(begun: Path) -> None:
    refused = []

    def recipe(statement: Statement) -> Plan:
        with closing(sqlite3.connect(begun, timeout=0, isolation_level=None)) as other:
            try:
                other.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                refused.append(str(error))
        return evidence.add_note(statement, "AFI-01", "Mine", "Ann", small.OWNED)

    carry_out(begun, small.signed(small.OWNED), recipe)

    assert refused == ["database is locked"]


def test_a_plan_that_changes_nothing_leaves_no_trace(lived: Path) -> None:
    before = lived.read_bytes()

    revision = carry_out(
        lived, small.signed(small.FINISHED), lambda _: rename(lived, "Share every concern within a day")
    )

    assert revision is None
    assert lived.read_bytes() == before


def test_a_recipe_that_refuses_changes_nothing_and_lets_the_lock_go(lived: Path) -> None:
    before = lived.read_bytes()

    with pytest.raises(Problems):
        carry_out(
            lived,
            small.signed(small.FINISHED),
            lambda statement: actions.complete_action(statement, "AFI-01.1", None, small.FINISHED),
        )

    assert lived.read_bytes() == before
    assert small.add_action(lived, "AFI-02", "Go on", small.FINISHED).number == small.LAST + 1


def test_a_plan_that_a_person_saw_is_refused_where_what_it_touches_changed_meanwhile(lived: Path) -> None:
    seen = rename(lived, "As I would have it")
    carry_out(lived, small.signed(small.FINISHED), lambda _: rename(lived, "As they would have it"))

    with pytest.raises(Busy) as refused:
        carry_out_shown(lived, small.signed(small.FINISHED), seen)

    assert refused.value.exit_code == 75
    assert "AFI-01.1" in refused.value.what
    assert looking.present(lived).find(Action, "AFI-01.1").title == "As they would have it"


def test_two_people_who_add_the_same_reference_do_not_write_over_each_other(begun: Path) -> None:
    seen = actions.add_action(looking.present(begun), "AFI-02", {"title": "Mine"}, small.PLANNED)
    small.add_action(begun, "AFI-02", "Theirs")

    with pytest.raises(Busy):
        carry_out_shown(begun, small.signed(small.PLANNED), seen)

    assert [action.title for action in looking.present(begun).all(Action)] == ["Theirs"]


def test_a_plan_that_a_person_saw_goes_through_where_something_else_changed_meanwhile(lived: Path) -> None:
    seen = rename(lived, "As I would have it")
    small.do(
        lived,
        small.FINISHED,
        lambda statement: actions.edit_action(statement, "AFI-01.1", {"officer": "Det Insp Green"}, small.FINISHED),
    )

    revision = carry_out_shown(lived, small.signed(small.FINISHED), seen)

    assert revision is not None
    action = looking.present(lived).find(Action, "AFI-01.1")
    assert (action.title, action.officer) == ("As I would have it", "Det Insp Green")


def test_two_agencies_that_join_an_action_at_once_both_join(lived: Path) -> None:
    seen = actions.edit_action(looking.present(lived), "AFI-01.1", {"contributing": "council, health"}, small.FINISHED)
    small.do(
        lived,
        small.FINISHED,
        lambda statement: actions.edit_action(
            statement, "AFI-01.1", {"contributing": "council, probation"}, small.FINISHED
        ),
    )

    carry_out_shown(lived, small.signed(small.FINISHED), seen)

    assert looking.present(lived).find(Action, "AFI-01.1").contributing == ("council", "health", "probation")


def test_a_plan_with_conflicts_does_not_go_through_the_door_whoever_brings_it(lived: Path) -> None:
    before = looking.present(lived)
    plan = replace(
        rename(lived, "Half of it"), conflicts=(Conflict("AFI-01.1", "officer", "Det Supt Blue", "Somebody"),)
    )

    with pytest.raises(Refusal):
        carry_out_shown(lived, small.signed(small.FINISHED), plan)

    assert looking.present(lived) == before


def test_the_history_runs_one_way(lived: Path) -> None:
    before = lived.read_bytes()
    yesterday = replace(small.signed(small.FINISHED), day=small.FINISHED - timedelta(days=1))

    with pytest.raises(NotPermitted) as refused:
        carry_out(lived, yesterday, lambda _: rename(lived, "Yesterday's"))

    assert refused.value.exit_code == 77
    assert "9 July 2019" in refused.value.what
    assert "10 July 2019" in refused.value.what
    assert lived.read_bytes() == before


def test_the_same_day_may_have_many_revisions_and_each_knows_the_true_time(lived: Path) -> None:
    signed = small.signed(small.FINISHED, "Ben Deputy")

    carry_out(lived, signed, lambda _: rename(lived, "Once more"))

    last = looking.story(lived).revisions[-1]
    assert last.signed == signed
    assert last.number == small.LAST + 1


def test_no_recipe_can_touch_the_inspectors_words(lived: Path) -> None:
    statement = looking.present(lived)

    after = areas.assign_area(
        statement, "AFI-01", {"lead": "council", "contributing": "police", "title": "Other"}, small.FINISHED
    )

    assert {change.field for change in after.changes} <= {"lead", "contributing", "title", "confirmed"}


def test_what_a_recipe_plans_against_a_statement_of_the_past_is_not_true_any_more(lived: Path) -> None:
    then = looking.report(lived, small.FINISHED, small.PLANNED).statement
    plan = Plan(
        "From the past", diff(then, then.with_records(replace(then.find(Action, "AFI-01.1"), due=date(2019, 8, 1))))
    )

    with pytest.raises(Busy):
        carry_out_shown(lived, small.signed(small.FINISHED), plan)


def test_a_reason_of_nothing_is_no_reason(lived: Path) -> None:
    with pytest.raises(BadInput, match="reason"):
        carry_out(
            lived,
            small.signed(small.FINISHED),
            lambda statement: withdraw(statement, "AFI-01.1", Action, "  ", small.FINISHED),
        )
