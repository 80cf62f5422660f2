"""What would be asked of a plan once each question was answered as guessed: asked with the rest, in one file."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from wsoa.domain.dates.inexact import AS_A_NOTE
from wsoa.domain.errors import Problem, Problems
from wsoa.domain.round.layout.questions import Question, Unanswered, is_answer
from wsoa.domain.statement.fields import BY_FIELD
from wsoa.domain.statement.records import Action

ROUNDS = 4  # of questions that come of answers to others
MAY_BE_NOTES = {column.label for field, column in BY_FIELD[Action].items() if field not in ("areas", "lead", "title")}


def with_what_follows(
    refused: Problems, taken: Callable[[Mapping[str, str]], object], supposed: Mapping[str, str]
) -> Problems:
    """A refusal that asks too what comes of its own guesses; `taken` takes the file in with answers, by their tags.

    `supposed` stands for what nobody could guess. A guess that cannot be taken is not offered: its words may be a note.
    """
    if not isinstance(refused, Unanswered):
        return refused
    asked = {each.tag: each for each in refused.questions}
    for _ in range(ROUNDS):
        left = {each.tag: each.guess if is_answer(each.guess) else supposed.get(each.of, "") for each in asked.values()}
        try:
            taken(left)
            break
        except Unanswered as then:
            asked |= {each.tag: each for each in then.questions if each.tag not in asked}
            asked |= {each.tag: _as_note(asked[each.tag], problem) for problem, each in then.behind.items()}
        except Problems:
            break
    refused.questions = tuple(asked.values())
    return refused


def _as_note(asked: Question, problem: Problem) -> Question:
    """A question whose guess cannot be taken."""
    return replace(asked, guess=AS_A_NOTE, why=problem.why) if asked.of in MAY_BE_NOTES else asked
