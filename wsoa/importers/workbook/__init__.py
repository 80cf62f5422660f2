"""A workbook or a CSV file into an IncomingFile: what was typed, where; nothing is decided here."""

from wsoa.importers.workbook.file import read_return

__all__ = ["read_return"]
