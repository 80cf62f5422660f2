"""Where a point's words went in a corrected letter, and what the actions that answered it lose."""

from collections.abc import Iterator, Sequence

from wsoa.domain.frozen import frozen
from wsoa.domain.letter.matching import places_of
from wsoa.domain.statement.points import in_text_order, words_of
from wsoa.domain.statement.records import Action, Area, Point, members
from wsoa.domain.statement.references import parent_of
from wsoa.domain.statement.statement import Statement


@frozen
class Moved:
    """A point's words in another area: the points that hold them now, and actions that answered it and not these."""

    point: str
    now: tuple[str, ...]
    actions: tuple[str, ...] = ()


def moved_points(before: Statement, after: Statement) -> tuple[Moved, ...]:
    """Every point whose words left its area, or the letter with it, and are new in another area."""
    left = [point for point in before.all(Point) if _words_in(after, point.area, before, point) is None]
    found = (moved for point in left for area in after.all(Area) if (moved := _moved(before, after, point, area)))
    return tuple(found)


def lost_points(before: Statement, after: Statement) -> dict[str, tuple[str, ...]]:
    """The points that each action answered and that are no more, by the action."""
    lost = {
        action.ref: tuple(ref for ref in action.points if after.get(Point, ref) is None)
        for action in before.all(Action)
    }
    return {ref: points for ref, points in lost.items() if points}


def to_type(found: Sequence[Moved]) -> tuple[str, ...]:
    """What makes each action answer the words that it answered, where they stand now."""
    return tuple(
        _edit(ref, [point for moved in found if ref in moved.actions for point in moved.now])
        for ref in members(_actions(found))
    )


def _actions(found: Sequence[Moved]) -> Iterator[str]:
    return (ref for moved in found for ref in moved.actions)


def _edit(action: str, points: Sequence[str]) -> str:
    areas = members(parent_of(point) for point in points)
    return f"wsoa action edit {action} --area +{','.join(areas)} --point +{','.join(members(points))}"


def _moved(before: Statement, after: Statement, point: Point, area: Area) -> Moved | None:
    then, there = before.get(Area, area.ref), _words_in(after, area.ref, before, point)
    if (
        there is None
        or area.ref == point.area
        or (then and not then.withdrawn and _words_in(before, area.ref, before, point))
    ):
        return None
    refs = tuple(
        held.ref
        for held in in_text_order(after.under(Point, area.ref))
        if held.starts < there[1] and there[0] < held.ends
    )
    answering = (action for action in before.under(Action, point.area) if _answered(before, action, point))
    missing = (action.ref for action in answering if not set(refs) <= set(action.points))
    return Moved(point.ref, refs, tuple(missing)) if refs else None


def _answered(statement: Statement, action: Action, point: Point) -> bool:
    """An action answers a point that it names, and every point of an area of which it names none."""
    return point.ref in action.points or not any(
        held.ref in action.points for held in statement.under(Point, point.area)
    )


def _words_in(statement: Statement, area_ref: str, before: Statement, point: Point) -> tuple[int, int] | None:
    """Where the words of a point of the statement as it was stand in an area that is not withdrawn."""
    area, old = statement.get(Area, area_ref), before.get(Area, point.area)
    if area is None or old is None or area.withdrawn:
        return None
    return next(places_of(words_of(old, point), area.text), None)
