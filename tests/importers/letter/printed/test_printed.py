"""Printed letters: structure is told by where and how words are printed, whatever order the PDF stores them in."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from tests.importers.letter.paper import (
    DEEPER,
    HEIGHT,
    LEADING,
    MARGIN,
    SET_IN,
    WIDTH,
    Sheet,
    first_page,
    last_page,
    pdf_of,
    saved,
)
from wsoa.domain.letter.read_letter import ReadLetter
from wsoa.domain.statement.choices import AreaKind
from wsoa.importers.letter import read_letter

FIRST = ["The quality of referrals is too variable, and some partners do not share what", "they know."]
SECOND = ["Plans are not shared with schools."]
WHOLE = [" ".join(FIRST), " ".join(SECOND)]


def read(folder: Path, sheets: Sequence[Sheet]) -> ReadLetter:
    return read_letter(saved(folder, pdf_of([*sheets, last_page()]), "letter.pdf"))


def texts(letter: ReadLetter) -> list[str]:
    return [area.text for area in letter.areas]


def listed(heading: str = "Areas for improvement") -> tuple[Sheet, float]:
    """A first page whose list has two areas, and where the next line goes."""
    sheet, top = first_page()
    top = sheet.heading(top, heading)
    top = sheet.bullet(top, FIRST)
    return sheet, sheet.bullet(top, SECOND)


def test_a_printed_letter_is_read_with_the_page_and_line_of_each_area(tmp_path: Path) -> None:
    letter = read(tmp_path, [listed()[0]])

    assert texts(letter) == WHOLE
    assert [(area.page, area.line, area.heading) for area in letter.areas] == [
        (1, 10, "Areas for improvement"),
        (1, 12, "Areas for improvement"),
    ]
    assert letter.place == "Exampleshire"
    assert letter.warnings == ()


def test_a_pdf_is_told_by_its_content_and_not_by_its_name(tmp_path: Path) -> None:
    path = saved(tmp_path, b"\n" + pdf_of([listed()[0], last_page()]), "letter.txt")

    assert texts(read_letter(path)) == WHOLE


def test_an_area_that_a_page_cuts_is_joined_without_page_number_and_letterhead(tmp_path: Path) -> None:
    one, _ = listed()
    one.bullet(700, ["Meetings are too inconsistent. Where"])
    two = Sheet().write(SET_IN, 100, "established, they have not shared enough.")
    two.bullet(130, ["Leaders do not know."])
    three = Sheet()
    three.bullet(100, ["Schools are not told."])
    sheets = [
        sheet.page_number(n).write(440, 40, "Care Quality").write(440, 52, "Commission")
        for n, sheet in enumerate((one, two, three), 1)
    ]

    letter = read(tmp_path, sheets)

    assert texts(letter)[2:] == [
        "Meetings are too inconsistent. Where established, they have not shared enough.",
        "Leaders do not know.",
        "Schools are not told.",
    ]
    assert [area.page for area in letter.areas] == [1, 1, 1, 2, 3]


def test_a_footnote_between_two_halves_of_an_area_goes_and_its_mark_too(tmp_path: Path) -> None:
    one, _ = listed()
    one.write(MARGIN, 700, "•").write(SET_IN, 700, "Operation Example").write(192, 695, "2", size=6.5).write(
        200, 700, "tells schools what"
    )
    one.write(MARGIN, 740, "2", size=6.5).write(
        80, 743, "A project of the police, which tells schools of incidents", size=9
    ).write(MARGIN, 755, "at home.", size=9)
    two = Sheet().write(SET_IN, 80, "happened, but late.")

    assert texts(read(tmp_path, [one, two]))[2:] == ["Operation Example tells schools what happened, but late."]


def test_hyphens_at_line_ends_are_kept_where_the_word_has_one(tmp_path: Path) -> None:
    sheet, top = listed()
    sheet.bullet(
        top,
        [
            "Information-sharing is weak, wellbeing matters, and the response is not multi-",
            "agency. Children’s well-",
            "being is not known.",
        ],
    )

    assert (
        texts(read(tmp_path, [sheet]))[2]
        == "Information-sharing is weak, wellbeing matters, and the response is not multi-agency. Children’s wellbeing"
        " is not known."
    )


def test_a_story_in_a_frame_is_no_area_even_where_the_page_cuts_it(tmp_path: Path) -> None:
    one, _ = listed()
    one.frame(85, 600, 510, 790).write(SET_IN, 620, "Case study: area for improvement", bold=True)
    one.paragraph(650, ["Sam waited seven weeks, because nobody shared", "what they knew."], left=SET_IN)
    two = Sheet().frame(85, 70, 510, 160)
    two.paragraph(90, ["In the end Sam moved away."], left=SET_IN)
    two.bullet(200, ["Schools are not told."])

    assert texts(read(tmp_path, [one, two])) == [*WHOLE, "Schools are not told."]


def test_a_story_without_a_frame_lasts_to_the_next_known_heading(tmp_path: Path) -> None:
    sheet, top = listed("Key strengths")
    top = sheet.heading(top, "Practice study: highly effective practice", size=12)
    top = sheet.paragraph(top, ["Sam was helped at once."])
    top = sheet.heading(top, "Areas for improvement")
    sheet.bullet(top, FIRST)

    letter = read(tmp_path, [sheet])

    assert texts(letter) == WHOLE[:1]
    assert [strength.text for strength in letter.strengths] == WHOLE


def test_a_box_that_is_no_story_is_left_out_of_the_list_and_said(tmp_path: Path) -> None:
    sheet, top = listed()
    sheet.frame(85, top, 510, top + 40)
    sheet.paragraph(top + 20, ["Children said that they feel safe."], left=SET_IN)

    letter = read(tmp_path, [sheet])

    assert texts(letter) == WHOLE
    assert any("Children said" in warning for warning in letter.warnings)


@pytest.mark.parametrize(("grey", "is_box"), [(1, False), (0.8, True)], ids=["white", "grey"])
def test_a_white_shape_behind_an_area_is_no_box_and_a_shaded_one_is(
    tmp_path: Path, grey: float, *, is_box: bool
) -> None:
    sheet, top = listed()
    sheet.fill(60, top - 20, 540, top + 30, grey=grey)
    sheet.bullet(top, ["Schools are not told."])

    letter = read(tmp_path, [sheet])

    assert texts(letter) == (WHOLE if is_box else [*WHOLE, "Schools are not told."])
    assert any(warning.startswith("A box in the list") for warning in letter.warnings) == is_box


def test_sub_headings_are_themes_whatever_their_size(tmp_path: Path) -> None:
    sheet, top = first_page()
    top = sheet.heading(top, "Areas for improvement", size=12)
    top = sheet.bullet(sheet.heading(top, "Front door", size=12), FIRST)
    sheet.bullet(sheet.heading(top, "Leadership and management", size=12), SECOND)

    assert [(area.heading, area.text) for area in read(tmp_path, [sheet]).areas] == [
        ("Front door", WHOLE[0]),
        ("Leadership and management", WHOLE[1]),
    ]


def test_a_heading_with_prose_below_it_ends_the_list(tmp_path: Path) -> None:
    sheet, top = listed("What needs to improve?")
    top = sheet.paragraph(
        sheet.heading(top, "Exampleshire Safeguarding Partnership", size=12), ["The partnership is strong."]
    )
    sheet.bullet(top, ["It meets often."])

    assert texts(read(tmp_path, [sheet])) == WHOLE


def test_sub_bullets_and_further_paragraphs_stay_inside_their_area(tmp_path: Path) -> None:
    sheet, top = first_page()
    top = sheet.heading(top, "Area for priority action")
    top = sheet.paragraph(top, ["Urgent action is required. Priority action should be taken in these areas:"])
    top = sheet.bullet(top, ["Leaders should ensure that:"]) - LEADING
    for line in ("the police record more", "schools are told"):
        top = sheet.bullet(top, [line], left=SET_IN, glyph="-") - LEADING
    top = sheet.paragraph(top + LEADING, ["This was found before."], left=SET_IN)
    sheet.bullet(top, SECOND)

    letter = read(tmp_path, [sheet])

    assert texts(letter) == [
        "Leaders should ensure that:\nthe police record more\nschools are told\nThis was found before.",
        WHOLE[1],
    ]
    assert {area.kind for area in letter.areas} == {AreaKind.PRIORITY}


def test_bullets_of_the_same_kind_set_in_further_are_sub_bullets(tmp_path: Path) -> None:
    sheet, top = listed()
    sheet.bullet(sheet.bullet(top, ["Leaders should know:"]), ["how many wait."], left=SET_IN)

    assert texts(read(tmp_path, [sheet]))[2:] == ["Leaders should know:\nhow many wait."]


def test_a_minus_sign_before_a_line_that_is_set_in_is_a_sub_bullet(tmp_path: Path) -> None:
    sheet, top = listed()
    top = sheet.bullet(top, ["Leaders should ensure that:"]) - LEADING
    for number, line in enumerate(("the police record more,", "schools are told.")):
        sheet.minus(SET_IN, top + number * LEADING).write(DEEPER, top + number * LEADING, line)

    assert texts(read(tmp_path, [sheet]))[2:] == [
        "Leaders should ensure that:\nthe police record more,\nschools are told."
    ]


def test_a_letter_without_bullets_gives_its_paragraphs_across_pages(tmp_path: Path) -> None:
    one, top = first_page()
    top = one.paragraph(one.heading(top, "Areas for improvement"), FIRST)
    one.paragraph(700, ["Leaders have not yet put in place what they agreed after the last inspection in"])
    two = Sheet()
    two.paragraph(two.paragraph(80, ["2015, and partners wait."]), SECOND)

    assert texts(read(tmp_path, [one, two])) == [
        WHOLE[0],
        "Leaders have not yet put in place what they agreed after the last inspection in 2015, and partners wait.",
        WHOLE[1],
    ]


def test_the_order_in_which_a_pdf_stores_its_words_does_not_matter(tmp_path: Path) -> None:
    sheet, _ = listed()
    mixed = list(sheet.commands)
    Random(7).shuffle(mixed)  # noqa: S311 - the same order every time

    in_order, shuffled = read(tmp_path, [sheet]), read(tmp_path, [replace(sheet, commands=mixed)])

    assert in_order == shuffled


def test_what_is_printed_twice_over_itself_is_read_once(tmp_path: Path) -> None:
    sheet, _ = listed()
    doubled = Sheet(
        [*sheet.commands, *(command.replace(f"{MARGIN} ", f"{MARGIN + 0.2} ") for command in sheet.commands)]
    )

    assert texts(read(tmp_path, [doubled])) == WHOLE


def test_a_font_drawn_larger_than_its_size_counts_as_it_is_printed(tmp_path: Path) -> None:
    sheet, _ = listed()
    tiny = [f"q 10 0 0 10 0 0 cm {_tenth(command)} Q" for command in sheet.commands]

    assert texts(read(tmp_path, [Sheet(tiny)])) == WHOLE


def _tenth(command: str) -> str:
    """The same line of text, written at a tenth of its size and place."""
    begin, font, size, tf, left, top, *rest = command.split(" ", 6)
    assert (begin, tf) == ("BT", "Tf")
    return " ".join((begin, font, str(float(size) / 10), tf, str(float(left) / 10), str(float(top) / 10), *rest))


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_page_that_is_stored_on_its_side_is_read_as_it_is_shown(tmp_path: Path, turned: int) -> None:
    matrix = {90: f"0 1 -1 0 {HEIGHT} 0", 180: f"-1 0 0 -1 {WIDTH} {HEIGHT}", 270: f"0 -1 1 0 0 {WIDTH}"}[turned]
    sheet, _ = listed()
    sheets = [Sheet([f"q {matrix} cm", *page.commands, "Q"], turned=turned) for page in (sheet, last_page())]
    content = pdf_of(sheets)
    if turned != 180:
        content = content.replace(f"[0 0 {WIDTH} {HEIGHT}]".encode(), f"[0 0 {HEIGHT} {WIDTH}]".encode())

    letter = read_letter(saved(tmp_path, content, "letter.pdf"))

    assert texts(letter) == WHOLE
    assert letter.warnings == ()


def test_an_item_whose_bullet_is_missing_is_kept_and_said(tmp_path: Path) -> None:
    sheet, top = first_page()
    top = sheet.paragraph(sheet.heading(top, "Areas for improvement"), FIRST, left=SET_IN)
    sheet.bullet(top, SECOND)

    letter = read(tmp_path, [sheet])

    assert texts(letter) == WHOLE
    assert any("no bullet" in warning for warning in letter.warnings)


def table(sheet: Sheet, top: float, rows: Sequence[tuple[Sequence[str], Sequence[str]]]) -> float:
    """A ruled table of two columns, its cells stored column by column; where it ends."""
    left, middle, right, start = 60.0, 220.0, 530.0, top
    heights = [LEADING * max(len(one), len(other)) + 6 for one, other in rows]
    for column, x in ((0, left), (1, middle)):
        top = start
        for height, row in zip(heights, rows, strict=True):
            for number, line in enumerate(row[column]):
                sheet.write(
                    x + 6,
                    top + 14 + number * LEADING,
                    line,
                    bold=line in {"Responsible body", "Areas for priority action"},
                )
            top += height
    for edge in (start, *(start + sum(heights[: n + 1]) for n in range(len(heights)))):
        sheet.rule(left, edge, right, edge)
    for x in (left, middle, right):
        sheet.rule(x, start, x, top)
    return top


def report() -> Sheet:
    """The opening of an area SEND report."""
    sheet = Sheet().write(MARGIN, 80, "Area SEND inspection of Exampleshire Local Area Partnership", size=20, bold=True)
    sheet.paragraph(
        120,
        [
            "Inspection dates: 20 to 24 November 2023",
            "Date of previous inspection: 27 to 31 March 2017",
            "His Majesty’s Chief Inspector requires the local area partnership to prepare and submit a priority",
            "action plan (area SEND) to address the identified areas for priority action.",
        ],
    )
    return sheet


def test_areas_in_a_table_stand_beside_their_bodies_even_where_a_page_cuts_a_row(tmp_path: Path) -> None:
    one, two = report(), Sheet()
    header = (["Responsible body"], ["Areas for priority action"])
    bodies = ["Exton Council and NHS", "Exshire and Exham ICB"]
    table(
        one,
        one.heading(600, "Areas for priority action"),
        [header, (bodies, ["Leaders should act on waits."]), (bodies[:1], ["Leaders should ensure"])],
    )
    top = table(
        two,
        80,
        [(bodies[1:], ["that plans are good."]), (["Exton Council"], ["Leaders should agree on how", "they share."])],
    )
    top = two.heading(top + 40, "Areas for improvement")
    two.rule(60, top, 530, top).rule(60, top + 60, 530, top + 60).rule(60, top, 60, top + 60).rule(
        530, top, 530, top + 60
    ).rule(60, top + 30, 530, top + 30)
    two.write(66, top + 20, "Leaders should listen to families.").write(66, top + 50, "Leaders should use data.")
    two.heading(top + 100, "Local area partnership details")

    letter = read_letter(saved(tmp_path, pdf_of([one, two]), "report.pdf"))

    both = ("Exton Council", "NHS Exshire and Exham ICB")
    assert [(area.text, area.bodies) for area in letter.areas] == [
        ("Leaders should act on waits.", both),
        ("Leaders should ensure that plans are good.", both),
        ("Leaders should agree on how they share.", ("Exton Council",)),
        ("Leaders should listen to families.", ()),
        ("Leaders should use data.", ()),
    ]
    assert (letter.place, letter.prepares, letter.sends) == (
        "Exampleshire Local Area Partnership",
        "the local area partnership",
        "the local area partnership",
    )
    assert any(warning.startswith("The letter names no deadline.") for warning in letter.warnings)


def test_a_frame_around_a_list_of_bullets_makes_no_table_of_it(tmp_path: Path) -> None:
    sheet, top = first_page()
    top = sheet.heading(top, "Areas for improvement")
    sheet.frame(60, top - 20, 540, top + 120)
    sheet.bullet(sheet.bullet(top, FIRST), SECOND)

    assert texts(read(tmp_path, [sheet])) == WHOLE


def test_a_sentence_in_bold_is_no_heading(tmp_path: Path) -> None:
    end = last_page().write(MARGIN, 300, "The police should take part in the response.", bold=True)
    sheet, top = listed()
    sheet.write(MARGIN, top, "Urgent action is required.", bold=True)
    sheet.bullet(top + 2 * LEADING, ["Schools are not told."])

    letter = read_letter(saved(tmp_path, pdf_of([sheet, end]), "letter.pdf"))

    assert texts(letter) == [*WHOLE, "Schools are not told."]
    assert letter.deadline is not None


def test_a_page_without_text_between_others_is_said(tmp_path: Path) -> None:
    letter = read(tmp_path, [listed()[0], Sheet().frame(50, 50, 500, 700)])

    assert letter.warnings == ("Page 2 holds no text: if it shows any, areas may be missing. Look at it.",)


def test_columns_deeper_in_are_no_areas(tmp_path: Path) -> None:
    sheet, top = listed()
    sheet.heading(top, "Next steps")
    sheet.bullet(top + 2 * LEADING, ["A bullet below another heading."], left=DEEPER)

    assert texts(read(tmp_path, [sheet])) == WHOLE
