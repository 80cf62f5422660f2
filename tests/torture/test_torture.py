"""The harm that `make torture` does, a hundredth of it."""

import subprocess
import sys

import pytest

from tests.operations.hindrances import unmeasured


@pytest.mark.slow
def test_a_hundredth_of_all_harm_does_none() -> None:
    # Not measured: an interruption inside coverage's own lock would leave it locked.
    run = subprocess.run(
        [sys.executable, "-m", "tests.torture", "0.01"], env=unmeasured(), capture_output=True, text=True, check=False
    )

    assert run.returncode == 0, run.stdout + run.stderr
