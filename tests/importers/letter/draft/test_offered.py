"""A document of any kind: what it says is offered, paragraph by paragraph, for a person to keep or to strike."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from tests.importers.letter.paper import MARGIN, SET_IN, Sheet, first_page, last_page, pdf_of, plain_letter, saved
from wsoa.domain.letter.read_letter import DoubtKind
from wsoa.domain.statement.choices import AreaKind
from wsoa.importers.letter import read_document
from wsoa.importers.letter.reading import Understood


def read(folder: Path, sheets: Sequence[Sheet]) -> Understood:
    return read_document(saved(folder, pdf_of(sheets), "visit.pdf"))


def opening() -> tuple[Sheet, float]:
    """A letter about a focused visit, and where its findings begin."""
    sheet = Sheet()
    top = sheet.paragraph(80, ["29 March 2022"])
    top = sheet.paragraph(top, ["Ada Example, Director of Children’s Services"])
    top = sheet.paragraph(top, ["Dear Ada Example"])
    top = sheet.heading(top, "Focused visit to Exampleshire children’s services", size=12)
    lines = ["This letter tells of the focused visit to Exampleshire on 16 and 17 February", "2022. Ofsted was there."]
    return sheet, sheet.paragraph(top, lines)


def texts(found: Understood) -> list[str]:
    return [offer.text for offer in found.offered]


INTRODUCTION = "This letter tells of the focused visit to Exampleshire on 16 and 17 February 2022. Ofsted was there."


def test_facts_of_another_kind_of_letter_are_found_and_no_area_is_taken(tmp_path: Path) -> None:
    sheet, top = opening()
    sheet.bullet(sheet.heading(top, "What needs to improve?"), ["Decisions are late."])

    found = read(tmp_path, [sheet])

    letter = found.letter
    assert (letter.place, letter.published) == ("Exampleshire", date(2022, 3, 29))
    assert letter.fieldwork == (date(2022, 2, 16), date(2022, 2, 17))
    assert (letter.areas, letter.strengths) == ((), ())
    assert found.why_no_letter == "it seems to be a focused visit to children’s services."
    assert [doubt.sentence for doubt in letter.doubts if doubt.kind is DoubtKind.DOCUMENT] == [
        f"The file does not look like an inspection letter: {found.why_no_letter}"
    ]
    assert texts(found) == [INTRODUCTION, "Decisions are late."]


def test_each_paragraph_and_item_is_offered_under_its_heading_with_its_sub_bullets(tmp_path: Path) -> None:
    sheet, top = opening()
    top = sheet.bullet(sheet.heading(top, "Areas for priority action"), ["Act on waits."])
    top = sheet.paragraph(sheet.heading(top, "What we ask", size=12), ["Leaders should:"])
    top = sheet.bullet(top, ["decide in time:"])
    top = sheet.bullet(top, ["at night."], left=SET_IN, glyph="–")
    top = sheet.bullet(top, ["write it down."])
    sheet.paragraph(top, ["They agreed."])

    offered = read(tmp_path, [sheet]).offered

    assert [(offer.kind, offer.heading, offer.lead_in, offer.text) for offer in offered[1:]] == [
        (AreaKind.PRIORITY, "Areas for priority action", "", "Act on waits."),
        (AreaKind.PRIORITY, "What we ask", "Leaders should:", "decide in time:\nat night."),
        (AreaKind.PRIORITY, "What we ask", "Leaders should:", "write it down."),
        (AreaKind.PRIORITY, "What we ask", "", "They agreed."),
    ]


def test_a_box_is_offered_and_a_child_s_story_is_not(tmp_path: Path) -> None:
    sheet, top = opening()
    for title, words in (("What we recommend", "Decide in time."), ("Case study: front door", "Sam waited for help.")):
        sheet.frame(60, top, 540, top + 70).write(MARGIN, top + 20, title, bold=True)
        sheet.write(MARGIN, top + 50, words)
        top += 100

    assert texts(read(tmp_path, [sheet])) == [INTRODUCTION, "Decide in time."]


def test_a_heading_with_nothing_below_it_is_offered_too(tmp_path: Path) -> None:
    sheet, top = opening()
    sheet.heading(sheet.heading(top, "Leaders should decide in time", size=12), "Yours sincerely", size=12)

    assert "Leaders should decide in time" in texts(read(tmp_path, [sheet]))


def test_a_letter_in_which_no_area_was_found_offers_everything_but_its_strengths(tmp_path: Path) -> None:
    lists = "What we ask\n\n- Decide in time.\n\nKey strengths\n\n- Plans are good."

    found = read_document(saved(tmp_path, plain_letter(lists)))

    assert found.why_no_letter == ""
    assert [strength.text for strength in found.letter.strengths] == ["Plans are good."]
    assert "Decide in time." in texts(found)
    assert "Plans are good." not in texts(found)


def test_a_letter_whose_areas_were_found_offers_nothing(tmp_path: Path) -> None:
    sheet, top = first_page()
    sheet.bullet(sheet.heading(top, "Areas for improvement"), ["Decisions are late."])

    assert read(tmp_path, [sheet, last_page()]).offered == ()


@pytest.mark.parametrize("words", ["Hello", "Page 1", "a", "•", "Dear Ada"])
def test_any_pdf_with_a_letter_on_it_can_be_read(tmp_path: Path, words: str) -> None:
    found = read(tmp_path, [Sheet().write(MARGIN, 80, words).write(MARGIN, 120, "x"), Sheet()])

    assert found.letter.areas == ()
    assert found.why_no_letter
