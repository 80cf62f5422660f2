"""What cannot be right is said.

Pages that are missing, lists without items or without an end, words that were garbled, two letters in one file.
"""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.importers.letter.paper import MARGIN, Sheet, first_page, last_page, pdf_of, plain_letter, saved
from wsoa.importers.letter import read_letter

WHOLE = ["Referrals from schools are late.", "The board does not know why.", "Visits are too rare."]
AREAS = (
    "Areas for improvement\n\n- Referrals from schools are late.\n- The board does not know why.\n"
    "- Visits are too rare."
)


def warnings_on(folder: Path, sheets: Sequence[Sheet]) -> str:
    return "\n".join(read_letter(saved(folder, pdf_of(sheets), "letter.pdf")).warnings)


def warnings_about(folder: Path, lists: str, **around: str) -> str:
    return "\n".join(read_letter(saved(folder, plain_letter(lists, **around))).warnings)


def page_about(*texts: str) -> Sheet:
    sheet = Sheet()
    top = 80.0
    for text in texts:
        top = sheet.bullet(top, [text])
    return sheet


def opening() -> Sheet:
    sheet, top = first_page()
    top = sheet.heading(top, "Areas for improvement")
    for text in WHOLE:
        top = sheet.bullet(top, [text])
    return sheet


def numbered(*numbers: int) -> list[Sheet]:
    """A letter whose pages bear those numbers."""
    middle = [
        page_about(*(f"Service {number} keeps no records of item {item}." for item in range(12)))
        for number in numbers[1:-1]
    ]
    sheets = [opening(), *middle, last_page()]
    return [sheet.page_number(number) for sheet, number in zip(sheets, numbers, strict=True)]


def test_pages_that_count_up_are_in_order(tmp_path: Path) -> None:
    assert "bears the number" not in warnings_on(tmp_path, numbered(1, 2, 3, 4, 5, 6))


def test_a_page_that_is_missing_is_told_by_the_numbers_around_it(tmp_path: Path) -> None:
    told = warnings_on(tmp_path, numbered(1, 2, 3, 5, 6, 7))

    assert "Page 4 of the file bears the number 5, page 3 of it the number 3: pages between them are missing." in told


@pytest.mark.parametrize("numbers", [(1, 2, 4, 3, 5, 6, 7, 8), (1, 2, 3, 3, 4, 5, 6)])
def test_pages_out_of_order_or_doubled_are_told_by_their_numbers(tmp_path: Path, numbers: tuple[int, ...]) -> None:
    told = warnings_on(tmp_path, numbered(*numbers))

    assert "bears the number 3" in told
    assert "doubled or out of order" in told
    assert "are missing" not in told


def test_a_page_with_little_left_on_it_is_to_be_looked_at(tmp_path: Path) -> None:
    full = [
        page_about(*(f"Service {number} keeps no records of item {item}." for item in range(12))) for number in range(4)
    ]

    told = warnings_on(tmp_path, [opening(), full[0], page_about("Visits are late."), *full[1:], last_page()])

    assert "Page 3 holds 3 words only" in told


def test_a_second_greeting_may_be_a_second_letter(tmp_path: Path) -> None:
    letter = plain_letter(AREAS)
    path = saved(tmp_path, letter + letter.replace("local partnership", "partners in Otherham"))

    told = "\n".join(read_letter(path).warnings)

    assert "greets somebody once more" in told
    assert "“Dear partners in Otherham”" in told


def test_a_file_that_ends_within_a_list_is_to_be_completed(tmp_path: Path) -> None:
    assert "The file ends within the list under “Areas for improvement”" in warnings_about(
        tmp_path, AREAS, next_steps=""
    )
    assert "The file ends within" not in warnings_about(tmp_path, AREAS)


@pytest.mark.parametrize(
    ("areas", "told"),
    [
        (AREAS.removesuffix("rare."), "An area ends in the middle of a sentence, line 16: “Visits are too”."),
        (
            AREAS.replace("Referrals", "of referrals"),
            "An area begins in the middle of a sentence, line 14: “of referrals from",
        ),
        (
            AREAS.replace("Referrals", "¯ Referrals"),
            "An area begins with a sign that is no letter, line 14: “¯ Referrals",
        ),
        (AREAS.replace("know why.", "know why:"), "An area ends in the middle of a sentence, line 15"),
    ],
)
def test_an_area_that_is_cut_at_either_end_is_to_be_looked_at(tmp_path: Path, areas: str, told: str) -> None:
    assert told in warnings_about(tmp_path, areas)


def test_a_long_area_with_bullets_in_it_may_be_many(tmp_path: Path) -> None:
    told = warnings_about(tmp_path, f"{AREAS}\n- {'Partners do not share what they know • ' * 30}of children.")

    assert "An area of 242 words holds bullets, line 17" in told


def test_a_full_stop_that_one_area_among_others_lacks_is_no_cut(tmp_path: Path) -> None:
    assert "middle of a sentence" not in warnings_about(tmp_path, AREAS.replace("know why.", "know why"))


def test_a_heading_below_which_nothing_was_found_is_named(tmp_path: Path) -> None:
    nothing = "Areas for priority action\n\nAreas for improvement\n\n- Visits are too rare."
    none = nothing.replace("action\n", "action\n\nThere are no areas for priority action.\n")

    assert "Under “Areas for priority action”, line 12, no area was found." in warnings_about(tmp_path, nothing)
    assert "no area was found" not in warnings_about(tmp_path, none)


def test_areas_for_priority_action_that_the_text_speaks_of_must_be_listed(tmp_path: Path) -> None:
    next_steps = (
        "Next steps\n\nThe partnership should prepare and send a plan to address the identified areas for priority"
        " action by 15 August 2019."
    )

    assert "speaks of areas for priority action, line 20, but no list" in warnings_about(
        tmp_path, AREAS, next_steps=next_steps
    )


def test_an_area_send_report_has_areas_for_improvement_beside_those_for_priority_action(tmp_path: Path) -> None:
    sheet, top = first_page()
    sheet.write(MARGIN, 40, "Area SEND inspection of Exampleshire Local Area Partnership", bold=True)
    sheet.bullet(sheet.heading(top, "Areas for priority action"), WHOLE[:1])

    assert "lists areas for improvement too, but none were found" in warnings_on(tmp_path, [sheet, last_page()])


@pytest.mark.parametrize(
    ("garbled", "told"),
    [
        ("The children9s records are late.", "line 16: “children9s”"),
        ("The CHILD¶V records are late.", "line 16: “CHILD¶V”"),
        ("The children s records are late.", "where an apostrophe may be missing, line 16"),
        ("BT /F3 9 Tf 1 0 0 1 91 Tm (8t)-2( i) TJ ET", "drawing commands, so the file is damaged, line 16"),
        (
            "GRPHVWLF LQFOXGLQJ LQIRUPDWLRQ PRQLWRULQJ WUDLQLQJ LQWHQWLRQV.",
            "letters were exchanged for others",
        ),
        (
            (
                "S e r v i c e s  d o  n o t  t a l k  t o  e a c h  o t h e r  n o r  d o  t h e y  s h a r e  w h a t"
                "  t h e y  k n o w."
            ),
            "came apart",
        ),
    ],
)
def test_words_that_cannot_be_right_are_shown(tmp_path: Path, garbled: str, told: str) -> None:
    assert told in warnings_about(
        tmp_path, f"Areas for improvement\n\n- Referrals are late.\n- Visits are rare.\n- {garbled}"
    )


def test_figures_addresses_and_names_are_words_like_others(tmp_path: Path) -> None:
    text = (
        "P2P plans (see www.ex4mple.org/a2b, b2b@ex4mple.gov.uk)"
        " for 16- and 17-year-olds in years 7/8 of the NHS Trust’s CLDSCP are late."
    )

    assert read_letter(saved(tmp_path, plain_letter(f"{AREAS}\n- {text}"))).warnings == ()
