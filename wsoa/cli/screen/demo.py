"""What wsoa demo says while it builds, and what to try when it is done."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from wsoa.cli.screen.console import FAINT, err, out, say, show_rows, words
from wsoa.operations.demonstration import StoryStep

TRY = (
    ("wsoa status --as-of 2019-08-01", "where things stood, two weeks to go"),
    ("wsoa check --as-of 2019-08-01", "what was missing before it could be sent"),
    ("wsoa area show AFI-15", "the inspectors' words, and the answers"),
    ("wsoa action show AFI-15.1", "an action, its milestones and evidence"),
    ("wsoa history AFI-20.1", "how one action came to be late"),
    ("wsoa history --since 2019-07-22", "dates moved, and an import taken back"),
    ("wsoa measure list --as-of 2019-08-01", "which numbers move, and which do not"),
    ("wsoa status --as-of 2019-06-14", "the same statement seven weeks earlier"),
    ("wsoa verify", "that history, files and digests hold"),
    ("wsoa export word --as-of 2019-08-01", "a document to edit and send"),
)


def show_month(done: Sequence[StoryStep]) -> None:
    """What was done in a month: each command with how often it was typed, or once with what it was about."""
    times, month = Counter(told.command for told in done), f"{done[0].day:%b %Y}"
    abouts = {told.command: told.about for told in done}
    said = (f"{command} {f'×{often}' if often > 1 else abouts[command]}".strip() for command, often in times.items())
    show_rows(err(), [(words(month, "bold"), words(", ".join(said), FAINT))], indent=0)


def show_end(folder: Path) -> None:
    """Where the example is, that it is illustrative, and what to try next."""
    console = out()
    told = f"The worked example is in {folder}. Its letter is real; everything else in it is illustrative."
    say(console, told, "bold")
    console.print(words("Try next:"))
    say(console, f"  cd {folder}", "cyan")
    show_rows(console, [(words(command, "cyan"), words(meaning, FAINT)) for command, meaning in TRY])
