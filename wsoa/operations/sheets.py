"""Handing out: one workbook for each agency, written where sheets go and recorded in the same breath."""

import secrets
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from wsoa import settings
from wsoa.domain.board.meetings import NEXT, day_meant
from wsoa.domain.changes.plan import Plan
from wsoa.domain.changes.revision import Signature
from wsoa.domain.changes.sheet_events import Issue
from wsoa.domain.dates.calendar import working_days_before, working_days_between
from wsoa.domain.dates.exact import show_date
from wsoa.domain.errors import BadInput, CannotWrite
from wsoa.domain.frozen import frozen
from wsoa.domain.round.chase.reminder import leads_of
from wsoa.domain.round.handout.coordinator_tables import as_at, coordinator_tables
from wsoa.domain.round.handout.row_codes import sheet_tag, statement_tag
from wsoa.domain.round.handout.sent_sheet import standing_for
from wsoa.domain.round.handout.workbook import (
    AgencyWorkbook,
    agencies_with_work,
    areas_of_nobody,
    filled_issue,
    plan_issue,
    workbook_of,
)
from wsoa.domain.statement.records import Agency, Lead
from wsoa.domain.statement.statement import Statement
from wsoa.exporters import sheet, sheet_coordinator
from wsoa.exporters.sheet_words import texts_of_start
from wsoa.operations.carry_out import AtHand, carry_out
from wsoa.operations.writing_out import make_folder, mending, something_at, write_whole
from wsoa.storage import database, reading, rounds

RANDOM = 8  # bytes of chance that a sheet's signs are made of
NOT_ISSUED = "Make room there, or move what is in the way. This sheet was not issued, and nothing of it is on record."


@frozen
class AgenciesAsked:
    """The agencies to hand a workbook to, and those passed over because there is nothing to ask of them.

    Where it `proposes`, each workbook has rows for new actions; `unasked` are the areas in none of them.
    """

    agencies: tuple[Agency, ...]
    idle: tuple[Agency, ...] = ()
    proposes: bool = False
    unasked: tuple[str, ...] = ()


@frozen
class Made:
    """A workbook that was written: where, what, for which agency, whom to send it to, which it supersedes."""

    path: Path
    issue: Issue
    agency: str
    leads: tuple[Lead, ...]
    supersedes: Issue | None = None


def agencies_asked(path: Path, named: str | None, *, everyone: bool, proposes: bool = False) -> AgenciesAsked:
    """The agencies named, or every one that has work. Raises BadInput where it is neither or both, or none has."""
    if bool(named) is everyone:
        raise BadInput("Say for whom.", "Name an agency, as in wsoa sheet issue --agency police, or say --all.")
    with database.reading(path) as connection:
        statement = reading.statement(connection)
    if named:
        return AgenciesAsked(statement.find_each(Agency, named), proposes=proposes)
    busy = agencies_with_work(statement, proposes=proposes)
    if not busy and proposes:
        raise BadInput(
            "No agency leads or contributes to an area yet.", "Say who does: wsoa area assign AREA --lead AGENCY"
        )
    if not busy:
        raise BadInput(
            "No agency leads or contributes to an action yet.", 'Add one: wsoa action add AFI-01 "…" --lead AGENCY'
        )
    idle = tuple(agency for agency in statement.all(Agency) if agency not in busy)
    return AgenciesAsked(busy, idle, proposes, areas_of_nobody(statement) if proposes else ())


def wanted_back(path: Path, today: date, due: date | None, before_board: int | None) -> date | None:
    """The day by which sheets are wanted: the one given, or so many working days before the next board.

    Raises BadInput where both are given or that day has passed, NotFound where no board is to come.
    """
    if before_board is None or due:
        if due and before_board is not None:
            raise BadInput("That is two days by which the sheets are wanted.", "Give --due or --before-board.")
        return due
    with database.reading(path) as connection:
        board = day_meant(reading.statement(connection), today, NEXT, "--before-board")
    day = working_days_before(board, before_board)
    if day < today:
        left = working_days_between(today, board)
        when = f"{before_board} working days before the board of {show_date(board)}"
        raise BadInput(
            f"It cannot be wanted back {when}: {left} are left.", f"Give {left} at most, or a day: --due DATE"
        )
    return day


def issue_sheets(path: Path, signed: Signature, asked: AgenciesAsked, due: date | None) -> Iterator[Made]:
    """Each agency's workbook, written and recorded, one after the other."""
    with database.reading(path) as connection:
        of_statement = statement_tag(rounds.first_digest(connection))
        handed = rounds.handed(connection, reading.statement(connection))
    taken, returned = (
        {issue.sign for issue in handed.issues},
        {event.sign for event in handed.returns if event.revision not in handed.undone},
    )
    newest = {issue.agency: issue for issue in handed.issues if issue.sign not in handed.recalls}
    at_hand = AtHand()
    for agency in asked.agencies:
        sign = next(sign for sign in iter(_new_tag, "") if sign not in taken)
        taken.add(sign)
        issue = Issue(sign, agency.ref, signed.day, due, signed.who)
        made = _issue(path, signed, Drawing(of_statement, issue, proposes=asked.proposes), at_hand)
        out = newest.get(agency.ref)
        yield replace(made, supersedes=out if out and out.sign not in returned else None)


def write_coordinator(path: Path, today: date) -> Path:
    """The coordinator's own workbook, written beside the agencies' and not recorded: it waits for nobody.

    Raises CannotWrite where one of the same day is there, which may be filled in.
    """
    with database.reading(path) as connection:
        statement, stamp = reading.statement(connection), reading.stamp(connection)
    made = settings.sheets(path) / f"coordinator-{today.isoformat()}.xlsx"
    if something_at(made):
        raise CannotWrite(f"{made} is there already, and may be filled in.", "Bring it in, or move it away first.")
    tables, at = coordinator_tables(statement), as_at(stamp.revision, stamp.digest)
    _write_sheet(made, sheet_coordinator.render(tables, statement.letter.place, today, at))
    return made


def _new_tag() -> str:
    return sheet_tag(secrets.token_bytes(RANDOM))


@dataclass
class Drawing:
    """One workbook being made: drawn under the write lock, so that it shows the very revision it says."""

    of_statement: str
    issue: Issue
    data: bytes = b""
    agency: str = ""
    leads: tuple[Lead, ...] = ()
    proposes: bool = False

    def plan(self, statement: Statement) -> Plan:
        """The recipe that issues it."""
        filled = filled_issue(statement, self.of_statement, self.issue, proposes=self.proposes)
        workbook = workbook_of(statement, self.of_statement, filled)
        self.issue = replace(workbook.issue, texts=standing_for(texts_of_start(workbook)))
        self.data = _drawn(workbook)
        self.agency, self.leads = statement.agency_name(self.issue.agency), leads_of(statement, self.issue.agency)
        return plan_issue(self.issue)


def _drawn(workbook: AgencyWorkbook) -> bytes:
    try:
        return sheet.render(workbook)
    except OSError as error:  # openpyxl's own temporary files
        raise CannotWrite(
            f"{workbook.issue.file_name} cannot be made: {error.strerror}.",
            "Make room on the disk for temporary files, then try again.",
        ) from error


def _issue(path: Path, signed: Signature, drawing: Drawing, at_hand: AtHand) -> Made:
    made = settings.sheets(path) / drawing.issue.file_name
    try:
        revision = carry_out(path, signed, drawing.plan, lambda: _write_sheet(made, drawing.data), at_hand)
    except BaseException:
        # Nothing was recorded, so nothing may go out. Only a power cut or a kill in this very moment leaves a file
        # behind, and then its codes are of no sheet that this statement issued: what comes back of it is refused, and
        # says so.
        with suppress(OSError):
            made.unlink()
        raise
    return Made(
        made, replace(drawing.issue, revision=revision.number if revision else 0), drawing.agency, drawing.leads
    )


def _write_sheet(made: Path, data: bytes) -> None:
    with mending(NOT_ISSUED):
        make_folder(made.parent, NOT_ISSUED)
        write_whole(made, data)
