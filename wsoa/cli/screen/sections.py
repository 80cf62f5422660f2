"""What people write before the plan, on the screen."""

from collections.abc import Iterable, Mapping

from wsoa.cli.screen.console import FAINT, counted, out, words
from wsoa.cli.screen.table import ScreenTable


def show_sections(sections: Iterable[Mapping[str, str]]) -> None:
    """One row a section: its name, its heading, and how many words it has."""
    rows = ScreenTable("Section", "Heading", "Words")
    for section in sections:
        length = len(section["text"].split())
        written = words(length) if length else words("not written", FAINT)
        rows.add_row(words(section["name"], "bold"), words(section["heading"]), written)
    out().print(rows)
    out().print(words("Write one: wsoa section edit NAME", FAINT))


def show_text(text: str) -> None:
    """A section's text, as it was typed."""
    out().print(words(text or "Nothing is written yet.", "" if text else FAINT), soft_wrap=True)


def show_acronyms(acronyms: Mapping[str, str]) -> None:
    """One row an acronym, those first that nobody has spelt out."""
    rows = ScreenTable("Acronym", "Stands for")
    for letters, meaning in sorted(acronyms.items(), key=lambda pair: (bool(pair[1]), pair[0])):
        rows.add_row(words(letters, "bold"), words(meaning or "nobody has said", "" if meaning else "yellow"))
    out().print(rows)
    strange = sum(not meaning for meaning in acronyms.values())
    out().print(words(f"{counted(len(acronyms), 'acronym')}, {strange} not spelt out.", FAINT))
