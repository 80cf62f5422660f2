"""What is known of all the sheets of a plan kept elsewhere, while its rows are read one after the other."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from wsoa.domain.round.layout.asking import Asking
from wsoa.domain.round.layout.guesses import LEAVE_OUT, MILESTONES, NOTE, REFERENCE
from wsoa.domain.round.layout.header_rows import HeaderFound
from wsoa.domain.round.layout.made_row import TITLE
from wsoa.domain.round.spreadsheet import Cell, Sheet
from wsoa.domain.statement.records import Action, Record
from wsoa.domain.statement.statement import Statement
from wsoa.domain.statement.values import plain_word

LIST = re.compile(r"[,;\n]")
APART = re.compile(r"\s*(?:[,;&\n]|\band\b)\s*")


@dataclass
class WholePlan:
    """What is known of all the sheets of a plan before a row of any is read: columns, references, words."""

    now: Statement
    today: date
    asking: Asking
    columns: dict[str, Mapping[int, str]] = field(default_factory=dict)
    _stated: dict[str, list[str]] = field(default_factory=dict)
    _brought: dict[type[Record], set[str]] = field(default_factory=dict)
    _titles: set[str] = field(default_factory=set)

    def expect(self, sheet: Sheet, header: HeaderFound, columns: Mapping[int, str]) -> None:
        """Keep what the columns of a sheet are, and what its rows are called, before any row is read."""
        self.columns[sheet.name] = columns
        by_label = {label: place for place, label in columns.items()}
        words = {tuple((at, each.typed) for at, each in row.cells.items()): row.cells for row in header.below}
        cells = list(words.values())
        stated = [each for each in cells if by_label.get(REFERENCE) in each]
        fields = [place for place, label in columns.items() if label not in (MILESTONES, NOTE, LEAVE_OUT)]
        said = (
            (each[by_label[REFERENCE]].typed, *(plain_word(each.get(place, Cell("")).typed) for place in fields))
            for each in stated
        )
        # once for each action: it may be said again in every row of its steps
        self._stated[sheet.name] = [typed for typed, *_ in dict.fromkeys(said)]
        self._brought.setdefault(header.kind, set()).update(map(plain_word, self._stated[sheet.name]))
        self._titles |= {plain_word(each[by_label[TITLE]].typed) for each in cells if by_label.get(TITLE) in each}

    def stated(self, sheet: Sheet) -> list[str]:
        """The references that the rows of a sheet state."""
        return self._stated[sheet.name]

    def brings(self, kind: type[Record], typed: str) -> bool:
        """Whether rows of that kind state all these references: what is not there yet may come by them."""
        return self._brought.get(kind, set()).issuperset(map(plain_word, LIST.split(typed)))

    def alias(self, sheet: Sheet, typed: str) -> str:
        """What others know a row's action by: with its sheet where another sheet says the same; '' for no reference."""
        word, typed = plain_word(typed), APART.sub(" / ", typed)  # one name, and no list of them
        if self._counted[sheet.name][word] > 1:
            return ""
        elsewhere = [name for name, stated in self._counted.items() if word in stated]
        return typed if len(elsewhere) == 1 else f"{sheet.name} {typed}"

    def known_by(self, alias: str) -> list[Action]:
        """The actions that others know by this."""
        return self._by_alias.get(plain_word(alias), []) if alias else []

    def called(self, title: str) -> list[Action]:
        """The actions of just these words."""
        return self._by_title.get(plain_word(title), [])

    @cached_property
    def _counted(self) -> Mapping[str, Counter[str]]:
        """How often the rows of each sheet state a reference."""
        return {name: Counter(map(plain_word, stated)) for name, stated in self._stated.items()}

    @cached_property
    def _by_alias(self) -> Mapping[str, list[Action]]:
        found: dict[str, list[Action]] = {}
        for action in self.now.all(Action):
            for word in dict.fromkeys(map(plain_word, action.aliases)):
                found.setdefault(word, []).append(action)
        return found

    @cached_property
    def _by_title(self) -> Mapping[str, list[Action]]:
        found: dict[str, list[Action]] = {}
        for action in self.now.all(Action):
            found.setdefault(plain_word(action.title), []).append(action)
        return found

    @cached_property
    def unclaimed(self) -> tuple[Action, ...]:
        """The actions of which no row of the file speaks by its reference or its words."""
        stated = {plain_word(each) for refs in self._stated.values() for each in refs}
        return tuple(
            action
            for action in self.now.all(Action)
            if not action.withdrawn
            and plain_word(action.title) not in self._titles
            and stated.isdisjoint(map(plain_word, (action.ref, *action.aliases)))
        )
