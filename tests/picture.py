"""The pictures of screens in README and docs, from the worked example; `python -m tests.picture` draws them anew."""

import io
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI

from wsoa.cli.screen import due, pictures, reports, status
from wsoa.cli.screen.console import ON_ANY_GROUND
from wsoa.domain.board.changes_since import changes_since
from wsoa.domain.board.due import due_list
from wsoa.domain.board.matrix import matrix
from wsoa.domain.board.timeline import timeline
from wsoa.domain.report import Report
from wsoa.operations import demonstration, looking

ROOT = Path(__file__).resolve().parents[1]
DAY, SINCE, UNTIL = date(2019, 8, 1), date(2019, 6, 28), date(2019, 8, 30)
WIDTH = 104
Screen = Callable[[Path, Report, Console], None]
# Where each picture is, the command that shows the same, and what draws it.
PICTURES: dict[str, tuple[str, Screen]] = {
    "data/derby/status.svg": ("status", lambda _, now, console: status.show_status(now, console)),
    "docs/changes.svg": (
        "report changes --since 2019-06-28",
        lambda database, now, console: reports.show_changes_since(
            changes_since(looking.report(database, DAY, SINCE), now), console
        ),
    ),
    "docs/due.svg": (
        "due --until next-board",
        lambda _, now, console: due.show_due(due_list(now, UNTIL), console),
    ),
    "docs/matrix.svg": ("report matrix", lambda _, now, console: pictures.show_matrix(matrix(now), console)),
    "docs/timeline.svg": (
        "report timeline --agency council",
        lambda _, now, console: pictures.show_timeline(timeline(now, "council"), console),
    ),
}


def drawn(database: Path, name: str) -> str:
    """A screen of 1 August 2019 as SVG; the same example gives the same picture."""
    command, show = PICTURES[name]
    recorder = Console(
        record=True,
        width=WIDTH,
        file=io.StringIO(),
        force_terminal=True,
        color_system="256",
        markup=False,
        emoji=False,
        highlight=False,
        theme=ON_ANY_GROUND,
    )
    show(database, looking.report(database, DAY, DAY), recorder)
    return recorder.export_svg(title=f"wsoa {command}", theme=MONOKAI, unique_id=f"wsoa-{command.split()[-1]}")


def example(folder: Path) -> Path:
    """The worked example, built in an empty folder: its database."""
    for _ in demonstration.build(folder):
        pass
    return folder / "data" / "wsoa.db"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        made = example(Path(place))
        for name in PICTURES:
            (ROOT / name).write_text(drawn(made, name), encoding="utf-8")
    sys.stdout.write(f"{', '.join(PICTURES)}\n")
