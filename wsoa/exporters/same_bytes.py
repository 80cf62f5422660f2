"""Zip archives that are the same bytes whenever they are made."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

# Which program a file says it was made by: no person, and another program puts its own name there.
MADE_BY = {
    "docProps/app.xml": (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        "<Application>wsoa</Application></Properties>"
    )
}


def undated(archive: bytes) -> bytes:
    """The same archive with its parts dated 1980, as zip's time begins: no clock is read."""
    made = BytesIO()
    with ZipFile(BytesIO(archive)) as parts, ZipFile(made, "w", ZIP_DEFLATED) as anew:
        for name in parts.namelist():
            anew.writestr(ZipInfo(name), MADE_BY.get(name) or parts.read(name), ZIP_DEFLATED)
    return made.getvalue()
