"""The board's paper: what a board asks, from the values of the reports, in HTML and in Word."""

import json
import re
from dataclasses import replace
from datetime import timedelta
from html import unescape

import pytest

from tests.domain.statements import ACTION, TODAY, derby
from tests.exporters import awkward, reading, reading_word
from wsoa.domain.document.board_paper import board_document, board_paper
from wsoa.domain.document.layout import Document, Table
from wsoa.domain.report import Report
from wsoa.domain.statement.records import Action, Board
from wsoa.domain.statement.statement import Statement
from wsoa.exporters import DOCUMENT_FORMS, rendered, rendered_document

SINCE = TODAY - timedelta(days=40)
HEADINGS = [
    "Board paper: Ynys Môn & <b>Łódź</b>",
    "What needs a decision",
    "What changed since 22 June 2019",
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
        caption: len(block.rows) for caption, block in tables.items()
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


def test_of_ten_thousand_actions_the_first_few_are_told_and_how_many_more_there_are() -> None:
    made = (
        Action(f"AFI-01.{number}", ("AFI-01",), title="One of many", lead="police", due=TODAY - timedelta(days=1))
        for number in range(1, 10_001)
    )
    told = document(Report(derby(*made), TODAY))

    assert sum(len(block.rows) for part in told.parts for block in part.blocks if isinstance(block, Table)) < 40
    assert "And 9996 more: wsoa action list" in " ".join(pages(told)["word"].under.values())


def test_of_nothing_it_says_that_there_is_nothing() -> None:
    words = " ".join(pages(document(awkward.empty()))["html"].under.values())

    assert "Nothing is late, off track or at risk." in words
    assert "No measure is on record." in words


def test_a_very_long_title_or_reason_does_not_push_the_paper_past_its_two_sides() -> None:
    late = replace(ACTION, title="word " * 99, due=TODAY - timedelta(days=1))
    told = document(Report(derby(late), TODAY))

    row = pages(told)["word"].tables["The worst first"][1]

    assert row[1].endswith("word …")
    assert len(row[1]) <= 200
