"""wsoa edit: any field of any record put right."""

from typing import Annotated

from wsoa.cli.options import AgreedBy, Correction, Database, after_a_record, argument, fields, option
from wsoa.cli.session import session_at
from wsoa.cli.shared_commands import Why, change_each, look
from wsoa.domain.errors import Misused
from wsoa.domain.statement.fields import shown
from wsoa.domain.statement.references import first_of

Words = Annotated[
    list[str],
    argument(
        "REF… FIELD=VALUE…",
        "Any records, and each field as it should be: L-02 role='Chief Inspector'.",
        after_a_record(fields),
    ),
]
Reason = Annotated[
    str, option("--reason", "WORDS", "Why; needed where a date that was agreed moves, or what was sent was not so.")
]


def edit(
    words: Words, reason: Reason = "", agreed_by: AgreedBy = "", correction: Correction = False, db: Database = None
) -> None:
    """Put any field of a record right. A lead, a reading, a note …; what it said before stays in the history."""
    from wsoa.cli import typed_days
    from wsoa.cli.long_text import long_text
    from wsoa.operations.editing import edit_record
    from wsoa.operations.verifications import Approval

    refs, typed = _parted(words)
    typed |= {name: long_text(said, None, _held(db, refs, name)) for name, said in typed.items() if said == "-"}
    typed = typed_days.settle_fields(typed)
    change_each(
        db,
        refs,
        lambda now, ref, today: edit_record(now, ref, typed, Approval(reason, session_at(db).signer), today),
        f"wsoa show {first_of(refs)}",
        Why(reason, agreed_by, correction),
    )


def _held(db: Database, refs: list[str], name: str) -> str:
    """What the field of the one record says that is put right in an editor."""
    from wsoa.operations.editing import field_named

    record = look(db, only=refs[:1]).statement.find_any(refs[0])
    return shown(record, field_named(record, name)) if len(refs) == 1 else ""


def _parted(words: list[str]) -> tuple[list[str], dict[str, str]]:
    """The references, and the values by their fields. Raises Misused for no reference."""
    refs = [word for word in words if "=" not in word]
    if not refs:
        raise Misused("No record is named.", "Name it first: wsoa edit L-02 role=…")
    return refs, {field: value for field, _, value in (word.partition("=") for word in words if "=" in word)}
