"""A return brought in by wsoa.

`round_wsoa.py DATABASE RETURN` reads it, merges it three ways and writes it with its history.
"""

import sys
from datetime import UTC, date, datetime
from importlib import import_module
from pathlib import Path

from stopwatch import Laps

from wsoa.domain.changes.revision import Signature
from wsoa.domain.round.intake.take_in import ImportContext
from wsoa.importers.workbook import read_return
from wsoa.operations.carry_out import carry_out_shown
from wsoa.operations.importing import check_return

RETURNED = date(2019, 6, 10)
import_module("wsoa.importers.workbook.reading")  # at the start, as the others load what they read with


def main(database: Path, file: Path) -> None:
    """What a person's `wsoa import` does, but for showing it."""
    laps = Laps()
    returned = read_return(file)
    laps.end("read")
    plan = check_return(database, returned, ImportContext("Sam Coordinator", RETURNED)).plan
    laps.end("plan")
    revision = carry_out_shown(database, Signature("Sam Coordinator", RETURNED, datetime.now(UTC)), plan)
    laps.end("write")
    laps.tell(len({cell.row for event in plan.returned for cell in event.brought}) if revision else 0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
