"""What both sides did since a workbook went out is merged field by field.

Nothing is lost and nothing is replaced unasked.
"""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from tests.domain.round.coordinators_desk import CoordinatorsDesk, blank_codes, came_back
from tests.domain.statements import ACTION, AREA, OPEN_STEP, derby
from wsoa.domain.changes.change import Change
from wsoa.domain.changes.plan import Conflict, Keep
from wsoa.domain.errors import Place
from wsoa.domain.statement.choices import Confidence, Delivery
from wsoa.domain.statement.records import Action, Measure, Milestone, Note, Reading

MENDED = "Nine children in ten say that somebody listened."


@pytest.fixture
def desk() -> CoordinatorsDesk:
    return CoordinatorsDesk(derby())


def test_an_untouched_sheet_changes_nothing_and_is_recorded_as_returned(desk: CoordinatorsDesk) -> None:
    workbook = desk.hand_out()

    plan = desk.plan(came_back(workbook))

    assert plan.changes == ()
    assert plan.conflicts == ()
    assert [(event.sign, event.filled_in_by, event.by, event.brought) for event in plan.returned] == [
        ("M4XT", "DCI Green", "Alex Coordinator", ())
    ]
    assert [entry.kind for entry in plan.ledger] == ["returned"]


def test_a_field_only_the_agency_changed_is_taken(desk: CoordinatorsDesk) -> None:
    workbook = desk.hand_out()

    plan = desk.plan(came_back(workbook, {("AFI-01.1", "Confidence"): "At risk"}))

    assert plan.changes == (Change("AFI-01.1", "confidence", None, Confidence.AT_RISK),)


def test_a_field_only_we_changed_is_left_alone(desk: CoordinatorsDesk) -> None:
    workbook = desk.hand_out()
    desk.now = desk.now.with_records(replace(ACTION, officer="Chief Inspector"))

    assert desk.plan(came_back(workbook)).changes == ()


def test_different_fields_of_one_record_merge(desk: CoordinatorsDesk) -> None:
    workbook = desk.hand_out()
    desk.now = desk.now.with_records(replace(ACTION, officer="Chief Inspector"))

    desk.take(came_back(workbook, {("AFI-01.1", "Measure of success"): MENDED}))

    merged = desk.now.find(Action, "AFI-01.1")
    assert (merged.officer, merged.success) == ("Chief Inspector", MENDED)


def test_the_same_change_on_both_sides_is_no_conflict_and_no_change(desk: CoordinatorsDesk) -> None:
    workbook = desk.hand_out()
    desk.now = desk.now.with_records(replace(ACTION, officer="Chief Inspector"))

    plan = desk.plan(came_back(workbook, {("AFI-01.1", "Lead officer"): "Chief  Inspector"}))

    assert plan.changes == ()
    assert plan.conflicts == ()


def test_a_field_changed_on_both_sides_is_a_conflict_that_names_all_three_values(desk: CoordinatorsDesk) -> None:
    workbook = desk.hand_out()
    desk.now = desk.now.with_records(replace(OPEN_STEP, due=date(2019, 9, 9)))

    plan = desk.plan(
        came_back(
            workbook,
            {("AFI-01.1.2", "Due"): "16 September 2019", ("AFI-01.1.2", "Milestone"): "Dip sample thirty returns"},
        )
    )

    assert plan.conflicts == (
        Conflict(
            "AFI-01.1.2",
            "due",
            date(2019, 9, 9),
            date(2019, 9, 16),
            Place("Milestones", "F3"),
            date(2019, 9, 2),
            is_three_way=True,
        ),
    )
    assert [change.field for change in plan.changes] == ["title"]


@pytest.mark.parametrize(("keep", "due"), [(Keep.OURS, date(2019, 9, 9)), (Keep.THEIRS, date(2019, 9, 16))])
def test_a_settled_conflict_keeps_the_value_that_was_chosen_and_is_not_asked_again(
    desk: CoordinatorsDesk, keep: Keep, due: date
) -> None:
    workbook = desk.hand_out()
    desk.now = desk.now.with_records(replace(OPEN_STEP, due=date(2019, 9, 9)))
    came = came_back(workbook, {("AFI-01.1.2", "Due"): "16 September 2019"})

    desk.take(came, keep)

    assert desk.now.find(Milestone, "AFI-01.1.2").due == due
    later = came_back(workbook, {("AFI-01.1.2", "Due"): "16 September 2019", ("AFI-01.1", "Confidence"): "on track"})
    assert [change.field for change in desk.take(later).changes] == ["confidence"]


def test_an_emptied_cell_is_a_change_to_nothing(desk: CoordinatorsDesk) -> None:
    workbook = desk.hand_out()

    plan = desk.plan(came_back(workbook, {("AFI-01.1", "Lead officer"): ""}))

    assert plan.changes == (Change("AFI-01.1", "officer", "Detective Superintendent", ""),)


def test_a_row_left_out_is_left_alone_and_that_is_said(desk: CoordinatorsDesk) -> None:
    came = came_back(desk.hand_out())
    shorter = replace(
        came,
        sheets=tuple(
            replace(sheet, rows=sheet.rows[1:]) if sheet.name == "Milestones" else sheet for sheet in came.sheets
        ),
    )

    plan = desk.plan(shorter)

    assert plan.changes == ()
    assert "1 row of sheet M4XT is not in it, and was left alone." in plan.remarks


def test_a_blank_row_filled_in_becomes_a_milestone_and_stays_the_same_one(desk: CoordinatorsDesk) -> None:
    workbook = desk.hand_out()
    code = blank_codes(workbook)[0]
    first = {
        (code, "Action reference"): "AFI-01.1",
        (code, "Milestone"): "Brief every shift",
        (code, "Due"): "20/9/2019",
    }

    plans = [
        desk.take(came_back(workbook, first | more))
        for more in ({}, {(code, "Milestone"): "Brief every shift twice"}, {(code, "Done on"): "1 Aug 2019"})
    ]

    assert [plan.born for plan in plans] == [("AFI-01.1.3",), (), ()]
    assert desk.now.find(Milestone, "AFI-01.1.3") == Milestone(
        "AFI-01.1.3", "AFI-01.1", "Brief every shift", due=date(2019, 9, 20), done=date(2019, 8, 1)
    )


def test_an_update_becomes_a_note_in_the_words_and_the_name_of_who_filled_it_in(desk: CoordinatorsDesk) -> None:
    workbook = desk.hand_out()

    desk.take(came_back(workbook, {("AFI-01.1", "Your update"): "Forty trained.\n\nThe rest in May."}))

    (note,) = desk.now.all(Note)
    assert note == Note("N-001", "AFI-01.1", "Forty trained.\n\nThe rest in May.", desk.today, "DCI Green")


def test_a_lead_who_sends_one_workbook_four_times_makes_no_conflicts_and_no_duplicates(desk: CoordinatorsDesk) -> None:
    workbook = desk.hand_out()
    code = blank_codes(workbook)[0]
    typed: dict[tuple[str, str], str] = {}

    for more in (
        {("AFI-01.1", "Your update"): "Forty trained.", ("AFI-01.1", "Confidence"): "at risk"},
        {(code, "Action reference"): "afi-1.1", (code, "Milestone"): "Brief every shift"},
        {("AFI-01.1", "Your update"): "Forty-two trained.", ("AFI-01.1", "Confidence"): "on track"},
        {(code, "Milestone"): "Brief each shift", ("AFI-01.1", "Confidence"): "off track"},
    ):
        typed |= more
        desk.take(came_back(workbook, typed))

    assert [note.text for note in desk.now.all(Note)] == ["Forty-two trained."]
    assert [step.title for step in desk.now.all(Milestone)][2:] == ["Brief each shift"]
    assert desk.now.find(Action, "AFI-01.1").confidence is Confidence.OFF_TRACK


def test_what_a_row_brought_stays_when_it_is_emptied(desk: CoordinatorsDesk) -> None:
    workbook = desk.hand_out()
    desk.take(came_back(workbook, {("AFI-01.1", "Your update"): "Forty trained."}))

    plan = desk.take(came_back(workbook))

    assert plan.changes == ()
    assert any("N-001 stays as it is" in remark for remark in plan.remarks)


def test_the_same_update_in_an_older_and_a_newer_sheet_is_one(desk: CoordinatorsDesk) -> None:
    older, newer = desk.hand_out(), desk.hand_out(sign="9RZF")
    said = {("AFI-01.1", "Your update"): "Forty trained."}

    desk.take(came_back(newer, said))
    plan = desk.take(came_back(older, said))

    assert plan.changes == ()
    assert len(desk.now.all(Note)) == 1
    assert any("Sheet M4XT is of" in remark and "9RZF was issued" in remark for remark in plan.remarks)


def test_an_older_sheet_is_merged_by_what_it_said(desk: CoordinatorsDesk) -> None:
    older = desk.hand_out()
    newer = desk.hand_out(sign="9RZF")
    desk.take(came_back(newer, {("AFI-01.1", "Confidence"): "off track"}))

    plan = desk.take(came_back(older, {("AFI-01.1", "Lead officer"): "Chief Inspector"}))

    assert [change.field for change in plan.changes] == ["officer"]
    assert desk.now.find(Action, "AFI-01.1").confidence is Confidence.OFF_TRACK


def test_the_very_same_file_twice_does_nothing_and_says_when_it_came(desk: CoordinatorsDesk) -> None:
    came = came_back(desk.hand_out(), {("AFI-01.1", "Confidence"): "at risk"})
    desk.take(came)

    again = desk.plan(came)

    assert (again.changes, again.ledger, again.returned) == ((), (), ())
    assert "This very file was taken in on 1 August 2019" in again.remarks[0]


def test_an_old_file_that_comes_again_does_not_turn_back_what_a_later_one_said(desk: CoordinatorsDesk) -> None:
    workbook = desk.hand_out()
    first = came_back(workbook, {("AFI-01.1", "Confidence"): "at risk"})
    desk.take(first)
    desk.take(came_back(workbook, {("AFI-01.1", "Confidence"): "on track"}))

    plan = desk.plan(first)

    assert plan.changes == ()
    assert "A later one has come since" in plan.remarks[0]


def test_words_that_were_removed_for_good_do_not_come_back_with_an_old_sheet(desk: CoordinatorsDesk) -> None:
    workbook = desk.hand_out()
    desk.now = desk.now.with_records(replace(ACTION, officer="removed on 2 August 2019 by Alex"))
    desk.sent["M4XT"] = replace(desk.sent["M4XT"], redacted=frozenset({("AFI-01.1", "officer")}), then=desk.now)

    plan = desk.plan(came_back(workbook))

    assert plan.changes == ()
    assert any("words were removed from AFI-01.1 since" in remark for remark in plan.remarks)


def test_withdrawing_is_a_word_in_a_column_with_a_reason(desk: CoordinatorsDesk) -> None:
    workbook = desk.hand_out()

    desk.take(
        came_back(
            workbook, {("AFI-01.1", "Delivery"): "withdrawn", ("AFI-01.1", "Why withdrawn"): "Answered elsewhere"}
        )
    )

    assert desk.now.find(Action, "AFI-01.1").delivery is Delivery.WITHDRAWN


def test_the_same_words_a_month_later_are_another_update(desk: CoordinatorsDesk) -> None:
    first = desk.hand_out()
    desk.take(came_back(first, {("AFI-01.1", "Your update"): "No change."}))
    desk.today = date(2019, 9, 2)

    desk.take(came_back(desk.hand_out(sign="9RZF"), {("AFI-01.1", "Your update"): "No change."}))

    assert [(note.text, note.dated) for note in desk.now.all(Note)] == [
        ("No change.", date(2019, 8, 1)),
        ("No change.", date(2019, 9, 2)),
    ]


def test_a_shaded_cell_whose_words_were_removed_since_is_no_problem(desk: CoordinatorsDesk) -> None:
    workbook = desk.hand_out()
    removed = desk.now.with_records(replace(ACTION, title="removed on 2 August 2019 by Alex"))
    desk.now = removed
    desk.sent["M4XT"] = replace(desk.sent["M4XT"], redacted=frozenset({("AFI-01.1", "title")}), then=removed)

    plan = desk.plan(came_back(workbook, {("AFI-01.1.1", "Milestone"): "Agree who speaks"}))

    assert [change.ref for change in plan.changes] == ["AFI-01.1.1"]


def test_an_update_that_nobody_signed_is_the_agencys(desk: CoordinatorsDesk) -> None:
    workbook = desk.hand_out()

    plan = desk.take(came_back(workbook, {("AFI-01.1", "Your update"): "Forty trained."}, signed=""))

    assert [note.by for note in desk.now.all(Note)] == ["Derbyshire Constabulary"]
    assert any("Nobody is named" in remark for remark in plan.remarks)


def test_an_older_copy_of_the_workbook_takes_nothing_back_and_is_told(desk: CoordinatorsDesk) -> None:
    workbook = desk.hand_out()
    desk.take(
        came_back(workbook, {("AFI-01.1", "Confidence"): "off track", ("AFI-01.1.2", "Done on"): "1 August 2019"})
    )

    plan = desk.plan(came_back(workbook))

    assert (plan.changes, plan.conflicts) == ((), ())
    assert (
        "2 cells stand as they went out, and what an earlier return of the sheet said there stays: Actions!G2"
        " (Confidence) “off track”, Milestones!E3 (Done on) “1 August 2019”."
    ) in plan.remarks


def test_a_copy_between_two_others_is_told_before_it_takes_anything_back(desk: CoordinatorsDesk) -> None:
    workbook = desk.hand_out()
    for said in ("off track", "at risk"):
        desk.take(came_back(workbook, {("AFI-01.1", "Confidence"): said}))

    plan = desk.plan(came_back(workbook, {("AFI-01.1", "Confidence"): "off track"}, sha256="saved anew"))

    assert {change.field for change in plan.changes} == {"confidence"}
    assert any("is it an older copy of the workbook?" in remark for remark in plan.remarks)


def test_a_cell_left_as_issued_in_the_copy_of_another_person_is_a_conflict_and_nothing_is_undone(
    desk: CoordinatorsDesk,
) -> None:
    workbook = desk.hand_out()
    desk.take(came_back(workbook, {("AFI-01.1", "Lead officer"): "DS Grey"}, signed="Alice"))

    plan = desk.plan(came_back(workbook, {("AFI-01.1", "Confidence"): "at risk"}, signed="Bob"))

    assert {change.field for change in plan.changes} == {"confidence"}
    assert [(each.field, each.ours, each.base, str(each.where)) for each in plan.conflicts] == [
        ("officer", "DS Grey", ACTION.officer, "Actions!K2")
    ]


def test_a_cell_left_as_issued_in_a_copy_saved_later_is_the_same_conflict_if_that_copy_comes_first(
    desk: CoordinatorsDesk,
) -> None:
    workbook = desk.hand_out()
    desk.take(came_back(workbook, {("AFI-01.1", "Confidence"): "at risk"}, signed="Bob", saved="2019-07-02"))

    plan = desk.plan(came_back(workbook, {("AFI-01.1", "Lead officer"): "DS Grey"}, signed="Alice", saved="2019-07-01"))

    assert plan.changes == ()
    assert [(each.field, each.ours, each.theirs) for each in plan.conflicts] == [("officer", ACTION.officer, "DS Grey")]


def test_what_another_persons_copy_said_stays_and_is_asked_about_and_is_no_answer(desk: CoordinatorsDesk) -> None:
    workbook = desk.hand_out()
    desk.take(came_back(workbook, {("AFI-01.1", "Confidence"): "at risk"}, signed="Alice"))

    plan = desk.plan(came_back(workbook, {("AFI-01.1.2", "Done on"): "1 August 2019"}, signed="Bob"))

    assert [change.field for change in plan.changes] == ["done"]
    assert [(each.ref, each.field, each.ours, each.theirs) for each in plan.conflicts] == [
        ("AFI-01.1", "confidence", Confidence.AT_RISK, None)
    ]
    assert [each.answered for each in plan.returned] == [1]


def test_a_dispute_that_was_settled_is_not_asked_again_when_the_same_person_sends_more(desk: CoordinatorsDesk) -> None:
    workbook = desk.hand_out()
    bobs = {("AFI-01.1", "Confidence"): "at risk"}
    desk.take(came_back(workbook, {("AFI-01.1", "Lead officer"): "DS Grey"}, signed="Alice"))
    desk.take(came_back(workbook, bobs, signed="Bob"), keep=Keep.OURS)

    plan = desk.plan(came_back(workbook, bobs | {("AFI-01.1", "Your update"): "Begun."}, signed="Bob"))

    assert plan.conflicts == ()
    assert desk.now.find(Action, "AFI-01.1").officer == "DS Grey"


def test_what_two_people_wrote_into_the_same_blank_row_and_the_same_box_are_two_things(desk: CoordinatorsDesk) -> None:
    workbook = desk.hand_out()
    code = blank_codes(workbook)[0]
    for who, step, words in (("Alice", "Coach twelve", "Coaching begins."), ("Bob", "Test the form", "No printer.")):
        new = {(code, "Action reference"): "AFI-01.1", (code, "Milestone"): step, ("AFI-01.1", "Your update"): words}
        desk.take(came_back(workbook, new, signed=who))

    assert [step.title for step in desk.now.all(Milestone)][2:] == ["Coach twelve", "Test the form"]
    assert [(note.text, note.by) for note in desk.now.all(Note)] == [
        ("Coaching begins.", "Alice"),
        ("No printer.", "Bob"),
    ]


@pytest.mark.parametrize(
    ("later", "days", "notes"),
    [
        ("40 responses read in August; 9 fell short.", 30, 2),
        ("40 responses read in July; 9 fell short.", 14, 2),
        ("40 responses read in July; 13 fell short.", 1, 1),
    ],
)
def test_the_next_month_typed_over_the_last_is_a_second_update_and_no_correction(
    desk: CoordinatorsDesk, later: str, days: int, notes: int
) -> None:
    workbook = desk.hand_out()
    desk.take(came_back(workbook, {("AFI-01.1", "Your update"): "40 responses read in July; 12 fell short."}))
    desk.today += timedelta(days)

    desk.take(came_back(workbook, {("AFI-01.1", "Your update"): later}))

    assert len(desk.now.all(Note)) == notes


def test_news_of_a_later_day_is_another_update_and_a_correction_is_the_same_one(desk: CoordinatorsDesk) -> None:
    workbook = desk.hand_out()
    desk.take(came_back(workbook, {("AFI-01.1", "Your update"): "Week one: the checklist is drafted."}))
    desk.take(came_back(workbook, {("AFI-01.1", "Your update"): "Week one: the checklist is drafted and agreed."}))
    desk.today = date(2019, 8, 8)

    desk.take(came_back(workbook, {("AFI-01.1", "Your update"): "Two researchers begin on Monday."}))

    assert [note.text for note in desk.now.all(Note)] == [
        "Week one: the checklist is drafted and agreed.",
        "Two researchers begin on Monday.",
    ]


def test_a_reading_of_another_day_is_another_reading_and_a_corrected_day_is_the_same_one() -> None:
    measure = Measure(
        "KPI-01", "Children seen", baseline=Decimal(40), baseline_on=date(2019, 5, 1), actions=("AFI-01.1",)
    )
    desk = CoordinatorsDesk(derby(measure))
    workbook = desk.hand_out()
    for value, day in (("85", "30 July 2019"), ("85", "31 July 2019"), ("87", "1 August 2019")):
        desk.take(came_back(workbook, {("KPI-01", "New reading"): value, ("KPI-01", "Read on"): day}))

    assert [(reading.ref, reading.value, reading.dated) for reading in desk.now.all(Reading)] == [
        ("R-001", Decimal(85), date(2019, 7, 31)),
        ("R-002", Decimal(87), date(2019, 8, 1)),
    ]


def test_what_is_said_of_an_action_that_was_withdrawn_here_since_is_not_taken_unseen(desk: CoordinatorsDesk) -> None:
    workbook = desk.hand_out()
    desk.now = desk.now.with_records(replace(ACTION, delivery=Delivery.WITHDRAWN, withdrawn="Answered by AFI-02.1"))

    plan = desk.plan(came_back(workbook, {("AFI-01.1", "Lead officer"): "Chief Inspector"}))

    assert any(
        remark.startswith("AFI-01.1 was withdrawn since the sheet went out (“Answered by AFI-02.1”)")
        for remark in plan.remarks
    )


def test_what_was_withdrawn_before_the_sheet_went_out_is_written_about_without_a_remark(desk: CoordinatorsDesk) -> None:
    desk.now = desk.now.with_records(replace(AREA, withdrawn="The letter was corrected"))
    workbook = desk.hand_out()

    plan = desk.plan(came_back(workbook, {("AFI-01.1", "Lead officer"): "Chief Inspector"}))

    assert [change.field for change in plan.changes] == ["officer"]
    assert plan.remarks == ()


def test_a_milestone_without_a_code_sent_again_in_other_words_is_the_same_one(desk: CoordinatorsDesk) -> None:
    workbook = desk.hand_out()
    code = blank_codes(workbook)[0]
    first = {(code, "Code"): "", (code, "Action reference"): "AFI-01.1", (code, "Milestone"): "Brief every shift"}
    desk.take(came_back(workbook, first))

    plan = desk.take(came_back(workbook, {**first, (code, "Milestone"): "Brief each and every shift"}))

    assert plan.born == ()
    assert desk.now.find(Milestone, "AFI-01.1.3").title == "Brief each and every shift"
