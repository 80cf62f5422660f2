"""What a rule of the gate is, and what it finds wrong with a record."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from wsoa.domain.model import Record
from wsoa.domain.statement import Statement


@dataclass(frozen=True)
class Fault:
    """What is wrong with one record, and the command that mends it."""

    what: str
    mend: str


@dataclass(frozen=True)
class Rule:
    """One rule of the gate, over every record of a kind; `advice` does not block."""

    identifier: str
    kind: type[Record]
    fault: Callable[[Statement, Any, date], Fault | None]
    advice: bool = False

    @property
    def sentence(self) -> str:
        """What must hold: the first line of the rule's docstring."""
        return (self.fault.__doc__ or "").partition("\n")[0]

    @property
    def explanation(self) -> str:
        """Why, and where the rule comes from: the rest of the docstring."""
        return " ".join((self.fault.__doc__ or "").partition("\n")[2].split())
