"""How a workbook is put together: its sheets, and what belongs to each."""

import posixpath
import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from wsoa.domain.errors import BadFile
from wsoa.domain.frozen import frozen
from wsoa.importers.workbook.archive import Archive

# Every program that writes workbooks calls them so, and the reader of values looks nowhere else.
BOOK, PROPERTIES = "xl/workbook.xml", "docprops/core.xml"
SAVED = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")
SHOWN, HIDDEN, VERY_HIDDEN = "visible", "hidden", "veryHidden"
WORKSHEET = "worksheet"


@frozen
class Related:
    """Another part that a part names: what it is to it ('comments', 'drawing'), where, and by which identifier."""

    kind: str
    part: str
    id: str


@frozen
class SheetPart:
    """One sheet of a workbook: its name, the part that holds it, what kind of sheet it is, and whether it is hidden."""

    name: str
    part: str
    kind: str
    state: str


def local(tag: str) -> str:
    """A tag's name without its namespace.

    In nothing else does the strict form of a workbook differ from the usual one.
    """
    return tag.rpartition("}")[2]


def tree(archive: Archive, part: str) -> Element:
    """A small part, parsed; an empty element where there is none. Raises BadFile."""
    data = archive.whole(part)
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise archive.damaged()
    try:
        return ET.fromstring(data) if data else Element("none")  # noqa: S314 - it can define no words of its own: see above
    except (ET.ParseError, ValueError, LookupError) as error:
        raise archive.damaged() from error


def named(element: Element, tag: str) -> Iterator[Element]:
    """Every element below with that name, in whatever namespace."""
    return (found for found in element.iter() if local(found.tag) == tag)


def leads_to(archive: Archive, part: str) -> dict[str, str]:
    """The addresses outside the workbook that a part names, by their identifiers."""
    folder, _, file = part.rpartition("/")
    links = named(tree(archive, f"{folder}/_rels/{file}.rels"), "Relationship")
    return {link.get("Id", ""): link.get("Target", "") for link in links if link.get("TargetMode") == "External"}


def related(archive: Archive, part: str) -> tuple[Related, ...]:
    """The parts that a part names; what lies outside the workbook is left out."""
    folder, _, file = part.rpartition("/")
    links = named(tree(archive, f"{folder}/_rels/{file}.rels"), "Relationship")
    return tuple(
        Related(link.get("Type", "").rpartition("/")[2], _part(folder, link.get("Target", "")), link.get("Id", ""))
        for link in links
        if link.get("TargetMode") != "External"
    )


def _part(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/").lower()


def sheet_parts(archive: Archive) -> tuple[SheetPart, ...]:
    """The sheets of a workbook in order. Raises BadFile where what it lists is not there, or there twice."""
    links = related(archive, BOOK)
    parts = {link.id: link for link in links}
    listed = [(sheet, parts.get(_identifier(sheet))) for sheet in named(tree(archive, BOOK), "sheet")]
    found = tuple(
        SheetPart(sheet.get("name", ""), link.part, link.kind, sheet.get("state", SHOWN))
        for sheet, link in listed
        if link
    )
    missing = len(found) < len(listed) or any(sheet.part not in archive.parts for sheet in found)
    if missing or not found or len(parts) < len(links) or len({sheet.name for sheet in found}) < len(found):
        raise archive.damaged()
    return found


def _identifier(sheet: Element) -> str:
    return next((value for key, value in sheet.items() if local(key) == "id"), "")


def saved_at(archive: Archive) -> str:
    """When a workbook says that it was saved last, in ISO form to the second; '' where it does not say so."""
    try:
        said = next(named(tree(archive, PROPERTIES), "modified"), None)
    except BadFile:  # what it says about itself is broken, and its sheets may be whole
        return ""
    found = SAVED.match((said.text or "").strip()) if said is not None else None
    return found[0] if found else ""
