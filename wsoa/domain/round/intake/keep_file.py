"""The file of answers: written with every question that is open, filled in by a person, and read again."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from wsoa.domain.changes.plan import Conflict, Keep
from wsoa.domain.errors import FileProblems, Place, Problem, shortened
from wsoa.domain.round.intake.conflicts import (
    Answer,
    Answers,
    Checked,
    label_of,
    moves,
    tag_of,
    three_values,
    told_once,
)

OPEN = "?"
ANSWER = re.compile(r"(?P<sign>\w{4})\s+(?P<what>[^=]*?)\s*=\s*(?P<said>.*)")
WHY, AGREED_BY = "why", "agreed by"  # what is asked besides where a date that was agreed moves
HEAD = "# Whose value is to be kept? Write ours or theirs after each =, and run the import again with this file.\n"
AS_IN = "Write it as in: 9RZF AFI-07.2 Due = theirs"


def to_answer(checked: Checked) -> str:
    """A file of answers to write into: each conflict with its values, and a place for the answer."""
    return HEAD + "".join(_asked(checked, each, doubt) for each, doubt in told_once(checked.asked))


def _asked(checked: Checked, conflict: Conflict, doubt: str) -> str:
    tag, doubt = tag_of(conflict), f"#   {doubt}\n" if doubt else ""
    values = "".join(f"#   {name + ':':8}{words}\n" for name, words in three_values(conflict))
    why = (
        f"{tag} {WHY} = {checked.plan.whys.get(conflict.ref, '')}\n{tag} {AGREED_BY} =\n"
        if moves(checked.statement, conflict)
        else ""
    )
    return f"\n# {conflict.where}\n{doubt}{values}{tag} {conflict.ref} {label_of(conflict)} = {OPEN}\n{why}"


def read_answers(text: str, source: str) -> Answers:
    """The answers in such a file, by the signs of their conflicts; a '?' is no answer yet.

    Raises FileProblems naming each line that is none.
    """
    answers: dict[str, Answer] = {}
    problems = []
    for number, line in enumerate(text.splitlines(), 1):
        found = ANSWER.fullmatch(line.strip())
        told = _answer(found) if found else "This is no answer."
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if isinstance(told, str):
            problems.append(Problem(Place(label=f"{source}, line {number}"), line.strip(), told, AS_IN))
        elif found:
            sign = found["sign"].upper()
            answers[sign] = replace(answers.get(sign, Answer()), **told)
    if problems:
        raise FileProblems("Nothing was taken: the answers cannot be read.", problems)
    return answers


def _answer(found: re.Match[str]) -> Mapping[str, Any] | str:
    """What a line says of an answer, by field; or why it is none."""
    said = found["said"].strip()
    words = {WHY: "reason", AGREED_BY: "agreed_by"}.get(found["what"].lower())
    if words:
        return {words: said}
    keep = said.lower()
    if keep in ("", OPEN):
        return {}
    return {"keep": Keep(keep)} if keep in tuple(Keep) else f"“{shortened(said)}” is neither ours nor theirs."


def strange_answers(asked: Iterable[Conflict], answers: Answers) -> Iterator[str]:
    """What to say of answers to questions that are not asked (any more)."""
    known = {tag_of(conflict) for conflict in asked}
    strange = [sign for sign, answer in answers.items() if answer.keep and sign not in known]
    if strange:
        yield (
            f"The answers {', '.join(strange)} fit no conflict there is now: the values have changed since, or they"
            " were settled."
        )
