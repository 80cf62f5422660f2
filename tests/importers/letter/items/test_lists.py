"""Lists as letters print them.

Any bullet or number, any heading that inspectorates use, lead-in sentences, and what is said of a doubtful one.
"""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.importers.letter.paper import (
    LEADING,
    MARGIN,
    SET_IN,
    Sheet,
    first_page,
    last_page,
    pdf_of,
    plain_letter,
    saved,
)
from wsoa.domain.letter.read_letter import ReadLetter
from wsoa.importers.letter import read_letter

ONE = ["The quality of referrals is too variable, and some partners do not share what", "they know."]
TWO = ["Plans are not shared with schools."]
THREE = ["Strategy meetings are held too late."]
WHOLE = [" ".join(ONE), *TWO, *THREE]
FURTHER = 108.0


def read(folder: Path, *sheets: Sheet) -> ReadLetter:
    return read_letter(saved(folder, pdf_of([*sheets, last_page()]), "letter.pdf"))


def read_plain(folder: Path, lists: str) -> ReadLetter:
    return read_letter(saved(folder, plain_letter(lists)))


def texts(letter: ReadLetter) -> list[str]:
    return [area.text for area in letter.areas]


def listed(sheet: Sheet, top: float, marks: Sequence[str] = "•••", apart: float = LEADING) -> float:
    """Three areas below one another, each with its mark; where the next line goes."""
    for mark, lines in zip(marks, (ONE, TWO, THREE), strict=True):
        sheet.write(MARGIN, top, mark)
        top = sheet.paragraph(top, lines, left=FURTHER) - LEADING + apart
    return top


@pytest.mark.parametrize(
    "marks",
    [
        *(glyph * 3 for glyph in "•–-*o»nl§·"),
        ["1.", "2.", "3."],
        ["1", "2", "3"],
        ["(a)", "(b)", "(c)"],
        ["a)", "b)", "c)"],
        ["(i)", "(ii)", "(iii)"],
        ["4.1", "4.2", "4.3"],
    ],
    ids=" ".join,
)
def test_areas_may_have_any_mark_before_them(tmp_path: Path, marks: Sequence[str]) -> None:
    sheet, top = first_page()
    listed(sheet, sheet.heading(top, "Areas for improvement"), marks)

    letter = read(tmp_path, sheet)

    assert texts(letter) == WHOLE
    assert letter.warnings == ()


@pytest.mark.parametrize("marks", ["•••", ["1.", "2.", "3."], ["(a)", "(b)", "(c)"]], ids=" ".join)
def test_areas_may_stand_close(tmp_path: Path, marks: Sequence[str]) -> None:
    sheet, top = first_page()
    listed(sheet, sheet.heading(top, "Areas for improvement"), marks, apart=0)

    assert texts(read(tmp_path, sheet)) == WHOLE


@pytest.mark.parametrize(
    "heading",
    [
        "Areas for development",
        "What needs to improve?",
        "What the partnership needs to do to improve",
        "3. Areas for improvement",
        "KEY AREAS FOR IMPROVEMENT",
        "Areas that need to improve",
        "Areas in need of improvement",
        "Areas where practice needs to improve",
        "Areas identified for improvement:",
        "Police: areas for improvement",
    ],
)
def test_headings_that_say_the_same_open_the_same_list(tmp_path: Path, heading: str) -> None:
    sheet, top = first_page()
    listed(sheet, sheet.heading(top, heading))

    assert texts(read(tmp_path, sheet)) == WHOLE


def test_a_heading_may_take_two_lines_and_bear_the_mark_of_a_footnote(tmp_path: Path) -> None:
    sheet, top = first_page()
    sheet.write(MARGIN, top, "Areas for", size=14, bold=True).write(MARGIN, top + 17, "improvement", size=14, bold=True)
    sheet.write(158, top + 12, "2", size=7)
    listed(sheet, top + 50)

    letter = read(tmp_path, sheet)

    assert texts(letter) == WHOLE
    assert {area.heading for area in letter.areas} == {"Areas for improvement"}


def test_a_heading_printed_like_its_text_opens_a_list_and_a_few_words_between_bullets_a_theme(tmp_path: Path) -> None:
    sheet, top = first_page()
    top = listed(sheet, sheet.paragraph(top, ["Areas for improvement"]))
    sheet.bullet(sheet.paragraph(top, ["Leadership and management"]), ["Leaders do not know how many wait."])

    letter = read(tmp_path, sheet)

    assert [(area.heading, area.text) for area in letter.areas][-2:] == [
        ("Areas for improvement", *THREE),
        ("Leadership and management", "Leaders do not know how many wait."),
    ]


def test_the_sentence_that_leads_in_to_a_list_is_kept_beside_its_areas(tmp_path: Path) -> None:
    sheet, top = first_page()
    listed(sheet, sheet.paragraph(sheet.heading(top, "Areas for improvement"), ["Inspectors found that:"]))

    letter = read(tmp_path, sheet)

    assert {area.lead_in for area in letter.areas} == {"Inspectors found that:"}
    assert texts(letter) == WHOLE


def test_a_theme_has_its_own_lead_in_or_the_list_s(tmp_path: Path) -> None:
    themes = "Front door\n\n- Referrals are late.\n\nLeadership\n\nLeaders should know:\n\n- How many wait."

    letter = read_plain(tmp_path, f"Areas for improvement\n\nInspectors found that:\n\n{themes}")

    assert [(area.heading, area.lead_in) for area in letter.areas] == [
        ("Front door", "Inspectors found that:"),
        ("Leadership", "Leaders should know:"),
    ]


def test_a_lead_in_between_two_bullets_holds_for_those_below_it(tmp_path: Path) -> None:
    sheet, top = first_page()
    top = listed(sheet, sheet.heading(top, "Areas for improvement"))
    sheet.bullet(sheet.paragraph(top, ["In health services:"]), ["Records are not kept."])

    assert [area.lead_in for area in read(tmp_path, sheet).areas] == ["", "", "", "In health services:"]


def test_a_list_without_bullets_keeps_its_lead_in_too(tmp_path: Path) -> None:
    (area,) = read_plain(tmp_path, "Areas for improvement\n\nInspectors found that:\n\nReferrals are late.").areas

    assert (area.text, area.lead_in) == ("Referrals are late.", "Inspectors found that:")


def test_paragraphs_that_stand_close_are_parted_where_a_line_ends_early(tmp_path: Path) -> None:
    sheet, top = first_page()
    top = sheet.heading(top, "Areas for improvement")
    for number, line in enumerate((*ONE, *TWO, *THREE)):
        sheet.write(MARGIN, top + number * LEADING, line)

    assert texts(read(tmp_path, sheet)) == WHOLE


def ruled(sheet: Sheet, top: float, rows: Sequence[str]) -> float:
    """A table of one column; where it ends."""
    for number, row in enumerate(rows):
        sheet.write(66, top + 20 + number * 30, row)
    bottom = top + 30 * len(rows)
    for edge in range(len(rows) + 1):
        sheet.rule(60, top + edge * 30, 530, top + edge * 30)
    sheet.rule(60, top, 60, bottom).rule(530, top, 530, bottom)
    return bottom


def test_a_sentence_above_a_table_leads_in_and_bullets_below_it_are_said(tmp_path: Path) -> None:
    sheet, top = first_page()
    top = sheet.paragraph(sheet.heading(top, "Areas for improvement"), ["Leaders should act on what follows."])
    sheet.bullet(ruled(sheet, top, [*TWO, *THREE]) + 30, ["A bullet below the table."])

    letter = read(tmp_path, sheet)

    assert [(area.text, area.lead_in) for area in letter.areas] == [
        (text, "Leaders should act on what follows.") for text in (*TWO, *THREE)
    ]
    assert any("outside the table" in warning and "A bullet below the table." in warning for warning in letter.warnings)


def test_a_table_before_a_list_takes_nothing_from_it(tmp_path: Path) -> None:
    sheet, top = first_page()
    top = ruled(sheet, sheet.heading(top, "Who took part", size=12), ["Ofsted", "Care Quality Commission"]) + 30
    listed(sheet, sheet.heading(top, "Areas for improvement"))

    assert texts(read(tmp_path, sheet)) == WHOLE


def test_a_box_with_somebody_s_name_before_area_for_improvement_is_a_story(tmp_path: Path) -> None:
    sheet, top = first_page()
    top = listed(sheet, sheet.heading(top, "Areas for improvement"))
    sheet.frame(60, top, 530, top + 80).write(70, top + 20, "Sam: area for improvement", bold=True)
    sheet.write(70, top + 50, "Sam waited seven weeks.")

    assert texts(read(tmp_path, sheet)) == WHOLE


@pytest.mark.parametrize(
    ("first", "said"),
    [
        ("Referrals.", "has very few words, line 14: “Referrals.”"),
        ("Referrals are late and", "ends in the middle of a sentence, line 14"),
        ("Referrals are far too late,", "ends in the middle of a sentence, line 14"),
    ],
)
def test_an_area_that_may_not_be_whole_is_said(tmp_path: Path, first: str, said: str) -> None:
    (warning,) = read_plain(tmp_path, f"Areas for improvement\n\n- {first}\n- Plans are not shared.").warnings

    assert said in warning


def test_an_area_that_begins_in_the_middle_of_a_sentence_is_said_where_the_others_do_not(tmp_path: Path) -> None:
    others = "".join(f"- Partner {number} does not know who waits.\n" for number in range(5))

    (warning,) = read_plain(tmp_path, f"Areas for improvement\n\n{others}- and does not ask them.").warnings
    none = read_plain(tmp_path, "What needs to improve?\n\n- the quality of referrals\n- the sharing of plans").warnings

    assert "begins in the middle of a sentence" in warning
    assert none == ()


def test_bullets_that_change_within_a_list_are_said(tmp_path: Path) -> None:
    sheet, top = first_page()
    listed(sheet, sheet.heading(top, "Areas for improvement"), "••o")

    letter = read(tmp_path, sheet)

    assert texts(letter) == WHOLE
    assert any("The bullets change from “•” to “o”, page 1" in warning for warning in letter.warnings)


def test_a_number_that_is_left_out_is_said(tmp_path: Path) -> None:
    sheet, top = first_page()
    listed(sheet, sheet.heading(top, "Areas for improvement"), ["1.", "2.", "4."])

    letter = read(tmp_path, sheet)

    assert texts(letter) == WHOLE
    assert any("The numbers go from 2. to 4." in warning for warning in letter.warnings)


def test_a_heading_that_sounds_like_a_list_s_but_was_not_taken_is_said(tmp_path: Path) -> None:
    sheet, top = first_page()
    listed(sheet, sheet.heading(top, "Priorities that leaders agreed with us to improve"))

    letter = read(tmp_path, sheet)

    assert letter.areas == ()
    assert any("may be the heading of a list of areas" in warning for warning in letter.warnings)


def test_a_list_that_ends_at_a_smaller_heading_with_bullets_further_down_is_said(tmp_path: Path) -> None:
    sheet, top = first_page()
    top = sheet.bullet(sheet.heading(top, "Areas for improvement", size=16), TWO)
    top = sheet.paragraph(sheet.heading(top, "Front door", size=12), ["Staff are new."])
    sheet.bullet(top, THREE)

    letter = read(tmp_path, sheet)

    assert texts(letter) == TWO
    assert any("taken to end before “Front door”" in warning for warning in letter.warnings)


def test_a_whole_list_in_one_paragraph_is_said(tmp_path: Path) -> None:
    letter = read_plain(
        tmp_path, f"Areas for improvement\n\n{'Nobody shares what they know of the children who wait. ' * 20}\n"
    )

    assert len(letter.areas) == 1
    assert any("neither bullets nor paragraphs" in warning for warning in letter.warnings)


def test_a_bullet_set_in_at_the_head_of_a_page_is_said(tmp_path: Path) -> None:
    one, top = first_page()
    listed(one, one.heading(top, "Areas for improvement"))
    two = Sheet()
    two.bullet(
        two.paragraph(
            two.bullet(80, ["Leaders should know how many wait."], left=FURTHER), ["Leaders said so."], left=SET_IN
        ),
        TWO,
    )

    letter = read(tmp_path, one, two)

    assert any("set in at the head of a page" in warning for warning in letter.warnings)
