"""What people put their names to: a row each."""

from wsoa.cli.screen.console import counted, out, words
from wsoa.cli.screen.details import agencies_of, show_record
from wsoa.cli.screen.plans import show_changes
from wsoa.domain.report import Report
from wsoa.domain.signing.endorsements import EndorsementStanding
from wsoa.domain.statement.records import Endorsement


def show_endorsement(report: Report, given: Endorsement, stands: EndorsementStanding) -> None:
    """An endorsement whole, what it is worth, and each change since in the words that were endorsed."""
    show_record(given, {**agencies_of(report, given), "Standing": stands})
    console, changes = out(), report.changed_since(given) if stands is EndorsementStanding.STALE else ()
    if changes:
        console.print(words(f"Changed since: {counted(len(changes), 'change')}", "bold"))
        show_changes(console, changes, 2)
