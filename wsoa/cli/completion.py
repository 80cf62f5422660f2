"""What completion offers: references and agencies, each with its words."""

from wsoa.cli.desk import desk_at
from wsoa.domain.model import Record
from wsoa.operations.looking import present


def known(kind: type[Record]) -> list[tuple[str, str]]:
    """Every reference of a kind in the nearest statement, with its words."""
    return [(record.ref, words_of(record)) for record in present(desk_at(None).database).all(kind)]


def words_of(record: Record) -> str:
    """A few words that tell a record from its neighbours."""
    words = next((words for name in ("title", "name", "text") if (words := getattr(record, name, ""))), "")
    return " ".join(words.split())[:60]
