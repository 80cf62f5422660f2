"""Zip archives that are the same bytes whenever they are made."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo


def undated(archive: bytes) -> bytes:
    """The same archive with its parts dated 1980, as zip's time begins: no clock is read."""
    made = BytesIO()
    with ZipFile(BytesIO(archive)) as parts, ZipFile(made, "w", ZIP_DEFLATED) as anew:
        for name in parts.namelist():
            anew.writestr(ZipInfo(name), parts.read(name), ZIP_DEFLATED)
    return made.getvalue()
