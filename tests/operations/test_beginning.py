"""Beginning a statement: whole, once, and never over something that is there."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.operations import small
from tests.operations.hindrances import closed, open_folder, without_rights
from wsoa.domain.changes.change import diff
from wsoa.domain.changes.plan import Plan
from wsoa.domain.changes.revision import Revision
from wsoa.domain.errors import CannotWrite
from wsoa.domain.statement.choices import AreaKind
from wsoa.domain.statement.records import Action, Agency, Area, Contributor, Lead, Point, Strength
from wsoa.domain.statement.statement import Statement
from wsoa.operations import looking
from wsoa.operations.beginning import begin
from wsoa.operations.letters import first_plan

FIRST = first_plan(small.LETTER, small.BEGAN)
BEGIN = """
import sys
from pathlib import Path
from tests.operations.test_beginning import begin_at
from wsoa.domain.errors import CannotWrite
try:
    begin_at(Path(sys.argv[1]), sys.argv[2])
except CannotWrite as refused:
    sys.exit(refused.exit_code)
"""


def begin_at(path: Path, place: str = "Testby") -> Revision:
    return begin(path, small.signed(small.BEGAN), first_plan(replace(small.LETTER, place=place), small.BEGAN))


def test_every_area_is_there_verbatim_whole_and_in_order_with_where_it_stands(tmp_path: Path) -> None:
    begin_at(tmp_path / "wsoa.db")

    areas = looking.present(tmp_path / "wsoa.db").all(Area)

    told = [(area.ref, area.kind, area.heading, area.text, area.page, area.line) for area in areas]
    refs = ["AFI-01", "AFI-02", "AFI-03", "APA-01"]  # as the letter has them; a statement puts priority first
    assert told == [
        (ref, found.kind, found.heading, found.text, found.page, found.line)
        for ref, found in sorted(zip(refs, small.LETTER.areas, strict=True), key=lambda pair: pair[0] != "APA-01")
    ]
    assert areas[0].kind is AreaKind.PRIORITY


def test_the_points_of_an_area_together_are_its_whole_text(tmp_path: Path) -> None:
    begin_at(tmp_path / "wsoa.db")

    statement = looking.present(tmp_path / "wsoa.db")

    for area in statement.all(Area):
        assert "".join(area.text[point.starts : point.ends] for point in statement.under(Point, area.ref)) == area.text


def test_the_letters_facts_strengths_and_contributors_are_there_as_it_words_them(tmp_path: Path) -> None:
    begin_at(tmp_path / "wsoa.db")

    statement = looking.present(tmp_path / "wsoa.db")

    assert (statement.letter.place, statement.letter.deadline, statement.letter.mailbox) == (
        "Testby",
        small.LETTER.deadline,
        small.LETTER.mailbox,
    )
    assert [found.text for found in statement.all(Strength)] == [found.text for found in small.LETTER.strengths]
    assert tuple(body.text for body in statement.all(Contributor)) == small.LETTER.contributors


def test_who_owns_what_is_only_proposed(tmp_path: Path) -> None:
    begin_at(tmp_path / "wsoa.db")

    statement = looking.present(tmp_path / "wsoa.db")

    assert {agency.ref for agency in statement.all(Agency)} >= {"police", "council"}
    assert statement.find(Area, "AFI-01").lead
    proposals: list[Any] = [record for kind in (Agency, Area, Point, Contributor) for record in statement.all(kind)]
    assert not any(record.confirmed for record in proposals)


def test_nothing_that_is_there_is_ever_written_over(tmp_path: Path) -> None:
    path = tmp_path / "wsoa.db"
    path.write_text("somebody's notes")

    with pytest.raises(CannotWrite) as refused:
        begin_at(path)

    assert refused.value.exit_code == 73
    assert str(path) in refused.value.what
    assert "--db" in refused.value.mend
    assert path.read_text(encoding="utf-8") == "somebody's notes"


@pytest.mark.slow
def test_of_two_who_begin_at_the_same_place_at_once_one_wins_and_the_other_is_told(tmp_path: Path) -> None:
    path = tmp_path / "wsoa.db"

    running = [subprocess.Popen([sys.executable, "-c", BEGIN, str(path), place]) for place in ("Here", "There")]
    codes = [process.wait() for process in running]

    assert sorted(codes) == [0, 73]
    assert looking.present(path).letter.place == ("Here" if codes[0] == 0 else "There")
    assert list(tmp_path.iterdir()) == [path]


def test_where_the_first_plan_cannot_be_written_nothing_half_made_is_left(tmp_path: Path) -> None:
    orphan = Plan("Orphan", diff(Statement({}), Statement.of([Lead("L-01", agency="nobody")])))

    with pytest.raises(Exception, match="FOREIGN KEY"):
        begin(tmp_path / "wsoa.db", small.signed(small.BEGAN), orphan)

    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_yet_is_made(tmp_path: Path) -> None:
    begin_at(tmp_path / "plans" / "2019" / "wsoa.db")

    assert looking.present(tmp_path / "plans" / "2019" / "wsoa.db").letter.place == "Testby"


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")

    with pytest.raises(CannotWrite) as refused:
        begin_at(tmp_path / "data" / "wsoa.db")

    assert str(tmp_path / "data") in refused.value.what


@pytest.mark.parametrize("name", ["100% done?", "a#b;c", "Zoë’s “plan”", "?mode=memory", "a b"])
def test_any_folder_will_do_to_begin_in_whatever_it_is_called(tmp_path: Path, name: str) -> None:
    begin_at(tmp_path / name / "wsoa.db")

    assert looking.present(tmp_path / name / "wsoa.db").letter.place == "Testby"
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_folder_that_may_not_be_written_to_is_refused() -> None:
    with open_folder() as folder:
        with closed(folder, 0o555), without_rights(), pytest.raises(CannotWrite) as refused:
            begin_at(folder / "wsoa.db")

        assert str(folder) in refused.value.what
        assert list(folder.iterdir()) == []


def test_a_name_that_no_disk_can_hold_is_refused_and_no_fault_of_ours(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        begin_at(tmp_path / ("x" * 300) / "wsoa.db")

    assert list(tmp_path.iterdir()) == []


def test_a_disk_without_hard_links_holds_a_statement_too(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(source: Path, target: Path) -> None:
        raise PermissionError(1, "Operation not permitted", str(source), None, str(target))

    monkeypatch.setattr(os, "link", refuse)

    begin_at(tmp_path / "wsoa.db")

    assert looking.present(tmp_path / "wsoa.db").letter.place == "Testby"
    assert list(tmp_path.iterdir()) == [tmp_path / "wsoa.db"]


def test_the_first_revision_tells_the_letter_and_the_chain_begins_with_it(tmp_path: Path) -> None:
    revision = begin_at(tmp_path / "wsoa.db")

    assert (revision.number, str(revision.source)) == (1, "letter testby.txt")
    assert looking.story(tmp_path / "wsoa.db").revisions == (revision,)
    assert looking.present(tmp_path / "wsoa.db").all(Action) == ()
    assert FIRST.changes == revision.changes
