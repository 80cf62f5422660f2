"""Knowing a row again by its code: which sheet, which row.

And what to say of a code that was never given, altered, or lost.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from wsoa.domain.changes.sheet_events import Issue, IssuedRow
from wsoa.domain.errors import Mend, Problem, shortened
from wsoa.domain.frozen import frozen
from wsoa.domain.round.handout.row_codes import Code
from wsoa.domain.round.handout.sent_sheet import UNCODED, Round, SheetAsSent
from wsoa.domain.round.handout.sheet_fields import BY_NAME, MILESTONES, NEW, PLAN, REFERENCE
from wsoa.domain.round.intake.findings import Findings
from wsoa.domain.round.intake.found_rows import FoundRow, FoundRows, RowClass, place_of, typed
from wsoa.domain.round.intake.headings import Fit, Opened, fit, no_heading
from wsoa.domain.round.intake.new_actions import NewActions, is_for_actions
from wsoa.domain.round.intake.recognised import RecognisedRow, RecognisedRows, Standing, Subject
from wsoa.domain.round.spreadsheet import letters_of_column
from wsoa.domain.statement.fields import BY_FIELD
from wsoa.domain.statement.records import Area, Milestone, Point, Record
from wsoa.domain.statement.references import canonical
from wsoa.domain.statement.values import plain_word

TITLE = next(column.label for column in MILESTONES.columns if column.field == "title")
TAKE_IT_THERE = Mend("", "Take it in where that statement is kept: --db PATH.")
ASK = "Ask the coordinator which sheet it is of; nothing can be taken from it."
COPY_CODE = "Copy the code from the sheet as it was sent"
ADD_IT = f"A new action goes into “{PLAN.name}”, in a row of its area or a copy of one"
A_MILESTONE_MORE = IssuedRow(UNCODED, MILESTONES.name, "", "")  # what a row without a code is taken for
Coded = tuple[FoundRow, Code]


@frozen
class KnownByCode:
    """The rows that are known, by the signs of their workbooks, and what there is to say of the others."""

    rows: Mapping[str, RecognisedRows]
    findings: Findings


def known_by_code(around: Round, found: FoundRows) -> KnownByCode:
    """The rows of a return, by what was handed out."""
    coded = [(row, row.code) for row in found.rows if row.code]
    ours = [each for each in coded if _is_issued(around, each[1])]
    pasted = _pasted(around, ours)
    tags = tuple(tag for tag in found.tags if tag not in pasted)
    ours = [each for each in ours if each[1].sheet not in pasted]
    uncoded = [row for row in found.of(RowClass.UNCODED) if says_something(row)]
    sent = [around.sent[sign] for sign in tags if sign in around.sent]
    planned = {each.issue.sign: _new_actions(around, each, ours, uncoded if len(sent) == 1 else ()) for each in sent}
    proposed = {row for each in planned.values() for row in each.seen}
    ours, uncoded = [each for each in ours if each[0] not in proposed], [row for row in uncoded if row not in proposed]
    again = _by_their_words(around, tags, ours, uncoded)
    ours, uncoded = [each for each in ours if each[0] not in again], [row for row in uncoded if row not in again]
    spoilt = _spoilt(around, ours)
    lost = {row: problem for row in uncoded if (problem := _lost_code(around, tags, row))}
    more = [row for row in uncoded if row not in lost]
    known = [*(each for each in ours if each[0] not in spoilt), *again.items()]
    knowing = [_Knowing(each, planned[each.issue.sign], len(uncoded) == 1) for each in sent]
    rows = {each.sent.issue.sign: each.recognised(known, more) for each in knowing}
    strangers = _strangers(around.sign, (each for each in coded if not _is_issued(around, each[1])))
    problems = (*strangers, *pasted.values(), *spoilt.values(), *lost.values())
    sorted_apart = (row for each in planned.values() for row in each.known_again)
    told = Findings(problems, (*_known_again((*again, *sorted_apart)), *map(_taken_for_a_milestone, more)))
    return KnownByCode(rows, Findings.of((told, *(each.findings for each in planned.values()))))


def _new_actions(around: Round, sent: SheetAsSent, coded: Iterable[Coded], uncoded: Iterable[FoundRow]) -> NewActions:
    """Which rows of a workbook wait for new actions, as they are taken."""
    own = (row for row, code in coded if code.sheet == sent.issue.sign and _waits(sent, row, code))
    return NewActions(around.statement, sent).take([*own, *filter(is_for_actions, uncoded)])


def _waits(sent: SheetAsSent, row: FoundRow, code: Code) -> bool:
    """Whether a row waits for a new action: by its code or, where that was altered, by the headings above it."""
    issued = sent.row(code.row)
    return issued.table == PLAN.name if issued and issued.said == code.said else is_for_actions(row)


def _is_issued(around: Round, code: Code) -> bool:
    return code.statement == around.sign and code.sheet in around.sent


def _pasted(around: Round, coded: Sequence[Coded]) -> Mapping[str, Problem]:
    """What to say of rows of a sheet of which few came, in a file that is mostly another agency's; by its tag."""
    rows: dict[str, list[Coded]] = defaultdict(list)
    for each in coded:
        rows[each[1].sheet].append(each)
    issues = {tag: around.sent[tag].issue for tag in rows}
    main = issues[max(rows, key=lambda tag: len(rows[tag]))] if rows else None
    return {
        tag: _of_another(around, main, issue, rows[tag])
        for tag, issue in issues.items()
        if main and issue.agency != main.agency and 2 * len(rows[tag]) < len(issue.rows)
    }


def _of_another(around: Round, main: Issue, issue: Issue, rows: Sequence[Coded]) -> Problem:
    theirs, ours = (around.statement.agency_name(each.agency) for each in (issue, main))
    (found, code), *more = rows
    row, sign = around.sent[issue.sign].row(code.row), issue.sign
    which = f", {row.ref if row and row.ref else code},"
    this = f"This row{which} and {len(more)} more are" if more else f"This row{which} is"
    why = f"{this} of sheet {sign}, of {theirs}, and the others are of sheet {main.sign}, of {ours}."
    them = "them" if more else "the row"
    return Problem(found.where(), found.words, why, f"Take {them} out: {theirs} can send its own sheet.")


def _is_altered(sent: SheetAsSent, code: Code) -> bool:
    issued = sent.row(code.row)
    return issued is None or issued.said != code.said


def _spoilt(around: Round, coded: Iterable[Coded]) -> Mapping[FoundRow, Problem]:
    """What is wrong with a row's code, by row: it was altered, or is the code of a row above."""
    first: dict[tuple[str, int], FoundRow] = {}
    spoilt = {}
    for found, code in coded:
        above = first.setdefault((code.sheet, code.row), found)
        if _is_altered(around.sent[code.sheet], code):
            why = f"Its code {code} was altered: it is not the one that the row was given."
            spoilt[found] = Problem(found.where(), found.words, why, f"{COPY_CODE}.")
        elif above is not found:
            spoilt[found] = _twice(around, above, found, code)
    return spoilt


def _twice(around: Round, above: FoundRow, found: FoundRow, code: Code) -> Problem:
    """What to say of a row with the code of a row above: it is the same one, or another by its reference."""
    ref = canonical(typed(found, REFERENCE))
    own = _code_for(around, around.sent[code.sheet], ref)
    is_other = own not in ("", str(code))
    unlike = f"is the row of {ref}" if is_other else _unlike(above, found)
    mend = (
        f"Type its own code in: {own}"
        if is_other
        else f"Keep one of the two. {ADD_IT}, a new milestone into a blank row."
    )
    return Problem(found.where(), found.words, f"It has the code of {above.where()}, {code}, and {unlike}.", mend)


def _unlike(above: FoundRow, found: FoundRow) -> str:
    """Which cells of two rows differ, with the words of both."""
    both = {**above.row.cells, **found.row.cells}
    unlike = [
        " and ".join(
            f"{letters_of_column(both[at].address)}{row.row.number} {_quoted(row, at)}" for row in (above, found)
        )
        for at in sorted(both)
        if _quoted(above, at) != _quoted(found, at)
    ]
    return f"says something else in {'; '.join(unlike)}" if unlike else "says the same"


def _quoted(row: FoundRow, place: int) -> str:
    cell = row.row.cells.get(place)
    return f"“{shortened(cell.typed)}”" if cell else "(nothing)"


def _strangers(of_statement: str, coded: Iterable[Coded]) -> Iterator[Problem]:
    """What to say of codes that this statement never gave: once for all the rows of a sheet."""
    rows: dict[tuple[str, str], list[Coded]] = defaultdict(list)
    for found, code in coded:
        rows[code.statement, code.sheet].append((found, code))
    for (statement, sign), [(found, code), *others] in rows.items():
        more = f" {len(others)} more rows have such codes." if others else ""
        if statement != of_statement:
            yield Problem(found.where(), str(code), f"This code is of another statement.{more}", TAKE_IT_THERE)
        else:
            from_where = "it comes from a copy of the statement that has gone another way, or was mistyped"
            yield Problem(found.where(), str(code), f"This statement issued no sheet {sign}: {from_where}.{more}", ASK)


def says_something(found: FoundRow) -> bool:
    """Whether a row holds anything but the word for a new one."""
    place = place_of(found, REFERENCE)
    return any(place != at or plain_word(cell.typed) != NEW for at, cell in found.row.cells.items())


def _lost_code(around: Round, signs: Sequence[str], found: FoundRow) -> Problem | None:
    """What is wrong with a row that has no code; None where it can be taken for a milestone more."""
    is_one_more = place_of(found, TITLE) is not None and plain_word(typed(found, REFERENCE)) in ("", NEW)
    if not (is_one_more or is_for_actions(found)):
        why = "This row has no code, so nobody can tell which record it speaks of."
        return Problem(found.where(), found.words, why, _where_it_goes(around, canonical(typed(found, REFERENCE))))
    if len(signs) == 1:
        return None
    why = f"This row has no code, and {'the file holds rows of several sheets' if signs else 'no other row has one'}."
    mend = "Use a blank row, which has a code; or send each sheet on its own."
    return Problem(found.where(), found.words, why, mend if signs else f"{COPY_CODE}.")


def _where_it_goes(around: Round, ref: str) -> str:
    """How to mend a row without a code: it is one of the sheet, or says a new action where none can be said."""
    sheets = around.sent.values()
    if ref not in ("", NEW) and not isinstance(around.statement.records.get(ref), Area | Point):
        code = next(filter(None, (_code_for(around, sent, ref) for sent in sheets)), "")
        return f"Type its code in: {code}" if code else f"{COPY_CODE}; or take the row out."
    has_plan = any(row.table == PLAN.name for sent in sheets for row in sent.issue.rows)
    ask = "" if has_plan else "; ask the coordinator for a workbook that has it"
    return f"{ADD_IT}{ask}. Of a row that was there, copy the code from the sheet as it was sent."


def _by_their_words(
    around: Round, tags: Sequence[str], coded: Sequence[Coded], uncoded: Collection[FoundRow]
) -> Mapping[FoundRow, Code]:
    """The codes of rows that lost theirs, or stand beside another's since they were sorted, by reference and words.

    Where the file is of one sheet, and each row came once.
    """
    sent = around.sent.get(tags[0]) if len(tags) == 1 else None
    if sent is None:
        return {}
    given = ((row, sent.row(code.row)) for row, code in coded if not _is_altered(sent, code))
    other = [(row, issued) for row, issued in given if issued and typed(row, REFERENCE) != (issued.ref or NEW)]
    if not (other or uncoded):
        return {}
    rows = Counter(row.ref for row in sent.issue.rows)
    numbers = {row.ref: row for row in sent.issue.rows if row.ref and rows[row.ref] == 1}
    moved = [row for row, issued in other if numbers.get(canonical(typed(row, REFERENCE)), issued) != issued]
    lost = {row: canonical(typed(row, REFERENCE)) for row in (*uncoded, *moved)}
    once = {ref for ref, count in Counter(lost.values()).items() if count == 1 and ref in numbers}
    again = {row: numbers[ref] for row, ref in lost.items() if ref in once and _has_title(row, sent, numbers[ref])}
    came = {code.row for row, code in coded if row not in again}
    sheet = sent.issue.sign
    return {
        row: Code(around.sign, sheet, issued.number, issued.said)
        for row, issued in again.items()
        if issued.number not in came
    }


def _has_title(found: FoundRow, sent: SheetAsSent, issued: IssuedRow) -> bool:
    """Whether a row says what the record of an issued row is called, then or as it came back."""
    column = BY_FIELD[BY_NAME[issued.table].kind].get("title")
    said = typed(found, column.label) if column else ""
    titles = (sent.issued(issued.ref, "title"), sent.brought_for(issued.number, issued.ref).get("title"))
    return any(title and plain_word(title) == plain_word(said) for title in titles)


def _known_again(again: Iterable[FoundRow]) -> Iterator[str]:
    for name, count in Counter(row.sheet.name or "the file" for row in again).items():
        stand = (
            f"1 row of {name} stands without its code"
            if count == 1
            else f"{count} rows of {name} stand without their codes"
        )
        yield f"{stand}, and {'was' if count == 1 else 'were'} known by reference and words."


def _code_for(around: Round, sent: SheetAsSent, ref: str) -> str:
    row = next((row for row in sent.issue.rows if ref and row.ref == ref), None)
    return str(Code(around.sign, sent.issue.sign, row.number, row.said)) if row else ""


def _taken_for_a_milestone(found: FoundRow) -> str:
    return (
        f"{found.where()} has no code, and was taken for a milestone that is not in the sheet. In other words it would"
        " be another: blank rows have codes, use those."
    )


@frozen
class _Knowing:
    """One workbook whose rows came back, some `planned`; `is_sole` says that only one other of the file has no code."""

    sent: SheetAsSent
    planned: NewActions
    is_sole: bool

    def recognised(self, coded: Iterable[Coded], uncoded: Iterable[FoundRow]) -> RecognisedRows:
        """Its rows under their headings, and those that are taken for milestones more."""
        own = ((found, self.sent.row(code.row)) for found, code in coded if code.sheet == self.sent.issue.sign)
        more = ((found, A_MILESTONE_MORE) for found in uncoded)
        issued = [(found, row) for found, row in (*own, *self.planned.issued.items(), *more) if row]
        fits: dict[tuple[int, str], Fit] = {}
        for found, row in issued:
            if found.heading and (id(found.heading), row.table) not in fits:
                fits[id(found.heading), row.table] = fit(BY_NAME[row.table], found)
        return RecognisedRows(
            tuple(self._row(found, row, fits[id(found.heading), row.table]) for found, row in issued if found.heading),
            Findings.of(
                (
                    Findings(tuple(no_heading(found for found, _ in issued if not found.heading))),
                    *(each.findings for each in fits.values()),
                )
            ),
        )

    def _row(self, found: FoundRow, issued: IssuedRow, fitted: Fit) -> RecognisedRow:
        arranged = fitted.of_records if issued.ref else fitted.of_new
        subjects = tuple(
            self._subject(found, issued, kind, columns)
            for kind, columns in arranged.open
            if kind is not Milestone or issued.table != PLAN.name
        )
        return RecognisedRow(found, fitted, subjects, arranged.shaded, issued)

    def _subject(self, found: FoundRow, issued: IssuedRow, kind: type[Record], columns: tuple[Opened, ...]) -> Subject:
        """The row's own record; or what stands beside it, which the row may have brought when it came before."""
        if issued.ref and kind is BY_NAME[issued.table].kind:
            return Subject(kind, issued.ref, Standing.ITS_OWN, columns)
        made = (
            self._by_its_words(found, columns)
            if issued is A_MILESTONE_MORE
            else self.planned.made.get(found, "")
            if issued.table == PLAN.name
            else self.sent.made_by(issued.number, kind)
        )
        return Subject(kind, made, Standing.MADE if made else Standing.NEW, columns)

    def _by_its_words(self, found: FoundRow, columns: Iterable[Opened]) -> str:
        """A row without a code is the one that came before with these words, or alone under its action."""
        cells = {each.says.field: found.row.cells.get(each.place) for each in columns}
        title, action = (cell.typed if (cell := cells.get(name)) else "" for name in ("title", "action"))
        return self.sent.made_with(Milestone, plain_word(title), canonical(action) if self.is_sole else "")
