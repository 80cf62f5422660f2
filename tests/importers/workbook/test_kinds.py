"""Files that people send for a workbook and that are none: each told for what it is, with what to do."""

from functools import reduce
from pathlib import Path

import pytest

from tests.importers.workbook.test_workbook import read_bytes
from tests.importers.workbook.zips import HEADER, links, rows, unzipped, workbook, zipped
from wsoa.domain.errors import BadInput

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


def stream(name: str) -> bytes:
    return OLE + name.encode("utf-16-le") + bytes(500)


KINDS = {
    "an old workbook": (stream("Workbook"), r"old \.xls workbook", "save it as .xlsx"),
    "a very old workbook": (stream("Book"), r"very old \.xls workbook", "save it as .xlsx"),
    "a workbook under a password": (stream("EncryptedPackage"), "protected by a password", "take the password off"),
    "an old Word document": (stream("WordDocument"), "Word document", "Ask for the workbook"),
    "an old presentation": (stream("PowerPoint Document"), "PowerPoint", "Ask for the workbook"),
    "a Word document": (zipped({"word/document.xml": "<w/>"}), "Word document", "Ask for the workbook"),
    "a presentation": (zipped({"ppt/presentation.xml": "<p/>"}), "PowerPoint", "Ask for the workbook"),
    "a binary workbook": (zipped({"xl/workbook.bin": "x"}), r"\.xlsb", "save it as .xlsx"),
    "an OpenDocument sheet": (
        zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}),
        r"\.ods",
        "save it as .xlsx",
    ),
    "an OpenDocument text": (
        zipped({"mimetype": "application/vnd.oasis.opendocument.text"}),
        "OpenDocument",
        "Ask for the workbook",
    ),
    "a file of Numbers": (zipped({"Index/Document.iwa": "x", "Metadata/a.plist": "x"}), "Numbers", "Export To, Excel"),
    "a zip of workbooks": (
        zipped({"returns/Police.xlsx": "x", "returns/b.txt": ""}),
        "zip that holds other files",
        "import Police.xlsx",
    ),
    "a PDF": (b"%PDF-1.7\n" + bytes(100), "PDF", "Ask for the workbook"),
    "a photograph": (b"\xff\xd8\xff\xe0" + bytes(100), "picture", "Ask for the workbook"),
    "a screen shot": (b"\x89PNG\r\n\x1a\n" + bytes(100), "picture", "Ask for the workbook"),
    "rich text": (b"{\\rtf1 x", "Rich Text", "Ask for the workbook"),
    "a packed archive": (b"\x1f\x8b" + bytes(100), "archive", "Unpack it"),
    "a web page": (
        b"\xef\xbb\xbf\r\n<!DOCTYPE html><html><table><tr><td>Action</td></tr></table></html>",
        "web page",
        "save it as .xlsx",
    ),
    "a table of a web page": (b"<table border=1><tr><td>Action</td></tr></table>", "web page", "save it as .xlsx"),
    "a web page in UTF-16": ("\ufeff<html><body>x</body></html>".encode("utf-16-le"), "web page", "save it as .xlsx"),
    "XML of Excel 2003": (
        b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
        "Excel 2003",
        "save it as .xlsx",
    ),
    "other XML": (b'<?xml version="1.0"?><plan/>', "XML file", "save it as .xlsx"),
    "nothing": (b"", "is empty", "Send a workbook"),
    "nothing but nulls": (bytes(4096), "is empty", "Send a workbook"),
    "a file of nulls and numbers": (
        b"\0\1\2\3" * 9,
        "neither an Excel workbook nor a CSV",
        "Save it from the spreadsheet",
    ),
}


@pytest.mark.parametrize(("data", "what", "mend"), KINDS.values(), ids=KINDS)
def test_what_is_no_workbook_is_told_for_what_it_is(tmp_path: Path, data: bytes, what: str, mend: str) -> None:
    with pytest.raises(BadInput, match=what) as refused:
        read_bytes(tmp_path, data, "police.xlsx")

    assert refused.value.what.startswith("police.xlsx ")
    assert mend in refused.value.mend


@pytest.mark.parametrize("name", ["~$police.xlsx", ".~lock.police.xlsx#"])
def test_the_mark_of_an_open_workbook_is_not_the_workbook(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadInput, match="only says that police") as refused:
        read_bytes(tmp_path, b"\x05Jo Bloggs" + bytes(50), name)

    assert refused.value.mend == "Close the workbook, and import police.xlsx."


def test_a_workbook_whose_zip_is_under_a_password_is_told_so(tmp_path: Path) -> None:
    data = bytearray(workbook({"Actions": rows()}))
    for mark, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        place = data.find(mark)
        while place >= 0:
            data[place + offset] |= 1
            place = data.find(mark, place + 1)

    with pytest.raises(BadInput, match="protected by a password"):
        read_bytes(tmp_path, bytes(data), "police.xlsx")


def test_a_header_may_begin_like_a_picture(tmp_path: Path) -> None:
    assert read_bytes(tmp_path, b"BM reference,Action\n1,x\n").sheets[0].header.cells[0].typed == "BM reference"


def test_a_cell_may_begin_with_an_angle_bracket(tmp_path: Path) -> None:
    assert read_bytes(tmp_path, b"<Reference>,Action\n1,x\n").sheets[0].header.cells[0].typed == "<Reference>"


@pytest.mark.parametrize("state", ["transitional", "strict"])
def test_both_forms_of_the_standard_are_read(tmp_path: Path, state: str) -> None:
    made = workbook({"Actions": rows('<row r="2"><c r="A2"><v>1</v></c></row>')})
    if state == "strict":
        made = _strict(made)

    assert [row.cells[0].typed for row in read_bytes(tmp_path, made, "police.xlsx").sheets[0].rows] == ["1"]


def _strict(data: bytes) -> bytes:
    old, new = b"http://schemas.openxmlformats.org/", b"http://purl.oclc.org/ooxml/"
    words = {
        old + b"spreadsheetml/2006/main": new + b"spreadsheetml/main",
        old + b"officeDocument/2006": new + b"officeDocument",
    }
    return zipped(
        {
            name: reduce(lambda held, word: held.replace(*word), words.items(), part)
            for name, part in unzipped(data).items()
        }
    )


def test_a_workbook_with_its_list_of_sheets_elsewhere_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="not an Excel workbook"):
        read_bytes(
            tmp_path, zipped({"_rels/.rels": links(("officeDocument", "book.xml")), "book.xml": HEADER}), "police.xlsx"
        )
