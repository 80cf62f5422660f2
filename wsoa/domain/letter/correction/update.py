"""What bringing a corrected letter in would do: which areas, which words, which actions."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from typing import TypeVar

from wsoa.domain.changes.change import Change
from wsoa.domain.changes.plan import Plan
from wsoa.domain.changes.replay import applied
from wsoa.domain.frozen import frozen
from wsoa.domain.letter.correction.moved_points import Moved, lost_points, moved_points
from wsoa.domain.letter.matching import same_letters
from wsoa.domain.statement.choices import AreaKind
from wsoa.domain.statement.points import words_of
from wsoa.domain.statement.records import Action, Area, Contributor, Point, Record, Strength, members
from wsoa.domain.statement.references import LETTER, parent_of
from wsoa.domain.statement.statement import Statement

R = TypeVar("R", bound=Record)
Passage = Area | Strength | Contributor
AROUND = ("heading", "lead_in")


@frozen
class Update:
    """The plan of a corrected letter, the statement that it was made for, and what the reader of the letter warns of.

    `left` is what the letter would change of its facts and does not, to nothing where it does not state them;
    `unlisted` are the lists that it does not have, and ours stay.
    """

    before: Statement
    plan: Plan
    warnings: tuple[str, ...] = ()
    left: tuple[Change, ...] = ()
    unlisted: tuple[str, ...] = ()

    @cached_property
    def after(self) -> Statement:
        """The statement as the plan would leave it."""
        return applied(self.before, self.plan.changes)

    @property
    def facts(self) -> tuple[Change, ...]:
        """What changes of the letter's facts."""
        return tuple(change for change in self.plan.changes if change.ref == LETTER)

    def new(self, kind: type[R]) -> tuple[R, ...]:
        """The records of a kind that are new."""
        return tuple(record for record in self.after.all(kind) if record.ref not in self.before.records)

    def gone(self, kind: type[R]) -> tuple[R, ...]:
        """The records of a kind that disappear."""
        return tuple(record for record in self.before.all(kind) if record.ref not in self.after.records)

    def changed(self, kind: type[R]) -> tuple[tuple[R, R], ...]:
        """The records of a kind that are there before and after and differ, as they were and as they become."""
        pairs = ((record, self.after.get(kind, record.ref)) for record in self.before.all(kind))
        return tuple((old, new) for old, new in pairs if new and old != new)

    @property
    def withdrawn(self) -> tuple[Area, ...]:
        """The areas that the corrected letter no longer holds."""
        return tuple(new for old, new in self.changed(Area) if new.withdrawn and not old.withdrawn)

    @property
    def reworded(self) -> tuple[tuple[Area, Area], ...]:
        """The areas that say something else, as they were and as they become."""
        return tuple((old, new) for old, new in self.changed(Area) if not same_letters(old.text, new.text))

    @property
    def respelt(self) -> tuple[str, ...]:
        """The areas, strengths and contributors of whose words only spaces, hyphens or quotation marks change."""
        pairs: tuple[tuple[Passage, Passage], ...] = (
            *self.changed(Area),
            *self.changed(Strength),
            *self.changed(Contributor),
        )
        return tuple(new.ref for old, new in pairs if old.text != new.text and same_letters(old.text, new.text))

    @property
    def moved(self) -> tuple[str, ...]:
        """The areas and strengths of which nothing changes but the page or the line."""
        pairs: tuple[tuple[Area | Strength, Area | Strength], ...] = (*self.changed(Area), *self.changed(Strength))
        return tuple(new.ref for old, new in pairs if replace(old, page=new.page, line=new.line) == new)

    @property
    def around(self) -> tuple[tuple[Change, tuple[str, ...]], ...]:
        """What changes around the words of areas, their headings and lead-ins, each once, with every area it is of."""
        changes = [
            change for change in self.plan.changes if change.field in AROUND and self.before.get(Area, change.ref)
        ]
        alike = {(change.field, change.old, change.new): change for change in reversed(changes)}
        return tuple(
            (first, tuple(change.ref for change in changes if replace(change, ref=first.ref) == first))
            for first in reversed(alike.values())
        )

    def asked_for_now(self, kind: AreaKind) -> tuple[Area, ...]:
        """The areas that are of this kind now and were of another."""
        return tuple(new for old, new in self.changed(Area) if new.kind is kind is not old.kind)

    @cached_property
    def moved_points(self) -> tuple[Moved, ...]:
        """The points whose words stand in another area now."""
        return moved_points(self.before, self.after)

    @property
    def lost_points(self) -> Mapping[str, tuple[str, ...]]:
        """The points that actions answered and that are no more, by the action."""
        return lost_points(self.before, self.after)

    @property
    def back(self) -> tuple[Area, ...]:
        """The areas that were withdrawn and are in the corrected letter again."""
        return tuple(new for old, new in self.changed(Area) if old.withdrawn and not new.withdrawn)

    def points_of(self, area: str) -> Mapping[str, tuple[str, ...]]:
        """The points of an area that are 'changed', 'new' and 'gone'."""
        changed = (
            new for old, new in self.changed(Point) if self._words(self.before, old) != self._words(self.after, new)
        )
        told = {"changed": changed, "new": self.new(Point), "gone": self.gone(Point)}
        return {
            what: tuple(point.ref for point in points if parent_of(point.ref) == area) for what, points in told.items()
        }

    def _words(self, statement: Statement, point: Point) -> str:
        area = statement.get(Area, point.area)
        return words_of(area, point) if area else ""

    @cached_property
    def marked(self) -> Mapping[str, tuple[str, ...]]:
        """The actions marked for review because of each area."""
        news = [(action.ref, {*action.review} - {*self._reviewed(action.ref)}) for action in self.after.all(Action)]
        areas = members(area for _, found in news for area in found)
        return {area: tuple(ref for ref, found in news if area in found) for area in areas}

    def _reviewed(self, ref: str) -> tuple[str, ...]:
        action = self.before.get(Action, ref)
        return action.review if action else ()
