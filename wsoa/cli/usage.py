"""What is said of a command that was typed wrongly: what, and what to type; in the voice of every other refusal."""

import re
import shlex
from collections.abc import Sequence
from typing import Any

from wsoa.cli.examples import EXAMPLES
from wsoa.cli.help import FOR_GOOD
from wsoa.domain.errors import Misused, did_you_mean

DASHED = re.compile(r"-(?:\d|[^A-Za-z-]|.*\s)")  # a number, a list's dash, or words: no option looks so


def misused(fault: Any, words: Sequence[str], tree: Any) -> Misused:  # noqa: ANN401 - typer's own click
    """The refusal for a fault that typer found in `words`; `tree` are all commands there are."""
    said = fault.ctx.command_path if fault.ctx else "wsoa"
    dashed = next((word for word in words if DASHED.match(word)), "")
    if dashed:
        given = [word for word in words if word not in (dashed, "--")]
        what = f"{dashed} looks like an option of {said}, and is none."
        return Misused(what, f"To give it as a value, put -- before it: {shlex.join(['wsoa', *given, '--', dashed])}")
    if hasattr(fault, "option_name") and hasattr(fault, "possibilities"):
        options = [name for param in fault.ctx.command.params for name in param.opts if name.startswith("--")]
        return Misused(f"There is no option {fault.option_name} in {said}.", _likely(fault.option_name, options, said))
    if hasattr(fault.ctx and fault.ctx.command, "commands"):
        return _no_command(fault.ctx, words, tree)
    if hasattr(fault, "param_type"):
        return Misused(f"{said} needs {_name(fault.param)}.", _example(said))
    param = getattr(fault, "param", None)
    what = f"{_name(param)}: {fault.message}" if param else fault.message
    return Misused(what, _example(said))


def _no_command(ctx: Any, words: Sequence[str], tree: Any) -> Misused:  # noqa: ANN401 - as above
    """For a word that is no command; a verb that nouns have is told with them."""
    said, known = ctx.command_path, ctx.command.commands
    typed = next((word for word in words if not word.startswith("-") and word not in said.split()), "")
    nouns = [noun for noun, group in tree.commands.items() if typed in getattr(group, "commands", ())]
    if said == "wsoa" and nouns:
        return Misused(f"{typed} what?", f"As in: {', '.join(f'wsoa {noun} {typed}' for noun in nouns)}")
    offered = [name for name in (known if said != "wsoa" else tree.commands) if name not in FOR_GOOD]
    return Misused(f"There is no command {said} {typed}.", _likely(typed, offered, said))


def _likely(typed: str, known: Sequence[str], said: str) -> str:
    return f"{did_you_mean(typed, known)} All there is: {said} -h".strip()


def _name(param: Any) -> str:  # noqa: ANN401 - as above
    """A parameter as its help has it."""
    name: str = max(param.opts, key=len)
    return str(param.metavar or name) if param.param_type_name == "argument" else name


def _example(said: str) -> str:
    examples = EXAMPLES.get(" ".join(said.split()[1:]))
    return f"As in: {examples[0]}" if examples else f"All there is: {said} -h"
