"""The words for where actions and measures stand, in their colours."""

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


def rating(word: str) -> Text:
    """A rating's word in its colour; 'withdrawn' is no rating."""
    return words(word, STYLES[COLOURS[Rating(word)]] if word in set(Rating) else f"{FAINT} strike")


def standing(word: str) -> Text:
    """The word for where a measure stands, in its colour; 'withdrawn' is no standing."""
    return words(
        word, STYLES[measures.COLOURS[MeasureStanding(word)]] if word in set(MeasureStanding) else f"{FAINT} strike"
    )
