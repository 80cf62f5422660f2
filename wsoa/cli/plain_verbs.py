"""The plain verbs: init, import, status, check, history, export, demo."""

from itertools import groupby
from pathlib import Path
from typing import Annotated

import typer

from wsoa.cli import outcome
from wsoa.cli.options import (
    AsOf,
    Database,
    Everything,
    Json,
    LetterFile,
    NoInput,
    Output,
    Replace,
    Yes,
    argument,
    choices,
    option,
    rules,
)
from wsoa.cli.session import day_or_none, new_session, session_at, stated_database, true_moment
from wsoa.cli.shared_commands import agreed, done, look, saved, wrote
from wsoa.domain.errors import Misused
from wsoa.settings import database_named


def init(
    letter: LetterFile,
    deadline: Annotated[str | None, option("--deadline", "DATE", "The deadline, where the letter prints none.")] = None,
    yes: Yes = False,
    no_input: NoInput = False,
    db: Database = None,
) -> None:
    """Begin a statement from an inspection letter."""
    from wsoa.cli.screen import letter as screen
    from wsoa.operations import beginning, letters

    session = new_session(db)
    beginning.refuse_existing(session.database)
    understood = letters.read_letter(letter, session.signer, day_or_none(deadline, "--deadline"))
    screen.show_letter(letters.as_begun(understood) if yes else understood, begun=yes)
    if agreed(f"Make a statement of this at {session.database}?", yes=yes, no_input=no_input):
        given = letters.given_by_hand(understood, session.today)
        plan = letters.first_plan(understood, session.today)
        done(beginning.begin(session.database, session.signature, plan, *given))
        wrote(session.database, f"The statement was made at {session.database}")
        screen.show_begun(session.database, understood)


def home(words: list[str]) -> None:
    """Where the statement stands and the next thing to do: what wsoa says when nothing but a database is named."""
    from wsoa.cli.screen import status as screen

    named = database_named(words)[0]
    stated = Path(named) if named else stated_database()
    database = session_at(stated).database
    if stated or database.exists():
        screen.show_home(look(database))
    else:
        screen.show_nothing_yet()


def status(everything: Everything = False, as_of: AsOf = None, as_json: Json = False, db: Database = None) -> None:
    """Show where things stand, on one screen."""
    report = look(db, as_of)
    if as_json:
        from wsoa.cli import json_answers, json_reports

        json_answers.printed(json_reports.status(report))
    else:
        from wsoa.cli.screen import status as screen

        screen.show_status(report, everything=everything)


def check(
    explain: Annotated[
        str | None, option("--explain", "RULE", "Say what a rule asks and where it comes from.", rules)
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Every line of advice, not the first few of each rule.")
    ] = False,
    as_of: AsOf = None,
    as_json: Json = False,
    db: Database = None,
) -> None:
    """Say whether the statement is ready to submit. If not, say what stands in the way: exit code 1."""
    from wsoa.cli.screen import check as screen

    if explain is not None:
        screen.show_rule(explain, as_json=as_json)
        return
    report = look(db, as_of)
    screen.show_check(report, everything=everything, as_json=as_json)
    raise typer.Exit(0 if report.is_ready else 1)


def export(
    form: Annotated[
        str,
        argument(
            "word|html|excel|json",
            "word to send and edit, html to read, excel, or json for programs.",
            choices("word", "html", "excel", "json"),
        ),
    ],
    output: Output = None,
    edition: Annotated[
        str,
        option(
            "--edition", "working|submission", "For us, or for whoever it is sent to.", choices("working", "submission")
        ),
    ] = "working",
    roles_only: Annotated[
        bool, typer.Option("--roles-only", help="Name people by their roles only, as for a website.")
    ] = False,
    their_references: Annotated[
        bool, typer.Option("--their-references", help="With what actions are called in plans kept elsewhere.")
    ] = False,
    layout: Annotated[
        str,
        option(
            "--layout", "table|blocks", "html: the plan as tables, or one block an action.", choices("table", "blocks")
        ),
    ] = "",
    template: Annotated[
        Path | None, option("--template", "DOCX", "word: take the styles of this document, by name.")
    ] = None,
    replace: Replace = False,
    as_of: AsOf = None,
    db: Database = None,
) -> None:
    """Write the statement as a document, a workbook or data."""
    from wsoa.operations import exporting

    chosen = exporting.form_named(form)
    named, laid_out = exporting.edition_named(edition), exporting.layout_named(layout)
    wanted = exporting.ExportWanted(named, roles_only, laid_out, template, replace, their_references)
    path = exporting.export(session_at(db).database, look(db, as_of), chosen, output, wanted)
    then = "wsoa submit -n" if edition == "submission" else "wsoa check"
    saved(path, f"The statement was exported to {path}", then)


def demo(
    context: typer.Context,
    folder: Annotated[Path, argument("[DIR]", "A new or empty folder.")] = Path("wsoa-demo"),
    submitted: Annotated[
        bool, typer.Option("--submitted", help="To its end: signed, and a pack made on 14 August 2019.")
    ] = False,
) -> None:
    """Build the worked example in a folder.

    Derby's letter is real, the plan and its three months of history are illustrative.
    """
    from wsoa.cli.screen import demo as screen
    from wsoa.operations import demonstration

    if context.find_root().params["db"]:
        raise Misused("The worked example has a database of its own, in its folder.", "Name that: wsoa demo DIR")
    true_moment()  # a clock that cannot be believed is refused before anything is signed by it
    for _, month in groupby(demonstration.build(folder, submitted=submitted), lambda told: told.day.month):
        outcome.done(f"The worked example was begun in {folder}")
        screen.show_month(tuple(month))
    wrote(folder, f"The worked example was begun in {folder}")
    screen.show_end(folder)
