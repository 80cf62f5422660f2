"""A document as a native Word file: real headings, tables whose heads repeat, and fields for pages and contents."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from io import BytesIO
from itertools import count
from typing import NamedTuple
from xml.sax.saxutils import quoteattr

from docx.document import Document as WordFile
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.parts.hdrftr import FooterPart, HeaderPart
from docx.shared import Length, Mm

from wsoa.domain.document.documents import statement_document
from wsoa.domain.document.editions import Copy
from wsoa.domain.document.layout import (
    Bars,
    Contents,
    Document,
    Facts,
    Items,
    Lines,
    Paragraph,
    Part,
    Role,
    Table,
    TableRow,
    Trend,
    Words,
    begins_from_the_right,
    kept_together,
    lines,
    sections,
)
from wsoa.exporters.colours import FILLS
from wsoa.exporters.same_bytes import undated
from wsoa.exporters.word_runs import SPACE, bar_runs, closes_field, field, ground, opens_field, run, trend_run
from wsoa.exporters.word_template import opened, style_ids

IN_STYLE = {
    Role.SUBTITLE: "Subtitle",
    Role.NOTICE: "Notice",
    Role.QUOTATION: "Quote",
    Role.QUIET: "Quiet",
    Role.LABEL: "Label",
}
LOOKS = {
    Role.LABEL: '<w:b/><w:i w:val="0"/>',
    Role.QUIET: '<w:i w:val="0"/><w:color w:val="4A5361"/>',
    Role.LATE: '<w:b/><w:color w:val="A61C1C"/>',
}
LINK = '<w:color w:val="14458F"/><w:u w:val="single"/>'
# Writer keeps what a table of contents holds as it stands. After a tab it does not know the field for one, and works
# out the pages in it; to Word a tab is as good as a space.
TABLE_OF_CONTENTS = '\tTOC \\o "1-2" \\h \\z \\u '
A4, MARGINS = (Mm(210), Mm(297)), (Mm(13), Mm(13))  # portrait; above and below, and at the sides
LONGEST_NAME = 40  # characters of a bookmark's name


class Paper(NamedTuple):
    """The paper, upright, in twentieths of a point: its width and height, and the margins above and beside."""

    width: int
    height: int
    above: int
    beside: int

    def wide(self, *, landscape: bool) -> int:
        """How wide the words may be."""
        return (self.height if landscape else self.width) - 2 * self.beside


def render(copy: Copy, template: bytes = b"") -> bytes:
    """The statement as a .docx file, the same bytes for the same copy.

    Raises BadFile for a template that cannot be used.
    """
    return document_file(statement_document(copy), copy.report.stamp.day or copy.report.today, template)


def document_file(document: Document, day: date, template: bytes = b"") -> bytes:
    """A document as a .docx file, dated on that day."""
    made = opened(template)
    writer = Writer(made, document, _sheet(made) if template else Paper(*(_twips(each) for each in (*A4, *MARGINS))))
    made.element.replace(made.element.body, parse_xml(f"<w:body {nsdecls('w', 'r')}>{''.join(writer.body())}</w:body>"))
    _describe(made, document.title, day)
    saved = BytesIO()
    made.save(saved)
    return undated(saved.getvalue())


def _describe(made: WordFile, title: str, day: date) -> None:
    about = made.core_properties
    about.title, about.language, about.author, about.last_modified_by = title[:255], "en-GB", "", ""
    about.comments = about.keywords = about.subject = about.category = ""
    about.created = about.modified = about.last_printed = datetime.combine(day, time())
    about.revision = 1


def _sheet(made: WordFile) -> Paper:
    """The paper of a template, upright."""
    section = made.sections[0]
    width, height = (
        _twips(each or default) for each, default in zip((section.page_width, section.page_height), A4, strict=True)
    )
    beside, above = section.left_margin or MARGINS[1], section.top_margin or MARGINS[0]
    return Paper(min(width, height), max(width, height), _twips(above), _twips(beside))


def _twips(length: Length) -> int:
    return int(length.emu) // 635


SPACER = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="{height}" w:lineRule="exact"/>{more}</w:pPr></w:p>'


class Writer:
    """Writes the body of one file: what its words need from the file is found or made on the way."""

    def __init__(self, made: WordFile, document: Document, sheet: Paper) -> None:
        """`sheet` is the paper that it is written for."""
        self.made, self.document, self.sheet = made, document, sheet
        self.styles = style_ids(made)
        self.names = count(1)
        self.links: dict[str, str] = {}

    def body(self) -> Iterator[str]:
        """The parts one after the other, in sections of one orientation each."""
        runs = sections(self.document)
        for number, (landscape, parts) in enumerate(runs):
            for part in parts:
                yield from self._part(part, first=part is parts[0], landscape=landscape)
            page = self._page(landscape=landscape)
            yield page if number == len(runs) - 1 else SPACER.format(height=20, more=page)

    # ------------------------------------------------------------------------------------------------- pages

    def _page(self, *, landscape: bool) -> str:
        sheet = self.sheet
        width, height = (sheet.height, sheet.width) if landscape else (sheet.width, sheet.height)
        turned = ' w:orient="landscape"' if landscape else ""
        head, foot = self._running(landscape=landscape)
        return (
            f'<w:sectPr><w:headerReference w:type="default" r:id="{head}"/>'
            f'<w:footerReference w:type="default" r:id="{foot}"/><w:type w:val="nextPage"/>'
            f'<w:pgSz w:w="{width}" w:h="{height}"{turned}/><w:pgMar w:top="{sheet.above}" w:right="{sheet.beside}"'
            f' w:bottom="{sheet.above}" w:left="{sheet.beside}" w:header="340" w:footer="340" w:gutter="0"/></w:sectPr>'
        )

    def _running(self, *, landscape: bool) -> tuple[str, str]:
        """The head and the foot of every page, as the file refers to them."""
        document, stop = (
            self.document,
            f'<w:tabs><w:tab w:val="right" w:pos="{self.sheet.wide(landscape=landscape)}"/></w:tabs>',
        )
        marking = run(document.marking, '<w:b/><w:color w:val="1A1A1A"/>')
        pages = f"{run('Page ')}{field('PAGE')}{run(' of ')}{field('NUMPAGES')}"
        above = self._plain("Header", run(f"{document.title}\t") + marking, stop)
        room = '<w:spacing w:after="80"/>'
        above += self._plain("Header", run(document.notice), room) if document.notice else ""
        below = self._plain("Footer", f"{marking}{run(f' · {document.stamp}{chr(9)}')}{pages}", stop)
        return self._kept(HeaderPart, RELATIONSHIP_TYPE.HEADER, above), self._kept(
            FooterPart, RELATIONSHIP_TYPE.FOOTER, below
        )

    def _kept(self, kind: type[HeaderPart | FooterPart], relation: str, words: str) -> str:
        part = kind.new(self.made.part.package)
        part.element[:] = list(parse_xml(f"<w:body {nsdecls('w')}>{words}</w:body>"))
        return self.made.part.relate_to(part, relation)

    def _plain(self, style: str, runs: str, more: str = "") -> str:
        return f"<w:p><w:pPr><w:pStyle w:val={self._style(style)}/>{more}</w:pPr>{runs}</w:p>"

    def _style(self, name: str) -> str:
        return quoteattr(self.styles[name.lower()])

    # ------------------------------------------------------------------------------------------------- parts

    def _part(self, part: Part, *, first: bool, landscape: bool) -> Iterator[str]:
        style = f"Heading {part.level}" if part.level else "Title"
        fresh = "<w:pageBreakBefore/>" if part.fresh and not first else ""
        # A title is on a cover of its own, with room above it, where another part begins a page.
        is_cover = part.level or any(other.fresh for other in self.document.parts)
        room = "" if is_cover else '<w:spacing w:before="0" w:after="60"/>'
        yield self._plain(style, self._marked(part.anchor, run(part.title)), fresh + room)
        width = self.sheet.wide(landscape=landscape)
        for block, is_kept in kept_together(part):
            match block:
                case Contents():
                    yield from self._contents(width)
                case Paragraph():
                    yield self._paragraph(block, is_kept=is_kept)
                case Bars():
                    yield from self._lines((block,))
                case Items():
                    yield from (self._item(item) for item in block.items)
                case Facts():
                    yield from self._facts(block, width)
                case Table():
                    yield from self._table(block, width)

    def _marked(self, anchor: str, runs: str) -> str:
        """Words that can be jumped to."""
        if not anchor:
            return runs
        number = next(self.names)
        start = f'<w:bookmarkStart w:id="{number}" w:name="{anchor[:LONGEST_NAME]}"/>'
        return f'{start}{runs}<w:bookmarkEnd w:id="{number}"/>'

    def _contents(self, width: int) -> Iterator[str]:
        """A field that Word fills anew when it opens the file; to others it is the headings, each with its page."""
        listed = [part for part in self.document.parts if part.anchor and part.level and part.anchor != "contents"]
        for number, part in enumerate(listed):
            begins = opens_field(TABLE_OF_CONTENTS, ' w:dirty="true"') if not number else ""
            ends = closes_field() if number == len(listed) - 1 else ""
            yield self._entry(part, begins, ends, width)

    def _entry(self, part: Part, begins: str, ends: str, width: int) -> str:
        """A heading in the contents, and a field for its page."""
        place = part.anchor[:LONGEST_NAME]
        page = opens_field(f" PAGEREF {place} \\h ") + closes_field()
        entry = f'<w:hyperlink w:anchor="{place}">{run(part.title)}<w:r><w:tab/></w:r>{page}</w:hyperlink>'
        stop = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{width}"/></w:tabs>'
        return self._plain(f"toc {part.level}", f"{begins}{entry}{ends}", stop)

    # ------------------------------------------------------------------------------------------------ tables

    def _facts(self, facts: Facts, width: int) -> Iterator[str]:
        shares = (width * 24 // 100, width - width * 24 // 100)
        yield self._table_begins(facts.caption, shares, 'w:val="0680" w:firstRow="0" w:lastRow="0" w:firstColumn="1"')
        for label, said in facts.pairs:
            cells = ((self._cell_line(run(label, "<w:b/>")), shares[0]), ("".join(self._lines(said)), shares[1]))
            yield self._row(cells)
        yield "</w:tbl>" + SPACER.format(height=60, more="")

    def _table(self, table: Table, width: int) -> Iterator[str]:
        shares = tuple(width * column.share // 100 for column in table.columns)
        yield self._table_begins(table.caption, shares, 'w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0"')
        heads = (
            (self._plain("Table Head", run(column.label)), share)
            for column, share in zip(table.columns, shares, strict=True)
        )
        yield self._row(heads, "<w:tblHeader/>", ground("14284B"))
        for row in table.printed:
            yield self._row(zip(self._cells(row), shares, strict=True))
        yield "</w:tbl>" + SPACER.format(height=60, more="")
        yield from (self._paragraph(each, is_kept=False) for each in lines(table.more, role=Role.QUIET))

    def _table_begins(self, caption: str, shares: tuple[int, ...], look: str) -> str:
        grid = "".join(f'<w:gridCol w:w="{share}"/>' for share in shares)
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val={self._style("Table")}/><w:tblW w:w="{sum(shares)}" w:type="dxa"/>'
            f'<w:tblLayout w:type="fixed"/><w:tblLook {look} w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
            f"<w:tblCaption w:val={quoteattr(caption)}/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        )

    def _row(self, cells: Iterable[tuple[str, int]], more: str = "", ground: str = "") -> str:
        made = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{share}" w:type="dxa"/>{ground}</w:tcPr>{said}</w:tc>' for said, share in cells
        )
        return f"<w:tr><w:trPr><w:cantSplit/>{more}</w:trPr>{made}</w:tr>"

    def _cells(self, row: TableRow) -> Iterator[str]:
        for place, said in enumerate(row.cells):
            words = "".join(self._lines(said))
            if row.anchor and not place:
                number = next(self.names)
                start = f'<w:bookmarkStart w:id="{number}" w:name="{row.anchor[:LONGEST_NAME]}"/>'
                words = words.replace("</w:pPr>", f'</w:pPr>{start}<w:bookmarkEnd w:id="{number}"/>', 1)
            yield words

    def _lines(self, said: Lines) -> Iterator[str]:
        for each in said:
            if isinstance(each, Trend):
                yield self._cell_line(trend_run(each, next(self.names)))
                yield self._cell_line(run(each.text))
            elif isinstance(each, Bars):
                yield from (self._cell_line(bar_runs(bar)) for bar in each.rows)
            elif each.tone is not None:
                fill, ink = FILLS[each.tone]
                look = f'<w:b/><w:color w:val="{ink}"/>{ground(fill)}'
                yield self._cell_line(run(f"{SPACE}{each.text}{SPACE}", look))
            else:
                look = LOOKS.get(each.role, "")
                yield self._cell_line("".join(self._words(words, look) for words in each.words), each)

    def _cell_line(self, runs: str, said: Paragraph | None = None) -> str:
        return self._plain("Table Text", runs, "<w:bidi/>" if said and begins_from_the_right(said.text) else "")

    # ------------------------------------------------------------------------------------------------- words

    def _paragraph(self, paragraph: Paragraph, *, is_kept: bool) -> str:
        more = f"{'<w:keepNext/>' if is_kept else ''}{'<w:bidi/>' if begins_from_the_right(paragraph.text) else ''}"
        return self._plain(IN_STYLE.get(paragraph.role, "Normal"), "".join(map(self._words, paragraph.words)), more)

    def _item(self, item: Paragraph) -> str:
        more = "<w:bidi/>" if begins_from_the_right(item.text) else ""
        return self._plain("List Bullet", run("•\t") + "".join(map(self._words, item.words)), more)

    def _words(self, words: Words, look: str = "") -> str:
        look = LOOKS.get(words.role, look)
        if not words.to:
            return run(words.text, look)
        linked = run(words.text, look + LINK)
        if words.to.startswith("#"):
            return f'<w:hyperlink w:anchor="{words.to[1:][:LONGEST_NAME]}">{linked}</w:hyperlink>'
        if words.to not in self.links:
            self.links[words.to] = self.made.part.relate_to(words.to, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return f'<w:hyperlink r:id="{self.links[words.to]}">{linked}</w:hyperlink>'
