"""What the letter said when last read, beside what a person made of it since.

A hand's correction outlasts the same words again.
"""

from collections.abc import Iterable
from dataclasses import replace

from wsoa.domain.changes.agreed_dates import undone_by
from wsoa.domain.changes.change import Change
from wsoa.domain.changes.revision import Revision
from wsoa.domain.changes.source import FROM_LETTER
from wsoa.domain.letter.first_records import facts_of
from wsoa.domain.letter.read_letter import ReadLetter
from wsoa.domain.statement.fields import COLUMNS
from wsoa.domain.statement.records import Letter
from wsoa.domain.statement.references import LETTER

SIGNATURE = ("source", "corrected_by", "studies")  # says which reading it was, not what the letter says


def last_said(revisions: Iterable[Revision]) -> Letter:
    """The facts as the letters brought in so far said them; what a person set by hand is left aside."""
    told = tuple(revisions)
    undone = undone_by((revision.number, revision.undoes) for revision in told if revision.undoes)
    read = (revision for revision in told if revision.source.kind == FROM_LETTER and revision.number not in undone)
    said = {
        change.field: change.new
        for revision in read
        for change in revision.changes
        if change.ref == LETTER and change.column
    }
    return Letter(**said)


def facts_brought(letter: ReadLetter, held: Letter, said: Letter) -> Letter:
    """The facts with what is new in the letter.

    Ours stand where it is silent, or says again what it said before a person set them.
    """
    return replace(facts_of(letter, held), **{change.field: change.old for change in left_alone(letter, held, said)})


def left_alone(letter: ReadLetter, held: Letter, said: Letter) -> tuple[Change, ...]:
    """What the letter would change and does not, from ours to what it says, or to nothing where it is silent."""
    stated = facts_of(letter, Letter())
    fields = (column.field for column in COLUMNS[Letter] if column.field not in SIGNATURE)
    changes = (Change(LETTER, field, getattr(held, field), getattr(stated, field)) for field in fields)
    return tuple(
        change
        for change in changes
        if change.old != change.new and (not change.new or change.new == getattr(said, change.field))
    )
