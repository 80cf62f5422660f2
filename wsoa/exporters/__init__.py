"""THE WAYS OUT: each module renders a finished Report to bytes. What an exporter costs is paid when it is asked for."""

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wsoa.domain.report import Report
    from wsoa.domain.round.answer.marks import Mark
    from wsoa.domain.round.spreadsheet import IncomingFile


class Exporter(NamedTuple):
    """One way out: the module whose `render` makes the bytes, and how the file's name ends."""

    module: str
    ending: str


EXPORTERS = {
    "html": Exporter("wsoa.exporters.html", ".html"),
    "excel": Exporter("wsoa.exporters.excel", ".xlsx"),
    "json": Exporter("wsoa.exporters.json", ".json"),
}


def rendered(report: "Report", form: str) -> bytes:
    """The whole file in one of the forms of EXPORTERS; the same report gives the same bytes.

    Raises BadInput where a text does not fit the form.
    """
    document: bytes = import_module(EXPORTERS[form].module).render(report)
    return document


def marked_copy(data: bytes, returned: "IncomingFile", what: str, marks: "Sequence[Mark]") -> bytes:
    """A return as it came, with each of these marked in it: the workbook to send back."""
    document: bytes = import_module("wsoa.exporters.marked").render(data, returned, what, marks)
    return document
