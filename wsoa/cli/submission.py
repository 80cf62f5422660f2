"""wsoa submit and wsoa submission: the pack that is sent, that it was sent, and what came of it."""

from pathlib import Path
from typing import Annotated

import typer

from wsoa.cli import answer, json_answers
from wsoa.cli.listing import add_list
from wsoa.cli.options import AsOf, Database, DryRun, Json, NoInput, Yes, argument, choices, option, references
from wsoa.cli.session import day_typed, session_at
from wsoa.cli.shared_commands import agreed, change, done, look, nothing_written, wrote
from wsoa.domain.statement.records import Submission

app = typer.Typer()
SubmissionRef = Annotated[
    str | None, argument("[SUBMISSION]", "A submission, SUB-01; else the latest.", references("submission"))
]
On = Annotated[str, option("--on", "DATE", "The day it happened.")]


def submit(
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="DIR", help="A new folder for the pack; else in exports.")
    ] = None,
    to: Annotated[str, option("--to", "ADDRESS", "The mailbox, where the letter names none.")] = "",
    sender: Annotated[str, option("--from", "ADDRESS", "Who is to send it.")] = "",
    roles_only: Annotated[bool, typer.Option("--roles-only", help="Name people by their roles only.")] = False,
    with_evidence: Annotated[bool, typer.Option("--with-evidence", help="Put the evidence files into it.")] = False,
    dry_run: DryRun = False,
    yes: Yes = False,
    no_input: NoInput = False,
    db: Database = None,
) -> None:
    """Make the pack to send. Statement, registers, endorsements, digests and a draft message; it sends nothing.

    Gate and scan for personal data come first: while anything blocks, nothing is written and the exit code is 1.
    """
    from wsoa.cli.screen import submission as screen
    from wsoa.operations import submissions

    session = session_at(db)
    wanted = submissions.SubmissionWanted(output, to, sender, roles_only, with_evidence)
    ready = submissions.check_submission(session.database, look(db), wanted, session.signer)
    screen.show_ready(ready)
    answer.remarks(ready.remarks)
    if dry_run:
        nothing_written(session)
    elif agreed(f"Make the pack at {ready.folder}?", yes=yes, no_input=no_input):
        done(submissions.submit(session.database, session.signature, ready))
        wrote(ready.folder, f"The pack was written to {ready.folder}")
        screen.show_made(ready)


add_list(
    app,
    Submission,
    "List what was submitted, and what came of each.",
    "ref version made sent reply replied again pack",
    *("due", "since"),
)


@app.command()
def show(ref: SubmissionRef = None, as_of: AsOf = None, as_json: Json = False, db: Database = None) -> None:
    """Show a submission, its receipt and reply. Of the latest, what has changed since it was made."""
    from wsoa.operations import submissions

    report = look(db, as_of)
    found = submissions.submission_named(report.statement, ref)
    if as_json:
        json_answers.printed(json_answers.whole_submission(report, found))
    else:
        from wsoa.cli.screen import submission as screen

        screen.show_submission(report, found)


@app.command()
def verify(
    folder: Annotated[Path, argument("PATH", "The folder of a pack.")],
    as_json: Json = False,
    db: Database = None,
) -> None:
    """Check that a pack is whole. Unaltered, and one that this statement's record made; if not: exit code 1."""
    from wsoa.cli.screen import submission as screen
    from wsoa.operations import submissions

    found, faults = submissions.verify(look(db), folder)
    screen.show_verdict(folder, found, faults, as_json=as_json)
    raise typer.Exit(0 if found and not faults else 1)


@app.command()
def sent(
    on: On,
    by: Annotated[str, option("--by", "NAME", "Who sent it.")],
    ref: SubmissionRef = None,
    receipt: Annotated[str | None, option("--receipt", "FILE", "What acknowledges it: kept with the evidence.")] = None,
    db: Database = None,
) -> None:
    """Record that a pack was sent, and was acknowledged."""
    from wsoa.operations import submissions

    day = day_typed(on, "--on")
    change(
        db,
        lambda now, today: submissions.record_sent(
            now, submissions.submission_named(now, ref), submissions.Sending(by, day, receipt), today
        ),
        "wsoa submission outcome accepted --on DATE",
    )


@app.command("outcome")
def reply(
    word: Annotated[
        str, argument("accepted|returned", "What the inspectorates answered.", choices("accepted", "returned"))
    ],
    on: On,
    ref: SubmissionRef = None,
    letter: Annotated[str | None, option("--letter", "FILE", "Their letter: kept with the evidence.")] = None,
    resubmit_by: Annotated[str | None, option("--resubmit-by", "DATE", "The day by which it is wanted again.")] = None,
    db: Database = None,
) -> None:
    """Record what came of it. A return sets the day that status and check count to."""
    from wsoa.operations import submissions

    entries = {"reply": word, "replied": on, "resubmit_by": resubmit_by}
    change(
        db,
        lambda now, today: submissions.record_outcome(
            now, submissions.submission_named(now, ref), entries, letter, today
        ),
        "wsoa status",
    )
