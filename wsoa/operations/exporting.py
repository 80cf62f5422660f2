"""Exporting: the statement on a day, rendered and written whole."""

from pathlib import Path

from wsoa import settings
from wsoa.domain.errors import BadInput, CannotWrite, shortened
from wsoa.domain.report import Report
from wsoa.exporters import EXPORTERS, rendered
from wsoa.operations.writing_out import own_places, something_at, write_out

FORMS = tuple(EXPORTERS)


def export(database: Path, report: Report, form: str, output: Path | None, *, replace: bool = False) -> Path:
    """Where the statement was written, in one of the FORMS: at `output`, or among the exports of its database."""
    path = output or settings.exports(database) / (
        f"statement-{slug(report.statement.letter.place)}-{report.today.isoformat()}{EXPORTERS[form][1]}"
    )
    if output is None:
        _make_folder(path.parent)
    else:
        _refuse_output(path, EXPORTERS[form][1])
    write_out(path, _rendered(path, report, form), own_places(database), replace=replace)
    return path


def _rendered(path: Path, report: Report, form: str) -> bytes:
    try:
        return rendered(report, form)
    except OSError as error:  # openpyxl's own temporary files
        raise CannotWrite(
            f"{path} cannot be made: {error.strerror}.", "Make room on the disk for temporary files, then try again."
        ) from error


def _refuse_output(path: Path, ending: str) -> None:
    something_at(path)
    if not path.parent.is_dir():
        raise CannotWrite(
            f"There is no folder {path.parent}.", "Make it first, or name another place with --output PATH."
        )
    if path.is_dir():
        raise CannotWrite(f"{path} is a folder.", f"Name a file in it: --output {path / f'statement{ending}'}")


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(
            f"{folder} cannot be made: {error.strerror}.", "Name another place with --output PATH."
        ) from error


def slug(place: str) -> str:
    """A place as a file's name can hold it: 'Derby City' gives 'derby-city'."""
    return "-".join("".join(char if char.isalnum() else " " for char in place.lower()).split())[:60] or "draft"


def form_named(typed: str) -> str:
    """One of the FORMS. Raises BadInput."""
    form = typed.strip().lower()
    if form not in FORMS:
        raise BadInput(f"“{shortened(typed)}” is not a form that wsoa exports.", f"Write one of: {', '.join(FORMS)}.")
    return form
