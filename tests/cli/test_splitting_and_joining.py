"""Points split and joined, and actions reviewed, as a coordinator types it."""

import re

import pytest

from tests.cli.keyboard import Keyboard


def points(wsoa: Keyboard) -> list[tuple[str, str]]:
    return [(point["ref"], point["text"]) for point in wsoa.told("area show AFI-01")["points"]]


def test_a_point_is_split_by_the_words_that_its_second_part_begins_with(wsoa: Keyboard) -> None:
    said = wsoa.does("area split AFI-01a --at 'what they know'")

    assert "Split AFI-01a: its second part is AFI-01c" in said
    assert "Next: wsoa area show AFI-01" in said
    assert points(wsoa) == [
        ("AFI-01a", "Police officers do not always share"),
        ("AFI-01c", "what they know."),
        ("AFI-01b", "Referrals to the local authority come late."),
    ]
    shown = wsoa.does("area show AFI-01")
    assert shown.index("what they know") < shown.index("Referrals to the local")


def test_neighbours_are_joined_and_what_they_were_stays_in_the_history(wsoa: Keyboard) -> None:
    wsoa.does("note add AFI-01b 'Asked about this'")

    said = wsoa.does("area join AFI-01b AFI-01a")

    assert "Joined AFI-01b to AFI-01a, which is “Police officers do not … local authority come late.”" in said
    assert "AFI-01b  joined to AFI-01a  " in said
    assert not any(words in said for words in ("Starts at", "Ends at", "Area:"))
    assert [ref for ref, _ in points(wsoa)] == ["AFI-01a"]
    assert [note["about"] for note in wsoa.told("note list --about AFI-01a")] == ["AFI-01a"]
    assert "is no more" in wsoa.does("history AFI-01b")


def test_a_point_that_was_joined_is_said_to_be_gone_where_somebody_names_it(wsoa: Keyboard) -> None:
    wsoa.does("area join AFI-01b AFI-01a")

    said = wsoa.refused(66, "area split afi-01b --at 'come late'")

    assert "There is no AFI-01b any more: it was joined to another point, or taken back." in said
    assert "wsoa history AFI-01b" in said
    assert "AFI-01b any more" in wsoa.refused(66, "action add AFI-01 'Share' --point b")


def test_a_split_and_its_undo_are_told_in_the_points_words_not_in_numbers(wsoa: Keyboard) -> None:
    said = wsoa.does("area split AFI-01a --at 'what they know'")
    undone = wsoa.does("undo -n")

    assert "its second part is AFI-01c, “what they know.”; it stays “Police officers do not always share”" in " ".join(
        said.split()
    )
    assert "AFI-01c  new  cut from AFI-01a  " in said
    assert undone.startswith("Undo of revision 11: Split AFI-01a")
    assert "AFI-01c  joined to AFI-01a  " in undone
    assert not any(
        words in f"{said}{undone}{wsoa.does('history AFI-01')}" for words in ("Starts at", "Ends at", "Area:")
    )


def test_a_point_of_the_area_itself_may_be_named_by_its_letter(wsoa: Keyboard) -> None:
    wsoa.does("action add AFI-01 'Share more' --point 'a, B'")

    assert wsoa.told("action show AFI-01.2")["points"] == ["AFI-01a", "AFI-01b"]


@pytest.mark.parametrize(
    ("code", "typed", "why"),
    [
        (2, "area split AFI-01b --at nowhere", "AFI-01b says: Referrals to the local authority come late."),
        (2, "area split AFI-01b --at eferrals", "[here]eferrals"),
        (2, "area split AFI-01b --at ''", "--at"),
        (66, "area split AFI-01 --at come", "Did you mean AFI-01"),
        (66, "area join AFI-01a AFI-01z", "no point AFI-01z"),
        (2, "area join AFI-01a", "takes two points"),
        (2, "area join AFI-01a AFI-02a", "areas of their own"),
        (2, "area split AFI-01a", "--at"),
        (2, "area reviewed", "wsoa area reviewed AFI-07"),
        (2, "area reviewed AFI-01 --all", "wsoa area reviewed AFI-07"),
        (66, "area reviewed AFI-77", "AFI-77"),
    ],
)
def test_what_cannot_be_is_refused_with_the_place_shown(wsoa: Keyboard, code: int, typed: str, why: str) -> None:
    assert why in wsoa.refused(code, typed)


def test_an_action_to_review_is_marked_wherever_it_is_shown_until_it_is_reviewed(wsoa: Keyboard) -> None:
    wsoa.does("area join AFI-01a AFI-01b")

    assert "(to review)" in wsoa.where("COLUMNS", "110").does("action list")
    assert "(to review)" in wsoa.does("area show AFI-01")
    assert re.search(r"To review +AFI-01 *\n", wsoa.does("action show AFI-01.1"))
    assert wsoa.told("action show AFI-01.1")["review"] == ["AFI-01"]
    blockers = [blocker for blocker in wsoa("check --json").told["blockers"] if blocker["rule"] == "action-reviewed"]
    assert [(blocker["ref"], blocker["mends"]) for blocker in blockers] == [("AFI-01.1", ["wsoa area reviewed AFI-01"])]
    wsoa.does("export json -o out.json")
    assert "review" not in (wsoa.folder / "out.json").read_text(encoding="utf-8")

    said = wsoa.does(blockers[0]["mends"][0].removeprefix("wsoa "))

    assert "AFI-01.1" in said
    assert "To review: − AFI-01" in said
    assert "to review" not in wsoa.where("COLUMNS", "110").does("action list")
    assert "Nothing changed" in wsoa.does("area reviewed --all")


def test_a_split_is_taken_back_whole(wsoa: Keyboard) -> None:
    before = wsoa.told("area show AFI-01")

    wsoa.does("area split AFI-01a --at 'what they know'")
    wsoa.does("undo -y")

    assert wsoa.told("area show AFI-01") == before
    wsoa.does("area split AFI-01a --at 'what they know'")
    assert [ref for ref, _ in points(wsoa)] == ["AFI-01a", "AFI-01d", "AFI-01b"]
