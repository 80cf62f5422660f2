"""The Word file: real headings, heads that repeat, rows that stay whole, fields, and a template's own styles."""

from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn

from tests.exporters import awkward, reading, reading_word
from wsoa.domain.document.editions import copy_of
from wsoa.domain.errors import BadInput
from wsoa.domain.statement.records import Action
from wsoa.exporters import html, word

DATA = word.render(awkward.copy())
MADE = reading_word.opened(DATA)
XML = {name: ZipFile(BytesIO(DATA)).read(name).decode() for name in ZipFile(BytesIO(DATA)).namelist() if "xml" in name}
BODY = XML["word/document.xml"]


def test_its_headings_are_those_of_the_page() -> None:
    assert reading_word.page(DATA).headings == reading.page(html.render(awkward.copy())).headings


@pytest.mark.parametrize("data", [DATA, word.render(copy_of(awkward.empty()))])
def test_headings_go_down_one_level_at_a_time_from_one_title(data: bytes) -> None:
    levels = [level for level, _ in reading_word.page(data).headings]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_row_stays_whole_and_every_head_repeats() -> None:
    tables = MADE.element.body.findall(qn("w:tbl"))
    headed = [table for table in tables if table.find(f".//{qn('w:tblHeader')}") is not None]

    assert BODY.count("<w:tr>") == BODY.count("<w:cantSplit/>")
    assert len(headed) == len(tables) - BODY.count('w:firstColumn="1"') > 8
    assert all(table.find(f"{qn('w:tr')}/{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for table in headed)


def test_every_table_has_words_in_place_of_it_and_widths_that_agree() -> None:
    for table in MADE.element.body.findall(qn("w:tbl")):
        grid = [int(column.get(qn("w:w"))) for column in table.findall(f"{qn('w:tblGrid')}/{qn('w:gridCol')}")]
        assert table.find(f"{qn('w:tblPr')}/{qn('w:tblCaption')}").get(qn("w:val"))
        for row in reading_word.rows(table):
            assert [int(cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}").get(qn("w:w"))) for cell in row] == grid


def test_the_plan_lies_on_its_side_and_the_rest_stands() -> None:
    assert [section.orientation for section in MADE.sections] == [0, 1, 0]
    assert all(section.page_width < section.page_height for section in (MADE.sections[0], MADE.sections[2]))


def test_marking_version_and_page_are_on_every_page() -> None:
    for section in MADE.sections:
        head, foot = (reading_word.words(part._element) for part in (section.header, section.footer))  # noqa: SLF001 - fields
        assert awkward.copy().marking in head
        assert awkward.statement().cover.notice in head
        assert f"{awkward.copy().marking} · Revision 14 of 31 July 2019" in foot
        assert [f" {name} " in section.footer._element.xml for name in ("PAGE", "NUMPAGES")] == [True, True]  # noqa: SLF001


def test_contents_are_a_field_that_lists_every_heading() -> None:
    listed = [words for _, words in reading_word.page(DATA).headings[2:]]
    contents = reading_word.page(DATA).under["Contents"]

    assert 'TOC \\o "1-2"' in BODY
    assert [words for words in listed if words not in reading.tidy(contents)] == []
    assert BODY.count(" PAGEREF ") == len(listed)


def test_links_lead_to_places_that_are_there() -> None:
    places = {each.get(qn("w:name")) for each in MADE.element.body.iter(qn("w:bookmarkStart"))}
    inside = {link.get(qn("w:anchor")) for link in MADE.element.body.iter(qn("w:hyperlink"))} - {None}
    outside = [rel.target_ref for rel in MADE.part.rels.values() if rel.is_external]

    assert inside <= places
    assert all(len(place) <= 40 for place in places)
    assert outside == ["https://example.org/?a=1&b=<2>"]


def test_it_speaks_british_english_and_names_no_author() -> None:
    assert 'w:lang w:val="en-GB"' in XML["word/styles.xml"]
    assert (MADE.core_properties.language, MADE.core_properties.author, MADE.core_properties.last_modified_by) == (
        "en-GB",
        "",
        "",
    )
    assert MADE.core_properties.title == "Written statement of action: Ynys Môn & <b>Łódź</b>"


def test_it_keeps_no_clock() -> None:
    with ZipFile(BytesIO(DATA)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert str(MADE.core_properties.created).startswith("2019-07-31 00:00:00")


def test_text_from_right_to_left_is_marked_so() -> None:
    action = awkward.statement().find(Action, "AFI-01.1")
    body = word.render(awkward.saying(replace(action, title="\u0639\u0628\u0627\u0631\u0629 \U0001f600")))
    xml = ZipFile(BytesIO(body)).read("word/document.xml").decode()

    assert "<w:bidi/>" in xml
    assert "<w:rtl/>" in xml
    assert "\U0001f600" in xml


@pytest.mark.parametrize("text", ["x" * 40_000, "a\x07b", "a\tb\nc", "]]>&amp;<w:p>"])
def test_any_text_makes_a_file_that_opens(text: str) -> None:
    action = awkward.statement().find(Action, "AFI-01.1")
    page = reading_word.page(word.render(awkward.saying(replace(action, success=text))))

    assert reading.tidy(text.replace("\x07", "\ufffd")) in page.under["AFI-01 · Referrals"]


# ------------------------------------------------------------------------------------------------------------ templates


def template(*, without: str = "") -> bytes:
    """A council's own document, its words to be left out and its styles to be taken."""
    made = reading_word.opened(DATA)
    for style in made.styles:
        if style.name == without:
            style.element.getparent().remove(style.element)
    made.styles["Normal"].font.name = "Comic Sans MS"
    made.add_paragraph("Words of last year's plan")
    saved = BytesIO()
    made.save(saved)
    return saved.getvalue()


def test_a_template_gives_its_styles_and_none_of_its_words() -> None:
    made = reading_word.opened(word.render(awkward.copy(), template()))

    assert made.styles["Normal"].font.name == "Comic Sans MS"
    assert "last year's plan" not in reading_word.words(made.element.body)
    assert [*reading_word.page(word.render(awkward.copy(), template())).tables] == [*reading_word.page(DATA).tables]


def test_a_style_that_the_template_need_not_have_is_ours() -> None:
    made = reading_word.opened(word.render(awkward.copy(), template(without="Quiet")))

    assert "Quiet" in [style.name for style in made.styles]


def test_the_same_template_gives_the_same_bytes() -> None:
    assert word.render(awkward.copy(), template()) == word.render(awkward.copy(), template())


@pytest.mark.parametrize("style", ["Title", "Heading 2"])
def test_a_template_without_a_style_that_is_needed_is_refused_by_its_name(style: str) -> None:
    with pytest.raises(BadInput, match=f"no style called “{style}”"):
        word.render(awkward.copy(), template(without=style))


def other_archive() -> bytes:
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        archive.writestr("a.txt", "a")
    return made.getvalue()


@pytest.mark.parametrize("junk", [b"junk", b"PK\x03\x04", other_archive(), DATA[:5000], b" "])
def test_a_template_that_is_no_word_document_is_refused(junk: bytes) -> None:
    with pytest.raises(BadInput, match="The template is no Word document"):
        word.render(awkward.copy(), junk)


def test_a_workbook_is_no_template() -> None:
    from wsoa.exporters import excel  # noqa: PLC0415 - only here

    with pytest.raises(BadInput, match="The template is no Word document"):
        word.render(awkward.copy(), excel.render(awkward.copy()))


def test_words_own_template_will_do_as_it_is() -> None:
    made = BytesIO()
    docx.Document().save(made)

    assert reading_word.page(word.render(awkward.copy(), made.getvalue())).headings == reading_word.page(DATA).headings


def test_a_template_of_words_own_kind_will_do() -> None:
    made = BytesIO()
    with ZipFile(BytesIO(template())) as parts, ZipFile(made, "w") as anew:
        for name in parts.namelist():
            anew.writestr(name, parts.read(name).replace(b"document.main+xml", b"template.main+xml"))

    assert word.render(awkward.copy(), made.getvalue()) == word.render(awkward.copy(), template())


def test_words_are_large_enough_to_read_but_for_the_head_and_foot() -> None:
    styles = {style.name: style.font.size.pt for style in MADE.styles if style.type == 1 and style.font.size}

    assert {name: size for name, size in styles.items() if size < 9} == {"Header": 8.0, "Footer": 8.0}


def test_a_paragraph_begins_at_the_right_only_where_its_first_letter_does() -> None:
    arabic = "\u0639\u0628\u0627\u0631\u0629"
    action = awkward.statement().find(Action, "AFI-01.1")
    for title, begins in ((f"1. {arabic} MASH", True), (f"MASH {arabic}", False)):
        body = word.render(awkward.saying(replace(action, title=title, success="")))
        row = next(
            each for each in reading_word.opened(body).element.body.iter(qn("w:p")) if title in reading_word.words(each)
        )

        assert (row.find(f"{qn('w:pPr')}/{qn('w:bidi')}") is not None) == begins
