"""What an agency owns, in the canonical form that its endorsement rests on; docs/signing.md describes it for others.

One line of JSON for each record that the agency answers for and that is in force, in the order of references:
{"ref": …, FIELD: VALUE, …} with the record's promise fields as the list of fields names them, in alphabetical order.
Values are as the memory keeps them (dates ISO, numbers as decimal text, lists sorted); what is empty is left out.
UTF-8, no spaces between, a line feed after every line. The digest is the SHA-256 of these bytes.
"""

from collections import defaultdict
from collections.abc import Iterator
from json.encoder import encode_basestring
from operator import attrgetter

from wsoa.domain.changes.change import Change, diff
from wsoa.domain.statement.fields import COLUMNS, Nature
from wsoa.domain.statement.in_force import in_force
from wsoa.domain.statement.records import Endorsement, Record
from wsoa.domain.statement.statement import Statement
from wsoa.domain.statement.values import Kept

PROMISED = {
    kind: tuple(column for column in columns if column.nature is Nature.PROMISE) for kind, columns in COLUMNS.items()
}
BY_FIELD = {kind: sorted(columns, key=attrgetter("field")) for kind, columns in PROMISED.items()}


def owned(statement: Statement, agency: str) -> Iterator[Record]:
    """The records in force that an agency promises something in; those of every agency where none is named."""
    for record in statement.answered_by(agency) if agency else statement.records.values():
        if _promises(record) and in_force(statement, record):
            yield record


def _promises(record: Record) -> bool:
    return any(getattr(record, column.field) for column in PROMISED[type(record)])


def canonical_form(statement: Statement, agency: str = "") -> bytes:
    """What an agency owns, or the whole of what is promised, as the bytes that are endorsed."""
    lines = (_line(record) for record in owned(statement, agency))
    return "".join(f"{line}\n" for line in lines).encode()


def _line(record: Record) -> str:
    told = [f'"ref":{encode_basestring(record.ref)}']
    for column in BY_FIELD[type(record)]:
        value = getattr(record, column.field)
        if value or value == 0:  # a number may be nought
            keep = column.form.keep
            text = f"[{','.join([_quoted(keep(each)) for each in value])}]" if column.many else _quoted(keep(value))
            told.append(f'"{column.field}":{text}')
    return f"{{{','.join(told)}}}"


def _quoted(kept: Kept) -> str:
    return encode_basestring(str(kept))


def digest_of_owned(statement: Statement, agency: str = "") -> str:
    """The SHA-256 of the canonical form, in hexadecimal."""
    from hashlib import sha256  # noqa: PLC0415 - nothing that looks at what nobody signed needs it

    if agency not in statement.digests:  # where the whole is endorsed too, of every agency at once: each line is in two
        asked = agency if all(each.agency for each in statement.all(Endorsement)) else ""
        forms = defaultdict(sha256, {agency: sha256()})
        for record in owned(statement, asked):
            line = f"{_line(record)}\n".encode()
            for whose in {asked, statement.owner_of(record)}:
                forms[whose].update(line)
        statement.digests.update({whose: form.hexdigest() for whose, form in forms.items()})
    return statement.digests[agency]


def promises_changed(before: Statement, after: Statement, agency: str = "") -> tuple[Change, ...]:
    """What differs in what an agency owns, then or now: the changes of its promise fields, births and withdrawals."""
    refs = {record.ref for statement in (before, after) for record in owned(statement, agency)}
    return tuple(change for change in diff(before, after) if change.ref in refs and _is_of_promise(change))


def _is_of_promise(change: Change) -> bool:
    """Whether what is promised changes: a promise itself, or that a record comes, goes or is withdrawn."""
    column = change.column
    return column is None or column.nature is Nature.PROMISE or column.field == "withdrawn"
