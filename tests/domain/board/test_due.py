"""Who owes what by when: work, readings and sheets in one list by day."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from tests.domain.statements import ACTION, DONE_STEP, OPEN_STEP, TODAY, derby
from wsoa.domain.board.due import due_list, unsigned, until_meant
from wsoa.domain.changes.sheet_events import Issue, ReturnReceived, RoundHistory
from wsoa.domain.errors import BadInput, NotFound
from wsoa.domain.progress.measures import FRESH, next_reading
from wsoa.domain.report import Report
from wsoa.domain.signing.owned_words import digest_of_owned
from wsoa.domain.statement.records import Board, Endorsement, Measure, Reading, Record

DAY = timedelta(days=1)
FAR = TODAY + 200 * DAY
BEGAN = date(2019, 5, 31)
MEASURE = Measure(
    "KPI-01",
    "Seen in time",
    baseline=Decimal(50),
    baseline_on=BEGAN,
    target=Decimal(90),
    target_on=date(2020, 3, 31),
    actions=(ACTION.ref,),
    trajectory=("2019-08-20 60", "2019-07-01 55"),
)
READ = Reading("R-001", "KPI-01", Decimal(57), date(2019, 7, 2))
SHEET = Issue("7K2M", "council", BEGAN, TODAY - 3 * DAY)


def report(*records: Record, handed: RoundHistory | None = None) -> Report:
    return Report(derby(*records), TODAY, handed=handed or RoundHistory())


def test_actions_and_milestones_are_owed_by_their_lead_with_those_who_contribute() -> None:
    told = due_list(report(), FAR)

    work = [each for each in told.coming if each.item.kind != "endorsement"]
    assert [(each.day, each.item.ref, each.item.lead, each.contributing) for each in work] == [
        (OPEN_STEP.due, OPEN_STEP.ref, "police", ("council",)),
        (ACTION.due, ACTION.ref, "police", ("council",)),
    ]
    assert told.late == ()


def test_an_endorsement_is_owed_by_whoever_leads_until_it_is_of_the_words_that_there_are() -> None:
    own = Endorsement("E-01", "police", digest=digest_of_owned(derby(), "police"))

    (owed,) = (each for each in due_list(report(), FAR).coming if each.item.kind == "endorsement")

    assert (owed.day, owed.item.lead) == (date(2019, 8, 8), "police")
    assert unsigned(report(own)) == ()
    assert unsigned(report(own, replace(OPEN_STEP, due=FAR))) == ("police",)


def test_what_is_late_is_told_for_every_day_and_what_is_done_for_none() -> None:
    told = due_list(report(replace(OPEN_STEP, due=TODAY - DAY), DONE_STEP), TODAY)

    assert [(each.item.ref, each.days_late) for each in told.late] == [(OPEN_STEP.ref, 1)]
    assert told.coming == ()


def test_an_agency_owes_what_it_leads_and_what_it_contributes_to() -> None:
    assert len(due_list(report(), FAR, "Local authority").coming) == 2
    assert due_list(report(replace(ACTION, contributing=())), FAR, "council").coming == ()
    with pytest.raises(NotFound):
        due_list(report(), FAR, "nobody")


@pytest.mark.parametrize(
    ("records", "day"),
    [
        ((MEASURE,), date(2019, 7, 1)),
        ((MEASURE, READ), date(2019, 8, 20)),
        ((replace(MEASURE, trajectory=()), READ), date(2019, 7, 2) + FRESH),
        ((replace(MEASURE, trajectory=(), target_on=date(2019, 7, 20)), READ), date(2019, 7, 20)),
        ((MEASURE, replace(READ, value=Decimal(95))), None),
        ((replace(MEASURE, withdrawn="Not counted any more"), READ), None),
        ((replace(MEASURE, baseline=None, baseline_on=None),), None),
    ],
)
def test_a_measure_is_read_by_its_next_step_its_target_or_before_it_is_stale(
    records: tuple[Measure | Reading, ...], day: date | None
) -> None:
    statement = derby(*records)

    assert next_reading(statement, statement.all(Measure)[0], TODAY) == day


def test_a_reading_is_owed_by_the_agency_of_the_measures_action() -> None:
    told = due_list(report(MEASURE, READ), FAR)

    assert [(each.item.kind, each.item.lead) for each in told.coming if each.item.ref == "KPI-01"] == [
        ("reading", "police")
    ]


def test_a_sheet_is_owed_until_it_came_back() -> None:
    out = RoundHistory((SHEET,))
    back = replace(out, returns=(ReturnReceived("7K2M", TODAY, "0" * 64),))

    assert [(each.item.kind, each.item.ref, each.days_late) for each in due_list(report(handed=out), TODAY).late] == [
        ("sheet", "7K2M", 3)
    ]
    assert due_list(report(handed=back), TODAY).late == ()


@pytest.mark.parametrize(
    ("week", "within", "until", "day"),
    [
        (True, "", "", TODAY + 7 * DAY),
        (False, "", "", TODAY + 28 * DAY),
        (False, "10d", "", TODAY + 10 * DAY),
        (False, "4 weeks", "", TODAY + 28 * DAY),
        (False, "", "next-board", TODAY + 9 * DAY),
        (False, "", "deadline", date(2019, 8, 15)),
        (False, "", "1/9/2019", date(2019, 9, 1)),
    ],
)
def test_how_far_to_look_ahead_is_said_in_days_weeks_or_by_a_day(
    *, week: bool, within: str, until: str, day: date
) -> None:
    found = until_meant(report(Board("B-01", TODAY + 9 * DAY)), week=week, within=within, until=until)

    assert found == day


@pytest.mark.parametrize(
    ("week", "within", "until"), [(True, "4w", ""), (False, "a while", ""), (False, "", "whenever")]
)
def test_what_is_no_span_is_refused(*, week: bool, within: str, until: str) -> None:
    with pytest.raises(BadInput):
        until_meant(report(), week=week, within=within, until=until)


def test_up_to_a_deadline_that_nobody_knows_is_refused_with_how_to_give_one() -> None:
    unknown = replace(report().statement.letter, deadline=None, published=None)

    with pytest.raises(NotFound, match="No deadline is known"):
        until_meant(report(unknown), week=False, within="", until="deadline")


def test_a_day_that_has_passed_is_refused() -> None:
    with pytest.raises(BadInput, match="has passed"):
        due_list(report(), TODAY - DAY)
