"""Bringing in a sheet: read, then planned against the statement as it is."""

from datetime import date
from pathlib import Path

from wsoa.domain.bringing_in import plan_return
from wsoa.domain.changes import Plan
from wsoa.importers.workbook import read_return
from wsoa.operations.looking import present


def check_return(database: Path, path: Path, today: date, *, overwrite: bool) -> Plan:
    """The plan that takes in the rows of a workbook or a CSV file. Raises Problems naming every cell that cannot be taken."""
    statement = present(database)
    return plan_return(statement, read_return(path), today, overwrite=overwrite)
