"""What a return would do, in words a chair could read: grouped by record, emptied cells and conflicts apart."""

import shlex
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import TypeVar

from rich.console import Console
from rich.text import Text

from wsoa.cli.screen.console import FAINT, counted, err, out, say, show_lines, words
from wsoa.cli.screen.plans import change_line, shortened, show_more, show_remarks, tally
from wsoa.domain.changes.agreed_dates import is_explained
from wsoa.domain.changes.change import BORN
from wsoa.domain.changes.plan import Conflict, Keep, Plan
from wsoa.domain.changes.replay import applied
from wsoa.domain.errors import Problems
from wsoa.domain.round.answer.grouped import Group, GroupedChange, grouped, is_emptied, title_asked_about
from wsoa.domain.round.intake.conflicts import (
    MOVES,
    Answer,
    Answers,
    Checked,
    is_taken,
    label_of,
    moved_dates,
    moves,
    tag_of,
    three_values,
    told_once,
)
from wsoa.domain.statement.statement import Statement
from wsoa.operations.reporting import free_in

T = TypeVar("T")
MANY, FIRST = 200, 3  # records that are told one by one, and how many of each sort where there are more


def show_return(plan: Plan, statement: Statement) -> None:
    """Print what a return would do, and what nobody may overlook."""
    asked_for = (conflict.theirs for conflict in plan.conflicts if conflict.field == BORN)
    console, after = out(), applied(statement, plan.changes).with_records(*asked_for)
    console.print(words(_title(plan), "bold"))
    for event in plan.returned:
        if event.tally:
            console.print(words(f"Sheet {event.sign}: {event.tally}."))
    show_remarks(plan.remarks)
    changes = tuple(change for change in plan.changes if change.field != ANSWERS)
    emptied = [change for change in changes if is_emptied(change)]
    _show_groups(console, grouped((change for change in changes if not is_emptied(change)), statement, after))
    if emptied:
        console.print(words("Emptied, so that nothing stands there any more:", "bold yellow"))
        _show_groups(console, grouped(emptied, statement, after))
    asked = (*plan.conflicts, *moved_dates(statement, plan))
    for title, conflicts in _by_title(asked):
        console.print(words(title, "bold red"))
        _show_conflicts(console, conflicts, after)
    if not asked:
        show_sum(plan)


def _title(plan: Plan) -> str:
    name = plan.source.name
    signed = {event.filled_in_by for event in plan.returned} - {""}
    by = f", filled in by {' and '.join(sorted(signed))}" if signed else ""
    sheets = " and ".join(
        f"sheet {event.sign} of {entry.about}" for event, entry in zip(plan.returned, plan.ledger, strict=False)
    )
    return f"{name}: {sheets}{by}" if sheets else name


def show_settled(found: Checked, settled: Checked) -> None:
    """Print whose value is kept of each question that was settled, and the sum of what will be done; if any was."""
    if not found.asked:
        return
    console, waiting = out(), {tag_of(conflict) for conflict in settled.asked}
    after = applied(settled.statement, settled.plan.changes)
    kept = [
        (conflict, "theirs" if is_taken(conflict, after) else "ours")
        for conflict in found.asked
        if tag_of(conflict) not in waiting
    ]
    for shown, more in _first_of_each_sort(kept, lambda told: (told[0].field, told[1])):
        for conflict, side in shown:
            value = words(shortened(dict(three_values(conflict))[side]))
            console.print(words(f"{conflict.ref} {label_of(conflict)}: {side} is kept, ").append_text(value))
        show_more(console, more)
    show_sum(settled.plan)


def show_sum(plan: Plan) -> None:
    """Print the plan in a line."""
    out().print(words(_sum(plan), "bold"))


def _sum(plan: Plan) -> str:
    waiting = f"; {_open(plan)} to settle" if plan.conflicts else ""
    answers = sum(change.field == ANSWERS and bool(change.new) for change in plan.changes)
    kept = f" {counted(answers, 'answer')} kept for the next file of this shape." if answers else ""
    if plan.changes or waiting:
        return f"Plan: {tally(change for change in plan.changes if change.field != ANSWERS)}{waiting}.{kept}"
    if not plan.ledger:
        return plan.heading or "Nothing would change."
    what = (
        "Nothing in the statement changes"
        if any(event.brought for event in plan.returned)
        else "Nothing in it was changed"
    )
    return f"{what}: only that it came back would be recorded."


def _show_groups(console: Console, groups: Iterable[Group]) -> None:
    """A heading for each record, then what is told under it; of very many the first of each sort, and how many more."""
    for shown, more in _first_of_each_sort(list(groups), _sort_of):
        show_lines(console, (line for group in shown for line in _group_lines(group)))
        show_more(console, more)


def _first_of_each_sort(told: Sequence[T], sort_of: Callable[[T], object]) -> Iterator[tuple[Sequence[T], int]]:
    """All of a few; of many the first of each sort, and how many more are like them."""
    sorts = defaultdict[object, list[T]](list)
    for each in told:
        sorts[sort_of(each) if len(told) > MANY else ""].append(each)
    for alike in sorts.values():
        shown = alike[:FIRST] if len(told) > MANY else alike
        yield shown, len(alike) - len(shown)


def _sort_of(group: Group) -> object:
    """What records have in common of which the same is told: whether they are new, and the fields that change."""
    return group.is_new, *(
        (told.is_new, bool(told.said), *(change.field for change in told.changes)) for told in group.told
    )


def _group_lines(group: Group) -> Iterator[tuple[int, Text]]:
    heading = words(f"{group.ref}  ", "bold").append_text(words(shortened(group.title)))
    yield 0, heading.append_text(words("  new", "green") if group.is_new else Text())
    yield from ((2, line) for told in group.told for line in _lines(told))


def _lines(told: GroupedChange) -> Iterator[Text]:
    if told.said:
        new = (told.ref, *(("new",) if told.is_new else ()), *filter(None, (told.signed,)))
        yield words(f"{shortened(told.said)} ({', '.join(new)})")
    yield from (change_line(change, old=not told.is_new) for change in told.changes)


BOTH_SIDES = "Changed on both sides, so that somebody has to choose:"
UNLIKE = "Not what the statement says now, so that somebody has to choose:"
ASKED_ABOUT = "Asked about before it is taken:"
FEW_CELLS = 5  # so many are named where the rest can be taken without them
DATES_MOVE = "Dates that were agreed move, so that somebody has to say why, and who agreed:"


def _by_title(conflicts: Iterable[Conflict]) -> Iterator[tuple[str, list[Conflict]]]:
    """The conflicts under what they have in common."""
    told: dict[str, list[Conflict]] = {BOTH_SIDES: [], UNLIKE: [], ASKED_ABOUT: [], DATES_MOVE: []}
    for conflict in conflicts:
        asked = BOTH_SIDES if conflict.is_on_both_sides else UNLIKE
        told[DATES_MOVE if conflict.doubt == MOVES else ASKED_ABOUT if conflict.doubt else asked].append(conflict)
    return ((title, group) for title, group in told.items() if group)


def _show_conflicts(console: Console, conflicts: Iterable[Conflict], statement: Statement) -> None:
    for shown, more in _first_of_each_sort([*told_once(conflicts)], lambda told: (told[0].field, told[0].doubt)):
        show_lines(console, (line for each, doubt in shown for line in _conflict_lines(each, doubt, statement)))
        show_more(console, more)


def _conflict_lines(conflict: Conflict, doubt: str, statement: Statement) -> Iterator[tuple[int, Text]]:
    heading = words(f"{conflict.ref}  ", "bold").append_text(words(shortened(title_asked_about(conflict, statement))))
    yield 0, heading.append_text(words(f"  {conflict.where}", FAINT))
    if doubt not in ("", MOVES):
        yield 2, words(doubt, "yellow")
    yield 2, words(f"{label_of(conflict)}:", FAINT)
    for name, told in three_values(conflict):
        yield 4, words(f"{SIDES[name]:<12}", FAINT).append_text(words(shortened(told)))


ANSWERS = "sheet_words"  # the field in which answers are kept
SIDES = {"before": "before", "ours": "ours now", "theirs": "theirs now"}


def _open(plan: Plan) -> str:
    return counted(len(plan.conflicts), "question" if any(each.doubt for each in plan.conflicts) else "conflict")


def show_open(plan: Plan) -> None:
    """Say that nothing was written while conflicts are open, and what to type."""
    console = err()
    what = f"{_open(plan)} {'is' if len(plan.conflicts) == 1 else 'are'} open, so nothing was written."
    say(console, words("wsoa: ", "bold red").append_text(words(what)))
    say(
        console,
        "Settle them: --keep ours or --keep theirs for all;"
        " or --keep-file FILE, which is written for you to answer in.",
    )


def asked_each(checked: Checked) -> Answers:
    """What a person at the terminal answers, row by row: for all of a row at once where more is asked about in it."""
    answers: dict[str, Answer] = {}
    for row, group in groupby(checked.asked, key=lambda conflict: conflict.where.in_row):
        conflicts = list(group)
        keep = _asked_of_row(row, conflicts) if len(conflicts) > 1 else EACH
        for conflict, doubt in told_once(conflicts):
            said = _asked_of(conflict, doubt) if keep == EACH else keep
            answers[tag_of(conflict)] = _explained(checked, conflict, Answer(Keep(said) if said else None))
    return answers


EACH = "each"


def _asked_of_row(row: str, conflicts: Sequence[Conflict]) -> str:
    what = f"{row}, {counted(len(conflicts), 'question')} about {conflicts[0].ref}"
    question = f"{what}: keep (o)urs, (t)heirs, or ask for (e)ach? [enter leaves them open] "
    return _typed_one_of((*Keep, EACH), question)


def _asked_of(conflict: Conflict, doubt: str) -> str:
    """The answer to one question: enter leaves it open."""
    what = f"{conflict.ref} {label_of(conflict)}:{f' {doubt}' if doubt else ''} keep (o)urs or (t)heirs?"
    return _typed_one_of(tuple(Keep), f"{what} [enter leaves it open] ")


def _typed_one_of(choices: Sequence[str], question: str) -> str:
    """The word that a person chooses, or its first letter; '' for nothing. Any other is asked again."""
    while True:
        typed = _typed(question).lower()
        chosen = [word for word in choices if typed in (word, word[:1])]
        if chosen or not typed:
            return chosen[0] if chosen else ""


def _explained(checked: Checked, conflict: Conflict, answer: Answer) -> Answer:
    """The answer with why and who agreed, where an agreed date moves by it."""
    if answer.keep is not Keep.THEIRS or is_explained(checked.plan) or not moves(checked.statement, conflict):
        return answer
    said = checked.plan.whys.get(conflict.ref, "")
    why = _typed(f"{conflict.ref}: why does it move?{f' [enter: “{shortened(said)}”]' if said else ''} ")
    agreed_by = checked.plan.agreed_by or _typed(f"{conflict.ref}: who agreed? ")
    return replace(answer, reason=why or said, agreed_by=agreed_by)


def _typed(question: str) -> str:
    err().print(words(question), end="")
    return sys.stdin.readline().strip()


def question(plan: Plan) -> str:
    """What to ask before a plan is carried out."""
    return "Carry this plan out?" if plan.changes else "Record that it came back?"


def show_report(path: Path) -> None:
    """Say where the copy is in which each cell is marked."""
    say(err(), f"Each cell that cannot be taken is marked in {path}: send it back.", "bold")


def with_ways_on(problems: Problems, file: Path, *, is_marked: bool) -> Problems:
    """What is wrong with a file, and what to do with it: have its cells marked, or take it without some."""
    command = f"wsoa import {shlex.quote(str(file))}"
    copy = shlex.quote(str(free_in(Path(), file.stem)))
    mark = "" if is_marked else f"For a copy with each cell marked, to send back: {command} --report {copy}. "
    places = [problem.where for problem in problems.problems if problem.where.cell]
    if places:
        cells = dict.fromkeys("!".join(filter(None, (place.sheet, place.cell))) for place in places)
        named = shlex.quote(",".join(cells)) if len(cells) <= FEW_CELLS else "CELLS"
        problems.mend = problems.mend or f"{mark}To take the rest without a cell or two: {command} --except {named}"
    return problems


def show_receipt(path: Path) -> None:
    """Say where the receipt is."""
    say(err(), f"The receipt is {path}.", "bold")


def show_dry(alone: int) -> None:
    """Say that a dry run took nothing in, and that of several returns each was compared with the statement as it is."""
    each = (
        " Each return was compared with the statement as it is now: carried out one after the other they may meet."
        if alone > 1
        else ""
    )
    err().print(words(f"Dry run: nothing was taken in.{each}"))


def show_left_out(left: Iterable[str]) -> None:
    """Say what a folder holds besides returns."""
    for name in left:
        err().print(
            words("! ", "bold yellow").append_text(
                words(f"{name} was left out: it is neither a workbook nor a CSV file.")
            )
        )
