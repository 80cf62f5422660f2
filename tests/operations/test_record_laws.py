"""The laws of the record: what was done and undone leaves the statement as it was, and the history gives it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.operations import small
from tests.operations.test_record_undone import RECIPES, undo
from tests.storage.statements import statements
from wsoa.domain.changes.change import diff, inverse
from wsoa.domain.changes.plan import Plan
from wsoa.domain.changes.replay import applied
from wsoa.domain.changes.verified_words import reworded
from wsoa.domain.statement.statement import Statement
from wsoa.operations import actions, areas, looking, verifying
from wsoa.operations.carry_out import carry_out

DAY = small.FINISHED
EXPLAINED = partial(replace, reason="Law", agreed_by="Nature")
WORK: tuple[Callable[[Statement], Plan], ...] = (
    *(recipe for recipe, _, _ in RECIPES.values()),
    lambda s: actions.edit_action(s, "AFI-01.1", {"officer": "Somebody", "points": "AFI-01a, AFI-01b"}, DAY),
    lambda s: actions.edit_action(s, "AFI-01.1", {"success": "“Heard” within\nthree days", "contributing": ""}, DAY),
    lambda s: actions.edit_action(s, "AFI-01.1", {"due": "2019-12-31", "confidence": "at risk"}, DAY),
    lambda s: actions.edit_milestone(s, "AFI-01.1.1", {"done": "", "title": "Another form"}, DAY),
    lambda s: areas.assign_area(s, "AFI-02", {"lead": "council", "title": "Health"}, DAY),
    lambda s: areas.edit_cover(s, {"introduction": "We mean it."}, DAY),
)


def replayed(path: Path) -> Statement:
    """What all changes give, from nothing."""
    return applied(Statement({}), (change for revision in looking.story(path).revisions for change in revision.changes))


@pytest.mark.slow
@settings(max_examples=15, deadline=None)
@given(st.lists(st.sampled_from(WORK), min_size=1, max_size=5))
def test_whatever_people_do_undone_latest_first_leads_back_through_every_step(
    work: list[Callable[[Statement], Plan]],
) -> None:
    with TemporaryDirectory() as folder:
        path = small.lived(Path(folder) / "wsoa.db")
        before = looking.present(path)
        steps = [before, *(looking.present(path) for recipe in work if carry_out(path, small.signed(DAY), recipe))]

        back = [looking.present(path)]
        for _ in steps[1:]:
            undo(path)
            back.append(looking.present(path))

        assert back == steps[::-1]
        assert replayed(path) == back[-1]
        assert verifying.verify(path).faults == ()


@pytest.mark.slow
@settings(max_examples=15, deadline=None)
@given(st.lists(statements(), min_size=1, max_size=2))
def test_any_plan_carried_out_and_undone_leaves_the_statement_as_it_was_and_replays(told: list[Statement]) -> None:
    with TemporaryDirectory() as folder:
        path = small.begun(Path(folder) / "wsoa.db")
        before = looking.present(path)
        free = [
            before.with_records(*(record for ref, record in step.records.items() if ref not in before.records))
            for step in told
        ]
        steps = [before, *free]
        assume(not any(reworded(first, diff(first, then)) for first, then in pairwise(steps)))  # nobody may do that
        made = [small.do(path, DAY, plan) for plan in plans(steps)]

        for revision in reversed(made):
            carry_out(
                path,
                small.signed(DAY),
                partial(the_plan, EXPLAINED(Plan("Took back", inverse(revision.changes), undoes=revision.number))),
            )

        assert looking.present(path) == before == replayed(path)
        assert verifying.verify(path).faults == ()


def plans(steps: list[Statement]) -> list[Callable[[Statement], Plan]]:
    """What leads from each statement to the next."""
    changes = [diff(first, then) for first, then in pairwise(steps)]
    return [partial(the_plan, EXPLAINED(Plan("Worked", made))) for made in changes if made]


def the_plan(plan: Plan, _statement: Statement) -> Plan:
    """A recipe that is the same whatever it is asked of."""
    return plan
