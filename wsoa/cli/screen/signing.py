"""What people put their names to: a row each."""

from collections.abc import Iterable

from wsoa.cli.screen.console import counted, out, words
from wsoa.cli.screen.details import agencies_of, show_record
from wsoa.cli.screen.plans import show_changes
from wsoa.domain.report import Report
from wsoa.domain.signing.endorsements import EndorsementStanding, standing_of
from wsoa.domain.statement.records import Endorsement


def show_endorsements(report: Report, endorsements: Iterable[Endorsement]) -> None:
    """Endorsements whole, what each is worth, and each change since in the words that were endorsed."""
    for given in endorsements:
        _show_endorsement(report, given)


def _show_endorsement(report: Report, given: Endorsement) -> None:
    stands = standing_of(report.statement, given)
    show_record(given, {**agencies_of(report, given), "Standing": stands})
    console, changes = out(), report.changed_since(given) if stands is EndorsementStanding.STALE else ()
    if changes:
        console.print(words(f"Changed since: {counted(len(changes), 'change')}", "bold"))
        show_changes(console, changes, 2)
