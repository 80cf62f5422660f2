"""Which field each column of a sheet is: by its heading, by an answer, or by the best guess."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches

from wsoa.domain.dates.inexact import names_time
from wsoa.domain.errors import Place, Problem
from wsoa.domain.round.layout.asking import Asking
from wsoa.domain.round.layout.guesses import (
    LEAVE_OUT,
    MILESTONES,
    NOTE,
    REFERENCE,
    SORT,
    Heading,
    answered,
    is_day_of,
    may_stand_twice,
    meant_by,
    says_sort,
)
from wsoa.domain.round.layout.header_rows import HeaderFound
from wsoa.domain.round.layout.likely import name_areas
from wsoa.domain.round.layout.made_row import AREAS, TITLE
from wsoa.domain.round.layout.questions import Question, of_column
from wsoa.domain.round.layout.twin_columns import TwinColumns
from wsoa.domain.round.spreadsheet import Sheet
from wsoa.domain.statement.fields import COLUMNS
from wsoa.domain.statement.records import Action
from wsoa.domain.statement.statement import NAMES, Statement

LONGEST_MARK = 3  # characters of a mark in a grid of times
ALIKE = 0.85  # of a heading's letters, for it to be a label mistyped


def columns_of(
    sheet: Sheet, header: HeaderFound, now: Statement, asking: Asking, *, is_ours: bool = False
) -> Mapping[int, str]:
    """What each column is, by its place: the label of a field, or a word of BESIDE.

    In a workbook that `is_ours` nobody is asked which of two columns is the one.
    """
    likely = {place: _likely(sheet, header, place, asking) for place in header.cells}
    found: dict[int, str] = {}
    for twins in _twins(sheet, header, now, asking, likely):
        repeated = twins.repeated()
        for place, other in repeated.items():
            twins.leave_out(place, other)
        found |= dict.fromkeys(repeated, LEAVE_OUT)
        left = replace(twins, places=[place for place in twins.places if place not in repeated])
        if is_ours:
            left.refuse(left.places, "Keep one of the two columns.")
        elif len(left.places) > 1:
            found |= left.told_apart()
    found |= {place: _meaning(sheet, header, place, asking) for place in header.cells if place not in found}
    if set(found.values()) <= {LEAVE_OUT, REFERENCE, AREAS}:
        asking.optional -= {_question(sheet, header, place, None).tag for place in found}  # else it would say nothing
    if header.kind is Action and not {TITLE, REFERENCE} & {*found.values()}:
        heads, why = "; ".join(cell.typed for cell in header.cells.values()), "No column says what is to be done."
        mend = f"Answer {TITLE} for the one that does."
        asking.problems.append(Problem(sheet.where_row(header.numbers[-1]), heads, why, mend))
    return found


def may_be_asked(header: HeaderFound, asking: Asking) -> bool:
    """Whether somebody answers what columns are of which no heading says so; or has said before which is the action."""
    tags = (Question(of_column(Action), cell.typed, "", Place(), "", "").tag for cell in header.cells.values())
    said = (answered(Action, answer) for tag in tags if (answer := asking.answers.get(tag)))
    return asking.is_asked or TITLE in said


def _twins(
    sheet: Sheet, header: HeaderFound, now: Statement, asking: Asking, likely: Mapping[int, Heading]
) -> Iterator[TwinColumns]:
    """The columns that mean the same, where no two may."""
    by_label: dict[str, list[int]] = {}
    for place in sorted(likely, key=lambda each: (not likely[each].is_sure, each)):
        by_label.setdefault(likely[place].means, []).append(place)
    for label, places in by_label.items():
        if len(places) > 1 and not may_stand_twice(header.kind, label):
            yield TwinColumns(sheet, header, now, asking, label, places, by_label)


def _likely(sheet: Sheet, header: HeaderFound, place: int, asking: Asking) -> Heading:
    """What a column is by its heading, by what was answered of it, or by the guess."""
    heading = _heading(header, place)
    if heading and heading.is_sure:
        return heading
    question = _question(sheet, header, place, heading)
    answer = asking.said(question)
    return Heading(answered(header.kind, question.guess if answer is None else answer) or LEAVE_OUT)


def _heading(header: HeaderFound, place: int) -> Heading | None:
    """What a column likely is by its heading; by its cells, where they say of each row which sort it is."""
    typed = [row.cells[place].typed for row in header.below if place in row.cells and row.cells[place].typed]
    if header.kind is Action and says_sort(typed):
        return Heading(SORT)
    found, heading = meant_by(header.kind, header.cells[place].typed), header.cells[place].typed
    before = header.cells[place - 1].typed if place - 1 in header.cells else ""
    if header.kind is Action and is_day_of(heading, before):
        return Heading(MILESTONES)
    if header.kind is Action and not found and names_time(heading) and any(len(each) > LONGEST_MARK for each in typed):
        return Heading(NOTE)
    is_unlike = found is None or found.means == REFERENCE
    if is_unlike and name_areas(typed) and not header.names_areas:
        return Heading(AREAS)
    return Heading(TITLE) if header.may_be and place == header.wordiest else found


def _meaning(sheet: Sheet, header: HeaderFound, place: int, asking: Asking) -> str:
    heading = _heading(header, place)
    if heading and heading.is_sure:
        return heading.means
    question = _question(sheet, header, place, heading)
    return asking.column(question, header.kind, optional=question.guess == LEAVE_OUT) or LEAVE_OUT


def _question(sheet: Sheet, header: HeaderFound, place: int, heading: Heading | None) -> Question:
    """What is to be asked of a column: whether it is the field that it is nearly called, or the one that is guessed."""
    cell, of = header.cells[place], of_column(header.kind)
    where, fields = sheet.where(cell.address), [column.label for column in COLUMNS[header.kind] if column.by_sheet]
    near = get_close_matches(cell.typed.lower(), {label.lower(): label for label in fields}, n=1, cutoff=ALIKE)
    likely = next((label for label in fields if near and label.lower() == near[0]), "")
    if not heading or (likely and header.kind is Action):
        meant = f"Did you mean {likely}? " if likely else ""
        why, mend = f"No field of {NAMES[header.kind]}s is called that.", f"{meant}Rename the column, or take it out."
        return Question(of, cell.typed, likely or LEAVE_OUT, where, why, mend, shape=header.shape)
    why = "Its words are left out." if heading.means == LEAVE_OUT else f"Is it “{heading.means}”?"
    return Question(of, cell.typed, heading.means, where, why, "Head it so, or say what it is.", shape=header.shape)
