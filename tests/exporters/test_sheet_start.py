"""The first sheet handed to an agency: what a hurried lead must know, and no more."""

import re
from dataclasses import replace
from datetime import datetime

import pytest

from tests.exporters import handed_out
from tests.exporters.handed_out import sheet_of
from wsoa.domain.dates.exact import show_date
from wsoa.domain.round.handout.sheet_fields import FILLED_IN_BY, TABLES
from wsoa.domain.round.handout.workbook import AgencyWorkbook
from wsoa.domain.statement.choices import Confidence, Delivery
from wsoa.domain.statement.records import Action, Agency, Area, Cover
from wsoa.exporters import sheet_words

COUNCIL = handed_out.to("council")
BOOK = handed_out.read(COUNCIL)


def lines(workbook: AgencyWorkbook) -> list[str]:
    """The rows of the first sheet, each as one text."""
    book = BOOK if workbook is COUNCIL else handed_out.read(workbook)
    rows = sheet_of(book, "Start here").iter_rows(values_only=True)
    return [" | ".join(str(value) for value in row if value is not None) for row in rows]


def line(workbook: AgencyWorkbook, begins: str) -> str:
    return next(found for found in lines(workbook) if found.startswith(begins))


def test_the_first_sheet_says_whose_it_is() -> None:
    told = lines(handed_out.to("police"))

    assert BOOK.sheetnames[0] == "Start here"
    assert told[:3] == [
        "Written statement of action: Ynys Môn & <b>Łódź</b>",
        "Agency | Police & Crime <Commissioner>",
        "For | Secretive Person",
    ]


def test_it_says_by_when_it_is_wanted_back() -> None:
    assert line(COUNCIL, "When") == "When | Wanted back by 14 June 2019."
    assert line(handed_out.to("council", due=None), "When") == "When | Wanted back as soon as you can."


@pytest.mark.parametrize(
    ("notice", "told"), [("", []), ("OFFICIAL-SENSITIVE: working copy", ["Notice | OFFICIAL-SENSITIVE: working copy"])]
)
def test_a_notice_is_shown_where_there_is_one(notice: str, told: list[str]) -> None:
    assert [
        found for found in lines(handed_out.to("council", Cover(notice=notice))) if found.startswith("Notice")
    ] == told


def test_long_words_are_all_there_a_line_at_a_time() -> None:
    notice = " ".join(f"word{number}" for number in range(80))
    found = lines(handed_out.to("council", Cover(notice=notice)))
    first = next(place for place, words in enumerate(found) if words.startswith("Notice"))
    last = next(place for place, words in enumerate(found) if words.startswith(FILLED_IN_BY))

    assert " ".join(found[first:last]) == f"Notice | {notice}"
    assert max(map(len, found[first:last])) < 160


def test_nothing_stands_beside_the_box_for_a_name() -> None:
    (row,) = (row for row in sheet_of(BOOK, "Start here").iter_rows() if row[0].value == FILLED_IN_BY)

    assert [found.value for found in row[1:]] == [None] * len(row[1:])
    assert row[1].border.left.style == "medium"
    assert row[1].number_format == "@"


def test_five_lines_say_what_to_do_and_name_the_sheets_that_there_are() -> None:
    others = Action("AFI-02.1", ("AFI-02",), title="Led by the police", lead="police", contributing=("council",))
    told = [found for found in lines(handed_out.to("council", others)) if found[:1].isdigit()]

    assert [words.partition(" | ")[0] for words in told] == [
        "1.  Actions",
        "2.  Milestones",
        "3.  Measures",
        "4.  Others' actions",
        "5.  Send it back",
    ]
    assert told[-1].endswith("return this workbook by 14 June 2019.")


def test_who_only_helps_others_is_asked_for_nothing_else() -> None:
    fire, others = (
        Agency("fire", "Fire"),
        Action("AFI-02.1", ("AFI-02",), title="Led by the police", lead="police", contributing=("fire",)),
    )
    told = [found for found in lines(handed_out.to("fire", fire, others)) if found[:1].isdigit()]

    assert [words.partition(" | ")[0] for words in told] == ["1.  Others' actions", "2.  Send it back"]


@pytest.mark.parametrize(
    ("begins", "says"),
    [
        ("White cells", "are yours"),
        ("Grey cells", "must not change"),
        ("The codes", "let each code travel with its row"),
        ("To withdraw", "Never delete a row"),
        ("An emptied cell", "nothing stands there any more"),
        ("Send it again", "from your latest copy: an older one takes back what you said since"),
        ("News", "put right replaces what this workbook sent before; on a later day it is kept as another"),
        ("News", "A new reading day is a new reading"),
    ],
)
def test_the_rules_are_told_in_a_line_each(begins: str, says: str) -> None:
    assert says in line(COUNCIL, begins)


@pytest.mark.parametrize("agency", ["council", "police", "health", "fire"])
@pytest.mark.parametrize("proposes", [True, False])
def test_it_speaks_of_no_column_and_no_sheet_that_is_not_in_the_book(agency: str, proposes: bool) -> None:  # noqa: FBT001
    fire = Agency("fire", "Fire"), Action("AFI-02.1", ("AFI-02",), title="Told", lead="police", contributing=("fire",))
    workbook = handed_out.to(agency, *fire, proposes=proposes and agency != "fire")
    there = {filled.table.name for filled in workbook.tables} | {
        column.label for filled in workbook.tables for column in filled.table.columns
    }

    told = "\n".join(lines(workbook))

    elsewhere = {table.name for table in TABLES} | {column.label for table in TABLES for column in table.columns}
    named = elsewhere & {
        *re.findall("“(.+?)”", told),
        *re.findall(r"\d\.  (.+?) \|", told),
        *re.findall("Delivery", told),
    }
    assert named <= there


def test_white_and_grey_look_as_they_do_on_the_other_sheets() -> None:
    fills = {row[0].value: row[0].fill.fill_type for row in sheet_of(BOOK, "Start here").iter_rows()}

    assert (fills["White cells"], fills["Grey cells"]) == (None, "solid")
    assert next(
        row[0].fill.fgColor.rgb for row in sheet_of(BOOK, "Start here").iter_rows() if row[0].value == "Grey cells"
    ) == (sheet_of(BOOK, "Actions")["A2"].fill.fgColor.rgb)


def test_an_example_of_an_action_and_of_a_milestone_is_on_the_first_sheet_only() -> None:
    values = {
        found.title: [str(value) for row in found.iter_rows(values_only=True) for value in row]
        for found in BOOK.worksheets
    }
    examples = {title: [value for value in told if value.startswith("AFI-00")] for title, told in values.items()}

    assert examples.pop("Start here") == ["AFI-00.1, made up", "AFI-00.1.2, made up"]
    assert not any(examples.values())


def test_the_example_is_filled_in_as_a_row_may_be() -> None:
    action, milestone = sheet_words.examples(COUNCIL)
    shown = dict(zip(action.headers, action.values, strict=True))

    assert {column.label for filled in COUNCIL.tables for column in filled.table.columns} >= {
        *action.headers[1:],
        *milestone.headers[1:],
    }
    assert shown["Delivery"] in [*Delivery]
    assert shown["Confidence"] in [*Confidence]


def test_every_word_that_can_be_chosen_is_explained() -> None:
    told = lines(COUNCIL)

    for word in (*Delivery, *Confidence):
        assert any(f"{word} | " in words for words in told)


def test_it_is_read_in_two_minutes_and_printed_on_one_page() -> None:
    found = sheet_of(BOOK, "Start here")
    words = sum(len(words.replace("|", "").split()) for words in lines(COUNCIL))
    height = sum(found.row_dimensions[row].height or 15 for row in range(1, found.max_row + 1))

    assert (found.page_setup.orientation, found.page_setup.paperSize, found.page_setup.fitToHeight) == (
        "landscape",
        9,
        1,
    )
    assert words < 440
    assert height < 750  # points: a screen and a half


def test_a_place_that_is_not_known_is_left_out() -> None:
    assert lines(replace(COUNCIL, place=""))[0] == "Written statement of action"


@pytest.mark.parametrize("proposes", [False, True])
@pytest.mark.parametrize("agency", ["council", "police", "health"])
def test_whoever_reads_it_knows_which_of_its_words_are_ours(agency: str, proposes: bool) -> None:  # noqa: FBT001 - a case
    notice = Cover(notice=" ".join(f"word{number}" for number in range(80)))
    workbook = handed_out.to(agency, notice, proposes=proposes)
    values = {
        value
        for row in sheet_of(handed_out.read(workbook), sheet_words.START).iter_rows(values_only=True)
        for value in row
    } - {None}
    texts = {value for value in values if isinstance(value, str)}
    days = {value.date() for value in values if isinstance(value, datetime)}

    assert sheet_words.texts_of_start(workbook) == texts | {
        text for day in days for text in (day.isoformat(), show_date(day))
    }
    assert days


def test_a_workbook_for_new_actions_alone_speaks_of_nothing_that_it_does_not_hold() -> None:
    new = Agency("fire", "Fire and Rescue", confirmed=True), Area("AFI-90", text="Fires are not told of.", lead="fire")
    workbook = handed_out.to("fire", *new, proposes=True)
    told = " ".join(lines(workbook))

    assert not [word for word in ("Your update", "Delivery", "Confidence", "withdraw") if word in told]
    assert "Write each action into a row of its area, or a copy of that row" in told
