"""What could not be done: what, where, why, and what to type."""

from rich.console import Console

from wsoa.cli.screen.console import counted, err, say, words
from wsoa.domain.errors import Problems, Refusal

SHOWN = 200
LONG = 60
LONGEST = 600  # characters of a sentence that repeats what was typed


def show(refusal: Refusal) -> None:
    """Print a refusal on stderr; many problems one after another."""
    console = err()
    what = refusal.what if len(refusal.what) <= LONGEST else f"{refusal.what[:LONGEST]}…"
    say(console, words("wsoa: ", "bold red").append_text(words(what)))
    if isinstance(refusal, Problems):
        _show_problems(console, refusal)
    if refusal.mend:
        say(console, refusal.mend)


def _show_problems(console: Console, refusal: Problems) -> None:
    for problem in refusal.problems[:SHOWN]:
        shown = problem.typed if len(problem.typed) <= LONG else f"{problem.typed[:LONG]}…"
        typed = "" if not shown or shown in problem.why else f" “{shown}”:"
        say(
            console,
            words("  ")
            .append_text(words(problem.where, "bold"))
            .append_text(words(f":{typed} {problem.why} {problem.mend}")),
        )
    many, more = len(refusal.problems), len(refusal.problems) - SHOWN
    if many > 1:
        first = f", the first {SHOWN} shown" if more > 0 else ""
        say(console, f"{counted(many, 'problem')} in all{first}.")
