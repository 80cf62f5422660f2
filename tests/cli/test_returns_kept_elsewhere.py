"""Returns as hurried people sent them: each ends as it should, says why, and nothing is read of our own sentences."""

import shutil
from pathlib import Path

import pytest

from tests.cli.keyboard import Keyboard
from tests.shared import SHARED, needs_shared

KEPT = SHARED / "cases" / "round"
BY_REFERENCE = (1, "its rows were known by their references")
TAKEN = (0, "Took in sheet")
# How each ends, and what it says.
ENDS = {
    "01-codes-blanked.xlsx": BY_REFERENCE,
    "01-no-code.csv": BY_REFERENCE,
    "01-no-codes.xlsx": BY_REFERENCE,
    "02-folder-newer (1).xlsx": TAKEN,
    "02-folder-older.xlsx": TAKEN,
    "02-police-alice.xlsx": (0, "10 actions asked, 3 answered, 7 blank"),
    "02-police-bob.xlsx": (0, "10 actions asked, 1 answered, 9 blank"),
    "03-pasted-council-row.xlsx": (65, "is of sheet RKMZ, of Derby City Council"),
    "04-row-pasted-over-next.xlsx": (65, "a row pasted over another?"),
    "04-title-column-sorted-alone.xlsx": (65, "was the column sorted by itself"),
    "05-monthly-aug.xlsx": TAKEN,
    "05-monthly-jul.xlsx": TAKEN,
    "06-colour.xlsx": (0, "is green: colours are not read"),
    "06-hyperlink.xlsx": (0, "to keep its link as evidence"),
    "06-strike-in-cell.xlsx": (0, "Struck out in Actions!E7, and not taken as words"),
    "07-850-percent.xlsx": (1, "850% is no share of a hundred"),
    "07-decimal-comma.xlsx": (65, "For decimals write a point: 72.5"),
    "08-serial.csv": TAKEN,
    "08-unformatted-dates.xlsx": (65, "looks like a date that lost its format"),
    "09-due-moved.xlsx": (77, "Milestones!F13"),
    "10-new-action.xlsx": (65, "This row has no code"),
    "11-extra-update-column.xlsx": (0, "“Still waiting”"),
    "12-last-update-column.xlsx": (0, "was taken as “Your update”"),
    "13-restored-before-issue.xlsx": (1, "This statement knows of no sheet HBFR"),
    "14-done-before-start.xlsx": (1, "before AFI-21.2 began"),
    "15.eml": (0, "Also AFI-21.3 is delayed"),
    "15.msg": (65, "Open it in Outlook, save the attachment"),
    "16-verified-reworded.xlsx": (65, "they cannot change under the verification"),
    "two-people-alice.xlsx": TAKEN,
    "two-people-bob.xlsx": TAKEN,
}
pytestmark = needs_shared("cases/round")


@pytest.fixture(scope="session")
def handed_out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the statement is that the workbooks were issued of."""
    return tmp_path_factory.mktemp("handed-out")


@pytest.fixture
def lent(nowhere: Keyboard, handed_out: Path) -> Keyboard:
    """A keyboard at a copy of it, on 10 August 2019."""
    if not (handed_out / "data").is_dir():
        nowhere.does(f"restore {KEPT / 'base-issued.zip'}")
        nowhere.does("upgrade")
        shutil.move(nowhere.folder / "data", handed_out / "data")
    shutil.copytree(handed_out / "data", nowhere.folder / "data")
    return nowhere.on("2019-08-10")


def test_every_return_that_is_kept_is_tried() -> None:
    assert {path.name for path in KEPT.iterdir() if path.suffix != ".zip"} == set(ENDS)


@pytest.mark.parametrize("name", ENDS)
def test_a_return_ends_as_it_should(lent: Keyboard, name: str) -> None:
    said = lent("import", str(KEPT / name), "--yes", "--no-input")

    code, words = ENDS[name]
    told = " ".join(f"{said.out} {said.err}".split())
    assert (said.code, words in told) == (code, True), told
    assert "Start here" not in told
    assert lent("verify").code == 0


def left_by(lent: Keyboard, handed_out: Path, names: tuple[str, str], keep: str) -> set[str]:
    """What two copies leave, each as a line: their actions, milestones and notes."""
    shutil.rmtree(lent.folder / "data")
    shutil.copytree(handed_out / "data", lent.folder / "data")
    first, second = (KEPT / f"{name}.xlsx" for name in names)
    lent.does("import", str(first), "--yes", "--no-input")
    lent.does("import", str(second), "--yes", "--no-input", "--keep", keep)
    records = [*lent.told("action list"), *lent.told("milestone list"), *lent.told("note list")]
    return {str({**each, "ref": each["ref"].rpartition("-")[0]}) for each in records}


def test_two_people_who_made_two_things_made_two_things_in_either_order(lent: Keyboard, handed_out: Path) -> None:
    pair = ("two-people-alice", "two-people-bob")

    assert left_by(lent, handed_out, pair, "ours") == left_by(lent, handed_out, pair[::-1], "ours")


def test_two_copies_of_two_people_ask_the_same_in_either_order(lent: Keyboard, handed_out: Path) -> None:
    pair = ("02-police-alice", "02-police-bob")

    asked = []
    for name in pair:
        shutil.rmtree(lent.folder / "data")
        shutil.copytree(handed_out / "data", lent.folder / "data")
        for each in (name, *(one for one in pair if one != name)):
            said = lent("import", str(KEPT / f"{each}.xlsx"), "--yes", "--no-input", "--json")
        asked.append({(each["ref"], each["field"]) for each in said.told["returns"][0]["conflicts"]})
    assert asked[0] == asked[1]
    assert len(asked[0]) == 3
    assert left_by(lent, handed_out, pair, "ours") == left_by(lent, handed_out, pair[::-1], "theirs")
