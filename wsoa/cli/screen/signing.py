"""What people put their names to: a row each."""

from wsoa.cli.screen.console import FAINT, counted, out, short_day, words
from wsoa.cli.screen.details import show_record
from wsoa.cli.screen.plans import show_changes
from wsoa.cli.screen.table import ScreenTable
from wsoa.domain.document.title_block import DIGEST_SHOWN
from wsoa.domain.report import Report
from wsoa.domain.signing.endorsements import EndorsementStanding, latest, standing_of
from wsoa.domain.signing.owned_words import owned
from wsoa.domain.signing.waivers import WaiverState, state_of
from wsoa.domain.statement.records import Agency, Endorsement, Waiver

STANDING_STYLES = {
    EndorsementStanding.IN_FORCE: "bold green",
    EndorsementStanding.STALE: "bold red",
    EndorsementStanding.REPLACED: FAINT,
    EndorsementStanding.WITHDRAWN: FAINT,
}
WAIVER_STYLES = {WaiverState.IN_FORCE: "bold", WaiverState.EXPIRED: "bold red", WaiverState.WITHDRAWN: FAINT}


def show_waivers(report: Report) -> None:
    """What each accepts, until when, by whom and why, and whether it still holds."""
    rows = ScreenTable("Ref", "Rule", "About", "Until", "Accepted by", "Reason", "State")
    for each in report.statement.all(Waiver):
        state = state_of(each, report.today)
        told = (words(each.rule), words(each.about), short_day(each.until), words(each.by), words(each.reason))
        rows.add_row(words(each.ref, "bold"), *told, words(state, WAIVER_STYLES[state]))
    out().print(rows if rows.row_count else words("Nothing is waived: wsoa waive RULE REF", FAINT))


def show_endorsements(report: Report) -> None:
    """Who endorsed what and when, whether it is of the words that there are now, and who has given none."""
    rows, statement = (
        ScreenTable("Ref", "Who", "Endorsed by", "Role", "Dated", "Digest", "Standing"),
        report.statement,
    )
    for each in statement.all(Endorsement):
        stands = standing_of(statement, each)
        signed = (words(each.agency or each.body), words(each.signed_by), words(each.role), short_day(each.dated))
        told = words(stands, STANDING_STYLES[stands])
        rows.add_row(words(each.ref, "bold"), *signed, words(each.digest[:DIGEST_SHOWN], FAINT), told)
    console = out()
    if rows.row_count:
        console.print(rows)
    waiting = [each.ref for each in statement.all(Agency) if each.ref not in latest(statement)]
    asked = [ref for ref in waiting if next(owned(statement, ref), None)]
    if asked:
        console.print(words(f"Not yet: {', '.join(asked)}. The form to sign: wsoa endorse AGENCY --form", "yellow"))
    elif not rows.row_count:
        console.print(words("Nobody owns anything to endorse yet: wsoa area assign AREA --lead AGENCY", FAINT))


def show_endorsement(report: Report, given: Endorsement, stands: EndorsementStanding) -> None:
    """An endorsement whole, what it is worth, and each change since in the words that were endorsed."""
    show_record(given, {"Standing": stands})
    console, changes = out(), report.changed_since(given) if stands is EndorsementStanding.STALE else ()
    if changes:
        console.print(words(f"Changed since: {counted(len(changes), 'change')}", "bold"))
        show_changes(console, changes, 2)
