"""Handing out: a sheet is on record and in its folder, or neither; and each is of the revision that it says."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.operations import small
from tests.operations.hindrances import closed, full_disk, open_folder, without_rights
from wsoa.domain.errors import BadInput, Busy, CannotWrite, NotFound, NotPermitted, Refusal
from wsoa.domain.round.chase.awaited import SheetStanding, chased
from wsoa.domain.round.handout.row_codes import read_code
from wsoa.domain.round.intake.take_in import ImportContext
from wsoa.domain.statement.records import Agency
from wsoa.operations import agencies, importing, looking, record, verifying
from wsoa.operations.carry_out import carry_out_shown
from wsoa.operations.sheets import AgenciesAsked, Made, agencies_asked, issue_sheets
from wsoa.storage import database
from wsoa.storage.workshop import LAST_STEP

DAY = timedelta(days=1)
DUE = small.FINISHED + 14 * DAY


@pytest.fixture
def lived(tmp_path: Path) -> Path:
    return small.lived(tmp_path / "data" / "wsoa.db")


@pytest.fixture
def shared() -> Iterator[Path]:
    """A statement that everybody may write, in a folder that everybody may use."""
    with open_folder() as folder:
        path = small.lived(folder / "data" / "wsoa.db")
        path.chmod(0o666)
        path.parent.chmod(0o777)
        issue(path)  # what this imports is imported with all rights
        yield path


def issue(path: Path, named: str | None = "police", due: date | None = None, day: date = small.FINISHED) -> list[Made]:
    asked = agencies_asked(path, named, everyone=named is None)
    signed = replace(small.signed(day), at=small.signed(small.FINISHED).at)
    return list(issue_sheets(path, signed, asked, due))


def sheets(path: Path) -> list[str]:
    """The files in the folder of sheets, hidden ones too."""
    folder = path.parents[1] / "exports" / "sheets"
    return sorted(found.name for found in folder.iterdir()) if folder.is_dir() else []


def on_record(path: Path) -> list[str]:
    """The file names of the sheets that were issued."""
    return sorted(sheet.file_name for sheet in looking.report(path, small.FINISHED).handed.issues)


def revisions(path: Path) -> int:
    return looking.report(path, small.FINISHED).stamp.revision


def test_a_sheet_is_written_and_on_record_as_a_revision_that_changes_nothing(lived: Path) -> None:
    (made,) = issue(lived, due=DUE)

    (revision,) = looking.story(lived).revisions[small.LAST :]
    assert made.path == lived.parents[1] / "exports" / "sheets" / f"police-2019-07-10-{made.issue.sign}.xlsx"
    assert (made.issue.agency, made.issue.on, made.issue.due, made.issue.by) == (
        "police",
        small.FINISHED,
        DUE,
        small.WHO,
    )
    assert (made.issue.revision, revision.number, revision.changes) == (small.LAST + 1, small.LAST + 1, ())
    assert made.agency == "Testshire Police"
    assert sheets(lived) == on_record(lived) == [made.path.name]


def test_its_issue_is_in_the_ledger_under_its_agency(lived: Path) -> None:
    (made,) = issue(lived, due=DUE)

    ((number, entry),) = looking.story(lived, looking.HistoryFilter(("police",))).ledger
    assert (number, entry.kind, entry.about, entry.on, entry.by) == (
        small.LAST + 1,
        "issued",
        "police",
        small.FINISHED,
        small.WHO,
    )
    assert f"Sheet {made.issue.sign} issued to police, wanted back by 24 July 2019" in entry.words


def test_every_row_of_the_workbook_has_a_code_of_that_sheet(lived: Path) -> None:
    (made,) = issue(lived)

    book = load_workbook(made.path)
    codes = [read_code(str(row[-1].value)) for sheet in book.worksheets[1:] for row in sheet.iter_rows(min_row=2)]
    assert {code.sheet for code in codes if code} == {made.issue.sign}
    assert [code.row for code in codes if code] == list(range(1, len(made.issue.rows) + 1))


def test_all_are_those_that_have_work_and_the_others_are_named(lived: Path) -> None:
    asked = agencies_asked(lived, None, everyone=True)

    assert [agency.ref for agency in asked.agencies] == ["council", "police"]
    assert [agency.ref for agency in asked.idle] == ["health", "probation"]
    assert [made.issue.agency for made in issue(lived, None)] == ["council", "police"]
    assert revisions(lived) == small.LAST + 2


def test_an_agency_that_only_contributes_is_sent_a_sheet_to_read_and_not_waited_for(lived: Path) -> None:
    issue(lived, None, due=DUE)

    standing = {sheet.issue.agency: sheet.standing for sheet in chased(looking.report(lived, DUE + DAY))}
    assert standing == {"council": SheetStanding.TO_READ, "police": SheetStanding.LATE}


def test_whom_to_send_it_to_are_the_leads_who_have_not_left(lived: Path) -> None:
    leads = agencies.Leads(("Dana Blue; Superintendent; dana@example.org", "Sam Red"), ())
    small.do(
        lived,
        small.FINISHED,
        partial(agencies.edit_agency, key="police", entries={}, leads=leads, today=small.FINISHED),
    )
    left = agencies.Leads((), ("L-02",))
    small.do(
        lived, small.FINISHED, partial(agencies.edit_agency, key="police", entries={}, leads=left, today=small.FINISHED)
    )

    (made,) = issue(lived)

    assert [(lead.name, lead.email) for lead in made.leads] == [("Dana Blue", "dana@example.org")]


def test_a_sheet_issued_again_says_which_one_it_takes_the_place_of(lived: Path) -> None:
    (first,) = issue(lived)

    (second,) = issue(lived)

    assert first.supersedes is None
    assert second.supersedes is not None
    assert second.supersedes.sign == first.issue.sign
    assert len(sheets(lived)) == 2


def test_one_agency_or_all_of_them_must_be_named(lived: Path) -> None:
    for named, everyone in ((None, False), ("police", True)):
        with pytest.raises(BadInput, match="Say for whom"):
            agencies_asked(lived, named, everyone=everyone)


def test_an_agency_that_there_is_not_is_refused_with_what_was_likely_meant(lived: Path) -> None:
    with pytest.raises(NotFound) as refused:
        agencies_asked(lived, "polise", everyone=False)

    assert "police" in refused.value.mend


def test_where_nobody_has_work_there_is_nobody_to_ask(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="No agency leads or contributes") as refused:
        agencies_asked(small.begun(tmp_path / "wsoa.db"), None, everyone=True)

    assert "wsoa action add" in refused.value.mend


@pytest.mark.parametrize(
    ("named", "due", "day", "refusal"),
    [
        ("probation", None, small.FINISHED, BadInput),
        ("police", small.FINISHED - DAY, small.FINISHED, BadInput),
        ("police", None, small.FINISHED - DAY, NotPermitted),
    ],
    ids=["nothing to ask", "wanted back before it goes out", "before the latest revision"],
)
def test_what_is_refused_leaves_neither_a_file_nor_a_folder_nor_a_record(
    lived: Path, named: str, due: date | None, day: date, refusal: type[Refusal]
) -> None:
    before = lived.read_bytes()

    with pytest.raises(refusal):
        issue(lived, named, due, day)

    assert lived.read_bytes() == before
    assert not (lived.parents[1] / "exports").exists()


def test_a_sheet_may_be_wanted_back_on_the_day_it_is_issued(lived: Path) -> None:
    assert issue(lived, due=small.FINISHED)


def test_what_stands_where_the_folder_should_be_is_not_touched_and_nothing_is_recorded(lived: Path) -> None:
    (lived.parents[1] / "exports").write_text("mine")

    with pytest.raises(CannotWrite) as refused:
        issue(lived)

    assert refused.value.exit_code == 73
    assert "nothing of it is on record" in refused.value.mend
    assert (lived.parents[1] / "exports").read_text(encoding="utf-8") == "mine"
    assert revisions(lived) == small.LAST


def test_a_folder_that_may_not_be_written_to_is_refused_and_nothing_is_recorded(shared: Path) -> None:
    before = revisions(shared), sheets(shared)

    with closed(shared.parents[1] / "exports" / "sheets", 0o555), without_rights(), pytest.raises(CannotWrite):
        issue(shared)

    assert (revisions(shared), sheets(shared)) == before


def test_a_full_disk_leaves_no_half_of_a_workbook_and_nothing_is_recorded(lived: Path) -> None:
    issue(lived)
    before = revisions(lived), sheets(lived)

    with full_disk(2_000), pytest.raises(CannotWrite):
        issue(lived)

    assert (revisions(lived), sheets(lived)) == before


def test_while_somebody_else_writes_nothing_is_handed_out(lived: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.05)

    with closing(sqlite3.connect(lived, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Busy):
            issue(lived)

    assert (revisions(lived), sheets(lived)) == (small.LAST, [])


def test_a_workbook_that_could_not_be_recorded_at_the_last_moment_is_taken_away_again(
    lived: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.05)

    with closing(sqlite3.connect(lived, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute(
            "SELECT count(*) FROM revision"
        ).fetchall()  # who reads does not hinder writing, but keeps it from becoming final
        with pytest.raises(Busy):
            issue(lived)

    assert (revisions(lived), sheets(lived)) == (small.LAST, [])


class Stopped(BaseException):
    """An interruption."""


def stopped() -> Iterator[None]:
    yield  # at the last step of the workbook, go on
    raise Stopped


def test_an_interruption_when_the_file_is_there_and_the_record_is_not_takes_the_file_away(lived: Path) -> None:
    steps = stopped()
    token = LAST_STEP.set(lambda: next(steps))

    with pytest.raises(Stopped):
        issue(lived)

    LAST_STEP.reset(token)
    assert (revisions(lived), sheets(lived)) == (small.LAST, [])


def test_where_the_second_of_several_is_refused_the_first_stays_issued(lived: Path) -> None:
    statement = looking.present(lived)
    several = AgenciesAsked((statement.find(Agency, "police"), statement.find(Agency, "probation")))

    with pytest.raises(BadInput, match="would be empty"):
        list(issue_sheets(lived, small.signed(small.FINISHED), several, None))

    assert revisions(lived) == small.LAST + 1
    assert [name.partition("-")[0] for name in sheets(lived)] == ["police"]
    assert sheets(lived) == on_record(lived)


def test_a_workbook_that_a_kill_left_behind_is_of_no_sheet_and_is_told_when_it_comes_back(
    lived: Path, tmp_path: Path
) -> None:
    (left_behind,) = issue(small.lived(tmp_path / "copy" / "data" / "wsoa.db"))  # on record there, and not here

    folder = lived.parents[1] / "exports" / "sheets"
    folder.mkdir(parents=True)
    shutil.copy(left_behind.path, folder)
    (folder / "minutes.xlsx").touch()

    plan = importing.check_file(lived, left_behind.path, ImportContext(small.WHO, small.FINISHED)).plan
    told = verifying.verify(lived)

    assert told.faults == ()
    assert [left_behind.path.name in remark for remark in told.remarks] == [True]
    assert verifying.verify(left_behind.path.parents[2] / "data" / "wsoa.db").remarks == ()

    assert any(f"This statement knows of no sheet {left_behind.issue.sign}" in remark for remark in plan.remarks)
    assert plan.returned == ()


def test_a_sheet_that_came_back_is_not_waited_for_on_that_day_and_was_the_day_before(lived: Path) -> None:
    (made,) = issue(lived, due=DUE)
    later = small.FINISHED + 5 * DAY
    carry_out_shown(
        lived, small.signed(later), importing.check_file(lived, made.path, ImportContext(small.WHO, later)).plan
    )

    (before,), (after,) = (chased(looking.report(lived, later, day)) for day in (later - DAY, later))

    assert (before.standing, before.days_out) == (SheetStanding.WAITING, 4)
    assert (after.standing, after.days_out, after.returns[0].by) == (SheetStanding.RETURNED, 5, small.WHO)
    assert chased(looking.report(lived, later, small.FINISHED - DAY)) == ()


def test_a_sheet_whose_return_was_undone_is_waited_for_again_from_that_day_on(lived: Path) -> None:
    (made,) = issue(lived)
    fill_in(made.path, "Your update", "The form is in use.")
    took_in = carry_out_shown(
        lived,
        small.signed(small.FINISHED),
        importing.check_file(lived, made.path, ImportContext(small.WHO, small.FINISHED)).plan,
    )
    carry_out_shown(lived, small.signed(small.FINISHED + DAY), record.check_undo(lived, None, small.FINISHED + DAY))

    (before,), (after,) = (chased(looking.report(lived, DUE, small.FINISHED + days * DAY)) for days in (0, 1))

    assert took_in is not None
    assert [event.revision for event in after.returns] == [took_in.number]
    assert (before.taken_back, after.taken_back) == (0, 1)
    assert (before.standing, after.standing) == (SheetStanding.RETURNED, SheetStanding.WAITING)


def fill_in(workbook: Path, header: str, words: str) -> None:
    """Type into the first row of the first sheet of rows, as a lead does."""
    book = load_workbook(workbook)
    sheet = book["Actions"]
    place = [cell.value for cell in sheet[1]].index(header)
    sheet.cell(2, place + 1).value = words
    book.save(workbook)
