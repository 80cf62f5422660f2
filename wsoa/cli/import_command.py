"""The plain verb import: agencies' returns, and any other sheet of actions and milestones."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from wsoa.cli import answer, json_reports
from wsoa.cli.options import AgreedBy, Correction, Database, DryRun, MoveReason, NoInput, Yes, argument, option
from wsoa.cli.session import Session, session_at, somebody_is_there
from wsoa.cli.shared_commands import Why, agreed, carry_out_shown, remark
from wsoa.domain.changes.plan import Conflict, Keep, Plan
from wsoa.domain.errors import FileProblems, Problems, Refusal
from wsoa.domain.frozen import frozen

if TYPE_CHECKING:
    from wsoa.domain.round.intake.conflicts import Checked
    from wsoa.domain.round.layout.questions import Unanswered
    from wsoa.domain.round.spreadsheet import IncomingFile
    from wsoa.operations.importing import Arrived


# What is told of a return with --json before anything is known of it.
NOTHING_YET: dict[str, Any] = {
    "revision": None,
    "changes": [],
    "conflicts": [],
    "problems": [],
    "remarks": [],
    "refusal": None,
}


@frozen
class ImportOptions:
    """How returns are to be taken in."""

    why: Why
    keep: Keep | None = None
    keep_file: Path | None = None
    columns: Path | None = None
    report: Path | None = None
    receipt: bool = False
    parked: frozenset[str] = frozenset()
    dry_run: bool = False
    yes: bool = False
    no_input: bool = False

    @property
    def may_ask(self) -> bool:
        """Whether a person is there who can be asked."""
        return not self.no_input and somebody_is_there()


def import_files(
    files: Annotated[list[Path], argument("RETURN…", "Workbooks (.xlsx), CSV files, or folders of them.")],
    keep: Annotated[Keep | None, typer.Option("--keep", help="Whose value is kept of all that is asked about.")] = None,
    keep_file: Annotated[
        Path | None, option("--keep-file", "FILE", "Answers, one a line; written for you where it is not there.")
    ] = None,
    columns: Annotated[
        Path | None,
        option(
            "--columns",
            "FILE",
            "What the columns and words of a plan kept elsewhere mean, one a line; written for you with guesses.",
        ),
    ] = None,
    report: Annotated[
        Path | None, option("--report", "FILE.xlsx", "A copy with each cell marked that cannot be taken, to send back.")
    ] = None,
    left_out: Annotated[
        str, option("--except", "CELLS", "Cells to leave out for now: 'Actions!G7,Milestones!F5'.")
    ] = "",
    receipt: Annotated[bool, typer.Option("--receipt", help="Write what was taken, to send to the agency.")] = False,
    reason: MoveReason = "",
    agreed_by: AgreedBy = "",
    correction: Correction = False,
    dry_run: DryRun = False,
    yes: Yes = False,
    no_input: NoInput = False,
    db: Database = None,
) -> None:
    """Bring in what agencies sent back, or any sheet of actions.

    Each plan is shown first, and is all or nothing.
    """
    why, parked = Why(reason, agreed_by, correction), _cells_named(left_out)
    asked = ImportOptions(why, keep, keep_file, columns, report, receipt, parked, dry_run, yes, no_input)
    code = _each(session_at(db), files, asked)
    if code:
        raise typer.Exit(code)


def _cells_named(typed: str) -> frozenset[str]:
    """The cells that were named, as they are compared; a shell of Windows leaves the quotes that others take away."""
    named = (cell.strip(" '\"").casefold() for cell in typed.split(","))
    return frozenset(cell for cell in named if cell)


def _each(session: Session, named: Iterable[Path], asked: ImportOptions) -> int:
    """The exit code of all of them: what is refused of one does not hinder the others."""
    from wsoa.cli.screen import refusals
    from wsoa.cli.screen import returns as screen
    from wsoa.cli.screen.progress_bar import working
    from wsoa.operations import importing

    (files, left), codes = importing.files_in(named), [0]
    _refuse_one_report_of_many(files, asked.report)
    screen.show_left_out(left)
    for arrived in working(f"Reading {len(files)} files", lambda: importing.in_order(files)):
        told = answer.part("returns", {"file": arrived.path, **NOTHING_YET})
        try:
            codes.append(_bring_in(session, arrived, asked, told))
        except Refusal as refusal:
            told.update(json_reports.refused(refusal))
            if len(files) == 1:
                raise
            refusals.show(refusal)
            codes.append(refusal.exit_code)
    if asked.dry_run:
        screen.show_dry(len(files))
    return max(codes)


def _refuse_one_report_of_many(files: tuple[Path, ...], report: Path | None) -> None:
    if report and not report.is_dir() and len(files) > 1:
        raise typer.BadParameter(
            f"There are {len(files)} returns: name a folder that is there, for a copy of each.", param_hint="--report"
        )
    if report and not report.is_dir() and report.suffix.lower() != ".xlsx":
        raise typer.BadParameter("Name a file that ends in .xlsx, or a folder that is there.", param_hint="--report")


def _bring_in(session: Session, arrived: "Arrived", asked: ImportOptions, told: dict[str, Any]) -> int:
    from wsoa.cli.screen import returns as screen
    from wsoa.domain.round.layout.questions import Unanswered
    from wsoa.operations import reporting

    file, returned = arrived.path, _read(arrived)
    try:
        found = _checked(session, returned, asked).saying(asked.why.said_of)
        screen.show_return(found.plan, found.statement)
        settled = _settled(found, asked)
        screen.show_settled(found, settled)
    except Unanswered as unanswered:
        return _ask(file, returned, asked, unanswered)
    except Problems as problems:
        _report(asked, partial(reporting.report_problems, file, returned, problems))
        raise screen.with_ways_on(problems, file, is_marked=bool(asked.report)) from None
    told.update(json_reports.planned(found, settled))
    if settled.asked:
        _report(asked, partial(reporting.report_conflicts, file, returned, settled.asked))
    if settled.plan.conflicts:
        screen.show_open(settled.plan)
        return 1
    settled.refuse_unready()
    if _is_wanted(settled.plan, asked):
        told["revision"] = _carry_out(session, settled.plan, asked, found.asked)
    return 0


def _read(arrived: "Arrived") -> "IncomingFile":
    """What a file holds that came alone, or was read already with the others. Raises what refuses it."""
    from wsoa.cli.screen.progress_bar import working
    from wsoa.operations.importing import read_file

    if arrived.refusal:
        raise arrived.refusal
    return arrived.returned or working(f"Reading {arrived.path.name}", lambda: read_file(arrived.path))


def _is_wanted(plan: Plan, asked: ImportOptions) -> bool:
    from wsoa.cli.screen import returns as screen

    return (
        bool(plan.changes or plan.ledger)
        and not asked.dry_run
        and agreed(screen.question(plan), yes=asked.yes, no_input=asked.no_input)
    )


def _report(asked: ImportOptions, deed: Callable[[Path], Path]) -> None:
    """Write the copy to send back, where one was asked for.

    What hinders that does not hinder the problems from being told.
    """
    from wsoa.cli.screen import refusals
    from wsoa.cli.screen import returns as screen
    from wsoa.cli.screen.progress_bar import working

    report = asked.report
    if report:
        try:
            marked = working("Marking a copy", lambda: deed(report))
            answer.file(marked)
            screen.show_report(marked)
        except Refusal as refusal:
            refusals.show(refusal)


def _ask(file: Path, returned: "IncomingFile", asked: ImportOptions, unanswered: "Unanswered") -> int:
    """Write what is to be answered where a file was named for it, and refuse."""
    from wsoa.cli.screen import questions as screen
    from wsoa.operations import importing, reporting

    _report(asked, partial(reporting.report_problems, file, returned, unanswered))
    if asked.columns:
        written = importing.write_questions(asked.columns, unanswered)
        unanswered = importing.by_lines(asked.columns, unanswered)
        if written:
            answer.file(asked.columns)
            screen.show_written(file, asked.columns, written, unanswered.remarks)
            if left := unanswered.beside(written):
                raise FileProblems("Nothing was taken, and what no new question asks about is to be mended too.", left)
            return 1
    screen.show_questions(file, asked.columns, unanswered)
    raise unanswered


def _checked(session: Session, returned: "IncomingFile", asked: ImportOptions) -> "Checked":
    from wsoa.cli.screen.progress_bar import watched
    from wsoa.domain.round.intake.take_in import ImportContext
    from wsoa.operations import importing

    answers = importing.meanings_in(asked.columns) if asked.columns else {}
    watch, asks_all = partial(watched, f"Comparing {returned.source}"), answers is None
    receiving = ImportContext(session.signer, session.today, watch, asked.parked, answers or {}, asks_all)
    return importing.check_return(session.database, returned, receiving)


def _settled(found: "Checked", asked: ImportOptions) -> "Checked":
    from wsoa.cli.screen import returns as screen
    from wsoa.operations import importing

    if found.asked and asked.keep:
        return found.keeping(asked.keep)
    if found.asked and asked.keep_file:
        answers, remarks = importing.answers_in(asked.keep_file, found)
        remark(remarks)
        return found.answered(answers)
    if not found.asked or not asked.may_ask or asked.dry_run:
        return found
    answer.let_see()
    return found.answered(screen.asked_each(found))


def _carry_out(session: Session, plan: Plan, asked: ImportOptions, settled: Iterable[Conflict]) -> int | None:
    from wsoa.cli.screen import returns as screen
    from wsoa.operations import reporting

    revision = carry_out_shown(session, plan, "wsoa sheet status" if plan.returned else "wsoa status")
    if asked.receipt and revision:
        receipt = reporting.write_receipt(session.database, revision, plan, settled)
        answer.file(receipt)
        screen.show_receipt(receipt)
    return revision.number if revision else None
