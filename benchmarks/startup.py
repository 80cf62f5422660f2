"""What a command costs before it does anything.

Wsoa beside the least a typer command can cost, and beside other programs.

Run it with any Python from 3.11, from anywhere: `python benchmarks/startup.py [--runs N]`. It needs nothing installed.
wsoa is measured as its users have it, a wheel with its bytecode compiled, and each Python program in a clean
environment of its own, all of the same Python and kept under build/bench until `make clean`. The runs are interleaved,
so that a busy moment falls on all of them alike. What cannot be installed here is left out, and said.
"""

import argparse
import json
import resource
import shutil
import sqlite3
import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from environments import BENCH, ENVIRONMENT, ROOT, built, environment, fresh, run, wheel

EXAMPLE = BENCH / "example"


@dataclass(frozen=True, slots=True)
class Command:
    """One command to measure.

    What the table calls it, its words, the folder it runs in, and what more its environment says.
    """

    name: str
    words: Sequence[str | Path]
    folder: Path
    more: tuple[tuple[str, str], ...] = ()
    codes: tuple[int, ...] = (0,)

    def seconds(self) -> float:
        """The processor time of one run, from starting the process to its end."""
        began = _used()
        code = subprocess.run(
            self.words,
            cwd=self.folder,
            env=ENVIRONMENT | dict(self.more),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
        ).returncode
        took = _used() - began
        if code not in self.codes:
            sys.exit(f"{self.name} left with {code} in {self.folder}: nothing was measured.")
        return took


def _used() -> float:
    """The processor time of all that was run so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def titles() -> list[str]:
    """The titles of the worked example's actions, each on one line."""
    with closing(sqlite3.connect(EXAMPLE / "data" / "wsoa.db")) as database:
        return [" ".join(title.split()) for (title,) in database.execute("SELECT title FROM action")]


def ours() -> list[Command]:
    """The least command, and wsoa on the worked example, in one environment: the least comes first."""
    installed = environment("wsoa", wheel())
    print(
        run(
            installed / "python",
            "-c",
            "import sys, importlib.metadata as m; print('Python', *sys.version.split()[:1], '· typer',"
            " m.version('typer'))",
        )
    )
    shutil.rmtree(EXAMPLE, ignore_errors=True)
    run(installed / "wsoa", "demo", EXAMPLE, folder=BENCH)
    wsoa = {
        words: Command(f"wsoa {words}", [installed / "wsoa", *words.split()], EXAMPLE)
        for words in ("--help", "status", "action list", "history AFI-07")
    }
    # 1 is an answer: not ready.
    check = Command("wsoa check", [installed / "wsoa", "check"], EXAMPLE, codes=(0, 1))
    # One edit, on the last day of the example's story; each run adds a note.
    edit = Command(
        "wsoa note add",
        [installed / "wsoa", "note", "add", "AFI-07", "Heard from them"],
        EXAMPLE,
        (("WSOA_TODAY", "2019-07-31"),),
    )
    least = Command("least", [installed / "python", ROOT / "benchmarks" / "least.py"], BENCH)
    typed = {"_WSOA_COMPLETE": "complete_bash", "COMP_WORDS": "wsoa area show AFI-0", "COMP_CWORD": "3"}
    completion = Command("completion", [installed / "wsoa"], EXAMPLE, tuple(typed.items()))
    return [least, *wsoa.values(), check, completion, edit]


def sqlite_utils() -> Command:
    """The same actions, as a general tool for SQLite shows them."""
    installed = environment("sqlite-utils", "sqlite-utils")
    return Command(
        "sqlite-utils rows", [installed / "sqlite-utils", "rows", EXAMPLE / "data" / "wsoa.db", "action"], BENCH
    )


def doorstop() -> Command:
    """As many requirements as there are actions, checked by a tracker that keeps them in git."""
    installed = environment("doorstop", "doorstop")
    folder = fresh(BENCH / "doorstop-items")
    run("git", "init", "-q", folder)
    run(installed / "doorstop", "create", "ACT", "actions", folder=folder)
    run(installed / "doorstop", "add", "ACT", "--count", str(len(titles())), folder=folder)
    for item, title in zip(sorted((folder / "actions").glob("ACT*.yml")), titles(), strict=True):
        item.write_text(item.read_text().replace("text: ''", f"text: |\n  {title}"))
    run(installed / "doorstop", "review", "all", folder=folder)
    return Command("doorstop", [installed / "doorstop"], folder)


def taskwarrior() -> Command:
    """As many tasks as there are actions."""
    program = shutil.which("task")
    if not program:
        raise OSError("no `task` on the path: taskwarrior is a package of Debian's")
    folder = fresh(BENCH / "tasks")
    (folder / "taskrc").write_text("confirmation=off\n")
    more = {"TASKRC": str(folder / "taskrc"), "TASKDATA": str(folder)}
    run(program, "import", "-", said=json.dumps([{"description": title} for title in titles()]), folder=folder, **more)
    return Command("task list", [program, "list"], folder, tuple(more.items()))


def others() -> list[Command]:
    """The other programs that can be had here."""
    builders: tuple[Callable[[], Command], ...] = (sqlite_utils, doorstop, taskwarrior)
    return [command for build in builders for command in built(build)]


def medians(commands: Sequence[Command], runs: int) -> dict[str, float]:
    """Each command's median in milliseconds. A first round, which compiles and warms, is not counted."""
    rounds = [[command.seconds() for command in commands] for _ in range(runs + 1)][1:]
    return {
        command.name: 1000 * statistics.median(times)
        for command, times in zip(commands, zip(*rounds, strict=True), strict=True)
    }


def table(medians: dict[str, float]) -> str:
    """The medians in milliseconds, and each beside the least command."""
    lines = [f"{'command':<20}{'median ms':>10}{'× least':>10}"]
    lines += [f"{name:<20}{took:>10.0f}{took / medians['least']:>10.2f}" for name, took in medians.items()]
    return "\n".join(lines)


def verdicts(medians: dict[str, float]) -> str:
    """What wsoa aims at, and whether this run reached it. Nothing fails: a busy machine is not a fault."""
    slower = max(medians["wsoa status"], medians["wsoa check"])
    told = max(medians["wsoa action list"], medians["wsoa history AFI-07"])
    aims = (
        (slower, 1.3, "least", "status and check: within 1.3 times the least command"),
        (medians["wsoa --help"], 1.0, "least", "help: no more than the least command"),
        (told, 1.5, "least", "lists and the history of a record: within 1.5 times the least command"),
        (medians["completion"], 1.2, "least", "completion: within 1.2 times the least command"),
        (slower, 1.0, "sqlite-utils rows", "status and check: no slower than sqlite-utils rows"),
        (slower, 0.5, "doorstop", "status and check: under half of doorstop"),
        (medians["wsoa note add"], 1.3, "least", "one edit: within 1.3 times the least command"),
    )
    return "\n".join(
        f"{'yes' if took <= most * medians[name] else 'no':<5}{said}"
        for took, most, name, said in aims
        if name in medians
    )


def main() -> None:
    """Prepare, measure, print."""
    parser = argparse.ArgumentParser(description="Measure what wsoa's commands cost to start.")
    parser.add_argument("--runs", type=int, default=20, metavar="N", help="how often each command is run (default: 20)")
    runs = max(1, parser.parse_args().runs)
    print("Preparing clean environments, about a minute ...", file=sys.stderr)
    BENCH.mkdir(parents=True, exist_ok=True)
    commands = [*ours(), *others()]
    found = medians(commands, runs)
    print(f"Medians of {runs} interleaved runs of each, in processor time\n\n{table(found)}\n\nAims\n{verdicts(found)}")


if __name__ == "__main__":
    main()
