"""The first plan is collected by workbook: each agency's areas and points, with rows that wait for its actions."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.operations import small
from tests.operations.rounds import filled_in
from wsoa.domain.changes.change import diff
from wsoa.domain.changes.plan import Keep, Plan
from wsoa.domain.errors import BadInput, Problems
from wsoa.domain.round.answer.grouped import title_asked_about
from wsoa.domain.round.handout.sheet_fields import CODE, PLAN
from wsoa.domain.round.intake.take_in import ImportContext
from wsoa.domain.statement.records import Action, Agency, Area, Milestone
from wsoa.operations import importing, looking, verifying
from wsoa.operations.carry_out import carry_out, carry_out_shown
from wsoa.operations.sheets import AgenciesAsked, agencies_asked, issue_sheets

Cells = dict[tuple[str, str], str | datetime | None]
PROPOSED: Cells = {
    ("AFI-02", "Action"): "Invite health to every strategy discussion",
    ("AFI-02", "Lead officer"): "Named nurse",
    ("AFI-02", "Start"): "10 June 2019",
    ("AFI-02", "Due"): "30 September 2019",
    ("AFI-02", "Measure of success"): "Health is at 9 in 10 discussions",
    ("AFI-02", "Milestones"): "List of contacts, 28 June 2019\n2. First month audited by 31 August 2019",
}


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    return small.begun(tmp_path / "data" / "wsoa.db")


def handed_out(database: Path, agency: str = "health") -> Path:
    asked = AgenciesAsked((looking.present(database).find(Agency, agency),), proposes=True)
    (made,) = issue_sheets(database, small.signed(small.PLANNED), asked, None)
    return made.path


def taken(database: Path, path: Path) -> Plan:
    found = importing.check_file(database, path, ImportContext(small.WHO, small.PLANNED)).plan
    carry_out_shown(database, small.signed(small.PLANNED), found)
    assert verifying.verify(database).holds
    return found


def test_an_agency_gets_its_areas_and_points_proposed_or_confirmed_each_with_rows_that_wait(begun: Path) -> None:
    now = looking.present(begun)
    book = load_workbook(handed_out(begun))

    rows = [[cell.value for cell in row] for row in book[PLAN.name].iter_rows(min_row=2)]

    theirs = [area.ref for area in now.all(Area) if "health" in (area.lead, *area.contributing)]
    assert theirs
    assert {str(row[0]).rstrip("abc") for row in rows} == set(theirs)
    assert all(str(row[-1]).startswith("W") for row in rows)
    assert not any(row[3] for row in rows)


def test_what_a_lead_proposes_is_an_action_of_that_agency_with_its_milestones(begun: Path) -> None:
    taken(begun, filled_in(handed_out(begun), PROPOSED))

    now = looking.present(begun)
    (action,) = now.all(Action)
    assert (action.ref, action.areas, action.lead, action.officer) == ("AFI-02.1", ("AFI-02",), "health", "Named nurse")
    assert (action.starts, action.due) == (date(2019, 6, 10), date(2019, 9, 30))
    assert [(step.title, step.due) for step in now.all(Milestone)] == [
        ("List of contacts, 28 June 2019", date(2019, 6, 28)),
        ("First month audited by 31 August 2019", date(2019, 8, 31)),
    ]


def test_sent_again_with_more_in_it_the_row_is_the_same_action(begun: Path) -> None:
    workbook = handed_out(begun)
    taken(begun, filled_in(workbook, PROPOSED))
    more = {
        **PROPOSED,
        ("AFI-02", "Action"): "Health is invited, always",
        ("AFI-02", "Milestones"): f"{PROPOSED['AFI-02', 'Milestones']}\nReport, 20 September 2019",
    }

    plan = taken(begun, filled_in(workbook, more, "later.xlsx"))

    assert plan.born == ("AFI-02.1.3",)
    assert [action.title for action in looking.present(begun).all(Action)] == ["Health is invited, always"]


def test_a_milestone_in_other_words_or_of_another_day_is_the_same_one_whatever_was_said_of_it_here(begun: Path) -> None:
    workbook, listed = handed_out(begun), str(PROPOSED["AFI-02", "Milestones"])
    taken(begun, filled_in(workbook, PROPOSED))
    reworded = replace(looking.present(begun).find(Milestone, "AFI-02.1.2"), title="The first month, audited")
    carry_out(
        begun, small.signed(small.PLANNED), lambda now: Plan("Reworded", changes=diff(now, now.with_records(reworded)))
    )

    again = {**PROPOSED, ("AFI-02", "Milestones"): listed.replace("28 June", "5 July")}
    moved = taken(begun, filled_in(workbook, again, "again.xlsx"))

    assert {(change.ref, change.field) for change in moved.changes} == {
        ("AFI-02.1.1", "title"),
        ("AFI-02.1.1", "due"),
    }
    assert len(looking.present(begun).all(Milestone)) == 2


def test_a_line_that_is_taken_out_takes_no_milestone_back_and_that_is_said(begun: Path) -> None:
    workbook, listed = handed_out(begun), str(PROPOSED["AFI-02", "Milestones"])
    taken(begun, filled_in(workbook, PROPOSED))

    fewer = {**PROPOSED, ("AFI-02", "Milestones"): listed.splitlines()[0]}
    plan = taken(begun, filled_in(workbook, fewer, "fewer.xlsx"))

    assert plan.changes == ()
    assert any("AFI-02.1.2, is no longer in it" in remark for remark in plan.remarks)
    assert [event.sign for event in plan.returned] == [workbook.stem.rpartition("-")[2]]


def test_untouched_it_changes_nothing(begun: Path) -> None:
    assert taken(begun, filled_in(handed_out(begun), {})).changes == ()


def test_milestones_without_their_action_are_a_problem_at_the_cell(begun: Path) -> None:
    back = filled_in(handed_out(begun), {("AFI-02", "Milestones"): "List of contacts, 28 June 2019"})

    with pytest.raises(Problems) as refused:
        taken(begun, back)

    (problem,) = refused.value.problems
    assert (problem.why, str(problem.mend)) == (
        "No action stands in the row, so nobody can tell what these are milestones of.",
        "Fill in “Action”.",
    )


def test_an_action_may_be_proposed_in_any_later_month(begun: Path) -> None:
    taken(begun, filled_in(handed_out(begun), PROPOSED))
    later = handed_out(begun)

    book = load_workbook(later)
    assert {"New actions", "Actions", "Milestones"} <= set(book.sheetnames)
    place = [cell.value for cell in book[PLAN.name][1]].index("Already planned")
    planned = next(row[place].value for row in book[PLAN.name].iter_rows(min_row=2) if row[0].value == "AFI-02")
    assert planned == "AFI-02.1: Invite health to every strategy discussion"
    taken(begun, filled_in(later, {("AFI-02", "Action"): "Tell children what was decided"}, "second.xlsx"))
    assert [action.ref for action in looking.present(begun).all(Action)] == ["AFI-02.1", "AFI-02.2"]


def test_whoever_is_to_answer_no_area_is_passed_over_and_refused_by_name(begun: Path) -> None:
    asked = agencies_asked(begun, None, everyone=True, proposes=True)

    assert asked.agencies
    for idle in asked.idle:
        with pytest.raises(BadInput, match="is to answer no area"):
            handed_out(begun, idle.ref)


def with_more_actions(path: Path, name: str, *, due: str = "2019-10-31") -> Path:
    """A return with an action in a row of AFI-02, one in a copy of that row, and one in a row without a code."""
    book = load_workbook(filled_in(path, PROPOSED))
    sheet = book[PLAN.name]
    at = {str(cell.value): place for place, cell in enumerate(sheet[1], 1)}
    first = next(row for row in sheet.iter_rows(min_row=2, values_only=True) if row[at["Action"] - 1])
    copy, free = sheet.max_row + 1, sheet.max_row + 2
    sheet.append(first)
    told: tuple[tuple[int, str, str], ...] = (
        (copy, "Action", "Audit the invitations every month"),
        (copy, "Due", due),
        (free, "Reference", "AFI-02"),
        (free, "Action", "Name a nurse for each school"),
        (free, "Milestones", "List of contacts, 28 June 2019"),
    )
    for row, heading, words in told:
        sheet.cell(row, at[heading]).value = words
    book.save(path.with_name(name))
    return path.with_name(name)


def test_one_more_action_of_an_area_goes_into_a_copy_of_its_row_or_into_a_free_one(begun: Path) -> None:
    workbook = handed_out(begun)
    first = taken(begun, with_more_actions(workbook, "first.xlsx"))

    again = taken(begun, with_more_actions(workbook, "again.xlsx", due="2019-11-30"))

    now = looking.present(begun)
    assert [(action.title, action.lead, action.areas) for action in now.all(Action)] == [
        (PROPOSED["AFI-02", "Action"], "health", ("AFI-02",)),
        ("Audit the invitations every month", "health", ("AFI-02",)),
        ("Name a nurse for each school", "health", ("AFI-02",)),
    ]
    assert len(now.all(Milestone)) == len("aabbc")
    assert [remark for remark in first.remarks if "more new actions" in remark] == [
        (
            "2 rows have no code of their own, and were taken for more new actions: New actions!row 6 under AFI-02,"
            " New actions!row 7 under AFI-02. In quite other words next time, one would be another."
        )
    ]
    assert not [remark for remark in again.remarks if "more new actions" in remark]
    assert [(change.ref, change.field) for change in again.changes] == [("AFI-02.2", "due")]


def test_a_row_for_an_action_that_names_no_area_is_told_how_to(begun: Path) -> None:
    path = with_more_actions(handed_out(begun), "free.xlsx")
    book = load_workbook(path)
    book[PLAN.name].cell(book[PLAN.name].max_row, 1).value = None
    book.save(path)

    with pytest.raises(Problems) as refused:
        taken(begun, path)

    (problem,) = refused.value.problems
    assert "Name one area or point under “Reference”, as in AFI-02, that of the row above" in str(problem.mend)


ONE_MORE: Cells = {("AFI-02", "Action"): "Tell children what was decided", ("AFI-02", "Milestones"): None}


def with_rows(workbook: Path, *rows: Cells, to: str = "more.xlsx", codes: bool = True) -> Path:
    """The workbook with a row more for each of these: the first row of its area copied, and typed over."""
    book = load_workbook(workbook)
    sheet = book[PLAN.name]
    labels = [str(cell.value) for cell in sheet[1]]
    for typed in rows:
        first = next(row for row in sheet.iter_rows(min_row=2) if row[0].value == next(iter(typed))[0])
        said = {label: cell.value for label, cell in zip(labels, first if codes else first[:1], strict=False)}
        sheet.append([{**said, **{label: words for (_, label), words in typed.items()}}.get(each) for each in labels])
    path = workbook.with_name(to)
    book.save(path)
    return path


def test_brought_again_with_its_rows_turned_round_and_one_reworded_nothing_is_there_twice(begun: Path) -> None:
    workbook = handed_out(begun)
    taken(begun, with_rows(filled_in(workbook, PROPOSED), ONE_MORE))

    turned = filled_in(workbook, {**PROPOSED, **ONE_MORE, ("AFI-02", "Milestones"): None}, "turned.xlsx")
    reworded: Cells = {**PROPOSED, ("AFI-02", "Action"): "Invite health to each strategy discussion"}
    plan = taken(begun, with_rows(turned, reworded, to="again.xlsx"))

    assert plan.born == ()
    assert {(change.ref, change.field) for change in plan.changes} >= {("AFI-02.1", "title")}
    assert [action.title for action in looking.present(begun).all(Action)] == [
        "Invite health to each strategy discussion",
        "Tell children what was decided",
    ]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({("AFI-02", "Action"): PROPOSED["AFI-02", "Action"]}, "says the same as New actions!row "),
        ({("AFI-02", "Action"): "Anything", ("AFI-02", "Reference"): None}, "It names no area."),
        ({("AFI-02", "Action"): "Anything", ("AFI-02", "Reference"): "AFI-77"}, "“AFI-77” is no area and no point."),
    ],
)
def test_one_more_that_says_the_same_or_names_no_area_is_a_problem_at_its_row(
    begun: Path, typed: Cells, told: str
) -> None:
    back = with_rows(filled_in(handed_out(begun), PROPOSED), typed, codes=False)

    with pytest.raises(Problems) as refused:
        taken(begun, back)

    (problem,) = refused.value.problems
    assert told in problem.why


def test_a_copied_row_that_nothing_is_typed_into_says_nothing(begun: Path) -> None:
    plan = taken(begun, with_rows(handed_out(begun), {("AFI-02", "Action"): None}))

    assert plan.changes == ()
    assert not any("AFI-02" in remark for remark in plan.remarks)


def without_codes(path: Path, *, first: bool = True) -> Path:
    """The return with its codes taken out and, where nobody wants to know whose it is, its first sheet."""
    book = load_workbook(path)
    book[PLAN.name].delete_cols([cell.value for cell in book[PLAN.name][1]].index(CODE) + 1)
    if not first:
        del book[book.sheetnames[0]]
    book.save(path.with_name("codeless.xlsx"))
    return path.with_name("codeless.xlsx")


def test_a_workbook_without_codes_still_says_what_its_agency_will_do_and_once_only(begun: Path) -> None:
    back = without_codes(filled_in(handed_out(begun), PROPOSED))

    plan = taken(begun, back)
    again = taken(begun, back)

    (action,) = looking.present(begun).all(Action)
    assert (action.ref, action.lead, action.officer) == ("AFI-02.1", "health", "Named nurse")
    assert len(looking.present(begun).all(Milestone)) == len("ab")
    assert plan.returned == ()
    whose = looking.present(begun).agency_name("health")
    assert f"Its new actions are taken for those of {whose}, and no sheet is recorded as returned." in plan.remarks
    assert again.changes == ()


def test_where_nothing_says_whose_it_is_its_name_does_or_whoever_leads_most_of_its_areas(begun: Path) -> None:
    back = without_codes(filled_in(handed_out(begun), PROPOSED), first=False)
    named = back.rename(back.with_name("health-2019-06-03-XXXX.xlsx"))

    taken(begun, named)

    assert [action.lead for action in looking.present(begun).all(Action)] == ["health"]


def test_milestones_are_not_blamed_for_an_action_that_cannot_be_read(begun: Path) -> None:
    back = filled_in(handed_out(begun), {**PROPOSED, ("AFI-02", "Due"): "31/02/2019"})

    with pytest.raises(Problems) as refused:
        taken(begun, back)

    assert [str(problem.where.label) for problem in refused.value.problems] == ["Due"]


@pytest.mark.parametrize("turned", [False, True])
def test_what_two_leads_propose_in_the_same_row_are_two_actions_each_of_which_is_known_again(
    begun: Path,
    turned: bool,  # noqa: FBT001 - which comes first
) -> None:
    workbook = handed_out(begun)
    theirs = {("AFI-02", "Action"): "Tell children what was decided", ("AFI-02", "Milestones"): "A form, 1 July 2019"}
    alice = filled_in(workbook, PROPOSED, "alice.xlsx", by="Alice")
    bob = filled_in(workbook, theirs, "bob.xlsx", by="Bob")
    for back in (bob, alice) if turned else (alice, bob):
        taken(begun, back)

    again = taken(begun, filled_in(workbook, {**PROPOSED, ("AFI-02", "Due"): "31/10/2019"}, "again.xlsx", by="Alice"))

    made = {action.title: action for action in looking.present(begun).all(Action)}
    assert set(made) == {PROPOSED["AFI-02", "Action"], theirs["AFI-02", "Action"]}
    assert {change.ref for change in again.changes} == {made["Invite health to every strategy discussion"].ref}
    assert len(looking.present(begun).all(Milestone)) == len("aab")


@pytest.mark.parametrize("words", ["n/a", "TBC", "None"])
def test_what_says_nothing_is_asked_about_before_it_is_an_action(begun: Path, words: str) -> None:
    back = filled_in(handed_out(begun), {("AFI-02", "Action"): words})

    plan = importing.check_file(begun, back, ImportContext(small.WHO, small.PLANNED)).plan

    assert plan.changes == ()
    assert [conflict.doubt for conflict in plan.conflicts] == ["It says nothing that will be done: is it meant?"]


def test_what_a_person_refused_is_not_asked_about_when_the_next_copy_says_it_again(begun: Path) -> None:
    workbook, typed = handed_out(begun), {("AFI-02", "Action"): "TBC", ("AFI-02", "Milestones"): "A form, 1 July 2019"}
    context = ImportContext(small.WHO, small.PLANNED)
    first = importing.check_file(begun, filled_in(workbook, typed), context).keeping(Keep.OURS)
    carry_out_shown(begun, small.signed(small.PLANNED), first.plan)

    again = taken(begun, filled_in(workbook, {**typed, ("AFI-02", "Lead officer"): "Jo"}, "again.xlsx"))
    more = taken(begun, filled_in(workbook, {**typed, ("AFI-02", "Action"): "Write a form"}, "more.xlsx"))

    assert (again.changes, again.conflicts) == ((), ())
    assert any("TBC; Jo”, was refused when it came before, and was left out." in remark for remark in again.remarks)
    assert [action.title for action in looking.present(begun).all(Action)] == ["Write a form"]
    assert len(more.born) == len(("action", "milestone"))


def test_what_is_asked_of_a_new_action_is_told_with_the_words_of_its_area(begun: Path) -> None:
    back = filled_in(handed_out(begun), {("AFI-02", "Action"): "TBC"})
    (conflict,) = importing.check_file(begun, back, ImportContext(small.WHO, small.PLANNED)).plan.conflicts
    now = looking.present(begun)
    area = now.find(Area, "AFI-02")
    titled = now.with_records(replace(area, title="Invitations"))

    assert area.text
    assert title_asked_about(conflict, now) == area.text
    assert title_asked_about(conflict, titled) == "Invitations"


def test_several_steps_each_with_its_day_behind_it_have_those_days_and_stay_the_same_ones(begun: Path) -> None:
    workbook, listed = handed_out(begun), "First step; 31/7/2019\nSecond step; 30 August 2019"
    typed: Cells = {**PROPOSED, ("AFI-02", "Milestones"): listed}
    taken(begun, filled_in(workbook, typed))
    made = [("First step", date(2019, 7, 31)), ("Second step", date(2019, 8, 30))]
    assert [(step.title, step.due) for step in looking.present(begun).all(Milestone)] == made

    again = taken(begun, filled_in(workbook, {**typed, ("AFI-02", "Lead officer"): "Matron"}, "again.xlsx"))

    assert [change.field for change in again.changes] == ["officer"]


def test_several_lines_in_one_cell_are_one_action_and_that_is_said(begun: Path) -> None:
    plan = taken(begun, filled_in(handed_out(begun), {("AFI-02", "Action"): "1. Invite health\n2. Tell children"}))

    assert len(plan.born) == 1
    assert any("has 2 lines under “Action”, taken for one action" in remark for remark in plan.remarks)


@pytest.mark.parametrize("ref", [None, "AFI-02"])
@pytest.mark.parametrize("proposes", [True, False])
def test_a_new_action_in_the_sheet_of_those_that_are_there_is_told_where_it_goes(
    begun: Path,
    ref: str | None,
    proposes: bool,  # noqa: FBT001 - whether there is such a sheet
) -> None:
    taken(begun, filled_in(handed_out(begun), PROPOSED))
    asked = AgenciesAsked((looking.present(begun).find(Agency, "health"),), proposes=proposes)
    (made,) = issue_sheets(begun, small.signed(small.PLANNED), asked, None)
    book = load_workbook(made.path)
    book["Actions"].append([ref, "Tell children what was decided"])
    book.save(made.path)

    with pytest.raises(Problems) as refused:
        taken(begun, made.path)

    (problem,) = refused.value.problems
    assert problem.mend.startswith("A new action goes into “New actions”, in a row of its area or a copy of one")
    assert ("ask the coordinator" in problem.mend) is not proposes


def test_an_action_may_be_proposed_for_an_area_that_another_agency_has_come_to_lead(begun: Path) -> None:
    workbook = handed_out(begun)
    given = replace(looking.present(begun).find(Area, "AFI-02"), lead="council")
    carry_out(
        begun, small.signed(small.PLANNED), lambda now: Plan("Given away", changes=diff(now, now.with_records(given)))
    )

    taken(begun, filled_in(workbook, PROPOSED))

    assert [action.lead for action in looking.present(begun).all(Action)] == ["health"]


@pytest.mark.parametrize("coded", [True, False])
def test_columns_that_were_headed_a_little_otherwise_lose_nothing(
    begun: Path,
    coded: bool,  # noqa: FBT001 - whether the row has its code
) -> None:
    back = with_rows(handed_out(begun), PROPOSED, codes=coded)
    book = load_workbook(back)
    headings = {cell.value: cell for cell in book[PLAN.name][1]}
    headings["Action"].value, headings["Milestones"].value = "Actions", "Key milestones"
    book.save(back)

    taken(begun, back)

    assert [action.title for action in looking.present(begun).all(Action)] == [PROPOSED["AFI-02", "Action"]]
    assert len(looking.present(begun).all(Milestone)) == len("ab")
