import pytest

from tests.domain.round.any_sheets import NEW, Typed, actions, plan, returned, sheet, table


@pytest.mark.parametrize("header", ["Due", "due", " DUE DATE ", "Due date"])
def test_a_column_is_known_by_any_of_its_words_in_any_case(header: str) -> None:
    assert [
        change.field for change in plan(actions({"Ref": "AFI-01.1", header: "1/10/2019"}), overwrite=True).changes
    ] == ["due"]


def test_columns_may_stand_in_any_order() -> None:
    assert plan(actions(dict(reversed(NEW.items())))).changes == plan(actions(NEW)).changes


def test_a_sheet_that_names_nothing_is_left_alone_and_said() -> None:
    notes = sheet("Read me", ["How to fill this in"], ["Type in the white cells."])

    taken = plan(returned(notes, table("Actions", NEW)))

    told = "was left alone: 2 filled cells, “How to fill this in; Type in the white cells.”."
    assert taken.remarks == (f"The sheet “Read me” names no fields of actions or milestones and {told}",)
    assert taken.born == ("AFI-01.2",)


def test_a_sheet_with_a_header_and_no_rows_changes_nothing() -> None:
    assert plan(returned(sheet("Actions", list(NEW)))).changes == ()


@pytest.mark.parametrize(
    ("rows", "born"),
    [
        ({"Reference": "AFI-01.1.3", "Title": "Report", "Due": "2019-09-20"}, "AFI-01.1.3"),
        ({"Reference": "AFI-01.2", "Title": "Tell"}, "AFI-01.2"),
    ],
)
def test_headers_that_actions_and_milestones_share_are_told_apart_by_the_references(
    rows: dict[str, Typed], born: str
) -> None:
    assert plan(returned(table("Plan", rows))).born == (born,)
