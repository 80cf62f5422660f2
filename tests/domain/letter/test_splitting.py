"""Where a point is cut: by the words that a coordinator types, found as they stand in the letter."""

import pytest

from wsoa.domain.errors import BadInput
from wsoa.domain.letter.splitting import cut_at
from wsoa.domain.statement.records import Area, Point

TEXT = (
    "Nobody is told. Police officers wait too long,"
    " and social workers’ notes are “lost” – on-call managers (two of them) wait too. All wait."
)
AREA = Area("AFI-07", text=TEXT)
POINT = Point("AFI-07b", "AFI-07", 16, TEXT.index("All wait."))


def second(typed: str) -> str:
    """The second part of the point."""
    return TEXT[cut_at(AREA, POINT, typed) : POINT.ends].strip()


@pytest.mark.parametrize(
    ("typed", "begins"),
    [
        ("and social workers", "and social workers’ notes"),
        ("SOCIAL   workers'", "social workers’ notes"),
        ('"lost"', "“lost” – on-call"),
        ("lost", "“lost” – on-call"),
        ("on\u2011call managers", "on-call managers"),
        ("two of them", "(two of them) wait too."),
        ("too.", "too."),
    ],
)
def test_the_second_part_begins_with_the_words_whatever_their_case_spaces_quotes_and_hyphens(
    typed: str, begins: str
) -> None:
    assert second(typed).startswith(begins)


@pytest.mark.parametrize(
    ("typed", "why", "marked"),
    [
        ("nobody", "does not hold “nobody”", "AFI-07b says: Police officers wait too long"),
        (
            "wait",
            "stands 2 times in AFI-07b",
            (
                "officers [here]wait too long,"
                " and social workers’ notes are “lost” – on-call managers (two of them) [here]wait"
            ),
        ),
        ("Police officers", "where AFI-07b itself begins", "[here]Police officers"),
        ("ficers wait", "within a word", "Police of[here]ficers wait"),
        ("call managers", "within a word", "on-[here]call managers"),
        ("…", "Nothing says where", '--at "…"'),
        ("", "Nothing says where", '--at "…"'),
    ],
)
def test_a_place_that_will_not_do_is_refused_and_shown(typed: str, why: str, marked: str) -> None:
    with pytest.raises(BadInput) as refused:
        cut_at(AREA, POINT, typed)

    assert why in refused.value.what
    assert marked in refused.value.mend


def test_words_that_stand_twice_are_refused_also_where_the_two_overlap() -> None:
    area = Area("AFI-07", text="They wait and wait and wait.")

    with pytest.raises(BadInput, match="stands 2 times in AFI-07a"):
        cut_at(area, Point("AFI-07a", "AFI-07", 0, len(area.text)), "wait and wait")
