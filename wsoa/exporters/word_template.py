"""The styles of a Word file: our own, or those of a template with ours beside them."""

import zlib
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

import docx
from docx.document import Document as WordFile
from docx.opc.constants import CONTENT_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from lxml.etree import XMLSyntaxError

from wsoa.domain.errors import BadFile

STYLES = Path(__file__).with_name("word_styles.xml")
NEEDED = ("Title", "Heading 1", "Heading 2", "Heading 3")  # a template has these; the others, Table too, may be ours
TYPES = "[Content_Types].xml"
TEMPLATE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
# What python-docx and zipfile raise over a file that is damaged, locked, or of another kind.
BROKEN = (
    *(BadZipFile, PackageNotFoundError, XMLSyntaxError, zlib.error),
    *(KeyError, ValueError, AttributeError, OSError, EOFError, RuntimeError),
)


def opened(template: bytes) -> WordFile:
    """An empty file with our styles, or the template with those of ours that it lacks."""
    ours = parse_xml(STYLES.read_bytes())
    if not template:
        made = docx.Document()
        made.styles.element[:] = list(ours)
        return made
    try:
        made = docx.Document(BytesIO(_as_document(template)))
        known = style_ids(made)
    except BROKEN as error:
        raise BadFile("The template is no Word document.", "Name a .docx file that Word opens.") from error
    missing = [name for name in NEEDED if name.lower() not in known]
    if missing:
        raise BadFile(
            f"The template has no style called {', '.join(f'“{name}”' for name in missing)}.",
            "Add it in Word (Styles, New Style) and save the template again.",
        )
    made.styles.element.extend(
        style
        for style in ours.findall(qn("w:style"))
        if _name(style).lower() not in known and style.get(qn("w:styleId")) not in known.values()
    )
    return made


def style_ids(made: WordFile) -> dict[str, str]:
    """The identifiers of a file's styles by their names in small letters."""
    return {_name(style).lower(): style.get(qn("w:styleId")) for style in made.styles.element.findall(qn("w:style"))}


def _name(style: Any) -> str:  # noqa: ANN401 - lxml has no types
    return str(style.find(qn("w:name")).get(qn("w:val")))


def _as_document(template: bytes) -> bytes:
    """A template of Word's own kind (.dotx) as the document that is begun from it; any other file as it is."""
    with ZipFile(BytesIO(template)) as parts:
        held = {name: parts.read(name) for name in parts.namelist()}
    if TEMPLATE not in held.get(TYPES, b""):
        return template
    held[TYPES] = held[TYPES].replace(TEMPLATE, CONTENT_TYPE.WML_DOCUMENT_MAIN.encode())
    made = BytesIO()
    with ZipFile(made, "w") as anew:
        for name, part in held.items():
            anew.writestr(name, part)
    return made.getvalue()
