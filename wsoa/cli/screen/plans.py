"""Plans before, revisions after: what would change or changed, old → new for each field."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from wsoa.cli.screen.console import FAINT, NOTHING, counted, out, show_lines, show_next, words
from wsoa.domain.changes.change import BORN, Change
from wsoa.domain.changes.point_changes import by_area, is_edge, recut
from wsoa.domain.changes.revision import Revision
from wsoa.domain.statement.fields import COLUMNS
from wsoa.domain.statement.records import KINDS
from wsoa.domain.statement.references import kind_of, parent_of

if TYPE_CHECKING:  # which is told of by whoever has one
    from wsoa.domain.changes.plan import Plan

LONG = 200
MANY, FIRST = 20, 3  # records of a plan that are told one by one, and how many of each sort where there are more
LONGEST = 800  # characters of a remark
IN_FULL = "(in full in the receipt, --receipt, and in a file of questions, --columns)"


def show_plan(plan: "Plan", title: str = "") -> None:
    """Print what a plan would do, grouped by record."""
    console = out()
    if title:
        console.print(words(title, "bold"))
    for remark in plan.remarks:
        console.print(words(remark, "yellow"))
    if not (plan.changes or plan.conflicts or plan.undoes):
        said = [entry.words for entry in plan.ledger] or ["Nothing would change: everything in it is there already."]
        console.print(words("\n".join(said)))
        return
    shown, more = list(plan.changes), 0
    if not console.soft_wrap:
        shown, more = _first_of_each_sort(plan.changes)
    show_changes(console, shown)
    show_more(console, more)
    if plan.changes:
        console.print(words(f"Plan: {tally(plan.changes)}.", "bold"))


def _first_of_each_sort(changes: Iterable[Change]) -> tuple[list[Change], int]:
    """All changes of a few records; of many those of the first that change in the same fields, and how many more."""
    told, alike = list(changes), defaultdict[object, list[str]](list)
    for ref, group in groupby(told, key=lambda change: change.ref):
        alike[tuple(change.field for change in group)].append(ref)
    if sum(map(len, alike.values())) <= MANY:
        return told, 0
    shown = {ref for refs in alike.values() for ref in refs[:FIRST]}
    return [change for change in told if change.ref in shown], sum(map(len, alike.values())) - len(shown)


def show_more(console: Console, more: int) -> None:
    """Say how many records are like those that are shown."""
    if more:
        console.print(words(f"  and {more:,} more in the same fields; each of them: --json", FAINT))


def show_remarks(remarks: Iterable[str], console: Console | None = None) -> None:
    """Print what is worth knowing and no problem; of what fills a screen, its beginning and where the whole is."""
    for remark in remarks:
        told = remark if len(remark) <= LONGEST else f"{remark[:LONGEST].rstrip()}… {IN_FULL}"
        (console or out()).print(
            words("! ", "bold yellow").append_text(words(told)), soft_wrap=True if console else None
        )


def told_shortly(changes: Iterable[Change], most: int = 4) -> str:
    """'AFI-07.2 (Due, Lead officer); AFI-07.2.1 (Due) and 3 more': which records changed, and what of each."""
    told: dict[str, list[str]] = {}
    for change in changes:
        what = change.column.label if change.column else "new" if change.is_birth else "gone"
        told[change.ref] = [*dict.fromkeys([*told.get(change.ref, []), what])]
    first = [f"{ref} ({'new' if 'new' in what else ', '.join(what)})" for ref, what in [*told.items()][:most]]
    return f"{'; '.join(first)}{f' and {len(told) - most} more' if len(told) > most else ''}"


def tally(changes: Iterable[Change]) -> str:
    """'80 actions and 136 milestones added, 3 actions changed', as the history counts what a plan does."""
    refs: dict[str, str] = {}
    for change in changes:
        done = "added" if change.is_birth else "taken back" if change.field == BORN else "changed"
        refs[change.ref] = done if done != "changed" else refs.get(change.ref, done)
    told = [
        (done, Counter(kind_of(ref) for ref, what in refs.items() if what == done))
        for done in ("added", "changed", "taken back")
    ]
    return ", ".join(f"{_listed(counts)} {done}" for done, counts in told if counts) or "no change"


def _listed(counts: Mapping[str, int]) -> str:
    plural = {"agency": "agencies", "evidence": "pieces of evidence"}
    *others, last = (counted(number, kind, plural.get(kind, "")) for kind, number in counts.items())
    return f"{', '.join(others)} and {last}" if others else last


def show_changes(console: Console, changes: Iterable[Change], indent: int = 0) -> None:
    """Print changes grouped by record: its reference, and one line for each field that changes."""
    show_lines(console, lines_of(changes, indent))


def lines_of(changes: Iterable[Change], indent: int = 0) -> Iterator[tuple[int, Text]]:
    """The same as lines, with how far each is set in."""
    told = tuple(changes)
    around = by_area(told)
    for ref, group in groupby(told, key=lambda change: change.ref):
        own = list(group)
        new = any(change.is_birth for change in own)
        gone = not new and any(change.field == BORN for change in own) and kind_of(ref) != "point"
        state = words("  new", "green") if new else words("  taken back", "red") if gone else Text()
        yield indent, words(ref, "bold").append_text(state)
        became = recut(ref, around.get(parent_of(ref), ()))
        for line in (*([words(became, FAINT)] if became else []), *(_gone(own) if gone else _lines(own, new=new))):
            yield indent + 2, line


def _gone(changes: list[Change]) -> Iterator[Text]:
    """What a record said that is taken back, in the order of its fields."""
    for change in reversed(changes):
        if change.column:
            yield change_line(change if change.column.many else change.inverse(), old=False)


def _lines(changes: list[Change], *, new: bool) -> Iterator[Text]:
    for change in changes:
        if (change.column or not (new or kind_of(change.ref) == "point")) and not is_edge(change):
            yield change_line(change, old=not new)
    told = {change.field for change in changes}
    kind = KINDS[kind_of(changes[0].ref)]
    for column in (column for column in COLUMNS[kind] if new and column.form.needed and column.field not in told):
        yield words(f"{column.label}: ", FAINT).append_text(words(column.form.show(getattr(kind(""), column.field))))


def change_line(change: Change, *, old: bool = True) -> Text:
    """'Due: 1 June 2019 → 3 June 2019'; members of a list come and go with + and −."""
    column = change.column
    if column is None:
        return words(f"{'begins' if change.is_birth else 'is taken back'}", FAINT)
    line = words(f"{column.label}: ", FAINT)
    if column.many:
        return line.append_text(
            words(f"+ {column.form.show(change.new)}", "green")
            if change.new
            else words(f"− {column.form.show(change.old)}", "red")
        )
    after = words(shortened(column.form.show(change.new)))
    return (
        line.append_text(words(f"{shortened(column.form.show(change.old)) or NOTHING} → ", FAINT)).append_text(after)
        if old
        else line.append_text(after)
    )


def shortened(text: str) -> str:
    """A long text's beginning, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= LONG else f"{line[:LONG].rstrip()}…"


def show_done(revision: Revision | None, then: str = "", *, in_full: bool = True) -> None:
    """Print what a plan became, and the likely next command."""
    console = out()
    if revision is None:
        console.print(words("Nothing changed: it is so already."))
        return
    console.print(words(f"Revision {revision.number}: ", "bold").append_text(words(revision.summary)))
    if in_full:
        show_changes(console, revision.changes)
    if then:
        show_next(next_command(revision, then))


def next_command(revision: Revision, then: str) -> str:
    """The likely next command; {ref} in it is what was made."""
    born = next((change.ref for change in reversed(revision.changes) if change.field == BORN), "")
    return then.format(ref=born)
