"""What is shared beside the checkout: real letters, returns and plans.

It is not on a user's machine; where CI runs it is required.
"""

import os
from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


def needs_shared(folder: str) -> pytest.MarkDecorator:
    """A mark for tests that read a shared folder.

    Skipped on a user's machine, and not in CI, where its absence is a failure.
    """
    absent = not (SHARED / folder).is_dir() and not os.environ.get("CI")
    return pytest.mark.skipif(
        absent, reason=f"shared/{folder} is not here: it lies beside the checkout and is not copied into it"
    )
