"""Lists: one row a record, laid out where somebody looks, and a line each with tabs between for another program."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from importlib import import_module
from typing import Any

from rich.text import Text

from wsoa.cli.screen.colours import rating
from wsoa.cli.screen.console import FAINT, counted, err, out, short_day, show_rows, width_of, words
from wsoa.cli.screen.lists import action_words, area_words, milestone_state
from wsoa.cli.screen.table import ScreenTable
from wsoa.domain.document import states
from wsoa.domain.report import Report
from wsoa.domain.signing.endorsements import EndorsementStanding, latest
from wsoa.domain.signing.owned_words import owned
from wsoa.domain.signing.waivers import WaiverState
from wsoa.domain.statement.records import (
    Action,
    Agency,
    Area,
    Board,
    Challenge,
    Contributor,
    Endorsement,
    Evidence,
    Measure,
    Milestone,
    Note,
    Submission,
    Waiver,
)
from wsoa.domain.statement.values import plain_number
from wsoa.operations.listing import COLUMNS
from wsoa.operations.sections import Acronym, WrittenSection

GONE = f"{FAINT} strike"
STATE_STYLES: dict[str, str] = {
    states.State.WITHDRAWN: GONE,
    states.State.LATE: "bold red",
    EndorsementStanding.IN_FORCE: "bold green",
    EndorsementStanding.STALE: "bold red",
    EndorsementStanding.REPLACED: FAINT,
    WaiverState.EXPIRED: "bold red",
}
# What a row says beside another cell, or has no room for.
UNSHOWN = {
    Agency: ("state",),
    Contributor: ("state",),
    Area: ("state",),
    Action: ("review",),
}
# Lists whose rows are no table, each by its module of this folder and a function in it.
DRAWN = {
    Evidence: ("listing", "evidence_rows"),
    Note: ("listing", "note_rows"),
    Measure: ("measures", "measure_rows"),
    Board: ("boards", "board_rows"),
    Challenge: ("boards", "challenge_rows"),
}
# What one is called, and what to type where there is none.
NAMED: dict[type, tuple[str, str, str]] = {
    Agency: ("agency", "agencies", 'wsoa agency add KEY "Name"'),
    Contributor: ("contributor", "contributors", "the letter names them: wsoa letter show"),
    Area: ("area", "areas", "they come with the letter: wsoa letter update LETTER"),
    Action: ("action", "actions", 'wsoa action add AREA "What will be done" --lead AGENCY'),
    Milestone: ("milestone", "milestones", 'wsoa milestone add ACTION "What" --due DATE'),
    Evidence: ("piece of evidence", "pieces of evidence", "wsoa evidence add ACTION FILE-OR-LINK --shows done"),
    Measure: ("measure", "measures", 'wsoa measure add "What is counted" --area AREA --direction up'),
    Note: ("note", "notes", 'wsoa note add REF "…"'),
    Board: (
        "board",
        "boards",
        'wsoa board add DATE, or wsoa board add --every "last Friday of the month" --until DATE',
    ),
    Challenge: ("question", "questions", 'wsoa challenge add REF "who asked, what"'),
    Waiver: ("waiver", "waivers", "wsoa waive RULE REF --reason … --by NAME --until DATE; what blocks: wsoa check"),
    Endorsement: ("endorsement", "endorsements", "wsoa endorse AGENCY --form"),
    Submission: ("submission", "submissions", "wsoa submit"),
    WrittenSection: ("section", "sections", ""),
    Acronym: ("acronym", "acronyms", 'wsoa acronym set LETTERS "What they stand for"'),
}


def show_list(report: Report, kind: type, records: Sequence[Any], *, narrowed: bool) -> None:
    """The records of a kind in their order, and what there is to know of all of them; where there are none, what to do.

    In a pipe each is one line, its columns with tabs between.
    """
    laid_out = width_of(sys.stdout) is not None
    if not laid_out:
        for record in records:
            sys.stdout.write(f"{_line(report, kind, record)}\n")
    elif kind in DRAWN and records:
        module, function = DRAWN[kind]
        draw: Callable[[Report, Sequence[Any]], None] = getattr(import_module(f"wsoa.cli.screen.{module}"), function)
        draw(report, records)
    elif records:
        _show_table(report, kind, records)
    ends: Callable[[Report, Any], Iterable[Text]] = ENDS.get(kind, _count)
    console = out() if laid_out else err()
    for line in (ends(report, records) if laid_out else ()) if records else _none(kind, narrowed=narrowed):
        console.print(line, soft_wrap=not laid_out)


def _line(report: Report, kind: type, record: Any) -> str:  # noqa: ANN401 - a record, or a part of the cover
    cells = (_plain(value(report, record)) for value in COLUMNS[kind].values())
    return "\t".join(" ".join(words(cell).plain.split()) if cell else "" for cell in cells)


def _plain(value: Any) -> str:  # noqa: ANN401 - whatever stands in a column
    """A value for another program: days are ISO, members have commas between."""
    if isinstance(value, tuple):
        return ",".join(value)
    if isinstance(value, Decimal):
        return str(plain_number(value))
    return "" if value is None else value.isoformat() if isinstance(value, date) else str(value)


def _show_table(report: Report, kind: type, records: Sequence[Any]) -> None:
    shown = [name for name in COLUMNS[kind] if name not in UNSHOWN.get(kind, ())]
    rows = ScreenTable(*(name.capitalize() for name in shown))
    for column, name in zip(rows.columns, shown, strict=True):
        sample = COLUMNS[kind][name](report, records[0])
        column.no_wrap = isinstance(sample, date)
        column.justify = "right" if isinstance(sample, int) else "left"
    for first, *others in zip(*(_cells(report, kind, name, records) for name in shown), strict=True):
        first.style = "bold"
        rows.add_row(first, *others)
    out().print(rows, crop=False)


def _cells(report: Report, kind: type, name: str, records: Sequence[Any]) -> Iterator[Text]:
    """What stands in a column, record by record."""
    value, more = COLUMNS[kind][name], CELLS.get((kind, name))
    return (more(report, each) if more else _cell(value(report, each)) for each in records)


def _cell(value: Any) -> Text:  # noqa: ANN401 - whatever stands in a column
    if isinstance(value, date):
        return short_day(value)
    return words(
        ", ".join(value) if isinstance(value, tuple) else "" if value is None else value,
        STATE_STYLES.get(value, "") if isinstance(value, str) else "",
    )


def _none(kind: type, *, narrowed: bool) -> Iterator[Text]:
    name, _, then = NAMED[kind]
    none = f"No {name} is like that." if narrowed else f"No {name} yet{f': {then}' if then else '.'}"
    yield words(none, FAINT)


def _count(_: Report, records: Sequence[Any]) -> Iterator[Text]:
    name, many, _then = NAMED[type(records[0])]
    yield words(f"{counted(len(records), name, many)}.", FAINT)


def _end_of_areas(report: Report, areas: Sequence[Area]) -> Iterator[Text]:
    standing = [area for area in areas if not area.withdrawn]
    gone = f", and {len(areas) - len(standing)} withdrawn" if len(standing) < len(areas) else ""
    yield words(f"{counted(len(standing), 'area')}{gone}.", FAINT)
    keys = dict.fromkeys(key for area in areas for key in (area.lead, *area.contributing) if key)
    if keys:
        yield words(f"{'; '.join(f'{key} is {report.statement.agency_name(key)}' for key in sorted(keys))}.", FAINT)
    proposed = sum(bool(area.lead) and not area.confirmed for area in standing)
    unled = sum(not area.lead for area in standing)
    if proposed:
        then = "wsoa area confirm --all, or wsoa area assign AREA --lead AGENCY"
        yield words(f"{counted(proposed, 'area')} with proposed owners: {then}.", "yellow")
    if unled:
        yield words(f"{counted(unled, 'area')} that nobody leads: wsoa area assign AREA --lead AGENCY.", "yellow")


def _end_of_endorsements(report: Report, _: Sequence[Endorsement]) -> Iterator[Text]:
    statement = report.statement
    waiting = [each.ref for each in statement.all(Agency) if each.ref not in latest(statement)]
    asked = [ref for ref in waiting if next(owned(statement, ref), None)]
    if asked:
        yield words(f"Not yet: {', '.join(asked)}. The form to sign: wsoa endorse AGENCY --form", "yellow")


def _end_of_sections(_: Report, __: Sequence[WrittenSection]) -> Iterator[Text]:
    yield words("Write one: wsoa section edit NAME", FAINT)


def _end_of_acronyms(_: Report, acronyms: Sequence[Acronym]) -> Iterator[Text]:
    strange = sum(not each.words for each in acronyms)
    then = ': wsoa acronym set LETTERS "What they stand for"' if strange else ""
    yield words(f"{counted(len(acronyms), 'acronym')}, {strange} not spelt out{then or '.'}", FAINT)


ENDS: dict[type, Callable[[Report, Any], Iterable[Text]]] = {
    Area: _end_of_areas,
    Endorsement: _end_of_endorsements,
    WrittenSection: _end_of_sections,
    Acronym: _end_of_acronyms,
}


def _proposed(told: object, *, proposed: bool) -> Text:
    text = words(told)
    return text.append_text(words(" (proposed)", "yellow")) if proposed else text


def _area(area: Area) -> Text:
    gone = words(" withdrawn", FAINT) if area.withdrawn else Text()
    return words(area_words(area), GONE if area.withdrawn else "").append_text(gone)


def _lead(area: Area) -> Text:
    if not area.lead:
        return words("nobody", "" if area.withdrawn else "bold red")
    return _proposed(area.lead, proposed=not area.confirmed)


def _digest(given: Endorsement) -> Text:
    from wsoa.domain.document.title_block import DIGEST_SHOWN

    return words(given.digest[:DIGEST_SHOWN], FAINT)


def _actions_of(report: Report, area: Area) -> Text:
    number = COLUMNS[Area]["actions"](report, area)
    return words(number, "" if number or area.withdrawn else "bold red")


# Cells that say more than their value.
CELLS: dict[tuple[type, str], Callable[[Report, Any], Text]] = {
    (Area, "area"): lambda _, area: _area(area),
    (Area, "lead"): lambda _, area: _lead(area),
    (Area, "actions"): _actions_of,
    (Agency, "name"): lambda _, agency: _proposed(agency.name, proposed=not agency.confirmed),
    (Contributor, "agencies"): lambda _, body: _proposed(
        ", ".join(body.agencies) or "nobody", proposed=bool(body.agencies and not body.confirmed)
    ),
    (Action, "action"): lambda _, action: action_words(action),
    (Action, "rating"): lambda report, action: rating(report.rating_word(action)),
    (Milestone, "state"): milestone_state,
    (Endorsement, "digest"): lambda _, given: _digest(given),
    (WrittenSection, "words"): lambda _, part: words(len(part.text.split()) or "not written"),
    (Acronym, "words"): lambda _, each: words(each.words or "nobody has said", "" if each.words else "yellow"),
}


def evidence_rows(_: Report, items: Sequence[Evidence]) -> None:
    """One row a piece of evidence: what it is about, what it shows, its file or link."""
    show_rows(out(), [_evidence(item) for item in items], indent=0)


def _evidence(item: Evidence) -> Sequence[Text]:
    told = Text().append_text(words(item.description or item.name or item.link, GONE if item.withdrawn else ""))
    if item.description:
        told.append("\n").append_text(words(item.name or item.link, FAINT))
    return words(item.ref, "bold"), words(item.about), words(item.shows), short_day(item.dated), told


def note_rows(_: Report, notes: Sequence[Note]) -> None:
    """One paragraph a note: when, about what, by whom."""
    console = out()
    for note in notes:
        about = words(f"{note.ref}  {note.about}  ", "bold").append_text(short_day(note.dated))
        console.print(about.append_text(words(f"  {note.by}", FAINT)))
        console.print(words(note.text), end="\n\n")
