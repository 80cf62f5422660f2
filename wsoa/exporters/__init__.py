"""The ways out: each module renders one copy of the statement to bytes. What it costs is paid when it is asked for."""

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from wsoa.domain.document.editions import Copy
    from wsoa.domain.document.layout import Document
    from wsoa.domain.round.answer.marks import Mark
    from wsoa.domain.round.spreadsheet import IncomingFile
    from wsoa.domain.submission.message import Message


class Exporter(NamedTuple):
    """One way out: the module whose `render` makes the bytes, how the file's name ends, and the options it knows."""

    module: str
    ending: str
    options: tuple[str, ...] = ()


EXPORTERS = {
    "word": Exporter("wsoa.exporters.word", ".docx", ("template",)),
    "html": Exporter("wsoa.exporters.html", ".html", ("layout",)),
    "excel": Exporter("wsoa.exporters.excel", ".xlsx"),
    "json": Exporter("wsoa.exporters.json", ".json"),
}


DOCUMENT_FORMS = ("word", "html")


def rendered(copy: "Copy", form: str, options: "Mapping[str, object] | None" = None) -> bytes:
    """The whole file in one of the forms of EXPORTERS; the same copy gives the same bytes.

    Raises BadFile where a text does not fit the form, or a template cannot be used.
    """
    exporter, given = EXPORTERS[form], options or {}
    made: bytes = import_module(exporter.module).render(
        copy, *(given[name] for name in exporter.options if name in given)
    )
    return made


def rendered_document(document: "Document", day: "date", form: str) -> bytes:
    """A document that is no statement as a whole file in one of DOCUMENT_FORMS, dated on that day."""
    made: bytes = import_module(EXPORTERS[form].module).document_file(document, day)
    return made


def registers(copy: "Copy") -> "Mapping[str, bytes]":
    """Evidence, endorsements and waivers of a copy as CSV files, by their names; no file for what there is not."""
    tables = import_module("wsoa.exporters.tables").tables(copy)
    named = (each for each in tables if each.title in ("Evidence", "Endorsements", "Waivers"))
    return {f"{each.title.lower()}.csv": register(each.headers, each.rows) for each in named}


def register(headers: "Sequence[str]", rows: "Iterable[Sequence[object]]") -> bytes:
    """Any table as a CSV file."""
    made: bytes = import_module("wsoa.exporters.csv_table").render(headers, rows)
    return made


def message_draft(message: "Message") -> bytes:
    """A message as an .eml file."""
    made: bytes = import_module("wsoa.exporters.eml").draft(message)
    return made


def marked_copy(data: bytes, returned: "IncomingFile", what: str, marks: "Sequence[Mark]") -> bytes:
    """A return as it came, with each of these marked in it: the workbook to send back."""
    document: bytes = import_module("wsoa.exporters.marked").render(data, returned, what, marks)
    return document
