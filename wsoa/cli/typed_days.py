"""Days typed as people say them ("in 6 weeks", "Fri", "13/1"): shown as the day that they are before they are taken."""

import sys
from typing import Any

from wsoa.cli import session
from wsoa.domain.dates.exact import show_date
from wsoa.domain.dates.reading import read_date
from wsoa.domain.errors import BadInput, NotPermitted, Unreadable
from wsoa.domain.statement.fields import COLUMNS
from wsoa.domain.statement.values import DATE, plain_word

DAYS = ("DATE", "[DATE…]")  # what help calls the places where days are taken
# Options of days that have been, as a rule; and by its own name the --until that reports have for --as-of.
BEHIND = {"--on", "--done", "--since", "--as-of", "--published", "--baseline-on", "as_at"}
LOOKING = {"as_of", "as_at"}  # options of whatever looks
AHEAD = {"due", "starts", "deadline", "target_on", "resubmit_by", "monitoring_visit"}  # fields of days to come


def settle(params: list[Any], given: dict[str, Any]) -> None:
    """Put the day in place of such words, wherever a date was asked for. Raises BadInput, NotPermitted.

    Whoever only looks is told which day it is, and not asked.
    """
    looks, refused = any(param.name in LOOKING for param in params), list[BadInput]()
    for param in params:
        if param.metavar in DAYS and given.get(param.name):
            try:
                given[param.name] = _settled(param, given[param.name], looks=looks)
            except BadInput as refusal:
                refused.append(refusal)
    if refused:
        raise BadInput(" ".join(each.what for each in refused), "\n".join(each.mend for each in refused))


def _settled(param: Any, typed: str | list[str], *, looks: bool) -> str | list[str]:  # noqa: ANN401 - as above
    where = max(param.opts, key=len) if param.param_type_name == "option" else "DATE"
    ahead = BEHIND.isdisjoint((where, param.name))
    if isinstance(typed, str):
        return _meant(typed, where, ahead=ahead, looks=looks)
    return [_meant(each, where, ahead=ahead, looks=looks) for each in typed]


def _meant(typed: str, where: str, *, ahead: bool, looks: bool) -> str:
    return typed if not typed.strip() or _is_date(typed) else _agreed(typed, where, ahead=ahead, looks=looks)


def settle_fields(typed: dict[str, str]) -> dict[str, str]:
    """The same for values by the names of fields, of whatever records. Raises BadInput, NotPermitted."""
    days = {
        plain_word(name): column.field in AHEAD
        for columns in COLUMNS.values()
        for column in columns
        if column.form is DATE
        for name in (column.field, column.label)
    }
    return {
        name: _agreed(value, name, ahead=days[plain_word(name)])
        if plain_word(name) in days and value.strip() and not _is_date(value)
        else value
        for name, value in typed.items()
    }


def _is_date(typed: str) -> bool:
    try:
        read_date(typed)
    except Unreadable:
        return False
    return True


def _agreed(typed: str, where: str, *, ahead: bool, looks: bool = False) -> str:
    """The day that words are, as the person at the terminal agrees; any other words as they are."""
    from wsoa.operations.relative_days import relative_day

    try:
        day = relative_day(typed, session.today(), ahead=ahead)
    except Unreadable as unreadable:
        raise BadInput(f"{where}: {unreadable.why}", unreadable.mend) from None
    if day is None:
        return typed
    told = f"“{typed}” is {day:%A} {show_date(day)}."
    if looks:
        sys.stderr.write(f"{told}\n")
        return day.isoformat()
    itself = f"{where} {day.isoformat()}" if where.startswith("-") else day.isoformat()
    if not session.somebody_is_there():
        raise BadInput(f"{where}: {told}", f"Type the day itself: {itself}")
    if not session.says_yes(f"{told} Is that meant?"):
        raise NotPermitted("Another day was meant, so nothing was written.", f"Type the day itself, as in: {itself}")
    return day.isoformat()
