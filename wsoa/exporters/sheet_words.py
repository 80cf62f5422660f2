"""What the first sheet of a workbook says: what it is, what to do and by when, and what the words mean."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import zip_longest
from textwrap import wrap

from wsoa.domain.dates.exact import show_date
from wsoa.domain.document.title_block import TITLE
from wsoa.domain.frozen import frozen
from wsoa.domain.round.handout.sheet_fields import (
    ACTIONS,
    FILLED_IN_BY,
    MEASURES,
    MILESTONES,
    OTHERS,
    PLAN,
    WHAT_TO_DO,
    WHOSE,
    SheetTable,
)
from wsoa.domain.round.handout.sheet_fields import STEPS as MILESTONES_OF_IT
from wsoa.domain.round.handout.workbook import AgencyWorkbook
from wsoa.domain.statement.choices import Confidence, Delivery
from wsoa.exporters.tables import Value

START = "Start here"
SIGN_HERE = "Your name and role, please."
HOW_IT_WORKS, MEANINGS = "How it works", "What the words mean"
AN_EXAMPLE = "An example, made up: what a lead typed is in blue"
WHITE, GREY, WHEN, NOTICE = "White cells", "Grey cells", "When", "Notice"
STRESSED = (WHEN, NOTICE)
LINE_HOLDS = 140  # characters that the cell beside a label shows, together with the empty cells over which it runs on
UNDERTAKEN = "What your agency has undertaken, as it stood on {}. Please say how far it has come."
PROPOSING = (
    "What the inspectors said that your agency is to answer or help with, in full on the right. Say what it will do."
)
STEPS = {
    PLAN.name: (
        "Write each action into a row of its area, or a copy of that row: who, by when, what success is;"
        " its milestones, a line each."
    ),
    ACTIONS.name: "Choose Delivery and Confidence for each action, and write what has happened under “Your update”.",
    MILESTONES.name: "Type the day that each was reached under “Done on”. To add one, fill in a row marked “new”.",
    MEASURES.name: "Type each new reading, and the day it was read on.",
    OTHERS.name: "See what you are helping other agencies with. There is nothing to fill in.",
}
CHECKS = (
    "What our checks ask",
    (
        "of each action: a lead officer by name or title; a start and a due date; a milestone with its day; and a"
        " measure of success that says what will be different for children, not only what is done."
    ),
)
ANY = (PLAN, ACTIONS, MILESTONES, MEASURES, OTHERS)
TO_FILL_IN = ANY[:-1]
# By their labels, sentences of which each is told where the workbook has one of its sheets.
RULES = (
    (
        WHITE,
        ("are yours.", TO_FILL_IN),
        ("Put right what is wrong or has moved, and say under “Your update” why a date moves.", (ACTIONS,)),
        ("What you leave alone stays as it is.", TO_FILL_IN),
    ),
    (GREY, ("are for reading and must not change. If one is wrong, please tell whoever sent you this.", ANY)),
    (
        "The codes",
        ("on the right say which row is which.", TO_FILL_IN),
        ("Sort, filter and copy rows as you like, and let each code travel with its row.", TO_FILL_IN),
    ),
    (
        "To withdraw",
        ("an action, choose “withdrawn” under Delivery and say why under “Why withdrawn”;", (ACTIONS,)),
        ("for a milestone, say why. Never delete a row.", (ACTIONS,)),
    ),
    (
        "An emptied cell",
        ("says that nothing stands there any more.", TO_FILL_IN),
        ("Only Delivery cannot be empty.", (ACTIONS,)),
    ),
    (
        "Send it again",
        ("whenever you like, from your latest copy: an older one takes back what you said since.", TO_FILL_IN),
    ),
    (
        "News",
        ("put right replaces what this workbook sent before; on a later day it is kept as another.", (ACTIONS,)),
        ("A new reading day is a new reading.", (MEASURES,)),
    ),
)
DELIVERY = {
    Delivery.NOT_STARTED: "Nothing has been done yet.",
    Delivery.UNDER_WAY: "Work on it has begun.",
    Delivery.COMPLETE: "Done. Say when under “Completed on”.",
    Delivery.VERIFIED: "A difference was shown. The partnership says so, not its lead.",
    Delivery.WITHDRAWN: "It will not be done. Say why under “Why withdrawn”.",
}
CONFIDENCE = {
    Confidence.ON_TRACK: "It will be done in time.",
    Confidence.AT_RISK: "It may not be done in time.",
    Confidence.OFF_TRACK: "It will not be done in time as things stand.",
}
Line = tuple[str, str]


@frozen
class Example:
    """A made-up row, filled in: its headers, what stands in each cell, and which cells a lead has typed into."""

    headers: tuple[str, ...]
    values: tuple[Value, ...]
    typed: frozenset[str]


def texts_of_start(workbook: AgencyWorkbook) -> frozenset[str]:
    """Every text that the first sheet goes out with, cell by cell; a day both as it is kept and as shown."""
    lines = [*introduction(workbook), *steps(workbook), *rules(workbook)]
    rows = [row for example in examples(workbook) for row in (example.headers, example.values)]
    days = [value for row in rows for value in row if isinstance(value, date)]
    return frozenset(
        (
            *(title(workbook), WHAT_TO_DO, HOW_IT_WORKS, FILLED_IN_BY),
            *((AN_EXAMPLE,) if rows else ()),
            *((MEANINGS,) if _has(workbook, ACTIONS) else ()),
            *(text for label, words in lines for text in (label, *parts(words)) if text),
            *(value for row in rows for value in row if isinstance(value, str)),
            *(text for day in days for text in (day.isoformat(), show_date(day))),
            *(text for row in meanings(workbook) for text in row if text),
        )
    )


def parts(words: str) -> list[str]:
    """Words as they are laid into cells, one below the other."""
    return wrap(words, LINE_HOLDS)


# What the first sheet said in other words before its texts were kept with each issue: known again, and not read.
ONCE = frozenset(
    line
    for words in (
        (
            "in column A say which row is which."
            " Sort, filter and copy rows as you like, and let each code travel with its row."
        ),
        (
            "are yours: put right what is wrong or has moved, and say under “Your update” why a date moves."
            " What you leave alone stays as it is."
        ),
        "An update",
        (
            "put right replaces what this workbook sent before; news on a later day is kept as another."
            " A new reading day is a new reading."
        ),
    )
    for line in parts(words)
)


def title(workbook: AgencyWorkbook) -> str:
    """'Written statement of action: Derby City'."""
    return ": ".join(filter(None, (TITLE, workbook.place)))


def introduction(workbook: AgencyWorkbook) -> Iterator[Line]:
    """What the workbook is, whose, and by when it is wanted back."""
    issue = workbook.issue
    yield WHOSE, workbook.agency
    if workbook.leads:
        yield "For", "; ".join(workbook.leads)
    told = [PROPOSING] if proposes(workbook) else []
    told += [UNDERTAKEN.format(show_date(issue.on))] if _has(workbook, ACTIONS, MEASURES) or not told else []
    yield "What this is", " ".join(told)
    yield WHEN, f"Wanted back {by_when(workbook)}."
    if workbook.notice:
        yield NOTICE, workbook.notice


def by_when(workbook: AgencyWorkbook) -> str:
    """'by 14 June 2019', or 'as soon as you can' where no day was asked."""
    return f"by {show_date(workbook.issue.due)}" if workbook.issue.due else "as soon as you can"


def steps(workbook: AgencyWorkbook) -> Iterator[Line]:
    """What to do: a line for each sheet that the workbook has, and then send it back."""
    names = [filled.table.name for filled in workbook.tables]
    lines = [(name, STEPS[name]) for name in names]
    lines.append(
        ("Send it back", f"Type your name beside “{FILLED_IN_BY}”, save, and return this workbook {by_when(workbook)}.")
    )
    yield from ((f"{number}.  {label}", words) for number, (label, words) in enumerate(lines, 1))


def proposes(workbook: AgencyWorkbook) -> bool:
    """Whether it has rows that wait for new actions."""
    return _has(workbook, PLAN)


def _has(workbook: AgencyWorkbook, *tables: SheetTable) -> bool:
    return any(filled.table in tables for filled in workbook.tables)


def rules(workbook: AgencyWorkbook) -> Iterator[Line]:
    """How it works, as far as the sheets go that there are; of rows for new actions, what will be asked of them too."""
    yield from (CHECKS,) if proposes(workbook) else ()
    for label, *sentences in RULES:
        told = [words for words, tables in sentences if _has(workbook, *tables)]
        yield from ((label, " ".join(told)),) if told else ()


def examples(workbook: AgencyWorkbook) -> tuple[Example, ...]:
    """A new action, or an action and a milestone, as a lead might fill them in; no area is numbered 00."""
    if proposes(workbook):
        return (_proposed(workbook.issue.on),)
    return (*_going_on(workbook.issue.on),) if _has(workbook, ACTIONS) else ()


def _going_on(today: date) -> Iterator[Example]:
    soon, lately = today + timedelta(days=60), today - timedelta(days=6)
    update = (
        "Nine of the twelve mentors are named. The last three wait for the new team manager, who starts next month."
    )
    yield Example(
        ("Example", "Action", "Due", "Delivery", "Confidence", "Your update"),
        (
            "AFI-00.1, made up",
            "Give every new social worker a named mentor",
            soon,
            Delivery.UNDER_WAY.value,
            Confidence.AT_RISK.value,
            update,
        ),
        frozenset({"Delivery", "Confidence", "Your update"}),
    )
    yield Example(
        ("Example", "Milestone", "Due", "Done on"),
        ("AFI-00.1.2, made up", "Mentors named in all four teams", lately, lately - timedelta(days=1)),
        frozenset({"Done on"}),
    )


def _proposed(today: date) -> Example:
    start, due = today + timedelta(days=14), today + timedelta(days=90)
    steps = f"Mentors named in all four teams, {show_date(today + timedelta(days=60))}"
    return Example(
        ("Example", "Action", "Start", "Due", "Lead officer", MILESTONES_OF_IT),
        ("AFI-00, made up", "Give every new social worker a named mentor", start, due, "Head of Service", steps),
        frozenset({"Action", "Start", "Due", "Lead officer", MILESTONES_OF_IT}),
    )


def meanings(workbook: AgencyWorkbook) -> Iterator[tuple[str, ...]]:
    """What the words of Delivery mean and, beside them, those of Confidence, where they are chosen; '' is empty."""
    if not _has(workbook, ACTIONS):
        return
    yield "Delivery", "", "", "Confidence", ""
    for delivery, confidence in zip_longest(DELIVERY.items(), CONFIDENCE.items(), fillvalue=("", "")):
        yield (*map(str, delivery), "", *map(str, confidence))
