"""An exporter that fails half way."""

from wsoa.domain.errors import BadInput
from wsoa.domain.report import Report


def render(report: Report) -> bytes:
    raise BadInput(f"{report.statement.letter.place} does not fit.", "Shorten it.")
