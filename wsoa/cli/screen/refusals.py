"""What could not be done: what, where, why, and what to type."""

from rich.console import Console

from wsoa.cli.screen.console import counted, err, words
from wsoa.domain.errors import Problems, Refusal

SHOWN = 200
LONG = 60
LONGEST = 600  # characters of a sentence that repeats what was typed


def show(refusal: Refusal) -> None:
    """Print a refusal on stderr; many problems one after another."""
    console = err()
    what = refusal.what if len(refusal.what) <= LONGEST else f"{refusal.what[:LONGEST]}…"
    console.print(words("wsoa: ", "bold red").append_text(words(what)), soft_wrap=True)
    if isinstance(refusal, Problems):
        _show_problems(console, refusal)
    if refusal.mend:
        console.print(words(refusal.mend), soft_wrap=True)


def _show_problems(console: Console, refusal: Problems) -> None:
    for problem in refusal.problems[:SHOWN]:
        shown = problem.typed if len(problem.typed) <= LONG else f"{problem.typed[:LONG]}…"
        typed = "" if not shown or shown in problem.why else f" “{shown}”:"
        console.print(
            words("  ")
            .append_text(words(problem.where, "bold"))
            .append_text(words(f":{typed} {problem.why} {problem.mend}")),
            soft_wrap=True,
        )
    many, more = len(refusal.problems), len(refusal.problems) - SHOWN
    if many > 1:
        first = f", the first {SHOWN} shown" if more > 0 else ""
        console.print(words(f"{counted(many, 'problem')} in all{first}."), soft_wrap=True)
