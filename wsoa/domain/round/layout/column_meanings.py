"""Which field each column of a sheet is: by its heading, by an answer, or by the best guess."""

from collections.abc import Mapping
from difflib import get_close_matches

from wsoa.domain.errors import Problem, shortened
from wsoa.domain.round.layout.asking import Asking
from wsoa.domain.round.layout.guesses import (
    LEAVE_OUT,
    NOTE,
    REFERENCE,
    Heading,
    answered,
    choices,
    may_stand_twice,
    meant_by,
)
from wsoa.domain.round.layout.header_rows import HeaderFound
from wsoa.domain.round.layout.questions import COLUMN, Question, is_answer
from wsoa.domain.round.spreadsheet import Sheet
from wsoa.domain.statement.fields import COLUMNS
from wsoa.domain.statement.statement import NAMES

ALIKE = 0.85  # of a heading's letters, for it to be a label mistyped


def columns_of(sheet: Sheet, header: HeaderFound, asking: Asking) -> Mapping[int, str]:
    """What each column is, by its place: the label of a field, or a word of BESIDE."""
    found = {place: _meaning(sheet, header, place, asking) for place in header.cells}
    if {heading.means for heading in found.values()} <= {LEAVE_OUT, REFERENCE}:
        asking.optional -= {_question(sheet, header, place, None).tag for place in found}  # else it would say nothing
    first: dict[str, int] = {}
    for place in sorted(found, key=lambda each: (not found[each].is_sure, each)):
        means = found[place].means
        if first.setdefault(means, place) == place:
            continue
        if found[place].is_sure and found[first[means]].is_sure:
            asking.problems.append(_twice(sheet, header, place, first[means]))
        elif not may_stand_twice(header.kind, means):
            found[place] = Heading(NOTE)
            asking.remarks.append(_second(sheet, header, place, first[means]))
    return {place: heading.means for place, heading in found.items()}


def _meaning(sheet: Sheet, header: HeaderFound, place: int, asking: Asking) -> Heading:
    typed = header.cells[place].typed
    heading = meant_by(header.kind, typed)
    if heading and heading.is_sure:
        return heading
    question = _question(sheet, header, place, heading)
    answer = asking.answer(question, optional=question.guess == LEAVE_OUT)
    if answer is None:
        return Heading(question.guess if is_answer(question.guess) else LEAVE_OUT)
    means = answered(header.kind, answer)
    if means is None:
        mend = f"Write one of: {', '.join(choices(header.kind))}."
        asking.problems.append(Problem(question.where, typed, f"“{shortened(answer)}” is no field of theirs.", mend))
    return Heading(means or LEAVE_OUT)


def _question(sheet: Sheet, header: HeaderFound, place: int, heading: Heading | None) -> Question:
    """What is to be asked of a column: whether it is the field that it is nearly called, or the one that is guessed."""
    cell = header.cells[place]
    where, fields = sheet.where(cell.address), [column.label for column in COLUMNS[header.kind] if column.by_sheet]
    near = get_close_matches(cell.typed.lower(), {label.lower(): label for label in fields}, n=1, cutoff=ALIKE)
    likely = next((label for label in fields if near and label.lower() == near[0]), "")
    if likely or not heading:
        meant = f"Did you mean {likely}? " if likely else ""
        why, mend = f"No field of {NAMES[header.kind]}s is called that.", f"{meant}Rename the column, or take it out."
        return Question(COLUMN, cell.typed, likely or LEAVE_OUT, where, why, mend)
    why = "Its words are left out." if heading.means == LEAVE_OUT else f"Is it “{heading.means}”?"
    return Question(COLUMN, cell.typed, heading.means, where, why, "Head it so, or say what it is.")


def _second(sheet: Sheet, header: HeaderFound, place: int, first: int) -> str:
    cell, other = header.cells[place], header.cells[first]
    return (
        f"{sheet.where(cell.address)}, “{shortened(cell.typed)}”, is kept as an update: {sheet.where(other.address)},"
        f" “{shortened(other.typed)}”, is taken for the field."
    )


def _twice(sheet: Sheet, header: HeaderFound, place: int, first: int) -> Problem:
    cell, other = header.cells[place], header.cells[first]
    why = f"{sheet.where(other.address)}, “{shortened(other.typed)}”, says the same."
    return Problem(sheet.where(cell.address), cell.typed, why, "Keep one of the two columns.")
