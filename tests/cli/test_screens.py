"""The screens of a board at 80 columns, from one awkward statement and from nothing, kept whole beside the tests.

After a change that is meant, write them anew and read the difference:

    REFRESH_GOLDEN=1 python -m pytest tests/cli/test_screens.py && git diff tests/cli/golden
"""

import os
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from io import StringIO
from itertools import pairwise
from pathlib import Path

import pytest
from rich.color import Color
from rich.console import Console
from rich.style import Style
from rich.text import Text
from rich.theme import Theme

from tests.exporters import awkward
from wsoa.cli.screen import due, pictures, reports, status
from wsoa.cli.screen import outlook as outlook_screen
from wsoa.cli.screen.console import ON_ANY_GROUND, TONES, cut, in_lines
from wsoa.cli.screen.table import ScreenTable
from wsoa.domain.board.changes_since import changes_since
from wsoa.domain.board.due import due_list
from wsoa.domain.board.matrix import matrix
from wsoa.domain.board.outlook import outlook
from wsoa.domain.board.slippage import slippage_report
from wsoa.domain.board.timeline import timeline
from wsoa.domain.changes.agreed_dates import DateMove
from wsoa.domain.dates.exact import MONTHS
from wsoa.domain.report import Report
from wsoa.domain.statement.records import Action, Agency, Area, Board
from wsoa.domain.statement.statement import Statement

GOLDEN = Path(__file__).parent / "golden"
SINCE = awkward.TODAY - timedelta(days=40)
MOVE = DateMove(7, "AFI-01.1", awkward.TODAY, date(2019, 6, 30), date(2019, 7, 1), "=1+1 <b>", "[bold]Ann[/bold]")


def awkward_report() -> Report:
    """The awkward statement with two boards and a date that was moved."""
    made = awkward.report()
    boards = (Board("B-01", SINCE), Board("B-02", awkward.TODAY + timedelta(days=9), "[red]=Extra"))
    return replace(made, statement=made.statement.with_records(*boards), moves={MOVE.ref: (MOVE,)})


REPORTS = {"awkward": awkward_report(), "empty": awkward.empty()}
Screen = Callable[[Report, Console], None]
SCREENS: dict[str, Screen] = {
    "status": status.show_status,
    "changes": lambda report, console: reports.show_changes_since(
        changes_since(Report(Statement.of([]), SINCE), report), console
    ),
    "due": lambda report, console: due.show_due(due_list(report, report.today + timedelta(days=400)), console),
    "slippage": lambda report, console: reports.show_slippage(slippage_report(report), console),
    "matrix": lambda report, console: pictures.show_matrix(matrix(report), console),
    "outlook": lambda report, console: outlook_screen.show_outlook(outlook(report), console),
    "timeline": lambda report, console: pictures.show_timeline(timeline(report), console),
}
EACH_SCREEN = pytest.mark.parametrize("screen", SCREENS)


def drawn(report: Report, screen: str, width: int = 80) -> str:
    paper = StringIO()
    console = Console(file=paper, width=width, color_system=None, markup=False, emoji=False, highlight=False)
    SCREENS[screen](report, console)
    return "\n".join(line.rstrip() for line in paper.getvalue().splitlines()) + "\n"


@EACH_SCREEN
@pytest.mark.parametrize("name", REPORTS)
def test_a_screen_is_as_it_was(name: str, screen: str) -> None:
    path, told = GOLDEN / f"{name}-{screen}.txt", drawn(REPORTS[name], screen)
    if os.environ.get("REFRESH_GOLDEN"):
        path.write_text(told, encoding="utf-8")

    assert told == path.read_text(encoding="utf-8")


@EACH_SCREEN
@pytest.mark.parametrize("width", [60, 80, 110, 200])
def test_no_line_is_wider_than_the_terminal(screen: str, width: int) -> None:
    assert max(map(len, drawn(REPORTS["awkward"], screen, width).splitlines())) <= width


@EACH_SCREEN
def test_a_plan_of_ten_thousand_actions_is_told_on_one_screen(screen: str) -> None:
    made = (
        Action(f"AFI-01.{number}", ("AFI-01",), title="One of many", lead="police", due=date(2019, 7, 1))
        for number in range(1, 10_001)
    )

    lines = drawn(Report(REPORTS["awkward"].statement.with_records(*made), awkward.TODAY), screen).splitlines()

    assert len(lines) <= 50


def of_forty_agencies() -> Report:
    """A report of forty agencies, each of which leads an area and has let a date slip; that of the last is late."""
    agencies = [Agency(f"agency{each}", f"Agency Number {each}") for each in range(40)]
    words = "Words of the inspectors " * 9
    areas = [Area(f"AFI-{place:02}", text=words, lead=each.ref) for place, each in enumerate(agencies, 1)]
    one = Action("", ("AFI-01",), title="One of many", due=date(2019, 9, 1), agreed=date(2019, 8, 1))
    led = [replace(one, ref=f"AFI-01.{place}", lead=each.ref) for place, each in enumerate(agencies, 1)]
    led[-1] = replace(led[-1], due=date(2019, 7, 1))
    return Report(Statement.of([*agencies, *areas, *led]), awkward.TODAY)


@EACH_SCREEN
def test_what_concerns_forty_agencies_is_told_on_one_screen_and_how_many_more_there_are(screen: str) -> None:
    told = drawn(of_forty_agencies(), screen)

    assert len(told.splitlines()) <= 50
    assert re.search(r"\b(39|40)\b", told)
    assert "--all" in told


def test_of_many_agencies_the_outlook_shows_those_that_end_latest() -> None:
    report = of_forty_agencies()
    last = replace(report.statement.find(Action, "AFI-01.30"), due=date(2020, 3, 1))
    told = drawn(replace(report, statement=report.statement.with_records(last)), "outlook")

    assert "By each agency's own past, the latest first: 40, the first 8 shown (--all)" in told
    assert re.search(r"the latest first.*\n  agency29  ", told)


def test_the_endorsements_of_a_day_are_one_row_on_a_terminal_and_one_each_in_a_pipe() -> None:
    agencies = [Agency(f"agency{each}", f"Agency Number {each}") for each in range(9)]
    areas = [Area(f"AFI-{place:02}", text="Words", lead=each.ref) for place, each in enumerate(agencies, 1)]
    one = Action("", ("AFI-01",), title="One of many", due=date(2019, 8, 8))
    led = [replace(one, ref=f"AFI-{place:02}.1", lead=each.ref) for place, each in enumerate(agencies, 1)]
    statement = Statement.of([awkward.report().statement.letter, *agencies, *areas, *led])
    told = due_list(Report(statement, awkward.TODAY), awkward.TODAY + timedelta(days=9))
    screen, pipe = StringIO(), StringIO()
    for paper, piped in ((screen, False), (pipe, True)):
        due.show_due(told, Console(file=paper, width=80, color_system=None, soft_wrap=piped))

    (row,) = (line for line in screen.getvalue().splitlines() if " – " in line)
    assert "9 agencies" in row
    assert all(each.ref in " ".join(screen.getvalue().split("9 agencies")[1].split()) for each in agencies)
    assert pipe.getvalue().count("endorsement: of what it owns") == 9
    assert all(f"Coming: {len(told.coming)}\n" in paper.getvalue() for paper in (screen, pipe))


@pytest.mark.parametrize("width", [60, 80, 100])
def test_of_agencies_that_do_not_fit_the_matrix_shows_those_with_most_that_is_late(width: int) -> None:
    told = " ".join(drawn(of_forty_agencies(), "matrix", width).split())

    (shown,) = re.findall(r"the worst (\d+) of 40 agencies \(--all\)", told)
    assert told.count("Agency Number") == int(shown) < 40
    assert "Agency Number 39" in told


@pytest.mark.parametrize("width", [60, 80, 100, 200])
@pytest.mark.parametrize("number", [3, 8, 40])
def test_every_agency_has_its_column_of_the_matrix_and_its_name_below(number: int, width: int) -> None:
    agencies = [Agency(f"agency{each}", f"Agency Number {each}") for each in range(number)]
    areas = [
        Area(f"AFI-{each:02}", text="Words of the inspectors " * 9, lead=agency.ref)
        for each, agency in enumerate(agencies)
    ]
    paper = StringIO()
    told = matrix(Report(Statement.of([*agencies, *areas]), awkward.TODAY))
    pictures.show_matrix(told, Console(file=paper, width=width, color_system=None), everything=True)
    lines = paper.getvalue().splitlines()
    rows = [line for line in lines if line.startswith("AFI-")]

    assert max(map(len, lines)) <= width
    assert sum(line.count(" L") for line in rows) == number
    assert all(f"Agency Number {each}" in " ".join(lines) for each in range(number))
    assert any(line.split() == [each.ref for each in agencies] for line in lines) is (
        len(" ".join(each.ref for each in agencies)) < width - pictures.REF - pictures.TITLE
    )


@pytest.mark.parametrize("width", range(50, 200, 7))
@pytest.mark.parametrize("last", [date(2019, 9, 30), date(2020, 3, 31), date(2022, 6, 1), date(2031, 1, 1)])
def test_names_of_months_stand_at_an_even_step(width: int, last: date) -> None:
    action = Action("AFI-01.1", ("AFI-01",), title="One", lead="police", starts=date(2019, 5, 13), due=last)
    told = drawn(Report(Statement.of([Area("AFI-01", text="Words"), action]), awkward.TODAY), "timeline", width)

    months = [12 * 2019]
    for name in told.splitlines()[1].split():
        place = 0 if name.isdecimal() else [month[:3] for month in MONTHS].index(name)
        months.append(12 * int(name) if name.isdecimal() else months[-1] + (place - months[-1]) % 12)
    assert len(months) > 2
    assert len({after - before for before, after in pairwise(months[1:])}) == 1


def luminance(color: Color) -> float:
    """Relative luminance as WCAG 2 defines it: 0 for black, 1 for white."""
    shares = [each / 255 for each in color.get_truecolor()]
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return sum(weight * share for weight, share in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@EACH_SCREEN
def test_every_colour_is_read_on_a_light_and_on_a_dark_ground(screen: str) -> None:
    paper = StringIO()
    Style.parse.cache_clear()  # a style keeps the codes of the first terminal that it was drawn on
    Style._add.cache_clear()  # noqa: SLF001 - and so does one that was made of two
    theme = Theme({name: str(ON_ANY_GROUND.styles[name]) for name in ON_ANY_GROUND.styles if name.split()[-1] in TONES})
    console = Console(file=paper, force_terminal=True, color_system="256", theme=theme, no_color=False, _environ={})
    SCREENS[screen](REPORTS["awkward"], console)

    codes = {code for found in re.findall(r"\x1b\[([\d;]+)m", paper.getvalue()) for code in found.split(";38;", 1)}
    numbers = {int(code.removeprefix("38;").removeprefix("5;")) for code in codes if "5;" in code}
    assert numbers
    assert not codes & {str(code) for code in (*range(30, 38), *range(90, 98))}  # what they are, each terminal decides
    for number in numbers:
        light = luminance(Color.from_ansi(number))
        assert min((light + 0.05) / 0.05, 1.05 / (light + 0.05)) >= 3.9


@pytest.mark.parametrize("width", [46, 60, 80])
def test_no_word_of_a_table_is_broken_while_another_column_can_give_way(width: int) -> None:
    paper, rows = StringIO(), ScreenTable("Ref", "Who", "Endorsed by", "Dated")
    rows.columns[3].no_wrap = True
    rows.add_row(*map(Text, ("EN-01", "Safeguarding", "Illustrative signatory of the partnership", "8 Aug 2019")))

    Console(file=paper, width=width, color_system=None).print(rows)

    for word in ("Safeguarding", "Illustrative", "partnership", "8 Aug 2019"):
        assert word in paper.getvalue()


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("kept as a-name-of-a-file-with-a.csv here", ["kept as", "a-name-of-a-", "file-with-a.", "csv here"]),
        ("https://example.org/a/page", ["https://", "example.org/a/", "page"]),
        ("nothingtobreakafterinthis", ["nothingtobreak", "afterinthis"]),
    ],
)
def test_a_word_longer_than_its_room_goes_on_after_one_of_its_own_marks(typed: str, expected: list[str]) -> None:
    cell = Text(typed).append("", "bold")
    cell.stylize("bold")

    assert [line.plain for line in in_lines(Console(width=14), cell, 14)] == expected


@pytest.mark.parametrize(
    ("room", "told"), [(30, "Quality of referrals"), (18, "Quality of…"), (8, "Quality…"), (5, "Qual…")]
)
def test_a_line_is_cut_after_a_whole_word_and_within_one_only_where_it_is_the_first(room: int, told: str) -> None:
    assert cut(Text("Quality of referrals"), room).plain == told


def test_titles_stand_on_the_timeline_where_there_is_room() -> None:
    report = REPORTS["awkward"]
    wide, narrow = (drawn(report, "timeline", width) for width in (160, 80))

    assert "police   The quality of referrals" in wide
    assert "The quality" not in narrow


@pytest.mark.parametrize("screen", ["matrix", "timeline", "status"])
def test_marks_stand_for_ratings_where_there_is_no_colour_and_a_key_says_which(screen: str) -> None:
    paper = StringIO()

    SCREENS[screen](REPORTS["awkward"], Console(file=paper, width=120, color_system="256", force_terminal=True))

    assert "late, off track" not in paper.getvalue()
    picture, key = drawn(REPORTS["awkward"], screen, 120).split("█ late, off track", 1)
    assert "█" in picture
    assert "▒ complete, on track" in key
    assert "colour" not in picture
