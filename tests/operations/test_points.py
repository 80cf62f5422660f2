"""Splitting and joining points: not a word of the inspectors changes, and whatever hangs on a point follows it."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.domain.statements import ACTION, AREA, FIRST_POINT, SECOND_POINT, TODAY, WORDS, derby
from tests.operations import small
from tests.operations.test_record_undone import undo
from wsoa.domain.changes.plan import Plan
from wsoa.domain.changes.replay import applied
from wsoa.domain.errors import BadInput
from wsoa.domain.statement.choices import Delivery
from wsoa.domain.statement.points import in_text_order, words_of
from wsoa.domain.statement.records import Action, Area, Note, Point
from wsoa.domain.statement.statement import Statement
from wsoa.operations import areas, evidence, looking, verifying
from wsoa.operations.points import join_points, split_point

BEGINS = st.sampled_from([word for word in WORDS.replace(".", "").split() if WORDS.count(word) == 1])
NOTED = Note("N-001", "AFI-01b", "Asked", TODAY, "Ann")


def after(statement: Statement, plan: Plan) -> Statement:
    return applied(statement, plan.changes)


def texts(statement: Statement) -> list[str]:
    """The points of the area in the order of its text."""
    return [AREA.text[point.starts : point.ends] for point in in_text_order(statement.under(Point, "AFI-01"))]


def holder(statement: Statement, words: str) -> Point:
    """The point that holds these words."""
    return next(point for point in statement.under(Point, "AFI-01") if words in words_of(AREA, point))


def split(statement: Statement, words: str) -> Statement:
    return after(statement, split_point(statement, holder(statement, words).ref, words, TODAY))


@given(st.lists(BEGINS, max_size=4, unique=True))
def test_however_often_points_are_split_together_they_are_the_text_and_joined_again_they_are_as_they_were(
    begins: list[str],
) -> None:
    steps = [derby()]
    for words in begins:
        assume(not words_of(AREA, holder(steps[-1], words)).startswith(words))
        steps.append(split(steps[-1], words))

        assert "".join(texts(steps[-1])) == AREA.text

    back = steps[-1]
    for before, words in zip(reversed(steps[:-1]), reversed(begins), strict=True):
        back = after(back, join_points(back, [holder(before, words).ref, holder(back, words).ref], TODAY))
        assert texts(back) == texts(before)
        assert back.under(Point, "AFI-01") == before.under(Point, "AFI-01")


def test_the_first_part_keeps_the_letter_and_the_other_takes_one_that_was_never_used() -> None:
    used = replace(derby(), retired=frozenset({"AFI-01c"}))

    parts = after(used, split_point(used, "afi-1a", "to children", TODAY))

    assert [words_of(AREA, parts.find(Point, ref)) for ref in ("AFI-01a", "AFI-01d")] == [
        "Police officers do not always speak",
        "to children who go missing.",
    ]
    assert parts.find(Point, "AFI-01d") == replace(FIRST_POINT, ref="AFI-01d", starts=36)
    assert [point.ref for point in in_text_order(parts.under(Point, "AFI-01"))] == ["AFI-01a", "AFI-01d", "AFI-01b"]


def test_actions_that_answered_a_point_answer_both_parts_and_are_to_be_reviewed_and_others_are_left_alone() -> None:
    other = Action("AFI-01.2", ("AFI-01",), ("AFI-01b",), "Another", "police")

    parts = split(derby(other), "to children")

    assert (parts.find(Action, "AFI-01.1").points, parts.find(Action, "AFI-01.1").review) == (
        ("AFI-01a", "AFI-01b", "AFI-01c"),
        ("AFI-01",),
    )
    assert parts.find(Action, "AFI-01.2") == other


def test_joined_points_have_the_first_letter_all_agencies_and_what_hung_on_either() -> None:
    only = Action("AFI-01.2", ("AFI-01",), ("AFI-01b",), "Another", "police")
    gone = replace(only, ref="AFI-01.3", delivery=Delivery.WITHDRAWN, withdrawn="Not needed")

    joined = after(derby(only, gone, NOTED), join_points(derby(only, gone, NOTED), ["AFI-01b", "AFI-01a"], TODAY))

    assert joined.under(Point, "AFI-01") == (
        Point("AFI-01a", "AFI-01", 0, len(WORDS), ("council", "police"), confirmed=True),
    )
    assert [(action.points, action.review) for action in joined.all(Action)] == [(("AFI-01a",), ("AFI-01",))] * 3
    assert joined.find(Note, "N-001").about == "AFI-01a"
    assert "AFI-01b" in joined.retired


def test_joined_points_are_confirmed_only_where_each_was() -> None:
    proposed = derby(replace(SECOND_POINT, confirmed=False))

    assert not after(proposed, join_points(proposed, ["AFI-01a", "AFI-01b"], TODAY)).find(Point, "AFI-01a").confirmed


@pytest.mark.parametrize(
    ("refs", "why"),
    [
        (["AFI-01a", "AFI-01b"], r"not neighbours: between them lies AFI-01c, “to children who go missing.”"),
        (["AFI-01a"], "takes two points"),
        (["AFI-01a", "afi-1a"], "takes two points"),
        (["AFI-01a", "AFI-02a"], "AFI-01 and AFI-02, which are areas of their own"),
    ],
)
def test_what_cannot_be_joined_is_refused_with_what_lies_between(refs: list[str], why: str) -> None:
    elsewhere = (Area("AFI-02", text="GPs wait."), Point("AFI-02a", "AFI-02", 0, 9))

    with pytest.raises(BadInput, match=why):
        join_points(split(derby(*elsewhere), "to children"), refs, TODAY)


def test_more_than_two_neighbours_are_joined_at_once() -> None:
    parts = split(split(derby(), "to children"), "do not learn")

    assert texts(after(parts, join_points(parts, ["AFI-01a", "AFI-01c", "AFI-01b", "AFI-01d"], TODAY))) == [WORDS]


def test_a_review_clears_the_marks_of_the_areas_named_and_no_others() -> None:
    marked = derby(
        replace(ACTION, areas=("AFI-01", "AFI-02"), review=("AFI-01", "AFI-02")), Area("AFI-02", text="GPs wait.")
    )

    one = after(marked, areas.review_areas(marked, ["afi-1a"], TODAY))
    every = after(marked, areas.review_areas(marked, [], TODAY))

    assert (one.find(Action, "AFI-01.1").review, every.find(Action, "AFI-01.1").review) == (("AFI-02",), ())
    assert areas.review_areas(every, [], TODAY).changes == ()


def test_on_a_real_database_a_split_a_review_and_a_join_are_remembered_and_taken_back(tmp_path: Path) -> None:
    path = small.lived(tmp_path / "data" / "wsoa.db")
    small.do(
        path, small.FINISHED, lambda statement: evidence.add_note(statement, "AFI-01a", "Asked", "Ann", small.FINISHED)
    )
    steps = [looking.present(path)]

    small.do(path, small.FINISHED, lambda statement: split_point(statement, "AFI-01a", "do not always", small.FINISHED))
    steps.append(looking.present(path))
    small.do(path, small.FINISHED, lambda statement: areas.review_areas(statement, ["AFI-01"], small.FINISHED))
    steps.append(looking.present(path))
    small.do(
        path,
        small.FINISHED,
        lambda statement: join_points(statement, ["AFI-01a", "AFI-01c", "AFI-01b"], small.FINISHED),
    )
    joined = looking.present(path)
    back = [_taken_back(path) for _ in steps]

    assert back == steps[::-1]
    assert all(first != then for first, then in pairwise([*steps, joined]))
    assert joined.under(Point, "AFI-01")[0].ends == len(small.POLICE_WORDS)
    assert looking.report(path, small.FINISHED, small.MOVED).statement.get(Point, "AFI-01c") is None
    assert verifying.verify(path).faults == ()


def _taken_back(path: Path) -> Statement:
    undo(path)
    return looking.present(path)


def test_a_mark_for_review_is_no_news_of_an_action(tmp_path: Path) -> None:
    path = small.lived(tmp_path / "wsoa.db")
    small.do(path, small.FINISHED, lambda statement: join_points(statement, ["AFI-01a", "AFI-01b"], small.FINISHED))
    later = small.FINISHED.replace(day=31)

    small.do(path, later, lambda statement: areas.review_areas(statement, [], later))

    assert looking.report(path, later).heard["AFI-01.1"] == small.FINISHED
