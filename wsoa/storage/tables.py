"""The rows: plain columns, no behaviour. Dates are ISO text, choices are their words, lists are tables of members."""

from typing import ClassVar

from sqlalchemy import Column as SQLColumn
from sqlalchemy import ForeignKey, String, Table
from sqlmodel import Field, SQLModel

from wsoa.domain.statement.fields import COLUMNS, Column
from wsoa.domain.statement.records import KINDS
from wsoa.domain.statement.statement import NAMES


class RecordRow(SQLModel):
    """What every record's row begins with."""

    ref: str = Field(primary_key=True)


class LetterRow(RecordRow, table=True):
    """The facts of the inspection letter: one row."""

    __tablename__: ClassVar[str] = "letter"
    source: str | None = None
    place: str | None = None
    theme: str | None = None
    published: str | None = None
    fieldwork_from: str | None = None
    fieldwork_to: str | None = None
    deadline: str | None = None
    mailbox: str | None = None
    prepares: str | None = None
    sends: str | None = None
    corrected_by: str | None = None
    studies: str | None = None
    monitoring_visit: str | None = None


class CoverRow(RecordRow, table=True):
    """What stands before the plan: one row."""

    __tablename__: ClassVar[str] = "cover"
    introduction: str | None = None
    notice: str | None = None
    foreword: str | None = None
    governance: str | None = None
    families: str | None = None
    risks: str | None = None
    marking: str | None = None
    submission_marking: str | None = None


class StrengthRow(RecordRow, table=True):
    """A strength the inspectors found."""

    __tablename__: ClassVar[str] = "strength"
    text: str | None = None
    page: int | None = None
    line: int | None = None


class AgencyRow(RecordRow, table=True):
    """An agency, by its key."""

    __tablename__: ClassVar[str] = "agency"
    name: str | None = None
    kind: str | None = None
    confirmed: int = 0


class LeadRow(RecordRow, table=True):
    """A person or office at an agency."""

    __tablename__: ClassVar[str] = "lead"
    agency: str | None = Field(default=None, foreign_key="agency.ref")
    name: str | None = None
    role: str | None = None
    email: str | None = None
    former: int = 0


class ContributorRow(RecordRow, table=True):
    """A body as the letter words it."""

    __tablename__: ClassVar[str] = "contributor"
    text: str | None = None
    confirmed: int = 0


class AreaRow(RecordRow, table=True):
    """An area for improvement or for priority action."""

    __tablename__: ClassVar[str] = "area"
    kind: str | None = None
    heading: str | None = None
    lead_in: str | None = None
    text: str | None = None
    page: int | None = None
    line: int | None = None
    title: str | None = None
    lead: str | None = Field(default=None, foreign_key="agency.ref")
    confirmed: int = 0
    withdrawn: str | None = None
    outcome: str | None = None


class PointRow(RecordRow, table=True):
    """A span of an area's text."""

    __tablename__: ClassVar[str] = "point"
    area: str | None = Field(default=None, foreign_key="area.ref", index=True)
    starts: int = 0
    ends: int = 0
    confirmed: int = 0


class ActionRow(RecordRow, table=True):
    """An action."""

    __tablename__: ClassVar[str] = "action"
    title: str | None = None
    lead: str | None = Field(default=None, foreign_key="agency.ref")
    officer: str | None = None
    starts: str | None = None
    due: str | None = None
    agreed: str | None = None
    success: str | None = None
    delivery: str | None = None
    completed: str | None = None
    verified: str | None = None
    verified_by: str | None = None
    confidence: str | None = None
    withdrawn: str | None = None


class MilestoneRow(RecordRow, table=True):
    """A dated step of an action."""

    __tablename__: ClassVar[str] = "milestone"
    action: str | None = Field(default=None, foreign_key="action.ref", index=True)
    title: str | None = None
    due: str | None = None
    agreed: str | None = None
    done: str | None = None
    withdrawn: str | None = None


class EvidenceRow(RecordRow, table=True):
    """A file or a link that shows something."""

    __tablename__: ClassVar[str] = "evidence"
    about: str | None = Field(default=None, index=True)
    shows: str | None = None
    description: str | None = None
    name: str | None = None
    sha256: str | None = None
    size: int | None = None
    link: str | None = None
    dated: str | None = None
    accepted: str | None = None
    accepted_by: str | None = None
    withdrawn: str | None = None


class MeasureRow(RecordRow, table=True):
    """A number that should move; numbers are decimal text, so that they come back exactly."""

    __tablename__: ClassVar[str] = "measure"
    title: str | None = None
    unit: str | None = None
    direction: str | None = None
    baseline: str | None = None
    baseline_on: str | None = None
    target: str | None = None
    target_on: str | None = None
    source: str | None = None
    withdrawn: str | None = None


class ReadingRow(RecordRow, table=True):
    """What a measure was found to be."""

    __tablename__: ClassVar[str] = "reading"
    measure: str | None = Field(default=None, foreign_key="measure.ref", index=True)
    value: str | None = None
    dated: str | None = None
    note: str | None = None


class NoteRow(RecordRow, table=True):
    """A dated update."""

    __tablename__: ClassVar[str] = "note"
    about: str | None = Field(default=None, index=True)
    text: str | None = None
    dated: str | None = None
    by: str | None = None


class BoardRow(RecordRow, table=True):
    """A meeting of the board."""

    __tablename__: ClassVar[str] = "board"
    dated: str | None = None
    title: str | None = None
    withdrawn: str | None = None


class ChallengeRow(RecordRow, table=True):
    """A question asked at a board, and its answer."""

    __tablename__: ClassVar[str] = "challenge"
    about: str | None = Field(default=None, index=True)
    text: str | None = None
    asked: str | None = None
    answer: str | None = None
    answered: str | None = None
    answered_by: str | None = None


class WaiverRow(RecordRow, table=True):
    """A blocker that somebody accepted."""

    __tablename__: ClassVar[str] = "waiver"
    rule: str | None = None
    about: str | None = Field(default=None, index=True)
    reason: str | None = None
    by: str | None = None
    dated: str | None = None
    until: str | None = None
    withdrawn: str | None = None


class EndorsementRow(RecordRow, table=True):
    """Approval of exact words."""

    __tablename__: ClassVar[str] = "endorsement"
    agency: str | None = Field(default=None, foreign_key="agency.ref")
    body: str | None = None
    signed_by: str | None = None
    role: str | None = None
    dated: str | None = None
    digest: str | None = None
    withdrawn: str | None = None


class SubmissionRow(RecordRow, table=True):
    """A pack that was made to be sent, and what came of it."""

    __tablename__: ClassVar[str] = "submission"
    version: str | None = None
    dated: str | None = None
    by: str | None = None
    mailbox: str | None = None
    pack: str | None = None
    manifest: str | None = None
    fingerprint: str | None = None
    sent: str | None = None
    sent_by: str | None = None
    reply: str | None = None
    replied: str | None = None
    resubmit_by: str | None = None


class RevisionRow(SQLModel, table=True):
    """What one plan did."""

    __tablename__: ClassVar[str] = "revision"
    number: int = Field(primary_key=True)
    who: str
    day: str = Field(index=True)
    at: str
    summary: str
    source: str
    reason: str | None = None
    digest: str
    agreed_by: str | None = None
    correction: int | None = None
    undoes: int | None = None


class ChangeRow(SQLModel, table=True):
    """One field of one record, from old to new."""

    __tablename__: ClassVar[str] = "change"
    revision: int = Field(primary_key=True, foreign_key="revision.number")
    position: int = Field(primary_key=True)
    ref: str = Field(index=True)
    field: str
    old: str | None = None
    new: str | None = None
    salt: str | None = None
    seal: str


class LedgerRow(SQLModel, table=True):
    """Something that happened and cannot un-happen."""

    __tablename__: ClassVar[str] = "ledger"
    revision: int = Field(primary_key=True, foreign_key="revision.number")
    position: int = Field(primary_key=True)
    kind: str
    about: str | None = None
    on: str
    by: str
    words: str
    seal: str
    salt: str | None = None


class PlaceHashRow(SQLModel, table=True):
    """What a revision sealed: itself, a workbook, what words were removed from. Its place says which rows those are."""

    __tablename__: ClassVar[str] = "seal"
    # The revision whose digest takes it in: no foreign key, since what an upgrade seals waits for the next one.
    revision: int = Field(primary_key=True)
    position: int = Field(primary_key=True)
    place: str = Field(index=True)
    salt: str | None = None
    hash: str


class ForgettingRow(SQLModel, table=True):
    """What a redaction has yet to remove: a file's SHA-256, or what SQLite may still hold of the words."""

    __tablename__: ClassVar[str] = "forgetting"
    what: str = Field(primary_key=True)


def _members(kind: str, column: Column) -> Table:
    target = (ForeignKey(f"{NAMES[column.refers]}.ref"),) if column.refers else ()
    columns = (
        SQLColumn("ref", String, ForeignKey(f"{kind}.ref"), primary_key=True),
        SQLColumn("member", String, *target, primary_key=True),
    )
    return Table(f"{kind}_{column.field}", SQLModel.metadata, *columns)


# A table for each list that a record holds: the record, and one member.
MEMBERS = tuple(_members(kind, column) for kind, record in KINDS.items() for column in COLUMNS[record] if column.many)


class SheetRow(SQLModel, table=True):
    """A workbook handed to an agency, by its four signs."""

    __tablename__: ClassVar[str] = "sheet"
    sign: str = Field(primary_key=True)
    revision: int = Field(foreign_key="revision.number")
    agency: str  # by its key, which outlives the record: that a sheet was issued cannot be undone
    on: str
    due: str | None = None
    by: str
    texts: str | None = None  # hashes of what its first sheet says, with spaces between


class SheetLineRow(SQLModel, table=True):
    """One row of a workbook as it was handed out; without a record where it was blank."""

    __tablename__: ClassVar[str] = "sheet_line"
    sign: str = Field(primary_key=True, foreign_key="sheet.sign")
    number: int = Field(primary_key=True)
    sheet: str
    ref: str | None = None
    said: str


class SheetReturnRow(SQLModel, table=True):
    """A workbook come back."""

    __tablename__: ClassVar[str] = "sheet_return"
    revision: int = Field(primary_key=True, foreign_key="revision.number")
    sign: str = Field(primary_key=True, foreign_key="sheet.sign")
    on: str
    sha256: str
    filled_in_by: str | None = None
    by: str
    saved: str | None = None  # when the file says that it was saved last


class SheetCellRow(SQLModel, table=True):
    """What a return brought for one field, where it differs from what the sheet said before."""

    __tablename__: ClassVar[str] = "sheet_cell"
    revision: int = Field(primary_key=True, foreign_key="revision.number")
    sign: str = Field(primary_key=True, foreign_key="sheet.sign")
    number: int = Field(primary_key=True)
    ref: str = Field(primary_key=True)
    field: str = Field(primary_key=True)
    value: str | None = None


class SheetParkedRow(SQLModel, table=True):
    """A cell that a return was taken in without, and what was typed there; nothing, once that was settled."""

    __tablename__: ClassVar[str] = "sheet_parked"
    revision: int = Field(primary_key=True, foreign_key="revision.number")
    sign: str = Field(primary_key=True, foreign_key="sheet.sign")
    number: int = Field(primary_key=True)
    field: str = Field(primary_key=True)
    ref: str | None = None
    cell: str
    typed: str | None = None
    on: str
    by: str


class SheetRecallRow(SQLModel, table=True):
    """A workbook that was called back: nobody waits for it any more."""

    __tablename__: ClassVar[str] = "sheet_recall"
    sign: str = Field(primary_key=True, foreign_key="sheet.sign")
    revision: int = Field(foreign_key="revision.number")
    on: str
    by: str
    reason: str


DECLARED = SQLModel.metadata
