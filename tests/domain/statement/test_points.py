from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.counting import counted
from tests.domain.statements import FIRST_POINT, SECOND_POINT, WORDS
from wsoa.domain.statement import points as statement_points
from wsoa.domain.statement.points import LONGEST_WORD, spans

PROSE = st.lists(
    st.sampled_from(
        ("Police", "do", "not.", "e.g.", "Dr.", "This", "4", "“Why?”", "\n", "A.", "(see", "p.", "3)", "!")
    ),
    max_size=30,
).map(" ".join)


def points(text: str) -> list[str]:
    """The points of an area, as texts."""
    return [text[start:end] for start, end in spans(text)]


@given(st.text() | PROSE)
def test_the_points_of_an_area_joined_give_back_its_text(text: str) -> None:
    assert "".join(points(text)) == text


@given(st.text() | PROSE)
def test_points_follow_one_another_and_none_is_empty(text: str) -> None:
    found = spans(text)

    assert all(start < end for start, end in found)
    assert all(before[1] == after[0] for before, after in pairwise(found))


def test_every_sentence_is_a_point() -> None:
    assert spans(WORDS) == ((FIRST_POINT.starts, FIRST_POINT.ends), (SECOND_POINT.starts, SECOND_POINT.ends))


@pytest.mark.parametrize("end", [".", "!", "?", ".”", ".’", '."', ".)", ".]"])
def test_a_sentence_may_end_with_any_mark_and_a_closing_quote(end: str) -> None:
    assert points(f"Children wait too long{end} Nobody tells them.") == [
        f"Children wait too long{end} ",
        "Nobody tells them.",
    ]


@pytest.mark.parametrize("start", ["“Why”, they ask.", "(Two wait.)", "12 children wait.", "‘Nobody’ knows."])
def test_a_sentence_may_begin_with_a_quote_a_bracket_or_a_number(start: str) -> None:
    assert points(f"Children wait. {start}") == ["Children wait. ", start]


@pytest.mark.parametrize(
    "text",
    [
        "Other bodies, e.g. Derby Homes, are not told.",
        "The board, i.e. The partnership, does not know.",
        "Letters to Dr. Smith are not answered.",
        "Records of Mr. and Mrs. Jones were lost.",
        "Recommendation No. 4 was not met.",
        "See para. 12 and p. 3 of the report.",
        "The officer, J. Smith, was not told.",
        "The review by A.B. Jones was not shared.",
        "Staff at St. Mary's are not trained.",
        "On 3 Sept. 2018 the new form failed.",
        "Between Jan. 2018 and Mar. 2019 nobody looked.",
        "About 4.5 per cent of children wait.",
        "Children wait. this is not a new sentence.",
    ],
)
def test_an_abbreviation_an_initial_or_a_decimal_ends_no_sentence(text: str) -> None:
    assert points(text) == [text]


@pytest.mark.parametrize(
    "follows",
    ["This means that they wait.", "As a result, they wait.", "For example, two waited.", "Consequently they wait."],
)
def test_a_sentence_that_tells_what_follows_stays_with_its_point(follows: str) -> None:
    assert len(points(f"Nobody is told. {follows}")) == 1
    assert len(points(f"Nobody is told. {follows} GPs are left out.")) == 2


def test_a_new_paragraph_is_a_new_point_only_where_a_sentence_ended() -> None:
    assert points("Children wait.\n\nNobody knows.") == ["Children wait.\n\n", "Nobody knows."]
    assert points("Children\nWait") == ["Children\nWait"]


def test_each_sub_bullet_is_a_point_and_the_first_keeps_the_sentence_that_leads_in_to_it() -> None:
    assert points(
        "Nobody plans. Leaders should ensure that:\nplans are made;\nplans are shared\nThis was found before."
    ) == [
        "Nobody plans. ",
        "Leaders should ensure that:\nplans are made;\n",
        "plans are shared\nThis was found before.",
    ]


def test_an_acronym_ends_a_sentence_though_its_letters_are_an_abbreviation() -> None:
    assert points("Few ask staff of the ST. Nobody else asks.") == ["Few ask staff of the ST. ", "Nobody else asks."]


def test_no_text_has_no_points() -> None:
    assert spans("") == ()


def test_of_a_page_of_letters_without_a_space_no_more_is_read_again_than_the_longest_word(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read_again = counted(monkeypatch, statement_points, "_ends_sentence")

    assert len(points("a" * 10_000 + "1. Then nothing.")) == 2
    assert sum(len(before) for (before,) in read_again) <= LONGEST_WORD
