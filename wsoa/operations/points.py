"""Points split and joined, where a person sees more criticisms or fewer.

Not a letter of the inspectors' words changes.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from wsoa.domain.changes.plan import Plan
from wsoa.domain.changes.planning import plan_records
from wsoa.domain.errors import BadInput, shortened
from wsoa.domain.letter.correction.followers import following, marked, notes_following
from wsoa.domain.letter.splitting import cut_at
from wsoa.domain.statement.points import in_text_order, words_of
from wsoa.domain.statement.records import Action, Area, Point, Record, members
from wsoa.domain.statement.references import next_point
from wsoa.domain.statement.statement import Statement
from wsoa.operations.areas import remark_on

FEWEST = 2  # points that can be joined
EDGE = 4  # words at either end by which a point is known


def split_point(statement: Statement, ref: str, at: str, today: date) -> Plan:
    """A point in two parts, the second beginning with the words `at`.

    The first keeps the letter, the other takes the next unused. The actions that answered it answer both, and are
    marked for review.
    """
    point = statement.find(Point, ref)
    area = statement.find(Area, point.area)
    cut = cut_at(area, point, at)
    other = replace(point, ref=next_point(area.ref, statement.used), starts=cut)
    answering = (action for action in statement.all(Action) if point.ref in action.points)
    actions = (marked(replace(action, points=members((*action.points, other.ref))), {area.ref}) for action in answering)
    first = replace(point, ends=cut)
    records: tuple[Record, ...] = (first, other, *actions)
    told = (
        f"Split {first.ref}: its second part is {other.ref}, {quoted(words_of(area, other))};"
        f" it stays {quoted(words_of(area, first))}"
    )
    return plan_records(statement, f"{told}{remark_on(area)}", records, today)


def join_points(statement: Statement, refs: Iterable[str], today: date) -> Plan:
    """Neighbouring points in one, under the letter of the first in the text, with the agencies of each.

    The actions that answered any of them answer it, and are marked for review; notes about the others are about it.
    """
    points = in_text_order({statement.find(Point, ref) for ref in refs})
    _refuse_strangers(statement, points)
    first, *others = points
    gone = {point.ref: first.ref for point in others}
    joined = replace(
        first,
        ends=others[-1].ends,
        agencies=members(key for point in points for key in point.agencies),
        confirmed=all(point.confirmed for point in points),
    )
    answering = (action for action in statement.all(Action) if {first.ref, *gone} & {*action.points})
    actions = (marked(following(statement, action, gone), {first.area}) for action in answering)
    records: tuple[Record, ...] = (joined, *actions, *notes_following(statement, gone))
    area = statement.find(Area, first.area)
    told = f"Joined {', '.join(gone)} to {first.ref}, which is {quoted(words_of(area, joined))}"
    return plan_records(statement, f"{told}{remark_on(area)}", records, today, gone)


def _refuse_strangers(statement: Statement, points: Sequence[Point]) -> None:
    """Refuse points that do not follow one another in one area's text. Raises BadInput saying what lies between."""
    if len(points) < FEWEST:
        raise BadInput("It takes two points to join.", "Name neighbours: wsoa area join AFI-07b AFI-07c")
    areas = members(point.area for point in points)
    if len(areas) > 1:
        raise BadInput(
            f"The points belong to {' and '.join(areas)}, which are areas of their own.", "Name points of one area."
        )
    area = statement.find(Area, areas[0])
    every = in_text_order(statement.under(Point, area.ref))
    reach = every[every.index(points[0]) : every.index(points[-1]) + 1]
    between = [point for point in reach if point not in points]
    if between:
        told = "; ".join(f"{point.ref}, “{shortened(words_of(area, point))}”" for point in between)
        what = (
            f"{', '.join(point.ref for point in points)} are not neighbours:"
            f" between them {'lies' if len(between) == 1 else 'lie'} {told}."
        )
        raise BadInput(what, f"Join them all: wsoa area join {' '.join(point.ref for point in reach)}")


def quoted(text: str) -> str:
    """A point's words by their beginning and their end: “The verbal referrals made … that they need.”."""
    told = text.split()
    return f"“{' '.join(told if len(told) <= 2 * EDGE + 1 else (*told[:EDGE], '…', *told[-EDGE:]))}”"
