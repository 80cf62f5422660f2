"""The agency round on a day, as taking a return in needs it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from wsoa.domain.round.sent import Sent
from wsoa.domain.statement import Statement

T = TypeVar("T")


@dataclass(frozen=True)
class Round:
    """The statement now, its four signs, and by their signs the sheets of which a return holds rows, where it issued them.

    `texts` are those that their first sheets went out with.
    """

    statement: Statement
    sign: str
    sent: Mapping[str, Sent]
    texts: frozenset[str] = frozenset()


def _unwatched(rows: Sequence[T]) -> Iterable[T]:
    return rows


@dataclass(frozen=True)
class Receiving:
    """Who takes a return in, on what day, and who watches how far the rows have come."""

    who: str
    today: date
    watch: Callable[[Sequence[Any]], Iterable[Any]] = _unwatched
