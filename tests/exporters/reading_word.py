"""A Word file read back as another program would: the same page that is read out of HTML."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import docx
from docx.oxml.ns import qn

from tests.exporters.reading import Page, tidy


def opened(data: bytes) -> Any:  # noqa: ANN401 - python-docx's own, whose types do not reach its XML
    """The file as python-docx has it."""
    return docx.Document(BytesIO(data))


def words(element: Any) -> str:  # noqa: ANN401 - lxml has no types
    """The words of an element, with a space where a line or a paragraph ends."""
    kinds = {qn("w:t"), qn("w:br"), qn("w:tab"), qn("w:p")}
    return "".join(each.text or "" if each.tag == qn("w:t") else " " for each in element.iter() if each.tag in kinds)


def style_of(paragraph: Any, names: dict[str, str]) -> str:  # noqa: ANN401 - lxml has no types
    found = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return names.get(found.get(qn("w:val")), "") if found is not None else ""


def page(data: bytes) -> Page:
    """The file's headings, what stands under each, and its tables by their captions."""
    made, read, heading = opened(data), Page(), ""
    names = {style.style_id: style.name for style in made.styles}
    for element in made.element.body:
        style = style_of(element, names) if element.tag == qn("w:p") else ""
        if style == "Title" or style.startswith("Heading "):
            heading = tidy(words(element))
            read.headings.append((int(style.removeprefix("Heading ")) + 1 if style != "Title" else 1, heading))
            read.under[heading] = heading
            continue
        if element.tag == qn("w:tbl"):
            caption = element.find(f"{qn('w:tblPr')}/{qn('w:tblCaption')}").get(qn("w:val"))
            read.tables[read.named(caption)] = [[tidy(words(cell)) for cell in row] for row in rows(element)]
        read.under[heading] += f" {words(element)}"
    return read


def rows(table: Any) -> Iterator[list[Any]]:  # noqa: ANN401 - lxml has no types
    for row in table.findall(qn("w:tr")):
        yield row.findall(qn("w:tc"))
