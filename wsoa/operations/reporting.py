"""What goes back to an agency: a copy of its return with what cannot be taken marked, and a receipt for what was."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from wsoa import settings
from wsoa.domain.changes.plan import Conflict, Plan
from wsoa.domain.changes.replay import applied
from wsoa.domain.changes.revision import Revision
from wsoa.domain.errors import Busy, CannotWrite, Problems
from wsoa.domain.round.answer.marks import Mark, marks_of, marks_of_conflicts
from wsoa.domain.round.answer.receipt import receipt
from wsoa.domain.round.spreadsheet import IncomingFile
from wsoa.exporters import marked_copy
from wsoa.importers.workbook.file import unwrapped
from wsoa.operations.exporting import slug
from wsoa.operations.writing_out import make_folder, mending, something_at, write_new
from wsoa.storage import database, reading, rounds

FOLDER = "receipts"
ENDING = ".xlsx"
MENDED = "-to-mend"  # what a copy's name ends in, beside others in a folder
MOST_OF_ONE_NAME = 1_000
MOST_NAMED = 2  # sheets that a receipt's name names


def report_problems(file: Path, returned: IncomingFile, problems: Problems, report: Path) -> Path:
    """Where the copy of a return is that has each problem marked: at `report`, or in it where that is a folder.

    Raises CannotWrite.
    """
    return _write_report(file, returned, problems.what, marks_of(returned, problems.problems), report)


def report_conflicts(file: Path, returned: IncomingFile, asked: Iterable[Conflict], report: Path) -> Path:
    """The same with each question marked that is open."""
    what = f"Nothing was taken from {returned.source} yet: somebody has to choose."
    return _write_report(file, returned, what, marks_of_conflicts(returned, asked), report)


def _write_report(file: Path, returned: IncomingFile, what: str, marks: tuple[Mark, ...], report: Path) -> Path:
    made = free_in(report, file.stem) if report.is_dir() else report
    if not made.parent.is_dir():
        raise CannotWrite(
            f"There is no folder {made.parent}.", "Make it first, or name another place with --report FILE.xlsx."
        )
    _, data, _ = unwrapped(file)
    if hashlib.sha256(data).hexdigest() != returned.sha256:
        raise Busy(f"{file} was changed meanwhile.", "Run the command again.")
    with mending("Name another place with --report FILE.xlsx."):
        write_new(made, marked_copy(data, returned, what, marks))
    return made


def free_in(folder: Path, stem: str) -> Path:
    """A copy's name in a folder: two returns of one name make two."""
    numbered = ("", *(f"-{number}" for number in range(2, MOST_OF_ONE_NAME)))
    names = [folder / f"{stem}{MENDED}{number}{ENDING}" for number in numbered]
    return next((name for name in names if not something_at(name)), names[0])


def write_receipt(path: Path, revision: Revision, plan: Plan, settled: Iterable[Conflict]) -> Path:
    """Where the receipt is for what a revision took in; `settled` are the conflicts that its plan had.

    Raises CannotWrite.
    """
    with database.reading(path) as connection:
        before = applied(reading.statement(connection), rounds.back_to(connection, revision.number - 1))
    made = settings.exports(path) / FOLDER / f"{_name(plan)}-r{revision.number}.txt"
    mend = "Make room for it."
    try:
        make_folder(made.parent, mend)
        write_new(made, _for_any_notepad(receipt(revision, plan, before, settled)))
    except CannotWrite as error:
        what = f"This was taken in as revision {revision.number}, but its receipt cannot be written."
        raise CannotWrite(f"{what} {error.what}", mend) from error
    return made


def _name(plan: Plan) -> str:
    """'police-M4XT' for a sheet of ours; for another file its own name."""
    sheets = [f"{entry.about}-{event.sign}" for entry, event in zip(plan.ledger, plan.returned, strict=True)]
    more = [f"and-{len(sheets) - MOST_NAMED}-more"] if len(sheets) > MOST_NAMED else []
    return "-".join([*sheets[:MOST_NAMED], *more]) or slug(Path(plan.source.name).stem)


def _for_any_notepad(text: str) -> bytes:
    """UTF-8 that says so, with the line ends of Windows.

    An old Notepad takes it for something else otherwise, and others do not mind.
    """
    return text.replace("\n", "\r\n").encode("utf-8-sig")
