"""Why a lead moves a date: in a cell headed so beside it or, where there is none, in the update of the same return."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from wsoa.domain.round.intake.cells import RowUpdate
from wsoa.domain.round.intake.recognised import RecognisedRow
from wsoa.domain.statement.records import Note
from wsoa.domain.statement.references import parent_of

WHY = re.compile(r"\s*(why|reason)\b", re.IGNORECASE)


def whys(updates: Iterable[RowUpdate]) -> Mapping[str, str]:
    """Why each record's due date moves, by its reference, where the return says so."""
    every = tuple(updates)
    said = {
        update.row.issued.ref: str(update.news["text"].value)
        for update in every
        if update.subject.kind is Note and update.row.issued and "text" in update.news
    }
    moved = [update for update in every if "due" in update.news and update.subject.ref]
    told = {
        ref: why_beside(update.row) or said.get(ref) or said.get(parent_of(ref), "")
        for update in moved
        for ref in (update.subject.ref,)
    }
    return {ref: " ".join(why.split()) for ref, why in told.items() if why}


def whys_told(updates: Iterable[RowUpdate]) -> Iterator[str]:
    """What to remark of reasons that stand beside a date: whoever decides on it reads them, whatever is decided."""
    for update in updates:
        cell = update.news.get("due")
        if cell and (why := why_beside(update.row)):
            yield f"{replace(cell.where, label=cell.label)} moves, and the row says why: “{why}”."


def why_beside(row: RecognisedRow) -> str:
    """What a row says under a heading of the lead's own that asks why; '' where it has none."""
    return "; ".join(cell.typed for place in why_places(row) if (cell := row.found.row.cells.get(place)))


def why_places(row: RecognisedRow) -> tuple[int, ...]:
    """The columns so headed."""
    return tuple(place for place, heading in row.fit.strange.items() if WHY.match(heading))
