"""wsoa action: what will be done about the areas."""

from functools import partial
from typing import Annotated

import typer

from wsoa.cli.listing import add_list
from wsoa.cli.options import (
    CONFIDENCE,
    ActionRefs,
    AgreedBy,
    AreaRef,
    Areas,
    ConfidenceWord,
    Correction,
    Database,
    Due,
    LeadAgency,
    MoveReason,
    Officer,
    Points,
    Reason,
    Start,
    Success,
    With,
    after_a_record,
    argument,
    option,
    references,
)
from wsoa.cli.removing import add_withdraw, remove
from wsoa.cli.session import day_or_none, session_at
from wsoa.cli.shared_commands import Why, change, change_each, given
from wsoa.cli.showing import add_show
from wsoa.domain.statement.records import Action
from wsoa.domain.statement.references import first_of
from wsoa.operations import actions, agreements, verifications

app = typer.Typer()


@app.command()
def add(
    area: AreaRef,
    title: Annotated[str, argument("WORDS", "What will be done.")],
    lead: LeadAgency = None,
    contributing: With = None,
    officer: Officer = None,
    start: Start = None,
    due: Due = None,
    success: Success = None,
    point: Points = None,
    areas: Areas = None,
    db: Database = None,
) -> None:
    """Add an action that answers an area."""
    entries = {"title": title, "lead": lead, "contributing": contributing, "officer": officer}
    entries |= {"starts": start, "due": due, "success": success}
    entries |= {"points": point, "areas": areas}
    change(db, partial(actions.add_action, area_ref=area, entries=entries), 'wsoa milestone add {ref} "…" --due DATE')


add_list(
    app,
    Action,
    "List the actions, with their ratings.",
    "ref action lead due rating review",
    *("agency", "area", "delivery", "rating", "due", "open"),
)


add_show(
    app,
    Action,
    ActionRefs,
    "Show actions whole. With their milestones, evidence and notes, and why they are rated so.",
)


@app.command()
def edit(
    refs: ActionRefs,
    title: Annotated[str | None, option("--title", "WORDS", "What will be done.")] = None,
    lead: LeadAgency = None,
    contributing: With = None,
    officer: Officer = None,
    start: Start = None,
    due: Due = None,
    success: Success = None,
    point: Points = None,
    areas: Areas = None,
    confidence: ConfidenceWord = None,
    reason: MoveReason = "",
    agreed_by: AgreedBy = "",
    correction: Correction = False,
    db: Database = None,
) -> None:
    """Change fields of an action; '' empties one."""
    entries = {"title": title, "lead": lead, "contributing": contributing, "officer": officer}
    entries |= {"starts": start, "due": due, "success": success}
    entries |= {"points": point, "areas": areas, "confidence": confidence}
    change_each(
        db,
        refs,
        partial(actions.edit_action, entries=entries),
        f"wsoa action show {first_of(refs)}",
        Why(reason, agreed_by, correction),
    )


@app.command()
def start(refs: ActionRefs, db: Database = None) -> None:
    """Say that an action is under way."""
    change_each(db, refs, actions.start_action, "wsoa milestone done MILESTONE --on DATE")


@app.command()
def complete(
    refs: ActionRefs,
    on: Annotated[str | None, option("--on", "DATE", "The day it was completed; else today.")] = None,
    db: Database = None,
) -> None:
    """Say that an action is complete. Its milestones must be done or withdrawn first."""
    day = day_or_none(on, "--on")
    change_each(
        db,
        refs,
        partial(actions.complete_action, on=day),
        f"wsoa evidence add {first_of(refs)} FILE-OR-LINK --shows difference",
    )


add_withdraw(app, Action, ActionRefs, "Withdraw an action, and say why; it stays on the record.")


@app.command()
def move(
    refs: ActionRefs,
    to: Annotated[str, argument("DATE", "The day it is now due.")],
    reason: MoveReason = "",
    agreed_by: AgreedBy = "",
    correction: Correction = False,
    db: Database = None,
) -> None:
    """Move the day an action is due. Once dates are agreed, say why and who agreed."""
    why = Why(reason, agreed_by, correction)
    change_each(
        db,
        refs,
        partial(agreements.move, kind=Action, to=to),
        f"wsoa action show {first_of(refs)}",
        why,
    )


@app.command()
def verify(
    refs: ActionRefs,
    by: Annotated[str, option("--by", "NAME", "The person who verifies it.")],
    of: Annotated[str, option("--of", "AGENCY", "Their agency: not the one that leads.", references("agency"))],
    db: Database = None,
) -> None:
    """Verify that a complete action made a difference. Accepted evidence must show it."""
    change_each(db, refs, partial(verifications.verify_action, by=by, of=of), f"wsoa action show {first_of(refs)}")


@app.command()
def confidence(
    refs: Annotated[
        list[str],
        argument(
            "ACTION…", "Actions: AFI-07.2, AFI-07.1..4.", after_a_record(lambda _, typed: CONFIDENCE(typed), "action")
        ),
    ],
    word: Annotated[str, argument("WORD", "on-track, at-risk or off-track; '' for nothing said.", CONFIDENCE)],
    note: Annotated[str, option("--note", "WORDS", "What more there is to say.")] = "",
    db: Database = None,
) -> None:
    """Record what the lead says of an action."""
    change_each(
        db,
        refs,
        lambda now, ref, today: verifications.say_confidence(
            now, ref, word, verifications.Approval(note, session_at(db).signer), today
        ),
        "wsoa status",
    )


@app.command()
def reopen(refs: ActionRefs, reason: Reason, db: Database = None) -> None:
    """Open an action again that was complete, verified or withdrawn."""
    change_each(db, refs, verifications.reopen_action, f"wsoa action show {first_of(refs)}", Why(given(reason)))


app.command()(remove)
