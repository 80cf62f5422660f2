"""Two statements to type commands about: one just begun, one two months old."""

from pathlib import Path

import pytest

from tests.cli.keyboard import Keyboard
from tests.operations import small


@pytest.fixture
def nowhere(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Keyboard:
    """A keyboard in an empty folder."""
    return Keyboard(tmp_path, capsys, monkeypatch).on(small.FINISHED)


@pytest.fixture
def begun(nowhere: Keyboard) -> Keyboard:
    """A keyboard where a statement began a week ago; nothing is confirmed."""
    small.begun(nowhere.database)
    return nowhere.on(small.OWNED)


@pytest.fixture
def wsoa(nowhere: Keyboard) -> Keyboard:
    """A keyboard where a statement has an action, two milestones, evidence and a note."""
    small.lived(nowhere.database)
    return nowhere
