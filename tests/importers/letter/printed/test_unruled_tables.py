"""Tables of area SEND reports that are printed without lines, or with some of them.

Columns and rows from where their words stand.
"""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.importers.letter.paper import LEADING, MARGIN, Sheet, pdf_of, saved
from wsoa.domain.letter.read_letter import ReadLetter
from wsoa.importers.letter import read_letter

Row = Sequence[Sequence[str]]
LEFT, RIGHT = 66.0, 530.0
TWO, THREE = (LEFT, 230.0), (LEFT, 200.0, 430.0)
HEADER = (["Responsible body"], ["Areas for priority action"])
BODIES = ["Exton Council and NHS", "Exshire and Exham ICB"]
ONE = (
    BODIES,
    [
        "Leaders should act with urgency on the waits",
        "of children for an assessment, and on what",
        "they are offered while they wait.",
    ],
)
OTHER = (BODIES, ["Leaders should ensure that plans are good, and", "that they are reviewed."])
SHORT = (["Exton Council"], ["Leaders should agree on how they share what", "they know of children who move."])
NAMES = ("Exton Council", "NHS Exshire and Exham ICB")
EXPECTED = [(" ".join(ONE[1]), NAMES), (" ".join(OTHER[1]), NAMES), (" ".join(SHORT[1]), NAMES[:1])]


def report() -> Sheet:
    """The opening of an area SEND report."""
    sheet = Sheet().write(MARGIN, 80, "Area SEND inspection of Exampleshire Local Area Partnership", size=20, bold=True)
    sheet.paragraph(
        120,
        [
            "Inspection dates: 20 to 24 November 2023",
            "Ofsted and the Care Quality Commission inspected the partnership.",
            "His Majesty’s Chief Inspector requires the local area partnership to prepare and submit a priority",
            "action plan (area SEND) to address the identified areas for priority action.",
        ],
    )
    return sheet


def table(
    sheet: Sheet, top: float, rows: Sequence[Row], *, columns: Sequence[float] = TWO, lines: str = "none"
) -> float:
    """Rows of cells under bold headers, with the lines or shades asked for, close or not; and where they end."""
    edges = [top]
    for number, row in enumerate(rows):
        for left, cell in zip(columns, row, strict=True):
            for line, words in enumerate(cell):
                sheet.write(
                    left,
                    edges[-1] + 14 + line * LEADING,
                    words,
                    bold=number == 0 and words in {*HEADER[0], *HEADER[1], "Timescale"},
                )
        edges.append(edges[-1] + LEADING * max(map(len, row)) + (0 if lines == "close" else 8))
        if lines == "shades" and number % 2:
            sheet.commands.append(f"q 0.9 g {LEFT - 6} {842 - edges[-1]} {RIGHT - LEFT} {edges[-1] - edges[-2]} re f Q")
    for edge in edges if lines in {"level", "all"} else []:
        sheet.rule(LEFT - 6, edge, RIGHT, edge)
    for left in (*columns, RIGHT + 6) if lines == "all" else []:
        sheet.rule(left - 6, edges[0], left - 6, edges[-1])
    return edges[-1]


def read(folder: Path, *sheets: Sheet) -> ReadLetter:
    return read_letter(saved(folder, pdf_of(sheets), "report.pdf"))


def found(letter: ReadLetter) -> list[tuple[str, tuple[str, ...]]]:
    return [(area.text, area.bodies) for area in letter.areas]


@pytest.mark.parametrize("lines", ["none", "level", "shades", "all"])
def test_areas_stand_beside_their_bodies_whatever_lines_a_table_has(tmp_path: Path, lines: str) -> None:
    sheet = report()
    table(sheet, sheet.heading(300, "Areas for priority action"), [HEADER, ONE, OTHER, SHORT], lines=lines)

    letter = read(tmp_path, sheet)

    assert found(letter) == EXPECTED
    assert any("no lines around its cells" in warning for warning in letter.warnings) == (lines != "all")


def test_rows_that_stand_close_are_parted_where_a_column_has_nothing_or_the_same_names_come_again(
    tmp_path: Path,
) -> None:
    sheet = report()
    table(sheet, sheet.heading(300, "Areas for priority action"), [HEADER, ONE, OTHER, OTHER], lines="close")

    assert found(read(tmp_path, sheet)) == [EXPECTED[0], EXPECTED[1], EXPECTED[1]]


@pytest.mark.parametrize("header", [[], [HEADER]], ids=["without its header", "with its header again"])
def test_a_table_without_lines_goes_on_over_the_page(tmp_path: Path, header: list[Row]) -> None:
    one, two = report().page_number(1), Sheet().page_number(2)
    table(one, one.heading(600, "Areas for priority action"), [HEADER, ONE, (BODIES[:1], OTHER[1][:1])])
    end = table(two, 80, [*header, (BODIES[1:], OTHER[1][1:]), SHORT])
    two.paragraph(two.heading(end + 40, "Local area partnership details"), ["Exton Council"])

    assert found(read(tmp_path, one, two)) == EXPECTED


def test_names_may_stand_in_the_middle_beside_a_long_area(tmp_path: Path) -> None:
    sheet, long = (
        report(),
        [
            "Leaders should act on the waits of children",
            "for an assessment, on what they are offered",
            "while they wait, and on who",
            "tells them.",
        ],
    )
    table(
        sheet,
        sheet.heading(300, "Areas for priority action"),
        [HEADER, (["", "Exton Council"], long), (["", "Exton Council"], [*long[:3], "sees them."])],
    )

    assert found(read(tmp_path, sheet)) == [
        (" ".join(long), NAMES[:1]),
        (" ".join([*long[:3], "sees them."]), NAMES[:1]),
    ]


def test_a_table_of_one_column_without_lines_keeps_bullets_within_its_rows(tmp_path: Path) -> None:
    sheet = report()
    top = sheet.heading(300, "Areas for improvement") - LEADING
    sheet.write(LEFT + 8, top, "Areas for improvement", bold=True)
    top = (
        sheet.paragraph(top + LEADING, ["Leaders should work at pace. This includes ensuring that:"], left=LEFT + 8)
        - LEADING
    )
    for words in ("schools are told;", "data are shared; and", "families are heard."):
        sheet.write(LEFT + 20, top, "•").write(LEFT + 34, top, words)
        top += LEADING
    sheet.paragraph(
        top + 1,
        ["Leaders should listen to families about what they are offered and when.", "They should act on it."],
        left=LEFT + 8,
    )
    sheet.paragraph(top + 1 + 2 * LEADING, ["Leaders should use data."], left=LEFT + 8)

    letter = read(tmp_path, sheet)

    assert not any("in one cell" in warning for warning in letter.warnings)
    assert [area.text.split("\n") for area in letter.areas] == [
        [
            "Leaders should work at pace. This includes ensuring that:",
            "schools are told;",
            "data are shared; and",
            "families are heard.",
        ],
        ["Leaders should listen to families about what they are offered and when. They should act on it."],
        ["Leaders should use data."],
    ]


def test_the_areas_are_in_the_column_below_their_heading(tmp_path: Path) -> None:
    sheet = report()
    rows = [(*reversed(HEADER), ["Timescale"]), *((row[1], row[0], ["At once"]) for row in (ONE, SHORT))]
    table(sheet, sheet.heading(300, "Areas for priority action"), rows, columns=(LEFT, 350.0, 480.0), lines="all")

    assert found(read(tmp_path, sheet)) == [EXPECTED[0], EXPECTED[2]]


def test_a_number_before_a_row_is_no_body(tmp_path: Path) -> None:
    sheet = report()
    rows = [(["No."], *HEADER), (["1"], *ONE), (["2"], *SHORT)]
    table(sheet, sheet.heading(300, "Areas for priority action"), rows, columns=(LEFT, 110.0, 270.0), lines="all")

    assert found(read(tmp_path, sheet)) == [EXPECTED[0], EXPECTED[2]]


def test_plain_text_of_a_table_is_doubted(tmp_path: Path) -> None:
    text = """Area SEND inspection of Exampleshire Local Area Partnership

Inspection dates: 20 to 24 November 2023

Ofsted requires the local area partnership to prepare and submit a priority action plan (area SEND).

Areas for priority action

Responsible body Areas for priority action

Exton Council Leaders should act."""

    assert any("plain text keeps no cells" in warning for warning in read_letter(saved(tmp_path, text)).warnings)


def test_paragraphs_in_one_frame_with_their_heading_are_areas_each(tmp_path: Path) -> None:
    sheet = report()
    top = sheet.heading(320, "Areas for improvement")
    sheet.frame(60, 300, 540, top + 5 * LEADING)
    sheet.paragraph(sheet.paragraph(top, ["Leaders should use data."]), ["Leaders should listen."])

    assert [area.text for area in read(tmp_path, sheet).areas] == ["Leaders should use data.", "Leaders should listen."]


def test_rows_that_all_hold_several_paragraphs_are_said(tmp_path: Path) -> None:
    sheet = report()
    row = ["Leaders should use data.", "", "Leaders should listen."]
    table(sheet, sheet.heading(300, "Areas for priority action"), [HEADER, (BODIES, row), (BODIES, row)], lines="all")

    letter = read(tmp_path, sheet)

    assert len(letter.areas) == 2
    assert any("holds several paragraphs" in warning for warning in letter.warnings)


LISTED = ["Leaders should use data.", "Leaders should listen to families, and", "Leaders should share plans."]
REST = "to children."
AREAS = [LISTED[0], f"{LISTED[1]} {REST}", LISTED[2]]
HANG = 20.0


def listed(sheet: Sheet, top: float, marks: Sequence[str], left: float = LEFT) -> float:
    """Three areas with their marks, “□” a drawn one, the second of two lines; where the next line goes."""
    for mark, words in zip(marks, LISTED, strict=True):
        if mark == "□":
            sheet.dot(left, top)
        else:
            sheet.write(left, top, mark)
        sheet.write(left + HANG, top, words)
        if words == LISTED[1]:
            top += LEADING
            sheet.write(left + HANG, top, REST)
        top += LEADING
    return top


def in_one_cell(sheet: Sheet, marks: Sequence[str], above: Sequence[str] = ()) -> float:
    """A table of one column, its heading again above one cell with all areas; where it ends."""
    top = sheet.heading(300, "Areas for improvement")
    sheet.write(LEFT, top + 14, "Areas for improvement", bold=True)
    start = top + 20 + LEADING
    sheet.paragraph(start, above, left=LEFT)
    end = listed(sheet, start + LEADING * len(above), marks)
    for edge in (top, top + 20, end):
        sheet.rule(LEFT - 6, edge, RIGHT, edge)
    sheet.rule(LEFT - 6, top, LEFT - 6, end).rule(RIGHT, top, RIGHT, end)
    return end


@pytest.mark.parametrize(
    "marks",
    [
        "•••",
        "–––",
        "□□□",
        ["1.", "2.", "3."],
        ["(a)", "(b)", "(c)"],
        ["a.", "b.", "c."],
        ["A.", "B.", "C."],
        ["i.", "ii.", "iii."],
    ],
    ids=" ".join,
)
def test_each_item_of_a_list_in_one_cell_is_an_area(tmp_path: Path, marks: Sequence[str]) -> None:
    sheet = report()
    in_one_cell(sheet, marks)

    letter = read(tmp_path, sheet)

    assert [area.text for area in letter.areas] == AREAS
    assert not any("in one cell" in warning for warning in letter.warnings)


def test_the_letters_before_items_may_end_at_one_place(tmp_path: Path) -> None:
    sheet = report()
    top = sheet.heading(300, "Areas for improvement")
    for inset, mark, words in zip((7, 3.5, 0), ("i.", "ii.", "iii."), (LISTED[0], *AREAS[1:]), strict=True):
        sheet.write(LEFT + inset, top, mark).write(LEFT + HANG, top, words)
        top += LEADING

    assert [area.text for area in read(tmp_path, sheet).areas] == AREAS


def test_initials_of_two_people_are_no_list(tmp_path: Path) -> None:
    sheet = report()
    sheet.paragraph(sheet.heading(300, "Areas for improvement"), ["A. Example and others should", "B. told of this."])

    assert [area.text for area in read(tmp_path, sheet).areas] == ["A. Example and others should B. told of this."]


def test_each_item_of_a_list_in_one_cell_has_the_bodies_beside_it(tmp_path: Path) -> None:
    sheet = report()
    rows = [HEADER, (BODIES, ["", "", "", ""]), SHORT]
    top = sheet.heading(300, "Areas for priority action")
    table(sheet, top, rows, lines="all")
    listed(sheet, top + LEADING + 8 + 14, "•••", left=230.0)

    assert found(read(tmp_path, sheet)) == [*((area, NAMES) for area in AREAS), EXPECTED[2]]


def test_a_list_in_one_cell_keeps_what_is_set_in_below_its_items_and_goes_on_over_the_page(tmp_path: Path) -> None:
    one, two = report(), Sheet()
    end = in_one_cell(one, "•••")
    one.write(LEFT + HANG, end - 3, "–").write(LEFT + 2 * HANG, end - 3, "with schools;")
    one.rule(LEFT - 6, end, LEFT - 6, end + 10).rule(RIGHT, end, RIGHT, end + 10)
    two.rule(LEFT - 6, 60, LEFT - 6, 60 + 5 * LEADING).rule(RIGHT, 60, RIGHT, 60 + 5 * LEADING)
    two.write(LEFT + HANG, 80, "–").write(LEFT + 2 * HANG, 80, "with families.")
    listed(two, 80 + LEADING, "•••")

    assert [area.text for area in read(tmp_path, one, two).areas] == [
        *AREAS[:2],
        f"{AREAS[2]}\nwith schools;\nwith families.",
        *AREAS,
    ]


@pytest.mark.parametrize("above", ["Much is to be done.", "Leaders should act on this:"])
def test_a_list_below_a_sentence_that_is_all_a_table_holds_is_doubted(tmp_path: Path, above: str) -> None:
    sheet = report()
    in_one_cell(sheet, "•••", [above])

    letter = read(tmp_path, sheet)

    assert [area.text.split("\n") for area in letter.areas] == [[above, *AREAS]]
    (doubt,) = (warning for warning in letter.warnings if "in one cell" in warning)
    assert doubt == (
        "A list in one cell of the table under “Areas for improvement”, page 1, line 9, was taken as part of the area"
        " above it: “Leaders should use data.”. Check whether each of its items is an area."
    )


@pytest.mark.parametrize(
    ("above", "words", "doubted"),
    [
        ("Leaders should ensure that:", "plans are good.", False),
        ("Leaders should ensure that:", "Plans are good.", True),
        ("Much is to be done.", "plans are good.", True),
    ],
)
def test_a_list_in_one_of_many_rows_is_doubted_unless_it_goes_on_with_the_sentence_above_it(
    tmp_path: Path, above: str, words: str, *, doubted: bool
) -> None:
    sheet = report()
    top = sheet.heading(300, "Areas for priority action")
    table(sheet, top, [HEADER, (BODIES[:1], [above, f"•  {words}"]), SHORT], lines="all")

    letter = read(tmp_path, sheet)

    assert letter.areas[0].text == f"{above}\n{words}"
    assert any("in one cell" in warning for warning in letter.warnings) == doubted


def test_a_list_in_one_cell_that_has_lost_its_marks_is_doubted(tmp_path: Path) -> None:
    sheet = report()
    in_one_cell(sheet, ["", "", ""])

    assert any(
        f"One area may be two, page 1, line 8: a sentence ends early above “{LISTED[1]}" in warning
        for warning in read(tmp_path, sheet).warnings
    )


def test_text_below_the_list_in_a_cell_is_kept_with_the_last_area_and_doubted(tmp_path: Path) -> None:
    sheet = report()
    end = in_one_cell(sheet, "•••")
    sheet.write(LEFT, end - 2, "Much is to be done.")

    letter = read(tmp_path, sheet)

    assert letter.areas[-1].text == f"{AREAS[-1]}\nMuch is to be done."
    assert any("Text without a bullet" in warning and "Much is to be done." in warning for warning in letter.warnings)


def test_dots_are_bullets_only_right_before_the_first_word_of_a_line(tmp_path: Path) -> None:
    sheet = report()
    top = sheet.heading(300, "Areas for improvement")
    for number, (words, dots) in enumerate({LISTED[0]: [72], LISTED[2]: [72], "Leaders should act.": []}.items()):
        sheet.write(86, top + number * 2 * LEADING, words)
        for left in dots:
            sheet.dot(left, top + number * 2 * LEADING)
    sheet.dot(20, top).dot(148, top).dot(72, 700).dot(72, top + 4 * LEADING - 9, filled=False)

    letter = read(tmp_path, sheet)

    assert [area.text for area in letter.areas] == [LISTED[0], f"{LISTED[2]}\nLeaders should act."]
