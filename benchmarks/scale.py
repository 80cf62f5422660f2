"""What commands cost as a statement grows: `scale.py [--sizes 1000,10000] [--write FILE.md]`.

It makes a statement of each size (`large.py`), keeps it under build/bench until `make clean`, and runs every command on
a copy in a process of its own: seconds of processor time and the peak of memory, and the power of the size that the
time grows with, start-up taken off. Beside exports stands a bare loop of the same library that writes the same cells
and nothing else. It runs in wsoa's own environment and prints a table.
"""

import argparse
import json
import math
import os
import platform
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from environments import BENCH, ENVIRONMENT, ROOT

# Of this process little is loaded: a child is told to have had as much memory as its parent when it began.
SCRIPTS = ROOT / "benchmarks"
TODAY = "2019-08-01"  # the last day of what large.py makes
COMPLETING = {"_WSOA_COMPLETE": "complete_bash", "COMP_WORDS": "wsoa action show AFI-0", "COMP_CWORD": "3"}
COMPLETION = "(completing an action)"
COMMANDS = (
    *("--help", COMPLETION, "show AFI-07.1", "area show AFI-07", "agency show agency-a", "history AFI-07"),
    *("status", "check", "action list", "milestone list", "due", "status --as-of 2019-07-01"),
    *("report changes", "report slippage", "report matrix", "report timeline", "report outlook"),
    *("report board --since 28/6/2019", "history", "search zebra", "privacy", "verify"),
    *("note add AFI-07 Heard", "undo --yes --reason Mistaken"),
    *("export json", "export html", "export excel", "export word", "sheet issue --all"),
)
BARE = {"export excel": "excel", "export word": "word"}
LITTLE = 0.05  # seconds that say nothing about growth
Cost = tuple[float, float]  # seconds, megabytes


def main() -> None:
    """Measure every command at every size, and print or write the table."""
    parser = argparse.ArgumentParser(description="Measure what commands cost as a statement grows.")
    parser.add_argument("--sizes", default="1000,10000", metavar="N,N", help="actions (default: 1000,10000)")
    parser.add_argument("--write", type=Path, metavar="FILE.md", help="write the table there as well")
    asked = parser.parse_args()
    sizes = [int(size) for size in asked.sizes.split(",")]
    print(f"Making statements of {asked.sizes} actions where they are not there yet ...", file=sys.stderr)
    found = list(zip(*(list(measured(size)) for size in sizes), strict=True))
    told = "\n".join(table(sizes, found))
    print(told)
    if asked.write:
        asked.write.write_text(f"{HEAD.format(where=where())}\n{told}\n", encoding="utf-8")


def measured(size: int) -> Iterator[tuple[str, Cost]]:
    """What each command costs on a copy of a statement of that size, and each bare loop after its export."""
    made, copy = BENCH / f"large-{size}", BENCH / "large-copy"
    if not made.exists():
        subprocess.run([sys.executable, SCRIPTS / "large.py", made, str(size)], check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(made, copy)
    for words in COMMANDS:
        yield words, cost(words, copy)
        if words in BARE:
            yield f"  {BARE[words]}, a bare loop", bare(BARE[words], copy / "data" / "wsoa.db")


def cost(words: str, folder: Path) -> Cost:
    """The processor time and the peak of memory of one command; 1 is an answer too: not ready."""
    typed, more = ([], COMPLETING) if words == COMPLETION else (shlex.split(words), {})
    environment = ENVIRONMENT | {"WSOA_USER": "Sam Coordinator", "WSOA_TODAY": TODAY} | more
    command: list[str | Path] = [Path(sys.executable).with_name("wsoa"), *typed]
    nothing = subprocess.DEVNULL
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdin=nothing, stdout=nothing, stderr=nothing
    ) as running:
        _, status, used = os.wait4(running.pid, 0)
        running.returncode = os.waitstatus_to_exitcode(status)
    if running.returncode not in (0, 1):
        sys.exit(f"wsoa {words} left with {running.returncode}: nothing was measured.")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def bare(way: str, database: Path) -> Cost:
    """What the bare loop alone costs, in a process of its own; its memory holds the statement too."""
    command: list[str | Path] = [sys.executable, SCRIPTS / "bare.py", way, database]
    told = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    return told["seconds"], told["megabytes"]


def table(sizes: Sequence[int], found: Sequence[Sequence[tuple[str, Cost]]]) -> Iterator[str]:
    """The table as Markdown, a row a command."""
    start = [least for _, (least, _) in found[0]]
    yield f"| command | {' | '.join(f'{size:,} actions' for size in sizes)} | grows with n to the |"
    yield f"|---|{'---|' * len(sizes)}---|"
    for costs in found:
        told = " | ".join(f"{seconds:.2f} s, {memory:.0f} MB" for _, (seconds, memory) in costs)
        own = [max(seconds - least, 0.001) for (_, (seconds, _)), least in zip(costs, start, strict=True)]
        power = math.log(own[-1] / own[0]) / math.log(sizes[-1] / sizes[0]) if own[-1] > LITTLE else None
        yield f"| {costs[0][0]} | {told} | {'–' if power is None else f'{power:.2f}'} |"


HEAD = """\
# How fast it is

Written by `make bench`. A statement of 10,000 actions has 30,000 milestones, 1,000 areas, 40 agencies and a history of
318,000 changes; `benchmarks/large.py` makes it through the recipes that the commands use, and `wsoa verify` accepts it.
Each command ran once, in a process of its own, its output thrown away: seconds of processor time, start-up included,
and the peak of memory. The last column is the power of the number of actions that the time grows with, start-up taken
off. A bare loop writes the same cells with the same library and nothing else.

{where}
"""


def where() -> str:
    """When and where this was measured."""
    cores, day = os.cpu_count(), datetime.now(UTC).date()
    model = next(
        (line.partition(":")[2].strip() for line in _lines(Path("/proc/cpuinfo")) if line.startswith("model name")),
        platform.processor(),
    )
    told = date.isoformat(day)
    return f"Measured on {told} with Python {platform.python_version()} on {platform.system()}, {cores} cores, {model}."


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


if __name__ == "__main__":
    main()
