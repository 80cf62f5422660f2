"""What came of one harm."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Came:
    """Which kind of harm it was, and what was wrong then; '' where nothing was."""

    kind: str
    wrong: str = ""


def judged(kind: str, where: str, claim: Callable[[], None]) -> Came:
    """What came of a harm: nothing wrong where the claim holds."""
    try:
        claim()
    except BaseException as wrong:  # noqa: BLE001 - whatever it is, it is told with the others
        return Came(kind, f"{where}: {type(wrong).__name__} {wrong}")
    return Came(kind)
