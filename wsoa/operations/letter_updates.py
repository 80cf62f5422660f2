"""Bringing a corrected letter into a statement: read, planned and told; nothing here writes."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from wsoa.domain.letter_changes import plan_update
from wsoa.domain.letter_update import Update
from wsoa.operations.letters import read_letter
from wsoa.storage import database as store
from wsoa.storage import reading


def check_update(database: Path, letter: Path, who: str, today: date) -> Update:
    """What a corrected letter, or a draft corrected by hand, would change. Raises BadInput for what is no letter, or another one."""
    read = read_letter(letter, who)
    with store.reading(database) as connection:
        statement, seen = reading.statement(connection), reading.stamp(connection).revision
    # An action added meanwhile may answer what the letter changes, and would go unmarked.
    plan = replace(plan_update(statement, read, today), seen=seen, rests_on_all=True)
    return Update(statement, plan, read.warnings)
