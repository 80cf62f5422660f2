"""The real letters beside the checkout: not everybody has them, and where CI runs nobody may pass without them."""

from pathlib import Path

import pytest

from tests.shared import needs_shared


@pytest.mark.parametrize(("ci", "skipped"), [("true", False), ("", True)])
def test_tests_of_what_is_shared_are_skipped_on_a_user_s_machine_alone(
    monkeypatch: pytest.MonkeyPatch, ci: str, *, skipped: bool
) -> None:
    monkeypatch.setenv("CI", ci)

    assert needs_shared("nowhere").args == (skipped,)


def test_every_test_of_what_is_shared_says_that_it_needs_it() -> None:
    tests = Path(__file__).parent
    using = [path for path in tests.rglob("*.py") if "import SHARED" in path.read_text(encoding="utf-8")]
    naming = [path for path in tests.rglob("test_*.py") if '/ "shared' in path.read_text(encoding="utf-8")]

    assert using
    assert [path for path in using if "needs_shared(" not in path.read_text(encoding="utf-8")] == []
    assert [path for path in naming if path != Path(__file__)] == []
