"""A bar says on a terminal that something goes on; where nobody looks there is none."""

import os
import pty
import subprocess
import sys
from pathlib import Path

from tests.cli.terminal import surroundings

SLOW = """
import time
from wsoa.cli.screen import progress_bar
progress_bar.PATIENCE = 0.01
done = progress_bar.working("Reading police.xlsx", lambda: time.sleep(0.3) or "read")
rows = [time.sleep(0.05) or row for row in progress_bar.watched("Comparing police.xlsx", range(8))]
print(done, rows)
"""


def on_terminal(script: str) -> str:
    """What a script shows on a terminal of its own."""
    main, end = pty.openpty()
    with subprocess.Popen([sys.executable, "-c", script], env=surroundings(), stdin=end, stdout=end, stderr=end):
        os.close(end)
        shown = b""
        while True:
            try:
                shown += os.read(main, 65536)
            except OSError:
                return shown.decode()


def test_what_takes_long_says_on_a_terminal_that_it_goes_on_and_how_far_it_has_come() -> None:
    shown = on_terminal(SLOW)

    assert "Reading police.xlsx" in shown
    assert "Comparing police.xlsx" in shown
    assert "/8" in shown
    assert "read [0, 1, 2, 3, 4, 5, 6, 7]" in shown


def test_what_is_done_at_once_shows_no_bar() -> None:
    shown = on_terminal(SLOW.replace("PATIENCE = 0.01", "PATIENCE = 600").replace("0.3", "0.0").replace("0.05", "0.0"))

    assert shown.strip() == "read [0, 1, 2, 3, 4, 5, 6, 7]"


def test_where_nobody_looks_there_is_no_bar(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SLOW], cwd=tmp_path, env=surroundings(), capture_output=True, text=True, check=True
    )

    assert (done.stdout, done.stderr) == ("read [0, 1, 2, 3, 4, 5, 6, 7]\n", "")
