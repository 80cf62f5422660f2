"""What is found while a file is taken in, beside what it changes: as one value, which others are joined to."""

from collections.abc import Iterable
from itertools import chain

from wsoa.domain.changes.plan import Conflict
from wsoa.domain.errors import Problem
from wsoa.domain.frozen import frozen


@frozen
class Findings:
    """What cannot be taken, what is worth knowing, and what somebody has to choose."""

    problems: tuple[Problem, ...] = ()
    remarks: tuple[str, ...] = ()
    conflicts: tuple[Conflict, ...] = ()

    @staticmethod
    def some(
        problems: tuple[Problem, ...] = (), remarks: tuple[str, ...] = (), conflicts: tuple[Conflict, ...] = ()
    ) -> "Findings":
        """These; NOTHING where there are none."""
        return Findings(problems, remarks, conflicts) if problems or remarks or conflicts else NOTHING

    @staticmethod
    def of(parts: Iterable["Findings"]) -> "Findings":
        """All of them, in order."""
        told = [part for part in parts if part is not NOTHING]
        return Findings(
            tuple(chain.from_iterable(part.problems for part in told)),
            tuple(chain.from_iterable(part.remarks for part in told)),
            tuple(chain.from_iterable(part.conflicts for part in told)),
        )


NOTHING = Findings()
