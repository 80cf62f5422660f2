import re

import pytest
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

from tests.shared import SHARED, needs_shared
from wsoa.domain.readiness import inspectors_words
from wsoa.domain.readiness.inspectors_words import Quotation
from wsoa.domain.readiness.rules import RULES

QUOTED = [found for found in vars(inspectors_words).values() if isinstance(found, Quotation)]


def letters_only(text: str) -> str:
    """Words without what printing does to them: line ends, hyphens at them, kinds of dash and quote."""
    return re.sub(r"\W+", "", text).lower()


@needs_shared("letters")
@pytest.mark.parametrize("said", QUOTED, ids=lambda said: f"{said.place} {said.dated.year} page {said.page}")
def test_what_inspectors_are_said_to_have_written_stands_on_that_page_of_that_letter(said: Quotation) -> None:
    name = f"{said.place.lower().replace(' ', '_')}-{said.dated:%d_%B_%Y}.pdf".lower()
    with PdfDocument(SHARED / "letters" / name) as letter:
        page = letter[said.page - 1].get_textpage().get_text_range()

    assert letters_only(said.words) in letters_only(page)


def test_a_rule_says_where_its_quotation_stands_and_what_it_was_about() -> None:
    rule = next(rule for rule in RULES if rule.identifier == "action-officer")

    assert "(Wokingham, 14 July 2017, page 16): “The planned outcomes" in rule.explanation
    assert "of the neglect strategy's action plan" in rule.explanation


def test_no_rule_quotes_anybody_in_its_own_words() -> None:
    assert [rule.identifier for rule in RULES if re.search('["“”]', rule.breach.__doc__ or "")] == []
