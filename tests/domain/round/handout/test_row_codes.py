"""Row codes: read out, typed and pasted, a code is that of the row that it was given to, or of none."""

from hypothesis import given
from hypothesis import strategies as st

from wsoa.domain.integrity.witness import SIGNS
from wsoa.domain.round.handout.row_codes import Code, read_code, tag_for

PARTS = st.text(SIGNS, min_size=4, max_size=4)
CODES = st.builds(Code, PARTS, PARTS, st.integers(1, 999_999), PARTS)


@given(CODES)
def test_a_code_reads_back_the_same_also_where_it_was_typed(code: Code) -> None:
    assert read_code(str(code)) == code
    assert read_code(f" {code} ".lower().replace("-", " – ")) == code
    assert read_code(str(code).replace("0", "O").replace("1", "l")) == code


def test_codes_are_read_whole_or_not_at_all() -> None:
    assert read_code("WK7Q2-M4XT-012-9RZF") == Code("K7Q2", "M4XT", 12, "9RZF")
    assert read_code("WK7Q2-M4XT-012") is None
    assert read_code("Wales-wide") is None


def test_other_words_have_another_tag_and_the_same_words_the_same() -> None:
    assert tag_for(["Forty", "trained"]) == tag_for(["Forty", "trained"])
    assert tag_for(["Forty", "trained"]) != tag_for(["Forty trained"])
