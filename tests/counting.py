"""How often something is done: what a test of slowness counts, in place of seconds."""

from typing import Any

import pytest


def counted(monkeypatch: pytest.MonkeyPatch, place: object, name: str) -> list[tuple[Any, ...]]:
    """What a function is called with from here on, call by call, while it does as before."""
    calls: list[tuple[Any, ...]] = []
    does = getattr(place, name)

    def call(*given: Any) -> Any:  # noqa: ANN401 - whatever it takes and gives
        calls.append(given)
        return does(*given)

    monkeypatch.setattr(place, name, call)
    return calls
