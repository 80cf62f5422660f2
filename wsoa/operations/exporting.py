"""Exporting: the statement on a day, rendered and written whole."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from wsoa import settings
from wsoa.domain.document.editions import Edition, copy_of
from wsoa.domain.document.layout import Document
from wsoa.domain.errors import BadInput, CannotWrite, NotFound, shortened
from wsoa.domain.frozen import frozen
from wsoa.domain.report import Report
from wsoa.exporters import DOCUMENT_FORMS, EXPORTERS, rendered, rendered_document
from wsoa.operations import privacy
from wsoa.operations.writing_out import is_standard_output, make_folder, own_places, something_at, write_out

FORMS = tuple(EXPORTERS)
LAYOUTS = ("table", "blocks")


@frozen
class ExportWanted:
    """What a person asked for beside the form: the edition, and how it is laid out."""

    edition: Edition = Edition.WORKING
    roles_only: bool = False
    layout: str = ""
    template: Path | None = None
    replace: bool = False
    their_references: bool = False


def export(
    database: Path, report: Report, form: str, output: Path | None, wanted: ExportWanted = ExportWanted()
) -> Path:
    """Where the statement was written, in one of the FORMS; '-' for standard output.

    At `output`, or among the exports of its database under its place and day.
    """
    options = _options(form, wanted)
    if wanted.edition is Edition.SUBMISSION:
        found = privacy.scan(report, roles_only=wanted.roles_only)
        privacy.refuse(found, report.statement, "The submission edition was not written.")
    copy = copy_of(report, wanted.edition, roles_only=wanted.roles_only)
    copy = replace(copy, their_references=wanted.their_references)
    path = place_for(database, output, f"{_name(report, wanted)}{EXPORTERS[form][1]}", form)
    return write_out(path, rendered(copy, form, options), own_places(database), replace=wanted.replace)


def place_for(database: Path, output: Path | None, name: str, form: str, option: str = "--output") -> Path:
    """Where a file goes: to `output`, whose folder has to be there and whose ending is of the form, or into exports.

    Raises CannotWrite, and BadInput for the ending of another form.
    """
    if output is None:
        make_folder(settings.exports(database), "Name another place with --output PATH.")
        return settings.exports(database) / name
    _refuse_output(output, EXPORTERS[form].ending, option)
    _refuse_other_ending(output, form)
    return output


def _name(report: Report, wanted: ExportWanted) -> str:
    """The name of an export: its place and day, and what tells it from the working edition, which is not for others."""
    edition = wanted.edition if wanted.edition is not Edition.WORKING else ""
    told = ("statement", slug(report.statement.letter.place), report.today.isoformat(), edition)
    return "-".join(filter(None, (*told, "roles" if wanted.roles_only else "")))


def save_paper(database: Path, document: Document, day: date, output: Path | None, replace: bool) -> Path:  # noqa: FBT001 - as a person says it
    """Where a document was written: at `output`, whose ending says in which form, or among the exports as HTML.

    Raises BadInput for another ending.
    """
    endings = {EXPORTERS[form].ending: form for form in DOCUMENT_FORMS}
    path = output or Path(f"board-{day.isoformat()}.html")
    ending = ".html" if is_standard_output(path) else path.suffix.lower()
    if ending not in endings:
        raise BadInput(f"{path} says by its ending no form of a paper.", f"End it in {' or '.join(endings)}.")
    place = place_for(database, output, path.name, endings[ending], "--save")
    return write_out(place, rendered_document(document, day, endings[ending]), own_places(database), replace=replace)


def _options(form: str, wanted: ExportWanted) -> dict[str, object]:
    """The options that the form knows. Raises BadInput for one that it does not."""
    given: dict[str, object] = {"layout": wanted.layout} if wanted.layout else {}
    given |= {"template": _template(wanted.template)} if wanted.template else {}
    for name in given:
        if name not in EXPORTERS[form].options:
            knows = next(other for other, exporter in EXPORTERS.items() if name in exporter.options)
            raise BadInput(f"--{name} is not for {form}.", f"Leave it out, or export {knows}.")
    return given


def _template(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise NotFound(
            f"{path} cannot be read: {error.strerror}.", "Name a Word document: --template brand.docx"
        ) from error


def _refuse_other_ending(path: Path, form: str) -> None:
    """A file is what its ending says, or whoever opens it is misled."""
    others = {exporter.ending: other for other, exporter in EXPORTERS.items() if other != form}
    if other := others.get(path.suffix.lower()):
        raise BadInput(
            f"{path.name} says by its ending that it is {other}, and would be {form}.",
            f"End it in {EXPORTERS[form].ending}.",
        )


def _refuse_output(path: Path, ending: str, option: str) -> None:
    something_at(path)
    if not path.parent.is_dir():
        raise CannotWrite(f"There is no folder {path.parent}.", f"Make it first, or name another place with {option}.")
    if path.is_dir():
        raise CannotWrite(f"{path} is a folder.", f"Name a file in it: {option} {path / f'statement{ending}'}")


def slug(place: str) -> str:
    """A place as a file's name can hold it: 'Derby City' gives 'derby-city'."""
    return "-".join("".join(char if char.isalnum() else " " for char in place.lower()).split())[:60] or "draft"


def form_named(typed: str) -> str:
    """One of the FORMS. Raises BadInput."""
    return _one_of(FORMS, typed, "a form that wsoa exports")


def edition_named(typed: str) -> Edition:
    """One of the editions. Raises BadInput."""
    return Edition(_one_of(tuple(Edition), typed, "an edition"))


def layout_named(typed: str) -> str:
    """One of the LAYOUTS, or '' for none. Raises BadInput."""
    return typed and _one_of(LAYOUTS, typed, "a layout")


def _one_of(words: tuple[str, ...], typed: str, what: str) -> str:
    word = typed.strip().lower()
    if word not in words:
        raise BadInput(f"“{shortened(typed)}” is not {what}.", f"Write one of: {', '.join(words)}.")
    return word
