"""What hangs on words that change.

Actions follow their points and are marked for review; notes follow what they are about.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from wsoa.domain.statement.records import Action, Note, Point, members
from wsoa.domain.statement.statement import Statement


def marked(action: Action, areas: Collection[str]) -> Action:
    """An action marked for review, for those of these areas that it answers."""
    return replace(action, review=members((*action.review, *(area for area in action.areas if area in areas))))


def following(statement: Statement, action: Action, gone: Mapping[str, str]) -> Action:
    """An action that names, for each point that goes, the point in its place, or none where that is no point."""
    points = (gone.get(ref, ref) for ref in action.points)
    return replace(action, points=members(ref for ref in points if statement.get(Point, ref)))


def notes_following(statement: Statement, gone: Mapping[str, str]) -> Iterator[Note]:
    """The notes about what goes, about what takes its place."""
    return (replace(note, about=gone[note.about]) for note in statement.all(Note) if note.about in gone)
