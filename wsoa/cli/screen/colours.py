"""The words for where actions and measures stand, in their colours."""

from collections.abc import Collection

from rich.console import Console
from rich.text import Text

from wsoa.cli.screen.console import FAINT, words
from wsoa.domain.progress import measures
from wsoa.domain.progress.measures import MeasureStanding
from wsoa.domain.progress.ratings import COLOURS, Colour, Rating

STYLES = {
    Colour.BLUE: "bold blue",
    Colour.GREEN: "green",
    Colour.AMBER: "yellow",
    Colour.RED: "bold red",
    Colour.GREY: FAINT,
}
# A mark for each colour, so that a bar can be read without any.
MARKS = {Colour.RED: "█", Colour.AMBER: "▓", Colour.GREEN: "▒", Colour.GREY: "░", Colour.BLUE: "■"}


def marked(console: Console, colour: Colour, length: int) -> Text:
    """A piece of a bar: solid in its colour, or in the pattern that stands for it where there is no colour."""
    return Text(("█" if console.color_system else MARKS[colour]) * length, STYLES[colour])


def pattern(console: Console, colour: Colour | None) -> str:
    """What stands beside a thing for its colour where there is none: its mark, or a space; '' where there is colour."""
    return "" if console.color_system else MARKS[colour] if colour else " "


def show_patterns(console: Console, colours: Collection[Colour]) -> None:
    """Which ratings each mark stands for, of the colours that were shown; nothing where there is colour."""
    if colours and not console.color_system:
        told = (f"{mark} {_ratings(colour)}" for colour, mark in MARKS.items() if colour in colours)
        console.print(words("  ".join(told), FAINT))


def _ratings(colour: Colour) -> str:
    return ", ".join(rating for rating, its in COLOURS.items() if its is colour)


def rating(word: str) -> Text:
    """A rating's word in its colour; 'withdrawn' is no rating."""
    return words(word, STYLES[COLOURS[Rating(word)]] if word in set(Rating) else f"{FAINT} strike")


def standing(word: str) -> Text:
    """The word for where a measure stands, in its colour; 'withdrawn' is no standing."""
    return words(
        word, STYLES[measures.COLOURS[MeasureStanding(word)]] if word in set(MeasureStanding) else f"{FAINT} strike"
    )
