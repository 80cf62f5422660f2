"""The chair's screen on a narrow terminal: every row has its name, and every rating its whole word."""

import re
from dataclasses import replace
from datetime import date, timedelta
from io import StringIO
from itertools import accumulate, combinations, pairwise

import pytest
from rich.console import Console
from rich.text import Text

from tests.domain.statements import ACTION, TODAY, derby
from wsoa.cli.screen.colours import MARKS
from wsoa.cli.screen.console import stacked
from wsoa.cli.screen.status import FEW, HEADS, show_status
from wsoa.domain.board.items import WORST_FIRST
from wsoa.domain.board.standing import standing
from wsoa.domain.changes.sheet_events import Issue, RoundHistory
from wsoa.domain.progress.ratings import Rating
from wsoa.domain.report import Report
from wsoa.domain.statement.choices import Confidence, Delivery
from wsoa.domain.statement.records import Action, Agency
from wsoa.operations.listing import Narrowed, listed

DAY = timedelta(days=1)
LATER, LATEST = date(2019, 12, 2), date(2019, 12, 20)
OF_EACH: dict[Rating, Action] = {
    Rating.LATE: replace(ACTION, due=TODAY - DAY),
    Rating.OFF_TRACK: replace(ACTION, confidence=Confidence.OFF_TRACK),
    Rating.AT_RISK: replace(ACTION, confidence=Confidence.AT_RISK),
    Rating.SLIPPING: replace(ACTION, due=LATEST, agreed=LATER),
    Rating.NO_UPDATE: ACTION,
    Rating.NOT_YET_DUE: replace(ACTION, delivery=Delivery.NOT_STARTED, starts=LATER, due=LATEST, agreed=LATEST),
    Rating.ON_TRACK: ACTION,
    Rating.COMPLETE: replace(ACTION, delivery=Delivery.COMPLETE, completed=TODAY),
    Rating.VERIFIED: replace(
        ACTION, delivery=Delivery.VERIFIED, completed=TODAY, verified=TODAY, verified_by="Chair, Board"
    ),
}


def shown(*ratings: Rating, width: int) -> list[str]:
    """The lines of the screen where there is an action of each of these ratings."""
    actions = {
        rating: replace(OF_EACH[rating], ref=f"AFI-01.{number}", lead="probation")
        for number, rating in enumerate(ratings, 3)
    }
    heard = {action.ref: TODAY - (40 if rating is Rating.NO_UPDATE else 0) * DAY for rating, action in actions.items()}
    report = Report(
        derby(Agency("probation", "Probation"), *actions.values()), TODAY, heard={"AFI-01.1": TODAY, **heard}
    )
    assert set(ratings) <= {rated.rating for rated in report.ratings.values()}
    screen = StringIO()
    show_status(report, Console(file=screen, width=width, color_system=None))
    return screen.getvalue().splitlines()


@pytest.mark.parametrize("width", [80, 100, 120])
def test_with_an_action_of_every_rating_each_row_has_its_name_and_each_column_its_head(width: int) -> None:
    lines = shown(*Rating, width=width)

    assert max(map(len, lines)) <= width
    assert next(line for line in lines if line.startswith("Agency"))
    rows = [re.split(r"  +", line) for line in lines if line.startswith(("police ", "probation "))]
    assert [(row[0], *re.findall(r"^\d+", row[-10])) for row in rows] == [("police", "1"), ("probation", "9")]
    assert rows[1][-9:] == ["1"] * 9
    assert any(line.endswith("verified") for line in lines)


def test_where_there_is_room_the_bar_is_drawn_and_words_are_whole() -> None:
    assert any("verified" in line and "complete" in line for line in shown(*Rating, width=150))
    assert any(
        line.startswith("probation") and "█" in line
        for line in shown(Rating.LATE, Rating.OFF_TRACK, Rating.VERIFIED, width=80)
    )


@pytest.mark.parametrize("width", [50, 64, 80, 100, 120, 200])
def test_no_word_of_the_table_is_broken_and_no_bar_is_dropped(width: int) -> None:
    lines = shown(*Rating, width=width)
    heads = {"late", "off track", "at risk", "slipping", "no update", "not yet due", "on track", "complete", "verified"}
    told = " ".join(" ".join(lines).split())

    assert all(head in told for head in heads)
    assert all("█" in line or "▒" in line for line in lines if line.startswith(("police ", "probation ")))


@pytest.mark.parametrize("width", range(20, 80, 6))
def test_where_no_count_has_room_each_is_told_in_words(width: int) -> None:
    lines = shown(Rating.LATE, Rating.AT_RISK, Rating.NO_UPDATE, Rating.ON_TRACK, Rating.VERIFIED, width=width)

    assert all("█" in line or "▒" in line for line in lines if line.startswith(("police ", "probation ")))
    assert "at risk" in " ".join(" ".join(lines).split())


def test_a_name_longer_than_its_column_leaves_room_for_the_bar() -> None:
    long = replace(ACTION, lead="a-key-of-four-and-twenty")
    screen = StringIO()
    show_status(Report(derby(long), TODAY), Console(file=screen, width=80, color_system=None))

    (row,) = (line for line in screen.getvalue().splitlines() if line.startswith("a-key-of-four-and-twenty"))
    assert "▒" in row


def test_a_bar_is_solid_where_there_is_colour_and_of_patterns_where_there_is_none() -> None:
    report = Report(derby(replace(ACTION, due=TODAY - DAY)), TODAY)
    plain, coloured = StringIO(), StringIO()
    show_status(report, Console(file=plain, width=80, color_system=None))
    done = Report(derby(OF_EACH[Rating.COMPLETE]), TODAY)
    show_status(done, Console(file=coloured, width=80, color_system="256", force_terminal=True))
    show_status(done, Console(file=plain, width=80, color_system=None))

    assert "▒" not in coloured.getvalue()
    assert "▒" in plain.getvalue()


def test_one_that_is_late_among_many_is_seen_in_the_bar() -> None:
    late = replace(ACTION, due=TODAY - DAY)
    calm = [replace(ACTION, ref=f"AFI-01.{number}") for number in range(5, 60)]
    screen = StringIO()
    show_status(Report(derby(late, *calm), TODAY), Console(file=screen, width=80, color_system=None))

    (row,) = (line for line in screen.getvalue().splitlines() if line.startswith("police "))
    assert "█" in row
    assert "56" in row


def test_names_stand_beside_keys_where_there_is_room_and_below_the_table_where_there_is_none() -> None:
    for wide, name in ((100, "Derbyshire…"), (200, "Derbyshire Constabulary")):
        assert any(re.match(rf"police +{name} +1 ", line) for line in shown(*Rating, width=wide))
    assert "police: Derbyshire Constabulary; probation: Probation" in shown(*Rating, width=80)


def test_a_name_is_shortened_at_a_word_and_of_very_many_it_is_said_where_they_are() -> None:
    long = Agency("police", "Derbyshire and Nottinghamshire Constabulary of the county and its city")
    many = [Agency(f"school{number}", f"School number {number}") for number in range(30)]
    led = [replace(ACTION, ref=f"AFI-01.{number}", lead=each.ref) for number, each in enumerate(many, 10)]
    screens = [StringIO(), StringIO()]
    show_status(Report(derby(long), TODAY), Console(file=screens[0], width=100, color_system=None))
    narrow = Console(file=screens[1], width=40, color_system=None)
    show_status(Report(derby(*many, *led), TODAY), narrow, everything=True)

    assert re.search(r"police +Derbyshire and( \w+)*… ", screens[0].getvalue())
    assert "Their names: wsoa agency list" in screens[1].getvalue()


def test_who_has_missed_several_rounds_is_told_so() -> None:
    issues = tuple(
        Issue(sign, "police", TODAY - days * DAY, TODAY - (days - 7) * DAY)
        for sign, days in (("A2B3", 60), ("C4D5", 30))
    )
    screen = StringIO()
    show_status(Report(derby(), TODAY, handed=RoundHistory(issues)), Console(file=screen, width=120, color_system=None))

    assert "waiting for police (30 days, late, 2 rounds missed)" in screen.getvalue()


@pytest.mark.parametrize("number", range(1, len(HEADS) + 1))
def test_heads_of_a_word_a_line_never_run_together_and_end_where_their_columns_do(number: int) -> None:
    for seen in combinations(WORST_FIRST, number):
        parts = [HEADS[each].split() for each in seen]
        columns = [(each, max(map(len, each)) + 1) for each in parts]
        lines = [line.plain for line in stacked(Text("Agency".ljust(30)), columns)]

        assert lines[-1].startswith("Agency")
        ends = [*accumulate((width for _, width in columns), initial=30)]
        for each, (start, end) in zip(parts, pairwise(ends), strict=True):
            cells = [line[start:end].ljust(end - start) for line in lines]
            assert [cell.strip() for cell in cells if cell.strip()] == each
            assert all(cell[0] == " " and (cell[-1] != " " or not cell.strip()) for cell in cells)


def test_no_rating_is_dropped_from_a_bar_however_short_it_is() -> None:
    many = [replace(ACTION, ref=f"AFI-02.{number}", lead="council") for number in range(3, 90)]
    few = [replace(OF_EACH[rating], ref=f"AFI-01.{number}") for number, rating in enumerate(Rating, 3)]
    heard = {action.ref: TODAY for action in (*many, *few)}
    screen = StringIO()
    show_status(Report(derby(*many, *few), TODAY, heard=heard), Console(file=screen, width=80, color_system=None))

    rows = {
        line.split()[0]: line for line in screen.getvalue().splitlines() if re.match(r"(police|council|all) ", line)
    }
    assert all(mark in rows[name] for mark in MARKS.values() for name in ("police", "all"))
    assert len(set(rows["council"]) & set(MARKS.values())) == 1


def test_of_forty_agencies_the_worst_are_shown_and_all_of_them_where_they_are_asked_for() -> None:
    agencies = [Agency(f"school{number}", f"School number {number}") for number in range(40)]
    led = [replace(ACTION, ref=f"AFI-01.{number}", lead=each.ref) for number, each in enumerate(agencies, 10)]
    led[33] = replace(led[33], due=TODAY - DAY)
    report, screens = Report(derby(*agencies, *led), TODAY), [StringIO(), StringIO(), StringIO()]
    for screen, piped, everything in zip(screens, (False, True, False), (False, False, True), strict=True):
        console = Console(file=screen, width=80, color_system=None, soft_wrap=piped)
        show_status(report, console, everything=everything)
    first, pipe, whole = (re.findall(r"^(school\d+|police) ", screen.getvalue(), re.MULTILINE) for screen in screens)

    assert first[0] == "school33"
    assert len(first) == FEW
    assert "The worst 6 of 41 agencies (wsoa status --all)." in screens[0].getvalue()
    assert len(screens[0].getvalue().splitlines()) <= 50
    assert len(pipe) == len(whole) == 41
    due_next = screens[2].getvalue().split("Due next")[1]
    assert all(each.ref in due_next for each in led[:33])


def test_where_only_the_worst_are_shown_the_command_named_lists_them_all() -> None:
    lines = shown(Rating.LATE, Rating.OFF_TRACK, Rating.AT_RISK, Rating.ON_TRACK, width=80)
    assert not any("All: " in line for line in lines)

    late = [replace(OF_EACH[Rating.LATE], ref=f"AFI-01.{number}") for number in range(10, 14)]
    kinds = enumerate((Rating.OFF_TRACK, Rating.AT_RISK, Rating.SLIPPING), 6)
    others = [replace(OF_EACH[rating], ref=f"AFI-01.{number}") for number, rating in kinds]
    screen, report = StringIO(), Report(derby(*late, *others), TODAY)
    show_status(report, Console(file=screen, width=80, color_system=None))
    (command,) = re.findall(r'^  All: wsoa action list --rating "(.+)" --sort rating$', screen.getvalue(), re.MULTILINE)

    listed_now = listed(report, Action, Narrowed(rating=command, sort="rating"))
    decisions = standing(report).decisions
    assert {each.ref for each in listed_now} == {each.item.ref for each in decisions}
    assert [report.rating_word(each) for each in listed_now] == [each.rating for each in decisions]
