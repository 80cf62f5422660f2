"""The board's paper: what a board asks, from the values of the reports, in HTML and in Word."""

import json
import re
from dataclasses import replace
from datetime import date, timedelta
from html import unescape

import pytest
from docx.oxml.ns import qn
from docx.shared import Mm

from tests.domain.statements import ACTION, TODAY, derby
from tests.exporters import awkward, reading, reading_word
from wsoa.domain.document.board_paper import board_document, board_paper
from wsoa.domain.document.layout import Document, Part, Table, TableRow, Trend, table
from wsoa.domain.report import Report
from wsoa.domain.statement.records import Action, Agency, Board
from wsoa.domain.statement.statement import Statement
from wsoa.exporters import DOCUMENT_FORMS, rendered, rendered_document

WSP = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}wsp"
DAY = timedelta(days=1)
SINCE = TODAY - timedelta(days=40)
HEADINGS = [
    "Board paper: Ynys Môn & <b>Łódź</b>",
    "What needs a decision",
    "What changed since 23 June 2019",
    "Questions asked",
    "Due by 10 August 2019",
    "Can we make it?",
    "Is it making a difference?",
    "Ratings by agency",
]


def document(now: Report) -> Document:
    return board_document(board_paper(Report(Statement.of([]), SINCE), now))


def awkward_document() -> Document:
    made = awkward.report()
    return document(replace(made, statement=made.statement.with_records(Board("B-01", TODAY + timedelta(days=9)))))


def pages(made: Document) -> dict[str, reading.Page]:
    word, html = (rendered_document(made, TODAY, form) for form in DOCUMENT_FORMS)
    return {"word": reading_word.page(word), "html": reading.page(html)}


@pytest.mark.parametrize("form", DOCUMENT_FORMS)
def test_both_forms_have_the_same_parts_in_their_order(form: str) -> None:
    assert [words for _level, words in pages(awkward_document())[form].headings] == HEADINGS


@pytest.mark.parametrize("form", DOCUMENT_FORMS)
def test_both_forms_have_the_same_tables_and_rows(form: str) -> None:
    made = awkward_document()
    found = pages(made)[form].tables
    tables = {block.caption: block for part in made.parts for block in part.blocks if isinstance(block, Table)}

    assert {caption: len(rows) - 1 for caption, rows in found.items()} == {
        caption: len(block.printed) for caption, block in tables.items()
    }
    assert found["The worst first"][1][0] == "AFI-01.1"
    assert "Due 1 July 2019, 31 days ago" in found["The worst first"][1][3]


def test_it_is_one_file_that_fetches_nothing_and_its_script_is_there_only_for_tagged_rows() -> None:
    words = rendered_document(awkward_document(), TODAY, "html").decode()

    assert not re.findall(r"(?:src|href)=[\"'](?!#)", words)
    assert "url(" not in words
    assert words.count("<script>") == 1
    assert "<script>alert" not in words
    assert "<script>" not in rendered(awkward.copy(), "html").decode()


def test_rows_are_tagged_by_their_agencies_the_rating_of_their_action_and_its_areas() -> None:
    words = rendered_document(
        document(Report(derby(replace(ACTION, due=TODAY - timedelta(days=1))), TODAY)), TODAY, "html"
    )

    tags = [json.loads(unescape(found)) for found in re.findall(r'data-tags="([^"]*)"', words.decode())]

    assert [["Agency", "Derbyshire Constabulary"], ["Rating", "late"], ["Area", "AFI-01"]] in tags
    assert all(tag[0] in ("Agency", "Rating", "Area") for row in tags for tag in row)


def test_rows_beyond_what_is_printed_are_there_for_the_script_alone_and_cannot_end_it() -> None:
    late = [replace(ACTION, ref=f"AFI-01.{number}", title="a </script> b", due=TODAY) for number in range(1, 8)]
    told = document(Report(derby(*late), TODAY + timedelta(days=1)))
    words = rendered_document(told, TODAY, "html").decode()
    (found, *_) = re.findall(r'<script type="application/json" class="beyond">(.*?)</script>', words)

    assert [row[0] for row in pages(told)["html"].tables["The worst first"][1:]] == [each.ref for each in late[:4]]
    assert [row and "a &lt;/script&gt; b" in row for row in json.loads(found)] == [None] * 4 + [True] * 3
    assert pages(told)["html"].tables == pages(told)["word"].tables


def test_a_measure_is_drawn_against_its_trajectory_in_both_forms_from_the_same_points() -> None:
    read = ((date(2019, 1, 1), 10.0), (date(2019, 2, 1), 30.0))
    planned = ((date(2019, 1, 1), 10.0), (date(2019, 3, 4), 20.0), (date(2019, 5, 5), 50.0))
    told = Trend("10 → 30 → 50", read, planned)
    made = Document("", "", "", (Part("A", blocks=(table("B", [("C", 100)], [TableRow(((told,),))]),)),))

    html, word = (rendered_document(made, TODAY, form) for form in ("html", "word"))
    body = reading_word.opened(word).element.body
    shapes = [[(int(each.get("x")), int(each.get("y"))) for each in shape.iter(qn("a:pt"))] for shape in body.iter(WSP)]

    assert re.findall(r'"(\w+)" points="([^"]*)"', html.decode()) == [
        ("planned", "0,32 96,24 192,0"),
        ("read", "0,32 48,16"),
    ]
    assert [[(round(x / Mm(38), 2), round(y / Mm(7), 2)) for x, y in shape] for shape in shapes] == [
        [(0, 1), (0.5, 0.75), (1, 0)],
        [(0, 1), (0.25, 0.5)],
    ]
    assert [each.get("descr") for each in body.iter(qn("wp:docPr"))] == ["10 → 30 → 50"]
    assert reading_word.page(word).tables["B"][1] == ["10 → 30 → 50"]


@pytest.mark.parametrize("form", DOCUMENT_FORMS)
def test_one_reading_and_nothing_planned_is_drawn_too(form: str) -> None:
    told = Trend("30", ((TODAY, 30.0),), ())
    made = Document("", "", "", (Part("A", blocks=(table("B", [("C", 100)], [TableRow(((told,),))]),)),))

    assert rendered_document(made, TODAY, form)


def test_of_ten_thousand_actions_the_first_few_are_told_and_how_many_more_there_are() -> None:
    made = (
        Action(f"AFI-01.{number}", ("AFI-01",), title="One of many", lead="police", due=TODAY - timedelta(days=1))
        for number in range(1, 10_001)
    )
    told = document(Report(derby(*made), TODAY))

    assert sum(len(block.printed) for part in told.parts for block in part.blocks if isinstance(block, Table)) < 40
    words = " ".join(pages(told)["word"].under.values())
    assert 'And 9,996 more: wsoa action list --rating "late" --sort rating' in words
    assert "only the first" not in words
    assert (
        'data-left="The worst first: only the first 1,000 of 10,000' in rendered_document(told, TODAY, "html").decode()
    )


def test_of_forty_agencies_the_worst_are_told_and_no_line_names_them_all() -> None:
    keys = [f"agency-{number:02}" for number in range(1, 41)]
    agencies = [Agency(key, f"Agency {key[-2:]}") for key in keys]
    late = [
        replace(ACTION, ref=f"AFI-01.{number}", lead=key, due=TODAY - DAY if key == keys[-1] else TODAY + DAY)
        for number, key in enumerate(keys, 1)
    ]

    told = pages(document(Report(derby(*agencies, *late), TODAY)))["word"]

    assert told.tables["How many actions of each agency have which rating"][1] == ["Agency 40", "1", "1 late"]
    opened = [row[1] for row in told.tables["What must be settled by when"] if "Endorsed" in row[1]]
    assert opened[0].endswith("Agency 03 1, and 38 more: wsoa report outlook)")


def test_what_is_late_longest_and_what_comes_soonest_are_both_told_and_no_endorsement_takes_their_place() -> None:
    days = (-9, -8, -7, 1, 2, 3)
    work = [replace(ACTION, ref=f"AFI-01.{number}", due=TODAY + each * DAY) for number, each in enumerate(days, 1)]

    told = pages(document(Report(derby(*work), TODAY)))["word"].tables["The soonest first"]

    assert [row[1] for row in told[1:]] == ["AFI-01.1", "AFI-01.2", "AFI-01.4", "AFI-01.5"]


def test_where_words_are_long_fewer_rows_are_printed_and_one_of_each_table_at_least() -> None:
    late, told = TODAY - timedelta(days=1), []
    for more in ("", "word " * 24):
        agencies = [Agency(f"agency{each}", f"Agency {more}{each}") for each in range(9)]
        one = replace(ACTION, title=f"One {more}")
        led = [replace(one, ref=f"AFI-01.{place}", lead=each.ref) for place, each in enumerate(agencies, 10)]
        work = [*led, *(replace(each, ref=f"AFI-02.{n}", due=late) for n, each in enumerate(led, 10))]
        made = document(Report(derby(*agencies, *work), TODAY))
        tables = {each.caption: each for part in made.parts for each in part.blocks if isinstance(each, Table)}
        told.append({caption: len(each.printed) for caption, each in tables.items()})

    short, long = told
    assert short["The worst first"] == 4
    assert sum(long.values()) < sum(short.values())
    assert min(long.values()) >= 1
    assert long.keys() == short.keys()


def test_of_nothing_it_says_that_there_is_nothing() -> None:
    words = " ".join(pages(document(awkward.empty()))["html"].under.values())
    calm = " ".join(pages(document(Report(derby(), TODAY - timedelta(days=90))))["html"].under.values())

    assert "The plan has no action yet." in words
    assert "Nothing is late, off track or at risk." in calm
    assert "No measure is on record." in words


def test_a_very_long_title_or_reason_does_not_push_the_paper_past_its_two_sides() -> None:
    late = replace(ACTION, title="word " * 99, due=TODAY - timedelta(days=1))
    told = document(Report(derby(late), TODAY))

    row = pages(told)["word"].tables["The worst first"][1]

    assert row[1].endswith("word …")
    assert len(row[1]) <= 120


def test_a_step_that_was_not_taken_by_its_day_is_not_told_as_if_it_had_been() -> None:
    told = pages(document(Report(derby(ACTION), date(2019, 8, 20))))["word"]

    assert told.tables["What must be settled by when"][-1][1] == "Sent: passed"
