"""What changed since a day, told from the statement as it stood then and as it stands now."""

from dataclasses import replace
from datetime import date, timedelta

from tests.domain.statements import ACTION, AREA, DONE_STEP, OPEN_STEP, TODAY, derby
from wsoa.domain.board.changes_since import ChangesSince, changes_since
from wsoa.domain.board.slippage import slipped_dates
from wsoa.domain.changes.agreed_dates import DateMove
from wsoa.domain.progress.ratings import Colour, Rating
from wsoa.domain.report import Report
from wsoa.domain.statement.choices import Confidence, Delivery, Shows
from wsoa.domain.statement.records import Action, Evidence, Milestone, Record

SINCE = TODAY - timedelta(days=35)
HEARD = {ACTION.ref: TODAY - timedelta(days=1)}
BEFORE = Report(derby(), SINCE, heard={ACTION.ref: SINCE})
MOVE = DateMove(9, OPEN_STEP.ref, TODAY - timedelta(days=3), OPEN_STEP.due, date(2019, 9, 30), "Staff left", "Board")


def told(*records: Record, moves: tuple[DateMove, ...] = (), heard: date = HEARD[ACTION.ref]) -> ChangesSince:
    by_ref = {move.ref: tuple(other for other in moves if other.ref == move.ref) for move in moves}
    return changes_since(BEFORE, Report(derby(*records), TODAY, heard={ACTION.ref: heard}, moves=by_ref))


def test_where_nothing_happened_nothing_is_told() -> None:
    assert told() == ChangesSince(SINCE + timedelta(1), TODAY)


def test_a_rating_that_moved_is_told_with_both_colours_its_reason_and_the_evidence_that_came() -> None:
    complete = replace(ACTION, delivery=Delivery.COMPLETE, completed=date(2019, 7, 11))
    accepted = Evidence("EV-006", ACTION.ref, description="Audit", accepted=TODAY, accepted_by="Chair")
    added = Evidence("EV-007", DONE_STEP.ref, shows=Shows.DIFFERENCE)
    gone = Evidence("EV-008", ACTION.ref, withdrawn="Wrong file")

    (move,) = told(complete, replace(OPEN_STEP, done=TODAY), accepted, added, gone).ratings

    assert (move.item.ref, move.before, move.after) == (ACTION.ref, Rating.ON_TRACK, Rating.COMPLETE)
    assert (move.colour_before, move.colour_after) == (Colour.GREEN, Colour.GREEN)
    assert move.reason == "Completed on 11 July 2019."
    assert [(news.ref, news.what, news.shows) for news in move.evidence] == [
        ("EV-006", "accepted", Shows.DONE),
        ("EV-007", "added", Shows.DIFFERENCE),
    ]
    assert not move.is_worse


def test_what_fell_stands_before_what_rose_and_the_worst_first() -> None:
    rose = replace(ACTION, ref="AFI-01.2", confidence=Confidence.OFF_TRACK)
    other = replace(ACTION, ref="AFI-01.3")
    before = Report(derby(rose, other), SINCE, heard=dict.fromkeys(("AFI-01.1", "AFI-01.2", "AFI-01.3"), SINCE))
    now = Report(
        derby(
            replace(ACTION, confidence=Confidence.AT_RISK),
            replace(rose, confidence=None),
            replace(other, due=TODAY - timedelta(days=1)),
        ),
        TODAY,
        heard=dict.fromkeys(("AFI-01.1", "AFI-01.2", "AFI-01.3"), TODAY),
    )

    moves = changes_since(before, now).ratings

    assert [(move.item.ref, move.after) for move in moves[:2]] == [
        ("AFI-01.3", Rating.LATE),
        ("AFI-01.1", Rating.AT_RISK),
    ]
    assert [(move.item.ref, move.is_worse) for move in moves[2:]] == [("AFI-01.2", False)]


def test_done_newly_late_new_and_withdrawn_are_each_told_once() -> None:
    yesterday = TODAY - timedelta(days=1)
    fresh = Action("AFI-01.2", ("AFI-01",), title="New", lead="council", starts=TODAY, due=date(2019, 12, 1))
    its_step = Milestone("AFI-01.2.1", "AFI-01.2", "Of the new one", due=date(2019, 10, 1))
    gone = Milestone("AFI-01.1.3", "AFI-01.1", "Not needed", withdrawn="Done elsewhere")

    found = told(replace(OPEN_STEP, due=yesterday, agreed=yesterday), fresh, its_step, gone)

    assert [(item.item.ref, item.day) for item in found.newly_late] == [(OPEN_STEP.ref, yesterday)]
    assert [item.ref for item in found.new] == ["AFI-01.2"]
    assert [(item.item.ref, item.reason) for item in found.withdrawn] == [("AFI-01.1.3", "Done elsewhere")]
    assert told(replace(OPEN_STEP, done=TODAY)).done[0].day == TODAY
    assert [item.item.ref for item in told(replace(AREA, withdrawn="Not asked for")).withdrawn] == ["AFI-01"]


def test_a_slipped_date_tells_the_day_agreed_and_every_move_with_its_reason_and_who_agreed() -> None:
    earlier = replace(MOVE, on=SINCE, new=date(2019, 9, 9), reason="Holidays")

    (slip,) = told(replace(OPEN_STEP, due=MOVE.new), moves=(earlier, MOVE)).slipped

    assert (slip.agreed, slip.due, slip.days) == (OPEN_STEP.agreed, MOVE.new, 28)
    assert [(move.reason, move.agreed_by) for move in slip.moves] == [("Holidays", "Board"), ("Staff left", "Board")]


def test_a_date_moved_before_that_day_is_no_news_and_stays_in_the_report_of_slippage() -> None:
    earlier = replace(MOVE, on=SINCE)

    assert told(replace(OPEN_STEP, due=MOVE.new), moves=(earlier,)).slipped == ()
    report = Report(derby(replace(OPEN_STEP, due=MOVE.new)), TODAY, moves={OPEN_STEP.ref: (earlier,)})
    assert [slip.item.ref for slip in slipped_dates(report)] == [OPEN_STEP.ref]


def test_who_was_not_heard_of_for_four_weeks_is_told_with_the_day_they_last_were() -> None:
    (silent,) = told(heard=SINCE).silent

    assert (silent.item.ref, silent.day) == (ACTION.ref, SINCE)


def test_who_is_silent_longest_is_told_first() -> None:
    other = replace(ACTION, ref="AFI-01.2")
    heard = {ACTION.ref: SINCE, other.ref: SINCE - timedelta(days=9)}
    report = Report(derby(other), TODAY, heard=heard)

    assert [each.item.ref for each in changes_since(report, report).silent] == [other.ref, ACTION.ref]
