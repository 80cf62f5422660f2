"""wsoa privacy: each finding with record and field, and what no scan can tell."""

from typing import Any

from rich.console import Console
from rich.padding import Padding

from wsoa.cli.screen.console import FAINT, counted, out, words
from wsoa.domain.privacy.scan import NO_PROOF, PersonalData
from wsoa.domain.statement.statement import Statement
from wsoa.operations.privacy import PrivacyReport, mends_of

NO_STUDIES = (
    "The letter’s practice studies are not known here, so nothing was compared with them: wsoa letter update LETTER"
)


def show_privacy(report: PrivacyReport, statement: Statement) -> None:
    """Everything that was found, what was waived, what nobody looked into, and that a clean scan is no proof."""
    console = out()
    for each in report.found:
        _show(console, each, "bold red")
        for mend in mends_of(each, statement):
            console.print(Padding(words(mend, "cyan"), (0, 0, 0, 8), expand=False))
    for each in report.waived:
        _show(console, each, FAINT, " (waived)")
    for name in report.unread:
        console.print(words(f"Nobody can look into this but a person: {name}", "yellow"))
    if not report.knows_studies:
        console.print(words(NO_STUDIES, "yellow"))
    told = counted(len(report.found), "finding") if report.found else "Nothing was found"
    console.print(words(f"{told}. ", "bold").append_text(words(NO_PROOF)))


def _show(console: Console, found: PersonalData, style: str, more: str = "") -> None:
    what = words(f"{found.pattern.what}{more}  ", style)
    where = words(f"{found.ref}, {found.where}: ", "bold").append_text(words(found.begins))
    console.print(Padding(what.append_text(where), (0, 0, 0, 0), expand=False))


def as_told(report: PrivacyReport, statement: Statement) -> dict[str, Any]:
    """The same for programs."""
    return {
        "found": [{**_told(each), "mends": mends_of(each, statement)} for each in report.found],
        "waived": [_told(each) for each in report.waived],
        "unread": list(report.unread),
        "knows_studies": report.knows_studies,
        "no_proof": NO_PROOF,
    }


def _told(found: PersonalData) -> dict[str, str]:
    return {"rule": found.pattern.rule, "ref": found.ref, "where": found.where, "begins": found.begins}
