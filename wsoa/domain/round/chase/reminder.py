"""Reminding: a message to an agency, about the sheet it has not returned and what of its work is due.

It is ready to be sent, and nothing is sent.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta

from wsoa.domain.dates.exact import show_date
from wsoa.domain.errors import shortened
from wsoa.domain.frozen import frozen
from wsoa.domain.progress.ratings import SILENCE, days
from wsoa.domain.report import DueNext, Report
from wsoa.domain.round.chase.awaited import Chased, chased, rounds_of
from wsoa.domain.statement.records import Action, Agency, Area, Lead, Point
from wsoa.domain.statement.references import kind_of, parent_of
from wsoa.domain.statement.statement import NAMES, Statement, parents_of

SOON = timedelta(days=28)
# Stricter than what may be recorded: what a mail program would read otherwise than a person does is not addressed.
ADDRESS = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
)
ASK = "If anything is unclear, please ask me."
SIGNS = re.compile(r'[][()<>@,:;.\\"]')
HOW = (
    "Please fill in its white cells, put your name on its first sheet, save it,"
    " and send it back in reply to this message."
)
NOTHING_TO_PROPOSE = "If there is nothing that you can propose, send it back as it is, and say so."
AGAIN = (
    "If nothing has changed, send back the latest copy that you have:"
    " an older one would take back what you have sent since."
)


@frozen
class Reminder:
    """A message: to whom (name and address), about what, its words, and the agency's newest sheet, if any."""

    to: tuple[tuple[str, str], ...]
    subject: str
    body: str
    sheet: Chased | None = None


def leads_of(statement: Statement, agency: str) -> tuple[Lead, ...]:
    """Whom to write to at an agency: its leads who have not left."""
    return tuple(lead for lead in statement.under(Lead, agency) if not lead.former)


def addresses(leads: Iterable[Lead]) -> tuple[tuple[str, str], ...]:
    """The name and the address of each lead who has an address that a message can be sent to."""
    return tuple((one_line(lead.name or lead.role), lead.email) for lead in leads if ADDRESS.fullmatch(lead.email))


def one_line(text: str) -> str:
    """A text that can stand at the head of a message: on one line, and without what cannot be seen."""
    line = " ".join(text.split())
    return "".join(char for char in line if unicodedata.category(char) not in ("Cc", "Cf", "Cs")).strip()


def addressed(to: Iterable[tuple[str, str]]) -> str:
    """'Head of Service <head@example.org>, …', as a mail program takes it."""
    return ", ".join(f"{_quoted(name)} <{address}>" if name else address for name, address in to)


def _quoted(name: str) -> str:
    """A name in quotation marks where it holds a sign that a mail program would take for its own."""
    plain = name.replace("\\", "").replace('"', "")
    return f'"{plain}"' if SIGNS.search(name) else name


def newest_sheet(report: Report, agency: str) -> Chased | None:
    """The sheet last issued to an agency."""
    return next((sheet for sheet in chased(report) if sheet.issue.agency == agency and sheet.is_current), None)


def reminder(report: Report, agency: Agency, who: str, *, is_attached: bool = False) -> Reminder:
    """The message to an agency, signed by `who`; it says so where the workbook goes with it."""
    sheet, leads = newest_sheet(report, agency.ref), leads_of(report.statement, agency.ref)
    has_actions = (
        sheet is None or sheet.issue.sign not in report.handed.to_plan or sheet.issue.sign in report.handed.asked
    )
    parts = [
        report.statement.cover.notice,
        _greeting(leads),
        _about_the_sheet(report, agency, sheet),
        _asked_to_plan(report, sheet),
        _last_answers(report, agency.ref),
        *_lists(report, agency.ref, sheet),
        _how_to_answer(sheet, is_attached=is_attached, has_actions=has_actions),
        who,
    ]
    return Reminder(addresses(leads), _subject(report, sheet), "\n\n".join(filter(None, parts)) + "\n", sheet)


def _subject(report: Report, sheet: Chased | None) -> str:
    about = "what is due"
    if sheet and sheet.is_awaited:
        wanted = f", wanted back by {show_date(sheet.issue.due)}" if sheet.issue.due else ""
        about = f"sheet {sheet.issue.sign}{wanted}"
    return one_line(f"{report.statement.letter.place} written statement of action: {about}")


def _greeting(leads: Iterable[Lead]) -> str:
    names = [one_line(lead.name or lead.role) for lead in leads]
    return f"Dear {' and '.join(filter(None, (', '.join(names[:-1]), names[-1])))}," if names else "Dear colleague,"


def _about_the_sheet(report: Report, agency: Agency, sheet: Chased | None) -> str:
    place, name = one_line(report.statement.letter.place), one_line(agency.name)
    plan = f"written statement of action{f' for {place}' if place else ''}"
    if sheet is None:
        return f"This is where {name} stands in the {plan}."
    issue = sheet.issue
    if sheet.kept:
        return (
            f"Thank you for sheet {issue.sign} of the {plan}, which came back on {show_date(sheet.kept[-1].on)}."
            " No sheet is outstanding."
        )
    if not sheet.is_awaited:
        return (
            f"Sheet {issue.sign} of the {plan}, issued on {show_date(issue.on)}, is for you to read."
            " No sheet is outstanding."
        )
    issued = f"Sheet {issue.sign} of the {plan} was issued to {name} {_ago(issue.on, report.today)}"
    undone = (
        f" What came back on {show_date(sheet.returns[-1].on)} was undone here, so it is needed again."
        if sheet.returns
        else ""
    )
    is_out = ", and has not come back yet" if sheet.days_out and not undone else ""
    return f"{issued}{is_out}.{undone}{_wanted(sheet)}{_missed(report, agency)}"


def _ago(day: date, today: date) -> str:
    return f"on {show_date(day)}, {days(today - day)} ago" if day < today else "today"


def _missed(report: Report, agency: Agency) -> str:
    """How many rounds in a row went by without a return, where it is more than one."""
    rounds = rounds_of(chased(report))[agency.ref]
    if rounds.missed <= 1:
        return ""
    heard = f"since {show_date(rounds.last_return)}" if rounds.last_return else "so far"
    return f" Nothing has come back from you {heard}, in {rounds.missed} rounds."


def _wanted(sheet: Chased) -> str:
    if not sheet.issue.due:
        return " Please return it as soon as you can."
    wanted = show_date(sheet.issue.due)
    return (
        f" It was wanted by {wanted}. Please return it as soon as you can."
        if sheet.days_late
        else f" Please return it by {wanted}."
    )


def _last_answers(report: Report, agency: str) -> str:
    """What an agency said something new of in its last return, and of what not; '' where none came before."""
    own = {issue.sign for issue in report.handed.issues if issue.agency == agency}
    kept = (event for event in report.handed.returns if event.revision not in report.handed.undone)
    last = max((event for event in kept if event.sign in own), key=lambda event: event.revision, default=None)
    if last is None:
        return ""
    records = report.statement.records
    told = {ref for each in last.refs if (record := records.get(each)) for ref in (each, *parents_of(record))}
    actions = [action.ref for action in report.statement.all(Action) if action.lead == agency and action.is_open]
    said, unsaid = ([ref for ref in actions if (ref in told) is answered] for answered in (True, False))
    heard = f"told us something new of {', '.join(said)}" if said else "changed nothing"
    left = f" Nothing new was said of {', '.join(unsaid)}." if said and unsaid else ""
    return f"Your last return, which came back on {show_date(last.on)}, {heard}.{left}"


def _asked_to_plan(report: Report, sheet: Chased | None) -> str:
    """For how much an awaited sheet wants new actions, and what of each; '' where it wants none."""
    asked = report.handed.to_plan.get(sheet.issue.sign, ()) if sheet and sheet.is_awaited else ()
    points = [ref for ref in asked if kind_of(ref) == NAMES[Point]]
    areas = {*asked}.difference(points).union(map(parent_of, points))
    if not areas:
        return ""
    told = f"{_counted(areas, 'area')} and {_counted(points, 'point')} of them" if points else _counted(areas, "area")
    return (
        f"It asks which actions you propose for {told}, each with a lead officer, a start and a due date, milestones,"
        " and what will be different for children."
    )


def _counted(refs: Collection[str], thing: str) -> str:
    return f"{len(refs)} {thing}{'' if len(refs) == 1 else 's'}"


def _lists(report: Report, agency: str, sheet: Chased | None) -> Iterator[str]:
    """What of an agency's work waits for an action, is late, falls due soon, and was not heard of: a list each."""
    waiting = [f"{area.ref}: {one_line(area.title or shortened(area.text))}" for area in _waiting(report, sheet)]
    yield from _listed("Please say what your agency will do about", waiting)
    until, today = report.today + SOON, report.today
    late = [_item(item, f", {days(today - item.due)} ago") for item in report.late if item.lead == agency]
    soon = [_item(item) for item in report.next_due if item.lead == agency and item.due <= until]
    silent = [
        f"{action.ref}: {one_line(action.title)} (last heard of on {show_date(heard)})"
        for action, heard in report.silent
        if action.lead == agency
    ]
    yield from _listed("Late", late)
    yield from _listed(f"Due by {show_date(until)}", soon)
    yield from _listed(f"No update for {days(SILENCE)}", silent)
    if not (waiting or late or soon or silent):
        yield f"Nothing is late, and nothing is due by {show_date(until)}."


def _waiting(report: Report, sheet: Chased | None) -> list[Area]:
    """The areas that an awaited sheet wants actions for, and for which its agency has planned nothing yet."""
    if not (sheet and sheet.is_awaited):
        return []
    named = report.handed.to_plan.get(sheet.issue.sign, ())
    asked = {parent_of(ref) if kind_of(ref) == NAMES[Point] else ref for ref in named}
    led = [each for each in report.statement.all(Action) if each.lead == sheet.issue.agency and not each.withdrawn]
    wanted = asked.difference(*(each.areas for each in led))
    return [area for area in report.statement.all(Area) if area.ref in wanted and not area.withdrawn]


def _item(item: DueNext, since: str = "") -> str:
    return f"{item.record.ref}: {one_line(item.record.title)} (due {show_date(item.due)}{since})"


def _listed(title: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield "\n".join((f"{title}:", *(f"- {line}" for line in lines)))


def _how_to_answer(sheet: Chased | None, *, is_attached: bool, has_actions: bool) -> str:
    if not (sheet and sheet.is_awaited):
        return "If any of this has moved or is done, please tell me; and if anything is unclear, please ask me."
    where = (
        f"The workbook, {sheet.issue.file_name}, is attached."
        if is_attached
        else f"The workbook that you were sent is {sheet.issue.file_name}."
    )
    return f"{where} {HOW} {AGAIN if has_actions else NOTHING_TO_PROPOSE}\n\n{ASK}"
