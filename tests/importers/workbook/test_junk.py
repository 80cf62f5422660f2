"""What is no sheet at all: refused early, in words, whatever the file is called."""

import io
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from tests.counting import counted
from tests.importers.workbook.test_excel import rewritten
from tests.importers.workbook.test_workbook import read_bytes
from tests.importers.workbook.zips import zipped
from tests.operations.hindrances import closed, open_folder, without_rights
from wsoa.domain.errors import BadInput, NotFound, Refusal
from wsoa.importers.workbook import archive, file, read_return, reading

OLD_WORKBOOK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)
DOCUMENT = {"[Content_Types].xml": "<Types/>", "word/document.xml": "<w:document/>", "_rels/.rels": "<Relationships/>"}
OPEN_DOCUMENT = {
    "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": "<office:document-content/>",
}


@cache
def good_workbook() -> bytes:
    book, file = Workbook(), io.BytesIO()
    sheet: Any = book.active
    for number in range(20):
        sheet.append([f"AFI-01.{number}", "Invite health", number])
    book.save(file)
    return file.getvalue()


JUNK = {
    "an empty file": b"",
    "a file of spaces": b" \r\n\t\n ",
    "an old workbook": OLD_WORKBOOK,
    "a Word document": zipped(DOCUMENT),
    "an OpenDocument sheet": zipped(OPEN_DOCUMENT),
    "a zip of nothing": zipped({}),
    "a zip cut off": good_workbook()[:1500],
    "a zip's first bytes": b"PK\x03\x04",
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 10,
    "a program": b"\x7fELF" + bytes(3000),
    "a PDF": b"%PDF-1.7\n\x00\x01\x02",
}


@pytest.mark.parametrize("name", ["plan.xlsx", "plan.csv"])
@pytest.mark.parametrize("data", JUNK.values(), ids=JUNK)
def test_what_is_no_sheet_is_refused_by_its_name_with_a_way_out(tmp_path: Path, data: bytes, name: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_bytes(tmp_path, data, name)

    assert name in refused.value.what
    assert refused.value.mend


def test_an_old_workbook_is_told_from_other_junk_because_excel_can_mend_it(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"\.xls") as refused:
        read_bytes(tmp_path, OLD_WORKBOOK, "plan.xls")

    assert "save it as .xlsx" in refused.value.mend


def test_a_folder_is_no_sheet(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="is a folder"):
        read_return(tmp_path)


def test_a_file_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="There is no file"):
        read_return(tmp_path / "plan.xlsx")


@pytest.mark.parametrize("name", ["x" * 300 + ".csv", "plan\0.csv"], ids=["too long", "with a null in it"])
def test_a_name_that_no_file_can_have_is_a_refusal_and_no_fault_of_ours(tmp_path: Path, name: str) -> None:
    with pytest.raises(Refusal):
        read_return(tmp_path / name)


def test_a_file_that_may_not_be_read_is_refused() -> None:
    with open_folder() as folder:
        path = folder / "plan.csv"
        path.write_text("Reference,Action\n")

        with closed(path, 0o000), without_rights(), pytest.raises(NotFound, match="cannot be read"):
            read_return(path)


def test_a_file_in_a_folder_that_may_not_be_entered_is_a_refusal_and_no_fault_of_ours() -> None:
    with open_folder() as folder:
        (folder / "plan.csv").write_text("Reference,Action\n")

        with closed(folder, 0o000), without_rights(), pytest.raises(Refusal):
            read_return(folder / "plan.csv")


def test_a_very_large_file_is_refused_before_it_is_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(file, "LARGEST_FILE", 100)

    with pytest.raises(BadInput, match="larger than"):
        read_bytes(tmp_path, b"Reference,Action\n" * 10)


def test_a_zip_bomb_is_refused_by_what_it_would_unpack_to(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(archive, "LARGEST_UNPACKED", 2**20)
    (tmp_path / "bomb.xlsx").write_bytes(good_workbook())
    bomb = rewritten(tmp_path / "bomb.xlsx", lambda name, data: bytes(2**21) if name.endswith("styles.xml") else data)

    with pytest.raises(BadInput, match="unpack"):
        read_return(bomb)

    assert bomb.stat().st_size < 20_000


@pytest.mark.parametrize("claim", ["A1:C1048576", "A1:XFD1048576", "A1:XFD20"])
def test_of_a_sheet_that_claims_to_be_huge_only_the_cells_that_it_holds_are_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, claim: str
) -> None:
    looked_at = counted(monkeypatch, reading, "visible")
    (tmp_path / "plan.xlsx").write_bytes(good_workbook())
    path = rewritten(
        tmp_path / "plan.xlsx",
        lambda _, data: data.replace(b'<dimension ref="A1:C20"', f'<dimension ref="{claim}"'.encode()),
    )

    rows = read_return(path).sheets[0].rows

    assert len(rows) == 19
    assert len(looked_at) <= 20 * 3


BROKEN: dict[str, Callable[[str, bytes], bytes]] = {
    "a sheet that breaks off": lambda name, data: data[: len(data) // 2] if "sheet1" in name else data,
    "a sheet of nothing": lambda name, data: b"" if "sheet1" in name else data,
    "a list of sheets that breaks off": lambda name, data: data[:-40] if name == "xl/workbook.xml" else data,
    "a number that is none": lambda _, data: data.replace(b"<v>7</v>", b"<v>seven</v>"),
    "a text that is not in the list of texts": lambda _, data: data.replace(b"<v>0</v>", b"<v>99999</v>"),
    "a cell at no address": lambda _, data: data.replace(b'r="A7"', b'r="?!"'),
    "styles that break off": lambda name, data: data[:-30] if "styles" in name else data,
    "a date that is none": lambda _, data: data.replace(
        b'<c r="C8" t="n"><v>7</v></c>', b'<c r="C8" t="d"><v>2019-02-31</v></c>'
    ),
}


@pytest.mark.parametrize("change", BROKEN.values(), ids=BROKEN)
def test_a_workbook_that_is_broken_inside_is_refused_or_read_and_no_fault_of_ours(
    tmp_path: Path, change: Callable[[str, bytes], bytes]
) -> None:
    (tmp_path / "plan.xlsx").write_bytes(good_workbook())

    read_or_refused(rewritten(tmp_path / "plan.xlsx", change))


@settings(max_examples=40)
@given(st.data())
def test_whatever_happens_to_its_bytes_a_workbook_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path = tmp_path_factory.getbasetemp() / "mangled.xlsx"
    mangled = bytearray(good_workbook())
    for place in data.draw(st.lists(st.integers(0, len(mangled) - 1), min_size=1, max_size=5)):
        mangled[place] = data.draw(st.integers(0, 255))
    path.write_bytes(mangled[: data.draw(st.integers(4, len(mangled)) | st.just(len(mangled)))])

    read_or_refused(path)


@given(st.binary(max_size=300))
def test_whatever_bytes_there_are_they_are_read_as_csv_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.csv"
    path.write_bytes(data)

    read_or_refused(path)


def read_or_refused(path: Path) -> None:
    try:
        read_return(path)
    except BadInput as refused:
        assert path.name in refused.what  # noqa: PT017 - either answer will do; anything else is a fault
