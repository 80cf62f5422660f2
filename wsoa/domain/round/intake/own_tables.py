"""A small table of a lead's own: a column that says which action, one that says what is new, and little else."""

import re
from collections.abc import Mapping
from dataclasses import replace

from wsoa.domain.round.handout.sheet_fields import CODE, REFERENCE
from wsoa.domain.round.layout.guesses import meant_by
from wsoa.domain.round.spreadsheet import Cell, Row
from wsoa.domain.statement.fields import BY_FIELD
from wsoa.domain.statement.records import Action
from wsoa.domain.statement.values import plain_word

UPDATE = "Your update"
SAYS_WHAT_IS_NEW = re.compile(
    r"(?:(?:latest|our|your|progress|monthly|current|status) )*"
    r"(?:updates?|progress|comments?|position|news|situation)\b.*"
    r"|where (?:we|it|things) (?:are|is|stand)\b.*"
)
SAYS_WHICH = re.compile(r"(?:action )?ref(?:erence)?(?: (?:no|number))?")
TITLES = ("action", "milestone")
# What a plan or an export is headed with, which has a road of its own.
OF_A_PLAN = ("area", "areas", "lead", "lead agency", "agency", "about", "dated", "points")


def _is_of_a_plan(word: str) -> bool:
    """Whether it likely heads the areas or the leads of a plan that is kept elsewhere."""
    heading = meant_by(Action, word)
    return heading is not None and heading.means in (BY_FIELD[Action]["areas"].label, BY_FIELD[Action]["lead"].label)


def own_heading(row: Row) -> Mapping[int, Cell] | None:
    """The cells of a row that heads such a table, with our headings in place of the lead's; None for any other row."""
    words = {place: plain_word(cell.typed) for place, cell in row.cells.items()}
    which = [place for place, word in words.items() if SAYS_WHICH.fullmatch(word)]
    new = [place for place, word in words.items() if SAYS_WHAT_IS_NEW.fullmatch(word)]
    is_plan = any(word in (*OF_A_PLAN, plain_word(CODE)) or _is_of_a_plan(word) for word in words.values())
    if is_plan or len(new) != 1 or len(which) > 1 or not (which or set(TITLES) & set(words.values())):
        return None
    ours = {**dict.fromkeys(which, REFERENCE), **dict.fromkeys(new, UPDATE)}
    return {place: replace(cell, typed=ours.get(place, cell.typed)) for place, cell in row.cells.items()}
