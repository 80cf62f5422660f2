"""A sheet comes in as a person would expect, from CSV and from Excel: what goes out comes back the same."""

import csv
from collections.abc import Callable
from functools import partial
from pathlib import Path, PureWindowsPath
from typing import Any

import pytest
from openpyxl import Workbook

from tests.operations import small
from wsoa.domain.changes.plan import Keep
from wsoa.domain.errors import NotFound, Problems
from wsoa.domain.statement.fields import COLUMNS, shown
from wsoa.domain.statement.records import Action, Milestone
from wsoa.domain.statement.statement import Statement
from wsoa.operations import actions, looking
from wsoa.operations.carry_out import carry_out_shown
from wsoa.operations.importing import check_file, files_in, is_pattern

Lines = list[list[str]]
AWKWARD = (
    {
        "title": "=SUM(A1:A3)",
        "success": "+44 in 10 fewer; “quoted”, 'single', \"double\"\nand a second line",
        "officer": "-",
    },
    {"title": "@home visits — café, naïve, Łódź", "success": "x" * 32_767, "starts": "2019-06-03", "due": "2019-12-31"},
    {
        "title": "<script>alert(1)</script> [bold]x[/bold]",
        "areas": "AFI-03",
        "contributing": "council, health",
        "lead": "police",
    },
    {"title": "0042", "officer": "1.0", "success": "TRUE", "points": "AFI-02a"},
)


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    return small.begun(tmp_path / "wsoa.db")


def planned(path: Path) -> Statement:
    """The statement with awkward actions and milestones in it."""
    for entries in AWKWARD:
        small.do(
            path, small.PLANNED, partial(actions.add_action, area_ref="AFI-02", entries=entries, today=small.PLANNED)
        )
    for title, due in (("First; step", "2019-06-30"), ("No date yet", "")):
        small.do(
            path,
            small.PLANNED,
            partial(
                actions.add_milestone, action_ref="AFI-02.2", entries={"title": title, "due": due}, today=small.PLANNED
            ),
        )
    small.do(
        path,
        small.PLANNED,
        partial(actions.finish_milestones, refs=["AFI-02.2.1"], on=small.PLANNED, today=small.PLANNED),
    )
    return looking.present(path)


def sheet_of(statement: Statement, kind: type[Action | Milestone]) -> Lines:
    columns = [column for column in COLUMNS[kind] if column.by_sheet]
    rows = [[record.ref, *(shown(record, column) for column in columns)] for record in statement.all(kind)]
    return [["Reference", *(column.label for column in columns)], *rows]


def as_csv(folder: Path, sheets: dict[str, Lines]) -> list[Path]:
    paths = [folder / f"{name}.csv" for name in sheets]
    for path, lines in zip(paths, sheets.values(), strict=True):
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(lines)
    return paths


def as_workbook(folder: Path, sheets: dict[str, Lines]) -> list[Path]:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, lines in sheets.items():
        sheet: Any = book.create_sheet(name)
        for row, line in enumerate(lines, 1):
            for column, text in enumerate(line, 1):
                cell = sheet.cell(row, column, text)
                cell.data_type = "s"
    book.save(folder / "plan.xlsx")
    return [folder / "plan.xlsx"]


def bring_in(path: Path, sheet: Path, *, overwrite: bool = False) -> None:
    found = check_file(path, sheet, small.RECEIVING)
    carry_out_shown(path, small.signed(small.PLANNED), (found.keeping(Keep.THEIRS) if overwrite else found).plan)


EACH_WAY = pytest.mark.parametrize("written", [as_csv, as_workbook], ids=["CSV", "Excel"])
Written = Callable[[Path, dict[str, Lines]], list[Path]]


@EACH_WAY
def test_what_goes_out_in_a_sheet_comes_back_the_same_elsewhere(begun: Path, tmp_path: Path, written: Written) -> None:
    statement = planned(begun)
    elsewhere = small.begun(tmp_path / "elsewhere.db")

    for sheet in written(
        tmp_path, {"Actions": sheet_of(statement, Action), "Milestones": sheet_of(statement, Milestone)}
    ):
        bring_in(elsewhere, sheet)

    assert looking.present(elsewhere) == statement


@EACH_WAY
def test_a_sheet_that_comes_back_untouched_is_an_empty_plan(begun: Path, tmp_path: Path, written: Written) -> None:
    statement = planned(begun)

    for sheet in written(
        tmp_path, {"Actions": sheet_of(statement, Action), "Milestones": sheet_of(statement, Milestone)}
    ):
        plan = check_file(begun, sheet, small.RECEIVING).plan

        assert (plan.changes, plan.conflicts) == ((), ())


@EACH_WAY
def test_a_sheet_brought_in_twice_changes_nothing_the_second_time(
    begun: Path, tmp_path: Path, written: Written
) -> None:
    (sheet,) = written(tmp_path, {"Actions": [["Areas", "Action", "Due"], ["AFI-02", "Invite health", "31/07/2019"]]})
    bring_in(begun, sheet)

    plan = check_file(begun, sheet, small.RECEIVING).plan

    assert plan.changes == ()


def test_an_empty_cell_leaves_its_field_alone(begun: Path, tmp_path: Path) -> None:
    before = planned(begun).find(Action, "AFI-02.2")
    (sheet,) = as_csv(
        tmp_path,
        {"Actions": [["Reference", "Action", "Due", "Lead officer"], ["AFI-02.2", "", "", "A Head of Service"]]},
    )

    bring_in(begun, sheet)

    after = looking.present(begun).find(Action, "AFI-02.2")
    assert (after.title, after.due, after.officer) == (before.title, before.due, "A Head of Service")


def test_what_is_there_already_is_replaced_only_when_asked(begun: Path, tmp_path: Path) -> None:
    before = planned(begun)
    (sheet,) = as_csv(tmp_path, {"Actions": [["Reference", "Action"], ["AFI-02.2", "Another title"]]})

    plan = check_file(begun, sheet, small.RECEIVING).plan
    bring_in(begun, sheet, overwrite=True)

    assert [(conflict.ref, conflict.ours, conflict.theirs, str(conflict.where)) for conflict in plan.conflicts] == [
        ("AFI-02.2", before.find(Action, "AFI-02.2").title, "Another title", "B2")
    ]
    assert looking.present(begun).find(Action, "AFI-02.2").title == "Another title"


def test_one_bad_cell_and_nothing_is_taken_and_every_problem_is_told(begun: Path, tmp_path: Path) -> None:
    before = begun.read_bytes()
    lines = [
        ["Areas", "Action", "Start", "Due"],
        ["AFI-02", "Good", "", ""],
        ["AFI-99", "Bad", "31/02/2019", "soon"],
        ["AFI-02", "Long", "x" * 501, ""],
    ]
    (sheet,) = as_csv(tmp_path, {"Actions": lines})

    with pytest.raises(Problems) as refused:
        check_file(begun, sheet, small.RECEIVING)

    cells = {str(problem.where).partition(" ")[0] for problem in refused.value.problems}
    assert cells >= {"A3", "C3", "D3", "C4"}
    assert all(problem.why and problem.mend for problem in refused.value.problems)
    assert begun.read_bytes() == before


def test_planning_alone_writes_nothing(begun: Path, tmp_path: Path) -> None:
    before = begun.read_bytes()
    (sheet,) = as_csv(tmp_path, {"Actions": [["Areas", "Action"], ["AFI-02", "Invite health"]]})

    plan = check_file(begun, sheet, small.RECEIVING).plan

    assert plan.born == ("AFI-02.1",)
    assert str(plan.source) == "file Actions.csv"
    assert begun.read_bytes() == before


def test_a_sheet_that_is_not_there_is_said_to_be_missing(begun: Path, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="There is no file"):
        check_file(begun, tmp_path / "plan.xlsx", small.RECEIVING)


def test_a_pattern_stands_for_the_files_that_fit_it(tmp_path: Path) -> None:
    for name in ("b.xlsx", "a.xlsx", "~$a.xlsx", ".a.xlsx", "c.csv"):
        (tmp_path / name).touch()

    assert files_in([tmp_path / "*.xlsx"]) == ((tmp_path / "a.xlsx", tmp_path / "b.xlsx"), ())
    assert files_in([tmp_path / "?.[cx]*"])[0] == tuple(tmp_path / name for name in ("a.xlsx", "b.xlsx", "c.csv"))


@pytest.mark.parametrize("name", ["*.ods", "nowhere/*.xlsx", "**.xl", "[", "x" * 300 + "*"])
def test_a_pattern_that_nothing_fits_is_the_name_of_a_missing_file(tmp_path: Path, name: str) -> None:
    assert files_in([tmp_path / name])[0] == (tmp_path / name,)


def test_a_file_that_is_called_like_a_pattern_is_that_file(tmp_path: Path) -> None:
    for name in ("Plan [1].xlsx", "Plan 1.xlsx"):
        (tmp_path / name).touch()

    assert files_in([tmp_path / "Plan [1].xlsx"])[0] == (tmp_path / "Plan [1].xlsx",)


@pytest.mark.parametrize(
    ("path", "pattern"),
    [
        (PureWindowsPath(r"returns\*.xlsx"), True),
        (PureWindowsPath(r"\\server\share\returns\polic?.csv"), True),
        (PureWindowsPath(r"C:\returns\police.xlsx"), False),
    ],
)
def test_a_pattern_of_windows_is_known_by_its_last_part(path: PureWindowsPath, pattern: bool) -> None:  # noqa: FBT001 - a claim
    assert is_pattern(path) is pattern
