"""The README's picture of `wsoa status`, drawn from the worked example; `python -m tests.picture` draws it anew."""

import io
import sys
import tempfile
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI

from wsoa.cli.screen import status
from wsoa.operations import demonstration, looking

PICTURE = Path(__file__).resolve().parents[1] / "data" / "derby" / "status.svg"
DAY = date(2019, 8, 1)
WIDTH = 104


def drawn(database: Path) -> str:
    """The status of 1 August 2019 as SVG; the same example gives the same picture."""
    recorder = Console(
        record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, markup=False, emoji=False, highlight=False
    )
    status.show_status(looking.report(database, DAY, DAY), recorder)
    return recorder.export_svg(title="wsoa status --as-of 2019-08-01", theme=MONOKAI, unique_id="wsoa-status")


def example(folder: Path) -> Path:
    """The worked example, built in an empty folder: its database."""
    for _ in demonstration.build(folder):
        pass
    return folder / "data" / "wsoa.db"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        PICTURE.write_text(drawn(example(Path(place))), encoding="utf-8")
    sys.stdout.write(f"{PICTURE}\n")
