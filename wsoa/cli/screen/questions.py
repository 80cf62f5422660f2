"""What only a person knows of a plan kept elsewhere: that it is asked in a file, and where."""

import shlex
from collections.abc import Iterable, Sequence
from pathlib import Path

from wsoa.cli.screen.console import counted, err, say
from wsoa.cli.screen.plans import show_remarks
from wsoa.domain.round.layout.questions import Question, Unanswered, is_answer


def show_written(file: Path, path: Path, written: Sequence[Question], remarks: Iterable[str]) -> None:
    """Say that questions were written to a file to answer in, and what to do with it."""
    show_remarks(remarks, err())
    unguessed = sum(not is_answer(question.guess) for question in written)
    more = f", {unguessed} of them without a guess" if unguessed else ", each with a guess"
    say(err(), f"{counted(len(written), 'question')} about {file.name} written to {path}{more}.", "bold")
    say(err(), f"Read them, write over what is not meant, and run this again: {_again(file, path)}")


def show_questions(file: Path, path: Path | None, unanswered: Unanswered) -> None:
    """Say what is remarked of a file, and how its questions are answered in one go."""
    show_remarks(unanswered.remarks, err())
    if path and unanswered.behind:
        unanswered.mend = f"Write over them in {path}, and run this again: {_again(file, path)}"
    elif not path and unanswered.questions:
        to_ask = _again(file, Path("FILE"))
        unanswered.mend = f"To answer all of them in a file, with what was guessed: {to_ask}"


def _again(file: Path, path: Path) -> str:
    return f"wsoa import {shlex.quote(str(file))} --columns {shlex.quote(str(path))}"
