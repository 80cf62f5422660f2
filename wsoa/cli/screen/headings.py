"""What reports on a screen begin with: a title, the heading of a section, and how a row names its record."""

from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.rule import Rule
from rich.text import Text

from wsoa.cli.screen.console import FAINT, show_lines, show_rows, words
from wsoa.domain.board.items import ReportItem

Row = Sequence[Text]


def show_title(console: Console, title: str) -> None:
    """The head of a report."""
    told = words(title, "bold")
    console.print(Rule(told, style=FAINT, align="left") if told.cell_len + 2 < console.width else told)


def show_section(
    console: Console, heading: str, rows: Sequence[Row], most: int | None, style: str = "bold", count: int = 0
) -> None:
    """Rows under their heading and number, set apart from what stands before: the first few, or in a pipe all.

    `count` is of things, where one row tells several.
    """
    if not rows:
        return
    most = None if console.soft_wrap else most
    of = "" if count in (0, len(rows)) else " lines"
    more = f", the first {most}{of} shown (--all)" if most is not None and len(rows) > most else ""
    console.print()
    console.print(words(f"{heading}: {count or len(rows):,}", style).append(more, FAINT))
    show_rows(console, rows[:most])


def show_legend(console: Console, names: Mapping[str, str], most: int | None = None) -> None:
    """What stands for each agency, and its name, where that is another; of more than `most`, where they are told."""
    told = [f"{short}: {name}" for short, name in names.items() if short != name]
    if told:
        many = most is not None and len(told) > most
        show_lines(console, [(0, words("Their names: wsoa agency list" if many else "; ".join(told), FAINT))])


def named(item: ReportItem) -> tuple[Text, Text]:
    """A record's reference, and the agency that leads."""
    return words(item.ref, "bold"), words(item.lead or "nobody", "" if item.lead else "bold red")
