"""Plain-text letters: whatever their encoding, bullets and page furniture, the areas come out whole."""

from datetime import date
from pathlib import Path

import pytest

from tests.importers.letter.paper import plain_letter, saved
from wsoa.domain.letter.read_letter import ReadLetter
from wsoa.domain.statement.choices import AreaKind
from wsoa.importers.letter import read_letter

FIRST = "The quality of referrals is too variable, and risks are missed."
SECOND = "Plans aren’t shared – partners cannot act on them."
LETTERHEAD = "\n\n\nCare Quality\nCommission\n\n\n"


def read(folder: Path, lists: str) -> ReadLetter:
    return read_letter(saved(folder, plain_letter(lists)))


def areas(folder: Path, lists: str) -> list[str]:
    return [area.text for area in read(folder, lists).areas]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_a_letter_is_read_in_any_common_encoding(tmp_path: Path, encoding: str) -> None:
    text = plain_letter(f"Areas for improvement\n\n- {FIRST}\n- {SECOND}\n")

    letter = read_letter(saved(tmp_path, text.encode(encoding)))

    assert [area.text for area in letter.areas] == [FIRST, SECOND]
    assert letter.warnings == ()


@pytest.mark.parametrize("encoding", ["mac_roman", "latin-1", "utf-16-le", "utf-8"])
def test_typographic_marks_survive_an_encoding_that_has_them(tmp_path: Path, encoding: str) -> None:
    text = plain_letter("Areas for improvement\n\n- Plans aren’t “shared” – at all, in Évreux.").encode(
        encoding, errors="ignore"
    )

    (area,) = read_letter(saved(tmp_path, text)).areas

    kept = "Plans aren’t “shared” – at all, in Évreux.".encode(encoding, errors="ignore").decode(encoding)
    assert area.text.split() == kept.split()


def test_a_few_bytes_lost_make_no_nonsense_of_the_rest(tmp_path: Path) -> None:
    text = plain_letter(
        "Areas for improvement\n\n- Plans aren’t “shared” – “at all” – and aren’t “read” – XX."
    ).encode()

    (area,) = read_letter(saved(tmp_path, text.replace(b"XX", b"\xff"))).areas

    assert area.text.startswith("Plans aren’t “shared” – “at all” – and aren’t “read”")


@pytest.mark.parametrize("glyph", ["-", "•", "◼", "\uf06e", "*", "–", "▪"])
def test_any_bullet_begins_an_area(tmp_path: Path, glyph: str) -> None:
    assert areas(tmp_path, f"Areas for improvement\n\n{glyph} {FIRST}\n{glyph} {SECOND}") == [FIRST, SECOND]


def test_a_bullet_may_stand_alone_above_its_words(tmp_path: Path) -> None:
    assert areas(tmp_path, f"Areas for improvement\n\n◼\n\n{FIRST}\n◼\n\n{SECOND}") == [FIRST, SECOND]


def test_a_bullet_may_touch_its_words(tmp_path: Path) -> None:
    assert areas(tmp_path, f"Areas for improvement\n\n•{FIRST}\n•{SECOND}") == [FIRST, SECOND]


def test_lists_of_one_section_may_use_different_bullets(tmp_path: Path) -> None:
    assert areas(
        tmp_path, f"Areas for improvement\n\nFront door\n\n• {FIRST}\n\nContextual safeguarding\n\n- {SECOND}"
    ) == [FIRST, SECOND]


def test_numbered_items_are_areas(tmp_path: Path) -> None:
    assert areas(tmp_path, f"Areas for improvement\n\n1. {FIRST}\n2. {SECOND}") == [FIRST, SECOND]


def test_each_area_knows_its_line_and_its_heading(tmp_path: Path) -> None:
    text = plain_letter(f"Areas for improvement\n\n- {FIRST}")

    (area,) = read_letter(saved(tmp_path, text)).areas

    assert area.line == text.splitlines().index(f"- {FIRST}") + 1
    assert (area.page, area.heading, area.kind) == (None, "Areas for improvement", AreaKind.IMPROVEMENT)


def test_form_feeds_tell_the_page(tmp_path: Path) -> None:
    letter = read(tmp_path, f"Areas for improvement\n\n- {FIRST}\n\f- {SECOND}")

    assert [area.page for area in letter.areas] == [1, 2]


def test_an_area_cut_by_letterhead_and_page_number_is_joined(tmp_path: Path) -> None:
    cut = (
        f"- {FIRST}\n- Meetings are too inconsistent. Where{LETTERHEAD}established, they have not shared enough.\n\n"
        f"7\n\n- {SECOND}{LETTERHEAD}"
    )

    found = areas(tmp_path, f"{LETTERHEAD}Key strengths\n\n- Strong leaders.\n\nAreas for improvement\n\n{cut}")

    assert found == [FIRST, "Meetings are too inconsistent. Where established, they have not shared enough.", SECOND]


def test_a_practice_study_never_becomes_an_area(tmp_path: Path) -> None:
    story = (
        "Practice study: areas for improvement\n\nSam* waited seven weeks.\n\n- Nobody told Sam* why.\n\n"
        "*Pseudonym used to protect confidentiality."
    )

    letter = read(tmp_path, f"Areas for improvement\n\n- {FIRST}\n- {SECOND}\n\n{story}")

    assert [area.text for area in letter.areas] == [FIRST, SECOND]


def test_a_story_that_may_have_swallowed_bullets_is_said(tmp_path: Path) -> None:
    story = "Case study: highly effective practice\n\nSam was helped.\n\n- " + 3 * f"{FIRST} "

    letter = read(tmp_path, f"Areas for improvement\n\n- {SECOND}\n\n{story}")

    assert [area.text for area in letter.areas] == [SECOND]
    assert any("Case study: highly effective practice" in warning for warning in letter.warnings)


def test_a_heading_that_is_followed_by_none_gives_no_area(tmp_path: Path) -> None:
    lists = (
        f"Areas for priority action\n\n- There are no areas for priority action\n\nAreas for improvement\n\n- {FIRST}"
    )

    letter = read(tmp_path, lists)

    assert [(area.kind, area.text) for area in letter.areas] == [(AreaKind.IMPROVEMENT, FIRST)]


def test_a_sentence_that_leads_in_to_the_bullets_is_no_area(tmp_path: Path) -> None:
    lists = (
        "Area for priority action\n\nUrgent action is required. Priority action should be taken in these areas:\n\n"
        f"◼ {FIRST}\n◼ {SECOND}"
    )

    letter = read(tmp_path, lists)

    assert [(area.kind, area.text) for area in letter.areas] == [
        (AreaKind.PRIORITY, FIRST),
        (AreaKind.PRIORITY, SECOND),
    ]


def test_sub_bullets_stay_inside_their_area(tmp_path: Path) -> None:
    found = areas(
        tmp_path,
        "What needs to improve?\n\n◼ Leaders should ensure that:\n− the police record more;\n"
        f"− schools are told.\n◼ {FIRST}",
    )

    assert found == ["Leaders should ensure that:\nthe police record more;\nschools are told.", FIRST]


def test_sub_headings_are_themes(tmp_path: Path) -> None:
    letter = read(
        tmp_path, f"Areas for improvement\n\nFront door\n\n- {FIRST}\n\nLeadership and management\n\n- {SECOND}"
    )

    assert [(area.heading, area.text) for area in letter.areas] == [
        ("Front door", FIRST),
        ("Leadership and management", SECOND),
    ]


def test_a_heading_with_prose_below_it_ends_the_list(tmp_path: Path) -> None:
    lists = (
        f"What needs to improve?\n\n◼ {FIRST}\n\nExampleshire Safeguarding Partnership\n\n"
        "The partnership is strong.\n\n◼ One more thing.\n"
    )

    assert areas(tmp_path, lists) == [FIRST]


def test_prose_at_the_end_of_a_list_is_left_out_and_said(tmp_path: Path) -> None:
    letter = read(
        tmp_path,
        f"Areas for improvement\n\n- {FIRST}\n\nInspectors thank the partnership for its help in all of this work.",
    )

    assert [area.text for area in letter.areas] == [FIRST]
    assert any("Inspectors thank" in warning for warning in letter.warnings)


def test_a_letter_without_bullets_gives_its_paragraphs(tmp_path: Path) -> None:
    assert areas(tmp_path, f"Areas for improvement\n\n{FIRST}\n\n{SECOND}\n") == [FIRST, SECOND]


def test_headings_vary_in_spelling_and_number(tmp_path: Path) -> None:
    for heading in (
        "AREA FOR IMPROVEMENT",
        "Key areas for improvement",
        "What needs to improve",
        "Areas for development",
        "Area(s) for improvement",
    ):
        assert areas(tmp_path, f"{heading}\n\n- {FIRST}") == [FIRST], heading


def test_prose_that_speaks_of_areas_for_improvement_opens_no_list(tmp_path: Path) -> None:
    prose = (
        "A number of areas for improvement were found.\n\n"
        "Areas for improvement have been recognised by leaders, who act on them.\n\n- Not an area."
    )

    assert areas(tmp_path, f"{prose}\n\nAreas for improvement\n\n- {FIRST}") == [FIRST]


def test_footnotes_and_their_marks_go(tmp_path: Path) -> None:
    areas_and_notes = (
        "- Operation Example² is new.\n\n² It is a project of the police.\n\n"
        "- Schools are not told.3 They should be.\n\n3 Since 2018.\n"
    )

    assert areas(tmp_path, f"Areas for improvement\n\n{areas_and_notes}") == [
        "Operation Example is new.",
        "Schools are not told. They should be.",
    ]


def test_numbers_that_are_no_marks_stay(tmp_path: Path) -> None:
    area = "Children under section47 and in Year 11 wait, and the A4 form is long."

    assert areas(tmp_path, f"Areas for improvement\n\n- {area}") == [area]


def test_wrapped_lines_are_joined_and_their_hyphens_kept(tmp_path: Path) -> None:
    first, second = (
        "The response is not multi-\nagency, and decision-\nmaking is slow, and/\nor late.",
        "Wellbeing: children’s well-\nbeing is not known.",
    )

    assert areas(tmp_path, f"Areas for improvement\n\n- {first}\n- {second}") == [
        "The response is not multi-agency, and decision-making is slow, and/or late.",
        "Wellbeing: children’s wellbeing is not known.",
    ]


def test_a_hyphen_that_waits_for_the_second_half_keeps_its_space(tmp_path: Path) -> None:
    lists = (
        "Areas for improvement\n\n- Plans are short-\nand long-term, and for 16-\nto 18-year-olds, from end-\nto-end."
    )

    assert areas(tmp_path, lists) == ["Plans are short- and long-term, and for 16- to 18-year-olds, from end-to-end."]


def test_a_dash_that_begins_a_wrapped_line_is_no_bullet(tmp_path: Path) -> None:
    lists = "Areas for improvement\n\n• The board has agreed a plan\n– an important step – but it\nis late.\n"

    assert areas(tmp_path, lists) == ["The board has agreed a plan – an important step – but it is late."]


def test_strengths_are_counted_apart(tmp_path: Path) -> None:
    letter = read(tmp_path, f"Key Strengths\n\n- Leaders know their services.\n\nAreas for improvement\n\n- {FIRST}")

    assert [strength.text for strength in letter.strengths] == ["Leaders know their services."]


def test_what_cannot_be_seen_is_taken_out(tmp_path: Path) -> None:
    lists = (
        "Areas for improvement\n\n- The\u00a0quality\u200b of \x1b[31mreferrals\x07 is in\u00adsufficient [bold]<b>."
    )

    assert areas(tmp_path, lists) == ["The quality of [31mreferrals is insufficient [bold]<b>."]


def test_a_very_long_area_is_read_whole(tmp_path: Path) -> None:
    area = "Risks are missed. " * 6000

    assert areas(tmp_path, f"Areas for improvement\n\n- {area}\n- {SECOND}") == [area.strip(), SECOND]


@pytest.mark.parametrize(
    "title",
    [
        "Joint targeted area inspection of Exampleshire",
        "Joint targeted area inspection of the response to abuse\nin Exampleshire",
    ],
)
def test_a_title_that_lost_the_space_around_it_is_found(tmp_path: Path, title: str) -> None:
    text = (
        plain_letter("Areas for improvement\n\n- Referrals are late.")
        .replace("partnership\n\n", "partnership\n")
        .replace("shire\n\nBetween", "shire\nBetween")
    )
    start, end = text.index("Joint targeted"), text.index("\nBetween")

    letter = read_letter(saved(tmp_path, text[:start] + title + text[end:]))

    assert letter.place == "Exampleshire"
    assert letter.fieldwork == (date(2019, 3, 18), date(2019, 3, 22))
