"""A handed-out workbook, as what comes back is compared with it: what it said then, and has said since."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import field
from typing import Any, TypeVar

from wsoa.domain.changes.sheet_events import Brought, Issue, IssuedRow, Recall, ReturnReceived
from wsoa.domain.frozen import frozen
from wsoa.domain.statement.records import KINDS, Record
from wsoa.domain.statement.references import kind_of
from wsoa.domain.statement.statement import NAMES, Statement, parents_of
from wsoa.domain.statement.values import plain_word

UNCODED = 0  # the number of every row that has no code
DIGITS = 16  # of a SHA-256 in hexadecimal: enough that no two texts are alike by chance


def standing_for(texts: Iterable[str]) -> frozenset[str]:
    """What is kept of the texts that a first sheet goes out with: by this each is known again, and not read."""
    return frozenset(hashlib.sha256(text.encode()).hexdigest()[:DIGITS] for text in texts)


@frozen
class SheetAsSent:
    """A workbook and what came of it: what the statement said `then`, what it brought since, and its returns.

    `redacted` are the fields, by record, whose words were removed since. `newer` is a workbook issued to the same
    agency later, and `recalled` says that this one was called back.
    """

    issue: Issue
    then: Statement
    brought: tuple[Brought, ...] = ()
    returns: tuple[ReturnReceived, ...] = ()
    redacted: frozenset[tuple[str, str]] = frozenset()
    newer: Issue | None = None
    recalled: Recall | None = None
    _rows: dict[int, list[Brought]] = field(default_factory=dict, compare=False)
    _last: dict[tuple[int, str], dict[str, Any]] = field(default_factory=dict, compare=False)
    _from: dict[tuple[int, str, str], Brought] = field(default_factory=dict, compare=False)
    _refs: dict[tuple[int, str], str] = field(default_factory=dict, compare=False)
    _earlier: dict[tuple[int, str, str], list[Any]] = field(default_factory=dict, compare=False)

    def __post_init__(self) -> None:
        """Keep what each row brought last, and what it said before that."""
        for brought in self.brought:
            row, ref, name = brought.row, brought.ref, brought.field
            self._rows.setdefault(row, []).append(brought)
            last = self._last.setdefault((row, ref), {})
            self._earlier.setdefault((row, ref, name), []).append(
                last[name] if name in last else self.issued(ref, name)
            )
            last[name] = brought.value
            self._from[row, ref, name] = brought
            self._refs[row, kind_of(ref)] = ref

    def filled_in_by(self, row: int, ref: str, name: str = "") -> str:
        """Who filled in what a row last brought for a field, or for any field, of a record; '' where nobody signed."""
        fields = [name] if name else self._last.get((row, ref), ())
        return next((self._from[row, ref, each].by for each in fields if (row, ref, each) in self._from), "")

    def brought_in(self, row: int) -> tuple[Brought, ...]:
        """All that any copy brought in a row."""
        return tuple(self._rows.get(row, ()))

    def saved(self, row: int, ref: str, name: str) -> str:
        """When the copy was saved that last brought a field of a record; '' where none did, or it does not say so."""
        brought = self._from.get((row, ref, name))
        return brought.saved if brought else ""

    def has_brought(self, row: int, ref: str, name: str) -> bool:
        """Whether a row has brought anything for a field of a record."""
        return (row, ref, name) in self._from

    def issued(self, ref: str, name: str) -> Any:  # noqa: ANN401 - a field's value, of any form
        """What the sheet went out with for a field of a record."""
        return getattr(self.then.records.get(ref) or KINDS[kind_of(ref)](ref), name)

    def row(self, number: int) -> IssuedRow | None:
        """The row of that number."""
        return self.issue.rows[number - 1] if 1 <= number <= len(self.issue.rows) else None

    def made_by(self, row: int, kind: type[Record]) -> str:
        """The reference of the record that a row brought, or ''."""
        return self._refs.get((row, NAMES[kind]), "")

    def made_with(self, kind: type[Record], title: str, action: str) -> str:
        """The reference of what a row without a code brought under this title, else alone under this action; or ''."""
        rows = ((ref, values) for (row, ref), values in self._last.items() if row == UNCODED)
        made = {ref: values for ref, values in rows if kind_of(ref) == NAMES[kind]}
        same = [ref for ref, values in made.items() if plain_word(values.get("title", "")) == title]
        under = [ref for ref, values in made.items() if action and values.get("action") == action]
        return same[0] if same else under[0] if len(under) == 1 else ""

    def said_once(self, brought: Brought) -> bool:
        """Whether what a cell brings is what it said when it was issued, or before its last return."""
        return brought.value in self._earlier.get((brought.row, brought.ref, brought.field), ())

    def has_lost_words(self, ref: str) -> bool:
        """Whether words were removed since from a record, from what it belongs to or from what is said about it."""
        if not self.redacted:
            return False
        record = self.then.records.get(ref)
        lost = {ref for ref, _ in self.redacted}
        beside = {ref, *(parents_of(record) if record else ())}
        return bool(lost & beside) or any(
            ref in parents_of(self.then.records[each]) for each in lost if each in self.then.records
        )

    def brought_for(self, row: int, ref: str) -> Mapping[str, Any]:
        """What a row last brought back for a record, by field; the rest is as it was issued."""
        return self._last.get((row, ref), {})


T = TypeVar("T")


@frozen
class Round:
    """The statement now, its four signs, and by theirs the sheets that it issued and a return holds rows of.

    `texts` stand for those that their first sheets went out with. `base` is what another workbook was made of, where it
    says so.
    """

    statement: Statement
    sign: str
    sent: Mapping[str, SheetAsSent]
    texts: frozenset[str] = frozenset()
    base: Statement | None = None
