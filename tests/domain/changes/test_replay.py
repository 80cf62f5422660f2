from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

from hypothesis import given

from tests.domain.statements import ACTION, AREA, TODAY, derby
from tests.domain.strategies import stories
from wsoa.domain.changes.change import diff
from wsoa.domain.changes.replay import rewind
from wsoa.domain.changes.revision import Revision, Signature
from wsoa.domain.changes.source import TYPED
from wsoa.domain.statement.statement import Statement

SIGNED = Signature("A coordinator", TODAY, datetime(2019, 8, 1, 9, tzinfo=UTC))


def revisions(told: Sequence[Statement]) -> list[Revision]:
    """What led from each statement to the next."""
    steps = enumerate(pairwise(told), 1)
    return [
        Revision(number, SIGNED, "Worked on it", TYPED, "", "", diff(before, after))
        for number, (before, after) in steps
    ]


@given(stories())
def test_the_present_rewound_to_any_revision_is_the_statement_as_it_stood(told: Sequence[Statement]) -> None:
    history = revisions(told)

    past = [rewind(told[-1], history[since:]) for since in range(len(told))]

    assert past == told


def test_the_present_without_revisions_to_undo_is_the_present() -> None:
    assert rewind(derby(), []) == derby()


def test_a_field_changed_twice_is_rewound_to_what_it_first_was() -> None:
    told = [derby(replace(ACTION, officer=name)) for name in ("One", "Two", "")]

    assert rewind(told[2], revisions(told)) == told[0]


def test_a_revision_about_some_records_holds_only_their_changes() -> None:
    after = derby(replace(ACTION, officer="Somebody"), replace(AREA, title="Missing"))
    revision = revisions([derby(), after])[0]

    assert [change.field for change in revision.about({"AFI-01"}).changes] == ["title"]
    assert revision.about({"AFI-01"}).number == revision.number
    assert revision.about(set()).changes == ()
