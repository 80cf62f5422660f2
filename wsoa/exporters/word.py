"""A document as a native Word file: real headings, tables whose heads repeat, and fields for pages and contents."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from io import BytesIO
from itertools import count
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from docx.document import Document as WordFile
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.parts.hdrftr import FooterPart, HeaderPart
from docx.shared import Length, Mm

from wsoa.domain.document.documents import statement_document
from wsoa.domain.document.editions import Copy
from wsoa.domain.document.layout import (
    Bar,
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
    closed,
    kept_together,
    lines,
    sections,
    turns,
)
from wsoa.domain.progress.ratings import Colour
from wsoa.exporters.colours import FILLS
from wsoa.exporters.same_bytes import undated
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
NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
BREAKS = re.compile(r"(\n|\t)")
# Writer keeps what a table of contents holds as it stands. After a tab it does not know the field for one, and works
# out the pages in it; to Word a tab is as good as a space.
TABLE_OF_CONTENTS = '\tTOC \\o "1-2" \\h \\z \\u '
A4, MARGINS = (Mm(210), Mm(297)), (Mm(13), Mm(13))  # portrait; above and below, and at the sides
LONGEST_NAME = 40  # characters of a bookmark's name
BAR_LENGTH, REST = 60, "D9DEE7"  # spaces on a coloured ground, which nobody reads aloud
SPACE = "\u00a0"


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


# -------------------------------------------------------------------------------------------------------- the words


def _text(text: str) -> str:
    """Words as a run holds them."""
    marks = {"\n": "<w:br/>", "\t": "<w:tab/>"}
    pieces = BREAKS.split(NOT_IN_XML.sub("\ufffd", closed(text)))
    return "".join(marks.get(piece) or f'<w:t xml:space="preserve">{escape(piece)}</w:t>' for piece in pieces if piece)


def _run(text: str, look: str = "") -> str:
    turned = "<w:rtl/>" if turns(text) else ""
    look = f"<w:rPr>{look}{turned}</w:rPr>" if look or turned else ""
    return f"<w:r>{look}{_text(text)}</w:r>"


def _field(code: str, shown: str = "1") -> str:
    return f'<w:fldSimple w:instr=" {code} "><w:r><w:t>{shown}</w:t></w:r></w:fldSimple>'


def _part_of_field(kind: str, more: str = "") -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"{more}/></w:r>'


def _opens_field(code: str, more: str = "") -> str:
    """The beginning of a field, as far as its result."""
    said = f'<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>'
    return _part_of_field("begin", more) + said + _part_of_field("separate")


def _ground(fill: str) -> str:
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'


def _bar(bar: Bar) -> str:
    full = round(bar.share * BAR_LENGTH)
    drawn = ((FILLS[bar.tone][0], full), (REST, BAR_LENGTH - full))
    ground = "".join(_run(SPACE * length, f'<w:sz w:val="10"/>{_ground(fill)}') for fill, length in drawn if length)
    return ground + _run(f" {bar.words}")


# A picture drawn in lines: shapes of Word's own, as Word writes them. A program that knows none shows its words alone.
DRAWN = (
    f'<w:r><mc:AlternateContent {nsdecls("wp", "a")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><mc:Choice Requires="wpg">'
    '<w:drawing><wp:inline><wp:extent cx="{wide}" cy="{high}"/><wp:docPr id="{number}" name="Trend {number}"'
    ' descr={words}/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup">'
    '<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/>'
    '<a:chOff x="0" y="0"/><a:chExt cx="{wide}" cy="{high}"/></a:xfrm></wpg:grpSpPr>{shapes}</wpg:wgp></a:graphicData>'
    "</a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r>"
)
LINE = (
    '<wps:wsp><wps:cNvPr id="0" name=""/><wps:cNvSpPr/><wps:spPr>'
    '<a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm><a:custGeom>'
    '<a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
    '<a:path w="{wide}" h="{high}" fill="none"><a:moveTo>{first}</a:moveTo>{others}</a:path></a:pathLst></a:custGeom>'
    '<a:ln w="{thick}" cap="rnd"><a:solidFill><a:srgbClr val="{ink}"/></a:solidFill><a:prstDash val="{dash}"/>'
    "<a:round/>{ends}</a:ln></wps:spPr><wps:bodyPr/></wps:wsp>"
)
TREND = {"wide": int(Mm(38)), "high": int(Mm(7))}
# As in a browser: planned is broken and grey, read is full and blue, and has a dot at its end.
PLANNED_LINE = {"thick": 12700, "ink": "565E69", "dash": "sysDash", "ends": ""}
READ_LINE = {"thick": 22225, "ink": FILLS[Colour.BLUE][0], "dash": "solid", "ends": '<a:tailEnd type="oval"/>'}


def _drawn(trend: Trend, number: int) -> str:
    """A trend as a picture; its words stand below."""
    shapes = (
        _line(trend.places(points, **TREND), look)
        for points, look in ((trend.planned, PLANNED_LINE), (trend.read, READ_LINE))
        if points
    )
    words = quoteattr(NOT_IN_XML.sub("\ufffd", trend.text))
    return DRAWN.format(number=number, words=words, shapes="".join(shapes), **TREND)


def _line(places: tuple[tuple[int, int], ...], look: dict[str, object]) -> str:
    first, *others = (f'<a:pt x="{x}" y="{y}"/>' for x, y in places)
    drawn = "".join(f"<a:lnTo>{each}</a:lnTo>" for each in others or [first])
    return LINE.format(first=first, others=drawn, **look, **TREND)


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
        marking = _run(document.marking, '<w:b/><w:color w:val="1A1A1A"/>')
        pages = f"{_run('Page ')}{_field('PAGE')}{_run(' of ')}{_field('NUMPAGES')}"
        above = self._plain("Header", _run(f"{document.title}\t") + marking, stop)
        room = '<w:spacing w:after="80"/>'
        above += self._plain("Header", _run(document.notice), room) if document.notice else ""
        below = self._plain("Footer", f"{marking}{_run(f' · {document.stamp}{chr(9)}')}{pages}", stop)
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
        yield self._plain(style, self._marked(part.anchor, _run(part.title)), fresh + room)
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
            begins = _opens_field(TABLE_OF_CONTENTS, ' w:dirty="true"') if not number else ""
            ends = _part_of_field("end") if number == len(listed) - 1 else ""
            yield self._entry(part, begins, ends, width)

    def _entry(self, part: Part, begins: str, ends: str, width: int) -> str:
        """A heading in the contents, and a field for its page."""
        place = part.anchor[:LONGEST_NAME]
        page = _opens_field(f" PAGEREF {place} \\h ") + _part_of_field("end")
        entry = f'<w:hyperlink w:anchor="{place}">{_run(part.title)}<w:r><w:tab/></w:r>{page}</w:hyperlink>'
        stop = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{width}"/></w:tabs>'
        return self._plain(f"toc {part.level}", f"{begins}{entry}{ends}", stop)

    # ------------------------------------------------------------------------------------------------ tables

    def _facts(self, facts: Facts, width: int) -> Iterator[str]:
        shares = (width * 24 // 100, width - width * 24 // 100)
        yield self._table_begins(facts.caption, shares, 'w:val="0680" w:firstRow="0" w:lastRow="0" w:firstColumn="1"')
        for label, said in facts.pairs:
            cells = ((self._cell_line(_run(label, "<w:b/>")), shares[0]), ("".join(self._lines(said)), shares[1]))
            yield self._row(cells)
        yield "</w:tbl>" + SPACER.format(height=60, more="")

    def _table(self, table: Table, width: int) -> Iterator[str]:
        shares = tuple(width * column.share // 100 for column in table.columns)
        yield self._table_begins(table.caption, shares, 'w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0"')
        heads = (
            (self._plain("Table Head", _run(column.label)), share)
            for column, share in zip(table.columns, shares, strict=True)
        )
        yield self._row(heads, "<w:tblHeader/>", _ground("14284B"))
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
                yield self._cell_line(_drawn(each, next(self.names)))
                yield self._cell_line(_run(each.text))
            elif isinstance(each, Bars):
                yield from (self._cell_line(_bar(bar)) for bar in each.rows)
            elif each.tone is not None:
                fill, ink = FILLS[each.tone]
                look = f'<w:b/><w:color w:val="{ink}"/>{_ground(fill)}'
                yield self._cell_line(_run(f"{SPACE}{each.text}{SPACE}", look))
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
        return self._plain("List Bullet", _run("•\t") + "".join(map(self._words, item.words)), more)

    def _words(self, words: Words, look: str = "") -> str:
        look = LOOKS.get(words.role, look)
        if not words.to:
            return _run(words.text, look)
        run = _run(words.text, look + LINK)
        if words.to.startswith("#"):
            return f'<w:hyperlink w:anchor="{words.to[1:][:LONGEST_NAME]}">{run}</w:hyperlink>'
        if words.to not in self.links:
            self.links[words.to] = self.made.part.relate_to(words.to, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return f'<w:hyperlink r:id="{self.links[words.to]}">{run}</w:hyperlink>'
