"""Submitting: gate, privacy and pack in one; that it was sent; and what came of it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from wsoa import settings
from wsoa.domain.changes.plan import Entry, FileToKeep, Plan
from wsoa.domain.changes.planning import plan_records, read_entries, read_typed
from wsoa.domain.changes.revision import Revision, Signature
from wsoa.domain.dates.calendar import FRIDAY, is_working_day
from wsoa.domain.dates.exact import WEEKDAYS, show_date
from wsoa.domain.document.editions import Edition, copy_of
from wsoa.domain.document.title_block import counted
from wsoa.domain.errors import BadInput, CannotWrite, NotReady
from wsoa.domain.frozen import frozen
from wsoa.domain.integrity.witness import fingerprint
from wsoa.domain.privacy.scan import NO_PROOF
from wsoa.domain.report import Report
from wsoa.domain.signing.submissions import last_submission, next_version
from wsoa.domain.statement.choices import Reply
from wsoa.domain.statement.records import Evidence, Submission
from wsoa.domain.statement.references import next_in_series
from wsoa.domain.statement.statement import Statement
from wsoa.domain.statement.values import EMAIL, LINE
from wsoa.domain.submission.bag import BagFault
from wsoa.domain.submission.message import sender_known
from wsoa.operations import packs, privacy, verifying
from wsoa.operations.carry_out import carry_out_shown
from wsoa.operations.evidence import holding, offered
from wsoa.operations.exporting import slug
from wsoa.operations.writing_out import own_places, refuse_own, something_at

SUBMISSION = "submission"  # the kind of entry that each step leaves in the ledger
FOLDER = "submissions"


@frozen
class SubmissionWanted:
    """How a person wants to submit: where the pack goes, to whom and from whom, whom it names, what goes with it."""

    output: Path | None = None
    mailbox: str = ""
    sender: str = ""
    roles_only: bool = False
    with_evidence: bool = False


@frozen
class SubmissionReady:
    """A submission that nothing stands in the way of: the pack, where it goes, and what is worth knowing before."""

    pack: packs.Pack
    folder: Path
    submission: Submission
    plan: Plan
    remarks: tuple[str, ...]


def check_submission(database: Path, report: Report, wanted: SubmissionWanted, who: str) -> SubmissionReady:
    """What would be submitted, after gate and privacy. Nothing is written.

    Raises NotReady while anything blocks, NotFit for personal data, BadInput where no mailbox is known, nothing has
    changed since the last pack, or an option cannot be read; CannotWrite where there is something at its place; Damaged
    where the record does not hold, for nobody answers for what it says.
    """
    _refuse_blocked(report)
    verifying.refuse_damage(database)
    evidence_of = database if wanted.with_evidence else None
    scanned = privacy.scan(report, roles_only=wanted.roles_only, evidence_of=evidence_of)
    privacy.refuse(scanned, report.statement, "Nothing was submitted.")
    to = _addressed(report, wanted)
    whole = replace(report, version=next_version(report.statement))
    copy = copy_of(whole, Edition.SUBMISSION, roles_only=wanted.roles_only)
    pack = packs.pack_of(copy, whole, to, by_name=not wanted.roles_only, evidence_of=evidence_of)
    folder = (
        wanted.output or settings.exports(database) / FOLDER / f"{slug(report.statement.letter.place)}-{whole.version}"
    )
    refuse_own(folder, own_places(database))
    if something_at(folder):
        raise CannotWrite(f"There is something at {folder} already.", "Name a new folder: --output DIR")
    made = _submission(whole, to, pack, folder.name, who)
    unread = (f"Nobody can look into this but a person: {name}" for name in scanned.unread)
    remarks = (*_remarks(whole, to), *unread, NO_PROOF)
    return SubmissionReady(pack, folder, made, _plan(whole, made), remarks)


def _refuse_blocked(report: Report) -> None:
    if not report.is_ready:
        told = counted(len(report.blockers), "blocker")
        raise NotReady(f"Not ready to submit: {told}. Nothing was written.", "See what stands in the way: wsoa check")
    last = last_submission(report.statement)
    if last and not report.since_submission:
        raise BadInput(
            f"Nothing has changed since version {last.version}.", f"Its pack: wsoa submission show {last.ref}"
        )


def _addressed(report: Report, wanted: SubmissionWanted) -> packs.Addressed:
    mailbox = read_typed(EMAIL, "--to", wanted.mailbox) if wanted.mailbox else report.statement.letter.mailbox
    if not mailbox:
        raise BadInput("The letter names no mailbox to send it to.", "Name it: wsoa submit --to ADDRESS")
    sender = read_typed(EMAIL, "--from", wanted.sender) if wanted.sender else sender_known(report.statement)
    return packs.Addressed(mailbox, sender)


def _submission(whole: Report, to: packs.Addressed, pack: packs.Pack, name: str, who: str) -> Submission:
    ref = next_in_series("SUB", whole.statement.used)
    made = Submission(ref, whole.version, whole.today, who, to.mailbox, name, pack.manifest)
    return replace(made, fingerprint=fingerprint(whole.stamp.digest))


def _plan(whole: Report, made: Submission) -> Plan:
    plan = plan_records(whole.statement, f"Made the pack of version {made.version}", [made], whole.today)
    told = f"Version {made.version} made for {made.mailbox}, {made.pack}, manifest {made.manifest}"
    entry = Entry(SUBMISSION, made.ref, whole.today, made.by, told)
    return replace(plan, ledger=(entry,), seen=whole.stamp.revision, rests_on_all=True)


def _remarks(whole: Report, to: packs.Addressed) -> Iterator[str]:
    """What is worth knowing and no reason to refuse."""
    left = whole.days_left
    if whole.deadline and left and left[0] < 0:
        yield f"The deadline was {show_date(whole.deadline)}, {counted(-left[0], 'day')} ago."
    if not is_working_day(whole.today):
        what = WEEKDAYS[whole.today.weekday()] if whole.today.weekday() > FRIDAY else "bank holiday"
        yield f"{show_date(whole.today)} is a {what}: there may be nobody to receive it."
    if not to.sender:
        yield "The draft names no sender, since nobody’s address at the body that prepares it is known: --from ADDRESS"


def submit(database: Path, signed: Signature, ready: SubmissionReady) -> Revision | None:
    """The revision that records a pack, which is in its place exactly when it is recorded.

    Raises Busy where anything was changed since it was made, CannotWrite where it cannot be written.
    """
    half, is_recorded = packs.write(ready.pack, ready.folder), False
    try:
        revision = carry_out_shown(database, signed, ready.plan, lambda: packs.put_in_place(half, ready.folder))
        is_recorded = True
        return revision
    finally:
        packs.discard(half if is_recorded or half.exists() else ready.folder)


def verify(report: Report, folder: Path) -> tuple[Submission | None, tuple[BagFault, ...]]:
    """The submission that a pack is of, None where it is none of this statement's; and what is wrong with the pack."""
    faults, manifest = packs.read(folder)
    known = (each for each in report.statement.all(Submission) if each.manifest == manifest)
    return next(known, None), faults


def submission_named(statement: Statement, ref: str | None) -> Submission:
    """The submission of that reference, or the latest. Raises NotFound; BadInput before the first."""
    found = statement.find(Submission, ref) if ref else last_submission(statement)
    if found is None:
        raise BadInput("Nothing was submitted yet.", "Make the pack first: wsoa submit")
    return found


@frozen
class Sending:
    """That a pack went: who sent it and when, and the file or link that acknowledges it, if there is one."""

    by: str
    on: date
    receipt: str | None = None


def record_sent(statement: Statement, held: Submission, sending: Sending, today: date) -> Plan:
    """That a pack went on a day, who sent it, and what acknowledges that.

    Raises BadInput for nobody, for a day before it was made or that has not come, and where it was sent already.
    """
    who, on = str(read_typed(LINE, "--by", sending.by)), sending.on
    if held.sent:
        raise BadInput(f"{held.ref} was sent on {show_date(held.sent)}.", f"See it: wsoa submission show {held.ref}")
    if not who:
        raise BadInput("Somebody sent it.", "Say who: --by NAME")
    _refuse_day(on, held.dated, today, f"version {held.version} was made")
    told = f"Version {held.version} sent to {held.mailbox} by {who} on {show_date(on)}"
    entry = Entry(SUBMISSION, held.ref, on, who, told)
    return _step(statement, replace(held, sent=on, sent_by=who), entry, sending.receipt, today)


def record_outcome(
    statement: Statement, held: Submission, entries: dict[str, str | None], letter: str | None, today: date
) -> Plan:
    """What the inspectorates answered to a submission: a return may set the day by which it is wanted again.

    Raises BadInput for a word that is no reply, a day that cannot be, and a submission that was not sent, or answered.
    """
    values = read_entries(statement, Submission, entries)
    reply, on, again = values["reply"], values["replied"], values.get("resubmit_by")
    if held.sent is None:
        raise BadInput(f"{held.ref} was not sent yet.", f"Say that it was: wsoa submission sent {held.ref} --on DATE")
    if held.reply:
        raise BadInput(f"{held.ref} was {held.reply} already.", f"See it: wsoa submission show {held.ref}")
    _refuse_day(on, held.sent, today, f"version {held.version} was sent")
    if again and (reply is not Reply.RETURNED or again <= on):
        raise BadInput("Only what is returned is sent again, and by a later day.", "Correct --resubmit-by.")
    by = f", wanted again by {show_date(again)}" if again else ""
    entry = Entry(
        SUBMISSION, held.ref, on, "the inspectorates", f"Version {held.version} {reply} on {show_date(on)}{by}"
    )
    return _step(statement, replace(held, **values), entry, letter, today)


def _refuse_day(on: date | None, first: date | None, today: date, what: str) -> None:
    if on is None or on > today or (first and on < first):
        since = f", {show_date(first)}" if first else ""
        raise BadInput(f"It happened after {what}{since}, and on a day that has come.", "Give the day: --on DATE")


def _step(statement: Statement, held: Submission, entry: Entry, file: str | None, today: date) -> Plan:
    """A step of a submission, with the file that shows it kept beside the evidence."""
    records: list[Submission | Evidence] = [held]
    kept: tuple[FileToKeep, ...] = ()
    if file is not None:
        offer = offered(file)
        shown = Evidence(next_in_series("EV", statement.used), held.ref, description=entry.words, dated=entry.on)
        records.append(holding(shown, offer))
        kept = () if isinstance(offer, str) else (offer[0],)
    return replace(plan_records(statement, entry.words, records, today), ledger=(entry,), files=kept)
