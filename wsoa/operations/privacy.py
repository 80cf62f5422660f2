"""Looking for personal data before anything is published: in the statement as it is sent, and in evidence files."""

from collections.abc import Iterator
from pathlib import Path

from wsoa.domain.document.editions import Copy, Edition, copy_of, people_named
from wsoa.domain.errors import NotFit, Place, Problem
from wsoa.domain.frozen import frozen
from wsoa.domain.privacy.patterns import HIDDEN
from wsoa.domain.privacy.scan import NO_PROOF, LookedFor, PersonalData
from wsoa.domain.report import Report
from wsoa.domain.signing.waivers import waiver_for
from wsoa.domain.statement.fields import BY_FIELD, Nature
from wsoa.domain.statement.records import Area, Evidence, Strength
from wsoa.domain.statement.statement import Statement
from wsoa.operations.evidence_words import published_texts
from wsoa.storage import files


@frozen
class PrivacyReport:
    """What was found and is not waived, what was waived, and the evidence that nobody can look into but a person."""

    found: tuple[PersonalData, ...]
    waived: tuple[PersonalData, ...] = ()
    unread: tuple[str, ...] = ()
    knows_studies: bool = True


def looked_for(statement: Statement, *, roles_only: bool) -> LookedFor:
    """What is looked for in this statement: the letter's mailbox is meant to be there, and leads unless roles only."""
    from stdnum.gb import nhs, upn

    # Of a pupil number only the check letter counts: the list of authorities that the library knows ends in 2011.
    checks = {"nhs": nhs.is_valid, "upn": lambda number: bool(upn.calc_check_digit(number) == number[0])}
    names = frozenset(people_named(statement) if roles_only else ())
    meant, quoted = frozenset({statement.letter.mailbox.casefold()}), tuple(_quoted(statement))
    return LookedFor(checks, meant, names, statement.letter.studies, quoted)


def _quoted(statement: Statement) -> Iterator[str]:
    """The inspectors' own words about what they found."""
    yield from (area.text for area in statement.all(Area))
    yield from (strength.text for strength in statement.all(Strength))


def scan(report: Report, *, roles_only: bool = False, evidence_of: Path | None = None) -> PrivacyReport:
    """What may be personal data in the submission edition, and with a database in the evidence that goes with it."""
    copy, whole = copy_of(report, Edition.SUBMISSION, roles_only=roles_only), report.statement
    asked = looked_for(whole, roles_only=roles_only)
    found, unread = list(_in_statement(copy, asked)), list[str]()
    for item in copy.statement.all(Evidence) if evidence_of else ():
        if item.sha256 and evidence_of:
            found += _in_file(files.kept_at(evidence_of, item.sha256), whole.find(Evidence, item.ref), asked, unread)
    each = {one: waiver_for(whole, one.pattern.rule, one.ref, report.today) for one in found}
    blocking, waived = (tuple(one for one in each if bool(each[one]) is sought) for sought in (False, True))
    return PrivacyReport(blocking, waived, tuple(unread), bool(whole.letter.studies))


def _in_statement(copy: Copy, asked: LookedFor) -> Iterator[PersonalData]:
    for record in copy.statement.records.values():
        for column in copy.columns(type(record)):
            value = getattr(record, column.field)
            for text in (value if column.many else (value,)) if not column.refers else ():
                if isinstance(text, str) and text:
                    yield from asked.found_in(text, record.ref, column.label)


def _in_file(path: Path, item: Evidence, asked: LookedFor, unread: list[str]) -> Iterator[PersonalData]:
    looked = published_texts(path)
    if looked is None:
        unread.append(f"{item.ref} {item.name}")
        return
    for text in (item.name, *looked.texts):
        yield from asked.found_in(text, item.ref, item.name)
    yield from (PersonalData(HIDDEN, item.ref, item.name, what) for what in looked.hidden)


def refuse(report: PrivacyReport, statement: Statement, what: str) -> None:
    """Refuse to publish while there is anything that is neither mended nor waived. Raises NotFit."""
    if report.found:
        raise NotFit(f"{what} {NO_PROOF}", (_problem(each, statement) for each in report.found))


def _problem(found: PersonalData, statement: Statement) -> Problem:
    what, mends = f"It looks like this: {found.pattern.what}.", " Or: ".join(mends_of(found, statement))
    return Problem(Place(ref=found.ref, label=found.where), found.begins, what, mends)


def mends_of(found: PersonalData, statement: Statement) -> tuple[str, ...]:
    """The command that removes it with its past, where it is no word of the inspectors; and what lets it stand."""
    columns = BY_FIELD[type(statement.records[found.ref])].values()
    column = next((each for each in columns if each.label == found.where), None)
    waive = f"wsoa waive {found.pattern.rule} {found.ref} --reason … --by … --until DATE"
    if column is None or column.nature is Nature.VERBATIM:
        return (waive,)
    return (f'wsoa redact {found.ref} "{found.where}" --reason …', waive)
