"""The plan, area by area: the inspectors' words, and what will be done about them in six columns."""

from collections.abc import Iterator, Sequence

from wsoa.domain.dates.exact import show_date
from wsoa.domain.document.editions import Copy
from wsoa.domain.document.front import none_yet, short_names, tally
from wsoa.domain.document.layout import (
    Bar,
    Bars,
    Block,
    Lines,
    Paragraph,
    Part,
    Role,
    TableRow,
    Words,
    anchor,
    labelled,
    lines,
    paragraph,
    table,
)
from wsoa.domain.document.states import (
    DONE,
    State,
    area_title,
    home_of,
    in_order,
    milestone_state,
    sentence,
)
from wsoa.domain.document.title_block import paragraphs
from wsoa.domain.progress.ratings import COLOURS, MEANINGS, Rating, told_with
from wsoa.domain.statement.choices import AreaKind, Delivery
from wsoa.domain.statement.points import in_text_order
from wsoa.domain.statement.records import Action, Area, Milestone, Point

KINDS = {AreaKind.IMPROVEMENT: "Area for improvement", AreaKind.PRIORITY: "Area for priority action"}
# Six columns, and the same six wherever the plan is printed.
COLUMNS = (
    ("Reference", 8),
    ("Action and measure of success", 35),
    ("Who", 16),
    ("When", 8),
    ("Milestones", 22),
    ("Rating", 11),
)


def key(copy: Copy) -> Iterator[Part]:
    """What each rating means, and how many actions have it."""
    columns = (("Rating", 15), ("Colour", 8), ("What it means", 50), ("Actions now", 27))
    found, total = dict(tally(copy, copy.report.ratings)), len(copy.report.ratings)
    rows = (
        TableRow(
            (
                (paragraph(rating.capitalize(), tone=colour),),
                lines(colour.capitalize()),
                lines(MEANINGS[rating]),
                (Bars((Bar(f"{number} of {total}", number / (total or 1), colour),)),),
            )
        )
        for rating, colour, number in ((rating, COLOURS[rating], found.get(rating, 0)) for rating in Rating)
    )
    told = paragraph("Each action has one rating, the first of these that fits, and the reason for it.")
    blocks = (told, table("The ratings", columns, rows))
    yield Part("Key to the ratings", landscape=True, blocks=blocks, anchor="ratings")


def plan(copy: Copy) -> Iterator[Part]:
    """Every area with all that answers it."""
    areas = in_order(copy.statement.all(Area))
    yield Part("The plan, area by area", landscape=True, blocks=lines("" if areas else "No areas yet."), anchor="plan")
    for area in areas:
        blocks = tuple(_area(copy, area))
        yield Part(area_title(area), 2, landscape=True, blocks=blocks, anchor=anchor(area.ref), ref=area.ref)


def withdrawn(copy: Copy) -> Iterator[Part]:
    """Actions that are no longer part of the plan."""
    rows = [row(copy, action) for action in copy.statement.all(Action) if action.delivery is Delivery.WITHDRAWN]
    told = paragraph("Actions that are no longer part of the plan, kept with the reason why. They are not rated.")
    if rows:
        blocks = (told, table("Withdrawn actions", COLUMNS, rows))
        yield Part("Withdrawn actions", landscape=True, blocks=blocks, anchor="withdrawn")


def _area(copy: Copy, area: Area) -> Iterator[Block]:
    if area.withdrawn:
        yield labelled("Withdrawn", sentence(area.withdrawn))
    yield from lines(*paragraphs(area.lead_in), role=Role.QUIET)
    if quoted := tuple(_quoted(copy, area)):
        yield Paragraph(quoted, Role.QUOTATION)
    yield Paragraph((*_outcome(copy, area), *_owners(copy, area)), Role.QUIET)
    yield from _answers(copy, area)


def _outcome(copy: Copy, area: Area) -> Iterator[Words]:
    if area.outcome or (copy.is_working and not area.withdrawn):
        yield Words(f"Outcome: {sentence(area.outcome) or 'not written yet.'}", Role.LABEL)
        yield Words(" ")


def _answers(copy: Copy, area: Area) -> Iterator[Block]:
    actions = copy.statement.under(Action, area.ref)
    rated = [action for action in actions if action.ref in copy.report.ratings]
    if rows := [row(copy, action) for action in rated if home_of(action) == area.ref]:
        yield table(f"Actions that answer {area.ref}", COLUMNS, rows)
    elsewhere = [action for action in rated if home_of(action) != area.ref]
    for told, found in (
        ("Also answered by ", elsewhere),
        ("Withdrawn: ", [each for each in actions if each not in rated]),
    ):
        yield from (Paragraph((Words(told), _link(action.ref), Words(f" {_title(action)}"))) for action in found)
    if shown := [item.ref for item in copy.report.evidence_of(area.ref)]:
        yield Paragraph(tuple(_listed("Evidence:", shown)), Role.QUIET)
    if not rows and not elsewhere and not area.withdrawn:
        yield paragraph("No action answers this area yet.", Role.LABEL)


def _link(ref: str) -> Words:
    return Words(ref, Role.PLAIN, f"#{anchor(ref)}")


def _title(action: Action) -> str:
    return action.title or "No words yet"


def _owners(copy: Copy, area: Area) -> tuple[Words, ...]:
    """Who answers for an area, and where it stands in the letter."""
    proposed = "" if area.confirmed else " (proposed)"
    lead = f"{copy.statement.agency_name(area.lead)}{proposed}" if area.lead else none_yet(area)
    others = f". With: {short_names(copy, area.contributing)}{proposed}" if area.contributing else ""
    page = f", page {area.page}" if area.page else ""
    under = f", under “{area.heading}”" if area.heading else ""
    told = f"{lead}{others}. {KINDS[area.kind]} in the letter{page}{under}."
    return (Words(f"Lead agency: {told}"),)


def _quoted(copy: Copy, area: Area) -> Iterator[Words]:
    """The whole text in its order as the letter has it: each point after its reference where there are several."""
    points = copy.statement.under(Point, area.ref)
    place = 0
    for point in in_text_order(points) if len(points) > 1 else ():
        yield from _passage(area.text, place, point.starts)
        yield from _passage(area.text, point.starts, point.ends, point.ref, _concerned(copy, point))
        place = max(place, point.ends)
    yield from _passage(area.text, place, len(area.text))


def _passage(text: str, starts: int, ends: int, ref: str = "", concerned: str = "") -> Iterator[Words]:
    """Some of the text, a line of its own where it is one in the letter."""
    said, before = "\n".join(paragraphs(text[starts:ends])), text[:starts].rstrip(" ")
    if not said:
        return
    if before.strip():
        yield Words("\n" if before.endswith("\n") or text[starts:ends].startswith("\n") else " ")
    if ref:
        yield Words(f"{ref} ", Role.LABEL)
    yield Words(said)
    if concerned:
        yield Words(f" [{concerned}]", Role.QUIET)


def _concerned(copy: Copy, point: Point) -> str:
    """Whom a point concerns, and that this is only proposed where no person has confirmed it."""
    named = short_names(copy, point.agencies)
    return named if point.confirmed or not named else f"{named} (proposed)"


# --------------------------------------------------------------------------------------------------- an action's row


def row(copy: Copy, action: Action) -> TableRow:
    """An action in the six columns."""
    cells = (_reference(copy, action), _what(action), _who(copy, action), _when(copy, action), _steps(copy, action))
    return TableRow((*cells, _rating(copy, action)), anchor(action.ref))


def _reference(copy: Copy, action: Action) -> Lines:
    others = [area for area in action.areas if area != home_of(action)]
    evidence = [
        item.ref
        for ref in (action.ref, *(step.ref for step in copy.statement.under(Milestone, action.ref)))
        for item in copy.report.evidence_of(ref)
    ]
    theirs = action.aliases if copy.their_references else ()
    told = (("Also known as", theirs), ("Answers", action.points), ("Also answers", others), ("Evidence:", evidence))
    said = (Paragraph(tuple(_listed(label, refs)), Role.QUIET) for label, refs in told if refs)
    return (paragraph(action.ref, Role.LABEL), *said)


def _listed(label: str, refs: Sequence[str]) -> Iterator[Words]:
    """References after their label, those of evidence leading to it."""
    yield Words(f"{label} ")
    for place, ref in enumerate(refs):
        yield Words(f"{', ' if place else ''}{ref}", Role.PLAIN)


def _what(action: Action) -> Lines:
    success = paragraphs(action.success) or ("none yet",)
    first = labelled("Success", success[0])
    return (paragraph(_title(action)), first, *lines(*success[1:]))


def _who(copy: Copy, action: Action) -> Lines:
    others = short_names(copy, action.contributing)
    return (
        paragraph(copy.statement.agency_name(action.lead) or "No lead agency yet"),
        *lines(action.officer or "No lead officer yet", role=Role.QUIET),
        *((labelled("With", others),) if others else ()),
    )


def _when(copy: Copy, action: Action) -> Lines:
    starts = show_date(action.starts) if action.starts else "No start date yet"
    return lines(f"{starts} to {due_words(copy, action)}" if action.due else f"{starts}; no due date yet")


def due_words(copy: Copy, record: Action | Milestone) -> str:
    """The day a record is due, and in the working edition the day that was agreed, where it is another."""
    due = show_date(record.due) if record.due else ""
    moved = record.agreed and record.agreed != record.due and copy.is_working
    return f"{due} (agreed: {show_date(record.agreed)})" if moved and record.agreed else due


def _steps(copy: Copy, action: Action) -> Lines:
    steps = copy.statement.under(Milestone, action.ref)
    return tuple(_step(copy, step) for step in steps) or lines("None yet")


def _step(copy: Copy, step: Milestone) -> Paragraph:
    state = milestone_state(copy.report, step)
    due = due_words(copy, step) or "no due date"
    done = f"{state} {show_date(step.done)}" if step.done and state in DONE else ""
    gone = (
        f"withdrawn: {step.withdrawn}"
        if step.withdrawn
        else "withdrawn with its action"
        if state is State.WITHDRAWN
        else ""
    )
    told = "; ".join(filter(None, (due, done, gone, state if state in (State.LATE, State.OPEN) else "")))
    number = step.ref.rpartition(".")[2]
    role = Role.LATE if state is State.LATE else Role.QUIET
    return Paragraph((Words(f"{number}. {step.title or 'No words yet'} – "), Words(told, role)))


def _rating(copy: Copy, action: Action) -> Lines:
    rated = copy.report.ratings.get(action.ref)
    if not rated:
        why = (f"Why: {action.withdrawn or 'no reason recorded'}", *_remarks(action, frozenset({"delivery"})))
        return (paragraph("Withdrawn", Role.LABEL), *map(paragraph, why))
    reason = sentence(copy.reason(action))
    word = paragraph(rated.rating.capitalize(), tone=COLOURS[rated.rating])
    return (word, *lines(" ".join(filter(None, (reason, *_remarks(action, told_with(rated.rating, action)))))))


def _remarks(action: Action, told: frozenset[str]) -> Iterator[str]:
    """What is known of an action beside its rating, but for the fields that are told with it."""
    if action.completed and "completed" not in told:
        yield f"Completed on {show_date(action.completed)}."
    delivery = "" if "delivery" in told else str(action.delivery)
    says = action.confidence and "confidence" not in told
    said = f"its lead {'says' if action.is_open else 'last said'} {action.confidence}" if says else ""
    yield sentence("; ".join(filter(None, (delivery, said))))
