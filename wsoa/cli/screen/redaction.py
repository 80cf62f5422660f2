"""wsoa redact: what would be removed, where else the same words stand, and that it is done."""

from rich.console import Console

from wsoa.cli.screen.console import counted, out, say, show_next, words
from wsoa.domain.changes.revision import Revision
from wsoa.domain.statement.fields import BY_FIELD
from wsoa.domain.statement.records import KINDS
from wsoa.domain.statement.references import kind_of
from wsoa.operations.record import RedactionFound


def show_removals(found: RedactionFound) -> None:
    """Which fields lose their words, where else these go, and the records that hold the same words and keep them."""
    console, plan = out(), found.plan
    ref = plan.removals[0].ref
    labels = [BY_FIELD[KINDS[kind_of(removal.ref)]][removal.field].label for removal in plan.removals]
    console.print(words(f"{ref}: {', '.join(labels)}", "bold"))
    console.print(
        words(
            "The words go from the record, from every past change and from stored files;"
            f" “{plan.removals[0].notice}” takes their place."
        )
    )
    _show_places(console, found)
    if found.elsewhere:
        told = f"The same words stand in {', '.join(found.elsewhere)} too: redact these as well."
        console.print(words(told, "yellow"))
    _warn_of_copies(console)


def _show_places(console: Console, found: RedactionFound) -> None:
    """What is left in every place, and which of them an older wsoa sealed so that the words could be guessed."""
    for place in found.places:
        say(console, words(f"{place.where}: ", "bold").append_text(words(place.left)))
    guessable = [place.where for place in found.places if place.guessable]
    if guessable:
        told = (
            f"An older wsoa sealed {'; '.join(guessable)} without a salt. Nobody can read the words from that, but"
            " whoever guesses them exactly can see that the guess is right."
        )
        say(console, told, "yellow")


def _warn_of_copies(console: Console) -> None:
    told = "Exports, backups and statements put aside before still hold them: find and destroy those yourself."
    console.print(words(told, "yellow"))


def show_phrase(found: RedactionFound) -> None:
    """Every place that a phrase leaves with what is left there, and the evidence files that a person has to look at."""
    console = out()
    _show_places(console, found)
    told = f"The words go from {counted(len(found.places), 'place')}, the past included."
    console.print(words(f"{told} The inspectors’ own words stay."))
    for item in found.files:
        mend = f"wsoa redact {item.ref} removes it."
        console.print(words(f"The evidence file {item.ref} {item.name} holds them: {mend}", "yellow"))
    for item in found.unread:
        told = f"Nobody but a person can tell whether the evidence file {item.ref} {item.name} holds them."
        console.print(words(told, "yellow"))
    _warn_of_copies(console)


def show_finished() -> None:
    """That what an earlier redaction left is gone."""
    out().print(words("What an earlier redaction had yet to remove is gone from the disk."))


def show_removed(revision: Revision | None) -> None:
    """That the words are gone."""
    if revision:
        out().print(words(f"Revision {revision.number}: ", "bold").append_text(words(revision.summary)))
        show_next("wsoa verify")
