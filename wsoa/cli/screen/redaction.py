"""wsoa redact: what would be removed, where else the same words stand, and that it is done."""

from wsoa.cli.screen.console import out, words
from wsoa.domain.changes.plan import Plan
from wsoa.domain.changes.revision import Revision
from wsoa.domain.statement.fields import BY_FIELD
from wsoa.domain.statement.records import KINDS
from wsoa.domain.statement.references import kind_of


def show_removals(plan: Plan, elsewhere: tuple[str, ...]) -> None:
    """Which fields lose their words, and the records that hold the same words and keep them."""
    console = out()
    ref = plan.removals[0].ref
    labels = [BY_FIELD[KINDS[kind_of(removal.ref)]][removal.field].label for removal in plan.removals]
    console.print(words(f"{ref}: {', '.join(labels)}", "bold"))
    console.print(
        words(
            "The words go from the record, from every past change and from stored files;"
            f" “{plan.removals[0].notice}” takes their place."
        )
    )
    if elsewhere:
        console.print(words(f"The same words stand in {', '.join(elsewhere)} too: redact these as well.", "yellow"))
    console.print(
        words(
            "Exports, backups and statements put aside before still hold them: find and destroy those yourself.",
            "yellow",
        )
    )


def show_removed(revision: Revision | None) -> None:
    """That the words are gone."""
    if revision:
        out().print(words(f"Revision {revision.number}: ", "bold").append_text(words(revision.summary)))
