"""What a person installs is whole: the wheel in an empty environment, run from another folder."""

import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def run(folder: Path, *words: str | Path) -> str:
    """What a command prints, run in a folder that has nothing of ours; it must succeed."""
    done = subprocess.run(
        [str(word) for word in words], cwd=folder, check=False, capture_output=True, text=True, stdin=subprocess.DEVNULL
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.slow
def test_the_wheel_in_an_empty_environment_builds_the_example_and_exports_it(tmp_path: Path) -> None:
    venv.create(tmp_path / "empty", with_pip=True)
    programs = tmp_path / "empty" / ("Scripts" if sys.platform == "win32" else "bin")
    run(
        tmp_path,
        programs / "python",
        "-m",
        "pip",
        "install",
        "-q",
        "--disable-pip-version-check",
        "-c",
        ROOT / "constraints.txt",
        ROOT,
    )
    folder = tmp_path / "elsewhere"
    folder.mkdir()

    run(folder, programs / "wsoa", "demo", "derby")
    told = run(folder / "derby", programs / "wsoa", "status", "--as-of", "2019-08-01")
    made = [run(folder / "derby", programs / "wsoa", "export", form).strip() for form in ("html", "excel", "json")]

    assert "Derby City" in told
    assert all(Path(path).stat().st_size > 10_000 for path in made)
