"""The command line put together, and the one place where a refusal becomes words and an exit code."""

import os
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated

import typer

from wsoa.cli import answer, outcome
from wsoa.cli.command import AllCommands, NounCommands, OneCommand
from wsoa.domain.errors import Damaged, Misused, Refusal
from wsoa.settings import database_named

EXIT_FAULT = 70
ANYWHERE = {"--debug", "--no-color", "--no-pager"}  # these may stand before or after the command
BULLETS = tuple("•●◦▪■\uf0b7\uf0a7")  # what Word puts before the items of a list; the last two in fonts of its own
PLACEHOLDERS = ("…", "...", "NAME", "WHO", "WORDS")
SHELL = ("--install-completion", "--show-completion")
ASKING = {"-h", "--help"}
SETTINGS = {"help_option_names": sorted(ASKING, key=len), "max_content_width": 120}

# Each is a module of this folder.
NOUNS = {
    "letter": "The inspection letter: read one, see and correct its facts.",
    "agency": "The bodies that own parts of the response.",
    "contributor": "The bodies that the letter names, as it words them.",
    "area": "The areas for improvement and for priority action.",
    "action": "What will be done about the areas.",
    "milestone": "The dated steps of actions.",
    "evidence": "What shows it was done, or what difference it made.",
    "measure": "Numbers that should move, and how they did.",
    "note": "Dated updates.",
    "board": "When the board meets.",
    "challenge": "Questions asked at the board, and their answers.",
    "report": "What a board asks: what changed, what slipped, who has what, whether it can be done.",
    "submission": "What was sent to the inspectorates, and what came of it.",
    "endorsement": "Approval of exact words, by agencies and by boards.",
    "waiver": "Blockers that somebody accepted for a time.",
    "sheet": "Workbooks handed to agencies, and who has not returned one.",
    "cover": "What stands before the plan in every export.",
    "section": "What people write before the plan, from foreword to risks.",
    "acronym": "What the letters in the statement stand for.",
}
# Where each plain verb is, a module of this folder and a function in it, and its first words. What is not asked for is
# not even loaded.
VERBS = {
    "init": ("plain_verbs.init", "Begin a statement from an inspection letter."),
    "status": ("plain_verbs.status", "Show where things stand, on one screen."),
    "show": ("showing.show", "Show any record whole."),
    "edit": ("editing.edit", "Put any field of a record right."),
    "remove": ("removing.remove", "Remove what was made by mistake, while it is a draft."),
    "search": ("showing.search", "Find words wherever they stand."),
    "check": ("plain_verbs.check", "Say whether the statement is ready to submit."),
    "due": ("due.due", "Say who owes what, and when."),
    "import": ("import_command.import_files", "Bring in what agencies sent back, or any sheet of actions."),
    "privacy": ("privacy.privacy", "Look for personal data."),
    "export": ("plain_verbs.export", "Write the statement as a document, a workbook or data."),
    "submit": ("submission.submit", "Make the pack to send."),
    "agree": ("record.agree", "Agree to the dates there are."),
    "waive": ("waiver.waive", "Accept what a rule finds wrong with a record, until a day."),
    "endorse": ("endorsement.endorse", "Record that an agency approves what it owns."),
    "history": ("record.history", "Tell how the statement, or any records, came to be as they are."),
    "undo": ("record.undo", "Take back what one revision did, in one step."),
    "redact": ("record.redact", "Remove words that should never have been there."),
    "verify": ("maintenance.verify", "Check that the record is as it was recorded."),
    "fingerprint": ("maintenance.fingerprint", "Print a short code of the record as it is now."),
    "backup": ("maintenance.backup", "Put the statement and its evidence into one file."),
    "restore": ("maintenance.restore", "Bring a statement and its evidence back from a backup."),
    "upgrade": ("maintenance.upgrade", "Bring a database that an older wsoa wrote up to date."),
    "demo": ("plain_verbs.demo", "Build the worked example in a folder."),
    "help": ("topics.help_topic", "Explain a topic."),
}


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"wsoa {version('wsoa')}")
        raise typer.Exit


def _use(database: str) -> str:
    if database:
        os.environ["WSOA_DB"] = database
    return database


def root(
    version: Annotated[
        bool, typer.Option("--version", help="Say which version this is.", callback=_version, is_eager=True)
    ] = False,
    no_color: Annotated[bool, typer.Option("--no-color", help="No colours (so does NO_COLOR).")] = False,
    no_pager: Annotated[
        bool, typer.Option("--no-pager", help="Print what is longer than the screen (so does PAGER=cat).")
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show where in the program an error arose.")] = False,
    db: Annotated[
        str, typer.Option("--db", metavar="PATH", help="The database; after the command as well.", callback=_use)
    ] = "",
) -> None:
    """Track a written statement of action: from the inspection letter to a checked, exported statement."""


def program(
    verbs: Sequence[str] = tuple(VERBS), nouns: Sequence[str] = tuple(NOUNS), told: Sequence[str] = ()
) -> typer.Typer:
    """The command line with these verbs and nouns.

    Those that are only `told` do nothing, and say what they are about.
    """
    # Help in plain text: rich's costs as much again as everything else that help needs.
    app = typer.Typer(
        cls=AllCommands,
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings=SETTINGS,
    )
    app.callback()(root)
    for verb in verbs:
        module, _, function = VERBS[verb][0].partition(".")
        app.command(verb, cls=OneCommand)(getattr(import_module(f"wsoa.cli.{module}"), function))
    for verb in (name for name in told if name in VERBS):
        app.command(verb, help=VERBS[verb][1])(_only_told)
    for noun in (*nouns, *(name for name in told if name in NOUNS)):
        commands = typer.Typer() if noun in told else import_module(f"wsoa.cli.{noun}").app
        for command in commands.registered_commands:
            command.cls = OneCommand
        app.add_typer(
            commands, name=noun, cls=NounCommands, help=NOUNS[noun], no_args_is_help=True, context_settings=SETTINGS
        )
    return app


def _only_told() -> None:
    """Nothing: a verb is loaded when it is what is typed."""


def _asked_for(words: list[str]) -> typer.Typer:
    """As much of the command line as these words need: making every command takes longer than looking does."""
    if _is_completing() or {*SHELL}.intersection(words):
        import_module("wsoa.cli.shells").teach()
    if _is_completing():
        # As bash says it, a word a line, and as zsh and fish do; the word that is being typed may not be whole.
        typed = os.environ.get("COMP_WORDS") or os.environ.get("_TYPER_COMPLETE_ARGS") or ""
        words = f"{typed}.".replace("\n=\n", "\n").split()[1:-1]
    others = database_named(words)[1]
    first = next((word for word in others if not word.startswith("-") or word in ASKING), "")
    if first in VERBS or first in NOUNS:
        return program([first] if first in VERBS else [], [first] if first in NOUNS else [])
    return program((), (), (*VERBS, *NOUNS))


def _is_completing() -> bool:
    return "_WSOA_COMPLETE" in os.environ


def run(words: list[str]) -> int:
    """Run one command; its exit code is its own, that of its refusal, or of an answer that cannot be shown."""
    with outcome.outlets():
        stdout, code = sys.stdout, _run(words)
        answer.tell(stdout, is_refused=code > 1)
        return outcome.code_told(code)


def _run(words: list[str]) -> int:
    flags, rest = _parted(words)
    if "--no-color" in flags:
        os.environ["NO_COLOR"] = "1"
    if "--no-pager" in flags:
        os.environ["PAGER"] = ""
    rest = [_unbulleted(word) for word in _help_last(_database_first(rest))]
    try:
        if not (database_named(rest)[1] or rest[-1:] == ["--db"] or _is_completing()):
            import_module("wsoa.cli.plain_verbs").home(rest)
            return 0
        _refuse_unclear(rest)
        code = int(_asked_for(rest)([*flags, *rest], prog_name="wsoa", standalone_mode=False) or 0)
        if outcome.is_anything_done():
            _warn_of_sharing()
    except Refusal as refusal:
        _raise_interruption(refusal)
        return _refused(_explained(refusal, rest), debug="--debug" in flags)
    except Exception as fault:  # noqa: BLE001 - the door: whatever got this far is a fault of ours, and has an exit code too
        _raise_interruption(fault)
        if hasattr(fault, "format_message"):  # the faults of typer's own click, which is not for others
            return _misused(fault, rest, debug="--debug" in flags)
        if damage := _damage(fault):
            return _refused(damage, debug="--debug" in flags)
        return _owned_up(fault, debug="--debug" in flags)
    return code


def _warn_of_sharing() -> None:
    """Say it, once of each place, where what was just written to lies where other machines get at it."""
    from wsoa.cli import session

    if warnings := [warning for path in session.at_hand if (warning := session.first_warning_of_sharing(path))]:
        from wsoa.cli.screen import console, plans

        answer.remarks(warnings)
        plans.show_remarks(warnings, console.err())


def _database_first(words: list[str]) -> list[str]:
    """`wsoa area --db PATH list` as `wsoa --db PATH area list`."""
    noun, rest = words[:1], words[1:]
    end = 1 if rest and rest[0].startswith("--db=") else 2 if rest[:1] == ["--db"] else 0
    return [*rest[:end], *noun, *rest[end:]] if noun and noun[0] in NOUNS and len(rest) > end else words


def _help_last(words: list[str]) -> list[str]:
    """`wsoa -h area list` and `wsoa help area list` as `wsoa area list -h`."""
    named, others = database_named(words)
    rest = others[1:]
    is_asked = bool(rest) and others[0] in {*ASKING, "help"} and (rest[0] in NOUNS or rest[0] in VERBS)
    return [*(("--db", named) if named else ()), *rest, "-h"] if is_asked else words


def _unbulleted(word: str) -> str:
    """Words of one line that were pasted with the bullet of a list, without it."""
    return word[1:].lstrip() if word[:1] in BULLETS and word[1:].strip() and "\n" not in word else word


def _refuse_unclear(words: list[str]) -> None:
    """Two databases; or what an answer prints where a person's own words belong: nobody is called NAME."""
    if len([word for word in words if word == "--db" or word.startswith("--db=")]) > 1:
        raise Misused("--db is given twice.", "Name one database.")
    if len(words) > 1 and (shell := next((word for word in words if word in SHELL), "")):
        raise Misused(
            f"{shell} takes no more words: it is for the shell you are in.", f"Type in that shell: wsoa {shell}"
        )
    left = next((word for word in words if {word, word.partition("=")[2]}.intersection(PLACEHOLDERS)), "")
    if left:
        raise Misused(f"“{left}” stands for words of your own.", "Type those in its place.")


def _raise_interruption(fault: Exception) -> None:
    """Raise again an interruption on whose way out something else failed: that alone is not what happened."""
    on_the_way: BaseException | None = fault
    while on_the_way:
        if not isinstance(on_the_way, (Exception, SystemExit, GeneratorExit)):
            raise on_the_way
        on_the_way = on_the_way.__cause__ or on_the_way.__context__


def _misused(fault: Exception, words: list[str], *, debug: bool) -> int:
    from wsoa.cli import usage

    if type(fault).__name__ == "NoArgsIsHelpError":
        fault.show()  # type: ignore[attr-defined]
        return Misused.exit_code
    refusal = usage.misused(fault, words, typer.main.get_command(program()))
    return _refused(usage.as_pasted(refusal, words), debug=debug)


def _explained(refusal: Refusal, words: list[str]) -> Refusal:
    """A refusal, or what lies behind it, where words that are not of a keyboard were pasted."""
    if all(word.isascii() for word in words):
        return refusal
    from wsoa.cli import usage

    return usage.as_pasted(refusal, words)


def _damage(fault: Exception) -> Refusal | None:
    """What the record holds that wsoa never wrote, where that may be why a command failed."""
    from wsoa.cli import session
    from wsoa.operations import verifying

    try:
        for path in session.at_hand:
            verifying.refuse_damage(path)
    except Damaged as refusal:
        refusal.__cause__ = fault
        return refusal
    except Exception:  # noqa: BLE001 - the first fault is the one to tell
        return None
    return None


def _parted(words: list[str]) -> tuple[list[str], list[str]]:
    """The words that may stand anywhere before a '--', and the rest."""
    end = words.index("--") if "--" in words else len(words)
    flags = [word for word in words[:end] if word in ANYWHERE]
    return flags, [*(word for word in words[:end] if word not in ANYWHERE), *words[end:]]


def _owned_up(fault: Exception, *, debug: bool) -> int:
    if debug:
        traceback.print_exception(fault)
    code = outcome.unshown("That is a fault of ours: report it.")
    if not code:
        sys.stderr.write(
            "wsoa: this is a fault of ours, and nothing was written. Run it again with --debug to see where, and report"
            " it.\n"
        )
    return code or EXIT_FAULT


def _refused(refusal: Refusal, *, debug: bool) -> int:
    if debug:
        traceback.print_exception(refusal)
    from wsoa.cli.screen import refusals

    answer.let_see()
    refusals.show(refusal)
    outcome.tell_before()
    return refusal.exit_code
