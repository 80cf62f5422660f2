"""Exports read back as another program would: tables out of HTML, cells out of a workbook."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from io import BytesIO
from typing import Any

from openpyxl import Workbook, load_workbook

HEADER_ROW = 3  # of a sheet: its title and a sentence about it stand above
VOID = {"meta", "br", "col", "link", "img"}
WORDS_APART = {"p", "br", "td", "th", "h1", "h2", "h3", "tr", "dt", "dd", "div"}


@dataclass
class Page:
    """An HTML page: its tables by what they are called, its text under each heading, its links and its tags."""

    tables: dict[str, list[list[str]]] = field(default_factory=dict)
    under: dict[str, str] = field(default_factory=dict)
    headings: list[tuple[int, str]] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)
    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def row(self, table: str, first: str) -> dict[str, str]:
        """One row of a table by what its first cell says, its cells by their headers."""
        headers, *rows = self.tables[table]
        return next(dict(zip(headers, row, strict=True)) for row in rows if f"{row[0]} ".startswith(f"{first} "))

    def named(self, caption: str) -> str:
        """The name of a new table: its caption, and a sign more where that is taken."""
        while caption in self.tables:
            caption += "+"
        self.tables[caption] = []
        return caption


class Reader(HTMLParser):
    """Reads a page, and is strict about what is opened and closed."""

    def __init__(self) -> None:
        super().__init__()
        self.page = Page()
        self.open: list[str] = []
        self.heading = ""
        self.table = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.page.tags.append((tag, found))
        self.page.anchors |= {found["id"]} if "id" in found else set()
        self.page.links += [found["href"]] if "href" in found else []
        if tag not in VOID:
            self.open.append(tag)
        self.begin(tag)
        if tag in WORDS_APART:
            self.say(" ")

    def begin(self, tag: str) -> None:
        match tag:
            case "h1" | "h2" | "h3":
                self.heading = ""
            case "caption":
                self.table = ""
            case "tr":
                self.page.tables[self.table].append([])
            case "td" | "th":
                self.page.tables[self.table][-1].append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        if tag in {"h1", "h2", "h3"}:
            self.heading = tidy(self.heading)
            self.page.headings.append((int(tag[1]), self.heading))
            self.page.under[self.heading] = self.heading
        if tag == "caption":
            self.table = self.page.named(tidy(self.table))
        if tag in {"td", "th"}:
            row = self.page.tables[self.table][-1]
            row[-1] = tidy(row[-1])

    def handle_data(self, data: str) -> None:
        if "caption" in self.open:
            self.table += data
        elif not {"style", "script"} & {*self.open}:
            self.say(data)

    def say(self, words: str) -> None:
        if {"h1", "h2", "h3"} & {*self.open}:
            self.heading += words
        elif self.heading:
            self.page.under[self.heading] += words
        if {"td", "th"} & {*self.open}:
            self.page.tables[self.table][-1][-1] += words


def tidy(words: str) -> str:
    """Words with single spaces between them, and without the places where a long one may be broken."""
    return " ".join(words.replace("\u200b", "").split())


def page(html: bytes) -> Page:
    """The page that a browser would show."""
    reader = Reader()
    reader.feed(html.decode())
    reader.close()
    assert not reader.open
    return reader.page


def workbook(xlsx: bytes) -> Workbook:
    """The workbook, formulas as they were written."""
    return load_workbook(BytesIO(xlsx))


def rows(book: Workbook, title: str) -> dict[str, dict[str, Any]]:
    """The rows of one sheet by their reference, their cells by their headers."""
    headers, *found = book[title].iter_rows(min_row=HEADER_ROW, values_only=True)
    return {str(row[0]): dict(zip(map(str, headers), map(as_excel_shows, row), strict=True)) for row in found}


def as_excel_shows(value: Any) -> Any:  # noqa: ANN401 - whatever a cell can hold
    """A cell's value as Excel shows it.

    Openpyxl leaves an underscore that Excel would read as the beginning of a code as it was written.
    """
    return value.replace("_x005F_", "_") if isinstance(value, str) else value
