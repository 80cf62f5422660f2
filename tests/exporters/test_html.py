"""The document: safe to open, whole, and laid out so that a person or a screen reader finds the way."""

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from tests.exporters import awkward, reading
from wsoa.domain.document.editions import copy_of
from wsoa.domain.report import Report
from wsoa.domain.statement.records import Action, Area, Cover, Letter, Point
from wsoa.domain.statement.statement import Statement
from wsoa.exporters import html

TEXT = html.render(awkward.copy()).decode()
PAGE = reading.page(TEXT.encode())
ARABIC = "\u0639\u0628\u0627\u0631\u0629"  # "phrase"
ACTION = awkward.statement().find(Action, "AFI-01.1")
EMPTY = reading.page(html.render(copy_of(awkward.empty())))
ACTION_HEADERS = ["Reference", "Action and measure of success", "Who", "When", "Milestones", "Rating"]


def shown(*records: Cover | Letter | Area | Action | Point) -> reading.Page:
    return reading.page(html.render(awkward.saying(*records)))


def test_markup_in_words_is_shown_and_does_nothing() -> None:
    assert "<script" not in TEXT
    assert "&lt;script&gt;alert(&#x27;referrals&#x27;)&lt;/script&gt;" in TEXT
    assert "First paragraph, with <em>markup</em>." in PAGE.under["Introduction"]


def test_nothing_is_fetched_and_nothing_runs() -> None:
    assert not {"script", "link", "img", "iframe", "object"} & {tag for tag, _ in PAGE.tags}
    assert not [name for _, found in PAGE.tags for name in found if name == "src" or name.startswith("on")]
    assert not re.search(r"url\(|@import", TEXT)


def test_only_web_addresses_become_links() -> None:
    outside = [link for link in PAGE.links if not link.startswith("#")]

    assert outside == ["https://example.org/?a=1&b=<2>"]


@pytest.mark.parametrize("page", [PAGE, EMPTY])
def test_every_link_within_the_page_leads_somewhere(page: reading.Page) -> None:
    assert {link.removeprefix("#") for link in page.links if link.startswith("#")} <= page.anchors


@pytest.mark.parametrize("page", [PAGE, EMPTY])
def test_headings_go_down_one_level_at_a_time(page: reading.Page) -> None:
    levels = [level for level, _ in page.headings]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("page", [PAGE, EMPTY])
def test_no_cell_is_empty_and_every_row_is_as_long_as_its_header(page: reading.Page) -> None:
    for name, rows in page.tables.items():
        assert all(cell for row in rows for cell in row), name
        assert len({len(row) for row in rows}) == 1, name


def test_every_header_says_what_it_heads() -> None:
    assert {found.get("scope") for tag, found in PAGE.tags if tag == "th"} == {"col", "row"}


def test_the_columns_of_actions_stand_in_their_order() -> None:
    headers = [rows[0] for name, rows in PAGE.tables.items() if "answer" in name or "Withdrawn" in name]

    assert len(headers) == 4
    assert all(found == ACTION_HEADERS for found in headers)


def test_sections_stand_in_their_order() -> None:
    sections = [words for level, words in PAGE.headings if level == 2]

    assert sections == [
        "Foreword",
        "Contents",
        "Approved and endorsed by",
        "Acronyms",
        "Introduction",
        "Governance and monitoring",
        "How children and families were involved",
        "Summary",
        "Key to the ratings",
        "The plan, area by area",
        "Withdrawn actions",
        "Measures",
        "Risks",
        "Waivers",
        "Evidence",
        "Agencies",
        "Contributors named in the letter",
        "Strengths that the inspectors found",
    ]


def test_areas_for_priority_action_come_first() -> None:
    assert [words.partition(" ")[0] for level, words in PAGE.headings if level == 3] == [
        "Questions",  # asked at the board: part of the governance
        "APA-01",
        "AFI-01",
        "AFI-02",
        "AFI-03",
        "AFI-04",
    ]


def test_an_action_on_two_areas_is_told_once_and_pointed_to_from_the_other() -> None:
    second = next(words for heading, words in PAGE.under.items() if heading.startswith("AFI-02"))

    assert "Also answers AFI-02" in PAGE.row("Actions that answer AFI-01", "AFI-01.1")["Reference"]
    assert "Also answered by AFI-01.1 <script>" in reading.tidy(second)
    assert "AFI-01.1" not in [row[0] for row in PAGE.tables["Actions that answer AFI-02"]]


def test_a_withdrawn_action_stands_in_its_own_place_with_the_reason() -> None:
    row = PAGE.row("Withdrawn actions", "AFI-01.3")

    assert row["Rating"] == "Withdrawn Why: Taken into AFI-01.1 by the board. Its lead last said off track."
    assert "AFI-01.3" not in [first for first, *_ in PAGE.tables["Actions that answer AFI-01"]]


def test_an_area_without_actions_says_so() -> None:
    assert "No action answers this area yet." in next(
        words for heading, words in shown(Area("AFI-09", text="Alone.")).under.items() if "AFI-09" in heading
    )


def test_a_withdrawn_area_says_why_and_asks_for_no_action() -> None:
    words = reading.tidy(next(words for heading, words in PAGE.under.items() if heading.startswith("AFI-04")))

    assert "Withdrawn: Not in the corrected letter <2>.pdf." in words
    assert "Gone since." in words
    assert "No action answers" not in words
    assert "4 areas, 5 actions, and 1 area and 1 action withdrawn since." in PAGE.under["Summary"]


def test_a_lead_in_stands_before_the_words_it_leads_in_to() -> None:
    words = reading.tidy(next(words for heading, words in PAGE.under.items() if heading.startswith("AFI-01 ")))

    assert "=Partners & <i>leaders</i> should: all of them AFI-01a Referrals are too variable." in words


def test_a_late_milestone_is_marked_in_words() -> None:
    milestones = PAGE.row("Actions that answer AFI-01", "AFI-01.1")["Milestones"]

    assert "1. Form agreed – 1 June 2019; done late 12 June 2019" in milestones
    assert "2. =Form used – 20 July 2019; late" in milestones


def test_all_the_inspectors_words_are_there_and_points_carry_their_letters() -> None:
    words = reading.tidy(next(words for heading, words in PAGE.under.items() if heading.startswith("AFI-01 ")))

    assert (
        "AFI-01a Referrals are too variable. AFI-01b Not all partners use the form."
        " [Police & Crime <Commissioner> (proposed)]" in words
    )
    assert "- GPs' referrals - CAMHS' referrals AFI-01c Feedback is slow." in words


@pytest.mark.parametrize(("first", "second"), [((0, 20), (10, 30)), ((0, 0), (5, 40)), ((0, 113), (3, 9))])
def test_no_word_of_the_inspectors_is_lost_however_the_points_lie(
    first: tuple[int, int], second: tuple[int, int]
) -> None:
    area = Area("AFI-01", text=awkward.TEXT)
    page = reading.page(
        html.render(
            copy_of(
                Report(
                    Statement.of([area, Point("AFI-01a", "AFI-01", *first), Point("AFI-01b", "AFI-01", *second)]),
                    awkward.TODAY,
                )
            )
        )
    )
    words = next(words for heading, words in page.under.items() if heading.startswith("AFI-01"))

    letters = "".join(re.sub(r"AFI-01[ab]", "", words).split())
    assert set("".join(awkward.TEXT.split())) <= set(letters)
    assert len("".join(awkward.TEXT.split())) <= len(letters)


def test_an_introduction_of_plain_facts_stands_in_where_none_was_written() -> None:
    introduction = reading.tidy(shown(Cover()).under["Introduction"])

    assert "inspection of Ynys Môn & <b>Łódź</b>" in introduction
    assert "from 18 March 2019 to 22 March 2019" in introduction
    assert (
        "4 areas with 5 actions, led by Derby City Council; =HEALTH(); Police & Crime <Commissioner>." in introduction
    )


def test_no_notice_leaves_no_trace() -> None:
    assert not [found for tag, found in shown(Cover()).tags if found.get("class") == "notice"]


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (date(2019, 8, 14), "15 August 2019: 1 day (1 working day) left on 14 August 2019"),
        (date(2019, 8, 15), "15 August 2019: today"),
        (date(2019, 8, 19), "15 August 2019: 4 days (2 working days) ago on 19 August 2019"),
    ],
)
def test_the_deadline_says_how_long_is_left(today: date, words: str) -> None:
    page = reading.page(html.render(copy_of(replace(awkward.report(), today=today))))

    assert ["Deadline", words] in page.tables["About this statement"]


def test_a_browser_prints_title_marking_notice_and_version_on_every_page() -> None:
    running = re.sub(r"\\([0-9a-f]+) ", lambda found: chr(int(found[1], 16)), TEXT)
    marking, stamp = awkward.copy().marking, "Revision 14 of 31 July 2019, digest 9c1185a5c5e9"

    assert (
        '@top-left { content: "Written statement of action: Ynys Môn & <b>Łódź</b>\nIllustrative: "made up" & not'
        ' </style> real."; }' in running
    )
    assert f'@top-right {{ content: "{marking}"; }}' in running
    assert f'@bottom-left {{ content: "{marking} · {stamp}, as at 1 August 2019"; }}' in running


def test_word_is_told_of_pages_both_ways_up_with_header_and_footer() -> None:
    assert "@page Wide { size: 841.9pt 595.3pt; margin: 43pt 34pt 40pt 34pt; mso-page-orientation: landscape" in TEXT
    assert TEXT.count("mso-element:header") == TEXT.count("mso-element:footer") == 1
    assert TEXT.count("mso-break-type:section-break") == 2
    assert "<w:View>Print</w:View>" in TEXT


def test_a_long_word_may_be_broken_and_an_address_at_its_strokes() -> None:
    words, short = (html.render(awkward.saying(replace(ACTION, title="o" * length))) for length in (41, 40))

    assert f"{'o' * 12}\u200b{'o' * 12}\u200b{'o' * 12}\u200b{'o' * 5}".encode() in words
    assert ("o" * 40).encode() in short


def test_text_from_right_to_left_turns_by_itself_and_is_turned_back() -> None:
    page = html.render(awkward.saying(replace(ACTION, success=f"\u202e{ARABIC}"))).decode()

    assert '<p class="cell" dir="auto">' in page
    assert f"\u202e{ARABIC}\u202c" in page


def test_the_layout_of_blocks_has_every_word_and_no_table() -> None:
    blocks = reading.page(html.render(awkward.copy(), "blocks"))
    cells = [word for rows in PAGE.tables.values() for row in rows[1:] for cell in row for word in cell.split()]

    assert [*blocks.tables] == ["About this statement", "Acronyms and what they stand for"][: len(blocks.tables)]
    assert {*cells} <= {*reading.tidy(" ".join(blocks.under.values())).split()}


def test_every_class_on_the_page_is_a_single_one_since_word_and_writer_read_no_more() -> None:
    assert not [found["class"] for _, found in PAGE.tags if " " in found.get("class", "")]


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_every_text_stands_out_from_its_ground() -> None:
    pairs = re.findall(r"background: ?(#\w{6}); ?color: ?(#\w{6})", TEXT)

    assert len(pairs) >= 7
    for ground, ink in pairs:
        light, dark = sorted((luminance(ground), luminance(ink)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, (ground, ink)


def test_words_are_large_enough_to_read_but_for_captions_bars_and_the_head_and_foot() -> None:
    rules = re.findall(r"(?m)^([^@\s{][^{]*) \{[^}]*font-size: ([\d.]+)pt", html.DOCUMENT)

    assert dict(rules)["body"] == "10"
    assert {name for name, size in rules if float(size) < 9} == {"p.caption", ".track", ".running", "p.runs"}
