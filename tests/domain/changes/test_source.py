import pytest
from hypothesis import given
from hypothesis import strategies as st

from wsoa.domain.changes.source import FROM_FILE, FROM_LETTER, ISSUING, TYPED, UNDOING, Source


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (TYPED, "typed"),
        (UNDOING, "undo"),
        (ISSUING, "sheet"),
        (Source(FROM_FILE, "two  words.csv"), "file two  words.csv"),
        (Source(FROM_LETTER, "testby.pdf"), "letter testby.pdf"),
    ],
)
def test_a_source_is_kept_in_words_and_read_back_as_the_same_source(source: Source, words: str) -> None:
    assert str(source) == words
    assert Source.read(words) == source


@given(st.text(" ab"))
def test_whatever_the_memory_holds_gives_the_same_words_again_so_that_a_digest_sees_every_alteration(kept: str) -> None:
    assert str(Source.read(kept)) == kept
