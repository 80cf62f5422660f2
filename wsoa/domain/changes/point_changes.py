"""What a revision did to a point, in words: where it begins and ends, counted in characters, tells a reader nothing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from wsoa.domain.changes.change import BORN, Change
from wsoa.domain.statement.references import kind_of, parent_of

EDGES = ("starts", "ends")


def is_edge(change: Change) -> bool:
    """Whether a change only says to which area a point belongs, or from which character to which it reaches."""
    return kind_of(change.ref) == "point" and change.field in (*EDGES, "area")


def by_area(changes: Iterable[Change]) -> Mapping[str, Sequence[Change]]:
    """What changes of each area and of its points."""
    groups: dict[str, list[Change]] = defaultdict(list)
    for change in changes:
        kind = kind_of(change.ref)
        if kind in ("area", "point"):
            groups[parent_of(change.ref) if kind == "point" else change.ref].append(change)
    return groups


def recut(ref: str, changes: Iterable[Change]) -> str:
    """'joined to AFI-01e', 'cut from AFI-01e', or that a point's words changed; '' for neither.

    By a revision, of which what changes around the point's area is enough.
    """
    if kind_of(ref) != "point":
        return ""
    told = tuple(changes)
    own = {change.field: change for change in told if change.ref == ref}
    if not own.keys() & {BORN, *EDGES}:
        return ""
    if BORN not in own:
        return "stands for other words than before"
    is_birth = own[BORN].is_birth
    other = next(_neighbours(ref, own["ends"], told), "") if "ends" in own else ""
    if is_birth:
        return f"cut from {other}" if other else ""
    return f"joined to {other}" if other else "is no more"


def _neighbours(ref: str, ends: Change, told: Iterable[Change]) -> Iterator[str]:
    """The point of the same area whose end moved over the end of this one, where the area's own words stayed."""
    changes, area = tuple(told), parent_of(ref)
    edge = ends.new or ends.old
    born = {change.ref for change in changes if change.field == BORN}
    if not any(change.ref == area and change.field == "text" for change in changes):
        for change in changes:
            if change.field == "ends" and change.ref not in born and parent_of(change.ref) == area:
                low, high = sorted((change.old, change.new))
                if low < edge <= high:
                    yield change.ref
