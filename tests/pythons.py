"""The quick tests on every other Python that pyproject.toml names; `python -m tests.pythons [TESTS]` runs them.

Each Python has an environment of its own below build/. One that this machine does not have is said, and is no failure.
"""

import os
import re
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NAMED = re.findall(r'Python :: (3\.\d+)"', (ROOT / "pyproject.toml").read_text(encoding="utf-8"))
THIS = f"{sys.version_info.major}.{sys.version_info.minor}"
INSTALL = ("-m", "pip", "install", "-qq", "--no-input", "--disable-pip-version-check", "-c", "constraints.txt")
QUICK = ("-m", "pytest", "-n", "auto", "-q", "-m", "not slow")


def found(version: str) -> str:
    """Where a Python is: on PATH, or kept by uv; '' where it is nowhere."""
    ways = ((f"python{version}", "-c", "import sys; print(sys.executable)"), ("uv", "python", "find", version))
    for way in ways:
        with suppress(OSError):
            # A name on PATH may be pyenv's, which asks this variable what it stands for.
            asking = {**os.environ, "PYENV_VERSION": version}
            asked = subprocess.run(way, env=asking, check=False, capture_output=True, text=True)
            if asked.returncode == 0:
                return asked.stdout.strip()
    return ""


def tried(python: str, version: str, tests: list[str]) -> int:
    """The exit code of the quick tests, or of some of them, in an environment that this Python made."""
    folder = ROOT / "build" / f"python{version}"
    own = str(folder / ("Scripts" if sys.platform == "win32" else "bin") / "python")
    subprocess.run([python, "-m", "venv", str(folder)], check=True)
    subprocess.run([own, *INSTALL, "-e", ".[dev]"], cwd=ROOT, check=True)
    return subprocess.run([own, *QUICK, *tests], cwd=ROOT, check=False).returncode


def main(tests: list[str]) -> int:
    """0 where the tests passed on each Python that was found."""
    codes = [0]
    for version in (named for named in NAMED if named != THIS):
        python = found(version)
        sys.stdout.write(f"Python {version}: {python or 'not found here'}\n")
        sys.stdout.flush()
        if python:
            codes.append(tried(python, version, tests))
    return max(codes)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
