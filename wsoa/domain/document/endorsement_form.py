"""What each agency is asked to endorse, to be signed: its own words whole, their digest, and room for a name."""

from collections.abc import Iterable, Iterator

from wsoa.domain.dates.exact import show_date
from wsoa.domain.document.layout import Document, Lines, Part, Role, TableRow, labelled, lines, paragraph, table
from wsoa.domain.document.title_block import agency_names, counted, heading, stamp_line
from wsoa.domain.report import Report
from wsoa.domain.signing.owned_words import PROMISED, digest_of_owned, owned
from wsoa.domain.statement.fields import Column, shown
from wsoa.domain.statement.records import Agency, Area, Record

ASKED = "By signing, {agency} approves the words below exactly as they stand: {records}, with the digest {digest}."
KEPT = "If any of them changes, this endorsement no longer holds, and it is asked again."
SIGNED = (("Name", 30), ("Role", 30), ("Date", 15), ("Signature", 25))


def endorsement_form(report: Report, agencies: Iterable[Agency]) -> Document:
    """The form for these agencies, each on pages of its own; with several, the signatures together on the first."""
    asked = tuple(agencies)
    first = (_signatures(asked),) if len(asked) > 1 else ()
    parts = (_cover(report), *first, *(part for agency in asked for part in _asked(report, agency)))
    return Document(heading(report.statement), "OFFICIAL-SENSITIVE", stamp_line(report), parts)


def _cover(report: Report) -> Part:
    deadline = report.deadline
    due = f"The statement is due on {show_date(deadline)}." if deadline else ""
    return Part("For endorsement", 0, blocks=lines(heading(report.statement), due, role=Role.SUBTITLE))


def _signatures(agencies: tuple[Agency, ...]) -> Part:
    rows = tuple(TableRow((lines(agency.name), *(lines(" ") for _ in SIGNED))) for agency in agencies)
    columns = (("Agency", 25), *((name, share * 3 // 4) for name, share in SIGNED))
    return Part("Signatures", 1, landscape=True, blocks=(table("Signatures", columns, rows),))


def _asked(report: Report, agency: Agency) -> Iterator[Part]:
    statement = report.statement
    records = tuple(owned(statement, agency.ref))
    told = ASKED.format(
        agency=agency.name, records=counted(len(records), "record"), digest=digest_of_owned(statement, agency.ref)
    )
    promised = tuple(TableRow((lines(record.ref), _promises(report, record))) for record in records)
    signature = TableRow(tuple(lines(" ") for _ in SIGNED))
    blocks = (
        paragraph(told),
        paragraph(KEPT, Role.QUIET),
        table(f"Signature of {agency.name}", SIGNED, (signature,)),
        table(f"What {agency.name} owns", (("Reference", 14), ("What is promised", 86)), promised),
    )
    yield Part(agency.name, 1, blocks=blocks, fresh=True)


def _promises(report: Report, record: Record) -> Lines:
    """Every field of a record that is endorsed and says anything, an area's own words above it."""
    quoted = (paragraph(record.text, Role.QUOTATION),) if isinstance(record, Area) else ()
    told = ((column.label, _shown(report, record, column)) for column in PROMISED[type(record)])
    return (*quoted, *(labelled(label, text) for label, text in told if text))


def _shown(report: Report, record: Record, column: Column) -> str:
    if column.refers is not Agency:
        return shown(record, column)
    value = getattr(record, column.field)
    return agency_names(report.statement, value if column.many else (value,))
