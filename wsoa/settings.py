"""Where data and exports live, and who is at the keyboard; the environment is an argument."""

import stat
from collections.abc import Iterable, Mapping
from pathlib import Path

DATABASE = Path("data") / "wsoa.db"
LONGEST_NAME = 100  # characters
EXAMPLE = Path("data") / "derby"
# Folders that a service hands on to other machines, by how their names begin.
SYNCHRONISED = {
    "onedrive": "OneDrive",
    "sharepoint": "SharePoint",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "icloud": "iCloud",
    "com~apple~clouddocs": "iCloud",
}
MOUNTS = Path("/proc/mounts")
FILE_SYSTEM = 2  # its place in a line of them
FROM_ELSEWHERE = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "davfs"})
PACKAGE = Path(__file__).resolve().parent


def database_named(words: Iterable[str]) -> tuple[str, list[str]]:
    """The database that --db names among the words of a command, '' for none, and the other words."""
    path, others, coming = "", list[str](), iter(words)
    for word in coming:
        if word == "--db":
            path = next(coming, "")
        elif word.startswith("--db="):
            path = word.removeprefix("--db=")
        else:
            others.append(word)
    return path, others


def nearest_database(here: Path) -> Path:
    """The database to use where none is named: data/wsoa.db in this folder or the nearest folder above that has one."""
    return next((folder / DATABASE for folder in (here, *here.parents) if _may_be(folder / DATABASE)), here / DATABASE)


def _may_be(place: Path) -> bool:
    """Whether there is a file, or a folder that may not be looked into, which whoever opens it says."""
    try:
        return stat.S_ISREG(place.stat().st_mode)
    except PermissionError:
        return True
    except OSError:
        return False


def who_shares(place: Path, environment: Mapping[str, str]) -> str:
    """What hands a folder on to other machines, by what it is called: 'OneDrive', 'a network share'; '' for nothing."""
    if str(place).startswith(("\\\\", "//")) or _is_mounted_from_elsewhere(place):
        return "a network share"
    whole = place.expanduser().absolute()
    stated = (environment.get(name, "") for name in ("OneDrive", "OneDriveCommercial", "ONEDRIVE"))
    if any(whole.is_relative_to(folder) for folder in stated if folder):
        return "OneDrive"
    parts = [part.casefold() for part in whole.parent.parts]
    return next((name for begins, name in SYNCHRONISED.items() if any(part.startswith(begins) for part in parts)), "")


def _is_mounted_from_elsewhere(place: Path) -> bool:
    """Whether the folder lies on a disk of another machine, where the system says so."""
    try:
        mounts = [line.split() for line in MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines()]
    except OSError:  # only Linux has them
        return False
    here = place.expanduser().absolute()
    found = [mount for mount in mounts if len(mount) > FILE_SYSTEM and here.is_relative_to(mount[1])]
    return bool(found) and max(found, key=lambda mount: len(mount[1]))[FILE_SYSTEM] in FROM_ELSEWHERE


def exports(database: Path) -> Path:
    """Where the exports of a database go: `exports` beside its data folder, or beside the database itself."""
    folder = database.absolute().parent
    return (folder.parent if folder.name == DATABASE.parent.name else folder) / "exports"


def sheets(database: Path) -> Path:
    """Where the workbooks for agencies go: a folder among the exports."""
    return exports(database) / "sheets"


def user(environment: Mapping[str, str]) -> str:
    """Who signs: WSOA_USER, else the name the person is logged in under, or '' where nobody is known."""
    names = (
        "".join(filter(str.isprintable, environment.get(name, ""))).strip()[:LONGEST_NAME]
        for name in ("WSOA_USER", "LOGNAME", "USER", "USERNAME")
    )
    return next((name for name in names if name), "")


def example() -> Path:
    """Where the worked example lies: inside an installed package, beside it in a checkout."""
    inside = PACKAGE / EXAMPLE
    return inside if inside.is_dir() else PACKAGE.parent / EXAMPLE
