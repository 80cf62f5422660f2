"""The law of plans kept elsewhere: every cell ends in a field, in a note, or in what is told to be left out."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.domain.round.any_sheets import Typed, returned, sheet
from tests.domain.statements import SECOND_AREA, TODAY, derby
from wsoa.domain.changes.plan import Plan
from wsoa.domain.changes.replay import applied
from wsoa.domain.errors import FileProblems, Problem
from wsoa.domain.round.handout.sent_sheet import Round
from wsoa.domain.round.intake.found_rows import found_in
from wsoa.domain.round.intake.take_in import ImportContext, plan_import
from wsoa.domain.round.layout.guesses import choices
from wsoa.domain.round.layout.questions import Question, Unanswered, is_answer
from wsoa.domain.round.spreadsheet import Cell, IncomingFile, Sheet, down, letters_of_column
from wsoa.domain.statement.fields import COLUMNS, shown
from wsoa.domain.statement.records import Action, Milestone, Note

Plain = tuple[str, list[str], list[list[Typed]]]  # the name of a sheet, its headings, and its rows
HEADS = (
    *("Ref", "ID", "Task", "Lead", "Owner", "Lead officer", "Partners", "Due", "Due date", "Target", "RAG"),
    *("Progress", "Update", "Status", "Milestones", "Outcome", "Success", "Pwy / Who", "Theme", "Comments", "Foo"),
    *("Start", "Start date", "Completed", "Date completed", "Confidence", "Points", "Contributing", "Measure"),
    *("Why withdrawn", "Also known as", "Evidence", "Milestone date", "Type"),
)
OF_A_STEP = ("Milestones", "Progress", "Update", "Comments")  # what differs in a row that says its action again
A_WORD, STRUCK, FORMULA, LINES, MERGED = "word", "struck", "formula", "lines", "merged"
DAYS = ("30/06/2019", "Sept 2019", "June 2019 – Dec 2019", "TBC", "09/30/2019", "04/2019", "31/9/2019", "1/1/2030")
MEANT = ("On track", "Complete", "Withdrawn", "AFI-01", "AFI-09.9", "AFI-01a", "police, council", "1", "None")
CELLS = st.sampled_from((*(A_WORD,) * 5, "", "", STRUCK, FORMULA, LINES, MERGED, *DAYS, *MEANT))
COMMONEST = HEADS[: HEADS.index("Start")]
OF_A_ROW = st.sampled_from((*(A_WORD,) * 3, STRUCK, "", *DAYS[:-1], "On track", "Complete", "AFI-01", "AFI-09.9"))
OF_OURS = re.compile(r"[A-Za-z]+\d+x")
AREAS = st.sampled_from(("AFI-01", "AFI-01", "AFI-02", "AFI 1 (b)", "Missing children", "Somewhere else", "AFI-77", ""))
SAME = "Speak to every child who returns"
ROWS = st.sampled_from(("row", "row", "row", "more", "again", "band", "heads"))
NAMES = st.sampled_from(("Sheet2", "AFI-02 health", "Milestones"))
LEAD = "Lead agency"
KNOWN = {"Areas": "AFI-01", "Which action": "new"}
NOW = derby(SECOND_AREA)


# Of plans as wide as these the same ones are tried in every build; fresh ones by `make laws`.
AS_WIDE = settings(derandomize=settings.get_current_profile_name() != "many")


@st.composite
def plans(draw: st.DrawFn) -> tuple[Plain, ...]:
    """One sheet or two, in which each word stands once: their headings, and rows that name an area and an action."""
    words = count()
    return tuple(_sheet(draw, words, title) for title in ("Plan", *draw(st.lists(NAMES, max_size=1))))


@st.composite
def plain_plans(draw: st.DrawFn) -> Plain:
    """One sheet of the commonest headings, of which each row names its area and an action of its own."""
    more, words = draw(st.lists(st.sampled_from(COMMONEST), min_size=1, max_size=7)), count()
    rows = draw(st.lists(st.lists(OF_A_ROW, min_size=len(more), max_size=len(more)), min_size=1, max_size=4))
    told = [[_typed(cell, next(words)) for cell in row] for row in rows]
    return "Plan", ["Area", "Action", *more], [["AFI-01", f"Do thing{at}x", *row] for at, row in enumerate(told)]


def _sheet(draw: st.DrawFn, words: Iterator[int], name: str) -> Plain:
    more = draw(st.lists(st.sampled_from(HEADS), min_size=1, max_size=6))
    heads, rows = ["Area", "Action", *more], list[list[Typed]]()
    for sort in draw(st.lists(ROWS, min_size=1, max_size=4)):
        cells = [_typed(draw(CELLS), next(words)) for _ in more]
        new = f"Do thing{next(words)}x"
        said = draw(st.sampled_from((new, new, MERGED, new if rows or name != "Plan" else SAME)))
        first: list[Typed] = ["" if said == MERGED else draw(AREAS), said, *cells]
        last = rows[-1] if rows else first
        row: dict[str, list[Typed]] = {
            "row": first,
            "more": ["", "", *cells],
            "again": [now if head in OF_A_STEP else old for head, old, now in zip(heads, last, first, strict=False)],
            "band": [f"Band{next(words)}x"],
            "heads": [*heads],
        }
        rows.append(row[sort])
    return name, heads, rows


def _typed(cell: str, number: int) -> Typed:
    """A cell as it was drawn; each word, struck out or not, is one of its own."""
    word = f"word{number}x"
    made: dict[str, Typed] = {
        A_WORD: word,
        LINES: f"{word} 3/9/2019\nline{number}x",
        STRUCK: Cell("", word, "Its words are struck out."),
        FORMULA: Cell("", f"=B7& {word}", "It is a formula with no stored value."),
    }
    return made.get(cell, cell)


def _sheet_of(plan: Plain) -> Sheet:
    """The sheet, in which what is merged lies under the cell above it."""
    name, heads, rows = plan
    made = sheet(name, heads, *rows)
    merged = (replace(row, cells={at: _cell(each) for at, each in row.cells.items()}) for row in made.rows)
    return replace(made, rows=tuple(merged))


def _cell(cell: Cell) -> Cell:
    letters, above = letters_of_column(cell.address), down(cell.address)[0] - 1
    return Cell(cell.address, within=f"{letters}{above}") if cell.typed == MERGED else cell


def taken(came: IncomingFile, answers: Mapping[str, str], *, asks_all: bool = False) -> Plan:
    """The plan that takes a file in with these answers."""
    return plan_import(
        Round(NOW, "K7Q2", {}), found_in(came), ImportContext("Alex", TODAY, answers=answers, asks_all=asks_all)
    )


def asked(came: IncomingFile) -> Sequence[Question]:
    """What is asked of a file."""
    try:
        taken(came, {}, asks_all=True)
    except Unanswered as unanswered:
        return unanswered.questions
    return ()


def answered(question: Question) -> str:
    """The answer of a person who leaves each guess, and keeps the words of what was not guessed."""
    known = {**KNOWN, LEAD: f"council / {question.words.replace('/', '.')}"}
    return question.guess if is_answer(question.guess) else known.get(question.of, "note")


def vanished(came: IncomingFile, plan: Plan) -> list[str]:
    """The words of a file that are in no field, in no note and in nothing that is told."""
    now = applied(NOW, plan.changes)
    said = [
        shown(record, column)
        for kind in (Action, Milestone, Note)
        for record in now.all(kind)
        for column in COLUMNS[kind]
    ]
    asked = [str(conflict.theirs) for conflict in plan.conflicts]
    is_kept = re.compile("was taken for “(?:council / |note”)").search  # so it must be there too
    told = "\n".join((*said, *asked, *(remark for remark in plan.remarks if not is_kept(remark))))
    cells = [cell.typed for each in came.sheets for row in each.rows for cell in row.cells.values()]
    return [word for typed in cells for word in typed.split() if OF_OURS.fullmatch(word) and word not in told]


HEADED = ["Area", "Action", "Milestones", "Status", "Lead", "Due"]


@AS_WIDE
@given(plans())
def test_every_cell_of_a_plan_ends_in_a_field_or_a_note_or_is_told_or_the_plan_is_refused_with_what_to_mend(
    plan: tuple[Plain, ...],
) -> None:
    came = returned(*map(_sheet_of, plan))

    assert _of(came, {question.tag: answered(question) for question in asked(came)}) == ([], [])


@given(plain_plans())
@example(("Plan", HEADED, [["AFI-01", "Do it0x", "word1x", "Complete", "word2x", "30/06/2019"]]))  # of no known lead
@example(("Plan", HEADED, [["AFI-01", "Do it0x", "word1x", "Complete", "word2x", "TBC"]]))
def test_one_file_of_answers_is_enough_for_a_plan_of_the_commonest_headings(plan: Plain) -> None:
    came = returned(_sheet_of(plan))

    assert vanished(came, taken(came, {question.tag: answered(question) for question in asked(came)})) == []


@AS_WIDE
@given(plans(), st.dictionaries(st.sampled_from(HEADS), st.sampled_from(choices(Action)), min_size=1, max_size=4))
def test_whatever_columns_are_said_to_be_no_word_vanishes_or_the_plan_is_refused_with_what_to_mend(
    plan: tuple[Plain, ...], columns: dict[str, str]
) -> None:
    came = returned(*map(_sheet_of, plan))

    answers = {each.tag: columns.get(each.words, answered(each)) for each in asked(came)}
    lost, untold = _of(came, answers)

    assert lost == []
    assert untold == []


def _of(came: IncomingFile, answers: Mapping[str, str]) -> tuple[list[str], list[Problem]]:
    """The words that vanish; of a file that is refused, the problems that do not say where they are, or why."""
    try:
        return vanished(came, taken(came, answers)), []
    except FileProblems as refused:
        return [], [problem for problem in refused.problems if not (str(problem.where) and problem.why)]
