"""Workbooks put together by hand, part by part: what other programs write, and what nobody should."""

import io
import zipfile
from collections.abc import Mapping

SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
)
BOOK = SHEET.replace("worksheet", "workbook", 1)
LINKS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEADER = '<row r="1"><c r="A1" t="inlineStr"><is><t>Action</t></is></c></row>'


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """A zip of these files."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, held in files.items():
            archive.writestr(name, held)
    return data.getvalue()


def unzipped(data: bytes) -> dict[str, bytes]:
    """The files of a zip by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def links(*targets: tuple[str, str]) -> str:
    """The relationships of a part: the kind and the target of each, numbered from rId1."""
    found = (
        f'<Relationship Id="rId{number}" Type="{KIND}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f"{LINKS}{''.join(found)}</Relationships>"


def workbook(
    sheets: Mapping[str, str],
    parts: Mapping[str, str | bytes] | None = None,
    *,
    states: Mapping[str, str] | None = None,
) -> bytes:
    """A workbook of other parts, and of sheets by name: each the XML of its rows and what comes after them."""
    listed = "".join(
        f'<sheet name="{name}" sheetId="{n}" r:id="rId{n}" state="{(states or {}).get(name, "visible")}"/>'
        for n, name in enumerate(sheets, 1)
    )
    made = {
        "_rels/.rels": links(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f"{BOOK}<sheets>{listed}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": links(
            *(("worksheet", f"worksheets/sheet{n}.xml") for n in range(1, len(sheets) + 1))
        ),
        **{f"xl/worksheets/sheet{n}.xml": f"{SHEET}{xml}</worksheet>" for n, xml in enumerate(sheets.values(), 1)},
    }
    return zipped({**made, **(parts or {})})


def rows(*xml: str) -> str:
    """Rows of a sheet below a header row."""
    return f"<sheetData>{HEADER}{''.join(xml)}</sheetData>"
