import pytest
from hypothesis import given
from hypothesis import strategies as st

from wsoa.domain.letter.matching import Worded, matched, places_of, same_letters, stretches

WORDS = st.lists(
    st.sampled_from(("police", "do", "not", "share", "what", "they", "know", "health", "late")), max_size=12
)
TEXTS = st.lists(WORDS.map(" ".join), max_size=6)


def found(before: list[str], after: list[str]) -> dict[int, int]:
    return matched([Worded(text) for text in before], [Worded(text) for text in after])


@given(TEXTS)
def test_the_same_texts_are_each_their_own(texts: list[str]) -> None:
    assert found(texts, texts) == {place: place for place in range(len(texts))}


@given(TEXTS, TEXTS)
def test_each_text_is_taken_once(before: list[str], after: list[str]) -> None:
    pairs = found(before, after)

    assert len({*pairs.values()}) == len(pairs)
    assert {*pairs} <= {*range(len(after))}
    assert {*pairs.values()} <= {*range(len(before))}


def test_a_corrected_sentence_is_the_old_one_and_a_new_one_is_nobody() -> None:
    before = ["Police share too little with health.", "Children wait too long for a plan."]
    after = [
        "Schools are never invited to anything.",
        "Children wait far too long for any plan.",
        "Police share too little with health.",
    ]

    assert found(before, after) == {1: 1, 2: 0}


def test_the_same_words_come_before_words_that_are_only_like_them() -> None:
    assert found(["Police share too little."], ["Police share much too little.", "Police, share too little"]) == {1: 0}


def test_a_text_of_the_same_kind_is_preferred_but_the_kind_may_change() -> None:
    before = [
        Worded("Children wait too long for plans", "improvement"),
        Worded("Children wait too long for plans", "priority"),
    ]

    assert matched(before, [Worded("Children wait too long for good plans", "priority")]) == {0: 1}
    assert matched(before[:1], [Worded("Children wait too long for good plans", "priority")]) == {0: 0}


@pytest.mark.parametrize(
    ("text", "other", "same"),
    [
        ("children's multi-agency plans", "children’s multiagency\nplans", True),
        ("“Why?” they ask", "Why? they ask", True),
        ("Children wait.", "Children wait", False),
        ("Children wait", "children wait", False),
    ],
)
def test_spaces_hyphens_and_quotation_marks_are_no_letters(text: str, other: str, same: bool) -> None:  # noqa: FBT001 - a table of answers
    assert same_letters(text, other) is same


@given(WORDS, WORDS)
def test_what_is_shared_what_left_and_what_came_are_the_two_texts(old: list[str], new: list[str]) -> None:
    parts = stretches(" ".join(old), " ".join(new))

    assert [word for part in parts for word in (*part.words, *part.left)] == old
    assert [word for part in parts for word in (*part.words, *part.came)] == new


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("wait and wait", "They wait and wait and wait.", ["wait and wait", "wait and wait"]),
        ("late", "lately, “late” and too-late", ["late", "late"]),
        ("the council's plan", "The plan; the\ncouncil’s “plan”.", ["the\ncouncil’s “plan"]),
        ("", "They wait.", []),
    ],
)
def test_words_are_found_whole_wherever_they_stand_also_where_they_overlap(
    words: str, text: str, found: list[str]
) -> None:
    assert [text[start:end] for start, end in places_of(words, text)] == found
