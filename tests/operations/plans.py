"""Plans as councils keep them: title lines, merged bands, two rows of headings, a sheet a theme, dates of any kind."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

Made = Callable[[Workbook], None]


def _fill(sheet: Worksheet, *rows: Sequence[object]) -> None:
    for row in rows:
        sheet.append(list(row))


def two_rows_of_headings(book: Workbook) -> None:
    """A version line, headings over other headings, an area merged down over its actions, several dates in a cell."""
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "WSoA"
    _fill(
        sheet,
        ["Joint Targeted Area Inspection – Written Statement of Action"],
        ["Version 0.7 – 12 June 2019", None, None, None, None, None, None, "OFFICIAL"],
        [],
        [
            "No.",
            "What inspectors found",
            "What we will do",
            "Responsibility",
            None,
            "Timeline",
            None,
            "Progress to date",
        ],
        [None, None, None, "Agency", "Name", "Start", "By when", None],
        [
            "1.1",
            "Quality of referrals to children's social care",
            "Write one referral guide for schools, health and police",
            "Council",
            "Head of Service, MASH",
            date(2019, 6, 3),
            "September 2019",
            "12/06: first draft out",
        ],
        [
            "1.2",
            None,
            "Train 40 designated leads",
            "Derbyshire Police",
            "Insp. Lee",
            date(2019, 7, 1),
            "Q3 2019/20",
            "Ongoing",
        ],
        [
            "2.1",
            "Pathways to early help",
            "Publish the ways in",
            "Council",
            "S. Khan",
            None,
            "31/10/2019 and 31/01/2020",
            None,
        ],
        [None, None, None, None, None, None, None, "Updated by the programme office"],
    )
    sheet.merge_cells("A1:H1")
    sheet.merge_cells("D4:E4")
    sheet.merge_cells("F4:G4")
    sheet.merge_cells("B6:B7")


def bands(book: Workbook) -> None:
    """An area in a band over its actions, milestones in one cell with a date each, colours, a column of money."""
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Action Plan"
    _fill(
        sheet,
        ["Improvement Plan 2019/20"],
        ["Ref", "Action", "Owner", "Key milestones", "Deadline", "BRAG", "Commentary", "Budget (£)"],
        ["AFI-01: referrals"],
        [
            "A1",
            "Audit 20 referrals each month",
            "Council / QA Manager",
            "1. Tool agreed by 1 July 2019\n2. First 20 audited by 31 July 2019",
            "ongoing",
            "A",
            "Tool agreed",
            "0",
        ],
        ["A2", "Tell referrers what came of it", "Council – Team Manager", "Letter agreed", "tbc", "R", None, "1,200"],
        ["Priority 2 – Pathways to early help are not easily accessible"],
        ["B1", "One front door number", "Police", None, "end of Dec 2019", "G", "Live – 1 June 2019", "15,000"],
        ["Ref", "Action", "Owner", "Key milestones", "Deadline", "BRAG", "Commentary", "Budget (£)"],
        [
            "B2",
            "Ask families how they found it",
            "Council and Police",
            "Survey\nReport",
            "30/09/2019\n15/11/2019",
            None,
            None,
            None,
        ],
    )
    sheet.merge_cells("A1:H1")
    sheet.merge_cells("A3:H3")
    sheet.merge_cells("A6:H6")


def a_sheet_a_theme(book: Workbook) -> None:
    """A theme a sheet, each numbered from 1, the action merged down over its milestones, a key and a blank sheet."""
    first = book.active
    assert isinstance(first, Worksheet)
    first.title = "AFI 1 Referrals"
    head = ["#", "Task", "Lead", "Milestone / steps", "Target date", "Status", "Impact we will have"]
    _fill(
        first,
        head,
        ["1", "Write a referral guide", "council", "Draft", date(2019, 8, 1), "Open", "Fewer referrals sent back"],
        [None, None, None, "Consult schools", date(2019, 9, 2), "Open", None],
        [None, None, None, "Publish", "October 2019", "Not started", None],
        ["2", "Train leads", "council", None, date(2019, 12, 1), "Complete", "90% know the thresholds"],
    )
    first.merge_cells("A2:A4")
    first.merge_cells("B2:B4")
    first.merge_cells("C2:C4")
    second = book.create_sheet("AFI 4 Early help")
    _fill(
        second,
        [],
        [],
        head,
        ["1", "Publish the ways in", "police", None, "2019-11-01", "In progress", "Families find help"],
    )
    key = book.create_sheet("RAG key")
    _fill(key, ["Colour", "Means"], ["Green", "Done"])
    book.create_sheet("Sheet4")


def a_column_a_month(book: Workbook) -> None:
    """An update and a colour for each month, a lead with a name in brackets, areas by number, a sum at the end."""
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Sheet1"
    months = ["Progress (January 2020)", "Progress (February 2020)", "BRAG Jan", "BRAG Feb"]
    _fill(
        sheet,
        [
            "Ref",
            "Report paragraph",
            "What we are going to do",
            "Who will lead",
            "Finish",
            "Impact we will have",
            *months,
        ],
        ["1a", 4, "Map the ways in", "J. Smith (Council)", "Jan 2020", "Families find help", "Begun", "Done", "A", "G"],
        ["1b", "4, 7", "Train schools", "Police / Council", "Spring term 2020", "Schools know how"],
        [],
        ["Total actions: 2"],
    )


def why_and_what(book: Workbook) -> None:
    """Questions for headings, areas named among words, agencies by acronyms, dates that are none, a key below."""
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Improvement plan"
    _fill(
        sheet,
        ["Improvement plan"],
        ["Version 0.6 DRAFT – updated 3 June 2019"],
        [],
        [
            *("Ref", "Why are we doing this? (area for improvement)", "What will we do?", "Who is responsible?"),
            *("By when?", "What impact will we have?", "Workstream", "BRAG", "Progress May 2019"),
        ],
        ["1a", "AFI 1 Quality of referrals", "Write one guide", "Head of Service (DCC)", "Sept 19", "Right first time"],
        ["2a", "AFI-09", "Audit 20 assessments", "NPS – SPO / CRC", "Dec 2019 and Mar 2020", "Each names the child"],
        ["3a", "Police: AFI 21", "Review 40", "DCI (PPU), Police", "Monthly", None, "Calls", "R", "Ongoing work"],
        [],
        ["Key: B = done, G = on track"],
    )


def headings_under_each_band(book: Workbook) -> None:
    """Each area in a band with the headings again below it, the first of them above all; and a sheet of contacts."""
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Theme 1"
    heads = ["Action", "Lead", "Deadline", "Success criteria", "Update"]
    _fill(
        sheet,
        ["Probation assessments (AFI-09)"],
        heads,
        ["Audit 20", "Council", "30 Sep 2019", "All name the child", "Begun"],
        [],
        ["Area for improvement 4 – early help pathways"],
        heads,
        ["Publish a directory", "Council", "ASAP", "Families find help", "With the printer"],
    )
    sheet.merge_cells("A1:E1")
    sheet.merge_cells("A5:E5")
    _fill(book.create_sheet("Contacts"), ["Name", "Phone"], ["Jo Bloggs", "01332 000000"])


def outcomes_first(book: Workbook) -> None:
    """An outcome to each row, several leads in a cell, a quarter of no year, long words in the last column."""
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    _fill(
        sheet,
        ["Outcome", "Objective", "Task", "Lead", "Target date", "RAG", "Notes / barriers"],
        ["Children are heard", "AFI-18", "Ask each child", "HoS QA (council)", date(2019, 12, 1), None, "No room"],
        ["Children are heard", "AFI-18", "Train staff", "LSCB", "01.12.19"],
        [
            "Police act fast",
            "AFI-21",
            "Review",
            "Police: DCI Green / health",
            "by the end of Q3",
            None,
            "In the end " * 9,
        ],
    )


def from_a_planner(book: Workbook) -> None:
    """What a planner of tasks exports: a task's name, persons, per cents, a health and comments."""
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    _fill(
        sheet,
        ["Task Name", "Assigned To", "Start", "Finish", "% Complete", "Status", "Health", "Comments"],
        ["AFI-01 Referrals", None, "01/06/19", "30/09/19", "20%", "In Progress", "Green"],
        ["Write guide", "Jo Bloggs (DCC)", "01/06/19", "31/07/19", "50%", "In Progress", "Green", "Draft out"],
        ["AFI-04 Early help", None, "01/07/19", "31/12/19", "0%", "Not Started", "Red", "The tender is late"],
    )


def a_row_a_step(book: Workbook) -> None:
    """An action merged down over the rows of its steps, each with its own day and lead; and one that is not merged."""
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    _fill(
        sheet,
        ["Area for improvement", "Action", "Key steps", "By when", "Lead", "Measure of success", "Evidence"],
        ["AFI-01", "Write guide", "Draft", "30/06/2019", "Council", "Fewer sent back", "Minutes"],
        [None, None, "Consult", "31/07/2019", "Council"],
        [None, None, "Publish", "30/09/2019", "LSCB", None, "On the website"],
        ["AFI-04", "Early help line", "Tender", "01/10/2019", "Council", "Calls answered"],
        [None, None, "Open the line", "31/12/2019"],
    )
    sheet.merge_cells("A2:A4")
    sheet.merge_cells("B2:B4")


def in_two_languages(book: Workbook) -> None:
    """Headings in Welsh and English on one sheet, in Welsh alone on another."""
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Cynllun"
    _fill(
        sheet,
        ["Cyf / Ref", "Maes / Area", "Cam / Action", "Pwy / Who", "Erbyn pryd / By when", "Cynnydd / Progress", "CAG"],
        ["1.1", "AFI-01", "Ysgrifennu canllaw", "Council", "30/09/2019", "Drafft", "Ambr"],
    )
    _fill(
        book.create_sheet("Cynllun 2"),
        ["Cyf", "Argymhelliad", "Camau gweithredu", "Arweinydd", "Dyddiad targed", "Cynnydd", "Deilliannau"],
        ["2.1", "AFI-04", "Agor llinell", "Police", "31/10/2019", "Dim eto", "Teuluoedd yn cael cymorth"],
    )


def actions_and_milestones_a_row_each(book: Workbook) -> None:
    """A column says of each row whether it is an action or a milestone; the areas stand among the comments."""
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Programme"
    _fill(
        sheet,
        ["ID", "Type", "Title", "Owner", "Start", "End", "Comments"],
        ["A1", "Action", "Write a guide", "Council", "June 2019", "30/09/2019", "For AFI-01"],
        ["A1.1", "Milestone", "Draft agreed", "J. Bloggs", None, "30/06/2019"],
        ["A2", "Action", "Open one number", "Police", "w/c 1 July 2019", "July 2019 – Dec 2019", "For AFI-04"],
        ["A2.1", "Sub-action", "Tender", "S. Khan", None, "31/07/2019"],
    )


def with_sums(book: Workbook) -> None:
    """Bands, sums below each, counts at the end, two levels of leads, and a partner that is no agency here."""
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Monitoring"
    _fill(
        sheet,
        ["No", "Action required", "Strategic lead", "Operational lead", "Partners", "By", "Resources"],
        ["AFI 1 – referrals"],
        ["1", "Write a guide", "DCS, Council", "Head of Service", "Police", "Sept-19", "£2,000"],
        ["Subtotal", None, None, None, None, None, "£2,000"],
        ["AFI 4 – early help"],
        ["2", "Open a line", "Police", "Insp. Lee", "Schools", "31/10/2019", "£500"],
        ["9", None, "Council"],
        ["Total", None, None, None, None, None, "£2,500"],
        ["Completed: 0", "In progress: 2", "Overdue: 0"],
    )
    sheet.merge_cells("A2:G2")
    sheet.merge_cells("A5:G5")


def numbered_under_themes(book: Workbook) -> None:
    """Themes are rows of their own, numbered above their actions; the status says how sure their leads are."""
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Plan"
    _fill(
        sheet,
        ["No.", "Task", "Who", "Deadline", "Target", "Status"],
        ["1", "Front door (AFI-01)"],
        ["1.1", "Write a guide", "Council", "30/09/2019", "90%", "On track"],
        ["2", "4. Early help"],
        ["2.1", "Open a line", "Police", "31/10/2019", "40", "Complete"],
        ["2.2", "Publish", "Police", None, None, "Off Track"],
    )


def a_tracker(book: Workbook) -> None:
    """Actions on one sheet and their milestones on another, each by their own numbers; risks and a log beside."""
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Actions"
    _fill(
        sheet,
        ["Action ID", "AFI", "Action description", "Action owner", "Target completion date"],
        ["A1", "1", "Write a guide", "Council", "30/09/2019"],
        ["A2", "4", "Open a line", "Police", "31/10/2019"],
    )
    _fill(
        book.create_sheet("Milestones"),
        ["Milestone ID", "Action ID", "Milestone", "Due date", "Date completed"],
        ["M1", "A1", "Draft", "30/06/2019"],
        ["M2", "A2", "Tender", "31/05/2019", "30/05/2019"],
    )
    _fill(book.create_sheet("Risks"), ["Risk", "Owner", "Mitigation"], ["Money", "Council", "Ask the board"])


MADE: dict[str, Made] = {
    "why-and-what": why_and_what,
    "headings-again": headings_under_each_band,
    "outcomes": outcomes_first,
    "planner": from_a_planner,
    "steps": a_row_a_step,
    "two-rows": two_rows_of_headings,
    "bands": bands,
    "themes": a_sheet_a_theme,
    "months": a_column_a_month,
    "two-languages": in_two_languages,
    "a-row-each": actions_and_milestones_a_row_each,
    "sums": with_sums,
    "numbered": numbered_under_themes,
    "tracker": a_tracker,
}


def written(folder: Path, name: str) -> Path:
    """The workbook of that name, in a folder."""
    book = Workbook()
    MADE[name](book)
    path = folder / f"{name}.xlsx"
    book.save(path)
    return path
