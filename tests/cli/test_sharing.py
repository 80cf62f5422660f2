"""Where a database lies: what hands a folder on to other machines is known by its name, and warned about."""

import json
from pathlib import Path
from shutil import copytree

import pytest

from tests.cli.keyboard import Keyboard
from tests.operations import small
from wsoa import settings
from wsoa.importers.letter import draft_of


@pytest.mark.parametrize(
    ("place", "by"),
    [
        ("/home/ann/OneDrive - Derby City Council/statement/data/wsoa.db", "OneDrive"),
        ("/Users/ann/Library/CloudStorage/Dropbox/data/wsoa.db", "Dropbox"),
        ("/Users/ann/Library/CloudStorage/GoogleDrive-ann@example.org/My Drive/data/wsoa.db", "Google Drive"),
        ("/Users/ann/Library/Mobile Documents/com~apple~CloudDocs/data/wsoa.db", "iCloud"),
        ("/home/ann/SharePoint/Board/data/wsoa.db", "SharePoint"),
        ("//server/board/data/wsoa.db", "a network share"),
        ("\\\\server\\board\\data\\wsoa.db", "a network share"),
        ("/home/ann/statement/data/wsoa.db", ""),
        ("/home/ann/dropped/data/wsoa.db", ""),
    ],
)
def test_a_folder_is_known_by_its_name(place: str, by: str) -> None:
    assert settings.who_shares(Path(place), {}) == by


def test_a_folder_is_known_by_what_the_environment_calls_it(tmp_path: Path) -> None:
    assert settings.who_shares(tmp_path / "data" / "wsoa.db", {"OneDriveCommercial": str(tmp_path)}) == "OneDrive"
    assert settings.who_shares(tmp_path / "data" / "wsoa.db", {"OneDrive": ""}) == ""


@pytest.mark.parametrize(("kind", "by"), [("cifs", "a network share"), ("nfs4", "a network share"), ("ext4", "")])
def test_a_share_is_known_by_how_it_is_mounted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, by: str
) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/sda / ext4 rw 0 0\n//server/x {tmp_path}/share {kind} rw 0 0\nodd\n")
    monkeypatch.setattr(settings, "MOUNTS", mounts)

    assert settings.who_shares(tmp_path / "share" / "data" / "wsoa.db", {}) == by
    assert settings.who_shares(tmp_path / "data" / "wsoa.db", {}) == ""


def test_it_is_said_once_where_a_statement_is_made_and_by_verify(nowhere: Keyboard) -> None:
    (nowhere.folder / "draft.txt").write_text(draft_of(small.LETTER))
    place = nowhere.folder / "OneDrive - Council" / "wsoa.db"

    made = nowhere(f"init draft.txt -y --db '{place}'").err
    later = nowhere.does(f"area list --db '{place}'") + nowhere.does(f"area title AFI-01 Once --db '{place}'")
    held = nowhere.does(f"verify --db '{place}'")

    for said in (made, held):
        assert "lies in a folder of OneDrive" in " ".join(said.split())
        assert "wsoa backup" in " ".join(said.split())
    assert "OneDrive:" not in later
    assert "OneDrive" not in nowhere.does("init draft.txt -y").replace("OneDrive - Council", "")


def test_it_is_said_once_where_a_statement_was_put_there_later(wsoa: Keyboard) -> None:
    place = wsoa.folder / "Dropbox" / "wsoa.db"
    copytree(wsoa.database.parent, place.parent)

    looked, title = wsoa(f"status --db {place}"), f"area title --db {place} AFI-01"
    told = wsoa(f"{title} Once --json")
    again = wsoa(f"{title} Twice")
    moved = wsoa.where("OneDrive", str(place.parent))(f"{title} Moved")

    assert "lies in a folder of Dropbox" not in f"{looked.out}{looked.err}{again.out}{again.err}"
    assert "lies in a folder of Dropbox" in json.loads(told.out)["remarks"][0]
    assert "lies in a folder of OneDrive" in moved.err
    assert "wsoa backup FILE.zip" in place.with_name("wsoa.db-shared.txt").read_text()
    assert wsoa(f"verify --db {place}").code == 0


def test_a_backup_that_is_brought_back_there_is_warned_about(wsoa: Keyboard) -> None:
    wsoa.does("backup b.zip")

    said = wsoa("restore b.zip --db 'Dropbox/data/wsoa.db'")

    assert said.code == 0
    assert "lies in a folder of Dropbox" in said.err
