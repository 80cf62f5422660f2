"""What people have put their names to, in the document: who endorsed it, and what somebody accepted as it stands."""

from collections.abc import Iterator

from wsoa.domain.changes.change import Change
from wsoa.domain.dates.exact import show_date
from wsoa.domain.document.editions import Copy
from wsoa.domain.document.layout import Part, TableRow, lines
from wsoa.domain.document.registers import cell, register
from wsoa.domain.privacy.patterns import EVERY
from wsoa.domain.readiness.rules import RULES
from wsoa.domain.signing.endorsements import latest
from wsoa.domain.signing.submissions import last_submission, published_changes, standing_words
from wsoa.domain.signing.waivers import waivers_in_force
from wsoa.domain.statement.fields import Column
from wsoa.domain.statement.records import KINDS, Endorsement, Record, Waiver
from wsoa.domain.statement.references import kind_of, natural_order


def endorsements(copy: Copy) -> Iterator[Part]:
    """Who approved it: agencies what each owns, boards the whole; not what was endorsed in other words since."""
    given = [each for each in latest(copy.statement).values() if copy.is_working or each.ref not in copy.report.then]
    columns = (("Reference", 10), ("On behalf of", 30), ("Endorsed by", 20), ("Role", 24), ("Dated", 16))
    told = "Each agency named here has endorsed exactly what it owns in this statement; a board, the whole of it."
    rows = (_endorsement(copy, each) for each in given)
    return register("Approved and endorsed by", told, columns, rows, landscape=False)


def _endorsement(copy: Copy, given: Endorsement) -> TableRow:
    behind = "What was endorsed has changed since." if given.ref in copy.report.then else ""
    who = lines(copy.statement.agency_name(given.agency) or given.body)
    dated = cell(show_date(given.dated) if given.dated else "", behind)
    return TableRow((lines(given.ref), who, cell(given.signed_by), cell(given.role), dated))


def changes_since(copy: Copy) -> Iterator[Part]:
    """What has changed in what is published since the version that was submitted last."""
    last, changes = last_submission(copy.statement), version_changes(copy)
    columns = (("Reference", 12), ("What", 18), ("It was", 35), ("It is", 35))
    rows = (TableRow((lines(ref), cell(what), cell(was), cell(now))) for ref, what, was, now in changes)
    if last:
        yield from register("Changes since the last version", f"Since {standing_words(last)}.", columns, rows)


def version_changes(copy: Copy) -> tuple[tuple[str, str, str, str], ...]:
    """Since the version submitted last: reference, what of it, how it was and how it is; a new record by its words."""
    changes = published_changes(copy.before, copy.statement) if copy.before else ()
    new = {change.ref for change in changes if change.is_birth}
    born = ((ref, "New", "", _words(copy.statement.records[ref])) for ref in sorted(new, key=natural_order))
    others = (
        _told(change) for change in changes if change.ref not in new and change.column in (None, *_held(copy, change))
    )
    return (*born, *others)


def _held(copy: Copy, change: Change) -> tuple[Column, ...]:
    return copy.columns(KINDS[kind_of(change.ref)])


def _words(record: Record) -> str:
    """What a record is about, in its own words."""
    told = (getattr(record, field, "") for field in ("title", "description", "text", "name"))
    return next((text for text in told if text), record.ref)


def _told(change: Change) -> tuple[str, str, str, str]:
    if change.column is None:
        return change.ref, "No longer part of it", "", ""
    show = change.column.form.show
    was, now = ("" if value in ("", None) else show(value) for value in (change.old, change.new))
    return change.ref, change.column.label, was, now


def waivers(copy: Copy) -> Iterator[Part]:
    """What does not meet a rule of readiness, and who accepts that for how long and why."""
    rows = map(_waiver, waivers_in_force(copy.statement, copy.report.today))
    columns = (("Reference", 8), ("About", 10), ("What it does not meet", 34), ("Accepted", 20), ("Why", 28))
    told = "What does not meet a rule of readiness yet, and who accepts that until when."
    return register("Waivers", told, columns, rows)


def _waiver(waiver: Waiver) -> TableRow:
    until = f"Until {show_date(waiver.until)}" if waiver.until else ""
    accepted = (f"By {waiver.by}", f"On {show_date(waiver.dated)}" if waiver.dated else "", until)
    sentences = {each.identifier: each.sentence for each in RULES} | {each.rule: each.sentence for each in EVERY}
    what = sentences.get(waiver.rule, waiver.rule)
    return TableRow(
        (lines(waiver.ref), cell(waiver.about), cell(f"{what} ({waiver.rule})"), cell(*accepted), cell(waiver.reason))
    )
