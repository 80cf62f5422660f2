"""What every command is besides its own work: its help, in groups and with examples, and what is done before it runs.

Options that are given twice are refused, days and long texts that were typed in words are settled, and what is long to
look at goes through a pager.
"""

import re
import sys
from collections.abc import Iterable
from typing import Any

from typer.core import TyperCommand, TyperGroup, TyperOption

from wsoa.cli import answer

GROUPS = {
    "Begin": ("init", "letter", "agency", "contributor", "demo"),
    "See where it stands": ("status", "due", "report", "check", "show", "search", "history"),
    "Plan and carry out": (
        "area",
        "action",
        "milestone",
        "measure",
        "evidence",
        "note",
        "edit",
        "remove",
        "agree",
        "undo",
    ),
    "Meet as a board": ("board", "challenge"),
    "Ask the agencies": ("sheet", "import"),
    "Write and send": ("section", "cover", "acronym", "export"),
    "Sign and submit": ("endorse", "endorsement", "waive", "waiver", "privacy", "submit", "submission"),
    "Keep the record": ("verify", "fingerprint", "backup", "restore", "upgrade", "redact"),
    "More": ("help",),
}
# Never suggested: what they do cannot be taken back.
FOR_GOOD = ("redact", "restore", "upgrade", "submit", "endorse", "issue", "sent", "outcome")
NO_REFERENCES = ("[DATE…]", "WORDS…", "FILE-OR-LINK…", "RETURN…", "CELL…")  # what else several are typed of
FILES = ("init", "export", "demo", "backup", "issue")  # what these make is a file, and shown by making it
DAY = r"\d{1,2}([/.-])\d{1,2}\1\d{4}|\d{4}-\d{1,2}-\d{1,2}"  # 1.1 and 1/2 may be a plan's own references
FIRST = ("wsoa init letter.txt", "wsoa status")
LEAST_WIDTH = 20  # characters of a command's words


def _begin_with(formatter: Any, examples: Iterable[str]) -> None:  # noqa: ANN401 - typer's own click
    formatter.write_paragraph()
    with formatter.indentation():
        for example in examples:
            formatter.write(f"{'':{formatter.current_indent}}{example}\n")


class NounCommands(TyperGroup):
    """A noun, whose help begins with an example of each of its first two commands."""

    def format_help_text(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - as above
        """The examples, then what it is about."""
        from wsoa.cli.examples import EXAMPLES

        noun = ctx.command_path.split()[-1]
        _begin_with(formatter, (EXAMPLES[f"{noun} {verb}"][0] for verb in [*self.commands][:2]))
        super().format_help_text(ctx, formatter)


class AllCommands(TyperGroup):
    """All of wsoa, its commands told in GROUPS."""

    def format_help_text(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - as above
        """How one begins, then what it is for."""
        _begin_with(formatter, FIRST)
        super().format_help_text(ctx, formatter)

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401, ARG002 - typer's own click
        """Each group under its heading, in the order of GROUPS."""
        longest = max(map(len, self.commands))
        for heading, names in GROUPS.items():
            told = [(name, self.commands[name]) for name in names if name in self.commands]
            width = max(formatter.width - 6 - longest, LEAST_WIDTH)
            with formatter.section(heading):
                formatter.write_dl([(f"{name:{longest}}", command.get_short_help_str(width)) for name, command in told])


class OneCommand(TyperCommand):
    """One command, whose help begins with examples; with --json, unless it only says in words what is known."""

    def __init__(self, name: str | None, *, params: list[Any], **more: Any) -> None:  # noqa: ANN401 - as above
        """Whatever shows something has a --json of its own; whatever changes something is given the one for all.

        So it is given --dry-run, unless it has one of its own.
        """
        own = {param.name for param in params}
        if name != "help" and "as_json" not in own:
            if name not in FILES and "dry_run" not in own:
                params.append(_flag(answer.only_look, "Show the plan and write nothing.", "--dry-run", "-n"))
            params.append(_flag(answer.begin, "Answer in JSON: the revision, its changes, remarks, files.", "--json"))
        super().__init__(name, params=params, **more)

    def format_help_text(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - as above
        """The examples, then what the command does."""
        from wsoa.cli.examples import EXAMPLES

        _begin_with(formatter, EXAMPLES.get(" ".join(ctx.command_path.split()[1:]), ()))
        super().format_help_text(ctx, formatter)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - as above
        """As typer does, but that an option with two values is refused, since one would be lost.

        Where words are missing, the editor of whoever is there opens.
        """
        if ctx.resilient_parsing:
            return super().parse_args(ctx, args)
        typed, more, given = self.make_parser(ctx).parse_args(args=[*args])
        if twice := next((param for param in given if given.count(param) > 1 and _takes_one(param)), None):
            from wsoa.cli import usage

            raise usage.given_twice(twice)
        return super().parse_args(ctx, [*args, "-"] if not more and self._opens_editor(typed) else args)

    def _opens_editor(self, typed: dict[str, Any]) -> bool:
        """Whether words are to be written in an editor, for they are missing, and one can be opened."""
        for param in self.params:
            if param.metavar == "WORDS" and param.param_type_name == "argument":
                from wsoa.cli import long_text

                words = typed.get(param.name or "")
                return (words is None or _is_reference(param, words)) and long_text.has_editor()
        return False

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 - as above
        """Run it, once the days that were typed as people say them are agreed to, and long texts are read."""
        for param in self.params:
            if day := _day_among_references(param, ctx.params.get(param.name)):
                from wsoa.cli import usage

                raise usage.more_than(day, self.params, ctx.command_path)
            if param.metavar == "WORDS" and _is_reference(param, ctx.params[param.name]):
                from wsoa.cli import usage

                raise usage.without_words(ctx.params[param.name], ctx.command_path)
        if "-" in ctx.params.values():
            from wsoa.cli import long_text

            long_text.settle(self.params, ctx.params)
        if any("DATE" in (param.metavar or "") and ctx.params.get(param.name) for param in self.params):
            from wsoa.cli import typed_days

            typed_days.settle(self.params, ctx.params)
        if ctx.params.get("as_json", True) or not sys.stdout.isatty():
            return super().invoke(ctx)
        from wsoa.cli import pager

        with pager.paged():  # whatever shows something to somebody
            return super().invoke(ctx)


def _flag(callback: Any, told: str, *names: str) -> TyperOption:  # noqa: ANN401 - as above
    return TyperOption(
        param_decls=[*names], is_flag=True, default=False, expose_value=False, callback=callback, help=told
    )


def _takes_one(param: Any) -> bool:  # noqa: ANN401 - as above
    return param.param_type_name == "option" and not param.multiple and not param.is_flag


def _is_reference(param: Any, typed: Any) -> bool:  # noqa: ANN401 - as above
    """Whether a record stands where words were to stand: they were forgotten."""
    from wsoa.domain.statement.references import canonical, kind_of

    is_typed = param.param_type_name == "argument" and isinstance(typed, str)
    return is_typed and kind_of(canonical(typed)) not in ("", "agency", "letter", "cover")


def _day_among_references(param: Any, typed: Any) -> str:  # noqa: ANN401 - as above
    """A day that stands where records are named: it goes with an option."""
    if not isinstance(typed, (list, tuple)) or param.metavar in NO_REFERENCES:
        return ""
    return next((word for word in typed if re.fullmatch(DAY, str(word))), "")
