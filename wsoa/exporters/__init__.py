"""THE WAYS OUT: each module renders a finished Report to bytes. What an exporter costs is paid when it is asked for."""

from importlib import import_module
from typing import NamedTuple

from wsoa.domain.report import Report


class Exporter(NamedTuple):
    """One way out: the module whose `render` makes the bytes, and how the file's name ends."""

    module: str
    ending: str


EXPORTERS = {
    "html": Exporter("wsoa.exporters.html", ".html"),
    "excel": Exporter("wsoa.exporters.excel", ".xlsx"),
    "json": Exporter("wsoa.exporters.json", ".json"),
}


def rendered(report: Report, form: str) -> bytes:
    """The whole file in one of the forms of EXPORTERS; the same report gives the same bytes.

    Raises BadInput where a text does not fit the form.
    """
    document: bytes = import_module(EXPORTERS[form].module).render(report)
    return document
