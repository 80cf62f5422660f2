"""Where data and exports live, and who is at the keyboard; the environment is an argument."""

import stat
from collections.abc import Mapping
from pathlib import Path

DATABASE = Path("data") / "wsoa.db"
LONGEST_NAME = 100  # characters
NOBODY = "unknown"  # who signs where nobody is known
EXAMPLE = Path("data") / "derby"
PACKAGE = Path(__file__).resolve().parent


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


def exports(database: Path) -> Path:
    """Where the exports of a database go: `exports` beside its data folder, or beside the database itself."""
    folder = database.absolute().parent
    return (folder.parent if folder.name == DATABASE.parent.name else folder) / "exports"


def sheets(database: Path) -> Path:
    """Where the workbooks for agencies go: a folder among the exports."""
    return exports(database) / "sheets"


def user(environment: Mapping[str, str]) -> str:
    """Who signs: WSOA_USER, else the name the person is logged in under, else NOBODY."""
    names = (
        "".join(filter(str.isprintable, environment.get(name, ""))).strip()[:LONGEST_NAME]
        for name in ("WSOA_USER", "LOGNAME", "USER", "USERNAME")
    )
    return next((name for name in names if name), NOBODY)


def example() -> Path:
    """Where the worked example lies: inside an installed package, beside it in a checkout."""
    inside = PACKAGE / EXAMPLE
    return inside if inside.is_dir() else PACKAGE.parent / EXAMPLE
