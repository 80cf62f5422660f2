"""wsoa history: how it came to be so, grouped by revision."""

from collections.abc import Iterator

from rich.console import Console
from rich.padding import Padding

from wsoa.cli.screen.console import FAINT, counted, out, words
from wsoa.cli.screen.plans import show_changes, tally
from wsoa.domain.changes.revision import Revision
from wsoa.domain.changes.source import TYPED
from wsoa.domain.dates.exact import show_date
from wsoa.operations.looking import Story

INDENT = 6
MANY = 40  # changes of one revision that are still told one by one


def show_story(story: Story) -> None:
    """Every revision in order: when, who, what, and each change from old to new; a large one only in numbers."""
    console = out()
    for revision in story.revisions:
        _show_head(console, revision)
        for line in _told(revision):
            console.print(Padding(words(line, FAINT), (0, 0, 0, INDENT), expand=False))
        for number, entry in story.ledger:
            if number == revision.number:
                console.print(Padding(words(f"On record: {entry.words}.", "bold"), (0, 0, 0, INDENT), expand=False))
        _show_changes(console, revision, whole=story.about != "")
    if not story.revisions:
        console.print(words("Nothing like that has happened.", FAINT))


def _show_head(console: Console, revision: Revision) -> None:
    signed = revision.signed
    when = words(f"{revision.number:>4}  {show_date(signed.day)}  ", "bold")
    console.print(when.append_text(words(f"{signed.who}  ", "cyan")).append_text(words(revision.summary)))


def _told(revision: Revision) -> Iterator[str]:
    signed = revision.signed
    if signed.at.date() != signed.day:
        yield f"recorded {signed.at:%Y-%m-%d %H:%M} UTC"
    if revision.source != TYPED:
        yield f"from {revision.source}"
    if revision.correction:
        yield f"correction of a typing error{f': {revision.reason}' if revision.reason else ''}"
    elif revision.reason:
        yield f"reason: {revision.reason}"
    if revision.agreed_by:
        yield f"agreed by {revision.agreed_by}"


def _show_changes(console: Console, revision: Revision, *, whole: bool) -> None:
    if len(revision.changes) > MANY and not whole:
        console.print(
            words(f"{' ' * INDENT}{tally(revision.changes)} ({counted(len(revision.changes), 'change')})", FAINT)
        )
    else:
        show_changes(console, revision.changes, INDENT)
