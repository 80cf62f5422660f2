"""The laws of what comes back: no word is lost, copies meet in either order alike, and nobody writes for another."""

from collections.abc import Iterable
from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.round.coordinators_desk import CoordinatorsDesk, blank_codes, came_back
from tests.domain.round.test_laws import EDITING, Editing, both, of, planned_or_told, told
from wsoa.domain.changes.plan import Conflict, Keep, Plan
from wsoa.domain.changes.replay import applied
from wsoa.domain.round.handout.sheet_fields import CODE, PLAN
from wsoa.domain.round.handout.workbook import AgencyWorkbook
from wsoa.domain.round.intake.conflicts import Answer, Answers, settled, tag_of
from wsoa.domain.round.spreadsheet import Cell, IncomingFile, Row, Sheet
from wsoa.domain.statement.records import Action, Note, Record
from wsoa.domain.statement.references import parent_of
from wsoa.domain.statement.statement import Statement

WORD = st.text("abcdefghij", min_size=6, max_size=10).map(lambda word: f"Zz{word}")
PLACES = [
    *((f"AFI-01.1{step}", label) for step, label in (("", "Action"), ("", "Lead officer"), ("", "Measure of success"))),
    *(("AFI-01.1", label) for label in ("Reference", "Last update", "Your update", "Due", "Delivery", "Confidence")),
    *(("AFI-01.1.2", label) for label in ("Milestone", "Action", "Due", "Done on", "Why withdrawn")),
    *(("new", label) for label in ("Milestone", "Due")),
    ("beside", ""),
    ("below", ""),
    ("strange", ""),
]
FEW = 60  # whole rounds, each with workbooks made and read: enough to meet every place in many of them
SIGNED = st.sampled_from([("Alice", "Alice"), ("Alice", "Bob")])


def typed_over(workbook: AgencyWorkbook, places: dict[tuple[str, str], str], *, codes: bool) -> IncomingFile:
    """A return with words in these places: cells, beside them, below them and under a heading of the lead's own."""
    code = blank_codes(workbook)[0]
    cells = {(code if ref == "new" else ref, label): word for (ref, label), word in places.items() if label}
    lost = {} if codes else {(each.code, CODE): "" for table in workbook.tables for each in table.rows}
    came = came_back(workbook, {**lost, **cells})
    extra = {ref: word for (ref, label), word in places.items() if not label}
    sheets = [_with(sheet, extra) if sheet.name == "Actions" else sheet for sheet in came.sheets]
    return IncomingFile(came.source, tuple(sheets), came.sha256)


def _with(sheet: Sheet, extra: dict[str, str]) -> Sheet:
    header, rows = sheet.header, list(sheet.rows)
    if "strange" in extra:
        header = Row(1, {**header.cells, 30: Cell("AE1", "Our own column")})
        rows[0] = Row(rows[0].number, {**rows[0].cells, 30: Cell(f"AE{rows[0].number}", extra["strange"])})
    if "beside" in extra:
        rows[0] = Row(rows[0].number, {**rows[0].cells, 40: Cell(f"AO{rows[0].number}", extra["beside"])})
    if "below" in extra:
        last = rows[-1].number + 2
        rows.append(Row(last, {3: Cell(f"D{last}", extra["below"])}))
    return Sheet(sheet.name, header, tuple(rows))


def everything_said(desk: CoordinatorsDesk, came: IncomingFile) -> str:
    """All that a coordinator is told of a return: changes, questions, remarks, or every problem."""
    taken = planned_or_told(desk, came)
    if not isinstance(taken, Plan):
        return " ".join(f"{problem.typed} {problem.why}" for problem in taken)
    asked = (str(each.theirs) for each in taken.conflicts)
    return " ".join((*(str(change.new) for change in taken.changes), *asked, *taken.remarks))


@settings(max_examples=FEW)
@given(st.dictionaries(st.sampled_from(PLACES), WORD, min_size=1, max_size=1), st.booleans())
def test_no_cell_that_a_person_filled_in_ends_nowhere(places: dict[tuple[str, str], str], codes: bool) -> None:  # noqa: FBT001
    desk = both()

    said = everything_said(desk, typed_over(desk.hand_out("police"), places, codes=codes))

    for word in places.values():
        assert word.casefold() in said.casefold()


def same_conflicts(conflicts: Iterable[Conflict]) -> set[tuple[str, str, frozenset[str]]]:
    """The conflicts, whichever copy came first."""
    return {(each.ref, each.field, frozenset((str(each.ours), str(each.theirs)))) for each in conflicts}


def chosen(plan: Plan) -> Answers:
    """The same choice whichever copy came first: the word that stands first in a lexicon."""
    kept = {each: Keep.OURS if str(each.ours) <= str(each.theirs) else Keep.THEIRS for each in plan.conflicts}
    return {tag_of(each): Answer(keep) for each, keep in kept.items()}


def unsigned(record: Record) -> Record:
    """The record without who said it: the same words of two people are recorded once, as of whoever came first."""
    return replace(record, by="") if isinstance(record, Note) else record


STEPS = st.sampled_from(["Draft the guide now", "Draft the guide later", "Test the form"])
OF_A_NEW_STEP = st.fixed_dictionaries({"Milestone": STEPS}, optional={"Due": st.sampled_from(["1/9/2019", "2/9/2019"])})
COPY = st.tuples(EDITING, st.none() | OF_A_NEW_STEP)


def typed(workbook: AgencyWorkbook, copy: tuple[Editing, dict[str, str] | None]) -> Editing:
    """What stands in a copy: in the rows of an action and its milestone, and in the first blank one."""
    edits, step = copy
    new = {"Action reference": "AFI-01.1", **step} if step else {}
    return {**of("AFI-01", edits), **{(blank_codes(workbook)[0], label): words for label, words in new.items()}}


@settings(max_examples=FEW)
@given(COPY, COPY, SIGNED)
def test_two_returns_of_one_sheet_in_either_order_leave_the_same_statement_or_the_same_conflicts(
    first: tuple[Editing, dict[str, str] | None],
    second: tuple[Editing, dict[str, str] | None],
    signed: tuple[str, str],
) -> None:
    ends, asked = [], []
    for turned in (False, True):
        desk = both()
        workbook = desk.hand_out("police")
        came = [
            came_back(workbook, typed(workbook, copy), signed=who, sha256=f"copy {number}", saved=f"2019-07-0{number}")
            for number, (copy, who) in enumerate(zip((first, second), signed, strict=True), 1)
        ]
        conflicts: list[Conflict] = []
        for each in reversed(came) if turned else came:
            plan = desk.plan(each)
            conflicts += plan.conflicts
            desk.carry_out(settled(desk.now, plan, chosen(plan), desk.today))
        ends.append(told(Statement.of(map(unsigned, desk.now.records.values()))))
        asked.append(same_conflicts(conflicts))

    assert asked[0] == asked[1]
    assert ends[0] == ends[1]


@settings(max_examples=FEW)
@given(EDITING, st.booleans())
def test_what_one_agency_sends_changes_no_other_agencys_record_and_no_other_sheets_standing(
    edits: Editing,
    codes: bool,  # noqa: FBT001
) -> None:
    desk = both()
    police, council = desk.hand_out("police"), desk.hand_out("council", "9RZF")
    lost = {} if codes else {(each.code, CODE): "" for table in police.tables for each in table.rows}
    pasted = came_back(council, of("AFI-02", {at: typed for at, typed in edits.items() if at[0] == "1"}))
    before, row = desk.now, next(sheet for sheet in pasted.sheets if sheet.name == "Actions").rows[0]
    back = came_back(police, {**lost, **of("AFI-01", edits)})

    for came in (back, _with_row(back, row)):
        taken = planned_or_told(desk, came)
        if isinstance(taken, Plan):
            done = settled(desk.now, taken, {tag_of(each): Answer(Keep.THEIRS) for each in taken.conflicts}, desk.today)
            after = applied(before, done.changes)
            changed = {ref for ref, record in after.records.items() if before.records.get(ref) != record}
            assert all(after.owner_of(after.records[ref]) == "police" for ref in changed)
            assert {event.sign for event in done.returned} <= {"M4XT"}
            assert all(note.about.startswith("AFI-01") for note in after.all(Note))


def _with_row(back: IncomingFile, row: Row) -> IncomingFile:
    """A return with a row of another agency's sheet pasted below its own."""

    def pasted(sheet: Sheet) -> Sheet:
        last = sheet.rows[-1].number + 1
        cells = {at: Cell(cell.address.rstrip("0123456789") + str(last), cell.typed) for at, cell in row.cells.items()}
        return Sheet(sheet.name, sheet.header, (*sheet.rows, Row(last, cells)))

    sheets = tuple(pasted(sheet) if sheet.name == "Actions" else sheet for sheet in back.sheets)
    return IncomingFile(back.source, sheets, f"{back.sha256}+")


A_ROW = st.sampled_from([("AFI-01b", True), ("AFI-01b", False), ("AFI-02", True), ("AFI-02", False)])


def proposing(
    workbook: AgencyWorkbook, said: Iterable[tuple[str, tuple[str, bool]]], sha256: str, turned: int = 0
) -> IncomingFile:
    """A return in which rows were copied for more actions, with their codes or without, and sorted by what they say.

    Their codes may have stayed behind: so many rows further on.
    """
    back = came_back(workbook, sha256=sha256)
    plan = next(sheet for sheet in back.sheets if sheet.name == PLAN.name)
    labels = [cell.typed for cell in plan.header.cells.values()]
    code, ref, title = (labels.index(label) for label in (CODE, "Reference", "Action"))
    rows = []
    for number, (word, (about, is_coded)) in enumerate(said, 2):
        first = next(each for each in plan.rows if each.cells[ref].typed == about)
        cells = {**first.cells, title: Cell("", word)}
        kept = {at: cell for at, cell in cells.items() if is_coded or at != code}
        rows.append(Row(number, {at: Cell(f"{chr(65 + at)}{number}", cell.typed) for at, cell in kept.items()}))
    codes = [row.cells.get(code) for row in rows]
    for place, row in enumerate(rows):
        other = codes[(place + turned) % len(rows)]
        cells = {at: cell for at, cell in row.cells.items() if at != code}
        rows[place] = Row(row.number, {**cells, **({code: Cell("A9", other.typed)} if other else {})})
    sheets = [Sheet(each.name, each.header, tuple(rows)) if each is plan else each for each in back.sheets]
    return IncomingFile(back.source, tuple(sheets), back.sha256)


@settings(max_examples=FEW)
@given(st.dictionaries(WORD, A_ROW, min_size=1, max_size=6), st.randoms(), st.integers(0, 2), st.integers(0, 2))
def test_each_row_of_new_actions_is_one_action_however_it_was_copied_and_sorted_and_sent_again(
    said: dict[str, tuple[str, bool]], chance: Random, first: int, then: int
) -> None:
    desk = both()
    workbook, before = desk.hand_out("council", proposes=True), set(desk.now.records)
    rows = list(said.items())

    desk.take(proposing(workbook, rows, "once", first))
    made = {each.title: parent_of(each.ref) for each in desk.now.all(Action) if each.ref not in before}
    chance.shuffle(rows)
    again = desk.plan(proposing(workbook, rows, "twice", then))

    assert made == {word: parent_of(about) for word, (about, _) in said.items()}
    assert (again.changes, again.conflicts) == ((), ())
