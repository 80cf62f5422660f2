"""The editions of a statement: the one we work with, and the one that is sent, which keeps our own bookkeeping back."""

import re
from collections.abc import Iterator
from dataclasses import fields, replace
from enum import StrEnum
from functools import partial
from typing import Any

from wsoa.domain.document.title_block import counted
from wsoa.domain.frozen import frozen
from wsoa.domain.progress.ratings import MEANINGS, rate
from wsoa.domain.report import Report
from wsoa.domain.signing.submissions import is_of_sending, last_submission
from wsoa.domain.statement.fields import BY_FIELD, Column, Nature, published
from wsoa.domain.statement.in_force import actions_for, in_force
from wsoa.domain.statement.records import (
    Action,
    Agency,
    Area,
    Contributor,
    Endorsement,
    Evidence,
    Lead,
    Measure,
    Milestone,
    Point,
    Reading,
    Record,
    Waiver,
)
from wsoa.domain.statement.statement import Statement


class Edition(StrEnum):
    """Whom a copy is for: those who work with it, or whoever it is sent to."""

    WORKING = "working"
    SUBMISSION = "submission"


MARKINGS = {Edition.WORKING: "OFFICIAL-SENSITIVE", Edition.SUBMISSION: "OFFICIAL"}
# Published fields that only the working edition holds: file names, digests, the dates and proposals of our own keeping.
KEPT_BACK: dict[type[Record], frozenset[str]] = {
    Area: frozenset({"confirmed"}),
    Action: frozenset({"agreed"}),
    Milestone: frozenset({"agreed"}),
    Evidence: frozenset({"name", "sha256", "size"}),
}


@frozen
class Copy:
    """The statement as one edition has it, and the marking of its pages; `before` is the version last submitted.

    `their_references` are what actions are called in plans kept elsewhere, where they are wanted.
    """

    report: Report
    edition: Edition = Edition.WORKING
    marking: str = MARKINGS[Edition.WORKING]
    before: Statement | None = None
    their_references: bool = False

    @property
    def statement(self) -> Statement:
        """What there is to print."""
        return self.report.statement

    @property
    def is_working(self) -> bool:
        """Whether it shows what is still missing, and our own bookkeeping."""
        return self.edition is Edition.WORKING

    def columns(self, kind: type[Record]) -> tuple[Column, ...]:
        """The fields of a kind that this edition holds."""
        kept_back = frozenset() if self.is_working else KEPT_BACK.get(kind, frozenset())
        theirs = (BY_FIELD[Action]["aliases"],) if self.their_references and kind is Action else ()
        return (*(column for column in published(kind) if column.field not in kept_back), *theirs)

    def reason(self, action: Action) -> str:
        """Why an action has its rating; the day of its last update is for the working edition only."""
        rated = self.report.ratings[action.ref]
        if self.is_working:
            return rated.reason
        without_days = rate(self.statement, action, self.report.today, None)
        return without_days.reason if without_days.rating is rated.rating else MEANINGS[rated.rating]


def copy_of(report: Report, edition: Edition = Edition.WORKING, *, roles_only: bool = False, marking: str = "") -> Copy:
    """A report as an edition has it.

    With `roles_only` nobody is named but by role; while blockers stand the marking says that it is a draft.
    """
    cover = report.statement.cover
    own = cover.marking if edition is Edition.WORKING else cover.submission_marking
    marked = " · ".join(filter(None, (marking or own or MARKINGS[edition], draft(report))))
    last = last_submission(report.statement)
    before = report.then.get(last.ref) if last else None
    now, then = (each and _edited(each, edition, roles_only=roles_only) for each in (report.statement, before))
    return Copy(replace(report, statement=now or report.statement), edition, marked, then)


def _edited(statement: Statement, edition: Edition, *, roles_only: bool) -> Statement:
    settled = statement if edition is Edition.WORKING else _settled(statement)
    return _by_roles(settled) if roles_only else settled


def draft(report: Report) -> str:
    """'DRAFT: 5 matters to settle' while blockers stand; '' for a statement that is ready."""
    if report.is_ready:
        return ""
    stand = len(report.blockers)
    return f"DRAFT: {counted(stand, 'matter')} to settle" if stand else "DRAFT"


# ---------------------------------------------------------------------------------------- without what is not settled


def _settled(statement: Statement) -> Statement:
    """The statement without what was withdrawn and what is only proposed."""
    records = statement.records.values()
    gone = {record.ref for record in records if _is_withdrawn(statement, record)}
    gone |= {each.ref for each in records if isinstance(each, Evidence) and (each.about in gone or is_of_sending(each))}
    gone |= {record.ref for record in records if isinstance(record, Reading) and record.measure in gone}
    return Statement.of(_agreed(record, gone) for record in records if record.ref not in gone)


def _is_withdrawn(statement: Statement, record: Record) -> bool:
    match record:
        case Area():  # one that an action still answers is printed, with the reason why it was withdrawn
            return bool(record.withdrawn) and not actions_for(statement, record.ref)
        case Evidence() | Waiver() | Endorsement():
            return bool(record.withdrawn)
        case _:
            return not in_force(statement, record)


def _agreed(record: Record, gone: set[str]) -> Record:
    match record:
        case Measure():
            areas, actions = (tuple(ref for ref in refs if ref not in gone) for refs in (record.areas, record.actions))
            return replace(record, areas=areas, actions=actions)
        case Area(confirmed=False):
            return replace(record, lead="", contributing=())
        case Point(confirmed=False) | Contributor(confirmed=False):
            return replace(record, agencies=())
        case _:
            return record


# --------------------------------------------------------------------------------------------------- roles, not names

# Words of which a role has one at least, and words that may stand beside them.
WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
ROLES = frozenset(
    WORD.findall("""
    adviser advisor administrator analyst assistant board chair chief clinician commander commissioner committee
    constable consultant convenor coordinator co-ordinator council deputy director executive governor group head
    inspector lead leader manager matron member midwife nurse officer owner partner partnership police practitioner
    president principal psychologist registrar secretary sergeant service services superintendent supervisor teacher
    team trust unit visitor worker
    """)
)
BESIDE = frozenset(
    WORD.findall("""
    a acting all and area associate business care children childrens city clinical commissioning community county
    detective designated district education family families first for general health improvement independent interim
    joint local mental multi agency named national of operational operations performance practice primary programme
    project protection public quality assurance review safeguarding school schools section senior social strategic
    strategy the to vice with work young youth
    """)
)


def _by_roles(statement: Statement) -> Statement:
    """The statement with roles in place of people's names."""
    known, people = _known(statement), people_named(statement)
    named = re.compile("|".join(map(re.escape, sorted(people, key=len, reverse=True))) or "(?!)")
    unnamed = partial(named.sub, lambda found: people[found[0]] or "the lead officer")
    return Statement.of(_unnamed(record, unnamed, known) for record in statement.records.values())


def people_named(statement: Statement) -> dict[str, str]:
    """The leads that are people and no offices: their names, each with the role."""
    known = _known(statement)
    return {lead.name: lead.role for lead in statement.all(Lead) if lead.name and not _role(lead.name, known)}


def _known(statement: Statement) -> frozenset[str]:
    return BESIDE.union(word for record in statement.records.values() for word in _known_words(record))


def _known_words(record: Record) -> Iterator[str]:
    """Words that are not names because of where they stand: in a body's name, or in the inspectors' letter."""
    match record:
        case Agency():
            yield from _words(" ".join((record.name, record.kind, *record.aliases)))
        case Lead():
            yield from _words(record.role)
        case Area():
            yield from _words(f"{record.text} {record.title}")
        case _:
            return


def _words(text: str) -> list[str]:
    return WORD.findall(text.casefold().replace("’s", "s").replace("'s", "s"))


def _role(written: str, known: frozenset[str]) -> str:
    """Of 'Jane Smith, Head of Service' the role; '' where it cannot be told from a name."""
    parts = [part.strip() for part in re.split(r"[,;()–]| - ", written) if part.strip()]
    told = [part for part in parts if known.union(ROLES).issuperset(_words(part))]
    return ", ".join(told) if any(ROLES.intersection(_words(part)) for part in told) else ""


PEOPLE = {
    "officer": "",
    **dict.fromkeys(("verified_by", "accepted_by", "answered_by", "by", "signed_by"), "a named officer"),
}


def _unnamed(record: Record, unnamed: partial[str], known: frozenset[str]) -> Record:
    """A record without people's names, but for the inspectors' own words."""
    verbatim = {column.field for column in published(type(record)) if column.nature is Nature.VERBATIM}
    changed: dict[str, Any] = {}
    for field in fields(record):
        value = getattr(record, field.name)
        if field.name == "ref" or field.name in verbatim or not isinstance(value, str) or isinstance(value, StrEnum):
            continue
        changed[field.name] = unnamed(value)
        if field.name in PEOPLE and value:
            changed[field.name] = _role(unnamed(value), known) or PEOPLE[field.name]
    return replace(record, **changed)
