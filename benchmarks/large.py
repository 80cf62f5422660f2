"""A large statement, made as a coordinator makes one: `large.py FOLDER ACTIONS [--agencies N] [--steps N]`.

Everything goes through the recipes that the commands use: a letter, agencies, owners, plans and updates that come as
CSV files, dates agreed, evidence, notes. Of ten actions and thirty milestones about a hundred changes are made, each
area has ten actions, and `wsoa verify` accepts what comes of it.
"""

import argparse
import csv
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

from wsoa import settings
from wsoa.domain.changes.plan import Keep, Plan
from wsoa.domain.changes.revision import Signature
from wsoa.domain.changes.several import together
from wsoa.domain.letter.read_letter import FoundArea, ReadLetter
from wsoa.domain.round.intake.take_in import ImportContext
from wsoa.domain.statement.references import point_letters
from wsoa.domain.statement.statement import Statement
from wsoa.operations import actions, agencies, agreements, areas, boards, evidence, importing, letters
from wsoa.operations.beginning import begin
from wsoa.operations.carry_out import carry_out, carry_out_shown

WHO = "Sam Coordinator"
BEGAN, PLANNED, TODAY = date(2019, 5, 8), date(2019, 5, 24), date(2019, 8, 1)
TO_AN_AREA = 10  # actions
A_FILE = 10_000  # rows
WORDS = (
    "Officers do not always see and speak to children, and what they learn is seldom written down where others find it."
)
Row = Sequence[object]


def build(folder: Path, size: int, agency_count: int = 40, steps: int = 3) -> Path:
    """The database of a statement of so many actions, each with so many milestones, made in a new folder."""
    database = folder / settings.DATABASE
    keys = [f"agency-{point_letters(number)}" for number in range(1, agency_count + 1)]
    refs = [f"AFI-{place // TO_AN_AREA + 1:02}.{place % TO_AN_AREA + 1}" for place in range(size)]
    _begin(database, keys, len({ref.partition(".")[0] for ref in refs}))
    _import(database, PLANNED, "actions", ACTION, _actions(refs, keys))
    _import(database, PLANNED, "milestones", MILESTONE, _milestones(refs, steps))
    _do(database, PLANNED, lambda statement: agreements.agree(statement, None, "The board", PLANNED, PLANNED))
    for month, day in enumerate((date(2019, 6, 14), date(2019, 7, 12))):
        _import(database, day, f"progress-{month}", PROGRESS, _progress(refs[month::2], month))
        _import(database, day, f"done-{month}", DONE, _done(refs[month::2], day))
    for recipe in (_noted, _shown, _edited):
        for ref in refs[:: max(1, size // 10)]:
            _do(database, TODAY, partial(recipe, ref=ref))
    return database


def _signed(day: date) -> Signature:
    return Signature(WHO, day, datetime.now(UTC))


def _do(database: Path, day: date, recipe: Callable[[Statement], Plan]) -> None:
    carry_out(database, _signed(day), recipe)


def _begin(database: Path, keys: Sequence[str], area_count: int) -> None:
    found = tuple(FoundArea(f"{WORDS} In area {number} this was seen.", number) for number in range(1, area_count + 1))
    letter = ReadLetter(
        source="letter.txt", place="Testshire", published=BEGAN, deadline=date(2019, 8, 15), areas=found
    )
    begin(database, _signed(BEGAN), letters.first_plan(letter, BEGAN))
    _do(database, BEGAN, lambda now: together(now, keys, _agency))
    _do(database, BEGAN, lambda now: together(now, range(area_count), partial(_area, keys=keys)))
    _do(database, BEGAN, lambda now: areas.confirm_areas(now, (), BEGAN))
    _do(database, BEGAN, lambda now: boards.add_boards(now, [date(2019, 6, 28), date(2019, 8, 30)], "", BEGAN))


def _agency(statement: Statement, key: str) -> Plan:
    lead = f"Lead of {key}; Head of Service; {key}@example.org"
    return agencies.add_agency(statement, key, {"name": f"The {key} of Testshire", "kind": "health"}, [lead], BEGAN)


def _area(statement: Statement, place: int, keys: Sequence[str]) -> Plan:
    title, lead, beside = f"What children say, {place + 1}", keys[place % len(keys)], keys[place % len(keys) - 1]
    entries = {"title": title, "lead": lead, "contributing": beside}
    return areas.assign_area(statement, f"AFI-{place + 1:02}", entries, BEGAN)


def _import(database: Path, day: date, name: str, header: Row, rows: Iterator[Row]) -> None:
    """A file that came in, and was taken in whole: several, where it would be longer than one may be."""
    held = list(rows)
    for number, first in enumerate(range(0, len(held), A_FILE), 1):
        path = database.parent / f"{name}-{number}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([header, *held[first : first + A_FILE]])
        checked = importing.check_file(database, path, ImportContext(WHO, day)).keeping(Keep.THEIRS)
        carry_out_shown(database, _signed(day), checked.plan)
        path.unlink()


ACTION = (
    *("Reference", "Areas", "Points", "Action", "Lead agency", "Contributing agencies", "Lead officer"),
    *("Start", "Due", "Measure of success"),
)


def _actions(refs: Sequence[str], keys: Sequence[str]) -> Iterator[Row]:
    for place, ref in enumerate(refs):
        area, due = ref.partition(".")[0], date(2019, 7, 1) + timedelta(days=place % 300)
        title = f"Train officers to see children alone, and to write down what they say, part {place + 1}"
        success = f"Every child is seen alone in {90 + place % 10}% of cases by {due:%d/%m/%Y}, from 60% in March 2019"
        owners = keys[place % len(keys)], keys[place % len(keys) - 1]
        yield ref, area, f"{area}a", title, *owners, f"Head of Service {place % 90}", "2019-06-03", due, success


MILESTONE = ("Reference", "Action reference", "Milestone", "Due")


def _milestones(refs: Sequence[str], steps: int) -> Iterator[Row]:
    for place, ref in enumerate(refs):
        for step in range(1, steps + 1):
            due = date(2019, 6, 10) + timedelta(days=place % 300 * step // steps)
            yield f"{ref}.{step}", ref, f"Step {step}: cases read together with the council’s own auditors", due


PROGRESS = ("Reference", "Delivery", "Confidence", "Lead officer")


def _progress(refs: Sequence[str], month: int) -> Iterator[Row]:
    for place, ref in enumerate(refs):
        said = ("on track", "at risk", "off track")[(place + month) % 3]
        yield ref, "under way", said, f"Deputy Head of Service {place % 70}"


DONE = ("Reference", "Done on")


def _done(refs: Sequence[str], day: date) -> Iterator[Row]:
    return ((f"{ref}.1", day) for ref in refs)


def _noted(statement: Statement, ref: str) -> Plan:
    return evidence.add_note(statement, ref, "Forty of ninety officers are trained; the rest in July.", WHO, TODAY)


def _shown(statement: Statement, ref: str) -> Plan:
    link = evidence.offered("https://example.org/audit")
    return evidence.add_evidence(statement, ref, link, {"shows": "done", "description": "Audit"}, TODAY)


def _edited(statement: Statement, ref: str) -> Plan:
    return actions.edit_action(statement, ref, {"officer": "Det. Insp. Jones"}, TODAY)


def main() -> None:
    """Make one, and say where."""
    parser = argparse.ArgumentParser(description="Make a large statement, through the recipes that commands use.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("actions", type=int)
    parser.add_argument("--agencies", type=int, default=40)
    parser.add_argument("--steps", type=int, default=3, help="milestones of each action (default: 3)")
    asked = parser.parse_args()
    sys.stdout.write(f"{build(asked.folder, asked.actions, asked.agencies, asked.steps)}\n")


if __name__ == "__main__":
    main()
