"""A receipt: what was taken in from a return, in words that the lead who sent it reads in a minute."""

import re
from collections.abc import Iterable, Iterator
from textwrap import wrap

from wsoa.domain.changes.change import Change
from wsoa.domain.changes.plan import Conflict, Plan
from wsoa.domain.changes.replay import applied
from wsoa.domain.changes.revision import Revision
from wsoa.domain.dates.exact import show_date
from wsoa.domain.round.answer.grouped import Group, GroupedChange, grouped, is_emptied, title_asked_about
from wsoa.domain.round.intake.conflicts import is_taken, label_of, three_values
from wsoa.domain.statement.fields import Column
from wsoa.domain.statement.references import kind_of
from wsoa.domain.statement.statement import Statement

WIDTH, INDENT = 78, "  "
LONG, LONGEST = 300, 2_000  # characters of a text that a receipt repeats, and of an update
NOTHING, UNCHANGED = "nothing", "Nothing in the statement was changed by it."
UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f]")
SIDES = {"before": "what the sheet said before", "ours": "in the statement", "theirs": "in the sheet"}
Lines = Iterator[str]


def receipt(revision: Revision, plan: Plan, before: Statement, settled: Iterable[Conflict] = ()) -> str:
    """The receipt for what a revision took in of a return's plan.

    `settled` are the conflicts that had to be settled first.
    """
    after, asked = applied(before, revision.changes), tuple(settled)
    emptied = [change for change in revision.changes if is_emptied(change)]
    filled = [change for change in revision.changes if not is_emptied(change)]
    sections = (
        ("", _head(revision, plan, before)),
        ("What was taken", _of_groups(grouped(filled, before, after))),
        ("Emptied, so that nothing stands there any more", _of_groups(grouped(emptied, before, after))),
        (
            "Changed on both sides, so that somebody chose",
            _of_settled((each for each in asked if each.is_on_both_sides and not each.doubt), after),
        ),
        (
            "Not what the statement said, so that somebody chose",
            _of_settled((each for each in asked if not (each.is_on_both_sides or each.doubt)), after),
        ),
        ("Asked about, so that somebody chose", _of_settled((each for each in asked if each.doubt), after)),
        ("Please note", (line for remark in plan.remarks for line in _wrapped(remark, "- ", INDENT))),
    )
    texts = [_section(title, list(lines)) for title, lines in sections]
    return "\n\n".join(filter(None, texts)) + "\n"


def _section(title: str, lines: list[str]) -> str:
    heading = [title.upper(), ""] if title else []
    return "\n".join([*heading, *lines]) if lines else ""


def _head(revision: Revision, plan: Plan, before: Statement) -> Lines:
    yield from ("RECEIPT", "")
    for entry, event in zip(plan.ledger, plan.returned, strict=False):
        yield from _labelled("Sheet", f"{event.sign}, of {before.agency_name(entry.about)}")
    for event in plan.returned:
        if event.tally:
            yield from _labelled("Answered", event.tally)
    yield from _labelled("File", plan.source.name)
    signed = dict.fromkeys(event.filled_in_by for event in plan.returned if event.filled_in_by)
    if plan.returned:
        yield from _labelled("Filled in by", " and ".join(signed) or "nobody signed it")
    yield from _labelled(
        "Taken in", f"on {show_date(revision.signed.day)} by {revision.signed.who}, as revision {revision.number}"
    )
    if revision.reason:
        yield from _labelled("Because", revision.reason)
    if revision.agreed_by:
        yield from _labelled("Agreed by", revision.agreed_by)
    if not revision.changes:
        untouched = not any(event.brought for event in plan.returned)
        said = "Nothing in it was changed, so nothing in the statement was either." if untouched else UNCHANGED
        yield from ("", said)


def _of_groups(groups: Iterable[Group]) -> Lines:
    """Each record with what changed about it."""
    for number, group in enumerate(groups):
        yield from [""] if number else []
        kind = f" (new {kind_of(group.ref)})" if group.is_new else ""
        yield from _wrapped(f"{group.ref} {_short(group.title)}{kind}", "", INDENT)
        for told in group.told:
            yield from _of_told(told)


def _of_told(told: GroupedChange) -> Lines:
    if told.said:
        yield from _of_said(_cut(told.said, LONGEST), f" ({told.ref}{'' if told.is_new else ', as it reads now'})")
        return
    for change in told.changes:
        if change.column:
            yield from _wrapped(_line(change.column, change, old=not told.is_new), INDENT, INDENT * 2)


def _of_said(said: str, mark: str) -> Lines:
    """An update or a reading: on one line where it fits, and else paragraph by paragraph, as it was written."""
    line = " ".join(f"{said}{mark}".split())
    first, *later = [line] if len(INDENT + line) <= WIDTH else f"{said}{mark}".split("\n")
    yield from _wrapped(first, INDENT, INDENT * 2)
    for paragraph in later:
        yield from _wrapped(paragraph, INDENT * 2, INDENT * 2)


def _of_settled(conflicts: Iterable[Conflict], after: Statement) -> Lines:
    """Each conflict with its values, and whose was kept."""
    for number, conflict in enumerate(conflicts):
        yield from [""] if number else []
        yield from _wrapped(f"{conflict.ref} {_short(title_asked_about(conflict, after))}", "", INDENT)
        yield from _wrapped(label_of(conflict), INDENT, INDENT * 2)
        for line in filter(None, [conflict.doubt]):
            yield from _wrapped(line, INDENT * 2, INDENT * 3)
        for name, words in three_values(conflict):
            yield from _wrapped(f"{SIDES[name]}: {_short(words)}", INDENT * 2, INDENT * 3)
        kept = SIDES["theirs" if is_taken(conflict, after) else "ours"]
        yield from _wrapped(f"kept: what is {kept}", INDENT * 2, INDENT * 3)


def _line(column: Column, change: Change, *, old: bool) -> str:
    """'Due: 1 June 2019 → 3 June 2019'; members of a list come and go with + and −."""
    before, after = (_short(column.form.show(value)) for value in (change.old, change.new))
    if column.many:
        return f"{column.label}: {f'+ {after}' if change.new else f'− {before}'}"
    return f"{column.label}: {before or NOTHING} → {after or NOTHING}" if old else f"{column.label}: {after}"


def _short(text: str) -> str:
    return _cut(" ".join(text.split()), LONG)


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[:most].rstrip()}…"


def _labelled(label: str, words: str) -> Lines:
    return _wrapped(words, f"{label + ':':<14}", " " * 14)


def _wrapped(words: str, first: str, later: str) -> Lines:
    clean = UNSEEN.sub("\ufffd", " ".join(words.split()))
    yield from wrap(
        clean, WIDTH, initial_indent=first, subsequent_indent=later, break_long_words=False, break_on_hyphens=False
    ) or [first.rstrip()]
