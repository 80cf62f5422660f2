from dataclasses import replace

from tests.domain.statements import ACTION, TODAY, derby
from wsoa.domain.readiness.rules import points_answered
from wsoa.domain.statement.records import Area


def test_an_area_whose_points_are_all_named_by_actions_is_well() -> None:
    statement = derby(replace(ACTION, points=("AFI-01a", "AFI-01b")))

    assert points_answered(statement, statement.find(Area, "AFI-01"), TODAY) is None


def test_points_that_no_action_names_are_told_together_with_the_command_that_adds_one() -> None:
    statement = derby(replace(ACTION, points=("AFI-01b",)))

    fault = points_answered(statement, statement.find(Area, "AFI-01"), TODAY)

    assert fault is not None
    assert fault.what == "No action names AFI-01a."
    assert fault.mends == ("wsoa action edit AFI-01.1 --point +AFI-01a",)
