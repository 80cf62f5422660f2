"""A file into a plan.

Its rows recognised, read, merged with what the statement says now, and every problem by its cell: a return by its codes
and three ways, any other sheet by its references and without knowing what it was made from.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from datetime import date
from typing import Any

from wsoa.domain.changes.change import diff
from wsoa.domain.changes.plan import Entry, Plan
from wsoa.domain.changes.planning import problems_beside
from wsoa.domain.changes.sheet_events import ReturnReceived
from wsoa.domain.changes.source import FROM_FILE, Source
from wsoa.domain.changes.verified_words import reworded_problems
from wsoa.domain.dates.exact import show_date
from wsoa.domain.dates.inexact import AS_A_NOTE
from wsoa.domain.errors import Place, Problem, Problems
from wsoa.domain.frozen import frozen
from wsoa.domain.round.handout.sent_sheet import Round, SheetAsSent, T
from wsoa.domain.round.handout.sheet_fields import PLAN
from wsoa.domain.round.intake.findings import NOTHING, Findings
from wsoa.domain.round.intake.found_rows import FoundRows, of_others
from wsoa.domain.round.intake.given_beforehand import moved
from wsoa.domain.round.intake.known_codes import known_by_code
from wsoa.domain.round.intake.known_references import (
    given_in,
    known_beside,
    known_by_reference,
    left_beside,
    no_tables,
    tables_of,
    with_moved,
)
from wsoa.domain.round.intake.known_steps import StepsBeside
from wsoa.domain.round.intake.known_without_codes import KnownWithoutCodes, is_without_base, may_be_a_plan
from wsoa.domain.round.intake.part import SheetTaken, taken_in
from wsoa.domain.round.intake.recognised import RecognisedRow, RecognisedRows, Standing
from wsoa.domain.round.intake.three_way import Merging
from wsoa.domain.round.layout.asking import Asking
from wsoa.domain.round.layout.foreseen import with_what_follows
from wsoa.domain.round.layout.laid_out import laid_out
from wsoa.domain.round.layout.made_row import AREAS, COMPLETED
from wsoa.domain.round.layout.our_export import READ
from wsoa.domain.round.layout.questions import CELL, answered_otherwise, kept_answers, with_answers
from wsoa.domain.statement.fields import COLUMNS
from wsoa.domain.statement.records import Action, Area, Milestone, Note, Record, members
from wsoa.domain.statement.statement import Statement

NO_ROW = (
    "No row of a sheet is in it. A CSV file holds one sheet only, and the first one has no rows.",
    "Ask for the workbook itself, saved as .xlsx; or for its other sheets.",
)
NOTHING_NEW = "Nothing in it is new: each of its rows says what the statement says now."
UNSIGNED = "Nobody is named under “Filled in by”: what it says is recorded as the agency’s."


def _unwatched(rows: Sequence[T]) -> Iterable[T]:
    return rows


@frozen
class ImportContext:
    """Who takes a file in, on what day, who watches how far the rows have come, and which cells are left out.

    `answers` say what a plan kept elsewhere means, by the tags of their questions; where it `asks_all`, what can be
    guessed or left out is asked too.
    """

    who: str
    today: date
    watch: Callable[[Sequence[Any]], Iterable[Any]] = _unwatched
    parked: frozenset[str] = frozenset()
    answers: Mapping[str, str] = field(default_factory=dict)
    asks_all: bool = False


@frozen
class TakenIn:
    """What came of a file, part by part, and what there is to say of it as a whole.

    `asking` is what only a person knows of it, and `kept` what the statement keeps of the answers.
    """

    parts: tuple[SheetTaken, ...]
    findings: Findings
    asking: Asking = field(default_factory=lambda: Asking({}))
    kept: tuple[Record, ...] = ()


def plan_import(around: Round, found: FoundRows, context: ImportContext) -> Plan:
    """The plan that takes in what a file says. Raises FileProblems naming every cell that cannot be taken."""
    source = Source(FROM_FILE, found.returned.source)
    again = _seen_before(around, found, context)
    if again:
        return Plan(f"Took in {source.name} again", source=source, remarks=(again,))
    if found.is_ours and may_be_a_plan(around, found):
        found = of_others(found.returned)
    taken = _road(around, found)(around, found, context)
    findings = Findings.of((taken.findings, *(part.findings for part in taken.parts)))
    now = (taken.parts[-1].merged.now if taken.parts else around.statement).with_records(*taken.kept)
    changes = diff(around.statement, now)
    waiting = {conflict.ref for conflict in findings.conflicts}.union(*(part.merged.unread for part in taken.parts))
    reworded = reworded_problems(around.statement, changes)
    may_not_be = (*problems_beside(now, changes, waiting, context.today), *reworded)
    beside = _located(may_not_be, taken.parts)
    strange = context.parked.difference(*(part.left_out for part in taken.parts))
    no_cell = (_no_such_cell(name) for name in sorted(strange))
    problems = sorted((*no_cell, *findings.problems, *beside), key=lambda problem: found.returned.order(problem.where))
    if problems or (taken.asking.questions and context.asks_all):
        what = f"Nothing was taken from {source.name}."
        refused = taken.asking.refusal(what, problems, findings.remarks, around.statement.records)
        raise _asked_at_once(refused, around, found, context) if context.asks_all else refused
    plan = _planned(taken.parts, found, around, context)
    otherwise = answered_otherwise(around.statement.cover.sheet_words, taken.asking.used.values())
    said = replace(plan, conflicts=findings.conflicts, remarks=(*findings.remarks, *otherwise))
    return replace(said, changes=changes, source=source)


def _asked_at_once(refused: Problems, around: Round, found: FoundRows, context: ImportContext) -> Problems:
    """A refusal with all that will be asked, so that one file of answers is enough."""

    def taken(answers: Mapping[str, str]) -> Plan:
        return plan_import(around, found, replace(context, watch=_unwatched, answers=answers, asks_all=False))

    return with_what_follows(refused, taken, {CELL: AS_A_NOTE, **_supposed(around.statement, context.today)})


def _planned(parts: Sequence[SheetTaken], found: FoundRows, around: Round, context: ImportContext) -> Plan:
    """The plan before what it changes: whether a sheet came back by it, and where in the file its cells stand."""
    imported = Plan(f"Imported {found.returned.source}", heading=NOTHING_NEW if found.is_ours else "")
    plan = _received(parts, found, around, context) if any(part.sent for part in parts) else imported
    cells = {at: place for part in parts for at, place in part.merged.cells.items()}
    whys = {ref: why for part in parts for ref, why in part.whys.items()}
    return replace(plan, cells=cells, whys=whys)


def _road(around: Round, found: FoundRows) -> Callable[[Round, FoundRows, ImportContext], TakenIn]:
    """How a file is taken in: as what was handed out, as what was but has lost its codes, or as any other."""
    if not found.is_ours:
        return _taken_tables
    return _taken_without_base if is_without_base(around, found) else _taken_return


def _seen_before(around: Round, found: FoundRows, context: ImportContext) -> str:
    """What to say of a return that was taken in already; '' of any other."""
    sheets = [around.sent[sign] for sign in found.tags if sign in around.sent]
    earlier = [event for sent in sheets for event in sent.returns if event.sha256 == _known_by(found, context)]
    if not earlier:
        return ""
    last = earlier[-1]
    later = any(event.revision > last.revision for sent in sheets for event in sent.returns)
    more = " A later one has come since. If the older one is meant after all, save it anew in the spreadsheet."
    return (
        f"This very file was taken in on {show_date(last.on)}, as revision {last.revision}, so there is nothing to do."
        f"{more if later else ''}"
    )


def _no_such_cell(name: str) -> Problem:
    why = "It was to be left out, and is no cell of this file that can be filled in."
    return Problem(Place(label="--except"), name, why, "Name cells as they are shown: Actions!G7, Milestones!F5.")


def _known_by(found: FoundRows, context: ImportContext) -> str:
    """What a file is known again by: its SHA-256; with the cells that were left out of it, where any were.

    So the whole file can still be taken in afterwards.
    """
    sha256 = found.returned.sha256
    return sha256 if not context.parked else hashlib.sha256(repr((sha256, sorted(context.parked))).encode()).hexdigest()


def _taken_return(around: Round, found: FoundRows, context: ImportContext) -> TakenIn:
    """What came of a return, one workbook that was handed out after the other."""
    known, told, signed = known_by_code(around, found), found.findings(around.texts), found.filled_in_by(around.texts)
    parts: list[SheetTaken] = []
    for sign, rows in known.rows.items():
        sent = around.sent[sign]
        now = parts[-1].merged.now if parts else around.statement
        who = signed or around.statement.agency_name(sent.issue.agency)
        merging = Merging(now, context.today, who, sent, found.returned.saved)
        parts.append(taken_in(rows, merging, context.watch, context.parked))
        steps = _steps_beside(rows, sent, parts[-1])
        if steps != RecognisedRows():
            merging = replace(merging, now=parts[-1].merged.now)
            parts.append(taken_in(steps, merging, context.watch, context.parked, is_beside=True))
    read = Findings(remarks=found.returned.remarks)
    unsigned = NOTHING if signed else Findings(remarks=(UNSIGNED,))
    whole = Findings.of((read, told, unsigned, known.findings))
    if not (parts or whole.problems):
        whole = replace(whole, problems=(Problem(Place(label=found.returned.source), "", *NO_ROW),))
    return TakenIn(tuple(parts), whole)


def _taken_without_base(around: Round, found: FoundRows, context: ImportContext) -> TakenIn:
    """What came of a return none of whose rows can be compared with what was sent."""
    known = KnownWithoutCodes(found, around.statement)
    signed = found.filled_in_by()
    who = signed or around.statement.agency_name(known.agency)
    merging = Merging(around.statement, context.today, who, lost_codes=True)
    parts = [taken_in(known.rows, merging, context.watch, context.parked)]
    planned = replace(merging, now=parts[-1].merged.now, lost_codes=False, agency=known.agency)
    parts.append(taken_in(known.planned, planned, context.watch, context.parked))
    steps = _steps_beside(known.planned, None, parts[-1])
    parts.append(taken_in(steps, replace(planned, now=parts[-1].merged.now), context.watch, context.parked))
    remarks = (*found.returned.remarks, *(() if signed else (UNSIGNED,)))
    return TakenIn(tuple(parts), Findings.of((Findings(remarks=remarks), found.findings())))


def _taken_tables(around: Round, found: FoundRows, context: ImportContext) -> TakenIn:
    """What came of any other file, one kind of record after the other: a milestone may be of an action beside it."""
    cover = around.statement.cover
    is_asked = context.asks_all or bool(context.answers)
    asking = Asking({**kept_answers(cover.sheet_words), **context.answers}, context.answers, is_asked)
    plan = laid_out(found.others, around.statement, context.today, asking)
    tables, parts, refs = tables_of(plan), list[SheetTaken](), dict[tuple[str, int], str]()
    called: dict[str, str] = {}
    for kind in READ.values():
        now = parts[-1].merged.now if parts else around.statement
        own = [with_moved(table, called) for table in tables if table.kind is kind]
        rows = known_by_reference(own, now, around.base)
        merging = Merging(now, context.today, reserved=rows.stated, base=around.base)
        parts.append(taken_in(rows, merging, context.watch, context.parked))
        got = _refs_of(rows, parts[-1])
        called |= moved(given_in(own), got)
        refs |= got if kind is Action else {}
    for beside in (Milestone, Note):
        rows, merging = known_beside(plan, beside, refs), Merging(parts[-1].merged.now, context.today, context.who)
        parts.append(taken_in(rows, merging, context.watch, context.parked))
    none = () if tables else (no_tables(found),)
    left = () if any(part.findings.problems for part in parts) else left_beside(plan, refs)
    told = Findings((*none, *asking.open), (*found.returned.remarks, *asking.remarks, *left))
    words = members(with_answers(cover.sheet_words, asking.used.values()))
    kept = (replace(cover, sheet_words=words),) if words != cover.sheet_words else ()
    return TakenIn(tuple(parts), told, asking, kept)


def _supposed(now: Statement, today: date) -> Mapping[str, str]:
    """What a person may answer where nothing can be guessed, by the labels of fields: enough for a row to be read."""
    notes = dict.fromkeys((column.label for column in COLUMNS[Action]), AS_A_NOTE)
    return {**notes, AREAS: next((area.ref for area in now.all(Area)), ""), COMPLETED: today.isoformat()}


def _steps_beside(rows: RecognisedRows, sent: SheetAsSent | None, part: SheetTaken) -> RecognisedRows:
    """The milestones of new actions, as rows of their own."""
    if not any(row.issued and row.issued.table == PLAN.name for row in rows.rows):
        return RecognisedRows()
    return StepsBeside(sent, _refs_of(rows, part)).of(rows)


def _refs_of(rows: RecognisedRows, part: SheetTaken) -> dict[tuple[str, int], str]:
    """Which record each row of a part is about, by its sheet and number."""
    known = ((row, each) for row in rows.rows for each in row.subjects if each.standing is not Standing.UNKNOWN)
    own = {_at(row): each.ref for row, each in known if each.ref}
    return own | {_at(update.row): ref for ref, update in part.merged.spoken.items()}


def _at(row: RecognisedRow) -> tuple[str, int]:
    return row.found.sheet.name, row.found.row.number


def _located(problems: Iterable[Problem], parts: Sequence[SheetTaken]) -> Iterator[Problem]:
    """The problems with the cell, or the row, of what was said of each record."""
    for problem in problems:
        said = problem.where
        rows = (part.merged.spoken[said.ref] for part in parts if said.ref in part.merged.spoken)
        yield replace(problem, where=next((row.where(said.label).about(said) for row in rows), said))


def _received(parts: Sequence[SheetTaken], found: FoundRows, around: Round, context: ImportContext) -> Plan:
    """The plan that records that sheets came back."""
    issues = [(part, part.sent.issue) for part in parts if part.sent and not part.is_beside]
    signed = found.filled_in_by(around.texts)
    events = tuple(
        ReturnReceived(
            issue.sign,
            context.today,
            _known_by(found, context),
            signed,
            context.who,
            brought=tuple(each for other in parts if other.sent is part.sent for each in other.merged.brought),
            saved=found.returned.saved,
            parked=part.parked,
            asked=len(part.asked),
            answered=len(part.answered),
        )
        for part, issue in issues
    )
    ledger = tuple(_entry(event, issue.agency) for event, (_, issue) in zip(events, issues, strict=True))
    agencies = " and ".join(dict.fromkeys(issue.agency for _, issue in issues))
    signs = " and ".join(issue.sign for _, issue in issues)
    return Plan(
        f"Took in sheet{'s' if len(issues) > 1 else ''} {signs} from {agencies}", ledger=ledger, returned=events
    )


def _entry(event: ReturnReceived, agency: str) -> Entry:
    signed = f", filled in by {event.filled_in_by}" if event.filled_in_by else ""
    said = f"{len(event.brought)} cells said something new" if event.brought else "nothing in it was changed"
    tally = f"; {event.tally}" if event.tally else ""
    words = f"Sheet {event.sign} came back from {agency}{signed}: {said}{tally}"
    return Entry("returned", agency, event.on, event.by, words)
