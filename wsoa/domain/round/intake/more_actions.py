"""Rows of a workbook with one more action of an area or a point: they have no code of their own."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from wsoa.domain.changes.sheet_events import IssuedRow
from wsoa.domain.round.handout.row_codes import Code
from wsoa.domain.round.handout.sent_sheet import UNCODED, Round
from wsoa.domain.round.handout.sheet_fields import PLAN, STEPS
from wsoa.domain.round.intake.found_rows import FoundRow, place_of, stated
from wsoa.domain.statement.fields import BY_FIELD
from wsoa.domain.statement.records import Action
from wsoa.domain.statement.references import canonical
from wsoa.domain.statement.values import plain_word

Coded = tuple[FoundRow, Code]


def more_actions(
    around: Round, tags: Sequence[str], coded: Iterable[Coded], uncoded: Iterable[FoundRow]
) -> Mapping[FoundRow, tuple[str, IssuedRow]]:
    """Rows with one more action of an area or a point, each with its workbook and what it is taken for.

    They are copies of a row that waits for an action, with other words, and rows without a code that name the area.
    """
    copies: dict[tuple[str, int], list[FoundRow]] = defaultdict(list)
    for found, code in coded:
        issued = around.sent[code.sheet].row(code.row)
        if issued and issued.table == PLAN.name and issued.said == code.said:
            copies[code.sheet, code.row].append(found)
    more = {
        each: (sign, replace(issued, number=UNCODED))
        for (sign, number), rows in copies.items()
        if (issued := around.sent[sign].row(number))
        for each in _with_other_words(rows, around.sent[sign].titled(number))
    }
    waits = {row.ref: row for sign in tags[:1] for row in around.sent[sign].issue.rows if row.table == PLAN.name}
    named = ((each, waits.get(canonical(stated(each)))) for each in uncoded if len(tags) == 1 and said_to_be_done(each))
    return more | {each: (tags[0], replace(row, number=UNCODED)) for each, row in named if row}


def _with_other_words(rows: Sequence[FoundRow], brought: str) -> Iterator[FoundRow]:
    """The rows with one code that say another action than the row's own: the one that it brought, else the first."""
    own = next((row for row in rows if brought and said_to_be_done(row) == plain_word(brought)), rows[0])
    said = {said_to_be_done(own)}
    for row in rows:
        if said_to_be_done(row) not in ("", *said):
            said.add(said_to_be_done(row))
            yield row


def said_to_be_done(found: FoundRow) -> str:
    """What a row says is to be done; '' where it says nothing, or stands under no such heading."""
    place = place_of(found, BY_FIELD[Action]["title"].label) if place_of(found, STEPS) is not None else None
    cell = found.row.cells.get(place) if place is not None else None
    return plain_word(cell.typed) if cell else ""


def taken_for_an_action(more: tuple[FoundRow, tuple[str, IssuedRow]]) -> str:
    """What to remark of such a row."""
    return f"{more[0].where()} was taken for one more action of {more[1][1].ref}: it has no code of its own."
