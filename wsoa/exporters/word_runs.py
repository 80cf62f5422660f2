"""The runs of a Word file: words, fields, bars of colour and lines that are drawn.

A run is what stands inside a paragraph: every function gives its XML.
"""

import re
from xml.sax.saxutils import escape, quoteattr

from docx.oxml.ns import nsdecls
from docx.shared import Mm

from wsoa.domain.document.layout import Bar, Trend, closed, turns
from wsoa.domain.progress.ratings import Colour
from wsoa.exporters.colours import FILLS

NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
BREAKS = re.compile(r"(\n|\t)")
BAR_LENGTH, REST = 60, "D9DEE7"  # spaces on a coloured ground, which nobody reads aloud
SPACE = "\u00a0"


def _text(text: str) -> str:
    """Words as a run holds them."""
    marks = {"\n": "<w:br/>", "\t": "<w:tab/>"}
    pieces = BREAKS.split(NOT_IN_XML.sub("\ufffd", closed(text)))
    return "".join(marks.get(piece) or f'<w:t xml:space="preserve">{escape(piece)}</w:t>' for piece in pieces if piece)


def run(text: str, look: str = "") -> str:
    """Words that look alike."""
    turned = "<w:rtl/>" if turns(text) else ""
    look = f"<w:rPr>{look}{turned}</w:rPr>" if look or turned else ""
    return f"<w:r>{look}{_text(text)}</w:r>"


def field(code: str, shown: str = "1") -> str:
    """What the program that opens the file works out, and what it shows until then."""
    return f'<w:fldSimple w:instr=" {code} "><w:r><w:t>{shown}</w:t></w:r></w:fldSimple>'


def opens_field(code: str, more: str = "") -> str:
    """The beginning of a field, as far as its result."""
    said = f'<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>'
    return _part_of_field("begin", more) + said + _part_of_field("separate")


def closes_field() -> str:
    """The end of a field that was opened."""
    return _part_of_field("end")


def _part_of_field(kind: str, more: str = "") -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"{more}/></w:r>'


def ground(fill: str) -> str:
    """The colour behind words, and behind a cell."""
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'


def bar_runs(bar: Bar) -> str:
    """A bar, and its words behind it."""
    full = round(bar.share * BAR_LENGTH)
    pieces = ((FILLS[bar.tone][0], full), (REST, BAR_LENGTH - full))
    drawn = "".join(run(SPACE * length, f'<w:sz w:val="10"/>{ground(fill)}') for fill, length in pieces if length)
    return drawn + run(f" {bar.words}")


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


def trend_run(trend: Trend, number: int) -> str:
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
