"""Looking: any day of the past as it stood then, and how each record came to be as it is."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest

from tests.operations import small
from wsoa.domain.changes.plan import Plan
from wsoa.domain.errors import NotFound
from wsoa.domain.progress.ratings import Rating
from wsoa.domain.statement.records import Action, Agency, Evidence, Milestone, Note
from wsoa.domain.statement.statement import Statement
from wsoa.operations import actions, areas, evidence, looking
from wsoa.operations.withdrawing import withdraw

DAY = timedelta(days=1)
LATER = date(2030, 1, 1)
STEPS: tuple[tuple[date, Callable[[Statement], Plan]], ...] = (
    (
        small.OWNED,
        partial(
            areas.assign_area, ref="AFI-01", entries={"lead": "police", "contributing": "council"}, today=small.OWNED
        ),
    ),
    (
        small.PLANNED,
        partial(
            actions.add_action,
            area_ref="AFI-01",
            entries={"title": "First", "contributing": "council"},
            today=small.PLANNED,
        ),
    ),
    (
        small.PLANNED,
        partial(
            actions.add_milestone,
            action_ref="AFI-01.1",
            entries={"title": "Step", "due": "2019-06-14"},
            today=small.PLANNED,
        ),
    ),
    (small.MOVED, partial(evidence.add_note, about="AFI-01.1", text="Late, and why", who="Ann", today=small.MOVED)),
    (
        small.MOVED,
        partial(
            actions.edit_action, ref="AFI-01.1", entries={"contributing": "", "lead": "council"}, today=small.MOVED
        ),
    ),
    (
        small.FINISHED,
        partial(withdraw, kind=Action, ref="AFI-01.1", reason="Another answers it", today=small.FINISHED),
    ),
)


@pytest.fixture
def lived(tmp_path: Path) -> Path:
    return small.lived(tmp_path / "wsoa.db")


def test_every_day_of_the_past_can_be_seen_as_it_stood_at_its_end(tmp_path: Path) -> None:
    path = small.begun(tmp_path / "wsoa.db")
    seen = {small.BEGAN: looking.report(path, small.BEGAN)}
    for day, recipe in STEPS:
        small.do(path, day, recipe)
        seen[day] = looking.report(path, day)

    for day, then in seen.items():
        again = looking.report(path, LATER, day)

        assert again.statement == then.statement
        assert (again.today, again.stamp, again.heard) == (day, then.stamp, then.heard)
        assert (again.ratings, again.blockers, again.gate) == (then.ratings, then.blockers, then.gate)


@pytest.mark.parametrize("day", [small.OWNED, small.PLANNED, small.MOVED])
def test_a_quiet_day_shows_what_the_last_busy_one_left(lived: Path, day: date) -> None:
    busy, quiet = looking.report(lived, LATER, day), looking.report(lived, LATER, day + DAY)

    assert quiet.statement == busy.statement
    assert quiet.stamp == busy.stamp
    assert quiet.today == day + DAY


def test_before_the_first_revision_there_is_no_statement_to_show(lived: Path) -> None:
    with pytest.raises(NotFound) as refused:
        looking.report(lived, LATER, small.BEGAN - DAY)

    assert refused.value.exit_code == 66
    assert "7 May 2019" in refused.value.what
    assert "8 May 2019" in refused.value.mend


def test_on_the_first_day_there_is_the_letter_and_nothing_else(lived: Path) -> None:
    report = looking.report(lived, LATER, small.BEGAN)

    assert report.stamp.revision == 1
    assert report.statement.letter.place == "Testby"
    assert report.statement.all(Action) == ()
    assert not any(agency.confirmed for agency in report.statement.all(Agency))


def test_a_day_to_come_judges_the_present_statement_by_that_day(lived: Path) -> None:
    now, then = looking.report(lived, small.FINISHED), looking.report(lived, small.FINISHED, LATER)

    assert then.statement == now.statement
    assert then.stamp == now.stamp
    assert now.ratings["AFI-01.1"].rating is not Rating.LATE
    assert then.ratings["AFI-01.1"].rating is Rating.LATE


def test_what_was_heard_later_does_not_count_for_an_earlier_day(lived: Path) -> None:
    then, now = looking.report(lived, LATER, small.PLANNED), looking.report(lived, LATER)

    assert then.heard["AFI-01.1"] == small.PLANNED
    assert now.heard["AFI-01.1"] == small.FINISHED
    assert "N-001" not in then.heard


def test_a_note_is_news_of_the_record_that_it_is_about(tmp_path: Path) -> None:
    path = small.begun(tmp_path / "wsoa.db")
    small.add_action(path, "AFI-01", "Share every concern")

    small.do(
        path, small.MOVED, partial(evidence.add_note, about="AFI-01.1", text="Going well", who="Ann", today=small.MOVED)
    )

    report = looking.report(path, small.MOVED)
    assert report.heard["AFI-01.1"] == small.MOVED
    assert report.last_update(report.statement.find(Action, "AFI-01.1")) == small.MOVED


def test_the_whole_story_is_every_revision_in_order(lived: Path) -> None:
    story = looking.story(lived)

    assert [revision.number for revision in story.revisions] == list(range(1, small.LAST + 1))
    assert story.about == ()


def test_the_story_of_an_action_includes_its_milestones_its_evidence_and_its_notes_and_only_that(lived: Path) -> None:
    story = looking.story(lived, looking.HistoryFilter(("afi-1.1",)))

    touched = {change.ref for revision in story.revisions for change in revision.changes}
    assert story.about == ("AFI-01.1",)
    assert touched == {"AFI-01.1", "AFI-01.1.1", "AFI-01.1.2", "EV-001", "N-001"}
    assert [revision.number for revision in story.revisions] == [4, 5, 6, 7, 8, 9, 10]


def test_the_story_of_an_area_includes_its_points_and_all_that_was_done_about_it(lived: Path) -> None:
    touched = {
        change.ref
        for revision in looking.story(lived, looking.HistoryFilter(("AFI-01",))).revisions
        for change in revision.changes
    }

    assert touched == {"AFI-01", "AFI-01a", "AFI-01b", "AFI-01.1", "AFI-01.1.1", "AFI-01.1.2", "EV-001", "N-001"}


def test_an_agency_can_be_asked_for_by_its_name_and_its_story_is_its_own(lived: Path) -> None:
    story = looking.story(lived, looking.HistoryFilter(("Testshire Police",)))

    assert story.about == ("police",)
    assert [revision.number for revision in story.revisions] == [1, 3]


def test_the_story_up_to_a_day_ends_there(lived: Path) -> None:
    assert [
        revision.number for revision in looking.story(lived, looking.HistoryFilter(until=small.OWNED)).revisions
    ] == [1, 2, 3]
    assert [
        revision.number
        for revision in looking.story(lived, looking.HistoryFilter(("AFI-01.1",), small.PLANNED)).revisions
    ] == [4, 5, 6]


def test_before_the_first_revision_there_is_no_story_either(lived: Path) -> None:
    with pytest.raises(NotFound) as refused:
        looking.story(lived, looking.HistoryFilter(until=small.BEGAN - DAY))

    assert "8 May 2019" in refused.value.mend


def test_a_record_that_does_not_exist_has_no_story(lived: Path) -> None:
    with pytest.raises(NotFound, match=r"AFI-01\.7") as refused:
        looking.story(lived, looking.HistoryFilter(("AFI-01.7",)))

    assert "Did you mean" in refused.value.mend


def test_what_was_withdrawn_is_still_there_to_be_seen(lived: Path) -> None:
    small.do(
        lived,
        small.FINISHED,
        partial(withdraw, kind=Evidence, ref="EV-001", reason="Another form", today=small.FINISHED),
    )

    report = looking.report(lived, small.FINISHED)

    assert report.statement.find(Evidence, "EV-001").withdrawn == "Another form"
    assert report.evidence_of("AFI-01.1.1") == ()
    assert looking.report(lived, LATER, small.MOVED).evidence_of("AFI-01.1.1") != ()


def test_looking_writes_nothing(lived: Path) -> None:
    before = lived.read_bytes(), sorted(lived.parent.iterdir())

    looking.report(lived, LATER, small.MOVED)
    looking.story(lived, looking.HistoryFilter(("AFI-01.1",)))
    looking.present(lived)

    assert (lived.read_bytes(), sorted(lived.parent.iterdir())) == before
    assert {type(record) for record in looking.present(lived).records.values()} >= {Milestone, Evidence, Note}
