"""The command line put together, and the one place where a refusal becomes words and an exit code."""

import sys
from typing import Annotated

import typer

from wsoa.cli import action, agency, area, contributor, cover, evidence, letter, milestone, note, top
from wsoa.domain.errors import Refusal

EXIT_FAULT = 70
ANYWHERE = {"--debug", "--no-color"}  # these may stand before or after the command
SETTINGS = {"help_option_names": ["-h", "--help"]}

# Help in plain text: rich's costs as much again as everything else that help needs.
app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False, context_settings=SETTINGS)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"wsoa {version('wsoa')}")
        raise typer.Exit


@app.callback()
def wsoa(
    version: Annotated[bool, typer.Option("--version", help="Say which version this is.", callback=_version, is_eager=True)] = False,
    no_color: Annotated[bool, typer.Option("--no-color", help="No colours (so does NO_COLOR).")] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show where in the program an error arose.")] = False,
) -> None:
    """Track a written statement of action: from the inspection letter to a checked, exported statement."""


for _verb, _command in (
    ("init", top.init),
    ("status", top.status),
    ("check", top.check),
    ("import", top.import_file),
    ("export", top.export),
    ("history", top.history),
    ("demo", top.demo),
):
    app.command(_verb)(_command)
for _noun, _commands in (
    ("letter", letter),
    ("agency", agency),
    ("contributor", contributor),
    ("area", area),
    ("action", action),
    ("milestone", milestone),
    ("evidence", evidence),
    ("note", note),
    ("cover", cover),
):
    app.add_typer(_commands.app, name=_noun, no_args_is_help=True, context_settings=SETTINGS)


def run(words: list[str]) -> int:
    """Run one command; its exit code is its own, or that of the refusal it met."""
    debug = "--debug" in words
    first = [word for word in words if word in ANYWHERE]
    try:
        app([*first, *(word for word in words if word not in ANYWHERE)], prog_name="wsoa")
    except SystemExit as end:
        return int(end.code or 0)
    except Refusal as refusal:
        return _refused(refusal, debug=debug, colour="--no-color" not in words)
    except Exception:
        if debug:
            raise
        sys.stderr.write("wsoa: this is a fault of ours, and nothing was written. Run it again with --debug to see where, and report it.\n")
        return EXIT_FAULT
    return 0


def _refused(refusal: Refusal, *, debug: bool, colour: bool) -> int:
    if debug:
        raise refusal
    from wsoa.cli.screen import refusals

    refusals.show(refusal, colour=colour)
    return refusal.exit_code
