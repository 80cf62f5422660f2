"""Words removed from a record, from its whole past and from all that is said beside it, in one transaction."""

import sqlite3
from collections.abc import Iterator, Mapping
from itertools import count

from wsoa.domain.changes.plan import Plan, Removal
from wsoa.domain.statement.fields import BY_FIELD
from wsoa.domain.statement.records import KINDS
from wsoa.domain.statement.references import kind_of
from wsoa.storage import forgetting, rewording, sql

# A field's words, wherever the past and what sheets brought back hold them; what was empty stays so.
REDACT = (
    "UPDATE change SET old = :notice WHERE ref = :ref AND field = :field AND old IS NOT NULL",
    "UPDATE change SET new = :notice WHERE ref = :ref AND field = :field AND new IS NOT NULL",
    "UPDATE sheet_cell SET value = :notice WHERE ref = :ref AND field = :field AND value IS NOT NULL",
    "UPDATE sheet_parked SET typed = :notice WHERE ref = :ref AND field = :field AND typed IS NOT NULL",
)
# Without their salts, the seals tell nothing of them.
UNSALT = "UPDATE change SET salt = NULL WHERE ref = :ref AND field = :field"
# Every member that a list has or had, and each with what takes its place.
MEMBERS = (
    "SELECT member FROM {table} WHERE ref = :ref",
    "SELECT old FROM change WHERE ref = :ref AND field = :field AND old IS NOT NULL",
    "SELECT new FROM change WHERE ref = :ref AND field = :field AND new IS NOT NULL",
)
REPLACE = (
    "UPDATE {table} SET member = :left WHERE ref = :ref AND member = :text",
    "UPDATE change SET old = :left WHERE ref = :ref AND field = :field AND old = :text",
    "UPDATE change SET new = :left WHERE ref = :ref AND field = :field AND new = :text",
)
# Where it lay, to be sealed anew.
REDACTED = (
    "SELECT 'change/' || revision || '/' || position FROM change WHERE ref = :ref AND field = :field",
    "SELECT DISTINCT 'return/' || revision || '/' || sign FROM sheet_cell WHERE ref = :ref AND field = :field",
    "SELECT DISTINCT 'return/' || revision || '/' || sign FROM sheet_parked WHERE ref = :ref AND field = :field",
)
ON_FIRST_SHEETS = ("letter", "cover", "agency", "lead")  # the kinds whose words first sheets say


def removed(connection: sqlite3.Connection, plan: Plan) -> Iterator[str]:
    """Remove what a redaction removes, and note what must be gone from the disk before long.

    Gives the places that have to be sealed anew.
    """
    named = forgetting.files_named(connection)
    for removal in plan.removals:
        yield from _remove_words(connection, removal)
    if plan.wording:
        yield from rewording.reword(connection, plan.wording)
    everywhere = plan.wording and plan.wording.everywhere
    if everywhere or any(kind_of(removal.ref) in ON_FIRST_SHEETS for removal in plan.removals):
        yield from _forget_first_sheets(connection)
    forgetting.begin(connection, named)


def _remove_words(connection: sqlite3.Connection, removal: Removal) -> Iterator[str]:
    """Replace a field's words in its row, in every past change and in what sheets brought back."""
    kind, told = kind_of(removal.ref), {"notice": removal.notice, "ref": removal.ref, "field": removal.field}
    if BY_FIELD[KINDS[kind]][removal.field].many:
        _remove_members(connection, f"{kind}_{removal.field}", told)
    else:
        row = f'{sql.update(kind, removal.field)} AND "{removal.field}" IS NOT NULL'
        connection.execute(row, (removal.notice, removal.ref))
        for statement in REDACT:
            connection.execute(statement, told)
    connection.execute(UNSALT, told)
    for found in REDACTED:
        yield from (place for (place,) in connection.execute(found, told).fetchall())


def _remove_members(connection: sqlite3.Connection, table: str, told: Mapping[str, str | None]) -> None:
    """Replace every member that a list has or had, each by a notice of its own: a list holds nothing twice."""
    found = {text for each in MEMBERS for (text,) in connection.execute(each.format(table=table), told).fetchall()}
    notices = (f"{told['notice']} #{number}" if number > 1 else f"{told['notice']}" for number in count(1))
    for text, left in zip(sorted(found), (notice for notice in notices if notice not in found), strict=False):
        for statement in REPLACE:
            connection.execute(statement.format(table=table), {**told, "text": text, "left": left})


def _forget_first_sheets(connection: sqlite3.Connection) -> Iterator[str]:
    """Keep no hash of what first sheets said, since it could be guessed from; gives the places to seal anew."""
    for (sign,) in connection.execute("SELECT sign FROM sheet WHERE texts IS NOT NULL").fetchall():
        yield f"sheet/{sign}"
    connection.execute("UPDATE sheet SET texts = NULL")
