"""A new statement: made beside its place, whole, and then put there."""

from collections.abc import Callable, Iterable
from pathlib import Path

from wsoa.domain.changes.plan import Plan
from wsoa.domain.changes.revision import Revision, Signature
from wsoa.domain.errors import CannotWrite
from wsoa.domain.statement.statement import Statement
from wsoa.operations.carry_out import carry_out_first
from wsoa.operations.writing_out import something_at
from wsoa.storage.creating import create
from wsoa.storage.whole_file import put_new
from wsoa.storage.workshop import private_folder, workshop


def begin(path: Path, signed: Signature, plan: Plan, *then: Callable[[Statement], Plan]) -> Revision:
    """The first revision of a new database at `path`: made beside it, whole, and then put in place.

    Never overwrites one.

    What comes of the recipes in `then` follows it at once, each a revision of its own.
    """
    refuse_existing(path)
    try:
        path.parent.parent.mkdir(parents=True, exist_ok=True)
        private_folder(path.parent)
        with workshop(path.parent) as folder:
            return _begin(folder / path.name, path, signed, (lambda _: plan, *then))
    except OSError as error:
        raise CannotWrite(
            f"{path.parent} cannot be written to: {error.strerror}.", "Name another place with --db PATH."
        ) from error


def _begin(made: Path, path: Path, signed: Signature, recipes: Iterable[Callable[[Statement], Plan]]) -> Revision:
    create(made)
    revision = carry_out_first(made, signed, recipes)
    try:
        put_new(made, path)
    except FileExistsError:
        refuse_existing(path)
    return revision


def refuse_existing(path: Path) -> None:
    """Refuse to make a database where something is already, or where nothing can be."""
    if something_at(path):
        raise CannotWrite(
            f"There is already something at {path}, and wsoa never overwrites a database.",
            "Use it as it is, or begin another: wsoa init LETTER --db PATH",
        )
