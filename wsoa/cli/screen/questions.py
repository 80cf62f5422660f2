"""What only a person knows of a plan kept elsewhere: that it is asked in a file, and where."""

import shlex
from pathlib import Path

from wsoa.cli.screen.console import counted, err, words
from wsoa.cli.screen.plans import show_remarks
from wsoa.domain.round.layout.questions import Unanswered, is_answer


def show_written(file: Path, path: Path, unanswered: Unanswered) -> None:
    """Say that a file to answer in was written, and what to do with it."""
    show_remarks(unanswered.remarks, err())
    unguessed = sum(not is_answer(question.guess) for question in unanswered.questions)
    more = f", {unguessed} of them without a guess" if unguessed else ", each with a guess"
    err().print(
        words(f"{path} now holds {counted(len(unanswered.questions), 'question')} about {file.name}{more}.", "bold"),
        soft_wrap=True,
    )
    again = f"wsoa import {shlex.quote(str(file))} --columns {shlex.quote(str(path))}"
    err().print(words(f"Read them, write over what is not meant, and run this again: {again}"), soft_wrap=True)


def show_questions(file: Path, unanswered: Unanswered) -> None:
    """Say what is remarked of a file, and how its questions are answered in one go."""
    show_remarks(unanswered.remarks, err())
    unanswered.mend = (
        f"To answer all of them in a file, with what was guessed: wsoa import {shlex.quote(str(file))} --columns FILE"
    )
