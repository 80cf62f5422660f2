"""Words that went out on one row and came back on another: a column sorted by itself, a row pasted over the next."""

from collections.abc import Iterable, Iterator, Mapping

from wsoa.domain.errors import Place, Problem
from wsoa.domain.round.handout.sent_sheet import SheetAsSent
from wsoa.domain.round.intake.cells import RowUpdate
from wsoa.domain.round.intake.recognised import RecognisedRow, Standing
from wsoa.domain.statement.records import Action, Milestone, Record
from wsoa.domain.statement.values import plain_word

WHY = (
    "These are the words of {ref} as it went out{where}: was the column sorted by itself, or a row pasted over another?"
)
MEND = "Put back what this row said: “{said}”. If two are meant to say the same, tell the coordinator."


def swapped_words(sent: SheetAsSent, rows: Iterable[RecognisedRow], updates: Iterable[RowUpdate]) -> Iterator[Problem]:
    """A problem, naming both cells, for each title that is another row's as it went out."""
    titled = [each for each in updates if "title" in each.news and each.subject.standing is Standing.ITS_OWN]
    titles = _titles(sent) if titled else {}
    told = ((each, titles.get((each.subject.kind, plain_word(each.news["title"].value)), "")) for each in titled)
    swapped = [(update, ref) for update, ref in told if ref not in ("", update.subject.ref)]
    places = _places(rows) if swapped else {}
    for update, ref in swapped:
        cell, said = update.news["title"], str(sent.issued(update.subject.ref, "title"))
        where = Place(cell.where.sheet, cell.where.cell, label=cell.label)
        why = WHY.format(ref=ref, where=f" ({places[ref]})" if ref in places else "")
        yield Problem(where, cell.value, why, MEND.format(said=said))


def _titles(sent: SheetAsSent) -> Mapping[tuple[type[Record], str], str]:
    """Whose each title was as it went out."""
    records = (sent.then.records.get(row.ref) for row in sent.issue.rows)
    return {
        (type(record), plain_word(record.title)): record.ref
        for record in records
        if isinstance(record, Action | Milestone)
    }


def _places(rows: Iterable[RecognisedRow]) -> Mapping[str, Place]:
    """Where the title of each record stands now, if its row came back."""
    return {
        subject.ref: row.found.cell(column.letters)
        for row in rows
        for subject in row.subjects
        for column in subject.columns
        if column.says.field == "title" and subject.standing is Standing.ITS_OWN
    }
