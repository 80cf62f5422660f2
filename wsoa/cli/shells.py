"""Completion where typer leaves something out.

In bash the words of what is offered, in zsh the first tab; in each the values after --option=, and of which statement.
"""

import os
import shlex
from pathlib import Path
from typing import Any

from typer import _completion_classes, _completion_shared

from wsoa.settings import database_named

# The first tab of a session loads the script as the function _wsoa, and would do no more.
AT_ONCE = '\nif [ "$funcstack[1]" = "_%(prog_name)s" ]; then %(complete_func)s; fi\n'
# After FIELD= comes its value, and no space. An old bash cannot do without one.
GOES_ON = '[[ "${COMPREPLY[0]}" == *= ]] && compopt -o nospace 2>/dev/null\n    '
LISTS = ("63", "33")  # '?' and '!': after a second tab, or at once where a person has asked for that


def teach() -> None:
    """Answer shells in ways of our own. COMP_TYPE says whether bash lists, or is to type the one that is left."""
    bash = _completion_shared.COMPLETION_SCRIPT_BASH.replace("COMP_CWORD=", "COMP_TYPE=$COMP_TYPE COMP_CWORD=")
    bash = bash.replace("return 0", f"{GOES_ON}return 0")
    zsh = f"{_completion_shared.COMPLETION_SCRIPT_ZSH}{AT_ONCE}"
    _completion_shared._completion_scripts.update(bash=bash, zsh=zsh)  # noqa: SLF001 - there is no other way in
    _completion_classes.BashComplete.complete = _in_bash  # type: ignore[assignment, method-assign]
    _completion_classes.ZshComplete.complete = _in_zsh  # type: ignore[assignment, method-assign]

    _completion_classes.FishComplete.get_completions = _items  # type: ignore[assignment, method-assign]


def _items(shell: Any, args: list[str], incomplete: str) -> list[Any]:  # noqa: ANN401 - typer's own
    """What may stand there, of the statement that --db names. Nothing for a path: the shell offers files."""
    words = [word for word in args if word != "="]  # bash takes --db=PATH apart
    if words[-1:] == ["--db"] or incomplete.startswith("--db="):
        return []
    path, others = database_named(words)
    if path:
        os.environ["WSOA_DB"] = str(Path(path).expanduser())
    items: list[Any] = _completion_classes.ShellComplete.get_completions(shell, others, incomplete)  # type: ignore[attr-defined]
    option, equals, _ = incomplete.partition("=")
    if option.startswith("--") and equals and shell.name == "fish":
        for item in items:
            item.value = f"{option}={item.value}"
    return items


def _in_bash(shell: Any) -> str:  # noqa: ANN401 - as above
    args, incomplete = shell.get_completion_args()
    field = _field_before(args, incomplete)
    items = _items(shell, args, f"{field}{incomplete.removeprefix('=')}")
    for item in items:
        item.value = item.value.removeprefix(field)
    is_listed = os.environ.get("COMP_TYPE") in LISTS and len(items) > 1
    return "\n".join(f"{item.value}  ({item.help})" if is_listed and item.help else item.value for item in items)


def _field_before(args: list[str], incomplete: str) -> str:
    """FIELD= before the word that is typed, of which bash makes a word of its own; an option's is left to typer."""
    before = [*args, incomplete] if incomplete == "=" else args
    return f"{before[-2]}=" if before[-1:] == ["="] and len(before) > 1 and before[-2][:1] != "-" else ""


def _in_zsh(shell: Any) -> str:  # noqa: ANN401 - as above
    """What zsh runs: it describes what there is, or else offers files."""
    items = _items(shell, *shell.get_completion_args())
    values = ((item.value.replace(":", "\\:"), item.help) for item in items)
    told = " ".join(shlex.quote(f"{value}:{words}" if words else value) for value, words in values)
    ending = " -S ''" if all(item.value.endswith("=") for item in items) else ""
    offered = f"local -a offered; offered=({told}); _describe -V wsoa offered{ending}" if told else "_files"
    return f"compset -P '--*='; {offered}"
