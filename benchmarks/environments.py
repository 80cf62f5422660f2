"""Clean environments of the same Python, kept under build/bench, for the benchmarks to measure in."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

ROOT = Path(__file__).resolve().parent.parent
BENCH = ROOT / "build" / "bench"
# Children compile their modules once, as they do for a person, and know nothing of this environment or of anybody's
# statement.
ENVIRONMENT = {
    name: value
    for name, value in os.environ.items()
    if name not in ("PYTHONDONTWRITEBYTECODE", "PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV")
    and not name.startswith(("WSOA_", "COV_CORE_"))
}
Built = TypeVar("Built")


def run(*words: str | Path, folder: Path = ROOT, said: str | None = None, **more: str) -> str:
    """What the command prints; it must succeed. `said` is its standard input, `more` goes into its environment."""
    done = subprocess.run(
        words, cwd=folder, env=ENVIRONMENT | more, input=said or "", capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise OSError(f"{' '.join(map(str, words))} left with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


def fresh(folder: Path) -> Path:
    """The folder, empty."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def environment(name: str, *packages: str | Path) -> Path:
    """The `bin` folder of a clean environment with these packages, their bytecode compiled."""
    folder = fresh(BENCH / name)
    run(sys.executable, "-m", "venv", folder)
    run(
        folder / "bin" / "python",
        "-m",
        "pip",
        "install",
        "-qq",
        "--no-input",
        "--compile",
        "-c",
        ROOT / "constraints.txt",
        *packages,
    )
    return folder / "bin"


def wheel() -> Path:
    """The wheel of the code as it stands."""
    folder = fresh(BENCH / "wheel")
    run(sys.executable, "-m", "pip", "wheel", "-qq", "--no-input", "--no-deps", "--wheel-dir", folder, ROOT)
    return next(folder.glob("wsoa-*.whl"))


def built(build: Callable[[], Built]) -> list[Built]:
    """What can be had here, in a list; an empty list where it cannot: then that is said."""
    try:
        return [build()]
    except OSError as why:
        print(f"Left out: {build.__name__.replace('_', '-')}, {why}", file=sys.stderr)
        return []
