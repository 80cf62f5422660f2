"""Completion where typer leaves something out: in bash the words, in zsh the values of options and the first tab."""

import os
import shlex
from typing import Any

from typer import _completion_classes, _completion_shared

# The first tab of a session loads the script as the function _wsoa, and would do no more.
AT_ONCE = '\nif [ "$funcstack[1]" = "_%(prog_name)s" ]; then %(complete_func)s; fi\n'
LISTS = ("63", "33")  # '?' and '!': after a second tab, or at once where a person has asked for that


def teach() -> None:
    """Answer bash and zsh in ways of our own. COMP_TYPE says whether bash lists, or is to type the one that is left."""
    bash = _completion_shared.COMPLETION_SCRIPT_BASH.replace("COMP_CWORD=", "COMP_TYPE=$COMP_TYPE COMP_CWORD=")
    zsh = f"{_completion_shared.COMPLETION_SCRIPT_ZSH}{AT_ONCE}"
    _completion_shared._completion_scripts.update(bash=bash, zsh=zsh)  # noqa: SLF001 - there is no other way in
    _completion_classes.BashComplete.complete = _in_bash  # type: ignore[assignment, method-assign]
    _completion_classes.ZshComplete.complete = _in_zsh  # type: ignore[assignment, method-assign]


def _in_bash(shell: Any) -> str:  # noqa: ANN401 - typer's own
    items = shell.get_completions(*shell.get_completion_args())
    is_listed = os.environ.get("COMP_TYPE") in LISTS and len(items) > 1
    return "\n".join(f"{item.value}  ({item.help})" if is_listed and item.help else item.value for item in items)


def _in_zsh(shell: Any) -> str:  # noqa: ANN401 - as above
    """What zsh runs: it describes what there is, or else offers files."""
    items = shell.get_completions(*shell.get_completion_args())
    values = ((item.value.replace(":", "\\:"), item.help) for item in items)
    told = " ".join(shlex.quote(f"{value}:{words}" if words else value) for value, words in values)
    return f"local -a offered; offered=({told}); _describe -V wsoa offered" if told else "_files"
