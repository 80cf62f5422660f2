"""Letters as other hands and programs print them.

No bold, underlined headings, stamps, letterheads, covers, footnotes and numbers within numbers.
"""

from datetime import date
from pathlib import Path

import pytest

from tests.importers.letter.paper import (
    BOLD,
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
THREE = [
    "Strategy meetings are held too late for many of the children who need them most,",
    "and not all who should be there are asked.",
]
WHOLE = [" ".join(ONE), *TWO, " ".join(THREE)]


def read(folder: Path, *sheets: Sheet) -> ReadLetter:
    return read_letter(saved(folder, pdf_of(sheets), "letter.pdf"))


def texts(letter: ReadLetter) -> list[str]:
    return [area.text for area in letter.areas]


def themed(letter: ReadLetter) -> list[tuple[str, str]]:
    return [(area.heading, area.text) for area in letter.areas]


def said(letter: ReadLetter, words: str) -> bool:
    return any(words in warning for warning in letter.warnings)


def listed(sheet: Sheet, top: float) -> float:
    """Three areas with bullets."""
    for lines in (ONE, TWO, THREE):
        top = sheet.bullet(top, lines)
    return top


def test_underlined_headings_count_as_bold_ones(tmp_path: Path) -> None:
    sheet, top = first_page()
    top = listed(sheet, sheet.paragraph(top, ["Areas for improvement"]))
    sheet.write(MARGIN, top, "How leaders in health and in").rule(MARGIN, top + 2, MARGIN + 152, top + 2.5)
    sheet.write(MARGIN, top + LEADING, "schools work together").rule(
        MARGIN, top + LEADING + 2, MARGIN + 116, top + LEADING + 2.5
    )
    sheet.bullet(top + 3 * LEADING, ["Leaders do not meet."])

    assert themed(read(tmp_path, sheet, last_page()))[-1] == (
        "How leaders in health and in schools work together",
        "Leaders do not meet.",
    )


def test_an_underlined_address_is_no_heading(tmp_path: Path) -> None:
    sheet, top = first_page()
    listed(sheet, sheet.heading(top, "Areas for improvement"))
    end = Sheet()
    end.paragraph(
        end.heading(80, "Next steps"),
        [
            "The director of children’s services should send the written statement to",
            "a@ofsted.gov.uk",
            "by 15 August 2019.",
        ],
    )
    end.rule(MARGIN, 80 + 3 * LEADING + 2, MARGIN + 90, 80 + 3 * LEADING + 2.5)

    letter = read(tmp_path, sheet, end)

    assert (letter.mailbox, letter.deadline) == ("a@ofsted.gov.uk", date(2019, 8, 15))


def test_a_few_words_between_paragraphs_are_a_heading_where_nothing_is_bold_and_that_is_said(tmp_path: Path) -> None:
    sheet, top = first_page()
    top = sheet.paragraph(sheet.paragraph(top, ["Areas for improvement"]), ["Identifying risk at the front door"])
    for lines in (ONE, [*THREE]):
        top = sheet.paragraph(top, lines)
    sheet.paragraph(sheet.paragraph(top, ["Leadership and management"]), [*THREE])

    letter = read(tmp_path, sheet, last_page())

    assert themed(letter) == [
        ("Identifying risk at the front door", WHOLE[0]),
        ("Identifying risk at the front door", WHOLE[2]),
        ("Leadership and management", WHOLE[2]),
    ]
    assert said(letter, "“Leadership and management”, page 1")


def test_items_without_full_stops_are_no_headings(tmp_path: Path) -> None:
    sheet, top = first_page()
    top = sheet.heading(top, "What needs to improve?")
    for words in ("Timeliness of early help", "The quality of plans", "Membership of the board"):
        top = sheet.paragraph(top, [words], left=SET_IN)

    assert texts(read(tmp_path, sheet, last_page())) == [
        "Timeliness of early help",
        "The quality of plans",
        "Membership of the board",
    ]


def test_a_heading_set_in_among_bullets_is_a_theme_where_nothing_is_bold(tmp_path: Path) -> None:
    sheet, top = first_page()
    top = listed(sheet, sheet.paragraph(top, ["Areas for improvement"]))
    sheet.bullet(sheet.paragraph(top, ["The safeguarding board"], left=SET_IN), ["It does not meet."])

    letter = read(tmp_path, sheet, last_page())

    assert themed(letter)[-2:] == [("Areas for improvement", WHOLE[2]), ("The safeguarding board", "It does not meet.")]
    assert said(letter, "“The safeguarding board”")


def test_items_without_bullets_keep_the_bullets_within_them(tmp_path: Path) -> None:
    sheet, top = first_page()
    top = sheet.paragraph(
        sheet.heading(top, "Areas for improvement"),
        ["Leaders should act on what is known. This includes:"],
        left=SET_IN,
    )
    for words in ("waits for help;", "gaps in plans."):
        top = sheet.bullet(top, [words], left=SET_IN, glyph="–")
    sheet.paragraph(top, TWO, left=SET_IN)

    assert texts(read(tmp_path, sheet, last_page())) == [
        "Leaders should act on what is known. This includes:\nwaits for help;\ngaps in plans.",
        *TWO,
    ]


@pytest.mark.parametrize("inset", [0, 18])
@pytest.mark.parametrize(
    ("outer", "inner"),
    [(["(a)", "(b)", "(c)", "(d)"], ["(i)", "(ii)"]), (["1.", "2.", "3.", "4."], ["a)", "b)"])],
    ids=["romans below letters", "letters below numbers"],
)
def test_numbers_within_a_numbered_item_are_no_areas(
    tmp_path: Path, outer: list[str], inner: list[str], inset: float
) -> None:
    sheet, top = first_page()
    top = sheet.heading(top, "Areas for improvement")
    for mark, words in zip(
        outer, ("Plans are late.", "Data are lost.", "Leaders do not know of:", "Schools are not told."), strict=True
    ):
        top = sheet.bullet(top, [words], glyph=mark) - LEADING
        for number, below in zip(inner if words.endswith(":") else [], ("who waits;", "who has left."), strict=False):
            top = sheet.bullet(top, [below], glyph=number, left=MARGIN + inset) - LEADING

    assert texts(read(tmp_path, sheet, last_page())) == [
        "Plans are late.",
        "Data are lost.",
        "Leaders do not know of:\nwho waits;\nwho has left.",
        "Schools are not told.",
    ]


def test_a_list_of_romans_or_letters_counts_on_past_those_that_are_both(tmp_path: Path) -> None:
    sheet, top = first_page()
    top = sheet.heading(top, "Areas for improvement")
    marks = ["(g)", "(h)", "(i)", "(j)"]
    for mark in marks:
        top = sheet.bullet(top, [f"Item {mark} is not done."], glyph=mark)

    assert texts(read(tmp_path, sheet, last_page())) == [f"Item {mark} is not done." for mark in marks]


def test_words_stamped_across_every_page_are_no_part_of_it(tmp_path: Path) -> None:
    sheet, top = first_page()
    listed(sheet, sheet.heading(top, "Areas for improvement"))
    sheets = [sheet, Sheet(), last_page()]
    for page in sheets:
        page.commands.insert(0, f"q 0.8 g BT /{BOLD} 110 Tf 0.7 0.7 -0.7 0.7 140 250 Tm (DRAFT) Tj ET Q")

    letter = read(tmp_path, *sheets)

    assert texts(letter) == WHOLE
    assert letter.deadline == date(2019, 8, 15)


def test_a_letterhead_beside_the_addressees_is_none_of_them(tmp_path: Path) -> None:
    plain, top = first_page()
    beside = Sheet([*plain.commands])
    for sheet in (plain, beside):
        listed(sheet, sheet.heading(top, "Areas for improvement"))
    for number, line in enumerate(
        ["Ofsted", "1 Example Place", "Exton", "EX1 1EX", "T 0300 123 4567", "www.gov.uk/ofsted"]
    ):
        beside.write(500, 76 + 11 * number, line, size=8)

    expected, letter = (read(tmp_path, sheet, last_page()) for sheet in (plain, beside))

    assert len(letter.addressees) == 2
    assert (letter.addressees, letter.published, letter.place) == (
        expected.addressees,
        expected.published,
        expected.place,
    )


def test_the_date_on_a_cover_is_not_the_letter_s(tmp_path: Path) -> None:
    cover = (
        Sheet().write(MARGIN, 200, "Papers of the board", size=24, bold=True).write(MARGIN, 260, "14 September 2021")
    )
    sheet, top = first_page()
    listed(sheet, sheet.heading(top, "Areas for improvement"))

    assert read(tmp_path, cover, sheet, last_page()).published == date(2019, 5, 8)


def test_a_paragraph_that_ends_early_ends_its_area_where_nothing_stands_between(tmp_path: Path) -> None:
    sheet, top = first_page()
    sheet.paragraph(sheet.heading(top, "Areas for improvement"), [*ONE, *TWO, *THREE], left=SET_IN)

    assert texts(read(tmp_path, sheet, last_page())) == WHOLE


def test_an_area_that_may_be_two_is_said(tmp_path: Path) -> None:
    sheet, top = first_page()
    top = sheet.heading(top, "Areas for improvement")
    for lines in (TWO, TWO, [*ONE, *THREE]):
        top = sheet.bullet(top, lines)

    assert said(read(tmp_path, sheet, last_page()), "One area may be two, page 1")


def test_a_heading_with_prose_above_the_first_item_is_said(tmp_path: Path) -> None:
    sheet, top = first_page()
    top = sheet.heading(sheet.heading(top, "Areas for improvement"), "How this was judged")
    listed(sheet, sheet.paragraph(top, ["Inspectors spoke with many."]))

    assert said(read(tmp_path, sheet, last_page()), "taken to end before “How this was judged”")


def test_an_empty_bullet_makes_no_list_of_bullets(tmp_path: Path) -> None:
    sheet, top = first_page()
    top = sheet.heading(top, "Areas for improvement")
    for lines in (ONE, TWO):
        top = sheet.paragraph(top, lines)
    sheet.write(MARGIN, top, "•")

    assert texts(read(tmp_path, sheet, last_page())) == WHOLE[:2]


def test_words_that_came_apart_into_letters_are_said(tmp_path: Path) -> None:
    sheet, top = first_page()
    top = sheet.heading(top, "Areas for improvement")
    for _ in range(3):
        top = sheet.bullet(top, ["P l a n s   a r e   n o t   s h a r e d   w i t h   s c h o o l s ."])

    assert said(read(tmp_path, sheet, last_page()), "came apart into single letters")


@pytest.mark.parametrize("feed", ["\f", ""])
def test_footnotes_below_a_mark_alone_on_its_line_go(tmp_path: Path, feed: str) -> None:
    lists = (
        "Areas for improvement\n\n- Plans are not shared with the board1 in time.\n- Schools are not told by the new"
        " group2 either.\n\n1\nfrom 1 July the board is a committee\nof two councils\n\n2\nFormed in"
        f" 2018.\n\n{feed}Background\n\nMany families moved here.\n"
    )

    assert texts(read_letter(saved(tmp_path, plain_letter(lists)))) == [
        "Plans are not shared with the board in time.",
        "Schools are not told by the new group either.",
    ]


def test_a_few_words_above_a_paragraph_of_plain_text_are_its_heading(tmp_path: Path) -> None:
    wrapped = (
        "Social work decisions are not always informed by what is known of the family and\nits history. Plans wait.\n"
    )
    lists = (
        f"Areas for improvement\nRisk at the front door\n{wrapped}Leadership and management\n"
        f"{wrapped.replace('Social', 'Later')}"
    )

    assert [heading for heading, _ in themed(read_letter(saved(tmp_path, plain_letter(lists))))] == [
        "Risk at the front door",
        "Leadership and management",
    ]


@pytest.mark.parametrize(
    "heading", [["Meysydd i’w gwella / Areas for improvement"], ["Meysydd i’w gwella", "Areas for improvement"]]
)
def test_a_heading_may_be_in_two_languages(tmp_path: Path, heading: list[str]) -> None:
    sheet, top = first_page()
    for line in heading:
        sheet.write(MARGIN, top, line, bold=True)
        top += LEADING
    listed(sheet, top + LEADING)

    assert texts(read(tmp_path, sheet, last_page())) == WHOLE
