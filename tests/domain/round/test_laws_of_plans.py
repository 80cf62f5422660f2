"""The law of plans kept elsewhere: every cell ends in a field, in a note, or in what is told to be left out."""

from collections.abc import Mapping, Sequence
from itertools import count

from hypothesis import example, given
from hypothesis import strategies as st

from tests.domain.round.any_sheets import Typed, returned, sheet
from tests.domain.statements import TODAY, derby
from wsoa.domain.changes.plan import Plan
from wsoa.domain.changes.replay import applied
from wsoa.domain.round.handout.sent_sheet import Round
from wsoa.domain.round.intake.found_rows import found_in
from wsoa.domain.round.intake.take_in import ImportContext, plan_import
from wsoa.domain.round.layout.questions import Question, Unanswered, is_answer
from wsoa.domain.round.spreadsheet import Cell, IncomingFile
from wsoa.domain.statement.fields import COLUMNS, shown
from wsoa.domain.statement.records import Action, Milestone, Note

HEADS = (
    *("Ref", "ID", "Task", "Lead", "Owner", "Lead officer", "Partners", "Due", "Due date", "Target", "RAG"),
    *("Progress", "Update", "Status", "Milestones", "Outcome", "Success", "Pwy / Who", "Theme", "Comments", "Foo"),
)
A_WORD, STRUCK = "word", "struck"
DAYS = ("30/06/2019", "Sept 2019", "June 2019 – Dec 2019", "TBC", "09/30/2019", "04/2019", "31/9/2019")
CELLS = st.sampled_from((A_WORD, A_WORD, A_WORD, STRUCK, "", *DAYS, "On track", "Complete", "AFI-01", "AFI-09.9"))
LEAD = "Lead agency"
KNOWN = {"Areas": "AFI-01", "Which action": "new"}


@st.composite
def plans(draw: st.DrawFn) -> tuple[list[str], list[list[Typed]]]:
    """Headings and rows, in which each word stands once; every row names its area and its action."""
    more, words = draw(st.lists(st.sampled_from(HEADS), min_size=1, max_size=7)), count()
    rows = draw(st.lists(st.lists(CELLS, min_size=len(more), max_size=len(more)), min_size=1, max_size=4))
    told = [[_typed(cell, next(words)) for cell in row] for row in rows]
    return ["Area", "Action", *more], [["AFI-01", f"Do thing{number}x", *row] for number, row in enumerate(told)]


def _typed(cell: str, number: int) -> Typed:
    """A cell as it was drawn; each word, struck out or not, is one of its own."""
    word = f"word{number}x"
    return word if cell == A_WORD else Cell("", word, "Its words are struck out.") if cell == STRUCK else cell


def taken(came: IncomingFile, answers: Mapping[str, str], *, asks_all: bool = False) -> Plan:
    """The plan that takes a file in with these answers."""
    return plan_import(
        Round(derby(), "K7Q2", {}), found_in(came), ImportContext("Alex", TODAY, answers=answers, asks_all=asks_all)
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


HEADED = ["Area", "Action", "Milestones", "Status", "Lead", "Due"]


@given(plans())
@example((HEADED, [["AFI-01", "Do it0x", "word1x", "Complete", "word2x", "30/06/2019"]]))  # odd, and of no known lead
@example((HEADED, [["AFI-01", "Do it0x", "word1x", "Complete", "word2x", "TBC"]]))
def test_every_cell_of_a_plan_ends_in_a_field_or_a_note_or_is_told_and_one_file_of_answers_is_enough(
    plan: tuple[list[str], list[list[Typed]]],
) -> None:
    heads, rows = plan
    came = returned(sheet("Plan", heads, *rows))

    found = taken(came, {question.tag: answered(question) for question in asked(came)})

    now = applied(derby(), found.changes).with_records(*(conflict.theirs for conflict in found.conflicts))
    said = [
        shown(record, column)
        for kind in (Action, Milestone, Note)
        for record in now.all(kind)
        for column in COLUMNS[kind]
    ]
    told = "\n".join((*said, *(remark for remark in found.remarks if "was taken for “council / " not in remark)))
    assert [
        word
        for row in rows
        for cell in row
        for word in (cell.typed if isinstance(cell, Cell) else cell).split()
        if word.endswith("x") and word not in told
    ] == []
