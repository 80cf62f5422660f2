"""A document as one HTML file that Word opens as a document, a browser shows, and either prints."""

import json
import re
from collections.abc import Iterator
from datetime import date
from html import escape
from pathlib import Path

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
    closed,
    kept_together,
    sections,
    turns,
)

DOCUMENT, BROWSER = (Path(__file__).with_name(f"{name}.css").read_text("utf-8") for name in ("document", "browser"))
FILTER = Path(__file__).with_name("filter.js").read_text("utf-8")
LONG_WORD = re.compile(r"[^\s/]{41,}")  # one of 100 characters pushes columns off the page; addresses break at "/"
PIECE = re.compile(r"\S{12}(?=\S)")
CLASSES = {role: f' class="{role}"' for role in Role} | {Role.PLAIN: ""}
BAR_LENGTH = 60  # spaces: Word, Writer and browsers all colour the ground behind them, and nobody reads them aloud
SPACE = "&#160;"
BELOW = r"\u003c"  # "<" in JSON, so that nothing in it can end the script
WHOLE = "page-break-inside:avoid"
# Word reads a section's page from its class; what stands between comments of this kind is for it alone.
FOR_WORD, END_FOR_WORD = "<!--[if gte mso 9]>", "<![endif]-->"
NEW_SECTION = (
    f'{FOR_WORD}<br clear="all" style="page-break-before:always;mso-break-type:section-break">{END_FOR_WORD}\n'
)
TABLE = '<table class="{kind}" width="100%" border="1" cellspacing="0" cellpadding="2">'
TABLE += '<caption><p class="caption">{caption}</p></caption>\n'
ITS_OWN = "mso-header-margin: 20pt; mso-footer-margin: 20pt; mso-header: h1; mso-footer: f1; mso-paper-source: 0;"
HEAD = f"""<!DOCTYPE html>
<html lang="en-GB" xmlns:o="urn:schemas-microsoft-com:office:office" \
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="wsoa">
<title>{{title}}</title>
{FOR_WORD}<xml><w:WordDocument><w:View>Print</w:View><w:DoNotOptimizeForBrowser/></w:WordDocument></xml>
<style>
@page Upright {{{{ size: 595.3pt 841.9pt; margin: 51pt 48pt 45pt 48pt; {ITS_OWN} }}}}
@page Wide {{{{ size: 841.9pt 595.3pt; margin: 43pt 34pt 40pt 34pt; mso-page-orientation: landscape; {ITS_OWN} }}}}
</style>{END_FOR_WORD}
<style>
{{style}}</style>
<!--[if !mso]><!-->
<style>
{{browser}}</style>
<!--<![endif]-->
</head>
<body lang="en-GB">
"""


def document_file(document: Document, _day: date) -> bytes:
    """A document as one file in UTF-8; a script lets its reader pick out rows where they are tagged."""
    return "".join(page(document)).encode()


def render(copy: Copy, layout: str = "table") -> bytes:
    """The statement as one file in UTF-8; with the layout 'blocks' a table's rows stand one below the other."""
    return "".join(page(statement_document(copy), layout)).encode()


def page(document: Document, layout: str = "table") -> Iterator[str]:
    """A document as a page, its style inside it; nothing in it is fetched from elsewhere.

    Nothing runs but where rows are tagged: there its reader can pick some out.
    """
    yield HEAD.format(title=_text(document.title), style=DOCUMENT, browser=BROWSER + _margins(document))
    yield from _running(document)
    size = WIDE_PAGE if any(part.landscape for part in document.parts) else UPRIGHT_PAGE
    yield f"{WRITERS_PAGE.format(page=size)}{BROWSERS_PAGES}<main>\n"
    for number, (wide, parts) in enumerate(sections(document)):
        yield f'{NEW_SECTION if number else ""}<div class="{"Wide" if wide else "Upright"}">\n'
        for part in parts:
            yield from _part(document, part, layout)
        yield "</div>\n"
    yield "</main>\n"
    blocks = (block for part in document.parts for block in part.blocks if isinstance(block, Table))
    if any(row.tags for block in blocks for row in block.rows):
        yield f"<script>\n{FILTER}</script>\n"
    yield "</body>\n</html>\n"


# After the head and foot: only then does Writer give them to even pages too. For browsers each part has a page of its
# own, and it stands last: in Chromium the size of a page without a name overrides those before it.
WRITERS_PAGE = "<style>@page {{ {page} }}</style>\n"
WIDE_PAGE, UPRIGHT_PAGE = (
    "size: 297mm 210mm; margin: 7mm 11mm 7mm 11mm;",
    "size: 210mm 297mm; margin: 15mm 14mm 13mm 14mm;",
)
BROWSERS_PAGES = f"""<!--[if !mso]><!--><style>
@page Wide {{ size: 297mm 210mm; margin: 16mm 12mm 13mm 12mm; }}
@page Upright {{ {UPRIGHT_PAGE} }}
</style><!--<![endif]-->
"""


# -------------------------------------------------------------------------------- the head and foot of every page


def _margins(document: Document) -> str:
    """For browsers: what stands in the margins of each page, as strings in a style sheet."""
    marking, foot = _in_style(document.marking), _in_style(f"{document.marking} · {document.stamp}")
    head = (
        rf"{_in_style(document.title)}\a {_in_style(document.notice)}" if document.notice else _in_style(document.title)
    )
    return (
        f'@media print {{ @page {{\n@top-left {{ content: "{head}"; }}\n@top-right {{ content: "{marking}"; }}\n'
        f'@bottom-left {{ content: "{foot}"; }}\n'
        '@bottom-right { content: "Page " counter(page) " of " counter(pages); }\n} }\n'
    )


def _in_style(words: str) -> str:
    """Words as a string in a style sheet.

    All but plain letters and digits by number, so that nothing can end the string or the sheet.
    """
    return "".join(char if char.isascii() and char.isalnum() else f"\\{ord(char):x} " for char in closed(words))


def _running(document: Document) -> Iterator[str]:
    """For Writer, which takes these divisions for the head and foot of its pages, and for Word, which has its own."""
    notice = f"<br>{_text(document.notice)}" if document.notice else ""
    head = f'<p class="runs">{_text(document.title)} · <b>{_text(document.marking)}</b>{notice}</p>'
    foot = f'<p class="runs"><b>{_text(document.marking)}</b> · {_text(document.stamp)} · Page '
    yield f'<div title="header" class="running">{head}</div>\n'
    yield (
        f'<div title="footer" class="running">{foot}<sdfield type="page" subtype="random" format="page"></sdfield>'
        ' of <sdfield type="docstat" subtype="page" format="arabic"></sdfield></p></div>\n'
    )
    yield (
        f'{FOR_WORD}<table class="running"><tr><td><div style="mso-element:header" id="h1">{head}</div></td>'
        f'<td><div style="mso-element:footer" id="f1">{foot}<span style=\'mso-field-code:" PAGE "\'></span> of'
        f" <span style='mso-field-code:\" NUMPAGES \"'></span></p></div></td></tr></table>{END_FOR_WORD}\n"
    )


# -------------------------------------------------------------------------------------------------- parts and blocks


def _part(document: Document, part: Part, layout: str) -> Iterator[str]:
    level = part.level + 1
    here = f'<a name="{part.anchor}" id="{part.anchor}"></a>' if part.anchor else ""
    # In the heading's own style: by a class it would be a style of Writer's outside the outline.
    fresh = ' style="page-break-before:always"' if part.fresh else ""
    head = f"<h{level}{fresh}>{here}{_text(part.title)}</h{level}>\n"
    before = next((place for place, block in enumerate(part.blocks) if isinstance(block, Table)), 0)
    yield f'<div class="kept">{head}' if before else head
    for place, (block, is_kept) in enumerate(kept_together(part)):
        if before and place == before:
            yield "</div>\n"
        match block:
            case Contents():
                yield from _contents(document)
            case Paragraph():
                yield _paragraph(block, is_kept=is_kept) + "\n"
            case Bars():
                yield _lines((block,)) + "\n"
            case Items():
                yield f"<ul>\n{''.join(f'<li>{_paragraph(item)}</li>' for item in block.items)}</ul>\n"
            case Facts():
                yield from _facts(block)
            case Table():
                yield from _table(block) if layout == "table" else _blocks(block, level + 1)


def _contents(document: Document) -> Iterator[str]:
    """Links to the parts; the element of two columns is one that only Writer still knows."""
    yield '<nav aria-label="Contents"><multicol cols="2" gutter="20">\n'
    for part in document.parts:
        if part.anchor and part.anchor != "contents":
            role = "entry" if part.level == 1 else "inner"
            yield f'<p class="{role}"><a href="#{part.anchor}">{_text(part.title)}</a></p>\n'
    yield "</multicol></nav>\n"


def _facts(facts: Facts) -> Iterator[str]:
    yield TABLE.format(kind="facts", caption=_text(facts.caption)) + "<tbody>\n"
    for label, said in facts.pairs:
        head = f'<th scope="row" class="label" width="24%">{_text(label)}</th>'
        yield f'<tr>{head}<td width="76%">{_lines(said)}</td></tr>\n'
    yield "</tbody>\n</table>\n"


def _table(table: Table) -> Iterator[str]:
    yield TABLE.format(kind="data", caption=_text(table.caption))
    yield f'<thead><tr style="mso-yfti-tblheader:yes;{WHOLE}">'
    for column in table.columns:
        words = f'<p class="head">{_text(column.label)}</p>'
        yield f'<th scope="col" class="head" width="{column.share}%" bgcolor="#14284b">{words}</th>'
    yield "</tr></thead>\n<tbody>\n"
    shapes = [
        (f'<th scope="row" class="ref" width="{column.share}%"', "</th>")
        if column.is_header
        else (f'<td data-label="{_text(column.label)}" width="{column.share}%"', "</td>")
        for column in table.columns
    ]
    yield from (_row(row, shapes) for row in table.printed)
    yield "</tbody>\n</table>\n"
    if len(table.printed) < len(table.rows):  # for the script alone: whatever else reads the file would print them
        rows = json.dumps([_row(row, shapes) if row.beyond else None for row in table.rows], ensure_ascii=False)
        left = f' data-left="{escape(table.left)}"' if table.left else ""
        yield f'<script type="application/json" class="beyond"{left}>{rows.replace("<", BELOW)}</script>\n'
    yield f'<p class="quiet more">{_text(table.more)}</p>\n' if table.more else ""


def _row(row: TableRow, shapes: list[tuple[str, str]]) -> str:
    cells = (
        f'{opened} valign="top">{"" if place else _anchor(row)}{_lines(said)}{shut}'
        for place, ((opened, shut), said) in enumerate(zip(shapes, row.cells, strict=True))
    )
    tags = f' data-tags="{escape(json.dumps(row.tags))}"' if row.tags else ""
    return f'<tr style="{WHOLE}"{tags}>{"".join(cells)}</tr>\n'


def _anchor(row: TableRow) -> str:
    return f'<a name="{row.anchor}" id="{row.anchor}"></a>' if row.anchor else ""


def _blocks(table: Table, level: int) -> Iterator[str]:
    """A table's rows one below the other: what heads the row as a heading, and each other cell under its label."""
    for row in table.printed:
        (first, *beside), *rest = row.cells
        yield f"<h{level}>{_anchor(row)}{_words(first) if isinstance(first, Paragraph) else ''}</h{level}>\n<dl>\n"
        for column, said in zip(table.columns, (tuple(beside), *rest), strict=True):
            if said:
                yield f"<dt>{_text(column.label)}</dt><dd>{_lines(said)}</dd>\n"
        yield "</dl>\n"


def _lines(said: Lines) -> str:
    """Paragraphs and bars of a cell; one plain paragraph without a tag of its own."""
    if len(said) == 1 and isinstance(said[0], Paragraph) and said[0].tone is None and not turns(said[0].text):
        return _in_role(said[0].role, _words(said[0]))
    return "".join(map(_line, said))


def _line(each: Paragraph | Bars | Trend) -> str:
    match each:
        case Paragraph():
            return _in_cell(each)
        case Bars():
            return "".join(map(_bar, each.rows))
        case Trend():
            return f'{_drawn(each)}<p class="bar">{_text(each.text)}</p>'


def _drawn(trend: Trend) -> str:
    """What was planned as a broken line, and what was read as a full one to the latest; its words stand below."""
    lines = (
        f'<polyline class="{kind}" points="{" ".join(f"{x},{y}" for x, y in trend.places(points, 192, 32))}"/>'
        for kind, points in (("planned", trend.planned), ("read", trend.read))
    )
    ((x, y),) = trend.places(trend.read[-1:], 192, 32)
    drawn = f'{"".join(lines)}<circle cx="{x}" cy="{y}" r="4"/>'
    return f'<svg class="trend" viewBox="-4 -4 200 40" aria-hidden="true" focusable="false">{drawn}</svg>'


def _in_cell(paragraph: Paragraph) -> str:
    """A paragraph of a cell: by a class of its own, as Writer knows no paragraph by the cell that it stands in."""
    if paragraph.tone is not None:
        return _paragraph(paragraph)
    turned = ' dir="auto"' if turns(paragraph.text) else ""
    return f'<p class="cell"{turned}>{_in_role(paragraph.role, _words(paragraph))}</p>'


def _bar(bar: Bar) -> str:
    full = round(bar.share * BAR_LENGTH)
    drawn = ((bar.tone.value, full), ("rest", BAR_LENGTH - full))
    ground = "".join(f'<span class="{tone}">{SPACE * length}</span>' for tone, length in drawn if length)
    return f'<p class="bar"><span class="track" aria-hidden="true">{ground}</span> {_text(bar.words)}</p>'


def _paragraph(paragraph: Paragraph, *, is_kept: bool = False) -> str:
    turned = ' dir="auto"' if turns(paragraph.text) else ""
    kept = ' style="page-break-after:avoid"' if is_kept else ""
    if paragraph.tone is not None:
        chip = f'<span class="{paragraph.tone.value}">{SPACE}{_words(paragraph)}{SPACE}</span>'
        return f'<p class="chip"{turned}>{chip}</p>'
    return f"<p{CLASSES[paragraph.role]}{turned}{kept}>{_words(paragraph)}</p>"


def _words(paragraph: Paragraph) -> str:
    return "".join(map(_said, paragraph.words))


def _said(words: Words) -> str:
    text = _text(words.text)
    if words.to:
        text = f'<a href="{escape(words.to)}">{text}</a>'
    return _in_role(words.role, text)


def _in_role(role: Role, said: str) -> str:
    if role is Role.LABEL:
        return f"<b>{said}</b>"
    return said if role is Role.PLAIN else f"<span{CLASSES[role]}>{said}</span>"


def _text(text: str) -> str:
    """Words as they stand in a page: markup in them is shown, and very long ones may be broken."""
    broken = LONG_WORD.sub(lambda found: PIECE.sub(lambda piece: f"{piece[0]}\u200b", found[0]), text)
    return escape(closed(broken)).replace("\n", "<br>")
