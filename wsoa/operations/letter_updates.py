"""Bringing a corrected letter into a statement: read, planned and told; nothing here writes."""

from datetime import date
from pathlib import Path

from wsoa.domain.letter_changes import plan_update
from wsoa.domain.letter_update import Update
from wsoa.operations.letters import read_letter
from wsoa.operations.looking import present


def check_update(database: Path, letter: Path, who: str, today: date) -> Update:
    """What a corrected letter, or a draft corrected by hand, would change. Raises BadInput for what is no letter, or another one."""
    statement, read = present(database), read_letter(letter, who)
    return Update(statement, plan_update(statement, read, today), read.warnings)
