"""A handed-out workbook saved again by LibreOffice, as a workbook and as CSV, comes back as what it is."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.operations import small
from tests.operations.rounds import BLANK, checked, filled_in, handed_out
from wsoa.domain.changes.plan import Plan
from wsoa.domain.errors import Problems

FILLED = {
    ("AFI-01.1", "Confidence"): "At risk",
    ("AFI-01.1", "Your update"): "- Forty of sixty trained;\n“the rest” in Sept.",
    (BLANK, "Action reference"): "AFI-01.1",
    (BLANK, "Milestone"): "Form audited",
    (BLANK, "Due"): "2 September 2019",
}
CSV = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1"  # semicolons, UTF-8, every sheet

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed here"),
]


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return small.lived(tmp_path / "data" / "wsoa.db")


def saved_again(path: Path, form: str) -> list[Path]:
    """What LibreOffice makes of a workbook."""
    folder = path.parent / "again"
    office = f"-env:UserInstallation=file://{path.parent}/office"
    subprocess.run(
        [shutil.which("soffice") or "", office, "--headless", "--convert-to", form, "--outdir", str(folder), str(path)],
        check=True,
        capture_output=True,
    )
    return sorted(folder.iterdir())


def test_an_untouched_workbook_saved_again_is_untouched(database: Path) -> None:
    (again,) = saved_again(handed_out(database), "xlsx:Calc MS Excel 2007 XML")

    assert checked(database, again).changes == ()


def test_what_was_filled_in_is_the_same_after_it_was_saved_again(database: Path) -> None:
    back = filled_in(handed_out(database), FILLED)

    (again,) = saved_again(back, "xlsx:Calc MS Excel 2007 XML")

    assert checked(database, again).changes == checked(database, back).changes


def test_sheets_saved_as_csv_with_american_dates_are_told_by_the_dates_that_nobody_changed(database: Path) -> None:
    parts = saved_again(filled_in(handed_out(database), FILLED), CSV)

    with pytest.raises(Problems) as refusal:
        checked(database, next(part for part in parts if "Milestones" in part.name))

    (problem,) = refusal.value.problems
    assert "American dates, month first" in problem.why


def test_each_sheet_saved_as_csv_brings_its_own_rows(database: Path) -> None:
    back = filled_in(handed_out(database), FILLED)
    whole = told(checked(database, back))
    parts = saved_again(back, CSV)
    for part in parts:  # as a British LibreOffice writes them
        part.write_text(re.sub(r"(\d\d)/(\d\d)/(\d{4})", r"\2/\1/\3", part.read_text(encoding="utf-8")))

    plans = [checked(database, part) for part in parts if "Start" not in part.name]

    assert {at: value for plan in plans for at, value in told(plan).items()} == whole


def told(plan: Plan) -> dict[tuple[str, str], object]:
    """What a plan changes, leaving aside who said it."""
    return {(change.ref, change.field): change.new for change in plan.changes if change.field != "by"}
