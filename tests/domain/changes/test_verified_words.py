"""A verification stands on the words that were verified."""

from dataclasses import replace
from datetime import date

import pytest

from wsoa.domain.changes.change import diff
from wsoa.domain.changes.verified_words import reworded, reworded_problems
from wsoa.domain.statement.choices import Delivery
from wsoa.domain.statement.records import Action, Milestone
from wsoa.domain.statement.statement import Statement

DONE = Action("AFI-07.2", title="Train school nurses", success="Waits fall", delivery=Delivery.COMPLETE)
VERIFIED = replace(DONE, delivery=Delivery.VERIFIED, verified=date(2019, 7, 31), verified_by="A. Reader")
STEP = Milestone("AFI-07.2.1", "AFI-07.2", title="First course")


def told(before: tuple[Action | Milestone, ...], after: tuple[Action | Milestone, ...]) -> list[str]:
    first, then = Statement.of(before), Statement.of(after)
    return [f"{change.ref} {change.field}" for change in reworded(first, diff(first, then))]


def test_words_of_what_was_verified_do_not_change_under_the_verification() -> None:
    assert told((VERIFIED,), (replace(VERIFIED, success="Waits"),)) == ["AFI-07.2 success"]
    assert told((VERIFIED, STEP), (VERIFIED, replace(STEP, title="Another"))) == ["AFI-07.2.1 title"]


def test_words_that_were_empty_may_be_written_and_others_than_words_may_change() -> None:
    assert told((replace(VERIFIED, success=""),), (VERIFIED,)) == []
    assert told((VERIFIED,), (replace(VERIFIED, officer="B. Other"),)) == []


def test_a_verification_given_or_taken_back_with_the_change_is_of_other_words() -> None:
    assert told((DONE,), (replace(VERIFIED, success="Fewer wait"),)) == []
    assert told((VERIFIED,), (replace(DONE, success="Fewer wait"),)) == []
    assert told((VERIFIED,), (replace(VERIFIED, success="Fewer wait", verified=date(2019, 8, 1)),)) == []


def test_what_disappears_has_no_words_to_change() -> None:
    assert told((VERIFIED, STEP), (VERIFIED,)) == []
    assert told((VERIFIED,), ()) == []


@pytest.mark.parametrize(("who", "said"), [("A. Reader", "verified by A. Reader on its"), ("", "verified on its")])
def test_a_problem_names_who_verified_it_where_anybody_is_named_and_the_field(who: str, said: str) -> None:
    first = Statement.of((replace(VERIFIED, verified_by=who),))
    (problem,) = reworded_problems(
        first, diff(first, Statement.of((replace(first.find(Action, "AFI-07.2"), title="Other words"),)))
    )

    assert str(problem.where) == "AFI-07.2, Action"
    assert problem.why.startswith(f"AFI-07.2 was {said} words as they are")
