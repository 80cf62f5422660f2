"""Evidence and notes: what shows that something was done, what difference it made, and dated updates."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import product
from pathlib import Path

from wsoa.domain.changes.plan import FileToKeep, Plan
from wsoa.domain.changes.planning import Entries, plan_edit, plan_records, read_entries, read_typed
from wsoa.domain.changes.several import together
from wsoa.domain.errors import BadInput
from wsoa.domain.statement.records import Evidence, Note
from wsoa.domain.statement.references import next_in_series, spelt_out
from wsoa.domain.statement.statement import Statement
from wsoa.domain.statement.values import LINE, printable, read_line
from wsoa.storage import files

LINKS = ("http://", "https://")
LinkOrFile = tuple[FileToKeep, int] | str


def offered(typed: str) -> LinkOrFile:
    """What a person offers as evidence: a link, or a file with its size in bytes. Raises NotFound or BadInput."""
    return (
        str(read_typed(LINE, "Link", typed)) if typed.strip().lower().startswith(LINKS) else files.offered(_path(typed))
    )


def is_empty(offer: LinkOrFile) -> bool:
    """Whether it is a file without a byte in it."""
    return not isinstance(offer, str) and offer[1] == 0


def _path(typed: str) -> Path:
    try:
        return Path(typed).expanduser()
    except RuntimeError:  # a home that nobody has
        return Path(typed)


def add_evidence(statement: Statement, about: str, offer: LinkOrFile, entries: Entries, today: date) -> Plan:
    """New evidence about an area, an action, a milestone or a measure: a link, or a file that the plan brings."""
    record = statement.find_any(about)
    values = read_entries(statement, Evidence, entries)
    item = holding(replace(Evidence(next_in_series("EV", statement.used), record.ref, dated=today), **values), offer)
    plan = plan_records(statement, f"Added {item.ref} about {record.ref}", [item], today)
    if isinstance(offer, str):
        return plan
    same = [each.ref for each in statement.all(Evidence) if each.sha256 == item.sha256 and not each.withdrawn]
    remarks = (f"The same file is evidence already: {', '.join(same)}.",) if same else ()
    return replace(plan, files=(offer[0],), remarks=(*plan.remarks, *remarks))


def holding(item: Evidence, offer: LinkOrFile) -> Evidence:
    """Evidence of which the link, or the file by its name, its SHA-256 and its size, is known."""
    if isinstance(offer, str):
        return replace(item, link=offer)
    file, size = offer
    return replace(item, name=read_line(printable(file.path.name)), sha256=file.sha256, size=size)


def add_all(statement: Statement, about: str, offers: Iterable[LinkOrFile], entries: Entries, today: date) -> Plan:
    """The same for several at once, about each of the records named."""
    each = product(spelt_out([about], statement.records), offers)
    return together(statement, each, lambda now, one: add_evidence(now, *one, entries, today))


def edit_evidence(statement: Statement, ref: str, entries: Entries, today: date) -> Plan:
    """Evidence with other words; what was accepted stays as it was accepted. Raises BadInput."""
    item = statement.find(Evidence, ref)
    if item.accepted:
        undone = f"Undo that first; wsoa history {item.ref} tells its number: wsoa undo REVISION"
        raise BadInput(f"{item.ref} was accepted as it is.", undone)
    if "link" in entries and item.sha256:
        raise BadInput(f"{item.ref} is a file and no link.", f"Add the link: wsoa evidence add {item.about} LINK")
    plan = plan_edit(statement, item, entries, today)
    if any(change.field == "link" and not change.new.lower().startswith(LINKS) for change in plan.changes):
        raise BadInput("A link begins with https://.", f"Give it whole: wsoa edit {item.ref} link=https://…")
    return plan


def edit_note(statement: Statement, ref: str, entries: Entries, today: date) -> Plan:
    """An update put right; what it said before stays in the history. Raises BadInput where no words are left."""
    plan = plan_edit(statement, statement.find(Note, ref), entries, today)
    if any(change.field == "text" and not change.new for change in plan.changes):
        raise BadInput("A note needs words.", f'Write them in quotes: wsoa note edit {ref} "…"')
    return plan


def add_note(statement: Statement, about: str, text: str, who: str, today: date) -> Plan:
    """A dated update about any record."""
    record = statement.find_any(about)
    values = read_entries(statement, Note, {"text": text, "by": who})
    if not values["text"]:
        raise BadInput("A note needs words.", f'Write them in quotes: wsoa note add {record.ref} "…"')
    note = replace(Note(next_in_series("N", statement.used), record.ref, dated=today), **values)
    return plan_records(statement, f"Noted {note.ref} on {record.ref}", [note], today)


def kept_at(database: Path, item: Evidence) -> Path | None:
    """Where the file of a piece of evidence is kept; None for a link."""
    return files.kept_at(database.absolute(), item.sha256) if item.sha256 else None
