"""The harm that `make torture` does, a hundredth of it."""

import pytest

from tests.torture.__main__ import main


@pytest.mark.slow
def test_a_hundredth_of_all_harm_does_none(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["0.01"]) == 0, capfd.readouterr().out
