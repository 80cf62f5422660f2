"""The laws of the round.

What goes out comes back the same, an untouched return is nothing, and the order of returns does not matter.
"""

from collections import Counter
from dataclasses import asdict, replace
from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st

from tests.domain.round.any_sheets import all_kept
from tests.domain.round.coordinators_desk import CoordinatorsDesk, blank_codes, came_back
from tests.domain.statements import COUNCIL, SECOND_AREA, derby
from tests.storage.statements import statements
from wsoa.domain.changes.change import diff, inverse
from wsoa.domain.changes.plan import Keep, Plan
from wsoa.domain.changes.replay import applied
from wsoa.domain.errors import Problem, Problems
from wsoa.domain.round.handout.workbook import refs_of
from wsoa.domain.round.intake.conflicts import settled
from wsoa.domain.round.spreadsheet import IncomingFile
from wsoa.domain.statement.records import Action, Agency, Milestone, Record
from wsoa.domain.statement.statement import Statement

COUNCILS = (
    Action("AFI-02.1", areas=("AFI-02",), title="Tell the practices", lead="council", officer="Head of service"),
    Milestone("AFI-02.1.1", "AFI-02.1", "Write to each"),
)
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co")), max_size=30)
LINES = st.text("ab c,;“-=+@\n", max_size=12).map(str.strip)
DATES = st.dates(date(2019, 6, 1), date(2020, 3, 31)).map(lambda day: f"{day.day}/{day.month}/{day.year}")
EDITS = {
    ("1", "Action"): LINES.filter(bool),
    ("1", "Lead officer"): LINES,
    ("1", "Due"): st.one_of(DATES, st.just("")),
    ("1", "Measure of success"): LINES,
    ("1", "Confidence"): st.sampled_from(["", "on track", "At Risk", " off  track "]),
    ("1", "Your update"): LINES,
    ("1.1", "Milestone"): LINES.filter(bool),
    ("1.1", "Due"): st.one_of(DATES, st.just("")),
}
EDITING = st.fixed_dictionaries({}, optional=EDITS)
ANYTHING = st.dictionaries(
    st.sampled_from(
        [*EDITS, ("1", "Code"), ("1", "Reference"), ("1", "Delivery"), ("1.1", "Code"), ("1.1", "Done on")]
    ),
    WORDS,
    max_size=4,
)
Editing = dict[tuple[str, str], str]


def both() -> CoordinatorsDesk:
    return CoordinatorsDesk(derby(SECOND_AREA, COUNCIL, *COUNCILS))


def of(area: str, edits: Editing) -> Editing:
    """The edits, to the action and the milestone under an area."""
    return {(f"{area}.{ref}", label): typed for (ref, label), typed in edits.items()}


def told(statement: Statement) -> Counter[tuple[object, ...]]:
    """Every record by what it says, whatever reference it was given; those that were there keep theirs."""
    return Counter(_told(record) for record in statement.records.values())


def _told(record: Record) -> tuple[object, ...]:
    known = both().now.records
    return tuple((name, value) for name, value in asdict(record).items() if name != "ref" or value in known)


@given(statements())
def test_what_goes_out_comes_back_the_same_and_an_untouched_return_is_an_empty_plan(statement: Statement) -> None:
    for agency in statement.all(Agency):
        if next(refs_of(statement, agency.ref), None):
            desk = CoordinatorsDesk(statement)

            plan = desk.plan(came_back(desk.hand_out(agency.ref)))

            assert plan.changes == ()
            assert plan.conflicts == ()
            assert plan.returned[0].brought == ()


@given(EDITING)
def test_what_was_taken_once_changes_nothing_when_it_is_sent_again(edits: Editing) -> None:
    desk = both()
    workbook = desk.hand_out("police")
    desk.take(came_back(workbook, of("AFI-01", edits)))

    again = desk.plan(came_back(workbook, of("AFI-01", edits), sha256="saved anew"))

    assert again.changes == ()
    assert again.conflicts == ()


@given(EDITING, EDITING)
def test_it_does_not_matter_which_of_two_agencies_returns_comes_first(police: Editing, council: Editing) -> None:
    ends = []
    for turned in (False, True):
        desk = both()
        came = [
            came_back(desk.hand_out("police"), of("AFI-01", police)),
            came_back(desk.hand_out("council", "9RZF"), of("AFI-02", council)),
        ]
        for each in reversed(came) if turned else came:
            desk.take(each)
        ends.append(told(desk.now))

    assert ends[0] == ends[1]


@given(EDITING, EDITING)
def test_it_does_not_matter_whether_we_or_they_changed_a_field_first_where_nobody_else_did(
    ours: Editing, theirs: Editing
) -> None:
    only_theirs = {at: typed for at, typed in theirs.items() if at not in ours}
    ends = []
    for turned in (False, True):
        desk = both()
        sheets = [(desk.hand_out("police"), ours), (desk.hand_out("police", "9RZF"), only_theirs)]
        for workbook, edits in reversed(sheets) if turned else sheets:
            desk.take(came_back(workbook, of("AFI-01", edits)))
        ends.append(told(desk.now))

    assert ends[0] == ends[1]


@given(EDITING, EDITING, st.sampled_from(Keep))
def test_a_plan_carried_out_and_undone_leaves_the_statement_as_it_was(
    ours: Editing, theirs: Editing, keep: Keep
) -> None:
    desk = both()
    first, second = desk.hand_out("police"), desk.hand_out("police", "9RZF")
    desk.take(came_back(first, of("AFI-01", ours)))
    before = desk.now

    plan = desk.take(came_back(second, of("AFI-01", theirs)), keep)

    assert applied(desk.now, inverse(plan.changes)) == before
    assert diff(before, desk.now) == plan.changes


@given(EDITING, EDITING)
def test_keeping_theirs_gives_what_the_sheet_says_and_keeping_ours_what_we_said(ours: Editing, theirs: Editing) -> None:
    desk = both()
    first, second = desk.hand_out("police"), desk.hand_out("police", "9RZF")
    desk.take(came_back(first, of("AFI-01", ours)))
    plan = desk.plan(came_back(second, of("AFI-01", theirs)))

    for keep in Keep:
        end = applied(desk.now, settled(desk.now, plan, all_kept(plan, keep), desk.today).changes)
        for conflict in plan.conflicts:
            assert getattr(end.records[conflict.ref], conflict.field) == (
                conflict.ours if keep is Keep.OURS else conflict.theirs
            )


@given(st.lists(EDITING, min_size=1, max_size=4))
def test_one_workbook_sent_again_and_again_makes_no_conflicts_and_one_of_each(sent: list[Editing]) -> None:
    desk = both()
    workbook = desk.hand_out("police")
    code, edits = blank_codes(workbook)[0], dict[tuple[str, str], str]()
    for number, more in enumerate(sent):
        edits |= more
        new = {(code, "Action reference"): "AFI-01.1", (code, "Milestone"): f"Brief {number}"}

        desk.take(came_back(workbook, {**of("AFI-01", edits), **new}))

    made = desk.now.records.keys() - both().now.records.keys()
    assert made <= {"AFI-01.1.3", "N-001"}
    assert desk.now.find(Milestone, "AFI-01.1.3").title == f"Brief {len(sent) - 1}"


def planned_or_told(desk: CoordinatorsDesk, came: IncomingFile) -> Plan | tuple[Problem, ...]:
    try:
        return desk.plan(came)
    except Problems as problems:
        return problems.problems


@given(ANYTHING)
@example({("1", "Action"): "", ("1", "Your update"): " "})
def test_whatever_is_typed_is_taken_or_told(typed: Editing) -> None:
    desk = both()
    workbook = desk.hand_out("police")

    taken = planned_or_told(desk, came_back(workbook, of("AFI-01", typed)))

    if isinstance(taken, Plan):
        applied(desk.now, taken.changes)
        assert {change.ref for change in taken.changes} <= {"AFI-01.1", "AFI-01.1.1", "N-001"}
    else:
        assert all(str(problem.where) and problem.why and problem.mend for problem in taken)


def test_a_return_of_another_agency_cannot_touch_what_is_not_its_own() -> None:
    desk = both()
    desk.now = desk.now.with_records(replace(COUNCILS[0], contributing=("police",)))

    workbook = desk.hand_out("police")

    assert {
        row.values[0] for table in workbook.tables for row in table.rows if table.table.name != "Others' actions"
    } == {
        "AFI-01.1",
        "AFI-01.1.1",
        "AFI-01.1.2",
        "new",
    }
