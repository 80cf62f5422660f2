"""Workbooks that claim more than they hold, or hold more than they claim.

Read or refused in little time and little memory.
"""

import random
import struct
import tracemalloc
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from tests.importers.workbook.test_workbook import only_sheet, read_bytes, typed
from tests.importers.workbook.zips import rows, unzipped, workbook, zipped
from wsoa.domain.errors import BadInput
from wsoa.importers.workbook import archive, places, scan

ROW = '<row r="2"><c r="A2"><v>1</v></c></row>'
LAUGHS = '<!DOCTYPE worksheet [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'


def refused(folder: Path, data: bytes) -> str:
    with pytest.raises(BadInput) as found:
        read_bytes(folder, data, "police.xlsx")
    assert "police.xlsx" in found.value.what
    assert found.value.mend
    return found.value.what


@contextmanager
def traced() -> Iterator[list[int]]:
    """The most bytes that Python held at once inside, known at the end."""
    most: list[int] = []
    tracemalloc.start()
    try:
        yield most
        most.append(tracemalloc.get_traced_memory()[1])
    finally:
        tracemalloc.stop()


def lying(data: bytes, part: str, claimed: int, held: bytes) -> bytes:
    """The zip whose directory says of a part the size and checksum of its first `claimed` bytes."""
    made = bytearray(data)
    for mark, checksum, name in ((b"PK\x03\x04", 14, 30), (b"PK\x01\x02", 16, 46)):
        place = -1
        while (place := made.find(mark, place + 1)) >= 0:
            if made[place + name : place + name + len(part)] == part.encode():
                made[place + checksum : place + checksum + 4] = struct.pack("<I", zlib.crc32(held[:claimed]))
                made[place + checksum + 8 : place + checksum + 12] = struct.pack("<I", claimed)
    return bytes(made)


def test_a_part_that_is_larger_than_the_directory_says_is_refused(tmp_path: Path) -> None:
    held = b" " * 3_000_000
    data = lying(workbook({"Actions": rows(ROW)}, {"xl/theme.xml": held}), "xl/theme.xml", 10, held)

    assert "damaged" in refused(tmp_path, data)


def test_a_bomb_is_bounded_by_what_it_really_unpacks_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "LARGEST_UNPACKED", 2**20)
    held = b" " * 60_000_000
    data = lying(workbook({"Actions": rows(ROW)}, {"xl/sharedStrings.xml": held}), "xl/sharedStrings.xml", 10, held)

    with traced() as most:
        what = refused(tmp_path, data)

    assert "would unpack to more than 1 MB" in what
    assert most[0] < 8_000_000


def test_thousands_of_parts_are_no_plan(tmp_path: Path) -> None:
    parts = {f"xl/media/{number}.png": "" for number in range(archive.MOST_PARTS)}

    assert "files: that is not a plan" in refused(tmp_path, workbook({"Actions": rows(ROW)}, parts))


def test_a_zip_in_a_zip_in_a_zip_is_not_unpacked(tmp_path: Path) -> None:
    inner = zipped({"police.xlsx": zipped({"police.xlsx": b" " * 1_000_000})})

    assert "holds other files" in refused(tmp_path, zipped({"police.xlsx": inner}))


@pytest.mark.parametrize("names", [("xl/styles.xml", "XL/Styles.xml"), ("xl/a/../styles.xml",), ("xl//styles.xml",)])
def test_parts_that_two_readers_might_take_for_one_another_are_refused(tmp_path: Path, names: tuple[str, ...]) -> None:
    assert "damaged" in refused(tmp_path, workbook({"Actions": rows(ROW)}, dict.fromkeys(names, "<a/>")))


@pytest.mark.parametrize(
    "parts",
    [
        {"xl/worksheets/sheet1.xml": f"{LAUGHS}<worksheet/>"},
        {"xl/sharedStrings.xml": f"{LAUGHS}<sst><si><t>&b;</t></si></sst>"},
        {"xl/styles.xml": f"{LAUGHS}<styleSheet/>"},
        {"xl/workbook.xml": f"{LAUGHS}<workbook/>"},
    ],
    ids=lambda parts: next(iter(parts)),
)
def test_words_that_a_workbook_defines_to_be_multiplied_are_refused(tmp_path: Path, parts: dict[str, str]) -> None:
    assert "damaged" in refused(tmp_path, workbook({"Actions": rows(ROW)}, parts))


def test_two_filled_cells_at_the_ends_of_the_sheet_are_refused_before_there_is_room_for_all_between(
    tmp_path: Path,
) -> None:
    far = rows(ROW, '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')

    assert (
        refused(tmp_path, workbook({"Actions": far}))
        == "The sheet “Actions” of police.xlsx is filled as far as column XFD and row 1,048,576."
    )


@pytest.mark.parametrize(
    "cell",
    [
        '<c\nr="XFD1048576"><v>1</v></c>',
        "<c r='XFD1048576'><v>1</v></c>",
        '<c r="&#88;FD1048576"><v>1</v></c>',
        '<x:c xmlns:x="urn:x" r="XFD1048576"><v>1</v></x:c>',
        '<c r="xfd1048576"><v>1</v></c>',
        '<!-- <c r="A1"><v>1</v></c> --><c r="XFD1048576"><v>1</v></c>',
        '<c r="A2" t="inlineStr"><is><t>--></t></is></c><c r="XFD1048576"><v>1</v></c>',
        '<c r="XFD1048576" t="inlineStr"><is><t>far</t></is></c>',
        '<c r="XFD1048576" s="1" t="s"><v>0</v></c>',
        '<c r="XFD1048576"><f>1</f></c>',
    ],
)
def test_a_far_cell_is_seen_however_it_is_written(tmp_path: Path, cell: str) -> None:
    assert "is filled as far as" in refused(
        tmp_path, workbook({"Actions": rows(ROW, f'<row r="1048576">{cell}</row>')})
    )


@pytest.mark.parametrize("address", ["XFE1", "A1048577", "A0", "A99999999999999", "ZZZZ1", "7", ""])
def test_a_cell_beyond_every_sheet_is_refused(tmp_path: Path, address: str) -> None:
    assert "damaged" in refused(
        tmp_path, workbook({"Actions": rows(f'<row r="2"><c r="{address}"><v>1</v></c></row>')})
    )


def test_a_hundred_thousand_styled_and_empty_rows_are_not_rows(tmp_path: Path) -> None:
    empty = "".join(
        f'<row r="{n}" s="1" customFormat="1"><c r="A{n}" s="1"/><c r="XFD{n}" s="1"/></row>' for n in range(3, 100_003)
    )

    sheet = only_sheet(read_bytes(tmp_path, workbook({"Actions": rows(ROW, empty)}), "police.xlsx"))

    assert [typed(row) for row in sheet.rows] == [["1"]]


def test_sixteen_thousand_styled_and_empty_columns_are_not_columns(tmp_path: Path) -> None:
    empty = "".join(f'<c r="{places.column_letters(place)}3" s="1"/>' for place in range(places.GRID[1]))

    sheet = only_sheet(
        read_bytes(tmp_path, workbook({"Actions": rows(ROW, f'<row r="3">{empty}</row>')}), "police.xlsx")
    )

    assert len(sheet.rows) == 1


@pytest.mark.parametrize(
    "claim", ['min="-999999999" max="1"', 'min="1" max="999999999"', 'min="x" max="2"', 'min="5" max="2"', ""]
)
def test_hidden_columns_that_no_sheet_has_are_refused(tmp_path: Path, claim: str) -> None:
    assert "damaged" in refused(tmp_path, workbook({"Actions": f'<cols><col {claim} hidden="1"/></cols>{rows(ROW)}'}))


def test_more_rows_than_a_plan_has_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "MOST_ROWS", 20)
    filled = "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(2, 30))

    assert "more than 20 filled rows" in refused(tmp_path, workbook({"Actions": rows(filled)}))


def test_more_cells_than_a_plan_has_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "MOST_CELLS", 20)
    filled = "".join(f'<c r="{places.column_letters(place)}2"><f>1</f></c>' for place in range(30))

    assert "more than 20 filled cells" in refused(tmp_path, workbook({"Actions": rows(f'<row r="2">{filled}</row>')}))


def test_a_part_beside_the_sheets_may_not_be_huge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "LARGEST_PART", 2**20)

    assert "2 MB beside its sheets" in refused(
        tmp_path, workbook({"Actions": rows(ROW)}, {"xl/styles.xml": "<a>" + " " * 2**21 + "</a>"})
    )


def test_a_sheet_in_letters_that_the_reader_of_values_does_not_know_is_refused_and_not_taken_for_empty(
    tmp_path: Path,
) -> None:
    xml = f"<worksheet>{rows(ROW)}</worksheet>"

    assert "damaged" in refused(tmp_path, workbook({"Actions": ""}, {"xl/worksheets/sheet1.xml": xml.encode("utf-16")}))
    assert "damaged" in refused(
        tmp_path,
        workbook({"Actions": ""}, {"xl/worksheets/sheet1.xml": f'<?xml version="1.0" encoding="latin-1"?>{xml}'}),
    )


def test_a_text_longer_than_any_cell_of_excels_is_read_to_be_told_as_too_long(tmp_path: Path) -> None:
    book = rows(f'<row r="2"><c r="A2" t="inlineStr"><is><t>{"word " * 50_000}</t></is></c></row>')

    (row,) = only_sheet(read_bytes(tmp_path, workbook({"Actions": book}), "police.xlsx")).rows

    assert len(row.cells[0].typed) == 249_999


@pytest.mark.parametrize("listed", ["the same name twice", "a sheet that is not there"])
def test_a_list_of_sheets_that_does_not_hold_is_refused(tmp_path: Path, listed: str) -> None:
    held = unzipped(workbook({"Actions": rows(ROW), "Notes": rows(ROW)}))
    old, new = (
        (b'name="Notes"', b'name="Actions"') if listed == "the same name twice" else (b'r:id="rId2"', b'r:id="rId9"')
    )

    assert "damaged" in refused(
        tmp_path, zipped({**held, "xl/workbook.xml": held["xl/workbook.xml"].replace(old, new)})
    )


DAMAGE = [
    b"<",
    b">",
    b'"',
    b"/",
    b"&",
    b"0",
    b"-",
    b"99999999999999999999",
    b"\xff",
    b"\0",
    b"e308",
    b'<c r="B2"/>',
    b"]]>",
    b"<!--",
    b' r="A1"',
]


@pytest.mark.parametrize("seed", range(6))
def test_whatever_is_damaged_inside_a_workbook_it_is_read_or_refused(tmp_path: Path, seed: int) -> None:
    book = Workbook()
    sheet: Any = book.active
    for number in range(12):
        sheet.append([f"AFI-01.{number}", "x & y", number / 7, True, "=A1", "#N/A"])
    book.save(tmp_path / "good.xlsx")
    held = unzipped((tmp_path / "good.xlsx").read_bytes())
    chance = random.Random(seed)  # noqa: S311 - the same damage every time

    for _ in range(60):
        part = chance.choice(sorted(held))
        damaged = bytearray(held[part])
        for _ in range(chance.randrange(1, 4)):
            place, piece = chance.randrange(len(damaged)), chance.choice(DAMAGE)
            damaged[place : place + chance.randrange(len(piece) + 3)] = piece
        try:
            read_bytes(tmp_path, zipped({**held, part: bytes(damaged)}), "police.xlsx")
        except BadInput as refusal:
            assert "police.xlsx" in refusal.what  # noqa: PT017 - either answer will do; anything else is a fault


def test_a_comment_without_an_end_is_refused_before_it_is_gone_through_again_and_again(tmp_path: Path) -> None:
    book = workbook({"Actions": f"<sheetData>{ROW}<!--{'x' * (3 * scan.LONGEST_TOKEN)}--></sheetData>"})

    assert "damaged" in refused(tmp_path, book)


def test_a_comment_as_people_write_them_is_passed_over(tmp_path: Path) -> None:
    book = workbook({"Actions": f"<sheetData><!-- made by hand -->{ROW}</sheetData>"})

    assert typed(only_sheet(read_bytes(tmp_path, book, "police.xlsx")).header) == ["1"]
