"""What a file is, by its first bytes and parts, that is no workbook and no CSV file, and the way out of each."""

import re
from collections.abc import Collection

from wsoa.domain.errors import BadFile

OLE = b"\xd0\xcf\x11\xe0"  # how every file of the old Office begins, and a workbook that a password protects
AS_XLSX = "Open it in Excel and save it as .xlsx."
FROM_THE_SPREADSHEET = "Open the workbook itself, and save it as .xlsx or as CSV."
UNPACK = "Unpack it, and import the workbook that is in it."
ASK = "Ask for the workbook itself, saved as .xlsx."

FROM_OUTLOOK = "Open it in Outlook, save the attachment from there, and import that."
# What a file of the old Office holds, in its list of streams.
STREAMS = (
    ("__properties_version1.0", "is a message saved from Outlook", FROM_OUTLOOK),
    ("__substg1.0_", "is a message saved from Outlook", FROM_OUTLOOK),
    (
        "EncryptedPackage",
        "is protected by a password",
        "Open it in Excel, take the password off, and save it as .xlsx.",
    ),
    ("WordDocument", "is a Word document", ASK),
    ("PowerPoint Document", "is a PowerPoint presentation", ASK),
    ("Workbook", "is an old .xls workbook", AS_XLSX),
    ("Book", "is a very old .xls workbook", AS_XLSX),
)
BEGINNINGS = (
    (b"%PDF", "is a PDF", ASK),
    (b"\x89PNG", "is a picture", ASK),
    (b"\xff\xd8\xff", "is a picture", ASK),
    (b"GIF8", "is a picture", ASK),
    (b"II*\0", "is a picture", ASK),
    (b"MM\0*", "is a picture", ASK),
    (b"BM", "is a picture", ASK),
    (b"RIFF", "is a picture or a recording", ASK),
    (b"\0\0\0\x18ftyp", "is a picture or a film", ASK),
    (b"\0\0\0\x1cftyp", "is a picture or a film", ASK),
    (b"\0\0\0\x20ftyp", "is a picture or a film", ASK),
    (b"\0\0\0\x24ftyp", "is a picture or a film", ASK),
    (b"{\\rtf", "is a document in Rich Text Format", ASK),
    (b"\x1f\x8b", "is a packed archive", UNPACK),
    (b"7z\xbc\xaf", "is a packed archive", UNPACK),
    (b"Rar!", "is a packed archive", UNPACK),
)
MARKED_UP = (
    (
        re.compile(rb"urn:schemas-microsoft-com:office:spreadsheet"),
        "is a workbook in the XML form of Excel 2003",
        AS_XLSX,
    ),
    (
        re.compile(rb"<(?:!doctype\s+html|html|body|table)[\s>]", re.IGNORECASE),
        "is a web page, whatever it is called",
        AS_XLSX,
    ),
    (re.compile(rb"<\?xml|<!DOCTYPE"), "is an XML file", FROM_THE_SPREADSHEET),
)
OF_APPLE = (
    "is a file of Apple's Numbers, Pages or Keynote",
    "In Numbers, choose File, Export To, Excel, and send that.",
)
# What a zip holds that is no workbook of ours: a part's name begins so.
PARTS = (
    ("xl/workbook.bin", "is a binary workbook (.xlsb)", AS_XLSX),
    ("word/", "is a Word document", ASK),
    ("ppt/", "is a PowerPoint presentation", ASK),
    ("index/", *OF_APPLE),
    ("index.zip", *OF_APPLE),
)
SHEET_OF_OPEN_DOCUMENT = b"opendocument.spreadsheet"
LOCK = re.compile(r"~\$(?P<office>.+)|\.~lock\.(?P<libre>.+)#")
BEGINNING = 4096  # bytes in which markup shows itself


def refuse_lock(name: str) -> None:
    """Raise BadFile for the small file that Excel or LibreOffice leaves beside a workbook while it is open."""
    found = LOCK.fullmatch(name)
    if found:
        workbook = found["office"] or found["libre"]
        raise BadFile(
            f"{name} only says that {workbook} is open somewhere; it holds no rows.",
            f"Close the workbook, and import {workbook}.",
        )


def refuse_other_kinds(name: str, data: bytes) -> None:
    """Raise BadFile for bytes that begin as something else than a workbook or text does."""
    if not data.strip(b" \t\r\n\0"):
        raise BadFile(f"{name} is empty.", "Send a workbook or CSV file with a header row.")
    if data.startswith(OLE):
        raise _of_the_old_office(name, data)
    for beginning, what, mend in BEGINNINGS:
        # A header may begin with BM too; no picture is without a null.
        if data.startswith(beginning) and (len(beginning) > len(b"BM") or b"\0" in data[:BEGINNING]):
            raise BadFile(f"{name} {what}, not a workbook.", mend)
    head = data[:BEGINNING].removeprefix(b"\xef\xbb\xbf").replace(b"\0", b"").lstrip(b"\xff\xfe \t\r\n")
    if head.startswith(b"<"):
        for markup, what, mend in MARKED_UP:
            if markup.search(head):
                raise BadFile(f"{name} {what}.", mend)


def _of_the_old_office(name: str, data: bytes) -> BadFile:
    if name.lower().endswith(".msg"):
        return BadFile(f"{name} is a message saved from Outlook.", FROM_OUTLOOK)
    for stream, what, mend in STREAMS:
        if stream.encode("utf-16-le") in data:
            return BadFile(f"{name} {what}.", mend)
    return BadFile(f"{name} is a file of an old Office, perhaps a .xls workbook.", AS_XLSX)


def no_workbook(name: str, parts: Collection[str], mimetype: bytes) -> BadFile:
    """Why a zip with these parts is no workbook."""
    if SHEET_OF_OPEN_DOCUMENT in mimetype:
        return BadFile(
            f"{name} is an OpenDocument sheet (.ods).", "Open it in LibreOffice or Excel, and save it as .xlsx."
        )
    if b"opendocument" in mimetype:
        return BadFile(f"{name} is an OpenDocument file, and no sheet.", ASK)
    for part, what, mend in PARTS:
        if any(held.lower().startswith(part) for held in parts):
            return BadFile(f"{name} {what}.", ASK if name.lower().endswith((".pages", ".key")) else mend)
    inside = next((held for held in sorted(parts) if held.lower().endswith((".xlsx", ".csv", ".xlsm", ".xls"))), "")
    if inside:
        return BadFile(
            f"{name} is a zip that holds other files.", f"Unpack it, and import {inside.rpartition('/')[2]}."
        )
    return BadFile(f"{name} is not an Excel workbook, or is damaged.", "Save it from Excel as .xlsx, or as CSV.")
