"""wsoa report outlook: whether it can be done in time, in plain words, every date with how it was reached."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from rich.console import Console
from rich.text import Text

from wsoa.cli.screen.console import FAINT, counted, out, short_day, show_rows, words
from wsoa.cli.screen.headings import show_section, show_title
from wsoa.domain.board.outlook import Forecast, Outlook, SettledBy, StepState
from wsoa.domain.dates.exact import MONTHS, WEEKDAYS, show_date

MOST = 8  # agencies
OWNERS = 4  # named of those who have something to settle
STATES = {StepState.TO_DO: "yellow", StepState.DONE: "green", StepState.PASSED: "bold red"}


def show_outlook(told: Outlook, console: Console | None = None, *, everything: bool = False) -> None:
    """What must be settled by when; what falls due after the deadline; what each agency's past says."""
    console = console or out()
    show_title(console, f"Can we make it? Outlook as at {show_date(told.as_at)}")
    _show_backwards(console, told)
    _show_after(console, told)
    if told.forecasts:
        is_cut = len(told.forecasts) > MOST and not (everything or console.soft_wrap)
        order = sorted(told.forecasts, key=_last, reverse=True) if is_cut else told.forecasts
        rows = [_forecast(told, each) for each in order]
        latest = ", the latest first" if is_cut else ""
        show_section(console, f"By each agency's own past{latest}", rows, None if everything else MOST)
    else:
        console.print(words("No agency owes anything that has a date.", FAINT))


def _show_backwards(console: Console, told: Outlook) -> None:
    if told.deadline is None:
        console.print(
            words("No deadline is known, so nothing can be worked back: wsoa letter edit --deadline DATE", FAINT)
        )
        return
    left = told.working_days_left or 0
    when = f"{WEEKDAYS[told.deadline.weekday()]} {show_date(told.deadline)}"
    days = f"{counted(left, 'working day')} left" if told.deadline >= told.as_at else "passed"
    console.print()
    console.print(words(f"To be ready by {when}: {days}", "bold"))
    show_rows(console, [_step(each) for each in told.settled_by])


def _step(each: SettledBy) -> Sequence[Text]:
    owners = ", ".join(f"{key or 'nobody'} {number}" for key, number in each.by_lead[:OWNERS])
    more = f" and {len(each.by_lead) - OWNERS} more" if len(each.by_lead) > OWNERS else ""
    opened = f": {each.open:,} open ({owners}{more})" if each.open else ""
    what = words(f"{each.what}{opened}").append_text(words(f" – {each.how}", FAINT))
    return short_day(each.day), words(each.state, STATES[each.state]), what


def _show_after(console: Console, told: Outlook) -> None:
    days = [item.day for item in told.after_deadline if item.day]
    if not days:
        return
    months = sorted(Counter((day.year, day.month) for day in days).items())
    by_month = ", ".join(f"{number:,} in {MONTHS[month - 1][:3]} {year}" for (year, month), number in months)
    console.print()
    heading = f"After the deadline: {len(days):,} of {told.open:,} open, the last on {show_date(max(days))}"
    console.print(words(heading, "bold"))
    show_rows(console, [(words(by_month),)])


def _last(each: Forecast) -> date:
    return each.last_estimated or each.last_due


def _forecast(told: Outlook, each: Forecast) -> Sequence[Text]:
    line = words(f"{counted(each.open, 'thing')} open, the last due ").append_text(short_day(each.last_due))
    if each.last_estimated and each.last_estimated != each.last_due:
        line.append_text(words(", more likely ")).append_text(short_day(each.last_estimated, "yellow"))
    if told.deadline and each.in_time_estimated is not None and each.in_time_estimated != each.in_time:
        line.append_text(
            words(f"; of {each.in_time:,} due by the deadline {each.in_time_estimated:,} in time", "yellow")
        )
    return words(each.agency, "bold"), line.append("\n").append_text(words(each.how, FAINT))
