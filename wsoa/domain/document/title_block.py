"""What stands at the head and foot of every export: whose statement it is, which revision, by when, and from whom."""

from datetime import date

from wsoa.domain.dates.exact import show_date
from wsoa.domain.document.layout import plain_texts, written
from wsoa.domain.frozen import frozen
from wsoa.domain.report import Report
from wsoa.domain.signing.submissions import last_submission, standing_words
from wsoa.domain.statement.in_force import in_force
from wsoa.domain.statement.records import Action, Agency, Area, Contributor, Letter, Submission
from wsoa.domain.statement.statement import Statement

TITLE = "Written statement of action"
CREDIT = "Letter © Crown copyright, quoted under the Open Government Licence v3.0"
DIGEST_SHOWN = 12  # characters: enough to tell two revisions apart, few enough to read out on the telephone


@frozen
class Fact:
    """One line of the title block: what it is, and the words."""

    label: str
    words: str


def heading(statement: Statement) -> str:
    """'Written statement of action: Derby City'."""
    place = statement.letter.place
    return f"{TITLE}: {place}" if place else TITLE


def stamp_line(report: Report) -> str:
    """'Revision 12 of 31 July 2019, digest 0123456789ab, as at 1 August 2019', which tells one version from another."""
    stamp = report.stamp
    day = f" of {show_date(stamp.day)}" if stamp.day else ""
    digest = f", digest {stamp.digest[:DIGEST_SHOWN]}" if stamp.digest else ""
    return f"Revision {stamp.revision}{day}{digest}, as at {show_date(report.today)}"


def version_line(report: Report) -> str:
    """'Version 12, 1 August 2019': what whoever it is sent to needs to tell one version from another."""
    return f"Version {report.version or report.stamp.revision}, {show_date(report.today)}"


def title_facts(report: Report, *, counting: bool = True) -> tuple[Fact, ...]:
    """The facts of the letter and of this version, in the order of a title page.

    Where the letter is silent, that is said. How many days are left is said only while `counting`.
    """
    letter, last = report.statement.letter, last_submission(report.statement)
    visit = letter.monitoring_visit
    return (
        Fact("Fieldwork", fieldwork(letter) or "not stated in the letter"),
        Fact("Inspectors' letter", _day(letter.published)),
        Fact("Deadline", deadline(report) if counting else _day(report.deadline)),
        Fact("To be sent to", letter.mailbox or "no mailbox stated in the letter"),
        Fact("Prepared by", letter.prepares or "not stated in the letter"),
        Fact("Sent by", letter.sends or "not stated in the letter"),
        Fact("Contributors", contributing(report.statement) or "no contributors are named in the letter"),
        *((Fact("Monitoring visit", show_date(visit)),) if visit else ()),
        *((Fact("Date of submission", show_date(report.today)),) if report.version else ()),
        *((Fact("Last submitted", _submitted(report, last)),) if last and not report.version else ()),
        Fact("This version", stamp_line(report) if counting else version_line(report)),
    )


def _submitted(report: Report, last: Submission) -> str:
    return f"{standing_words(last)}; {counted(len(report.since_submission), 'change')} since".capitalize()


def theme(letter: Letter) -> str:
    """What the inspection was about, beginning with a capital; '' where the letter does not say."""
    return f"{letter.theme[:1].upper()}{letter.theme[1:]}"


def _day(day: date | None) -> str:
    return show_date(day) if day else "not stated in the letter"


def fieldwork(letter: Letter) -> str:
    """'18 March 2019 to 22 March 2019'; '' where the letter gives no dates."""
    return " to ".join(dict.fromkeys(show_date(day) for day in (letter.fieldwork_from, letter.fieldwork_to) if day))


def deadline(report: Report) -> str:
    """'15 August 2019: 14 days and 10 working days after 1 August 2019', or how long ago it passed."""
    day, left = report.deadline, report.days_left
    if day is None or left is None:
        return "not stated in the letter"
    calendar, working = (counted(abs(left[0]), "day"), counted(abs(left[1]), "working day"))
    if left[0] == 0:
        return f"{show_date(day)}: today"
    return f"{show_date(day)}: {calendar} ({working}) {'left' if left[0] > 0 else 'ago'} on {show_date(report.today)}"


def counted(number: int, thing: str) -> str:
    """'1 day', '12 days'."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def contributing(statement: Statement) -> str:
    """The bodies as the letter words them, each with the agencies that answer for it."""
    return "; ".join(_answered(statement, body) for body in statement.all(Contributor))


def _answered(statement: Statement, body: Contributor) -> str:
    names = agency_names(statement, body.agencies)
    return body.text if names in ("", body.text) else f"{body.text} (answered by {names})"


def agency_names(statement: Statement, keys: tuple[str, ...]) -> str:
    """The names of agencies, with semicolons between."""
    return "; ".join(map(statement.agency_name, keys))


def areas_that_count(statement: Statement) -> list[Area]:
    """The areas that the letter still holds."""
    return [area for area in statement.all(Area) if in_force(statement, area)]


def introduction(report: Report) -> tuple[str, ...]:
    """The partnership's own paragraphs, or one of plain facts where it has not written any."""
    own = plain_texts(written(report.statement.cover.introduction))
    return own or (_facts_in_words(report),)


def paragraphs(text: str) -> tuple[str, ...]:
    """The lines of a text that hold words."""
    return tuple(line.strip() for line in text.split("\n") if line.strip())


def _facts_in_words(report: Report) -> str:
    statement, letter = report.statement, report.statement.letter
    theme = f" ({letter.theme})" if letter.theme else ""
    visited = f" that took place from {fieldwork(letter)}" if fieldwork(letter) else ""
    lettered = f", reported in the inspectors' letter of {show_date(letter.published)}" if letter.published else ""
    actions = [action for action in statement.all(Action) if in_force(statement, action)]
    answers = f"{counted(len(areas_that_count(statement)), 'area')} with {counted(len(actions), 'action')}"
    leads = {action.lead for action in actions} - {""}
    agencies = [agency.name for agency in statement.all(Agency) if agency.ref in leads]
    led = f", led by {'; '.join(agencies)}" if agencies else ""
    return (
        f"This statement answers the inspection of {letter.place or 'the local area'}{theme}{visited}{lettered}."
        f" It answers {answers}{led}."
    )
