"""The README's command reference, made from the program itself; `python -m tests.reference` puts it in its place."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from typer.main import get_command

from wsoa.cli.app import NOUNS, VERBS, program

EVERYWHERE = ("help", "db")  # said once, in the README's words
Node = Any  # a group, a command or a parameter: the classes of typer's own click are not for others
README = Path(__file__).resolve().parents[1] / "README.md"
BLOCK = re.compile(r"(?<=<!-- commands begin -->\n).*(?=<!-- commands end -->)", re.DOTALL)


def reference() -> str:
    """Every command with its arguments and options, and what it does.

    A section for the plain verbs and one for each noun.
    """
    tree: Node = get_command(program())
    verbs = "\n".join(line for verb in VERBS for line in _told(f"wsoa {verb}", tree.commands[verb]))
    nouns = "\n".join(
        f"\n**{noun}**\n\n" + "\n".join(line for line in _noun(noun, tree.commands[noun])) for noun in NOUNS
    )
    return f"\n{verbs}\n{nouns}\n\n"


def _noun(noun: str, group: Node) -> Iterator[str]:
    for verb, command in group.commands.items():
        yield from _told(f"wsoa {noun} {verb}", command)


def _told(words: str, command: Node) -> Iterator[str]:
    usage = " ".join((words, *(_usage(param) for param in command.params if param.name not in EVERYWHERE)))
    yield f"- `{usage}`  "
    yield f"  {' '.join(command.help.split())}"


def _usage(param: Node) -> str:
    if param.param_type_name == "argument":
        name = param.metavar or param.human_readable_name
        return name if param.required or name.startswith("[") else f"[{name}]"
    value = "" if param.is_flag else f" {param.metavar or 'TEXT'}"
    told = f"{max(param.opts, key=len)}{value}"
    return told if param.required else f"[{told}]"


if __name__ == "__main__":
    README.write_text(BLOCK.sub(lambda _: reference(), README.read_text(encoding="utf-8")), encoding="utf-8")
