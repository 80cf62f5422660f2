"""Documents as they are seen: in LibreOffice, in Chromium at four widths, and on paper."""

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest

from tests.exporters import awkward, reading, reading_word
from tests.looks import documents, programs
from wsoa.domain.document.editions import copy_of
from wsoa.domain.report import Report
from wsoa.domain.statement.records import Action, Agency, Area, Challenge
from wsoa.exporters import rendered

pytestmark = pytest.mark.slow
MOST_PAGES = 30
PAPER = ["working.docx", "working.html", "submission.docx", "submission.html"]
LONG = [f"phrase{number}" for number in range(2_500)]
AWKWARD = {"awkward.docx": "word", "awkward.html": "html", "awkward.xlsx": "excel"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    programs.need_programs()
    return tmp_path_factory.mktemp("looks")


@pytest.fixture(scope="module")
def report(folder: Path) -> Report:
    return documents.example(folder / "example")[1]


@pytest.fixture(scope="module")
def made(folder: Path, report: Report) -> dict[str, Path]:
    """The example's documents, and those of a statement with very long words and very many."""
    found = documents.make(folder, folder / "example" / "data" / "wsoa.db", report)
    action = awkward.statement().find(Action, "AFI-01.1")
    told = {"title": f"Begin {'o' * 128} end", "success": " ".join(LONG)}
    copy = awkward.saying(Action(**{**vars(action), **told}))
    for name, form in AWKWARD.items():
        found[name] = folder / name
        found[name].write_bytes(rendered(copy, form))
    return found


@pytest.fixture(scope="module")
def printed(made: dict[str, Path]) -> dict[str, Path]:
    """Each of them as LibreOffice prints it."""
    return {name: programs.converted(path) for name, path in made.items()}


@pytest.fixture(scope="module")
def again(made: dict[str, Path]) -> dict[str, Path]:
    """What is for paper, opened in LibreOffice and saved as Word's."""
    return {name: programs.converted(made[name], programs.AS_DOCX) for name in PAPER}


@pytest.fixture(scope="module")
def seen(made: dict[str, Path], folder: Path) -> list[dict[str, Any]]:
    return programs.seen_in_chromium([path for path in made.values() if path.suffix == ".html"], folder)


# ------------------------------------------------------------------------------------------------------ in LibreOffice


@pytest.mark.parametrize("name", PAPER)
def test_every_page_is_marked_above_and_below_and_says_its_version_and_its_number(
    printed: dict[str, Path], report: Report, name: str
) -> None:
    edition = documents.WANTED[name][1].edition
    copy, pages = copy_of(report, edition), programs.page_texts(printed[name])
    revision, marking = report.stamp.revision, copy.marking
    version = f"Revision{revision}of31July2019" if copy.is_working else f"Version{revision},1August2019"

    assert report.blockers
    assert f"DRAFT: {len(report.blockers)} matters" in marking
    for number, words in enumerate(pages, 1):
        assert words.count(programs.squeezed(marking)) >= 2, number
        assert version in words
        assert f"Page{number}of{len(pages)}" in words


@pytest.mark.parametrize("name", PAPER)
def test_the_example_is_no_longer_than_a_real_plan(printed: dict[str, Path], name: str) -> None:
    assert len(programs.page_texts(printed[name])) <= MOST_PAGES


@pytest.mark.parametrize("name", PAPER)
def test_the_summary_of_the_example_is_one_page(printed: dict[str, Path], report: Report, name: str) -> None:
    (page,) = (words for words in programs.page_texts(printed[name]) if "AreaOutcomeforchildrenLeadLastdate" in words)

    assert [
        area.ref for area in report.statement.all(Area) if f"{area.ref}{programs.squeezed(area.outcome)}" not in page
    ] == []


@pytest.mark.parametrize("name", ["working.docx", "submission.docx"])
def test_the_contents_of_the_word_file_tell_the_page_of_each_heading(
    made: dict[str, Path], printed: dict[str, Path], name: str
) -> None:
    pages = programs.page_texts(printed[name])
    listed = [words for _level, words in reading_word.page(made[name].read_bytes()).headings if words != "Contents"][1:]
    contents = next(number for number, words in enumerate(pages) if "Contents" in words)
    told = [
        (words, int(found[1]))
        for words in listed
        if (found := re.search(rf"{re.escape(programs.squeezed(words))}\.*(\d+)", pages[contents]))
    ]

    assert [words for words, _number in told] == listed
    assert [words for words, number in told if programs.squeezed(words) not in pages[number - 1]] == []


@pytest.mark.parametrize("name", [*PAPER, "working.xlsx", *AWKWARD])
def test_no_words_lie_beyond_the_page_or_in_the_colour_of_their_ground(printed: dict[str, Path], name: str) -> None:
    assert [*programs.unseen_words(printed[name])] == []


@pytest.mark.parametrize("name", PAPER)
def test_headings_stay_headings_and_the_language_british_when_saved_again(
    made: dict[str, Path], again: dict[str, Path], name: str
) -> None:
    words = made[name].read_bytes()
    source = reading.page(words) if made[name].suffix == ".html" else reading_word.page(words)
    styles = [str(paragraph.style.name) for paragraph in docx.Document(str(again[name])).paragraphs if paragraph.style]
    levels = Counter(int(style[-1]) for style in styles if re.fullmatch(r"Heading \d", style))
    wanted = Counter(level for level, _words in source.headings)
    if made[name].suffix == ".docx":
        wanted = Counter({level - 1: number for level, number in wanted.items() if level > 1})

    assert levels == wanted
    assert [style for style in styles if style.lower().startswith("heading") and style[-1] not in "123"] == []
    assert 'w:lang w:val="en-GB"' in docx.Document(str(again[name])).styles.element.xml


@pytest.mark.parametrize("name", PAPER)
def test_head_and_foot_are_real_ones_when_saved_again(again: dict[str, Path], report: Report, name: str) -> None:
    copy = copy_of(report, documents.WANTED[name][1].edition)
    for section in docx.Document(str(again[name])).sections:
        head, foot = (reading_word.words(part._element) for part in (section.header, section.footer))  # noqa: SLF001
        assert copy.marking in head
        assert copy.marking in foot


def page_of(path: Path) -> reading.Page:
    words = path.read_bytes()
    return reading.page(words) if path.suffix == ".html" else reading_word.page(words)


@pytest.fixture(scope="module")
def on_paper(printed: dict[str, Path], seen: list[dict[str, Any]], folder: Path) -> dict[str, list[str]]:
    """The pages of what is printed from the program that it is for: Word's from LibreOffice, a page from Chromium."""
    assert seen
    pdfs = {name: folder / f"{name}.pdf" if name.endswith(".html") else printed[name] for name in PAPER}
    return {name: programs.page_texts(pdf) for name, pdf in pdfs.items()}


@pytest.mark.parametrize("name", PAPER)
def test_no_row_is_torn_by_a_page(made: dict[str, Path], on_paper: dict[str, list[str]], name: str) -> None:
    tables = page_of(made[name]).tables.values()
    rows = [[programs.squeezed(cell) for cell in row] for rows in tables for row in rows]

    assert len(rows) > 80
    assert [row[0] for row in rows if not any(all(cell in words for cell in row) for words in on_paper[name])] == []


@pytest.mark.parametrize("name", PAPER)
def test_an_areas_heading_is_on_the_page_of_its_first_action(
    made: dict[str, Path], on_paper: dict[str, list[str]], report: Report, name: str
) -> None:
    pages = on_paper[name][2:]  # after the contents
    page = page_of(made[name])
    firsts = {name.split()[-1]: rows[1] for name, rows in page.tables.items() if name.startswith("Actions that answer")}

    assert len(firsts) == len(report.statement.all(Area))
    for heading in page.under:
        if (ref := heading.split(" ")[0]) in firsts:
            cells = [programs.squeezed(cell) for cell in firsts[ref]]
            assert any(programs.squeezed(heading) in words and all(cell in words for cell in cells) for words in pages)


@pytest.mark.parametrize("name", ["awkward.docx", "awkward.html"])
def test_every_column_is_there_beside_a_very_long_word(printed: dict[str, Path], name: str) -> None:
    pages = programs.page_texts(printed[name])
    whole = "".join(pages)

    assert f"Begin{'o' * 128}end" in whole
    assert all(
        label in whole for label in ("Reference", "Actionandmeasureofsuccess", "Who", "When", "Milestones", "Rating")
    )


@pytest.mark.parametrize("name", AWKWARD)
def test_no_phrase_of_a_long_text_is_lost_on_paper(printed: dict[str, Path], name: str) -> None:
    words = "".join(programs.page_texts(printed[name]))

    assert [phrase for phrase in LONG if phrase not in words] == []


@pytest.mark.parametrize("name", ["working.xlsx", "submission.xlsx", "awkward.xlsx"])
def test_every_sheet_prints_large_enough_to_read(printed: dict[str, Path], name: str) -> None:
    assert [found for found in programs.smallest_words(printed[name]) if found[0] < 7] == []


# --------------------------------------------------------------------------------------------------------- in Chromium


def test_every_page_was_seen_in_every_width(seen: list[dict[str, Any]], made: dict[str, Path]) -> None:
    pages = [path for path in made.values() if path.suffix == ".html"]

    assert len(seen) == 4 * len(pages) == 20


def test_no_page_breaks_a_rule_of_wcag_or_of_good_practice(seen: list[dict[str, Any]]) -> None:
    assert {(Path(look["path"]).name, look["view"]): look["faults"] for look in seen if look["faults"]} == {}


def test_every_page_has_one_main_part_a_list_of_contents_and_captions(seen: list[dict[str, Any]]) -> None:
    assert {(look["mains"], look["navs"], look["uncaptioned"]) for look in seen} == {(1, 1, 0)}


def test_every_link_is_reached_by_keyboard(seen: list[dict[str, Any]]) -> None:
    assert [look for look in seen if look["reached"] != look["links"]] == []
    assert all(look["links"] > 8 for look in seen)


def test_nothing_is_wider_than_the_window_and_no_column_too_narrow(seen: list[dict[str, Any]]) -> None:
    assert [look for look in seen if look["overflow"] > 0 or look["narrowest"] < 48] == []


@pytest.mark.parametrize("name", ["working.html", "submission.html", "working-blocks.html"])
@pytest.mark.usefixtures("seen")
def test_a_browser_prints_the_marking_and_the_number_of_every_page(folder: Path, report: Report, name: str) -> None:
    marking = programs.squeezed(copy_of(report, documents.WANTED[name][1].edition).marking)
    pages = programs.page_texts(folder / f"{name}.pdf")

    assert name == "working-blocks.html" or len(pages) <= MOST_PAGES
    for number, words in enumerate(pages, 1):
        assert words.count(marking) >= 2, number
        assert f"Page{number}of{len(pages)}" in words


@pytest.mark.parametrize("name", ["working.html", "submission.html"])
@pytest.mark.usefixtures("seen")
def test_a_browser_turns_the_page_for_what_is_wide_and_only_then(folder: Path, name: str) -> None:
    turned = programs.landscape_pages(folder / f"{name}.pdf")
    pages = programs.page_texts(folder / f"{name}.pdf")

    assert turned[0] is False
    assert {
        is_turned for words, is_turned in zip(pages, turned, strict=True) if "Actionandmeasureofsuccess" in words
    } == {True}


# -------------------------------------------------------------------------------------------------- the board's paper


PICK = """
<script>
const select = document.querySelector("form.filters select[name='Agency']");
select.value = "Derbyshire Constabulary";
select.dispatchEvent(new Event("change", { bubbles: true }));
</script></body>
"""


@pytest.fixture(scope="module")
def papers(folder: Path, report: Report) -> dict[str, Path]:
    return documents.papers(folder, folder / "example" / "data" / "wsoa.db", report)


def test_the_boards_paper_is_two_sides_of_a4_in_word_and_in_a_browser(papers: dict[str, Path], folder: Path) -> None:
    programs.seen_in_chromium([papers["board.html"]], folder)

    in_word = programs.converted(papers["board.docx"])

    assert [len(programs.page_texts(pdf)) for pdf in (in_word, folder / "board.html.pdf")] == [2, 2]
    assert [*programs.unseen_words(in_word)] == []


@pytest.mark.parametrize("length", [120, 200])
def test_the_boards_paper_is_two_sides_of_a4_however_long_its_words_are(
    folder: Path, report: Report, length: int
) -> None:
    database, statement = folder / "example" / "data" / "wsoa.db", report.statement
    more = " and more of the same" * 20
    agencies = (replace(each, aliases=()) for each in statement.all(Agency))
    actions = (replace(each, title=f"{each.title}{more}"[:length]) for each in statement.all(Action))
    asked = (replace(each, text=f"{each.text}{more}", answer=each.answer and more) for each in statement.all(Challenge))
    longer = replace(report, statement=statement.with_records(*agencies, *actions, *asked))
    paths = documents.papers(folder, database, longer, f"long-{length}")

    programs.seen_in_chromium([paths[f"long-{length}.html"]], folder)

    in_word = programs.converted(paths[f"long-{length}.docx"])
    assert [len(programs.page_texts(pdf)) for pdf in (in_word, folder / f"long-{length}.html.pdf")] == [2, 2]


def test_the_boards_paper_breaks_no_rule_of_wcag_and_fits_every_width(papers: dict[str, Path], folder: Path) -> None:
    seen = programs.seen_in_chromium([papers["board.html"]], folder)

    assert len(seen) == 4
    assert [(look["view"], look["faults"]) for look in seen if look["faults"] or look["overflow"]] == []


def test_the_boards_paper_is_filtered_by_what_its_rows_are_tagged_with(papers: dict[str, Path], folder: Path) -> None:
    picked = folder / "picked.html"
    picked.write_text(papers["board.html"].read_text("utf-8").replace("</body>", PICK), "utf-8")

    page = programs.after_its_scripts(picked)
    rows = re.findall(r"<tr [^>]*data-tags=[^>]*>", page)

    assert len({("beyond" in row, "hidden" in row) for row in rows}) == 4  # of what is printed and of what is not
    assert {*re.findall('<p class="quiet more"( hidden)?', page)} == {" hidden"}
    assert all(("hidden" in row) != ("Derbyshire Constabulary" in row) for row in rows)
    assert f"of {len(rows)} rows shown: agency Derbyshire Constabulary" in page
