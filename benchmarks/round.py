"""What it costs to bring a large return in.

Wsoa beside django-import-export, and beside openpyxl merely reading the file.

Run it with any Python from 3.11, from anywhere: `python benchmarks/round.py [--rows N] [--runs N]`. It needs nothing
installed: wsoa and django-import-export are put into clean environments of the same Python, kept under build/bench
until `make clean`. wsoa issues the workbook and every row of it is changed, as round_return.py says. Each program then
runs in a process of its own, on a database of its own. The runs are interleaved, so that a busy moment falls on all of
them alike. What cannot be installed here is left out, and said.
"""

import argparse
import json
import shutil
import statistics
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from environments import BENCH, ROOT, built, environment, fresh, run, wheel

SAMPLE = BENCH / "round"
SCRIPTS = ROOT / "benchmarks"
LAPS = ("read", "plan", "write")
AIM = 1.5  # times django-import-export, tuned
UNTUNED, TUNED = "django-import-export", "django-import-export, tuned"
TOLD = ("wsoa", "openpyxl", "python-calamine", "SQLAlchemy", "Django", "django-import-export", "tablib")
HOW = """\
wsoa reads the return, merges it three ways (plan), and writes it with its history. django-import-export reads the two
sheets, tries every row as a new one (plan), and creates it (write), in transactions, with no history: as it comes, with
the differences that it shows a person; and tuned as it advises for speed, in bulk, without looking for rows that are
there and without differences. Both write to SQLite. Seconds are of processor time. “start” is the interpreter and its
imports, which is in no other column; “sum” is of the medians. Nothing is shown on a screen. Cycles of objects are
looked for as seldom in each."""


@dataclass(frozen=True, slots=True)
class Program:
    """One program to measure: what the table calls it, its Python, its script, and what more the script is told."""

    name: str
    python: Path
    script: str
    more: tuple[str, ...] = ()

    def seconds(self, rows: int) -> Mapping[str, float]:
        """How long a run takes to start, and then each lap of it."""
        database = fresh(SAMPLE / "run") / "wsoa.db"
        if self.name == "wsoa":
            shutil.copy(SAMPLE / "data" / "wsoa.db", database)
        told = json.loads(run(self.python, SCRIPTS / self.script, database, SAMPLE / "return.xlsx", *self.more))
        if told["rows"] < rows:
            sys.exit(f"{self.name} took {told['rows']} rows of {rows}: nothing was measured.")
        return dict(told["laps"])


def versions(python: Path) -> str:
    """The Python of an environment, and those of the packages that matter here that are in it."""
    found = json.loads(run(python, "-m", "pip", "list", "--format=json", "--disable-pip-version-check"))
    installed = {package["name"].lower(): package["version"] for package in found}
    return " · ".join(
        [
            run(python, "--version").strip(),
            *(f"{name} {installed[name.lower()]}" for name in TOLD if name.lower() in installed),
        ]
    )


def ours(rows: int) -> list[Program]:
    """wsoa, with a return made for it, and openpyxl, which comes with it."""
    python = environment("wsoa", wheel()) / "python"
    print(versions(python))
    run(python, SCRIPTS / "round_return.py", fresh(SAMPLE), str(rows))
    return [Program("wsoa", python, "round_wsoa.py"), Program("openpyxl reading", python, "round_openpyxl.py")]


def django_import_export() -> tuple[Program, Program]:
    """The same rows taken for new ones by the package that Django's administrators import workbooks with."""
    python = environment("django-import-export", "django-import-export[xlsx]") / "python"
    print(versions(python))
    return Program(UNTUNED, python, "round_django.py"), Program(TUNED, python, "round_django.py", ("tuned",))


def medians(programs: Sequence[Program], runs: int, rows: int) -> dict[str, Mapping[str, float]]:
    """Each program's median for its start and for each of its laps, in seconds."""
    rounds = [[program.seconds(rows) for program in programs] for _ in range(runs)]
    return {program.name: middle(times) for program, times in zip(programs, zip(*rounds, strict=True), strict=True)}


def middle(times: Iterable[Mapping[str, float]]) -> Mapping[str, float]:
    """The median of each lap."""
    times = tuple(times)
    return {lap: statistics.median(each[lap] for each in times) for lap in times[0]}


def whole(laps: Mapping[str, float]) -> float:
    """What the laps take together, without the start."""
    return sum(laps.values()) - laps["start"]


def table(found: Mapping[str, Mapping[str, float]], rows: int) -> str:
    """The medians, rows a second, and how many times as fast each is as django-import-export."""
    columns = ("start", *LAPS)
    medians = "".join(f"{column:>7}" for column in (*columns, "sum"))
    lines = [f"{'seconds':<28}{medians}{'rows/s':>9}{'× as it comes':>15}{'× tuned':>9}"]
    for name, laps in found.items():
        told = "".join(f"{laps[column]:>7.2f}" if column in laps else f"{'–':>7}" for column in columns)
        ratios = f"{times(found, UNTUNED, name):>15}{times(found, TUNED, name):>9}"
        lines.append(f"{name:<28}{told}{whole(laps):>7.2f}{rows / whole(laps):>9,.0f}{ratios}")
    return "\n".join(lines)


def times(found: Mapping[str, Mapping[str, float]], other: str, name: str) -> str:
    """How many times as fast one is as another, where that was measured."""
    return f"{whole(found[other]) / whole(found[name]):.1f}" if other in found else ""


def verdicts(found: Mapping[str, Mapping[str, float]]) -> str:
    """What wsoa aims at, and whether this run reached it. Nothing fails: a busy machine is not a fault."""
    return verdict(found["wsoa"], found[TUNED], TUNED) if TUNED in found else ""


def verdict(laps: Mapping[str, float], others: Mapping[str, float], name: str) -> str:
    """The same beside one of them, with the start and without."""
    ratio, started = whole(others) / whole(laps), sum(others.values()) / sum(laps.values())
    return (
        f"{'yes' if ratio >= AIM else 'no':<5}{AIM} times {name}: {ratio:.1f} times, and {started:.1f} with the start"
    )


def main() -> None:
    """Prepare, measure, print."""
    parser = argparse.ArgumentParser(description="Measure what bringing a return in costs.")
    parser.add_argument(
        "--rows",
        type=int,
        default=10_000,
        metavar="N",
        help="how many rows the return has, each changed (default: 10000)",
    )
    parser.add_argument("--runs", type=int, default=3, metavar="N", help="how often each program is run (default: 3)")
    asked = parser.parse_args()
    rows, runs = max(1, asked.rows), max(1, asked.runs)
    print("Preparing clean environments and a return, about two minutes ...", file=sys.stderr)
    BENCH.mkdir(parents=True, exist_ok=True)
    mine = ours(rows)
    theirs = [program for both in built(django_import_export) for program in both]
    found = medians([*mine, *theirs], runs, rows)
    print(
        f"\nMedians of {runs} interleaved runs of each, {rows:,} rows, every one changed\n\n"
        f"{table(found, rows)}\n\n{HOW}"
    )
    print(f"\nAim\n{verdicts(found)}" if theirs else "")


if __name__ == "__main__":
    main()
