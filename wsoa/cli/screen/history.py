"""wsoa history: how it came to be so, grouped by revision."""

from rich.console import Console

from wsoa.cli.screen.console import FAINT, counted, out, words
from wsoa.cli.screen.plans import show_changes, tally
from wsoa.domain.changes import Revision
from wsoa.domain.dates import show_date
from wsoa.operations.looking import Story

INDENT = 6
MANY = 40  # changes of one revision that are still told one by one


def show_story(story: Story) -> None:
    """Every revision in order: when, who, what, and each change from old to new; a large one only in numbers."""
    console = out()
    for revision in story.revisions:
        _show_revision(console, revision, whole=story.about != "")
    if not story.revisions:
        console.print(words("Nothing has happened to it yet.", FAINT))


def _show_revision(console: Console, revision: Revision, *, whole: bool) -> None:
    signed = revision.signed
    console.print(
        words(f"{revision.number:>4}  {show_date(signed.day)}  ", "bold")
        .append_text(words(f"{signed.who}  ", "cyan"))
        .append_text(words(revision.summary))
    )
    true_time = f"{signed.at:%Y-%m-%d %H:%M} UTC"
    told = [
        f"recorded {true_time}" if signed.at.date() != signed.day else "",
        f"from {revision.source}" if revision.source != "typed" else "",
        revision.reason,
    ]
    if any(told):
        console.print(words(f"{' ' * INDENT}{'; '.join(part for part in told if part)}", FAINT))
    if len(revision.changes) > MANY and not whole:
        console.print(words(f"{' ' * INDENT}{tally(revision.changes)} ({counted(len(revision.changes), 'change')})", FAINT))
    else:
        show_changes(console, revision.changes, INDENT)
