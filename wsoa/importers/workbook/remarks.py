"""Sentences about what a person who looks at a workbook may not see, and about what in it is no cell.

Nothing is left out unsaid.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from wsoa.domain.errors import shortened
from wsoa.domain.round.spreadsheet import Sheet
from wsoa.importers.workbook.archive import Archive
from wsoa.importers.workbook.beside import beside_cells
from wsoa.importers.workbook.parts import BOOK, HIDDEN, VERY_HIDDEN, WORKSHEET, SheetPart, related
from wsoa.importers.workbook.places import column_letters, place_of, runs
from wsoa.importers.workbook.scan import SheetFacts

STILL_READ = "and looked at all the same"
MOST_TOLD = 50  # groups in one sentence


def remarks_of(
    archive: Archive, parts: Iterable[SheetPart], facts: Mapping[str, SheetFacts], sheets: Iterable[Sheet]
) -> tuple[str, ...]:
    """What there is to say of a workbook, sheet by sheet, each thing in one sentence."""
    filled = {sheet.name: sheet for sheet in sheets}
    told = (_sheet(archive, part, facts.get(part.name), filled.get(part.name)) for part in parts)
    return tuple(chain(_book(archive), *told))


def _book(archive: Archive) -> Iterator[str]:
    kinds = {link.kind for link in related(archive, BOOK)}
    if "vbaProject" in kinds:
        yield f"{archive.name} holds macros: they were left out."
    if "externalLink" in kinds:
        yield f"{archive.name} takes values from other workbooks: they were read as it last stored them."


def _sheet(archive: Archive, part: SheetPart, facts: SheetFacts | None, filled: Sheet | None) -> Iterator[str]:
    if part.kind != WORKSHEET:
        yield f"The sheet “{part.name}” holds no cells ({part.kind}): it was left out."
    if part.state == HIDDEN:
        yield f"The sheet “{part.name}” is hidden, {STILL_READ}."
    if part.state == VERY_HIDDEN:
        yield f"The sheet “{part.name}” is hidden so that no menu of Excel's shows it, {STILL_READ}."
    if facts:
        filtered, beside = beside_cells(archive, part)
        yield from _rows(part.name, facts, filtered=filtered or facts.filtered)
        yield from _columns(part.name, facts)
        yield from _merged(part.name, facts.merged)
        yield from _covered(filled, facts.merged) if filled else ()
        yield from _looks(part.name, facts)
        yield from beside


def _rows(name: str, facts: SheetFacts, *, filtered: bool) -> Iterator[str]:
    hidden = facts.hidden_rows & facts.rows
    if hidden:
        how = "filtered out of sight" if filtered else "hidden"
        yield (
            f"{_named('Row', [_span(str(a), str(b)) for a, b in runs(hidden)], len(hidden))} of {name} {_be(hidden)}"
            f" {how}, {STILL_READ}."
        )


def _columns(name: str, facts: SheetFacts) -> Iterator[str]:
    hidden = facts.hidden_columns & facts.columns
    if hidden:
        spans = [_span(column_letters(a), column_letters(b)) for a, b in runs(hidden)]
        yield f"{_named('Column', spans, len(hidden))} of {name} {_be(hidden)} hidden, {STILL_READ}."


def _merged(name: str, ranges: list[str]) -> Iterator[str]:
    if len(ranges) == 1:
        yield f"{ranges[0]} of {name} are merged: their words stand in {ranges[0].partition(':')[0]}."
    elif ranges:
        ranges = sorted(ranges, key=lambda group: place_of(group.partition(":")[0]))
        yield f"{_listed(ranges)} of {name} are merged: the words of each stand in its first cell."


def _covered(sheet: Sheet, ranges: list[str]) -> Iterator[str]:
    """Excel empties the cells that it merges, all but the first; other programs may keep what was in them."""
    rows = {row.number: row for row in (sheet.header, *sheet.rows)} if ranges else {}
    found = []
    for group in ranges[:MOST_TOLD]:
        first, _, last = group.partition(":")
        (top, left), (bottom, right) = place_of(first), place_of(last or first)
        under = (
            cell
            for number in range(top, bottom + 1)
            if number in rows
            for place, cell in rows[number].cells.items()
            if left <= place <= right
        )
        found += [cell.address for cell in under if cell.address != first]
    if found:
        they = "lies" if len(found) == 1 else "lie"
        holds = "holds" if len(found) == 1 else "hold"
        yield (
            f"{_listed(found)} of {sheet.name} {they} out of sight under merged cells and {holds} words:"
            " they were read."
        )


def _looks(name: str, facts: SheetFacts) -> Iterator[str]:
    for address, words in list(facts.struck_words.items())[:MOST_TOLD]:
        yield f"Struck out in {name}!{address}, and not taken as words: “{shortened(words)}”."
    for colour, addresses in facts.coloured.items():
        yield f"{_listed(addresses)} of {name} {'is' if len(addresses) == 1 else 'are'} {colour}: colours are not read."
    for address, link in list(facts.links.items())[:MOST_TOLD]:
        yield f"{name}!{address} leads to {link}."


def _be(several: set[int]) -> str:
    return "is" if len(several) == 1 else "are"


def _named(noun: str, spans: list[str], count: int) -> str:
    return f"{noun}{'s' if count > 1 else ''} {_listed(spans)}"


def _span(first: str, last: str) -> str:
    return first if first == last else f"{first}–{last}"


def _listed(words: list[str]) -> str:
    told = words[:MOST_TOLD]
    more = len(words) - len(told)
    told += [f"{more:,} more"] if more else []
    return " and ".join([", ".join(told[:-1]), told[-1]] if len(told) > 1 else told)
