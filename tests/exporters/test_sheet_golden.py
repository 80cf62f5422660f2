"""What the sheets look like, kept whole beside the tests, and written anew as test_golden.py says."""

import os
from collections.abc import Iterator

import pytest

from tests.exporters import handed_out, reading
from tests.exporters.test_golden import GOLDEN, dump
from wsoa.exporters import sheet


def checks(xlsx: bytes) -> Iterator[str]:
    """What each sheet says at once of what is typed."""
    for found in reading.workbook(xlsx).worksheets:
        yield from (
            f"{found.title} {check.sqref}: {check.type} {check.formula1} {check.formula2} {check.errorStyle}:"
            f" {check.error}; {check.prompt}"
            for check in found.data_validations.dataValidation
        )


@pytest.mark.parametrize("agency", ["council", "police"])
def test_a_sheet_looks_as_it_did(agency: str) -> None:
    path = GOLDEN / f"sheet-{agency}.txt"
    xlsx = sheet.render(handed_out.to(agency))
    made = "\n".join([*dump(xlsx), "", *checks(xlsx)]) + "\n"
    if os.environ.get("REFRESH_GOLDEN"):
        path.write_text(made, encoding="utf-8", newline="\n")

    assert made == path.read_text(encoding="utf-8")
