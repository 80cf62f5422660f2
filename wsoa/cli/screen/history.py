"""wsoa history: how it came to be so, grouped by revision."""

from collections.abc import Iterator

from rich.text import Text

from wsoa.cli.screen.console import FAINT, counted, out, show_lines, words
from wsoa.cli.screen.plans import lines_of, tally
from wsoa.domain.changes.revision import Revision
from wsoa.domain.changes.source import TYPED
from wsoa.domain.dates.exact import show_date
from wsoa.operations.looking import Story

INDENT = 6
MANY, MANY_IN_A_PIPE = 40, 2_000  # changes of one revision of several that are still told one by one


def show_story(story: Story) -> None:
    """Every revision in order: when, who, what, and each change from old to new.

    A large one among others only in numbers. In a pipe each record that changed is a line, begun with the revision and
    its day; of a very large one, too, only where it alone is asked for.
    """
    console = out()
    for revision in story.revisions:
        show_lines(console, _head(story, revision))
        show_lines(console, _changes(story, revision, is_piped=console.soft_wrap))
    if not story.revisions:
        console.print(words("Nothing like that has happened. All of it: wsoa history", FAINT))


def _when(revision: Revision) -> Text:
    return words(f"{revision.number:>4}  {show_date(revision.signed.day)}  ", "bold")


def _head(story: Story, revision: Revision) -> Iterator[tuple[int, Text]]:
    by = words(f"{revision.signed.who}  ", "cyan")
    yield 0, _when(revision).append_text(by).append_text(words(revision.summary))
    yield from ((INDENT, words(line, FAINT)) for line in _told(revision))
    for number, entry in story.ledger:
        if number == revision.number:
            yield INDENT, words(f"On record: {entry.words}.", "bold")


def _changes(story: Story, revision: Revision, *, is_piped: bool) -> Iterator[tuple[int, Text]]:
    many = MANY_IN_A_PIPE if is_piped else MANY
    if len(revision.changes) > many and len(story.revisions) > 1 and not story.about:
        whole = f"{counted(len(revision.changes), 'change')}: wsoa history {revision.number}"
        yield INDENT, words(f"{tally(revision.changes)} ({whole})", FAINT)
    elif is_piped:
        for indent, line in lines_of(revision.changes):
            yield indent, line if indent else _when(revision).append_text(line)
    else:
        yield from lines_of(revision.changes, INDENT)


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
