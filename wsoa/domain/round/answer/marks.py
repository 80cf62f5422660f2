"""What an agency is to mend in its return: which cell, and what is said of it there and in a list of all.

What we say bears four signs of its own words. So a return that has it in it still is known not to say anything new, and
what a lead has added to it is not taken for ours.
"""

import re
from collections.abc import Iterable
from itertools import islice

from wsoa.domain.changes.plan import Conflict
from wsoa.domain.errors import Mend, Problem, shortened
from wsoa.domain.frozen import frozen
from wsoa.domain.round.handout.our_list import tag_of_words
from wsoa.domain.round.handout.sheet_fields import CODE
from wsoa.domain.round.intake.conflicts import MOVES, three_values
from wsoa.domain.round.spreadsheet import IncomingFile, Sheet, down
from wsoa.domain.statement.references import point_letters
from wsoa.domain.statement.values import plain_word

TITLE = "What to mend"
HEADERS = ("Sheet", "Cell", "What was typed", "Why it cannot be taken", "How to mend it")
HOW = (
    "Each of these cells is marked red, with a comment in it that says the same. Click on a cell below to go to it.",
    "Mend them here in this workbook, save it, and send it back. The comments and this sheet may stay in it.",
)
NO_NAME = "Rows"  # what the sheet is called that is made of a CSV file
HIGHEST_HEADER = 20  # filled rows among which the headings stand
LONGEST = 2_000  # characters of one sentence that repeats what was typed
UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]"
)  # what no workbook can hold, or nobody can see
OUR_COMMENT = re.compile(r"What to mend:(?P<said>.*?)— wsoa (?P<sign>[0-9A-Z]{4})", re.DOTALL)
ASK = "Ask whoever sent you the sheet: they can mend it, and you cannot."
OR_ASK = "Otherwise ask whoever sent you the sheet."
MEND_CONFLICT = (
    "If the statement is right, type its words here. If yours are, leave them, and say so when you send this back."
)
MEND_MOVE = (
    "If it must move, leave it, and say in “Your update” why, and who agreed. If not, type the words of the statement."
)


@frozen
class Mark:
    """One thing to mend: its sheet, the address of the cell to mark, and how a person finds it ('F7', 'row 7').

    The first two are '' where it is about no cell.
    """

    sheet: str
    address: str
    where: str
    typed: str
    why: str
    mend: str


def marks_of(returned: IncomingFile, problems: Iterable[Problem]) -> tuple[Mark, ...]:
    """A mark for each problem, as a person who mends them goes through the sheets; last what is about no cell."""
    sheets = [sheet.name or NO_NAME for sheet in returned.sheets]
    marks = [_mark(returned, problem) for problem in problems]
    return tuple(
        sorted(
            marks, key=lambda mark: (sheets.index(mark.sheet), *down(mark.address)) if mark.address else (len(sheets),)
        )
    )


def marks_of_conflicts(returned: IncomingFile, conflicts: Iterable[Conflict]) -> tuple[Mark, ...]:
    """A mark for each conflict that is open: what was sent, what the statement says and what the sheet says."""
    return marks_of(returned, map(_as_problem, conflicts))


def _as_problem(conflict: Conflict) -> Problem:
    told = dict(three_values(conflict))
    before = f"What the sheet said before: {told['before']}. " if "before" in told else ""
    both = "It was changed on both sides." if conflict.is_on_both_sides else "It is not what the statement says now."
    asked = conflict.doubt or both
    why = f"{asked} {before}In the statement now: {told['ours']}. In this sheet: {told['theirs']}."
    return Problem(conflict.where, told["theirs"], why, MEND_MOVE if conflict.doubt == MOVES else MEND_CONFLICT)


def _mark(returned: IncomingFile, problem: Problem) -> Mark:
    said = (problem.typed, problem.why, _for_lead(problem.mend))
    place, sheet = problem.where, returned.sheet_of(problem.where)
    if sheet is None:
        return Mark("", "", str(place), *said)
    return Mark(sheet.name or NO_NAME, place.cell or _cell_of_row(sheet, place.row, place.label), place.spot, *said)


def _for_lead(mend: str) -> str:
    """How to mend it in the sheet: a command is only for whoever keeps the statement."""
    if not isinstance(mend, Mend):
        return mend
    return mend.instead or (f"{mend.words} {OR_ASK}" if mend.words else ASK)


def _cell_of_row(sheet: Sheet, number: int, label: str) -> str:
    """Where a whole row is marked: under the heading that is named, else at its code, else at its first cell."""
    top = islice((sheet.header, *sheet.rows), HIGHEST_HEADER)
    headings = [{plain_word(cell.typed): place for place, cell in row.cells.items()} for row in top]
    heading = next((words for words in headings if plain_word(CODE) in words), headings[0])
    place = heading.get(plain_word(label), heading.get(plain_word(CODE)))
    if place is None:
        place = next((min(row.cells) for row in sheet.rows if row.number == number), 0)
    return f"{point_letters(1 + place).upper()}{number}"


def comment_on(marks: Iterable[Mark]) -> str:
    """What a comment says of one cell."""
    said = "\n\n".join(dict.fromkeys(f"{_fitting(mark.why)} {_fitting(mark.mend)}".strip() for mark in marks))
    return f"What to mend:\n{said}\n— wsoa {tag_of_words([said])}"


def without_our_words(comment: str) -> str:
    """What somebody else has written in a comment: all of it, but for our own words as we wrote them."""
    return OUR_COMMENT.sub(
        lambda found: "" if found["sign"] == tag_of_words([found["said"]]) else found[0], comment
    ).strip()


def listed(what: str, marks: Iterable[Mark]) -> tuple[tuple[str, ...], ...]:
    """The list's rows: title, `what` was refused, how to go about it, headers, a row for each mark, and our signs."""
    rows = [_row(mark) for mark in marks]
    head: list[tuple[str, ...]] = [(TITLE,), (_fitting(what),), *((line,) for line in HOW), HEADERS]
    return (*head, *rows, (f"Listed by wsoa ({tag_of_words(cell for row in (*head, *rows) for cell in row)})",))


def _row(mark: Mark) -> tuple[str, ...]:
    # In quotation marks nothing that was typed can pass for the code of a row when the workbook comes back.
    typed = f"“{shortened(mark.typed)}”" if mark.typed.strip() else "(nothing)"
    return tuple(map(_fitting, (mark.sheet, mark.where, typed, mark.why, mark.mend)))


def _fitting(words: str) -> str:
    return UNSEEN.sub("\ufffd", words if len(words) <= LONGEST else f"{words[:LONGEST]}…")
