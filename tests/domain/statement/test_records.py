from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.statements import ACTION, OPEN_STEP, TODAY
from wsoa.domain.statement.choices import Delivery
from wsoa.domain.statement.records import KINDS, Action, Cover, Letter, Milestone, Record, members


@pytest.mark.parametrize(
    ("delivery", "still_open"), list(zip(Delivery, [True, True, False, False, False], strict=True))
)
def test_an_action_is_open_until_it_is_complete_verified_or_withdrawn(delivery: Delivery, still_open: bool) -> None:  # noqa: FBT001 - the claim, case by case
    assert Action("AFI-01.1", delivery=delivery).is_open is still_open


def test_a_milestone_is_open_until_it_is_done_or_withdrawn() -> None:
    assert OPEN_STEP.is_open
    assert not Milestone("AFI-01.1.1", done=TODAY).is_open
    assert not Milestone("AFI-01.1.1", withdrawn="Merged with another").is_open


@given(st.lists(st.sampled_from(("AFI-02", "AFI-10", "AFI-01", "", "police"))))
def test_two_lists_of_the_same_members_are_equal(named: list[str]) -> None:
    assert members(named) == members(reversed(named)) == members(members(named))


def test_a_list_holds_each_member_once_in_the_order_people_count() -> None:
    assert members(["AFI-10", "AFI-02", "", "AFI-10"]) == ("AFI-02", "AFI-10")


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_a_record_of_the_same_facts_is_the_same_record(kind: type[Record]) -> None:
    assert kind("X") == kind("X") != kind("Y")
    assert hash(kind("X")) == hash(kind("X"))


if TYPE_CHECKING:
    # A record does not change. The gate of types holds it: it refuses this line, and an ignore that nothing needs.
    ACTION.due = TODAY  # type: ignore[misc]


def test_there_is_one_letter_and_one_cover() -> None:
    assert Letter().ref == "LETTER"
    assert Cover().ref == "COVER"
