"""An export is written whole or not at all, and only where a person can find it."""

import json
from pathlib import Path

import pytest

from tests.operations import small
from tests.operations.hindrances import closed, full_disk, open_folder, without_rights
from wsoa.domain.document.editions import Edition
from wsoa.domain.errors import BadInput, CannotWrite, Refusal
from wsoa.domain.report import Report
from wsoa.exporters import EXPORTERS, Exporter
from wsoa.operations import looking
from wsoa.operations.exporting import ExportWanted, export, form_named, slug
from wsoa.operations.writing_out import write_new

OLD = b"what was there before"


@pytest.fixture
def lived(tmp_path: Path) -> Path:
    return small.lived(tmp_path / "data" / "wsoa.db")


@pytest.fixture
def report(lived: Path) -> Report:
    return looking.report(lived, small.FINISHED)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "statement.json"
    path.write_bytes(OLD)
    return path


def around(path: Path) -> list[str]:
    return sorted(found.name for found in path.parent.iterdir())


def test_an_export_goes_beside_the_data_folder_under_its_place_and_day(lived: Path, report: Report) -> None:
    path = export(lived, report, "json", None)

    assert path == lived.parents[1] / "exports" / "statement-testby-2019-07-10.json"
    assert json.loads(path.read_bytes())["statement"]["place"] == "Testby"


def test_the_edition_that_is_sent_does_not_take_the_place_of_ours(lived: Path, report: Report) -> None:
    wanted = (ExportWanted(), ExportWanted(Edition.SUBMISSION), ExportWanted(Edition.SUBMISSION, roles_only=True))
    paths = [export(lived, report, "json", None, each) for each in wanted]

    names = ("statement-testby-2019-07-10", "statement-testby-2019-07-10-submission")
    assert [path.stem for path in paths] == [*names, "statement-testby-2019-07-10-submission-roles"]


def test_a_file_that_is_open_elsewhere_stays_and_is_to_be_closed(
    monkeypatch: pytest.MonkeyPatch, lived: Path, report: Report, old: Path
) -> None:
    monkeypatch.setattr(Path, "replace", in_use)

    with pytest.raises(CannotWrite) as refused:
        export(lived, report, "json", old, ExportWanted(replace=True))

    assert "Close it where it is open" in refused.value.mend
    assert old.read_bytes() == OLD


def in_use(_made: Path, _place: Path) -> None:
    raise PermissionError(13, "Permission denied")


def test_the_same_day_exported_again_takes_the_place_of_the_first(lived: Path, report: Report) -> None:
    first = export(lived, report, "json", None).read_bytes()

    path = export(lived, report, "json", None)

    assert path.read_bytes() == first
    assert around(path) == [path.name]


def test_a_place_may_be_named(lived: Path, report: Report, old: Path) -> None:
    assert export(lived, report, "json", old, ExportWanted(replace=True)) == old
    assert json.loads(old.read_bytes())["stamp"]["revision"] == small.LAST


def test_an_exporter_that_fails_leaves_the_old_file_as_it_was(
    monkeypatch: pytest.MonkeyPatch, lived: Path, report: Report, old: Path
) -> None:
    monkeypatch.setitem(EXPORTERS, "json", Exporter("tests.operations.broken", ".json"))
    before = around(old)

    with pytest.raises(BadInput, match="does not fit"):
        export(lived, report, "json", old)

    assert old.read_bytes() == OLD
    assert around(old) == before


def test_a_disk_that_fills_up_leaves_the_old_file_as_it_was(lived: Path, report: Report, old: Path) -> None:
    before = around(old)

    with full_disk(1000), pytest.raises(CannotWrite) as refused:
        export(lived, report, "json", old)

    assert str(old) in refused.value.what
    assert old.read_bytes() == OLD
    assert around(old) == before


def test_a_folder_that_is_not_there_is_not_made_unasked(lived: Path, report: Report, tmp_path: Path) -> None:
    with pytest.raises(CannotWrite) as refused:
        export(lived, report, "json", tmp_path / "nowhere" / "plan.json")

    assert refused.value.exit_code == 73
    assert str(tmp_path / "nowhere") in refused.value.what
    assert "--output" in refused.value.mend
    assert not (tmp_path / "nowhere").exists()


def test_a_folder_is_no_file_to_write_to(lived: Path, report: Report, tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="is a folder") as refused:
        export(lived, report, "json", tmp_path)

    assert str(tmp_path / "statement.json") in refused.value.mend


@pytest.mark.parametrize("name", ["x" * 300 + ".json", "x" * 300 + "/plan.json"])
def test_a_name_that_no_disk_can_hold_is_refused_and_no_fault_of_ours(
    lived: Path, report: Report, tmp_path: Path, name: str
) -> None:
    with pytest.raises(CannotWrite):
        export(lived, report, "json", tmp_path / name)


def test_a_link_that_leads_back_to_itself_is_refused_and_left(lived: Path, report: Report, tmp_path: Path) -> None:
    circle = tmp_path / "plan.json"
    circle.symlink_to(circle)

    with pytest.raises(CannotWrite, match=r"plan\.json"):
        export(lived, report, "json", circle)

    assert circle.is_symlink()


def test_a_folder_that_may_not_be_written_to_is_refused() -> None:
    with open_folder() as folder:
        path = small.lived(folder / "wsoa.db")
        report = looking.report(path, small.FINISHED)
        (folder / "plan.json").write_bytes(OLD)

        with closed(folder, 0o555), without_rights():
            for output in (None, folder / "plan.json", folder / "new.json"):
                with pytest.raises(CannotWrite) as refused:
                    export(path, report, "json", output)
                assert str(folder) in refused.value.what

        assert (folder / "plan.json").read_bytes() == OLD
        assert around(path) == ["plan.json", "wsoa.db"]


def test_exports_that_is_a_file_is_refused(lived: Path, report: Report) -> None:
    (lived.parents[1] / "exports").write_bytes(OLD)

    with pytest.raises(CannotWrite):
        export(lived, report, "json", None)

    assert (lived.parents[1] / "exports").read_bytes() == OLD


def test_no_export_is_ever_written_over_the_statement_itself(lived: Path, report: Report) -> None:
    before = lived.read_bytes()

    with pytest.raises(Refusal):
        export(lived, report, "json", lived)

    assert lived.read_bytes() == before


def test_whoever_may_read_the_folder_may_read_the_export(lived: Path, report: Report, tmp_path: Path) -> None:
    path, other = export(lived, report, "json", None), tmp_path / "other"
    other.touch()

    assert path.stat().st_mode == other.stat().st_mode


@pytest.mark.parametrize(("typed", "form"), [("html", "html"), (" Excel ", "excel"), ("JSON", "json")])
def test_a_form_is_known_whatever_its_capitals(typed: str, form: str) -> None:
    assert form_named(typed) == form


@pytest.mark.parametrize("typed", ["pdf", "", "html5"])
def test_an_unknown_form_is_refused_and_the_known_ones_are_named(typed: str) -> None:
    with pytest.raises(BadInput) as refused:
        form_named(typed)

    assert "html, excel, json" in refused.value.mend


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("Derby City", "derby-city"),
        ("", "draft"),
        ("../../etc", "etc"),
        ("Stoke-on-Trent / Staffs.", "stoke-on-trent-staffs"),
        ("\x00\n", "draft"),
    ],
)
def test_a_place_gives_a_name_that_any_disk_can_hold(place: str, name: str) -> None:
    assert slug(place) == name


def test_a_draft_is_never_written_over_something(old: Path) -> None:
    with pytest.raises(CannotWrite, match="already something"):
        write_new(old, b"new")

    assert old.read_bytes() == OLD
