"""wsoa waive and wsoa waiver: blockers that somebody accepted for a time."""

from typing import Annotated

import typer

from wsoa.cli.listing import add_list
from wsoa.cli.options import Database, Reason, argument, option, references, rules
from wsoa.cli.removing import add_withdraw
from wsoa.cli.session import session_at
from wsoa.cli.shared_commands import change_each
from wsoa.cli.showing import AnyRefs, add_show
from wsoa.domain.statement.records import Waiver

app = typer.Typer()


def waive(
    rule: Annotated[str, argument("RULE", "A rule of the gate, as the check names it: area-led.", rules)],
    refs: AnyRefs,
    reason: Reason,
    by: Annotated[str, option("--by", "NAME", "Who accepts that it stays as it is.")],
    until: Annotated[str, option("--until", "DATE", "The last day on which it is accepted.")],
    db: Database = None,
) -> None:
    """Accept what a rule finds wrong with a record, until a day. It is printed in the statement."""
    from wsoa.operations import waivers

    entries: dict[str, str | None] = {"reason": reason, "by": by, "until": until}
    change_each(
        db,
        refs,
        lambda now, ref, today: waivers.waive(now, waivers.Waived(rule, ref, session_at(db).database), entries, today),
        "wsoa waiver list",
    )


add_list(
    app,
    Waiver,
    "List the waivers, and whether each still holds.",
    "ref rule about until by reason state",
    *("agency", "area", "about", "due", "since"),
)


WaiverRefs = Annotated[list[str], argument("WAIVER…", "Waivers: W-01, W-01..03.", references("waiver"))]
add_show(app, Waiver, WaiverRefs, "Show waivers: who accepted what, why, and until when.")
add_withdraw(app, Waiver, WaiverRefs, "Take a waiver back, and say why. What it accepted blocks again.")
