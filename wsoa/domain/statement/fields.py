"""Every field, described once: its label, its form, its nature, who may change it, whether it is published."""

from enum import StrEnum

from wsoa.domain.frozen import frozen
from wsoa.domain.statement import choices
from wsoa.domain.statement.choices import AreaKind
from wsoa.domain.statement.records import (
    Action,
    Agency,
    Area,
    Board,
    Challenge,
    Contributor,
    Cover,
    Endorsement,
    Evidence,
    Lead,
    Letter,
    Measure,
    Milestone,
    Note,
    Point,
    Reading,
    Record,
    Strength,
    Submission,
    Waiver,
)
from wsoa.domain.statement.values import (
    DATE,
    EMAIL,
    KEY,
    LINE,
    NUMBER,
    REFERENCE,
    STEP,
    TEXT,
    WHOLE,
    YES_NO,
    Form,
    choice,
    plain_word,
)


class Nature(StrEnum):
    """What a field is: the inspectors' words, an undertaking, how far it has come, or our own bookkeeping."""

    VERBATIM = "verbatim"
    PROMISE = "promise"
    PROGRESS = "progress"
    KEEPING = "keeping"


@frozen
class Column:
    """One field of one kind of record.

    `many` marks a list, which changes member by member; `refers` is the kind of record that the value names; `headers`
    are other words that people head such a column with; `by_sheet` says that a workbook may change it.
    """

    field: str
    label: str
    form: Form
    nature: Nature = Nature.KEEPING
    many: bool = False
    refers: type[Record] | None = None
    by_sheet: bool = False
    published: bool = True
    headers: tuple[str, ...] = ()


VERBATIM, PROMISE, PROGRESS = Nature.VERBATIM, Nature.PROMISE, Nature.PROGRESS

COLUMNS: dict[type[Record], tuple[Column, ...]] = {
    Letter: (
        Column("source", "Letter read from", LINE, VERBATIM, published=False),
        Column("place", "Place", LINE),
        Column("theme", "Theme", LINE),
        Column("published", "Letter date", DATE),
        Column("fieldwork_from", "Fieldwork from", DATE),
        Column("fieldwork_to", "Fieldwork to", DATE),
        Column("deadline", "Deadline", DATE),
        Column("mailbox", "Mailbox", EMAIL),
        Column("prepares", "Prepared by", LINE),
        Column("sends", "Sent by", LINE),
        Column("corrected_by", "Reading corrected by", LINE, published=False),
        Column("studies", "Practice studies", TEXT, VERBATIM, published=False),
        Column("monitoring_visit", "Monitoring visit", DATE),
    ),
    Cover: (
        Column("introduction", "Introduction", TEXT),
        Column("notice", "Notice", LINE),
        Column("foreword", "Foreword", TEXT),
        Column("governance", "Governance and monitoring", TEXT),
        Column("families", "How children and families were involved", TEXT),
        Column("risks", "Risks", TEXT),
        Column("marking", "Marking of the working edition", LINE, published=False),
        Column("submission_marking", "Marking of the submission edition", LINE, published=False),
        Column("acronyms", "Acronyms", LINE, many=True),
        Column("sheet_words", "Words of their sheets", LINE, many=True, published=False),
    ),
    Strength: (
        Column("text", "Strength", TEXT, VERBATIM),
        Column("page", "Page", WHOLE, VERBATIM),
        Column("line", "Line", WHOLE, VERBATIM, published=False),
    ),
    Agency: (
        Column("name", "Name", LINE, by_sheet=True),
        Column("kind", "Kind", LINE, by_sheet=True),
        Column("aliases", "Also known as", LINE, many=True, by_sheet=True),
        Column("confirmed", "Confirmed", YES_NO, published=False),
    ),
    Lead: (
        Column("agency", "Agency", KEY, refers=Agency, published=False),
        Column("name", "Name", LINE, published=False),
        Column("role", "Role", LINE, published=False),
        Column("email", "E-mail", EMAIL, published=False),
        Column("former", "Former", YES_NO, published=False),
    ),
    Contributor: (
        Column("text", "As the letter words it", LINE, VERBATIM),
        Column("agencies", "Answered by", KEY, many=True, refers=Agency, by_sheet=True),
        Column("confirmed", "Confirmed", YES_NO, published=False),
    ),
    Area: (
        Column("kind", "Kind", choice(AreaKind, needed=True), VERBATIM),
        Column("heading", "Heading", LINE, VERBATIM),
        Column("lead_in", "Lead-in", TEXT, VERBATIM),
        Column("text", "The inspectors' words", TEXT, VERBATIM),
        Column("page", "Page", WHOLE, VERBATIM),
        Column("line", "Line", WHOLE, VERBATIM, published=False),
        Column("title", "Short title", LINE, by_sheet=True),
        Column("lead", "Lead agency", KEY, PROMISE, refers=Agency, by_sheet=True),
        Column("contributing", "Contributing agencies", KEY, PROMISE, many=True, refers=Agency, by_sheet=True),
        Column("confirmed", "Confirmed", YES_NO),
        Column("withdrawn", "Why withdrawn", TEXT),
        Column("outcome", "Outcome", TEXT, PROMISE, by_sheet=True),
    ),
    Point: (
        Column("area", "Area", REFERENCE, VERBATIM, refers=Area),
        Column("starts", "Starts at", WHOLE, VERBATIM, published=False),
        Column("ends", "Ends at", WHOLE, VERBATIM, published=False),
        Column("agencies", "Agencies", KEY, PROMISE, many=True, refers=Agency),
        Column("confirmed", "Confirmed", YES_NO, published=False),
    ),
    Action: (
        Column(
            "areas",
            "Areas",
            REFERENCE,
            PROMISE,
            many=True,
            refers=Area,
            by_sheet=True,
            headers=("Area", "Area reference", "Area ref"),
        ),
        Column("points", "Points", REFERENCE, PROMISE, many=True, refers=Point, by_sheet=True, headers=("Point",)),
        Column("title", "Action", LINE, PROMISE, by_sheet=True, headers=("Title",)),
        Column(
            "lead",
            "Lead agency",
            KEY,
            PROMISE,
            refers=Agency,
            by_sheet=True,
            headers=("Agency", "Lead", "Responsible agency", "Owner"),
        ),
        Column(
            "contributing",
            "Contributing agencies",
            KEY,
            PROMISE,
            many=True,
            refers=Agency,
            by_sheet=True,
            headers=("With", "Contributing", "Partners", "Contributors"),
        ),
        Column(
            "officer",
            "Lead officer",
            LINE,
            PROMISE,
            by_sheet=True,
            headers=("Officer", "Responsible officer", "Lead person"),
        ),
        Column("starts", "Start", DATE, PROMISE, by_sheet=True, headers=("Starts", "Start date")),
        Column(
            "due",
            "Due",
            DATE,
            PROMISE,
            by_sheet=True,
            headers=("Due date", "Due by", "By when", "Target date", "Deadline", "End date"),
        ),
        Column("agreed", "Agreed due", DATE, PROMISE),
        Column(
            "success",
            "Measure of success",
            TEXT,
            PROMISE,
            by_sheet=True,
            headers=("What success looks like", "Success", "Success measure", "Success criteria", "Outcome measure"),
        ),
        Column(
            "delivery", "Delivery", choice(choices.Delivery, needed=True), PROGRESS, by_sheet=True, headers=("Status",)
        ),
        Column("completed", "Completed on", DATE, PROGRESS, by_sheet=True, headers=("Completed",)),
        Column("verified", "Verified on", DATE, PROGRESS),
        Column("verified_by", "Verified by", LINE, PROGRESS),
        Column("confidence", "Confidence", choice(choices.Confidence), PROGRESS, by_sheet=True),
        Column("withdrawn", "Why withdrawn", TEXT, PROGRESS, by_sheet=True),
        Column("review", "To review", REFERENCE, many=True, refers=Area, published=False),
        Column("aliases", "Also known as", LINE, many=True, by_sheet=True, published=False),
    ),
    Milestone: (
        Column(
            "action",
            "Action reference",
            REFERENCE,
            PROMISE,
            refers=Action,
            by_sheet=True,
            headers=("For action", "Action ref"),
        ),
        Column("title", "Milestone", LINE, PROMISE, by_sheet=True, headers=("Title",)),
        Column(
            "due",
            "Due",
            DATE,
            PROMISE,
            by_sheet=True,
            headers=("Due date", "Due by", "By when", "Target date", "Deadline"),
        ),
        Column("agreed", "Agreed due", DATE, PROMISE),
        Column("done", "Done on", DATE, PROGRESS, by_sheet=True, headers=("Done",)),
        Column("withdrawn", "Why withdrawn", TEXT, PROGRESS, by_sheet=True),
    ),
    Evidence: (
        Column("about", "About", REFERENCE, PROGRESS),
        Column("shows", "Shows", choice(choices.Shows, needed=True), PROGRESS),
        Column("description", "What it is", LINE, PROGRESS),
        Column("name", "File", LINE, PROGRESS),
        Column("sha256", "SHA-256", LINE, PROGRESS),
        Column("size", "Bytes", WHOLE, PROGRESS),
        Column("link", "Link", LINE, PROGRESS),
        Column("dated", "Dated", DATE, PROGRESS),
        Column("accepted", "Accepted on", DATE, PROGRESS),
        Column("accepted_by", "Accepted by", LINE, PROGRESS),
        Column("withdrawn", "Why withdrawn", TEXT, PROGRESS),
    ),
    Measure: (
        Column("title", "Measure", LINE, PROMISE, by_sheet=True),
        Column("unit", "Unit", LINE, PROMISE, by_sheet=True),
        Column("direction", "Should go", choice(choices.Direction, needed=True), PROMISE, by_sheet=True),
        Column("baseline", "Baseline", NUMBER, PROMISE, by_sheet=True),
        Column("baseline_on", "Baseline dated", DATE, PROMISE, by_sheet=True),
        Column("target", "Target", NUMBER, PROMISE, by_sheet=True),
        Column("target_on", "Target dated", DATE, PROMISE, by_sheet=True),
        Column("source", "Source", LINE, PROMISE, by_sheet=True),
        Column("areas", "Areas", REFERENCE, PROMISE, many=True, refers=Area, by_sheet=True),
        Column("actions", "Actions", REFERENCE, PROMISE, many=True, refers=Action, by_sheet=True),
        Column("withdrawn", "Why withdrawn", TEXT, PROGRESS, by_sheet=True),
        Column("trajectory", "Trajectory", STEP, PROMISE, many=True, by_sheet=True),
    ),
    Reading: (
        Column("measure", "Of measure", REFERENCE, PROGRESS, refers=Measure, by_sheet=True),
        Column("value", "Value", NUMBER, PROGRESS, by_sheet=True),
        Column("dated", "Dated", DATE, PROGRESS, by_sheet=True),
        Column("note", "Remark", LINE, PROGRESS, published=False, by_sheet=True),
    ),
    Note: (
        Column("about", "About", REFERENCE, PROGRESS, published=False),
        Column("text", "Update", TEXT, PROGRESS, published=False),
        Column("dated", "Dated", DATE, PROGRESS, published=False),
        Column("by", "By", LINE, PROGRESS, published=False),
    ),
    Board: (
        Column("dated", "Dated", DATE, published=False),
        Column("title", "Meeting", LINE, published=False),
        Column("withdrawn", "Why withdrawn", TEXT, published=False),
    ),
    Challenge: (
        Column("about", "About", REFERENCE),
        Column("text", "Question", TEXT),
        Column("asked", "Asked on", DATE),
        Column("answer", "Answer", TEXT),
        Column("answered", "Answered on", DATE),
        Column("answered_by", "Answered by", LINE),
        Column("withdrawn", "Why withdrawn", TEXT, published=False),
    ),
    Waiver: (
        Column("rule", "Rule", LINE),
        Column("about", "About", REFERENCE),
        Column("reason", "Reason", TEXT),
        Column("by", "Accepted by", LINE),
        Column("dated", "Dated", DATE),
        Column("until", "Until", DATE),
        Column("withdrawn", "Why withdrawn", TEXT, published=False),
    ),
    Endorsement: (
        Column("agency", "Agency", KEY, refers=Agency),
        Column("body", "Body", LINE),
        Column("signed_by", "Endorsed by", LINE),
        Column("role", "Role", LINE),
        Column("dated", "Dated", DATE),
        Column("digest", "Digest", LINE, published=False),
        Column("withdrawn", "Why withdrawn", TEXT, published=False),
    ),
    Submission: (
        Column("version", "Version", LINE, published=False),
        Column("dated", "Dated", DATE, published=False),
        Column("by", "Made by", LINE, published=False),
        Column("mailbox", "Mailbox", EMAIL, published=False),
        Column("pack", "Pack", LINE, published=False),
        Column("manifest", "Digest of its manifest", LINE, published=False),
        Column("fingerprint", "Fingerprint", LINE, published=False),
        Column("sent", "Sent on", DATE, published=False),
        Column("sent_by", "Sent by", LINE, published=False),
        Column("reply", "Reply", choice(choices.Reply), published=False),
        Column("replied", "Replied on", DATE, published=False),
        Column("resubmit_by", "To be sent again by", DATE, published=False),
    ),
}
BY_FIELD = {kind: {column.field: column for column in columns} for kind, columns in COLUMNS.items()}


def published(kind: type[Record]) -> tuple[Column, ...]:
    """The fields of a kind that every export holds, in order."""
    return tuple(column for column in COLUMNS[kind] if column.published)


def headed(kind: type[Record], header: str) -> Column | None:
    """The field that a sheet's column with this header holds: its label or another word for it, in any case."""
    word = plain_word(header)
    return next(
        (
            column
            for column in COLUMNS[kind]
            if column.by_sheet and word in map(plain_word, (column.label, *column.headers))
        ),
        None,
    )


def shown(record: Record, column: Column) -> str:
    """A record's field as a person reads it; the members of a list with semicolons between."""
    value = getattr(record, column.field)
    return "; ".join(map(column.form.show, value)) if column.many else column.form.show(value)
