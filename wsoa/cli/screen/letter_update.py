"""What a corrected letter would change, to be read before it is brought in."""

from collections.abc import Iterable, Iterator
from itertools import chain

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from wsoa.cli.screen.console import FAINT, NOTHING, counted, out, words
from wsoa.cli.screen.lists import area_words
from wsoa.cli.screen.plans import change_line, show_changes
from wsoa.domain.changes.change import Change
from wsoa.domain.letter.correction.moved_points import Moved, to_type
from wsoa.domain.letter.correction.update import Update
from wsoa.domain.letter.matching import Stretch, same_letters, stretches
from wsoa.domain.statement.choices import AreaKind
from wsoa.domain.statement.records import Agency, Area, Contributor, Strength
from wsoa.domain.statement.references import kind_of

Group = tuple[str, Iterable[Text | Padding]]  # a title, and the lines that stand under it
# The fields that the groups below tell of, by kind; whatever else changes is told as in any other plan.
TOLD = {
    "area": ("kind", "heading", "lead_in", "text", "page", "line", "withdrawn"),
    "point": ("area", "starts", "ends"),
    "strength": ("text", "page", "line"),
    "contributor": ("text",),
    "agency": ("name",),
    "action": ("points", "review"),
}
AROUND = 6  # words shown before and after those that left or came
ASKED_FOR_NOW = {
    AreaKind.PRIORITY: "Asked for as priority action now",
    AreaKind.IMPROVEMENT: "Asked for as improvement now, no longer as priority action",
}


def show_update(update: Update) -> None:
    """The plan by what a coordinator asks: facts, areas word by word, what is new and gone, what to review."""
    console = out()
    for warning in update.warnings:
        console.print(words("! ", "bold yellow").append_text(words(warning)))
    _group(console, "Kept as it is", _kept(update))
    if not update.plan.changes:
        why = "" if update.left or update.unlisted else ": the statement says what this letter says"
        console.print(words(f"Nothing would change{why}."))
        return
    for title, lines in (*_words_that_change(update), *_areas_that_come_and_go(update), *_what_follows(update)):
        _group(console, title, lines)
    if besides := [change for change in update.plan.changes if change.column and not _is_told(change)]:
        console.print(words("Besides", "bold"))
        show_changes(console, besides, 2)


def _is_told(change: Change) -> bool:
    kind = kind_of(change.ref)
    return kind == "letter" or change.field in TOLD.get(kind, ())


def _words_that_change(update: Update) -> Iterator[Group]:
    """The letter's facts, and the areas that stay, by how much of them changes."""
    yield "The letter’s facts", map(change_line, update.facts)
    yield "Areas whose words change", _reworded(update)
    yield "Only spaces, hyphens or quotation marks change", _named(update.respelt)
    yield "Only the page or the line changes", _named(update.moved)
    for kind, title in ASKED_FOR_NOW.items():
        yield title, (_headed(area.ref, area_words(area)) for area in update.asked_for_now(kind))
    around = ((change_line(change), *_named(refs)) for change, refs in update.around)
    yield "Around the words of areas", chain.from_iterable(around)


def _areas_that_come_and_go(update: Update) -> Iterator[Group]:
    back = (_headed(area.ref, area.text) for area in update.back)
    yield "Areas that were withdrawn and are in the letter again", back
    yield "New areas", (_headed(area.ref, area.text, "green") for area in update.new(Area))
    gone = (_headed(area.ref, area.text, "red") for area in update.withdrawn)
    yield "Areas that are gone: they stay on the record, withdrawn", gone


def _what_follows(update: Update) -> Iterator[Group]:
    """What else changes with the letter, and what that means for actions."""
    yield "Strengths", _listed(update, Strength)
    yield "Contributors", _listed(update, Contributor)
    agencies = (_headed(agency.ref, agency.name, "green") for agency in update.new(Agency))
    yield "New agencies, proposed", agencies
    yield "Words that stand in another area now", map(_moved, update.moved_points)
    losing = (_headed(ref, f"loses {', '.join(lost)}") for ref, lost in update.lost_points.items())
    yield "Actions that lose a point", losing
    marked = (_headed(area, ", ".join(refs)) for area, refs in update.marked.items())
    to_review = {ref for refs in update.marked.values() for ref in refs}
    yield f"To review: {counted(len(to_review), 'action')}", marked


def show_follow_ups(update: Update) -> None:
    """What to type after it is brought in, so that actions answer words that they answered where these stand now."""
    _group(
        out(),
        "Where these actions still answer what they answered",
        (words(command, "cyan") for command in to_type(update.moved_points)),
    )


def _moved(moved: Moved) -> Text:
    hold = "holds" if len(moved.now) == 1 else "hold"
    answered = f", which {' and '.join(moved.actions)} answered" if moved.actions else ""
    return words(f"{', '.join(moved.now)} {hold} the words of {moved.point}{answered}")


def _kept(update: Update) -> Iterator[Text]:
    """What stays although the letter says otherwise, or nothing of it."""
    for change in update.left:
        if change.column and change.new:
            form = change.column.form
            still = f"(the letter still says {form.show(change.new)})"
            yield words(f"{change.column.label}: kept as you set it: {form.show(change.old) or NOTHING} ").append_text(
                words(still, FAINT)
            )
        elif change.column:
            yield words(f"{change.column.label}: {change.column.form.show(change.old)} ").append_text(
                words("(this letter does not state it)", FAINT)
            )
    yield from (
        words(f"The {listed} ").append_text(words("(this letter lists none)", FAINT)) for listed in update.unlisted
    )


def _group(console: Console, title: str, lines: Iterable[Text | Padding]) -> None:
    """A title and what stands under it; nothing where there is nothing."""
    under = list(lines)
    if under:
        console.print(words(title, "bold"))
    for line in under:
        console.print(_set_in(line))


def _set_in(line: Text | Padding) -> Padding:
    return Padding(line, (0, 0, 0, 2), expand=False)


def _headed(ref: str, told: str, style: str = "") -> Text:
    return words(f"{ref}  ", "bold").append_text(words(told, style))


def _named(refs: Iterable[str]) -> Iterator[Text]:
    told = ", ".join(refs)
    if told:
        yield words(told, FAINT)


def _reworded(update: Update) -> Iterator[Text | Padding]:
    for old, new in update.reworded:
        yield _headed(new.ref, area_words(new))
        yield _set_in(_difference(old.text, new.text))
        points = [f"{', '.join(refs)} {what}" for what, refs in update.points_of(new.ref).items() if refs]
        yield from map(_set_in, _named(["Points: " + "; ".join(points)] if points else []))


def _difference(old: str, new: str) -> Text:
    """The new words with those that came and those that left marked, and a few of the same around them."""
    found = stretches(old, new)
    line = Text()
    for place, stretch in enumerate(found):
        line.append_text(
            _same(stretch, first=not place, last=place == len(found) - 1) if stretch.words else _other(stretch)
        )
    return line


def _same(stretch: Stretch, *, first: bool, last: bool) -> Text:
    before, after = stretch.words[: 0 if first else AROUND], stretch.words[len(stretch.words) if last else -AROUND :]
    whole = len(before) + len(after) >= len(stretch.words)
    told = stretch.words if whole else (*before, "…", *after)
    return Text(f"{words(' '.join(told)).plain} ")


def _other(stretch: Stretch) -> Text:
    left = words(f"[− {' '.join(stretch.left)}] ", "red") if stretch.left else Text()
    return left.append_text(words(f"[+ {' '.join(stretch.came)}] ", "green")) if stretch.came else left


def _listed(update: Update, kind: type[Strength | Contributor]) -> Iterator[Text]:
    for old, new in update.changed(kind):
        if not same_letters(old.text, new.text):
            yield words(f"{new.ref}  ", "bold").append_text(_difference(old.text, new.text))
    yield from (_headed(record.ref, f"new  {record.text}", "green") for record in update.new(kind))
    yield from (_headed(record.ref, f"gone  {record.text}", "red") for record in update.gone(kind))
