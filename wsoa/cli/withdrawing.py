"""The `withdraw` of every noun: what counts no more stays on the record, with why."""

from typing import Any

import typer

from wsoa.cli.options import Database, Reason
from wsoa.cli.shared_commands import change_each
from wsoa.domain.statement.records import Record


def add_withdraw(app: typer.Typer, kind: type[Record], refs_of: Any, told: str, then: str = "wsoa check") -> None:  # noqa: ANN401 - what typer reads of a parameter
    """Give a noun its `withdraw`: the references that it takes, what it is told to do, and what is likely next."""

    def withdraw(refs: list[str], reason: Reason, db: Database = None) -> None:
        from wsoa.operations import withdrawing

        change_each(
            db,
            refs,
            lambda statement, ref, session: withdrawing.withdraw(statement, kind, ref, reason, session.today),
            then,
        )

    withdraw.__doc__ = told
    withdraw.__annotations__["refs"] = refs_of
    app.command()(withdraw)
