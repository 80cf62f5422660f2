"""What a return would do, in words a chair could read: grouped by record, emptied cells and conflicts apart."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from wsoa.cli.screen.console import FAINT, counted, err, out, words
from wsoa.cli.screen.plans import change_line, shortened, show_remarks, tally
from wsoa.domain.changes.plan import Plan
from wsoa.domain.changes.replay import applied
from wsoa.domain.round.answer.grouped import Group, GroupedChange, grouped, is_emptied, title_of
from wsoa.domain.round.intake.conflicts import Keep, column_of, tag_of, three_values
from wsoa.domain.statement.statement import Statement


def show_return(plan: Plan, statement: Statement) -> None:
    """Print what a return would do, and what nobody may overlook."""
    console, after = out(), applied(statement, plan.changes)
    console.print(words(_title(plan), "bold"))
    for event in plan.returned:
        if event.tally:
            console.print(words(f"Sheet {event.sign}: {event.tally}."))
    show_remarks(plan.remarks)
    emptied = [change for change in plan.changes if is_emptied(change)]
    _show_groups(console, grouped((change for change in plan.changes if not is_emptied(change)), statement, after))
    if emptied:
        console.print(words("Emptied, so that nothing stands there any more:", "bold yellow"))
        _show_groups(console, grouped(emptied, statement, after))
    _show_conflicts(console, plan, statement)
    if not plan.conflicts:
        show_sum(plan)


def _title(plan: Plan) -> str:
    name = plan.source.name
    signed = {event.filled_in_by for event in plan.returned} - {""}
    by = f", filled in by {' and '.join(sorted(signed))}" if signed else ""
    sheets = " and ".join(
        f"sheet {event.sign} of {entry.about}" for event, entry in zip(plan.returned, plan.ledger, strict=False)
    )
    return f"{name}: {sheets}{by}" if sheets else name


def show_settled(found: Plan, settled: Plan) -> None:
    """Print whose value is kept of each conflict that was settled, and the sum of what will be done."""
    console, waiting = out(), {tag_of(conflict) for conflict in settled.conflicts}
    taken = {(change.ref, change.field) for change in settled.changes} - {
        (change.ref, change.field) for change in found.changes
    }
    for conflict in found.conflicts:
        side = "theirs" if (conflict.ref, conflict.field) in taken else "ours"
        if tag_of(conflict) not in waiting:
            told = words(f"{conflict.ref} {column_of(conflict).label}: {side} is kept, ").append_text(
                words(shortened(dict(three_values(conflict))[side]))
            )
            console.print(told)
    show_sum(settled)


def show_sum(plan: Plan) -> None:
    """Print the plan in a line."""
    out().print(words(_sum(plan), "bold"))


def _sum(plan: Plan) -> str:
    waiting = f"; {counted(len(plan.conflicts), 'conflict')} to settle" if plan.conflicts else ""
    if plan.changes or waiting:
        return f"Plan: {tally(plan.changes)}{waiting}."
    return (
        "Nothing would change."
        if not plan.ledger
        else "Nothing in it was changed: only that it came back would be recorded."
    )


def _show_groups(console: Console, groups: Iterable[Group]) -> None:
    """A heading for each record, then what is told under it.

    One print each, wrapped already: a print costs more than a line.
    """
    width = console.width
    for group in groups:
        heading = words(f"{group.ref}  ", "bold").append_text(words(shortened(group.title)))
        lines = heading.append_text(words("  new", "green") if group.is_new else Text()).wrap(console, width)
        for line in (line for told in group.told for line in _lines(told)):
            lines.extend(Text("  ").append_text(part) for part in line.wrap(console, width - 2))
        console.print(Text("\n").join(lines), soft_wrap=True)


def _lines(told: GroupedChange) -> Iterator[Text]:
    if told.said:
        yield words(f"{shortened(told.said)} ({told.ref}{', new' if told.is_new else ''})")
    yield from (change_line(change, old=not told.is_new) for change in told.changes)


def _show_conflicts(console: Console, plan: Plan, statement: Statement) -> None:
    if plan.conflicts:
        console.print(words("Changed on both sides, so that somebody has to choose:", "bold red"))
    for conflict in plan.conflicts:
        heading = words(f"{conflict.ref}  ", "bold").append_text(
            words(shortened(title_of(statement.records[conflict.ref])))
        )
        console.print(heading.append_text(words(f"  {conflict.where}", FAINT)))
        console.print(Padding(words(f"{column_of(conflict).label}:", FAINT), (0, 0, 0, 2), expand=False))
        for name, told in three_values(conflict):
            console.print(
                Padding(
                    words(f"{SIDES[name]:<12}", FAINT).append_text(words(shortened(told))), (0, 0, 0, 4), expand=False
                )
            )


SIDES = {"before": "before", "ours": "ours now", "theirs": "theirs now"}


def show_open(plan: Plan) -> None:
    """Say that nothing was written while conflicts are open, and what to type."""
    console = err()
    what = (
        f"{counted(len(plan.conflicts), 'conflict')} {'is' if len(plan.conflicts) == 1 else 'are'} open,"
        " so nothing was written."
    )
    console.print(words("wsoa: ", "bold red").append_text(words(what)), soft_wrap=True)
    console.print(
        words(
            "Settle them: --keep ours or --keep theirs for all;"
            " or --keep-file FILE, which is written for you to answer in."
        ),
        soft_wrap=True,
    )


def asked_each(plan: Plan) -> Mapping[str, Keep]:
    """What a person at the terminal answers for each conflict.

    Enter leaves one open, and any other word is asked again.
    """
    answers: dict[str, Keep] = {}
    for conflict in plan.conflicts:
        keep = _asked(f"{conflict.ref} {column_of(conflict).label}: keep (o)urs or (t)heirs? [enter leaves it open] ")
        answers |= {tag_of(conflict): keep} if keep else {}
    return answers


def _asked(question: str) -> Keep | None:
    while True:
        err().print(words(question), end="")
        typed = sys.stdin.readline().strip().lower()
        kept = [keep for keep in Keep if typed in (keep, keep[:1])]
        if kept or not typed:
            return kept[0] if kept else None


def question(plan: Plan) -> str:
    """What to ask before a plan is carried out."""
    return "Carry this plan out?" if plan.changes else "Record that it came back?"


def show_report(path: Path) -> None:
    """Say where the copy is in which each cell is marked."""
    err().print(words(f"Each cell that cannot be taken is marked in {path}: send it back.", "bold"), soft_wrap=True)


def show_receipt(path: Path) -> None:
    """Say where the receipt is."""
    err().print(words(f"The receipt is {path}.", "bold"), soft_wrap=True)


def show_dry(alone: int) -> None:
    """Say that a dry run wrote nothing, and that of several returns each was compared with the statement as it is."""
    each = (
        " Each return was compared with the statement as it is now: carried out one after the other they may meet."
        if alone > 1
        else ""
    )
    err().print(words(f"Dry run: nothing was written.{each}"))


def show_left_out(left: Iterable[str]) -> None:
    """Say what a folder holds besides returns."""
    for name in left:
        err().print(
            words("! ", "bold yellow").append_text(
                words(f"{name} was left out: it is neither a workbook nor a CSV file.")
            )
        )
