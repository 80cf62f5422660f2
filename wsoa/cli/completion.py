"""What completion offers: references, agencies and rules, each with its words; after a comma, and in a range."""

import re
from collections.abc import Iterable, Sequence

from wsoa.cli.session import session_at, stated_database
from wsoa.domain.dates.exact import show_date
from wsoa.domain.errors import Refusal
from wsoa.domain.statement.fields import COLUMNS
from wsoa.domain.statement.points import words_of
from wsoa.domain.statement.records import KINDS, Agency, Area, Board, Point, Record
from wsoa.domain.statement.references import canonical, first_of, kind_of
from wsoa.domain.statement.statement import NAMES, Statement
from wsoa.domain.statement.values import EMAIL, LINE, TEXT, YES_NO
from wsoa.operations.looking import of_kinds, summaries

# What stands before the part that is being typed: others with commas between, and a sign that adds or takes away.
BEFORE = r"(?:.*,)?[+-]?"
RANGE = r"(?P<first>.+)\.\.(?P<last>[^.]*)"
LAST = r"\d+$|[a-z]+$"
TOLD = ("title", "name", "text", "body", "description", "link", "rule", "version", "place")  # by which one is known
# What a shell would obey or a terminal would take for colours: a letter's words are data.
OBEYED = str.maketrans({"'": "’", '"': "”", "`": "’", "$": "", "\\": "/", "[": "(", "]": ")", ":": ";"})


def going_on(incomplete: str, pairs: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """What a typed word may go on as, of the references and words there are: each whole, as the shell will have it."""
    found = re.match(BEFORE, incomplete)
    before = found[0] if found else ""
    typed = incomplete[len(before) :]
    ends = _ends_of_range(typed, pairs) if ".." in typed else pairs
    return [
        (f"{before}{typed}{ref[len(typed) :]}", words.translate(OBEYED)[:60])
        for ref, words in ends
        if ref.lower().startswith(typed.lower())
    ]


def _ends_of_range(typed: str, pairs: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """AFI-07..08 and what follows, for 'AFI-07..': the last part of each reference beside the first."""
    found = re.fullmatch(RANGE, typed)
    first = found["first"].upper() if found else ""
    end = re.search(LAST, first) or re.search(LAST, first.lower())
    stem = first[: end.start()] if end else first
    after = [pair for pair in pairs if re.sub(LAST, "", pair[0]).upper() == stem]
    places = [place for place, (ref, _) in enumerate(after) if ref.upper() == first]
    return (
        [(f"{typed.partition('..')[0]}..{ref[len(stem) :]}", words) for ref, words in after[places[0] + 1 :]]
        if places
        else []
    )


def references(incomplete: str, kinds: Sequence[str], words: Sequence[str] = ()) -> list[tuple[str, str]]:
    """What a typed word may go on as, of the references of these kinds, or of all, and of words.

    Of the words alone where there is no statement.
    """
    try:
        return going_on(incomplete, [*as_typed(words), *_known(kinds or tuple(KINDS))])
    except Refusal:
        return going_on(incomplete, as_typed(words))


def as_typed(words: Iterable[str]) -> list[tuple[str, str]]:
    """Words as one word each in a shell."""
    return [(word.replace(" ", "-"), "") for word in words]


def revisions(incomplete: str) -> list[tuple[str, str]]:
    """The revisions whose numbers begin so, the latest first; none where there is no statement."""
    try:
        found = summaries(session_at(stated_database()).database)
    except Refusal:
        return []
    return going_on(incomplete, [(str(number), told) for number, told in found])


def fields_of_words(ref: str, incomplete: str) -> list[tuple[str, str]]:
    """The fields of a record that hold words."""
    columns = COLUMNS[_kind(ref)]
    return going_on(incomplete, [(each.field, each.label) for each in columns if each.form in (TEXT, LINE, EMAIL)])


def fields(ref: str, incomplete: str) -> list[tuple[str, str]]:
    """The fields of a record that are put right by typing another, as FIELD=; after that, what one chooses from."""
    from wsoa.domain.statement.put_right import instead

    kind = _kind(ref)
    columns = {column.field: column for column in COLUMNS[kind] if not instead(kind, ref, column)}
    name, equals, value = incomplete.partition("=")
    if not equals:
        return [(f"{field}=", column.label) for field, column in columns.items() if field.startswith(name)]
    column = columns.get(name)
    if not column:
        return []
    words = ("yes", "no") if column.form is YES_NO else column.form.words
    found = references(value, [NAMES[column.refers]]) if column.refers else going_on(value, as_typed(words))
    return [(f"{name}={whole}", told) for whole, told in found]


def _kind(typed: str) -> type[Record]:
    """The kind of record that was typed, of a range its first; what has no such shape may name an agency."""
    return KINDS.get(kind_of(canonical(first_of([typed]))), Agency)


def _known(kinds: Sequence[str]) -> list[tuple[str, str]]:
    """Every reference of some kinds in the statement that was named or is nearest, with its words."""
    of = [*(KINDS[kind] for kind in kinds), *([Area] if "point" in kinds else [])]
    statement = of_kinds(session_at(stated_database()).database, *dict.fromkeys(of))
    return [
        (record.ref, " ".join(_words(statement, record).split())[:60])
        for kind in kinds
        for record in statement.all(KINDS[kind])
    ]


def _words(statement: Statement, record: Record) -> str:
    """Words that tell a record from its neighbours."""
    if isinstance(record, Point):
        area = statement.get(Area, record.area)
        return words_of(area, record) if area else ""
    if isinstance(record, Board):
        return f"{show_date(record.dated) if record.dated else ''} {record.title}"
    return next((words for name in TOLD if (words := getattr(record, name, ""))), "")
