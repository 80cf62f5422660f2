"""The receipt says in a minute what was taken of a return, what was emptied, and whose value was kept."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from tests.domain.round.any_sheets import all_kept
from tests.domain.round.coordinators_desk import COORDINATOR, CoordinatorsDesk, Typed, blank_codes, came_back, code_of
from tests.domain.statements import ACTION, TODAY, derby
from wsoa.domain.changes.plan import Conflict, Keep, Plan
from wsoa.domain.changes.revision import Revision, Signature
from wsoa.domain.changes.source import FROM_FILE, Source
from wsoa.domain.round.answer.receipt import WIDTH, receipt
from wsoa.domain.round.intake.conflicts import settled
from wsoa.domain.statement.records import Measure
from wsoa.domain.statement.statement import Statement

KPI = Measure(
    "KPI-01",
    "Children who say that somebody listened",
    baseline=Decimal(40),
    baseline_on=date(2019, 5, 1),
    actions=("AFI-01.1",),
    unit="percent",
)


def told(desk: CoordinatorsDesk, typed: Typed | None = None, keep: Keep = Keep.OURS) -> str:
    """The receipt for the sheet of the police with these cells typed over."""
    workbook = desk.hand_out()
    return receipt_for(desk, desk.plan(came_back(workbook, typed)), keep)


def receipt_for(desk: CoordinatorsDesk, plan: Plan, keep: Keep = Keep.OURS) -> str:
    done = settled(desk.now, plan, all_kept(plan, keep), desk.today)
    return written(done, desk.now, plan.conflicts)


def written(plan: Plan, before: Statement, conflicts: tuple[Conflict, ...] = ()) -> str:
    signed = Signature(COORDINATOR, TODAY, datetime(2019, 8, 1, 9, tzinfo=UTC))
    revision = Revision(12, signed, plan.summary, plan.source, plan.reason, "", plan.changes, plan.agreed_by)
    return receipt(revision, plan, before, conflicts)


def test_it_says_whose_sheet_it_was_who_filled_it_in_and_who_took_it_in() -> None:
    said = told(CoordinatorsDesk(derby()))

    assert said.splitlines()[:7] == [
        "RECEIPT",
        "",
        "Sheet:        M4XT, of Derbyshire Constabulary",
        "Answered:     1 action asked, 0 answered, 1 blank",
        "File:         police.xlsx",
        "Filled in by: DCI Green",
        "Taken in:     on 1 August 2019 by Alex Coordinator, as revision 12",
    ]


def test_of_an_untouched_sheet_it_says_that_nothing_was_changed() -> None:
    said = told(CoordinatorsDesk(derby()))

    assert "Nothing in it was changed, so nothing in the statement was either." in said
    assert "WHAT WAS TAKEN" not in said
    assert said.endswith(".\n")


def test_it_shows_each_record_with_the_old_and_the_new() -> None:
    said = told(
        CoordinatorsDesk(derby()), {("AFI-01.1", "Lead officer"): "DI Green", ("AFI-01.1.2", "Done on"): "31 July 2019"}
    )

    assert "AFI-01.1 Speak to every child who returns\n  Lead officer: Detective Superintendent → DI Green\n" in said
    assert "AFI-01.1.2 Dip sample twenty returns\n  Done on: nothing → 31 July 2019\n" in said
    assert "Nothing in it was changed" not in said


def test_what_is_new_is_told_with_the_reference_that_it_got() -> None:
    desk = CoordinatorsDesk(derby(KPI))
    workbook = desk.hand_out()
    blank = blank_codes(workbook)[0]
    typed = {
        (blank, "Action reference"): "AFI-01.1",
        (blank, "Milestone"): "Ask the children",
        (blank, "Due"): "2 September 2019",
        ("AFI-01.1", "Your update"): "All four teams\nhave begun.",
        ("KPI-01", "New reading"): "90",
        ("KPI-01", "Read on"): "31 July 2019",
        ("KPI-01", "Remark"): "a small sample",
    }

    said = receipt_for(desk, desk.plan(came_back(workbook, typed)))

    assert "AFI-01.1.3 Ask the children (new milestone)\n  Due: 2 September 2019\n" in said
    assert "AFI-01.1 Speak to every child who returns\n  Update: “All four teams have begun.” (N-001)\n" in said
    assert (
        "KPI-01 Children who say that somebody listened\n  Reading: 90 on 31 July 2019, “a small sample” (R-001)\n"
        in said
    )


def test_an_update_that_a_later_return_corrects_is_told_as_it_reads_now() -> None:
    desk = CoordinatorsDesk(derby())
    workbook = desk.hand_out()
    desk.take(came_back(workbook, {("AFI-01.1", "Your update"): "Al four teams."}))

    said = receipt_for(desk, desk.plan(came_back(workbook, {("AFI-01.1", "Your update"): "All four teams."})))

    assert "Update: “All four teams.” (N-001, as it reads now)" in said
    assert said.count("Update") == 1


def test_what_was_emptied_stands_apart() -> None:
    said = told(
        CoordinatorsDesk(derby()), {("AFI-01.1", "Lead officer"): "", ("AFI-01.1.2", "Done on"): "31 July 2019"}
    )

    taken, emptied = said.split("EMPTIED, SO THAT NOTHING STANDS THERE ANY MORE")
    assert "Lead officer: Detective Superintendent → nothing" in emptied
    assert "Lead officer" not in taken
    assert "Done on" in taken


def test_where_both_sides_had_changed_it_says_whose_value_was_kept() -> None:
    for keep, kept in ((Keep.OURS, "in the statement"), (Keep.THEIRS, "in the sheet")):
        desk = CoordinatorsDesk(derby())
        workbook = desk.hand_out()
        desk.now = desk.now.with_records(replace(ACTION, officer="Det Supt Blue"))

        said = receipt_for(desk, desk.plan(came_back(workbook, {("AFI-01.1", "Lead officer"): "DI Green"})), keep)

        _, both = said.split("CHANGED ON BOTH SIDES, SO THAT SOMEBODY CHOSE")
        for words in (
            "what the sheet said before: Detective Superintendent",
            "in the statement: Det Supt Blue",
            "in the sheet: DI Green",
            f"kept: what is {kept}",
        ):
            assert words in both
        assert ("Det Supt Blue → DI Green" in said) is (keep is Keep.THEIRS)


def test_remarks_are_repeated() -> None:
    desk = CoordinatorsDesk(derby())
    came = came_back(desk.hand_out())

    said = receipt_for(
        desk, desk.plan(replace(came, remarks=("Row 3 of Milestones is hidden, and looked at all the same.",)))
    )

    assert said.endswith("PLEASE NOTE\n\n- Row 3 of Milestones is hidden, and looked at all the same.\n")


def test_why_a_date_moved_and_who_agreed_is_said() -> None:
    desk = CoordinatorsDesk(derby())
    plan = desk.plan(came_back(desk.hand_out(), {("AFI-01.1", "Due"): "31 October 2019"}))

    said = written(replace(plan, reason="The team is new.", agreed_by="the board"), desk.now)

    assert "Because:      The team is new.\nAgreed by:    the board\n" in said
    assert "  Due: 30 September 2019 → 31 October 2019\n" in said


def test_every_line_fits_a_letter_and_no_strange_sign_gets_in() -> None:
    desk = CoordinatorsDesk(derby(replace(ACTION, title="Speak " * 80)))
    came = replace(
        came_back(desk.hand_out(), {("AFI-01.1", "Lead officer"): "Det " * 100}), remarks=("A bell\x07 rang.",)
    )

    said = receipt_for(desk, desk.plan(came))

    assert max(map(len, said.splitlines())) <= WIDTH
    assert "\x07" not in said


def test_rows_that_are_of_two_sheets_have_one_receipt_that_names_both() -> None:
    desk = CoordinatorsDesk(derby())
    one = came_back(desk.hand_out())
    other = came_back(desk.hand_out("police", "Q9RZ"), {("AFI-01.1", "Lead officer"): "DI Green"})
    both = replace(one, sheets=(*one.sheets, *(replace(sheet, name=f"{sheet.name} 2") for sheet in other.sheets)))

    said = receipt_for(desk, desk.plan(both))

    assert "Sheet:        M4XT, of Derbyshire Constabulary\nSheet:        Q9RZ, of Derbyshire Constabulary\n" in said


def test_a_sheet_that_is_not_ours_has_a_receipt_too() -> None:
    plan = Plan("Imported plan.csv", source=Source(FROM_FILE, "plan.csv"), remarks=("Something.",))

    said = written(plan, derby())

    assert "File:         plan.csv" in said
    assert "Sheet:" not in said
    assert "Filled in by" not in said


def test_a_day_is_a_day_and_not_a_number() -> None:
    desk = CoordinatorsDesk(derby())

    said = told(desk, {("AFI-01.1.2", "Done on"): str(date(2019, 7, 31))})

    assert "31 July 2019" in said
    assert "2019-07-31" not in said


def test_a_code_means_nothing_to_a_lead_and_is_left_out() -> None:
    desk = CoordinatorsDesk(derby())
    workbook = desk.hand_out()

    said = receipt_for(desk, desk.plan(came_back(workbook, {("AFI-01.1", "Lead officer"): "DI Green"})))

    assert code_of(workbook, "AFI-01.1") not in said
