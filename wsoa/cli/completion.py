"""What completion offers: references and agencies, each with its words."""

from wsoa.cli.session import session_at
from wsoa.domain.statement.points import words_of
from wsoa.domain.statement.records import Area, Point, Record
from wsoa.domain.statement.statement import Statement
from wsoa.operations.looking import of_kinds


def known(kind: type[Record]) -> list[tuple[str, str]]:
    """Every reference of a kind in the nearest statement, with its words."""
    statement = of_kinds(session_at(None).database, kind, *([Area] if kind is Point else []))
    return [(record.ref, " ".join(_words(statement, record).split())[:60]) for record in statement.all(kind)]


def _words(statement: Statement, record: Record) -> str:
    """Words that tell a record from its neighbours."""
    if isinstance(record, Point):
        area = statement.get(Area, record.area)
        return words_of(area, record) if area else ""
    return next((words for name in ("title", "name", "text") if (words := getattr(record, name, ""))), "")
