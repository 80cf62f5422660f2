"""Pages as printers and scanners leave them: set to one side, lying down, with whatever is printed at their edges."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.importers.letter.paper import (
    DEEPER,
    HEIGHT,
    MARGIN,
    SET_IN,
    WIDTH,
    Sheet,
    first_page,
    last_page,
    pdf_of,
    plain_letter,
    saved,
)
from wsoa.domain.letter.read_letter import Origin, ReadLetter
from wsoa.importers.letter import read_letter

WHOM = [
    "housing",
    "schools",
    "nurses",
    "midwives",
    "police",
    "prisons",
    "courts",
    "charities",
    "clinics",
    "colleges",
    "hospitals",
    "councils",
    "wardens",
]


def lines_about(whom: str) -> list[str]:
    """One area for improvement, three lines long."""
    return [
        f"Partners do not tell {whom} what they know of children who go missing, or",
        f"of the risks that they face when they do so in the evenings, and so {whom}",
        f"cannot plan for them with {whom} elsewhere.",
    ]


def about(whom: Sequence[str]) -> list[str]:
    return [" ".join(lines_about(one)) for one in whom]


def read(folder: Path, sheets: Sequence[Sheet]) -> ReadLetter:
    return read_letter(saved(folder, pdf_of([*sheets, last_page()]), "letter.pdf"))


def texts(letter: ReadLetter) -> list[str]:
    return [area.text for area in letter.areas]


def moved(sheet: Sheet, right: float) -> Sheet:
    """The same page, everything on it set to the right."""
    return Sheet([f"q 1 0 0 1 {right} 0 cm", *sheet.commands, "Q"])


def filled(sheet: Sheet, top: float, whom: Sequence[str], glyph: str = "•") -> Sheet:
    """With an area about each of these."""
    filled_to(sheet, top, whom, glyph)
    return sheet


def filled_to(sheet: Sheet, top: float, whom: Sequence[str], glyph: str = "•") -> float:
    """An area about each of these; where the next begins."""
    for one in whom:
        top = sheet.bullet(top, lines_about(one), glyph=glyph)
    return top


def listed(glyph: str = "•") -> Sheet:
    """A first page with the first three areas."""
    sheet, top = first_page()
    return filled(sheet, sheet.heading(top, "Areas for improvement"), WHOM[:3], glyph)


@pytest.mark.parametrize(("gutter", "glyph"), [(12, "•"), (20, "1."), (20, "•"), (-20, "•"), (40, "•"), (-72, "•")])
def test_a_gutter_makes_no_sub_bullets_of_areas(tmp_path: Path, gutter: float, glyph: str) -> None:
    sheets = [
        listed(glyph),
        *(filled(Sheet(), 80, WHOM[start:end], glyph) for start, end in ((3, 7), (7, 11), (11, 13))),
    ]

    letter = read(
        tmp_path, [moved(sheet, gutter / 2 * (1 if number % 2 else -1)) for number, sheet in enumerate(sheets, 1)]
    )

    assert texts(letter) == about(WHOM)
    assert letter.place == "Exampleshire"


def test_sub_bullets_on_a_page_with_a_gutter_stay_sub_bullets(tmp_path: Path) -> None:
    two = Sheet()
    top = two.bullet(80, ["Leaders should ensure that:"])
    for words in ("plans are made", "plans are shared"):
        top = two.bullet(top, [words], left=SET_IN, glyph="–")
    filled(two, top, WHOM[3:6])

    letter = read(tmp_path, [moved(listed(), 20), moved(two, -20)])

    assert texts(letter) == [
        *about(WHOM[:3]),
        "Leaders should ensure that:\nplans are made\nplans are shared",
        *about(WHOM[3:6]),
    ]


@pytest.mark.parametrize("hang", [8, 11, 14, 18])
def test_pages_with_more_or_fewer_bullets_are_not_taken_for_set_to_one_side(tmp_path: Path, hang: float) -> None:
    one, top = first_page()
    two, three = Sheet(), Sheet()
    one.paragraph(top, [line for whom in WHOM[9:] for line in lines_about(whom)])
    two.paragraph(80, [line for whom in WHOM[9:] for line in lines_about(whom)])
    top = two.heading(400, "Areas for improvement")
    for sheet, start, whom in ((two, top, WHOM[:3]), (three, 80.0, WHOM[3:8])):
        top = start
        for one_of in whom:
            sheet.write(MARGIN, top, "•")
            top = sheet.paragraph(top, lines_about(one_of), left=MARGIN + hang)

    assert texts(read(tmp_path, [one, two, three])) == about(WHOM[:8])


def test_a_list_set_in_on_pages_of_its_own_is_not_taken_for_a_gutter(tmp_path: Path) -> None:
    one, top = first_page()
    one.paragraph(one.heading(top, "Headline findings"), [line for whom in WHOM[9:] for line in lines_about(whom)])
    two, three = Sheet(), Sheet()
    top = two.heading(80, "Areas for improvement")
    for sheet, start, whom in ((two, top, WHOM[:4]), (three, 80.0, WHOM[4:6])):
        top = start
        for one_of in whom:
            sheet.write(SET_IN, top, "•")
            top = sheet.paragraph(top, lines_about(one_of), left=DEEPER)

    assert texts(read(tmp_path, [one, two, three])) == about(WHOM[:6])


@pytest.mark.parametrize("foot", ["{}", "Page {}", "Page {} of 4", "- {} -", "{} of 4", "Exampleshire letter: page {}"])
def test_page_numbers_of_any_form_are_no_part_of_an_area(tmp_path: Path, foot: str) -> None:
    sheets = [listed(), filled(Sheet(), 80, WHOM[3:8]), filled(Sheet(), 80, WHOM[8:])]
    cut = [sheet.write(280, 790, foot.format(number)) for number, sheet in enumerate(sheets, 1)]

    assert texts(read(tmp_path, cut)) == about(WHOM)


def test_page_numbers_may_be_roman(tmp_path: Path) -> None:
    sheets = [
        sheet.write(290, 790, number) for sheet, number in ((listed(), "i"), (filled(Sheet(), 80, WHOM[3:8]), "ii"))
    ]

    assert texts(read(tmp_path, sheets)) == about(WHOM[:8])


def test_a_running_head_goes_even_in_a_letter_of_two_pages(tmp_path: Path) -> None:
    one, two = listed(), filled(Sheet(), 80, WHOM[3:8])
    for sheet in (one, two):
        sheet.write(MARGIN, 40, "Letter to the partnership in Exampleshire")

    assert texts(read(tmp_path, [one, two])) == about(WHOM[:8])


def test_a_page_that_lies_down_is_read_like_any_other(tmp_path: Path) -> None:
    two = Sheet()
    for top, words in zip((80, 140, 200), about(WHOM[3:6]), strict=True):
        two.bullet(top, [words])
    content = pdf_of([listed(), two, last_page()])
    upright, lying = (f"[0 0 {WIDTH} {HEIGHT}]".encode(), f"[0 {HEIGHT - WIDTH} {HEIGHT} {HEIGHT}]".encode())
    first, second, third, fourth = content.split(upright)

    letter = read_letter(
        saved(tmp_path, upright.join((first, second)) + lying + upright.join((third, fourth)), "letter.pdf")
    )

    assert texts(letter) == about(WHOM[:6])


@pytest.mark.parametrize(
    ("fact", "page", "words"),
    [
        ("published", 1, "8 May 2019"),
        ("place", 1, "and neglect in Exampleshire"),
        ("theme", 1, "Joint targeted area inspection"),
        ("fieldwork", 1, "Between 18 and 22 March 2019"),
        ("addressees", 1, "Ada Example"),
        ("prepares", 2, "The local authority should prepare"),
        ("contributors", 2, "NPS, the clinical"),
        ("sends", 2, "NPS, the clinical commissioning group and Exampleshire Police. The director"),
        ("mailbox", 2, "ProtectionOfChildren@"),
        ("deadline", 2, "ProtectionOfChildren@"),
    ],
)
def test_each_fact_says_on_which_page_and_line_it_begins(tmp_path: Path, fact: str, page: int, words: str) -> None:
    one, two = listed(), last_page()

    found = read(tmp_path, [one]).origin(fact)

    assert found == Origin(fact, page, line_of((one, two)[page - 1], words))


def line_of(sheet: Sheet, words: str) -> int:
    """Counted from the top, what stands at one height being one line."""
    heights: list[str] = []
    for command in sheet.commands:
        height = command.split(" ")[5]
        heights += [height] if height not in heights else []
        if words in command:
            return heights.index(height) + 1
    raise AssertionError(words)


def test_a_plain_letter_says_the_line(tmp_path: Path) -> None:
    text = plain_letter("Areas for improvement\n\n- Referrals are too late.")

    letter = read_letter(saved(tmp_path, text))

    deadline = letter.origin("deadline")
    assert deadline == Origin(
        "deadline", None, next(number for number, line in enumerate(text.splitlines(), 1) if "by 15 August" in line)
    )


def in_columns(sheet: Sheet, start: float, *columns: Sequence[str]) -> float:
    """Columns of bullets beside one another, in small type; where what stands below them begins."""
    ends = []
    for number, whom in enumerate(columns):
        left, top = MARGIN + 258 * number, start
        for words in about(whom):
            sheet.write(left, top, "•", size=10)
            for first in range(0, len(words.split()), 7):
                sheet.write(left + 14, top, " ".join(words.split()[first : first + 7]), size=10)
                top += 12
            top += 12
        ends.append(top)
    return max(ends)


def test_text_in_two_columns_is_read_one_after_the_other(tmp_path: Path) -> None:
    two = Sheet()
    in_columns(two, 100, WHOM[3:6], WHOM[6:9])

    assert texts(read(tmp_path, [listed(), two])) == about(WHOM[:9])


def test_what_stands_across_two_columns_is_read_before_them_or_after_them(tmp_path: Path) -> None:
    two = Sheet()
    top = in_columns(two, filled_to(two, 80, WHOM[3:4]), WHOM[4:7], WHOM[7:10])
    filled(two, top + 12, WHOM[10:12])

    assert texts(read(tmp_path, [listed(), two])) == about(WHOM[:12])


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_page_that_is_shown_lying_down_is_read_the_way_its_text_runs(tmp_path: Path, turned: int) -> None:
    sheet, top = first_page()
    filled(sheet, sheet.heading(top, "Areas for improvement"), WHOM[:2])

    letter = read(tmp_path, [Sheet(sheet.commands, turned=turned)])

    assert texts(letter) == about(WHOM[:2])
