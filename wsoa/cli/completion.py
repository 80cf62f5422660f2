"""What completion offers: references, agencies and rules, each with its words; after a comma, and in a range."""

import re
from collections.abc import Sequence

from wsoa.cli.session import session_at, stated_database
from wsoa.domain.statement.points import words_of
from wsoa.domain.statement.records import Area, Point, Record
from wsoa.domain.statement.statement import Statement
from wsoa.operations.looking import of_kinds

# What stands before the part that is being typed: others with commas between, and a sign that adds or takes away.
BEFORE = r"(?:.*,)?[+-]?"
RANGE = r"(?P<first>.+)\.\.(?P<last>[^.]*)"
LAST = r"\d+$|[a-z]+$"
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


def known(kind: type[Record]) -> list[tuple[str, str]]:
    """Every reference of a kind in the statement that was named or is nearest, with its words."""
    statement = of_kinds(session_at(stated_database()).database, kind, *([Area] if kind is Point else []))
    return [(record.ref, " ".join(_words(statement, record).split())[:60]) for record in statement.all(kind)]


def _words(statement: Statement, record: Record) -> str:
    """Words that tell a record from its neighbours."""
    if isinstance(record, Point):
        area = statement.get(Area, record.area)
        return words_of(area, record) if area else ""
    return next((words for name in ("title", "name", "text") if (words := getattr(record, name, ""))), "")
