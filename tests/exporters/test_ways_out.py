"""What holds for every exporter: pure, lazy, and nothing in it that is not published."""

import subprocess
import sys
from io import BytesIO
from zipfile import ZipFile

import pytest

from tests.exporters import awkward
from wsoa.domain.document.editions import copy_of
from wsoa.domain.statement.fields import COLUMNS
from wsoa.domain.statement.records import Lead, Note
from wsoa.exporters import EXPORTERS, rendered

HEAVY = {"word": "docx", "excel": "openpyxl"}


def everything_in(form: str) -> str:
    data = rendered(awkward.copy(), form)
    if form not in HEAVY:
        return data.decode()
    with ZipFile(BytesIO(data)) as parts:
        return "\n".join(parts.read(name).decode(errors="replace") for name in parts.namelist())


@pytest.mark.parametrize("form", EXPORTERS)
@pytest.mark.parametrize("words", awkward.UNPUBLISHED)
def test_what_is_not_published_is_in_no_export(form: str, words: str) -> None:
    assert words not in everything_in(form)


def test_nothing_of_leads_and_notes_is_published() -> None:
    assert not any(column.published for kind in (Lead, Note) for column in COLUMNS[kind])


@pytest.mark.parametrize("form", EXPORTERS)
def test_the_same_report_gives_the_same_bytes(form: str) -> None:
    assert rendered(awkward.copy(), form) == rendered(awkward.copy(), form)


@pytest.mark.parametrize("form", EXPORTERS)
def test_an_empty_statement_can_be_exported(form: str) -> None:
    assert rendered(copy_of(awkward.empty()), form)


@pytest.mark.parametrize("form", ["registry", *EXPORTERS])
def test_a_library_is_loaded_only_by_the_exporter_that_needs_it(form: str) -> None:
    asked = "" if form == "registry" else f"from tests.exporters import awkward; rendered(awkward.copy(), {form!r});"
    code = (
        f"import sys; from wsoa.exporters import rendered; {asked} print(*sorted({{'docx', 'openpyxl'}} &"
        " {*sys.modules}))"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout.split()

    assert loaded == [library for name, library in HEAVY.items() if name == form]
